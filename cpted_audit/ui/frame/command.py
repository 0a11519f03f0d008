"""Commands and pages as each room of the window declares them, and the menus made of both.

A room has a module `commands` with the table of its commands, each with its name, words, keys, when
it may be used, and what it does; `ui/window/every_command.py` collects them. They are there before
any page is, so neither this module nor any of them imports what an audit needs.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from enum import Enum
from typing import TYPE_CHECKING, Generic, NamedTuple, Never, TypeVar, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QMenu

from cpted_audit import logbook
from cpted_audit.ui.frame.own_keys import apart
from cpted_audit.ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cpted_audit.ui.by_steps import Steps
    from cpted_audit.ui.frame.own_keys import OwnKeys
    from cpted_audit.ui.frame.page import PageContext, Screen
    from cpted_audit.ui.frame.status_bar import StatusBar

T_contra = TypeVar("T_contra", contravariant=True)
P_co = TypeVar("P_co", bound="QWidget", covariant=True)


class Needs(Enum):
    """What must be there before a command can be used."""

    NOTHING = "nothing"
    AUDIT = "an open audit"
    EDIT = "an audit that may be changed"
    PLAIN = "an audit that may be changed and has no passphrase"
    WALK = "the walkthrough on screen"
    ANSWER = "the walkthrough of an audit that may be changed"


class Command(NamedTuple, Generic[T_contra]):
    """One command; `keys` are portable key sequences, `text` is English and has its mnemonic.

    `do` is given what it works on: the audit on screen, the window, or a part of it. `on_items`
    says that its keys are heard only while the list of items has the keyboard. A held key does it
    once, unless `repeats`. What `leaves` the audit is never what Ctrl+K proposes first. One with
    `is_on` has a tick beside it in its menu while that holds.
    """

    name: str
    text: str
    do: Callable[[T_contra], object]
    keys: tuple[str, ...] = ()
    needs: Needs = Needs.AUDIT
    on_items: bool = False
    repeats: bool = False
    leaves: bool = False
    is_on: Callable[[T_contra], bool] | None = None

    @property
    def heard_on(self) -> str:
        """Where alone its keys are heard; empty for everywhere."""
        return "items" if self.on_items else ""


LEAVES = "leaves"
"""The property of an action that tells whether its command leaves the audit."""

AnyCommand = Command[Never]
"""A command whose target does not matter, as where only its words and keys are looked at."""


def worn(command: AnyCommand, own: OwnKeys) -> AnyCommand:
    """Return a command with the keys that are heard for it now."""
    return command._replace(keys=own.of(command))


class PageEntry(NamedTuple, Generic[P_co]):
    """One page of an open audit: its name, its English words and icon on the rail, its maker.

    A page has a method `refresh()` that is called each time it is shown; where that takes long the
    first time, its steps are `fill()`. One that does something by itself has a method `leave()`
    too, called before the audit is closed. `make` loads its modules, and makes it, by steps.
    """

    name: str
    words: str
    icon: str
    make: Callable[[PageContext], Steps[P_co]]

    def of(self, screen: Screen) -> P_co:
        """Return the page of an audit, made when it is first asked for."""
        return cast("P_co", screen.page(self.name))  # it is the one `make` made

    def enter(self, screen: Screen) -> None:
        """Show the page, its name until it is made."""
        screen.enter_page(self.name)

    def shown(self, screen: Screen) -> P_co:
        """Bring the page up to date, show it, and return it."""
        screen.show_page(self.name)
        return self.of(screen)


class Menu(NamedTuple):
    """A menu of the window: its English words, and the names of its commands in groups."""

    words: str
    groups: tuple[tuple[str, ...], ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its commands, from the top."""
        return tuple(name for group in self.groups for name in group)


class Bound(NamedTuple):
    """A command with what it does, once its target is known; `is_on` tells of a choice."""

    command: AnyCommand
    deed: Callable[[], object]
    is_on: Callable[[], bool] | None = None


