"""What a new audit has of the one before, table by table, and what each row says otherwise there.

A row is carried over as it stands, with the day it was last verified: only what belongs to the walk
of last time goes, such as the link to an answer. Every table stands in CARRIED or in LEFT_OUT.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final, NamedTuple

from cpted_audit.analysis.comparing.turns import followed_items
from cpted_audit.analysis.findings.carried import let_go
from cpted_audit.analysis.findings.life import UNMOVED
from cpted_audit.analysis.findings.priority import FINDING_VALUES, reason_of
from cpted_audit.analysis.findings.rows import FindingRow
from cpted_audit.checklist.model import Checklist
from cpted_audit.domain.findings.states import FindingState
from cpted_audit.domain.ids import ItemId, LastAnswerId, SiteId, new_id
from cpted_audit.domain.last_time import EarlierAudit, EarlierItem, LastAnswer
from cpted_audit.domain.places.site import SCORING, PlaceState
from cpted_audit.domain.plans.marker import MarkerKind, MarkerState
from cpted_audit.domain.plans.marker_kinds import MARKER_KINDS, Layer
from cpted_audit.domain.walk import Answer
from cpted_audit.session.findings.rows import rows as finding_rows
from cpted_audit.session.places.starting_points import doors_of
from cpted_audit.session.session import Session
from cpted_audit.store.carrying import Row, rows_of
from cpted_audit.store.rows import encode
from cpted_audit.store.tables import EARLIER_AUDIT

_MADE_ON_THE_WALK: Final = frozenset({MarkerKind.PHOTO.value, MarkerKind.ANSWER.value})
"""Kinds of marker that show what was found, which is found again."""


class Carrying:
    """One audit that another is begun from: what is known of it for all of its rows."""

    def __init__(self, source: Session, checklist: Checklist) -> None:
        self.source = source
        self.checklist = checklist
        self.sections = {section.id for section in checklist.sections}
        found = finding_rows(source, today=source.today)
        self.findings: dict[str, FindingRow] = {row.id: row for row in found if _goes_on(row)}
        self.settled = [row for row in found if not _goes_on(row)]
        old = {item.id for item in source.checklist.items()}
        items = [*checklist.items()]
        self.goes_on = {one for one in followed_items(old, items).values() if one is not None}
        self.goes_on |= {ItemId(one) for item in items for one in item.follows if one in old}
        self.answers = [
            answer for answer in source.walk.answers.values() if _says_something(answer)
        ]
        """What was answered or noted, be the item still asked or not."""

    @property
    def asked_again(self) -> list[Answer]:
        """The answers whose items the new checklist asks as well, as they are or put otherwise."""
        return [answer for answer in self.answers if answer.item_id in self.goes_on]

    def rows(self, table: str) -> Iterator[Row]:
        """Yield the rows of a table as they stand in the audit before."""
        return rows_of(self.source.document.db, table)


def _goes_on(row: FindingRow) -> bool:
    """Return whether a finding is still to be dealt with; what was seen repaired is not."""
    return not row.aside and row.state is not FindingState.VERIFIED


def _says_something(answer: Answer) -> bool:
    return answer.value is not None or bool(answer.note.strip())


# How rows are changed


def _all_of(table: str) -> Callable[[Carrying], Iterable[Row]]:
    return lambda carrying: carrying.rows(table)


def _site(carrying: Carrying) -> Iterator[Row]:
    """Yield the school as another audit of it, scored as audits are that are begun today."""
    for row in carrying.rows("site"):
        yield {**row, "id": SiteId(new_id()), "scoring": SCORING}


def _checklist(carrying: Carrying) -> Iterator[Row]:
    of = carrying.checklist
    yield {"id": of.id, "version": of.version, "digest": of.digest, "text": of.text}


def _sections_off(carrying: Carrying) -> Iterator[Row]:
    return (row for row in carrying.rows("section_off") if row["id"] in carrying.sections)


def _findings(carrying: Carrying) -> Iterator[Row]:
    """Yield the findings that go on; each stands by itself until its item is answered again."""
    for row in carrying.rows("finding"):
        known = carrying.findings.get(row["id"])
        if known is not None:
            question = known.shown.question
            finding = known.record
            yield row if question is None else encode(let_go(finding, question))


def _of_findings(table: str) -> Callable[[Carrying], Iterable[Row]]:
    """Return what yields the rows of the findings that go on, without the photos of last time."""

    def rows(carrying: Carrying) -> Iterator[Row]:
        for row in carrying.rows(table):
            if row["finding_id"] in carrying.findings:
                yield {**row, "photo_id": None} if "photo_id" in row else row

    return rows


def _markers(carrying: Carrying) -> Iterator[Row]:
    """Yield the markers without what the walk put there.

    What nobody recorded with a day is not said to be in order: only its trouble is kept.
    """
    db = carrying.source.document.db
    recorded = {
        one["marker_id"] for table in ("door", "key_box", "fixture") for one in db.rows(table)
    }
    for row in carrying.rows("marker"):
        goes_on = row["finding_id"] in carrying.findings
        if row["kind"] in _MADE_ON_THE_WALK or (row["kind"] == MarkerKind.FINDING and not goes_on):
            continue
        undated = row["state"] == MarkerState.IN_ORDER and row["id"] not in recorded
        yield {
            **row, "answer_id": None, "photo_id": None,
            "finding_id": row["finding_id"] if goes_on else None,
            "state": MarkerState.UNCHECKED.value if undated else row["state"],
        }  # fmt: skip


def _studies(carrying: Carrying) -> Iterator[Row]:
    return ({**row, "answer_id": None} for row in carrying.rows("sight_study"))


def _newest_checks(carrying: Carrying) -> Iterator[Row]:
    """Yield the last look at each door."""
    newest: dict[str, Row] = {}
    for row in carrying.rows("door_check"):
        before = newest.get(row["door_id"])
        if before is None or row["on"] >= before["on"]:
            newest[row["door_id"]] = row
    yield from newest.values()


def _earlier_audits(carrying: Carrying) -> Iterator[Row]:
    """Yield the line of audits that is followed, the one before at its end."""
    source = carrying.source
    line = EARLIER_AUDIT.all(source.document.db, "position")
    days = sorted(answer.observed_at.date() for answer in carrying.answers)
    before = EarlierAudit(
        id=source.site.id, position=max((one.position for one in line), default=0) + 1,
        file_name=source.path.name, began_on=days[0] if days else None,
        ended_on=days[-1] if days else None,
        checklist=f"{source.checklist.title} {source.checklist.version}",
    )  # fmt: skip
    yield from (encode(one) for one in (*line, before))


def _earlier_items(carrying: Carrying) -> Iterator[Row]:
    for item in carrying.source.checklist.items():
        yield encode(EarlierItem(id=item.id, digest=item.wording, ideal=item.ideal))


def _last_answers(carrying: Carrying) -> Iterator[Row]:
    source = carrying.source
    for answer in carrying.asked_again:
        last = LastAnswer(
            id=LastAnswerId(new_id()), item_id=answer.item_id, place_id=answer.place_id,
            value=answer.value, on=answer.observed_at.date(), note=answer.note,
            measurement=answer.measurement,
        )  # fmt: skip
        finding = source.findings.get(answer.id)
        if finding is not None and answer.value in FINDING_VALUES:
            life = source.lives.get(finding.id, UNMOVED)
            last = replace(
                last, finding_number=finding.number, state=life.state, state_on=life.since,
                finding_id=finding.id if finding.id in carrying.findings else None,
                aside=reason_of(finding),
            )  # fmt: skip
        yield encode(last)
    yield from _without_item(carrying)


def _without_item(carrying: Carrying) -> Iterator[Row]:
    """Yield what became of the findings without an item, by which they are known again."""
    source = carrying.source
    places = {place.id for place in source.walk.places}
    for finding in source.free_findings:
        life = source.lives.get(finding.id, UNMOVED)
        if finding.place_id in places:
            yield encode(
                LastAnswer(
                    id=LastAnswerId(new_id()), item_id=ItemId(""), place_id=finding.place_id,
                    value=None, on=finding.found_on or source.today,
                    finding_number=finding.number, state=life.state, state_on=life.since,
                    finding_id=finding.id if finding.id in carrying.findings else None,
                    aside=reason_of(finding),
                )
            )  # fmt: skip


class Carried(NamedTuple):
    """A table that is carried over: its rows as they stand in the new audit."""

    table: str
    rows: Callable[[Carrying], Iterable[Row]]


def _as_they_are(*tables: str) -> tuple[Carried, ...]:
    return tuple(Carried(table, _all_of(table)) for table in tables)


CARRIED: Final[tuple[Carried, ...]] = (
    Carried("site", _site),
    Carried("checklist", _checklist),
    *_as_they_are("building", "level", "place"),
    Carried("section_off", _sections_off),
    *_as_they_are("person", "plan"),
    Carried("finding", _findings),
    *(Carried(table, _of_findings(table)) for table in ("finding_move", "comment", "observation")),
    Carried("marker", _markers),
    Carried("sight_study", _studies),
    Carried("door", _all_of("door")),
    Carried("door_check", _newest_checks),
    *_as_they_are("key_box", "key_held", "code", "fixture", "contact", "site_facts"),
    Carried("earlier_audit", _earlier_audits),
    Carried("earlier_item", _earlier_items),
    Carried("last_answer", _last_answers),
)
"""Every table of a new audit that follows another, in the order in which they are written."""

# The same without anything that was found or recorded: for a template.


def _bare_site(carrying: Carrying) -> Iterator[Row]:
    for row in _site(carrying):
        yield {**row, "address": "", "hours": "", "enrolment": None}


def _places_in_use(carrying: Carrying) -> Iterator[Row]:
    return (row for row in carrying.rows("place") if row["state"] != PlaceState.RETIRED)


def _drawn(carrying: Carrying) -> Iterator[Row]:
    """Yield the walls, zones and rooms of the plans, without what was noted of them."""
    gone = {place.id for place in carrying.source.walk.places
            if place.state is PlaceState.RETIRED}  # fmt: skip
    for row in carrying.rows("marker"):
        if row["kind"] in _DRAWN:
            yield {
                **row, "note": "", "state": MarkerState.UNCHECKED.value, "answer_id": None,
                "photo_id": None, "finding_id": None,
                "place_id": None if row["place_id"] in gone else row["place_id"],
            }  # fmt: skip


def _unverified(carrying: Carrying) -> Iterator[Row]:
    for row in carrying.rows("plan"):
        yield {**row, "verified_on": None, "verified_by": "", "verified_walking": 0}


def _bare_doors(carrying: Carrying) -> Iterator[Row]:
    """Yield a row for every exterior door that is a place, of which nothing is recorded."""
    places = (place for place in carrying.source.walk.places
              if place.state is not PlaceState.RETIRED)  # fmt: skip
    yield from (encode(door) for door in doors_of(places))


_DRAWN: Final = frozenset(
    info.kind.value for info in MARKER_KINDS if info.layer in {Layer.WALLS, Layer.ZONES}
)
TEMPLATE: Final[tuple[Carried, ...]] = (
    Carried("site", _bare_site),
    Carried("checklist", _checklist),
    *_as_they_are("building", "level"),
    Carried("place", _places_in_use),
    Carried("section_off", _sections_off),
    Carried("plan", _unverified),
    Carried("marker", _drawn),
    Carried("door", _bare_doors),
)
"""Every table of a new audit that is made of another as a template."""

LEFT_OUT: Final[Mapping[str, str]] = {
    **dict.fromkeys(
        ("answer", "second_answer", "picture", "photo", "visit"), "found on last year's walk"
    ),
    **dict.fromkeys(("interview", "reply", "light_survey", "light_reading"), "of its own day"),
    "fix_plan": "made for the findings there were",
    **dict.fromkeys(
        ("recipient", "edition", "edition_fact", "issued_edition", "edition_contents",
         "edition_document", "sign_off"),
        "of documents and contents of last year's file",
    ),
    "view_state": "of the program; only the highest number of a finding is kept",
}  # fmt: skip
"""Tables that are not carried over, and why; a test holds that each table is decided."""
