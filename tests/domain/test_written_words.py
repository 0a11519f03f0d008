"""Words for nothing, for Yes and for No, and good guesses at what others mean."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpted_audit.domain.registers.columns import RegisterKey
from cpted_audit.domain.registers.registers import REGISTERS, register
from cpted_audit.domain.written_words import guess, is_blank_word, nearest, yes_or_no


@pytest.mark.parametrize(
    "text",
    ["N/A", "n/a", "NA", "-", "–", "---", " - ", "None", "Unknown", "UNK", "TBD", "tba", "?",
     "#N/A", "null", "NaN", "Not applicable", "…", "____",
     "\u00a0N/A\u00a0", "Desconocido", "k.A.", "(unknown)", "[TBD]", "< n/a >", "(-)",
     "Not recorded", "N/K", "No data", "#REF!", "#VALUE!", "#DIV/0!"],
)  # fmt: skip
def test_words_for_nothing(text):
    assert is_blank_word(text)


@pytest.mark.parametrize(
    "text", ["0", "No", "N", "None of them", "Main", "x", "-1", "A-", "Unknowns", "(Main)", "(0)"]
)
def test_words_that_say_something(text):
    assert not is_blank_word(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [("Yes", True), ("Y", True), ("TRUE", True), ("1", True), ("X", True), ("✓", True), ("☑", True),
     ("Sí", True), ("SI", True), ("Ja", True), ("1.0", True), ("yes.", True), ("No", False),
     ("FALSE", False), ("0", False), ("✗", False), ("Nein", False), ("maybe", None), ("", None)],
)  # fmt: skip
def test_yes_and_no_in_many_hands(text, said):
    assert yes_or_no(text) is said


@pytest.mark.parametrize(
    ("field", "text", "means"),
    [("kind", "Double", "Pair"), ("kind", "DBL", "Pair"), ("kind", "Roll-up", "Overhead"),
     ("kind", "Double door", "Pair"), ("lock", "Panic bar", "Panic hardware"),
     ("lock", "Crash bar", "Panic hardware"), ("lock", "Von Duprin 99", "Panic hardware"),
     ("lock", "Mag-lock", "Electric"), ("material", "HM", "Hollow metal"),
     ("material", "Steel", "Hollow metal"), ("access", "Card reader", "Card"),
     ("access", "Keypad", "Code"), ("use", "EXT", "Exterior"), ("latches", "Pass", "Yes"),
     ("material", "Alumnium", "Aluminum"), ("kind", "Dutch", ""), ("lock", "zzz", "")],
)  # fmt: skip
def test_what_schedules_write_is_guessed(field, text, means):
    column = register(RegisterKey.DOORS).column(field)
    choices = {choice.value: words for choice, words in column.choices.items()}
    assert guess(field, text, choices) == means


@given(st.text(max_size=20))
def test_a_guess_is_one_of_the_choices_or_nothing(text):
    for of in REGISTERS:
        for column in of.columns:
            choices = {choice.value: words for choice, words in (column.choices or {}).items()}
            assert guess(column.field, text, choices) in {"", *choices.values()}


def test_a_place_is_guessed_only_where_one_fits():
    assert nearest("Main Bldg", ["Main", "Annex"]) == "Main"
    assert nearest("Anex", ["Main", "Annex"]) == "Annex"
    assert nearest("Gym", ["Gym A", "Gym B"]) == ""
    assert nearest("Elsewhere", ["Main", "Annex"]) == ""
