"""Gather the sight studies for a report: figures as kept, and the drawing where it still fits."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from cpted_audit.analysis.scoring.scope import Walk
from cpted_audit.analysis.sight import compute_sight
from cpted_audit.analysis.sight_inputs import SightInputs
from cpted_audit.domain.ids import AnswerId, MarkerId
from cpted_audit.domain.plane import Box, Point
from cpted_audit.domain.plans.marker import Marker, MarkerKind, MarkerState
from cpted_audit.domain.plans.marker_kinds import Layer
from cpted_audit.domain.plans.sight import SightStudy
from cpted_audit.drawing.ink import Ink
from cpted_audit.drawing.legend import LegendEntry, kind_words, state_words, wall_entries
from cpted_audit.drawing.primitives import Outline, Parts, Primitives
from cpted_audit.drawing.symbol_paths import rectangle
from cpted_audit.report.audience import Audience, keep_all, may_have_field
from cpted_audit.report.plans.views import StudyView
from cpted_audit.session.documents.plans import GatheredPlan, legend_of
from cpted_audit.session.plans.sight_studies import figures_of, inputs_for, sight_sketch, studies
from cpted_audit.session.session import Session

LAYERS = (Layer.ZONES, Layer.WALLS, Layer.SIGHT, Layer.ACCESS)
"""What sight lines depend on."""
_MARGIN = 0.06
"""What is shown around zones and viewpoints, as a share of the larger side."""
_LEAST_ASPECT = 1.1
"""Width to height of what is shown, at least: figures stand across a page."""
_SAME = 1e-6


def gather_studies(
    session: Session,
    audience: Audience,
    gathered: Iterable[GatheredPlan],
    walk: Walk,
    numbers: Mapping[AnswerId, int],
) -> list[StudyView]:
    """Return the studies that have figures, plan by plan; `numbers` are of open findings."""
    if not may_have_field(audience, "sightstudy", "result"):
        return []
    return [
        view
        for gathered_plan in gathered
        for study in keep_all(studies(session, gathered_plan.plan.id), audience)
        if (view := _view(session, gathered_plan, study, walk, numbers)) is not None
    ]


def _view(
    session: Session,
    gathered: GatheredPlan,
    study: SightStudy,
    walk: Walk,
    numbers: Mapping[AnswerId, int],
) -> StudyView | None:
    figures = figures_of(session, study)
    if figures is None:
        return None
    inputs = inputs_for(session, gathered.plan, study)
    drawn = _drawn(session, gathered, inputs) if study.inputs == inputs.digest() else None
    answer_id = study.answer_id
    return StudyView(
        name=study.name, plan=gathered.view, figures=figures, computed_at=study.computed_at,
        evidence=_evidence(walk, answer_id),
        finding=None if answer_id is None else numbers.get(answer_id),
        seen=_seen(gathered, inputs), drawn=drawn, legend=_legend(gathered, inputs),
        faulty=_faulty(gathered, inputs),
    )  # fmt: skip


def _drawn(session: Session, gathered: GatheredPlan, inputs: SightInputs) -> Primitives:
    outcome = compute_sight(inputs, session.site.length_unit)
    sketch = sight_sketch(outcome, session.site.length_unit)
    return gathered.drawn(LAYERS, {Layer.WALLS: sketch}, only=_shown(inputs))


def _faulty(gathered: GatheredPlan, inputs: SightInputs) -> str:
    """Return which cameras see nothing, or not what they should, though their sight is counted."""
    used = _used(inputs)
    states = [
        (marker, gathered.contexts[marker.id].state_of(marker))
        for marker in gathered.found
        if marker.id in used and marker.kind is MarkerKind.CAMERA
    ]
    return "; ".join(
        f"{kind_words(one.kind)} {one.label}: {state_words(state).lower()}".replace(" :", ":")
        for one, state in states
        if state in (MarkerState.DEFECT, MarkerState.MISSING)
    )


def _used(inputs: SightInputs) -> set[MarkerId]:
    return {marker.id for marker in (*inputs.zones, *inputs.viewpoints)}


def _evidence(walk: Walk, answer_id: AnswerId | None) -> str:
    places = {place.id: place for place in walk.places}
    for answer in walk.answers.values():
        if answer.id == answer_id and answer.place_id in places:
            return f"{answer.item_id} at {walk.path(places[answer.place_id])}"
    return ""


def _shown(inputs: SightInputs) -> set[MarkerId]:
    return _used(inputs) | {door.id for door in inputs.doors}


def _seen(gathered: GatheredPlan, inputs: SightInputs) -> Box:
    """Return the part of the plan with the zones and viewpoints, and a little around them."""
    points = [point for marker in (*inputs.zones, *inputs.viewpoints) for point in marker.points]
    return part_around(points if inputs.zones else (), gathered.view.whole)


def part_around(points: Sequence[Point], whole: Box) -> Box:
    """Return the part of a plan that some points take, and a little around them."""
    if not points:
        return whole
    box = _around(points)
    more = _MARGIN * max(box.width, box.height)
    wide = max(box.width, box.height * _LEAST_ASPECT) + 2 * more
    left = _within((box.left + box.right - wide) / 2, wide, whole.right)
    kept = Box(
        left, max(whole.top, box.top - more), min(whole.right, left + wide),
        min(whole.bottom, box.bottom + more),
    )  # fmt: skip
    return kept if min(kept.width, kept.height) > _SAME else whole


def _within(left: float, wide: float, end: float) -> float:
    """Return where a stretch begins that is moved into a longer one, as far as it goes."""
    return max(0.0, min(left, end - wide))


def _around(points: Sequence[Point]) -> Box:
    xs, ys = [point.x for point in points], [point.y for point in points]
    return Box(min(xs), min(ys), max(xs), max(ys))


def _legend(gathered: GatheredPlan, inputs: SightInputs) -> list[LegendEntry]:
    shown = [marker for marker in gathered.found if marker.id in _shown(inputs)]
    return [
        *legend_of(shown, gathered.contexts),
        *wall_entries(
            marker for marker in gathered.found if _meets(marker, _seen(gathered, inputs))
        ),
        *(LegendEntry(_patch(ink), words) for ink, words in _sights(inputs)),
        LegendEntry(_patch(Ink.BLIND, dash=(3.0, 2.0)), "Not seen, with its size"),
    ]


def _meets(marker: Marker, part: Box) -> bool:
    """Return whether a marker may stand in a part of a plan, by the box around its points."""
    box = _around(marker.points)
    return (
        box.left <= part.right and box.right >= part.left
        and box.top <= part.bottom and box.bottom >= part.top
    )  # fmt: skip


def _sights(inputs: SightInputs) -> list[tuple[Ink, str]]:
    cameras = sum(viewpoint.kind is MarkerKind.CAMERA for viewpoint in inputs.viewpoints)
    return [
        *([(Ink.SEEN, "Seen from a duty post")] if cameras < len(inputs.viewpoints) else []),
        *([(Ink.CAMERA, "Seen by a camera")] if cameras else []),
    ]


def _patch(ink: Ink, dash: tuple[float, ...] = ()) -> Parts:
    box = rectangle(-10.0, -7.0, 20.0, 14.0)
    return Outline(box, ink, opacity=0.25), Outline(box, None, ink, 1.0, dash)
