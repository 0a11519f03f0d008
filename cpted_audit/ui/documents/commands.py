"""The page of documents, and the commands about documents, tables and copies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cpted_audit.ui.by_steps import in_thread
from cpted_audit.ui.frame.command import Command, Needs, PageEntry
from cpted_audit.ui.words import QT_TR_NOOP

if TYPE_CHECKING:
    from cpted_audit.ui.by_steps import Steps
    from cpted_audit.ui.documents.report_page import ReportPage
    from cpted_audit.ui.frame.page import AuditWindow, PageContext, Screen


def _load() -> None:
    """Load what the page stands on and what is no widget: copies, keys, the log of who got one."""
    import cpted_audit.session.documents.copies.issuer
    import cpted_audit.session.documents.copies.recipients  # noqa: F401 - loaded ahead


def _make(context: PageContext) -> Steps[ReportPage]:
    yield from in_thread(_load)
    from cpted_audit.ui.documents.report_page import ReportPage

    yield None
    page = ReportPage(context)
    yield from page.build()
    return page


REPORT = PageEntry("report", QT_TR_NOOP("Report"), "report", _make)


def _save_table(screen: Screen) -> None:
    """Ask which table goes to another program, and write it."""
    from cpted_audit.ui.documents.table_dialog import TableDialog  # it brings the documents with it

    dialog = TableDialog(screen.context.session, screen.widget)
    if dialog.exec() == TableDialog.DialogCode.Accepted:
        screen.context.status.show_text(dialog.written)
    dialog.deleteLater()


def _check_copy(window: AuditWindow) -> None:
    from cpted_audit.ui.documents.verify_dialog import VerifyDialog

    dialog = VerifyDialog(window.window())
    dialog.exec()
    dialog.deleteLater()


def _show_signing_key(window: AuditWindow) -> None:
    from cpted_audit.ui.documents.signing_dialog import SigningDialog

    dialog = SigningDialog(window.window())
    dialog.exec()
    dialog.deleteLater()


COMMANDS: tuple[Command[Screen], ...] = (
    Command("show_report", QT_TR_NOOP("&Report"), REPORT.enter, ("Ctrl+9",)),
    Command(
        "export_report",
        QT_TR_NOOP("Create a docu&ment…"),
        lambda screen: REPORT.shown(screen).ask_document(),
        ("Ctrl+E",),
    ),
    Command(
        "show_copies",
        QT_TR_NOOP("&Who got which copy"),
        lambda screen: REPORT.shown(screen).show_log(),
    ),
    Command("export_table", QT_TR_NOOP("Save a ta&ble…"), _save_table),
)

OF_COPIES: tuple[Command[AuditWindow], ...] = (
    Command("check_copy", QT_TR_NOOP("&Check a copy…"), _check_copy, needs=Needs.NOTHING),
    Command("signing_key", QT_TR_NOOP("S&igning key…"), _show_signing_key, needs=Needs.NOTHING),
)
"""What can be done with copies and the key that signs them, whatever audit is open."""
