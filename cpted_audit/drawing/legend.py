"""The legend of a plan: only what is really on it, in the order of the layers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

from cpted_audit.domain.plane import Point
from cpted_audit.domain.plans.marker import Marker, MarkerKind, MarkerState
from cpted_audit.domain.plans.marker_kinds import MARKER_KINDS, Layer, MarkerField, info_of
from cpted_audit.domain.plans.wall_kinds import WALL_KINDS, WallKind
from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.drawing.furniture import ground
from cpted_audit.drawing.ink import Ink
from cpted_audit.drawing.line_drawing import AREA_LOOKS, ROUTE_LOOKS, WALL_LOOKS
from cpted_audit.drawing.primitives import (
    Align,
    Letters,
    Line,
    MoveTo,
    Outline,
    Part,
    Parts,
    Path,
    Plate,
    extent,
)
from cpted_audit.drawing.signs import STATE_FACES, answer_parts, face_parts, finding_parts
from cpted_audit.drawing.signs import thing_parts as _thing
from cpted_audit.drawing.symbol_paths import placed, rectangle

ROW = 20.0
_SIGN_SIDE = 17.0
_PADDING = 8.0
_TEXT = 9.0
_WORDS_AT = 28.0
_COLUMN_GAP = 22.0
"""Points after a count, so that it is not read with the next column's sign."""
_STATE_WORDS = {
    MarkerState.UNCHECKED: "Not checked",
    MarkerState.IN_ORDER: "In order",
    MarkerState.DEFECT: "Defect",
    MarkerState.MISSING: "Missing",
}


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """One line of a legend; no count is told where it is None."""

    parts: Parts
    words: str
    count: int | None = None


def kind_words(kind: MarkerKind) -> str:
    """Return how the table calls a kind."""
    return info_of(kind).words


def state_words(state: MarkerState) -> str:
    """Return what a state is called in a legend."""
    return _STATE_WORDS[state]


def kind_parts(kind: MarkerKind) -> Parts:
    """Return the sign of a kind without a state, as legends and palettes show it."""
    if kind in _SWATCHES:
        return _SWATCHES[kind]
    if kind is MarkerKind.FINDING:
        pin = finding_parts("", None)
        return tuple(_lowered(part) for part in (*pin, *_EXCLAMATION))
    if kind is MarkerKind.ANSWER:
        return answer_parts(AnswerValue.YES)
    return _thing(kind, None, "")


def wall_parts(kind: WallKind) -> Parts:
    """Return the line that stands for a kind of wall in legends and palettes."""
    line = _rule(*_LEVEL)
    return tuple(
        Outline(line, None, wall_line.ink, wall_line.width * _SWATCH, wall_line.dash)
        for wall_line in WALL_LOOKS[kind]
    )


def kind_entries(
    markers: Iterable[Marker],
    words: Callable[[MarkerKind], str] = kind_words,
    visible_layers: Collection[Layer] = tuple(Layer),
) -> list[LegendEntry]:
    """Return a line for every kind present in the visible layers, with how many there are."""
    counts = Counter(marker.kind for marker in markers)
    return [
        LegendEntry(kind_parts(info.kind), words(info.kind), counts[info.kind])
        for layer in Layer
        if layer in visible_layers
        for info in MARKER_KINDS
        if info.layer is layer and counts[info.kind]
    ]


def wall_entries(markers: Iterable[Marker]) -> list[LegendEntry]:
    """Return a line for every kind of wall; none where all are plain walls, as anybody sees."""
    kinds = {marker.wall for marker in markers if marker.kind is MarkerKind.WALL}
    return [
        LegendEntry(wall_parts(info.kind), info.words)
        for info in WALL_KINDS
        if info.kind in kinds and kinds != {WallKind.SOLID}
    ]


def state_entries(
    markers: Iterable[Marker], words: Callable[[MarkerState], str] = state_words
) -> list[LegendEntry]:
    """Return a line for every state of those markers that have one, with how many there are."""
    counts = Counter(
        marker.state for marker in markers if MarkerField.STATE in info_of(marker.kind).fields
    )
    return [
        LegendEntry(face_parts(STATE_FACES[state]), words(state), counts[state])
        for state in MarkerState
        if counts[state]
    ]


