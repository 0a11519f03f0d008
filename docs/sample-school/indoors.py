"""The pictures taken inside the school."""

from __future__ import annotations

from brush import Canvas, Point, box, tone
from parts import grid_tile
from PIL import Image, ImageDraw


def _room(c: Canvas, back: tuple[float, float, float, float], colours: tuple[str, str]) -> None:
    """Paint a hall in one-point perspective that ends in the rectangle `back` (x, y, x, y)."""
    left, top, right, bottom = back
    wide, high = c.width, c.height
    light, shadow = colours
    c.cover(
        [(0, 0), (wide, 0), (right, top), (left, top)],
        grid_tile((1400, 1800), (7, 12), ("#e9e7e0", "#e4e1d9"), "#c3c0b7"),
    )
    c.cover(
        [(left, bottom), (right, bottom), (wide, high), (0, high)],
        grid_tile((1400, 1800), (8, 14), ("#b9b2a2", "#a89f8d"), "#938b7b"),
    )
    c.shade([(0, 0), (left, top), (left, bottom), (0, high)], light, shadow, across=True)
    c.shade([(wide, 0), (right, top), (right, bottom), (wide, high)], shadow, light, across=True)
    c.rect(left, top, right - left, bottom - top, tone(shadow, 0.05))


def corridor_niche() -> Image.Image:
    """A corridor; past the trophy case a niche opens in the wall."""
    c = Canvas(1600, 1200, 2)
    _room(c, (620, 420, 900, 720), ("#e6dcc6", "#cfc3a9"))
    for number, share in enumerate((0.1, 0.34, 0.56, 0.72)):
        y = share * 430
        half = 270 * (1 - share) + 50
        deep = 46 * (1 - share) + 8
        c.poly(
            [
                (760 - half, y),
                (760 + half, y),
                (760 + half * 0.9, y + deep),
                (760 - half * 0.9, y + deep),
            ],
            "#fffdf2",
        )
        c.glow(760, y + deep / 2, half * 1.2, "#fff6dc", 0.34 - number * 0.05)
    _end_doors(c)
    _lockers(c)
    _stripe(c)
    _trophy_case(c)
    _niche(c)
    for y, strength in ((800, 0.22), (940, 0.2), (1120, 0.16)):
        c.veil(
            [(700, y - 40), (840, y - 40), (900, y + 60), (640, y + 60)], "#fffdf0", strength, 34
        )
    return c.finish(warmth=0.03)


def _end_doors(c: Canvas) -> None:
    for x in (650, 762):
        c.shade(box(x, 500, 106, 220), "#7d5a3c", "#5e4229")
        c.shade(box(x + 24, 528, 58, 90), "#e8f2f4", "#aac3c8")
        c.rect(x + 8, 640, 90, 8, "#c9ccce")
    c.rect(716, 446, 92, 34, "#1f6a3a")
    c.text(762, 462, "EXIT", 24, "#eafff0")
    c.glow(762, 462, 80, "#7dffac", 0.25)


def _along(side: str, depth: float, height: float) -> Point:
    """Return a point on a side wall: depth 0 (here) to 1 (far end), height 0 (floor) to 1."""
    near, far = (0.0, 620.0) if side == "left" else (1600.0, 900.0)
    x = near + (far - near) * depth
    floor, ceiling = 1200 + (720 - 1200) * depth, 420 * depth
    return x, floor + (ceiling - floor) * height


def _panel(side: str, start: float, end: float, low: float, high: float) -> list[Point]:
    return [
        _along(side, start, high),
        _along(side, end, high),
        _along(side, end, low),
        _along(side, start, low),
    ]


def _lockers(c: Canvas) -> None:
    depth = 0.05
    for number in range(13):
        width = 0.084 * (1 - depth * 0.62)
        colour = tone("#4d7f93", -0.06 * (number % 2))
        c.shade(
            _panel("left", depth, depth + width * 0.94, 0.02, 0.5),
            tone(colour, 0.12),
            tone(colour, -0.2),
        )
        for vent in (0.42, 0.44, 0.46):
            c.line(
                _panel("left", depth + width * 0.25, depth + width * 0.7, vent, vent)[:2],
                tone(colour, -0.4),
                3,
            )
        c.poly(_panel("left", depth + width * 0.74, depth + width * 0.8, 0.25, 0.3), "#c8cdd0")
        depth += width
    c.shade(_panel("left", 0.05, depth, 0.5, 0.52), "#8fb3c0", "#7399a7")
    for number, colour in enumerate(("#d9a441", "#5f8f6a", "#b5533c", "#4f6fa0", "#c9b458")):
        start = 0.12 + number * 0.135
        c.poly(_panel("left", start, start + 0.09, 0.6, 0.76), "#f4efe2")
        c.shade(
            _panel("left", start + 0.008, start + 0.082, 0.615, 0.745),
            tone(colour, 0.2),
            tone(colour, -0.1),
        )


