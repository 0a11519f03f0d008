"""The pictures taken where the public arrives: lots, loop, entry, courtyard, mural."""

from __future__ import annotations

from math import cos, sin

from brush import Canvas, box, mix, tone
from parts import AUTUMN, bus, car, grid_tile, ground, sky, tree, trees, wall, window
from PIL import Image


def lot_at_night() -> Image.Image:
    """The staff lot after dark, one lamp dead."""
    c = Canvas(1600, 1200, 16)
    c.shade(box(0, 0, 1600, 640), "#0a1020", "#26324a")
    trees(c, 600, 170, ("#0d141a", "#101a1e"), haze="#0a1018")
    c.veil(box(0, 420, 1600, 200), "#060a12", 0.35, 30)
    c.shade(box(0, 590, 1600, 610), "#232a33", "#14181d")
    _far_school(c)
    for x in range(-5, 12):
        near, far = 800 + (x - 3) * 330, 800 + (x - 3) * 104
        c.poly([(far, 700), (far + 5, 700), (near + 16, 1200), (near, 1200)], "#5a5f63")
    c.poly(box(0, 696, 1600, 6), "#585d60")
    for x, foot, length, colour in (
        (330, 742, 190, "#3c4a5c"),
        (560, 745, 196, "#5c2b28"),
        (1015, 760, 215, "#8a8d90"),
    ):
        car(c, x, foot, length, colour)
        c.veil(box(x - 20, foot - 90, length + 40, 100), "#05070c", 0.28, 14)
    for x, top, foot, lit in (
        (120, 300, 690, 1.0),
        (455, 210, 760, 0.85),
        (1010, 110, 860, 0.0),
        (1450, 290, 690, 0.9),
    ):
        _pole(c, x, top, foot, lit)
    c.rough(box(0, 590, 1600, 610), 0.4, 2.5)
    c.veil(box(800, 620, 480, 620), "#04060a", 0.5, 90)
    return c.finish(grain=0.06, soft=0.9)


def _far_school(c: Canvas) -> None:
    c.shade(box(1130, 470, 470, 150), "#2a2c34", "#1d2028")
    for number in range(6):
        lit = number in {1, 4}
        c.rect(1158 + number * 72, 510, 50, 44, "#e8c47a" if lit else "#151a22")
        if lit:
            c.glow(1183 + number * 72, 534, 90, "#ffcf80", 0.4)


def _pole(c: Canvas, x: float, top: float, foot: float, lit: float) -> None:
    scale = (foot - top) / 500
    c.shade(box(x - 7 * scale, top, 14 * scale, foot - top), "#4b5057", "#2b2f35", across=True)
    c.shade(
        box(x - 16 * scale, foot - 44 * scale, 32 * scale, 50 * scale),
        "#6d6f70",
        "#3e4042",
        across=True,
    )
    c.line([(x, top + 8), (x + 92 * scale, top)], "#4b5057", 8 * scale)
    head = box(x + 62 * scale, top - 12 * scale, 74 * scale, 18 * scale)
    c.poly(head, "#33373d")
    if not lit:
        c.rect(x + 68 * scale, top + 5 * scale, 60 * scale, 5 * scale, "#0c0e11")
        return
    middle = x + 98 * scale
    c.rect(middle - 30 * scale, top + 5 * scale, 60 * scale, 6 * scale, "#fff4d6")
    cone = [
        (middle - 30, top + 12),
        (middle + 30, top + 12),
        (middle + 190 * scale, foot),
        (middle - 190 * scale, foot),
    ]
    c.veil(cone, "#ffe2a6", 0.12 * lit, 26)
    c.glow(middle, top + 8, 230 * scale, "#ffd890", 0.9 * lit)
    for spread, strength in ((1.0, 0.42), (0.5, 0.4)):
        pool = [
            (middle - 270 * scale * spread, foot),
            (middle, foot - 46 * spread),
            (middle + 270 * scale * spread, foot),
            (middle, foot + 130 * scale * spread),
        ]
        c.veil(pool, "#ffdf9e", strength * lit, 44)


