"""The command that merges another file of the audit with the one on screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cpted_audit.ui.frame.command import Command, Needs
from cpted_audit.ui.words import QT_TR_NOOP, said

if TYPE_CHECKING:
    from pathlib import Path

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

    path = dialogs.choose_audit(context.window.window())
    return None if path is None else _opened(context, path)


def _opened(context: PageContext, path: Path) -> Session | None:
    """Open the other file for reading; its passphrase is asked for where it is another."""
    from cpted_audit.errors import AuditError, PassphraseError
    from cpted_audit.session.session import Session
    from cpted_audit.ui import dialogs

    window = context.window.window()
    passphrase = context.session.document.passphrase
    complaint = ""
    while True:
        try:
            return Session.open(path, passphrase, read_only=True)
        except PassphraseError as error:
            passphrase = dialogs.ask_passphrase(window, path.name, complaint)
            complaint = said(error)
            if passphrase is None:
                return None
        except AuditError as error:
            dialogs.tell(window, error)
            return None


COMMANDS: tuple[Command[Screen], ...] = (
    Command(
        "merge_copy",
        QT_TR_NOOP("Mer&ge a copy…"),
        lambda screen: merge_copy(screen.context),
        needs=Needs.EDIT,
    ),
)
