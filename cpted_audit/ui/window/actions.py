"""Every action of the window, as a table: words, keys, menu, and when it can be used."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping
from enum import Enum
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from cpted_audit.ui.words import QT_TR_NOOP, tr


class Needs(Enum):
    """What must be there before an action can be used."""

    NOTHING = "nothing"
    AUDIT = "an open audit"
    EDIT = "an audit that may be changed"
    PLAIN = "an audit that may be changed and has no passphrase"
    WALK = "the walkthrough on screen"
    ANSWER = "the walkthrough of an audit that may be changed"


class Act(NamedTuple):
    """One action; `keys` are portable key sequences, `text` has its mnemonic.

    `menu` and `text` are in English, to be shown through `tr`. `on_items` says that its keys are
    heard only while the list of items has the keyboard. A held key does it once, unless `repeats`.
    What `leaves` the audit is never what Ctrl+K proposes first.
    """

    name: str
    menu: str
    text: str
    keys: tuple[str, ...] = ()
    needs: Needs = Needs.AUDIT
    separate: bool = False
    on_items: bool = False
    repeats: bool = False
    leaves: bool = False


FILE = QT_TR_NOOP("&File")
EDIT = QT_TR_NOOP("&Edit")
PLACES = QT_TR_NOOP("&Places")
ANSWER = QT_TR_NOOP("&Answer")
GO = QT_TR_NOOP("&Go")
VIEW = QT_TR_NOOP("&View")
HELP = QT_TR_NOOP("&Help")
"""The menus, in the order they stand in."""

ACTIONS: tuple[Act, ...] = (
    Act("new_audit", FILE, QT_TR_NOOP("&New audit…"), ("Ctrl+N",), Needs.NOTHING, leaves=True),
    Act("open_audit", FILE, QT_TR_NOOP("&Open audit…"), ("Ctrl+O",), Needs.NOTHING, leaves=True),
    Act("open_sample", FILE, QT_TR_NOOP("Try the &sample school"), (), Needs.NOTHING, leaves=True),
    Act("export_report", FILE, QT_TR_NOOP("Create a docu&ment…"), ("Ctrl+E",), separate=True),
    Act("export_table", FILE, QT_TR_NOOP("Save a ta&ble…")),
    Act("print_form", FILE, QT_TR_NOOP("&Print to walk with…")),
    Act("close_audit", FILE, QT_TR_NOOP("&Close audit"), ("Ctrl+W",), leaves=True),
    Act("lock", FILE, QT_TR_NOOP("&Lock now"), ("Ctrl+L",), leaves=True),
    Act("encrypt_audit", FILE, QT_TR_NOOP("Encr&ypt the audit…"), (), Needs.PLAIN),
    Act("change_passphrase", FILE, QT_TR_NOOP("Chan&ge the passphrase…"), (), Needs.EDIT),
    Act("purge", FILE, QT_TR_NOOP("P&urge…"), (), Needs.EDIT),
    Act("copy_for", FILE, QT_TR_NOOP("Copy for &handing over…"), (), Needs.EDIT),
    Act("settings", FILE, QT_TR_NOOP("Se&ttings…"), ("Ctrl+,",), Needs.NOTHING, separate=True),
    Act("quit", FILE, QT_TR_NOOP("&Quit"), ("Ctrl+Q",), Needs.NOTHING, separate=True, leaves=True),
    Act("undo", EDIT, QT_TR_NOOP("&Undo"), ("Ctrl+Z",)),
    Act("redo", EDIT, QT_TR_NOOP("&Redo"), ("Ctrl+Shift+Z", "Ctrl+Y")),
    Act("paste_photos", EDIT, QT_TR_NOOP("Paste p&hotos"), ("Ctrl+V",), Needs.EDIT, separate=True),
    Act(
        "take_photo",
        EDIT,
        QT_TR_NOOP("Take a photo with the &camera…"),
        ("Ctrl+Shift+C",),
        Needs.EDIT,
    ),
    Act("import_plan", EDIT, QT_TR_NOOP("Import a p&lan…"), (), Needs.EDIT),
    Act(
        "place_waiting",
        EDIT,
        QT_TR_NOOP("Place doors and things on the plan"),
        ("Shift+F4",),
        Needs.EDIT,
    ),
    Act("import_register", EDIT, QT_TR_NOOP("Import a sprea&dsheet…"), (), Needs.EDIT),
    Act("check_doors", EDIT, QT_TR_NOOP("Chec&k doors"), ("F5",), Needs.EDIT),
    Act("type_form", EDIT, QT_TR_NOOP("Type in a paper &form…"), (), Needs.EDIT),
    Act("watch_folder", EDIT, QT_TR_NOOP("&Watch a folder for photos…"), (), Needs.EDIT),
    Act("visits", EDIT, QT_TR_NOOP("&Visits and people…"), ("Ctrl+Shift+V",), separate=True),
    Act("add_place", PLACES, QT_TR_NOOP("&Add a place…"), ("Ctrl+Shift+N",), Needs.EDIT),
    Act("rename_place", PLACES, QT_TR_NOOP("Rename this &place…"), ("F2",), Needs.ANSWER),
    Act("retire_place", PLACES, QT_TR_NOOP("Re&tire this place"), (), Needs.ANSWER),
    Act("same_as", PLACES, QT_TR_NOOP("&Same as…"), ("Ctrl+Shift+S",), Needs.ANSWER),
    Act("sample", PLACES, QT_TR_NOOP("&Walk a sample…"), ("Ctrl+Shift+W",), Needs.ANSWER),
    Act("places", PLACES, QT_TR_NOOP("P&laces and buildings…"), ("Ctrl+Shift+L",)),
    Act("answer_yes", ANSWER, QT_TR_NOOP("&Yes"), ("Y",), Needs.ANSWER, on_items=True),
    Act("answer_partial", ANSWER, QT_TR_NOOP("&Partial"), ("P",), Needs.ANSWER, on_items=True),
    Act("answer_no", ANSWER, QT_TR_NOOP("&No"), ("N",), Needs.ANSWER, on_items=True),
    Act("answer_na", ANSWER, QT_TR_NOOP("N/&A"), ("A",), Needs.ANSWER, on_items=True),
    Act("answer_unable", ANSWER, QT_TR_NOOP("Can't &observe"), ("U",), Needs.ANSWER, on_items=True),
    Act(
        "edit_note",
        ANSWER,
        QT_TR_NOOP("The n&ote"),
        ("Return", "Enter"),
        Needs.ANSWER,
        separate=True,
        on_items=True,
    ),
    Act(
        "edit_finding",
        ANSWER,
        QT_TR_NOOP("Edit the &finding"),
        ("E",),
        Needs.ANSWER,
        on_items=True,
    ),
    Act(
        "add_finding",
        ANSWER,
        QT_TR_NOOP("A&dd a finding without an item…"),
        ("Ctrl+Shift+F",),
        Needs.ANSWER,
    ),
    Act("locate", ANSWER, QT_TR_NOOP("&Locate on the plan"), ("L",), Needs.WALK, on_items=True),
    Act("add_photos", ANSWER, QT_TR_NOOP("Add p&hotos…"), ("Ctrl+Shift+P",), Needs.ANSWER),
    Act("find", GO, QT_TR_NOOP("&Find anything…"), ("Ctrl+K", "Ctrl+F")),
    Act("all_phases", GO, QT_TR_NOOP("Items of &all phases"), ("Ctrl+Shift+A",), Needs.WALK),
    Act(
        "next_item",
        GO,
        QT_TR_NOOP("&Next item"),
        ("Down",),
        Needs.WALK,
        on_items=True,
        repeats=True,
    ),
    Act(
        "previous_item",
        GO,
        QT_TR_NOOP("&Previous item"),
        ("Up",),
        Needs.WALK,
        on_items=True,
        repeats=True,
    ),
    Act(
        "next_unanswered",
        GO,
        QT_TR_NOOP("Next &unanswered"),
        ("Space",),
        Needs.WALK,
        on_items=True,
    ),
    Act("show_walk", GO, QT_TR_NOOP("&Walkthrough"), ("Ctrl+1",), separate=True),
    Act("show_report", GO, QT_TR_NOOP("&Report"), ("Ctrl+2",)),
    Act("show_overview", GO, QT_TR_NOOP("&Overview"), ("F7",)),
    Act("show_plans", GO, QT_TR_NOOP("P&lans"), ("F4",)),
    Act("show_doors", GO, QT_TR_NOOP("&Doors and keys"), ("F3",)),
    Act("show_photos", GO, QT_TR_NOOP("P&hotos"), ("F9",)),
    Act("show_history", GO, QT_TR_NOOP("&History"), ("F8",)),
    Act("next_column", VIEW, QT_TR_NOOP("Next &column"), ("F6",), Needs.WALK),
    Act("show_route", VIEW, QT_TR_NOOP("Show or hide the &route"), ("Ctrl+B",), Needs.WALK),
    Act("show_panel", VIEW, QT_TR_NOOP("Show or hide the s&cores"), ("Ctrl+J",), Needs.WALK),
    Act("theme_system", VIEW, QT_TR_NOOP("Follow the &system"), (), Needs.NOTHING, separate=True),
    Act("theme_light", VIEW, QT_TR_NOOP("&Light"), (), Needs.NOTHING),
    Act("theme_dark", VIEW, QT_TR_NOOP("&Dark (night walk)"), ("Ctrl+D",), Needs.NOTHING),
    Act(
        "larger",
        VIEW,
        QT_TR_NOOP("&Larger text"),
        ("Ctrl++", "Ctrl+="),
        Needs.NOTHING,
        separate=True,
        repeats=True,
    ),
    Act("smaller", VIEW, QT_TR_NOOP("&Smaller text"), ("Ctrl+-",), Needs.NOTHING, repeats=True),
    Act("plain_size", VIEW, QT_TR_NOOP("Text at &100 %"), ("Ctrl+0",), Needs.NOTHING),
    Act("language_en", VIEW, QT_TR_NOOP("&English"), (), Needs.NOTHING, separate=True),
    Act("language_es", VIEW, QT_TR_NOOP("Espa&ñol"), (), Needs.NOTHING),
    Act("help", HELP, QT_TR_NOOP("&Help"), ("F1",), Needs.NOTHING),
    Act("show_keys", HELP, QT_TR_NOOP("&Keys"), ("Ctrl+F1",), Needs.NOTHING),
    Act("tour", HELP, QT_TR_NOOP("Take the &tour"), (), Needs.NOTHING),
    Act("check_copy", HELP, QT_TR_NOOP("&Check a copy…"), (), Needs.NOTHING, separate=True),
    Act("signing_key", HELP, QT_TR_NOOP("S&igning key…"), (), Needs.NOTHING),
    Act("about", HELP, QT_TR_NOOP("&About"), (), Needs.NOTHING, separate=True),
)

ANSWERS = tuple(act.name for act in ACTIONS if act.name.startswith("answer_"))
"""The actions that answer the open item, each named after its answer."""

ON_ITEMS = tuple(act.name for act in ACTIONS if act.on_items)
"""The actions whose keys the list of items hears."""

Handlers = Mapping[str, Callable[[], object]]


LEAVING = frozenset(act.name for act in ACTIONS if act.leaves)


class ActionSet:
    """The window's actions, made from the table and connected to handlers by name."""

    def __init__(self, window: QMainWindow, handlers: Handlers) -> None:
        self._actions: dict[str, QAction] = {}
        menus: dict[str, QMenu] = {}
        for act in ACTIONS:
            if act.menu not in menus:
                menus[act.menu] = window.menuBar().addMenu(tr(act.menu))
            if act.separate:
                menus[act.menu].addSeparator()
            self._actions[act.name] = self._make(window, act, handlers[act.name])
            menus[act.menu].addAction(self._actions[act.name])

    def __getitem__(self, name: str) -> QAction:
        """Return the action of a name."""
        return self._actions[name]

    def all(self) -> list[QAction]:
        """Return every action in the order of the menus."""
        return list(self._actions.values())

    def enable(self, there: Container[Needs]) -> None:
        """Switch each action on or off by whether what it needs is there."""
        for act in ACTIONS:
            self._actions[act.name].setEnabled(act.needs in there)

    @staticmethod
    def _make(window: QMainWindow, act: Act, handler: Callable[[], object]) -> QAction:
        action = QAction(tr(act.text), window)
        action.setObjectName(act.name)
        action.setShortcuts([QKeySequence(keys) for keys in act.keys])
        action.setAutoRepeat(act.repeats)
        action.triggered.connect(lambda _checked=False: handler())
        if act.on_items:  # the list hears the keys, see WalkPage.listen
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        else:
            window.addAction(action)
        return action
