"""Widgets made in their place: one that could not be finished does not stay there."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QStackedWidget, QWidget

from cpted_audit.ui.by_steps import Steps, at_once
from cpted_audit.ui.widgets.heard_as import unheard


@contextmanager
def made_under(parent: QWidget) -> Iterator[None]:
    """Take what was begun under a widget out of it again when making it fails.

    Half a page would stay alive there and follow every change of the audit.
    """
    before = set(parent.children())
    try:
        yield
    except BaseException:
        clear_under(parent, before)
        raise


def clear_under(parent: QWidget, before: Collection[QObject]) -> None:
    """Take what is under a widget out of it, but for what was there before."""
    for begun in set(parent.children()) - set(before):
        begun.setParent(None)
        for timer in begun.findChildren(QTimer):
            timer.stop()
        begun.deleteLater()


class MadeOnce:
    """The pages of a stack by their names, each made once by steps: whoever needs one goes on.

    One that breaks off leaves nothing in the stack. No reader is told of what is not seen yet.
    """

    def __init__(self, stack: QStackedWidget, make: Callable[[str], Steps[QWidget]]) -> None:
        self._stack, self._make = stack, make
        self.made: dict[str, QWidget] = {}
        self._begun: dict[str, tuple[Steps[QWidget], set[QObject]]] = {}
        """What is being made, each with what was in the stack before."""

    def now(self, name: str) -> QWidget:
        """Return a page, the rest of it made now."""
        return at_once(self.steps(name))

    def steps(self, name: str) -> Steps[QWidget]:
        """Make a page by steps and return it."""
        if name not in self.made and name not in self._begun:
            self._begun[name] = self._make(name), {*self._stack.children()}
        while name not in self.made:
            making, before = self._begun[name]
            try:
                with unheard():
                    waiting = next(making)
            except StopIteration as end:
                del self._begun[name]
                self.made[name] = end.value
                self._stack.addWidget(end.value)
                break
            except BaseException:
                del self._begun[name]
                clear_under(self._stack, before | {*self.made.values()})
                raise
            yield waiting
        return self.made[name]

    def stop(self) -> None:
        """Go on with nothing; for closing."""
        for making, _before in self._begun.values():
            making.close()
        self._begun.clear()
