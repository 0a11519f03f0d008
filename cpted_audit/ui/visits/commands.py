"""The command that shows the visits and the people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cpted_audit.ui.frame.command import Command
from cpted_audit.ui.words import QT_TR_NOOP

if TYPE_CHECKING:
    from cpted_audit.ui.frame.page import Screen


def edit_visits(screen: Screen) -> None:
    """Show the visits and the people, to be changed or removed."""
    from cpted_audit.ui.visits.visits_dialog import VisitsDialog

    VisitsDialog(screen.context.session, screen.widget).open()


COMMANDS: tuple[Command[Screen], ...] = (
    Command("visits", QT_TR_NOOP("&Visits and people…"), edit_visits, ("Ctrl+Shift+V",)),
)
