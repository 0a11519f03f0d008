"""Cedar Ridge Middle School as numbers: walls, doors, furniture and names, in feet, north up.

The south-west corner of the main building is the origin. Nothing of this stands anywhere.
"""

from __future__ import annotations

from dataclasses import dataclass

Line = tuple[float, float, float, float]
Box = tuple[float, float, float, float]
"""Left, bottom, right, top."""


@dataclass(frozen=True)
class Wall:
    """A wall along one axis, and the middles and widths of its doors along it."""

    line: Line
    doors: tuple[tuple[float, float], ...] = ()

    @property
    def upright(self) -> bool:
        return self.line[0] == self.line[2]

    def pieces(self) -> list[Line]:
        """Return the wall without its doors."""
        x1, y1, x2, y2 = self.line
        low, high = (y1, y2) if self.upright else (x1, x2)
        cuts = [low]
        for at, width in sorted(self.doors):
            cuts += [at - width / 2, at + width / 2]
        cuts.append(high)
        return [self._along(*cuts[n : n + 2]) for n in range(0, len(cuts), 2)]

    def sills(self) -> list[Line]:
        """Return the doors as lines in the wall."""
        return [self._along(at - width / 2, at + width / 2) for at, width in self.doors]

    def _along(self, begin: float, end: float) -> Line:
        x, y = self.line[0], self.line[1]
        return (x, begin, x, end) if self.upright else (begin, y, end, y)


LEVEL_1 = (
    Wall((0, 0, 260, 0), ((205, 6),)),
    Wall((260, 0, 260, 84), ((64, 3),)),
    Wall((260, 112, 260, 200)),
    Wall((0, 200, 260, 200), ((55, 6),)),
    Wall((0, 0, 0, 200), ((98, 8), (155, 6))),
    # West: Room 118, boiler room, kitchen, cafeteria, and the west hall
    Wall((0, 40, 48, 40)),
    Wall((0, 76, 48, 76)),
    Wall((0, 120, 48, 120), ((24, 6),)),
    Wall((48, 0, 48, 200), ((28, 3), (58, 4), (98, 4), (140, 6), (178, 6))),
    Wall((62, 0, 62, 32)),
    Wall((62, 44, 62, 130), ((87, 6),)),
    Wall((62, 142, 62, 200)),
    # South: Rooms 115, 112, 107, 104 and restrooms
    Wall((62, 32, 198, 32), ((84, 3), (111, 3), (138, 3), (150, 3), (177, 3), (191, 3))),
    *(Wall((x, 0, x, 32)) for x in (89, 116, 143, 170, 184, 198)),
    Wall((62, 44, 198, 44)),
    Wall((120, 44, 120, 130)),
    Wall((198, 44, 198, 130), ((87, 6),)),
    Wall((62, 130, 198, 130), ((100, 4),)),
    # North: stair, art, workroom, staff room, with the niche of the old phone bank
    Wall((62, 142, 150, 142), ((71, 5), (104, 3), (140, 3))),
    Wall((158, 142, 198, 142), ((180, 3),)),
    Wall((150, 142, 150, 146)),
    Wall((158, 142, 158, 146)),
    Wall((150, 146, 158, 146)),
    *(Wall((x, 142, x, 200)) for x in (80, 124)),
    Wall((160, 146, 160, 200)),
    Wall((158, 146, 160, 146)),
    Wall((198, 142, 198, 200)),
    # East: health room, main office, lobby, counseling, Rooms 101, 105 and 103
    Wall((212, 0, 212, 84), ((7, 3), (20, 3), (43, 3), (64, 4), (76, 3))),
    Wall((212, 112, 212, 200), ((140, 3), (184, 3))),
    *(Wall((212, y, 260, y)) for y in (14, 26, 60, 68, 84, 168)),
    Wall((212, 112, 260, 112), ((222, 3),)),
)  # fmt: skip
GLASS_1 = (
    Wall((260, 84, 260, 112), ((98, 6),)),
    Wall((250, 92, 260, 92)),
    Wall((250, 104, 260, 104)),
    Wall((250, 92, 250, 104), ((98, 6),)),
)
"""The front of the lobby and its vestibule: seen through, so on a layer of its own."""

