"""Pages of a PDF: upright at a chosen resolution, band by band, and their lines."""

from __future__ import annotations

import math
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PIL import Image, ImageDraw
from plan_files import drawing, encoded, largest_difference, level, mean_difference, pdf, taken
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from cpted_audit.domain.plane import Point, Segment
from cpted_audit.errors import PlanError, PlanPasswordError
from cpted_audit.imaging.plans import lines as plan_lines
from cpted_audit.imaging.plans.lines import clipped
from cpted_audit.imaging.plans.pdf import pdf_page
from cpted_audit.imaging.plans.plans import PlanLine, plan_source, take_plan, vector_lines
from cpted_audit.jobs.limits import Limits

LIMITS = Limits(pixels=300_000_000)
TURNS = [0, 90, 180, 270]


def rendered(data: bytes, dpi: float) -> Image.Image:
    return pypdfium2.PdfDocument(data)[0].render(scale=dpi / 72).to_pil().convert("RGB")


# Pixels


@pytest.mark.slow
@pytest.mark.parametrize("rotate", TURNS)
def test_bands_together_are_the_page_as_the_renderer_draws_it(rotate: int) -> None:
    data = pdf(points=(720, 480), rotate=rotate)
    page = level(taken(data, dpi=288), 0)
    assert page.size == ((2880, 1920) if rotate % 180 == 0 else (1920, 2880))
    assert largest_difference(page, rendered(data, 288)) <= 1


@pytest.mark.parametrize(
    "rotate", [TURNS[1], *(pytest.param(one, marks=pytest.mark.slow) for one in TURNS[2:])]
)
def test_a_rotation_stored_elsewhere_in_the_file_counts_too(rotate: int) -> None:
    direct, indirect = pdf(rotate=rotate), pdf(rotate=rotate, indirect=True)
    turned = level(taken(indirect, dpi=100), 0)
    assert largest_difference(turned, level(taken(direct, dpi=100), 0)) == 0
    upright = level(taken(pdf(), dpi=100), 0)
    assert mean_difference(turned, upright.rotate(-rotate, expand=True)) < 2


@pytest.mark.parametrize("dpi", [72, 150, 200])
def test_the_resolution_is_the_one_asked_for(dpi: int) -> None:
    overview, _, _ = taken(pdf(points=(720, 360)), dpi=dpi)
    assert (overview.width, overview.height, overview.dpi) == (10 * dpi, 5 * dpi, dpi)


def test_a_cropped_page_shows_what_the_crop_shows() -> None:
    data = pdf(crop=(100, 50, 300, 250))
    assert [(page.width, page.height) for page in plan_source(data).pages] == [(200, 200)]
    assert largest_difference(level(taken(data, dpi=144), 0), rendered(data, 144)) == 0


@pytest.mark.parametrize("mode", ["1", "L", "RGB"])
def test_a_page_that_is_one_scan_is_taken(mode: str) -> None:
    scan = drawing(2400, 1600, mode)
    out = BytesIO()
    canvas = Canvas(out, pagesize=(576, 384))
    canvas.drawImage(ImageReader(BytesIO(encoded(scan, "PNG"))), 0, 0, 576, 384)
    canvas.save()
    page = level(taken(out.getvalue(), dpi=300), 0)
    assert page.size == scan.size
    assert mean_difference(page, scan) < 2


def test_too_fine_a_resolution_is_refused_with_one_that_works() -> None:
    data = pdf(points=(34 * 72, 22 * 72))
    with pytest.raises(
        PlanError,
        match=r"at 1200 dpi it has 1\.08 billion pixels, more than 300 million; choose 600 dpi",
    ):
        next(iter(take_plan(data, dpi=1200)))
    (page,) = plan_source(data).pages
    assert (page.width, page.height) == (34 * 72, 22 * 72)


def test_a_sheet_too_large_for_any_resolution_is_refused() -> None:
    with pytest.raises(PlanError, match="print it on a smaller sheet first"):
        next(iter(take_plan(pdf(points=(1_000_000, 1_000_000)), dpi=100)))


