"""Who takes part in the audit, and who of them is walking, signed under every step."""

from __future__ import annotations

from dataclasses import replace
from typing import TypedDict, Unpack

from cpted_audit.domain.ids import PersonId, VisitId, new_id
from cpted_audit.domain.person_name import check_name
from cpted_audit.domain.places.site import Person
from cpted_audit.errors import AuditError
from cpted_audit.session.owner_names import rename_owner
from cpted_audit.session.session import Session
from cpted_audit.session.view_state import recall, remember
from cpted_audit.session.walk.answers import edit_visit, visits
from cpted_audit.store.tables import INTERVIEW, PERSON, VISIT
from cpted_audit.words import N_


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
