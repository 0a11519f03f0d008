"""A tour of five steps on the real window, shown once; it can be skipped and taken again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSettings, Qt, QTimer
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from cpted_audit.ui.announce import announce
from cpted_audit.ui.kept_settings import TOUR_SEEN, keep, read
from cpted_audit.ui.theme import Theme, px
from cpted_audit.ui.walk.commands import ANSWERS, WALK
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import QT_TR_NOOP, tr

if TYPE_CHECKING:
    from cpted_audit.ui.frame.command import AnyCommand
    from cpted_audit.ui.frame.page import Screen

"""The setting that says that the tour was ended or skipped."""


CORNER = 24
"""How long the corners around what a step is about are, in pixels at 100 %."""


class TourStep(NamedTuple):
    """One step: its title and text, the page it stands on, and how its widget is found there.

    Title and text are in English, to be shown through `tr`; the text may have keys of commands in
    braces, by the name of the command, or those of all answers. The page is empty for
    the start page; the widget is named by its class or, where there is none in view, by its
    accessible name.
    """

    title: str
    text: str
    page: str
    kind: str
    name: str


STEPS: tuple[TourStep, ...] = (
    TourStep(
        QT_TR_NOOP("Start here"),
        QT_TR_NOOP(
            "Create an audit of a school, or look around in the sample school. The tour "
            "continues when an audit is open."
        ),
        "", "", QT_TR_NOOP("New audit"),
    ),
    TourStep(
        QT_TR_NOOP("The route"),
        QT_TR_NOOP(
            "The places of the school in the order they are walked. A ring shows how far each is."
        ),
        "walk", "RouteView", QT_TR_NOOP("Route column"),
    ),
    TourStep(
        QT_TR_NOOP("Answers"),
        QT_TR_NOOP(
            "Press {answers}. After No or Partial write what you saw; Enter goes on. "
            "Everything is saved at once; {undo} takes back."
        ),
        "walk", "AnswerButton", "",
    ),
    TourStep(
        QT_TR_NOOP("Photos"),
        QT_TR_NOOP(
            "Drop photos onto an item, paste them, or press here. They are kept inside the audit."
        ),
        "walk", "PhotoStrip", "",
    ),
    TourStep(
        QT_TR_NOOP("The report"),
        QT_TR_NOOP(
            "When you are done, or at any time before, create the report here. {help} is the help."
        ),
        "report", "CreateButton", "",
    ),
)  # fmt: skip


class Tour(QObject):
    """Leads from step to step; it takes no key and no click from the window beside it.

    Its words stand in a strip of their own between the page and the status bar, so that they cover
    nothing; corners on the page show what they are about.
    """

    def __init__(
        self,
        window: QMainWindow,
        theme: Theme,
        settings: QSettings,
        commands: Mapping[str, AnyCommand],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self._screen: Screen | None = None
        self._number = -1
        self._first = 0
        self._came_from = ""
        """The page on screen when the tour went over the audit."""
        self._target: QWidget | None = None
        self._frame = _Frame(theme, window)
        self._note = _Note(keys_in(commands))
        central = window.centralWidget()
        column = None if central is None else central.layout()
        if isinstance(column, QVBoxLayout):
            column.insertWidget(column.count() - 1, self._note)
        self._note.back.clicked.connect(lambda: self._go(self._number - 1))
        self._note.next.clicked.connect(lambda: self._go(self._number + 1))
        self._note.skip.clicked.connect(self.end)
        self._timer = QTimer(self, interval=200)  # the window may be resized, or its columns fold
        self._timer.timeout.connect(self._place)
        window.installEventFilter(self)

    @property
    def number(self) -> int:
        """The step on screen, from 0; -1 when there is none."""
        return self._number

    def begin(self, start: QWidget, screen: Screen | None) -> None:
        """Show the first step that fits what is on screen."""
        self._follow(screen)
        self._first = 0 if screen is None else 1
        if screen is not None and self._number < 0:
            self._came_from = screen.shown_page
        if screen is not None:
            self._go(1)
            return
        self._show(0, next(widget for widget in _named(start, tr(STEPS[0].name))))

    def show_audit(self, screen: Screen | None) -> None:
        """Go on over an audit that was opened during the tour, or shown anew."""
        self._follow(screen)
        if self._number >= 0:
            if screen is not None and not self._came_from:
                self._came_from = screen.shown_page
            self._go(max(1, self._number))

    def end(self) -> None:
        """Put the tour away, and go back to where it began; it is not shown by itself again."""
        keep(self._settings, TOUR_SEEN, "yes")
        self._go_back()
        self._number = -1
        self._timer.stop()
        for part in (self._frame, self._note):
            part.hide()
        screen = self._there()
        if screen is not None and screen.on_walk:
            WALK.of(screen).focus_item()  # or the next control would take the keys of the walk

    def _go_back(self) -> None:
        """Show the page the tour began on, unless somebody left the one it went to."""
        screen, page = self._there(), self._came_from
        self._came_from = ""
        if self._number < 1 or screen is None or not page:
            return
        if screen.shown_page == STEPS[self._number].page != page:
            screen.show_page(page)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window when it is resized."""
        if watched is not self._window or self._number < 0:
            return False
        if event.type() == QEvent.Type.Resize:
            self._place()
        elif _is_escape(event):  # nobody wanted it on the way up to the window
            self.end()
            return True
        return False

    def _follow(self, screen: Screen | None) -> None:
        self._screen = screen
        if screen is not None:
            screen.widget.destroyed.connect(self._lose)

    def _there(self) -> Screen | None:
        """Return the screen of the audit, as long as it is open."""
        return self._screen if self._screen is not None and isValid(self._screen) else None

    def _lose(self) -> None:
        """End with the audit that the tour went over, unless it went on over another."""
        if self._screen is not None and self._there() is None:
            self._screen = None
            if self._number > 0:
                self.end()

    def _go(self, number: int) -> None:
        screen = self._there()
        if number >= len(STEPS) or screen is None:
            self.end()
            return
        step = STEPS[max(1, number)]
        screen.show_page(step.page)
        page = screen.page(step.page)
        found = [
            widget for widget in page.findChildren(QWidget) if type(widget).__name__ == step.kind
        ]
        found += _named(page, tr(step.name)) if step.name else []
        shown = next((widget for widget in found if widget.isVisible()), page)
        _scroll_to(shown)
        self._show(max(1, number), shown)

    def _show(self, number: int, target: QWidget) -> None:
        self._number = number
        self._target = target
        target.destroyed.connect(self._forget)
        self._note.show_step(number, self._first)
        announce(self._note.accessibleDescription(), topic="tour")
        self._place()
        self._timer.start()

    def _forget(self) -> None:
        self._target = None

    def _place(self) -> None:
        self._note.setVisible(self._number >= 0)
        if self._target is None or not self._target.isVisible():
            self._frame.hide()
            return
        corner = self._target.mapTo(self._window, QPoint(0, 0))
        box = QRect(corner, self._target.size()).intersected(self._window.rect())
        self._frame.setGeometry(box.adjusted(-4, -4, 4, 4))
        self._frame.show()
        self._frame.raise_()


