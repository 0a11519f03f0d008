"""What the actions about passphrase, purging and handing over do, given the audit on screen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING

from cpted_audit.ui.words import QT_TR_NOOP, tr

if TYPE_CHECKING:
    from cpted_audit.session.session import Session
    from cpted_audit.ui.window.audit_screen import AuditScreen
    from cpted_audit.ui.window.main_window import MainWindow

PURGE_STAGES = {
    "backups": QT_TR_NOOP("The backups are done"),
    "purged": QT_TR_NOOP("What was chosen is taken out"),
    "verified": QT_TR_NOOP("The new file is checked"),
    "replaced": QT_TR_NOOP("It took the place of the audit"),
    "wiped": QT_TR_NOOP("The old file is overwritten"),
}
COPY_STAGES = {name: PURGE_STAGES[name] for name in ("purged", "verified")}
"""What is said once a part is done, by its name, in English."""


def _change_passphrase(screen: AuditScreen) -> None:
    from cpted_audit.ui.file.encrypt_controller import ask_passphrase_anew

    if not screen.session.document.encrypted:
        screen.status.show_text(tr("This audit has no passphrase; encrypt it first."))
        return
    ask_passphrase_anew(_window(screen), screen.status, screen.session)


def _purge(screen: AuditScreen) -> None:
    """Ask what is to be purged, and do it as a job."""
    from cpted_audit.session.file.purge import purge, purged_words
    from cpted_audit.ui.file.purge_dialog import PurgeDialog
    from cpted_audit.ui.file.rewrite_controller import Notify, RewriteController, Rewriting

    session = screen.session
    dialog = PurgeDialog(session, screen)
    if dialog.exec() == PurgeDialog.DialogCode.Accepted:
        wanted = dialog.purging

        def work(opened: Session, told: Notify) -> str:
            return purged_words(purge(opened, wanted, told))

        title, progress = tr("Purge"), tr("Purging in {name}", name=session.path.name)
        passphrase = session.document.passphrase
        rewriting = Rewriting(title, progress, PURGE_STAGES, work, passphrase)
        RewriteController(_window(screen), screen.status).run(session, rewriting)
    dialog.deleteLater()


def _copy_for(screen: AuditScreen) -> None:
    """Ask what a copy is without, and write it as a job."""
    from cpted_audit.session.file.handing_over import copied_words, copy_for
    from cpted_audit.ui.file.copy_dialog import CopyDialog
    from cpted_audit.ui.file.rewrite_controller import Notify, RewriteController, Rewriting

    session = screen.session
    dialog = CopyDialog(session, screen)
    if dialog.exec() == CopyDialog.DialogCode.Accepted and dialog.handing is not None:
        wanted = dialog.handing

        def work(opened: Session, told: Notify) -> str:
            today = date.today()  # noqa: DTZ011 - the date on the officer's wall is meant
            return copied_words(copy_for(opened, wanted, issued_on=today, told=told), wanted)

        title = tr("Copy for handing over")
        progress = tr("Copying {name}", name=session.path.name)
        passphrase = session.document.passphrase
        rewriting = Rewriting(title, progress, COPY_STAGES, work, passphrase)
        RewriteController(_window(screen), screen.status).run(session, rewriting)
    dialog.forget()
    dialog.deleteLater()


def _window(screen: AuditScreen) -> MainWindow:
    return screen.window()  # type: ignore[return-value]  # every screen stands in the main window


SECRET_HANDLERS: Mapping[str, Callable[[AuditScreen], object]] = {
    "change_passphrase": _change_passphrase,
    "purge": _purge,
    "copy_for": _copy_for,
}