def _stripe(c: Canvas) -> None:
    c.poly(_panel("right", 0.0, 1.0, 0.30, 0.335), "#3f7286")
    c.poly(_panel("right", 0.0, 1.0, 0.0, 0.03), "#6b6253")


def _trophy_case(c: Canvas) -> None:
    c.shade(_panel("right", 0.08, 0.42, 0.06, 0.72), "#5e432c", "#7a5a3c", across=True)
    c.shade(_panel("right", 0.105, 0.4, 0.2, 0.69), "#d8cba8", "#8f8468", across=True)
    for shelf in (0.36, 0.53):
        c.poly(_panel("right", 0.105, 0.4, shelf, shelf + 0.012), "#efe7d2")
    for row, low in enumerate((0.2, 0.372, 0.542)):
        for number in range(5):
            x, foot = _along("right", 0.14 + number * 0.054, low + 0.006)
            size = (1 - number * 0.12) * (1.05 if (row + number) % 2 else 0.8)
            colour = ("#d9b23c", "#c0c4c8", "#b8793c")[(row + number) % 3]
            c.rect(x - 20 * size, foot - 20 * size, 40 * size, 20 * size, "#3a2c20")
            c.rect(x - 4 * size, foot - 50 * size, 8 * size, 32 * size, tone(colour, -0.15))
            c.poly(
                [
                    (x - 24 * size, foot - 100 * size),
                    (x + 24 * size, foot - 100 * size),
                    (x + 8 * size, foot - 48 * size),
                    (x - 8 * size, foot - 48 * size),
                ],
                colour,
            )
    c.veil(_panel("right", 0.3, 0.36, 0.2, 0.69), "#ffffff", 0.28, 6)
    c.veil(_panel("right", 0.16, 0.19, 0.2, 0.69), "#ffffff", 0.22, 5)


def _niche(c: Canvas) -> None:
    c.shade(_panel("right", 0.5, 0.72, 0.0, 0.66), "#2c2620", "#4a4136", across=True)
    c.shade(_panel("right", 0.66, 0.72, 0.02, 0.65), "#83786a", "#6a6053")
    c.veil(_panel("right", 0.5, 0.6, 0.0, 0.66), "#0c0a08", 0.6, 12)
    c.poly(_panel("right", 0.675, 0.7, 0.3, 0.44), "#1d1f22")
    c.poly(_panel("right", 0.49, 0.5, 0.0, 0.67), "#f0e8d6")
    c.poly(_panel("right", 0.72, 0.727, 0.0, 0.67), "#efe6d2")
    c.veil(
        [_along("right", 0.5, 0), _along("right", 0.72, 0), (850, 800), (940, 900)],
        "#14100c",
        0.4,
        18,
    )


def locker_mirror() -> Image.Image:
    """The round mirror of a locker room, aisle 2 in it."""
    c = Canvas(1600, 1200, 9)
    c.shade(box(0, 0, 1600, 1200), "#d7dcd6", "#b5bcb6")
    c.cover(
        box(0, 0, 1600, 660), grid_tile((1600, 660), (20, 8), ("#dfe5e0", "#dae0db"), "#b9c1bb")
    )
    c.cover(
        [(250, 960), (1350, 960), (1700, 1200), (-100, 1200)],
        grid_tile((1500, 600), (12, 5), ("#8f9a98", "#87928f"), "#6d7775"),
    )
    _bank(c, 0, 1)
    _bank(c, 1600, -1)
    c.shade([(560, 1010), (1040, 1010), (1090, 1060), (510, 1060)], "#c99f66", "#a47d48")
    c.rect(510, 1060, 580, 16, "#7d5c32")
    for x in (590, 990):
        c.shade(box(x, 1076, 26, 90), "#8b9296", "#565c60", across=True)
    c.veil(box(520, 1150, 580, 30), "#101413", 0.5, 14)
    _mirror(c, 800, 400, 300)
    c.text(800, 820, "AISLE 2", 54, "#3d6a5c")
    for x in (300, 1300):
        c.rect(x - 130, 26, 260, 30, "#fffef4")
        c.glow(x, 40, 420, "#f6fff4", 0.32)
    return c.finish(warmth=-0.02)


