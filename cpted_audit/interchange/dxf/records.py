"""What is asked of a drawing and what comes back: plain records, so that they can be pickled.

The drawing library is not needed to hold them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from cpted_audit.domain.plane import Point, Segment
from cpted_audit.domain.plans.left_out import PlanLeftOut


class DxfLayer(NamedTuple):
    """A layer, how many lines and how many other pieces it shows, and whether it is switched on."""

    name: str
    lines: int
    others: int
    visible: bool


EVERYTHING = (-1e300, -1e300, 1e300, 1e300)
"""The part of a drawing that is all of it."""


class DxfPart(NamedTuple):
    """A part of a drawing far from the others: left, bottom, right, top, and its pieces."""

    box: tuple[float, float, float, float]
    pieces: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DxfGeoreference:
    """Where a drawing lies on the earth, as far as it says so in plain numbers.

    `design` is a point in drawing units and `reference` the same point in the coordinate system
    `epsg` (None where it names none). `north` is the direction of north in degrees clockwise from
    the top of the drawing. `latitude` and `longitude` of the design point are WGS 84 degrees,
    often rounded to some ten metres; None where they are not given.
    """

    epsg: int | None
    design: tuple[float, float]
    reference: tuple[float, float]
    north: float
    latitude: float | None
    longitude: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DxfMapping:
    """How the drawing lies on the picture: upright, north of the drawing at the top.

    `left` and `top` are the drawing coordinates of the picture's top left corner.
    """

    left: float
    top: float
    pixels_per_unit: float

    def to_picture(self, x: float, y: float) -> Point:
        """Return where a point of the drawing lies on the picture, in pixels."""
        return Point((x - self.left) * self.pixels_per_unit, (self.top - y) * self.pixels_per_unit)


@dataclass(frozen=True, slots=True, kw_only=True)
class DxfLook:
    """What a drawing holds.

    `metres_per_unit` and `unit` are None and empty where the header names no unit. `extents` are
    left, bottom, right and top of everything on visible layers (on all, where none of them shows
    anything), in drawing units. `mended` counts the faults mended when it had to be recovered.
    `space` is “Model” or the name of the paper layout that was read. `parts` are those of a
    drawing that would be a dot in the picture of everything, the one drawn unless another is
    chosen first; empty where everything can be seen.
    """

    version: str
    space: str
    layers: tuple[DxfLayer, ...]
    unit: str
    metres_per_unit: float | None
    extents: tuple[float, float, float, float]
    recovered: bool
    mended: int
    georeference: DxfGeoreference | None
    left_out: tuple[PlanLeftOut, ...]
    parts: tuple[DxfPart, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DxfDrawing:
    """A picture of a drawing; `metres_per_pixel` is None where the unit is not known.

    `part` is where the part lies that alone is drawn, None where everything is.
    """

    svg: bytes
    width: int
    height: int
    metres_per_pixel: float | None
    mapping: DxfMapping
    left_out: tuple[PlanLeftOut, ...]
    part: tuple[float, float, float, float] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LookAtDxf:
    """Ask what a drawing holds."""

    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawDxf:
    """Ask for a picture of a drawing, as `draw_dxf` does."""

    data: bytes
    layers: frozenset[str] | None = None
    metres_per_unit: float | None = None
    pixels_per_metre: float | None = None
    longest_side: int = 6000
    part: tuple[float, float, float, float] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FindDxfWalls:
    """Ask for the lines of chosen layers as walls, of the part that is drawn."""

    data: bytes
    layers: frozenset[str]
    mapping: DxfMapping
    part: tuple[float, float, float, float] | None = None


@dataclass(frozen=True, slots=True)
class RefusedDxf:
    """The drawing was not taken in; `sentence` is for the user."""

    sentence: str


DxfRequest = LookAtDxf | DrawDxf | FindDxfWalls
DxfWalls = dict[str, tuple[Segment, ...]]
"""Lines by the layer they are on."""

DxfAnswer = DxfLook | DxfDrawing | DxfWalls | RefusedDxf
