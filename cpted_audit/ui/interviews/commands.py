"""The interviews as a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cpted_audit.ui.frame.command import Command, PageEntry
from cpted_audit.ui.words import QT_TR_NOOP

if TYPE_CHECKING:
    from cpted_audit.ui.by_steps import Steps
    from cpted_audit.ui.frame.page import PageContext, Screen
    from cpted_audit.ui.interviews.interviews_page import InterviewsPage


def _make(context: PageContext) -> Steps[InterviewsPage]:
    from cpted_audit.ui.interviews.interviews_page import InterviewsPage

    yield None
    return InterviewsPage(context)


INTERVIEWS = PageEntry("interviews", QT_TR_NOOP("Interviews"), "interview", _make)

COMMANDS: tuple[Command[Screen], ...] = (
    Command(
        "show_interviews", QT_TR_NOOP("&Interviews"), INTERVIEWS.enter, ("Ctrl+7", "Ctrl+Shift+I")
    ),
)
