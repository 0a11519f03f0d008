"""The commands that the rooms of the window declare, and what is made of them."""

from __future__ import annotations

import traceback
from itertools import groupby
from pathlib import Path

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu
from walk_driver import press

from cpted_audit.ui.frame.command import Needs
from cpted_audit.ui.help.windows import page
from cpted_audit.ui.walk.walk_page import keys_of
from cpted_audit.ui.window.audit_screen import PAGES
from cpted_audit.ui.window.every_command import EVERY, OF_AUDIT, OF_WINDOW, by_menu
from cpted_audit.ui.window.menus import MENUS
from cpted_audit.ui.words import LANGUAGES, tr

PACKAGE = Path(__file__).resolve().parents[3] / "cpted_audit"
MOST_ROOMS = 7


def _menus(window) -> dict[str, list[QAction]]:
    return {menu.title(): menu.actions() for menu in window.menuBar().findChildren(QMenu)}


def test_every_command_stands_in_the_menus_once():
    placed = [name for menu in MENUS for name in menu.names]
    assert sorted(placed) == sorted(EVERY), "put a new command into MENUS of ui/window/menus.py"


def test_no_command_is_declared_twice():
    names = [command.name for command in (*OF_AUDIT, *OF_WINDOW)]
    assert len(names) == len(set(names))
    keys = [QKeySequence(one).toString() for command in EVERY.values() for one in command.keys]
    assert len(keys) == len(set(keys))


def test_the_menus_show_what_is_declared(window, qtbot):
    qtbot.waitUntil(lambda: window.findChild(QAction, "quit") is not None)  # once it is painted
    shown = _menus(window)
    for menu in MENUS:
        actions = [action for action in shown[tr(menu.words)] if not action.isSeparator()]
        assert [action.objectName() for action in actions] == list(menu.names)
        for action in actions:
            command = EVERY[action.objectName()]
            assert action.text().replace("&", "") == tr(command.text).replace("&", "")
            assert keys_of([action]) == {QKeySequence(one)[0].key() for one in command.keys}
        lines = sum(action.isSeparator() for action in shown[tr(menu.words)])
        assert lines == len(menu.groups) - 1


def test_help_lists_every_key():
    text = page("keys", by_menu())
    for command in EVERY.values():
        for key in command.keys:
            assert f"**{key}" in text or f"{tr(' or ')}{key}**" in text, command.name


def test_without_an_audit_only_what_needs_none_can_be_used(window, qtbot):
    qtbot.waitUntil(lambda: window.findChild(QAction, "quit") is not None)
    usable = {name for name in EVERY if window.findChild(QAction, name).isEnabled()}
    assert usable == {name for name, one in EVERY.items() if one.needs is Needs.NOTHING}


def test_every_page_and_language_has_a_command():
    assert {f"language_{one}" for one in LANGUAGES} <= EVERY.keys()
    assert {f"show_{entry.name}" for entry in PAGES} <= EVERY.keys()


def test_each_page_is_shown_by_its_command(big):
    for entry in PAGES:
        big.findChild(QAction, f"show_{entry.name}").trigger()
        assert big.screen_.shown_page == entry.name


def test_from_key_to_disk_an_answer_passes_few_rooms_and_none_twice(big):
    """What is on the stack while the answer is committed, from the key on."""
    stacks: list[list[str]] = []

    def note(statement: str) -> None:
        if statement == "COMMIT":
            files = [Path(frame.f_code.co_filename) for frame, _ in traceback.walk_stack(None)]
            ours = [
                file.relative_to(PACKAGE).as_posix() for file in files if PACKAGE in file.parents
            ]
            stacks.append([name for name, _ in groupby(reversed(ours))])

    connection = big.screen_.session.document.db.conn
    connection.set_trace_callback(note)
    press("y")
    connection.set_trace_callback(None)
    assert len(big.screen_.session.walk.answers) == 1
    # Where the auditor is may be written down meanwhile, by a timer.
    (way,) = [one for one in stacks if "session/walk/answers.py" in one]
    assert (way[0], way[-1]) == ("ui/frame/command.py", "store/document.py")
    assert len(way) == len(set(way)) <= MOST_ROOMS, " → ".join(way)


def ticked(window) -> set[str]:
    """The names beside which a tick stands in the menu View, once it has opened."""
    view = next(menu for menu in window.menuBar().findChildren(QMenu) if menu.title() == "&View")
    view.aboutToShow.emit()
    return {action.objectName() for action in view.actions() if action.isChecked()}


def test_a_tick_stands_beside_what_is_in_force(big):
    shown = {"show_route", "show_panel", "plain_size", "language_en"}
    choose = big.preferences.choose_theme
    choose("light")
    assert ticked(big) == shown | {"theme_light"}
    big.findChild(QAction, "theme_light").trigger()  # once more: it stays in force, and says so
    assert big.findChild(QAction, "theme_light").isChecked()
    big.findChild(QAction, "theme_dark").trigger()
    assert ticked(big) == shown | {"theme_dark"}
    big.findChild(QAction, "theme_contrast").trigger()
    assert ticked(big) == shown | {"theme_contrast"}
    choose("system")
    assert "theme_system" in ticked(big)
    choose("light")
    big.findChild(QAction, "show_route").trigger()
    assert ticked(big) == {"show_panel", "plain_size", "language_en", "theme_light"}


def test_ticks_follow_touch_mode_size_and_language(window, qtbot):
    qtbot.waitUntil(lambda: window.findChild(QAction, "quit") is not None)
    try:
        window.findChild(QAction, "touch").trigger()
        window.findChild(QAction, "larger").trigger()
        window.findChild(QAction, "language_es").trigger()
        assert {"touch", "language_es"} <= ticked(window)
        assert not {"plain_size", "language_en"} & ticked(window)
    finally:
        window.preferences.choose_touch(0)
        window.preferences.choose_scale(100)
    assert {"touch", "plain_size"} & ticked(window) == {"plain_size"}