def bound(
    commands: Iterable[Command[T_contra]], target: Callable[[], T_contra | None]
) -> Iterator[Bound]:
    """Yield commands with what they do to a target, looked up anew each time; None is let be."""
    for command in commands:
        yield Bound(command, _deed(command, target), _state(command, target))


def _deed(
    command: Command[T_contra], target: Callable[[], T_contra | None]
) -> Callable[[], object]:
    return lambda: None if (there := target()) is None else command.do(there)


def _state(
    command: Command[T_contra], target: Callable[[], T_contra | None]
) -> Callable[[], bool] | None:
    is_on = command.is_on
    if is_on is None:
        return None
    return lambda: (there := target()) is not None and is_on(there)


class ActionSet:
    """The window's actions, made of the commands bound for it and put into its empty menus."""

    def __init__(
        self,
        window: QMainWindow,
        menus: Sequence[tuple[QMenu, Menu]],
        commands: Iterable[Bound],
        status: StatusBar,
        own: OwnKeys,
    ) -> None:
        self._own = own
        given = {command.command.name: command for command in commands}
        self._commands: Mapping[str, AnyCommand] = {
            name: given[name].command for _, menu in menus for name in menu.names
        }
        self._states = {name: one.is_on for name, one in given.items() if one.is_on is not None}
        self._actions: dict[str, QAction] = {}
        for shown, menu in menus:
            shown.aboutToShow.connect(self.tick)
            for number, group in enumerate(menu.groups):
                if number:
                    shown.addSeparator()
                for name in group:
                    self._actions[name] = _action(window, status, given[name])
                    shown.addAction(self._actions[name])

        for _shown, menu in menus:
            for name, text in zip(
                menu.names, apart([self._actions[name].text() for name in menu.names]), strict=True
            ):
                self._actions[name].setText(text)
        for name in self._states:  # Qt has put a tick, or taken one, whatever was done
            self._actions[name].triggered.connect(self.tick)
        own.changed.connect(self._take_keys)
        self._take_keys()
        self.tick()

    def _take_keys(self) -> None:
        """Let each action hear the keys it has now."""
        from PySide6.QtGui import QKeySequence  # not before the window is seen

        for name, command in self._commands.items():
            self._actions[name].setShortcuts([QKeySequence(keys) for keys in self._own.of(command)])

    def tick(self) -> None:
        """Put a tick beside each choice that is in force, and take it from the others."""
        for name, is_on in self._states.items():
            self._actions[name].setChecked(is_on())

    def __getitem__(self, name: str) -> QAction:
        """Return the action of a command by its name."""
        return self._actions[name]

    def all(self) -> list[QAction]:
        """Return every action in the order of the menus."""
        return list(self._actions.values())

    def on_items(self) -> list[QAction]:
        """Return the actions whose keys the list of items hears."""
        return [self._actions[name] for name, command in self._commands.items() if command.on_items]

    def enable(self, there: Container[Needs]) -> None:
        """Switch each action on or off by whether what it needs is there."""
        for name, command in self._commands.items():
            self._actions[name].setEnabled(command.needs in there)


def _do(name: str, deed: Callable[[], object], status: StatusBar) -> None:
    """Do it and write its name into the log; which answer was given is nobody's business.

    A hint from before is over then, unless it was given again.
    """
    hints = status.hints
    with logbook.timed("action.answer" if name.startswith("answer_") else f"action.{name}"):
        deed()
    status.drop_hint(hints)


def _action(window: QMainWindow, status: StatusBar, one: Bound) -> QAction:
    command, deed = one.command, one.deed
    action = QAction(tr(command.text), window)
    action.setObjectName(command.name)
    action.setAutoRepeat(command.repeats)
    action.setProperty(LEAVES, command.leaves)
    action.setCheckable(one.is_on is not None)
    action.triggered.connect(lambda _checked=False: _do(command.name, deed, status))
    if command.on_items:  # the list hears the keys, see WalkPage.listen
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    else:
        window.addAction(action)
    return action
