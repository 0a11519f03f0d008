"""What the actions about the passphrase do; each is given the audit on screen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from cpted_audit.ui.words import tr

if TYPE_CHECKING:
    from cpted_audit.ui.audit_screen import AuditScreen
    from cpted_audit.ui.main_window import MainWindow


def _change(screen: AuditScreen) -> None:
    from cpted_audit.ui.encrypt_desk import ask_passphrase_anew

    if not screen.session.document.encrypted:
        screen.status.show_text(tr("This audit has no passphrase; encrypt it first."))
        return
    ask_passphrase_anew(_window(screen), screen.status, screen.session)


def _window(screen: AuditScreen) -> MainWindow:
    return screen.window()  # type: ignore[return-value]  # every screen stands in the main window


SECRET_HANDLERS: Mapping[str, Callable[[AuditScreen], object]] = {"change_passphrase": _change}
