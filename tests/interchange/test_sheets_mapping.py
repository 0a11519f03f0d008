"""Headers as people write them, and the columns of a register they fit."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpted_audit.session.registers.importing.headers import Match, suggest_mapping

COLUMNS = (
    ("number", "Door number", ("number", "door", "opening number")),
    ("name", "Name", ("door name", "description")),
    ("place", "Place", ("room", "location", "space")),
    ("serial", "Serial number", ("serial",)),
    ("expires", "Expiry date", ("expires", "expiration", "use by", "best before")),
    ("building", "Building", ("block",)),
    ("phone", "Phone", ("phone number", "mobile")),
    ("checked_on", "Last checked on", ("last inspection", "checked", "inspection date")),
)
HEADERS = ("Door #", "Room", "Bldg.", "Serial No.", "Expires", "Tel.", "LastInspection", "Colour")


@pytest.mark.parametrize(
    ("header", "key"),
    [
        ("Door #", "number"), ("Door No.", "number"), ("DOOR NUMBER", "number"),
        ("Number", "number"), ("Doors", "number"), ("Opening No", "number"),
        ("Room", "place"), ("Location", "place"), ("LOC", "place"), ("Rm.", "place"),
        ("Serial", "serial"), ("S/N", "serial"), ("SerialNumber", "serial"),
        ("serial_number", "serial"), ("Sérial  number", "serial"), ("AED serial number", "serial"),
        ("Expires", "expires"), ("Exp. date", "expires"), ("Expiration Date", "expires"),
        ("Expiery date", "expires"), ("Bldg", "building"), ("Telephone", "phone"),
        ("Date of inspection", "checked_on"), ("Last checked", "checked_on"),
    ],
)  # fmt: skip
def test_a_header_fits_its_column(header, key):
    mapping = suggest_mapping([header, "Zzz"], COLUMNS)
    assert {key: mapping[key].header} == {one: match.header for one, match in mapping.items()}
    assert 0.6 <= mapping[key].score <= 1


@pytest.mark.parametrize("header", ["Colour", "", "???", "Column C", "Phone list owner", "Age"])
def test_what_fits_nothing_is_left_out(header):
    assert suggest_mapping([header], COLUMNS) == {}


def test_the_better_fit_gets_a_header_and_each_is_used_once():
    mapping = suggest_mapping(["Door", "Door name", "Number"], COLUMNS)
    assert mapping["name"] == Match("Door name", 1.0)
    assert mapping["number"].header == "Door"
    assert len({match.header for match in mapping.values()}) == len(mapping)


@given(st.permutations(HEADERS))
def test_the_order_of_headers_plays_no_part(headers):
    assert suggest_mapping(headers, COLUMNS) == suggest_mapping(HEADERS, COLUMNS)


WORDS = st.text(max_size=12)


@given(st.lists(WORDS), st.lists(st.tuples(WORDS, WORDS, st.lists(WORDS, max_size=3))))
def test_any_headers_and_columns_are_mapped_at_most_once(headers, columns):
    mapping = suggest_mapping(headers, columns)
    used = [match.header for match in mapping.values()]
    assert len(set(used)) == len(used)
    assert set(used) <= set(headers)


def test_the_whole_table():
    mapping = suggest_mapping(HEADERS, COLUMNS)
    assert {key: match.header for key, match in mapping.items()} == {
        "number": "Door #", "place": "Room", "building": "Bldg.", "serial": "Serial No.",
        "expires": "Expires", "phone": "Tel.", "checked_on": "LastInspection",
    }  # fmt: skip
