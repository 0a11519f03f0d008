"""Found missing is never told as present: every kind, in every state, for every reader and output.

What is true is written by hand in `stated.py`; each output is made once and read again.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from itertools import product
from xml.etree import ElementTree

import pypdf
import pytest
from stated import EXPIRED, ON, Stated, Truth

from cpted_audit.domain.ids import MarkerId, PlanId
from cpted_audit.domain.plane import Point
from cpted_audit.domain.plans.marker import Marker, MarkerKind, MarkerState
from cpted_audit.domain.plans.marker_kinds import MARKER_KINDS, MarkerField
from cpted_audit.domain.registers.access import Door, DoorState, Key, KeyStatus, Latches
from cpted_audit.domain.registers.conditions import VERDICTS, Drawn, known_of, subject_of
from cpted_audit.domain.registers.fixture import Fixture
from cpted_audit.domain.registers.registers import REGISTERS
from cpted_audit.domain.sensitivity import Sensitivity
from cpted_audit.drawing.ink import MarkerContext
from cpted_audit.drawing.plan_drawing import draw_marker
from cpted_audit.drawing.primitives import DrawnWords, Outline, Sign, Stroke
from cpted_audit.interchange.packet.zip import unpacked
from cpted_audit.report.audience import Audience
from cpted_audit.report.pdf import Mark
from cpted_audit.report.responder.first_look import groups_of
from cpted_audit.report.responder.legend import legend
from cpted_audit.report.responder.model import Responder, SheetPlan
from cpted_audit.report.responder.plan import keyed_sheet
from cpted_audit.report.responder.signs import sign_parts
from cpted_audit.session.documents.copies.copies import Choices
from cpted_audit.session.documents.documents import export_report
from cpted_audit.session.documents.full import gather_codes
from cpted_audit.session.documents.machine_tables import TableKind, write_tables
from cpted_audit.session.documents.packet.packet import packet_files
from cpted_audit.session.documents.plans import PlanGathering
from cpted_audit.session.documents.responder.gathering import gather_responder
from cpted_audit.session.plans.laid import FIRST_KINDS
from cpted_audit.session.plans.markers import new_marker
from cpted_audit.session.things.conditions import Conditions

ISSUED = datetime.fromisoformat("2026-11-25T08:00:00")
TOKEN = re.compile(r"Zq\d{3}")
AGAINST = (
    "NEVER VERIFIED", "NOT IN ORDER", "NOT THERE", "EXPIRED", "BLOCKED", "OUT OF ORDER", "REMOVED",
    "LOST", "RETURNED", "DEFECT", "DOES NOT LATCH", "PROPPED OPEN",
)  # fmt: skip
"""Everything that is ever told against a thing."""
ALL = [
    *(
        (kind.value, state)
        for of in REGISTERS
        if of.record is Fixture
        for kind in of.kinds
        for state in ("in-order", "unverified", "defect", "missing")
    ),
    *(
        (kind.value, "expired")
        for of in REGISTERS
        if of.record is Fixture and any(column.field == "expires_on" for column in of.columns)
        for kind in of.kinds
    ),
    *product(
        ("exterior-door", "interior-door"),
        (
            "in-order",
            "unverified",
            "defect",
            "no-latch",
            "propped",
            "missing",
            "blocked",
            "out-of-order",
            "removed",
        ),
    ),
    *product(("key-box",), ("in-order", "unverified", "defect", "missing")),
    *product(("key",), ("held", "in-box", "returned", "lost")),
]
every = pytest.mark.parametrize(("kind", "state"), ALL, ids=[":".join(one) for one in ALL])


@pytest.fixture(scope="module")
def stated(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stated]:
    made = Stated(tmp_path_factory.mktemp("stated"))
    yield made
    made.session.close()


@pytest.fixture(scope="module")
def sheets(stated: Stated) -> Responder:
    return gather_responder(stated.session, issued_on=ISSUED.date())


@pytest.fixture(scope="module")
def files(stated: Stated) -> dict[str, bytes]:
    return packet_files(stated.session, issued=ISSUED)


@pytest.fixture(scope="module")
def rows(files: dict[str, bytes]) -> dict[str, dict[str, str]]:
    return {
        next(iter(row.values())): row
        for name, data in files.items()
        if name.endswith(".csv")
        for row in csv.DictReader(io.StringIO(data.decode("utf-8-sig")))
    }


@pytest.fixture(scope="module")
def tables(
    stated: Stated, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, dict[str, dict[str, str]]]:
    """The rows of every register as other programs get them, for responders and the assessor."""
    path = tmp_path_factory.mktemp("tables") / "registers.json"
    found = {}
    for audience in (Audience.RESPONDER, Audience.FULL):
        write_tables(stated.session, TableKind.REGISTERS, audience, path, on=ISSUED.date())
        read = json.loads(path.read_text("utf-8"))["tables"].values()
        found[audience.value] = {
            row.get("number") or row["name"]: row for rows in read for row in rows
        }
    return found


@pytest.fixture(scope="module")
def features(files: dict[str, bytes]) -> dict[str, dict]:
    (data,) = [data for name, data in files.items() if re.fullmatch(r"maps/[^/]*\.geojson", name)]
    return {one["id"]: one["properties"] for one in json.loads(data)["features"]}


@pytest.fixture(scope="module")
def placemarks(files: dict[str, bytes]) -> dict[str, tuple[str, str]]:
    (packed,) = [data for name, data in files.items() if name.endswith(".kmz")]
    data = unpacked(packed)["doc.kml"]
    space = "{http://www.opengis.net/kml/2.2}"
    found = {}
    for one in ElementTree.fromstring(data).iter(f"{space}Placemark"):
        name = one.findtext(f"{space}name") or ""
        found[name.split(" (")[0]] = (name, one.findtext(f"{space}styleUrl") or "")
    return found


@pytest.fixture(scope="module")
def indoor(files: dict[str, bytes]) -> list[tuple[str, dict]]:
    """The names of all features of the indoor set, and what is told of them."""
    return [
        (one["properties"]["name"]["en-US"], one["properties"])
        for name, data in files.items()
        if "/indoor/" in name and name.endswith(".geojson")
        for one in json.loads(data)["features"]
        if one["properties"].get("name")
    ]


@pytest.fixture(scope="module")
def documents(stated: Stated, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The text of every document, each made once; the first look is read on its own."""
    folder = tmp_path_factory.mktemp("documents")
    texts = {}
    for audience in Audience:
        path = folder / f"{audience}.pdf"
        export_report(stated.session, path, audience, issued_on=ISSUED.date())
        pages = pypdf.PdfReader(path).pages
        read = [" ".join(page.extract_text().split()) for page in pages]
        if audience is Audience.RESPONDER:
            texts["first look"] = read[0]
        texts[audience.value] = " ".join(read[1:] if audience is Audience.RESPONDER else read)
    return texts


