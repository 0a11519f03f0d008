"""Plans in the report: pages, pins and findings linked both ways, sight lines, and odd plans."""

from __future__ import annotations

import json
import re
from pathlib import Path

import children
import pypdf
import pytest
from planned import (
    HALL,
    bring_in,
    crowd,
    drawn,
    marked,
    measured,
    photographed,
    studied,
    walled,
)
from pypdf.generic import Destination
from schools import ISSUED, School, make_school, make_walked
from structure_check import problems

from cpted_audit.analysis.sight import compute_sight
from cpted_audit.analysis.sight_words import ALL_SOLID
from cpted_audit.domain.plane import Point
from cpted_audit.domain.plans.marker import MarkerKind, MarkerState
from cpted_audit.domain.plans.plan import PlanKind
from cpted_audit.domain.plans.wall_kinds import WallKind
from cpted_audit.domain.sensitivity import Sensitivity
from cpted_audit.report import audience as audiences
from cpted_audit.report.audience import Audience
from cpted_audit.report.model import Report
from cpted_audit.report.plans.pages import pages_of
from cpted_audit.sample.school import create_sample
from cpted_audit.session.documents.documents import export_report, gather
from cpted_audit.session.plans.markers import add_marker, markers, move_markers
from cpted_audit.session.plans.plans import plans, rename_plan
from cpted_audit.session.plans.sight_studies import (
    add_study,
    change_study,
    find_study,
    inputs_for,
    keep_outcome,
    studies,
)
from cpted_audit.session.session import Session

ODD_NAMES = ("שער צפון 3", "🚪🔥 Door", "الباب", "A" * 300, "tab\there", "<b>&amp;", "\u202eevil")


@pytest.fixture(scope="module")
def planned(tmp_path_factory: pytest.TempPathFactory):
    """A walked school with a measured plan, markers, a sight study, and an aerial."""
    made = make_walked(tmp_path_factory.mktemp("planned") / "school.cpted")
    session = made.session
    plan = measured(session, bring_in(session, drawn(1200, 800)))
    walled(session, plan)
    pane = [Point(500, 250), Point(500, 350)]  # in the wall between the hall and the yard
    add_marker(session, plan.id, MarkerKind.WALL, pane, wall=WallKind.WINDOW)
    marked(session, plan)
    studied(session, plan)
    bring_in(session, photographed(900, 700), name="From the air", kind=PlanKind.AERIAL,
             file_name="air.jpg")  # fmt: skip
    yield made
    session.close()


@pytest.fixture(scope="module")
def pdf(planned: School, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("pdf") / "report.pdf"
    planned.report(target)
    return target


@pytest.fixture(scope="module")
def reader(pdf: Path) -> pypdf.PdfReader:
    return pypdf.PdfReader(pdf)


@pytest.fixture(scope="module")
def texts(reader: pypdf.PdfReader) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in reader.pages]


def gathered(session: Session) -> Report:
    return gather(session, Audience.FULL, issued_on=ISSUED)


def page_of(reader: pypdf.PdfReader, title: str) -> int:
    """Return the page of a heading in the outline."""
    found: list[Destination] = []

    def walk(entries: list) -> None:
        for entry in entries:
            walk(entry) if isinstance(entry, list) else found.append(entry)

    walk(reader.outline)
    return next(reader.get_destination_page_number(one) for one in found if one.title == title)


def links(reader: pypdf.PdfReader, page: int) -> dict[str, int]:
    """Return what the links of a page say, and the pages they lead to."""
    pages = {one.indirect_reference.idnum: number for number, one in enumerate(reader.pages)}
    found = [note.get_object() for note in reader.pages[page].get("/Annots", [])]
    inner = [one for one in found if "/Dest" in one]
    return {str(one["/Contents"]): pages[one["/Dest"].get_object()[0].idnum] for one in inner}


def test_the_structure_holds(pdf):
    assert problems(pdf) == []


