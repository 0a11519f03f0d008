"""The menus of the window, and every command there is, collected from the rooms that declare them.

A new command is declared in the `commands` module of its room and put into a menu here.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from cpted_audit.ui.documents import commands as documents
from cpted_audit.ui.file import commands as file
from cpted_audit.ui.frame.command import AnyCommand, Command, Menu
from cpted_audit.ui.help import commands as help_
from cpted_audit.ui.history import commands as history
from cpted_audit.ui.overview import commands as overview
from cpted_audit.ui.paper import commands as paper
from cpted_audit.ui.photos import commands as photos
from cpted_audit.ui.places import commands as places
from cpted_audit.ui.plans import commands as plans
from cpted_audit.ui.registers import commands as registers
from cpted_audit.ui.settings import commands as settings
from cpted_audit.ui.start import commands as start
from cpted_audit.ui.visits import commands as visits
from cpted_audit.ui.walk import commands as walk
from cpted_audit.ui.window import commands as window
from cpted_audit.ui.words import QT_TR_NOOP

if TYPE_CHECKING:
    from cpted_audit.ui.frame.audit_window import AuditWindow
    from cpted_audit.ui.frame.page import Screen

MENUS: tuple[Menu, ...] = (
    Menu(
        QT_TR_NOOP("&File"),
        (
            ("new_audit", "open_audit", "open_sample"),
            (
                "export_report", "export_table", "print_form", "close_audit", "lock",
                "encrypt_audit", "change_passphrase", "purge", "copy_for",
            ),
            ("settings",),
            ("quit",),
        ),
    ),
    Menu(
        QT_TR_NOOP("&Edit"),
        (
            ("undo", "redo"),
            (
                "paste_photos", "take_photo", "import_plan", "place_waiting", "import_register",
                "check_doors", "type_form", "watch_folder",
            ),
            ("visits",),
        ),
    ),
    Menu(
        QT_TR_NOOP("&Places"),
        (("add_place", "rename_place", "retire_place", "same_as", "sample", "places"),),
    ),
    Menu(
        QT_TR_NOOP("&Answer"),
        (
            ("answer_yes", "answer_partial", "answer_no", "answer_na", "answer_unable"),
            ("edit_note", "edit_finding", "add_finding", "locate", "add_photos"),
        ),
    ),
    Menu(
        QT_TR_NOOP("&Go"),
        (
            ("find", "all_phases", "next_item", "previous_item", "next_unanswered"),
            (
                "show_walk", "show_report", "show_overview", "show_plans", "show_doors",
                "show_photos", "show_history",
            ),
        ),
    ),
    Menu(
        QT_TR_NOOP("&View"),
        (
            ("next_column", "show_route", "show_panel"),
            ("theme_system", "theme_light", "theme_dark"),
            ("larger", "smaller", "plain_size"),
            ("language_en", "language_es"),
        ),
    ),
    Menu(
        QT_TR_NOOP("&Help"),
        (("help", "show_keys", "tour"), ("check_copy", "signing_key"), ("about",)),
    ),
)  # fmt: skip
"""The menus in the order they stand in; lines part their groups."""

OF_WINDOW: tuple[Command[AuditWindow], ...] = (
    *window.COMMANDS,
    *documents.OF_COPIES,
    *help_.COMMANDS,
)
"""The commands that are given the window."""

OF_AUDIT: tuple[Command[Screen], ...] = (
    *documents.COMMANDS,
    *file.COMMANDS,
    *history.COMMANDS,
    *overview.COMMANDS,
    *paper.COMMANDS,
    *photos.COMMANDS,
    *places.COMMANDS,
    *plans.COMMANDS,
    *registers.COMMANDS,
    *visits.COMMANDS,
    *walk.COMMANDS,
)
"""The commands that are given the audit on screen."""

EVERY: Mapping[str, AnyCommand] = {
    command.name: command
    for commands in (start.COMMANDS, settings.COMMANDS, OF_WINDOW, OF_AUDIT)
    for command in commands
}
"""Every command by its name."""


def by_menu() -> dict[str, list[AnyCommand]]:
    """Return the commands of each menu, by its English words, as the help lists their keys."""
    return {menu.words: [EVERY[name] for name in menu.names] for menu in MENUS}
