"""Plans in a report: one figure with its words, links over findings, all on one page."""

from __future__ import annotations

from pathlib import Path

import children
import numpy as np
import pikepdf
import pypdfium2
import pytest
from PIL import Image
from report_samples import FURNITURE, jpeg
from structure_check import Tagged, differences, problems

from cpted_audit.domain.ids import MarkerId, PlanId
from cpted_audit.domain.plane import Box, Point
from cpted_audit.domain.plans.marker import Marker, MarkerKind, MarkerState
from cpted_audit.drawing.furniture import north_arrow
from cpted_audit.drawing.legend import kind_entries
from cpted_audit.drawing.plan_drawing import draw_plan
from cpted_audit.report.pdf import Story, build
from cpted_audit.report.pdf.pictures.jpeg import as_jpeg
from cpted_audit.report.pdf.plan_figure import (
    PlacedTile,
    PlanFigure,
    PlanLink,
    PlanSheet,
)
from cpted_audit.report.pdf.plan_pen import paint_plate
from cpted_audit.report.pdf.tags import Tag

MARKERS = [
    Marker(
        id=MarkerId(str(index)), plan_id=PlanId("p"), kind=kind, position=index, label=label,
        points=(Point(100.0 + 120 * index, 200.0),), state=MarkerState.IN_ORDER,
    )
    for index, (kind, label) in enumerate(
        [(MarkerKind.EXTERIOR_DOOR, "7"), (MarkerKind.AED, ""), (MarkerKind.FINDING, "12")]
    )
]  # fmt: skip
DRAWN = tuple(primitive for _, primitives in draw_plan(MARKERS) for primitive in primitives)
WHOLE = Box(0.0, 0.0, 800.0, 600.0)
LINKS = (PlanLink(Point(340.0, 200.0), 11.0, "finding-12", "Finding 12", lift=17.0),)


def _tiles() -> list[PlacedTile]:
    return [
        PlacedTile(as_jpeg(jpeg(200, 300, (200, 90, 90))), Box(0.0, 0.0, 400.0, 600.0)),
        PlacedTile(as_jpeg(jpeg(200, 300, (90, 90, 200))), Box(400.0, 0.0, 800.0, 600.0)),
    ]


def _sheet(**changed) -> PlanSheet:
    fields = {
        "seen": WHOLE, "tiles": _tiles(), "primitives": DRAWN, "metres_per_pixel": 0.05,
        "north": 12.0, "columns": [("A", 200.0), ("B", 600.0)], "rows": [("1", 300.0)],
        "legend": kind_entries(MARKERS),
    }  # fmt: skip
    return PlanSheet(**{**fields, **changed})


def _built(tmp_path: Path, *, landscape: bool = True, **changed) -> tuple[Story, Path]:
    story = Story(title="A report", language="en")
    with story.section("Level 1"):
        if landscape:
            story.page_break(landscape=True)
        story.plan_figure(
            _sheet(**changed), alt="Level 1 with 3 markers", links=LINKS, caption="Verified 18 Nov."
        )
    with story.section("Findings"):
        story.paragraph("Finding 12", anchor="finding-12")
    path = tmp_path / "plan.pdf"
    build(story, path, furniture=FURNITURE, invariant=True)
    return story, path


@pytest.mark.parametrize("landscape", [False, True])
def test_a_plan_is_one_figure_with_its_caption_and_links(tmp_path, landscape):
    story, path = _built(tmp_path, landscape=landscape)
    assert problems(path) == []
    assert differences(Tagged(path), story.root, story.sources) == []
    with pypdfium2.PdfDocument(path) as document:
        texts = [page.get_textpage().get_text_range() for page in document]
    (text,) = [text for text in texts if "Verified" in text]
    for word in ("Exterior door", "AED", "A", "B", "1", "12", "20 ft"):
        assert word in text


