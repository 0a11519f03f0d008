"""Put markers on plans, move, change, link, copy and remove them; each is one step to undo."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise, repeat
from typing import Any, TypedDict, Unpack

from cpted_audit.domain.ids import AnswerId, FindingId, MarkerId, PhotoId, PlaceId, PlanId, new_id
from cpted_audit.domain.plane import Point, Segment
from cpted_audit.domain.plans.marker import Marker, MarkerKind, MarkerState
from cpted_audit.domain.plans.marker_kinds import (
    MarkerField,
    MarkerShape,
    info_of,
    sort_words,
)
from cpted_audit.domain.plans.wall_kinds import WallKind, wall_info
from cpted_audit.domain.registers.registers import register_of_kind
from cpted_audit.errors import AuditError
from cpted_audit.session.plans.plans import find_plan
from cpted_audit.session.session import Session
from cpted_audit.session.things.one_thing import (
    building_of_plan,
    marker_changed,
    place_markers,
    rows_removed,
    waiting_words,
)
from cpted_audit.session.things.rows import next_name, next_unplaced
from cpted_audit.store.tables import MARKER, PLACE, SIGHT_STUDY
from cpted_audit.words import N_, Words, counted, in_sentence

FARTHEST_PX = 1e7
"""No coordinate of a plan is larger; one that is comes from a slip, not from a building."""


class MarkerChanges(TypedDict, total=False):
    """What can be said of a marker beside where it is."""

    label: str
    note: str
    state: MarkerState
    direction: float | None
    field_of_view: float | None
    reach: float | None
    resolution: int | None
    opening: float | None
    stands_open: bool | None
    wall: WallKind
    answer_id: AnswerId | None
    finding_id: FindingId | None
    photo_id: PhotoId | None
    place_id: PlaceId | None


DEFAULTS: Mapping[MarkerKind, MarkerChanges] = {
    MarkerKind.CAMERA: {
        "direction": 0.0, "field_of_view": 90.0, "reach": 20.0, "resolution": 1920,
    },
    MarkerKind.VIEWPOINT: {"field_of_view": 360.0},
    MarkerKind.PHOTO: {"direction": 0.0},
    MarkerKind.EXTERIOR_DOOR: {"opening": 0.91},
    MarkerKind.INTERIOR_DOOR: {"opening": 0.91},
}  # fmt: skip
"""What a new marker of a kind begins with; a door leaf is 3 ft wide."""

NUMBERED = frozenset(
    {MarkerKind.EXTERIOR_DOOR, MarkerKind.CAMERA, MarkerKind.STAIR, MarkerKind.VIEWPOINT}
)
"""Kinds that get the next free number as their label when they are placed."""

MOVE = counted("Move {marker}", "Move {count} markers", None)
RESHAPE = counted("Reshape {marker}", "Reshape {count} markers", None)
NUDGE = counted("Nudge {marker}", "Nudge {count} markers", None)
ALIGN = counted("Align {marker}", "Align {count} markers", None)
DISTRIBUTE = counted("Distribute {marker}", "Distribute {count} markers", None)
_CHANGE = counted("Change {marker}", "Change {count} markers", None)
_REMOVE = counted("Remove {marker}", "Remove {count} markers", None)
_COPY = counted("Copy {marker}", "Copy {count} markers", None)
"""What is done to one marker or to many, as a step is called."""
_ALL_ROUND = 360.0

_RANGES: Mapping[str, tuple[float, float, str]] = {
    "field_of_view": (1.0, _ALL_ROUND, N_("A field of view is 1 to 360 degrees")),
    "reach": (0.1, 10_000.0, N_("A reach is above zero and at most 10,000 m")),
    "resolution": (16, 100_000, N_("A camera has 16 to 100,000 pixels across")),
    "opening": (0.1, 100.0, N_("An opening is 0.1 to 100 m wide")),
}


def markers(session: Session, plan_id: PlanId) -> list[Marker]:
    """Return the markers of a plan in the order they were placed."""
    return MARKER.where(session.document.db, "plan_id = ? ORDER BY position, rowid", plan_id)


def find_marker(session: Session, marker_id: MarkerId) -> Marker | None:
    """Return a marker as it stands, or None where it was removed."""
    return MARKER.get(session.document.db, marker_id)


def linked_markers(session: Session, **link: str) -> list[Marker]:
    """Return the markers of all plans that are linked to a record, such as `answer_id=…`."""
    ((column, record_id),) = link.items()
    if column not in {"answer_id", "finding_id", "photo_id", "place_id"}:
        raise ValueError(f"markers have no link {column}")
    return MARKER.where(session.document.db, f"{column} = ? ORDER BY rowid", record_id)


def markers_of_place(session: Session, place_id: PlaceId) -> list[Marker]:
    """Return the markers of a place: linked to it, to an answer at it, or to its findings."""
    return MARKER.where(
        session.document.db,
        "place_id = ?1 OR answer_id IN (SELECT id FROM answer WHERE place_id = ?1) "
        "OR finding_id IN (SELECT id FROM finding WHERE place_id = ?1 OR answer_id IN "
        "(SELECT id FROM answer WHERE place_id = ?1)) ORDER BY rowid",
        place_id,
    )


def wall_segments(found: Iterable[Marker]) -> list[Segment]:
    """Return every straight piece of the walls among some markers, whatever their kind."""
    return [piece for _, piece in wall_pieces(found)]


def house_segments(found: Iterable[Marker]) -> list[Segment]:
    """Return every straight piece of the walls that may be a building's: no fence and no rail."""
    return [piece for kind, piece in wall_pieces(found) if wall_info(kind).of_house]


