"""The responders' sheets: what stands on which page, what never does, and how they read."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdf
import pytest
from examples import at_most
from hypothesis import given, settings
from hypothesis import strategies as st
from planned import bring_in, drawn, measured, walled
from schools import School, make_school
from structure_check import problems

from cpted_audit.domain.documents.fates import Part, Printed
from cpted_audit.domain.plane import Box, Point
from cpted_audit.domain.plans.marker import MarkerKind, MarkerState
from cpted_audit.domain.plans.plan import PlanKind
from cpted_audit.domain.registers.access import DoorKind, Side, Swing
from cpted_audit.domain.registers.columns import RegisterKey
from cpted_audit.drawing.ink import ON_PAPER, lightness
from cpted_audit.drawing.primitives import Letters, Outline, Sign
from cpted_audit.report.digesting import contents_digest
from cpted_audit.report.pdf import SHEET_STYLES, PageSize
from cpted_audit.report.responder import signs as signs_module
from cpted_audit.report.responder.document import build_responder
from cpted_audit.report.responder.model import HARDWARE, Responder, SheetSign
from cpted_audit.report.responder.signs import settle_signs, sign_parts
from cpted_audit.session.documents.copies.copies import Choices
from cpted_audit.session.documents.responder.gathering import gather_responder
from cpted_audit.session.documents.responder.sheets import is_stale
from cpted_audit.session.plans.markers import add_marker
from cpted_audit.session.registers.records import add_record, records, remove_records
from cpted_audit.session.session import Session
from cpted_audit.session.things.site_facts import change_site_facts
from cpted_audit.session.walk.answers import current_findings

ISSUED = date(2026, 11, 25)
COPY = Choices(
    marking="TLP:AMBER+STRICT", recipient="Chief Lund", agency="Fairview Fire Department",
    number=2, destroy_by=date(2027, 11, 30),
)  # fmt: skip
FEET = 1.6
"""Pixels of the sample's site plan to a foot."""


@pytest.fixture(scope="module")
def sample(sample_file: Path) -> Iterator[Session]:
    with Session.open(sample_file, read_only=True) as session:
        yield session


@pytest.fixture(scope="module")
def sheets(sample: Session) -> Responder:
    return gather_responder(sample, issued_on=ISSUED, choices=COPY)


@pytest.fixture(scope="module")
def pdf(sheets: Responder, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _built(sheets, tmp_path_factory.mktemp("sheets"))


@pytest.fixture(scope="module")
def texts(pdf: Path) -> list[str]:
    return _texts(pdf)


@pytest.fixture
def bare(tmp_path: Path) -> Iterator[School]:
    made = make_school(tmp_path / "bare.cpted")
    yield made
    made.session.close()


def _built(sheets: Responder, folder: Path, paper: PageSize = "letter") -> Path:
    target = folder / f"{paper}.pdf"
    build_responder(sheets, target, paper=paper)
    return target


def _texts(path: Path) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in pypdf.PdfReader(path).pages]


# What stands where


def test_the_first_page_says_how_to_get_in_and_whom_to_call(texts: list[str]) -> None:
    first = texts[0]
    for words in (
        "Cedar Ridge Middle School — first look", "400 Cedar Ridge Road, Fairview",
        "Side A = Cedar Ridge Road: the side of the street address", "TLP:AMBER+STRICT",
        "GET IN", "Knox, right of the main entry", "Grand master ×2", "10 exterior doors",
        "clockwise from Door M", "No number outside: 8, 9", "withheld in this copy",
        "SHUT OFF", "Outside the boiler room, D4", "ALARM", "Main entry side, G5",
        "MEDICAL", "Health room, F3", "RADIO", "behind the bleachers, A6", "CALL",
        "Principal 555-0141", "Head custodian 555-0143", "District on call 555-0100",
        "INSIDE", "640 students · 58 staff", "Science lab 121, F3", "200 ft", "STAGING",
        "Verified by walking 18 Nov 2026", "next due 18 Nov 2027",
        "Copy 2 · Fairview Fire Department", "estroy by 30 Nov 2027", "Page 1 of",
    ):  # fmt: skip
        assert words in first, words


