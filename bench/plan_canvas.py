"""Panning and zooming a plan with 2,000 markers, against labelme with the same picture and shapes.

A picture of 10,200 by 6,600 pixels (a 34 by 22 inch sheet at 300 dpi) with 1,000 points, 600 lines
and 400 areas is opened in both programs' real windows, 1440 by 900, painted by software. The same
walk is done in both: in from the whole plan to one screen pixel for one of the picture and back,
around the middle, and 60 steps of panning at each of three sizes. A frame is one step with all the
event loop had to do for it. Each program runs in a process of its own, in one run of this file.
Targets: p95 at most 16 ms; at least 3 times as fast as labelme.

labelme is installed into an environment of its own, since it brings another Qt: set LABELME_PYTHON
to that environment's interpreter. Without it only our own figures are printed.

Run: LABELME_PYTHON=…/bin/python python bench/plan_canvas.py
"""

from __future__ import annotations

import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

WIDTH, HEIGHT = 10_200, 6_600
POINTS, LINES, AREAS = 1_000, 600, 400
WINDOW = (1440, 900)
FRAME_MS, TIMES_FASTER = 16.0, 3.0
ZOOMS = 24
PAN_STEPS, PAN_PX = 60, 24


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
) -> list[float]:
    """Do the walk; return the milliseconds of each frame."""
    frames: list[float] = []

    def frame(step: Callable[[], None]) -> None:
        began = time.perf_counter()
        step()
        settle()
        frames.append((time.perf_counter() - began) * 1000)

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


def ours(folder: Path) -> list[float]:
    from audit_of_size import make
    from PySide6.QtCore import QEvent, QSettings
    from PySide6.QtWidgets import QApplication

    from cpted_audit.domain.plane import Point
    from cpted_audit.domain.plans.marker import MarkerKind
    from cpted_audit.domain.plans.plan import PlanKind
    from cpted_audit.session.plans.importing import PlanOrder, import_plan
    from cpted_audit.session.plans.markers import add_markers
    from cpted_audit.session.plans.recipe import Recipe
    from cpted_audit.ui.application import make_application, make_window

    path = folder / "audit.cpted"
    session = make(path, answers=10)
    kinds = {
        "point": [MarkerKind.AED, MarkerKind.EXTERIOR_DOOR, MarkerKind.EXTINGUISHER,
                  MarkerKind.CAMERA],
        "line": [MarkerKind.WALL], "polygon": [MarkerKind.ZONE],
    }  # fmt: skip
    with session:
        data = (folder / "plan.png").read_bytes()
        plan = import_plan(
            session,
            PlanOrder(file_name="plan.png", data=data, recipe=Recipe(), name="Plan",
                      kind=PlanKind.SITE),
        )  # fmt: skip
        groups: dict[MarkerKind, list[list[Point]]] = {}
        for number, (shape, points) in enumerate(shapes()):
            kind = kinds[shape][number % len(kinds[shape])]
            groups.setdefault(kind, []).append([Point(*point) for point in points])
        for kind, many in groups.items():
            add_markers(session, plan.id, kind, many, label="bench")
    application = make_application([])
    settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    window = make_window(application, settings)
    window.resize(*WINDOW)
    window.show()
    window.open_audit(path)
    window.screen_.show_page("plans")
    page = window.screen_.page("plans")
    until(QApplication.processEvents, lambda: not page.view.tiles.waiting)
    canvas = page.view.canvas

    def settle() -> None:
        QApplication.sendPostedEvents()
        QApplication.processEvents()

    frames = walk(
        lambda factor: canvas.zoom(factor),
        lambda across, down: canvas._pan(-across, -down),
        settle,
    )
    window.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return frames


def until(turn: Callable[[], None], done: Callable[[], bool], seconds: float = 20.0) -> None:
    end = time.monotonic() + seconds
    while not done() and time.monotonic() < end:
        turn()
        time.sleep(0.005)


def labelme(folder: Path) -> list[float]:
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
    window.resize(*WINDOW)
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


def run(python: str, who: str, folder: Path) -> list[float]:
    done = subprocess.run(
        [python, __file__, who, str(folder)], capture_output=True, text=True, check=False,
        env={**os.environ, "XDG_CONFIG_HOME": str(folder), "HOME": str(folder)},
    )  # fmt: skip
    if done.returncode:
        raise SystemExit(done.stderr[-3000:])
    return json.loads(done.stdout.splitlines()[-1])


def told(frames: list[float]) -> tuple[float, float]:
    ordered = sorted(frames)
    return statistics.median(ordered), ordered[int(len(ordered) * 0.95)]


def main() -> None:
    from machine import describe

    print(describe())
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        picture(folder / "plan.png")
        median, p95 = told(run(sys.executable, "ours", folder))
        print(f"ours: {POINTS + LINES + AREAS:,} markers, frame median {median:.1f} ms, "
              f"p95 {p95:.1f} ms (target {FRAME_MS:g})")  # fmt: skip
        other = os.environ.get("LABELME_PYTHON")
        if not other:
            print("labelme: not measured; set LABELME_PYTHON")
            return
        their_median, their_p95 = told(run(other, "labelme", folder))
        print(f"labelme: frame median {their_median:.1f} ms, p95 {their_p95:.1f} ms")
        print(f"ratio: median {their_median / median:.1f} ×, p95 {their_p95 / p95:.1f} × "
              f"(target {TIMES_FASTER:g})")  # fmt: skip


if __name__ == "__main__":
    if len(sys.argv) > 2:
        print(json.dumps({"ours": ours, "labelme": labelme}[sys.argv[1]](Path(sys.argv[2]))))
    else:
        main()