def wall_pieces(found: Iterable[Marker]) -> list[tuple[WallKind, Segment]]:
    """Return every straight piece of the walls among some markers with its kind of wall."""
    return [
        (marker.wall, Segment(start, end))
        for marker in found
        if marker.kind is MarkerKind.WALL
        for start, end in pairwise(marker.points)
    ]


def add_marker(
    session: Session,
    plan_id: PlanId,
    kind: MarkerKind,
    points: Sequence[Point],
    *,
    origin: object = None,
    **values: Unpack[MarkerChanges],
) -> Marker:
    """Put a marker on a plan and return it.

    Raises AuditError when the plan is gone, or the marker has too few points or impossible values.
    """
    marker = new_marker(session, plan_id, kind, points, **values)
    with session.edit(N_("Place {marker}", marker=_name(marker)), origin=origin):
        place_markers(session, [marker])
    return find_marker(session, marker.id) or marker


def add_markers(
    session: Session,
    plan_id: PlanId,
    kind: MarkerKind,
    many: Iterable[Sequence[Point]],
    *,
    label: Words,
    said: Iterable[MarkerChanges] | None = None,
    origin: object = None,
) -> list[Marker]:
    """Put many markers of a kind on a plan as one step, such as walls read from a drawing.

    `said` is what is said of each beside where it is.
    """
    find_plan(session, plan_id)
    first = _next_position(session, plan_id)
    nothing: Iterable[MarkerChanges] = repeat({})
    pairs = zip(many, nothing if said is None else said, strict=said is not None)
    made = [
        _made(plan_id, kind, points, first + number, {**DEFAULTS.get(kind, {}), **values})
        for number, (points, values) in enumerate(pairs)
    ]
    with session.edit(label, origin=origin):
        place_markers(session, made)
    return made


def move_markers(
    session: Session,
    moved: Mapping[MarkerId, Sequence[Point]],
    *,
    words: Words = MOVE,
    merge_key: str | None = None,
    origin: object = None,
) -> None:
    """Write new points of markers as one step; nudges with the same `merge_key` join."""
    db = session.document.db
    found = [(marker, moved[marker.id]) for marker in _found(session, moved)]
    if not found:
        return
    with session.edit(_counted(words, [one for one, _ in found]), origin=origin,
                      merge_key=merge_key):  # fmt: skip
        for marker, points in found:
            MARKER.update(db, replace(marker, points=_checked(marker.kind, points)))


