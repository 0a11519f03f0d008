"""The drawing on the cover: a school seen from above, as decoration only."""

from __future__ import annotations

from cpted_audit.report.pdf import Ink, Pen

WIDTH = 504.0
HEIGHT = 250.0

_OUTLINE = [
    (96, 52), (96, 206), (372, 206), (372, 128), (436, 128), (436, 52), (300, 52), (300, 84),
    (206, 84), (206, 52),
]  # fmt: skip
_WALLS = [
    [(96, 150), (206, 150)], [(150, 150), (150, 206)], [(206, 118), (206, 206)],
    [(206, 150), (300, 150)], [(300, 118), (300, 206)], [(96, 104), (172, 104)],
    [(300, 118), (372, 118)], [(340, 52), (340, 96)],
]  # fmt: skip
_SIGHT = [(253, 84), (150, 0), (356, 0)]
_DOORS = [(253, 84), (96, 128), (250, 206), (372, 166), (436, 88), (150, 52)]
_TREES = [
    (40, 60, 11), (58, 96, 8), (36, 128, 13), (60, 176, 9), (40, 214, 12), (470, 206, 13),
    (446, 176, 8), (474, 150, 10), (420, 222, 9), (78, 26, 8),
]  # fmt: skip
_STALLS = range(386, 482, 16)


def paint(pen: Pen) -> None:
    """Draw the motif in a field of `WIDTH` by `HEIGHT` points."""
    pen.rectangle(0, 0, WIDTH, HEIGHT, fill=Ink.BACKGROUND, radius=8)
    with pen.clipped(0, 0, WIDTH, HEIGHT):
        _grid(pen)
        pen.area(_SIGHT, fill="#CFE0F8")
        pen.line(_SIGHT[1::-1], color=Ink.ACCENT, width=0.7, dash=(3, 3))
        pen.line(_SIGHT[::2], color=Ink.ACCENT, width=0.7, dash=(3, 3))
    for x, y, radius in _TREES:
        pen.circle(x, y, radius, fill="#DDE9E1", stroke="#9DBFAB")
    _building(pen)
    for x in _STALLS:
        pen.line([(x, 10), (x, 34)], color="#B6C0CB", width=0.9)


def _grid(pen: Pen) -> None:
    for x in range(0, int(WIDTH), 42):
        pen.line([(x, 0), (x, HEIGHT)], color=Ink.LINE, width=0.4, dash=(1, 3))
    for y in range(0, int(HEIGHT), 42):
        pen.line([(0, y), (WIDTH, y)], color=Ink.LINE, width=0.4, dash=(1, 3))


def _building(pen: Pen) -> None:
    pen.area(_OUTLINE, fill=Ink.SURFACE, stroke=Ink.TEXT, width=2.0)
    for wall in _WALLS:
        pen.line(wall, color="#7C8894", width=0.9)
    for x, y in _DOORS:
        pen.circle(x, y, 6.5, fill=Ink.ACCENT, stroke=Ink.SURFACE, line=1.2)
