"""Every action of the window, as a table: words, keys, menu, and when it can be used."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping
from enum import Enum
from typing import NamedTuple

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu


class Needs(Enum):
    """What must be there before an action can be used."""

    NOTHING = "nothing"
    AUDIT = "an open audit"
    EDIT = "an audit that may be changed"
    WALK = "the walkthrough on screen"
    ANSWER = "the walkthrough of an audit that may be changed"


class Act(NamedTuple):
    """One action; `keys` are portable key sequences, `text` has its mnemonic."""

    name: str
    menu: str
    text: str
    keys: tuple[str, ...] = ()
    needs: Needs = Needs.AUDIT
    separate: bool = False


ACTIONS: tuple[Act, ...] = (
    Act("new_audit", "&File", "&New audit…", ("Ctrl+N",), Needs.NOTHING),
    Act("open_audit", "&File", "&Open audit…", ("Ctrl+O",), Needs.NOTHING),
    Act("open_sample", "&File", "Try the &sample school", (), Needs.NOTHING),
    Act("export_report", "&File", "&Make the report…", ("Ctrl+E",), separate=True),
    Act("close_audit", "&File", "&Close audit", ("Ctrl+W",)),
    Act("lock", "&File", "&Lock now", ("Ctrl+L",)),
    Act("settings", "&File", "Se&ttings…", ("Ctrl+,",), Needs.NOTHING, separate=True),
    Act("quit", "&File", "&Quit", ("Ctrl+Q",), Needs.NOTHING, separate=True),
    Act("undo", "&Edit", "&Undo", ("Ctrl+Z",)),
    Act("redo", "&Edit", "&Redo", ("Ctrl+Shift+Z", "Ctrl+Y")),
    Act("add_place", "&Edit", "&Add a place…", ("Ctrl+Shift+N",), Needs.EDIT, separate=True),
    Act("paste_photos", "&Edit", "Paste p&hotos", ("Ctrl+V",), Needs.EDIT),
    Act("take_photo", "&Edit", "Take a photo with the &camera…", ("Ctrl+Shift+C",), Needs.EDIT),
    Act("watch_folder", "&Edit", "&Watch a folder for photos…", (), Needs.EDIT),
    Act("rename_place", "&Edit", "Rename this &place…", ("F2",), Needs.ANSWER),
    Act("retire_place", "&Edit", "Re&tire this place", (), Needs.ANSWER),
    Act("same_as", "&Edit", "&Same as…", ("Ctrl+Shift+S",), Needs.ANSWER),
    Act("sample", "&Edit", "&Walk a sample…", ("Ctrl+Shift+W",), Needs.ANSWER),
    Act("places", "&Edit", "P&laces and buildings…", ("Ctrl+Shift+L",)),
    Act("visits", "&Edit", "&Visits and people…", ("Ctrl+Shift+V",), separate=True),
    Act("answer_yes", "&Answer", "&Yes", ("Y",), Needs.ANSWER),
    Act("answer_partial", "&Answer", "&Partial", ("P",), Needs.ANSWER),
    Act("answer_no", "&Answer", "&No", ("N",), Needs.ANSWER),
    Act("answer_na", "&Answer", "N/&A", ("A",), Needs.ANSWER),
    Act("answer_unable", "&Answer", "Can't &observe", ("U",), Needs.ANSWER),
    Act("edit_note", "&Answer", "The n&ote", ("Return", "Enter"), Needs.ANSWER, separate=True),
    Act("edit_finding", "&Answer", "Edit the &finding", ("E",), Needs.ANSWER),
    Act(
        "add_finding", "&Answer", "A&dd a finding without an item…", ("Ctrl+Shift+F",), Needs.ANSWER
    ),
    Act("add_photos", "&Answer", "Add p&hotos…", ("Ctrl+Shift+P",), Needs.ANSWER),
    Act("find", "&Go", "&Find anything…", ("Ctrl+K", "Ctrl+F")),
    Act("all_phases", "&Go", "Items of &all phases", ("Ctrl+Shift+A",), Needs.WALK),
    Act("next_item", "&Go", "&Next item", ("Down",), Needs.WALK),
    Act("previous_item", "&Go", "&Previous item", ("Up",), Needs.WALK),
    Act("next_unanswered", "&Go", "Next &unanswered", ("Space",), Needs.WALK),
    Act("show_walk", "&Go", "&Walkthrough", ("Ctrl+1",), separate=True),
    Act("show_report", "&Go", "&Report", ("Ctrl+2",)),
    Act("show_overview", "&Go", "&Overview", ("F7",)),
    Act("show_photos", "&Go", "P&hotos", ("F9",)),
    Act("show_history", "&Go", "&History", ("F8",)),
    Act("next_column", "&View", "Next &column", ("F6",), Needs.WALK),
    Act("show_route", "&View", "Show or hide the &route", ("Ctrl+B",), Needs.WALK),
    Act("show_panel", "&View", "Show or hide the s&cores", ("Ctrl+J",), Needs.WALK),
    Act("theme_system", "&View", "Follow the &system", (), Needs.NOTHING, separate=True),
    Act("theme_light", "&View", "&Light", (), Needs.NOTHING),
    Act("theme_dark", "&View", "&Dark (night walk)", ("Ctrl+D",), Needs.NOTHING),
    Act(
        "larger", "&View", "&Larger text", ("Ctrl++", "Ctrl+="), Needs.NOTHING, separate=True
    ),
    Act("smaller", "&View", "&Smaller text", ("Ctrl+-",), Needs.NOTHING),
    Act("plain_size", "&View", "Text at &100 %", ("Ctrl+0",), Needs.NOTHING),
    Act("help", "&Help", "&Help", ("F1",), Needs.NOTHING),
    Act("show_keys", "&Help", "&Keys", ("Ctrl+F1",), Needs.NOTHING),
    Act("tour", "&Help", "Take the &tour", (), Needs.NOTHING),
    Act("about", "&Help", "&About", (), Needs.NOTHING),
)

ANSWERS = tuple(act.name for act in ACTIONS if act.name.startswith("answer_"))
"""The actions that answer the open item, each named after its answer."""

Handlers = Mapping[str, Callable[[], object]]


class ActionSet:
    """The window's actions, made from the table and connected to handlers by name."""

    def __init__(self, window: QMainWindow, handlers: Handlers) -> None:
        self._actions: dict[str, QAction] = {}
        menus: dict[str, QMenu] = {}
        for act in ACTIONS:
            if act.menu not in menus:
                menus[act.menu] = window.menuBar().addMenu(act.menu)
            if act.separate:
                menus[act.menu].addSeparator()
            self._actions[act.name] = self._make(window, act, handlers[act.name])
            menus[act.menu].addAction(self._actions[act.name])

    def __getitem__(self, name: str) -> QAction:
        """Return the action of a name."""
        return self._actions[name]

    def enable(self, there: Container[Needs]) -> None:
        """Switch each action on or off by whether what it needs is there."""
        for act in ACTIONS:
            self._actions[act.name].setEnabled(act.needs in there)

    @staticmethod
    def _make(window: QMainWindow, act: Act, handler: Callable[[], object]) -> QAction:
        action = QAction(act.text, window)
        action.setShortcuts([QKeySequence(keys) for keys in act.keys])
        action.triggered.connect(lambda _checked=False: handler())
        window.addAction(action)
        return action
