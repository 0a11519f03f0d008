"""What the sheets and the page say of doors, boxes, hours and the copy: once, and the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdf
import pytest

from cpted_audit.report.pdf.text import pieces
from cpted_audit.report.responder.document import build_responder
from cpted_audit.report.responder.doors import (
    box_keys_text,
    box_openers_text,
    boxes_of,
    keys_text,
)
from cpted_audit.report.responder.model import DoorView, LockView, Responder
from cpted_audit.report.responder.room_index import locks_text
from cpted_audit.report.responder.tables import copy_lines, missing_text
from cpted_audit.report.responder.words import hours_text
from cpted_audit.report.told import NOTHING_TOLD
from cpted_audit.report.viewer.cards import cards
from cpted_audit.report.viewer.contents import told as told_by_page
from cpted_audit.report.viewer.levels import Blobs
from cpted_audit.report.viewer.model import Viewer
from cpted_audit.session.documents.responder.gathering import gather_responder
from cpted_audit.session.session import Session

ISSUED = date(2026, 11, 25)


@pytest.fixture(scope="module")
def sheets(sample_file: Path) -> Iterator[Responder]:
    with Session.open(sample_file, read_only=True) as session:
        yield gather_responder(session, issued_on=ISSUED)


@pytest.fixture(scope="module")
def printed(sheets: Responder, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    target = tmp_path_factory.mktemp("words") / "sheets.pdf"
    build_responder(sheets, target)
    return [" ".join(page.extract_text().split()) for page in pypdf.PdfReader(target).pages]


def _text(text) -> str:
    return "".join(one if isinstance(one, str) else one.text for one in pieces(text))


def _door(sheets: Responder, number: str) -> DoorView:
    return next(door for door in sheets.doors if door.number == number)


def test_keys_of_a_door_that_only_lets_out_are_no_way_in(sheets: Responder):
    said = _text(keys_text(_door(sheets, "2"), sheets))
    assert said == "no way in by key recorded: GM-1; GM-2; GM-3"
    main = _text(keys_text(_door(sheets, "M"), sheets))
    assert main.startswith("Card 0417 with Head custodian; no way in by key recorded: GM-1")
    assert main.count("no way in") == 1
    assert "no way in" not in _text(keys_text(_door(sheets, "7"), sheets))
    unsaid = replace(_door(sheets, "2"), access="")
    assert "no way in" not in _text(keys_text(unsaid, sheets))


def test_who_opens_the_box_of_a_key_is_told_with_the_door(sheets: Responder, printed: list[str]):
    door = _door(sheets, "1")
    (box,) = boxes_of(door, sheets)
    told = box_openers_text([box])
    assert told == "KB-1, Knox: opened by Fairview Fire Department."
    made = cards(Viewer(sheets=sheets, walks={}, stairs=[]))
    (card,) = [one for one in made if one["title"] == "Door 1"]
    assert dict(card["facts"])["Key boxes"] == [told]
    (held,) = [page for page in printed if "Key box Where Opened by" in page]
    assert held.count(box.opened_by) >= 1
    assert "who opens it is not recorded" in box_openers_text([replace(box, opened_by="")])


def test_a_box_says_which_keys_the_list_puts_into_it(sheets: Responder, printed: list[str]):
    box = sheets.boxes[0]
    told = box_keys_text(box, sheets)
    assert told.endswith("(in the list of keys: GM-1)")
    assert "(in the list of keys: GM-1)" in " ".join(printed)
    others = [key for key in sheets.keys if key.box_id != box.id]
    assert box_keys_text(box, replace(sheets, keys=others)).endswith("(in the list of keys: none)")


def test_both_documents_say_of_which_day_the_copy_is_and_until_when(sheets, printed):
    lines = copy_lines(sheets)
    assert lines[:2] == [("Made", "25 Nov 2026"), ("Destroy by", "no last day")]
    assert " · ".join(f"{label}: {text}" for label, text in lines) in printed[1]
    page = told_by_page(Viewer(sheets=sheets, walks={}, stairs=[]), Blobs())
    assert page["lines"] == [list(line) for line in lines]


def test_rooms_on_several_pages_have_a_line_for_each_page(sheets: Responder, printed: list[str]):
    found = []
    for line in printed[1].split("A room, the door nearest to it ")[1:]:
        names, _, page = line.split(" Key box ")[0].strip().rpartition(" ")
        rooms = names.split(" · ")
        assert all(room in printed[int(page) - 1] for room in rooms), (page, rooms)
        found += rooms
    assert found == [room.name for room in sheets.rooms if room.drawn]


def test_nothing_is_said_twice(sheets: Responder):
    late = sheets.facts.after_hours
    assert late
    assert hours_text(sheets).casefold().count(late.casefold()) == 1
    apart = replace(sheets, facts=replace(sheets.facts, after_hours="Night school on Mondays"))
    assert hours_text(apart).endswith("; Night school on Mondays")
    lock = LockView("110A", "", "Classroom, locked from inside", "Inside", NOTHING_TOLD)
    assert _text(locks_text([lock])).count("inside") == 1
    assert _text(locks_text([lock._replace(lock="Storeroom")])).endswith("storeroom, from inside")


def test_who_is_missing_is_counted_for_one_time_of_day():
    assert missing_text(2) == "2 of 3 recorded for this time."
    assert missing_text(3) == ""
