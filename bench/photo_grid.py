"""Scrolling through the grid of photos: how long a frame takes, and what it costs in memory.

An audit with 2,000 photos is made, opened in a real window, and its page of photos is scrolled from
end to end as a wheel does; every tenth photo carries marks. A frame is one scroll step with all the
event loop had to do for it: painting and a turn of decoding. Measured twice: on the first way down,
when nothing is decoded, and on the way up. Targets: p95 at most 16 ms, growth at most 150 MB.

Run: python bench/photo_grid.py [PHOTOS]
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from datetime import datetime, timedelta
from io import BytesIO
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import psutil
from audit_of_size import make
from machine import describe
from PIL import Image
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from cpted_audit.domain.photos.markup import Arrow, Blur, Markup
from cpted_audit.imaging.photos.results import TakenPhoto
from cpted_audit.session.photos import edits
from cpted_audit.session.photos.photos import PhotoImport, Target, store_photo
from cpted_audit.session.session import Session
from cpted_audit.ui.application import make_application, make_window
from cpted_audit.ui.photos.photo_grid import PhotoGrid

FRAME_MS = 16.0
GROWTH_MB = 150.0
KINDS = 40
"""Different pictures; each photo is one of them with bytes of its own appended."""


def pictures() -> list[tuple[bytes, bytes]]:
    made = []
    for number in range(KINDS):
        noise = Image.effect_noise((1280, 960), 20 + number)
        image = Image.merge("RGB", [noise, noise.rotate(90).resize(noise.size), noise])
        large, small = BytesIO(), BytesIO()
        image.save(large, "JPEG", quality=60)
        image.resize((320, 240)).save(small, "JPEG", quality=85)
        made.append((large.getvalue(), small.getvalue()))
    return made


def fill(session: Session, count: int) -> None:
    answers = list(session.walk.answers.values())
    made = pictures()
    running = PhotoImport()
    start = datetime(2026, 11, 18, 8, 0)  # noqa: DTZ001 - a camera knows no zone
    for number in range(count):
        large, small = made[number % KINDS]
        about = answers[number % len(answers)]
        running.target = Target(about.place_id, about.item_id) if number % 3 else Target()
        taken = TakenPhoto(
            path=Path(f"IMG_{number:04}.jpg"), sha256=f"{number:064x}", picture=large,
            thumbnail=small, width=1280, height=960,
            captured_at=start + timedelta(seconds=20 * number),
        )  # fmt: skip
        store_photo(session, running, taken)
    marks = Markup((Blur(0.3, 0.3, 0.2, 0.2), Arrow(0.1, 0.1, 0.4, 0.4)))
    for photo in running.added[::10]:
        edits.set_markup(session, photo, marks, "add marks")


def scroll(grid: PhotoGrid, *, down: bool) -> list[float]:
    bar = grid.verticalScrollBar()
    step = bar.singleStep() * (1 if down else -1)
    frames = []
    while bar.value() != (bar.maximum() if down else bar.minimum()):
        start = time.perf_counter()
        bar.setValue(bar.value() + step)
        grid.viewport().repaint()
        QApplication.processEvents()
        frames.append((time.perf_counter() - start) * 1000)
    return frames


def told(name: str, frames: list[float]) -> float:
    p95 = statistics.quantiles(frames, n=20)[-1]
    print(
        f"{name}: {len(frames)} frames, median {statistics.median(frames):.1f} ms, "
        f"p95 {p95:.1f} ms (target <= {FRAME_MS:g}), worst {max(frames):.1f} ms"
    )
    return p95


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    print(describe())
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "bench.cpted")
        with make(path, answers=500) as session:
            fill(session, count)
        application = make_application(sys.argv[:1])
        settings = QSettings(str(Path(folder, "s.ini")), QSettings.Format.IniFormat)
        window = make_window(application, settings)
        window.resize(1440, 900)
        window.show()
        window.open_audit(path)
        application.processEvents()
        process = psutil.Process()
        before = process.memory_info().rss
        start = time.perf_counter()
        window.screen_.show_page("photos")
        application.processEvents()
        print(f"{count:,} photos; page shown in {(time.perf_counter() - start) * 1000:.0f} ms")
        grid = window.screen_.page("photos").findChild(PhotoGrid)
        told("down", scroll(grid, down=True))
        told("up", scroll(grid, down=False))
        growth = (process.memory_info().rss - before) / 2**20
        print(f"memory grew by {growth:.0f} MB (target <= {GROWTH_MB:g})")
        window.close()


if __name__ == "__main__":
    main()
