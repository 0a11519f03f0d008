"""What one edit costs in a large audit, and how long the window ever keeps somebody waiting.

`edits` measures undo, an answer, the overview after an edit and Ctrl+K in two sizes of audit, in
turn, by the processor time of the window's thread: with pauses, so that what waits for a pause
counts. `numbering` checks the numbers of exterior doors that stand on no outline. `walk` goes
through every page of a large audit, first visits included, as the rail and the start page do, with
garbage collected as in the program, and tells the longest turn of the event loop; run alone by
`python -m bench.edit_costs` it lists all longer than 50 ms: page, milliseconds, and what ran, seen
by a signal that looks at the window's stack.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_NO_GLIB"] = "1"  # Qt's own event loop, which tells of each of its turns

from PySide6.QtCore import QAbstractEventDispatcher, QEvent, QEventLoop, QSettings, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from bench.audit_of_size import kept as made
from bench.audit_of_size import make
from bench.frame import Amount, Cost
from bench.frame import Turns as FrameTurns
from cpted_audit.domain.plane import Point
from cpted_audit.domain.plans.marker import MarkerKind
from cpted_audit.domain.plans.plan import PlanKind
from cpted_audit.domain.registers.access import Door, DoorUse, Side
from cpted_audit.domain.registers.columns import RegisterKey
from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.session.editions.issuing import Issuing, issue
from cpted_audit.session.plans.importing import PlanOrder, import_plan
from cpted_audit.session.plans.markers import add_markers
from cpted_audit.session.plans.recipe import Recipe
from cpted_audit.session.registers.numbering import check_numbering
from cpted_audit.session.registers.records import new_record, records, write_records
from cpted_audit.session.session import Session
from cpted_audit.session.walk.answers import Observation, answer
from cpted_audit.ui.application import make_application, make_window
from cpted_audit.ui.collecting import Collector
from cpted_audit.ui.window.coming import ComingPage
from cpted_audit.ui.window.main_window import MainWindow

SMALL, LARGE = 1_000, 10_000
DOORS, MARKERS = 1_000, 2_000
LONGEST_MS = 50.0
LOOK_EVERY_S = 0.004
PAUSE_MS = 400
PAGES = ("walk", "overview", "plans", "doors", "findings", "photos", "interviews", "history",
         "report")  # fmt: skip


def fill_all(path: Path) -> None:
    """Make an audit with everything the walk goes past."""
    with make(path, answers=LARGE, photos=60, spare=200) as session:
        data = drawn()
        plan = import_plan(
            session,
            PlanOrder(file_name="plan.png", data=data, recipe=Recipe(), name="Plan",
                      kind=PlanKind.SITE),
        )  # fmt: skip
        roll = random.Random(3)
        doors = records(session, RegisterKey.DOORS)
        new = [
            new_record(session, RegisterKey.DOORS, number=f"{number}", name="Hall door",
                       use=DoorUse.INTERIOR, side=roll.choice(list(Side)))
            for number in range(DOORS - len(doors))
        ]  # fmt: skip
        write_records(session, RegisterKey.DOORS, "Doors", new=new)
        kinds = (MarkerKind.AED, MarkerKind.EXTINGUISHER, MarkerKind.CAMERA, MarkerKind.WALL)
        for kind in kinds:
            many = [spot(roll, 2 if kind is MarkerKind.WALL else 1) for _ in range(MARKERS // 4)]
            add_markers(session, plan.id, kind, many, label="Markers")
        issue(session, Issuing(by="Officer Whitfield"))


def drawn() -> bytes:
    """Return a plan's picture of 5,100 by 3,300 pixels."""
    from io import BytesIO

    from PIL import Image, ImageDraw

    image = Image.new("L", (5_100, 3_300), 255)
    pen, roll = ImageDraw.Draw(image), random.Random(3)
    for _ in range(2_000):
        x, y = roll.uniform(0, 5_100), roll.uniform(0, 3_300)
        pen.line((x, y, x + roll.uniform(50, 800), y), fill=40, width=3)
    out = BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def spot(roll: random.Random, points: int) -> list[Point]:
    x, y = roll.uniform(50, 4_500), roll.uniform(50, 3_200)
    return [Point(x + 300 * number, y) for number in range(points)]


# Edits


