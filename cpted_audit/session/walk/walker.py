"""Who is walking: said once for each visit by choosing from the team, signed under every step.

It is kept beside the history, like the place where the auditor was: who is asked anew for every
visit, and what was signed before stays signed as it was.
"""

from __future__ import annotations

from cpted_audit.domain.ids import PersonId, VisitId
from cpted_audit.domain.places.site import Person
from cpted_audit.session.session import Session
from cpted_audit.session.team import people
from cpted_audit.session.view_state import recall, remember
from cpted_audit.session.walk.answers import edit_visit, visits


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
