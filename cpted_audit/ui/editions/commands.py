"""The commands about editions, and the way back from one to the audit as it is now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cpted_audit.ui.frame.command import Command
from cpted_audit.ui.words import QT_TR_NOOP

if TYPE_CHECKING:
    from cpted_audit.ui.frame.page import PageContext, Screen


def show_editions(context: PageContext) -> None:
    """List the editions, to be signed, issued, opened and compared."""
    from cpted_audit.ui.editions.editions_dialog import EditionsDialog

    dialog = EditionsDialog(context.session, context.window.window())
    dialog.exec()
    wanted = dialog.opened
    dialog.deleteLater()
    if wanted is not None:
        open_edition(context, wanted)


def open_edition(context: PageContext, number: int) -> None:
    """Show an edition in place of what is open, to be read."""
    from cpted_audit.errors import AuditError
    from cpted_audit.session.session import Session
    from cpted_audit.ui import dialogs

    try:
        session = Session.of_edition(context.session, number)
    except AuditError as error:
        dialogs.tell(context.window.window(), error)
        return
    context.window.show_session(session)


def leave_edition(context: PageContext) -> None:
    """Go back from an edition to the audit as it is now."""
    from cpted_audit.ui.frame.audit_opener import open_audit

    document = context.session.document
    session = open_audit(context.window.window(), document.path, document.passphrase)
    if session is not None:
        context.window.show_session(session)


COMMANDS: tuple[Command[Screen], ...] = (
    Command("editions", QT_TR_NOOP("E&ditions…"), lambda screen: show_editions(screen.context)),
)