def test_the_validator_passes_a_plan(tmp_path, pdfua_check):
    _, path = _built(tmp_path)
    run = children.run([pdfua_check, path], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr


def test_a_link_from_a_plan_to_nowhere_is_refused(tmp_path):
    story = Story(title="A report", language="en")
    story.plan_figure(_sheet(), alt="Level 1", links=LINKS)
    with pytest.raises(ValueError, match="finding-12"):
        build(story, tmp_path / "r.pdf", furniture=FURNITURE)


def test_a_plan_needs_words():
    with pytest.raises(ValueError, match="alt text"):
        Story(title="A report", language="en").plan_figure(_sheet(), alt="plan.png")


def test_the_link_lies_over_its_marker(tmp_path):
    _, path = _built(tmp_path, tiles=[])
    with pikepdf.open(path) as pdf:
        page = next(page for page in pdf.pages if "/Annots" in page)
        left, bottom, right, top = (float(edge) for edge in page.Annots[0].Rect)
        height = float(page.MediaBox[3])
        index = pdf.pages.index(page)
    with pypdfium2.PdfDocument(path) as document:
        picture = document[index].render(scale=4).to_pil().convert("RGB")
    seen = picture.crop([round(4 * edge) for edge in (left, height - top, right, height - bottom)])
    ink = np.asarray(seen)
    red = ((ink[..., 0] > 120) & (ink[..., 1] < 60) & (ink[..., 2] < 60)).sum()
    assert red > 0.4 * seen.width * seen.height


def _figure(**changed) -> PlanFigure:
    return PlanFigure(Tag("Figure", None, alt="A plan"), _sheet(**changed))


def test_a_plan_is_as_large_as_its_room():
    bare = {"columns": (), "rows": (), "legend": (), "metres_per_pixel": None, "north": None}
    told = {**bare, "metres_per_pixel": 0.1}
    assert _figure(**told).height(400.0) > _figure(**bare).height(400.0)  # the bar is under it
    assert _figure(**bare).height(400.0) == pytest.approx(300.0)
    assert _figure(**bare).shrunk(400.0, 150.0).height(400.0) == pytest.approx(150.0)
    assert _figure(columns=(), rows=()).height(400.0) > 300.0  # the legend is under it
    for room in (120.0, 200.0, 350.0, 500.0):
        assert _figure().shrunk(500.0, room).height(500.0) <= room + 0.01


def test_a_legend_moves_beside_a_plan_that_is_not_wide():
    upright = {"seen": Box(0.0, 0.0, 400.0, 600.0)}
    with_legend = _figure(**upright).shrunk(600.0, 400.0)
    without = _figure(**upright, legend=()).shrunk(600.0, 400.0)
    assert with_legend.height(600.0) == pytest.approx(without.height(600.0))


def test_tiles_stand_where_they_belong_and_outside_nothing_is_seen(tmp_path):
    _, path = _built(tmp_path, primitives=(), seen=Box(200.0, 0.0, 600.0, 300.0), north=None)
    with pypdfium2.PdfDocument(path) as document:
        pages = [page.render(scale=1).to_pil().convert("RGB") for page in document]
    page = max(pages, key=lambda page: _share(page, "red"))
    red, blue = _share(page, "red"), _share(page, "blue")
    assert red == pytest.approx(blue, rel=0.1)
    assert red > 0.05


def _share(page: Image.Image, which: str) -> float:
    colors = {"red": (200, 90, 90), "blue": (90, 90, 200)}
    return float((np.abs(np.asarray(page, int) - colors[which]) < 12).all(axis=2).mean())


def test_furniture_can_stand_alone(tmp_path):
    plate = north_arrow(0.0)
    story = Story(title="A report", language="en")
    story.drawing(
        lambda pen: paint_plate(pen, plate, 0.0, plate.height),
        alt="North is up", width=plate.width, height=plate.height,
    )  # fmt: skip
    path = tmp_path / "north.pdf"
    build(story, path, furniture=FURNITURE, invariant=True)
    assert problems(path) == []
