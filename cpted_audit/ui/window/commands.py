"""The commands of the window itself, whatever page is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cpted_audit.ui.frame.command import Command, Needs
from cpted_audit.ui.words import QT_TR_NOOP

if TYPE_CHECKING:
    from cpted_audit.ui.frame.page import AuditWindow

COMMANDS: tuple[Command[AuditWindow], ...] = (
    Command(
        "close_audit",
        QT_TR_NOOP("&Close audit"),
        lambda window: window.close_audit(),
        ("Ctrl+W",),
        leaves=True,
    ),
    Command(
        "lock", QT_TR_NOOP("&Lock now"), lambda window: window.lock(), ("Ctrl+L",), leaves=True
    ),
    Command(
        "quit",
        QT_TR_NOOP("&Quit"),
        lambda window: window.close(),
        ("Ctrl+Q",),
        Needs.NOTHING,
        leaves=True,
    ),
    Command("undo", QT_TR_NOOP("&Undo"), lambda window: window.undo(), ("Ctrl+Z",)),
    Command("redo", QT_TR_NOOP("&Redo"), lambda window: window.redo(), ("Ctrl+Shift+Z", "Ctrl+Y")),
    Command(
        "find",
        QT_TR_NOOP("&Find anything…"),
        lambda window: window.find_anything(),
        ("Ctrl+K", "Ctrl+F"),
    ),
)