def change_markers(
    session: Session,
    marker_ids: Sequence[MarkerId],
    *,
    origin: object = None,
    **changes: Unpack[MarkerChanges],
) -> None:
    """Change what is said of markers; typing in one field joins into one step.

    A value for a field that a marker's kind does not have is left out for that marker. Raises
    AuditError when a value is impossible.
    """
    _check_values(changes)
    found = _found(session, marker_ids)
    if not found or not changes:
        return
    key = f"marker:{','.join(sorted(marker_ids))}:{','.join(sorted(changes))}"
    with session.edit(_change_words(found, changes), origin=origin, merge_key=key):
        for marker in found:
            changed = _aimed(replace(marker, **_fitting(marker.kind, changes)))
            MARKER.update(session.document.db, changed)
            marker_changed(session, marker, changed)


def remove_markers(
    session: Session, marker_ids: Sequence[MarkerId], *, origin: object = None
) -> None:
    """Take markers off their plan, and out of the sight studies that used them."""
    found = _found(session, marker_ids)
    if not found:
        return
    label = _counted(_REMOVE, found)
    if left := waiting_words(session, found):
        label = N_("{removed} {left}", removed=label, left=left)
    with session.edit(label, origin=origin):
        places = rows_removed(session, found)
        delete_markers(session, found)
        PLACE.delete_many(session.document.db, [place.id for place in places])


def delete_markers(session: Session, found: Sequence[Marker]) -> None:
    """Take markers off their plans and out of sight studies, within a step of somebody else."""
    db = session.document.db
    gone = {marker.id for marker in found}
    for study in SIGHT_STUDY.all(db):
        viewpoints = tuple(marker_id for marker_id in study.viewpoint_ids if marker_id not in gone)
        zones = tuple(marker_id for marker_id in study.zone_ids if marker_id not in gone)
        if (viewpoints, zones) != (study.viewpoint_ids, study.zone_ids):
            left = replace(study, viewpoint_ids=viewpoints, zone_ids=zones)
            SIGHT_STUDY.update(db, left)
    MARKER.delete_many(db, list(gone))


def copy_markers(
    session: Session,
    marker_ids: Sequence[MarkerId],
    plan_id: PlanId,
    *,
    shift: tuple[float, float] = (0.0, 0.0),
    scale: float = 1.0,
    origin: object = None,
) -> list[Marker]:
    """Copy markers to a plan, moved by `shift` pixels after stretching by `scale`.

    What is the marker's own goes with it; what it is linked to stays with the one it came from.
    """
    found = _found(session, marker_ids)
    plan = find_plan(session, plan_id)
    first = _next_position(session, plan_id)
    copies = [
        replace(
            marker,
            id=MarkerId(new_id()),
            plan_id=plan_id,
            position=first + number,
            answer_id=None,
            finding_id=None,
            photo_id=None,
            place_id=None,
            points=tuple(
                Point(point.x * scale + shift[0], point.y * scale + shift[1])
                for point in marker.points
            ),
        )
        for number, marker in enumerate(found)
    ]
    if copies:
        with session.edit(
            N_("{copied} to {plan}", copied=_counted(_COPY, found), plan=plan.name), origin=origin
        ):
            place_markers(session, copies, walked=False)
    return copies


def new_marker(
    session: Session,
    plan_id: PlanId,
    kind: MarkerKind,
    points: Sequence[Point],
    **said: Unpack[MarkerChanges],
) -> Marker:
    """Return a marker that is not written yet, for a larger step; raises as `add_marker` does."""
    values: MarkerChanges = {**DEFAULTS.get(kind, {}), **said}
    find_plan(session, plan_id)
    _check_values(values)
    made = _made(plan_id, kind, points, _next_position(session, plan_id), values)
    return made if made.label else replace(made, label=_next_label(session, made))


def _made(
    plan_id: PlanId, kind: MarkerKind, points: Sequence[Point], position: int,
    values: MarkerChanges,
) -> Marker:  # fmt: skip
    return _aimed(
        Marker(
            id=MarkerId(new_id()), plan_id=plan_id, kind=kind, points=_checked(kind, points),
            position=position, **_fitting(kind, values),
        )
    )  # fmt: skip


