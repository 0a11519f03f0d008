"""How the markers of a plan look now: what their signs take from answers, findings and walls.

Say what a marker is of: an answer, a finding, a photo or a place.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache

from cpted_audit.analysis.findings.priority import OpenFinding, Priority
from cpted_audit.domain.finding import Finding
from cpted_audit.domain.ids import AnswerId, FindingId, MarkerId, PhotoId, PlaceId
from cpted_audit.domain.plane import Area, Point, Ring
from cpted_audit.domain.plans.marker import Marker, MarkerKind, MarkerState
from cpted_audit.domain.plans.marker_kinds import MarkerShape, info_of
from cpted_audit.domain.plans.plan import Plan
from cpted_audit.domain.registers.registers import register_of_kind
from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.drawing.ink import MarkerContext
from cpted_audit.geometry.rooms import label_point
from cpted_audit.geometry.walls import wall_directions
from cpted_audit.session.photos.photos import Target, answer_for
from cpted_audit.session.plans.markers import wall_segments
from cpted_audit.session.session import Session
from cpted_audit.session.things.conditions import faces
from cpted_audit.session.things.one_thing import marker_changed
from cpted_audit.session.walk.answers import current_findings
from cpted_audit.store.tables import MARKER
from cpted_audit.words import N_

_PINS = frozenset({MarkerKind.FINDING, MarkerKind.ANSWER})
_DOORS = frozenset({MarkerKind.EXTERIOR_DOOR, MarkerKind.INTERIOR_DOOR})
_AT_WALL_PX = 60.0
"""Pixels of the plan within which a door stands in a wall."""


class MarkerLooks:
    """Knows what the looks of a plan's markers depend on, as the audit stands."""

    def __init__(
        self,
        session: Session,
        plan: Plan,
        found: Iterable[Marker],
        *,
        doors_open: bool = True,
        on: date | None = None,
    ) -> None:
        """Read what looks depend on; `on` is the day by which things expired, None for today."""
        self._plan = plan
        self._unit = session.site.length_unit
        self._doors_open = doors_open
        found = list(found)
        self._values = {answer.id: answer.value for answer in session.walk.answers.values()}
        self._findings: dict[FindingId, Finding] = {}
        self._by_answer: dict[AnswerId, Finding] = {}
        self._open: dict[FindingId, OpenFinding] = {}
        if any(marker.kind in _PINS for marker in found):
            self._read_findings(session)
        today = session.today if on is None else on
        self._faces = faces(session, today) if any(_is_listed(marker) for marker in found) else {}
        doors = [marker for marker in found if marker.kind in _DOORS]
        walls = wall_segments(found) if doors else []
        along = wall_directions([door.at for door in doors], walls, farthest=_AT_WALL_PX)
        self._walls = dict(zip((door.id for door in doors), along, strict=True))

    def context(self, marker: Marker, *, selected: bool = False) -> MarkerContext:
        """Return what the look of one marker depends on."""
        finding = self._finding(marker)
        opened = None if finding is None else self._open.get(finding.id)
        return MarkerContext(
            metres_per_pixel=self._plan.metres_per_pixel,
            unit=self._unit,
            doors_open=self._doors_open,
            selected=selected,
            known=self._faces.get(marker.id, MarkerState.UNCHECKED),
            answer=self._value(marker, finding),
            number="" if finding is None else str(finding.number),
            priority="" if opened is None else _letter(opened.priority),
            dismissed=finding is not None and bool(finding.dismissed_reason),
            label_at=_label_at(marker),
            wall_direction=self._walls.get(marker.id),
        )

    def contexts(
        self, found: Iterable[Marker], selected: Collection[MarkerId] = ()
    ) -> dict[MarkerId, MarkerContext]:
        """Return the contexts of many markers by id."""
        return {marker.id: self.context(marker, selected=marker.id in selected) for marker in found}

    def _read_findings(self, session: Session) -> None:
        self._by_answer = dict(session.findings)
        free = {finding.id: finding for finding in session.free_findings}
        self._findings = {finding.id: finding for finding in self._by_answer.values()} | free
        self._open = {finding.id: finding for finding in current_findings(session)}

    def _finding(self, marker: Marker) -> Finding | None:
        if marker.finding_id is not None:
            return self._findings.get(marker.finding_id)
        return None if marker.answer_id is None else self._by_answer.get(marker.answer_id)

    def _value(self, marker: Marker, finding: Finding | None) -> AnswerValue | None:
        if marker.answer_id is not None:
            return self._values.get(marker.answer_id)
        if finding is not None and finding.answer_id is not None:
            return self._values.get(finding.answer_id)
        return None


def _is_listed(marker: Marker) -> bool:
    return register_of_kind(marker.kind) is not None


def _label_at(marker: Marker) -> Point | None:
    if info_of(marker.kind).shape is not MarkerShape.AREA:
        return None
    return _label_of(marker.points)


@lru_cache(maxsize=2048)
def _label_of(ring: Ring) -> Point:
    return label_point(Area(ring))


def _letter(priority: Priority) -> str:
    """Return a priority as one letter; nothing where nobody said it."""
    return "" if priority is Priority.UNSAID else priority.value[:1].upper()


def link_to_item(session: Session, marker_ids: Sequence[MarkerId], target: Target | None) -> None:
    """Say at which item of which place markers stand, as one step; None takes the link away.

    An item without an answer gets a blank one to hold the pin; what is answered stays as it is.
    """
    with session.edit(N_("Pin an item") if target else N_("Unpin an item")):
        answer_id = None if target is None else answer_for(session, target)
        _link(session, marker_ids, answer_id=answer_id)


def link_to_finding(
    session: Session, marker_ids: Sequence[MarkerId], finding_id: FindingId | None
) -> None:
    """Say which finding markers are of; None takes the link away."""
    with session.edit(N_("Pin a finding") if finding_id else N_("Unpin a finding")):
        _link(session, marker_ids, finding_id=finding_id)


def link_to_photo(
    session: Session, marker_ids: Sequence[MarkerId], photo_id: PhotoId | None
) -> None:
    """Say which photo was taken where markers stand; None takes the link away."""
    with session.edit(N_("Pin a photo") if photo_id else N_("Unpin a photo")):
        _link(session, marker_ids, photo_id=photo_id)


def link_to_place(
    session: Session, marker_ids: Sequence[MarkerId], place_id: PlaceId | None
) -> None:
    """Say which place of the walk markers are; None takes the link away."""
    with session.edit(N_("Link a marker to its place") if place_id else N_("Unlink a marker")):
        _link(session, marker_ids, place_id=place_id)


def _link(session: Session, marker_ids: Sequence[MarkerId], **link: str | None) -> None:
    db = session.document.db
    for marker_id in marker_ids:
        marker = MARKER.get(db, marker_id)
        if marker is not None:
            linked = replace(marker, **link)  # type: ignore[arg-type]  # one of its links
            MARKER.update(db, linked)
            marker_changed(session, marker, linked)