def test_the_first_look_is_one_page_and_each_level_has_its_own(texts: list[str]) -> None:
    assert [text.count("first look") for text in texts][:2] == [1, 0]
    assert texts[2].find("Main / Level 1") < texts[2].find("Library") != -1
    assert "NOT VERIFIED" not in texts[2]
    assert "Not verified: nobody has recorded" in texts[3]
    assert "Facts of the site: verified by walking 18 Nov 2026" in texts[3]  # no word of the level


def test_a_stop_for_machines_is_not_told_as_the_shut_off_of_the_school(texts: list[str]) -> None:
    assert "Machines, Tech shop 124, F3 · Main breaker, E5: NOT IN ORDER" in texts[0]
    assert "Gas 1" not in texts[0]  # which says no more than its sign


def test_the_tables_follow_in_the_order_they_are_asked_for(texts: list[str]) -> None:
    whole = " ".join(texts[1:])
    order = [
        "Find it Looking for", "Site Side A", "Doors Exterior doors first",
        "Rooms Distances are walked", "Key boxes and keys Key box", "Evacuation Route",
        "Utilities Sign", "Medical and fire equipment", "Cameras Camera",
        "Hazards Sign", "Radio Coverage",
        "Contacts School day", "Any time", "Hardware of doors Door",
    ]  # fmt: skip
    places = [whole.find(words) for words in order]
    assert -1 not in places
    assert places == sorted(places)


def test_doors_are_told_with_lock_way_in_and_keys(sheets: Responder, texts: list[str]) -> None:
    whole = " ".join(texts)
    assert len(sheets.doors) == 14
    assert "exterior, pair Panic hardware Inside 1 motion" in whole
    assert "GM-1 in KB-1; Kitchen with Kitchen manager; Card 0417 with Head custodian" in whole
    assert "Held-openalertatthedesk" in "".join(whole.split())


