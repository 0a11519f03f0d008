"""The command that merges another file of the audit with the one on screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cpted_audit.ui.frame.command import Command, Needs
from cpted_audit.ui.words import QT_TR_NOOP, said

if TYPE_CHECKING:
    from cpted_audit.session.session import Session
    from cpted_audit.ui.frame.page import PageContext, Screen


def merge_copy(context: PageContext) -> None:
    """Ask for another file of the audit and what it says differently, and merge it."""
    theirs = choose_other(context)
    if theirs is not None:
        with theirs:
            _ask_and_merge(context, theirs)


def _ask_and_merge(context: PageContext, theirs: Session) -> None:
    from cpted_audit.errors import AuditError
    from cpted_audit.session.merging.merge import merge, told_words
    from cpted_audit.ui import dialogs
    from cpted_audit.ui.merging.merge_dialog import MergeDialog

    window = context.window.window()
    try:
        dialog = MergeDialog(context.session, theirs, window)
        accepted = dialog.exec() == MergeDialog.DialogCode.Accepted
        decisions = dialog.decisions
        dialog.deleteLater()
        if accepted:
            told = merge(context.session, theirs, decisions)
            context.status.show_text(said(told_words(told)))
    except AuditError as error:
        dialogs.tell(window, error)


def choose_other(context: PageContext) -> Session | None:
    """Let another audit be chosen and open it for reading; None when the user gives up."""
    from cpted_audit.ui import dialogs
    from cpted_audit.ui.frame.audit_opener import open_to_read

    window = context.window.window()
    path = dialogs.choose_audit(window)
    return None if path is None else open_to_read(window, path, context.session.document.passphrase)


COMMANDS: tuple[Command[Screen], ...] = (
    Command(
        "merge_copy",
        QT_TR_NOOP("Mer&ge a copy…"),
        lambda screen: merge_copy(screen.context),
        needs=Needs.EDIT,
    ),
)
