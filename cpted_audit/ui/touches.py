"""What a touch means, by one filter for every window: the wheel scrolls, a held key is one press.

The same filter sees every control before it is laid out: texts of labels are letters from then on.

A key that is held must not write again where the keyboard has gone meanwhile, such as into the note
that the key itself opened. Some systems tell a repeat as a release and a press at the same
millisecond without saying that it is one; it is taken for what it is here.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextDocument, QWindow
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDial,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QSlider,
    QTabBar,
    QTextEdit,
    QWidget,
)

from cpted_audit.ui.announce import announce
from cpted_audit.ui.letters import show_letters
from cpted_audit.ui.words import tr

HOLD_A_VALUE = (QComboBox, QAbstractSpinBox, QSlider, QDial, QTabBar)
"""What Qt itself would change by a turn of the wheel; fields of dates are spin boxes."""

TRAVELS = frozenset(
    {
        Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown, Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_Equal,
        Qt.Key.Key_Tab, Qt.Key.Key_Backtab,
    }
)  # fmt: skip
"""Keys that may be held to go on and on: they write nothing."""

SAME_MOMENT_MS = 3
"""No finger lets a key go and presses it again so soon."""

_TAKE_BACK = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
_WHEEL = QEvent.Type.Wheel
_RELEASE = QEvent.Type.KeyRelease
_OVERRIDE = QEvent.Type.ShortcutOverride
_POLISH = QEvent.Type.Polish
_SHOW = QEvent.Type.Show
_HEARD = frozenset({_WHEEL, _POLISH, _SHOW, _RELEASE, _OVERRIDE, QEvent.Type.KeyPress})


class TouchFilter(QObject):
    """Looks at the wheel, at keys and at new controls; everything else goes by."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._released = (0, 0)
        """The key let go last, and when."""
        self._pressed = 0
        self._at: QWidget | None = None
        """The key pressed last, and the control that had the keyboard then."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep what nobody meant from the control that is watched."""
        kind = event.type()
        if kind not in _HEARD:
            return False
        if kind == _WHEEL:
            return _pass_on(watched, event)
        if kind == _POLISH:
            _prepare(watched)
        if kind == _SHOW and isinstance(watched, QMenu):
            announce(tr("Menu {name}", name=_menu_name(watched)), urgent=True)
        if not isinstance(event, QKeyEvent):
            return False
        if kind == _OVERRIDE and _leaves_undo(watched, event):
            return True
        if kind == _RELEASE:
            if not event.isAutoRepeat():
                self._released = (event.key(), event.timestamp())
            return False
        return self._take(watched, event)

    def _take(self, watched: QObject, event: QKeyEvent) -> bool:
        """Return whether a press goes no further than here."""
        hidden = not event.isAutoRepeat() and self._is_repeat(event)
        if not (hidden or event.isAutoRepeat()):
            self._pressed, self._at = event.key(), QApplication.focusWidget()
            return False
        if event.key() in TRAVELS:
            return False
        if event.key() == self._pressed and QApplication.focusWidget() is not self._at:
            event.accept()
            return True
        return hidden and self._tell_as_repeat(watched, event)

    def _is_repeat(self, event: QKeyEvent) -> bool:
        key, when = self._released
        return bool(when) and key == event.key() and event.timestamp() - when <= SAME_MOMENT_MS

    @staticmethod
    def _tell_as_repeat(watched: QObject, event: QKeyEvent) -> bool:
        """Keep a repeat that was not told as one from shortcuts, and tell a control that it is."""
        event.accept()
        if event.type() != _OVERRIDE and isinstance(watched, QWindow):
            told = QKeyEvent(event.type(), event.key(), event.modifiers(), event.text(), True)
            QApplication.sendEvent(watched, told)
        return True


def _leaves_undo(watched: QObject, event: QKeyEvent) -> bool:
    """Return whether undo and redo are the window's: nobody typed into the field they are at."""
    if not any(map(event.matches, _TAKE_BACK)):
        return False
    field = watched.lineEdit() if isinstance(watched, QComboBox) else watched
    if isinstance(watched, QAbstractSpinBox):
        field = watched.findChild(QLineEdit)
    if isinstance(field, QPlainTextEdit | QTextEdit):
        field = field.document()
    if not isinstance(field, QLineEdit | QTextDocument):
        return False
    event.ignore()
    return not (field.isUndoAvailable() or field.isRedoAvailable())


def _menu_name(menu: QMenu) -> str:
    """Return what a menu is called: its own title, or the words of the button it hangs at."""
    words = menu.title() or menu.accessibleName()
    above = menu.parentWidget()
    if not words and isinstance(above, QAbstractButton):
        words = above.accessibleName() or above.text()
    return words.replace("&", "")


def _prepare(control: QObject) -> None:
    """Let a label show letters, and the wheel over a control leave the keyboard where it is."""
    show_letters(control)
    if isinstance(control, HOLD_A_VALUE) and control.focusPolicy() == Qt.FocusPolicy.WheelFocus:
        control.setFocusPolicy(Qt.FocusPolicy.StrongFocus)


def _pass_on(watched: QObject, event: QEvent) -> bool:
    """Hand the wheel over a control that holds a value on to the page that lies around it."""
    if not isinstance(watched, HOLD_A_VALUE):
        return False
    event.ignore()
    return True


def watch_touches(application: QApplication) -> None:
    """Install the filter, once for the application; what was made before is brought into line."""
    if application.findChild(TouchFilter) is None:
        application.installEventFilter(TouchFilter(application))
        for widget in QApplication.allWidgets():
            _prepare(widget)
