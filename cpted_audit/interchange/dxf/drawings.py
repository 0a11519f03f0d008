"""CAD drawings (DXF): what is in one, a picture of chosen layers, and their lines as walls.

Drawings come from outside and may be hostile, so the three functions below are meant to run in a
child process: `answer_dxf` is the job, and everything it takes and gives can be pickled. The
drawing library is imported there, when the first drawing is read, and nowhere before.
"""

from __future__ import annotations

import math
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from cpted_audit.domain.plane import Point, Segment
from cpted_audit.domain.plans.left_out import Loss, Losses
from cpted_audit.errors import PlanError
from cpted_audit.interchange.dxf.records import (
    DrawDxf,
    DxfAnswer,
    DxfDrawing,
    DxfLook,
    DxfMapping,
    DxfPart,
    DxfRequest,
    DxfWalls,
    FindDxfWalls,
    LookAtDxf,
    RefusedDxf,
)
from cpted_audit.words import N_, told

if TYPE_CHECKING:
    from cpted_audit.interchange.dxf.library import Drawing
    from cpted_audit.interchange.dxf.parts import Box
    from cpted_audit.interchange.dxf.reading import LayerChoice
    from cpted_audit.interchange.dxf.shapes import Shape

LONGEST_SIDE = 16_000
"""Pixels; no picture of a drawing is longer or higher."""
MOST_WALLS = 20_000
_MARGIN = 0.02
"""White around the drawing, as a share of its longer side."""
_TINY = 0.01
"""Pixels; a wall shorter than this is none."""
_NOTHING = N_("nothing was imported")


def answer_dxf(request: DxfRequest) -> DxfAnswer:
    """Do what is asked of a drawing; the job of a child process, so a refusal is a value."""
    try:
        match request:
            case LookAtDxf():
                return look_at_dxf(request.data)
            case DrawDxf():
                return draw_dxf(
                    request.data,
                    layers=request.layers,
                    metres_per_unit=request.metres_per_unit,
                    pixels_per_metre=request.pixels_per_metre,
                    longest_side=request.longest_side,
                    part=request.part,
                )
            case FindDxfWalls():
                return dxf_walls(request.data, request.layers, request.mapping, request.part)
    except PlanError as error:
        return RefusedDxf(told(error))


def look_at_dxf(data: bytes) -> DxfLook:
    """Return what a drawing holds.

    Raises PlanError when it is no drawing, damaged beyond mending, too large, or shows nothing.
    """
    from cpted_audit.interchange.dxf import reading
    from cpted_audit.interchange.dxf.parts import parts_of
    from cpted_audit.interchange.dxf.reading import EVERY_LAYER, layer_list
    from cpted_audit.interchange.dxf.shapes import COARSE

    read = reading.read_drawing(data)
    space, shapes, losses = _expanded(read.document, EVERY_LAYER, COARSE)
    layers = layer_list(read.document, shapes)
    shown = {layer.name.lower() for layer in layers if layer.visible}
    seen = [shape for shape in shapes if shape.layer in shown]
    parts = parts_of(seen) or parts_of(shapes)
    if parts is None:
        raise PlanError(
            "The drawing shows no line and no text, so {nothing}. Check that the plan "
            "is in this file and not in another drawing that it refers to.",
            nothing=_NOTHING,
        )
    _note_far(losses, seen, parts.main)
    code = reading.units_code(read.document, data)
    return DxfLook(
        version=read.document.dxfversion,
        space=space,
        layers=layers,
        unit="" if code is None else reading.UNIT_NAMES.get(code, N_("another unit")),
        metres_per_unit=None if code is None else reading.METRES[code],
        extents=parts.whole,
        recovered=read.recovered,
        mended=read.mended,
        georeference=reading.georeference(read.document),
        left_out=losses.all(),
        parts=() if parts.main is None else tuple(DxfPart(*part[:2]) for part in parts.parts),
    )


def draw_dxf(
    data: bytes,
    *,
    layers: frozenset[str] | None = None,
    metres_per_unit: float | None = None,
    pixels_per_metre: float | None = None,
    longest_side: int = 6000,
    part: tuple[float, float, float, float] | None = None,
) -> DxfDrawing:
    """Return a picture of chosen layers, or of the visible ones where `layers` is None.

    Its size follows `pixels_per_metre` where that and the unit are given, `longest_side` otherwise.
    Of a drawing in parts far from each other only `part` is drawn, or the main one.

    Raises PlanError when the drawing cannot be read, or shows nothing on these layers or at this
    scale.
    """
    from cpted_audit.interchange.dxf.reading import chosen_layers, read_drawing
    from cpted_audit.interchange.dxf.shapes import FINE
    from cpted_audit.interchange.dxf.svg import svg

    document = read_drawing(data).document
    _, shapes, losses = _expanded(document, chosen_layers(document, layers), FINE)
    shapes, extents, chosen = _one_part(shapes, part, losses)
    wanted = None
    if metres_per_unit is not None and pixels_per_metre is not None:
        wanted = metres_per_unit * pixels_per_metre
    mapping, width, height = _laid_out(extents, wanted, longest_side)
    return DxfDrawing(
        svg=svg(shapes, mapping, width, height), width=width, height=height,
        metres_per_pixel=metres_per_unit and metres_per_unit / mapping.pixels_per_unit,
        mapping=mapping, left_out=losses.all(), part=chosen,
    )  # fmt: skip


