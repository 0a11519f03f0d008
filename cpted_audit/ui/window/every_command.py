"""Every command there is, collected from the rooms that declare them, by what each is given.

It is loaded right after the window was first seen: see `MainWindow`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from cpted_audit.ui.comparing import commands as comparing
from cpted_audit.ui.documents import commands as documents
from cpted_audit.ui.editions import commands as editions
from cpted_audit.ui.file import commands as file
from cpted_audit.ui.findings import commands as findings
from cpted_audit.ui.frame.command import AnyCommand, Command
from cpted_audit.ui.frame.page_letters import PAGE_LETTERS, PageLetter
from cpted_audit.ui.help import commands as help_
from cpted_audit.ui.history import commands as history
from cpted_audit.ui.interviews import commands as interviews
from cpted_audit.ui.merging import commands as merging
from cpted_audit.ui.overview import commands as overview
from cpted_audit.ui.paper import commands as paper
from cpted_audit.ui.photos import commands as photos
from cpted_audit.ui.places import commands as places
from cpted_audit.ui.plans import commands as plans
from cpted_audit.ui.rating import commands as rating
from cpted_audit.ui.registers import commands as registers
from cpted_audit.ui.settings import commands as settings
from cpted_audit.ui.start import commands as start
from cpted_audit.ui.visits import commands as visits
from cpted_audit.ui.walk import commands as walk
from cpted_audit.ui.window import commands as window
from cpted_audit.ui.window.menus import MENUS

if TYPE_CHECKING:
    from cpted_audit.ui.frame.page import AuditWindow, Screen

OF_START = start.COMMANDS
"""The commands that are given the controller of the start page."""

OF_PREFERENCES = settings.COMMANDS
"""The commands that are given the preferences."""

OF_WINDOW: tuple[Command[AuditWindow], ...] = (
    *window.COMMANDS,
    *documents.OF_COPIES,
    *help_.COMMANDS,
)
"""The commands that are given the window."""

OF_AUDIT: tuple[Command[Screen], ...] = (
    *comparing.COMMANDS,
    *documents.COMMANDS,
    *editions.COMMANDS,
    *file.COMMANDS,
    *findings.COMMANDS,
    *history.COMMANDS,
    *interviews.COMMANDS,
    *merging.COMMANDS,
    *overview.COMMANDS,
    *paper.COMMANDS,
    *photos.COMMANDS,
    *places.COMMANDS,
    *plans.COMMANDS,
    *rating.COMMANDS,
    *registers.COMMANDS,
    *visits.COMMANDS,
    *walk.COMMANDS,
)
"""The commands that are given the audit on screen."""

EVERY: Mapping[str, AnyCommand] = {
    command.name: command
    for commands in (OF_START, OF_PREFERENCES, OF_WINDOW, OF_AUDIT)
    for command in commands
}
"""Every command by its name."""


def by_menu() -> dict[str, list[AnyCommand | PageLetter]]:
    """Return the commands of each menu, then the letters of each page, by their English words.

    The help lists their keys so, and the settings let them be changed.
    """
    menus: dict[str, list[AnyCommand | PageLetter]] = {
        menu.words: [EVERY[name] for name in menu.names] for menu in MENUS
    }
    return menus | {page: [*letters] for page, letters in PAGE_LETTERS.items()}
