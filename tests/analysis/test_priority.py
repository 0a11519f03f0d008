"""Findings in the order they should be mended, with the defaults of their items."""

from __future__ import annotations

import random
from datetime import datetime

import pytest
import small_audit
from small_audit import NA, N, P, U, Y, item, place

from cpted_audit.analysis.findings.priority import Priority, open_findings
from cpted_audit.analysis.scoring.scope import Question
from cpted_audit.domain.finding import Finding
from cpted_audit.domain.ids import AnswerId, FindingId
from cpted_audit.domain.vocabulary import CostBand, OwnerRole
from cpted_audit.domain.walk import Answer

CHECKLIST = small_audit.checklist(
    {
        "ALL": [
            item("LOW", severity=1, likelihood=3),
            item("MID", severity=2, likelihood=2),
            item("TOP", severity=4, likelihood=4),
            item("CRIT", severity=1, likelihood=1, critical=True),
        ]
    }
)
ITEMS = {one.id: one for one in CHECKLIST.items()}
ROOM = place("Room 1", "classroom", "Main")


def _found(*answers, **changes):
    questions, findings = [], {}
    for number, (item_id, value) in enumerate(answers, start=1):
        key = AnswerId(f"{item_id}{number}")
        answer = Answer(
            id=key, item_id=ITEMS[item_id].id, place_id=ROOM.id, value=value,
            observed_at=datetime(2026, 11, 18),
        )  # fmt: skip
        questions.append(Question(ITEMS[item_id], ROOM, answer))
        findings[key] = Finding(id=FindingId(str(number)), number=number, answer_id=key, **changes)
    random.Random(1).shuffle(questions)
    return open_findings([*questions, Question(ITEMS["LOW"], ROOM, None)], findings)


def test_findings_come_critical_first_then_by_risk_then_no_before_partial_then_by_number():
    found = _found(
        ("LOW", N), ("MID", P), ("MID", N), ("CRIT", P), ("TOP", P), ("CRIT", N), ("TOP", N),
        ("MID", N),
    )  # fmt: skip
    order = [(one.question.item.id, one.question.value, one.number) for one in found]
    assert order == [
        ("CRIT", N, 6), ("TOP", N, 7), ("TOP", P, 5), ("MID", N, 3), ("MID", N, 8), ("MID", P, 2),
        ("LOW", N, 1), ("CRIT", P, 4),
    ]  # fmt: skip


def test_only_no_and_partial_are_findings():
    assert _found(("TOP", Y), ("TOP", NA), ("TOP", U), ("TOP", None)) == []


def test_a_dismissed_finding_is_not_shown_and_keeps_its_number():
    assert _found(("TOP", N), dismissed_reason="Fixed on the day") == []


def test_a_finding_starts_from_its_item():
    (one,) = _found(("MID", N))
    assert (one.severity, one.likelihood) == (2, 2)
    assert (one.short_term, one.long_term) == ("Soon: MID.", "Later: MID.")
    assert (one.owner_role, one.cost_band) == (OwnerRole.PRINCIPAL, CostBand.STAFF_TIME)


def test_what_was_written_on_a_finding_counts_before_its_item():
    (one,) = _found(
        ("MID", N), severity=4, likelihood=3, short_term="", long_term="Rebuild",
        owner_role=OwnerRole.IT, cost_band=CostBand.OVER_50K,
    )  # fmt: skip
    assert (one.severity, one.likelihood, one.short_term) == (4, 3, "")
    assert (one.long_term, one.owner_role) == ("Rebuild", OwnerRole.IT)
    assert one.cost_band is CostBand.OVER_50K
    assert one.priority is Priority.HIGH


@pytest.mark.parametrize(
    ("severity", "likelihood", "priority"),
    [(1, 1, "low"), (1, 3, "low"), (1, 4, "medium"), (2, 2, "medium"), (2, 4, "medium"),
     (3, 3, "high"), (4, 4, "high")],
)  # fmt: skip
def test_priority_follows_from_severity_and_likelihood(severity, likelihood, priority):
    (one,) = _found(("MID", N), severity=severity, likelihood=likelihood)
    assert one.priority == priority


def test_a_critical_no_is_high_whatever_its_factors_and_a_critical_partial_is_not():
    no, partial = _found(("CRIT", N), ("CRIT", P))
    assert (no.critical, no.priority) == (True, Priority.HIGH)
    assert (partial.critical, partial.priority) == (False, Priority.LOW)
