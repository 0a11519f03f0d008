"""Windows as narrow as a phone: what does not fit side by side stands one below the other.

WCAG 2.2, 1.4.10: at 320 pixels of width nothing is lost, and nothing needs two directions to be
read but tables, plans and pictures. Everything is as it was once the window is wide again.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import ClassVar, cast

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QBoxLayout,
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QFormLayout,
    QGridLayout,
    QLabel,
    QLayout,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QSplitter,
    QWidget,
)
from shiboken6 import isValid

from cpted_audit.ui.widgets.on_screen import room

NARROW = 480
"""Pixels of a window below which it is made to fit; wider ones fit by themselves."""
KEEPS_ROW = "keeps_row"
"""The name of a layout whose parts stay side by side, however narrow the window."""
_PASSES = 6
"""How often a window is looked at anew: what was turned makes room for other things."""
_LEAST = 60
_MARGIN, _CLOSE = 4, 0
"""Pixels beside what a layout holds, and between the columns of a grid."""
_BESIDE_WORDS = 44
"""Pixels of a button or a choice beside its words."""
Undo = Callable[[], object]


class NarrowWindow(QObject):
    """Makes one window fit while it is narrow, each time something in it is shown.

    Nothing else in Python may hold a window that Qt made itself, such as a dialog for files: what
    follows it is held here for as long as the window is there, and holds no window in turn.
    """

    held: ClassVar[set[NarrowWindow]] = set()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._done: list[tuple[QObject, Undo]] = []
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._fit)
        window.installEventFilter(self)
        self.held.add(self)
        window.destroyed.connect(lambda: self.held.discard(self))

    @property
    def _window(self) -> QWidget:
        """The window it belongs to."""
        return cast(QWidget, self.parent())

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Follow the width of the window."""
        if event.type() == QEvent.Type.Resize:
            self.follow()
        return False

    def follow(self) -> None:
        """Fit soon, or have everything as it was where there is room."""
        if self._window.width() < NARROW:
            self._timer.start()
        elif self._done:
            self._widen()

    def _fit(self) -> None:
        for _ in range(_PASSES):
            steps = [self._fit_part(part, width) for part, width in _parts(self._window)]
            if not any(steps):
                break
        widest = room(self._window).width()
        if self._window.width() > widest:
            self._window.resize(widest, self._window.height())

    def _fit_part(self, part: QWidget, width: int) -> bool:
        """Make one step at everything of a part that is too wide; return whether there was any."""
        steps = [step for child in _within(part) for step in _steps(child, part, width)]
        steps += [step for layout in _layouts(part) for step in _turns(layout, part, width)]
        self._done += steps
        layout = part.layout()
        if steps and layout is not None:
            layout.activate()
        return bool(steps)

    def _widen(self) -> None:
        """Have everything as it was."""
        done, self._done = self._done, []
        for what, undo in reversed(done):
            if isValid(what):
                undo()


def _parts(window: QWidget) -> list[tuple[QWidget, int]]:
    """Return what lays itself out for a width of its own: the window, and what scrolls in it."""
    widest = room(window).width()
    areas = [one for one in window.findChildren(QScrollArea) if one.isVisible() and one.widget()]
    return [
        (window, min(window.width(), widest)),
        *((inner, area.viewport().width()) for area in areas if (inner := area.widget())),
    ]


def _within(part: QWidget) -> list[QWidget]:
    """Return what is seen of a part, without what scrolls by itself."""
    found: list[QWidget] = []
    for child in part.children():
        if isinstance(child, QWidget) and not child.isWindow() and not child.isHidden():
            found.append(child)
            if not isinstance(child, QScrollArea):
                found += _within(child)
    return found


def _layouts(part: QWidget) -> list[QLayout]:
    """Return the layouts of a part, and those within them."""
    found: list[QLayout] = []
    for one in (part, *_within(part)):
        top = one.layout()
        if top is not None and isValid(top):
            found += [top, *_inner(top)]
    return [layout for layout in found if isValid(layout)]


def _inner(top: QLayout) -> list[QLayout]:
    try:
        return top.findChildren(QLayout)
    except RuntimeError:  # Python has lost one of them, whose widgets are looked at all the same
        return []


def _room(holder: QWidget | None, part: QWidget, width: int) -> int:
    """Return the width that is left in a widget beside all margins around it, within its part."""
    left, above = width, holder
    while above is not None:
        left -= _margins(above)
        if above is part or isinstance(above, QAbstractScrollArea):
            break
        above = above.parentWidget()
    if holder is not None and holder is not part:
        left = min(left, holder.width() - _margins(holder))
    return max(_LEAST, left)


def _margins(holder: QWidget) -> int:
    layout = holder.layout()
    margins = holder.contentsMargins()
    around = margins.left() + margins.right()
    if layout is not None:
        inner = layout.contentsMargins()
        around += inner.left() + inner.right()
    return around


