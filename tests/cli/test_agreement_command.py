"""How far two raters agree, from the command line, in one audit and over several."""

from __future__ import annotations

import json
from pathlib import Path

import small_audit
from small_audit import N, Y, checklist, item, observe, place

from cpted_audit.domain.ids import ItemId
from cpted_audit.session.walk.raters import rate

ASKS = checklist({"A": [item("A1"), item("A2")]})
PLACES = [place(f"Room {at}", "classroom", "Main", at) for at in range(5)]


def _make(name: str) -> None:
    with small_audit.make(
        Path(name), asks=ASKS, buildings=("Main",), places=PLACES, school=f"School of {name}"
    ) as session:
        session.document.who = "Ann Lee"
        for at, one in enumerate(PLACES):
            observe(session, f"Main / Room {at}", {"A1": Y, "A2": Y})
            rate(session, (ItemId("A1"), one.id), "Bo Ruiz", Y)
            rate(session, (ItemId("A2"), one.id), "Bo Ruiz", (Y, N)[at % 2])


def test_agreement_is_told_with_what_is_to_settle(cli):
    _make("a.cpted")
    done = cli("agreement", "a.cpted")
    assert (done.code, done.err) == (0, "")
    lines = done.out.splitlines()
    assert lines[1] == "  First: Ann Lee. Second: Bo Ruiz."
    assert "10 questions were answered by both; on 8 they said the same." in lines[2]
    assert "same 80 % (49 to 94 %)" in lines[3]
    assert "  To settle: 2 questions" in lines
    assert "    A2 at Main / Room 1: first Yes, second No" in lines
    assert not any("better words" in line for line in lines)  # five pairs say nothing yet


def test_items_read_in_two_ways_are_named_over_audits(cli):
    _make("a.cpted")
    _make("b.cpted")
    assert "  A2, 2 audits: 10 pairs" in cli("agreement", "a.cpted", "b.cpted").out
    assert "  A2, 2 audits: 10 pairs" in cli("agreement", ".").out
    told = json.loads(cli("agreement", "a.cpted", "b.cpted", "--json").out)
    assert [one["item"] for one in told["unclear_items"]] == ["A2"]
    one = told["audits"][0]
    assert one["by_item"]["A1"]["kappa"]["value"] is None  # both said Yes throughout
    assert one["by_item"]["A1"]["ac1"]["value"] == 1
    assert one["overall"]["pairs"] == sum(map(sum, one["overall"]["counts"])) == 10
    assert [pair["settled"] for pair in one["differing"]] == [False, False]


def test_an_audit_without_a_second_rater_says_so(cli):
    with small_audit.make(Path("a.cpted")):
        pass
    assert "No question was answered by two people." in cli("agreement", "a.cpted").out


def test_a_copy_counts_once_and_what_cannot_be_read_stops_no_other(cli):
    _make("a.cpted")
    whole = Path("a.cpted").read_bytes()
    Path("copy.cpted").write_bytes(whole)
    Path("cut.cpted").write_bytes(whole[: len(whole) // 2])
    done = cli("agreement", ".")
    assert done.code == 2
    assert "cut.cpted: not read. “cut.cpted” is damaged" in done.out
    assert "10 questions were answered by both" in done.out
    assert "better words" not in done.out  # the same five pairs in two files say nothing yet
    told = json.loads(cli("agreement", ".", "--json").out)
    assert [one["file"] for one in told["not_read"]] == ["cut.cpted"]
    assert told["unclear_items"] == []
    assert cli("agreement", "cut.cpted").code == 2
