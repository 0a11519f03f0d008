"""Companion lists of an audit already begun: added, and taken away while nothing is in them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from cpted_audit.checklist import library
from cpted_audit.checklist.combine import combine, companions_of, sections_of, without
from cpted_audit.checklist.model import Checklist, Item
from cpted_audit.domain.ids import PlaceId, new_id
from cpted_audit.domain.places.site import Place, PlaceState
from cpted_audit.domain.places.space_type import SPACE_TYPES, Automatic, SpaceType
from cpted_audit.domain.words import N_
from cpted_audit.errors import AuditError
from cpted_audit.session.session import Session
from cpted_audit.store.tables import (
    ANSWER,
    CHECKLIST,
    INTERVIEW,
    PLACE,
    SECOND_ANSWER,
    SECTION_OFF,
    StoredChecklist,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ListState:
    """A companion list, and whether the audit has it.

    `items` counts what it asks, `held` says in words why it cannot be taken away, empty where it
    can.
    """

    id: str
    title: str
    version: str
    items: int
    taken: bool
    held: str = ""


def list_states(session: Session) -> list[ListState]:
    """Return the lists that are shipped and those the audit has, by title."""
    carried = session.checklist
    taken = [
        ListState(
            id=companion.id, title=companion.title, version=companion.version, taken=True,
            items=len(_items(carried, companion.id)), held=_held(session, companion.id),
        )
        for companion in companions_of(carried)
    ]  # fmt: skip
    known = {list_state.id for list_state in taken}
    free = [
        ListState(
            id=checklist.id, title=checklist.title, version=checklist.version, taken=False,
            items=sum(1 for _ in checklist.items()),
        )
        for checklist in library.shipped() if checklist.companion and checklist.id not in known
    ]  # fmt: skip
    return sorted([*taken, *free], key=lambda list_state: list_state.title)


def add_lists(session: Session, ids: Sequence[str], *, origin: object = None) -> None:
    """Put shipped companion lists beside what the audit is answered with; no answer changes.

    Raises AuditError for a list that is none, or whose ids the audit has already.
    """
    lists = [library.find(one) for one in ids]
    for checklist in lists:
        if not checklist.companion:
            raise AuditError(
                "{checklist} is a walk, and an audit has the one it was begun with; "
                "nothing was changed. Choose a companion list.",
                checklist=checklist.id,
            )
    new = combine([session.checklist, *lists])
    asked = {item.space_type for checklist in lists for item in checklist.items()}
    with session.edit(
        N_("Add {lists}", lists=_listed([checklist.title for checklist in lists])), origin=origin
    ):
        _write(session, new)
        _make_places(session, asked)


def remove_list(session: Session, list_id: str, *, origin: object = None) -> None:
    """Take a companion list away; raises AuditError while anything was answered in it."""
    new = without(session.checklist, list_id)
    title = next(
        companion.title for companion in session.checklist.companions if companion.id == list_id
    )
    held = _held(session, list_id)
    if held:
        raise AuditError("“{title}” was kept, for {held}.", title=title, held=held)
    gone = {section.id for section in sections_of(session.checklist, list_id)}
    db = session.document.db
    with session.edit(N_("Take away {title}", title=title), origin=origin):
        for row in _rows(session, list_id):
            ANSWER.delete(db, row)
        for section_off in SECTION_OFF.all(db):
            if section_off.id in gone:
                SECTION_OFF.delete(db, section_off.id)
        _write(session, new)


def _write(session: Session, new: Checklist) -> None:
    db = session.document.db
    stored = StoredChecklist(new.id, new.version, new.digest, new.text)
    CHECKLIST.update(db, stored)


def _make_places(session: Session, kinds: Collection[SpaceType]) -> None:
    """Make the one place of the site where a list is answered, in an audit that has none."""
    there = {place.kind for place in session.walk.places if place.state is not PlaceState.RETIRED}
    for kind in kinds:
        if SPACE_TYPES[kind].automatic is Automatic.SITE and kind not in there:
            place = Place(
                id=PlaceId(new_id()), building_id=None, level_id=None, kind=kind,
                name=SPACE_TYPES[kind].single, position=1,
            )  # fmt: skip
            PLACE.insert(session.document.db, place)


def _held(session: Session, list_id: str) -> str:
    """Return why a list cannot be taken away, or nothing."""
    if list_id == session.checklist.id:
        return N_("the audit was begun with it")
    if INTERVIEW.where(session.document.db, "list_id = ?", list_id):
        return N_("interviews were held by it")
    if any(_is_used(session, row) for row in _rows(session, list_id)):
        return N_("something is answered in it")
    asked = {item.id for item in _items(session.checklist, list_id)}
    if any(one.item_id in asked for one in SECOND_ANSWER.all(session.document.db)):
        return N_("a second rater answered in it")
    return ""


def _items(carried: Checklist, list_id: str) -> list[Item]:
    return [item for section in sections_of(carried, list_id) for item in section.items]


def _rows(session: Session, list_id: str) -> list[str]:
    """Return the ids of the rows that answer a list, empty ones too."""
    asked = {item.id for item in _items(session.checklist, list_id)}
    return [answer.id for answer in session.walk.answers.values() if answer.item_id in asked]


def _is_used(session: Session, answer_id: str) -> bool:
    """Return whether an answer says anything, or anything refers to it, now."""
    db = session.document.db
    answer = ANSWER.get(db, answer_id)
    if answer is not None and (answer.value or answer.note or answer.measurement):
        return True
    return any(
        db.execute(f"SELECT 1 FROM {table} WHERE answer_id = ?", [answer_id]).fetchone()  # noqa: S608 - names of tables
        for table in ("finding", "photo", "marker", "sight_study")
    )


def _listed(titles: Sequence[str]) -> str:
    return ", ".join(titles) if titles else "no list"
