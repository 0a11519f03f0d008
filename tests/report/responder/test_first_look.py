"""The first look is one page and a level one sheet, whatever the audit holds."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import hostile_packets as hostile
import numpy as np
import pypdf
import pypdfium2
import pytest
from structure_check import problems

from cpted_audit.domain.plane import Box, Point
from cpted_audit.domain.plans.plan import PlanKind
from cpted_audit.drawing.primitives import DrawnWords, Sign
from cpted_audit.geometry.cells import Cells, Grid
from cpted_audit.geometry.placing import Taken, meet
from cpted_audit.geometry.transform import Affine
from cpted_audit.imaging.plans.ink import InkMap
from cpted_audit.report.pdf import PageSize
from cpted_audit.report.responder.document import build_responder
from cpted_audit.report.responder.model import Responder, RoomLabel
from cpted_audit.report.responder.plan import keyed_sheet
from cpted_audit.report.responder.room_names import Ground, name_rooms
from cpted_audit.session.documents.responder.gathering import gather_responder
from cpted_audit.session.session import Session

ISSUED = date(2026, 11, 25)
CASES: dict[str, tuple[int, bool, Callable[[Session], None]]] = {
    "nothing": (1, False, lambda _session: None),
    "all of it": (8, True, hostile.everything),
    "long names of eight buildings": (8, True, lambda _session: None),
    "two hundred contacts": (2, False, hostile.many_contacts),
    "every shut-off six times": (2, False, hostile.many_things),
    "a hundred and fifty doors": (2, False, hostile.many_doors),
    "ten thousand letters": (2, True, hostile.wordy_facts),
}


def _built(session: Session, target: Path, paper: PageSize = "letter") -> list[str]:
    build_responder(gather_responder(session, issued_on=ISSUED), target, paper=paper)
    return [" ".join(page.extract_text().split()) for page in pypdf.PdfReader(target).pages]


def _section_pages(target: Path, title: str) -> list[int]:
    """Return the pages, from 1, on which sections of the outline begin that are called so."""
    reader = pypdf.PdfReader(target)
    found = [one for one in reader.outline if not isinstance(one, list) and title in one.title]
    return [reader.get_destination_page_number(one) + 1 for one in found]


@pytest.mark.slow
@pytest.mark.parametrize("case", CASES)
def test_the_first_look_is_one_page(case: str, tmp_path: Path) -> None:
    buildings, long_names, fill = CASES[case]
    with hostile.make(tmp_path / "a.cpted", buildings, long_names=long_names) as session:
        fill(session)
        plan = hostile.brought_in(session, PlanKind.SITE, None, name="Site", rooms=False)
        hostile.furnished(session, plan)
        for paper in ("letter", "tabloid") if case == "all of it" else ("letter",):
            target = tmp_path / f"{paper}.pdf"
            texts = _built(session, target, paper)
            assert _section_pages(target, "first look") == [1]
            assert "GET IN" not in texts[1]
            for group in ("GET IN", "SHUT OFF", "ALARM", "MEDICAL", "RADIO", "CALL", "INSIDE"):
                assert group in texts[0]
    assert problems(target) == []


# Cheaper than the table of cases, and in every run.


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """Return the sheets of an audit with all of it, and the texts of their pages."""
    folder = tmp_path_factory.mktemp("crowded")
    with hostile.make(folder / "a.cpted", long_names=True) as session:
        hostile.everything(session)
        plan = hostile.brought_in(session, PlanKind.SITE, None, name="Site", rooms=False)
        hostile.furnished(session, plan)
        return folder / "a.pdf", _built(session, folder / "a.pdf")


def test_the_first_look_is_one_page_and_names_the_page_of_what_it_leaves_out(
    crowded: tuple[Path, list[str]],
) -> None:
    target, texts = crowded
    assert _section_pages(target, "first look") == [1]
    assert "GET IN" not in texts[1]
    for words, title in (
        ("197 more: p. ", "Contacts"), ("1 more: p. ", "Utilities"),
        ("5 more: p. ", "Key boxes"), ("All doors: page ", "Doors"),
    ):  # fmt: skip
        (page,) = _section_pages(target, title)
        assert f"{words}{page}" in texts[0], (words, page, texts[0])


def test_what_was_found_of_a_thing_is_never_cut(crowded: tuple[Path, list[str]]) -> None:
    first = crowded[1][0]
    assert "4 NOT USABLE" in first
    assert "LOST: " in first
    assert "BLOCKED: " in first
    assert "REMOVED: " in first


def test_the_call_list_has_name_role_and_number_and_says_which_are_private(
    tmp_path: Path,
) -> None:
    with hostile.make(tmp_path / "a.cpted") as session:
        hostile.many_contacts(session, 3)
        first = _built(session, tmp_path / "a.pdf")[0]
    assert "Person 0, Role 0 555-0000" in first
    assert "Person 1, Role 1 556-0001 (private)" in first
    assert "556-0000" not in first


@pytest.fixture(scope="module")
def levels(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Responder, list[str]]:
    """Return the sheets of two levels, the rooms of the second with long names."""
    folder = tmp_path_factory.mktemp("levels")
    with hostile.make(folder / "a.cpted", long_names=True) as session:
        names = []
        for level, called in ((0, str), (1, hostile.long)):
            plan = hostile.brought_in(session, PlanKind.LEVEL, level, name=f"Plan {level}")
            names += hostile.furnished(session, plan, called)
        sheets = gather_responder(session, issued_on=ISSUED)
        for plan in sheets.levels:
            assert plan.ink.share(Box(0.0, 0.0, 1600.0, 1000.0)) > 0.0  # while the file is open
        build_responder(sheets, folder / "a.pdf")
    return folder / "a.pdf", sheets, names


def test_a_level_with_a_long_name_is_one_sheet(
    levels: tuple[Path, Responder, list[str]],
) -> None:
    texts = [" ".join(page.extract_text().split()) for page in pypdf.PdfReader(levels[0]).pages]
    pages = [_section_pages(levels[0], f"Plan {number}") for number in (0, 1)]
    assert pages[0] == [pages[1][0] - 1]
    assert all("Verified by walking 18 Nov" in texts[one - 1] for (one,) in pages)
    assert "Verified by walking 18 Nov" not in texts[pages[1][0]]


def test_names_of_rooms_cover_neither_signs_nor_one_another(
    levels: tuple[Path, Responder, list[str]],
) -> None:
    with pypdfium2.PdfDocument(levels[0]) as pdf:
        page = pdf[_section_pages(levels[0], "Plan 0")[0] - 1].get_textpage()
        boxes = {one: _boxes(page, one) for one in levels[2][:16]}
        assert {one for one, found in boxes.items() if len(found) != 1} == set()
        signs = _boxes(page, "FE")
        assert len(signs) >= 16
        doors = [box for number in range(100, 116) for box in _boxes(page, f"{number}")]
    named = [box for found in boxes.values() for box in found]
    for number, one in enumerate(named):
        for other in (*named[number + 1 :], *signs):
            assert not meet(one, other)
        assert sum(meet(one, other) for other in doors) == 1  # the number in its own name


def _boxes(page: pypdfium2.PdfTextPage, words: str) -> list[Box]:
    """Return the boxes of every place where a page has words, each in points, y downwards."""
    found, search = [], page.search(words, match_case=True)
    while (at := search.get_next()) is not None:
        start, count = at
        marks = [page.get_charbox(start + one) for one in range(count)]
        found.append(
            Box(
                min(mark[0] for mark in marks), -max(mark[3] for mark in marks),
                max(mark[2] for mark in marks), -min(mark[1] for mark in marks),
            )
        )  # fmt: skip
    return found


def test_a_name_that_finds_no_place_has_a_number_and_stands_in_the_key(
    levels: tuple[Path, Responder, list[str]],
) -> None:
    (number,) = _section_pages(levels[0], "Plan 1")
    text = " ".join(pypdf.PdfReader(levels[0]).pages[number - 1].extract_text().split())
    assert "Rooms: [1] Room 100 of the Elizabeth" in text
    for number in range(1, 17):
        assert text.count(f"[{number}]") == 2, number  # on the plan and in the key


def test_names_of_rooms_stand_where_the_plan_has_written_nothing(
    levels: tuple[Path, Responder, list[str]],
) -> None:
    ink = np.full((100, 200), 255, dtype=np.uint8)
    ink[40:60, 20:180] = 0
    ink[20, :] = 0
    known = InkMap(ink)
    assert known.share(20, 40, 180, 60) == 1.0
    assert known.share(0, 0, 200, 18) == 0.0
    assert known.share(0, 10, 200, 30) == pytest.approx(0.0035)  # a line is no word
    assert known.share(0, 30, 200, 50) == pytest.approx(0.55, abs=0.1)
    assert known.share(300, 0, 400, 50) == 0.0
    ground = Ground(
        scale=1.0, point=1.0, seen=Box(0.0, 0.0, 200.0, 100.0),
        ink=lambda box: known.share(*box),
    )  # fmt: skip
    ring = (Point(0, 0), Point(200, 0), Point(200, 100), Point(0, 100))
    room = RoomLabel(at=Point(100, 50), text="Health room", across=200, down=100, ring=ring)
    named = name_rooms([room], Taken(), ground, numbers=True)
    (words,) = named.drawn
    assert isinstance(words, DrawnWords)
    assert words.size == 11.0
    assert not 34 < words.at.y < 66
    below = Taken()
    below.add(Box(0.0, 60.0, 200.0, 100.0))
    below.add(Box(0.0, 0.0, 200.0, 40.0))
    named = name_rooms([room], below, ground, numbers=True)
    (number,) = named.drawn
    assert isinstance(number, DrawnWords)
    assert (number.text, named.numbered) == ("[1]", ["Health room"])
    assert known.share(number.at.x - 6, 44, number.at.x + 6, 56) < 0.1
    assert name_rooms([room], below, ground, numbers=False) == ([], [])


@pytest.mark.parametrize("turn", [30.0, 45.0, 60.0])
def test_names_within_cells_stand_in_them_and_on_no_sign(
    turn: float, levels: tuple[Path, Responder, list[str]]
) -> None:
    angle = math.radians(turn)
    cos, sin = math.cos(angle), math.sin(angle)
    cells = Cells(Grid(-3000.0, -3000.0, 400.0, 30, 30), Affine(cos, -sin, 0, sin, cos, 0))
    plan = replace(levels[1].levels[0], cells=cells, first=False)
    drawn = keyed_sheet(plan, 720.0, 480.0)[0].primitives
    named = [one for one in drawn if isinstance(one, DrawnWords) and one.text[:1].isalpha()
             and one.text[1:].isdecimal()]  # fmt: skip
    assert len(named) > 4
    assert all(cells.name(one.at) == one.text for one in named)
    signs = [one.at for one in drawn if isinstance(one, Sign)]
    assert min(math.dist(one.at, sign) for one in named for sign in signs) > 8.0
