"""Gather what an audience may have of plans, pins and sight studies, drawn and worded."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from cpted_audit.analysis.findings.priority import OpenFinding
from cpted_audit.domain.ids import AnswerId, FindingId, MarkerId, PhotoId
from cpted_audit.domain.plans.marker import Marker, MarkerKind
from cpted_audit.domain.plans.marker_kinds import Layer, MarkerShape, info_of
from cpted_audit.domain.plans.plan import Plan, PlanKind
from cpted_audit.domain.sensitivity import Sensitivity
from cpted_audit.drawing.ink import MarkerContext
from cpted_audit.drawing.legend import LegendEntry, kind_entries, kind_words, state_entries
from cpted_audit.drawing.plan_drawing import draw_plan
from cpted_audit.drawing.primitives import Primitives
from cpted_audit.report.audience import (
    Audience,
    is_allowed,
    keep_all,
    keep_markers,
    keep_photos,
    may_have_field,
    may_have_plans,
)
from cpted_audit.report.parts import PARTS, Part
from cpted_audit.report.plans.views import PictureView, PinPlace, PlanPin, PlanView
from cpted_audit.session.photos.photos import photos
from cpted_audit.session.plans.cells import CampusCells, told_at
from cpted_audit.session.plans.laid import Locator
from cpted_audit.session.plans.marker_signs import MarkerLooks
from cpted_audit.session.plans.markers import markers
from cpted_audit.session.plans.plans import TILE_SIDE, overview, plan_title, plans, pyramid, tile
from cpted_audit.session.session import Session
from cpted_audit.store.connection import damaged
from cpted_audit.words import N_

PRINTED = tuple(layer for layer in Layer if layer is not Layer.WALLS)
"""Walls stand in the plan's own picture already; only sight lines print them again."""
LONGEST_LABEL = 32
"""Letters of a label that are printed; more would run over what else stands on the plan."""
_SORTS = {PlanKind.LEVEL: "Floor plan", PlanKind.SITE: "Site plan", PlanKind.AERIAL: "Aerial"}
_POINTS_OF_COMPASS = ("N", "NE", "E", "SE", "S", "SW", "W", "NW")


@dataclass(frozen=True, slots=True, kw_only=True)
class GatheredPlan:
    """A plan with the markers an audience may have, and what their signs look like.

    Cameras and duty posts are told to look somewhere, and not how far: how far they really see
    stands with the sight lines.
    """

    plan: Plan
    found: Sequence[Marker]
    contexts: Mapping[MarkerId, MarkerContext]
    view: PlanView

    def drawn(
        self,
        layers: Sequence[Layer] = PRINTED,
        sketches: Mapping[Layer, Primitives] | None = None,
        *,
        only: Collection[MarkerId] | None = None,
    ) -> Primitives:
        """Return the markers of layers as primitives, sketches lowest in theirs.

        With `only` they are these and the walls.
        """
        shown = [
            marker
            for marker in self.found
            if only is None or marker.id in only or marker.kind is MarkerKind.WALL
        ]
        return _drawn(shown, self.contexts, layers, sketches)


