"""The commands of the help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cpted_audit.ui.frame.command import Command, Needs
from cpted_audit.ui.words import QT_TR_NOOP

if TYPE_CHECKING:
    from cpted_audit.ui.frame.page import AuditWindow


def _show_about(window: AuditWindow) -> None:
    from cpted_audit.ui.help.windows import AboutWindow
    from cpted_audit.ui.widgets.beside import belongs_to, show_beside

    parent = window.window()
    show_beside(AboutWindow, belongs_to(parent), lambda: AboutWindow(parent))


def _check_for_update(window: AuditWindow) -> None:
    from cpted_audit.ui.help.update_dialog import check_for_update

    check_for_update(window)


COMMANDS: tuple[Command[AuditWindow], ...] = (
    Command(
        "help",
        QT_TR_NOOP("&Help"),
        lambda window: window.show_help(""),
        ("F1",),
        Needs.NOTHING,
    ),
    Command(
        "show_keys",
        QT_TR_NOOP("&Keys"),
        lambda window: window.show_help("keys"),
        ("Ctrl+F1",),
        Needs.NOTHING,
    ),
    Command(
        "tour",
        QT_TR_NOOP("Take the &tour"),
        lambda window: window.begin_tour(),
        needs=Needs.NOTHING,
    ),
    Command(
        "check_update",
        QT_TR_NOOP("Check for an &update…"),
        _check_for_update,
        needs=Needs.NOTHING,
    ),
    Command("about", QT_TR_NOOP("&About"), _show_about, needs=Needs.NOTHING),
)
