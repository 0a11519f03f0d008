"""The command that compares the audit on screen with another one of the school."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cpted_audit.ui.frame.command import Command
from cpted_audit.ui.merging.commands import choose_other
from cpted_audit.ui.words import QT_TR_NOOP

if TYPE_CHECKING:
    from cpted_audit.ui.frame.page import PageContext, Screen


def compare_with(context: PageContext) -> None:
    """Ask for an earlier audit and show what is different since."""
    from cpted_audit.ui.comparing.audits_dialog import CompareAuditsDialog

    earlier = choose_other(context)
    if earlier is None:
        return
    with earlier:
        dialog = CompareAuditsDialog(context.session, earlier, context.window.window())
        dialog.exec()
        dialog.deleteLater()


COMMANDS: tuple[Command[Screen], ...] = (
    Command(
        "compare_audits",
        QT_TR_NOOP("Compare with another audi&t…"),
        lambda screen: compare_with(screen.context),
    ),
)