def _aimed(marker: Marker) -> Marker:
    """Return a marker that looks somewhere: what sees less than all round needs a direction."""
    narrow = marker.field_of_view is not None and marker.field_of_view < _ALL_ROUND
    return replace(marker, direction=0.0) if narrow and marker.direction is None else marker


def _checked(kind: MarkerKind, points: Sequence[Point]) -> tuple[Point, ...]:
    """Return the points without repetitions; a slip of the hand is told, not kept."""
    info = info_of(kind)
    clean: list[Point] = []
    for point in points:
        if not all(math.isfinite(one) and abs(one) < FARTHEST_PX for one in point):
            raise AuditError(
                "{info}: a point lies nowhere on the plan; it was left out.", info=info.words
            )
        if not clean or clean[-1] != point:
            clean.append(Point(round(point[0], 3), round(point[1], 3)))
    if info.shape is MarkerShape.AREA and len(clean) > 1 and clean[0] == clean[-1]:
        clean.pop()
    if len(clean) < info.shape.least:
        needed = (N_("a point"), N_("two different points"), N_("three different corners"))[
            info.shape.least - 1
        ]
        raise AuditError(
            "{info}: it needs at least {needed}; nothing was placed.",
            info=info.words,
            needed=needed,
        )
    return tuple(clean[:1] if info.shape is MarkerShape.POINT else clean)


def _check_values(values: MarkerChanges) -> None:
    given: Mapping[str, Any] = values
    for name, (least, most, sentence) in _RANGES.items():
        value = given.get(name)
        if value is not None and not least <= value <= most:
            raise AuditError("{sentence}; the value before it was kept.", sentence=sentence)
    direction = values.get("direction")
    if direction is not None and not math.isfinite(direction):
        raise AuditError("A direction is a number of degrees; the one before it was kept.")


def _fitting(kind: MarkerKind, values: MarkerChanges) -> dict[str, Any]:
    """Return the values that a kind of marker has a field for."""
    return {name: value for name, value in values.items() if _has(kind, name)}


def _has(kind: MarkerKind, name: str) -> bool:
    if name in {"label", "note"}:
        return True
    return MarkerField(name.removesuffix("_id")) in info_of(kind).fields


def _found(session: Session, marker_ids: Collection[MarkerId]) -> list[Marker]:
    """Return the markers that are still there, in the order of their ids."""
    found = {marker.id: marker for marker in MARKER.get_many(session.document.db, list(marker_ids))}
    return [found[marker_id] for marker_id in marker_ids if marker_id in found]


def _next_position(session: Session, plan_id: PlanId) -> int:
    return int(
        session.document.db.execute(
            "SELECT coalesce(max(position), 0) + 1 FROM marker WHERE plan_id = ?", [plan_id]
        ).fetchone()[0]
    )


def _next_label(session: Session, marker: Marker) -> str:
    """Return the first name that the register has on no plan yet, or the next free number."""
    kind = marker.kind
    if unplaced := next_unplaced(session, kind, building_of_plan(session, marker)):
        return unplaced
    if kind not in NUMBERED:
        return ""
    labels = session.document.db.execute("SELECT label FROM marker WHERE kind = ?", [kind.value])
    numbers = [int(label) for (label,) in labels if label.isascii() and label.isdigit()]
    of = register_of_kind(kind)
    listed = next_name(session, of.key) if of is not None else "1"
    return str(max(max(numbers, default=0) + 1, int(listed or "1")))


def _change_words(found: Sequence[Marker], changes: MarkerChanges) -> Words:
    """Return how a change is called in the history; going through kinds of wall is one step."""
    if changes.keys() != {"wall"}:
        return _counted(_CHANGE, found)
    walls = sum(marker.kind is MarkerKind.WALL for marker in found)
    return counted("Change kind of wall", "Change kind of {count} walls", walls)


def _name(marker: Marker) -> str:
    words = in_sentence(sort_words(marker.kind, marker.wall))
    return N_("{kind} {label}", kind=words, label=marker.label) if marker.label else words


def _counted(step: Words, found: Sequence[Marker]) -> Words:
    return step.of(len(found), marker=_name(found[0]))
