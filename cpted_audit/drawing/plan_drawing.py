"""A whole plan as primitives, layer over layer."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping

from cpted_audit.domain.ids import MarkerId
from cpted_audit.domain.plans.marker import Marker, MarkerKind, MarkerState
from cpted_audit.domain.plans.marker_kinds import Layer, info_of
from cpted_audit.domain.plans.wall_kinds import WallKind
from cpted_audit.drawing.ink import PLAIN, Ink, MarkerContext
from cpted_audit.drawing.line_drawing import (
    draw_area,
    draw_dimension,
    draw_fan,
    draw_opening,
    draw_path,
    draw_route,
    draw_sector,
    draw_text,
    draw_wall,
)
from cpted_audit.drawing.primitives import Align, DrawnWords, Primitives, Sign
from cpted_audit.drawing.signs import answer_parts, finding_parts, thing_parts

# One marker as primitives, by the table of kinds.


_FAN = 42.0
_PHOTO_FAN = 30.0
"""Points."""
_FIELD_OF_VIEW = 60.0
"""Degrees, where a marker looks somewhere and does not say how widely."""
_LABEL_GAP = 15.0


def draw_marker(marker: Marker, context: MarkerContext = PLAIN) -> Primitives:
    """Return how a marker is drawn, the first primitive lowest."""
    return _DRAWERS.get(marker.kind, _draw_thing)(marker, context)


def _draw_thing(marker: Marker, context: MarkerContext) -> Primitives:
    state = context.state_of(marker)
    sign = Sign(marker.at, thing_parts(marker.kind, state, "", selected=context.selected))
    return sign, *_label(marker, context)


def _draw_door(marker: Marker, context: MarkerContext) -> Primitives:
    state = context.state_of(marker)
    number = marker.label if context.labels else ""
    sign = Sign(marker.at, thing_parts(marker.kind, state, number, selected=context.selected))
    if state is MarkerState.MISSING:
        return (sign,)  # there is no opening where no door is
    return *draw_opening(marker, context), sign


def _draw_aimed(marker: Marker, context: MarkerContext) -> Primitives:
    ink = Ink.CAMERA if marker.kind is MarkerKind.CAMERA else Ink.ACCENT
    if context.state_of(marker) is MarkerState.MISSING:
        return _draw_thing(marker, context)  # what is not there looks nowhere
    return *_aim(marker, context, _FAN, ink), *_draw_thing(marker, context)


def _draw_photo(marker: Marker, context: MarkerContext) -> Primitives:
    return *_aim(marker, context, _PHOTO_FAN, Ink.ACCENT), *_draw_thing(marker, context)


def _aim(marker: Marker, context: MarkerContext, length: float, ink: Ink) -> Primitives:
    if marker.direction is None:
        return ()
    angle = marker.field_of_view or _FIELD_OF_VIEW
    reach = context.pixels(marker.reach) if marker.reach else None
    if reach is None:
        return draw_fan(marker.at, marker.direction, angle, length, ink)
    return draw_sector(marker.at, marker.direction, angle, reach, ink)


def _draw_finding(marker: Marker, context: MarkerContext) -> Primitives:
    parts = finding_parts(
        context.number or marker.label,
        context.answer,
        context.priority,
        dismissed=context.dismissed,
        selected=context.selected,
    )
    return (Sign(marker.at, parts),)


def _draw_answer(marker: Marker, context: MarkerContext) -> Primitives:
    sign = Sign(marker.at, answer_parts(context.answer, selected=context.selected))
    shown = context.labels and marker.label
    return (sign, _words(marker, marker.label, context)) if shown else (sign,)


def _label(marker: Marker, context: MarkerContext) -> Primitives:
    if not context.labels:
        return ()
    return (_words(marker, marker.label or info_of(marker.kind).letters, context),)


def _words(marker: Marker, text: str, context: MarkerContext) -> DrawnWords:
    return DrawnWords(
        marker.at, text, 9.0, bold=True, align=Align.LEFT, dx=_LABEL_GAP,
        gives_way=not context.selected,
    )  # fmt: skip


_DRAWERS: dict[MarkerKind, Callable[[Marker, MarkerContext], Primitives]] = {
    MarkerKind.FINDING: _draw_finding,
    MarkerKind.ANSWER: _draw_answer,
    MarkerKind.PHOTO: _draw_photo,
    MarkerKind.CAMERA: _draw_aimed,
    MarkerKind.VIEWPOINT: _draw_aimed,
    MarkerKind.EXTERIOR_DOOR: _draw_door,
    MarkerKind.INTERIOR_DOOR: _draw_door,
    MarkerKind.ZONE: draw_area,
    MarkerKind.ROOM: draw_area,
    MarkerKind.LIGHTING_LOT: draw_area,
    MarkerKind.WALL: draw_wall,
    MarkerKind.PATH: draw_path,
    MarkerKind.EVACUATION_ROUTE: draw_route,
    MarkerKind.ALTERNATE_ROUTE: draw_route,
    MarkerKind.DIMENSION: draw_dimension,
    MarkerKind.TEXT: draw_text,
}
"""Kinds that are drawn in a manner of their own; every other is a sign with a label."""


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
