"""What the actions about doors, keys and codes do; each is given the audit on screen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cpted_audit.ui.registers.registers_page import RegistersPage
    from cpted_audit.ui.window.audit_screen import AuditScreen


def registers_page(screen: AuditScreen) -> RegistersPage:
    """Return the page of registers, made when it is first asked for."""
    from cpted_audit.ui.registers.registers_page import RegistersPage  # not needed before

    page = screen.page("doors")
    assert isinstance(page, RegistersPage)  # noqa: S101 - tells the type checker what PAGES says
    return page


def _check_doors(screen: AuditScreen) -> None:
    screen.show_page("doors")
    registers_page(screen).check_doors()


def _import(screen: AuditScreen) -> None:
    screen.show_page("doors")
    registers_page(screen).bring_in()


REGISTER_HANDLERS: Mapping[str, Callable[[AuditScreen], object]] = {
    "show_doors": lambda screen: screen.show_page("doors"),
    "check_doors": _check_doors,
    "import_register": _import,
    "encrypt_audit": lambda screen: registers_page(screen).encrypt(),
}
