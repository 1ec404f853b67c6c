"""The form of a claim: shows it, and commits what is changed field by field."""

from collections.abc import Collection, Mapping
from dataclasses import replace

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotations.model import Changes, Claim, ClaimFields, ClaimId
from annotations.operations import UpdateClaim
from annotations.views.base import Snapshot
from desktop.claims.editors import ChoiceEditor, Editor, focus_next
from desktop.claims.names import known_names, region_names
from desktop.claims.page import CHOICES, FIELDS, LINES, ClaimPage
from desktop.claims.quotes import Quote
from desktop.claims.readings import Unreadable, read, shown
from desktop.session import Session
from desktop.theme import Theme
from desktop.widgets.shades import paint_surface, shades_for
from desktop.widgets.wording import stamp


class ClaimForm(QWidget):
    """Shows one claim and commits each changed field as one undo step.

    What can't be read is not committed and not lost: it stays in its field, in
    red, with a sentence, also when another claim is looked at meanwhile.

    Signals: ``passage_requested(article_id, start, end, claim_id)`` in code
    points, ``done()`` when the analyst goes back to the article,
    ``delete_requested(claim_id)``.
    """

    passage_requested = Signal(str, int, int, str)
    done = Signal()
    delete_requested = Signal(str)

    def __init__(
        self, session: Session, theme: Theme | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._shades = shades_for(self, theme)
        self._claim: Claim | None = None
        self._drafts: dict[tuple[str, str], str] = {}
        self._explained = ""  # the claim that reasons and doubts are of
        self._names_of: Snapshot | None = None
        self.page = ClaimPage(self)
        self.lines, self.choices, self.note = self.page.lines, self.page.choices, self.page.note
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        self._connect()
        self.retranslate()
        self.set_theme(theme)
        self.show_claim(None)

    @property
    def claim_id(self) -> ClaimId | None:
        """The claim shown, None for none."""
        return self._claim.id if self._claim else None

    def editor(self, name: str) -> Editor:
        """The editor of a field by its name in ``ClaimFields``, or of "dimension"."""
        return self.page.editor(name)

    def error(self, name: str) -> str:
        """The sentence shown at a field, "" where its content is fine."""
        return self.page.error(name)

    def show_claim(self, claim_id: str | None) -> None:
        """Show a claim of the project; what was typed for the last one is committed first."""
        self.flush()
        self._keep_drafts()
        snapshot = self._session.snapshot()
        claim = snapshot.claims.get(ClaimId(claim_id)) if claim_id else None
        same = claim is not None and self._claim is not None and claim.id == self._claim.id
        self._claim = claim
        if claim is None or claim.id != self._explained:
            self._forget_reasons()
        self.setEnabled(claim is not None)
        if claim is None:
            self._start_over(ClaimFields())
            self.page.quotes.show_quotes([], self._shades.accent, self._shades)
            self.page.stamp.clear()
        elif same:
            self._fill(claim)
        else:
            self._start_over(claim.fields)
            self._fill(claim)
            self.page.scroll_to_top()
            self._restore_drafts(claim)
        self.page.set_fixed(self._session.project.read_only)

    def explain(
        self, claim_id: str, reasons: Mapping[str, str], doubtful: Collection[str] = ()
    ) -> None:
        """Show under its fields why a claim is as it is; mark those that need a look.

        Until another claim is shown. A doubtful field is at rest once it is
        edited or left with Enter.
        """
        if self._claim is None or self._claim.id != claim_id:
            return
        self._explained = claim_id
        self.page.explain(reasons, doubtful)

    def focus_doubtful(self) -> None:
        """Put the keyboard into the first field that needs a look, else where one starts."""
        self.page.focus_doubtful()

    def doubtful(self) -> set[str]:
        """The fields that still need a look."""
        return self.page.doubtful()

    def _forget_reasons(self) -> None:
        if self._explained:
            self._explained = ""
            self.page.explain({}, ())

    def flush(self) -> None:
        """Commit what is typed but not committed, as far as it can be read."""
        for name in (*LINES, "note"):
            editor = self.editor(name)
            if not isinstance(editor, ChoiceEditor) and editor.dirty:
                self._commit(name)

    def focus_first(self) -> None:
        """Put the keyboard where an analyst starts: the first empty field of weight."""
        self.page.focus_first()

    def set_theme(self, theme: Theme | None) -> None:
        """Paint with the colours of ``theme``."""
        self._theme = theme
        self._shades = shades_for(self, theme)
        paint_surface(self, self._shades)
        self.page.set_theme(theme)
        self._offer_dimensions()
        if self._claim is not None:
            self._show_quotes(self._claim)

    def retranslate(self) -> None:
        """Word everything again, in the session's language."""
        self.page.retranslate()
        self._offer_dimensions()
        if self._claim is not None:
            self._fill(self._claim)

    def hideEvent(self, event: QHideEvent) -> None:
        # Focus is lost later than this, when the project may be closed already.
        self.flush()
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange and self._theme is None:
            self.set_theme(None)

    def _connect(self) -> None:
        page, order = self.page, self.page.editors()
        for name in FIELDS:
            editor = page.editor(name)
            editor.commit_requested.connect(lambda name=name: self._commit(name))
            editor.done_requested.connect(self._leave)
            editor.next_requested.connect(lambda name=name: page.looked_at(name))
            editor.next_requested.connect(
                lambda name=name: None if page.error(name) else self._go_on(name, order)
            )
        for name in ("regions", "subject", "indicator", "unit"):
            self.lines[name].complete_from([], several=name == "regions")
            self.lines[name].entered.connect(self._bring_names)
        page.quotes.opened.connect(self._open_quote)
        page.delete.clicked.connect(self._ask_to_delete)
        self._session.changed.connect(self._session_changed)

    # -- showing -------------------------------------------------------------------------

    def _fill(self, claim: Claim) -> None:
        """Show what the project says; fields being typed in keep what is typed."""
        for name in LINES:
            self.lines[name].show_value(shown(claim.fields, name))
        self.note.show_value(claim.fields.note)
        for name in CHOICES:
            value = claim.dimension if name == "dimension" else shown(claim.fields, name)
            self.choices[name].show_value(value)
        self.page.stamp.setText(stamp(claim.annotator, claim.updated_at))
        self._show_quotes(claim)
        self.page.show_number_hint()
        for name in LINES:
            if not self.lines[name].dirty:
                self.page.say(name, "")

    def _start_over(self, fields: ClaimFields) -> None:
        for name in LINES:
            self.lines[name].start_over(shown(fields, name))
            self.page.say(name, "")
        self.note.start_over(fields.note)

    def _show_quotes(self, claim: Claim) -> None:
        snapshot = self._session.snapshot()
        quotes = []
        for passage in claim.evidence:
            article = snapshot.articles.get(passage.article_id)
            title = (article.title or article.file_name) if article else ""
            quotes.append(
                Quote(passage.article_id, passage.start, passage.end, passage.quote, title)
            )
        label = snapshot.codebook.dimension(claim.dimension)
        hue = self._shades.theme.hue(label.colours) if label else self._shades.accent
        self.page.quotes.show_quotes(quotes, hue, self._shades)

    def _offer_dimensions(self) -> None:
        dimensions = self._session.snapshot().codebook.dimensions
        self.page.offer_dimensions(dimensions, self._session.language)

    def _bring_names(self) -> None:
        """Bring the completions up to date, when a field is entered after a change."""
        snapshot = self._session.snapshot()
        if snapshot is self._names_of or self._claim is None:
            return
        self._names_of = snapshot
        regions = region_names(self._session.project.own_regions())
        for name, names in known_names(snapshot, self._claim.dimension, regions).items():
            self.lines[name].complete_from(names, several=name == "regions")

    # -- committing ----------------------------------------------------------------------

    def _published(self, claim: Claim) -> tuple[str, str]:
        """The date of the article a claim's first passage is from, and what it rests on."""
        articles = self._session.snapshot().articles
        article = articles.get(claim.evidence[0].article_id) if claim.evidence else None
        return (article.published, article.published_basis) if article else ("", "")

    def _commit(self, name: str) -> None:
        editor = self.editor(name)
        if isinstance(editor, ChoiceEditor) or editor.dirty:
            self.page.looked_at(name)
        claim = self._claim
        if claim is None or self._session.project.read_only:
            return
        if name == "dimension":
            self._commit_dimension(claim)
            return
        editor = self.editor(name)
        if isinstance(editor, ChoiceEditor):
            fields = replace(claim.fields, **{name: editor.value})
            if fields != claim.fields and not self._apply(claim, fields):
                editor.show_value(shown(claim.fields, name))
            return
        if not editor.dirty:
            self.page.say(name, "")
            return
        try:
            fields = read(claim.fields, name, editor.text(), self._published(claim))
        except Unreadable as reason:
            self.page.say(name, self._sentence(reason))
            return
        given = editor.settle()
        if fields == claim.fields or self._apply(claim, fields):
            self.page.say(name, "")
            if self._claim is not None:
                editor.show_value(shown(self._claim.fields, name))
            self._retry_partner(name)
        else:
            editor.unsettle(given)
            self.page.say(name, self.tr("This could not be saved."))

    def _commit_dimension(self, claim: Claim) -> None:
        value = self.choices["dimension"].value
        if value == claim.dimension:
            return
        if self._session.apply(UpdateClaim(claim_id=claim.id, dimension=value)) is None:
            self.choices["dimension"].show_value(claim.dimension)

    def _apply(self, claim: Claim, fields: ClaimFields) -> bool:
        return self._session.apply(UpdateClaim(claim_id=claim.id, fields=fields)) is not None

    def _retry_partner(self, name: str) -> None:
        """The other end of a range may fit now that this one was corrected."""
        for pair in (("low", "high"), ("period_start", "period_end")):
            if name in pair:
                other = pair[1 - pair.index(name)]
                if self.error(other):
                    self._commit(other)

    def _sentence(self, reason: Unreadable) -> str:
        match reason.code:
            case "not-a-number":
                words = self.tr("“{text}” is not a number. Write 1,234.5 or 500亿.")
            case "other-unit":
                words = self.tr("The unit “{text}” differs from the field Unit.")
            case "range-reversed":
                words = self.tr("The upper end is smaller than the lower one.")
            case "not-a-date":
                words = self.tr("“{text}” is not a date. Write 2025, 2025-06 or 2025-06-30.")
            case _:
                words = self.tr("The period ends before it starts.")
        text = reason.text if len(reason.text) <= 24 else f"{reason.text[:24]}…"
        return words.format(text=text)

    def _keep_drafts(self) -> None:
        if self._claim is None:
            return
        for name in LINES:
            key = (self._claim.id, name)
            if self.error(name) and self.lines[name].dirty:
                self._drafts[key] = self.lines[name].text()
            else:
                self._drafts.pop(key, None)

    def _restore_drafts(self, claim: Claim) -> None:
        for name in LINES:
            text = self._drafts.pop((claim.id, name), None)
            if text is not None:
                self.lines[name].setText(text)
                self._commit(name)

    # -- reacting ------------------------------------------------------------------------

    def _session_changed(self, changes: Changes) -> None:
        if changes.touches("setting"):
            self._offer_dimensions()
        if self._claim is None or not changes.touches("claim", "evidence", "article", "setting"):
            return
        claim = self._session.snapshot().claims.get(self._claim.id)
        if claim is None:
            self._claim = None
            self.show_claim(None)
            return
        if claim != self._claim or changes.touches("article", "setting"):
            self._claim = claim
            self._fill(claim)

    def _open_quote(self, number: int) -> None:
        if self._claim is not None and number < len(self._claim.evidence):
            passage = self._claim.evidence[number]
            self.passage_requested.emit(
                passage.article_id, passage.start, passage.end, self._claim.id
            )

    def _go_on(self, name: str, order: list[Editor]) -> None:
        if focus_next(self, order, self.editor(name)) is None:
            self._leave()

    def _ask_to_delete(self) -> None:
        if self._claim is not None:
            self.delete_requested.emit(self._claim.id)

    def _leave(self) -> None:
        self.flush()
        self.done.emit()