def test_a_field_declared_with_a_heading_has_its_column_of_hardware(
    bare: School, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_record(bare.session, RegisterKey.DOORS, number="1", swing=Swing.BOTH)
    add_record(bare.session, RegisterKey.DOORS, number="2")
    before = gather_responder(bare.session, issued_on=ISSUED)
    assert not any(door.more for door in before.doors)
    monkeypatch.setitem(HARDWARE, "swing", Printed(Part.DOORS, heading="Swing", asked=True))
    sheets = gather_responder(bare.session, issued_on=ISSUED)
    whole = " ".join(_texts(_built(sheets, tmp_path)))
    hardware = whole[whole.find("Hardware of doors Door") :]
    assert "Swing" in hardware
    assert "Both ways not recorded" in hardware
    assert contents_digest(sheets) != contents_digest(before)
    said = [replace(door, more={}) for door in sheets.doors]
    assert contents_digest(replace(sheets, doors=said)) == contents_digest(before)


def test_cameras_are_told_with_what_they_see(texts: list[str]) -> None:
    whole = " ".join(texts)
    assert "The vestibule and Doors M and 1" in whole[whole.find("Cameras Camera") :]


def test_every_door_has_its_side_cell_and_day(sheets: Responder) -> None:
    by_number = {door.number: door for door in sheets.doors}
    assert by_number["M"].spot.cell == "G4"
    assert by_number["7"].side == "A"
    assert by_number["9"].checked_on is None


def test_what_nobody_said_is_called_not_recorded(texts: list[str]) -> None:
    whole = " ".join(texts)
    assert "Helicopter not recorded" in whole
    assert "2 of 3 recorded for this time." in whole
    assert "EXPIRED 31 Oct 2026" in whole


def test_doors_of_a_level_stand_on_the_plan_of_the_site(sheets: Responder) -> None:
    assert sheets.first is not None
    at = {
        sign.text: sign.at for sign in sheets.first.signs if sign.kind is MarkerKind.EXTERIOR_DOOR
    }
    assert set(at) == {"M", *map(str, range(1, 10))}
    assert at["M"] == pytest.approx((640 * FEET, (700 - 338) * FEET), abs=3.0)
    assert at["5"] == pytest.approx((435 * FEET, (700 - 440) * FEET), abs=3.0)


def test_side_a_is_where_the_site_says(sheets: Responder) -> None:
    (main,) = [outline for outline in sheets.levels[0].outlines if outline.name == "Main"]
    assert [side.side for side in main.sides] == list(Side)
    assert main.sides[0].direction == pytest.approx(90.0)
    assert main.sides[0].middle.x == pytest.approx(max(point.x for point in main.ring))


# What never stands there


def test_nothing_that_was_found_wrong_is_told(sample: Session, pdf: Path) -> None:
    whole = " ".join(_texts(pdf)) + str(pypdf.PdfReader(pdf).metadata)
    findings = current_findings(sample)
    assert len(findings) > 40
    tokens = [finding.title for finding in findings] + [
        finding.note for finding in findings if finding.note
    ]
    tokens += [
        "Propped", "Old pry marks", "screw holes", "painted 3", "Ladder without a guard",
        "Bracket empty", "Bolt in the hasp", "Contents not looked at", "Cylinders",
        "Defect", "Missing", "In order", "Former coach", "FS-20114",
        "Hollow metal", "Vision panel", "score", "Score",
    ]  # fmt: skip
    assert [token for token in tokens if token in whole] == []


def test_findings_are_told_when_somebody_chose_so_and_no_score_with_them(
    sample: Session, tmp_path: Path
) -> None:
    chosen = replace(COPY, with_weaknesses=True)
    whole = " ".join(
        _texts(_built(gather_responder(sample, issued_on=ISSUED, choices=chosen), tmp_path))
    )
    assert "Findings chosen for this copy" in whole
    titles = [" ".join(finding.title.split()) for finding in current_findings(sample)]
    assert all(title in whole for title in titles[:5])
    assert "score" not in whole.casefold()


# How they read


@pytest.mark.parametrize(("paper", "size"), [("letter", (792, 612)), ("tabloid", (1224, 792))])
def test_every_page_lies_on_its_side(
    sheets: Responder, tmp_path: Path, paper: PageSize, size: tuple[int, int]
) -> None:
    path = _built(sheets, tmp_path, paper)
    boxes = {tuple(map(int, page.mediabox[2:])) for page in pypdf.PdfReader(path).pages}
    assert boxes == {size}
    assert problems(path) == []


def test_texts_are_at_least_eleven_points() -> None:
    used = ("body", "caption", "cell", "cell-muted", "head", "h1", "h2", "h3")
    assert min(SHEET_STYLES[name].size for name in used) >= 11.0


def test_each_plan_is_told_in_words(pdf: Path) -> None:
    tree = str(pypdf.PdfReader(pdf).trailer["/Root"]["/StructTreeRoot"].get_object())
    assert tree
    alts = [alt for alt in _alts(pypdf.PdfReader(pdf)) if "plan of" in alt]
    assert len(alts) == 3
    assert "28 things on it, listed below with cells; Assembly point in B5" in alts[0]
    assert "letters across and numbers down" in alts[0]


def _alts(reader: pypdf.PdfReader) -> Iterator[str]:
    for number in range(1, len(reader.xref[0]) + 1):
        found = reader.get_object(number)
        if isinstance(found, dict) and "/Alt" in found:
            yield str(found["/Alt"])


@pytest.mark.parametrize("kind", list(MarkerKind))
def test_signs_tell_by_letters_and_contrast_without_colour(kind: MarkerKind) -> None:
    parts = sign_parts(kind, "AB")
    (letters,) = [part for part in parts if isinstance(part, Letters)]
    grounds = [part.fill for part in parts if isinstance(part, Outline) and part.fill is not None]
    dark, pale = lightness(ON_PAPER[letters.ink]), lightness(ON_PAPER[grounds[-1]])
    assert abs(dark - pale) > 180
    assert letters.size >= 11.0


@settings(max_examples=at_most(40))
@given(
    st.lists(
        st.tuples(st.floats(20, 380), st.floats(20, 280), st.sampled_from(["7", "KB", "FACP"])),
        min_size=1, max_size=14,
    )
)  # fmt: skip
def test_signs_are_moved_apart_and_stay_on_the_sheet(
    places: list[tuple[float, float, str]],
) -> None:
    signs = [
        SheetSign(at=Point(x, y), kind=MarkerKind.KEY_BOX, text=text, said=text)
        for x, y, text in places
    ]
    made = settle_signs(signs, scale=1.0, point=1.0, seen=Box(0.0, 0.0, 400.0, 300.0)).drawn
    plates = [
        (one.at, max(part.x for step in one.parts[0:1] for part in step.path if hasattr(part, "x")))
        for one in made
        if isinstance(one, Sign) and len(one.parts) == 3
    ]
    assert len(plates) == len(signs)
    for number, (at, half) in enumerate(plates):
        assert at.x - half >= -0.01
        assert at.x + half <= 400.01
        for other, wide in plates[number + 1 :]:
            across, down = abs(at.x - other.x), abs(at.y - other.y)
            assert across > half + wide - 2.0 or down > 14.0


def test_where_signs_could_never_stand_apart_the_work_for_each_is_bounded(monkeypatch) -> None:
    """A sheet of 40 doors and one of 1,000 in the same room take as many moves for each sign."""
    moved = Counter()
    part = signs_module._part
    monkeypatch.setattr(
        signs_module, "_part", lambda one, other: moved.update(["moves"]) or part(one, other)
    )
    for count in (40, 1000):
        moved.clear()
        chance = random.Random(count)
        crowd = [
            SheetSign(
                at=Point(chance.uniform(0, 400), chance.uniform(0, 300)),
                kind=MarkerKind.EXTERIOR_DOOR, text=str(number), said=str(number),
            )
            for number in range(count)
        ]  # fmt: skip
        made = settle_signs(crowd, scale=1.0, point=1.0, seen=Box(0.0, 0.0, 400.0, 300.0)).drawn
        assert sum(isinstance(one, Sign) for one in made) >= count
        assert 1 <= moved["moves"] / count <= 400


# Other schools


def test_a_school_without_anything_says_so(bare: School, tmp_path: Path) -> None:
    doors = [record.id for record in records(bare.session, RegisterKey.DOORS)]
    remove_records(bare.session, RegisterKey.DOORS, doors)  # those that were counted
    sheets = gather_responder(bare.session, issued_on=ISSUED)
    path = _built(sheets, tmp_path)
    whole = " ".join(_texts(path))
    for words in (
        "No plan is recorded.", "key box not recorded", "contacts not recorded",
        "NOT VERIFIED: nobody has recorded", "Doors: not recorded.", "Key boxes: not recorded.",
        "Keys: not recorded.", "Codes: not recorded.", "Hazards: not recorded.",
        "Radio dead spots: not recorded.", "Plans of levels: not recorded.", "Side A: not recorded",
        "0 of 3 recorded for this time.", "Gas shut-off not recorded",
    ):  # fmt: skip
        assert words in whole, words
    assert problems(path) == []


def test_every_key_box_is_named_and_things_without_a_place_are_counted(
    bare: School, tmp_path: Path
) -> None:
    session = bare.session
    main = session.walk.buildings[0].id
    add_record(session, RegisterKey.KEY_BOXES, name="KB-1", building_id=main)
    add_record(session, RegisterKey.KEY_BOXES, name="Knox gym", maker="Knox", where="by the gym")
    for _ in range(2):
        add_record(session, RegisterKey.MEDICAL_FIRE, kind=MarkerKind.AED)
    add_record(session, RegisterKey.DOORS, number="9", kind=DoorKind.OVERHEAD)
    texts = _texts(_built(gather_responder(session, issued_on=ISSUED), tmp_path))
    name = session.walk.buildings[0].name
    for words in (f"KB KB-1, {name}", "KB Knox gym, by the gym", "AED 2 × place not recorded"):
        assert words in texts[0], words
    assert "overhead" in " ".join(texts)
    assert "Knox gym, Knox" not in " ".join(texts)


def test_a_plan_without_scale_north_or_grid_is_shown_and_its_lacks_told(
    bare: School, tmp_path: Path
) -> None:
    plan = bring_in(bare.session, drawn(900, 600))
    add_marker(bare.session, plan.id, MarkerKind.AED, [Point(450, 300)], state=MarkerState.DEFECT)
    path = _built(gather_responder(bare.session, issued_on=ISSUED), tmp_path)
    first = _texts(path)[0]
    assert "Not recorded on this plan: scale, true north, grid, sides A to D." in first
    assert problems(path) == []


def test_facts_that_are_too_old_are_stale_in_words_and_across_the_page(
    bare: School, tmp_path: Path
) -> None:
    session = bare.session
    plan = measured(session, bring_in(session, drawn(1200, 800)))
    walled(session, plan)
    change_site_facts(session, verified_on=date(2025, 2, 3), verified_walking=True)
    add_record(session, RegisterKey.DOORS, number="4", checked_on=date(2025, 2, 3))
    sheets = gather_responder(session, issued_on=date(2026, 11, 25))
    path = _built(replace(sheets, copy=replace(sheets.copy, standing=None)), tmp_path)
    texts = _texts(path)
    assert "STALE: verified 3 Feb 2025, 660 days before this copy; the limit here" in texts[0]
    assert any("STALE 3 Feb 2025" in text for text in texts[2:])
    pages = pypdf.PdfReader(path).pages
    marked = [b"/Subtype /Watermark" in page.get_contents().get_data() for page in pages]
    assert marked[:3] == [True, True, False]  # the level was verified in time
    assert all(marked[3:])


def test_a_marker_without_a_row_is_listed_all_the_same(bare: School) -> None:
    session = bare.session
    plan = measured(session, bring_in(session, drawn(1200, 800), kind=PlanKind.SITE))
    aed = add_marker(session, plan.id, MarkerKind.AED, [Point(100, 100)])
    with session.edit("Lose the row"):
        session.document.db.execute("DELETE FROM fixture WHERE marker_id = ?", [aed.id])
    found = gather_responder(session, issued_on=ISSUED).of_kinds(MarkerKind.AED)
    assert [one.spot.cell for one in found] == ["A1"]


@pytest.mark.parametrize(
    ("on", "stale"), [(None, False), (date(2025, 11, 25), False), (date(2025, 11, 24), True)]
)
def test_a_fact_is_stale_from_the_day_after_its_last(on: date | None, stale: bool) -> None:
    assert is_stale(on, ISSUED, 365) is stale


@pytest.mark.slow
def test_odd_and_endless_texts_are_laid_out(bare: School, tmp_path: Path) -> None:
    session = bare.session
    plan = measured(session, bring_in(session, drawn(1200, 800), kind=PlanKind.SITE))
    odd = (
        "שער צפון 3", "🚪🔥 Door", "A" * 300, "tab\there", "<b>&amp;", "\u202eevil", "word " * 400,
    )  # fmt: skip
    for number, name in enumerate(odd):
        at = [Point(100 + 150 * number, 400)]
        add_marker(session, plan.id, MarkerKind.EXTERIOR_DOOR, at, label=name)
        add_record(session, RegisterKey.KEY_BOXES, name=name, where=name, maker=name)
        add_record(session, RegisterKey.CONTACTS, name=name, role=name, phone=name)
    change_site_facts(session, staging=odd[-1], verified_by=odd[2], radio=odd[-1])
    copy = Choices(marking="M" * 40, recipient=odd[2][:100], agency=odd[0], number=12345)
    for paper in ("letter", "tabloid"):
        sheets = gather_responder(session, issued_on=ISSUED, choices=copy)
        assert problems(_built(sheets, tmp_path, paper)) == []
