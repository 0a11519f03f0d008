"""Photos: scrolling through them, bringing them in, and the window while they come.

A frame of the grid is one step of scrolling with all the event loop had to do for it, painting
and a turn of decoding, on the way down, when nothing is decoded, and up again; every tenth photo
has marks. The floor of the import is bare Pillow on one core doing what no import can skip: open,
draft, convert, scale to 2560 px, save. A gap is time in which no key press would have been
answered.
"""

from __future__ import annotations

import os
import random
import tempfile
import threading
import time
from collections.abc import Iterator
from datetime import datetime, timedelta
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw

from bench.audit_of_size import folder, make
from bench.frame import Amount, Cost, Turns, spent
from cpted_audit.domain.photos.markup import Arrow, Blur, Markup
from cpted_audit.imaging.photos.photos import TakenPhoto, take_photos
from cpted_audit.session.photos import edits
from cpted_audit.session.photos.photos import PhotoImport, Target, store_photo
from cpted_audit.session.session import Session

KINDS = 40
"""Different pictures; each photo is one of them with bytes of its own appended."""
SIZE, SIDE = (4000, 3000), 2560
BEAT_MS = 2
STANDS_S = 2.0


def grid(photos: int, *, memory: bool = False) -> Iterator[Turns]:
    """Scroll the grid from end to end and back; tell its frames, or how memory grew."""
    import psutil
    from PySide6.QtWidgets import QApplication

    from bench.windows import settle, shown
    from cpted_audit.ui.photos.photo_grid import PhotoGrid

    path = folder() / f"grid-{photos}.cpted"
    if not path.is_file():
        with make(path, answers=500) as session:
            fill(session, photos)
    with shown(path) as window:
        before = psutil.Process().memory_info().rss
        window.screen_.show_page("photos")
        settle()
        found = window.screen_.page("photos").findChild(PhotoGrid)

        def scroll() -> list[Cost] | Amount:
            frames = [*_scroll(found, QApplication, 1), *_scroll(found, QApplication, -1)]
            growth = (psutil.Process().memory_info().rss - before) / 1e6
            return Amount(growth) if memory else frames

        yield Turns(ours=scroll)


def _scroll(grid: object, application: object, way: int) -> Iterator[Cost]:
    bar = grid.verticalScrollBar()
    step = bar.singleStep() * way
    while bar.value() != (bar.maximum() if way > 0 else bar.minimum()):
        start = spent()
        bar.setValue(bar.value() + step)
        grid.viewport().repaint()
        application.processEvents()
        end = spent()
        yield Cost(end.cpu - start.cpu, end.wall - start.wall)


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


def brought_in(photos: int) -> Iterator[Turns]:
    """Bring photos in on all cores, beside bare Pillow; both as seconds a photo."""
    with tempfile.TemporaryDirectory() as name:
        paths = _some(Path(name), photos)
        cores = os.cpu_count() or 1

        def ours() -> Cost:
            start = spent()
            results = list(take_photos(paths, max_side=SIDE, workers=cores))
            end = spent()
            assert all(isinstance(one, TakenPhoto) for one in results)
            return Cost((end.cpu - start.cpu) / photos, (end.wall - start.wall) * cores / photos)

        def floor() -> Cost:
            start = spent()
            for path in paths:
                _bare(path)
            end = spent()
            return Cost((end.cpu - start.cpu) / photos, (end.wall - start.wall) / photos)

        yield Turns(ours=ours, peer=floor)


def _some(into: Path, count: int) -> list[Path]:
    paths = [into / f"IMG_{number:04}.jpg" for number in range(count)]
    for seed, path in enumerate(paths):
        make_photo(path, seed)
    return paths


def _bare(path: Path) -> int:
    with Image.open(path) as image:
        image.draft("RGB", (SIDE, SIDE * image.height // image.width))
        picture = image.convert("RGB")
    picture.thumbnail((SIDE, SIDE))
    out = BytesIO()
    picture.save(out, "JPEG", quality=85)
    return out.tell()


def while_coming(photos: int, passphrase: str | None = None) -> Iterator[Turns]:
    """Watch the event loop while photos come in: the longest gap of the window, and the machine's.

    A timer asks for a turn every 2 ms; a second thread sleeps 2 ms over and over. The window has
    stood for two seconds by then, as nobody finds a folder of photos sooner.
    """
    from PySide6.QtWidgets import QApplication

    from bench.windows import shown
    from cpted_audit.session.places import new_audit
    from cpted_audit.session.places.new_audit import NewAudit

    with tempfile.TemporaryDirectory() as name, shown() as window:
        into = Path(name, "photos")
        into.mkdir()
        _some(into, photos)
        longest: list[tuple[float, float]] = []

        def ours() -> Amount:
            path = Path(name, f"{time.monotonic_ns()}.cpted")
            window.show_session(new_audit.create(path, NewAudit(site_name="Bench"), passphrase))
            rested = time.monotonic() + STANDS_S
            while time.monotonic() < rested:
                QApplication.processEvents()
                time.sleep(BEAT_MS / 1000)
            longest.append(_watched(window, into))
            return Amount(longest[-1][0])

        yield Turns(ours=ours, peer=lambda: Amount(longest[-1][1]))


def _watched(window: object, into: Path) -> tuple[float, float]:
    from PySide6.QtCore import Qt, QTimer
    from PySide6.QtWidgets import QApplication

    loop, machine, done = _Gaps(), _Gaps(), threading.Event()

    def floor() -> None:
        while not done.is_set():
            time.sleep(BEAT_MS / 1000)
            machine.turn()

    timer = QTimer(interval=BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
    timer.timeout.connect(loop.turn)
    for _ in range(50):
        QApplication.processEvents()
    thread = threading.Thread(target=floor)
    thread.start()
    timer.start()
    window.screen_.walk.items.photos.bring_in([into])
    loop.turn()
    loop.longest = machine.longest = 0.0
    while window.jobs.busy:
        QApplication.processEvents()
        time.sleep(0.0005)
    timer.stop()
    done.set()
    thread.join()
    return loop.longest, machine.longest


class _Gaps:
    """Remembers the longest time between two turns, in milliseconds."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._last = time.perf_counter()

    def turn(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, (now - self._last) * 1000)
        self._last = now