def told_beside(text: str, name: str) -> list[str]:
    """What stands after each mention of a name, up to the next name.

    A name and the place called after it, side by side, are one mention.
    """
    pieces = re.split(r"(Zq\d{3})", re.sub(r"(Zq\d{3}), (?=\1)", "", text))
    return [pieces[at + 1] for at in range(1, len(pieces), 2) if pieces[at] == name]


def against(text: str) -> set[str]:
    squeezed = "".join(text.split())
    return {words for words in AGAINST if "".join(words.split()) in squeezed}


def squeezed(text: str) -> str:
    return "".join(text.split())


# The table


def test_the_table_has_a_verdict_for_whatever_can_be_stored() -> None:
    """No combination of states a file can hold is without one, and no verdict is unreachable."""
    reached = set()
    marked = list(MarkerState)
    for state, other, on, seen in product(DoorState, marked, (None, ON), (None, *Latches)):
        door = Door(id="d", state=state, checked_on=on, latches=seen)
        reached.add(known_of(door, ISSUED.date(), other))
    for info in MARKER_KINDS:
        listed = subject_of(info.kind) is not None
        assert listed is (MarkerField.STATE in info.fields)
        for state, other, on, ends in product(marked, marked, (None, ON), (None, EXPIRED)):
            thing = Fixture(id="f", kind=info.kind, state=state, checked_on=on, expires_on=ends)
            assert (known_of(thing, ISSUED.date(), other) is not None) is listed
            reached.add(known_of(thing, ISSUED.date(), other))
    for status in KeyStatus:
        reached.add(known_of(Key(id="k", status=status), ISSUED.date()))
    told = {(one.subject, one.condition) for one in reached if one is not None}
    told |= {(subject, one) for subject, one in _pairs() if subject == "key-box"}
    assert told == set(_pairs())
    for one in reached - {None}:
        assert one.verdict.counts or one.verdict.responder
        assert not one.verdict.weakness or one.verdict.facility


