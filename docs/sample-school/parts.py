"""Things that stand in several of the pictures: walls, windows, sky, cars, trees."""

from __future__ import annotations

from random import Random

from brush import Canvas, Colour, Point, box, mix, tone
from PIL import Image, ImageDraw

AUTUMN = ("#8a5a2c", "#a8742e", "#6a7038", "#7a4a2a", "#55663a")


def brick_tile(width: int, height: int, colour: str | Colour, course: int = 26) -> Image.Image:
    """Return a brick wall seen from the front, as a picture to be fitted anywhere."""
    random = Random(width + course)
    tile = Image.new("RGB", (width, height), mix(colour, "#d8d0c4", 0.45))
    draw = ImageDraw.Draw(tile)
    long = course * 3
    for row, y in enumerate(range(0, height, course)):
        for x in range(-(row % 2) * long // 2, width, long):
            brick = tone(colour, random.uniform(-0.13, 0.09))
            draw.rectangle((x + 1, y + 1, x + long - 3, y + course - 3), fill=brick)
    return tile


def wall(canvas: Canvas, area: list[Point], colour: str | Colour, course: int = 26) -> None:
    """Paint an upright brick wall, lit from above."""
    (left, top), (right, bottom) = area[0], area[2]
    tile = brick_tile(round((right - left) * 2), round((bottom - top) * 2), colour, course * 2)
    canvas.cover(area, tile)
    canvas.veil(box(left, bottom - 90, right - left, 90), "#20140c", 0.22, 40)


def grid_tile(
    size: tuple[int, int],
    cells: tuple[int, int],
    colours: tuple[str | Colour, str | Colour],
    joint: str | Colour,
) -> Image.Image:
    """Return a floor or ceiling of cells in two colours by turns."""
    tile = Image.new("RGB", size, joint)
    draw = ImageDraw.Draw(tile)
    wide, high = size[0] / cells[0], size[1] / cells[1]
    for row in range(cells[1]):
        for column in range(cells[0]):
            corner = (column * wide + 2, row * high + 2)
            end = ((column + 1) * wide - 2, (row + 1) * high - 2)
            draw.rectangle((corner, end), fill=colours[(row + column) % 2])
    return tile


def sky(canvas: Canvas, bottom: float, high: str = "#6f9cc8", low: str = "#d9e4e8") -> None:
    """Paint a sky with a few thin clouds down to a height."""
    canvas.shade(box(0, 0, canvas.width, bottom), high, low)
    for _ in range(9):
        x = canvas.random.uniform(-0.1, 1) * canvas.width
        y = canvas.random.uniform(0.08, 0.75) * bottom
        long = canvas.random.uniform(160, 420)
        canvas.veil(box(x, y, long, canvas.random.uniform(10, 26)), "#ffffff", 0.34, 22)


def ground(
    canvas: Canvas, area: list[Point], near: str | Colour, far: str | Colour, grain: float = 0.22
) -> None:
    """Paint grass, asphalt or concrete that grows paler into the distance."""
    canvas.shade(area, far, near)
    canvas.rough(area, grain, 2.4)


def window(
    canvas: Canvas,
    x: float,
    y: float,
    width: float,
    height: float,
    *,
    panes: int = 2,
    lit: bool = False,
) -> None:
    """Paint a window with its frame, sill and a reflection of the sky."""
    canvas.veil(box(x - 8, y - 6, width + 18, height + 20), "#1c1410", 0.4, 7)
    canvas.rect(x - 9, y - 9, width + 18, height + 18, "#e3ded2")
    glass = ("#f3dfae", "#d9b36e") if lit else ("#9db9c9", "#3d5562")
    canvas.shade(box(x, y, width, height), *glass)
    if not lit:
        slope = [
            (x + width * 0.12, y),
            (x + width * 0.5, y),
            (x + width * 0.22, y + height),
            (x, y + height),
            (x, y + height * 0.5),
        ]
        canvas.veil(slope, "#eef6fb", 0.22, 3)
    for pane in range(1, panes):
        canvas.rect(x + width * pane / panes - 5, y, 10, height, "#e3ded2")
    canvas.veil(box(x, y, width, 12), "#10181c", 0.4, 5)
    canvas.rect(x - 18, y + height + 9, width + 36, 14, "#cfc6b6")
    canvas.veil(box(x - 14, y + height + 23, width + 30, 16), "#1c1410", 0.35, 6)


def tree(canvas: Canvas, x: float, foot: float, size: float, colour: str = "#6f7a3a") -> None:
    """Paint a tree with a round crown."""
    canvas.veil(box(x - size * 0.5, foot - 8, size * 1.0, 18), "#141a10", 0.45, 12)
    trunk = [
        (x - size * 0.035, foot - size * 0.7),
        (x + size * 0.035, foot - size * 0.7),
        (x + size * 0.06, foot),
        (x - size * 0.06, foot),
    ]
    canvas.shade(trunk, "#5a4736", "#3c2e22", across=True)
    canvas.leaves(
        (x - size * 0.46, foot - size * 1.25, x + size * 0.46, foot - size * 0.42),
        colour,
        round(900 + size),
        size * 0.026,
    )


def trees(
    canvas: Canvas, foot: float, size: float, colours: tuple[str, ...], haze: str = "#c8d4d8"
) -> None:
    """Paint a hazy row of trees along the horizon."""
    x = -size * 0.3
    while x < canvas.width + size:
        own = size * canvas.random.uniform(0.7, 1.15)
        colour = mix(canvas.random.choice(colours), haze, 0.28)
        canvas.leaves(
            (x - own * 0.5, foot - own, x + own * 0.5, foot + own * 0.2), colour, 620, own * 0.032
        )
        x += size * canvas.random.uniform(0.4, 0.75)


def car(canvas: Canvas, x: float, foot: float, length: float, colour: str) -> None:
    """Paint a car from its side; its wheels stand at `foot`."""
    unit = length / 100

    def at(*points: Point) -> list[Point]:
        return [(x + across * unit, foot - up * unit) for across, up in points]

    canvas.veil(at((-2, 3), (102, 3), (104, -3), (-4, -3)), "#0c0e12", 0.6, 6 * unit)
    body = at(
        (1, 6),
        (0, 17),
        (4, 20),
        (20, 23),
        (34, 35),
        (40, 37),
        (66, 37),
        (74, 34),
        (88, 24),
        (98, 21),
        (100, 16),
        (100, 6),
    )
    canvas.shade(body, tone(colour, 0.22), tone(colour, -0.28))
    canvas.shade(at((25, 23), (36, 34), (50, 35), (50, 23)), "#a9c0cc", "#3f525d")
    canvas.shade(at((52.5, 23), (52.5, 35), (65, 35), (72, 33), (82, 23)), "#a9c0cc", "#3f525d")
    canvas.line(at((51.2, 7), (51.2, 36)), tone(colour, -0.4), unit * 0.5)
    canvas.line(at((2, 15), (99, 15)), tone(colour, -0.25), unit * 0.5)
    canvas.poly(at((0, 14), (0, 18), (5, 18), (5, 14)), "#b3382c")
    canvas.poly(at((96, 15), (96, 19), (100, 18), (100, 15)), "#f4ecd0")
    canvas.rect(x + 54 * unit, foot - 19 * unit, 5 * unit, 1.4 * unit, tone(colour, -0.4))
    for middle in (20, 80):
        canvas.ellipse(
            x + middle * unit, foot - 8 * unit, 9.4 * unit, 9.4 * unit, tone(colour, -0.6)
        )
        canvas.ellipse(x + middle * unit, foot - 7.4 * unit, 8 * unit, 8 * unit, "#17181b")
        canvas.ellipse(x + middle * unit, foot - 7.4 * unit, 4.6 * unit, 4.6 * unit, "#9aa0a6")
        canvas.ellipse(x + middle * unit, foot - 7.4 * unit, 1.6 * unit, 1.6 * unit, "#5a5f66")


def bus(canvas: Canvas, x: float, foot: float, length: float) -> None:
    """Paint a yellow school bus from its side, facing right."""
    unit = length / 100

    def at(*points: Point) -> list[Point]:
        return [(x + across * unit, foot - up * unit) for across, up in points]

    canvas.veil(at((-1, 2), (101, 2), (103, -2.5), (-3, -2.5)), "#0c0e12", 0.65, 3 * unit)
    shell = at(
        (0, 4), (0, 26), (2, 28.5), (84, 28.5), (86, 26), (86.5, 17), (97, 15), (100, 12), (100, 4)
    )
    canvas.shade(shell, "#f7c53a", "#d18a12")
    canvas.shade(
        at((0, 25), (0, 26), (2, 28.5), (84, 28.5), (86, 26), (86, 25)), "#f3ead2", "#e7d9b4"
    )
    for band in (15.2, 10.4, 7.2):
        canvas.line(at((0.4, band), (86.4, band)), "#2a2620", unit * 0.45)
    for number in range(10):
        pane = at(*box(3 + number * 7.3, 23.5, 6.2, -6.4))
        canvas.shade(pane, "#8fa5b0", "#34454f")
        canvas.line(at((3 + number * 7.3, 20.4), (9.2 + number * 7.3, 20.4)), "#20282c", unit * 0.3)
    canvas.shade(at((77, 24), (82, 24), (82, 5.5), (77, 5.5)), "#59696f", "#2e3a40")
    canvas.line(at((79.5, 24), (79.5, 5.5)), "#d9a020", unit * 0.5)
    canvas.shade(at((83.3, 24), (85.7, 24), (86.1, 17), (83.3, 17)), "#9db4bf", "#4a5d68")
    canvas.text(x + 40 * unit, foot - 12.8 * unit, "FAIRVIEW SCHOOLS", 3.1 * unit, "#2a2620")
    canvas.rect(x, foot - 6 * unit, 100 * unit, 1.8 * unit, "#221f1b")
    canvas.poly(at((97.5, 11), (100, 11), (100, 8.6), (97.5, 8.6)), "#fff6d8")
    canvas.poly(at((0, 14), (1, 14), (1, 10), (0, 10)), "#b3261c")
    for middle in (17, 90):
        canvas.ellipse(x + middle * unit, foot - 4 * unit, 5.4 * unit, 5.4 * unit, "#3a2c10")
        canvas.ellipse(x + middle * unit, foot - 3.9 * unit, 4.6 * unit, 4.6 * unit, "#161719")
        canvas.ellipse(x + middle * unit, foot - 3.9 * unit, 2.4 * unit, 2.4 * unit, "#c9a43a")
        canvas.ellipse(x + middle * unit, foot - 3.9 * unit, 1 * unit, 1 * unit, "#57492a")


def lamp(canvas: Canvas, x: float, y: float, *, lit: bool = False) -> None:
    """Paint a small lamp on a wall."""
    canvas.veil(box(x - 24, y - 4, 56, 46), "#140e0a", 0.4, 8)
    canvas.poly([(x - 26, y), (x + 26, y), (x + 20, y + 26), (x - 20, y + 26)], "#3a3d40")
    canvas.rect(x - 18, y + 26, 36, 7, "#fff3cf" if lit else "#8d9296")
    if lit:
        canvas.glow(x, y + 34, 190, "#ffdf9c", 0.6)
