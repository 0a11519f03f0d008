"""Every document says of which edition it is; what was not issued says DRAFT and hides nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import planned
import pypdf
import pypdfium2
import pytest
from schools import ISSUED, School, make_school, make_walked
from structure_check import problems

from cpted_audit.report.audience import Audience
from cpted_audit.report.copies import DRAFT, CopyFacts, SignedName, Standing
from cpted_audit.report.facility.document import build_facility
from cpted_audit.report.header_footer import imprint_line
from cpted_audit.report.pdf import Furniture, Story, build
from cpted_audit.report.public import build_public
from cpted_audit.session.documents.copies.copies import PLAIN, Choices
from cpted_audit.session.documents.copies.imprints import imprinted
from cpted_audit.session.documents.documents import export_report
from cpted_audit.session.documents.facility import gather_facility
from cpted_audit.session.documents.public import gather_public

SECOND = Standing(number=2, on=date(2026, 11, 28), after=1, after_on=date(2026, 11, 1))
CHANGED = Standing(after=1, after_on=date(2026, 11, 1), reviewed=True)


@pytest.fixture(scope="module")
def school(tmp_path_factory: pytest.TempPathFactory) -> Iterator[School]:
    made = make_walked(tmp_path_factory.mktemp("standing") / "school.cpted")
    plan = planned.bring_in(made.session, planned.drawn(1200, 800))
    planned.marked(made.session, planned.measured(made.session, plan))
    yield made
    made.session.close()


def texts(path: Path) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in pypdf.PdfReader(path).pages]


def marks(path: Path) -> list[str]:
    """What stands in the watermarks of each page, as their fonts read it."""
    return ["\n".join(_watermarks(page)) for page in pypdf.PdfReader(path).pages]


def _watermarks(page: Any) -> Iterator[str]:
    found: list[str] = []
    depth: list[bool] = []

    def before(operator: bytes, operands: Any, _matrix: Any, _text: Any) -> None:
        if operator in (b"BDC", b"BMC"):
            told = operands[1] if len(operands) > 1 else {}
            depth.append(isinstance(told, dict) and told.get("/Subtype") == "/Watermark")
        elif operator == b"EMC" and depth:
            depth.pop()

    def text(words: str, *_rest: Any) -> None:
        if any(depth) and words.strip():
            found.append(words.strip())

    page.extract_text(visitor_operand_before=before, visitor_text=text)
    return iter(found)


def made_as(school: School, target: Path, standing: Standing, choices: Choices = PLAIN) -> Path:
    """The facility document of a school, as it is printed of an audit that stands so."""
    report = gather_facility(school.session, issued_on=ISSUED, choices=choices)
    report = replace(report, copy=replace(report.copy, standing=standing))
    model = imprinted(school.session, Audience.FACILITY, choices, report).model
    build_facility(model, target, progress=lambda _page: None)
    return target


# The words


@pytest.mark.parametrize(
    ("standing", "short", "told"),
    [
        (DRAFT, "Draft", "DRAFT, not issued: no edition of this audit is issued yet."),
        (
            CHANGED, "Draft after edition 1",
            "DRAFT, reviewed and not issued: changed since edition 1 of 1 Nov 2026.",
        ),
        (SECOND, "Edition 2", "Edition 2 of 28 Nov 2026"),
    ],
)  # fmt: skip
def test_head_and_first_page_say_which_edition_it_is(school, tmp_path, standing, short, told):
    pages = texts(made_as(school, tmp_path / "a.pdf", standing))
    assert told in pages[0]
    for page in pages[1:]:
        assert f"{short} · printing " in page or f"{short} · printing without" in page


def test_a_paper_without_a_printing_says_its_edition_alone():
    assert imprint_line(CopyFacts(standing=SECOND)) == "Edition 2"
    assert imprint_line(CopyFacts()) == ""


@pytest.mark.slow
@pytest.mark.parametrize("audience", Audience)
def test_what_is_not_issued_says_draft_on_every_page_of_every_document(school, tmp_path, audience):
    target = tmp_path / "a.pdf"
    export_report(school.session, target, audience, issued_on=ISSUED)
    assert all("DRAFT" in page for page in marks(target))
    assert "Draft · printing" in " ".join(texts(target))
    assert problems(target) == []


def test_an_issued_edition_carries_no_mark(school, tmp_path):
    raw = marks(made_as(school, tmp_path / "a.pdf", SECOND))
    assert set(raw) == {""}
    notice = gather_public(school.session, issued_on=ISSUED)
    notice = replace(notice, copy=replace(notice.copy, standing=SECOND))
    build_public(notice, tmp_path / "b.pdf", progress=lambda _page: None)
    assert set(marks(tmp_path / "b.pdf")) == {""}


def test_draft_is_in_no_order_of_reading(school, tmp_path):
    target = made_as(school, tmp_path / "a.pdf", CHANGED)
    raw = [page.get_contents().get_data() for page in pypdf.PdfReader(target).pages]
    for code in raw:
        begun = [line for line in code.splitlines() if b"/Watermark" in line]
        assert len(begun) == 1
        assert begun[0].lstrip().startswith(b"/Artifact")
        assert b"/MCID" not in begun[0]
    assert problems(target) == []


def test_with_whose_copy_it_is_both_can_be_read(school, tmp_path):
    theirs = Choices(recipient="Chief Lund", agency="City Fire", number=2)
    target = made_as(school, tmp_path / "a.pdf", DRAFT, theirs)
    assert all("DRAFT" in page for page in marks(target))
    plain = [page for page in marks(target) if page.count("DRAFT") == 1]
    assert plain
    assert all("Copy 2 · City Fire" in page for page in plain)


def test_beside_a_plan_draft_stands_in_the_margins(school, tmp_path):
    """Across a plan it would lie over signs and numbers."""
    target = tmp_path / "a.pdf"
    export_report(school.session, target, Audience.RESPONDER, issued_on=ISSUED)
    reader = pypdf.PdfReader(target)
    beside = 0
    for page, said in zip(reader.pages, marks(target), strict=True):
        places: list[tuple[float, float]] = []

        def place(words: str, matrix: Any, text: Any, *_rest: Any) -> None:
            if words.strip() == "DRAFT":
                x = text[4] * matrix[0] + text[5] * matrix[2] + matrix[4]
                places.append((x, float(matrix[1])))  # noqa: B023 - called below at once

        page.extract_text(visitor_text=place)
        if said.count("DRAFT") > 1:
            beside += 1
            wide = float(page.mediabox.width)
            assert len(places) == 6
            assert all(x < 32 or x > wide - 32 for x, _ in places)
    assert beside >= 1


def test_a_mark_hides_no_letter(tmp_path):
    """Black text below it stays black, and white paper nearly white."""
    pictures = []
    for draft in (False, True):
        story = Story(title="T", language="en")
        for _ in range(40):
            story.paragraph("MMMMMMMMMM " * 6)
        build(story, tmp_path / "a.pdf", furniture=Furniture(draft=draft))
        with pypdfium2.PdfDocument(tmp_path / "a.pdf") as pdf:
            pictures.append(np.asarray(pdf[0].render(scale=1).to_pil().convert("L")))
    bare, marked = pictures
    assert (marked <= bare).all()
    assert 220 <= marked[bare == 255].min() < 250


# Whose names


def test_those_who_signed_are_named_to_who_may_have_names():
    signed = replace(SECOND, signed=(SignedName(role="Issued by", name="Ann", on=ISSUED),))
    assert signed.nameless == SECOND
    assert signed.nameless.words == signed.words


def test_the_digest_is_that_of_the_contents_whatever_edition_they_are_of(tmp_path):
    made = make_school(tmp_path / "a.cpted")
    notice = gather_public(made.session, issued_on=ISSUED)
    digests = set()
    for standing in (DRAFT, CHANGED, SECOND):
        model = replace(notice, copy=replace(notice.copy, standing=standing))
        digests.add(imprinted(made.session, Audience.PUBLIC, PLAIN, model).issue.digest)
    assert len(digests) == 1
    made.session.close()
