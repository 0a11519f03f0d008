"""How tests drive the plans page: a small school with a drawn plan, by pointer and by keys."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from io import BytesIO
from pathlib import Path

import pytest
import small_audit
from PIL import Image, ImageDraw
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QInputDialog, QLineEdit, QMenu
from waiting import WAIT_MS, wait_until

from cpted_audit.domain.ids import LevelId
from cpted_audit.domain.plane import Point
from cpted_audit.domain.plans.marker import Marker, MarkerKind
from cpted_audit.domain.plans.plan import Plan, PlanKind
from cpted_audit.session.plans import markers, plans
from cpted_audit.session.plans.importing import PlanOrder, import_plan
from cpted_audit.session.plans.recipe import Recipe
from cpted_audit.session.session import Session
from cpted_audit.ui.plans.plans_page import PlansPage
from cpted_audit.ui.widgets.spin import NumberDialog
from cpted_audit.ui.window.main_window import MainWindow

SIZE = (1200, 800)
METRES_PER_PIXEL = 0.05
WALLS = (
    ((100, 100), (1100, 100)), ((1100, 100), (1100, 700)), ((1100, 700), (100, 700)),
    ((100, 700), (100, 100)), ((600, 100), (600, 700)),
)  # fmt: skip
"""A house of two rooms; both are 500 x 600 pixels, 25 x 30 metres."""
DOOR = Point(600, 400)
NO, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def picture(size: tuple[int, int] = SIZE, thick: int = 14) -> Image.Image:
    """Return the house with thick walls, as a scan shows it."""
    image = Image.new("RGB", size, "white")
    draw = ImageDraw.Draw(image)
    across, down = size[0] / SIZE[0], size[1] / SIZE[1]
    for (x1, y1), (x2, y2) in WALLS:
        draw.line((x1 * across, y1 * down, x2 * across, y2 * down), fill="black", width=thick)
    return image


def png(size: tuple[int, int] = SIZE) -> bytes:
    """Return the house as a PNG."""
    out = BytesIO()
    picture(size).save(out, "PNG")
    return out.getvalue()


def pdf(pages: int = 1, password: str = "") -> bytes:
    """Return pages of 576 x 384 points with the house in strokes of 4 points, and thin furniture.

    At 150 pixels per inch a page is as large as the PNG.
    """
    from reportlab.pdfgen.canvas import Canvas  # slow to load

    out = BytesIO()
    canvas = Canvas(out, pagesize=(576, 384), encrypt=password or None)
    for number in range(pages):
        canvas.setLineWidth(4)
        for (x1, y1), (x2, y2) in WALLS:
            canvas.line(x1 * 0.48, 384 - y1 * 0.48, x2 * 0.48, 384 - y2 * 0.48)
        canvas.setLineWidth(0.5)
        for step in range(6):
            canvas.line(80 + 20 * step, 200, 90 + 20 * step, 220)
        canvas.drawString(70, 320, f"Level {number + 1}")
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def dxf(*, unit: int | None = 6, scale: float = METRES_PER_PIXEL, furniture: int = 3) -> bytes:
    """Return the house as a drawing with layers A-WALL and FURNITURE; unit 6 is metres."""
    head = "0\nSECTION\n2\nHEADER\n9\n$ACADVER\n1\nAC1015\n"
    head += "" if unit is None else f"9\n$INSUNITS\n70\n{unit}\n"
    lines = [
        _dxf_line("A-WALL", *(number * scale for point in wall for number in (point[0], -point[1])))
        for wall in WALLS
    ]
    lines += [
        _dxf_line("FURNITURE", *(one * scale for one in (200 + step, -300, 200 + step, -340)))
        for step in range(furniture)
    ]
    return (head + "0\nENDSEC\n0\nSECTION\n2\nENTITIES\n" + "".join(lines)
            + "0\nENDSEC\n0\nEOF\n").encode()  # fmt: skip


def _dxf_line(layer: str, x1: float, y1: float, x2: float, y2: float) -> str:
    return f"0\nLINE\n8\n{layer}\n10\n{x1}\n20\n{y1}\n30\n0\n11\n{x2}\n21\n{y2}\n31\n0\n"


def order(
    data: bytes, name: str = "house.png", level_id: str = "l-Main", **recipe: object
) -> PlanOrder:
    """Return an order for a plan of a level, that of Main / Level 1 where none is named."""
    return PlanOrder(
        file_name=name, data=data, recipe=Recipe(**recipe), name=Path(name).stem,
        kind=PlanKind.LEVEL, level_id=LevelId(level_id),
    )  # fmt: skip


def add_house(session: Session, data: bytes | None = None, **told: object) -> Plan:
    """Bring the house in, with its scale and a grid of 10 m, and no marker yet."""
    plan = import_plan(session, order(png() if data is None else data, **told))
    with session.edit("Scale"):
        session.document.db.execute(
            "UPDATE plan SET metres_per_pixel = ?, scale_note = 'drawn' WHERE id = ?",
            [METRES_PER_PIXEL, plan.id],
        )
    plan = plans.find_plan(session, plan.id)
    plans.set_grid(session, plan, 10.0)
    return plans.find_plan(session, plan.id)


def add_walls(session: Session, plan: Plan) -> list[Marker]:
    """Trace the house."""
    lines = [[Point(*start), Point(*end)] for start, end in WALLS]
    return markers.add_markers(session, plan.id, MarkerKind.WALL, lines, label="Trace")


def make_audit(path: Path) -> Path:
    """Make a closed audit with the house, its walls, and nothing else."""
    with small_audit.make(path) as session:
        add_walls(session, add_house(session))
    return path


@pytest.fixture(scope="session")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed audit with the house and its walls, made once; copy it before it is changed."""
    return make_audit(tmp_path_factory.mktemp("house") / "house.cpted")


