"""Levels as people write them are one level, and what is none is none."""

from __future__ import annotations

import pytest

from cpted_audit.domain.written_words import level_number, levels_meant

FIRST = (
    "1", "01", "1st", "1ST FLOOR", "First", "first floor", "Floor 1", "floor one", "L1", "l 1",
    "Level 1", "LVL 1", "Fl. 1", "F1", "1F", "1 fl", "1st level", "First Story", "Piso 1",
    "primer piso", "Nivel 1", "Level-1", "1.",
)  # fmt: skip
NONE = ("", "roof", "gym", "floor", "1A", "12th grade wing", "Level one two", "100", "room 1", "L")


@pytest.mark.parametrize("text", FIRST)
def test_the_first_is_the_first_however_it_is_written(text):
    assert level_number(text) == 1


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("ground", 0), ("Ground floor", 0), ("G", 0), ("GF", 0), ("Main level", 0),
        ("planta baja", 0), ("2nd floor", 2), ("Third", 3), ("L12", 12), ("basement", -1),
        ("B", -1), ("B2", -2), ("Lower level", -1), ("LL", -1), ("-1", -1),
    ],
)  # fmt: skip
def test_other_levels_have_their_numbers(text, number):
    assert level_number(text) == number


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_level_is_none(text):
    assert level_number(text) is None


@pytest.mark.parametrize(
    ("text", "names", "meant"),
    [
        ("1st", ["Level 1", "Level 2"], [0]),
        ("ground", ["Level 1", "Level 2"], [0]),
        ("ground", ["Ground floor", "Floor 1"], [0]),
        ("1", ["Ground floor", "Floor 1"], [1]),
        ("1", ["Ground floor", "Second floor"], [0]),
        ("3", ["Level 1", "Level 2"], []),
        ("B", ["Basement", "Level 1"], [0]),
        ("main", ["Level 1", "Level 1"], [0, 1]),
        ("roof", ["Level 1"], []),
    ],
)  # fmt: skip
def test_a_building_says_which_level_is_meant(text, names, meant):
    assert levels_meant(text, names) == meant
