"""Photo import against its floor: bare Pillow on one core doing only what no import can skip.

The floor opens, drafts, converts, scales to 2560 px and saves. Ours also reads EXIF, hashes,
turns, makes a thumbnail, and does all of it in child processes that are started within the time
measured. Both are given per photo and core. Target: at most 2.5 times the floor.

Run: python bench/photo_import.py [PHOTOS]
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
import time
from io import BytesIO
from pathlib import Path

from machine import describe
from PIL import Image, ImageDraw

from cpted_audit.imaging.photos.photos import TakenPhoto, take_photos

SIZE = (4000, 3000)
SIDE = 2560
TARGET = 2.5


def make_photo(path: Path, seed: int) -> None:
    """Write a 12-megapixel JPEG of some 3-4 MB: a graded sky, hard edges and sensor noise."""
    chance = random.Random(seed)
    picture = Image.merge(
        "RGB",
        [Image.linear_gradient("L").rotate(chance.randrange(360)).resize(SIZE) for _ in range(3)],
    )
    draw = ImageDraw.Draw(picture)
    for _ in range(300):
        x, y = chance.randrange(SIZE[0]), chance.randrange(SIZE[1])
        colour = tuple(chance.randrange(256) for _ in range(3))
        draw.rectangle((x, y, x + chance.randrange(400), y + chance.randrange(400)), fill=colour)
    noise = Image.effect_noise(SIZE, 40).convert("RGB")
    picture = Image.blend(picture, noise, 0.22)
    exif = Image.Exif()
    exif[0x0112] = 6
    picture.save(path, "JPEG", quality=90, subsampling="4:2:0", exif=exif)


def floor(path: Path) -> int:
    with Image.open(path) as image:
        image.draft("RGB", (SIDE, SIDE * image.height // image.width))
        picture = image.convert("RGB")
    picture.thumbnail((SIDE, SIDE))
    out = BytesIO()
    picture.save(out, "JPEG", quality=85)
    return out.tell()


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 24
    workers = os.cpu_count() or 1
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder, f"IMG_{number:04}.jpg") for number in range(count)]
        for seed, path in enumerate(paths):
            make_photo(path, seed)
        size = sum(path.stat().st_size for path in paths) / count / 1e6
        floor(paths[0])  # the first call loads plugins
        start = time.perf_counter()
        for path in paths:
            floor(path)
        per_floor = (time.perf_counter() - start) / count
        start = time.perf_counter()
        results = list(take_photos(paths, max_side=SIDE, workers=workers))
        wall = time.perf_counter() - start
    assert all(isinstance(result, TakenPhoto) for result in results)
    per_core = wall * workers / count
    print(describe())
    print(f"{count} photos of {SIZE[0]}x{SIZE[1]}, {size:.1f} MB each")
    print(f"floor, bare Pillow on one core: {per_floor:.3f} s a photo")
    print(f"ours, {workers} children, wall {wall:.2f} s: {per_core:.3f} s a photo and core")
    print(f"ratio {per_core / per_floor:.2f} (target <= {TARGET})")


if __name__ == "__main__":
    main()
