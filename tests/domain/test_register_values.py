"""Values of registers as text and back: every type, every way people write it, plain refusals."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpted_audit.domain.plans import marker
from cpted_audit.domain.plans.marker import MarkerKind
from cpted_audit.domain.records import FIELD_SENSITIVITY
from cpted_audit.domain.registers import access, contact, site_facts
from cpted_audit.domain.registers.access import (
    AccessMethod,
    Content,
    Door,
    Key,
    KeyBox,
    Latches,
    Side,
)
from cpted_audit.domain.registers.access_words import CHOICE_WORDS, choice_words
from cpted_audit.domain.registers.columns import ColumnType, RegisterKey
from cpted_audit.domain.registers.registers import (
    REGISTERS,
    marker_kind_of,
    register,
    register_of,
    register_of_kind,
)
from cpted_audit.domain.registers.values import parse_value, value_text
from cpted_audit.domain.sensitivity import Sensitivity
from cpted_audit.errors import AuditError

COLUMNS = [(of, column) for of in REGISTERS for column in of.columns]


class NoNames:
    """Knows two doors, both called 1 and one also 2."""

    def name(self, link, record_id):
        return {"a": "1", "b": "2"}.get(record_id, "")

    def find(self, link, text, within):
        return {"1": ["a", "b"], "2": ["b"]}.get(text, [])

    def derived(self, record, field):
        return f"plan's {field}"


NAMES = NoNames()


def column(key: RegisterKey, field: str):
    return register(key).column(field)


def parsed(key: RegisterKey, field: str, text: str) -> object:
    return parse_value(column(key, field), text, NAMES)


DOORS, KEYS, BOXES = RegisterKey.DOORS, RegisterKey.KEYS, RegisterKey.KEY_BOXES


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        ("side", " b ", Side.B), ("latches", "PROPPED OPEN", Latches.PROPPED),
        ("latches", "propped", Latches.PROPPED), ("side", "", None),
        ("access", "Card; key", (AccessMethod.CARD, AccessMethod.KEY)),
        ("access", "exit_only, Exit only", (AccessMethod.EXIT_ONLY,)), ("access", "", ()),
        ("motions", "1", 1), ("motions", "2.0", 2), ("sign_inside", "X", True),
        ("sign_inside", "No", False), ("sign_inside", " ", None), ("name", " Kitchen ", "Kitchen"),
        ("checked_on", "2026-11-18", date(2026, 11, 18)),
        ("checked_on", "11/18/2026", date(2026, 11, 18)),
        ("checked_on", "2026-11-18T00:00:00", date(2026, 11, 18)),
        ("checked_on", "2026-11-18 08:30", date(2026, 11, 18)),
        ("checked_on", "18 Nov 2026", date(2026, 11, 18)),
        ("checked_on", "November 18, 2026", date(2026, 11, 18)), ("checked_on", "", None),
    ],
)  # fmt: skip
def test_text_is_read_as_people_write_it(field, text, value):
    assert parsed(DOORS, field, text) == value


@pytest.mark.parametrize(
    ("field", "text", "told"),
    [
        ("side", "E", "Side: “E” is none of A, B, C, D."),
        ("access", "key, magic", "“magic” is none of"),
        ("motions", "1.5", "not a whole number from 0 to 9"),
        ("motions", "10", "not a whole number"),
        ("motions", "²", "not a whole number"), ("sign_inside", "maybe", "neither Yes nor No"),
        ("checked_on", "18/11/2026", "is not a date; write it as 2026-11-18"),
        ("checked_on", "2026-02-30", "is not a date"), ("checked_on", "45979", "is not a date"),
        ("number", " ", "Door is empty; it needs a value."), ("use", "", "needs a value"),
        ("cell", "C4", "cannot be read from a file"),
    ],
)  # fmt: skip
def test_text_that_means_nothing_is_refused_in_one_sentence(field, text, told):
    with pytest.raises(AuditError, match=told.replace("(", r"\(")) as error:
        parsed(DOORS, field, text)
    assert str(error.value).endswith(".")
    assert "\n" not in str(error.value)


def test_links_are_read_by_name_and_told_when_they_are_none_or_several():
    assert parsed(KEYS, "opens", "2; 2") == ("b",)
    for text, told in (("1", "name of 2"), ("9, 2", "there is no door “9”")):
        with pytest.raises(AuditError, match=told):
            parsed(KEYS, "opens", text)
    shown = value_text(Key(id="k", opens=("a", "gone", "b")), column(KEYS, "opens"), NAMES)
    assert shown == "1, 2"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2 × Grand master; Elevator", (Content("Grand master", 2), Content("Elevator", 1))),
        ("3 x key\nmap (2)", (Content("key", 3), Content("map", 2))),
        ("Gate key x 4", (Content("Gate key", 4))), ("; ;", ()),
    ],
)  # fmt: skip
def test_contents_are_read_with_their_counts(text, value):
    found = parsed(BOXES, "contents", text)
    assert found == ((value,) if isinstance(value, Content) else value)


def test_what_nobody_said_is_told_by_the_plan_only_where_the_plan_knows():
    door = Door(id="d")
    shown = {column.field: value_text(door, column, NAMES) for column in register(DOORS).columns}
    assert shown["side"] == "plan's side"
    assert shown["building_id"] == "plan's building_id"
    assert shown["kind"] == shown["checked_on"] == shown["motions"] == ""
    assert value_text(Door(id="d", motions=0), column(DOORS, "motions"), NAMES) == "0"
    said = Door(id="d", side=Side.D, sign_inside=False)
    assert value_text(said, column(DOORS, "side"), NAMES) == "D"
    assert value_text(said, column(DOORS, "sign_inside"), NAMES) == "No"


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(text):
    for _, one in COLUMNS:
        try:
            parse_value(one, text, NAMES)
        except AuditError as error:
            assert str(error).endswith(".")  # noqa: PT017 - any text may be good in some column


@given(
    st.lists(
        st.builds(
            Content,
            st.text(st.characters(categories=["L", "Zs"]), min_size=1).map(str.strip).filter(bool),
            st.integers(1, 9999),
        )
    )
)
def test_contents_come_back_as_they_were(contents):
    box = KeyBox(id="k", contents=tuple(contents))
    text = value_text(box, column(BOXES, "contents"), NAMES)
    assert parsed(BOXES, "contents", text) == tuple(contents)


# The table


def test_every_choice_has_words_no_two_of_a_list_alike():
    for module in (access, contact, site_facts):
        for name, one in vars(module).items():
            own = isinstance(one, type) and one.__module__ == module.__name__
            if own and issubclass(one, StrEnum):
                assert set(CHOICE_WORDS[one]) == set(one), name
    for words in CHOICE_WORDS.values():
        assert len(set(words.values())) == len(words)
    assert choice_words(access.CodeKind.GATE) == choice_words(access.DoorKind.GATE) == "Gate"
    assert set(CHOICE_WORDS[marker.MarkerState]) == set(marker.MarkerState)


def test_every_register_is_found_by_key_record_and_kind():
    assert [of.key for of in REGISTERS] == list(RegisterKey)
    kinds = [kind for of in REGISTERS for kind in of.kinds]
    assert len(set(kinds)) == len(kinds)
    for of in REGISTERS:
        assert register(of.key) is of
        for kind in of.kinds:
            assert register_of_kind(kind) is of
    assert register_of_kind(MarkerKind.WALL) is None
    assert register_of(Key(id="k")).key is KEYS
    assert marker_kind_of(Key(id="k")) is None


def test_every_column_has_what_its_type_needs_and_words_of_its_own():
    for of, one in COLUMNS:
        assert (one.choices is not None) == (one.type in {ColumnType.CHOICE, ColumnType.CHOICES})
        assert (one.link is not None) == (one.type in {ColumnType.LINK, ColumnType.LINKS})
        words = [each.words.casefold() for each in of.columns]
        assert len(set(words)) == len(words), of.key
        assert words.count(one.words.casefold()) == 1


def test_the_class_of_a_column_is_that_of_its_field():
    for of, one in COLUMNS:
        classes = FIELD_SENSITIVITY[of.record.__name__.lower()]
        if one.field in classes:
            assert one.sensitivity is classes[one.field]
        assert (one.sensitivity is Sensitivity.SECRET) == (one.type is ColumnType.SECRET)
    assert column(DOORS, "building_id").sensitivity is Sensitivity.GENERAL
