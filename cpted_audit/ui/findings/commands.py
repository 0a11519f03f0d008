"""The page of findings, and the commands about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cpted_audit.ui.frame.command import Command, Needs, PageEntry
from cpted_audit.ui.words import QT_TR_NOOP

if TYPE_CHECKING:
    from cpted_audit.ui.findings.findings_page import FindingsPage
    from cpted_audit.ui.frame.page import PageContext, Screen


def _make(context: PageContext) -> FindingsPage:
    from cpted_audit.ui.findings.findings_page import FindingsPage

    return FindingsPage(context)


def change_rule(screen: Screen) -> None:
    """Show by which rule findings are due, to be changed."""
    from cpted_audit.ui.findings.due_rule_dialog import DueRuleDialog

    DueRuleDialog(screen.context.session, screen.widget).open()


FINDINGS = PageEntry("findings", QT_TR_NOOP("Findings"), "findings", _make)

COMMANDS: tuple[Command[Screen], ...] = (
    Command("show_findings", QT_TR_NOOP("&Findings"), FINDINGS.shown, ("Ctrl+5", "F11")),
    Command("due_rule", QT_TR_NOOP("When &findings are due…"), change_rule, needs=Needs.EDIT),
)
