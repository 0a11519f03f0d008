"""The grounds of Cedar Ridge Middle School as an SVG: buildings, lots, walks, trees and water.

Drawn in feet with the origin at the south-west corner of the sheet; north is up.
"""

from __future__ import annotations

from collections.abc import Iterable

WIDTH, HEIGHT = 960, 700
PIXELS = 1.6
"""Pixels a foot gets; resources/sample/plans.toml says the same."""
MAIN = (380, 240)
"""The south-west corner of the main building."""
ASPHALT, GRASS, PAVED, ROOF, WATER, FIELD = (
    "#d9dcdf", "#eef3e8", "#f4f1ea", "#c9ced6", "#cfe0ee", "#e0ebd6",
)  # fmt: skip
_ROADS = (
    (880, 0, 960, 700), (0, 0, 36, 700), (36, 664, 880, 700),
    (700, 250, 840, 450), (840, 330, 880, 366), (660, 130, 840, 146), (660, 190, 840, 206),
    (660, 130, 676, 206), (824, 130, 840, 206), (840, 158, 880, 182),
    (400, 500, 660, 610), (660, 560, 880, 590), (336, 324, 376, 352), (300, 352, 340, 366),
)  # fmt: skip
"""Left, bottom, right, top of what is driven on."""
_WALKS = (
    (640, 332, 700, 344), (652, 150, 664, 460), (430, 440, 442, 500), (330, 470, 342, 520),
    (330, 520, 400, 530), (372, 200, 640, 212), (400, 180, 412, 200), (470, 180, 482, 200),
)  # fmt: skip
_NAMES = (
    ("MAIN", 510, 425, 13), ("GYM AND ARTS", 250, 470, 13), ("Courtyard", 539, 327, 9),
    ("Lot A · visitors", 770, 458, 10), ("Lot B · staff", 530, 618, 10), ("Bus loop", 750, 164, 10),
    ("Athletic field", 190, 205, 12), ("Portable 1", 405, 152, 8), ("Portable 2", 475, 152, 8),
    ("Drop-off", 690, 228, 9), ("Cedar Ridge Road", 0, 0, 11), ("Mill Lane", 0, 0, 11),
    ("Apartment lane", 460, 678, 11), ("Creek", 620, 40, 10),
)  # fmt: skip
_TURNED = {"Cedar Ridge Road": (924, 350), "Mill Lane": (22, 350)}


def svg() -> str:
    """Return the drawing."""
    parts = [
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="{GRASS}"/>',
        *_boxes(_ROADS, ASPHALT), *_boxes(_WALKS, PAVED),
        _creek(), _track(), *_bays(), *_building(), *_fences(), *_trees(), *map(_name, _NAMES),
    ]  # fmt: skip
    body = "\n".join(parts)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH * PIXELS:g}" '
        f'height="{HEIGHT * PIXELS:g}" viewBox="0 0 {WIDTH} {HEIGHT}">\n{body}\n</svg>\n'
    )


def _boxes(boxes: Iterable[tuple[int, int, int, int]], fill: str, more: str = "") -> list[str]:
    return [
        f'<rect x="{left}" y="{HEIGHT - top}" width="{right - left}" height="{top - bottom}" '
        f'fill="{fill}"{more}/>'
        for left, bottom, right, top in boxes
    ]


def _building() -> list[str]:
    x, y = MAIN
    edge = ' stroke="#3c4450" stroke-width="2"'
    return [
        *_boxes([(x, y, x + 260, y + 200), (180, 370, 330, 500)], ROOF, edge),
        *_boxes([(330, 420, 380, 434)], ROOF, edge),
        *_boxes([(x + 120, y + 44, x + 198, y + 130)], PAVED, edge),
        *_boxes([(386, 160, 424, 180), (456, 160, 494, 180)], ROOF, edge),
    ]


def _creek() -> str:
    y = HEIGHT - 30
    return (
        f'<path d="M36 {y}q90 -26 180 0t180 4t180 -10t180 12t124 -8" fill="none" '
        f'stroke="{WATER}" stroke-width="20"/>'
    )


def _track() -> str:
    y = HEIGHT - 290
    return (
        f'<rect x="70" y="{y}" width="240" height="190" rx="90" fill="{FIELD}" stroke="#fff" '
        f'stroke-width="10"/><rect x="130" y="{y + 35}" width="120" height="120" fill="none" '
        'stroke="#fff" stroke-width="2"/>'
    )


def _bays() -> list[str]:
    """Return the lines of the parking bays."""
    rows = [(712, 832, 262), (712, 832, 432), (410, 650, 512), (410, 650, 592)]
    return [
        f'<path d="M{x} {HEIGHT - y - 8}v16" stroke="#fff" stroke-width="1.5"/>'
        for left, right, y in rows
        for x in range(left, right + 1, 10)
    ]


def _fences() -> list[str]:
    line = 'fill="none" stroke="#5b6470" stroke-width="2" stroke-dasharray="10 4"'
    north, west, south = HEIGHT - 650, 50, HEIGHT - 62
    gap = 500
    return [
        f'<path d="M{gap - 8} {north}H{west}V{south}H860" {line}/>',
        f'<path d="M{gap + 8} {north}H860V{HEIGHT - 600}" {line}/>',
    ]


def _trees() -> list[str]:
    spots = [(60, 560), (110, 600), (170, 570), (250, 600), (320, 580), (690, 480), (760, 500),
             (830, 490), (520, 100), (580, 120), (640, 95), (330, 110), (700, 100), (790, 90),
             (850, 230), (852, 420), (500, 312), (560, 300), (548, 350)]  # fmt: skip
    junipers = [(388 + 12 * n, 234) for n in range(10)]
    return [
        *(_tree(x, y, 11, "#b9d0a8") for x, y in spots),
        *(_tree(x, y, 5, "#8fb08a") for x, y in junipers),
    ]


def _tree(x: int, y: int, radius: int, fill: str) -> str:
    return (
        f'<circle cx="{x}" cy="{HEIGHT - y}" r="{radius}" fill="{fill}" stroke="#7f9a72" '
        'stroke-width="1"/>'
    )


def _name(name: tuple[str, int, int, int]) -> str:
    text, x, y, size = name
    turn = ""
    if text in _TURNED:
        x, y = _TURNED[text]
        turn = f' transform="rotate(-90 {x} {HEIGHT - y})"'
    shown = text.replace("·", "&#183;")
    return (
        f'<text x="{x}" y="{HEIGHT - y}" font-size="{size}" text-anchor="middle" fill="#2b333d"'
        f"{turn}>{shown}</text>"
    )
