"""Edit findings, set them aside, and write findings that no item asks for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Final, TypedDict, Unpack

from cpted_audit import clock
from cpted_audit.analysis.findings.title import says_something
from cpted_audit.domain.finding import LIKELIHOOD_WORDS, SEVERITY_WORDS, Finding
from cpted_audit.domain.ids import FindingId, PlaceId, new_id
from cpted_audit.domain.vocabulary import CostBand, OwnerRole
from cpted_audit.errors import AuditError
from cpted_audit.session.session import Session
from cpted_audit.session.walk.answers import next_number, remember_numbers
from cpted_audit.store.tables import COMMENT, FINDING, MOVE, OBSERVATION, PHOTO
from cpted_audit.words import N_, joined


class FindingChanges(TypedDict, total=False):
    """What can be changed of a finding; None takes the default again, or is not said any more.

    An empty `title` takes what the item says is wrong; a free finding must have one. `note` is a
    free finding's: an answer's finding has the answer's note.
    """

    severity: int | None
    likelihood: int | None
    short_term: str | None
    long_term: str | None
    owner_role: OwnerRole | None
    cost_band: CostBand | None
    title: str
    note: str


_WORDS = {
    "severity": N_("Severity"),
    "likelihood": N_("Likelihood"),
    "short_term": N_("Short-term remedy"),
    "long_term": N_("Long-term remedy"),
    "owner_role": N_("Owner"),
    "cost_band": N_("Cost"),
    "title": N_("Title"),
    "note": N_("Note"),
}
ADDED: Final = N_("Add finding {number} at {place}")
"""How the history calls a finding that nobody answered a question for."""
_TYPED = frozenset({"short_term", "long_term", "title", "note"})
_STEPS = {"severity": SEVERITY_WORDS, "likelihood": LIKELIHOOD_WORDS}


def find_finding(session: Session, finding_id: FindingId) -> Finding:
    """Return a finding as it is stored: a field that is None takes the default of its item.

    Raises AuditError where it was removed.
    """
    finding = FINDING.get(session.document.db, finding_id)
    if finding is None:
        raise AuditError("This finding is no longer in the audit; nothing was changed.")
    return finding


def edit_finding(
    session: Session,
    finding_id: FindingId,
    *,
    origin: object = None,
    **changes: Unpack[FindingChanges],
) -> None:
    """Change fields of a finding; typing in one field joins into one step.

    Raises AuditError when a severity or likelihood is not 1 to 4, or a free finding would lose its
    title.
    """
    finding = find_finding(session, finding_id)
    check_changes(finding, changes)
    if "title" in changes:
        title = changes["title"].strip()
        changes = {**changes, "title": title if says_something(title) else ""}
    names = sorted(changes)
    what = joined(", ", (_WORDS[name] for name in names)).capitalize()
    typed = _TYPED.issuperset(names)
    with session.edit(
        N_("{what} of finding {number}", what=what, number=finding.number),
        origin=origin,
        merge_key=f"finding:{finding_id}:{','.join(names)}" if typed else None,
    ):
        FINDING.update(session.document.db, replace(finding, **changes))


def dismiss(session: Session, finding_id: FindingId, reason: str, *, origin: object = None) -> None:
    """Set a finding aside with the reason; it keeps its number and what was written.

    Raises AuditError without a reason.
    """
    finding = find_finding(session, finding_id)
    if not reason.strip():
        raise AuditError(
            "Say why finding {number} is set aside; the report prints the reason.",
            number=finding.number,
        )
    with session.edit(N_("Set aside finding {number}", number=finding.number), origin=origin):
        FINDING.update(session.document.db, replace(finding, dismissed_reason=reason.strip()))


def reopen(session: Session, finding_id: FindingId, *, origin: object = None) -> None:
    """Take up again a finding that was set aside."""
    finding = find_finding(session, finding_id)
    with session.edit(N_("Reopen finding {number}", number=finding.number), origin=origin):
        FINDING.update(session.document.db, replace(finding, dismissed_reason=""))


class FreeFields(TypedDict, total=False):
    """What may be said of a new free finding beside its place and title; what is not stays unsaid.

    Without `found_on` it was found today.
    """

    note: str
    severity: int | None
    likelihood: int | None
    short_term: str
    long_term: str
    owner_role: OwnerRole | None
    cost_band: CostBand | None
    found_on: date


def add_free_finding(
    session: Session,
    place_id: PlaceId,
    title: str,
    *,
    origin: object = None,
    **fields: Unpack[FreeFields],
) -> Finding:
    """Write down something to mend that no item asks for; returns it with its number.

    Raises AuditError when it has no title, or a severity or likelihood is not 1 to 4.
    """
    place = session.walk.place(place_id)
    finding = new_free_finding(session, place_id, title, **fields)
    with session.edit(
        ADDED.format(number=finding.number, place=place.name),
        origin=origin,
    ):
        FINDING.insert(session.document.db, finding)
    return finding


def new_free_finding(
    session: Session, place_id: PlaceId, title: str, **fields: Unpack[FreeFields]
) -> Finding:
    """Return a free finding with the next number that is not written yet, for a larger step.

    Raises AuditError when it has no title, or a severity or likelihood is not 1 to 4.
    """
    said: FreeFields = {"found_on": clock.today(), **fields}
    finding = Finding(
        id=FindingId(new_id()), number=next_number(session.document.db), place_id=place_id,
        title=title.strip(), **said,
    )  # fmt: skip
    check_changes(
        finding,
        {"title": title, "severity": finding.severity, "likelihood": finding.likelihood},
    )
    return finding


def free_findings_at(session: Session, place_id: PlaceId) -> list[Finding]:
    """Return the free findings of a place by number, those set aside among them."""
    return [finding for finding in session.free_findings if finding.place_id == place_id]


def delete_free_finding(session: Session, finding_id: FindingId, *, origin: object = None) -> None:
    """Delete a free finding; its number is not given again and its photos stay with the place.

    Raises AuditError for an answer's finding, which can only be set aside.
    """
    db = session.document.db
    finding = find_finding(session, finding_id)
    if finding.answer_id is not None:
        raise AuditError(
            "Finding {number} was made by an answer, so it was kept. Set it aside with "
            "a reason, or change the answer.",
            number=finding.number,
        )
    with session.edit(N_("Delete finding {number}", number=finding.number), origin=origin):
        for photo in PHOTO.where(db, "finding_id = ?", finding_id):
            PHOTO.update(
                db,
                replace(photo, finding_id=None, place_id=photo.place_id or finding.place_id),
            )
        for table in (MOVE, COMMENT, OBSERVATION):
            table.delete_many(db, [one.id for one in table.where(db, "finding_id = ?", finding_id)])
        remember_numbers(db)
        FINDING.delete(db, finding_id)


def check_changes(finding: Finding, changes: FindingChanges) -> None:
    """Raise AuditError where a change makes no sense; ValueError for a field it has not."""
    if finding.answer_id is not None and "note" in changes:
        raise ValueError("an answer's finding has no note of its own")
    if finding.answer_id is None and "title" in changes and not says_something(changes["title"]):
        raise AuditError("A finding without an item needs a title; say in a few words what it is.")
    for name, words in _STEPS.items():
        step = changes.get(name)
        if step is not None and step not in words:
            raise AuditError("{words} goes from 1 to 4; it was left as it was.", words=_WORDS[name])
