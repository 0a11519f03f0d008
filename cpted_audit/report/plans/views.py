"""Plans, pins and sight studies as the layout gets them: chosen, drawn and worded."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from cpted_audit.analysis.sight import SightFigures
from cpted_audit.domain.length import LengthUnit
from cpted_audit.domain.plane import Box, Point
from cpted_audit.drawing.legend import LegendEntry
from cpted_audit.drawing.primitives import Primitives
from cpted_audit.geometry.cells import Cells
from cpted_audit.imaging.plans.ink import InkMap, PicturePiece, ink_map

# The ink of a plan's picture, looked at once and only where words are to be placed over it.


_SIDE = 1400
"""Pixels of the longer side at which a picture is looked at."""


class PlanInk:
    """Tells how much of what a plan's picture has drawn and written a box would cover."""

    def __init__(self, picture: PictureView) -> None:
        self._picture = picture
        longest = max(picture.width, picture.height)
        level = 0
        while level + 1 < picture.levels and longest >> level > _SIDE:
            level += 1
        self._level = level

    def share(self, box: Box) -> float:
        """Return what a box, in pixels of the plan at full size, would cover."""
        if self._picture.whole is not None:
            return 0.0  # the tiles are not there yet
        step = 1 << self._level
        return self._map.share(box.left / step, box.top / step, box.right / step, box.bottom / step)

    @cached_property
    def _map(self) -> InkMap:
        step = 1 << self._level
        across, down = (-(-one // step) for one in (self._picture.width, self._picture.height))
        return ink_map(self._pieces(across, down), across, down)

    def _pieces(self, across: int, down: int) -> Iterator[PicturePiece]:
        side = self._picture.side
        for row in range(-(-down // side)):
            for column in range(-(-across // side)):
                data = self._picture.read(self._level, column, row)
                yield PicturePiece(data, column * side, row * side)


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureView:
    """The picture of a plan as a pyramid: level 0 is full size, each further one half of it.

    `read` fetches a tile (level, column, row) of `side` pixels as PNG or JPEG when it is drawn.
    Where the tiles are not all there yet, `whole` fetches a small picture of all of it instead.
    """

    key: str
    """Letters and digits; equal keys are equal pictures."""
    width: int
    height: int
    levels: int
    side: int
    read: Callable[[int, int, int], bytes]
    whole: Callable[[], bytes] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanPin:
    """A finding on a plan; `number` is the finding's, under which it has a heading."""

    at: Point
    number: int
    raised: bool
    """Whether the sign stands above its point, as a pin does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PinPlace:
    """Where something is pinned, for the page that tells of it: which plan, where, in words."""

    plan: int
    """The plan's number in the report."""
    at: Point
    words: str
    """Such as “Main / Level 1, C4, Corridor B”."""
    looking: str = ""
    """Where a photo looks from there, such as “NE”; empty where that is not known."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, weakref_slot=True)
class PlanView:
    """A plan as printed; `metres_per_pixel`, `north` and `cells` are None where nobody set them.

    `drawn` is what lies over the picture, `spots` are the points where signs stand.
    """

    number: int
    title: str
    sort: str
    """What it shows: “Floor plan”, “Site plan” or “Aerial”."""
    wide: bool
    """Whether it shows grounds, which are read at a smaller scale than floors."""
    picture: PictureView
    metres_per_pixel: float | None
    scale_note: str
    unit: LengthUnit
    north: float | None
    cells: Cells | None
    file: str
    verified_on: date | None
    verified_by: str
    verified_walking: bool
    drawn: Primitives
    legend: Sequence[LegendEntry]
    counts: Sequence[tuple[str, int]]
    """How many markers of each kind there are, by the kind's words."""
    spots: Sequence[Point]
    pins: Sequence[PlanPin]

    @property
    def whole(self) -> Box:
        """All of the picture."""
        return Box(0.0, 0.0, float(self.picture.width), float(self.picture.height))


@dataclass(frozen=True, slots=True, kw_only=True)
class StudyView:
    """A sight study as printed; `drawn` is None where the plan has changed since its figures."""

    name: str
    plan: PlanView
    figures: SightFigures
    computed_at: datetime | None
    evidence: str
    """The answer it stands beside, such as “E02 at Main entry”; empty for none."""
    finding: int | None
    """The number of the finding that answer made, if it is open."""
    seen: Box
    """The part of the plan that matters to it."""
    drawn: Primitives | None
    legend: Sequence[LegendEntry]
    faulty: str = ""
    """The cameras it counts that were found with a defect or missing."""