def edits(what: str, small: int = SMALL, large: int = LARGE) -> Iterator[FrameTurns]:
    """Make two sizes ready: “answering”, “undoing”, “redoing”, “overview_after”, “found_after”."""
    measure = {
        one.__name__: one for one in (answering, undoing, redoing, overview_after, found_after)
    }[what]
    application = QApplication.instance() or make_application([])
    with tempfile.TemporaryDirectory() as name:
        windows = [
            opened(application, Path(name), Path(shutil.copy(made(answers=size, spare=200), name)))
            for size in (large, small)
        ]

        def cost(window: MainWindow) -> Cost:
            if measure in {undoing, redoing}:
                change(window)  # or what the file was filled with would be undone
            settle()
            wall = time.perf_counter()
            spent = measure(window) / 1000
            return Cost(spent, time.perf_counter() - wall)

        yield FrameTurns(ours=lambda: cost(windows[0]), peer=lambda: cost(windows[1]))
        for window in windows:
            window.close()


def opened(application: QApplication, folder: Path, path: Path) -> MainWindow:
    settings = QSettings(str(folder / f"{path.stem}.ini"), QSettings.Format.IniFormat)
    window = make_window(application, settings)
    window.resize(1440, 900)
    window.show()
    window.open_audit(path)
    settle()
    return window


def settle(milliseconds: int = PAUSE_MS) -> None:
    QTest.qWait(milliseconds)


@contextmanager
def timed(spent: list[float]) -> Iterator[None]:
    """Add the processor milliseconds of the window's thread, what waits for a pause included."""
    began = time.thread_time()
    yield
    turn()
    spent.append(1000 * (time.thread_time() - began))


def turn() -> None:
    """Let the event loop come to rest, asleep where it would sleep."""
    loop = QEventLoop()
    QTimer.singleShot(PAUSE_MS, loop.quit)
    loop.exec()


def answering(window: MainWindow) -> float:
    window.screen_.show_page("walk")
    window.activateWindow()
    window.screen_.walk.focus_item()
    settle()
    spent: list[float] = []
    with timed(spent):
        QTest.keyClick(QApplication.focusWidget(), "y")
    return spent[0]


def undoing(window: MainWindow) -> float:
    spent: list[float] = []
    with timed(spent):
        window.undo()
    window.redo()
    return spent[0]


def redoing(window: MainWindow) -> float:
    window.undo()
    settle()
    spent: list[float] = []
    with timed(spent):
        window.redo()
    return spent[0]


def change(window: MainWindow) -> None:
    session = window.session
    first = next(iter(session.walk.answers.values()))
    value = AnswerValue.YES if first.value is not AnswerValue.YES else AnswerValue.NO
    answer(session, Observation(item_id=first.item_id, place_id=first.place_id, value=value))


def overview_after(window: MainWindow) -> float:
    """Return what an edit costs while the overview is shown."""
    window.screen_.show_page("overview")
    settle()
    spent: list[float] = []
    with timed(spent):
        change(window)
    return spent[0]


def found_after(window: MainWindow) -> float:
    """Return what Ctrl+K costs until it is drawn, after an edit."""
    window.screen_.show_page("walk")
    change(window)
    settle()
    began = time.thread_time()
    window.find_anything()
    QApplication.processEvents()
    spent = 1000 * (time.thread_time() - began)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    return spent


# Numbering


