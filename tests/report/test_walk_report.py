"""What a report says of free findings, findings set aside, samples and measurements."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pypdf
import pytest
import small_audit
from schools import ISSUED, School, make_school
from small_audit import photograph
from structure_check import problems

from cpted_audit.analysis.scoring.samples import samples
from cpted_audit.domain.ids import ItemId
from cpted_audit.domain.places.space_type import SpaceType
from cpted_audit.domain.vocabulary import AnswerValue, CostBand, OwnerRole
from cpted_audit.report.audience import Audience
from cpted_audit.report.headline_words import sample_words
from cpted_audit.report.model import Report
from cpted_audit.session.documents.documents import gather
from cpted_audit.session.findings import findings
from cpted_audit.session.photos.photos import caption_photo
from cpted_audit.session.places import edits
from cpted_audit.session.walk import sampling
from cpted_audit.session.walk.answers import write_measurement
from cpted_audit.store.tables import PHOTO


@pytest.fixture(scope="module")
def school(tmp_path_factory: pytest.TempPathFactory) -> School:
    made = make_school(
        tmp_path_factory.mktemp("walk") / "a.cpted",
        spaces=["Main: classroom=24, exterior-door=2, corridor=1"],
    )
    session = made.session
    room = made.place("Classroom 3")
    keep = [made.place(f"Classroom {number}").id for number in (3, 7, 11, 15, 19, 23)]
    sampling.sample(session, room.building_id, SpaceType.CLASSROOM, keep)
    made.answer("C08", "Classroom 3", AnswerValue.NO, "Plain glass beside the lever.")
    write_measurement(session, ItemId("C08"), room.id, "11 in")
    write_measurement(session, ItemId("C06"), room.id, "14 s")
    made.answer("C05", "Classroom 7", AnswerValue.NO, "Open at 9:10.")
    free = findings.add_free_finding(
        session, made.place("Door 1").id, "The canopy's light hangs by its cable.",
        note="Moves in the wind; students wait beneath it.", severity=4, likelihood=3,
        short_term="Rope off the walk today.", long_term="Fix the mount and inspect the others.",
        owner_role=OwnerRole.CUSTODIAN, cost_band=CostBand.UNDER_1K,
    )  # fmt: skip
    made.photograph(5, place=made.place("Door 1"))
    with session.edit("Attach"):
        PHOTO.update(session.document.db, replace(made.photos.added[-1], finding_id=free.id))
    findings.add_free_finding(session, made.place("Classroom 1").id, "Seen in passing <b>&")
    aside = next(
        one for key, one in session.findings.items()
        if session.walk.answers[ItemId("C05"), made.place("Classroom 7").id].id == key
    )  # fmt: skip
    findings.dismiss(session, aside.id, "A drill was on that day.")
    gone = findings.add_free_finding(session, made.place("Door 2").id, "Never to be printed")
    assert gone.place_id is not None
    edits.retire_places(session, [gone.place_id])
    return made


@pytest.fixture(scope="module")
def report(school: School) -> Report:
    return gather(school.session, Audience.FULL, issued_on=ISSUED)


@pytest.fixture(scope="module")
def pdf(school: School, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("pdf") / "r.pdf"
    school.report(target)
    return target


@pytest.fixture(scope="module")
def text(pdf: Path) -> str:
    return " ".join(" ".join(page.extract_text().split()) for page in pypdf.PdfReader(pdf).pages)


def test_a_free_finding_prints_what_is_known_of_it(report: Report, text: str) -> None:
    first = report.findings[0]
    assert (first.finding.free, first.where, len(first.photos)) == (True, "Main / Door 1", 1)
    assert "Photo" in first.photos[0].alt_text
    assert report.other_photos == []
    for words in (
        "Also seen: The canopy's light hangs by its cable.",
        "Moves in the wind; students wait beneath it.",
        "severity 4 (severe) × likelihood 3 (monthly)",
        "Rope off the walk today. Owner: Custodian",
        "Fix the mount and inspect the others. Cost: Under $1,000",
        "no item; written down by the auditor",
        "Also seen, without an item: The canopy's light hangs by its cable.",
        "Seen in passing <b>&",
        "A finding no item asks about is a circle.",
    ):
        assert words in text, words
    assert "Never to be printed" not in text


def test_free_findings_are_in_no_score_and_no_quick_win(school: School, report: Report) -> None:
    assert all(not finding.free for win in report.quick_wins for finding in win.findings)
    assert report.card.critical == [
        question for question in school.session.walk.questions()
        if question.item.critical and question.value is AnswerValue.NO
    ]  # fmt: skip
    walked = next(building for building in report.buildings if building.name == "Main")
    assert [len(place.free) for place in walked.places if place.name == "Door 1"] == [1]


def test_what_is_set_aside_stands_apart_with_its_reason(report: Report, text: str) -> None:
    assert [(one.reason, one.where) for one in report.set_aside] == [
        ("A drill was on that day.", "Main / Classroom 7")
    ]
    assert "Set aside (1 finding)" in text
    assert "A drill was on that day." in text
    assert "3 open, 1 set aside" in text


def test_the_sample_is_said_in_results_and_method(
    school: School, report: Report, text: str
) -> None:
    assert [sample.text for sample in report.samples] == ["6 of 24 classrooms"]
    assert list(report.samples) == samples(school.session.walk)
    assert text.count("Walked as a sample: 6 of 24 classrooms.") == 2  # summary and results
    assert "6 of 24 classrooms (Main)" in text
    assert f"Main: {sample_words(report.samples[0])}" in text
    assert "Classroom 24" not in text


def test_measurements_stand_with_the_finding_or_else_with_the_answer(text: str) -> None:
    assert "Note Plain glass beside the lever. Measured 11 in" in text
    assert "Measured: 14 s" in text


def test_a_note_is_printed_once_and_led_to(text: str, report: Report) -> None:
    assert text.count("Plain glass beside the lever.") == 1
    number = next(
        view.finding.number for view in report.findings if view.note.startswith("Plain glass")
    )
    results = text.split("Results by building and place", 2)[2]  # after the list of contents
    assert f"N {number}" in results


def test_the_report_is_tagged_throughout(pdf: Path) -> None:
    assert problems(pdf) == []


def test_when_every_finding_is_set_aside_the_report_says_so(tmp_path: Path) -> None:
    with small_audit.make(tmp_path / "a.cpted") as session:
        small_audit.observe(session, "Main / Room 1", {"R1": AnswerValue.NO})
        (finding,) = session.findings.values()
        findings.dismiss(session, finding.id, "Mended on the day")
        reader = School(session).report(tmp_path / "r.pdf")
        text = " ".join(" ".join(page.extract_text().split()) for page in reader.pages)
    assert "There is no open finding: all were set aside." in text
    assert "Mended on the day" in text
    assert "every place was walked" in text


def test_a_photo_of_a_finding_set_aside_is_among_the_others(tmp_path: Path) -> None:
    with small_audit.make(tmp_path / "a.cpted") as session:
        room = small_audit.place_named(session, "Main / Room 1")
        free = findings.add_free_finding(session, room.id, "Tile")
        photo = photograph(session, small_audit.Target(room.id))
        caption_photo(session, photo, "The tile")
        with session.edit("Attach"):
            PHOTO.update(session.document.db, replace(photo, finding_id=free.id, place_id=None))
        shown = gather(session, Audience.FULL, issued_on=ISSUED)
        assert [len(finding.photos) for finding in shown.findings] == [1]
        assert shown.findings[0].photos[0].where == "Main / Room 1"
        findings.dismiss(session, free.id, "Not ours")
        left = gather(session, Audience.FULL, issued_on=ISSUED)
        assert left.findings == []
        assert [photo.where for photo in left.other_photos] == ["Main / Room 1"]


@pytest.mark.slow
def test_the_summary_stays_one_page_with_many_samples(tmp_path: Path) -> None:
    kinds = ("classroom", "office", "restroom", "stair", "service-room", "exterior-door")
    made = make_school(
        tmp_path / "a.cpted",
        spaces=[f"Main: {', '.join(f'{kind}=12' for kind in kinds)}"],
    )
    made.walk_all(0.2)
    session = made.session
    for kind in map(SpaceType, kinds):
        building = session.walk.buildings[0].id
        with session.edit("Forget"):
            places = [place.id for place in session.walk.places if place.kind is kind][3:]
            for place_id in places:
                for answer in list(session.walk.answers.values()):
                    if answer.place_id == place_id:
                        small_audit.ANSWER.update(
                            session.document.db, replace(answer, value=None, note="")
                        )
        keep = sampling.suggest_sample(session, building, kind, 3)
        sampling.sample(session, building, kind, keep)
    pages = [page.extract_text() for page in made.report(tmp_path / "r.pdf").pages]
    (summary,) = [page for page in pages if "Strengths to keep" in page and "CPTED score" in page]
    assert "and 3 other samples." in " ".join(summary.split())
    assert "How to read this report" in pages[pages.index(summary) + 1]
    session.close()
