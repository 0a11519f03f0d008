"""The commands that hold the audit on screen beside others of the school."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cpted_audit import clock
from cpted_audit.ui.frame.command import Command
from cpted_audit.ui.merging.commands import choose_other
from cpted_audit.ui.words import QT_TR_NOOP, tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from cpted_audit.report.copies import PaperKind
    from cpted_audit.session.documents.copies.copies import Choices
    from cpted_audit.session.documents.documents import Form
    from cpted_audit.session.session import Session
    from cpted_audit.ui.frame.page import PageContext, Screen


def compare_with(context: PageContext) -> None:
    """Ask for an earlier audit and show what is different since."""
    from cpted_audit.ui.comparing.audits_dialog import CompareAuditsDialog

    earlier = choose_other(context)
    if earlier is None:
        return
    with earlier:
        dialog = CompareAuditsDialog(
            context.session, earlier, context.window.window(),
            lambda before, after: _save(context, dialog, before, after),
        )  # fmt: skip
        dialog.exec()
        dialog.deleteLater()


def _save(context: PageContext, dialog: QWidget, before: Session, after: Session) -> None:
    """Write a comparison as a PDF; it is gathered now, while both are open."""
    from cpted_audit.report.copies import PaperKind
    from cpted_audit.session.comparing.papers import gather_comparison

    def gather(choices: Choices) -> Form:
        return gather_comparison(before, after, on=clock.today(), choices=choices)

    save_paper(context, dialog, PaperKind.COMPARISON, gather, tr("comparison"))


def save_paper(
    context: PageContext, dialog: QWidget, kind: PaperKind, gather: Callable[[Choices], Form],
    name: str,
) -> None:  # fmt: skip
    """Ask over a dialog where a paper goes; what is said once it is made outlives the dialog."""
    from cpted_audit.file_names import safe_name
    from cpted_audit.session.documents.copies.copies import PLAIN
    from cpted_audit.ui import dialogs
    from cpted_audit.ui.findings.papers.paper_job import PaperOrder, add_paper_job

    session, window = context.session, context.window.window()
    called = safe_name(f"{session.site.name} - {name}")
    target = dialogs.choose_copy(dialog, session.path.with_name(f"{called}.pdf"))
    if target is not None:
        add_paper_job(context, window, PaperOrder(kind, gather), PLAIN, target)


def show_trend(context: PageContext) -> None:
    """Show the scores of the audit's editions and of other audits of the school by their days."""
    from cpted_audit.report.copies import PaperKind
    from cpted_audit.session.comparing.trends import gather_trend
    from cpted_audit.ui import dialogs
    from cpted_audit.ui.comparing.trend_dialog import TrendDialog
    from cpted_audit.ui.frame.audit_opener import open_to_read

    def add() -> list[Session]:
        known = context.session.document.passphrase
        found = (open_to_read(dialog, path, known) for path in dialogs.choose_audits(dialog))
        return [one for one in found if one is not None]

    def save(sessions: Sequence[Session]) -> None:
        def gather(choices: Choices) -> Form:
            return gather_trend(sessions, on=clock.today(), choices=choices)

        save_paper(context, dialog, PaperKind.TREND, gather, tr("trend"))

    dialog = TrendDialog(context.session, context.theme, context.window.window(), add, save)
    dialog.exec()
    dialog.deleteLater()


COMMANDS: tuple[Command[Screen], ...] = (
    Command(
        "compare_audits",
        QT_TR_NOOP("Compare with another audi&t…"),
        lambda screen: compare_with(screen.context),
    ),
    Command(
        "trend",
        QT_TR_NOOP("T&rend over several audits…"),
        lambda screen: show_trend(screen.context),
    ),
)