def main_entry() -> Image.Image:
    """The public entry with its sign, flag and canopy."""
    c = Canvas(1600, 1200, 2)
    sky(c, 800)
    trees(c, 690, 260, AUTUMN)
    wall(c, box(60, 330, 1480, 460), "#b0705a", 20)
    c.shade(box(60, 300, 1480, 40), "#eeeae0", "#cfc9bb")
    wall(c, box(500, 210, 600, 580), "#9c5f4b", 20)
    c.shade(box(485, 186, 630, 34), "#f2eee5", "#d3cdbf")
    for x in (120, 300, 1150, 1330):
        window(c, x, 450, 130, 190)
    c.text(800, 266, "CEDAR RIDGE", 52, "#f4efe4")
    c.text(800, 324, "MIDDLE SCHOOL", 36, "#f4efe4")
    c.veil(box(560, 470, 480, 320), "#140c08", 0.45, 12)
    for number in range(4):
        x = 580 + number * 111
        c.rect(x, 470, 107, 320, "#565d61")
        c.shade(box(x + 8, 478, 91, 304), "#b8d0da", "#40565f")
        c.veil(
            [(x + 20, 478), (x + 60, 478), (x + 30, 782), (x + 8, 782), (x + 8, 560)],
            "#f4fbff",
            0.28,
            4,
        )
        c.rect(x + (88 if number % 2 == 0 else 13), 610, 6, 80, "#d7dadb")
    c.shade(box(470, 420, 660, 52), "#35566f", "#25405a")
    c.text(800, 446, "MAIN ENTRY  ·  ALL VISITORS", 27, "#ffffff")
    c.veil(box(480, 472, 640, 60), "#0a0e12", 0.45, 14)
    for x in (500, 1078):
        c.shade(box(x, 472, 22, 330), "#dcd8cf", "#9d988d", across=True)
    c.text(800, 380, "400", 34, "#f4efe4")
    _approach(c)
    _flag(c)
    c.glow(1300, 120, 700, "#fff0cc", 0.28)
    return c.finish(warmth=0.02)


def _approach(c: Canvas) -> None:
    ground(c, box(0, 788, 1600, 412), "#638a3e", "#8fa862", 0.36)
    path = [(590, 788), (1010, 788), (1330, 1200), (270, 1200)]
    c.cover(path, grid_tile((1200, 1600), (4, 9), ("#c9c3b6", "#c2bbad"), "#a39c8e"))
    c.veil(box(480, 786, 640, 30), "#14100a", 0.45, 12)
    for x, wide in ((70, 400), (1130, 410)):
        c.veil(box(x, 800, wide, 40), "#0e140a", 0.5, 12)
        for start in range(0, wide, 66):
            c.leaves((x + start - 20, 736, x + start + 90, 826), "#4f7340", 330, 6)
    for y, spread in ((880, 90), (1010, 190)):
        for side in (-1, 1):
            x = 800 + side * (230 + spread)
            c.veil(box(x - 14, y + 6, 44, 14), "#10140a", 0.5, 6)
            c.shade(box(x - 11, y - 96, 22, 108), "#4d5357", "#2f3437", across=True)
            c.rect(x - 11, y - 82, 22, 14, "#f2ead0")


def _flag(c: Canvas) -> None:
    c.shade(box(256, 90, 12, 740), "#e7e8e8", "#9a9ea0", across=True)
    c.ellipse(262, 88, 12, 12, "#d0a93c")
    for number, colour in enumerate(("#245b7d", "#f1ede2", "#3f7f5a")):
        for fold in range(18):
            x, wave = 268 + fold * 10, 10 * sin(fold / 2.6)
            following = 10 * sin((fold + 1) / 2.6)
            y = 112 + number * 42
            strip = [
                (x, y + wave),
                (x + 11, y + following),
                (x + 11, y + 42 + following),
                (x, y + 42 + wave),
            ]
            c.poly(strip, tone(colour, 0.14 * cos(fold / 2.6)))


