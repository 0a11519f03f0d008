"""What a finding is called until its auditor calls it something else."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from cpted_audit.analysis.findings.title import finding_title, title_of
from cpted_audit.analysis.scoring.scope import Question
from cpted_audit.checklist.library import find
from cpted_audit.domain.finding import Finding
from cpted_audit.domain.places.site import Place
from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.domain.walk import Answer


def _question(item_id: str, place_name: str, value: AnswerValue) -> Question:
    item = next(one for one in find("school-cpted").items() if one.id == item_id)
    place = Place(
        id="p", name=place_name, kind=item.space_type, building_id=None, level_id=None, position=0
    )
    answer = Answer(
        id="a", item_id=item.id, place_id=place.id, value=value,
        observed_at=datetime(2026, 11, 18, 10, 42),
    )  # fmt: skip
    return Question(item, place, answer)


@pytest.mark.parametrize(
    ("item_id", "place", "value", "title"),
    [
        ("B13", "Door 3", AnswerValue.NO,
         "Door 3 does not close by itself, or its latch misses the strike"),
        ("B13", "Door 3", AnswerValue.PARTIAL,
         "In part: Door 3 does not close by itself, or its latch misses the strike"),
        ("I09", "east hall", AnswerValue.NO, "East hall cannot be closed off"),
        ("B03", "Exterior", AnswerValue.NO,
         "The exterior doors of the building are not numbered in one sequence"),
        ("B03", "Exterior north", AnswerValue.NO,
         "The exterior doors of Exterior north are not numbered in one sequence"),
        ("I09", "Corridors", AnswerValue.NO, "The corridor cannot be closed off"),
        ("VX03B", "Bus loop", AnswerValue.PARTIAL,
         "In part: Students at the bus loop step up before the bus stops"),
        ("S09", "Restroom", AnswerValue.NO, "The restroom is too dark to read in"),
        ("S04", "Boys' locker room", AnswerValue.PARTIAL,
         "In part: Boys' locker room is not supervised from where all aisles are in view"),
        ("B25B", "Portable 1", AnswerValue.NO,
         "The office cannot be reached at once by voice from Portable 1"),
        ("B08", "Door 1", AnswerValue.NO, "Door 1 is propped open"),
        ("B08", "", AnswerValue.NO, "This place is propped open"),
        ("B08", "{place}", AnswerValue.NO, "{place} is propped open"),
    ],
)  # fmt: skip
def test_a_finding_says_what_is_wrong_with_the_place(item_id, place, value, title):
    assert finding_title(_question(item_id, place, value)) == title


def test_an_item_without_such_words_is_told_by_its_condition():
    asked = _question("B13", "Door 3", AnswerValue.NO)
    bare = replace(asked, item=replace(asked.item, wrong="", ideal="The door latches."))
    assert finding_title(bare) == "Not in place: The door latches"
    partly = replace(bare, answer=replace(bare.answer, value=AnswerValue.PARTIAL))
    assert finding_title(partly) == "Partly in place: The door latches"


@pytest.mark.parametrize("nothing", ["", " \u00a0", "\u200b\u2060", "\n"])
def test_no_finding_is_without_a_title_whatever_its_file_holds(nothing):
    asked = _question("B13", "Door 3", AnswerValue.NO)
    finding = Finding(id="f", number=1, title=nothing)
    assert title_of(finding, asked) == finding_title(asked)
    assert title_of(finding, None) == "Without a title"
    assert title_of(replace(finding, title=" Gate "), None) == "Gate"
