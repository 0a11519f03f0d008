"""Suggest walls from the picture of a plan: thick strokes, and two thin lines close together.

Lettering is short, thin lines are thin and hatching is regular; what is left, long and thick, is a
wall most of the time. It is a suggestion: whoever draws the plan accepts or rejects it.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from cpted_audit.domain.plane import Point, Segment
from cpted_audit.imaging.plans.records import SuggestedWall
from cpted_audit.imaging.plans.strokes import (
    Mask,
    MergedStroke,
    Real,
    Runs,
    Strokes,
    joined,
    led_to_crossings,
    merged,
    runs_of,
    strokes_of,
)

WORKING_SIDE = 3000
"""Pixels of the longer side at which walls are looked for."""
_MOST_PIECES = 2500
_THICKEST = 0.025
_SHORTEST = 0.012
"""Both as shares of the longer side."""
_LEAST_SHAPE = 3.5
"""How many times longer than thick a wall is at least."""
_SOLID_INK, _FAINT_INK = 0.3, 0.12
"""How much darker than paper ink is, as a share of the darkest: for strokes, for thin lines."""
_GRAIN = 3.5
"""How many times darker than the grain of the paper ink is at least."""
_COARSE = 4.0
"""Grain, of 255, from which on a picture is smoothed first."""
_STRAIGHT = 0.12
"""How much of its thickness a straight stroke wobbles at most, beside a pixel."""
_FRAMING = 0.8
"""How much of the sheet's width or height a line of its frame runs along at least."""
_THIN = 5.0
"""Pixels up to which a line may be one of the two of a wall, where no stroke is a wall."""
_FILLED = 0.75
"""The share of a wall's length that strokes lie along; words in a row have larger gaps."""
_FAR = 1.7
"""How many times farther than the two lines of a wall the next line beside them is."""


def find_walls(image: Image.Image, full_size: tuple[int, int]) -> tuple[SuggestedWall, ...]:
    """Return the walls in a grey picture, the longest first, in pixels of the full page."""
    side = max(image.size)
    shortest = max(14.0, _SHORTEST * side)
    thickest = max(8.0, _THICKEST * side)
    image = _on_light_paper(image)
    whole = _without(image, 3, lighter=True)
    least = _least_thickness(_straight(_both_ways(_ink(whole, _SOLID_INK), thickest)), shortest)
    solid = _solid(whole, least, shortest, thickest)
    thin = least if np.isfinite(least) else _THIN
    doubled = _walls(_straight(_double_lines(_ink(image, _FAINT_INK), thin, thickest)), shortest)
    return _suggested(_without_frame(solid, image.size), doubled, image.size, full_size)


def _without(image: Image.Image, size: int, *, lighter: bool) -> Image.Image:
    """Return a picture without lighter specks in dark parts, or without thin dark lines."""
    first, last = ImageFilter.MaxFilter(size), ImageFilter.MinFilter(size)
    return image.filter(last).filter(first) if lighter else image.filter(first).filter(last)


def _solid(
    whole: Image.Image, least: float, shortest: float, thickest: float
) -> list[MergedStroke]:
    """Return the walls drawn as strokes at least so thick, freed of thin lines that touch them."""
    if not np.isfinite(least):
        return []
    for size in (5, 3):
        if size <= 0.7 * least:
            whole = _without(whole, size, lighter=False)
            break
    strokes = _straight(_both_ways(_ink(whole, _SOLID_INK), thickest))
    return _walls(strokes.where(strokes.thickness >= least), shortest)


def _ink(image: Image.Image, share: float) -> Mask:
    """Return where there is ink, which is darker than the paper."""
    grey = np.asarray(image, np.uint8)
    tones = np.bincount(grey.ravel(), minlength=256)
    paper = int(tones.argmax())
    darkest = int(np.searchsorted(np.cumsum(tones), 0.003 * grey.size))
    mask: Mask = grey < paper - max(share * (paper - darkest), _GRAIN * _grain(tones))
    return mask


