"""The rule of due days on the command line: shown, tried, changed, and refused in a sentence."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import small_audit
from small_audit import N, observe

from cpted_audit.domain.findings.due_rule import DueRule
from cpted_audit.session.findings.due_rule import due_rule
from cpted_audit.session.session import Session


@pytest.fixture
def file(cli, tmp_path) -> str:
    path = tmp_path / "a.cpted"
    with small_audit.make(path) as session:
        observe(session, "Main / Room 1", {"R1": N})
    return str(path)


def rule_of(file: str) -> DueRule:
    with Session.open(Path(file), read_only=True) as session:
        return due_rule(session)


def test_it_is_shown_tried_and_changed(cli, file):
    assert "medium after 90 days, low at the next budget" in cli("due-rule", file).out
    wide = ("due-rule", file, "--medium", "120", "--budget-on", "2027-07-01")
    tried = cli(*wide, "--dry-run").out
    assert "would be: critical at once, high after 30 days, medium after 120 days" in tried
    assert "1 finding due later" in tried
    assert rule_of(file) == DueRule()
    assert "Due by rule: critical at once" in cli(*wide, "--by", "Ann Lee").out
    assert rule_of(file) == DueRule(medium_days=120, budget_on=date(2027, 7, 1))
    cli("due-rule", file, "--no-budget")
    assert rule_of(file) == DueRule(medium_days=120)


def test_what_is_no_rule_is_refused_and_nothing_changes(cli, file):
    done = cli("due-rule", file, "--high", "-1")
    assert done.code == 2
    assert "from 0 to 3,650 days" in done.err
    done = cli("due-rule", file, "--no-budget", "--budget-on", "2027-07-01")
    assert done.code == 2
    assert "not both" in done.err
    assert rule_of(file) == DueRule()
