"""How the interpreter treats the GUI thread while a job's thread runs beside it."""

import gc
import sys

from PySide6.QtCore import QObject, QTimer

_SWITCH, _USUAL_SWITCH = 0.0005, 0.005  # seconds
_COLLECT_MS = 250
# Both settings are the process's own, and so is the list of those who need them.
_held_by: list[object] = []


class GuiFirst(QObject):
    """Between ``hold`` and ``release`` the GUI thread gets the interpreter back soon, and
    cyclic garbage is collected in the GUI thread only.

    Each call of the GUI thread into Qt may hand the interpreter to the job, and get
    it back only after the switch interval: with the usual 5 ms a paint took 90 ms.

    The collector runs in whichever thread happens to allocate. In a job's thread it
    would take down widgets and timers that wait there in cycles; Qt objects must
    die in the thread they live in, or the process crashes, now and then.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=_COLLECT_MS)
        # Only the young generations: a collection of everything would be felt.
        self._timer.timeout.connect(lambda: gc.collect(1))
        self._token = token = object()
        # A job that is deleted with its panel never hears that its thread has ended.
        self.destroyed.connect(lambda: _let_go(token))

    def hold(self) -> None:
        if not _held_by:
            gc.disable()
            sys.setswitchinterval(_SWITCH)
        _held_by.append(self._token)
        self._timer.start()

    def release(self) -> None:
        """As usual again, unless another job is still running; a second time does no harm."""
        self._timer.stop()
        _let_go(self._token)


def _let_go(token: object) -> None:
    if token not in _held_by:
        return
    _held_by.remove(token)
    if not _held_by:
        gc.enable()
        sys.setswitchinterval(_USUAL_SWITCH)