def _bank(c: Canvas, wall: float, side: int) -> None:
    """Paint a bank of lockers along a side wall, running away from the camera."""

    def at(depth: float, height: float) -> Point:
        return wall + side * 340 * depth, 1290 - 330 * depth - height * (1230 - 560 * depth)

    for number in range(5):
        start, end = number / 5, (number + 0.95) / 5
        for low, high in ((0.02, 0.47), (0.49, 0.94)):
            colour = tone("#3f7f70", -0.05 * (number % 2))
            door = [at(start, high), at(end, high), at(end, low), at(start, low)]
            c.shade(door, tone(colour, 0.16), tone(colour, -0.22))
            for vent in (0.38, 0.4, 0.42):
                up = low + vent
                c.line([at(start + 0.04, up), at(end - 0.04, up)], tone(colour, -0.45), 4)
            middle = (low + high) / 2
            c.poly(
                [
                    at(end - 0.05, middle + 0.02),
                    at(end - 0.03, middle + 0.02),
                    at(end - 0.03, middle - 0.02),
                    at(end - 0.05, middle - 0.02),
                ],
                "#c6cccd",
            )
    c.veil([at(0, 0.98), at(1, 0.98), at(1, 0.9), at(0, 0.9)], "#ffffff", 0.2, 8)


def _mirror(c: Canvas, x: float, y: float, radius: float) -> None:
    c.veil(
        [
            (x - radius, y - radius + 40),
            (x + radius, y - radius + 40),
            (x + radius, y + radius + 50),
            (x - radius, y + radius + 50),
        ],
        "#26302c",
        0.28,
        50,
    )
    c.shade(box(x - 16, 0, 32, y - radius + 20), "#a3abad", "#6a7274", across=True)
    c.ellipse(x, y, radius + 18, radius + 18, "#2d3335")
    view = _curved_view(round(radius * 4))
    mask = Image.new("L", view.size)
    ImageDraw.Draw(mask).ellipse((0, 0, *view.size), fill=255)
    corner = (round((x - radius) * 2), round((y - radius) * 2))
    c.image.paste(view, corner, mask)
    c.glow(x - radius * 0.4, y - radius * 0.48, radius * 0.62, "#ffffff", 0.4)
    c.veil(
        [
            (x - radius * 0.62, y - radius * 0.6),
            (x - radius * 0.2, y - radius * 0.82),
            (x - radius * 0.16, y - radius * 0.7),
            (x - radius * 0.56, y - radius * 0.5),
        ],
        "#ffffff",
        0.5,
        9,
    )


def _curved_view(side: int) -> Image.Image:
    """Return a small hall of lockers bent as in a round mirror."""
    inner = Canvas(600, 600, 4)
    inner.shade(box(0, 0, 600, 600), "#e6ebe6", "#c2c9c3")
    inner.cover(
        [(250, 330), (350, 330), (640, 600), (-40, 600)],
        grid_tile((800, 800), (6, 8), ("#8f9a98", "#848f8c"), "#6d7775"),
    )
    for wall, far in ((0, 246), (600, 354)):
        for number in range(7):
            start, end = number / 7, (number + 0.94) / 7
            shape = []
            for depth, up in ((start, 1), (end, 1), (end, 0), (start, 0)):
                x = wall + (far - wall) * depth
                shape.append((x, (560 - 226 * depth) - up * (500 - 410 * depth)))
            inner.shade(shape, tone("#3f7f70", 0.1 - 0.05 * (number % 2)), tone("#3f7f70", -0.25))
    inner.shade(box(246, 244, 108, 90), "#b3a67c", "#8d815c")
    inner.poly(box(284, 262, 34, 72), "#5e4a34")
    inner.rect(180, 20, 240, 26, "#fffef4")
    flat = inner.image
    steps = 40
    mesh = []
    for row in range(steps):
        for column in range(steps):
            cell = [round(value * side / steps) for value in (column, row, column + 1, row + 1)]
            mesh.append((tuple(cell), _source(cell, side, flat.width)))
    return flat.transform((side, side), Image.Transform.MESH, mesh, Image.Resampling.BICUBIC)