def draw_legend(entries: Sequence[LegendEntry], *, width: float, columns: int = 1) -> Plate:
    """Return a legend `width` points wide, filled column by column."""
    rows = -(-len(entries) // columns)
    across = (width - 2 * _PADDING) / columns
    height = rows * ROW + 2 * _PADDING
    parts: list[Part] = [ground(width, height)]
    for index, entry in enumerate(entries):
        column, row = divmod(index, max(rows, 1))
        parts += _entry(entry, _PADDING + column * across, _PADDING + (row + 0.5) * ROW, across)
    return Plate(width, height, tuple(parts))


def _entry(entry: LegendEntry, left: float, middle: float, width: float) -> Parts:
    count = "" if entry.count is None else f"{entry.count:,}"
    right = left + width - _COLUMN_GAP
    room = right - left - _WORDS_AT - (len(count) + 1) * _TEXT * 0.6
    return (
        *_fitted(entry.parts, left + _SIGN_SIDE / 2 + 1, middle),
        Letters(
            left + _WORDS_AT, middle, entry.words, _TEXT, Ink.TEXT,
            bold=False, align=Align.LEFT, room=room,
        ),
        *([Letters(right, middle, count, _TEXT, Ink.MUTED, align=Align.RIGHT)] if count else []),
    )  # fmt: skip


def _fitted(parts: Parts, x: float, y: float) -> Parts:
    """Return parts made small enough for a row, their middle at a point."""
    box = extent(parts)
    scale = min(1.0, _SIGN_SIDE / max(box.width, box.height, 1.0))
    dx = x - (box.left + box.right) / 2 * scale
    dy = y - (box.top + box.bottom) / 2 * scale
    return tuple(_scaled(part, scale, dx, dy) for part in parts)


def _scaled(part: Part, scale: float, dx: float, dy: float) -> Part:
    if isinstance(part, Letters):
        room = None if part.room is None else part.room * scale
        return Letters(
            part.x * scale + dx, part.y * scale + dy, part.text, part.size * scale, part.ink,
            part.bold, part.align, room,
        )  # fmt: skip
    return Outline(
        placed(part.path, scale, dx, dy), part.fill, part.stroke, part.width * scale,
        tuple(piece * scale for piece in part.dash), part.opacity,
    )  # fmt: skip


def _lowered(part: Part) -> Part:
    return _scaled(part, 1.0, 0.0, _PIN_DROP)


_PIN_DROP = 14.0
"""Points by which a pin is lowered so that it stands around its place and not above it."""
_EXCLAMATION: Parts = (Letters(0.0, -17.4, "!", 12.0, Ink.PAPER),)


def _rule(*points: Point) -> Path:
    return MoveTo(*points[0]), *(Line(*point) for point in points[1:])


def _swatch(kind: MarkerKind) -> Parts:
    ink, opacity, width, dash = AREA_LOOKS[kind]
    box = rectangle(-10.0, -7.0, 20.0, 14.0)
    return Outline(box, ink, opacity=opacity * 2), Outline(box, None, ink, width, dash)


def _route(kind: MarkerKind) -> Parts:
    width, lane, dash = ROUTE_LOOKS[kind]
    head = _rule(Point(4.0, -5.5), Point(11.0, 0.0), Point(4.0, 5.5))
    line = _rule(Point(-11.0, 0.0), Point(5.0, 0.0))
    short = tuple(one * 0.6 for one in dash)
    within = (Outline(line, None, Ink.PAPER, lane),) if lane else ()
    return Outline(line, None, Ink.TEXT, width, short), *within, Outline(head, Ink.TEXT)


_LEVEL = (Point(-10.0, 0.0), Point(10.0, 0.0))
_SWATCH = 1.45
"""How much thicker walls are drawn beside their words, so that their kinds can be told."""
_SWATCHES: dict[MarkerKind, Parts] = {
    **{kind: _swatch(kind) for kind in AREA_LOOKS},
    MarkerKind.WALL: wall_parts(WallKind.SOLID),
    MarkerKind.PATH: (
        Outline(_rule(Point(-10.0, 0.0), Point(5.0, 0.0)), None, Ink.TEXT, 1.8, (5.0, 3.0)),
        Outline(_rule(Point(3.0, -4.5), Point(10.0, 0.0), Point(3.0, 4.5)), Ink.TEXT),
    ),
    **{kind: _route(kind) for kind in ROUTE_LOOKS},
    MarkerKind.DIMENSION: (
        Outline(_rule(*_LEVEL), None, Ink.TEXT, 1.2),
        Outline(_rule(Point(-10.0, -5.0), Point(-10.0, 5.0)), None, Ink.TEXT, 1.4),
        Outline(_rule(Point(10.0, -5.0), Point(10.0, 5.0)), None, Ink.TEXT, 1.4),
    ),
    MarkerKind.TEXT: (Letters(0.0, 0.0, "T", 16.0, Ink.TEXT),),
}
"""What stands for lines, areas and texts, which have no sign."""
