"""The pictures taken outside the school."""

from __future__ import annotations

from math import cos, sin

from brush import Canvas, box, mix, tone
from parts import bus, car, grid_tile, ground, lamp, sky, tree, trees, wall, window
from PIL import Image

AUTUMN = ("#8a5a2c", "#a8742e", "#6a7038", "#7a4a2a", "#55663a")


def kitchen_dock() -> Image.Image:
    """A steel door on the kitchen dock, held open by a milk crate."""
    c = Canvas(1600, 1200, 3)
    wall(c, box(0, 0, 1600, 860), "#a5654a")
    c.shade(box(0, 0, 1600, 92), "#dfd9cc", "#bdb5a5")
    c.veil(box(0, 92, 1600, 46), "#140c08", 0.55, 18)
    c.shade(box(0, 856, 1600, 120), "#bfbab0", "#8d887f")
    for stripe in range(27):
        colour = "#d8b02c" if stripe % 2 else "#2b2a28"
        x = stripe * 62 - 20
        c.poly([(x, 976), (x + 31, 936), (x + 93, 936), (x + 62, 976)], colour)
    c.rough(box(0, 856, 1600, 120), 0.3)
    ground(c, box(0, 976, 1600, 224), "#4b4c4e", "#5f6062", 0.4)
    c.veil(box(0, 976, 1600, 40), "#0a0a0c", 0.5, 14)
    _dock_door(c)
    _crate(c, 532, 776, 118, "#2f6fa8")
    _hand_truck(c)
    lamp(c, 740, 142)
    c.rect(1010, 330, 190, 118, "#efe9da")
    c.rect(1016, 336, 178, 106, "#23435f")
    c.text(1105, 366, "DELIVERIES", 25, "#ffffff")
    c.text(1105, 408, "ring the bell", 24, "#ffffff", bold=False)
    c.rect(1062, 486, 56, 78, "#c9cbca")
    c.ellipse(1090, 530, 15, 15, "#8c1f1a")
    c.veil([(0, 0), (330, 0), (60, 1200), (0, 1200)], "#10131c", 0.3, 60)
    c.glow(1180, 300, 800, "#ffd9a8", 0.22)
    return c.finish(warmth=0.03)


def _dock_door(c: Canvas) -> None:
    c.rect(590, 268, 300, 592, "#7d8488")
    c.shade(box(606, 284, 268, 576), "#14171a", "#2c2622")
    c.veil(box(680, 420, 180, 10), "#c8c2b0", 0.35, 3)
    c.shade(box(700, 470, 150, 170), "#38393a", "#262320")
    c.veil(box(716, 300, 120, 34), "#fff6dc", 0.75, 9)
    c.shade([(606, 856), (874, 856), (874, 780), (606, 700)], "#4c443c", "#6e645a")
    c.veil([(380, 850), (620, 858), (620, 900), (330, 912)], "#120c08", 0.5, 16)
    leaf = [(606, 284), (606, 858), (392, 896), (392, 244)]
    c.shade(leaf, "#6f8a97", "#4a626d", across=True)
    c.veil([(606, 284), (606, 858), (576, 864), (576, 290)], "#0e1418", 0.45, 8)
    c.shade([(560, 700), (560, 846), (426, 870), (426, 706)], "#8f9aa0", "#7a868c")
    c.line([(430, 566), (566, 570)], "#c7cdd0", 14)
    c.line([(430, 574), (566, 578)], "#5c676d", 5)
    c.rect(420, 548, 26, 54, "#aab2b6")
    c.line([(606, 300), (500, 286)], "#3a4246", 8)
    c.text(740, 240, "DOOR 3", 34, "#efe6d4")


