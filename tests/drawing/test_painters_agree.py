"""The screen and the PDF paint the same list, and what comes out looks the same."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageFilter, ImageStat
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from cpted_audit.domain.ids import MarkerId, PlanId
from cpted_audit.domain.plane import Area, Point
from cpted_audit.domain.plans.marker import Marker, MarkerKind, MarkerState
from cpted_audit.drawing.furniture import north_arrow
from cpted_audit.drawing.ink import ON_PAPER, Ink, MarkerContext
from cpted_audit.drawing.plan_drawing import draw_plan
from cpted_audit.drawing.primitives import DrawnWords, Fill, Primitives, Stroke
from cpted_audit.drawing.sight_drawing import BlindPatch, HeatCell, draw_blind, draw_heat
from cpted_audit.report.pdf import Furniture, Story, build
from cpted_audit.report.pdf.plan_pen import PlanPen
from cpted_audit.ui.application import load_fonts
from cpted_audit.ui.plans.canvas.painter import paint, paint_plate
from cpted_audit.ui.tokens import DARK, LIGHT

WIDTH, HEIGHT = 400, 260
ON_SCREEN = LIGHT._replace(**{ink.value: ON_PAPER[ink] for ink in (Ink.NO, Ink.LINE)})
"""The light theme with paper's inks where the two differ on purpose."""


def _ring(left: float, top: float, right: float, bottom: float) -> tuple[Point, ...]:
    return Point(left, top), Point(right, top), Point(right, bottom), Point(left, bottom)


def _marker(number: int, kind: MarkerKind, *points: tuple[float, float], **fields) -> Marker:
    return Marker(
        id=MarkerId(str(number)), plan_id=PlanId("p"), kind=kind, position=number,
        points=tuple(Point(*point) for point in points), **fields,
    )  # fmt: skip


def _scene() -> Primitives:
    markers = [
        _marker(0, MarkerKind.WALL, (20, 20), (380, 20), (380, 240), (20, 240), (20, 20)),
        _marker(1, MarkerKind.ROOM, (200, 40), (360, 40), (360, 120), (200, 120), label="Gym"),
        _marker(2, MarkerKind.EXTERIOR_DOOR, (380, 180), label="7", state=MarkerState.DEFECT),
        _marker(3, MarkerKind.AED, (240, 160), state=MarkerState.IN_ORDER),
        _marker(4, MarkerKind.EXTINGUISHER, (300, 160), state=MarkerState.MISSING),
        _marker(5, MarkerKind.CAMERA, (340, 210), direction=300.0, field_of_view=70.0),
        _marker(6, MarkerKind.FINDING, (220, 220), label="12"),
        _marker(7, MarkerKind.PATH, (40, 220), (120, 220), (120, 180)),
    ]
    drawn = draw_plan(markers, context=MarkerContext(metres_per_pixel=0.05))
    hole = (_ring(60, 60, 90, 90),)
    blind = draw_blind([BlindPatch(Area(_ring(40, 40, 170, 120), hole), "not seen")])
    heat = draw_heat([HeatCell(Area(_ring(40, 140, 80, 170)), 0, "A", "0.2")])
    return *blind, *heat, *(primitive for _, primitives in drawn for primitive in primitives)


@pytest.fixture
def fonts(qapp: QApplication) -> None:
    load_fonts()


def _screen(primitives: Primitives, zoom: float, tokens=ON_SCREEN) -> Image.Image:
    size = (round(WIDTH * zoom), round(HEIGHT * zoom))
    picture = QImage(*size, QImage.Format.Format_RGB888)
    picture.fill(QColor(tokens.surface))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(zoom, zoom)
    paint(painter, primitives, zoom=zoom, tokens=tokens, point=2.0)
    painter.end()
    return Image.frombytes(
        "RGB", size, bytes(picture.constBits()), "raw", "RGB", picture.bytesPerLine()
    )


def _page(primitives: Primitives, tmp_path: Path) -> Image.Image:
    story = Story(title="A plan", language="en")
    story.drawing(
        lambda pen: PlanPen(pen, 0.0, HEIGHT, 1.0).paint(primitives),
        alt="A small scene", width=WIDTH, height=HEIGHT,
    )  # fmt: skip
    build(story, tmp_path / "plan.pdf", furniture=Furniture(), invariant=True)
    with pypdfium2.PdfDocument(tmp_path / "plan.pdf") as document:
        page = document[0].render(scale=2).to_pil().convert("RGB")
    left, top = 54 * 2, 70 * 2
    return page.crop((left, top, left + WIDTH * 2, top + HEIGHT * 2))