def test_a_page_that_calls_itself_for_ever_ends() -> None:
    document = pikepdf.open(BytesIO(pdf()))
    page = document.pages[0]
    form = document.make_stream(b"/Me Do 0 0 m 100 100 l S")
    form.Type, form.Subtype = pikepdf.Name.XObject, pikepdf.Name.Form
    form.BBox = pikepdf.Array([0, 0, 400, 300])
    form.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Me=form))
    page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Me=form))
    page.Contents = document.make_stream(b"/Me Do")
    out = BytesIO()
    document.save(out)
    assert taken(out.getvalue(), dpi=72)[0].width == 400
    assert len(vector_lines(out.getvalue(), dpi=72).lines) <= 20


def test_a_document_with_no_pages_is_refused() -> None:
    document = pikepdf.new()
    out = BytesIO()
    document.save(out)
    with pytest.raises(PlanError, match="was not imported: it "):
        plan_source(out.getvalue())


# Lines


def ends(line: PlanLine) -> list[tuple[float, float]]:
    return sorted((round(point.x, 1), round(point.y, 1)) for point in line.segment)


def test_the_lines_of_a_page_are_where_they_are_drawn() -> None:
    lines = vector_lines(pdf(), dpi=144).lines
    straight = [line for line in lines if not line.curved]
    red = next(line for line in straight if line.colour == (255, 0, 0))
    assert ends(red) == [(100, 500), (700, 500)]
    assert red.width == pytest.approx(8)
    sides = [line for line in straight if line.width == pytest.approx(2)]
    assert sorted(ends(line) for line in sides) == [
        [(200, 320), (200, 400)], [(200, 320), (360, 320)],
        [(200, 400), (360, 400)], [(360, 320), (360, 400)],
    ]  # fmt: skip
    bar = next(line for line in straight if line.width == pytest.approx(12))
    assert ends(bar) == [(400, 194), (640, 194)]
    form = next(line for line in straight if ends(line)[0][0] == 500)
    assert ends(form) == [(500, 240), (500, 360)]  # moved, turned and doubled by its matrix
    assert form.width == pytest.approx(4)
    assert len(straight) == 7
    assert [line.curved for line in lines].count(True) == 4


@pytest.mark.slow
@pytest.mark.parametrize("rotate", TURNS)
@pytest.mark.parametrize("crop", [None, (30, 20, 380, 290)])
def test_lines_fall_on_the_ink_however_the_page_lies(
    rotate: int, crop: tuple[float, float, float, float] | None
) -> None:
    data = pdf(rotate=rotate, crop=crop)
    page = level(taken(data, dpi=150), 0).convert("L")
    lines = vector_lines(data, dpi=150).lines
    assert len(lines) == (10 if crop else 11)  # the crop leaves one chord of the curve outside
    for line in lines:
        for share in (0.1, 0.35, 0.5, 0.65, 0.9):
            (x0, y0), (x1, y1) = line.segment
            x, y = x0 + share * (x1 - x0), y0 + share * (y1 - y0)
            slack = 6 if line.curved else 2
            around = page.crop((int(x) - slack, int(y) - slack, int(x) + slack, int(y) + slack))
            assert around.getextrema()[0] < 160, (line, share)


def test_lines_are_cut_at_the_crop_and_at_the_view_they_are_seen_through() -> None:
    lines = vector_lines(pdf(crop=(100, 20, 200, 120)), dpi=72).lines
    red = next(line for line in lines if line.colour == (255, 0, 0))
    assert ends(red) == [(0, 70), (100, 70)]
    out = BytesIO()
    canvas = Canvas(out, pagesize=(400, 300))
    view = canvas.beginPath()
    view.rect(100, 100, 50, 50)
    canvas.clipPath(view, stroke=0)
    canvas.line(0, 120, 400, 120)
    canvas.line(0, 20, 400, 20)
    canvas.save()
    (line,) = vector_lines(out.getvalue(), dpi=72).lines
    assert ends(line) == [(100, 180), (150, 180)]


def many(count: int) -> bytes:
    out = BytesIO()
    canvas = Canvas(out, pagesize=(1000, 1000))
    for index in range(count):
        y = 2 + index * 996 / count
        canvas.line(10, y, 20 + index * 900 / count, y)
    canvas.save()
    return out.getvalue()


