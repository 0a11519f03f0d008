"""Owners of findings who are called otherwise now: they follow the team and the contacts.

An owner is a name in words, a person's or a role's. When somebody of the team or the contacts is
renamed, the owners that are that one are renamed in the same step; what was signed, and what the
history tells, keeps the words of its day.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, NamedTuple
from weakref import WeakKeyDictionary

from cpted_audit.analysis.findings.life import same_person
from cpted_audit.domain.ids import FindingId
from cpted_audit.domain.person_name import is_name
from cpted_audit.session.session import Session
from cpted_audit.store.journal import newest_step
from cpted_audit.store.tables import CONTACT, FINDING, PERSON

_FIELDS: Final = ("short_owner", "long_owner")
Owned = frozenset[tuple[FindingId, str]]


class Renamed(NamedTuple):
    """Who is called otherwise: the id, the name before and the name now."""

    whose: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class _Renaming:
    """A name as it is typed: whose, in which step, how it stands, what findings say, and which.

    A name typed letter by letter may pass through another owner's; only what was this one's from
    the beginning follows.
    """

    whose: str
    step: int
    now: str
    written: str
    owned: Owned


_typed: WeakKeyDictionary[Session, _Renaming] = WeakKeyDictionary()


def rename_owner(session: Session, whose: str, old: str, new: str) -> None:
    """Rename the owners that are one person, within a step.

    `whose` is the id of who is renamed, whose record has the new name already. Where somebody else
    is called by the old name still, the owners stay: nobody can tell whose they are. So they do
    while the new name is none yet.
    """
    before, step = _typed.get(session), newest_step(session.document.db)
    if before is None or (before.whose, before.step, before.now) != (whose, step, old):
        owned = _owned(session, old, _names(session))
        before = _Renaming(whose, step, old, old, owned)
    written = before.written
    if is_name(new):
        written = " ".join(new.split())
        _write(session, before, written)
    _typed[session] = replace(before, now=new, written=written)


def rename_owners(session: Session, renamed: Sequence[Renamed]) -> None:
    """Rename the owners that are several persons at once, within a step, as an import does.

    All records have their new names already. Whose a finding is, is told by the names before: two
    who swapped theirs, or one who took the name another gave up, keep their findings apart.
    """
    ids = {one.whose for one in renamed}
    stayed, step = list(_names(session, but=ids)), newest_step(session.document.db)
    found = [
        _Renaming(
            one.whose, step, one.new, one.old,
            _owned(session, one.old,
                   [*stayed, *(other.old for other in renamed if other.whose != one.whose)]),
        )
        for one in renamed
        if is_name(one.new)
    ]  # fmt: skip
    for one in found:
        _write(session, one, " ".join(one.now.split()))


def _owned(session: Session, name: str, others: Iterable[str]) -> Owned:
    """Return the findings and fields that name somebody, where nobody else is called so."""
    if not is_name(name) or any(same_person(name, other) for other in others):
        return frozenset()
    return frozenset(
        (finding.id, field)
        for finding in FINDING.where(session.document.db, "short_owner != '' OR long_owner != ''")
        for field in _FIELDS
        if same_person(getattr(finding, field), name)
    )


def _names(session: Session, but: Container[str] = ()) -> Iterable[str]:
    """Yield the names in force: that of who is renamed is the new one; some ids are left out."""
    db = session.document.db
    yield from (person.name for person in PERSON.all(db) if person.id not in but)
    yield from (contact.name for contact in CONTACT.all(db) if contact.id not in but)


def _write(session: Session, before: _Renaming, new: str) -> None:
    changed = []
    for finding_id in {one for one, _ in before.owned}:
        finding = FINDING.get(session.document.db, finding_id)
        if finding is None:
            continue
        named: dict[str, Any] = {
            field: new for field in _FIELDS
            if (finding_id, field) in before.owned
            and same_person(getattr(finding, field), before.written)
        }  # fmt: skip
        if named:
            changed.append(replace(finding, **named))
    FINDING.update_many(session.document.db, changed)
