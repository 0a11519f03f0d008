"""Encrypt the audit on screen, or give it another passphrase, and go on with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog

from cpted_audit.session.session import Session
from cpted_audit.ui.file.encrypt_dialog import EncryptDialog
from cpted_audit.ui.file.rewrite_controller import Notify, RewriteController, Rewriting
from cpted_audit.ui.words import QT_TR_NOOP, tr

if TYPE_CHECKING:
    from cpted_audit.ui.frame.audit_window import AuditWindow
    from cpted_audit.ui.frame.status_bar import StatusBar

STAGE_WORDS = {
    "copied": QT_TR_NOOP("A copy is encrypted"),
    "verified": QT_TR_NOOP("The copy is checked"),
    "replaced": QT_TR_NOOP("It took the place of the audit"),
    "wiped": QT_TR_NOOP("The old file is overwritten"),
    "backups": QT_TR_NOOP("The backups are encrypted"),
}
"""What is said once a part is done, by its name, in English."""


def ask_first_passphrase(window: AuditWindow, status: StatusBar, session: Session) -> None:
    """Ask for a passphrase and encrypt the audit with it; one that is encrypted is let be."""
    if session.document.encrypted:
        status.show_text(tr("This audit is encrypted already."))
    else:
        ask_passphrase_anew(window, status, session)


def ask_passphrase_anew(window: AuditWindow, status: StatusBar, session: Session) -> None:
    """Ask for a passphrase and encrypt the audit with it, in place of none or the old one."""
    dialog = EncryptDialog(session, window.window())
    if dialog.exec() == QDialog.DialogCode.Accepted:
        encrypt(window, status, session, dialog.passphrase)
    dialog.forget()
    dialog.deleteLater()


def encrypt(window: AuditWindow, status: StatusBar, session: Session, passphrase: str) -> None:
    """Close the audit, encrypt its file in a job, and open it again."""
    changed = session.document.encrypted

    def work(opened: Session, told: Notify) -> str:
        from cpted_audit.session.registers.secrets import done_words, encrypt

        return done_words(encrypt(opened, passphrase, told))

    rewriting = Rewriting(
        tr("Change the passphrase") if changed else tr("Encrypt the audit"),
        tr("Encrypting {name}", name=session.path.name), STAGE_WORDS, work, passphrase,
    )  # fmt: skip
    RewriteController(window, status).run(session, rewriting)