def _pairs() -> Iterator[tuple[str, str]]:
    for subject, of in VERDICTS.items():
        for condition in of:
            yield subject, condition


def test_a_thing_is_usable_on_the_day_it_expires_and_not_after() -> None:
    aed = Fixture(id="f", kind=MarkerKind.AED, state=MarkerState.IN_ORDER, expires_on=ON)
    assert known_of(aed, ON).verdict.counts
    assert not known_of(aed, ON.replace(day=19)).verdict.counts


def test_every_thing_of_the_school_is_looked_at(stated: Stated) -> None:
    assert {(truth.kind, truth.state) for truth in stated.truths} == set(ALL)


# Pages


@every
@pytest.mark.parametrize("audience", ["responder", "full"])
def test_a_document_tells_the_state_where_it_names_the_thing(
    stated: Stated, documents: Mapping[str, str], audience: str, kind: str, state: str
) -> None:
    truth = stated.of(kind, state)
    beside = told_beside(documents[audience], truth.name)
    assert beside, "it is in no table"
    told = truth.weak if audience == "full" else truth.told
    if told:
        assert any(squeezed(told) in squeezed(one) for one in beside), beside
    else:
        assert {word for one in beside for word in against(one)} <= _nearby(truth), beside


def _nearby(truth: Truth) -> set[str]:
    """What stands beside a thing in order and is not told of it, but of what it is named with."""
    # A key may lie in a box or open a door that is gone.
    return {"NOT THERE", "REMOVED"} if truth.kind == "key" else set()


@every
def test_nothing_is_said_of_the_use_of_what_is_gone(
    stated: Stated, documents: Mapping[str, str], files: dict[str, bytes], kind: str, state: str
) -> None:
    truth = stated.of(kind, state)
    texts = [documents["responder"], documents["full"]]
    texts += [
        (unpacked(data)["doc.kml"] if name.endswith(".kmz") else data).decode()
        for name, data in files.items() if not name.endswith(".pdf")
    ]  # fmt: skip
    used = [text for text in texts if truth.use in text]
    if truth.counts and state != "returned":
        assert len(used) >= 3
    elif truth.drawn is Drawn.STRUCK:
        assert used
        for text in used:
            where = [found.start() for found in re.finditer(truth.use, text)]
            assert all(squeezed(text[:at]).endswith("wheninorder:") for at in where)
    else:
        assert not used


@every
def test_who_mends_is_told_of_what_needs_mending_and_of_nothing_else(
    stated: Stated, documents: Mapping[str, str], kind: str, state: str
) -> None:
    truth = stated.of(kind, state)
    beside = told_beside(documents["facility"], truth.name)
    if truth.mends:
        assert any(squeezed(truth.mends) in squeezed(one) for one in beside), beside
    else:
        assert not beside


def test_the_public_is_told_of_no_thing(documents: Mapping[str, str]) -> None:
    assert TOKEN.search(documents["public"]) is None


# The first look


@every
def test_the_first_look_counts_only_what_works(
    stated: Stated, sheets: Responder, kind: str, state: str
) -> None:
    truth = stated.of(kind, state)
    column = dict(groups_of(sheets, 1000))
    text = " ".join(f"{words}: {said}" for lines in column.values() for words, said in lines)
    beside = told_beside(text, truth.name)
    if kind == "exterior-door":
        assert "5 exterior doors, " in text  # in order, unverified, and three with a weakness
        named = re.search(rf"{truth.told or 'x'}: [^.]*{truth.name}", text) is not None
        assert named is bool(truth.told)
    elif kind == "key":
        assert bool(beside) is (state == "lost")
    elif kind in ("aed", "trauma-kit", "hazard", "radio-dead-spot"):
        assert bool(beside) is truth.counts
        assert all(truth.told in one for one in beside)
    elif kind == "key-box" or (MarkerKind(kind) in FIRST_KINDS):
        assert beside
        assert all(squeezed(truth.told) in squeezed(one) for one in beside)
        if not truth.told:
            assert not any(against(one) for one in beside)
    else:
        assert not beside


