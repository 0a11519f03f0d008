"""The district overview: by name, with days, what was not read named, ranked where asked."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pypdf
import pytest
from made_districts import READ_AT, UNREAD, district, file_read, lines_of
from structure_check import problems

from cpted_audit.analysis.district.ranking import MISLEADS, ranking
from cpted_audit.analysis.district.schools import District, district_of
from cpted_audit.domain.rollup import ScoredAs
from cpted_audit.report.district.document import DistrictPaper, build_district
from cpted_audit.report.district.marked import marking_of

OTHERS = ("notes.txt", "budget.xlsx")


@pytest.fixture(scope="module")
def found() -> District:
    return district(38, not_read=UNREAD, others=OTHERS)


@pytest.fixture(scope="module")
def plain(found: District, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("district") / "district.pdf"
    build_district(DistrictPaper(district=found, schools=found.schools), target)
    return target


def pages_of(path: Path) -> list[str]:
    return [page.extract_text() for page in pypdf.PdfReader(path).pages]


def text_of(path: Path) -> str:
    return " ".join(" ".join(pages_of(path)).split())


def test_it_is_tagged_lies_on_its_side_and_is_marked_on_every_page(plain: Path):
    assert problems(plain) == []
    reader = pypdf.PdfReader(plain)
    assert {tuple(map(float, page.mediabox[2:])) for page in reader.pages} == {(792.0, 612.0)}
    assert all("TLP:AMBER" in text for text in pages_of(plain))
    assert all("30 Nov 2026" in text for text in pages_of(plain))


def test_schools_stand_by_name_in_every_table_and_nothing_is_ranked(plain: Path, found: District):
    text = text_of(plain)
    assert "Ranking" not in text
    assert MISLEADS not in text
    for title in ("Scores, by name", "Findings, costs and facts", "Findings by state", "Sections"):
        assert title in text
    (scores,) = re.findall(r"Scores, by name(.*)Findings, costs and facts", text)
    at = [scores.index(line.name) for line in found.schools]
    assert at == sorted(at)


def test_what_was_not_read_is_named_with_its_sentence(plain: Path):
    text = text_of(plain)
    for one in UNREAD:
        assert one.file in text
        assert one.sentence in text
    assert "notes.txt and budget.xlsx" in text
    assert "40 audits found, 38 schools read." in text


def test_a_ranking_is_there_where_it_was_asked_for_and_says_what_it_hides(
    found: District, tmp_path: Path
):
    target = tmp_path / "ranked.pdf"
    asked = ranking(found.schools, ScoredAs.WALKED)
    build_district(
        DistrictPaper(district=found, schools=found.schools, ranking=asked, grouping="level"),
        target,
    )
    assert problems(target) == []
    text = text_of(target)
    for sentence in asked.words():
        assert sentence in text
    assert "Scores, by name" in text
    assert "Grades not said" in text


def test_a_filter_is_said(found: District, tmp_path: Path):
    target = tmp_path / "some.pdf"
    build_district(
        DistrictPaper(district=found, schools=found.schools[:3], only="Findings overdue"), target
    )
    text = text_of(target)
    assert "3 schools of 38: “Findings overdue”" in text
    assert found.schools[5].name not in text


def test_copies_and_a_reading_that_was_stopped_are_said(tmp_path: Path):
    files = [file_read("Oak"), file_read("Oak", 70, file="old/Oak.cpted")]
    found = district_of("folder", READ_AT, files, (), missing=2)
    target = tmp_path / "stopped.pdf"
    build_district(DistrictPaper(district=found, schools=found.schools), target)
    text = text_of(target)
    assert "Reading was stopped: 2 audits were not looked at" in text
    assert "old/Oak.cpted: says something else" in text


def test_an_older_audit_is_named_beside_the_one_that_is_listed(tmp_path: Path):
    files = [
        file_read("new", 80, school_id="oak"),
        file_read("old", 60, school_id="oak", walked_on=date(2025, 11, 18)),
    ]
    found = district_of("folder", READ_AT, files, ())
    target = tmp_path / "years.pdf"
    build_district(DistrictPaper(district=found, schools=found.schools), target)
    assert "old.cpted 18 Nov 2025 new.cpted" in text_of(target)


def test_nothing_read_is_a_whole_document_too(tmp_path: Path):
    found = district_of("folder", READ_AT, (), UNREAD)
    target = tmp_path / "none.pdf"
    build_district(DistrictPaper(district=found, schools=()), target)
    assert problems(target) == []
    assert "No school is listed." in text_of(target)


def test_names_longer_than_a_line_and_of_other_scripts_fit(tmp_path: Path):
    names = ("A" * 200, "Škola " * 20, "Straße-" * 12)
    found = district_of("folder", READ_AT, [file_read(name) for name in names], ())
    target = tmp_path / "long.pdf"
    build_district(DistrictPaper(district=found, schools=found.schools), target)
    assert problems(target) == []


@pytest.mark.slow
def test_a_thousand_schools_are_printed(tmp_path: Path):
    found = district(1000)
    target = tmp_path / "many.pdf"
    asked = ranking(found.schools, ScoredAs.WALKED)
    made = build_district(
        DistrictPaper(district=found, schools=found.schools, ranking=asked), target
    )
    assert made.pages > 100
    assert problems(target) == []


@pytest.mark.parametrize(("markings", "told"), [
    (("TLP:GREEN", "TLP:AMBER"), "TLP:AMBER"), (("TLP:AMBER", "tlp:red"), "TLP:RED"),
    (("TLP:CLEAR", "FOR OFFICIAL USE ONLY"), "FOR OFFICIAL USE ONLY"), ((), "TLP:AMBER"),
    (("", "TLP:GREEN"), "TLP:GREEN"), (("Own one", "Own two"), "Own one / Own two"),
])  # fmt: skip
def test_the_strictest_marking_of_the_audits_is_that_of_the_paper(markings, told):
    files = [file_read(f"S{at}", marking=marking) for at, marking in enumerate(markings)]
    assert marking_of(lines_of(*files)) == told
