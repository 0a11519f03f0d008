"""The commands about the file: its passphrase, purging, and copies for handing over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cpted_audit import clock
from cpted_audit.ui.frame.command import Command, Needs
from cpted_audit.ui.words import QT_TR_NOOP, tr

if TYPE_CHECKING:
    from cpted_audit.session.session import Session
    from cpted_audit.ui.frame.page import Screen


def _encrypt(screen: Screen) -> None:
    """Ask for a passphrase and encrypt the audit, so that codes can be kept in it."""
    from cpted_audit.ui.file.encrypt_controller import ask_first_passphrase

    context = screen.context
    ask_first_passphrase(context.window, context.status, context.session)


def _change_passphrase(screen: Screen) -> None:
    from cpted_audit.ui.file.encrypt_controller import ask_passphrase_anew

    context = screen.context
    if not context.session.document.encrypted:
        context.status.show_hint(tr("This audit has no passphrase; encrypt it first."))
        return
    ask_passphrase_anew(context.window, context.status, context.session)


def _purge(screen: Screen) -> None:
    """Ask what is to be purged, and do it as a job."""
    from cpted_audit.session.file.purge import purge, purged_words
    from cpted_audit.ui.file.purge_dialog import PurgeDialog
    from cpted_audit.ui.file.rewrite_controller import (
        PURGE_STAGES,
        Notify,
        RewriteController,
        Rewriting,
    )

    context, session = screen.context, screen.context.session
    dialog = PurgeDialog(session, screen.widget)
    if dialog.exec() == PurgeDialog.DialogCode.Accepted:
        wanted = dialog.purging

        def work(opened: Session, told: Notify) -> str:
            return purged_words(purge(opened, wanted, told))

        title, progress = tr("Purge"), tr("Purging in {name}", name=session.path.name)
        passphrase = session.document.passphrase
        rewriting = Rewriting(title, progress, PURGE_STAGES, work, passphrase)
        RewriteController(context.window, context.status).run(session, rewriting)
    dialog.deleteLater()


def _copy_for(screen: Screen) -> None:
    """Ask what a copy is without, and write it as a job."""
    from cpted_audit.session.file.handing_over import copied_words, copy_for
    from cpted_audit.ui.file.copy_dialog import CopyDialog
    from cpted_audit.ui.file.rewrite_controller import (
        COPY_STAGES,
        Notify,
        RewriteController,
        Rewriting,
    )

    context, session = screen.context, screen.context.session
    dialog = CopyDialog(session, screen.widget)
    if dialog.exec() == CopyDialog.DialogCode.Accepted and dialog.handing is not None:
        wanted = dialog.handing

        def work(opened: Session, told: Notify) -> str:
            today = clock.today()
            return copied_words(copy_for(opened, wanted, issued_on=today, told=told), wanted)

        title = tr("Copy for handing over")
        progress = tr("Copying {name}", name=session.path.name)
        passphrase = session.document.passphrase
        rewriting = Rewriting(title, progress, COPY_STAGES, work, passphrase)
        RewriteController(context.window, context.status).run(session, rewriting)
    dialog.forget()
    dialog.deleteLater()


COMMANDS: tuple[Command[Screen], ...] = (
    Command("encrypt_audit", QT_TR_NOOP("Encr&ypt the audit…"), _encrypt, (), Needs.PLAIN),
    Command(
        "change_passphrase",
        QT_TR_NOOP("Chan&ge the passphrase…"),
        _change_passphrase,
        needs=Needs.EDIT,
    ),
    Command("purge", QT_TR_NOOP("P&urge…"), _purge, needs=Needs.EDIT),
    Command("copy_for", QT_TR_NOOP("Copy for &handing over…"), _copy_for, needs=Needs.EDIT),
)
