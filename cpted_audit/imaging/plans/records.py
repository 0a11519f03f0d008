"""What comes of a plan file: what it is, a page of it as a pyramid of tiles, its lines."""

from __future__ import annotations

from dataclasses import dataclass, field

from cpted_audit.domain.plane import Segment
from cpted_audit.domain.plans.left_out import PlanLeftOut
from cpted_audit.imaging.plans.kinds import PlanFileKind

TILE = 512
"""Pixels along the side of a tile; those at the right and lower edge are cut short."""
_BAND_LEVEL = 1
"""A band is a row of tiles of this level: some 1,024 pixels high at level 0."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanPage:
    """One page of a plan file, upright; `number` counts from 1.

    `width` and `height` are pixels of a picture, points (1/72 inch) of a PDF, and CSS pixels
    (1/96 inch) of an SVG. `left_out` is what the picture of the page will not show, as far as it
    can be told without drawing it.
    """

    number: int
    width: float
    height: float
    label: str
    left_out: tuple[PlanLeftOut, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanFileFacts:
    """What a plan file is; `pages` is empty for a DXF, and while a password is missing.

    `sha256` is the hex digest of the file and `size` its length in bytes.
    """

    kind: PlanFileKind
    pages: tuple[PlanPage, ...]
    needs_password: bool
    sha256: str
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanOverview:
    """The first look at a page, to be painted at once.

    `width` and `height` are those of the page at full resolution in pixels, `dpi` its pixels per
    inch of paper where that is known. `overview` has a longer side of at most 1600 px,
    `thumbnail` one of at most 320; both are JPEG where `photographic`, and PNG otherwise.
    """

    width: int
    height: int
    dpi: float | None
    overview: bytes = field(repr=False)
    thumbnail: bytes = field(repr=False)
    photographic: bool
    left_out: tuple[PlanLeftOut, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CutTile:
    """A square of a page as PNG or JPEG; level 0 is full resolution, each further one half."""

    level: int
    column: int
    row: int
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanComplete:
    """The last record of a page: every tile of its `levels` levels has been handed out."""

    levels: int
    tiles: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanLine:
    """A straight line of a PDF page, in pixels of the rasterised page.

    `width` is that of its stroke in pixels, 0 for the edge of a filled shape; `colour` is red,
    green, blue of 0 to 255; `curved` marks the pieces that a curve was cut into. `layer` is the
    name of the layer it is on, empty where it is on none.
    """

    segment: Segment
    width: float
    colour: tuple[int, int, int]
    curved: bool = False
    layer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanLines:
    """The lines of a PDF page; `left_out` counts shorter ones beyond the limit, told by `notice`.

    `notice` is a sentence for the user, empty where nothing was left out.
    """

    lines: tuple[PlanLine, ...]
    left_out: int = 0
    notice: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SuggestedWall:
    """A wall seen in a picture: its centre line and thickness in pixels of the full page.

    `confidence` is 0 to 1; `doubled` tells that it is drawn as two thin lines.
    """

    segment: Segment
    thickness: float
    confidence: float
    doubled: bool


def size_at(level: int, width: int, height: int) -> tuple[int, int]:
    """Return the width and height of a level, in pixels, of a page of the given size."""
    step = 1 << level
    return -(-width // step), -(-height // step)


def level_count(width: int, height: int) -> int:
    """Return how many levels a page has: halved until one tile holds all."""
    count = 1
    while max(size_at(count - 1, width, height)) > TILE:
        count += 1
    return count


def tile_count(width: int, height: int) -> int:
    """Return how many tiles all levels of a page have together."""
    sizes = [size_at(level, width, height) for level in range(level_count(width, height))]
    return sum(-(-wide // TILE) * -(-high // TILE) for wide, high in sizes)


def band_level(size: tuple[int, int]) -> int:
    """Return the level whose rows of tiles are the bands of a page; 0 for a small one."""
    return min(_BAND_LEVEL, level_count(*size) - 1)


def band_count(size: tuple[int, int]) -> int:
    """Return how many bands a page has."""
    return -(-size_at(band_level(size), *size)[1] // TILE)
