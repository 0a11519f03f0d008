"""The commands about the paper form: printing it, and typing it in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cpted_audit.ui.frame.command import Command, Needs
from cpted_audit.ui.words import QT_TR_NOOP

if TYPE_CHECKING:
    from cpted_audit.ui.frame.page import Screen


def _print_form(screen: Screen) -> None:
    """Choose what a paper form holds and print it."""
    from cpted_audit.ui.paper.print_dialog import PrintDialog

    PrintDialog(screen.context, screen.widget).open()


def _type_form(screen: Screen) -> None:
    """Type in a paper form, row by row; it starts at the running visit."""
    from cpted_audit.ui.paper.type_dialog import TypeDialog

    context = screen.context
    TypeDialog(context.session, context.running_visit(), screen.widget).open()


COMMANDS: tuple[Command[Screen], ...] = (
    Command("print_form", QT_TR_NOOP("&Print to walk with…"), _print_form),
    Command("type_form", QT_TR_NOOP("Type in a paper &form…"), _type_form, needs=Needs.EDIT),
)
