"""The pages of an open audit, as a table: what stands on the rail, and what makes each."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from cpted_audit.ui.documents.report_page import ReportPage
from cpted_audit.ui.history.history_page import HistoryPage
from cpted_audit.ui.overview.overview_page import OverviewPage
from cpted_audit.ui.photos.photos_page import PhotosPage
from cpted_audit.ui.walk.walk_page import WalkPage
from cpted_audit.ui.window.page import PageContext
from cpted_audit.ui.words import QT_TR_NOOP


class PageEntry(NamedTuple):
    """One page of an open audit: its name, its English words and icon on the rail, its maker.

    A page has a method `refresh()` that is called each time it is shown. One that does something by
    itself has a method `leave()` too, called before the audit is closed.
    """

    name: str
    words: str
    icon: str
    make: Callable[[PageContext], QWidget]


def _make_plans(context: PageContext) -> QWidget:
    """Make the plans page; its geometry is loaded when a plan is first looked at."""
    from cpted_audit.ui.plans.plans_page import PlansPage

    return PlansPage(context)


def _make_doors(context: PageContext) -> QWidget:
    """Make the page of registers, which is loaded when it is first looked at."""
    from cpted_audit.ui.registers.registers_page import RegistersPage

    return RegistersPage(context)


PAGES: tuple[PageEntry, ...] = (
    PageEntry("overview", QT_TR_NOOP("Overview"), "overview", OverviewPage),
    PageEntry("walk", QT_TR_NOOP("Walk"), "walk", WalkPage),
    PageEntry("plans", QT_TR_NOOP("Plans"), "plan", _make_plans),
    PageEntry("doors", QT_TR_NOOP("Doors"), "door", _make_doors),
    PageEntry("photos", QT_TR_NOOP("Photos"), "camera", PhotosPage),
    PageEntry("history", QT_TR_NOOP("History"), "history", HistoryPage),
    PageEntry("report", QT_TR_NOOP("Report"), "report", ReportPage),
)
