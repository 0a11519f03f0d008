"""The icons of the program and of its files, drawn from two SVG files in the forms systems want."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import resvg_py
from declaration import HERE
from PIL import Image

SIZES = (16, 24, 32, 48, 64, 128, 256)
NAMES = ("program", "document")


def drawn(name: str, size: int) -> Image.Image:
    """Return one of the icons, `size` pixels wide."""
    svg = (HERE / "icons" / f"{name}.svg").read_text("utf-8")
    png = resvg_py.svg_to_bytes(svg_string=svg, width=size, height=size)
    return Image.open(BytesIO(bytes(png))).convert("RGBA")


def write(folder: Path) -> None:
    """Write `program` and `document` as .png, .ico and .icns."""
    for name in NAMES:
        pictures = [drawn(name, size) for size in SIZES]
        for picture in pictures:
            picture.save(folder / f"{name}-{picture.width}.png")
        largest = pictures[-1]
        sizes = [(size, size) for size in SIZES]
        largest.save(folder / f"{name}.ico", sizes=sizes, append_images=pictures[:-1])
        drawn(name, 1024).save(folder / f"{name}.icns")