def _crate(c: Canvas, x: float, y: float, side: float, colour: str) -> None:
    c.veil(box(x - 10, y + side - 16, side + 60, 34), "#0c0806", 0.6, 10)
    top = [(x, y), (x + side, y), (x + side + 34, y - 24), (x + 34, y - 24)]
    c.poly(top, tone(colour, -0.55))
    c.line([*top, top[0]], tone(colour, 0.22), 7)
    flank = [(x + side, y), (x + side + 34, y - 24), (x + side + 34, y + side - 24), (x + side, y + side)]
    c.poly(flank, tone(colour, -0.4))
    c.shade(box(x, y, side, side), tone(colour, 0.1), tone(colour, -0.2))
    for row in range(3):
        for column in range(4):
            hole = (x + 12 + column * (side - 16) / 4, y + 34 + row * (side - 40) / 3)
            c.rect(*hole, (side - 16) / 4 - 8, (side - 40) / 3 - 8, tone(colour, -0.62))
    c.rect(x + side * 0.3, y + 10, side * 0.4, 14, tone(colour, -0.65))


def _hand_truck(c: Canvas) -> None:
    c.veil(box(1210, 850, 270, 30), "#0c0806", 0.6, 12)
    for x, y, wide, high, colour in (
        (1230, 740, 220, 122, "#b98d58"), (1240, 628, 196, 112, "#c89c66"), (1252, 540, 170, 88, "#bd915c"),
    ):
        c.shade(box(x, y, wide, high), tone(colour, 0.12), tone(colour, -0.14))
        c.rect(x + wide / 2 - 12, y, 24, high, tone(colour, 0.22))
        c.line(box(x, y, wide, high), tone(colour, -0.3), 2)
    c.line([(1466, 470), (1470, 850)], "#9b2f24", 13)
    c.line([(1466, 470), (1500, 452)], "#9b2f24", 13)
    c.line([(1240, 866), (1470, 866)], "#5a5d60", 9)
    c.ellipse(1486, 848, 28, 28, "#1c1c1e")
    c.ellipse(1486, 848, 12, 12, "#8d9194")


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
    for x, foot, length, colour in ((330, 742, 190, "#3c4a5c"), (560, 745, 196, "#5c2b28"), (1015, 760, 215, "#8a8d90")):
        car(c, x, foot, length, colour)
        c.veil(box(x - 20, foot - 90, length + 40, 100), "#05070c", 0.28, 14)
    for x, top, foot, lit in (
        (120, 300, 690, 1.0), (455, 210, 760, 0.85), (1010, 110, 860, 0.0), (1450, 290, 690, 0.9),
    ):  # fmt: skip
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
    c.shade(box(x - 16 * scale, foot - 44 * scale, 32 * scale, 50 * scale), "#6d6f70", "#3e4042", across=True)
    c.line([(x, top + 8), (x + 92 * scale, top)], "#4b5057", 8 * scale)
    head = box(x + 62 * scale, top - 12 * scale, 74 * scale, 18 * scale)
    c.poly(head, "#33373d")
    if not lit:
        c.rect(x + 68 * scale, top + 5 * scale, 60 * scale, 5 * scale, "#0c0e11")
        return
    middle = x + 98 * scale
    c.rect(middle - 30 * scale, top + 5 * scale, 60 * scale, 6 * scale, "#fff4d6")
    cone = [(middle - 30, top + 12), (middle + 30, top + 12), (middle + 190 * scale, foot), (middle - 190 * scale, foot)]
    c.veil(cone, "#ffe2a6", 0.12 * lit, 26)
    c.glow(middle, top + 8, 230 * scale, "#ffd890", 0.9 * lit)
    for spread, strength in ((1.0, 0.42), (0.5, 0.4)):
        pool = [
            (middle - 270 * scale * spread, foot), (middle, foot - 46 * spread),
            (middle + 270 * scale * spread, foot), (middle, foot + 130 * scale * spread),
        ]  # fmt: skip
        c.veil(pool, "#ffdf9e", strength * lit, 44)