class PlanGathering:
    """The plans of an audit for one audience; without the right to plans there are none."""

    def __init__(
        self,
        session: Session,
        audience: Audience,
        findings: Iterable[OpenFinding],
        on: date | None = None,
    ) -> None:
        """Gather the plans; `on` is the day of the document, None for today."""
        self._on = on
        self._session = session
        self._cells = CampusCells(session)
        self._audience = audience
        self._findings = {finding.id: finding for finding in findings}
        self._by_answer: dict[AnswerId, OpenFinding] = {
            finding.question.answer.id: finding
            for finding in self._findings.values()
            if finding.question is not None and finding.question.answer is not None
        }
        stored_photos = photos(session)
        self._photos = {photo.id: number for number, photo in enumerate(stored_photos, start=1)}
        self._unseen = set(self._photos) - {
            photo.id for photo in keep_photos(stored_photos, audience)
        }
        self._places: dict[str, list[PinPlace]] = defaultdict(list)
        stored = plans(session) if may_have_plans(audience) else []
        self.plans = [
            self._gathered(number, plan)
            for number, plan in enumerate(keep_all(stored, audience), start=1)
        ]

    def of_finding(self, finding: OpenFinding) -> list[PinPlace]:
        """Return where a finding is pinned: itself, or the answer that made it."""
        return self._places.get(finding.id, [])

    def of_answer(self, answer_id: AnswerId) -> list[PinPlace]:
        """Return where an answer is pinned: itself, or the finding it made."""
        return self._places.get(answer_id, [])

    def of_photo(self, photo_id: PhotoId) -> list[PinPlace]:
        """Return where a photo was taken, and where it looks."""
        return self._places.get(photo_id, [])

    def _gathered(self, number: int, plan: Plan) -> GatheredPlan:
        stored = markers(self._session, plan.id)
        found = [
            self._as_printed(marker)
            for marker in keep_markers(stored, self._audience)
            if marker.photo_id not in self._unseen and self._is_told(marker)
        ]
        looks = MarkerLooks(self._session, plan, found, on=self._on)
        states = self._tells_states()
        contexts = {
            one: replace(context, states=states) for one, context in looks.contexts(found).items()
        }
        self._locate(number, plan, found)
        return GatheredPlan(
            plan=plan, found=found, contexts=contexts,
            view=self._view(number, plan, found, contexts),
        )  # fmt: skip

    def _is_told(self, marker: Marker) -> bool:
        """Return whether a document tells of a marker: of answers that are no findings, some do."""
        told = Part.RESULTS in PARTS[self._audience]
        return told or marker.kind is not MarkerKind.ANSWER or self._finding(marker) is not None

    def _as_printed(self, marker: Marker) -> Marker:
        """Return a marker as it is printed: a photo's number, a short label, a short fan."""
        number = self._photos.get(marker.photo_id) if marker.photo_id else None
        label = marker.label if number is None else str(number)
        if len(label) > LONGEST_LABEL:
            label = f"{label[: LONGEST_LABEL - 1].rstrip()}…"
        return replace(marker, label=label, reach=None)

    def _tells_states(self) -> bool:
        """Return whether signs show states: some of them are weaknesses."""
        weak = is_allowed(self._audience, sensitivity=Sensitivity.VULNERABILITY)
        return weak and may_have_field(self._audience, "marker", "state")

    def _view(
        self,
        number: int,
        plan: Plan,
        found: Sequence[Marker],
        contexts: Mapping[MarkerId, MarkerContext],
    ) -> PlanView:
        shown = [marker for marker in found if info_of(marker.kind).layer in PRINTED]
        return PlanView(
            number=number,
            title=plan_title(self._session, plan),
            sort=_SORTS[plan.kind],
            wide=plan.kind is not PlanKind.LEVEL,
            picture=picture_view(self._session, plan),
            metres_per_pixel=plan.metres_per_pixel,
            scale_note=plan.scale_note,
            unit=self._session.site.length_unit,
            north=plan.north,
            cells=self._cells.of(plan.id),
            file=plan.source_name,
            verified_on=plan.verified_on,
            verified_by=plan.verified_by,
            verified_walking=plan.verified_walking,
            drawn=_drawn(found, contexts, PRINTED),
            legend=legend_of(shown, contexts),
            counts=_counts(shown),
            spots=[
                marker.at for marker in shown if info_of(marker.kind).shape is MarkerShape.POINT
            ],
            pins=self._numbered(shown),
        )

    def _numbered(self, shown: Iterable[Marker]) -> list[PlanPin]:
        found = ((marker, self._finding(marker)) for marker in shown)
        return [
            PlanPin(at=one.at, number=finding.number, raised=one.kind is MarkerKind.FINDING)
            for one, finding in found
            if finding is not None
        ]

    def _finding(self, marker: Marker) -> OpenFinding | None:
        if marker.finding_id is not None:
            return self._findings.get(FindingId(marker.finding_id))
        return None if marker.answer_id is None else self._by_answer.get(marker.answer_id)

    def _locate(self, number: int, plan: Plan, found: Sequence[Marker]) -> None:
        """Remember where every marker is that stands for something the report tells."""
        told = [
            marker for marker in found if marker.answer_id or marker.finding_id or marker.photo_id
        ]
        locator = Locator(self._session, plan, found, self._cells)
        for marker in told:
            place = PinPlace(
                plan=number, at=marker.at, words=locator.at(told_at(marker)).words,
                looking=_looking(marker, plan),
            )  # fmt: skip
            for record_id in self._told_of(marker):
                if place.words not in {other.words for other in self._places[record_id]}:
                    self._places[record_id].append(place)

    def _told_of(self, marker: Marker) -> set[str]:
        """Return the ids of all that a marker stands for: a finding also for what made it."""
        finding = self._finding(marker)
        about = {marker.answer_id, marker.finding_id, marker.photo_id}
        if finding is not None:
            made_by = None if finding.question is None else finding.question.answer
            about |= {finding.id, None if made_by is None else made_by.id}
        return {one for one in about if one}


def _drawn(
    found: Iterable[Marker],
    contexts: Mapping[MarkerId, MarkerContext],
    layers: Sequence[Layer],
    sketches: Mapping[Layer, Primitives] | None = None,
) -> Primitives:
    pieces = draw_plan(found, contexts=contexts, visible_layers=layers, sketches=sketches)
    return tuple(primitive for _, primitives in pieces for primitive in primitives)


def legend_of(
    shown: Sequence[Marker], contexts: Mapping[MarkerId, MarkerContext]
) -> list[LegendEntry]:
    """Return a line for every kind of sign that is shown and, where they are, for every state."""
    states = [(marker, contexts[marker.id].state_of(marker)) for marker in shown]
    told = [replace(one, state=state) for one, state in states if state is not None]
    return [*kind_entries(shown), *state_entries(told)]


def _counts(shown: Iterable[Marker]) -> list[tuple[str, int]]:
    return [(entry.words, entry.count or 0) for entry in kind_entries(shown, kind_words)]


def _looking(marker: Marker, plan: Plan) -> str:
    """Return the point of the compass a photo looks to; empty without direction or north."""
    if marker.kind is not MarkerKind.PHOTO or marker.direction is None or plan.north is None:
        return ""
    turns = (marker.direction - plan.north) % 360 / 360
    return _POINTS_OF_COMPASS[round(turns * 8) % 8]


def picture_view(session: Session, plan: Plan) -> PictureView:
    """Return the picture of a plan, its tiles read when they are drawn."""
    sizes = pyramid(session, plan)
    return PictureView(
        key=f"plan{sizes.picture_id}",
        width=sizes.width,
        height=sizes.height,
        levels=sizes.levels,
        side=TILE_SIDE,
        read=partial(_tile, session, sizes.picture_id),
        whole=None if sizes.complete else partial(overview, session, plan),
    )


def _tile(session: Session, picture_id: str, level: int, column: int, row: int) -> bytes:
    data = tile(session, picture_id, level, column, row)
    if data is None:
        raise damaged(session.path, N_("a part of a plan's picture is missing"))
    return data
