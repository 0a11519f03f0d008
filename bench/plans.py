"""Plans: brought in, and zoomed and panned with many markers.

The drawing brought in is a 34×22 inch vector PDF of 60,000 lines, taken at 300 dpi: 10,200×6,600
px. The floor opens it and renders the page into one bitmap by pypdfium2. First paint is when the
overview is there, the end when every tile is; child processes are started within the time. Memory
is that of this process and its children, what they share counted once for each, against the
bitmap.

The canvas is that of the real window, 1440×900, painted by software, with a picture of that size,
1,000 points, 600 lines and 400 areas. A frame is one step of a walk – in from the whole plan to
one pixel for one and back, and panning at three sizes – with all the event loop had to do for it.
labelme does the same walk with the same shapes in a process of its own, where LABELME_PYTHON
names the interpreter of an environment it is installed in (it brings another Qt).
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from bench.frame import Amount, Cost, MissingError, Turns, spent

SHEET, DPI = (34 * 72, 22 * 72), 300
BITMAP = 10_200 * 6_600 * 3
WIDTH, HEIGHT = 10_200, 6_600
POINTS, LINES, AREAS = 1_000, 600, 400
ZOOMS = 24
PAN_STEPS, PAN_PX = 60, 24


def make_drawing(path: Path, lines: int) -> None:
    """Write a sheet of walls, thin lines and hatching: short lines of several widths."""
    from reportlab.pdfgen.canvas import Canvas

    chance = random.Random(1)
    canvas = Canvas(str(path), pagesize=SHEET)
    for index in range(lines):
        if index % 500 == 0:
            canvas.setLineWidth(chance.choice((0.25, 0.5, 1, 2)))
            canvas.setStrokeColorRGB(*((0, 0, 0) if chance.random() < 0.9 else (0.8, 0.1, 0.1)))
        x, y = chance.uniform(20, SHEET[0] - 100), chance.uniform(20, SHEET[1] - 100)
        length = chance.uniform(5, 80)
        end = (x + length, y) if chance.random() < 0.5 else (x, y + length)
        canvas.line(x, y, *end)
    canvas.save()


def brought_in(to: str) -> Iterator[Turns]:
    """Bring the drawing in, “first” to its overview or “all” to its last tile."""
    import pypdfium2

    from cpted_audit.imaging.plans.plans import PlanOverview, take_plan

    with tempfile.TemporaryDirectory() as name:
        path = Path(name, "drawing.pdf")
        make_drawing(path, 60_000)

        def ours() -> Cost | None:
            start = spent()
            first = None
            for record in take_plan(path, dpi=DPI):
                if isinstance(record, PlanOverview) and first is None:
                    first = spent()
            if to == "all" or first is None:
                return None
            return Cost(first.wall - start.wall, first.wall - start.wall)

        def floor() -> None:
            bitmap = pypdfium2.PdfDocument(path)[0].render(scale=DPI / 72)
            assert bitmap.width == WIDTH

        yield Turns(ours=ours, peer=floor)


def memory() -> Iterator[Turns]:
    """Tell the most memory of a take in parts of the bitmap."""
    from cpted_audit.imaging.plans.plans import take_plan

    with tempfile.TemporaryDirectory() as name:
        path = Path(name, "drawing.pdf")
        subprocess_made(path)

        def ours() -> Amount:
            most, done = [0.0], threading.Event()
            watch = threading.Thread(target=watch_memory, args=(most, done))
            watch.start()
            for _ in take_plan(path, dpi=DPI):
                pass
            done.set()
            watch.join()
            return Amount(most[0] / BITMAP)

        yield Turns(ours=ours)


def subprocess_made(path: Path) -> None:
    """Make the drawing in another process, whose memory is not ours."""
    import sys

    code = (
        "from bench.plans import make_drawing; from pathlib import Path; "
        f"make_drawing(Path({str(path)!r}), 60_000)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def watch_memory(most: list[float], done: threading.Event) -> None:
    import psutil

    here = psutil.Process()
    while not done.is_set():
        resident = 0
        for process in [here, *here.children(recursive=True)]:
            try:
                resident += process.memory_info().rss
            except psutil.Error:
                continue
        most[0] = max(most[0], resident)
        time.sleep(0.005)


def shapes() -> list[tuple[str, list[tuple[float, float]]]]:
    """Return the same shapes for both programs."""
    roll = random.Random(7)
    made: list[tuple[str, list[tuple[float, float]]]] = [
        ("point", [(roll.uniform(0, WIDTH), roll.uniform(0, HEIGHT))]) for _ in range(POINTS)
    ]
    for _ in range(LINES):
        x, y = roll.uniform(0, WIDTH), roll.uniform(0, HEIGHT)
        made.append(("line", [(x, y), (x + roll.uniform(-600, 600), y)]))
    for _ in range(AREAS):
        x, y = roll.uniform(0, WIDTH - 400), roll.uniform(0, HEIGHT - 300)
        wide, high = roll.uniform(60, 400), roll.uniform(60, 300)
        corners = [(x, y), (x + wide, y), (x + wide, y + high), (x, y + high)]
        made.append(("polygon", corners))
    return made


def picture(path: Path) -> None:
    from PIL import Image, ImageDraw

    image = Image.new("L", (WIDTH, HEIGHT), 255)
    pen = ImageDraw.Draw(image)
    roll = random.Random(3)
    for _ in range(4_000):
        x, y = roll.uniform(0, WIDTH), roll.uniform(0, HEIGHT)
        if roll.random() < 0.5:
            pen.line((x, y, x + roll.uniform(50, 800), y), fill=40, width=roll.choice((2, 3, 8)))
        else:
            pen.line((x, y, x, y + roll.uniform(50, 800)), fill=40, width=roll.choice((2, 3, 8)))
    image.save(path)


def walk(
    zoom: Callable[[float], None], pan: Callable[[int, int], None], settle: Callable[[], None]
) -> list[tuple[float, float]]:
    """Do the walk; return the seconds of each frame, of the processor and on the wall."""
    frames: list[tuple[float, float]] = []

    def frame(step: Callable[[], None]) -> None:
        began = time.process_time(), time.perf_counter()
        step()
        settle()
        frames.append((time.process_time() - began[0], time.perf_counter() - began[1]))

    factor = (1 / 0.13) ** (1 / ZOOMS)
    for number in range(ZOOMS):
        frame(lambda: zoom(factor))
        if number in {5, 14, 23}:
            for step in range(PAN_STEPS):
                across, down = (PAN_PX, 0) if step % 2 else (0, PAN_PX)
                back = 1 if step < PAN_STEPS / 2 else -1
                frame(lambda: pan(back * across, back * down))  # noqa: B023 - done at once
    for _ in range(ZOOMS):
        frame(lambda: zoom(1 / factor))
    return frames


def canvas() -> Iterator[Turns]:
    """Do the walk in the real window, beside labelme where it is there."""
    from bench.audit_of_size import make
    from bench.windows import settle, shown
    from cpted_audit.domain.plane import Point
    from cpted_audit.domain.plans.marker import MarkerKind
    from cpted_audit.domain.plans.plan import PlanKind
    from cpted_audit.session.plans.importing import PlanOrder, import_plan
    from cpted_audit.session.plans.markers import add_markers
    from cpted_audit.session.plans.recipe import Recipe

    kinds = {
        "point": [MarkerKind.AED, MarkerKind.EXTERIOR_DOOR, MarkerKind.EXTINGUISHER,
                  MarkerKind.CAMERA],
        "line": [MarkerKind.WALL], "polygon": [MarkerKind.ZONE],
    }  # fmt: skip
    with tempfile.TemporaryDirectory() as name:
        path, drawing = Path(name, "audit.cpted"), Path(name, "plan.png")
        picture(drawing)
        with make(path, answers=10) as session:
            order = PlanOrder(file_name="plan.png", data=drawing.read_bytes(), recipe=Recipe(),
                              name="Plan", kind=PlanKind.SITE)  # fmt: skip
            plan = import_plan(session, order)
            groups: dict[MarkerKind, list[list[Point]]] = {}
            for number, (shape, points) in enumerate(shapes()):
                kind = kinds[shape][number % len(kinds[shape])]
                groups.setdefault(kind, []).append([Point(*point) for point in points])
            for kind, many in groups.items():
                add_markers(session, plan.id, kind, many, label="bench")
        with shown(path) as window:
            window.screen_.show_page("plans")
            page = window.screen_.page("plans")
            until(settle, lambda: not page.view.tiles.waiting)
            view = page.view.canvas

            def ours() -> list[Cost]:
                frames = walk(view.zoom, lambda across, down: view._pan(-across, -down), settle)
                return [Cost(*one) for one in frames]

            python = os.environ.get("LABELME_PYTHON")
            peer = None if python is None else lambda: _labelme_frames(python, Path(name))
            yield Turns(ours=ours, peer=peer)


def _labelme_frames(python: str, into: Path) -> list[Cost]:
    done = subprocess.run(
        [python, __file__, str(into)], capture_output=True, text=True, check=False,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])},
    )  # fmt: skip
    if done.returncode:
        raise MissingError(f"labelme does not run: {done.stderr[-300:]}")
    return [Cost(*one) for one in json.loads(done.stdout.splitlines()[-1])]


def until(turn: Callable[[], None], done: Callable[[], bool], seconds: float = 20.0) -> None:
    end = time.monotonic() + seconds
    while not done() and time.monotonic() < end:
        turn()
        time.sleep(0.005)


def labelme(folder: Path) -> list[tuple[float, float]]:
    from labelme import app as labelme_app
    from loguru import logger
    from PyQt5 import QtCore, QtWidgets

    logger.remove()
    label_file = {
        "version": "6.3.1", "flags": {}, "imagePath": "plan.png", "imageData": None,
        "imageHeight": HEIGHT, "imageWidth": WIDTH,
        "shapes": [
            {"label": "bench", "points": points, "group_id": None, "description": "",
             "shape_type": shape, "flags": {}, "mask": None}
            for shape, points in shapes()
        ],
    }  # fmt: skip
    (folder / "plan.json").write_text(json.dumps(label_file), "utf-8")
    application = QtWidgets.QApplication([])
    window = labelme_app.MainWindow(file_or_dir=str(folder / "plan.json"))
    window.resize(1440, 900)
    window.show()
    widgets = window._canvas_widgets
    until(application.processEvents, lambda: len(widgets.canvas.shapes) == len(shapes()))
    for _ in range(20):
        application.processEvents()
    sideways = widgets.scroll_bars[QtCore.Qt.Horizontal]
    upright = widgets.scroll_bars[QtCore.Qt.Vertical]

    def pan(across: int, down: int) -> None:
        sideways.setValue(sideways.value() + across)
        upright.setValue(upright.value() + down)

    def settle() -> None:
        application.sendPostedEvents()
        application.processEvents()

    return walk(lambda factor: window._add_zoom(factor), pan, settle)


if __name__ == "__main__":
    import sys

    print(json.dumps(labelme(Path(sys.argv[1]))))
