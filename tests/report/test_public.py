"""The public summary: dates, agencies and counts; no place, no finding, no photo, no id."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import children
import pikepdf
import pypdf
import pytest
from schools import ISSUED, School, make_school, make_walked
from structure_check import problems

from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.report.audience import Audience
from cpted_audit.report.public import Notice
from cpted_audit.session.documents.copies.copies import Choices
from cpted_audit.session.documents.documents import export_report
from cpted_audit.session.documents.profiles import choose_profile
from cpted_audit.session.documents.public import gather_public, recommendations
from cpted_audit.session.findings.findings import add_free_finding, dismiss
from cpted_audit.session.things.site_facts import change_site_facts
from cpted_audit.session.walk.answers import current_findings


@pytest.fixture(scope="module")
def school(tmp_path_factory: pytest.TempPathFactory) -> Iterator[School]:
    made = make_walked(tmp_path_factory.mktemp("public") / "school.cpted")
    choose_profile(made.session, "tx")
    change_site_facts(made.session, board_on=date(2026, 11, 25))
    yield made
    made.session.close()


@pytest.fixture(scope="module")
def notice(school: School) -> Notice:
    return gather_public(school.session, issued_on=ISSUED)


@pytest.fixture(scope="module")
def path(school: School, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("made") / "notice.pdf"
    export_report(school.session, target, Audience.PUBLIC, issued_on=ISSUED)
    return target


@pytest.fixture(scope="module")
def text(path: Path) -> str:
    return " ".join(
        word for page in pypdf.PdfReader(path).pages for word in page.extract_text().split()
    )


def test_it_says_that_an_audit_took_place(text):
    for words in (
        "Notice of a CPTED audit", "Cedar Ridge Middle School", "1200 Ridge Road",
        "18 Nov 2026 · arrival watch and day walk", "19 Nov 2026 · night walk",
        "City Police and Cedar Ridge USD", "Presented to the board 25 Nov 2026", "TLP:CLEAR",
        "37.108(c-1)",
    ):  # fmt: skip
        assert words in text


def test_it_names_no_place_person_finding_photo_or_item(school, text):
    session = school.session
    titles = {section.title for section in session.checklist.sections}
    for place in session.walk.places:
        assert place.name in titles or place.name not in text, place.name
    for finding in current_findings(session):
        assert finding.title not in text
    for word in ("Whitfield", "Ortega", "score", "finding", "photo", "Main", "Gym hall"):
        assert word not in text
    ids = {item.id for item in session.checklist.items()}
    assert not ids & set(re.findall(r"\b[A-Z]\d\d\b", text))


def test_it_holds_no_picture(path):
    with pikepdf.open(path) as pdf:
        subtypes = {
            str(one.get("/Subtype")) for one in pdf.objects if isinstance(one, pikepdf.Stream)
        }
    assert "/Image" not in subtypes


def test_counts_are_of_all_that_was_asked(school, notice):
    questions = list(school.session.walk.questions())
    assert sum(section.asked for section in notice.sections) == len(questions)
    unable = sum(question.value is AnswerValue.UNABLE for question in questions)
    assert sum(section.unable for section in notice.sections) == unable
    blank = sum(question.value is None for question in questions)
    for_nothing = sum(
        question.value is AnswerValue.NOT_APPLICABLE and not question.answer.note.strip()
        for question in questions
    )
    assert sum(section.answered for section in notice.sections) == (
        len(questions) - unable - blank - for_nothing
    )


def test_recommendations_are_counted_by_what_became_of_them(tmp_path):
    school = make_school(tmp_path / "a.cpted")
    session = school.session
    assert recommendations(session).made == 0
    for door in ("Door 1", "Door 2", "Door 3", "Door 4"):
        school.answer("B07", door, AnswerValue.NO, "open")
    free = add_free_finding(session, school.place("Classroom 1").id, "A free one")
    school.answer("B07", "Door 1", AnswerValue.YES, "mended")
    school.answer("B07", "Door 2", None, "")
    dismiss(session, free.id, "not ours")
    counts = recommendations(session)
    assert (counts.made, counts.mended, counts.set_aside, counts.open) == (4, 1, 1, 2)
    session.undo()
    assert recommendations(session).set_aside == 0
    session.close()


def test_without_anything_written_down_it_says_so(tmp_path):
    school = make_school(tmp_path / "a.cpted")
    with school.session.edit("Nobody"):
        for table in ("person", "visit"):
            school.session.document.db.execute(f"DELETE FROM {table}")
    target = tmp_path / "n.pdf"
    export_report(school.session, target, Audience.PUBLIC, issued_on=ISSUED)
    text = " ".join(" ".join(page.extract_text().split()) for page in pypdf.PdfReader(target).pages)
    for words in ("No visit is recorded.", "No agency is recorded.", "No day is recorded.",
                  "No recommendation was made."):  # fmt: skip
        assert words in text
    assert problems(target) == []
    school.session.close()


def test_it_is_a_tagged_file_of_one_page_and_its_metadata_name_agencies(path):
    assert problems(path) == []
    reader = pypdf.PdfReader(path)
    assert len(reader.pages) == 1
    assert reader.metadata is not None
    assert reader.metadata.author == "City Police, Cedar Ridge USD"


def test_another_marking_can_be_chosen(school, tmp_path):
    target = tmp_path / "n.pdf"
    choices = Choices(marking="Board packet")
    export_report(school.session, target, Audience.PUBLIC, issued_on=ISSUED, choices=choices)
    assert pypdf.PdfReader(target).pages[0].extract_text().count("Board packet") == 2


def test_it_passes_the_full_validator(path, pdfua_check):
    done = children.run([pdfua_check, path], capture_output=True, text=True, check=False)
    assert "PASS" in done.stdout, done.stdout
