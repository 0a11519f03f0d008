"""The page of findings, and the commands about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cpted_audit.ui.frame.command import Command, Needs, PageEntry
from cpted_audit.ui.words import QT_TR_NOOP

if TYPE_CHECKING:
    from cpted_audit.ui.by_steps import Steps
    from cpted_audit.ui.findings.findings_page import FindingsPage
    from cpted_audit.ui.frame.page import PageContext, Screen


def _make(context: PageContext) -> Steps[FindingsPage]:
    from cpted_audit.ui.findings.findings_page import FindingsPage

    yield None
    page = FindingsPage(context)
    yield from page.build()
    return page


def change_rule(screen: Screen) -> None:
    """Show by which rule findings are due, to be changed."""
    from cpted_audit.ui.findings.due_rule_dialog import DueRuleDialog

    DueRuleDialog(screen.context.session, screen.widget).open()


FINDINGS = PageEntry("findings", QT_TR_NOOP("Findings"), "findings", _make)


def _export(screen: Screen) -> None:
    from cpted_audit.ui.findings.sheets.sheet_jobs import ask_export

    ask_export(screen.context, FINDINGS.shown(screen))


def _import(screen: Screen) -> None:
    from cpted_audit.ui.findings.sheets.sheet_jobs import ask_import

    ask_import(screen.context, FINDINGS.shown(screen))


def _plan(screen: Screen) -> None:
    from cpted_audit.ui.findings.planner.planner_dialog import PlannerDialog

    PlannerDialog(screen.context, FINDINGS.shown(screen)).open()


def _sheet(screen: Screen) -> None:
    from cpted_audit.ui.findings.papers.paper_dialogs import ask_sheet

    ask_sheet(screen.context, FINDINGS.shown(screen))


def _punch_list(screen: Screen) -> None:
    from cpted_audit.ui.findings.papers.paper_dialogs import ask_punch_list

    ask_punch_list(screen.context, FINDINGS.shown(screen))


def _fiscal_page(screen: Screen) -> None:
    from cpted_audit.ui.findings.papers.paper_dialogs import ask_fiscal_page

    ask_fiscal_page(screen.context, FINDINGS.shown(screen))


def _timeline(screen: Screen) -> None:
    from cpted_audit.ui.findings.papers.paper_dialogs import ask_timeline

    ask_timeline(screen.context, FINDINGS.shown(screen))


def _remind(screen: Screen) -> None:
    from cpted_audit.ui.findings.papers.reminders_dialog import ask_reminders

    ask_reminders(screen.context, FINDINGS.shown(screen))


COMMANDS: tuple[Command[Screen], ...] = (
    Command("show_findings", QT_TR_NOOP("&Findings"), FINDINGS.enter, ("Ctrl+5", "F11")),
    Command("due_rule", QT_TR_NOOP("When &findings are due…"), change_rule, needs=Needs.EDIT),
    Command("export_findings", QT_TR_NOOP("&Export to spreadsheet…"), _export),
    Command("import_findings", QT_TR_NOOP("&Import from spreadsheet…"), _import, needs=Needs.EDIT),
    Command("plan_repairs", QT_TR_NOOP("&Plan repairs…"), _plan, ("Ctrl+Shift+R",)),
    Command("finding_sheet", QT_TR_NOOP("&One-page sheet for this finding…"), _sheet),
    Command("punch_list", QT_TR_NOOP("P&unch list…"), _punch_list),
    Command("fiscal_page", QT_TR_NOOP("&Fiscal page…"), _fiscal_page),
    Command("timeline_page", QT_TR_NOOP("&Timeline…"), _timeline),
    Command("reminders", QT_TR_NOOP("&Reminders (.ics)…"), _remind),
)
