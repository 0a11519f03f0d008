"""Who takes part in the audit, and who of them is walking, signed under every step.

Owners of findings who are called otherwise now: they follow the team and the contacts.

An owner is a name in words, a person's or a role's. When somebody of the team or the contacts is
renamed, the owners that are that one are renamed in the same step; what was signed, and what the
history tells, keeps the words of its day.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, NamedTuple, TypedDict, Unpack
from weakref import WeakKeyDictionary

from cpted_audit.analysis.findings.life import same_person
from cpted_audit.domain.ids import FindingId, PersonId, VisitId, new_id
from cpted_audit.domain.person_name import check_name, is_name
from cpted_audit.domain.places.site import Person
from cpted_audit.errors import AuditError
from cpted_audit.session.session import Session
from cpted_audit.session.view_state import recall, remember
from cpted_audit.session.walk.answers import edit_visit, visits
from cpted_audit.store.journal import newest_step
from cpted_audit.store.tables import CONTACT, FINDING, INTERVIEW, PERSON, VISIT
from cpted_audit.words import N_

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


def walker(session: Session, visit_id: VisitId | None) -> Person | None:
    """Return who walks a visit, or None where nobody was chosen or the person left the team."""
    chosen = recall(session, _key(visit_id))
    return next((person for person in people(session) if person.id == chosen), None)


def choose_walker(
    session: Session,
    visit_id: VisitId | None,
    person_id: PersonId | None,
    *,
    origin: object = None,
) -> None:
    """Say who walks a visit, or with None that it is not said, and sign with it from now on.

    Who walks a visit takes part in it, so the name is added to the visit's people.
    """
    remember(session, _key(visit_id), person_id or "")
    sign(session, visit_id)
    person = walker(session, visit_id)
    visit = next((visit for visit in visits(session) if visit.id == visit_id), None)
    if person is not None and visit is not None and person.name not in visit.people:
        edit_visit(session, visit.id, people=(*visit.people, person.name), origin=origin)


def sign(session: Session, visit_id: VisitId | None) -> None:
    """Sign the steps from now on with the name of who walks a visit, or with none."""
    person = walker(session, visit_id)
    session.document.who = "" if person is None else person.name


def _key(visit_id: VisitId | None) -> str:
    return f"who walks {visit_id or 'without a visit'}"


class PersonChanges(TypedDict, total=False):
    """What can be changed of a team member."""

    name: str
    role: str
    agency: str


def people(session: Session) -> list[Person]:
    """Return the team in the order in which it was written down."""
    return PERSON.all(session.document.db)


def add_person(
    session: Session, name: str, role: str = "", agency: str = "", *, origin: object = None
) -> Person:
    """Add someone to the team; raises AuditError when the name is empty or there already."""
    _check(name, [person.name for person in people(session)])
    person = Person(id=PersonId(new_id()), name=name.strip(), role=role, agency=agency)
    with session.edit(N_("Add {person} to the team", person=person.name), origin=origin):
        PERSON.insert(session.document.db, person)
    return person


def edit_person(
    session: Session,
    person_id: PersonId,
    *,
    origin: object = None,
    **changes: Unpack[PersonChanges],
) -> None:
    """Change what is known of a team member; a new name goes into visits, interviews, findings.

    Typing in one field joins into one step. Raises AuditError when the name is empty or taken.
    """
    team = people(session)
    old = next(person for person in team if person.id == person_id)
    if "name" in changes:
        _check(changes["name"], [person.name for person in team if person.id != person_id])
    new = replace(old, **changes)
    merge_key = f"person:{person_id}:{','.join(sorted(changes))}"
    with session.edit(
        N_("Change {old} of the team", old=old.name), origin=origin, merge_key=merge_key
    ):
        PERSON.update(session.document.db, new)
        if new.name != old.name:
            _rename_in_visits(session, old.name, new.name)
            _rename_in_interviews(session, old.name, new.name)
            rename_owner(session, person_id, old.name, new.name)


def remove_person(session: Session, person_id: PersonId, *, origin: object = None) -> None:
    """Take someone off the team; visits and answers still say that they took part."""
    old = next(person for person in people(session) if person.id == person_id)
    with session.edit(N_("Remove {old} from the team", old=old.name), origin=origin):
        PERSON.delete(session.document.db, person_id)


def _rename_in_visits(session: Session, old: str, new: str) -> None:
    for visit in visits(session):
        named = tuple(new if name == old else name for name in visit.people)
        VISIT.update(session.document.db, replace(visit, people=named))


def _rename_in_interviews(session: Session, old: str, new: str) -> None:
    for interview in INTERVIEW.all(session.document.db):
        if old in {interview.who, interview.by}:
            who, by = (new if name == old else name for name in (interview.who, interview.by))
            INTERVIEW.update(session.document.db, replace(interview, who=who, by=by))


def _check(name: str, taken: list[str]) -> None:
    check_name(name, "A team member needs a name.")
    if name.strip().casefold() in {one.casefold() for one in taken}:
        raise AuditError("“{name}” is on the team already; choose another name.", name=name.strip())
