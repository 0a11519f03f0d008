"""The overview as a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cpted_audit.ui.frame.command import Command, PageEntry
from cpted_audit.ui.words import QT_TR_NOOP

if TYPE_CHECKING:
    from cpted_audit.ui.frame.page import PageContext, Screen
    from cpted_audit.ui.overview.overview_page import OverviewPage


def _make(context: PageContext) -> OverviewPage:
    from cpted_audit.ui.overview.overview_page import OverviewPage

    return OverviewPage(context)


OVERVIEW = PageEntry("overview", QT_TR_NOOP("Overview"), "overview", _make)

COMMANDS: tuple[Command[Screen], ...] = (
    Command("show_overview", QT_TR_NOOP("&Overview"), OVERVIEW.shown, ("Ctrl+1", "F7")),
)