def test_of_too_many_lines_the_longest_are_read_and_it_is_said() -> None:
    found = vector_lines(many(21_000), dpi=72)
    assert len(found.lines) == plan_lines.MOST_LINES == 20_000
    assert found.left_out == 1000
    assert "21,000 lines; the longest 20,000" in found.notice
    shortest = min(math.dist(*line.segment) for line in found.lines)
    assert shortest == pytest.approx(10 + 1000 * 900 / 21_000, abs=0.1)
    few = vector_lines(many(50), dpi=72)
    assert (len(few.lines), few.left_out, few.notice) == (50, 0, "")


def test_the_limit_can_be_lower() -> None:
    page = pdf_page(many(60), 1, 72, None, LIMITS)
    assert len(plan_lines.page_lines(page, most=12).lines) == 12


def test_a_locked_page_and_a_picture_have_no_lines(real: Path) -> None:
    with pytest.raises(PlanPasswordError):
        vector_lines(real / "plans" / "pdf-encrypted" / "r4-user-password.pdf")
    with pytest.raises(PlanError, match="from the pages of a PDF only"):
        vector_lines(encoded(drawing(50, 50), "PNG"))


def test_the_lines_of_a_real_drawing_lie_on_its_ink(real: Path) -> None:
    path = real / "plans" / "pdf" / "AutoCad_Diagram.pdf"
    page = level(taken(path, dpi=150), 0).convert("L")
    lines = [line for line in vector_lines(path, dpi=150).lines if line.width]
    assert len(lines) > 100
    drawn = Image.new("1", page.size)
    draw = ImageDraw.Draw(drawn)
    for line in lines:
        draw.line([*line.segment.start, *line.segment.end], fill=1, width=1)
    under = page.resize((page.width // 3, page.height // 3), Image.Resampling.BOX)
    marks = drawn.convert("L").resize(under.size, Image.Resampling.BOX)
    pairs = zip(marks.tobytes(), under.tobytes(), strict=True)
    tones = [tone for mark, tone in pairs if mark > 60]
    assert sum(tone < 250 for tone in tones) > 0.95 * len(tones)


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ((-5, 5), (15, 5), ((0, 5), (10, 5))),
        ((5, -5), (5, 3), ((5, 0), (5, 3))),
        ((2, 2), (8, 8), ((2, 2), (8, 8))),
        ((-5, 2), (2, -5), None),
        ((11, 0), (11, 9), None),
        ((0, 10), (10, 10), ((0, 10), (10, 10))),
    ],
)
def test_clipping(start: tuple, end: tuple, expected: tuple | None) -> None:
    found = clipped(Point(*start), Point(*end), (0, 0, 10, 10))
    assert found == (
        None if expected is None else Segment(Point(*expected[0]), Point(*expected[1]))
    )


def test_a_line_knows_the_layer_it_is_on_within_a_form_too() -> None:
    """The page draws a line on A-GLAZ, a form marked A-WALL with a line in it, and a bare line."""
    document = pikepdf.new()
    page = document.add_blank_page(page_size=(200, 200))
    groups = {
        name: document.make_indirect(
            pikepdf.Dictionary(Type=pikepdf.Name.OCG, Name=pikepdf.String(name))
        )
        for name in ("A-GLAZ", "A-WALL")
    }
    form = pikepdf.Stream(document, b"10 50 m 100 50 l S")
    form.Type, form.Subtype, form.BBox = pikepdf.Name.XObject, pikepdf.Name.Form, [0, 0, 200, 200]
    page.Resources = pikepdf.Dictionary(
        Properties=pikepdf.Dictionary(G=groups["A-GLAZ"], W=groups["A-WALL"]),
        XObject=pikepdf.Dictionary(F=form),
    )
    page.Contents = pikepdf.Stream(
        document,
        b"/OC /G BDC 10 10 m 100 10 l S EMC /OC /W BDC /F Do EMC /P /G BDC 10 90 m 100 90 l S EMC",
    )
    all_of_them = pikepdf.Array(groups.values())
    document.Root.OCProperties = pikepdf.Dictionary(
        OCGs=all_of_them, D=pikepdf.Dictionary(ON=all_of_them)
    )
    out = BytesIO()
    document.save(out)
    lines = vector_lines(out.getvalue(), dpi=72).lines
    layers = {round(line.segment.start.y): line.layer for line in lines}
    assert layers == {190: "A-GLAZ", 150: "A-WALL", 110: ""}
