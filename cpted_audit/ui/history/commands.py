"""The history as a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cpted_audit.ui.frame.command import Command, PageEntry
from cpted_audit.ui.words import QT_TR_NOOP

if TYPE_CHECKING:
    from cpted_audit.ui.by_steps import Steps
    from cpted_audit.ui.frame.page import PageContext, Screen
    from cpted_audit.ui.history.history_page import HistoryPage


def _make(context: PageContext) -> Steps[HistoryPage]:
    from cpted_audit.ui.history.history_page import HistoryPage

    yield None
    return HistoryPage(context)


HISTORY = PageEntry("history", QT_TR_NOOP("History"), "history", _make)

COMMANDS: tuple[Command[Screen], ...] = (
    Command("show_history", QT_TR_NOOP("&History"), HISTORY.enter, ("Ctrl+8", "F8")),
)
