"""The page in a real Chromium: it opens by itself, fetches nothing, and answers."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from conftest import PASSWORD, Made, Opening

from cpted_audit.interchange.packet.page_file import read_page
from cpted_audit.report.viewer.contents import unpacked
from cpted_audit.session.documents.copies.copies import Choices

SIZES = ((360, 740), (1024, 768), (1920, 1080))


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}")
def test_the_first_look_stands_there_without_a_request_or_a_complaint(opened: Opening, plain, size):
    page = opened(plain, size=size, touch=size[0] < 500).ready()
    text = page.text()
    for said in (
        "Cedar Ridge Middle School", "400 Cedar Ridge Road", "TLP:AMBER", "Side A", "Staging",
        "KB-1, Knox", "LOST: GM-4", "NOT IN ORDER on 18 Nov 2026", "FACP", "Verified by walking",
        "DRAFT, not issued", "Not signed: the contents are as they were made", "no last day",
    ):  # fmt: skip
        assert said in text or said.upper() in text, said
    assert page.complaints() == []
    assert page.js("document.documentElement.scrollWidth <= innerWidth")
    calls = page.js("[...document.querySelectorAll('a[href^=\"tel:\"]')].map(a => a.href)")
    assert "tel:555-0141".replace("-", "") in calls
    assert page.js("document.querySelector('.painted').width > 0")


QUESTIONS = (
    (
        "door 7",
        "Door 7",
        ("D4", "Way in from outside", "GM-1", "in KB-1", "18 Nov 2026", "by Dana"),
    ),
    ("112", "Room 112", ("E5", "Door 2", "(exit only)")),
    ("gas", "Outside the boiler room", ("Quarter turn", "D4")),
    ("AED", "AED", ("Lobby",)),
    ("Knox", "KB-1, Knox", ("Grand master ×2", "6 ft up")),
    ("who at night", "Head custodian", ("After hours",)),
    ("roof", "Roof", ("Where",)),
    ("principal", "Principal", ("Helen Ostrow", "555-0141")),
    ("main breaker", "Main breaker", ("NOT IN ORDER on 18 Nov 2026",)),
    ("where do parents go", "Reunification", ("Gym",)),
)


def test_what_does_not_exist_is_said_and_the_enter_key_opens_nothing(opened: Opening, plain):
    page = opened(plain).ready()
    page.type("room 999")
    assert page.text(".count").startswith("There is no room 999 in this copy.")
    page.key("Enter", 13, "\r")
    assert page.js("document.querySelector('.card') === null")
    assert "Science lab 121" in page.text("#answers")


def test_what_is_out_of_order_is_listed_and_stands_in_the_first_look(opened: Opening, plain):
    page = opened(plain).ready()
    home = page.text("#home")
    for name in ("Roof 1", "Camera, 3", "FE 23", "plan of Main / Level 2", "GM-4", "Generator"):
        assert name in home, name
    page.type("out of service")
    assert "Recorded as out of order" in page.text(".count")
    for name in ("Roof 1", "Main breaker", "Camera, 3", "FE 23", "Generator"):
        assert name in page.text("#answers"), name


def test_what_is_agreed_for_a_place_is_shown_there(opened: Opening, plain):
    page = opened(plain).ready()
    page.type("staging")
    page.key("Enter", 13, "\r")
    card = page.text(".card")
    assert "Staging area in" in card
    assert "stands on no plan" not in card


def test_one_that_is_nearer_and_has_expired_is_told_beside_the_nearest(opened: Opening, plain):
    page = opened(plain).ready()
    page.type("library")
    page.key("Enter", 13, "\r")
    page.press("AED", within=".nearest")
    said = page.text("#found")
    assert said.startswith("AED: AED 1")
    assert "Nearer, but EXPIRED 31 Oct 2026: AED 2" in said


def test_the_number_to_call_at_night_is_that_of_the_sheets(opened: Opening, plain):
    page = opened(plain).ready()
    page.type("who at night")
    assert "555-0143 (private)" in page.text("#answers")
    page.type("555-0143")
    page.key("Enter", 13, "\r")
    assert "Ray Delgado" in page.text(".card")


@pytest.mark.parametrize(("asked", "title", "facts"), QUESTIONS, ids=[one[0] for one in QUESTIONS])
def test_a_question_is_answered_by_keyboard_alone(opened: Opening, plain, asked, title, facts):
    page = opened(plain).ready()
    page.type(asked)
    assert re.match(r"\d+ answers?$", page.text(".count"))
    page.key("Enter", 13, "\r")
    card = page.text(".card")
    assert title in card or any(title in one for one in card.splitlines()), card
    for fact in facts:
        assert fact in card, (fact, card)
    assert page.js("document.activeElement.id") == "card-title"


def test_the_next_question_is_typed_wherever_the_keyboard_rests(opened: Opening, plain):
    page = opened(plain).ready()
    page.type("door 8")
    page.key("Enter", 13, "\r")
    for letter in "gas":
        page.key(letter, ord(letter.upper()), letter)
    assert page.js("document.getElementById('ask').value") == "gas"
    assert "Gas shut-off" in page.text("#answers")
    page.js("document.getElementById('plans').focus()")  # a list takes its letters itself
    page.key("x", 88, "x")
    page.key("a", 65, "a", modifiers=2)
    assert page.js("document.activeElement.id") == "plans"


def test_a_result_moves_the_map_to_its_level_and_back_again(opened: Opening, plain):
    page = opened(plain).ready()
    assert page.js("document.getElementById('plans').selectedOptions[0].text") == "Site (site plan)"
    page.type("science lab 121")
    page.key("ArrowDown", 40)
    assert page.js("document.activeElement.className") == "answer"
    page.key("Enter", 13, "\r")
    assert page.js("document.getElementById('plans').selectedOptions[0].text") == "Main / Level 2"
    assert "NOT VERIFIED" in page.text("#planfoot")
    page.key("Escape", 27)
    assert "ARRIVE" in page.text("#home").upper()
    assert page.js("document.activeElement.id") == "ask"


def test_the_nearest_is_as_far_as_the_sheets_of_the_same_copy_say(opened: Opening, plain):
    """The page walks by the rules of the program; to the foot, from every room of the sample."""
    cards = unpacked(read_page(plain.read_bytes()).contents)[0]["cards"]
    page, looked = opened(plain).ready(), 0
    for card in cards:
        for label, name in (("Door", "door"), ("AED", "aed")):
            far = (card.get("far") or {}).get(name)
            if card["kind"] != "room" or not far:
                continue
            page.type(f"room {card['title']}" if card["title"].isdecimal() else card["title"])
            page.press(f"{card['title']}\nRoom", within="#answers")
            page.press(label, within=".nearest")
            said = page.text("#found")
            want = re.match(r"([\d,]+ ft)(\*| straight line|)$", far)
            how = {"*": "through a wall", " straight line": "straight line", "": "on foot"}
            assert want[1] in said, (card["title"], far, said)
            assert how[want[2]] in said
            looked += 1
    assert looked >= 20


def test_the_way_goes_over_a_stair_where_the_level_has_none(opened: Opening, plain):
    page = opened(plain).ready()
    page.type("science lab 121")
    page.key("Enter", 13, "\r")
    page.press("Door", within=".nearest")
    assert "by Stair 1" in page.text("#found")
    page.press("Main / Level 1", within="#found")
    assert page.js("document.getElementById('plans').selectedOptions[0].text") == "Main / Level 1"


def test_a_locked_page_says_nothing_opens_with_its_password_and_with_no_other(
    opened: Opening, made: Made
):
    page = opened(made.page("locked", Choices(password=PASSWORD)))
    page.wait("document.getElementById('password') !== null")
    assert "Cedar" not in page.js("document.documentElement.outerHTML") + page.js("document.title")
    page.type("a wrong password", "#password")
    page.key("Enter", 13, "\r")
    page.wait("document.querySelector('.told').innerText.includes('does not open')")
    assert "or the file is damaged" in page.text(".told")
    page.type(PASSWORD, "#password")
    page.key("Enter", 13, "\r")
    page.ready()
    assert "Cedar Ridge Middle School" in page.text("h1")
    assert page.complaints() == []


def test_a_signature_is_checked_and_what_came_of_it_is_said(
    opened: Opening, made: Made, signer, tmp_path
):
    good = made.page("by-issuer", Choices(signer=signer))
    text = opened(good).ready().text("#home")
    assert f"as {signer.issuer} signed it, key {signer.public.fingerprint}" in text
    assert "compare the key" in text
    forged = _forged(good, tmp_path / "forged.html")
    page = opened(forged).ready()
    assert "THE SIGNATURE DOES NOT BELONG" in page.text(".warnings")


def _forged(page: Path, target: Path) -> Path:
    """Give a page the signature of something else; its contents are as they were."""
    from base64 import b64decode, b64encode

    data = page.read_bytes()
    says = re.search(rb'id="copy">([^<]+)<', data)[1]
    told, signature, digest = says.split(b".")
    other = b".".join((told, b64encode(b64decode(signature)[::-1]), digest))
    target.write_bytes(data.replace(says, other))
    return target


BROKEN = {
    "cut off in the contents": lambda data: data[: len(data) * 2 // 3],
    "without its last letters": lambda data: data[: data.rindex(b'<i id="end"')],
    "a byte of the contents": lambda data: _flipped(data, data.index(b'id="contents">') + 9_000),
    "a byte of what the copy says": lambda data: _flipped(data, data.index(b'id="copy">') + 60),
}


def _flipped(data: bytes, at: int) -> bytes:
    other = b"B" if data[at : at + 1] == b"A" else b"A"
    return data[:at] + other + data[at + 1 :]


@pytest.mark.parametrize("how", BROKEN, ids=str)
def test_a_page_that_is_not_whole_shows_nothing_but_a_sentence(opened, plain, tmp_path, how):
    target = tmp_path / "broken.html"
    target.write_bytes(BROKEN[how](plain.read_bytes()))
    page = opened(target)
    page.wait("document.documentElement.dataset.said === '1'")
    text = page.text()
    assert "Ask for a new copy" in text
    assert "Cedar" not in text


@pytest.mark.parametrize("how", ["cut off in the program", "a byte of the program"])
def test_a_page_whose_program_does_not_run_says_so_by_itself(opened, plain, tmp_path, how):
    data = plain.read_bytes()
    at = data.index(b"<script>") + 40_000
    target = tmp_path / "broken.html"
    target.write_bytes(data[:at] if how.startswith("cut") else _flipped(data, at))
    page = opened(target)
    assert "If these words stay, the file was cut off or changed" in page.text()


def test_warnings_of_a_later_day_stand_above_all_else(opened: Opening, made: Made):
    choices = Choices(destroy_by=date(2026, 11, 28), recipient="Ann Lee", number=1)
    page = opened(made.page("past", choices)).ready()
    assert "PAST ITS LAST DAY" in page.text(".warnings")
    assert "28 Nov 2026" in page.text(".warnings")
