"""What is out of order: the whole list, the same on paper and on the page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdf
import pytest

from cpted_audit.domain.registers.contact import Hours
from cpted_audit.report.pdf.text import pieces
from cpted_audit.report.responder.document import build_responder
from cpted_audit.report.responder.faults import NONE, STALE, fault_lines, faults
from cpted_audit.report.responder.model import Responder
from cpted_audit.report.responder.words import contact_numbers, number_text
from cpted_audit.report.viewer.cards import cards
from cpted_audit.report.viewer.first import groups
from cpted_audit.report.viewer.model import Viewer
from cpted_audit.session.documents.responder.gathering import gather_responder
from cpted_audit.session.session import Session

ISSUED = date(2026, 11, 25)


@pytest.fixture(scope="module")
def sheets(sample_file: Path) -> Iterator[Responder]:
    with Session.open(sample_file, read_only=True) as session:
        yield gather_responder(session, issued_on=ISSUED)


def _text(text) -> str:
    return "".join(one if isinstance(one, str) else one.text for one in pieces(text))


def test_everything_that_something_is_told_against_is_in_the_list(sheets: Responder):
    told = (*sheets.doors, *sheets.boxes, *sheets.things, *sheets.keys)
    against = [one for one in told if one.told.text]
    assert len(against) >= 9
    plans = [plan for plan in sheets.levels if plan.verified_on is None]
    assert plans
    assert len(faults(sheets)) == len(against) + len(plans)
    names = {fault.name for fault in faults(sheets)}
    for name in ("Fire extinguisher, FE 23", "GM-4", "Roof access, Roof 1", "AED 2"):
        assert name in names
    assert f"plan of {plans[0].title}" in names


def test_the_page_says_the_lines_of_the_sheets_and_marks_the_same_things(sheets: Responder):
    (group,) = [one for one in groups(sheets) if one["title"].startswith("Out of order")]
    lines = fault_lines(sheets, most=1_000)
    assert [line[0] for line in group["lines"]] == [brief for brief, _ in lines]
    for (_, said), (_, told) in zip(group["lines"], lines, strict=True):
        assert "".join(one if isinstance(one, str) else one[0] for one in said) == _text(told)
    made = cards(Viewer(sheets=sheets, walks={}, stairs=[]))
    marked = {card["id"] for card in made if card.get("told")}
    plans = {plan.anchor for plan in sheets.levels}
    assert {fault.anchor for fault in faults(sheets)} - plans == marked


def test_the_second_page_lists_all_of_it(sheets: Responder, tmp_path: Path):
    build_responder(sheets, tmp_path / "sheets.pdf")
    page = pypdf.PdfReader(tmp_path / "sheets.pdf").pages[1].extract_text()
    flat = " ".join(page.split())
    for fault in faults(sheets):  # a name may be broken at its hyphen
        assert fault.name.replace("-", "") in flat.replace("- ", "").replace("-", ""), fault
        assert fault.brief in flat
    assert "EXPIRED 31 Oct 2026" in flat


def test_what_was_checked_too_long_ago_is_listed_with_its_day(sheets: Responder):
    old = replace(sheets, doors=[replace(sheets.doors[0], stale=True)], boxes=[],
                  things=[], keys=[], contacts=[replace(sheets.contacts[0], stale=True)], levels=[],
                  )  # fmt: skip
    assert [(fault.brief, fault.dated) for fault in faults(old)] == [
        (STALE, "checked 18 Nov 2026"), (STALE, "checked 17 Nov 2026"),
    ]  # fmt: skip


def test_what_is_left_out_is_counted_and_nothing_is_said_to_be_nothing(sheets: Responder):
    lines = dict(fault_lines(sheets, most=1))
    assert _text(lines["NOT IN ORDER"]).endswith(" more")
    clean = replace(sheets, doors=[], boxes=[], things=[], keys=[], contacts=[], levels=[],
                    first=None)  # fmt: skip
    assert fault_lines(clean, most=1) == []
    (group,) = [one for one in groups(clean) if one["title"].startswith("Out of order")]
    assert group["lines"] == [["None", [NONE]]]


def test_the_number_to_call_is_the_first_of_the_card(sheets: Responder):
    made = [one for one in cards(Viewer(sheets=sheets, walks={}, stairs=[])) if "hours" in one]
    night = [one for one in sheets.contacts if one.hours is Hours.AFTER_HOURS]
    assert night
    for contact, card in zip(sheets.contacts, made, strict=True):
        number = next(number for _, number in card["numbers"] if number)
        assert number_text(contact).split(" (")[0] == number
        assert sorted(card["numbers"]) == sorted(
            [label, one] for label, one in contact_numbers(contact)
        )
    assert all(number_text(one) == f"{one.private_phone} (private)" for one in night)