def courtyard() -> Image.Image:
    """A courtyard; a trellis climbs to just below the eave."""
    c = Canvas(1600, 1200, 5)
    sky(c, 260)
    c.shade([(0, 130), (1600, 130), (1600, 226), (0, 226)], "#6b6f72", "#53575a")
    c.shade(box(0, 218, 1600, 34), "#efeae0", "#c9c2b4")
    wall(c, box(0, 252, 1600, 588), "#bd8a66", 22)
    c.veil(box(0, 252, 1600, 44), "#140c08", 0.5, 16)
    for x in (60, 300, 960, 1200, 1430):
        window(c, x, 400, 150, 230)
    _trellis(c, 560, 330, 240, 540)
    ground(c, box(0, 838, 1600, 362), "#7c8c50", "#93a064", 0.3)
    paving = [(0, 900), (1600, 872), (1600, 1200), (0, 1200)]
    c.cover(paving, grid_tile((1800, 900), (14, 5), ("#c8b9a2", "#bfae96"), "#a2937c"))
    c.rough(paving, 0.2)
    c.veil(box(0, 836, 1600, 30), "#10120a", 0.45, 12)
    for x, foot, scale in ((250, 1060, 1.15), (1010, 1030, 1.0)):
        _table(c, x, foot, scale)
    tree(c, 1420, 1010, 560, "#a86a2c")
    c.veil([(0, 200), (360, 200), (120, 1200), (0, 1200)], "#0e1420", 0.26, 90)
    return c.finish(warmth=0.04)


def _trellis(c: Canvas, x: float, top: float, wide: float, high: float) -> None:
    c.veil(box(x + 14, top + 10, wide, high), "#1a0f08", 0.35, 8)
    for number in range(6):
        c.shade(box(x + number * (wide - 12) / 5, top, 12, high), "#f0e8d8", "#b7ab95")
    for number in range(11):
        c.rect(x - 8, top + 12 + number * (high - 30) / 10, wide + 16, 9, "#dcd2bf")
    for number in range(7):
        y = top + 230 + number * 46
        c.leaves((x - 26, y - 60, x + wide * (0.9 - number % 3 * 0.2), y + 70), "#5f7d3c", 190, 8)
    c.leaves((x - 50, top + high - 90, x + wide + 50, top + high + 40), "#56763a", 900, 8)


def _table(c: Canvas, x: float, foot: float, scale: float) -> None:
    c.veil(box(x - 20 * scale, foot - 14, 480 * scale, 36), "#120e08", 0.5, 14)
    for leg in (60, 340):
        c.line(
            [(x + leg * scale, foot), (x + (leg + 60) * scale, foot - 130 * scale)],
            "#3f4c44",
            11 * scale,
        )
        c.line(
            [(x + (leg + 60) * scale, foot), (x + leg * scale, foot - 130 * scale)],
            "#3f4c44",
            11 * scale,
        )
    c.shade(
        [
            (x, foot - 70 * scale),
            (x + 440 * scale, foot - 70 * scale),
            (x + 450 * scale, foot - 54 * scale),
            (x - 10 * scale, foot - 54 * scale),
        ],
        "#5f8a70",
        "#41644f",
    )
    top = [
        (x + 40 * scale, foot - 156 * scale),
        (x + 400 * scale, foot - 156 * scale),
        (x + 430 * scale, foot - 126 * scale),
        (x + 10 * scale, foot - 126 * scale),
    ]
    c.shade(top, "#7fae90", "#5f8a70")
    c.rect(x + 10 * scale, foot - 126 * scale, 420 * scale, 10 * scale, "#3f604d")


