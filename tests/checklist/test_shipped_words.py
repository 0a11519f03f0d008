"""The words of the shipped checklist: anchors, reasons, tiers, life safety, American English."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from cpted_audit.checklist.library import find
from cpted_audit.checklist.model import Checklist, Item
from cpted_audit.domain.vocabulary import ItemClass, OwnerRole, Phase

ANCHORS = ("yes", "partial", "no")
LONGEST = 130
COUNTED = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|eight|nine|ten|half|quarter|every|each|none|nobody|no|any"
    r"|all|both|neither|more|fewer|twice|once|later|nothing|only|never|not|another|some|part)\b",
    re.IGNORECASE,
)
"""What makes an anchor one that can be counted, measured or plainly seen."""
CAN_SHUT = re.compile(
    r"\b(?:lock(?:s|ed|able|ing)?|re-?lock\w*|self-locking|chain(?:s|ed)?|bar(?:s|red)?"
    r"|bolt(?:s|ed)?|bollards?|barriers?|block(?:s|ed)?|padlock\w*|gates?|gated|board(?:ed)?"
    r"|barricade\w*|shut|brace\w*|(?:close|closes|fence) (?:off|the|surplus|unused|with|it))\b",
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
    "P21": "a gate is opened",
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
    "E18": "a view is blocked",
    "E20": "a notice board",
    "I04": "a view is blocked",
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
TO_COME = {
    "classrooms", "shared-spaces", "service-and-plant", "systems", "operations",
    "emergency-planning", "responder-sheet",
}  # fmt: skip
"""Sections that are still as the first edition had them."""


@pytest.fixture(scope="module")
def school() -> Checklist:
    return find("school-cpted")


@pytest.fixture(scope="module")
def items(school: Checklist) -> tuple[Item, ...]:
    return tuple(item for item in school.items() if item.section_id not in TO_COME)


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
    plain = [item.id for item in items if not all(COUNTED.search(t) for t in said(item))]
    assert len(plain) <= len(items) // 3, plain


def said(item: Item) -> list[str]:
    return [item.partial, item.no]


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
    for item_id in ("B07", "B11", "B12", "B25", "B25B", "E05", "E07", "E08", "E11"):
        assert tags[item_id] >= both, item_id


def test_what_can_close_a_way_says_its_condition(items: tuple[Item, ...]) -> None:
    bare = {
        item.id: text
        for item in items
        for text in (item.short_term, item.long_term)
        if CAN_SHUT.search(text) and not CONDITION.search(text)
    }
    assert {name: text for name, text in bare.items() if name not in NO_WAY_OF_PEOPLE} == {}
    kept = {item.id for item in items} & set(NO_WAY_OF_PEOPLE)
    assert kept - set(bare) == set()  # an exception that is not needed is a hole


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("Chain the gate at night.", True),
        ("Lock both doors during the lesson.", True),
        ("Set bollards before the door.", True),
        ("Lock idle gates today.", True),
        ("Lock it against entry; it opens from inside without a key.", False),
        ("Set barriers, with the fire lane kept free.", False),
        ("Hang a sign.", False),
    ],
)
def test_the_words_of_shutting_are_found(text: str, bare: bool) -> None:
    assert bool(CAN_SHUT.search(text) and not CONDITION.search(text)) is bare


def test_the_remedies_named_by_the_review_keep_the_way_out(school: Checklist) -> None:
    by_id = {item.id: item for item in school.items() if item.section_id not in TO_COME}
    for item_id in ("P06", "B21B", "E04", "E06", "B07", "V05", "V12", "V13", "I20", "O09", "BX07"):
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
    items = {item.id: item for item in school.items() if item.section_id not in TO_COME}
    for name, item in items.items():
        if re.fullmatch(r"[A-Z]+\d+[B-D]", name):
            assert item.follows == (name[:-1],), name


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


def test_no_anchor_or_reason_judges(items: tuple[Item, ...]) -> None:
    never = re.compile(
        r"\b(?:safe|safer|safely|unsafe|complian\w*|complies|violat\w*|prevents?|guarantees?"
        r"|ensures?|ballistic|bullet\w*|shoot\w*)\b",
        re.IGNORECASE,
    )
    assert [item.id for item in items for t in texts(item).values() if never.search(t)] == []
