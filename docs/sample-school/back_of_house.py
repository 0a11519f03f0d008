"""The pictures taken at the back of the school, where deliveries and shortcuts are."""

from __future__ import annotations

from brush import Canvas, box, tone
from parts import AUTUMN, ground, lamp, sky, trees, wall, window
from PIL import Image


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
    flank = [
        (x + side, y),
        (x + side + 34, y - 24),
        (x + side + 34, y + side - 24),
        (x + side, y + side),
    ]
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
        (1230, 740, 220, 122, "#b98d58"),
        (1240, 628, 196, 112, "#c89c66"),
        (1252, 540, 170, 88, "#bd915c"),
    ):
        c.shade(box(x, y, wide, high), tone(colour, 0.12), tone(colour, -0.14))
        c.rect(x + wide / 2 - 12, y, 24, high, tone(colour, 0.22))
        c.line(box(x, y, wide, high), tone(colour, -0.3), 2)
    c.line([(1466, 470), (1470, 850)], "#9b2f24", 13)
    c.line([(1466, 470), (1500, 452)], "#9b2f24", 13)
    c.line([(1240, 866), (1470, 866)], "#5a5d60", 9)
    c.ellipse(1486, 848, 28, 28, "#1c1c1e")
    c.ellipse(1486, 848, 12, 12, "#8d9194")


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
        c.shade(
            box(x, top + number * part, 17, part),
            tone(colour, 0.12),
            tone(colour, -0.12),
            across=True,
        )


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
    track = [
        (786, 850),
        (932, 850),
        (990, 930),
        (960, 1030),
        (860, 1200),
        (470, 1200),
        (700, 1010),
        (760, 930),
    ]
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
    shape = [
        (x + 2, top + 16),
        (x + 14, top),
        (x + wide - 14, top),
        (x + wide - 2, top + 16),
        (x + wide - 2, foot),
        (x + 2, foot),
    ]
    c.shade(shape, tone(colour, 0.1), tone(colour, -0.16))
    for _ in range(5):
        grain = x + c.random.uniform(8, wide - 8)
        c.line(
            [(grain, top + 20), (grain + c.random.uniform(-6, 6), foot)], tone(colour, -0.14), 1.4
        )
    c.ellipse(
        x + wide * c.random.uniform(0.3, 0.7),
        top + c.random.uniform(80, 520),
        5,
        8,
        tone(colour, -0.35),
    )
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
