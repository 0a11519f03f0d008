"""Opening an audit: to a usable window, and without one; and what all of its pages hold in memory.

Usable means: opened, the walkthrough made and drawn, the keyboard on the open item, and the events
that were waiting dealt with. Photos and plans are not read on opening.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from bench.audit_of_size import folder, kept
from bench.frame import Amount, Cost, Turns, spent
from cpted_audit.domain.plans.plan import PlanKind
from cpted_audit.session.plans.importing import PlanOrder, import_plan
from cpted_audit.session.plans.recipe import Recipe
from cpted_audit.session.session import Session

SAMPLE = {"answers": 350, "photos": 14}
PLANS, PLAN_SIZE = 12, (6000, 4000)
KEY = "a passphrase"


def window(answers: int, photos: int) -> Iterator[Turns]:
    """Open a large audit in a window, beside one of the size of the sample school."""
    yield from _two(kept(answers=answers, photos=photos), kept(**SAMPLE))


def plans() -> Iterator[Turns]:
    """Open an audit with twelve plans in a window, beside the same without."""
    without = kept(**SAMPLE)
    yield from _two(_with_plans(without), without)


def _two(ours: Path, peer: Path) -> Iterator[Turns]:
    from bench.windows import close_audit, settle, shown

    with shown() as window_:

        def opened(path: Path) -> Cost:
            start = spent()
            window_.open_audit(path)
            settle()
            end = spent()
            assert window_.screen_.walk.target().item_id is not None
            close_audit(window_)
            return Cost(end.cpu - start.cpu, end.wall - start.wall)

        yield Turns(ours=lambda: opened(ours), peer=lambda: opened(peer))


def session(answers: int, photos: int, *, encrypted: bool = False) -> Iterator[Turns]:
    """Open a large audit without a window, beside one of the size of the sample school."""
    key = KEY if encrypted else None

    def opened(path: Path) -> None:
        with Session.open(path, key) as session_:
            session_.walk.questions_at(session_.walk.route()[0])

    large = kept(answers=answers, photos=photos, passphrase=key)
    small = kept(**SAMPLE, passphrase=key)
    yield Turns(ours=lambda: opened(large), peer=lambda: opened(small))


def _with_plans(without: Path) -> Path:
    path = folder() / "with-plans.cpted"
    if not path.is_file():
        shutil.copy(without, path)
        with Session.open(path) as session_:
            for number in range(PLANS):
                order = PlanOrder(
                    file_name=f"{number}.png", data=_drawing(number), recipe=Recipe(),
                    name=f"Plan {number}", kind=PlanKind.SITE,
                )  # fmt: skip
                import_plan(session_, order)
    return path


def _drawing(number: int) -> bytes:
    from PIL import Image, ImageDraw

    image = Image.new("L", PLAN_SIZE, 255)
    pen = ImageDraw.Draw(image)
    for step in range(40, 3800, 90):
        pen.line((40, step, 5900 - number * 20, step), fill=60, width=3)
        pen.line((step * 1.5, 40, step * 1.5, 3900), fill=30, width=7)
    out = BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def first_looks() -> Iterator[Turns]:
    """Look at each of twelve plans for the first time, until its tiles are there."""
    from PySide6.QtWidgets import QApplication

    from bench.windows import settle, shown

    with shown(_with_plans(kept(**SAMPLE))) as window_:
        window_.screen_.show_page("plans")
        page = window_.screen_.page("plans")
        left = iter(range(1, PLANS))

        def look() -> Cost:
            number = next(left)
            start = spent()
            page.controller.show(page._bar._plans.itemData(number))
            QApplication.processEvents()
            end = spent()
            while page.view.tiles.waiting:
                settle()
            return Cost(end.cpu - start.cpu, end.wall - start.wall)

        yield Turns(ours=look)


def visited(*, bare: bool = False) -> Iterator[Turns]:
    """Tell the resident memory after every page of the sample school was shown."""
    import psutil
    from PySide6.QtTest import QTest

    from bench.windows import shown
    from cpted_audit.ui.window.audit_screen import PAGES

    here = psutil.Process()
    with tempfile.TemporaryDirectory() as name:
        if not bare:
            _sample(Path(name))
        path = None if bare else next(Path(name).glob("*.cpted"))
        with shown(path) as window_:

            def visit() -> Amount:
                for page in () if bare else PAGES:
                    window_.screen_.show_page(page.name)
                    QTest.qWait(400)
                return Amount(here.memory_info().rss / 1e6)

            yield Turns(ours=visit)


def _sample(into: Path) -> None:
    """Make the sample school in another process, whose memory is not ours."""
    import subprocess

    command = [sys.executable, "-m", "cpted_audit", "demo", "-o", str(into)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