def _grain(tones: NDArray[np.int64]) -> float:
    """Return how much the paper's tone varies, by what is lighter than it, which no ink is."""
    paper = int(tones.argmax())
    lighter = tones[paper:] / tones[paper:].sum()
    return float(np.sqrt((lighter * np.arange(len(lighter)) ** 2).sum()))


def _on_light_paper(image: Image.Image) -> Image.Image:
    """Return a picture with dark ink, and without the grain of a scan where it has any."""
    tones = np.bincount(np.asarray(image).ravel(), minlength=256)
    if int(tones.argmax()) < 128:
        image, tones = Image.fromarray(255 - np.asarray(image)), tones[::-1]
    return image.filter(ImageFilter.MedianFilter(3)) if _grain(tones) > _COARSE else image


def _both_ways(ink: Mask, thickest: float) -> Strokes:
    found = [
        strokes_of(_thin(runs_of(mask), thickest), shortest=6, down=down)
        for mask, down in ((np.ascontiguousarray(ink.T), False), (ink, True))
    ]
    return joined(*found)


def _thin(runs: Runs, thickest: float) -> Runs:
    return runs.where(runs.stop - runs.start <= thickest)


def _straight(strokes: Strokes) -> Strokes:
    longer = strokes.length >= 1.2 * strokes.thickness
    return strokes.where(longer & (strokes.wobble <= _STRAIGHT * strokes.thickness + 1))


def _least_thickness(strokes: Strokes, shortest: float) -> float:
    """Return the thickness from which on a stroke is a wall; infinite where none is.

    Found by parting the thicknesses, by their logarithm, in two classes that differ the most
    (Otsu, 1979), each stroke weighing as much as it is long.
    """
    long = strokes.where(strokes.length >= shortest / 2)
    if not len(long.thickness):
        return float("inf")
    order = np.argsort(long.thickness)
    tones = np.log(np.maximum(long.thickness[order], 1.0))
    weights = long.length[order]
    below, above = np.cumsum(weights)[:-1], np.cumsum(weights[::-1])[::-1][1:]
    if not len(below):
        return _if_thick(float(np.exp(tones[0])))
    low = np.cumsum(weights * tones)[:-1] / below
    high = np.cumsum((weights * tones)[::-1])[::-1][1:] / above
    best = int(np.argmax(below * above * (high - low) ** 2))
    if high[best] - low[best] < np.log(1.8) or np.exp(high[best]) < 3:
        return _if_thick(float(np.exp(np.average(tones, weights=weights))))
    return float(np.exp((tones[best] + tones[best + 1]) / 2))


def _if_thick(mean: float) -> float:
    """Return the bound for a drawing whose strokes are all of a kind."""
    return 0.6 * mean if mean >= 4 else float("inf")


def _double_lines(ink: Mask, thin: float, thickest: float) -> Strokes:
    found = [
        strokes_of(_gaps(runs_of(mask), mask.shape[1], thin, thickest), shortest=6, down=down)
        for mask, down in ((np.ascontiguousarray(ink.T), False), (ink, True))
    ]
    return joined(*found)