def numbering(doors: int = DOORS) -> Iterator[FrameTurns]:
    """Check the numbers of doors that stand on no outline, beside half as many."""
    with tempfile.TemporaryDirectory() as name:
        paths = [Path(name, f"doors-{count}.cpted") for count in (doors, doors // 2)]
        for path, count in zip(paths, (doors, doors // 2), strict=True):
            fill_doors(path, count)
        with Session.open(paths[0]) as whole, Session.open(paths[1]) as half:
            yield FrameTurns(
                ours=lambda: check_numbering(whole), peer=lambda: check_numbering(half)
            )


def fill_doors(path: Path, count: int) -> None:
    with make(path, answers=10) as session:
        roll = random.Random(4)
        building = session.walk.buildings[0].id
        new: list[Door] = [
            new_record(session, RegisterKey.DOORS, number=f"{roll.randint(1, count)}",
                       side=roll.choice(list(Side)), building_id=building)
            for _ in range(count)
        ]  # fmt: skip
        write_records(session, RegisterKey.DOORS, "Doors", new=new)


# The walk through every page


class Turns:
    """Times every turn of the event loop, and looks at what runs in those that are long."""

    def __init__(self) -> None:
        self.step = "start"
        self.long: list[tuple[float, str, str]] = []
        self._cpu = time.thread_time()
        self._seen: Counter[str] = Counter()
        QAbstractEventDispatcher.instance().awake.connect(self._turned)
        signal.signal(signal.SIGPROF, self._look)
        signal.setitimer(signal.ITIMER_PROF, LOOK_EVERY_S, LOOK_EVERY_S)

    def begin(self, step: str) -> None:
        """Begin a step of the script: what was done until now belongs to the one before."""
        self._turned()
        self.step = step

    def stop(self) -> None:
        """Look no more."""
        signal.setitimer(signal.ITIMER_PROF, 0)
        self._turned()

    def _turned(self) -> None:
        """Begin the next turn: the processor time of this one leaves out what it slept."""
        busy, self._cpu = 1000 * (time.thread_time() - self._cpu), time.thread_time()
        if busy > LONGEST_MS:
            what = "; ".join(f"{name} {count}" for name, count in self._seen.most_common(4))
            self.long.append((busy, self.step, what))
        self._seen.clear()

    def _look(self, _signal: int, frame: FrameType | None) -> None:
        """Look at the stack by a signal: a thread that held frames would end widgets off theirs."""
        if frame is not None:
            self._seen[told(frame)] += 1


def told(frame: FrameType) -> str:
    """Return the outermost function of the program on a stack and the innermost."""
    ours = [
        f"{Path(one.filename).stem}.{one.name}"
        for one in traceback.StackSummary.extract(traceback.walk_stack(frame), lookup_lines=False)
        if "cpted_audit" in one.filename
    ]
    return " < ".join(ours[:3] + ours[-3:]) if ours else "Qt"


def longest() -> Iterator[FrameTurns]:
    """Tell the longest turn of the event loop in milliseconds, on a walk through every page."""
    yield FrameTurns(ours=lambda: Amount(max((busy for busy, *_ in walk()), default=0.0)))


def walk() -> list[tuple[float, str, str]]:
    """Go through every page twice, edit on each, undo, find; return the long turns."""
    with tempfile.TemporaryDirectory() as name:
        path = Path(name, "all.cpted")
        fill_all(path)
        window = make_window(
            QApplication.instance() or make_application([]),
            QSettings(str(Path(name, "w.ini")), QSettings.Format.IniFormat),
        )
        window.resize(1440, 900)
        window.show()
        settle()
        collector = Collector(window)  # as in the real program, where Python's own is off
        turns = Turns()
        for step_name, step in steps(window, path):
            turns.begin(step_name)
            QTimer.singleShot(0, step)
            turn_s(0.9)
            while window.screen_ is None or isinstance(shown_in(window), ComingPage):
                turn_s(0.1)
        turns.stop()
        collector.stop()
        window.close()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return sorted(turns.long, reverse=True)


def shown_in(window: MainWindow) -> QWidget | None:
    """Return the page of the audit on screen, or what stands there until it is made."""
    return window.screen_.findChild(QStackedWidget).currentWidget()


def steps(window: MainWindow, path: Path) -> Iterator[tuple[str, Callable[[], object]]]:
    yield "open", lambda: window.bring_audit(path)
    for page in PAGES:
        yield f"first {page}", lambda page=page: window.screen_.enter_page(page)
    for page in PAGES:
        yield f"again {page}", lambda page=page: window.screen_.enter_page(page)
        yield f"edit on {page}", lambda: change(window)
        yield f"undo on {page}", window.undo
    yield "walk", lambda: window.screen_.show_page("walk")
    yield "find", window.find_anything
    yield "close find", lambda: QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    yield "edit", lambda: change(window)
    yield "find after edit", window.find_anything
    yield "close find", lambda: QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)


def turn_s(seconds: float) -> None:
    loop = QEventLoop()
    QTimer.singleShot(round(1000 * seconds), loop.quit)
    loop.exec()


if __name__ == "__main__":
    found = walk()
    for busy, step_name, what in found:
        print(f"{busy:7.0f} ms  {step_name:22} {what}")
    print(f"{len(found)} turns longer than {LONGEST_MS:g} ms")
