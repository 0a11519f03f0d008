"""Notice that nobody has touched the window for a while."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from cpted_audit import clock
from cpted_audit.ui.kept_settings import LOCK_AFTER, read

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow

_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel, QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TabletPress,
    }
)  # fmt: skip


class IdleLock(QObject):
    """Emits `idle` when no key, pointer or finger moved for as long as the settings say.

    It listens at the windows of the screen, not at every widget: typing must stay quick.
    """

    idle = Signal()

    def __init__(self, settings: QSettings, parent: QObject) -> None:
        super().__init__(parent)
        self._settings = settings
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.idle)
        self._touched = clock.moment()
        QGuiApplication.instance().focusWindowChanged.connect(self._listen_to)  # type: ignore[union-attr]

    def follow_settings(self) -> None:
        """Count afresh by the settings, where it counts at all."""
        if self.waits_ms >= 0:
            self.restart()

    def restart(self) -> None:
        """Count from now on, by the settings as they are."""
        minutes = read(self._settings, LOCK_AFTER)
        self._timer.stop()
        if minutes > 0:
            self._timer.start(minutes * 60 * 1000)
            self._touched = clock.moment()

    def stop(self) -> None:
        """Count no more until it is restarted."""
        self._timer.stop()

    @property
    def waits_ms(self) -> int:
        """How long it still waits, in milliseconds; -1 when it does not count."""
        return self._timer.remainingTime()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Begin to count anew at every touch; one after a sleep comes too late."""
        if event.type() in _TOUCHES and self._timer.isActive():
            now, waits = clock.moment(), timedelta(milliseconds=self._timer.interval())
            if now - self._touched >= waits:  # timers stand still while the machine sleeps
                self._timer.stop()
                self.idle.emit()
                return False
            self._touched = now
            self._timer.start()
        return False

    def _listen_to(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)  # a second time only moves it to the front
