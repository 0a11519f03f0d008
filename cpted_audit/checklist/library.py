"""The checklists that travel with the program, and those that audits carry."""

from __future__ import annotations

from functools import cache
from hashlib import sha256

from cpted_audit.assets import asset
from cpted_audit.checklist.loader import load, loads
from cpted_audit.checklist.model import Checklist
from cpted_audit.errors import AuditError

_CARRIED_KEPT = 8  # of a few megabytes each, at most; a district has several lists in use
_carried: dict[str, Checklist] = {}
"""By digest, the newest last."""


@cache
def shipped() -> tuple[Checklist, ...]:
    """Return every checklist the program ships with, ordered by id."""
    found = (load(path) for path in asset("checklists").glob("*.toml"))
    return tuple(sorted(found, key=lambda checklist: checklist.id))


def read_ahead() -> None:
    """Read the checklist an audit most likely carries, before it is opened; for a thread."""
    if not _carried:
        checklist = load(asset("checklists", "school-cpted.toml"))
        _carried.setdefault(checklist.digest, checklist)


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


def digest_of(text: str) -> str:
    """Return the SHA-256 of a text in hex, which is known of a checklist that is in use."""
    known = _known(text)
    return sha256(text.encode()).hexdigest() if known is None else known.digest


def carried(text: str, name: str) -> Checklist:
    """Return the checklist of a `text` that an audit carries, read once for as long as it is used.

    An audit is opened many times over: unlocked, read back, looked at beside the one that writes;
    and the audits of a district carry the same text. `name` stands for the file in the mistakes;
    raises `ChecklistError` with every one found.
    """
    found = _known(text) or loads(text, name)
    _carried.pop(found.digest, None)
    _carried[found.digest] = found
    while len(_carried) > _CARRIED_KEPT:
        del _carried[next(iter(_carried))]
    return found


def _known(text: str) -> Checklist | None:
    """Return the checklist of a text; to compare it with a few takes less than its digest."""
    return next((one for one in reversed([*_carried.values()]) if one.text == text), None)
