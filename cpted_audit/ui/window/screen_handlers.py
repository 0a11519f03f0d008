"""What the actions of an open audit do, as a table; each is given the audit on screen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from cpted_audit.ui.file.secret_actions import SECRET_HANDLERS
from cpted_audit.ui.photos.photo_actions import PHOTO_HANDLERS
from cpted_audit.ui.plans.plan_actions import PLAN_HANDLERS
from cpted_audit.ui.registers.register_actions import REGISTER_HANDLERS

if TYPE_CHECKING:
    from cpted_audit.ui.window.audit_screen import AuditScreen

PLACE_ACTIONS = (
    "same_as", "sample", "add_finding", "rename_place", "retire_place", "add_place", "places",
)  # fmt: skip
"""What is offered at a place's name and by the route's context menu."""


def _save_table(screen: AuditScreen) -> None:
    """Ask which table goes to another program, and write it."""
    from cpted_audit.ui.documents.table_dialog import TableDialog  # it brings the documents with it

    dialog = TableDialog(screen.session, screen)
    if dialog.exec() == TableDialog.DialogCode.Accepted:
        screen.status.show_text(dialog.written)
    dialog.deleteLater()


SCREEN_HANDLERS: Mapping[str, Callable[[AuditScreen], object]] = {
    **PHOTO_HANDLERS,
    **PLAN_HANDLERS,
    **REGISTER_HANDLERS,
    "export_report": lambda screen: screen.ask_document(),
    "export_table": _save_table,
    **SECRET_HANDLERS,
    "print_form": lambda screen: screen.print_form(),
    "type_form": lambda screen: screen.type_form(),
    "add_place": lambda screen: screen.add_place(),
    "rename_place": lambda screen: screen.rename_place(),
    "edit_note": lambda screen: screen.walk.edit_note(),
    "add_photos": lambda screen: screen.walk.request_photos(),
    "next_item": lambda screen: screen.walk.step_item(1),
    "previous_item": lambda screen: screen.walk.step_item(-1),
    "next_unanswered": lambda screen: screen.walk.next_unanswered(),
    "show_walk": lambda screen: screen.enter_page("walk"),
    "show_report": lambda screen: screen.show_page("report"),
    "show_overview": lambda screen: screen.show_page("overview"),
    "show_history": lambda screen: screen.show_page("history"),
    "visits": lambda screen: screen.edit_visits(),
    "places": lambda screen: screen.edit_places(),
    "retire_place": lambda screen: screen.retire_place(),
    "sample": lambda screen: screen.sample(),
    "same_as": lambda screen: screen.walk.same_as(),
    "edit_finding": lambda screen: screen.walk.edit_finding(),
    "add_finding": lambda screen: screen.walk.add_finding(),
    "all_phases": lambda screen: screen.walk.show_every_phase(),
    "next_column": lambda screen: screen.walk.next_column(),
    "show_route": lambda screen: screen.toggle_side("route"),
    "show_panel": lambda screen: screen.toggle_side("side"),
}
