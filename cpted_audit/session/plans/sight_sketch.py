"""A computed sight study as a drawing: what eyes and cameras see, and what nobody does."""

from __future__ import annotations

from cpted_audit.analysis.sight import SightOutcome, View
from cpted_audit.analysis.sight_words import blind_text
from cpted_audit.domain.length import LengthUnit
from cpted_audit.domain.plans.marker import MarkerKind
from cpted_audit.drawing.ink import Ink
from cpted_audit.drawing.primitives import Primitive, Primitives
from cpted_audit.drawing.sight_drawing import (
    BlindPatch,
    DensityRing,
    draw_blind,
    draw_density,
    draw_visible,
)
from cpted_audit.geometry.camera import Task, distances
from cpted_audit.geometry.rooms import label_point

_RINGS = (Task.RECOGNITION, Task.IDENTIFICATION)
_LETTERS = {Task.RECOGNITION: "R", Task.IDENTIFICATION: "I"}


def sight_sketch(outcome: SightOutcome, unit: LengthUnit) -> Primitives:
    """Return the drawing of a study; it lies under the markers of its plan."""
    drawn: list[Primitive] = []
    for view in outcome.views:
        camera = view.marker.kind is MarkerKind.CAMERA
        drawn += draw_visible(view.areas, Ink.CAMERA if camera else Ink.SEEN)
        drawn += _rings(view, outcome.inputs.metres_per_pixel)
    sizes = {zone.marker_id: zone.blind for zone in outcome.figures.zones}
    patches = [
        BlindPatch(area, blind_text(size, unit), label_point(area))
        for zone_id, areas in outcome.blind.items()
        for area, size in zip(areas, sizes[zone_id], strict=True)
    ]
    return (*drawn, *draw_blind(patches))


def _rings(view: View, metres_per_pixel: float | None) -> Primitives:
    one = view.marker
    known = one.resolution and one.field_of_view and one.direction is not None
    if one.kind is not MarkerKind.CAMERA or not known or metres_per_pixel is None:
        return ()
    assert one.resolution is not None  # noqa: S101 - asked just above
    assert one.field_of_view is not None  # noqa: S101 - asked just above
    assert one.direction is not None  # noqa: S101 - asked just above
    far = distances(one.resolution, one.field_of_view)
    rings = [
        DensityRing(far[task] / metres_per_pixel, _LETTERS[task])
        for task in _RINGS
        if one.reach is None or far[task] <= one.reach
    ]
    return draw_density(one.at, one.direction, one.field_of_view, rings)
