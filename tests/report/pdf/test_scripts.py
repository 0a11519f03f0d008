"""Names in Arabic and Hebrew on every sort of page: paragraphs, tables, charts, plans, headings."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import planned
import pypdfium2
import pytest
from schools import ISSUED, School, make_school
from structure_check import problems

from cpted_audit.domain.plane import Point
from cpted_audit.domain.plans.marker import MarkerKind
from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.imaging.pdf_text import page_texts
from cpted_audit.report.audience import Audience
from cpted_audit.session.documents.documents import export_report
from cpted_audit.session.places.places import rename_place
from cpted_audit.session.plans.markers import add_marker
from cpted_audit.store import tables

BUILDINGS = ("المبنى الرئيسي", "אולם ספורט")
ROOM = "القاعة ١٠١ مختبر"
NOTE = "הדלת פתוחה מאז 8:30 (עד 9:15), ואין מי ששומר."
LABELS = {
    MarkerKind.EXTERIOR_DOOR: "باب ٧",
    MarkerKind.AED: "מפעם 2",
    MarkerKind.TEXT: "لا إضاءة هنا",
    MarkerKind.STAGING: "כינוס",
}


@pytest.fixture(scope="module")
def target(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("scripts")
    school = make_school(folder / "a.cpted")
    _named(school)
    target = folder / "full.pdf"
    export_report(school.session, target, Audience.FULL, issued_on=ISSUED)
    yield target
    school.session.close()


@pytest.fixture
def document(target: Path) -> Iterator[pypdfium2.PdfDocument]:
    opened = pypdfium2.PdfDocument(target)
    yield opened
    opened.close()


def _named(school: School) -> None:
    session = school.session
    rename_place(session, school.place("Classroom 1"), ROOM)
    school.answer("C02", ROOM, AnswerValue.NO, NOTE)
    with session.edit("Names"):
        db = session.document.db
        for one, name in zip(tables.BUILDING.all(db), BUILDINGS, strict=True):
            tables.BUILDING.update(db, replace(one, name=name))
    plan = planned.measured(session, planned.bring_in(session, planned.drawn(900, 600)))
    for number, (kind, label) in enumerate(LABELS.items()):
        add_marker(session, plan.id, kind, [Point(150 + 180 * number, 300)], label=label)


def _lefts(page: pypdfium2.PdfPage, name: str) -> list[float]:
    """How far from the left each word of a name stands; fails where one is not on the page.

    Of a digit, which any digest may have, it is the one nearest the word before.
    """
    texts = page.get_textpage()
    found: list[tuple[float, float]] = []
    for word in name.split():
        search, boxes = texts.search(word), []
        while (place := search.get_next()) is not None:
            boxes.append(texts.get_charbox(place[0])[:2])
        assert boxes, f"{word} of {name}"
        before = (found or boxes)[-1] if len(word) == 1 else boxes[0]
        found.append(min(boxes, key=lambda box: math.dist(box, before)))
    return [left for left, _ in found]


def _page(document: pypdfium2.PdfDocument, heading: str, names: list[str]) -> pypdfium2.PdfPage:
    """The last page with a heading; where a chapter runs on, the last of those with the names."""
    texts = [document[number].get_textpage().get_text_bounded() for number in range(len(document))]
    words = [word for name in names for word in name.split()]
    with_heading = [number for number, text in enumerate(texts) if heading in text]
    with_names = [n for n in with_heading if all(word in texts[n] for word in words)]
    return document[(with_names or with_heading)[-1]]


@pytest.mark.parametrize(
    ("heading", "names"),
    [
        ("By building", BUILDINGS),
        ("Nothing answered at", [BUILDINGS[0]]),
        ("seen 18 Nov 2026", [ROOM, "הדלת פתוחה"]),
        ("from “level-1.png”", [*LABELS.values(), BUILDINGS[0]]),
    ],
    ids=["charts", "results", "findings", "plan"],
)
def test_names_run_from_right_to_left(document, heading: str, names: list[str]) -> None:
    page = _page(document, heading, names)
    for name in names:
        lefts = _lefts(page, name)
        assert lefts == sorted(lefts, reverse=True), name


def test_no_letter_is_a_number_and_the_file_reads_well(target: Path) -> None:
    assert "U+" not in " ".join(page_texts(target))
    assert problems(target) == []
