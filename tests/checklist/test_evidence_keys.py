"""What a checklist may ask to be shown beside a No or Partial."""

from __future__ import annotations

import pytest
import small_audit

from cpted_audit.checklist.library import find
from cpted_audit.checklist.loader import loads
from cpted_audit.domain.vocabulary import Evidence
from cpted_audit.errors import ChecklistError


def _with(extra: str) -> str:
    return small_audit.checklist({"A": [small_audit.item("A1")]}).text + extra


def test_an_item_asks_for_nothing_unless_it_says_so() -> None:
    (item,) = loads(_with(""), "x.toml").items()
    assert (item.evidence, item.measure) == ((), "")


def test_an_item_asks_for_a_photo_and_a_measurement() -> None:
    text = _with('  evidence = ["photo", "measurement"]\n  measure = "Height in feet."\n')
    (item,) = loads(text, "x.toml").items()
    assert item.evidence == (Evidence.PHOTO, Evidence.MEASUREMENT)
    assert item.measure == "Height in feet."


@pytest.mark.parametrize(
    ("extra", "problem"),
    [
        ('  evidence = ["measurement"]\n', "'measure' does not say of what"),
        ('  evidence = ["film"]\n', "'evidence' has the unknown word 'film'"),
        ('  evidence = ["photo", "photo"]\n', "'evidence' names the same word twice"),
        ('  evidence = "photo"\n', "'evidence' must be a list"),
        ('  evidence = ["measurement"]\n  measure = " "\n', "'measure' is empty"),
    ],
)
def test_mistakes_are_told_once_with_item_and_key(extra: str, problem: str) -> None:
    with pytest.raises(ChecklistError) as error:
        loads(_with(extra), "x.toml")
    assert len(error.value.problems) == 1
    assert problem in error.value.problems[0]
    assert "(A1)" in error.value.problems[0]


def test_the_shipped_items_ask_for_what_they_tell_to_measure() -> None:
    asking = [item for item in find("school-cpted").items() if item.evidence]
    assert 20 <= len(asking) <= 40
    for item in asking:
        assert bool(item.measure) is (Evidence.MEASUREMENT in item.evidence), item.id
        assert item.measure == "" or item.measure.endswith("."), item.id
        assert len(item.measure) <= 80, item.id