def bus_loop() -> Image.Image:
    """Two buses in the loop, and a car that has come in between them."""
    c = Canvas(1600, 1200, 7)
    sky(c, 600, "#8fa9c8", "#f1dcc2")
    trees(c, 560, 240, AUTUMN)
    wall(c, box(1010, 330, 590, 260), "#a86b52", 18)
    c.shade(box(1000, 306, 600, 30), "#efeae0", "#cbc4b6")
    for x in (1050, 1200, 1350, 1490):
        window(c, x, 400, 96, 110)
    ground(c, box(0, 570, 1600, 110), "#7f9650", "#a2ad6e", 0.3)
    ground(c, box(0, 660, 1600, 540), "#4d4f52", "#77787a", 0.36)
    c.shade([(0, 648), (1600, 648), (1600, 676), (0, 676)], "#cfcac0", "#a19c92")
    c.rect(0, 664, 1600, 10, "#c8a02c")
    bus(c, 860, 760, 640)
    bus(c, -400, 820, 860)
    car(c, 492, 806, 340, "#7a8894")
    c.poly([(0, 1068), (1600, 1010), (1600, 1022), (0, 1082)], "#d9b53c")
    c.poly([(0, 1092), (1600, 1030), (1600, 1040), (0, 1104)], "#d9b53c")
    walk = [(0, 1150), (1600, 1080), (1600, 1200), (0, 1200)]
    c.shade(walk, "#cdc7bb", "#b6afa2")
    c.rough(walk, 0.25)
    c.line([(0, 1150), (1600, 1080)], "#8e887c", 7)
    c.shade(box(1392, 520, 16, 590), "#b9bdbf", "#7a7f82", across=True)
    c.rect(1300, 500, 200, 150, "#f4f1e8")
    c.rect(1308, 508, 184, 134, "#b3261e")
    c.text(1400, 556, "BUSES", 44, "#ffffff")
    c.text(1400, 608, "ONLY", 44, "#ffffff")
    c.glow(180, 250, 760, "#ffd9a0", 0.4)
    return c.finish(warmth=0.05)


def mural() -> Image.Image:
    """A painted ridge on the gym's wall."""
    c = Canvas(1600, 1200, 21)
    sky(c, 220)
    c.shade(box(0, 150, 1600, 44), "#d8d2c6", "#a8a194")
    c.shade(box(0, 190, 1600, 710), "#cfc6b4", "#b9ae9a")
    panel = box(110, 260, 1380, 560)
    c.shade(panel, "#f6c66a", "#f2a65a")
    c.ellipse(1090, 470, 108, 108, "#fbe7a6")
    for base, high, colour, step in (
        (600, 170, "#d97a5a", 0.9),
        (660, 150, "#8f5a78", 1.4),
        (720, 120, "#4d5f86", 2.1),
    ):
        _ridge(c, base, high, colour, step)
    _ridge(c, 790, 90, "#2f6b5a", 3.2)
    c.shade(
        [(110, 770), (560, 744), (980, 786), (1490, 740), (1490, 820), (110, 820)],
        "#5fa3b4",
        "#3f7f97",
    )
    for x, tall in ((190, 250), (270, 190), (345, 230), (1240, 210), (1320, 270), (1412, 220)):
        for part in range(4):
            wide = tall * (0.16 + part * 0.07)
            y = 800 - tall + part * tall * 0.2
            c.poly(
                [(x, y), (x + wide, y + tall * 0.32), (x - wide, y + tall * 0.32)],
                tone("#1f4f44", part * 0.05),
            )
    c.text(470, 330, "OUR RIDGE", 78, "#fff6e0")
    c.text(470, 400, "grade 7", 36, "#fff6e0", bold=False)
    for row in range(12):
        c.veil(box(0, 190 + row * 60, 1600, 3), "#5a4c3a", 0.22)
    c.rough(box(0, 190, 1600, 710), 0.16)
    ground(c, box(0, 896, 1600, 304), "#62883c", "#86a058", 0.38)
    walk = [(0, 1040), (1600, 1000), (1600, 1110), (0, 1160)]
    c.shade(walk, "#c9c3b6", "#b4ad9f")
    c.rough(walk, 0.2)
    c.veil(box(0, 892, 1600, 34), "#10140a", 0.5, 14)
    return c.finish(warmth=0.02)


def _ridge(c: Canvas, base: float, high: float, colour: str, step: float) -> None:
    peaks = [(110.0, base)]
    for number in range(1, 12):
        x = 110 + number * 1380 / 12
        lift = (number * step * 1.7) % 1 * high
        peaks.append((x, base - lift - (number % 2) * high * 0.4))
    shape = [*peaks, (1490, base), (1490, 820), (110, 820)]
    c.shade(shape, mix(colour, "#ffffff", 0.12), colour)
