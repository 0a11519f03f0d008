"""What is in the page: the same rows, in the same words and by the same rules, as on the sheets."""

from __future__ import annotations

import zlib
from base64 import b64decode
from datetime import date
from pathlib import Path

import pytest
from conftest import ISSUED, Made

from cpted_audit.domain.plans.marker import MarkerKind
from cpted_audit.interchange.packet.page_file import read_page
from cpted_audit.report.audience import Audience, kinds_for
from cpted_audit.report.viewer.contents import unpacked
from cpted_audit.session.documents.responder.gathering import gather_responder
from cpted_audit.session.session import Session


@pytest.fixture(scope="module")
def told(plain: Path) -> dict:
    return unpacked(read_page(plain.read_bytes()).contents)[0]


@pytest.fixture(scope="module")
def sheets(made: Made):
    with Session.open(made.audit, read_only=True) as session:
        yield gather_responder(session, issued_on=ISSUED)


def text(pieces: list) -> str:
    return "".join(one if isinstance(one, str) else one[0] for one in pieces)


def test_every_row_of_the_sheets_has_a_card_and_no_card_has_another_origin(told, sheets):
    kinds = [card["kind"] for card in told["cards"]]
    assert kinds.count("exterior-door") + kinds.count("interior-door") == len(sheets.doors)
    assert kinds.count("room") == len(sheets.rooms)
    assert kinds.count("contact") == len(sheets.contacts)
    assert kinds.count("key") == len(sheets.keys)
    assert kinds.count("key-box") == len(sheets.boxes)
    things = [one.kind.value for one in sheets.things]
    assert sorted(kind for kind in kinds if kind in set(things)) == sorted(things)
    rest = {"exterior-door", "interior-door", "room", "contact", "key", "key-box", "code", "route",
            "assembly"}  # fmt: skip
    assert set(kinds) - set(things) <= rest
    assert len({card["id"] for card in told["cards"]}) == len(kinds)


def test_what_is_known_against_a_thing_stands_on_its_card_and_sign(told, sheets):
    cards = {card["id"]: card for card in told["cards"]}
    for plan in told["plans"]:
        for sign in plan["signs"]:
            card = cards.get(sign[6])
            if card is None:
                continue
            assert bool(card.get("out")) == (sign[9] == 0), sign
            if sign[4] in ("struck", "hollow"):
                assert card["told"], sign
    against = [one for one in (*sheets.things, *sheets.doors, *sheets.keys) if one.told.text]
    assert against
    said = [card.get("told") for card in told["cards"]]
    assert all(one.told.text in said for one in against)


def test_keys_of_lost_masters_and_things_that_are_gone_are_not_told_as_usable(told):
    (lost,) = [card for card in told["cards"] if card["title"] == "GM-4"]
    assert lost["out"] == 1
    facts = {label: text(pieces) for label, pieces in lost["facts"]}
    assert facts["Held by"] == "–"
    (get_in,) = [group for group in told["first"] if group["title"] == "Get in"]
    assert "LOST: GM-4" in [text(pieces) for _, pieces in get_in["lines"]]


def test_no_sign_is_of_a_kind_that_responders_may_not_have(told):
    allowed = {kind.value for kind in kinds_for(Audience.RESPONDER)}
    assert {sign[8] for plan in told["plans"] for sign in plan["signs"]} <= allowed


def test_distances_of_rooms_are_those_of_the_sheets(told, sheets):
    rooms = {room.name: room for room in sheets.rooms if room.door is not None}
    assert rooms
    for card in told["cards"]:
        if card["kind"] == "room" and card["title"] in rooms:
            facts = {label: text(pieces) for label, pieces in card["facts"]}
            assert rooms[card["title"]].door.name in facts["Nearest exterior door"]


def test_tiles_are_pictures_and_lie_within_their_plan(plain):
    told, behind = unpacked(read_page(plain.read_bytes()).contents)
    for plan in told["plans"]:
        assert plan["tiles"]
        for left, top, wide, high, begin, size in plan["tiles"]:
            assert behind[begin : begin + 4] in (
                b"\x89PNG",
                b"\xff\xd8\xff\xe0",
                b"\xff\xd8\xff\xdb",
            )
            assert begin + size <= len(behind)
            assert left + wide <= plan["width"]
            assert top + high <= plan["height"]


def test_the_sample_school_is_small_enough_to_be_sent(plain):
    assert plain.stat().st_size <= 1_500_000


def test_a_page_of_another_day_tells_what_expired_by_then(made):
    late = made.page("late", on=date(2026, 11, 30))
    told = unpacked(read_page(late.read_bytes()).contents)[0]
    assert told["issuedOn"] == "2026-11-30"


def test_contents_that_are_damaged_are_refused(plain):
    packed = read_page(plain.read_bytes()).contents
    with pytest.raises(zlib.error):
        unpacked(packed[: len(packed) // 2])
    with pytest.raises(ValueError, match="no contents"):
        unpacked(zlib.compress(b64decode("AAAA")))


def test_every_kind_has_words_for_its_layer(told):
    layers = {sign[7] for plan in told["plans"] for sign in plan["signs"]}
    assert layers
    assert all(one and one[0].isupper() for one in layers)
    assert MarkerKind.AED.value in {sign[8] for plan in told["plans"] for sign in plan["signs"]}
