"""The lighting section of a real report: the numbers, the map, the readings, read back."""

from __future__ import annotations

import shutil
from datetime import date, datetime
from io import BytesIO
from pathlib import Path

import children
import numpy as np
import pikepdf
import pypdfium2
import pytest
import small_audit
from PIL import Image, ImageDraw
from structure_check import problems

from cpted_audit.domain.ids import LightReadingId, VisitId, new_id
from cpted_audit.domain.plane import Point
from cpted_audit.domain.plans.lighting import LIGHT_TARGETS, LightReading, LightUnit, to_lux
from cpted_audit.domain.plans.marker import MarkerKind
from cpted_audit.domain.plans.plan import PlanKind
from cpted_audit.domain.records import FIELD_SENSITIVITY
from cpted_audit.domain.sensitivity import Sensitivity
from cpted_audit.domain.vocabulary import Phase
from cpted_audit.domain.walk import Visit
from cpted_audit.drawing.ink import HEAT, ON_PAPER
from cpted_audit.report.audience import Audience
from cpted_audit.session.documents.documents import export_report, gather
from cpted_audit.session.lighting.finding import add_proposed_finding
from cpted_audit.session.lighting.readings import add_reading
from cpted_audit.session.lighting.surveys import (
    add_survey,
    change_survey,
    find_survey,
    grid_of_lot,
)
from cpted_audit.session.plans.importing import PlanOrder, import_plan
from cpted_audit.session.plans.markers import add_marker, remove_markers
from cpted_audit.session.plans.recipe import Recipe
from cpted_audit.session.session import Session
from cpted_audit.session.walk.answers import add_visit
from cpted_audit.store.tables import LIGHT_READING

ISSUED = date(2026, 11, 22)
LOT = [Point(100, 100), Point(700, 100), Point(700, 500), Point(100, 500)]


def _site() -> bytes:
    picture = Image.new("RGB", (1000, 700), (225, 230, 222))
    draw = ImageDraw.Draw(picture)
    draw.rectangle((90, 90, 710, 510), fill=(200, 200, 205), outline=(90, 90, 90), width=3)
    draw.rectangle((760, 80, 980, 620), fill=(250, 250, 245), outline=(40, 40, 40), width=6)
    out = BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> Path:
    """A closed audit with a site plan and a lot with a survey that has no reading yet."""
    path = tmp_path_factory.mktemp("light") / "audit.cpted"
    with small_audit.make(path) as session:
        plan = import_plan(
            session,
            PlanOrder(
                file_name="site.png", data=_site(), recipe=Recipe(), name="Site",
                kind=PlanKind.SITE,
            ),
        )  # fmt: skip
        lot = add_marker(session, plan.id, MarkerKind.LIGHTING_LOT, LOT, label="Lot B")
        add_visit(session, Visit(id=VisitId("n"), on=date(2026, 11, 18), phase=Phase.NIGHT))
        survey = add_survey(session, lot.id, visit_id=VisitId("n"), spacing=100.0)
        change_survey(
            session, survey.id, meter="LX-1330", fixture="LED 4000 K", note="Dry, no moon"
        )
    return path


@pytest.fixture
def session(made, tmp_path):
    with Session.open(Path(shutil.copy(made, tmp_path))) as session:
        yield session


def _survey(session: Session):
    (survey,) = session.document.db.execute("SELECT id FROM light_survey").fetchall()
    return survey[0]


def _read(session: Session, *values: float) -> None:
    """Write readings point by point as one step."""
    survey = find_survey(session, _survey(session))
    points = grid_of_lot(session, survey).points
    with session.edit("Read"):
        for number, value in enumerate(values):
            point = points[number % len(points)]
            LIGHT_READING.insert(
                session.document.db,
                LightReading(
                    id=LightReadingId(new_id()), survey_id=survey.id,
                    lux=to_lux(value, LightUnit.FOOT_CANDLES), unit=LightUnit.FOOT_CANDLES,
                    label=point.name, x=point.at.x, y=point.at.y, position=number,
                    at=datetime(2026, 11, 18, 21, number % 60), clock_wrong=number == 1,
                ),
            )  # fmt: skip


def _report(session: Session, folder: Path) -> tuple[Path, str]:
    path = folder / "report.pdf"
    export_report(session, path, Audience.FULL, issued_on=ISSUED)
    with pypdfium2.PdfDocument(path) as document:
        text = "\n".join(page.get_textpage().get_text_bounded() for page in document)
    return path, " ".join(text.split())


def test_an_audit_without_surveys_has_no_such_section(tmp_path):
    with small_audit.make(tmp_path / "a.cpted") as session:
        _, text = _report(session, tmp_path)
    assert "held against a target" not in text
    assert "Heat map" not in text


