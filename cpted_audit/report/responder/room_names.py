"""Where the names of rooms stand on a sheet, so that they cover nothing.

A name stands within its room: in the middle, else beside, over or under what is there; smaller
where it does not fit; and where there is no room at all, a number stands for it and the key below
the sheet has the name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from cpted_audit.domain.plane import Box, Point, Ring
from cpted_audit.drawing.ink import Ink
from cpted_audit.drawing.primitives import DrawnWords, Primitive
from cpted_audit.geometry.placing import Taken, box_around, box_in_ring
from cpted_audit.report.pdf import text_width
from cpted_audit.report.responder.model import RoomLabel

SIZES = ((11.0, 0.01), (10.0, 0.012), (9.0, 0.014), (8.0, 0.022), (7.0, 0.03))
"""Points of a name, the largest that finds a place, and how much of the plan it may cover.

That is a line or two of furniture, and no word.
"""
_CLEAN = 0.002
"""What is not worth looking for a better place."""
_NUMBER_SIZES = (9.0, 8.0, 7.0, 6.0)
_LINE = 1.15
_MOST_LINES = 3
_SHARES = (0.0, -0.25, 0.25, -0.5, 0.5, -0.75, 0.75, -1.0, 1.0)
"""How far from the middle a name may stand, as shares of the way to the walls."""
_WAYS = sorted(
    ((x, y) for x in _SHARES for y in _SHARES), key=lambda one: one[0] ** 2 + one[1] ** 2
)
_MUCH_INK = 0.06
"""How much of the plan a number may cover."""
_AIR = 1.0
"""Points between a name and what else stands there."""


class Ground(NamedTuple):
    """What a sheet is placed on: points to a pixel, the size of signs, and what is shown."""

    scale: float
    point: float
    seen: Box
    ink: Callable[[Box], float]
    """How much of what the plan has drawn and written a box of it would cover."""

    def on_paper(self, at: Point) -> Point:
        """Return where a point of the plan stands, in points from the upper left."""
        return Point((at.x - self.seen.left) * self.scale, (at.y - self.seen.top) * self.scale)

    def on_plan(self, at: Point) -> Point:
        """Return which point of the plan stands so many points from the upper left."""
        return Point(self.seen.left + at.x / self.scale, self.seen.top + at.y / self.scale)

    def shows(self, box: Box) -> bool:
        """Return whether a box of points lies wholly on what is shown."""
        across, down = self.seen.width * self.scale, self.seen.height * self.scale
        return box.left >= 0 and box.top >= 0 and box.right <= across and box.bottom <= down

    def drawn_in(self, box: Box) -> float:
        """Return how much of the plan a box of points would cover."""
        first = self.on_plan(Point(box.left, box.top))
        last = self.on_plan(Point(box.right, box.bottom))
        return self.ink(Box(first.x, first.y, last.x, last.y))


class NamedRooms(NamedTuple):
    """What is drawn, and the names that have a number instead, in the order of their numbers."""

    drawn: list[Primitive]
    numbered: list[str]


class _Block(NamedTuple):
    """Lines of a size in points, their middle on paper, and the box they take there."""

    lines: Sequence[str]
    size: float
    bold: bool
    at: Point
    box: Box


def name_rooms(
    rooms: Sequence[RoomLabel], taken: Taken, ground: Ground, *, numbers: bool
) -> NamedRooms:
    """Return the names of rooms where they cover nothing; what they cover then is taken.

    Without `numbers` a name that finds no place is left out: another sheet has it.
    """
    drawn: list[Primitive] = []
    left: list[RoomLabel] = []
    for room in sorted(rooms, key=lambda room: room.across * room.down):
        block = _placed(room, taken, ground)
        if block is None:
            left.append(room)
        else:
            drawn += _words(block, ground)
            taken.add(block.box)
    left.sort(key=lambda room_label: (round(room_label.at.y), room_label.at.x))
    for number, room in enumerate(left if numbers else (), start=1):
        drawn += _number(room, number, taken, ground)
    return NamedRooms(drawn, [room_label.text for room_label in left] if numbers else [])


def _placed(room: RoomLabel, taken: Taken, ground: Ground) -> _Block | None:
    ring = tuple(ground.on_paper(point) for point in room.ring)
    ways = _ways(room.text)
    for size, most in SIZES:
        best, least = None, most
        for block in (
            block for lines in ways for block in _blocks(room, ring, lines, size, ground)
        ):
            if not taken.is_free(block.box):
                continue
            ink = ground.drawn_in(block.box)
            if ink <= _CLEAN:
                return block
            if ink <= least:
                best, least = block, ink
        if best is not None:
            return best
    return None


def _blocks(
    room: RoomLabel, ring: Ring, lines: Sequence[str], size: float, ground: Ground,
    *, bold: bool = False,
) -> Iterator[_Block]:  # fmt: skip
    """Yield the places within a room where lines of a size may stand, the middle first."""
    middle = ground.on_paper(room.at)
    across = max(text_width(line, size, bold=bold) for line in lines) + 2 * _AIR
    down = len(lines) * size * _LINE + _AIR
    spare_x = (room.across * ground.scale - across) / 2
    spare_y = (room.down * ground.scale - down) / 2
    if spare_x < 0 or spare_y < 0:
        return
    for x, y in _WAYS:
        at = Point(middle.x + x * spare_x, middle.y + y * spare_y)
        box = box_around(at, across, down)
        if box_in_ring(box, ring):
            yield _Block(lines, size, bold, at, box)


def _number(room: RoomLabel, number: int, taken: Taken, ground: Ground) -> list[Primitive]:
    """Return the number of a room where it is freest; none where not even that has room."""
    ring = tuple(ground.on_paper(point) for point in room.ring)
    for size in _NUMBER_SIZES:
        free = [
            (ground.drawn_in(block.box), block)
            for block in _blocks(room, ring, [key_number(number)], size, ground, bold=True)
            if taken.is_free(block.box)
        ]
        ink, block = min(free, key=lambda one: one[0], default=(1.0, None))
        if block is not None and ink <= _MUCH_INK:
            taken.add(block.box)
            return _words(block, ground)
    return []


def key_number(number: int) -> str:
    """Return how a number of the key stands on the plan and in the key."""
    return f"[{number}]"


def _words(block: _Block, ground: Ground) -> list[Primitive]:
    at = ground.on_plan(block.at)
    first = -(len(block.lines) - 1) / 2
    return [
        DrawnWords(
            at, line, block.size / ground.point, Ink.TEXT, bold=block.bold, halo=None,
            dy=(first + number) * block.size * _LINE / ground.point,
        )
        for number, line in enumerate(block.lines)
    ]  # fmt: skip


def _ways(text: str) -> list[list[str]]:
    """Return the ways to break a name into lines that are about equally long."""
    words = text.split()
    ways = []
    for count in range(1, min(len(words), _MOST_LINES) + 1):
        lines, wanted = [""], len(text) / count
        for word in words:
            longer = f"{lines[-1]} {word}".strip()
            if lines[-1] and len(lines) < count and len(longer) > wanted + 2:
                lines.append(word)
            else:
                lines[-1] = longer
        ways.append(lines)
    return ways