def junipers() -> Image.Image:
    """Shrubs grown over the sills of a classroom's windows."""
    c = Canvas(1600, 1200, 17)
    wall(c, box(0, 60, 1600, 900), "#b07a58")
    c.shade(box(0, 0, 1600, 80), "#efe9dc", "#cfc6b4")
    c.veil(box(0, 80, 1600, 40), "#140c08", 0.5, 14)
    for x in (110, 620, 1130):
        window(c, x, 230, 370, 440, panes=3)
    ground(c, box(0, 930, 1600, 270), "#6d8a45", "#8aa05c", 0.36)
    c.poly([(0, 1090), (1600, 1050), (1600, 1200), (0, 1200)], "#b9b3a6")
    c.rough([(0, 1090), (1600, 1050), (1600, 1200), (0, 1200)], 0.22)
    c.line([(0, 1090), (1600, 1050)], "#8b857a", 6)
    c.veil(box(-40, 905, 1700, 80), "#0e1208", 0.6, 26)
    for number, x in enumerate(range(-60, 1600, 205)):
        tall = (470, 380, 520, 430, 500, 350, 490, 450)[number % 8]
        c.leaves((x - 40, 950 - tall, x + 300, 1010), "#3f6a42", 1700, 9)
    _rod(c, 842, 480, 985)
    c.veil([(0, 0), (500, 0), (100, 1200), (0, 1200)], "#0e1420", 0.26, 80)
    c.glow(1250, 260, 760, "#ffe6b8", 0.24)
    return c.finish(warmth=0.03)


def _rod(c: Canvas, x: float, top: float, foot: float) -> None:
    """A surveyor's rod with a red or white foot by turns."""
    part = (foot - top) / 5
    c.veil(box(x + 10, top + 10, 16, foot - top), "#0c1008", 0.45, 6)
    for number in range(5):
        colour = "#c2352b" if number % 2 == 0 else "#f2efe8"
        c.shade(box(x, top + number * part, 17, part), tone(colour, 0.12), tone(colour, -0.12), across=True)


def fence_gap() -> Image.Image:
    """A solid cedar fence with two boards out and a path worn to the gap."""
    c = Canvas(1600, 1200, 33)
    sky(c, 420)
    trees(c, 330, 190, AUTUMN)
    c.shade(box(640, 300, 340, 560), "#a9a89c", "#8b8a80")
    c.shade(box(640, 300, 340, 230), "#b9c3c4", "#9fa79c")
    c.shade(box(660, 380, 300, 200), "#8f7b68", "#79695a")
    window(c, 760, 420, 90, 90)
    ground(c, box(640, 580, 340, 300), "#77736a", "#8d897f", 0.3)
    for area in (box(0, 262, 784, 620), box(936, 262, 664, 620)):
        c.shade(area, "#6b5a44", "#2c2a1c")
    for number in range(-1, 22):
        x = number * 78
        if number in {10, 11}:
            continue
        _board(c, x, 252 + c.random.uniform(-5, 5), 76, 880)
    c.shade(box(0, 350, 782, 40), "#83613f", "#6a4c30")
    c.shade(box(936, 350, 664, 40), "#83613f", "#6a4c30")
    c.shade(box(0, 760, 782, 42), "#83613f", "#6a4c30")
    c.shade(box(936, 760, 664, 42), "#83613f", "#6a4c30")
    ground(c, box(0, 860, 1600, 340), "#66803d", "#8a9a58", 0.42)
    c.veil(box(0, 852, 780, 50), "#10140a", 0.55, 16)
    c.veil(box(936, 852, 664, 50), "#10140a", 0.55, 16)
    track = [(786, 850), (932, 850), (990, 930), (960, 1030), (860, 1200), (470, 1200), (700, 1010), (760, 930)]
    c.veil(track, "#a08a62", 0.95, 16)
    c.rough(track, 0.5)
    _fallen_board(c)
    for x, y, colour in ((1080, 930, "#b9332a"), (1130, 962, "#2f6f9e"), (1040, 990, "#c8cacb")):
        _can(c, x, y, colour)
    _grass(c, 860, 240)
    c.veil([(0, 200), (420, 200), (140, 1200), (0, 1200)], "#0e1420", 0.25, 80)
    return c.finish(warmth=0.02)


def _board(c: Canvas, x: float, top: float, wide: float, foot: float) -> None:
    colour = tone("#a97e54", c.random.uniform(-0.2, 0.12))
    shape = [(x + 2, top + 16), (x + 14, top), (x + wide - 14, top), (x + wide - 2, top + 16), (x + wide - 2, foot), (x + 2, foot)]
    c.shade(shape, tone(colour, 0.1), tone(colour, -0.16))
    for _ in range(5):
        grain = x + c.random.uniform(8, wide - 8)
        c.line([(grain, top + 20), (grain + c.random.uniform(-6, 6), foot)], tone(colour, -0.14), 1.4)
    c.ellipse(x + wide * c.random.uniform(0.3, 0.7), top + c.random.uniform(80, 520), 5, 8, tone(colour, -0.35))
    c.veil(box(x + wide - 5, top + 10, 5, foot - top), "#1c1008", 0.6, 1.5)