LEVEL_2 = (
    Wall((62, 130, 212, 130)),
    Wall((62, 200, 212, 200)),
    Wall((62, 130, 62, 200)),
    Wall((212, 130, 212, 200)),
    Wall((62, 142, 212, 142), ((71, 5), (96, 3), (126, 3), (160, 3), (194, 6))),
    *(Wall((x, 142, x, 200)) for x in (80, 112, 144, 178)),
)

NAMES_1 = (
    ("Room 118", 24, 18), ("Boiler room", 24, 62), ("Kitchen", 24, 84), ("Cafeteria", 24, 190),
    ("Room 115", 75.5, 6), ("Room 112", 102.5, 6), ("Room 107", 129.5, 6), ("Room 104", 156.5, 6),
    ("Girls", 177, 12), ("Boys", 191, 12), ("Library", 91, 122), ("Courtyard", 159, 76),
    ("Stair 1", 71, 193), ("Art", 102, 192), ("Workroom", 142, 192), ("Staff room", 179, 192),
    ("Health room", 236, 192), ("Main office", 236, 160), ("Counseling", 236, 74),
    ("Room 101", 236, 54), ("105", 240, 19), ("Network 103", 236, 6),
)  # fmt: skip
NAMES_2 = (
    ("Stair 1", 71, 193), ("Computer lab", 96, 190), ("Music", 128, 190),
    ("Science lab 121", 161, 190), ("Tech shop 124", 195, 190),
)  # fmt: skip


def _rows(left: float, bottom: float, count: int, down: int, step: tuple[float, float],
          size: tuple[float, float]) -> list[Box]:  # fmt: skip
    return [
        (left + n * step[0], bottom + m * step[1], left + n * step[0] + size[0],
         bottom + m * step[1] + size[1])
        for m in range(down)
        for n in range(count)
    ]  # fmt: skip


def _classroom(left: float, bottom: float) -> list[Box]:
    return _rows(left, bottom, 4, 3, (5.4, 5.2), (3.4, 2.2))


FURNITURE_1: tuple[Box, ...] = (
    *_rows(6, 128, 2, 5, (20, 11), (15, 4)),
    *(box for left in (65.5, 92.5, 119.5, 146.5) for box in _classroom(left, 12)),
    *_rows(6, 6, 5, 2, (7.2, 6), (4, 2.4)),
    *_rows(221, 31, 5, 3, (6.6, 5.6), (3.6, 2.4)),
    # Library: shelves, tables and the desk
    *_rows(68, 52, 4, 1, (9, 0), (2, 28)),
    *_rows(74, 90, 3, 2, (12, 11), (7, 4.5)),
    (108, 60, 112, 76),
    # Office, counter of the reception, kitchen, shop benches
    (226, 108.5, 242, 110.5), *_rows(220, 120, 3, 2, (12, 14), (7, 3.5)),
    (4, 104, 30, 107), (4, 112, 40, 115), (34, 100, 44, 107), *_rows(4, 44, 3, 1, (14, 0), (8, 12)),
    *_rows(88, 152, 3, 3, (12, 12), (7, 4)), *_rows(166, 152, 2, 3, (14, 13), (8, 4)),
    *_rows(128, 160, 2, 2, (14, 14), (9, 4)), *_rows(218, 174, 3, 1, (13, 0), (4, 8)),
    *_rows(173, 2, 3, 1, (3.6, 0), (3.2, 5)), *_rows(187, 2, 3, 1, (3.6, 0), (3.2, 5)),
)  # fmt: skip
FURNITURE_2: tuple[Box, ...] = (
    *_rows(84, 150, 2, 4, (14, 9), (10, 3)), *_rows(118, 152, 4, 3, (6, 9), (3, 3)),
    *_rows(148, 150, 2, 4, (15, 9), (10, 4)), *_rows(183, 150, 2, 3, (15, 12), (9, 5)),
)  # fmt: skip

TREES = ((134, 60, 5), (150, 108, 6), (184, 62, 5), (178, 116, 4))
"""In the courtyard: middle and radius."""


def stair_lines() -> list[Line]:
    """Return the treads of Stair 1 and the rail between its flights."""
    treads = [(64, 152 + n * 1.6, 78, 152 + n * 1.6) for n in range(20)]
    return [*treads, (71, 152, 71, 182.4)]
