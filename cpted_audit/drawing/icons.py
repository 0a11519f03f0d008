"""The sign of a kind as an icon of its own, for maps of other programs: no number, and its state.

What is not to be relied on has a bar through it, what is not there is empty and crossed out, and
what nobody ever looked at has a question mark, as on the sheets.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from cpted_audit.domain.plans.marker import MarkerKind
from cpted_audit.domain.plans.marker_kinds import info_of
from cpted_audit.domain.registers.conditions import Drawn
from cpted_audit.drawing.ink import ON_PAPER, Ink
from cpted_audit.drawing.primitives import (
    CAPITALS,
    Align,
    Close,
    Command,
    Curve,
    Letters,
    Line,
    MoveTo,
    Outline,
    Part,
    Parts,
    Path,
)
from cpted_audit.drawing.signs import DIAMETER, badge_parts, symbol_name, symbol_parts, thing_parts
from cpted_audit.drawing.symbol_paths import circle, rectangle

SIDE = 30.0
"""Points across an icon: a sign, and what reaches beyond it."""
_BAR = 1.7
_CLEARED, _SMALL = 7.8, 0.5
"""Points around the middle that bars leave free, and how large a symbol stands there."""
_ANCHORS = {Align.LEFT: "start", Align.CENTRE: "middle", Align.RIGHT: "end"}


def icon_parts(kind: MarkerKind, drawn: Drawn = Drawn.NORMAL) -> Parts:
    """Return the sign of a kind around the origin; nothing for what is not on a map at all."""
    plain = thing_parts(kind, None, "")
    match drawn:
        case Drawn.ABSENT:
            return ()
        case Drawn.HOLLOW:
            return tuple(_hollow(kind))
        case Drawn.STRUCK:
            return *plain, *_bars(1)
        case Drawn.DOUBTED:
            return *plain, *badge_parts("?", Ink.TEXT, DIAMETER / 2 - 1.0, DIAMETER / 2 - 1.0)
        case Drawn.NORMAL:
            return plain


def icon_svg(kind: MarkerKind, drawn: Drawn = Drawn.NORMAL) -> str:
    """Return the sign of a kind as a picture in SVG, on ground that can be seen through."""
    half = SIDE / 2
    body = "".join(_written(part) for part in icon_parts(kind, drawn))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{-half} {-half} {SIDE} {SIDE}" '
        f'fill-rule="evenodd" stroke-linejoin="round">{body}</svg>'
    )


def _hollow(kind: MarkerKind) -> Iterator[Part]:
    half = DIAMETER / 2
    box = rectangle(-half, -half, DIAMETER, DIAMETER, radius=4.0)
    yield Outline(box, Ink.PAPER, Ink.TEXT, 1.3, (2.0, 1.6))
    yield from _bars(-1, 1)
    yield Outline(circle(0.0, 0.0, _CLEARED), Ink.PAPER)
    name = symbol_name(kind)
    if name:
        yield from symbol_parts(name, _SMALL, Ink.TEXT, Ink.PAPER)
    else:
        yield Letters(0.0, 0.0, info_of(kind).letters, DIAMETER / 3, Ink.TEXT)


def _bars(*ways: int) -> Iterator[Outline]:
    """Yield bars from corner to corner and beyond, dark within paper."""
    far = DIAMETER / 2 + 1.5
    for way in ways:
        path: Path = (MoveTo(-far, way * far), Line(far, -way * far))
        yield Outline(path, None, Ink.PAPER, 2 * _BAR)
        yield Outline(path, None, Ink.TEXT, _BAR)


def _written(part: Part) -> str:
    if isinstance(part, Letters):
        return (
            f'<text x="{part.x:g}" y="{part.y + part.size * CAPITALS:g}" font-size="{part.size:g}"'
            f' font-family="Noto Sans" font-weight="{700 if part.bold else 400}"'
            f' text-anchor="{_ANCHORS[part.align]}" fill="{ON_PAPER[part.ink]}">'
            f"{escape(part.text)}</text>"
        )
    dash = " ".join(f"{one:g}" for one in part.dash)
    way = path_text(part.path)
    return (
        f'<path d="{way}" fill="{_color(part.fill)}" stroke="{_color(part.stroke)}"'
        f' stroke-width="{part.width:g}" opacity="{part.opacity:g}"'
        f"{f' stroke-dasharray={chr(34)}{dash}{chr(34)}' if dash else ''}/>"
    )


def _color(ink: Ink | None) -> str:
    return "none" if ink is None else ON_PAPER[ink]


_STEPS: dict[type[Command], str] = {MoveTo: "M", Line: "L", Curve: "C", Close: "Z"}


def path_text(steps: Iterable[Command]) -> str:
    """Return a path as path data of SVG."""
    return "".join(_STEPS[type(step)] + " ".join(f"{one:.3f}" for one in step) for step in steps)