def _fallen_board(c: Canvas) -> None:
    c.veil([(250, 1010), (690, 930), (720, 976), (280, 1062)], "#0c1006", 0.5, 10)
    board = [(250, 990), (680, 908), (702, 956), (276, 1042)]
    c.shade(board, "#b98d62", "#8f683f")
    c.line([(266, 1012), (690, 928)], "#7f5c38", 2)
    c.ellipse(300, 1008, 5, 4, "#3a2c1e")


def _can(c: Canvas, x: float, y: float, colour: str) -> None:
    c.veil(box(x - 4, y + 12, 56, 16), "#0c1006", 0.5, 5)
    c.shade(box(x, y, 44, 24), tone(colour, 0.35), tone(colour, -0.35))
    c.ellipse(x + 44, y + 12, 6, 12, "#c9ccce")


def _grass(c: Canvas, top: float, count: int) -> None:
    for _ in range(count * 4):
        x, y = c.random.uniform(0, c.width), c.random.uniform(top, c.height)
        if 560 < x < 980:
            continue
        tall = 8 + (y - top) / 14
        colour = tone("#6f8a42", c.random.uniform(-0.3, 0.25))
        c.line([(x, y), (x + c.random.uniform(-6, 6), y - tall)], colour, 1.6)


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
        c.veil([(x + 20, 478), (x + 60, 478), (x + 30, 782), (x + 8, 782), (x + 8, 560)], "#f4fbff", 0.28, 4)
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
            strip = [(x, y + wave), (x + 11, y + following), (x + 11, y + 42 + following), (x, y + 42 + wave)]
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
        c.line([(x + leg * scale, foot), (x + (leg + 60) * scale, foot - 130 * scale)], "#3f4c44", 11 * scale)
        c.line([(x + (leg + 60) * scale, foot), (x + leg * scale, foot - 130 * scale)], "#3f4c44", 11 * scale)
    c.shade([(x, foot - 70 * scale), (x + 440 * scale, foot - 70 * scale), (x + 450 * scale, foot - 54 * scale), (x - 10 * scale, foot - 54 * scale)], "#5f8a70", "#41644f")
    top = [(x + 40 * scale, foot - 156 * scale), (x + 400 * scale, foot - 156 * scale), (x + 430 * scale, foot - 126 * scale), (x + 10 * scale, foot - 126 * scale)]
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


def missing_number() -> Image.Image:
    """A door to the field; above it only the screw holes of its number (portrait)."""
    c = Canvas(1200, 1600, 10)
    c.shade(box(0, 0, 1200, 1390), "#d5cdbd", "#b9b09e")
    for row in range(18):
        y = row * 78
        c.line([(0, y), (1200, y)], "#a99f8c", 3)
        for column in range(8):
            x = column * 172 - row % 2 * 86
            c.line([(x, y), (x, y + 78)], "#aca28f", 3)
    c.rough(box(0, 0, 1200, 1390), 0.2)
    c.shade(box(0, 1020, 1200, 66), "#2f5f7d", "#28506b")
    c.veil(box(330, 330, 560, 1070), "#1a140c", 0.45, 16)
    c.rect(340, 340, 520, 1050, "#4d5a52")
    c.shade(box(364, 364, 472, 1022), "#5f8068", "#466250")
    c.shade(box(392, 392, 110, 380), "#9fb4b6", "#42565c")
    c.veil([(392, 470), (450, 392), (490, 392), (392, 560)], "#ffffff", 0.25, 4)
    c.shade(box(364, 1200, 472, 150), "#a9b0ac", "#868e8a")
    c.shade(box(752, 720, 30, 260), "#e3e6e6", "#8d9396", across=True)
    c.rect(742, 712, 50, 26, "#b9bec0")
    c.rect(742, 962, 50, 26, "#b9bec0")
    c.veil(box(520, 196, 160, 110), "#e9e2d2", 0.8, 7)
    for x, y in ((536, 212), (664, 212), (536, 290), (664, 290)):
        c.ellipse(x, y, 6, 6, "#4a4238")
        c.veil([(x - 2, y), (x + 2, y), (x + 3, y + 46), (x - 1, y + 46)], "#8a5a34", 0.5, 2)
    lamp(c, 1010, 250)
    ground(c, box(0, 1386, 1200, 214), "#a8a296", "#c0baad", 0.3)
    c.veil(box(0, 1386, 1200, 26), "#14100a", 0.5, 10)
    c.veil([(300, 1390), (420, 1390), (380, 1440), (260, 1450)], "#5a4a36", 0.4, 14)
    c.leaves((930, 1310, 1180, 1420), "#6f7f42", 260, 8)
    c.veil([(0, 0), (300, 0), (40, 1600), (0, 1600)], "#0e1420", 0.3, 80)
    c.glow(900, 380, 700, "#ffe9c4", 0.2)
    return c.finish(warmth=0.03)


