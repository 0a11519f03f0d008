"""Draw the sample school's plans again: run it, and the files in resources/sample/plans are made.

Level 1 is a DXF with layers, as architects hand them over; Level 2 and the site are SVG.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import site_plan
from school_plan import (
    FURNITURE_1,
    FURNITURE_2,
    GLASS_1,
    LEVEL_1,
    LEVEL_2,
    NAMES_1,
    NAMES_2,
    TREES,
    Box,
    Line,
    Wall,
    stair_lines,
)

TARGET = Path(__file__).resolve().parents[2] / "resources" / "sample" / "plans"
OUTER, INNER = 0.9, 0.5
"""Feet that walls are thick."""
FRAME = (-30, -30, 290, 230)
"""The sheet of Level 1: left, bottom, right, top."""
LETTERS = 2.1
"""Feet that capitals are high."""
PIXELS = 7
"""Pixels a foot of Level 2 gets; resources/sample/plans.toml says the same."""


def dxf() -> str:
    """Return Level 1 as a DXF of release 12, one foot a unit."""
    codes = [*_header(), 0, "SECTION", 2, "ENTITIES", *_entities(), 0, "ENDSEC", 0, "EOF"]
    pairs = zip(codes[::2], codes[1::2], strict=True)
    return "".join(f"{code}\n{_told(value)}\n" for code, value in pairs)


def _told(value: object) -> str:
    return f"{value:.4g}" if isinstance(value, float) else str(value)


def _header() -> list[object]:
    return [0, "SECTION", 2, "HEADER", 9, "$ACADVER", 1, "AC1009", 9, "$INSUNITS", 70, 2,
            0, "ENDSEC"]  # fmt: skip


def _entities() -> Iterator[object]:
    for index, wall in enumerate(LEVEL_1):
        for line in wall.pieces():
            yield from _polyline("A-WALL", line, OUTER if index < 5 else INNER)
        for sill in wall.sills():
            yield from _line("A-DOOR-SILL", sill)
            yield from _swing(wall, sill)
    for wall in GLASS_1:
        for x1, y1, x2, y2 in wall.pieces():
            aside = (0.3, 0.0) if wall.upright else (0.0, 0.3)
            for side in (-1, 1):
                dx, dy = aside[0] * side, aside[1] * side
                yield from _line("A-GLAZ", (x1 + dx, y1 + dy, x2 + dx, y2 + dy))
        for sill in wall.sills():
            yield from _swing(wall, sill)
    for box in FURNITURE_1:
        for line in _edges(box):
            yield from _line("A-FURN", line)
    for line in _edges(FRAME):
        yield from _line("G-FRAME", line)
    for line in stair_lines():
        yield from _line("A-STAIR", line)
    for x, y, radius in TREES:
        yield from (0, "CIRCLE", 8, "L-TREE", 10, float(x), 20, float(y), 40, float(radius))
    for text, x, y in NAMES_1:
        yield from (0, "TEXT", 8, "A-NAME", 10, float(x), 20, float(y), 11, float(x),
                    21, float(y), 40, LETTERS, 1, text, 72, 1)  # fmt: skip


def _line(layer: str, line: Line) -> tuple[object, ...]:
    x1, y1, x2, y2 = map(float, line)
    return (0, "LINE", 8, layer, 10, x1, 20, y1, 11, x2, 21, y2)


def _polyline(layer: str, line: Line, width: float) -> Iterator[object]:
    x1, y1, x2, y2 = map(float, line)
    yield from (0, "POLYLINE", 8, layer, 66, 1, 40, width, 41, width)
    for x, y in ((x1, y1), (x2, y2)):
        yield from (0, "VERTEX", 8, layer, 10, x, 20, y)
    yield from (0, "SEQEND", 8, layer)


def _swing(wall: Wall, sill: Line) -> Iterator[object]:
    """Yield the leaf of a door that opens into its room, and the quarter it sweeps."""
    x1, y1, x2, y2 = map(float, sill)
    width = abs(x2 - x1) + abs(y2 - y1)
    leaf = (x1, y1, x1 + width, y1) if wall.upright else (x1, y1, x1, y1 + width)
    yield from _line("A-DOOR-SWING", leaf)
    yield from (0, "ARC", 8, "A-DOOR-SWING", 10, x1, 20, y1, 40, width, 50, 0.0, 51, 90.0)


def _edges(box: Box) -> list[Line]:
    left, bottom, right, top = box
    return [(left, bottom, right, bottom), (right, bottom, right, top),
            (right, top, left, top), (left, top, left, bottom)]  # fmt: skip


def level_2() -> str:
    """Return Level 2 as an SVG, one foot a unit, north up."""
    left, bottom, right, top = 54.0, 122.0, 220.0, 208.0
    parts = [_svg_walls(LEVEL_2, left, top)]
    parts += [_svg_box(box, left, top) for box in FURNITURE_2]
    parts += [_svg_line(line, left, top) for line in stair_lines()]
    parts += [
        f'<text x="{x - left:g}" y="{top - y:g}" font-size="2.9" text-anchor="middle">{text}</text>'
        for text, x, y in NAMES_2
    ]
    return _svg(right - left, top - bottom, parts)


def _svg_walls(walls: Iterable[Wall], left: float, top: float) -> str:
    paths = [
        f"M{x1 - left:g} {top - y1:g}L{x2 - left:g} {top - y2:g}"
        for wall in walls
        for x1, y1, x2, y2 in wall.pieces()
    ]
    return f'<path d="{"".join(paths)}" stroke-width="0.7" stroke-linecap="square"/>'


def _svg_box(box: Box, left: float, top: float) -> str:
    x1, y1, x2, y2 = box
    return f'<path d="M{x1 - left:g} {top - y2:g}h{x2 - x1:g}v{y2 - y1:g}h{x1 - x2:g}z"/>'


def _svg_line(line: Line, left: float, top: float) -> str:
    x1, y1, x2, y2 = line
    return f'<path d="M{x1 - left:g} {top - y1:g}L{x2 - left:g} {top - y2:g}"/>'


def _svg(width: float, height: float, parts: Iterable[str]) -> str:
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width * PIXELS:g}" '
        f'height="{height * PIXELS:g}" viewBox="0 0 {width:g} {height:g}">\n'
        f'<rect width="{width:g}" height="{height:g}" fill="#fff"/>\n'
        '<g fill="none" stroke="#000" stroke-width="0.15">\n'
    )
    body = "\n".join(parts).replace("<text", '<text fill="#000" stroke="none"')
    return f"{head}{body}\n</g>\n</svg>\n"


def main() -> None:
    """Write the three plans."""
    TARGET.mkdir(parents=True, exist_ok=True)
    drawn = {"level-1.dxf": dxf(), "level-2.svg": level_2(), "site.svg": site_plan.svg()}
    for name, text in drawn.items():
        (TARGET / name).write_text(text, "ascii", newline="\n")


if __name__ == "__main__":
    main()
