"""Reports of audits nobody hopes for: empty, huge, hostile, cancelled, or with no room to write."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdf
import pytest
import small_audit
from schools import ISSUED, School, make_school
from structure_check import problems

from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.errors import CancelledError, StorageError
from cpted_audit.report.audience import Audience
from cpted_audit.report.full import build_full
from cpted_audit.report.model import CriticalView
from cpted_audit.session.documents.documents import export_report, gather
from cpted_audit.session.places.places import rename_place
from cpted_audit.session.walk.answers import answer_many

pytestmark = pytest.mark.slow

HOSTILE = (
    "<b>bold</b> <para> &amp; {{ marking }} {% x %} ${y} %s",
    "\u202eright to left\u202c שלום مرحبا",
    "emoji 😀 👩‍🚒 and 中文",
    "control \x01\x02\x1f\u200b\ufeff characters",
    "a" * 3000,
    "=1+1 @SUM(A1) \\n \\u0000",
    "\n\n\n",
)


def _text(reader: pypdf.PdfReader) -> str:
    return " ".join(" ".join(page.extract_text().split()) for page in reader.pages)


def _ignore(_page: int) -> None:
    pass


def test_nothing_answered_still_makes_a_report(school: School, tmp_path: Path) -> None:
    text = _text(school.report(tmp_path / "report.pdf"))
    for words in (
        "Critical conditions not in place – of 0 looked at",  # a 0 would say that some were
        "Too little walked to score", "No critical item was answered No.",
        "There is no open finding",
        "No item was answered Can't observe.", "No item was answered Yes everywhere yet.",
        "There is no score yet, so it cannot be said which remedies would raise it.",
            "No section of the checklist was switched off.",
        "This audit has no photos.", "Nothing answered at:",
    ):  # fmt: skip
        assert words in text
    assert problems(tmp_path / "report.pdf") == []


def test_an_audit_without_people_visits_or_answers(tmp_path: Path) -> None:
    with small_audit.make(tmp_path / "small.cpted") as session:
        target = tmp_path / "report.pdf"
        export_report(session, target, Audience.FULL, issued_on=ISSUED)
    text = _text(pypdf.PdfReader(target))
    assert "No visit is recorded yet." in text
    assert "No team member is recorded yet." in text
    assert "The checklist names no sources." in text
    assert "Printed 22 Nov 2026" in text


def test_answers_tell_the_days_where_no_visit_is_recorded(tmp_path: Path) -> None:
    with small_audit.make(tmp_path / "small.cpted") as session:
        small_audit.observe(session, "Main / Room 1", {"R1": AnswerValue.YES})
        report = gather(session, Audience.FULL, issued_on=ISSUED)
        days = {answer.observed_at.date() for answer in session.walk.answers.values()}
    assert list(report.walked_on) == sorted(days)


@pytest.mark.parametrize(
    "length", [1, *(pytest.param(length, marks=pytest.mark.slow) for length in (2, 3))]
)
def test_the_summary_stays_one_page_when_everything_is_long(
    length: int, walked: School, tmp_path: Path
) -> None:
    report = gather(walked.session, Audience.FULL, issued_on=ISSUED)
    (one, *_) = report.critical
    long = replace(one.item, ideal="Each outer door is closed and checked on its round. " * length)
    short_term = "Adjust each closer and latch at once. " * length
    remedy = replace(report.quick_wins[0], short_term=short_term)
    strength = replace(report.strengths[0], item=long)
    critical = CriticalView(
        item=long, where="Administration building / Level 2 / Corridor to the gym", note="",
        finding=replace(one.finding, title=long.ideal),
    )  # fmt: skip
    full = replace(
        report, critical=[critical] * 9, quick_wins=[remedy] * 4, strengths=[strength] * 5
    )
    build_full(full, tmp_path / "report.pdf", progress=_ignore)
    pages = [page.extract_text() for page in pypdf.PdfReader(tmp_path / "report.pdf").pages]
    assert sum("· What we saw, in one page" in text for text in pages) == 1


def test_the_only_visit_of_a_day_gives_its_phase(school: School, tmp_path: Path) -> None:
    door = school.place("Door 1")
    seen = [
        school.seen("B07", door, AnswerValue.NO, "", minute=0),
        school.seen("B08", door, AnswerValue.NO, "", minute=36 * 60),
    ]
    answer_many(school.session, seen, "Walk")
    text = _text(school.report(tmp_path / "report.pdf"))
    assert "18 Nov 2026, 08:05, Officer Dana Whitfield" in text  # two visits that day
    assert "19 Nov 2026, 20:05, night walk, Officer Dana Whitfield" in text


def test_hostile_texts_stay_texts(school: School, tmp_path: Path) -> None:
    names = ["<b>Door</b> {{ 1 }}", "\u202eDoor", "Door 😀", "\u200b"]
    for old, new in zip(("Door 1", "Door 2", "Door 3", "Door 4"), names, strict=True):
        rename_place(school.session, school.place(old), new)
    for item, note in zip(("B07", "B08", "B09", "B10", "B11", "B12", "B18"), HOSTILE, strict=True):
        school.answer(item, names[0], AnswerValue.NO, note)
    school.answer("B07", names[3], AnswerValue.NO, "<br/>")
    school.photograph(1, place=school.place(names[0]), caption="<i>IMG_1.jpg</i> {{ x }}")
    text = _text(school.report(tmp_path / "report.pdf"))
    assert "<b>bold</b> <para> &amp; {{ marking }} {% x %} ${y} %s" in text
    assert "<i>IMG_1.jpg</i> {{ x }}" in text
    assert "Unnamed place" in text
    assert problems(tmp_path / "report.pdf") == []


def test_naughty_strings_from_the_real_world(school: School, real: Path, tmp_path: Path) -> None:
    strings = json.loads((real / "hostile" / "strings" / "blns.json").read_text("utf-8"))
    questions = list(school.session.walk.questions())
    values = [AnswerValue.NO, AnswerValue.UNABLE, AnswerValue.PARTIAL, AnswerValue.NOT_APPLICABLE]
    answer_many(
        school.session,
        [
            school.seen(
                question.item.id,
                question.place,
                values[number % 4],
                "\n".join(strings[number :: len(questions)]),
            )
            for number, question in enumerate(questions)
        ],
        "Walk",
    )
    school.report(tmp_path / "report.pdf")
    assert problems(tmp_path / "report.pdf") == []


def test_a_note_of_100_kb_flows_over_pages(school: School, tmp_path: Path) -> None:
    words = [f"word{number}" for number in range(11_000)]
    school.answer("B07", "Door 1", AnswerValue.NO, " ".join(words))
    school.photograph(1, item="B07", place=school.place("Door 1"))
    text = _text(school.report(tmp_path / "report.pdf"))
    found = set(text.split())
    assert [word for word in words if word not in found] == []


def test_progress_counts_the_pages_and_cancelling_leaves_no_file(
    walked: School, tmp_path: Path
) -> None:
    report = gather(walked.session, Audience.FULL, issued_on=ISSUED)
    told: list[int] = []
    target = tmp_path / "report.pdf"
    build_full(report, target, progress=told.append)
    assert max(told) == len(pypdf.PdfReader(target).pages)
    target.unlink()

    def stop(page: int) -> None:
        if page == 5:
            raise CancelledError("stopped")

    with pytest.raises(CancelledError):
        build_full(report, target, progress=stop)
    assert list(tmp_path.iterdir()) == []


def test_an_older_report_survives_a_cancel(school: School, tmp_path: Path) -> None:
    target = tmp_path / "report.pdf"
    target.write_bytes(b"older")

    def stop(_page: int) -> None:
        raise CancelledError("stopped")

    with pytest.raises(CancelledError):
        export_report(school.session, target, Audience.FULL, issued_on=ISSUED, progress=stop)
    assert target.read_bytes() == b"older"


def test_a_target_that_cannot_be_written_is_one_sentence(school: School, tmp_path: Path) -> None:
    for target in (tmp_path / "nowhere" / "report.pdf", tmp_path):
        with pytest.raises(StorageError):
            school.report(target)
    assert [path.name for path in tmp_path.glob("*.part")] == []


def test_two_thousand_answers_make_a_report(tmp_path: Path) -> None:
    big = make_school(
        tmp_path / "big.cpted",
        spaces=["Main: exterior-door=30, classroom=80, stair=6, restroom=12, parking-lot=4"],
    )
    assert big.walk_all(0.95) >= 1900
    reader = big.report(tmp_path / "report.pdf")
    big.session.close()
    assert len(reader.pages) > 100
    assert problems(tmp_path / "report.pdf") == []


def test_dates_over_months_and_years_are_told(school: School, tmp_path: Path) -> None:
    report = gather(school.session, Audience.FULL, issued_on=ISSUED)
    later = replace(report, walked_on=[date(2026, 12, 30), date(2027, 1, 4)])
    build_full(later, tmp_path / "report.pdf", progress=_ignore)
    assert "Walked 30 Dec 2026 – 4 Jan 2027" in _text(pypdf.PdfReader(tmp_path / "report.pdf"))