def roof_ladder() -> Image.Image:
    """A fixed ladder without a guard above a dumpster (portrait, told to be turned upright)."""
    c = Canvas(1200, 1600, 11)
    sky(c, 330)
    wall(c, box(0, 250, 1200, 1130), "#a5654a")
    c.shade(box(0, 214, 1200, 52), "#d8d2c6", "#a8a194")
    c.veil(box(0, 266, 1200, 40), "#140c08", 0.5, 14)
    c.shade(box(890, 266, 60, 1110), "#cfc9bd", "#948d80", across=True)
    c.veil(box(954, 270, 22, 1100), "#140c08", 0.4, 8)
    for side in (452, 636):
        c.veil(box(side + 22, 150, 16, 900), "#140c08", 0.5, 7)
        c.shade(box(side, 110, 17, 930), "#d6a52e", "#a87a18", across=True)
    for rung in range(15):
        y = 170 + rung * 60
        c.veil(box(466, y + 16, 190, 10), "#140c08", 0.45, 5)
        c.shade(box(460, y, 190, 13), "#e4b640", "#96701a")
    for y in (330, 650, 960):
        c.rect(444, y, 34, 15, "#7f6420")
        c.rect(630, y, 34, 15, "#7f6420")
    ground(c, box(0, 1376, 1200, 224), "#4d4e50", "#636466", 0.4)
    c.veil(box(0, 1376, 1200, 30), "#0a0a0c", 0.5, 12)
    _dumpster(c)
    c.veil([(0, 420), (200, 420), (40, 1600), (0, 1600)], "#10131c", 0.26, 70)
    c.glow(860, 330, 800, "#ffe0b4", 0.24)
    return c.finish(warmth=0.03)


def _dumpster(c: Canvas) -> None:
    c.veil(box(190, 1440, 760, 60), "#08080a", 0.65, 22)
    c.shade([(236, 1120), (880, 1120), (900, 1470), (216, 1470)], "#3f7150", "#274a35")
    for x in (330, 500, 670, 800):
        c.shade(box(x, 1126, 24, 338), "#4f8461", "#2d553c", across=True)
    c.shade([(262, 1066), (866, 1066), (892, 1124), (224, 1124)], "#2b2e30", "#1d1f21")
    c.line([(560, 1066), (558, 1124)], "#44484b", 5)
    c.line([(262, 1066), (866, 1066)], "#54595c", 4)
    c.shade(box(176, 1220, 60, 70), "#3f7150", "#1f3d2b")
    c.shade(box(884, 1220, 60, 70), "#3f7150", "#1f3d2b")
    c.rect(480, 1260, 190, 84, "#efe9da")
    c.text(575, 1302, "NO PARKING", 26, "#8c1f1a")
    for x in (280, 820):
        c.ellipse(x, 1478, 22, 22, "#151617")


