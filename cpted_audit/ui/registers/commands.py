"""The page of doors, keys and codes, and the commands about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cpted_audit.ui.by_steps import in_thread
from cpted_audit.ui.frame.command import Command, Needs, PageEntry
from cpted_audit.ui.words import QT_TR_NOOP

if TYPE_CHECKING:
    from cpted_audit.ui.by_steps import Steps
    from cpted_audit.ui.frame.page import PageContext, Screen
    from cpted_audit.ui.registers.registers_page import RegistersPage


def _load() -> None:
    """Load what the page stands on and what is no widget: sheets, numbering, readiness."""
    import cpted_audit.interchange.sheets.table
    import cpted_audit.session.passphrases
    import cpted_audit.session.registers.importing.told
    import cpted_audit.session.registers.readiness  # noqa: F401 - loaded ahead


def _make(context: PageContext) -> Steps[RegistersPage]:
    yield from in_thread(_load)
    import cpted_audit.ui.registers.doors_view  # noqa: F401 - loaded a part at a time

    yield None
    from cpted_audit.ui.registers.registers_page import RegistersPage

    yield None
    return RegistersPage(context)


DOORS = PageEntry("doors", QT_TR_NOOP("Doors"), "door", _make)

COMMANDS: tuple[Command[Screen], ...] = (
    Command("show_doors", QT_TR_NOOP("&Doors and keys"), DOORS.enter, ("Ctrl+4", "F3")),
    Command(
        "check_doors",
        QT_TR_NOOP("Chec&k doors"),
        lambda screen: DOORS.shown(screen).check_doors(),
        ("F5",),
        Needs.EDIT,
    ),
    Command(
        "import_register",
        QT_TR_NOOP("Import a sprea&dsheet…"),
        lambda screen: DOORS.shown(screen).bring_in(),
        needs=Needs.EDIT,
    ),
)