def dxf_walls(
    data: bytes,
    layers: frozenset[str],
    mapping: DxfMapping,
    part: tuple[float, float, float, float] | None = None,
) -> DxfWalls:
    """Return the straight pieces of chosen layers in pixels of the picture; curves are cut up.

    What a layer has twice is one wall. Dimensions, patches and text are none, nor is what lies out
    of the `part` that is drawn.

    Raises PlanError when the drawing cannot be read, or holds more pieces than a plan takes.
    """
    from cpted_audit.interchange.dxf.parts import cut_out
    from cpted_audit.interchange.dxf.reading import chosen_layers, read_drawing
    from cpted_audit.interchange.dxf.shapes import COARSE, ShapeKind

    document = read_drawing(data).document
    _, shapes, _ = _expanded(document, chosen_layers(document, layers), COARSE)
    if part is not None:
        shapes = list(cut_out(shapes, part))
    found: dict[str, dict[frozenset[tuple[int, int]], Segment]] = defaultdict(dict)
    for shape in shapes:
        for ring in shape.rings if shape.kind is ShapeKind.LINE else ():
            points = [mapping.to_picture(*point) for point in ring]
            for start, end in pairwise(points):
                if math.dist(start, end) >= _TINY:
                    found[shape.layer].setdefault(_same(start, end), Segment(start, end))
    count = sum(map(len, found.values()))
    if count > MOST_WALLS:
        raise PlanError(
            "The chosen layers hold {count:,} straight pieces, more than the "
            "{most_walls:,} walls a plan takes, so no wall was added. Choose only the "
            "layers the walls are on.",
            count=count,
            most_walls=MOST_WALLS,
        )
    return {layer: tuple(pieces.values()) for layer, pieces in found.items()}


def _same(start: Point, end: Point) -> frozenset[tuple[int, int]]:
    """Return what two pieces have in common that lie on each other, whichever way they run."""
    return frozenset((round(point.x / _TINY), round(point.y / _TINY)) for point in (start, end))


def _expanded(
    document: Drawing, choice: LayerChoice, coarseness: float
) -> tuple[str, list[Shape], Losses]:
    """Return the name of the space read, what it shows, and what is left out."""
    from cpted_audit.interchange.dxf.expand import Expansion
    from cpted_audit.interchange.dxf.reading import drawn_space, other_sheets

    name, space = drawn_space(document)
    expansion = Expansion(document, choice, coarseness)
    shapes = expansion.shapes(space)
    for sheet in other_sheets(document, name):
        expansion.losses.add(Loss.SHEETS, sheet)
    return name, shapes, expansion.losses


def _one_part(
    shapes: list[Shape], wanted: Box | None, losses: Losses
) -> tuple[list[Shape], Box, Box | None]:
    """Return what is drawn of a drawing, around what, and which part that is, None for all."""
    from cpted_audit.interchange.dxf.parts import cut_out, parts_of

    parts = parts_of(shapes)
    if parts is None:
        raise PlanError(
            "The chosen layers show nothing, so {nothing}. Choose other layers.", nothing=_NOTHING
        )
    part = parts.main if wanted is None else wanted
    if part is None or _holds(part, parts.whole):
        return shapes, parts.whole, None
    drawn = list(cut_out(shapes, part))
    if not drawn:
        raise PlanError(
            "The chosen layers show nothing in that part of the drawing, so {nothing}. "
            "Choose another part, or other layers.",
            nothing=_NOTHING,
        )
    _note_far(losses, shapes, part)
    return drawn, part, part


def _note_far(losses: Losses, shapes: list[Shape], part: Box | None) -> None:
    from cpted_audit.interchange.dxf.parts import box_of

    if part is not None:
        far = sum(box is not None and not _holds(part, box) for box in map(box_of, shapes))
        losses.add(Loss.FAR, times=far)


def _holds(outer: Box, inner: Box) -> bool:
    return (
        outer[0] <= inner[0] and outer[1] <= inner[1]
        and outer[2] >= inner[2] and outer[3] >= inner[3]
    )  # fmt: skip


def _laid_out(
    extents: tuple[float, float, float, float], wanted: float | None, longest_side: int
) -> tuple[DxfMapping, int, int]:
    """Return how the drawing lies on its picture, and the width and height of that."""
    left, bottom, right, top = extents
    across, up = right - left, top - bottom
    longest = max(across, up)
    room = min(longest_side, LONGEST_SIDE) * (1 - 2 * _MARGIN)
    scale = (wanted or room / longest) if 0 < longest < math.inf else 0.0
    if not 0 < scale < math.inf:
        raise PlanError(
            "The chosen layers show nothing of a size that can be drawn, so {nothing}. "
            "Choose other layers.",
            nothing=_NOTHING,
        )
    margin = longest * _MARGIN / (1 - 2 * _MARGIN)
    width = math.ceil((across + 2 * margin) * scale - 1e-6)
    height = math.ceil((up + 2 * margin) * scale - 1e-6)
    if max(width, height) > LONGEST_SIDE:
        raise PlanError(
            "The picture would be {width:,} × {height:,} pixels, more than "
            "{longest_side:,} a side, so {nothing}. Choose fewer pixels per meter, or "
            "check the unit.",
            width=width,
            height=height,
            longest_side=LONGEST_SIDE,
            nothing=_NOTHING,
        )
    mapping = DxfMapping(left=left - margin, top=top + margin, pixels_per_unit=scale)
    return mapping, max(width, 1), max(height, 1)