def test_what_was_found_missing_is_the_only_one_told_where_none_is_left(
    stated: Stated, sheets: Responder
) -> None:
    """Two AEDs work: with them the rest is left out, without them what became of it is told."""
    gone = [
        thing for thing in sheets.things if thing.kind is MarkerKind.AED and not thing.told.counts
    ]
    lines = dict(dict(groups_of(replace(sheets, things=gone), 1000))["MEDICAL"])
    assert all(f"{one.where}" in lines["AED"] and one.told.text in lines["AED"] for one in gone)


def test_a_key_box_that_is_there_comes_before_one_that_is_not(
    stated: Stated, sheets: Responder
) -> None:
    turned = replace(sheets, boxes=[*reversed(sheets.boxes)])
    (line, *_) = dict(groups_of(turned, 1))["GET IN"]
    assert stated.of("key-box", "unverified").name in line[1]


def test_however_much_is_out_of_order_the_first_look_is_one_page(
    documents: Mapping[str, str],
) -> None:
    assert re.search("GET IN .* SHUT OFF .* INSIDE .* HZ ", documents["first look"])
    assert "3 NOT USABLE" in documents["first look"]


# Maps


def _sheets_of(sheets: Responder) -> list[SheetPlan]:
    assert sheets.first is not None
    return [sheets.first, *sheets.levels]


def test_every_map_draws_each_sign_as_it_is(stated: Stated, sheets: Responder) -> None:
    by_marker = {truth.marker_id: truth for truth in stated.truths if truth.marker_id}
    for plan in _sheets_of(sheets):
        seen = {sign.said for sign in plan.signs}
        wanted = Counter()
        for sign in plan.signs:
            truth = next(
                one for one in by_marker.values() if one.kind == sign.kind and (
                    one.told, one.drawn) == (sign.told.text, sign.told.drawn)
            )  # fmt: skip
            assert sign.said.endswith(truth.told) or not truth.told
            wanted[sign_parts(sign.kind, sign.text, truth.drawn)] += 1
        drawn = keyed_sheet(plan, 720.0, 500.0)[0].primitives
        shown = Counter(one.parts for one in drawn if isinstance(one, Sign))
        whole = {kind: MarkerKind(kind) in FIRST_KINDS for kind, _ in ALL if kind != "key"}
        if plan.first:
            kinds = Counter(sign.kind.value for sign in plan.signs)
            assert set(kinds) == {kind for kind, first in whole.items() if first}
        else:
            cameras = [truth for truth in stated.truths if truth.kind == "camera"]
            assert len(plan.signs) == len(by_marker) - len(cameras)
            assert not wanted - shown
        assert seen


@every
def test_the_map_of_a_level_tells_each_sign(
    stated: Stated, sheets: Responder, kind: str, state: str
) -> None:
    truth = stated.of(kind, state)
    if not truth.marker_id or kind == "camera":  # cameras are on no sheet
        return
    alike = [sign for sign in sheets.levels[0].signs if sign.kind == kind]
    same = [one for one in alike if (one.told.text, one.told.drawn) == (truth.told, truth.drawn)]
    twin = [
        one for one in stated.truths
        if (one.kind, one.told, one.drawn) == (kind, truth.told, truth.drawn)
    ]  # fmt: skip
    assert len(same) == len(twin)
    assert len(alike) == sum(truth.kind == kind for truth in stated.truths)


def test_signs_differ_by_shape_and_not_by_color_alone() -> None:
    for kind in MarkerKind:
        shapes = {drawn: sign_parts(kind, "7", drawn) for drawn in Drawn}
        outlines = [
            tuple((part.path, part.dash) for part in parts if isinstance(part, Outline))
            for parts in shapes.values()
        ]
        assert len(set(outlines)) == len(Drawn)
        assert shapes[Drawn.ABSENT] == ()