def _turns(layout: QLayout, part: QWidget, width: int) -> list[tuple[QObject, Undo]]:
    """Return how to undo what made a layout narrower, where it was too wide."""
    holder = layout.parentWidget()
    if holder is None or layout.objectName() == KEEPS_ROW:
        return []
    room = _room(holder, part, width)
    if layout is holder.layout():
        room += layout.contentsMargins().left() + layout.contentsMargins().right()
    if layout.minimumSize().width() <= room:
        return []
    margins = layout.contentsMargins()
    if margins.left() + margins.right() > 2 * _MARGIN:
        layout.setContentsMargins(_MARGIN, margins.top(), _MARGIN, margins.bottom())
        return [(layout, partial(layout.setContentsMargins, margins))]
    if isinstance(layout, QGridLayout) and layout.horizontalSpacing() > _CLOSE:
        before = layout.horizontalSpacing()
        layout.setHorizontalSpacing(_CLOSE)
        return [(layout, partial(layout.setHorizontalSpacing, before))]
    if isinstance(layout, QGridLayout):
        return _wrapped(layout, room)
    if isinstance(layout, QFormLayout):
        policy = layout.rowWrapPolicy()
        if policy is QFormLayout.RowWrapPolicy.WrapAllRows:
            return []
        layout.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        return [(layout, partial(layout.setRowWrapPolicy, policy))]
    row = QBoxLayout.Direction.LeftToRight
    if isinstance(layout, QBoxLayout) and layout.direction() is row and layout.count() > 1:
        layout.setDirection(QBoxLayout.Direction.TopToBottom)
        return [(layout, partial(layout.setDirection, row))]
    return []


def _wrapped(grid: QGridLayout, room: int) -> list[tuple[QObject, Undo]]:
    """Let the longer words of a grid go on in a next line."""
    holder = grid.parentWidget()
    labels = (
        []
        if holder is None
        else holder.findChildren(QLabel, options=Qt.FindChildOption.FindDirectChildrenOnly)
    )
    labels = [one for one in labels if grid.indexOf(one) >= 0]
    long = [one for one in labels if not one.wordWrap() and one.text()
            and one.minimumSizeHint().width() > room // 4]  # fmt: skip
    for one in long:
        one.setWordWrap(True)
    return [(one, partial(one.setWordWrap, False)) for one in long]


def _steps(widget: QWidget, part: QWidget, width: int) -> list[tuple[QObject, Undo]]:
    """Return how to undo what made a widget narrower, where it was too wide."""
    room = _room(widget.parentWidget(), part, width)
    if widget.minimumWidth() > room:
        least, most = widget.minimumWidth(), widget.maximumWidth()
        widget.setMinimumWidth(_LEAST)
        return [(widget, partial(_give_back, widget, least, most))]
    if isinstance(widget, QDialogButtonBox):
        return _upright(widget, room)
    if isinstance(widget, QComboBox):
        return _shorter(widget, room)
    needs = widget.minimumSizeHint().width()
    if needs <= room:
        return []
    if isinstance(widget, QLabel) and not widget.wordWrap() and widget.text():
        widget.setWordWrap(True)
        return [(widget, partial(widget.setWordWrap, False))]
    if isinstance(widget, QSplitter) and widget.orientation() is Qt.Orientation.Horizontal:
        widget.setOrientation(Qt.Orientation.Vertical)
        return [(widget, partial(widget.setOrientation, Qt.Orientation.Horizontal))]
    if isinstance(widget, QCheckBox | QRadioButton | QPushButton) and "\n" not in widget.text():
        return _broken(widget, room)
    return []


def _give_back(widget: QWidget, least: int, most: int) -> None:
    widget.setMaximumWidth(most)
    widget.setMinimumWidth(least)


def _upright(box: QDialogButtonBox, room: int) -> list[tuple[QObject, Undo]]:
    flat = Qt.Orientation.Horizontal
    if box.orientation() is not flat or box.minimumSizeHint().width() <= room:
        return []
    box.setOrientation(Qt.Orientation.Vertical)
    return [(box, partial(box.setOrientation, flat))]


def _shorter(box: QComboBox, room: int) -> list[tuple[QObject, Undo]]:
    """Have a list take the width there is; opened it shows each choice whole."""
    if box.minimumWidth() == _LEAST or box.minimumSizeHint().width() <= room:
        return []
    least, most = box.minimumWidth(), box.maximumWidth()
    box.setMinimumWidth(_LEAST)
    return [(box, partial(_give_back, box, least, most))]


def _broken(button: QAbstractButton, room: int) -> list[tuple[QObject, Undo]]:
    """Break the words of a button or a choice into lines; its name stays in one."""
    whole, name = button.text(), button.accessibleName()
    lines = [""]
    for word in whole.split():
        longer = f"{lines[-1]} {word}".strip()
        if button.fontMetrics().horizontalAdvance(longer) > room - _BESIDE_WORDS and lines[-1]:
            lines.append(word)
        else:
            lines[-1] = longer
    if len(lines) == 1:
        return []
    button.setText("\n".join(lines))
    if not name:
        button.setAccessibleName(whole.replace("&", ""))
    return [(button, partial(_whole, button, "\n".join(lines), whole, name))]


def _whole(button: QAbstractButton, broken: str, whole: str, name: str) -> None:
    if button.text() == broken:  # nobody gave it other words meanwhile
        button.setText(whole)
    button.setAccessibleName(name)


def follow_width(shown: QWidget) -> None:
    """Have the window of what was just shown fit, where it is narrow."""
    window = shown.window()
    if shown is not window and window.width() >= NARROW:
        return
    found = window.findChild(NarrowWindow, options=Qt.FindChildOption.FindDirectChildrenOnly)
    keeper = NarrowWindow(window) if found is None else found
    keeper.follow()
