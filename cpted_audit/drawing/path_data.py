"""Read the path data of an SVG drawing into moves, lines and cubic curves."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass, field

from cpted_audit.drawing.primitives import Close, Command, Curve, Line, MoveTo, Path

_TOKEN = re.compile(r"[MmLlHhVvCcSsQqTtAaZz]|[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
_IGNORED = re.compile(r"[\s,]*")
_FLAG = re.compile(r"[01]")
_COUNTS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}
_FLAGS = (3, 4)
"""Which numbers of an arc are flags, which may stand without a space between them."""

XY = tuple[float, float]


def parse_path(data: str) -> Path:
    """Return the commands of path data, all absolute; raises ValueError for what is none."""
    reader = _Reader()
    for letter, numbers in _commands(data):
        reader.take(letter, numbers)
    return tuple(reader.made)


def _commands(data: str) -> list[tuple[str, list[float]]]:
    found: list[tuple[str, list[float]]] = []
    at = _skip(data, 0)
    letter = ""
    while at < len(data):
        if data[at].isalpha():
            letter = data[at]
            at = _skip(data, at + 1)
        elif letter in "Zz":  # also where there is no letter yet
            raise ValueError(f"path data has a number without a command at {at}: {data!r}")
        numbers, at = _numbers(data, at, letter)
        found.append((letter, numbers))
        letter = {"M": "L", "m": "l"}.get(letter, letter)
    return found


def _numbers(data: str, at: int, letter: str) -> tuple[list[float], int]:
    if letter.upper() not in _COUNTS:
        raise ValueError(f"path data has no command {letter!r}: {data!r}")
    numbers: list[float] = []
    for index in range(_COUNTS[letter.upper()]):
        is_flag = letter in "Aa" and index in _FLAGS
        found = (_FLAG if is_flag else _TOKEN).match(data, at)
        if found is None or found.group().isalpha():
            raise ValueError(f"path data lacks a number for {letter} at {at}: {data!r}")
        numbers.append(float(found.group()))
        at = _skip(data, found.end())
    return numbers, at


def _skip(data: str, at: int) -> int:
    found = _IGNORED.match(data, at)
    return at if found is None else found.end()


@dataclass(slots=True)
class _Reader:
    """Keeps the current point and the last control point while commands are taken."""

    made: list[Command] = field(default_factory=list)
    at: XY = (0.0, 0.0)
    begin: XY = (0.0, 0.0)
    cubic: XY | None = None
    quadratic: XY | None = None

    def take(self, letter: str, numbers: list[float]) -> None:
        base = self.at if letter.islower() else (0.0, 0.0)
        kind = letter.upper()
        if not self.made and kind != "M":
            raise ValueError(f"path data begins with {letter}, not with a move")
        cubic, quadratic = self.cubic, self.quadratic
        self.cubic = self.quadratic = None
        _TAKERS[kind](self, numbers, base, cubic if kind == "S" else quadratic)

    def move(self, numbers: list[float], base: XY, _last: XY | None) -> None:
        self.at = self.begin = _pairs(numbers, base)[0]
        self.made.append(MoveTo(*self.at))

    def line(self, numbers: list[float], base: XY, _last: XY | None) -> None:
        self.at = _pairs(numbers, base)[0]
        self.made.append(Line(*self.at))

    def across(self, numbers: list[float], base: XY, _last: XY | None) -> None:
        self.line([numbers[0] + base[0], self.at[1]], (0.0, 0.0), None)

    def down(self, numbers: list[float], base: XY, _last: XY | None) -> None:
        self.line([self.at[0], numbers[0] + base[1]], (0.0, 0.0), None)

    def curve(self, numbers: list[float], base: XY, _last: XY | None) -> None:
        self._curve_to(*_pairs(numbers, base))

    def smooth(self, numbers: list[float], base: XY, last: XY | None) -> None:
        self._curve_to(self._mirrored(last), *_pairs(numbers, base))

    def bend(self, numbers: list[float], base: XY, _last: XY | None) -> None:
        self._bend_to(*_pairs(numbers, base))

    def smooth_bend(self, numbers: list[float], base: XY, last: XY | None) -> None:
        self._bend_to(self._mirrored(last), _pairs(numbers, base)[0])

    def arc(self, numbers: list[float], base: XY, _last: XY | None) -> None:
        across, down, turn, large, sweep = numbers[:5]
        end = _pairs(numbers[5:], base)[0]
        self.made.extend(
            arc_curves(self.at, (abs(across), abs(down)), turn, (large != 0, sweep != 0), end)
        )
        self.at = end

    def close(self, _numbers: list[float], _base: XY, _last: XY | None) -> None:
        self.made.append(Close())
        self.at = self.begin

    def _mirrored(self, last: XY | None) -> XY:
        return self.at if last is None else (2 * self.at[0] - last[0], 2 * self.at[1] - last[1])

    def _curve_to(self, first: XY, second: XY, end: XY) -> None:
        self.made.append(Curve(*first, *second, *end))
        self.at, self.cubic = end, second

    def _bend_to(self, control: XY, end: XY) -> None:
        first = _between(self.at, control, 2 / 3)
        self.made.append(Curve(*first, *_between(end, control, 2 / 3), *end))
        self.at, self.quadratic = end, control


_TAKERS: dict[str, Callable[[_Reader, list[float], XY, XY | None], None]] = {
    "M": _Reader.move, "L": _Reader.line, "H": _Reader.across, "V": _Reader.down,
    "C": _Reader.curve, "S": _Reader.smooth, "Q": _Reader.bend, "T": _Reader.smooth_bend,
    "A": _Reader.arc, "Z": _Reader.close,
}  # fmt: skip


def _pairs(numbers: list[float], base: XY) -> list[XY]:
    return [(numbers[at] + base[0], numbers[at + 1] + base[1]) for at in range(0, len(numbers), 2)]


def _between(start: XY, end: XY, share: float) -> XY:
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share


def arc_curves(
    start: XY, radii: XY, turn: float, flags: tuple[bool, bool], end: XY
) -> list[Command]:
    """Return an elliptical arc as curves of a quarter turn at most.

    `turn` is of the ellipse, in degrees; the flags are SVG's large-arc and sweep.
    """
    if start == end:
        return []
    if not radii[0] or not radii[1]:
        return [Line(*end)]
    centre, (across, down), first, sweep = _centred(start, radii, math.radians(turn), flags, end)
    count = max(1, math.ceil(abs(sweep) / (math.pi / 2) - 1e-9))
    step = sweep / count
    pull = 4 / 3 * math.tan(step / 4)
    cos, sin = math.cos(math.radians(turn)), math.sin(math.radians(turn))

    def placed(x: float, y: float) -> XY:
        x, y = x * across, y * down
        return centre[0] + x * cos - y * sin, centre[1] + x * sin + y * cos

    curves: list[Command] = []
    for index in range(count):
        here, there = first + index * step, first + (index + 1) * step
        out = placed(math.cos(here) - pull * math.sin(here), math.sin(here) + pull * math.cos(here))
        back = placed(
            math.cos(there) + pull * math.sin(there), math.sin(there) - pull * math.cos(there)
        )
        last = end if index == count - 1 else placed(math.cos(there), math.sin(there))
        curves.append(Curve(*out, *back, *last))
    return curves


def _centred(
    start: XY, radii: XY, turn: float, flags: tuple[bool, bool], end: XY
) -> tuple[XY, XY, float, float]:
    """Return centre, radii, first angle and swept angle (SVG 2, appendix B.2.4)."""
    cos, sin = math.cos(turn), math.sin(turn)
    half = ((start[0] - end[0]) / 2, (start[1] - end[1]) / 2)
    x, y = cos * half[0] + sin * half[1], -sin * half[0] + cos * half[1]
    grown = max(1.0, math.hypot(x / radii[0], y / radii[1]))
    across, down = radii[0] * grown, radii[1] * grown
    u, v = x / across, y / down
    reach = math.sqrt(max(0.0, 1 / (u * u + v * v) - 1))
    reach = -reach if flags[0] == flags[1] else reach
    middle = (reach * v, -reach * u)
    centre = (
        cos * middle[0] * across - sin * middle[1] * down + (start[0] + end[0]) / 2,
        sin * middle[0] * across + cos * middle[1] * down + (start[1] + end[1]) / 2,
    )
    first = math.atan2(v - middle[1], u - middle[0])
    sweep = math.atan2(-v - middle[1], -u - middle[0]) - first
    if flags[1] and sweep < 0:
        sweep += math.tau
    elif not flags[1] and sweep > 0:
        sweep -= math.tau
    return centre, (across, down), first, sweep