def test_a_legend_holds_every_sign_of_its_sheet(sheets: Responder) -> None:
    for plan in _sheets_of(sheets):
        pieces = list(legend(plan.signs))
        words = "".join(piece for piece in pieces if isinstance(piece, str))
        told = {"key-box": "key box", "aed": "defibrillator", "exterior-door": "exterior door",
                "gas-shutoff": "gas shut-off", "hydrant": "hydrant"}  # fmt: skip
        assert all(f" {one} ·" in words for one in told.values())
        for looks in ("never verified", "not to be relied on", "not there"):
            assert looks in words
        marks = [piece for piece in pieces if isinstance(piece, Mark)]
        assert len(marks) == len({sign.kind for sign in plan.signs}) + 3


def test_a_door_that_is_gone_is_no_opening_in_its_wall() -> None:
    door = Marker(
        id=MarkerId("m"), plan_id=PlanId("p"), kind=MarkerKind.EXTERIOR_DOOR, position=1,
        points=(Point(50, 50),), opening=1.0, state=MarkerState.IN_ORDER,
    )  # fmt: skip
    there = MarkerContext(metres_per_pixel=0.1, wall_direction=0.0)
    gone = replace(there, known=MarkerState.MISSING)
    assert [type(one) for one in draw_marker(door, there)] == [Stroke, Stroke, Stroke, Sign]
    assert [type(one) for one in draw_marker(door, gone)] == [Sign]


def test_a_camera_that_is_not_there_looks_nowhere() -> None:
    camera = Marker(
        id=MarkerId("m"), plan_id=PlanId("p"), kind=MarkerKind.CAMERA, position=1,
        points=(Point(50, 50),), direction=90.0, state=MarkerState.IN_ORDER,
    )  # fmt: skip
    gone = replace(camera, state=MarkerState.MISSING)
    assert len(draw_marker(camera)) > len(draw_marker(gone))
    assert [type(one) for one in draw_marker(gone)] == [Sign, DrawnWords]


def test_the_map_of_the_full_report_shows_what_the_rows_say(stated: Stated) -> None:
    gathered = PlanGathering(stated.session, Audience.FULL, (), ISSUED.date())
    plan = next(plan for plan in gathered.plans if plan.plan.id == stated.level.id)
    found = {str(one.id): plan.contexts[one.id].state_of(one) for one in plan.found}
    faces = {
        "in-order": MarkerState.IN_ORDER, "unverified": MarkerState.UNCHECKED,
        "defect": MarkerState.DEFECT, "missing": MarkerState.MISSING,
        "expired": MarkerState.DEFECT, "blocked": MarkerState.DEFECT,
        "out-of-order": MarkerState.DEFECT, "removed": MarkerState.MISSING,
        "no-latch": MarkerState.DEFECT, "propped": MarkerState.DEFECT,
    }  # fmt: skip
    for truth in stated.truths:
        if truth.marker_id:
            assert found[truth.marker_id] is faces[truth.state], truth
    told = {entry.words: entry.count for entry in plan.view.legend}
    missing = [truth for truth in stated.truths if truth.state in ("missing", "removed")]
    assert told["Missing"] == len(missing)


# Files for machines


@every
def test_a_table_of_the_packet_tells_the_state(
    stated: Stated, rows: Mapping[str, dict[str, str]], kind: str, state: str
) -> None:
    truth = stated.of(kind, state)
    row = rows[truth.name]
    assert row["Condition"] == truth.told
    assert "State" not in row
    assert "Status" not in row


@every
@pytest.mark.parametrize("audience", ["responder", "full"])
def test_a_table_for_other_programs_tells_the_state(
    stated: Stated, tables: dict, audience: str, kind: str, state: str
) -> None:
    truth = stated.of(kind, state)
    row = tables[audience][truth.name]
    assert (row["condition"] or "") == (truth.weak if audience == "full" else truth.told)
    assert ("state" in row or "status" in row) is (audience == "full")
    used = " ".join(map(str, row.values()))
    if truth.counts and state != "returned":
        assert truth.use in used
    else:
        assert (f"when in order: {truth.use}" in used) is (truth.drawn is Drawn.STRUCK)
        assert used.count(truth.use) == used.count(f"when in order: {truth.use}")


