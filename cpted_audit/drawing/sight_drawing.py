"""What is seen and what is not: visible and blind areas, pixel densities, and lighting."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from cpted_audit.domain.plane import Area, Point
from cpted_audit.drawing.ink import HEAT, ON_PAPER, Ink, lightness
from cpted_audit.drawing.line_drawing import arc, mean_point, toward
from cpted_audit.drawing.primitives import (
    DrawnWords,
    Fill,
    Letters,
    Outline,
    Parts,
    Primitive,
    Primitives,
    Sign,
    Stroke,
)
from cpted_audit.drawing.symbol_paths import circle

SEEN_OPACITY = 0.2
_BLIND_OPACITY = 0.08
_HATCH = 6.0
_HEAT_OPACITY = 0.82
_UNDER_A_NAME = 15.0
"""Points below the middle, where a zone has its name."""
_RING_DASHES: tuple[tuple[float, ...], ...] = ((), (8.0, 3.0), (4.0, 3.0), (1.5, 2.5))
"""From the nearest ring outwards: the further, the more broken."""


class BlindPatch(NamedTuple):
    """A part nobody sees, with words such as “not seen · 4,180 sq ft” and where they stand."""

    area: Area
    words: str
    at: Point | None = None


class DensityRing(NamedTuple):
    """How far a camera is good enough for something, in pixels of the plan, and for what."""

    radius: float
    words: str


class HeatCell(NamedTuple):
    """A patch of a lighting survey: its band (0 is darkest), the band's letter and the value."""

    area: Area
    band: int
    letter: str
    value: str


class ReadingDot(NamedTuple):
    """One lighting reading; `doubtful` if it was floored or left out."""

    at: Point
    value: str
    doubtful: bool = False


def draw_visible(areas: Sequence[Area], ink: Ink = Ink.SEEN) -> Primitives:
    """Return what is seen, lightly filled."""
    if not areas:
        return ()
    edges = (Stroke(area.outline, ink, 0.8, closed=True, opacity=0.5) for area in areas)
    return Fill(tuple(areas), ink, SEEN_OPACITY), *edges


def draw_blind(patches: Iterable[BlindPatch]) -> Primitives:
    """Return what is not seen: hatched, with a dashed outline and its words."""
    made: list[Primitive] = []
    for patch in patches:
        made.append(Fill((patch.area,), Ink.BLIND, _BLIND_OPACITY, hatch=_HATCH))
        made += [
            Stroke(ring, Ink.BLIND, 1.2, dash=(5.0, 3.0), closed=True)
            for ring in (patch.area.outline, *patch.area.holes)
        ]
        if patch.words:
            at = patch.at or mean_point(patch.area.outline)
            made.append(
                DrawnWords(
                    at, patch.words, 10.0, Ink.BLIND, bold=True, dy=_UNDER_A_NAME, gives_way=True
                )
            )
    return tuple(made)


def draw_density(
    at: Point, direction: float, field_of_view: float, rings: Iterable[DensityRing]
) -> Primitives:
    """Return arcs across a camera's view, each with what the picture is good for within it."""
    made: list[Primitive] = []
    for index, ring in enumerate(sorted(rings)):
        dash = _RING_DASHES[min(index, len(_RING_DASHES) - 1)]
        curve = arc(at, direction, field_of_view, ring.radius)
        made.append(Stroke(curve, Ink.CAMERA, 1.3, dash=dash))
        if ring.words:
            words_at = toward(at, direction, ring.radius)
            made.append(
                DrawnWords(words_at, ring.words, 8.0, Ink.CAMERA, bold=True, gives_way=True)
            )
    return tuple(made)


def draw_heat(cells: Iterable[HeatCell]) -> Primitives:
    """Return patches in the inks of their bands, each with letter and value in plain contrast."""
    made: list[Primitive] = []
    for cell in cells:
        ink = HEAT[min(max(cell.band, 0), len(HEAT) - 1)]
        made.append(Fill((cell.area,), ink, _HEAT_OPACITY))
        made.append(Stroke(cell.area.outline, Ink.PAPER, 0.6, closed=True))
        at = mean_point(cell.area.outline)
        text = " ".join(filter(None, (cell.letter, cell.value)))
        if text:
            made.append(DrawnWords(at, text, 8.5, heat_text(ink), bold=True, halo=None))
    return tuple(made)


def heat_text(ink: Ink) -> Ink:
    """Return the ink of words on a heat band."""
    return Ink.DARK if lightness(ON_PAPER[ink]) > _MID_GREY else Ink.PALE


_MID_GREY = 125.0


def draw_readings(dots: Iterable[ReadingDot]) -> Primitives:
    """Return a dot for each reading with its value; a doubtful one is hollow and marked."""
    made: list[Primitive] = []
    for dot in dots:
        made.append(Sign(dot.at, _HOLLOW if dot.doubtful else _SOLID))
        made.append(DrawnWords(dot.at, dot.value, 8.0, dy=-9.0, gives_way=True))
    return tuple(made)


_SOLID: Parts = (Outline(circle(0.0, 0.0, 3.2), Ink.TEXT, Ink.PAPER, 1.2),)
_HOLLOW: Parts = (
    Outline(circle(0.0, 0.0, 4.0), Ink.PAPER, Ink.TEXT, 1.2),
    Letters(0.0, 0.0, "!", 6.5, Ink.TEXT),
)
