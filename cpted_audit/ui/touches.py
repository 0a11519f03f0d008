"""What a touch means, by one filter for every window: the wheel scrolls, a held key is one press.

The same filter sees every control before it is laid out: texts of labels are letters from then on.

A key that is held must not write again where the keyboard has gone meanwhile, such as into the note
that the key itself opened. Some systems tell a repeat as a release and a press at the same
millisecond without saying that it is one; it is taken for what it is here.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QTextDocument, QWindow
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDial,
    QDialog,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QSlider,
    QTabBar,
    QTextEdit,
    QWidget,
)

from cpted_audit.ui.announce import announce, is_typing
from cpted_audit.ui.kept_settings import LETTERS_DO, LETTERS_OFF
from cpted_audit.ui.letters import show_letters
from cpted_audit.ui.narrow import follow_width
from cpted_audit.ui.reading_order import follow_reading_order
from cpted_audit.ui.widgets.heard_boxes import follow_choice, name_box
from cpted_audit.ui.widgets.on_screen import bring_into_view
from cpted_audit.ui.widgets.opened_list import let_open_whole
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

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
_HELD = ~Qt.KeyboardModifier.KeypadModifier
_TAKE_BACK = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
_WHEEL = QEvent.Type.Wheel
_RELEASE = QEvent.Type.KeyRelease
_OVERRIDE = QEvent.Type.ShortcutOverride
_POLISH = QEvent.Type.Polish
_SHOW = QEvent.Type.Show
_FOCUS = QEvent.Type.FocusIn
_BY_KEYS = frozenset(
    {
        Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason,
        Qt.FocusReason.ShortcutFocusReason,
    }
)  # fmt: skip
_TABS = frozenset({Qt.Key.Key_Tab, Qt.Key.Key_Backtab})
_HEARD = frozenset({_WHEEL, _POLISH, _SHOW, _FOCUS, _RELEASE, _OVERRIDE, QEvent.Type.KeyPress})


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
        if kind == _SHOW and isinstance(watched, QWidget) and not isinstance(watched, QMenu):
            follow_width(watched)
        if kind == _SHOW and isinstance(watched, QMenu):
            announce(tr("Menu {name}", name=_menu_name(watched)), urgent=True)
        if kind == _FOCUS and isinstance(watched, QComboBox):
            name_box(watched)
        by_keys = isinstance(event, QFocusEvent) and event.reason() in _BY_KEYS
        if kind == _FOCUS and by_keys and isinstance(watched, QWidget):
            bring_into_view(watched)
        if not isinstance(event, QKeyEvent):
            return False
        if kind == _OVERRIDE and (_is_the_lists_own(event) or _leaves_undo(watched, event)):
            return True
        if kind != _RELEASE and _is_letter(event) and _is_no_key(watched, kind):
            event.accept()  # no shortcut hears it either
            return True
        if kind == _RELEASE:
            if not event.isAutoRepeat():
                self._released = (event.key(), event.timestamp())
            return False
        return self._take(watched, event)

    def _take(self, watched: QObject, event: QKeyEvent) -> bool:
        """Return whether a press goes no further than here."""
        hidden = not event.isAutoRepeat() and self._is_repeat(event)
        if event.key() in _TABS and event.type() != _OVERRIDE and isinstance(watched, QWidget):
            follow_reading_order(watched.window())
        if not (hidden or event.isAutoRepeat()):
            self._pressed, self._at = event.key(), QApplication.focusWidget()
            return _presses(watched, event)
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


def _is_letter(event: QKeyEvent) -> bool:
    """Return whether a key writes a letter, digit or mark; Space is none."""
    held = event.modifiers() & ~(
        Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
    )
    text = event.text()
    return not held and len(text) == 1 and text.isprintable() and not text.isspace()


def _is_the_lists_own(event: QKeyEvent) -> bool:
    """Keep a key from the page behind an open menu or list: Qt would let P answer under it."""
    if QApplication.activePopupWidget() is None or event.modifiers() & _COMMANDS:
        return False
    event.accept()
    return True


def _is_no_key(watched: QObject, kind: QEvent.Type) -> bool:
    """Return whether letters alone are switched off as keys, and none can be meant as a word here.

    In a list a letter goes to the row that begins with it, and is nothing else.
    """
    if not QApplication.instance().property(LETTERS_OFF):  # type: ignore[union-attr]  # it is there
        return False
    if not isinstance(watched, QWidget) or isinstance(watched, QMenu) or is_typing():
        return False
    goes_to_a_row = isinstance(watched, QComboBox | QAbstractItemView)
    return not (goes_to_a_row and kind != _OVERRIDE) or bool(watched.property(LETTERS_DO))


def _presses(watched: QObject, event: QKeyEvent) -> bool:
    """Press a button by Enter, as by Space; in a dialog Enter belongs to the dialog."""
    if event.type() == _OVERRIDE or event.key() not in _ENTER or event.modifiers() & _HELD:
        return False
    if not (isinstance(watched, QAbstractButton) and watched.hasFocus() and watched.isEnabled()):
        return False
    if isinstance(watched.window(), QDialog):
        return False
    watched.click()
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
    """Let a label show letters, a list open whole, and the wheel leave the keyboard where it is."""
    show_letters(control)
    if isinstance(control, HOLD_A_VALUE) and control.focusPolicy() == Qt.FocusPolicy.WheelFocus:
        control.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    if isinstance(control, QComboBox):
        let_open_whole(control)
        follow_choice(control)


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
        for window in QApplication.topLevelWidgets():
            if window.isVisible():
                follow_width(window)
