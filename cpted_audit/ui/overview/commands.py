"""The overview as a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cpted_audit.ui.by_steps import in_thread
from cpted_audit.ui.frame.command import Command, PageEntry
from cpted_audit.ui.words import QT_TR_NOOP

if TYPE_CHECKING:
    from cpted_audit.ui.by_steps import Steps
    from cpted_audit.ui.frame.page import PageContext, Screen
    from cpted_audit.ui.overview.overview_page import OverviewPage


def _load() -> None:
    """Load what the page stands on and what is no widget."""
    import cpted_audit.session.overview  # noqa: F401 - loaded ahead


def _make(context: PageContext) -> Steps[OverviewPage]:
    yield from in_thread(_load)
    from cpted_audit.ui.overview.overview_page import OverviewPage

    yield None
    return OverviewPage(context)


OVERVIEW = PageEntry("overview", QT_TR_NOOP("Overview"), "overview", _make)

COMMANDS: tuple[Command[Screen], ...] = (
    Command("show_overview", QT_TR_NOOP("&Overview"), OVERVIEW.enter, ("Ctrl+1", "F7")),
)
