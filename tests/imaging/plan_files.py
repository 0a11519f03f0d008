"""Makes plan files of every kind, and puts tiles together again."""

from __future__ import annotations

import math
from io import BytesIO
from pathlib import Path

import pikepdf
import psutil
from PIL import Image, ImageChops, ImageDraw
from reportlab.pdfgen.canvas import Canvas

from cpted_audit.imaging.plans.plans import (
    TILE,
    CutTile,
    PlanComplete,
    PlanOverview,
    level_count,
    size_at,
    take_plan,
    tile_count,
)

Taken = tuple[PlanOverview, list[CutTile], PlanComplete]


def drawing(width: int, height: int, mode: str = "RGB") -> Image.Image:
    """Return a picture no turn of which equals another: lines, a coloured block, a corner."""
    image = Image.new("RGB", (width, height), "white")
    draw = ImageDraw.Draw(image)
    for step in range(1, 12):
        x, y = width * step // 12, height * step // 12
        draw.line((x, 0, width - 1 - x // 2, height - 1), fill="black", width=3)
        draw.line((0, y, width - 1, y * 2 // 3), fill=(90, 90, 90), width=2)
    draw.rectangle((width // 8, height // 8, width // 3, height // 4), fill=(200, 30, 40))
    draw.rectangle((0, 0, width // 20, height // 20), fill="black")
    return image.convert(mode)


def photo(width: int, height: int) -> Image.Image:
    """Return something like an aerial: smooth changes of colour under the noise of a sensor."""
    channels = [
        Image.linear_gradient("L").rotate(angle).resize((width, height)) for angle in (0, 90, 200)
    ]
    noise = Image.effect_noise((width, height), 50).convert("RGB")
    return Image.blend(Image.merge("RGB", channels), noise, 0.4)


def encoded(image: Image.Image, kind: str, **options: object) -> bytes:
    out = BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def pdf(*, points: tuple[float, float] = (400, 300), rotate: int = 0, indirect: bool = False,
        crop: tuple[float, float, float, float] | None = None) -> bytes:  # fmt: skip
    """Return a page with a line, a rectangle, a filled bar, a form and a curve."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=points)
    canvas.setLineWidth(4)
    canvas.setStrokeColorRGB(1, 0, 0)
    canvas.line(50, 50, 350, 50)
    canvas.setLineWidth(1)
    canvas.setStrokeColorRGB(0, 0, 0)
    canvas.rect(100, 100, 80, 40)
    canvas.rect(200, 200, 120, 6, stroke=0, fill=1)
    canvas.beginForm("door")
    canvas.line(0, 0, 30, 0)
    canvas.endForm()
    canvas.saveState()
    canvas.translate(250, 120)
    canvas.rotate(90)
    canvas.scale(2, 2)
    canvas.doForm("door")
    canvas.restoreState()
    canvas.bezier(20, 200, 20, 250, 60, 280, 90, 280)
    canvas.save()
    if not (rotate or crop):
        return out.getvalue()
    document = pikepdf.open(out)
    page = document.pages[0]
    if rotate:
        page.Rotate = document.make_indirect(rotate) if indirect else rotate
    if crop:
        page.CropBox = pikepdf.Array(crop)
    changed = BytesIO()
    document.save(changed)
    return changed.getvalue()


def taken(source: Path | bytes, page: int = 1, **options: object) -> Taken:
    """Take a page in, and check that what comes is complete and in the promised order."""
    first, *tiles, last = take_plan(source, page, **options)
    assert isinstance(first, PlanOverview)
    assert isinstance(last, PlanComplete)
    assert all(isinstance(tile, CutTile) for tile in tiles)
    places = [(tile.level, tile.column, tile.row) for tile in tiles]
    assert len(set(places)) == len(places) == last.tiles == tile_count(first.width, first.height)
    assert last.levels == level_count(first.width, first.height)
    return first, tiles, last


def level(result: Taken, number: int) -> Image.Image:
    """Return one level of a page, put together of its tiles."""
    overview, tiles, _ = result
    whole = Image.new("RGB", size_at(number, overview.width, overview.height), "magenta")
    for tile in tiles:
        if tile.level == number:
            piece = opened(tile.data).convert("RGB")
            left, top = tile.column * TILE, tile.row * TILE
            assert piece.size == (min(TILE, whole.width - left), min(TILE, whole.height - top))
            whole.paste(piece, (left, top))
    return whole


def opened(data: bytes) -> Image.Image:
    image = Image.open(BytesIO(data))
    image.load()
    return image


def largest_difference(image: Image.Image, other: Image.Image) -> int:
    """Return the most that any pixel of two pictures of one size differs, 0 to 255."""
    assert image.size == other.size
    between = ImageChops.difference(image.convert("RGB"), other.convert("RGB"))
    return max(high for _, high in between.getextrema())


def mean_difference(one: Image.Image, other: Image.Image) -> float:
    """Return how much two pictures differ on the whole, scaled to one small size."""
    small = [image.convert("RGB").resize((60, 60), Image.Resampling.BOX) for image in (one, other)]
    levels = ImageChops.difference(*small).tobytes()
    return math.sqrt(sum(value * value for value in levels) / len(levels))


def children() -> list[psutil.Process]:
    """Return the child processes that read plans, or are zombies."""
    return [
        child
        for child in psutil.Process().children(recursive=True)
        if child.status() == psutil.STATUS_ZOMBIE or "spawn_main" in " ".join(child.cmdline())
    ]


def cut(data: bytes, share: float) -> bytes:
    return data[: int(len(data) * share)]
