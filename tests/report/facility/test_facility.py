"""The facility document: what there is to mend, by trade and place, with no scores."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import children
import planned
import pypdf
import pytest
from schools import ISSUED, School, make_school, make_walked
from structure_check import problems

from cpted_audit.domain.vocabulary import COST_RANGES, AnswerValue, CostBand, OwnerRole, label
from cpted_audit.report.audience import Audience
from cpted_audit.report.copies import Standing
from cpted_audit.report.facility.document import build_facility, sum_text
from cpted_audit.report.facility.views import FacilityReport, PhotosLeftOut
from cpted_audit.session.documents.copies.copies import PLAIN, Choices
from cpted_audit.session.documents.documents import export_report
from cpted_audit.session.documents.facility import gather_facility
from cpted_audit.session.documents.self_check import check_copy
from cpted_audit.session.photos.edits import set_students_visible
from cpted_audit.session.photos.photos import photos
from cpted_audit.session.things.site_facts import change_site_facts

COPY = Choices(
    recipient="Chief Ann Lee", agency="City Fire", number=2, marking="tlp:amber+strict",
    destroy_by=date(2027, 11, 30),
)  # fmt: skip
LINE = " ".join(f"Exempt from disclosure as counsel says in part {n}." for n in range(1, 6))


@pytest.fixture(scope="module")
def school(tmp_path_factory: pytest.TempPathFactory) -> Iterator[School]:
    made = make_walked(tmp_path_factory.mktemp("facility") / "school.cpted")
    plan = planned.bring_in(made.session, planned.drawn(1200, 800))
    planned.marked(made.session, planned.measured(made.session, plan))
    change_site_facts(made.session, exemption=LINE)
    yield made
    made.session.close()


@pytest.fixture(scope="module")
def report(school: School) -> FacilityReport:
    return gather_facility(school.session, issued_on=ISSUED)


@pytest.fixture(scope="module")
def path(school: School, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("made") / "facility.pdf"
    export_report(school.session, target, Audience.FACILITY, issued_on=ISSUED, choices=COPY)
    return target


@pytest.fixture(scope="module")
def pages(path: Path) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in pypdf.PdfReader(path).pages]


def test_every_open_finding_is_told_once_by_who_mends_it(school, report):
    roles = [trade.role for trade in report.trades]
    assert roles == sorted(set(roles), key=list(OwnerRole).index)
    numbers = [view.finding.number for view in report.findings]
    assert len(numbers) == len(set(numbers))
    for trade in report.trades:
        assert {view.finding.owner_role for view in trade.findings} == {trade.role}


def test_places_come_in_walk_order_and_each_once(school, report):
    route = [school.session.walk.path(place) for place in school.session.walk.route()]
    for trade in report.trades:
        where = [route.index(view.where) for view in trade.findings]
        assert where == sorted(where)


def test_no_score_is_on_any_page(pages):
    everything = " ".join(pages)
    # Coverage by a camera or a radio is a remedy; that of the audit is a per cent.
    assert not re.search(r"\b(score|bounds|coverage \d+)\b", everything, re.IGNORECASE)
    assert "Quick win" not in everything


def test_the_table_has_a_line_for_each_finding_and_columns_to_write_in(pages, report):
    table = " ".join(page for page in pages if "Repair list" in page)
    assert "DUE OWNER DONE ON" in table
    for trade in report.trades:
        assert label(trade.role) in table


def test_costs_are_counted_by_trade_and_band_and_in_all(pages, report):
    costs = next(page for page in pages if "Costs by band" in page and "In all" in page)
    assert f"{len(report.findings)} Added up" in costs
    for trade in report.trades:
        assert label(trade.role) in costs


@pytest.mark.parametrize(
    ("bands", "words"),
    [
        ([CostBand.STAFF_TIME], "between $0 and $0"),
        ([CostBand.UNDER_1K, CostBand.FROM_1K_TO_10K], "between $1,000 and $11,000"),
        ([CostBand.FROM_10K_TO_50K, CostBand.OVER_50K], "$60,000 at the least"),
    ],
)
def test_bands_add_up(report, bands, words):
    view = report.findings[0]
    views = [replace(view, finding=replace(view.finding, cost_band=band)) for band in bands]
    assert words in sum_text(views)
    assert set(COST_RANGES) == set(CostBand)


def test_plans_show_findings_and_no_equipment(report):
    (plan,) = report.plans
    kinds = {words for words, _ in plan.counts}
    assert "Finding" in kinds
    assert kinds == {"Finding"}
    assert len(plan.pins) == 5
    assert plan.file == ""


def test_findings_on_the_plan_are_links_and_back(path):
    reader = pypdf.PdfReader(path)
    said = [_links(page) for page in reader.pages]
    assert sum(one.startswith("Finding ") for one in said[-1]) == 5
    back = [word for words in said[:-1] for word in words if word.startswith("Main / Level 1")]
    assert len(back) >= 5


def _links(page: pypdf.PageObject) -> list[str]:
    return [str(one.get_object().get("/Contents")) for one in page.get("/Annots") or []]


# Marking, copy and law


def test_every_page_is_marked_at_head_and_foot_at_twelve_points_or_more(path):
    for page in pypdf.PdfReader(path).pages:
        sizes: list[float] = []

        def seen(text, _cm, tm, _font, size, sizes=sizes):
            if "TLP:AMBER+STRICT" in text:
                sizes.append(size * tm[3])

        page.extract_text(visitor_text=seen)
        assert len(sizes) >= 2
        assert min(sizes[0], sizes[-1]) >= 12 or "Handling" in page.extract_text()


def test_every_page_says_whose_copy_it_is_until_when_and_under_which_law(pages):
    for page in pages[1:]:
        assert page.count("Copy 2 · City Fire") >= 2  # across the page and at its foot
        assert "Destroy by 30 Nov 2027 · Copy 2" in page
    for page in pages:
        for number in range(1, 4):
            assert f"counsel says in part {number}." in page


def test_the_cover_says_how_the_copy_is_to_be_handled(pages):
    cover = pages[0]
    assert "Repairs needed" in cover
    assert "for those in the recipient's own organization who need to know" in cover
    assert "2, for Chief Ann Lee, City Fire" in cover
    assert "part 5." in cover


def test_the_watermark_is_no_text_of_the_document(path):
    raw = b"".join(page.get_contents().get_data() for page in pypdf.PdfReader(path).pages)
    assert raw.count(b"/Subtype /Watermark") == len(pypdf.PdfReader(path).pages)
    assert problems(path) == []


def test_a_copy_for_nobody_that_is_no_draft_has_no_watermark(report, tmp_path):
    target = tmp_path / "plain.pdf"
    issued = replace(report, copy=replace(report.copy, standing=Standing(number=1)))
    build_facility(issued, target, progress=lambda _page: None)
    raw = b"".join(page.get_contents().get_data() for page in pypdf.PdfReader(target).pages)
    assert b"/Watermark" not in raw


def test_without_findings_it_says_so(tmp_path):
    empty = make_school(tmp_path / "empty.cpted")
    target = tmp_path / "out.pdf"
    export_report(empty.session, target, Audience.FACILITY, issued_on=ISSUED)
    text = " ".join(page.extract_text() for page in pypdf.PdfReader(target).pages)
    assert "There is no open finding." in text
    assert problems(target) == []
    empty.session.close()


def test_a_photo_stays_out_unless_somebody_said_that_no_students_are_in_it(tmp_path):
    made = make_school(tmp_path / "a.cpted")
    made.answer("B07", "Door 1", AnswerValue.NO, "open")
    for seed in (1, 2, 3, 4):
        made.photograph(seed, item="B07", place=made.place("Door 1"), caption=f"Caption {seed}")
    made.photograph(5, caption="With no finding, so in no facility document anyway")
    first, second, third, _, other = photos(made.session)
    set_students_visible(made.session, [first.id], visible=True)
    set_students_visible(made.session, [second.id, third.id, other.id], visible=None)
    report = gather_facility(made.session, issued_on=ISSUED)
    shown = [photo for view in report.findings for photo in view.photos]
    assert [photo.number for photo in shown] == [4]
    assert report.photos_left_out == PhotosLeftOut(with_students=1, unasked=2)
    target = tmp_path / "a.pdf"
    export_report(made.session, target, Audience.FACILITY, issued_on=ISSUED)
    text = " ".join(page.extract_text() for page in pypdf.PdfReader(target).pages)
    text = " ".join(text.split())
    assert "2 photos left out of this document" in text
    assert "1 photo in which students can be seen left out" in text
    assert "Caption 4" in text
    assert not any(f"Caption {seed}" in text for seed in (1, 2, 3))
    check = check_copy(made.session, target, Audience.FACILITY, PLAIN)
    assert check.good
    assert (check.unasked, check.unasked_in) == (3, False)
    made.session.close()


def test_the_document_passes_the_full_validator(path, pdfua_check):
    done = children.run([pdfua_check, path], capture_output=True, text=True, check=False)
    assert "PASS" in done.stdout, done.stdout