def _is_escape(event: QEvent) -> bool:
    if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
        return False
    return event.key() == Qt.Key.Key_Escape


def begin_once(begin: Callable[[], None], settings: QSettings) -> None:
    """Begin the tour if it was never ended or skipped."""
    if not read(settings, TOUR_SEEN):
        begin()


def keys_in(commands: Mapping[str, AnyCommand]) -> dict[str, str]:
    """Return what stands for keys in the texts: the first of each command, and all `answers`."""
    first = {name: command.keys[0] for name, command in commands.items() if command.keys}
    *others, last = (first[answer.name] for answer in ANSWERS)
    return first | {"answers": ", ".join(others) + tr(" or ") + last}


def _scroll_to(widget: QWidget) -> None:
    """Bring a widget into view in every area that scrolls around it."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()


def _named(page: QWidget, name: str) -> list[QWidget]:
    return [widget for widget in page.findChildren(QWidget) if widget.accessibleName() == name] or [
        page
    ]


class _Frame(QWidget):
    """Corners around what the step is about; fingers and pointers go through them.

    A whole ring would look like that of the control that has the keyboard.
    """

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.tokens.accent), 3))
        box = self.rect().adjusted(2, 2, -2, -2)
        long, high = (min(px(CORNER), side // 3) for side in (box.width(), box.height()))
        for x, right in ((box.left(), 1), (box.right(), -1)):
            for y, down in ((box.top(), 1), (box.bottom(), -1)):
                painter.drawLine(x, y, x + right * long, y)
                painter.drawLine(x, y, x, y + down * high)


class _Note(QFrame):
    """The words of a step, with the ways on."""

    def __init__(self, keys: Mapping[str, str]) -> None:
        super().__init__()
        self._keys = keys
        self.setObjectName("tour")
        self.setAccessibleName(tr("Tour"))
        self._title = text_label("", "subtitle", wrap=True)
        self._text = text_label("", wrap=True)
        self._count = text_label("", "muted")
        names = (tr("Back"), tr("Next"), tr("Skip"))
        self.back, self.next, self.skip = map(QPushButton, names)
        self.next.setProperty("kind", "primary")
        for button in (self.back, self.next, self.skip):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the cursor where it is
        words = QVBoxLayout()
        words.setSpacing(px(4))
        words.addWidget(self._title)
        words.addWidget(self._text)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(8), px(16), px(8))
        row.setSpacing(px(10))
        row.addLayout(words, 1)
        for widget in (self._count, self.skip, self.back, self.next):
            row.addWidget(widget)
        self.hide()

    def show_step(self, number: int, first: int) -> None:
        """Show a step by its number from 0, of those from the first that is shown."""
        step = STEPS[number]
        self._title.setText(tr(step.title))
        text = tr(step.text, **self._keys)
        self._text.setText(text)
        self._count.setText(
            tr("{done} of {total}", done=number + 1 - first, total=len(STEPS) - first)
        )
        self.setAccessibleDescription(f"{tr(step.title)}. {text}")
        self.back.setEnabled(number > 1)
        self.next.setVisible(number > 0)
        self.next.setText(tr("Done") if number == len(STEPS) - 1 else tr("Next"))