@every
def test_a_map_for_machines_tells_the_state(
    stated: Stated, features: Mapping[str, dict], kind: str, state: str
) -> None:
    truth = stated.of(kind, state)
    if not truth.marker_id:
        return
    told = features[truth.marker_id]
    assert told.get("condition", "") == truth.told
    assert told.get("usable", True) is truth.counts
    assert told["name"] == (f"{truth.name} ({truth.told})" if truth.told else truth.name)
    assert told.get("label", truth.name) == truth.name


@every
def test_kml_tells_the_state_in_the_name_that_maps_show(
    stated: Stated, placemarks: Mapping[str, tuple[str, str]], kind: str, state: str
) -> None:
    truth = stated.of(kind, state)
    if not truth.marker_id:
        return
    name, style = placemarks[truth.name]
    assert name == (f"{truth.name} ({truth.told})" if truth.told else truth.name)
    looks = {Drawn.NORMAL: kind, Drawn.DOUBTED: f"{kind}-never-verified",
             Drawn.STRUCK: f"{kind}-not-in-order", Drawn.HOLLOW: f"{kind}-not-there"}  # fmt: skip
    assert style == f"#{looks[truth.drawn]}"


@every
def test_the_indoor_set_has_what_is_there_and_no_more(
    stated: Stated, indoor: list[tuple[str, dict]], kind: str, state: str
) -> None:
    truth = stated.of(kind, state)
    if not truth.marker_id:
        return
    found = [(name, told) for name, told in indoor if name.startswith(truth.name)]
    if truth.drawn is Drawn.HOLLOW:
        assert not found
        return
    ((name, told),) = found
    assert name == (f"{truth.name} ({truth.told})" if truth.told else truth.name)
    assert told.get("condition", "") == truth.told
    assert told.get("usable", True) is truth.counts
    if kind.endswith("-door"):
        assert (told["access_control"] == ["outofservice"]) is (truth.drawn is Drawn.STRUCK)


# What names another


def test_whatever_names_a_thing_that_is_gone_says_so(
    stated: Stated, sheets: Responder, rows: Mapping[str, dict[str, str]], documents
) -> None:
    box = f"{stated.of('key-box', 'missing').name} (NOT THERE on 18 Nov 2026)"
    door = f"{stated.of('exterior-door', 'removed').name} (REMOVED)"
    camera = f"{stated.of('camera', 'missing').name} (NOT THERE on 18 Nov 2026)"
    key, watched = stated.of("key", "in-box").name, stated.of("exterior-door", "in-order").name
    assert (rows[key]["In key box"], rows[key]["Opens doors"]) == (box, door)
    assert (rows["Door"]["Door"], rows["Door"]["Key box"]) == (door, box)
    assert rows[watched]["Camera"] == camera
    assert sheets.start_door == f"{stated.of('exterior-door', 'blocked').name} (BLOCKED)"
    (view,) = [one for one in sheets.keys if one.name == key]
    assert (view.box, view.opens) == (box, door)
    assert [code.opens for code in sheets.codes] == [f"{door}, {box}"]
    assert squeezed(camera) in squeezed(documents["responder"])


def test_a_code_says_what_became_of_the_door_it_opens(stated: Stated) -> None:
    given = frozenset({Sensitivity.SECRET})
    (view,) = gather_codes(stated.session, Audience.FULL, given, ISSUED.date())
    name = stated.of("exterior-door", "removed").name
    assert view.where == f"Door {name} · {name} (REMOVED)"


def test_weaknesses_reach_responders_only_when_somebody_chose_so(stated: Stated) -> None:
    chosen = gather_responder(
        stated.session, issued_on=ISSUED.date(), choices=Choices(with_weaknesses=True)
    )
    told = {door.number: door.told.text for door in chosen.doors}
    for truth in stated.truths:
        if truth.kind.endswith("-door"):
            assert told[truth.name] == truth.weak


def test_a_second_sign_of_a_thing_on_another_plan_tells_the_same(stated: Stated) -> None:
    known = Conditions(stated.session, ISSUED.date(), Audience.RESPONDER, frozenset())
    for truth in stated.truths:
        if truth.marker_id:
            other = new_marker(
                stated.session, stated.site.id, MarkerKind(truth.kind), [Point(5, 5)],
                label=truth.name,
            )  # fmt: skip
            assert known.told_of_marker(other).text == truth.told, truth
