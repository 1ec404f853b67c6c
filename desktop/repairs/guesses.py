"""What may stand at the doubtful places of one article, looked for when they are pointed at."""

from PySide6.QtCore import QObject, Signal

from annotations.errors import BijianError
from annotations.model import ArticleId
from annotations.repairing import Site, Source, source_of
from desktop.repairs.search import CandidateSearch
from desktop.session import Session


class Guesses(QObject):
    """Candidates of doubtful places, found in the background; ``found`` tells a site's id."""

    found = Signal(int)

    def __init__(self, session: Session, article_id: ArticleId, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._article_id = article_id
        self._source: Source | None = None
        self._known: dict[int, tuple[str, ...]] = {}
        self._search = CandidateSearch(self)
        self._search.found.connect(self._on_found)

    def of(self, site: Site) -> tuple[str, ...] | None:
        """The candidates of a place; None while they are looked for, then ``found`` follows."""
        if site.candidates:
            return site.candidates
        if site.id not in self._known:
            source = self._read()
            if source is None:
                return ()
            found = self._search.ask(source, site.id)
            if found is None:
                return None
            self._known[site.id] = found
        return self._known[site.id]

    def stop(self) -> None:
        """Look no more, and wait for the thread: before the owner goes."""
        self._search.stop()

    def _read(self) -> Source | None:
        if self._source is None:
            try:
                self._source = source_of(self._session.project, self._article_id)
            except BijianError:
                return None  # the review says why; a tooltip only does without candidates
        return self._source

    def _on_found(self, site_id: int, candidates: tuple[str, ...]) -> None:
        self._known[site_id] = candidates
        self.found.emit(site_id)
