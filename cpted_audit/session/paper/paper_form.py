"""The walk on paper: the form to print, and answers typed in from it.

Which paper form was printed last, so that it can be typed in as it was printed.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from cpted_audit import clock
from cpted_audit.analysis.scoring.scope import Question, Walk
from cpted_audit.domain.ids import BuildingId
from cpted_audit.domain.person_name import check_name
from cpted_audit.domain.places.site import GROUNDS, Place
from cpted_audit.domain.places.space_type import SPACE_TYPES
from cpted_audit.domain.registers.access import Door, DoorCheck, DoorState, Latches
from cpted_audit.domain.vocabulary import AnswerValue, Phase, label
from cpted_audit.domain.walk import Visit
from cpted_audit.errors import AuditError
from cpted_audit.policy import in_force
from cpted_audit.session.registers.door_checks import Seen, log_checks
from cpted_audit.session.session import Session
from cpted_audit.session.view_state import recall, remember
from cpted_audit.session.walk.answers import Observation, answer
from cpted_audit.store.tables import DOOR

if TYPE_CHECKING:
    from cpted_audit.report.walk_form import FormDoor, FormGroup, WalkForm


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """Which part of the walk a form holds; `buildings` of None is all, None in it the grounds."""

    buildings: frozenset[BuildingId | None] | None = None
    phase: Phase | None = None
    blank_only: bool = False


def places_on(walk: Walk, route: Route) -> list[Place]:
    """Return the places of a form in walk order, those with a question left to ask."""
    chosen = (
        place
        for place in walk.route(route.phase)
        if route.buildings is None or place.building_id in route.buildings
    )
    return [place for place in chosen if questions_on(walk, place, route)]


def questions_on(walk: Walk, place: Place, route: Route) -> list[Question]:
    """Return the questions of a place that a form asks."""
    asked = walk.questions_at(place, route.phase)
    return [question for question in asked if not (route.blank_only and question.value is not None)]


def building_named(walk: Walk, name: str) -> BuildingId | None:
    """Return the building of a name; the grounds are None.

    Raises AuditError when there is none of that name.
    """
    known: dict[str, BuildingId | None] = {GROUNDS.casefold(): None}
    known |= {building.name.casefold(): building.id for building in walk.buildings}
    if name.strip().casefold() not in known:
        names = ", ".join([GROUNDS, *(building.name for building in walk.buildings)])
        raise AuditError(
            "No building is called “{name}”; there are: {names}.", name=name, names=names
        )
    return known[name.strip().casefold()]


def gather_form(session: Session, route: Route, *, on: date) -> WalkForm:
    """Return what a form holds, in one moment of the audit.

    Raises AuditError when nothing is left to ask.
    """
    from cpted_audit.report.walk_form import WalkForm

    with session.document.reading():
        form = WalkForm(
            school=session.site.name, about=_about(session.walk, route),
            marking=in_force(session.site.marking),
            language=session.checklist.language, printed_on=on,
            groups=list(_groups(session.walk, route)), doors=_doors(session, route),
        )  # fmt: skip
    if not form.groups:
        raise AuditError(
            "Nothing is left to ask there, so no form was made. Choose another building or phase, "
            "or print what is answered too."
        )
    return form


def _about(walk: Walk, route: Route) -> str:
    names = (
        ["Whole school"]
        if route.buildings is None
        else sorted(walk.building_name(building) for building in route.buildings)
    )
    phase = [] if route.phase is None else [label(route.phase)]
    return " · ".join([", ".join(names), *phase, *(["what is open"] if route.blank_only else [])])


def _groups(walk: Walk, route: Route) -> Iterator[FormGroup]:
    """Yield the places of one kind and level together, as they are asked the same."""
    from cpted_audit.report.walk_form import FormGroup, FormItem

    places = places_on(walk, route)
    for _, alike in groupby(
        places, key=lambda place: (place.building_id, place.kind, place.level_id)
    ):
        together = list(alike)
        asked = {question.item.id: question.item for place in together
                 for question in questions_on(walk, place, route)}  # fmt: skip
        where = walk.path(together[0]).removesuffix(together[0].name).removesuffix(" / ")
        title = (
            f"{where} / {together[0].name}"
            if len(together) == 1
            else f"{where} / {SPACE_TYPES[together[0].kind].numbered}"
        )
        yield FormGroup(
            title=title,
            places=[place.name for place in together],
            items=[
                FormItem(item.id, item.ideal, item.look_for, item.critical, item.anchors)
                for item in asked.values()
            ],
        )


def doors_on(session: Session, route: Route) -> list[Door]:
    """Return the doors of a form, those in use."""
    return [
        door
        for door in DOOR.all(session.document.db, "position, rowid")
        if door.state is DoorState.IN_USE
        and (route.buildings is None or door.building_id in route.buildings)
    ]


def door_place(session: Session, door: Door) -> str:
    """Return where a door is, such as “Main · Stage loading”."""
    building = "" if door.building_id is None else session.walk.building_name(door.building_id)
    return " · ".join(filter(None, (building, door.name)))


def _doors(session: Session, route: Route) -> list[FormDoor]:
    from cpted_audit.report.walk_form import FormDoor

    return [FormDoor(door.number, door_place(session, door)) for door in doors_on(session, route)]


@dataclass(frozen=True, slots=True, kw_only=True)
class FormPaper:
    """Who walked with a form and when, as it stands on it, and in which visit it belongs."""

    by: str
    at: datetime
    visit: Visit | None = None

    def check(self) -> None:
        """Raise AuditError when nobody is named, or the moment has not come."""
        check_name(self.by, "Say who walked with the form; the row was not written.")
        if self.at > clock.now():
            raise AuditError(
                "The date and time of the form have not come yet; the row was not written. "
                "Give those that stand on the form."
            )


def type_answer(
    session: Session,
    question: Question,
    value: AnswerValue | None,
    paper: FormPaper,
    *,
    note: str | None = None,
    origin: object = None,
) -> None:
    """Write one row of a form as it is typed, with the name and the moment that stand on it.

    Raises AuditError when nobody is named, or the moment has not come.
    """
    paper.check()
    answer(
        session,
        Observation(
            item_id=question.item.id, place_id=question.place.id, value=value, note=note,
            observed_at=paper.at, observer=paper.by.strip(),
            visit_id=None if paper.visit is None else paper.visit.id,
        ),
        origin=origin,
    )  # fmt: skip


def type_check(
    session: Session, door: Door, latches: Latches, paper: FormPaper, *, origin: object = None
) -> DoorCheck:
    """Write what a form says of one door; raises AuditError as `type_answer` does."""
    paper.check()
    seen = {door.id: Seen(latches)}
    (check,) = log_checks(session, seen, paper.at.date(), paper.by, origin=origin)
    return check


def rows_of(walk: Walk, route: Route) -> list[tuple[Place, Sequence[Question]]]:
    """Return the rows of a form, place by place, in the order they are printed in."""
    return [(place, questions_on(walk, place, route)) for place in places_on(walk, route)]


_KEY = "paper_form"
"""Where it is kept in the audit, beside where somebody looked last: it is no part of the audit."""


class FormPrinted(NamedTuple):
    """A form that was printed: what it holds, and when."""

    route: Route
    at: datetime


def remember_printed(session: Session, route: Route, at: datetime) -> None:
    """Remember that a form was printed; raises StorageError when the disk refuses."""
    buildings = None if route.buildings is None else sorted(route.buildings, key=str)
    told = {
        "buildings": buildings, "phase": route.phase, "blank_only": route.blank_only,
        "at": at.isoformat(),
    }  # fmt: skip
    remember(session, _KEY, json.dumps(told))


def printed_last(session: Session) -> FormPrinted | None:
    """Return the form printed last; None where none was, or its building is gone."""
    with suppress(ValueError, TypeError, KeyError):  # an audit may come from anywhere
        return _read(session, json.loads(recall(session, _KEY)))
    return None


def _read(session: Session, told: dict[str, object]) -> FormPrinted | None:
    at, phase, listed = datetime.fromisoformat(str(told["at"])), told["phase"], told["buildings"]
    known: dict[object, BuildingId | None] = {None: None}
    known |= {building.id: building.id for building in session.walk.buildings}
    buildings = None
    if isinstance(listed, list):
        buildings = frozenset(known[one] for one in listed)
    if at.tzinfo is not None or at > clock.now():
        return None
    route = Route(
        buildings=buildings,
        phase=None if phase is None else Phase(str(phase)),
        blank_only=told["blank_only"] is True,
    )
    return FormPrinted(route, at)
