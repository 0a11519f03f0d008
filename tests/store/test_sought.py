"""Names and telephone numbers are found however they are written, and figures are left alone."""

from __future__ import annotations

import json

import pytest

from cpted_audit.store.purge import PURGED, without

WRITTEN = ("555-999-8888", "(555) 999-8888", "5559998888", "555.999.8888", "+1 555 999 8888",
           "1-555-999-8888", "555 999\u20118888", "+15559998888")  # fmt: skip


@pytest.mark.parametrize("kept", WRITTEN)
@pytest.mark.parametrize("typed", WRITTEN)
def test_a_number_is_known_by_its_digits(kept, typed):
    assert without(f"Call {typed}, at night.", [kept]) == f"Call {PURGED}, at night."
    assert without(f"Call ({typed}).", [kept]) == f"Call ({PURGED})."


@pytest.mark.parametrize(
    "text", ["15559998888123", "12.5559998888", "5559998888.5", "a5559998888", "555-999-8887", ""]
)
def test_another_number_is_left(text):
    assert without(text, ["555-999-8888"]) == text


def test_figures_of_a_list_are_no_telephone_number_and_its_texts_may_be():
    figures = json.dumps({"x": [5559998888, 555.0147, 1.5]})
    assert without(figures, ["5559998888", "555-0147"]) == figures
    marks = json.dumps([{"text": "Ring 555 0147", "x": 555.0147}])
    assert json.loads(without(marks, ["555-0147"])) == [{"text": f"Ring {PURGED}", "x": 555.0147}]
    assert without("[see note] 555-0147", ["5550147"]) == f"[see note] {PURGED}"


def test_a_name_is_found_whatever_the_capitals_and_as_whole_words_alone():
    for typed in ("rosa ortiz", "ROSA ORTIZ", "Rosa Ortiz"):
        assert without(f"Ask {typed}.", ["Rosa Ortiz"], strictly=True) == f"Ask {PURGED}."
    assert without("Rosa Ortizzi", ["Rosa Ortiz"]) == "Rosa Ortizzi"


def test_one_word_in_small_letters_is_counted_and_never_replaced():
    text = "The door will not shut."
    assert without(text, ["Will"], strictly=True) == text
    assert without(text, ["Will"]) != text
    assert without("WILL said so.", ["Will"], strictly=True) == f"{PURGED} said so."
