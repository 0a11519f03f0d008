"""The words of the shipped checklist: anchors, reasons, tiers, life safety, American English."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from cpted_audit.checklist.library import find, shipped
from cpted_audit.checklist.model import Checklist, Item
from cpted_audit.domain.documents.law import Topic
from cpted_audit.domain.places.space_type import SPACE_TYPES
from cpted_audit.domain.vocabulary import ItemClass, OwnerRole, Phase

ANCHORS = ("yes", "partial", "no")
LONGEST = 130
COUNTED = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|eight|nine|ten|half|quarter|every|each|none|nobody|no|any"
    r"|all|both|neither|more|fewer|twice|once|later|older|lower|nothing|missing|slower)\b",
    re.IGNORECASE,
)
"""What makes an anchor one that can be counted, measured or plainly seen."""
CAN_SHUT = re.compile(
    r"\b(?:lock(?:s|ed|able|ing)?|re-?lock\w*|self-locking|chain(?:s|ed)?|bar(?:s|red)?"
    r"|bolt(?:s|ed)?|bollards?|barriers?|block(?:s|ed)?|padlock\w*|gates?|gated|board(?:ed)?"
    r"|barricade\w*|shut|brace\w*|combine"
    r"|(?:close|closes|fence) (?:off|the|and|or|surplus|unused|with|it))\b",
    re.IGNORECASE,
)
"""Words of remedies that can close a way to people."""
CONDITION = re.compile(
    r"from inside|by hand|ways? out|free exit|fire lanes?|fire agency|emergency vehicles"
    r"|authority having|the authority|responders|nobody (?:and nothing )?is inside"
    r"|against entry|without a key|every exit|from the court|never delays",
    re.IGNORECASE,
)
"""Words of the condition: people get out, crews get in, or the authority decides."""
NO_WAY_OF_PEOPLE = {
    "P02": "a view is blocked",
    "P03": "a hole in the fence is boarded",
    "P06B": "the log of gates",
    "P12B": "a name board",
    "P20": "mouths of drains, with the water let through",
    "V01": "a view is blocked",
    "V07C": "a view is blocked",
    "O04": "a view is blocked",
    "O05": "equipment is closed to play",
    "O05B": "equipment is closed to play",
    "OX01": "loose goods are locked up",
    "OX04": "a gate for the ambulance",
    "B21": "a view is blocked",
    "B22": "the void beneath a stair",
    "B30": "shut-offs of utilities",
    "C17": "a drawer or cabinet",
    "C20": "a shut-off of gas, water or power",
    "E18": "a view is blocked",
    "E19": "keys and records",
    "E20": "a notice board",
    "I04": "a view is blocked",
    "T22": "the school board",
    "TX03": "the school board",
}
"""Items whose remedy has such a word and closes no way of anybody, with what is meant."""
NOT_AMERICAN = re.compile(
    r"\b(?:pupils?|oxidis\w+|downpipes?|rotas?|timetables?|queu\w+|parcels?|kerbs?|tyres?|torches"
    r"|timber|bins?|dustbins?|rubbish|holidays?|car parks?|lifts?|cupboards?|programmes?|centres?"
    r"|colours?|neighbours?|metres?|licences?|storeys?|fortnight\w*|whilst|amongst|mend\w*"
    r"|labelled|recognis\w+|organis\w+|towards|grey|cheques?|enquir\w+|caretakers?|staffrooms?"
    r"|learnt|practise\w*|behaviour\w*|favour\w*|each term|half-term|term-time|cinema|let to)\b",
    re.IGNORECASE,
)


FIRST_EDITION = [
    "P01", "P02", "P03", "P04", "P05", "P06", "P07", "P08", "P09", "P10", "P11", "P12", "P13",
    "P14", "P15", "P16", "P17", "P18", "P19", "P20", "P21", "P22", "PX01", "V01", "V02", "V03",
    "V04", "V05", "V12", "V13", "V14", "V15", "V16", "V17", "V18", "V20", "V22", "V06", "V08",
    "V09", "V10", "VX01", "VX02", "V07", "VX03", "VX04", "VX05", "V11", "V19", "O01", "O02",
    "O03", "O07", "O08", "O12", "O13", "O14", "O15", "O16", "O17", "O18", "O20", "O21", "O22",
    "O23", "OX01", "V21", "O04", "O05", "O06", "OX02", "O09", "O10", "O11", "OX03", "OX04",
    "B21", "O19", "OX05", "OX06", "B01", "B02", "B03", "B05", "B06", "B12", "B15", "B16", "B17",
    "B19", "B22", "B23", "B28", "B29", "B30", "B31", "BX01", "B04", "B07", "B08", "B09", "B10",
    "B11", "B13", "B18", "B20", "BX02", "B24", "B25", "B26", "B27", "BX03", "BX04", "E01",
    "E02", "E03", "E04", "E05", "E06", "E07", "E08", "E09", "E10", "E11", "E12", "E13", "E14",
    "E15", "E16", "E17", "E18", "E20", "EX01", "EX02", "I01", "I02", "I03", "I04", "I07", "I08",
    "I09", "I10", "I11", "I12", "I15", "I16", "I17", "I18", "I19", "I20", "IX01", "I05", "I06",
    "IX02", "IX03", "IX04", "I13", "I14", "IX05", "IX06", "C01", "C02", "C03", "C04", "C05",
    "C06", "C07", "C08", "C09", "C10", "C11", "C12", "C13", "C14", "C15", "C17", "CX01", "CX02",
    "C18", "C19", "C20", "C22", "CX03", "CX04", "S01", "S02", "SX01", "SX02", "SX03", "S03",
    "SX04", "SX05", "SX06", "S04", "SX07", "SX08", "SX09", "S05", "SX10", "SX11", "SX12", "S06",
    "SX13", "SX14", "SX15", "S07", "S08", "S09", "S10", "S11", "S12", "SX16", "S13", "SX17",
    "SX18", "SX19", "S14", "S15", "E19", "SX20", "SX21", "S16", "S17", "C21", "S18", "S19",
    "SX22", "SX23", "T01", "T03", "T04", "T07", "S20", "S21", "TX09", "TX01", "TX02", "G01",
    "G02", "G03", "G05", "B14", "T08", "T10", "T22", "T23", "T24", "T25", "T26", "T27", "T21",
    "TX03", "TX04", "T17", "T18", "TX05", "O24", "C16", "T20", "T05", "T06", "T13", "T14",
    "T15", "T16", "S22", "TX06", "TX07", "G04", "T02", "T09", "T11", "T12", "T19", "T28",
    "TX08",
]  # fmt: skip
"""The ids of edition 1.1; an answer to one of them still speaks."""
SECOND_EDITION = [
    "P06B", "P07B", "P12B", "PX02", "PX03", "V04B", "V16B", "VX07", "VX08", "VX09", "V06B",
    "V08B", "VX06", "VX12", "V07B", "V07C", "VX03B", "VX11", "O12B", "OX08", "OX10", "OX12",
    "O05B", "O06B", "OX07", "OX11", "OX13", "OX14", "OX09", "B21B", "B21C", "B12B", "B19B",
    "BX08", "BX05", "BX09", "B08B", "BX06", "BX10", "BX11", "B25B", "B25C", "B27B", "BX07",
    "E05B", "E08B", "E09B", "E13B", "EX05", "EX03", "EX04", "EX06", "EX07", "I11B", "I16B",
    "IX07", "IX10", "IX08", "IX09", "IX11", "I05B", "I05C", "I13B", "C09B", "C11B", "CX05",
    "CX06", "CX07", "C18B", "C19B", "CX08", "CX09", "S02B", "SX30", "SX24", "SX25", "SX12B",
    "SX26", "SX27", "S09B", "S11B", "S13B", "S13C", "SX17B", "SX28", "S15B", "SX20B", "SX29",
    "T01B", "T01C", "TX10", "S20B", "S20C", "T26B", "T17B", "TX11", "TX12", "TX13", "TX14",
    "TX15", "TX16", "TX17", "TX18", "TX19", "TX20", "T13B", "T14B", "T15B",
]  # fmt: skip
"""The ids that edition 2.0 added to them."""


@pytest.fixture(scope="module")
def school() -> Checklist:
    return find("school-cpted")


@pytest.fixture(scope="module")
def items(school: Checklist) -> tuple[Item, ...]:
    return tuple(school.items())


def texts(item: Item) -> dict[str, str]:
    names = ("ideal", "wrong", "look_for", "why", "short_term", "long_term", "measure")
    return {name: getattr(item, name) for name in (*names, *ANCHORS, "tag_reason")}


def test_every_item_says_where_each_answer_begins(items: tuple[Item, ...]) -> None:
    for item in items:
        said = [getattr(item, name) for name in ANCHORS]
        assert len(set(said)) == 3, item.id
        for text in said:
            assert 4 <= len(text) <= LONGEST, (item.id, text)
            assert text.endswith("."), (item.id, text)
            assert text[0].isupper() or text[0].isdigit(), (item.id, text)


def test_most_anchors_can_be_counted(items: tuple[Item, ...]) -> None:
    plain = [
        item.id for item in items if not any(COUNTED.search(getattr(item, n)) for n in ANCHORS[1:])
    ]
    assert len(plain) <= len(items) // 10, plain


def test_every_item_says_why_its_tags(items: tuple[Item, ...]) -> None:
    for item in items:
        assert item.tag_reason.endswith("."), item.id
        assert 20 <= len(item.tag_reason) <= LONGEST, item.id


def test_every_scored_item_has_a_tier_and_no_tier_is_empty(items: tuple[Item, ...]) -> None:
    assert [item.id for item in items if item.scored and item.tier is None] == []
    tiers = Counter((item.section_id, item.tier) for item in items if item.scored)
    sections = {item.section_id for item in items if item.scored}
    assert all(tiers[section, tier] >= 1 for section in sections for tier in (1, 2))


def test_what_a_law_asks_of_doors_locks_and_calls_is_scored_too(items: tuple[Item, ...]) -> None:
    both = {ItemClass.CPTED, ItemClass.STATUTORY}
    tags = {item.id: set(item.tags) for item in items}
    for item_id in (
        "B07", "B11", "B12", "B25", "B25B", "E05", "E07", "E08", "E11", "C01", "C05",
        "C11", "C11B", "C12", "CX03", "SX12", "T07", "T10", "T17",
    ):  # fmt: skip
        assert tags[item_id] >= both, item_id


def test_what_can_close_a_way_says_its_condition(items: tuple[Item, ...]) -> None:
    bare = {
        item.id: text
        for item in items
        for text in (item.short_term, item.long_term)
        if CAN_SHUT.search(text) and not CONDITION.search(text)
    }
    assert {name: text for name, text in bare.items() if name not in NO_WAY_OF_PEOPLE} == {}
    assert set(NO_WAY_OF_PEOPLE) <= set(bare)  # an exception that is not needed is a hole


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("Chain the gate at night.", True),
        ("Lock both doors during the lesson.", True),
        ("Set bollards before the door.", True),
        ("Lock idle gates today.", True),
        ("Build a path; fence and plant the rest.", True),
        ("Lock it against entry; it opens from inside without a key.", False),
        ("Set barriers, with the fire lane kept free.", False),
        ("Hang a sign.", False),
    ],
)
def test_the_words_of_shutting_are_found(text: str, bare: bool) -> None:
    assert bool(CAN_SHUT.search(text) and not CONDITION.search(text)) is bare


def test_the_remedies_named_by_the_review_keep_the_way_out(school: Checklist) -> None:
    by_id = {item.id: item for item in school.items()}
    for item_id in (
        "P06", "B21B", "E04", "E06", "B07", "V05", "V12", "V13", "I20", "O09", "BX07", "S02", "S03",
        "S06", "S16", "SX07", "CX05", "CX08", "T07",
    ):  # fmt: skip
        item = by_id[item_id]
        assert CONDITION.search(item.short_term + item.long_term), item_id


def test_the_words_are_american(items: tuple[Item, ...]) -> None:
    found = [
        (item.id, name, NOT_AMERICAN.findall(text))
        for item in items
        for name, text in texts(item).items()
        if NOT_AMERICAN.search(text)
    ]
    assert found == []


def test_a_split_item_names_what_it_continues(school: Checklist) -> None:
    items = {item.id: item for item in school.items()}
    for name, item in items.items():
        if re.fullmatch(r"[A-Z]+\d+[B-D]", name):
            assert item.follows == (name[:-1],), name


def test_no_answer_of_an_earlier_edition_falls_silent(items: tuple[Item, ...]) -> None:
    ids = {item.id for item in items}
    followed = {name for item in items for name in item.follows}
    earlier = {*FIRST_EDITION, *SECOND_EDITION}
    assert (len(FIRST_EDITION), len(SECOND_EDITION)) == (276, 108)
    assert earlier <= ids | followed
    assert followed <= earlier


def test_what_is_seen_standing_still_is_no_part_of_the_arrival_watch(
    items: tuple[Item, ...],
) -> None:
    phases = {item.id: item.phases for item in items}
    for item_id in ("V01", "V02", "V03", "V05", "V07C"):
        assert Phase.ARRIVAL not in phases[item_id], item_id
    assert phases["B04"] == phases["P12"] == (Phase.DAY, Phase.NIGHT)
    assert Phase.EVENT in phases["I20"]
    assert Phase.BREAK in phases["O06"]


def test_equal_access_is_the_coordinators_and_not_the_authoritys(school: Checklist) -> None:
    (route,) = [item for item in school.items() if item.id == "E17"]
    assert route.owner_role is OwnerRole.DISTRICT
    assert "coordinator" in route.short_term


def test_no_item_rests_on_one_unlicensed_program(items: tuple[Item, ...]) -> None:
    assert [item.id for item in items if item.sources == ("JED",)] == []


def test_no_title_says_twice_what_kind_of_place_it_is(items: tuple[Item, ...]) -> None:
    for item in items:
        info = SPACE_TYPES[item.space_type]
        kinds = {word for name in (info.single, info.numbered) for word in name.lower().split()}
        before = re.search(r"(\w+) \{place\}", item.wrong)
        assert before is None or before[1] not in kinds, (item.id, item.wrong)


def test_a_title_holds_for_what_is_in_place_in_part_too() -> None:
    items = [item for one in shipped() for item in one.items()]
    none_at_all = re.compile(r"(?:Nobody|Nothing|None|No|Neither)\b")
    assert [item.id for item in items if none_at_all.match(item.wrong)] == []


def test_no_reason_makes_a_law_of_a_bill() -> None:
    items = [item for one in shipped() for item in one.items()]
    bills = [item.id for item in items if re.search(r"\bbills?\b", item.tag_reason)]
    assert bills == []


def test_no_anchor_or_reason_judges(items: tuple[Item, ...]) -> None:
    never = re.compile(
        r"\b(?:safe|safer|safely|unsafe|complian\w*|complies|violat\w*|prevents?|guarantees?"
        r"|ensures?|ballistic|bullet\w*|shoot\w*)\b",
        re.IGNORECASE,
    )
    assert [item.id for item in items for t in texts(item).values() if never.search(t)] == []


def test_what_a_law_asks_names_its_topic_and_nothing_else_does() -> None:
    items = [item for one in shipped() for item in one.items()]
    assert [item.id for item in items if item.topics and ItemClass.STATUTORY not in item.tags] == []
    topics = {item.id: set(item.topics) for item in items}
    assert topics["B07"] == {Topic.DOORS}
    assert topics["T07"] == {Topic.ALARMS, Topic.DOORS}
    assert topics["T11"] == {Topic.MAPS}
    assert topics["DR01"] == topics["T14"] == {Topic.DRILLS}
