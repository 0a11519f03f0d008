"""A small paint box over Pillow: shaded shapes, perspective, light and the grain of a camera."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from random import Random

from PIL import Image, ImageChops, ImageColor, ImageDraw, ImageEnhance, ImageFilter, ImageFont

Point = tuple[float, float]
Colour = tuple[int, int, int]

SCALE = 2
"""Everything is painted this many times too large and then scaled down, which smooths edges."""

_FONTS = Path(__file__).resolve().parents[2] / "resources" / "fonts"


def tone(colour: str | Colour, change: float) -> Colour:
    """Return a colour made lighter (above 0) or darker (below 0), by up to 1."""
    end = 255 if change > 0 else 0
    return mix(colour, (end, end, end), abs(change))


def mix(first: str | Colour, second: str | Colour, share: float) -> Colour:
    """Return the colour that lies `share` (0-1) of the way from the first to the second."""
    one, other = _rgb(first), _rgb(second)
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


def box(x: float, y: float, width: float, height: float) -> list[Point]:
    """Return the corners of an upright rectangle, clockwise from the upper left."""
    return [(x, y), (x + width, y), (x + width, y + height), (x, y + height)]


def _rgb(colour: str | Colour) -> Colour:
    if isinstance(colour, str):
        red, green, blue, *_ = ImageColor.getrgb(colour)
        return red, green, blue
    return colour


class Canvas:
    """A picture being painted; every length is in pixels of the finished picture."""

    def __init__(self, width: int, height: int, seed: int) -> None:
        self.width, self.height = width, height
        self.random = Random(seed)
        self.image = Image.new("RGB", (width * SCALE, height * SCALE))

    def poly(self, points: Iterable[Point], colour: str | Colour) -> None:
        """Paint a flat polygon."""
        self._draw().polygon(_scaled(points), fill=_rgb(colour))

    def rect(self, x: float, y: float, width: float, height: float, colour: str | Colour) -> None:
        """Paint a flat upright rectangle."""
        self.poly(box(x, y, width, height), colour)

    def ellipse(self, x: float, y: float, across: float, down: float, colour: str | Colour) -> None:
        """Paint a flat ellipse around a middle, with its half axes."""
        corners = _scaled([(x - across, y - down), (x + across, y + down)])
        self._draw().ellipse(corners, fill=_rgb(colour))

    def line(self, points: Iterable[Point], colour: str | Colour, width: float = 2) -> None:
        """Paint a line through points."""
        self._draw().line(
            _scaled(points), fill=_rgb(colour), width=round(width * SCALE), joint="curve"
        )

    def text(
        self,
        x: float,
        y: float,
        words: str,
        size: float,
        colour: str | Colour,
        *,
        bold: bool = True,
    ) -> None:
        """Paint words around a middle."""
        name = "NotoSans-Bold.ttf" if bold else "NotoSans-Regular.ttf"
        font = ImageFont.truetype(str(_FONTS / name), round(size * SCALE))
        self._draw().text((x * SCALE, y * SCALE), words, font=font, fill=_rgb(colour), anchor="mm")

    def shade(
        self,
        points: Sequence[Point],
        start: str | Colour,
        end: str | Colour,
        *,
        across: bool = False,
    ) -> None:
        """Paint a polygon that runs from one colour to another, downwards or `across`."""
        mask, corner = self._mask(points, 0)
        ramp = Image.linear_gradient("L")
        ramp = (ramp.rotate(90) if across else ramp).resize(mask.size)
        fill = Image.composite(
            Image.new("RGB", mask.size, _rgb(end)), Image.new("RGB", mask.size, _rgb(start)), ramp
        )
        self.image.paste(fill, corner, mask)

    def veil(
        self, points: Sequence[Point], colour: str | Colour, strength: float, blur: float = 0
    ) -> None:
        """Lay a soft see-through colour over a polygon: a shadow, a reflection, dirt."""
        mask, corner = self._mask(points, blur)
        mask = mask.point(lambda value: round(value * strength))
        self.image.paste(Image.new("RGB", mask.size, _rgb(colour)), corner, mask)

    def glow(
        self, x: float, y: float, radius: float, colour: str | Colour, strength: float = 1
    ) -> None:
        """Add round light that fades to nothing at the radius."""
        side = round(radius * 2 * SCALE)
        fade = ImageChops.invert(Image.radial_gradient("L"))
        # The ready-made gradient ends in its corners; light has to end at the sides.
        fade = fade.point(
            [max(0, (value - 75) / 180) ** 2 * 255 * strength for value in range(256)]
        )
        light = Image.composite(
            Image.new("RGB", (256, 256), _rgb(colour)), Image.new("RGB", (256, 256)), fade
        ).resize((side, side), Image.Resampling.BICUBIC)
        left, top = round(x * SCALE - side / 2), round(y * SCALE - side / 2)
        area = (
            max(left, 0),
            max(top, 0),
            min(left + side, self.image.width),
            min(top + side, self.image.height),
        )
        light = light.crop((area[0] - left, area[1] - top, area[2] - left, area[3] - top))
        self.image.paste(ImageChops.screen(self.image.crop(area), light), area[:2])

    def cover(self, points: Sequence[Point], tile: Image.Image) -> None:
        """Fit a picture into four corners, clockwise from the upper left, in perspective."""
        left = min(x for x, _ in points)
        top = min(y for _, y in points)
        mask, corner = self._mask(points, 0)
        moved = [((x - left) * SCALE, (y - top) * SCALE) for x, y in points]
        if left < 0 or top < 0:
            moved = [(x + min(left, 0) * SCALE, y + min(top, 0) * SCALE) for x, y in moved]
        fitted = tile.transform(
            mask.size,
            Image.Transform.PERSPECTIVE,
            _perspective(moved, tile.size),
            Image.Resampling.BICUBIC,
        )
        self.image.paste(fitted, corner, mask)

    def rough(self, points: Sequence[Point], strength: float, size: float = 2) -> None:
        """Give a polygon the grain of asphalt, grass or plaster; `size` is that of one grain."""
        mask, corner = self._mask(points, 0)
        small = (
            max(1, round(mask.width / size / SCALE)),
            max(1, round(mask.height / size / SCALE)),
        )
        noise = self._noise(*small).resize(mask.size, Image.Resampling.BICUBIC)
        noise = noise.point([min(255, 150 + value * 3 // 5) for value in range(256)])
        under = self.image.crop((*corner, corner[0] + mask.width, corner[1] + mask.height))
        dark = ImageChops.multiply(under, Image.merge("RGB", [noise] * 3))
        self.image.paste(dark, corner, mask.point(lambda value: round(value * strength)))

    def leaves(
        self, area: tuple[float, float, float, float], colour: str | Colour, count: int, size: float
    ) -> None:
        """Dab leaves into the ellipse within (left, top, right, bottom), lightest at the top."""
        left, top, right, bottom = area
        middle = ((left + right) / 2, (top + bottom) / 2)
        for share, dark in ((0.88, -0.5), (0.72, -0.38)):
            self.ellipse(
                *middle, (right - left) / 2 * share, (bottom - top) / 2 * share, tone(colour, dark)
            )
        dabs = []
        while len(dabs) < count:
            across, down = self.random.uniform(-1, 1), self.random.uniform(-1, 1)
            if across**2 + down**2 < 1:
                dabs.append((down + self.random.uniform(-0.3, 0.3), across, down))
        for _, across, down in sorted(dabs, reverse=True):
            light = -0.42 * (down + 0.35) - 0.12 * across + self.random.uniform(-0.16, 0.16)
            self.ellipse(
                left + (right - left) * (across + 1) / 2,
                top + (bottom - top) * (down + 1) / 2,
                size * self.random.uniform(0.6, 1.4),
                size * self.random.uniform(0.4, 0.9),
                tone(colour, max(-0.6, min(0.45, light))),
            )

    def finish(
        self, *, warmth: float = 0.0, grain: float = 0.035, soft: float = 0.5
    ) -> Image.Image:
        """Return the picture as a camera would have it: scaled down, a little soft and grainy."""
        picture = self.image.resize((self.width, self.height), Image.Resampling.LANCZOS)
        picture = picture.filter(ImageFilter.GaussianBlur(soft))
        edge = (
            Image.radial_gradient("L")
            .resize(picture.size)
            .point([round(max(0, value - 120) * 0.28) for value in range(256)])
        )
        picture.paste((12, 14, 20), (0, 0), edge)
        picture = ImageEnhance.Color(ImageEnhance.Brightness(picture).enhance(1.05)).enhance(1.1)
        if warmth:
            wash = "#ffb060" if warmth > 0 else "#4070c0"
            picture = Image.blend(picture, Image.new("RGB", picture.size, wash), abs(warmth))
        noise = self._noise(*picture.size).filter(ImageFilter.GaussianBlur(0.6))
        return Image.blend(picture, Image.merge("RGB", [noise] * 3), grain * 0.6)

    def _draw(self) -> ImageDraw.ImageDraw:
        return ImageDraw.Draw(self.image)

    def _noise(self, width: int, height: int) -> Image.Image:
        return Image.frombytes("L", (width, height), self.random.randbytes(width * height))

    def _mask(self, points: Sequence[Point], blur: float) -> tuple[Image.Image, tuple[int, int]]:
        """Return the shape as a mask no larger than needed, and where its corner lies."""
        edge = blur * 3
        left = max(0, round((min(x for x, _ in points) - edge) * SCALE))
        top = max(0, round((min(y for _, y in points) - edge) * SCALE))
        right = min(self.image.width, round((max(x for x, _ in points) + edge) * SCALE))
        bottom = min(self.image.height, round((max(y for _, y in points) + edge) * SCALE))
        mask = Image.new("L", (max(1, right - left), max(1, bottom - top)))
        moved = [(x * SCALE - left, y * SCALE - top) for x, y in points]
        ImageDraw.Draw(mask).polygon(moved, fill=255)
        if blur:
            mask = mask.filter(ImageFilter.GaussianBlur(blur * SCALE))
        return mask, (left, top)


def _scaled(points: Iterable[Point]) -> list[Point]:
    return [(x * SCALE, y * SCALE) for x, y in points]


def _perspective(corners: Sequence[Point], size: tuple[int, int]) -> list[float]:
    """Return the eight numbers by which Pillow finds a corner's place in a tile of that size."""
    width, height = size
    ends = [(0, 0), (width, 0), (width, height), (0, height)]
    rows = []
    for (x, y), (u, v) in zip(corners, ends, strict=True):
        rows.append([x, y, 1, 0, 0, 0, -u * x, -u * y, u])
        rows.append([0, 0, 0, x, y, 1, -v * x, -v * y, v])
    return _solve(rows)


def _solve(rows: list[list[float]]) -> list[float]:
    """Solve linear equations, given as rows that end in the right-hand side, by elimination."""
    for column in range(len(rows)):
        pivot = max(range(column, len(rows)), key=lambda row: abs(rows[row][column]))
        rows[column], rows[pivot] = rows[pivot], rows[column]
        rows[column] = [value / rows[column][column] for value in rows[column]]
        for other, row in enumerate(rows):
            if other != column:
                rows[other] = [
                    value - row[column] * part
                    for value, part in zip(row, rows[column], strict=True)
                ]
    return [row[-1] for row in rows]
