"""The checklists that travel with the program."""

from __future__ import annotations

from functools import cache

from cpted_audit.assets import asset
from cpted_audit.checklist.loader import load
from cpted_audit.checklist.model import Checklist
from cpted_audit.errors import AuditError


@cache
def shipped() -> tuple[Checklist, ...]:
    """Return every checklist the program ships with, ordered by id."""
    found = (load(path) for path in asset("checklists").glob("*.toml"))
    return tuple(sorted(found, key=lambda checklist: checklist.id))


def find(checklist_id: str) -> Checklist:
    """Return the shipped checklist of that id; raises `AuditError` naming the known ids."""
    for checklist in shipped():
        if checklist.id == checklist_id:
            return checklist
    known = ", ".join(checklist.id for checklist in shipped())
    raise AuditError(
        f"There is no checklist {checklist_id!r}; nothing was changed. Choose one of: {known}."
    )
