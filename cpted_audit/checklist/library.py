"""The checklists that travel with the program, and those that audits carry."""

from __future__ import annotations

from functools import cache

from cpted_audit.assets import asset
from cpted_audit.checklist.loader import load, loads
from cpted_audit.checklist.model import Checklist
from cpted_audit.errors import AuditError

_CARRIED_KEPT = 8  # of a few megabytes each, at most; a district has several lists in use
_carried: dict[str, Checklist] = {}


@cache
def shipped() -> tuple[Checklist, ...]:
    """Return every checklist the program ships with, ordered by id."""
    found = (load(path) for path in asset("checklists").glob("*.toml"))
    return tuple(sorted(found, key=lambda checklist: checklist.id))


def read_ahead() -> None:
    """Read the checklist an audit most likely carries, before it is opened; for a thread."""
    if not _carried:
        checklist = load(asset("checklists", "school-cpted.toml"))
        _carried.setdefault(checklist.text, checklist)


def find(checklist_id: str) -> Checklist:
    """Return the shipped checklist of that id; raises `AuditError` naming the known ids."""
    for checklist in shipped():
        if checklist.id == checklist_id:
            return checklist
    known = ", ".join(checklist.id for checklist in shipped())
    raise AuditError(
        "There is no checklist {checklist_id!r}; nothing was changed. Choose one of: {known}.",
        checklist_id=checklist_id,
        known=known,
    )


def carried(text: str, name: str) -> Checklist:
    """Return the checklist of a `text` that an audit carries, read once for as long as it is used.

    An audit is opened many times over: unlocked, read back, looked at beside the one that writes;
    and the audits of a district carry the same text. `name` stands for the file in the mistakes;
    raises `ChecklistError` with every one found.
    """
    known = _carried.pop(text, None) or loads(text, name)
    _carried[text] = known  # the newest last
    while len(_carried) > _CARRIED_KEPT:
        del _carried[next(iter(_carried))]
    return known
