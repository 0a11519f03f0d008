"""The project's own symbols, read once from their SVG files into paths of a 24 by 24 box."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import NamedTuple
from xml.etree import ElementTree as ET

from cpted_audit.assets import asset
from cpted_audit.drawing.path_data import arc_curves, parse_path
from cpted_audit.drawing.primitives import Close, Command, Line, MoveTo, Path

BOX = 24.0
"""Side of the box that every symbol is drawn in."""
INK, PAPER = "#000", "#fff"
"""The two colours of a symbol: what is printed, and what is left out of it."""


class SymbolPath(NamedTuple):
    """One path of a symbol; `fill` and `stroke` are True for ink, False for paper, or None."""

    path: Path
    fill: bool | None
    stroke: bool | None
    width: float
    dash: tuple[float, ...]


@cache
def symbol(name: str) -> tuple[SymbolPath, ...]:
    """Return the paths of a symbol in the order they are painted."""
    root = ET.fromstring(asset("resources", "symbols", f"{name}.svg").read_bytes())  # noqa: S314 - our own file
    inherited = dict(root.attrib)
    return tuple(_read(element, {**inherited, **element.attrib}) for element in root)


def _read(element: ET.Element, look: dict[str, str]) -> SymbolPath:
    name = element.tag.rpartition("}")[2]
    dash = tuple(float(part) for part in look.get("stroke-dasharray", "").split())
    return SymbolPath(
        _SHAPES[name](element),
        _TONES[look.get("fill", INK)],
        _TONES[look.get("stroke", "none")],
        float(look.get("stroke-width", "1")),
        dash,
    )


_TONES: dict[str, bool | None] = {INK: True, PAPER: False, "none": None}


def _number(element: ET.Element, key: str) -> float:
    return float(element.get(key, "0"))


def _path(element: ET.Element) -> Path:
    return parse_path(element.get("d", ""))


def _line(element: ET.Element) -> Path:
    x1, y1, x2, y2 = (_number(element, key) for key in ("x1", "y1", "x2", "y2"))
    return MoveTo(x1, y1), Line(x2, y2)


def _polyline(element: ET.Element) -> Path:
    numbers = [float(part) for part in element.get("points", "").replace(",", " ").split()]
    pairs = list(zip(numbers[::2], numbers[1::2], strict=True))
    return MoveTo(*pairs[0]), *(Line(*pair) for pair in pairs[1:])


def _polygon(element: ET.Element) -> Path:
    return *_polyline(element), Close()


def _circle(element: ET.Element) -> Path:
    return circle(_number(element, "cx"), _number(element, "cy"), _number(element, "r"))


def _rect(element: ET.Element) -> Path:
    return rectangle(
        *(_number(element, key) for key in ("x", "y", "width", "height")),
        radius=_number(element, "rx"),
    )


_SHAPES: dict[str, Callable[[ET.Element], Path]] = {
    "path": _path, "rect": _rect, "circle": _circle, "line": _line, "polyline": _polyline,
    "polygon": _polygon,
}  # fmt: skip


def circle(x: float, y: float, radius: float) -> Path:
    """Return a circle around a point."""
    left, right = (x - radius, y), (x + radius, y)
    halves = (
        *arc_curves(left, (radius, radius), 0.0, (False, True), right),
        *arc_curves(right, (radius, radius), 0.0, (False, True), left),
    )
    return MoveTo(*left), *halves, Close()


def rectangle(x: float, y: float, width: float, height: float, *, radius: float = 0.0) -> Path:
    """Return an upright rectangle, with round corners if a radius is given."""
    right, bottom = x + width, y + height
    if not radius:
        corners = ((right, y), (right, bottom), (x, bottom))
        return MoveTo(x, y), *(Line(*corner) for corner in corners), Close()
    made: list[Command] = [MoveTo(x + radius, y)]
    for before, after in (
        ((right - radius, y), (right, y + radius)),
        ((right, bottom - radius), (right - radius, bottom)),
        ((x + radius, bottom), (x, bottom - radius)),
        ((x, y + radius), (x + radius, y)),
    ):
        made.append(Line(*before))
        made.extend(arc_curves(before, (radius, radius), 0.0, (False, True), after))
    return *made, Close()


def placed(path: Path, scale: float, dx: float, dy: float) -> Path:
    """Return a path scaled around the origin and then moved."""
    moves = (dx, dy) * 3
    return tuple(
        type(step)(*(value * scale + move for value, move in zip(step, moves, strict=False)))
        for step in path
    )
