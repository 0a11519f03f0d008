"""The list of findings on the command line, and the score of the day beside that of the walk."""

from __future__ import annotations

import json
from datetime import date

import pytest
import small_audit
from findings_walked import observe
from small_audit import N, P, Y

from cpted_audit.cli.main import run
from cpted_audit.domain.findings.states import VerifiedHow
from cpted_audit.session.findings import verbs


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    """An audit in which one finding is planned, one verified and one as it was found."""
    path = tmp_path_factory.mktemp("findings") / "a.cpted"
    with small_audit.make(path) as session:
        answers = {"Door 1": {"D1": N, "D2": P, "D3": Y}, "Room 1": {"R1": N, "R2": Y}}
        ids = observe(session, answers)
        verbs.change_work(session, [ids["D2"]], short_owner="Ann Lee", short_due=date(2027, 1, 9))
        verbs.plan(session, [ids["D2"]])
        verbs.verify(session, [ids["D1"]], by="Al Oz", how=VerifiedHow.SEEN, why="Shut",
                     on=date(2026, 11, 20))  # fmt: skip
    return path


def printed(capsys, *arguments) -> str:
    assert run([str(one) for one in arguments]) == 0
    return capsys.readouterr().out


def test_what_is_to_do_is_listed_with_owner_and_due(path, capsys):
    told = printed(capsys, "findings", path)
    assert "Ann Lee · due 9 Jan 2027" in told
    assert "not assigned; Principal repairs such things · due 16 Feb 2027, by rule" in told
    assert "Not in place: Ideal of D1" not in told
    assert told.endswith(
        "2 findings. In the whole audit 0 overdue, 0 to verify, 0 expired exceptions.\n"
    )


def test_filters_groups_and_search_are_those_of_the_window(path, capsys):
    assert "1 finding." in printed(capsys, "findings", path, "--filter", "verified")
    assert "1 finding." in printed(capsys, "findings", path, "--filter", "mine", "--me", "ann lee")
    assert "1 finding." in printed(capsys, "findings", path, "--search", "room R1")
    assert "0 findings." in printed(capsys, "findings", path, "--trade", "Locksmith")
    grouped = printed(capsys, "findings", path, "--group", "owner", "--filter", "all")
    assert [line for line in grouped.splitlines() if line.endswith(")")] == [
        "Ann Lee (1)", "Not assigned (2)",
    ]  # fmt: skip


def test_json_has_everything_of_a_finding(path, capsys):
    (found,) = json.loads(printed(capsys, "findings", path, "--filter", "verified", "--json"))
    assert (found["item"], found["state"], found["since"]) == ("D1", "verified", "2026-11-20")
    assert found["moves"] == [{
        "to": "verified", "on": "2026-11-20", "by": "Al Oz", "why": "Shut", "how": "seen",
        "authority": "", "until": None, "answered_by": "",
    }]  # fmt: skip


def test_the_score_says_which_it_is(path, capsys):
    told = printed(capsys, "score", path)
    assert "Critical conditions not in place: 1" in told
    last = told.splitlines()[-1]
    assert last.startswith("As walked on 18 Nov 2026. Today, ")
    assert last.endswith(
        "with 1 verified finding counted as fixed; 0 critical conditions not in place."
    )
    numbers = json.loads(printed(capsys, "score", path, "--json"))
    assert numbers["today"]["verified_findings"] == 1
    assert numbers["today"]["overall"] > numbers["overall"]


def test_a_filter_there_is_none_of_is_refused(path, capsys):
    assert run(["findings", str(path), "--filter", "nope"]) == 2
    assert "is not one of" in capsys.readouterr().err
