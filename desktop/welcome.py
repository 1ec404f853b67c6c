"""What the window shows while no project is open."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

_SHOWN = 6


class Welcome(QWidget):
    """Make, open, the sample, and the projects opened lately."""

    new_requested = Signal()
    open_requested = Signal()
    sample_requested = Signal()
    recent_chosen = Signal(str)

    def __init__(self, recent: list[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        outer = QHBoxLayout(self)
        column = QVBoxLayout()
        outer.addStretch(1)
        outer.addLayout(column)
        outer.addStretch(1)
        column.addStretch(1)
        name = QLabel("比鉴 Bijian")
        font = QFont(name.font())
        font.setPointSizeF(font.pointSizeF() * 2.2)
        font.setWeight(QFont.Weight.DemiBold)
        name.setFont(font)
        column.addWidget(name)
        purpose = QLabel(
            self.tr("Compare regions from annotated articles. Every figure leads to its sentence.")
        )
        column.addWidget(purpose)
        column.addSpacing(18)
        for text, signal in (
            (self.tr("Open the sample project"), self.sample_requested),
            (self.tr("New project…"), self.new_requested),
            (self.tr("Open project…"), self.open_requested),
        ):
            button = QPushButton(text)
            button.setMinimumHeight(36)
            button.clicked.connect(signal)
            column.addWidget(button)
        shown = [path for path in recent if Path(path).exists()][:_SHOWN]
        if shown:
            column.addSpacing(18)
            column.addWidget(QLabel(self.tr("Opened lately")))
        for path in shown:
            link = QPushButton(Path(path).stem)
            link.setFlat(True)
            link.setToolTip(path)
            link.setCursor(Qt.CursorShape.PointingHandCursor)
            link.setStyleSheet("text-align: left; padding: 4px")
            link.clicked.connect(lambda _checked=False, p=path: self.recent_chosen.emit(p))
            column.addWidget(link)
        column.addStretch(2)
