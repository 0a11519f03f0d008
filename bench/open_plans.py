"""Opening an audit that holds twelve plans, against the same audit without any.

No plan is read until its page is shown: the time to a usable window and the memory it takes should
be those of the audit without plans. Then the plans are shown one after the other: what the first
look at one costs, and whether memory grows with their number. Targets: ratio at most 1.1; no tile
and no overview read before the page is shown.

Run: python bench/open_plans.py [ROUNDS]
"""

from __future__ import annotations

import os
import shutil
import statistics
import sys
import tempfile
import time
from io import BytesIO
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import psutil
from audit_of_size import make
from machine import describe
from open_window import close, opening
from PIL import Image, ImageDraw
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from cpted_audit.domain.plans.plan import PlanKind
from cpted_audit.session.plans.importing import PlanOrder, import_plan
from cpted_audit.session.plans.recipe import Recipe
from cpted_audit.session.session import Session
from cpted_audit.ui.application import make_application, make_window

PLANS = 12
SIZE = (6000, 4000)
TARGET = 1.1


def picture(number: int) -> bytes:
    image = Image.new("L", SIZE, 255)
    pen = ImageDraw.Draw(image)
    for step in range(40, 3800, 90):
        pen.line((40, step, 5900 - number * 20, step), fill=60, width=3)
        pen.line((step * 1.5, 40, step * 1.5, 3900), fill=30, width=7)
    out = BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def fill(path: Path) -> None:
    with Session.open(path) as session:
        for number in range(PLANS):
            order = PlanOrder(
                file_name=f"{number}.png", data=picture(number), recipe=Recipe(),
                name=f"Plan {number}", kind=PlanKind.SITE,
            )  # fmt: skip
            import_plan(session, order)


def memory_mb() -> float:
    return psutil.Process().memory_info().rss / 2**20


def main() -> None:
    numbers = [int(one) for one in sys.argv[1:] if one.isdigit()]
    rounds = numbers[0] if numbers else 10
    print(describe())
    application = make_application([])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        plain, planned = folder / "plain.cpted", folder / "planned.cpted"
        make(plain, answers=350, photos=14).document.close()
        shutil.copy(plain, planned)
        fill(planned)
        settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
        window = make_window(application, settings)
        window.show()
        took: dict[Path, list[float]] = {plain: [], planned: []}
        for path in took:  # loads the code
            opening(window, path)
            close(window)
        for _ in range(rounds):
            for path, times in took.items():
                times.append(opening(window, path))
                close(window)
        medians = [statistics.median(times) * 1000 for times in took.values()]
        print(f"without plans {medians[0]:.1f} ms, with {PLANS}: {medians[1]:.1f} ms")
        print(f"ratio {medians[1] / medians[0]:.2f} (target <= {TARGET})")
        opening(window, planned)
        screen = window.screen_
        reads: list[str] = []
        screen.session.document.db.conn.set_trace_callback(reads.append)
        before = memory_mb()
        firsts = []
        for number in range(PLANS):
            began = time.perf_counter()
            screen.show_page("plans")
            page = screen.page("plans")
            if number:
                page.controller.show(page._bar._plans.itemData(number))
            QApplication.processEvents()
            firsts.append((time.perf_counter() - began) * 1000)
            end = time.monotonic() + 10
            while page.view.tiles.waiting and time.monotonic() < end:
                QApplication.processEvents()
        print(f"first look at a plan: median {statistics.median(firsts):.0f} ms, "
              f"the first of all (loads the page) {firsts[0]:.0f} ms")  # fmt: skip
        print(f"memory after {PLANS} plans: +{memory_mb() - before:.0f} MB; one bitmap is "
              f"{SIZE[0] * SIZE[1] * 4 / 2**20:.0f} MB")  # fmt: skip
        print(f"tiles read: {sum('plan_tile' in read for read in reads)}")
        close(window)


if __name__ == "__main__":
    main()
