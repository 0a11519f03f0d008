"""A page on its way: its name stands there at once, and the page itself once it is made.

Nothing that is pressed meanwhile is lost: a key that comes before the page makes the rest of it at
once, and is then the page's.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from cpted_audit.domain.changes import ChangeSet
from cpted_audit.ui.by_steps import BySteps, Steps
from cpted_audit.ui.frame.command import PageEntry
from cpted_audit.ui.frame.page import PageContext
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.heard_as import unheard
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.widgets.made_under import MadeOnce
from cpted_audit.ui.words import tr

_MODIFIERS = frozenset(
    {
        Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta,
        Qt.Key.Key_Super_L, Qt.Key.Key_Super_R, Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock,
    }
)  # fmt: skip
_WITH_OTHERS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class ComingPage(QWidget):
    """Stands where a page will be and has its name; a key pressed here is `wanted` by the page."""

    wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._title = text_label("", "title")
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(12), px(20), px(12))
        column.addWidget(self._title)
        column.addStretch(1)

    def show_words(self, words: str) -> None:
        """Take the name of a page."""
        self.setAccessibleName(words)
        self._title.setText(words)

    def event(self, event: QEvent) -> bool:
        """Have the page made before a key is looked up: it may be one that the page alone hears."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            others = event.modifiers() & _WITH_OTHERS or event.key() >= Qt.Key.Key_F1
            if event.key() not in _MODIFIERS and not others:
                self.wanted.emit()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand on what no command of the window has taken."""
        if event.key() in _MODIFIERS:
            super().keyPressEvent(event)
            return
        self.wanted.emit()
        focused: QWidget | None = self.window().focusWidget()
        if focused is not None and focused is not self:
            QCoreApplication.sendEvent(focused, event)


class ComingPages(QObject):
    """The pages of an audit by their names, each made when it is first needed.

    Who needs one has it at once, by `page`; who goes to one sees its name until it is made and
    filled by steps, by `bring`.
    """

    def __init__(
        self, entries: Mapping[str, PageEntry[QWidget]], context: PageContext,
        stack: QStackedWidget, parent: QWidget,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._entries, self._stack = entries, stack
        self._pages = MadeOnce(stack, lambda name: entries[name].make(context))
        self._filled: set[str] = set()
        """The pages that were shown whole."""
        self.coming = ""
        """The name of the page that is on its way to the screen; empty where none is."""
        self._arrived: Callable[[], object] = lambda: None
        self._lost: Callable[[], object] = lambda: None
        self._changed = False
        self.stand_in = ComingPage(stack)
        self.stand_in.wanted.connect(self._hurry)
        stack.addWidget(self.stand_in)
        self._steps = BySteps(self)
        context.bridge.changed.connect(self._note)

    def page(self, name: str) -> QWidget:
        """Return a page, made now where it is not yet."""
        return self._pages.now(name)

    @property
    def made(self) -> Mapping[str, QWidget]:
        """The pages there are."""
        return self._pages.made

    def bringing(self, name: str) -> Steps[QWidget]:
        """Make a page by steps and return it, with nothing of it on screen."""
        return self._pages.steps(name)

    def bring(self, name: str, arrived: Callable[[], object], lost: Callable[[], object]) -> None:
        """Make and fill a page by steps, with its name on screen until it arrived, or was lost."""
        self.coming, self._arrived, self._lost = name, arrived, lost
        self.stand_in.show_words(tr(self._entries[name].words))
        self._stack.setCurrentWidget(self.stand_in)
        self._steps.add(self._bring(name))

    def stands(self, name: str) -> bool:
        """Return whether a page is made, and shown again in a moment."""
        page = self.made.get(name)
        return page is not None and (name in self._filled or not hasattr(page, "fill"))

    def give_up(self, name: str) -> None:
        """Bring nothing any more: a page is shown, whole, by who asked for it."""
        self.coming = ""
        self._filled.add(name)

    def stop(self) -> None:
        """Make nothing any more; for closing."""
        self.coming = ""
        self._steps.stop()
        self._pages.stop()

    def _bring(self, name: str) -> Steps[None]:
        yield None  # the name is seen first
        try:
            yield from self._pages.steps(name)
            while name == self.coming:
                self._changed = False
                yield from self._fill(name)
                if not self._changed:  # else it was filled with what is no more
                    break
        except Exception:
            if name == self.coming:
                self.coming = ""
                self._lost()
            raise
        if name == self.coming:
            self.coming = ""
            self._filled.add(name)
            self._arrived()

    def _fill(self, name: str) -> Steps[None]:
        """Fill a page that is not seen yet, by steps where it has any."""
        page = self.made[name]
        filling = page.fill() if hasattr(page, "fill") else _refreshed(page)
        while name == self.coming:
            with unheard():
                try:
                    waiting = next(filling)
                except StopIteration:
                    return
            yield waiting

    def _hurry(self) -> None:
        """Do what is left of the page on its way now."""
        if self.coming:
            self._steps.finish()

    def _note(self, _changes: ChangeSet) -> None:
        self._changed = True


def _refreshed(page: QWidget) -> Steps[None]:
    page.refresh()  # type: ignore[attr-defined]  # every page has it, see PageEntry
    yield None