def test_a_survey_is_told_with_target_numbers_assumptions_and_readings(session, tmp_path):
    _read(session, 5.0, 0.0, 3.1, 0.05, 12.0)
    _, text = _report(session, tmp_path)
    for words in (
        "Lot B target missed",
        "Open parking, 3 fc and 4:1; not a law",
        "LX-1330, smallest step 0.1 fc",
        "LED 4000 K",
        "18 Nov 2026",
        "Dry, no moon",
        "Average 4.1 fc at least 3 fc reached",
        "Average to lowest 40.6:1 at most 4:1 missed",
        "Lowest 0.1 fc – –",
        LIGHT_TARGETS[0].source,
        "check with the district",
        "fewer than 50",
        "2 readings below 0.1 fc are counted as 0.1 fc",
        "B1 0.0 fc 18 Nov 2026, 21:01 counts as 0.1 fc, the meter's smallest step; the meter's",
        "clock was wrong",
        "D1 0.05 fc",
        "Plan 1, Site",
        "under 1 lux (under 0.1 fc)",
    ):
        assert words in text, words


def test_the_validator_passes_the_section(session, tmp_path, pdfua_check):
    _read(session, 5.0, 0.0, 3.1, 0.05, 12.0, 2.0, 2.5)
    path, _ = _report(session, tmp_path)
    run = children.run([pdfua_check, path], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr


def test_the_section_is_tagged_with_one_figure_in_words(session, tmp_path):
    _read(session, 5.0, 0.0, 3.1, 0.05, 12.0, 2.0, 2.5)
    path, _ = _report(session, tmp_path)
    assert problems(path) == []
    with pikepdf.open(path) as pdf:
        alts = [
            str(one.Alt)
            for one in pdf.objects
            if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/Figure" and "/Alt" in one
        ]
    assert (
        "Heat map of the light at Lot B on Site, 7 readings: lowest 0.1 fc, average 3.5 fc, "
        "average to lowest 35.4:1"
    ) in alts


def test_the_map_is_painted_in_the_colours_of_its_bands(session, tmp_path):
    _read(session, 0.0, 12.0)
    path, _ = _report(session, tmp_path)
    with pypdfium2.PdfDocument(path) as document:
        (page,) = [one for one in document if "Heat map" in one.get_textpage().get_text_range()]
        picture = page.render(scale=2).to_pil().convert("RGB")
    for ink in (HEAT[0], HEAT[7]):
        wanted = tuple(int(ON_PAPER[ink][at : at + 2], 16) for at in (1, 3, 5))
        near = (np.abs(np.asarray(picture, int) - wanted) < 60).all(axis=2)
        assert near.sum() > 400, ink


def test_many_readings_stand_on_the_map_alone(session, tmp_path):
    _read(session, *([4.0] * 61))
    _, text = _report(session, tmp_path)
    assert "The 61 readings are not listed; they are in the map." in text
    assert "Readings in the order" not in text
    assert "target reached" in text


def test_the_finding_is_linked_and_the_place_is_told(session, tmp_path):
    _read(session, 0.0, 0.0)
    place = small_audit.place_named(session, "Grounds / Perimeter")
    add_proposed_finding(session, _survey(session), place.id, "Lot B is dark", "Seen.")
    (view,) = gather(session, Audience.FULL, issued_on=ISSUED).lighting
    assert view.finding == 1
    assert view.map.unplaced == 0
    path, text = _report(session, tmp_path)
    assert "Finding 1" in text
    assert problems(path) == []


def test_a_survey_without_a_lot_or_a_reading_is_told_without_a_map(session, tmp_path):
    add_reading(session, _survey(session), 2.0, label="By the gate")
    (lot,) = [
        row[0] for row in session.document.db.execute(
            "SELECT id FROM marker WHERE kind = 'lighting-lot'"
        )
    ]  # fmt: skip
    remove_markers(session, [lot])
    _, text = _report(session, tmp_path)
    assert "its lot is on no plan any more" in text
    assert "By the gate 2.0 fc" in text
    assert "Heat map" not in text
    session.undo()
    session.undo()
    _, text = _report(session, tmp_path)
    assert "No readings were taken, so nothing can be said of the light here." in text


@pytest.mark.parametrize("withheld", [("lightsurvey", "target"), ("lightreading", "lux")])
def test_who_may_not_have_light_gets_none(
    session, monkeypatch: pytest.MonkeyPatch, withheld: tuple[str, str]
):
    _read(session, 1.0)
    assert len(gather(session, Audience.FULL, issued_on=ISSUED).lighting) == 1
    record, field = withheld
    monkeypatch.setitem(FIELD_SENSITIVITY[record], field, Sensitivity.SECRET)
    assert gather(session, Audience.FULL, issued_on=ISSUED).lighting == []
