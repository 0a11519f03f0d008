"""Import of a large drawing against its floor: pypdfium2 rendering the page once, and nothing else.

The drawing is a 34x22 inch vector PDF of 60,000 lines, taken at 300 dpi: 10,200 x 6,600 pixels.
The floor opens the file and renders the page into one bitmap. Ours starts its child processes
within the time measured; first paint is when the overview is there, the end when every tile of
every level is. Memory is that of this process and its children together, looked at every 5 ms:
resident, which counts what processes share once for each, and proportional, which counts it once.
The libraries that only the floor needs are imported within it: the children import this file.
Targets: first paint at most 1.3 times the floor, memory under 1.5 times the bitmap of 3 bytes a
pixel, which is what the floor holds.

Run: python bench/plan_import.py [LINES [ROUNDS]]
"""

from __future__ import annotations

import random
import statistics
import sys
import tempfile
import threading
import time
from pathlib import Path

import psutil
from machine import describe

from cpted_audit.imaging.plans.plans import PlanOverview, take_plan

SHEET = (34 * 72, 22 * 72)
DPI = 300
BITMAP = 10_200 * 6_600 * 3
FIRST_PAINT_TARGET, MEMORY_TARGET = 1.3, 1.5


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


def floor(path: Path) -> float:
    import pypdfium2

    start = time.perf_counter()
    bitmap = pypdfium2.PdfDocument(path)[0].render(scale=DPI / 72)
    assert bitmap.width == 10_200
    return time.perf_counter() - start


def take(path: Path) -> tuple[float, float]:
    """Return the seconds to the overview and to the last tile."""
    start = time.perf_counter()
    first = 0.0
    for record in take_plan(path, dpi=DPI):
        if isinstance(record, PlanOverview):
            first = time.perf_counter() - start
    return first, time.perf_counter() - start


def peaks_of_memory(path: Path) -> list[int]:
    """Return the most bytes held at once, resident and proportional, in a take of its own."""
    peaks, done = [0, 0], threading.Event()
    watch = threading.Thread(target=watch_memory, args=(peaks, done))
    watch.start()
    take(path)
    done.set()
    watch.join()
    return peaks


def watch_memory(peaks: list[int], done: threading.Event) -> None:
    here = psutil.Process()
    while not done.is_set():
        resident = proportional = 0
        for process in [here, *here.children(recursive=True)]:
            try:
                memory = process.memory_full_info()
            except psutil.Error:
                continue
            resident += memory.rss
            proportional += getattr(memory, "pss", memory.rss)
        peaks[:] = max(peaks[0], resident), max(peaks[1], proportional)
        time.sleep(0.005)


def main() -> None:
    lines = int(sys.argv[1]) if len(sys.argv) > 1 else 60_000
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    print(describe())
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "drawing.pdf")
        make_drawing(path, lines)
        # Memory first, while this process has never held a bitmap itself.
        resident, proportional = peaks_of_memory(path)
        floors, takes = [], []
        for _ in range(rounds):
            floors.append(floor(path))
            takes.append(take(path))
    bare = statistics.median(floors)
    first = statistics.median(take[0] for take in takes)
    complete = statistics.median(take[1] for take in takes)
    print(f"{lines:,} lines at {DPI} dpi, 10,200 x 6,600 px; medians of {rounds} rounds")
    print(f"floor, bare render: {bare:.2f} s")
    print(f"first paint:        {first:.2f} s, ratio {first / bare:.2f} "
          f"(target <= {FIRST_PAINT_TARGET})")  # fmt: skip
    print(f"every tile:         {complete:.2f} s, ratio {complete / bare:.2f}")
    print(f"memory, resident:   {resident / 2**20:.0f} MiB, "
          f"{resident / BITMAP:.2f} x the bitmap of {BITMAP / 2**20:.0f} MiB "
          f"(target < {MEMORY_TARGET})")  # fmt: skip
    print(f"memory, shared once: {proportional / 2**20:.0f} MiB, "
          f"{proportional / BITMAP:.2f} x")  # fmt: skip


if __name__ == "__main__":
    main()