def generator_cage() -> Image.Image:
    """The generator's mesh gate; a bolt stands in the hasp instead of a padlock."""
    c = Canvas(1600, 1200, 14)
    wall(c, box(0, 0, 1600, 800), "#b98a6c", 24)
    ground(c, box(0, 780, 1600, 420), "#b4aea2", "#c6c0b4", 0.18)
    c.veil(box(0, 776, 1600, 30), "#14100a", 0.5, 12)
    c.veil(box(250, 800, 1000, 60), "#14100a", 0.6, 22)
    c.shade(box(270, 330, 940, 480), "#d9cfb0", "#a89c7a")
    c.shade(box(250, 300, 980, 40), "#e6ddc2", "#b9ad8c")
    for number in range(13):
        c.shade(box(320, 390 + number * 26, 330, 15), "#6e674e", "#938a6c")
    c.rect(730, 390, 190, 250, "#c2b692")
    c.line(box(730, 390, 190, 250), "#8a7f60", 4)
    c.rect(1000, 390, 150, 96, "#e9c52f")
    c.text(1075, 420, "DANGER", 27, "#1c1a14")
    c.text(1075, 456, "Generator", 22, "#1c1a14", bold=False)
    c.shade(box(1090, 190, 46, 120), "#8d8f90", "#5f6264", across=True)
    _mesh(c)
    for x in (70, 860, 1530):
        c.veil(box(x + 26, 60, 22, 1060), "#14100a", 0.3, 8)
        c.shade(box(x, 40, 36, 1090), "#d4d8da", "#868c90", across=True)
    for y in (80, 1060):
        c.shade(box(70, y, 1480, 28), "#d8dcde", "#8b9195")
    _hasp(c)
    c.glow(420, 160, 800, "#fff0d0", 0.22)
    return c.finish(warmth=0.02, grain=0.02, soft=0.7)


def _mesh(c: Canvas) -> None:
    for start in range(-900, 1560, 76):
        first, last = max(0, 96 - start), min(970, 1540 - start)
        for colour, shift in (("#5c6266", 2), ("#c9ced1", 0)):
            for top, step in ((100, 1), (1070, -1)):
                ends = [(start + shift + run, top + step * run) for run in (first, last)]
                c.line(ends, colour, 3)


def _hasp(c: Canvas) -> None:
    c.veil(box(846, 560, 190, 120), "#14100a", 0.5, 10)
    c.shade(box(830, 556, 96, 92), "#aeb4b8", "#7a8185")
    c.shade(box(900, 576, 130, 50), "#c6ccd0", "#8b9296")
    c.rect(946, 590, 40, 20, "#3a3f43")
    c.shade(box(956, 520, 20, 150), "#9a6a3c", "#6a4526", across=True)
    c.poly([(946, 504), (986, 504), (994, 522), (986, 540), (946, 540), (938, 522)], "#8a5c32")
    c.poly([(946, 504), (986, 504), (994, 522), (938, 522)], "#a87446")
    for x, y in ((846, 572), (846, 630), (910, 630)):
        c.ellipse(x, y, 6, 6, "#565c60")


def mural() -> Image.Image:
    """A painted ridge on the gym's wall."""
    c = Canvas(1600, 1200, 21)
    sky(c, 220)
    c.shade(box(0, 150, 1600, 44), "#d8d2c6", "#a8a194")
    c.shade(box(0, 190, 1600, 710), "#cfc6b4", "#b9ae9a")
    panel = box(110, 260, 1380, 560)
    c.shade(panel, "#f6c66a", "#f2a65a")
    c.ellipse(1090, 470, 108, 108, "#fbe7a6")
    for base, high, colour, step in ((600, 170, "#d97a5a", 0.9), (660, 150, "#8f5a78", 1.4), (720, 120, "#4d5f86", 2.1)):
        _ridge(c, base, high, colour, step)
    _ridge(c, 790, 90, "#2f6b5a", 3.2)
    c.shade([(110, 770), (560, 744), (980, 786), (1490, 740), (1490, 820), (110, 820)], "#5fa3b4", "#3f7f97")
    for x, tall in ((190, 250), (270, 190), (345, 230), (1240, 210), (1320, 270), (1412, 220)):
        for part in range(4):
            wide = tall * (0.16 + part * 0.07)
            y = 800 - tall + part * tall * 0.2
            c.poly([(x, y), (x + wide, y + tall * 0.32), (x - wide, y + tall * 0.32)], tone("#1f4f44", part * 0.05))
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
