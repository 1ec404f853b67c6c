"""A passage that lights up and fades: where one was brought to."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QVariantAnimation

from desktop.reader.painter import Highlights

_MILLISECONDS = 1400


class Flash(QObject):
    """Fades ``highlights.flash``; ``redraw`` is told the range (code points) at each step."""

    def __init__(
        self, highlights: Highlights, redraw: Callable[[int, int], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._highlights = highlights
        self._redraw = redraw
        self._fading = QVariantAnimation(self)
        self._fading.setStartValue(1.0)
        self._fading.setEndValue(0.0)
        self._fading.setDuration(_MILLISECONDS)
        self._fading.valueChanged.connect(self._on_value)

    def start(self, start: int, end: int) -> None:
        """Light up a passage; one that still fades goes out."""
        self.stop()
        self._highlights.flash = (start, end, 1.0)
        self._fading.start()

    def stop(self) -> None:
        """Put the light out at once."""
        self._fading.stop()
        flash, self._highlights.flash = self._highlights.flash, None
        if flash is not None:
            self._redraw(flash[0], flash[1])

    def _on_value(self, strength: float) -> None:
        flash = self._highlights.flash
        if flash is None:
            return
        self._highlights.flash = (flash[0], flash[1], strength) if strength > 0 else None
        self._redraw(flash[0], flash[1])