def _gaps(ink: Runs, length: int, thin: float, thickest: float) -> Runs:
    """Return the white runs between two thin lines that have no third line close beside them."""
    lane, start, stop = ink
    thickness = stop - start
    far = np.iinfo(np.int32).max
    same = lane[1:] == lane[:-1]
    white = start[1:] - stop[:-1]
    before = np.where(np.r_[False, same], np.r_[far, white], length)
    after = np.where(np.r_[same, False], np.r_[white, far], length)
    good = same & (white >= 3) & (white <= 0.6 * thickest)
    good &= (thickness[:-1] <= thin) & (thickness[1:] <= thin)
    good &= (before[:-1] >= _FAR * white) & (after[1:] >= _FAR * white)
    return Runs(
        lane[:-1][good],
        (start[:-1] + thickness[:-1] // 2)[good],
        (stop[1:] - thickness[1:] // 2)[good],
    )


def _walls(strokes: Strokes, shortest: float) -> list[MergedStroke]:
    walls = merged(strokes, _MOST_PIECES)
    return [wall for wall in walls if _is_long(wall, shortest) and wall.filled >= _FILLED]


def _is_long(wall: MergedStroke, shortest: float) -> bool:
    return wall.length >= max(shortest, _LEAST_SHAPE * wall.thickness)


def _without_frame(walls: list[MergedStroke], size: tuple[int, int]) -> list[MergedStroke]:
    """Leave out the frame of the sheet: long lines at its edges that no wall runs up to."""
    width, height = size
    margin = 0.05 * max(size)
    framing = [
        wall
        for wall in walls
        if _at_edge(wall, width, height, margin)
        and wall.length >= _FRAMING * (width if wall.leads_across else height)
    ]
    inner = [wall for wall in walls if wall not in framing]
    if len(framing) < 2 or any(_touches(wall, frame) for wall in inner for frame in framing):
        return walls
    return inner


def _at_edge(wall: MergedStroke, width: int, height: int, margin: float) -> bool:
    return (
        max(wall.x0, wall.x1) <= margin
        or min(wall.x0, wall.x1) >= width - margin
        or max(wall.y0, wall.y1) <= margin
        or min(wall.y0, wall.y1) >= height - margin
    )


def _touches(wall: MergedStroke, frame: MergedStroke) -> bool:
    """Return whether an end of a wall lies on a line of the frame."""
    ux, uy = (frame.x1 - frame.x0) / frame.length, (frame.y1 - frame.y0) / frame.length
    for x, y in ((wall.x0, wall.y0), (wall.x1, wall.y1)):
        if abs((x - frame.x0) * uy - (y - frame.y0) * ux) <= wall.thickness + frame.thickness:
            return True
    return False


def _suggested(
    solid: list[MergedStroke],
    doubled: list[MergedStroke],
    size: tuple[int, int],
    full_size: tuple[int, int],
) -> tuple[SuggestedWall, ...]:
    walls, met = led_to_crossings(solid + doubled)
    usual = _usual_thickness(walls)
    across, down = full_size[0] / size[0], full_size[1] / size[1]
    scale = (across + down) / 2
    found = []
    for index, wall in enumerate(walls):
        is_double = index >= len(solid)
        if is_double and not _believable(wall, float(met[index])):
            continue
        segment = Segment(
            Point(wall.x0 * across, wall.y0 * down), Point(wall.x1 * across, wall.y1 * down)
        )
        found.append(
            SuggestedWall(
                segment=segment,
                thickness=wall.thickness * scale,
                confidence=_confidence(wall, usual, float(met[index]), doubled=is_double),
                doubled=is_double,
            )
        )
    return tuple(sorted(found, key=lambda suggested_wall: -_length(suggested_wall)))


def _length(wall: SuggestedWall) -> float:
    start, end = wall.segment
    return float(np.hypot(end.x - start.x, end.y - start.y))


def _usual_thickness(walls: list[MergedStroke]) -> float:
    """Return the thickness that half of all length is thinner than."""
    if not walls:
        return 1.0
    thickness: Real = np.array([wall.thickness for wall in walls])
    lengths: Real = np.array([wall.length for wall in walls])
    order = np.argsort(thickness)
    half: NDArray[np.int64] = np.searchsorted(np.cumsum(lengths[order]), lengths.sum() / 2)
    return float(thickness[order][int(half)])


def _believable(wall: MergedStroke, met: float) -> bool:
    """Return whether two thin lines are a wall rather than furniture, which stands free."""
    return met >= 1 or wall.length >= 15 * wall.thickness


def _confidence(wall: MergedStroke, usual: float, met: float, *, doubled: bool) -> float:
    """Return 0 to 1: higher for long, straight walls of the usual thickness that meet others."""
    shape = min(1.0, wall.length / (12 * wall.thickness))
    alike = min(wall.thickness, usual) / max(wall.thickness, usual)
    straight = 1 - min(1.0, wall.wobble / (0.3 * wall.thickness + 1))
    told = 0.3 * shape + 0.25 * alike + 0.25 * met / 2 + 0.2 * straight
    return round(told * (0.75 if doubled else 1.0), 3)