def test_the_validator_passes(pdf, pdfua_check):
    run = children.run([pdfua_check, pdf], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr


def test_a_school_without_plans_has_no_such_section(tmp_path):
    made = make_school(tmp_path / "bare.cpted")
    read = made.report(tmp_path / "bare.pdf")
    titles = {str(one.title) for one in read.outline if not isinstance(one, list)}
    made.session.close()
    assert not titles & {"Plans", "Sight lines"}


def test_every_plan_has_a_page_with_file_scale_and_who_verified_it(reader, texts):
    level = texts[page_of(reader, "Main / Level 1")]
    for words in ("Main / Level 1", "from “level-1.png”", "two points 240 ft apart",
                  "Verified 18 Nov 2026 by Officer Dana Whitfield, walking it",
                  "Hall", "AED", "ft"):  # fmt: skip
        assert words in level
    assert re.search(r"\bA B C D E F\b", level)
    aerial = texts[page_of(reader, "From the air")]
    assert "From the air" in aerial
    assert "no scale set" in aerial
    assert "Not verified" in aerial


def test_a_pin_leads_to_its_finding_and_the_finding_back(planned, reader, texts):
    report = gathered(planned.session)
    pinned = [view for view in report.findings if view.pins]
    assert len(pinned) == 5
    plan_page = page_of(reader, "Main / Level 1")
    for view in pinned:
        (place,) = view.pins
        assert place.words.startswith("Main / Level 1, ")
        page = links(reader, plan_page)[f"Finding {view.finding.number}"]
        assert view.finding.title in texts[page]
        assert place.words in texts[page]
        assert links(reader, page)[place.words] == plan_page
    assert {view.pins[0].words.rsplit(", ", 1)[1] for view in pinned} == {"Hall", "Yard"}


def test_a_pin_stands_where_its_number_is_printed(planned, reader):
    view = gathered(planned.session).plans[1]
    numbers = {pin.number for pin in view.pins}
    printed = reader.pages[page_of(reader, "Main / Level 1")].extract_text().split()
    assert {str(number) for number in numbers} <= set(printed)


def test_results_and_photos_say_where_they_are_pinned(planned, texts):
    report = gathered(planned.session)
    rows = [row for building in report.buildings for place in building.places for row in place.rows]
    pinned = [row for row in rows if row.pins]
    assert len(pinned) == 6  # five findings and an answer
    (photo,) = [photo for photo in report.other_photos if photo.pins]
    # It looks to 135° from the top, and true north lies at 90°.
    assert photo.pins[0].looking == "NE"
    assert any(f"Photo {photo.number} · " in text and "looking NE" in text for text in texts)


def test_what_a_plan_shows_is_said_in_words(pdf):
    import pikepdf

    with pikepdf.open(pdf) as opened:
        found = [str(one.Alt) for one in opened.objects
                 if isinstance(one, pikepdf.Dictionary) and "/Alt" in one]  # fmt: skip
    (level,) = [alt for alt in found if alt.startswith("Floor plan of Main / Level 1")]
    for words in ("Finding: 5", "AED: 1"):
        assert words in level
    assert any(alt.startswith("Aerial of From the air. No markers") for alt in found)


def test_a_drawing_stays_sharp_and_a_photo_stays_a_photo(pdf):
    import pikepdf

    with pikepdf.open(pdf) as opened:
        streams = [one for one in opened.objects if isinstance(one, pikepdf.Stream)]
        pictures = [stream for stream in streams if stream.get("/Subtype") == "/Image"]
        flat = [picture for picture in pictures if picture.Filter == "/FlateDecode"]
        assert sum(len(one.read_raw_bytes()) for one in flat) < 60_000
        whole = sum(int(one.Width) * int(one.Height) for one in flat)
        jpeg = [picture for picture in pictures if picture.Filter == "/DCTDecode"]
    assert whole == 1200 * 800
    assert any((int(one.Width), int(one.Height)) == (512, 512) for one in jpeg)


def test_a_study_has_figure_table_assumptions_and_its_answer(planned, reader, texts):
    report = gathered(planned.session)
    (study,) = report.studies
    start = next(n for n, text in enumerate(texts) if "From the desk Main / Level 1" in text)
    text = texts[start] + texts[start + 1]
    for words in ("1 duty post", "Evidence for", study.evidence, "Hall", "100 %", "Yard", "0 %",
                  "Doors are shut.", "not seen · ", "Not seen, with its size"):  # fmt: skip
        assert words in text
    assert study.finding is not None
    assert f"finding {study.finding}" in text
    assert "never answer an item" in text


def test_a_study_says_what_is_seen_through_glass_and_shows_the_kinds_of_wall(planned, texts):
    (study,) = gathered(planned.session).studies
    hall, yard = study.figures.zones
    assert (hall.through, yard.through) == (0, pytest.approx(yard.seen))
    assert [one.words for one in study.legend if one.words in ("Wall", "Window")] == [
        "Wall", "Window",
    ]  # fmt: skip
    text = " ".join(" ".join(texts).split())
    assert text.count("1 piece of window counts as clear glass, as by day") == 1
    assert text.count("THROUGH GLASS OR FENCE") == 1  # the head of the table
    assert ALL_SOLID not in text


def test_the_method_names_the_edition_of_the_standard_used_and_offers_the_newer(texts):
    text = " ".join(texts)
    assert "125 pixels or more on each meter (EN 62676-4:2015)" in text
    assert "EN 62676-4:2015: detection 25, observation 62.5, recognition 125" in text
    assert "IEC 62676-4:2025: overview 20, outline 40, discern 80, perceive 125" in text
    assert "The standards themselves were not read." in text


def test_results_of_sight_lines_answer_nothing(planned):
    answers = {answer.id: answer.value for answer in planned.session.walk.answers.values()}
    (study,) = studies(planned.session, plans(planned.session)[1].id)
    rows = [row for building in gathered(planned.session).buildings for at in building.places
            for row in at.rows]  # fmt: skip
    assert answers[study.answer_id] in {row.value for row in rows}
    assert {row.value for row in rows} <= set(answers.values()) | {None}


@pytest.mark.slow
def test_a_study_older_than_its_plan_is_printed_without_a_drawing(tmp_path):
    made = make_walked(tmp_path / "school.cpted")
    plan = measured(made.session, bring_in(made.session, drawn(1200, 800)))
    walled(made.session, plan)
    marked(made.session, plan)
    study = studied(made.session, plan)
    told = json.loads(find_study(made.session, study.id).result)
    for one in (told, *told["zones"]):
        del one["through"]  # as it was kept before walls had kinds
    del told["glass_clear"]
    change_study(made.session, study.id, result=json.dumps(told))
    (open_page,) = study.viewpoint_ids
    move_markers(made.session, {open_page: [Point(700, 300)]})
    (view,) = gathered(made.session).studies
    made.report(tmp_path / "report.pdf")
    made.session.close()
    assert view.drawn is None
    assert view.figures.zones[0].seen == pytest.approx(100.0)  # as kept: the hall
    text = " ".join(page.extract_text() for page in pypdf.PdfReader(tmp_path / "report.pdf").pages)
    assert "Out of date." in text
    assert ALL_SOLID in " ".join(text.split())
    assert "THROUGH GLASS" not in " ".join(text.split())
    assert "Not seen, with its size" not in text
    assert problems(tmp_path / "report.pdf") == []


def test_sight_lines_say_which_of_their_cameras_were_found_missing(tmp_path):
    made = make_walked(tmp_path / "school.cpted")
    plan = measured(made.session, bring_in(made.session, drawn(1200, 800)))
    walled(made.session, plan)
    marked(made.session, plan)
    looks = [
        add_marker(
            made.session, plan.id, MarkerKind.CAMERA, [Point(300, 100 * label)], label=str(label),
            direction=0.0, state=state,
        ).id
        for label, state in ((3, MarkerState.MISSING), (4, MarkerState.IN_ORDER))
    ]  # fmt: skip
    zones = [
        marker.id for marker in markers(made.session, plan.id) if marker.kind is MarkerKind.ZONE
    ]
    study = add_study(made.session, plan.id, "Cameras", looks, zones, doors_open=False)
    keep_outcome(made.session, study.id, compute_sight(inputs_for(made.session, plan, study)))
    (view,) = gathered(made.session).studies
    made.session.close()
    assert view.faulty == "Camera 3: missing"
    told = {entry.words: entry.count for entry in view.legend}
    assert (told["Camera"], told["Missing"], told["In order"]) == (2, 1, 1)


# Who may have what


def _allow(monkeypatch, *classes: Sensitivity) -> None:
    monkeypatch.setitem(audiences.ALLOWED, Audience.FULL, frozenset(classes))


def test_an_audience_without_the_class_of_plans_gets_none(planned, monkeypatch):
    _allow(monkeypatch, *(set(Sensitivity) - {Sensitivity.RESPONDER, Sensitivity.SECRET}))
    report = gathered(planned.session)
    assert (list(report.plans), list(report.studies)) == ([], [])
    assert not any(view.pins for view in report.findings)
    assert not any(photo.pins for photo in report.other_photos)


def test_markers_an_audience_may_not_know_of_are_absent(planned, monkeypatch):
    full = dict(gathered(planned.session).plans[1].counts)
    _allow(monkeypatch, Sensitivity.PUBLIC, Sensitivity.GENERAL, Sensitivity.RESPONDER)
    report = gathered(planned.session)
    view = report.plans[1]
    assert set(full) - {words for words, _ in view.counts} == {
        "Zone", "Duty post", "Photo", "Finding", "Answered item",
    }  # fmt: skip
    assert list(view.pins) == []
    assert view.file == ""  # the name of a file is a person's
    assert list(report.studies) == []
    words = {entry.words for entry in view.legend}
    assert not words & {"In order", "Not checked"}


def test_every_plan_fact_of_the_full_report_has_a_class(planned, monkeypatch):
    classes = {name: {} for name in audiences.FIELD_SENSITIVITY}
    classes |= {"marker": dict(audiences.FIELD_SENSITIVITY["marker"])}
    monkeypatch.setattr(audiences, "FIELD_SENSITIVITY", classes)
    plan = plans(planned.session)[1]
    kept = audiences.keep(plan, Audience.FULL)
    assert (kept.name, kept.source_name, kept.verified_by, kept.metres_per_pixel) == ("",) * 3 + (
        None,
    )
    del classes["marker"]["note"]
    found = markers(planned.session, plan.id)
    monkeypatch.setattr(audiences, "_NEEDED", ())
    assert not any(marker.note for marker in audiences.keep_markers(found, Audience.FULL))


# Odd plans


def _checked(made: School, folder: Path, pdfua_check: Path | None = None) -> pypdf.PdfReader:
    target = folder / "report.pdf"
    read = made.report(target)
    made.session.close()
    assert problems(target) == []
    if pdfua_check is not None:
        run = children.run([pdfua_check, target], capture_output=True, text=True, check=False)
        assert run.returncode == 0, run.stdout + run.stderr
    return read


def _without_scale(folder: Path) -> School:
    made = make_school(folder / "school.cpted")
    plan = bring_in(made.session, drawn(600, 400))
    add_marker(made.session, plan.id, MarkerKind.VIEWPOINT, [Point(100, 100)])
    bring_in(made.session, drawn(300, 900), name="Tower", file_name="tower.png")
    return made


def _without_zones(folder: Path) -> School:
    made = make_walked(folder / "school.cpted")
    plan = bring_in(made.session, drawn(1200, 800))
    walled(made.session, plan)
    studied(made.session, plan, name="")
    return made


@pytest.mark.parametrize("odd", [_without_scale, _without_zones])
def test_the_validator_passes_odd_plans(odd, tmp_path, pdfua_check):
    _checked(odd(tmp_path), tmp_path, pdfua_check)


def test_a_plan_without_scale_markers_or_zones(tmp_path):
    read = _checked(_without_scale(tmp_path), tmp_path)
    text = " ".join(page.extract_text() for page in read.pages)
    assert "no scale set" in text
    assert page_of(read, "Main / Level 1 – Tower") > page_of(read, "Main / Level 1")


@pytest.mark.slow
def test_a_study_without_zones(tmp_path):
    read = _checked(_without_zones(tmp_path), tmp_path)
    text = " ".join(" ".join(page.extract_text().split()) for page in read.pages)
    assert "No zone was chosen, so there are no shares." in text


def test_three_hundred_markers_with_odd_names(tmp_path, pdfua_check):
    made = make_walked(tmp_path / "school.cpted")
    plan = measured(made.session, bring_in(made.session, drawn(1200, 800), name=ODD_NAMES[1]))
    crowd(made.session, plan, 300, ODD_NAMES)
    add_marker(made.session, plan.id, MarkerKind.ZONE, HALL, label=ODD_NAMES[0])
    studied(made.session, plan, name=ODD_NAMES[6])
    rename_plan(made.session, plan, ODD_NAMES[0])
    view = gathered(made.session).plans[0]
    assert pages_of(view).parts  # the signs stand too close together on one page
    _checked(made, tmp_path, pdfua_check)


def test_a_huge_plan_is_printed_in_parts_at_a_bearable_size(tmp_path, pdfua_check):
    made = make_walked(tmp_path / "school.cpted")
    plan = measured(made.session, bring_in(made.session, drawn(10_200, 6_600)), feet=900)
    finding = next(iter(made.session.findings.values()))
    add_marker(
        made.session, plan.id, MarkerKind.FINDING, [Point(9_900, 6_400)], finding_id=finding.id
    )
    report = gathered(made.session)
    gathered_pins = [finding.pins for finding in report.findings]
    parts = pages_of(report.plans[0]).parts
    assert 4 <= len(parts) <= 24
    read = _checked(made, tmp_path, pdfua_check)
    whole = page_of(read, "Main / Level 1")
    last = links(read, whole)[f"Part {len(parts)}"]
    assert last == whole + len(parts)
    assert links(read, last)["Back to the whole of plan 1"] == whole
    page = links(read, last)[f"Finding {finding.number}"]
    (place,) = next(pin for pin in gathered_pins if pin)
    assert links(read, page)[place.words] == last
    assert (tmp_path / "report.pdf").stat().st_size < 6_000_000


def test_the_report_of_the_sample_school(tmp_path, pdfua_check):
    with create_sample(tmp_path) as session:
        report = gathered(session)
        target = tmp_path / "sample.pdf"
        export_report(session, target, Audience.FULL, issued_on=ISSUED)
    assert problems(target) == []
    run = children.run([pdfua_check, target], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    assert [plan.title for plan in report.plans] == ["Site", "Main / Level 1", "Main / Level 2"]
    assert len(report.studies) == 2
    assert all(study.drawn for study in report.studies)
    pinned = [view for view in report.findings if view.pins]
    assert len(pinned) > 30
    read = pypdf.PdfReader(target)
    for view in pinned:
        (place,) = view.pins
        page = page_of(read, place.words.split(", ")[0])
        assert f"Finding {view.finding.number}" in links(read, page)
