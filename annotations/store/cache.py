"""What need not be read again: texts never change, and a codebook seldom does."""

from collections.abc import Callable

from annotations.codebook import Codebook, parse_codebook

_TEXTS = 4  # as many as are read side by side


class Cache:
    """Belongs to one open project; a rolled back transaction can't make it wrong."""

    def __init__(self) -> None:
        self._codebook: Codebook | None = None
        self._texts: dict[str, str] = {}

    def codebook(self, source: str) -> Codebook:
        """The codebook parsed from ``source``. Parsing takes longer than a whole edit."""
        if self._codebook is None or self._codebook.source != source:
            self._codebook = parse_codebook(source)
        return self._codebook

    def text(self, sha256: str, read: Callable[[], bytes]) -> str:
        """The reading text with this SHA-256, from ``read`` where it isn't at hand."""
        text = self._texts.pop(sha256, None)
        if text is None:
            text = read().decode("utf-8")
        self._texts[sha256] = text
        while len(self._texts) > _TEXTS:
            del self._texts[next(iter(self._texts))]
        return text