def _source(cell: list[int], side: int, wide: int) -> tuple[float, ...]:
    """Return where the four corners of a cell lie in the flat view."""
    left, top, right, bottom = cell
    found: list[float] = []
    for x, y in ((left, top), (left, bottom), (right, bottom), (right, top)):
        across, down = x / side * 2 - 1, y / side * 2 - 1
        pull = 0.72 + 0.28 * min(1.0, across**2 + down**2)
        found += [(across * pull + 1) / 2 * (wide - 1), (down * pull + 1) / 2 * (wide - 1)]
    return tuple(found)


def stair_void() -> Image.Image:
    """The space below a flight, filled with folded tables and a banner (portrait)."""
    c = Canvas(1200, 1600, 6)
    c.shade(box(0, 0, 1200, 1340), "#e3dccb", "#c6bca6")
    c.rough(box(0, 0, 1200, 1340), 0.1)
    c.shade(box(0, 700, 1200, 26), "#3f7286", "#335f70")
    floor = [(0, 1330), (1200, 1330), (1400, 1600), (-200, 1600)]
    c.cover(floor, grid_tile((1500, 500), (9, 4), ("#aaa292", "#9d9584"), "#857d6d"))
    c.veil([(0, 1330), (0, 1110), (900, 430), (1200, 220), (1200, 1330)], "#14110d", 0.62, 24)
    _stored(c)
    _flight(c)
    c.glow(250, 260, 560, "#fff2d6", 0.4)
    c.veil([(0, 1330), (1200, 1330), (1200, 1420), (0, 1400)], "#100d0a", 0.4, 26)
    c.rect(90, 330, 150, 104, "#2d5568")
    c.text(165, 366, "STAIR", 32, "#ffffff")
    c.text(165, 406, "1", 34, "#ffffff")
    return c.finish(warmth=0.04)


def _stored(c: Canvas) -> None:
    c.veil([(640, 1300), (1200, 1290), (1200, 1390), (600, 1380)], "#0c0a08", 0.6, 18)
    for number in range(4, -1, -1):
        x, top = 700 + number * 38, 800 - number * 22
        colour = tone("#b98d5c", -0.07 * number)
        slab = [(x, top), (x + 470, top - 26), (x + 490, 1330), (x + 26, 1344)]
        c.shade(slab, tone(colour, 0.06), tone(colour, -0.32), across=True)
        c.line([*slab, slab[0]], "#4d5558", 9)
        c.line([(x - 4, top), (x + 20, 1344)], tone("#d8c09a", -0.1 * number), 5)
    c.veil([(740, 740), (1200, 700), (1200, 1340), (900, 1350)], "#0e0b08", 0.42, 40)
    c.shade(box(520, 1160, 170, 180), "#b88c58", "#8a6640")
    c.shade([(520, 1160), (690, 1160), (716, 1136), (548, 1136)], "#cfa26c", "#b88c58")
    c.rect(592, 1160, 26, 180, "#cbb083")
    c.veil([(360, 1350), (860, 1330), (880, 1400), (380, 1410)], "#0c0a08", 0.55, 14)
    c.shade([(392, 1290), (826, 1262), (826, 1350), (392, 1382)], "#d15a46", "#6f2219")
    c.shade([(520, 1282), (560, 1279), (560, 1369), (520, 1372)], "#f0e4c6", "#b5a57c")
    c.shade([(690, 1271), (730, 1268), (730, 1357), (690, 1360)], "#f0e4c6", "#b5a57c")
    for size, colour in ((46, "#8c2f24"), (34, "#c95543"), (24, "#8c2f24"), (13, "#3a1510")):
        c.ellipse(392, 1336, size * 0.62, size, colour)


def _flight(c: Canvas) -> None:
    steps = 13
    for number in range(steps):
        x, y = -60 + number * 104, 1236 - number * 84
        c.shade([(x, y), (x + 118, y), (x + 118, y + 26), (x, y + 26)], "#9d9484", "#7a7263")
        c.rect(x, y, 118, 8, "#2f2d2a")
        c.poly(
            [(x + 104, y - 60), (x + 118, y - 60), (x + 118, y + 10), (x + 104, y + 10)], "#857c6c"
        )
    c.shade([(-60, 1286), (1300, 186), (1300, 262), (-60, 1362)], "#4f7f92", "#3b6273")
    c.line([(-60, 1286), (1300, 186)], "#7fa8b6", 5)
    for number in range(9):
        x = 40 + number * 150
        y = 1236 - (x + 60) * 84 / 104
        c.line([(x, y), (x, y - 210)], "#3b4a50", 11)
    c.line([(-20, 1010), (1260, -24)], "#c79a5c", 24)
    c.line([(-20, 1002), (1260, -32)], "#e0b87c", 8)