def _difference(image: Image.Image, other: Image.Image) -> float:
    """How much two pictures differ on average, 0 to 255, after hairs are smoothed out."""
    smooth = ImageFilter.GaussianBlur(2)
    between = ImageChops.difference(image.filter(smooth), other.filter(smooth))
    return max(ImageStat.Stat(between).mean)


def test_screen_and_paper_look_the_same(fonts, tmp_path):
    scene = _scene()
    screen, page = _screen(scene, 2.0), _page(scene, tmp_path)
    assert _difference(screen, page) < 2.0
    blank = Image.new("RGB", screen.size, "white")
    assert _difference(screen, blank) > 15.0  # so that the likeness says something


@pytest.mark.parametrize("index", range(len(_scene())))
def test_a_primitive_that_one_of_them_lost_would_be_noticed(fonts, tmp_path, index):
    ground = Fill((Area(_ring(0, 0, WIDTH, HEIGHT)),), Ink.HEAT_4)  # shows dark and white alike
    one = (ground, _scene()[index])
    screen, page = _screen(one, 2.0), _page(one, tmp_path)
    alone = _difference(screen, _screen((ground,), 2.0))
    assert alone > 0
    assert _difference(screen, page) < max(0.25 * alone, 0.05)


def test_what_is_in_points_keeps_its_size_at_any_zoom(fonts):
    sign = (draw_plan([_marker(1, MarkerKind.AED, (200, 130))])[0][1][0],)
    boxes = []
    for zoom in (0.5, 1.0, 3.0):
        picture = ImageChops.invert(_screen(sign, zoom))
        left, top, right, bottom = picture.getbbox()
        boxes.append((right - left, bottom - top))
        assert (left + right) / 2 == pytest.approx(200 * zoom, abs=3)
        assert (top + bottom) / 2 == pytest.approx(130 * zoom, abs=3)
    assert max(box[0] for box in boxes) - min(box[0] for box in boxes) <= 1
    assert max(box[1] for box in boxes) - min(box[1] for box in boxes) <= 1


@pytest.mark.parametrize(("width", "breadth", "wide"), [(2.0, 0.0, 4), (2.0, 10.0, 10)])
def test_a_stroke_is_as_wide_as_the_plan_says_but_never_too_thin(fonts, width, breadth, wide):
    line = (Stroke((Point(0, 130), Point(400, 130)), Ink.WALL, width, breadth),)
    column = ImageChops.invert(_screen(line, 1.0).crop((200, 0, 201, HEIGHT)))
    _, top, _, bottom = column.getbbox()
    assert bottom - top == wide


def test_the_dark_theme_has_its_own_inks_and_heat_stays_as_it_is(fonts):
    fill = (Area(_ring(0, 0, WIDTH, HEIGHT)),)
    for ink, color in ((Ink.ACCENT, DARK.accent), (Ink.HEAT_2, ON_PAPER[Ink.HEAT_2])):
        found = _screen((Fill(fill, ink),), 1.0, DARK).getpixel((200, 130))
        assert QColor(*found) == QColor(color)


def test_words_stand_where_they_are_aligned(fonts):
    words = (DrawnWords(Point(200, 130), "HHHH", 20.0, Ink.TEXT, halo=None, dx=10.0, dy=-15.0),)
    left, top, right, bottom = ImageChops.invert(_screen(words, 1.0)).getbbox()
    assert (left + right) / 2 == pytest.approx(220, abs=2)
    assert (top + bottom) / 2 == pytest.approx(100, abs=2)


def test_furniture_is_painted_from_its_upper_left_corner(fonts):
    picture = QImage(100, 100, QImage.Format.Format_RGB888)
    picture.fill(QColor(ON_PAPER[Ink.ACCENT]))
    painter = QPainter(picture)
    paint_plate(painter, north_arrow(0.0), QPointF(20, 30), tokens=LIGHT)
    painter.end()
    touched = [
        (x, y)
        for x in range(100)
        for y in range(100)
        if picture.pixelColor(x, y) != QColor(ON_PAPER[Ink.ACCENT])
    ]
    assert min(x for x, _ in touched) in (20, 21, 22)
    assert max(y for _, y in touched) in (71, 72, 73)
