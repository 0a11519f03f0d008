"""Two audits of one school compared from the command line: two years, two editions of a list."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import small_audit
from small_audit import Y, checklist, item, observe
from two_years import DOOR, NEW, OLD, ROOM, make_years


@pytest.fixture
def years(cli) -> None:
    """Both years, where the commands are run."""
    make_years(Path())


def test_every_question_says_how_it_turned_out_or_why_not(cli, years):
    done = cli("compare-audits", OLD, NEW, "--json")
    assert (done.code, done.err) == (0, "")
    told = json.loads(done.out)
    found = {(one["item"], one["place"]): (one["turn"], one["why"]) for one in told["questions"]}
    new = "Main / Room 9"
    assert found["D1", DOOR] == ("improved", None)
    assert found["D20", DOOR] == ("regressed", None)  # it follows D2
    assert found["R1", ROOM] == ("unchanged", None)
    assert found["D31", DOOR] == found["D32", DOOR] == ("not-comparable", "item-split")
    assert found["D9", DOOR] == ("not-comparable", "item-new")
    assert found["R2", ROOM] == ("not-comparable", "not-there")
    assert found["R1", "Main / Room 2"] == ("not-comparable", "not-walked")
    assert found["R2", "Main / Room 2"] == ("not-comparable", "not-seen")
    assert found["R1", new] == ("not-comparable", "place-new")
    assert found["D1", "Main / Door 2"] == ("not-comparable", "place-gone")
    assert found["R3", ROOM] == ("not-comparable", "item-gone")
    became = {(one["path"], one["title"]): one["became"] for one in told["findings"]}
    assert sorted(became.values()) == ["gone", "new", "new", "new", "open"]
    assert {path for (path, _), value in became.items() if value == "gone"} == {DOOR}
    assert {path for (path, _), value in became.items() if value == "open"} == {ROOM}
    assert told["counts"]["improved"] == told["counts"]["regressed"] == 1
    assert told["by"]["building"]["Main"]["improved"] == 1
    assert told["by"]["item"]["D1"]["improved"] == 1


def test_it_is_told_in_lines(cli, years):
    done = cli("compare-audits", OLD, NEW)
    lines = done.out.splitlines()
    assert lines[0] == "2025.cpted → 2026.cpted"
    assert lines[1].startswith("Overall CPTED score: ")
    assert "Findings: new 3, still to repair 1, no longer a finding 1" in lines
    assert "Improved:" in lines
    assert "  D1 at Main / Door 1: No → Yes" in lines
    assert "  D20 at Main / Door 1: Yes → No" in lines
    assert "  the item was split or joined: 3" in lines


def test_an_audit_beside_itself_has_nothing_that_moved(cli, years):
    done = cli("compare-audits", OLD, OLD, "--json")
    told = json.loads(done.out)
    assert told["counts"]["improved"] == told["counts"]["regressed"] == 0
    assert told["score"]["points"] in (0, None)
    assert not told["score"]["means_something"]
    assert {one["why"] for one in told["questions"]} <= {None, "not-walked"}


def test_an_item_that_others_follow_too_continues_by_itself(cli):
    """As in the shipped checklist, where some items follow one that is still asked."""
    asks = checklist({"DOOR": [
        item("D1", "exterior-door"),
        item("D1B", "exterior-door", extra='follows = ["D1"]\n'),
    ]})  # fmt: skip
    for file, lists in ((OLD, small_audit.SMALL), (NEW, asks)):
        with small_audit.make(Path(file), asks=lists) as session:
            observe(session, DOOR, {"D1": Y})
    for one, added in ((OLD, "item-split"), (NEW, "not-walked")):
        told = json.loads(cli("compare-audits", one, NEW, "--json").out)
        found = {one["item"]: one["why"] for one in told["questions"] if one["place"] == DOOR}
        assert found["D1"] is None
        assert found["D1B"] == added
