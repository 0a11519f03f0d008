"""The command that plans what to fix first, over a real audit on disk."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import small_audit
from pypdf import PdfReader
from small_audit import N, P, Y, observe, place_named

from cpted_audit.analysis.findings.gain import gain
from cpted_audit.domain.findings.states import Verb
from cpted_audit.domain.vocabulary import CostBand
from cpted_audit.session.findings.edits import Deed, FindingEdit, apply
from cpted_audit.session.findings.findings import add_free_finding, edit_finding
from cpted_audit.session.findings.fix_plans import kept as plans_of
from cpted_audit.session.findings.rows import rows
from cpted_audit.session.history import history
from cpted_audit.session.session import Session
from cpted_audit.session.walk.answers import current_findings

# Findings by number: 1 D1 (critical), 2 D2, 3 R2 in part, 4 R3 (critical, not scored), 5 free.
BANDS = {
    1: CostBand.FROM_1K_TO_10K, 2: CostBand.UNDER_1K, 3: CostBand.UNDER_1K,
    4: CostBand.UNDER_1K, 5: CostBand.OVER_50K,
}  # fmt: skip


@pytest.fixture
def file(tmp_path, monkeypatch) -> str:
    monkeypatch.chdir(tmp_path)
    with small_audit.make(Path("a.cpted")) as session:
        observe(session, "Main / Door 1", {"D1": N, "D2": N, "D3": Y})
        observe(session, "Main / Room 1", {"R1": Y, "R2": P, "R3": N})
        add_free_finding(session, place_named(session, "Main / Room 2").id, "The window is cracked")
        for finding in current_findings(session):
            edit_finding(session, finding.id, cost_band=BANDS[finding.number])
    return "a.cpted"


def test_a_plan_is_told_with_its_reasons_and_the_audit_stays_as_it_is(cli, file):
    before = Path(file).read_bytes()
    done = cli("plan-fixes", file, "--budget", "$2,000", "--budget", "1000")
    assert done.code == 0, done.err
    assert done.out.startswith(
        "Fix plan for 2 years with $2,000, then $1,000: critical findings first, then the most "
        "points of the score.\n3 of 5 open findings for $3,000; when they are fixed and verified, "
        "the score is "
    )
    assert "1 critical finding not in the plan." in done.out
    assert "1 finding of unknown cost left out: unknown is not free." in done.out
    assert "Year 1: $2,000 of $2,000\n  Principal: 2 findings, $2,000\n" in done.out
    assert "Critical; costs more than the budget of any year" in done.out
    assert "The window is cracked · Its cost is not known" in done.out
    assert Path(file).read_bytes() == before


def test_the_same_as_json_gains_what_the_score_gains(cli, file):
    done = cli("plan-fixes", file, "--budget", "2000", "--years", "2", "--json")
    plan = json.loads(done.out)
    assert plan["budgets"] == [2000, 2000]
    assert plan["proven"]
    assert [(one["number"], one["year"], one["why"]) for one in plan["picks"]] == [
        (2, 1, "worth_it"), (4, 1, "critical"), (3, 2, "worth_it"),
    ]  # fmt: skip
    assert [(one["number"], one["why"]) for one in plan["left"]] == [
        (1, "too_dear"), (5, "no_cost"),
    ]  # fmt: skip
    with Session.open(Path(file)) as session:
        chosen = {one["id"] for one in plan["picks"]}
        fixed = [one for one in current_findings(session) if one.id in chosen]
        assert plan["gain"] == pytest.approx(gain(list(session.walk.questions()), fixed))
    assert [point["cost"] for point in plan["curve"]] == sorted(
        point["cost"] for point in plan["curve"]
    )
    assert plan["curve"][-1]["findings"] == 3  # item R3 is outside the score


def test_what_somebody_chose_and_said_is_kept_to(cli, file):
    done = cli(
        "plan-fixes", file, "--budget", "11,000", "--put-in", "3", "--take-out", "4",
        "--needs", "2:1", "--visit", "Principal", "500", "2", "--json",
    )  # fmt: skip
    plan = json.loads(done.out)
    # A visit for 500 does two findings: 1 and 3 cost 11,500 and do not fit, so 1 waits.
    assert [(one["number"], one["why"]) for one in plan["picks"]] == [(3, "by_hand")]
    assert {one["number"]: one["why"] for one in plan["left"]} == {
        1: "too_many_critical", 2: "waits", 4: "taken_out", 5: "no_cost",
    }  # fmt: skip
    assert next(one["waits_for"] for one in plan["left"] if one["number"] == 2) == [1]
    assert plan["trips"][0] | {"findings": None} == {
        "year": 1, "trade": "Principal", "visits": 1, "cost": 1500, "findings": None,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--budget", "lots"], "'lots' is not an amount in whole dollars, such as 20000"),
        (["--budget", "-5"], "is not an amount in whole dollars"),
        (["--budget", "1", "--budget", "2", "--years", "3"], "There are 2 budgets for 3 years"),
        ([*["--budget", "1"] * 6], "A plan has at most 5 years"),
        (
            ["--budget", "1", "--put-in", "77"],
            "There is no finding 77 of which something",
        ),
        (["--budget", "1", "--put-in", "5"], "but nobody has said what it costs"),
        (["--budget", "1", "--put-in", "2"], "it costs more than the budget of any year"),
        (["--budget", "1", "--needs", "2"], "'2' is not two findings, such as 12:7"),
    ],
)
def test_what_cannot_be_planned_is_told_in_a_sentence(cli, file, arguments, words):
    done = cli("plan-fixes", file, *arguments)
    assert (done.code, done.out) == (2, "")
    assert words in done.err


def test_amounts_and_trades_that_somebody_gave_are_used_and_what_is_fixed_is_not_planned(cli, file):
    with Session.open(Path(file)) as session:
        known = {row.number: row.id for row in rows(session)}
        glazing = {"long_amount": 700, "long_trade": "Glass", "severity": 2, "likelihood": 2}
        apply(
            session,
            [
                FindingEdit(finding_id=known[5], fields=glazing),
                FindingEdit(finding_id=known[2], deed=Deed(verb=Verb.FIX, by="Kim Lee")),
            ],
            "Work",
        )
    plan = json.loads(cli("plan-fixes", file, "--budget", "700", "--json").out)
    assert [(one["number"], one["cost"], one["trade"]) for one in plan["picks"]] == [
        (5, 700, "Glass"),
    ]  # fmt: skip
    assert sorted(one["number"] for one in plan["left"]) == [1, 3, 4]


def test_what_nobody_rated_is_left_with_that_reason_until_it_is_put_in(cli, file):
    with Session.open(Path(file)) as session:
        free = next(row.id for row in rows(session) if row.number == 5)
        edit = FindingEdit(finding_id=free, fields={"long_amount": 700})
        apply(session, [edit], "Give an amount")
    asked = ("plan-fixes", file, "--budget", "100000", "--json")
    plan = json.loads(cli(*asked).out)
    left = {one["number"]: one for one in plan["left"]}
    assert (left[5]["why"], left[5]["weight"]) == ("unrated", None)
    assert "Nobody said its severity and likelihood" in cli(*asked[:-1]).out
    assert 5 in [one["number"] for one in json.loads(cli(*asked, "--put-in", "5").out)["picks"]]


def test_an_audit_without_findings_has_a_plan_of_nothing(cli, tmp_path):
    with small_audit.make(tmp_path / "empty.cpted"):
        pass
    done = cli("plan-fixes", tmp_path / "empty.cpted", "--budget", "100")
    assert done.code == 0
    assert "0 of 0 open findings for $0" in done.out


def test_a_plan_is_kept_printed_replaced_listed_and_removed_and_undone(cli, file):
    kept = cli("plan-fixes", file, "--budget", "2000", "--keep", " Budget  2027 ")
    assert kept.code == 0, kept.err
    changed = ["--years", "2", "--put-in", "3", "--needs", "2:4", "--visit", "Principal", "0", "5"]
    again = cli("plan-fixes", file, "--budget", "1000", *changed, "--keep", "Budget 2027")
    assert again.code == 0, again.err
    assert cli("fix-plans", file).out.startswith("Budget 2027: 2 findings with $1,000, then $1,000")
    for audience, scores in (("full", True), ("facility", False)):
        done = cli("report", file, "-o", f"{audience}.pdf", "--audience", audience)
        assert done.code == 0, done.err
        text = " ".join(_pages(Path(f"{audience}.pdf")).split())
        assert "Budget 2027" in text
        assert "2 findings still to fix for $2,000" in text
        assert "Principal: 1 finding in 1 visit, $1,000" in text
        assert "2 needs 4" in text
        assert "Principal $0 for up to 5 findings" in text
        assert ("What more money does" in text) is scores
        assert ("and the score" in text) is scores
    assert cli("fix-plans", file, "--remove", "Other").err == (
        "No fix plan is called “Other”; nothing was changed.\n"
    )
    assert cli("fix-plans", file, "--remove", "Budget 2027").out == ""
    with Session.open(Path(file)) as session:
        told = [
            line
            for step in history.steps(session, history.HistoryFilter(), most=3)
            for change in history.changes(session, step)
            for line in change.lines
        ]
        assert "Budgets: $2,000 → $1,000, $1,000" in told
        session.undo()
        assert [plan.name for plan in plans_of(session)] == ["Budget 2027"]


def _pages(path: Path) -> str:
    return " ".join(page.extract_text() for page in PdfReader(path).pages)