def answer_secrets(monkeypatch: pytest.MonkeyPatch, answers: Iterable[str]) -> list[str]:
    """Type passwords into the questions for them, one after the other; return what was asked."""
    asked: list[str] = []
    waiting = iter(answers)

    def run(dialog: QInputDialog) -> int:
        assert dialog.textEchoMode() is QLineEdit.EchoMode.Password
        asked.append(dialog.labelText())
        dialog.setTextValue(next(waiting))
        return 1

    monkeypatch.setattr(QInputDialog, "exec", run)
    return asked


def answer_numbers(monkeypatch: pytest.MonkeyPatch, answers: Iterable[str | None]) -> list[str]:
    """Type into the questions for a number, None gives up; return what was said against each."""
    said: list[str] = []
    waiting = iter(answers)

    def run(dialog: NumberDialog) -> int:
        typed = next(waiting)
        if typed is None:
            return 0
        dialog.show()
        dialog.box.selectAll()
        QTest.keyClicks(dialog.box, typed)
        dialog.accept()
        said.append(dialog._error.text())
        dialog.hide()
        return dialog.result()

    monkeypatch.setattr(NumberDialog, "exec", run)
    return said


class PlanDriver:
    """The plans page of a real window."""

    def __init__(self, window: MainWindow, path: Path) -> None:
        self.window = window
        size = window.size()
        window.open_audit(path)
        window.screen_._who._leave()  # who walks is asked above the plan, which needs its height
        window.resize(size)  # whatever the audit remembers of the screen it was closed on
        window.screen_.show_page("plans")
        window.activateWindow()
        self.settle()
        self.canvas.setFocus()
        self.wait(self.canvas.hasFocus)
        self.settle()

    @property
    def session(self) -> Session:
        return self.window.screen_.session

    @property
    def page(self) -> PlansPage:
        page = self.window.screen_.page("plans")
        assert isinstance(page, PlansPage)
        return page

    @property
    def canvas(self):
        return self.page.view.canvas

    @property
    def controller(self):
        return self.page.controller

    @property
    def plan(self) -> Plan:
        return self.controller.plan

    # Waiting

    def settle(self) -> None:
        """Let posted events happen."""
        for _ in range(3):
            QApplication.processEvents()

    def wait(self, there: Callable[[], object], milliseconds: int = WAIT_MS) -> None:
        """Wait until something is so."""
        wait_until(there, milliseconds)

    def wait_for_jobs(self) -> None:
        self.wait(lambda: not self.window.jobs.busy)

    def wait_for_sight(self):
        """Wait until sight lines are worked out and return their figures."""
        self.settle()
        self.wait(lambda: not self.page.sight.busy)
        return self.page.sight.outcome.figures

    # The pointer

    def at(self, x: float, y: float) -> QPoint:
        """Return where a point of the plan is on the canvas."""
        return self.canvas.viewportTransform().map(QPointF(x, y)).toPoint()

    def click(self, x: float, y: float, modifier=NO) -> None:
        QTest.mouseMove(self.canvas.viewport(), self.at(x, y))
        QTest.mouseClick(self.canvas.viewport(), Qt.MouseButton.LeftButton, modifier, self.at(x, y))
        self.settle()

    def double_click(self, x: float, y: float) -> None:
        """Click twice, as a hand does: press, release, double press, release."""
        viewport, at = self.canvas.viewport(), self.at(x, y)
        QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, NO, at)
        QTest.mouseDClick(viewport, Qt.MouseButton.LeftButton, NO, at)
        self.settle()

    def drag(self, start: tuple[float, float], end: tuple[float, float], modifier=NO) -> None:
        """Press at a point of the plan, move in steps, let go at another."""
        viewport = self.canvas.viewport()
        first, last = self.at(*start), self.at(*end)
        QTest.mousePress(viewport, Qt.MouseButton.LeftButton, modifier, first)
        for step in range(1, 5):
            self._move(first + (last - first) * (step / 4), modifier)
        QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, modifier, last)
        self.settle()

    def _move(self, at: QPoint, modifier) -> None:
        viewport = self.canvas.viewport()
        event = QMouseEvent(
            QEvent.Type.MouseMove, QPointF(at), QPointF(viewport.mapToGlobal(at)),
            Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton, modifier,
        )  # fmt: skip
        QApplication.sendEvent(viewport, event)

    def wheel(self, x: float, y: float, turns: int, modifier=NO) -> None:
        """Turn the wheel over a point of the plan."""
        at = self.at(x, y)
        viewport = self.canvas.viewport()
        event = QWheelEvent(
            QPointF(at), QPointF(viewport.mapToGlobal(at)), QPoint(), QPoint(0, 120 * turns),
            Qt.MouseButton.NoButton, modifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(viewport, event)
        self.settle()

    # Keys

    def key(self, key, modifier=NO) -> None:
        """Press a key on the canvas."""
        QTest.keyClick(self.canvas, key, modifier)
        self.settle()

    # Markers

    def of_kind(self, kind: MarkerKind) -> list[Marker]:
        """Return the markers of a kind as the file holds them."""
        return [
            marker for marker in markers.markers(self.session, self.plan.id) if marker.kind is kind
        ]

    def put(self, kind: MarkerKind, *points: tuple[float, float], **values: object) -> Marker:
        """Put a marker on the plan without the window, as another part of the program does."""
        return markers.add_marker(
            self.session, self.plan.id, kind, [Point(*point) for point in points], **values
        )

    def select(self, chosen: Iterable[Marker]) -> None:
        self.controller.select([one.id for one in chosen])
        self.settle()

    # Menus

    def plan_menu(self) -> dict[str, object]:
        """Open the plan's menu and return its actions by their words."""
        menu: QMenu = self.page._bar.more.menu()
        menu.aboutToShow.emit()
        return {action.text(): action for action in menu.actions() if action.text()}

    def choose_in_plan_menu(self, words: str) -> None:
        action = self.plan_menu()[words]
        assert action.isEnabled(), words
        action.trigger()
        self.settle()
