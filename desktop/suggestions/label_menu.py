"""A menu of labels that answers to the codebook's keys."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from annotations.codebook import Label
from desktop.claims.parts import swatch
from desktop.theme import Theme


class LabelMenu(QMenu):
    """Choose a label by click, arrows or the label's own key."""

    label_chosen = Signal(object)  # codebook Label

    def __init__(
        self,
        labels: Sequence[Label],
        language: str,
        theme: Theme,
        *,
        current: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._labels = {label.key: label for label in labels if label.key}
        for label in labels:
            title = label.title(language).replace("&", "&&")
            action = self.addAction(f"{title}\t{label.key.upper()}")
            action.setIcon(swatch(theme.hue(label.colours)))
            action.triggered.connect(lambda _=False, chosen=label: self.label_chosen.emit(chosen))
            if label.id == current:
                self.setActiveAction(action)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        label = self._labels.get(event.text().lower())
        if label is None:
            super().keyPressEvent(event)
            return
        self.close()
        self.label_chosen.emit(label)
