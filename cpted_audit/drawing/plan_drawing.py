"""A whole plan as primitives, layer over layer."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from cpted_audit.domain.ids import MarkerId
from cpted_audit.domain.plans.marker import Marker
from cpted_audit.domain.plans.marker_kinds import Layer, info_of
from cpted_audit.domain.plans.wall_kinds import WallKind
from cpted_audit.drawing.context import PLAIN, MarkerContext
from cpted_audit.drawing.marker_drawing import draw_marker
from cpted_audit.drawing.primitives import Primitives

Drawn = list[tuple[MarkerId | None, Primitives]]
"""What is drawn, lowest first, each with the marker it is of."""


def draw_plan(
    markers: Iterable[Marker],
    *,
    context: MarkerContext = PLAIN,
    contexts: Mapping[MarkerId, MarkerContext] | None = None,
    visible_layers: Collection[Layer] = tuple(Layer),
    sketches: Mapping[Layer, Primitives] | None = None,
) -> Drawn:
    """Return the markers of the visible layers in the order they are drawn.

    `contexts` holds the context of each marker that has one of its own; the others have `context`.
    `sketches` are drawings of no marker, such as visible areas; each lies lowest in its layer.
    """
    own = contexts or {}
    by_layer: dict[Layer, list[Marker]] = {layer: [] for layer in Layer}
    for marker in markers:
        by_layer[info_of(marker.kind).layer].append(marker)
    drawn: Drawn = []
    for layer in Layer:
        if layer not in visible_layers:
            continue
        if sketches and sketches.get(layer):
            drawn.append((None, sketches[layer]))
        drawn += [
            (marker.id, draw_marker(marker, own.get(marker.id, context)))
            for marker in sorted(by_layer[layer], key=_position)
        ]
    return drawn


def _position(marker: Marker) -> tuple[bool, int]:
    """Return where a marker comes in its layer; what is no plain wall lies on the wall it is in."""
    return marker.wall is not WallKind.SOLID, marker.position
