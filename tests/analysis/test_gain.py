"""What mending would add to the score, and what is in place everywhere."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_audit import NA, N, P, U, Y, make, observe

from cpted_audit.analysis.findings.gain import gain, quick_wins
from cpted_audit.analysis.scoring.score import score_card
from cpted_audit.analysis.scoring.tally import strengths
from cpted_audit.session.session import Session
from cpted_audit.session.walk.answers import current_findings


@pytest.fixture
def session(tmp_path: Path) -> Session:
    """Doors of Main: D1 No and Partial, D2 No and Yes; rooms: R1 Yes twice, R2 Partial."""
    made = make(tmp_path / "small.cpted")
    observe(made, "Main / Door 1", {"D1": N, "D2": N, "D3": Y})
    observe(made, "Main / Door 2", {"D1": P, "D2": Y})
    observe(made, "Main / Door 2", {"D3": NA}, "it has no closer")
    observe(made, "Main / Room 1", {"R1": Y, "R2": P, "R3": N})
    observe(made, "Main / Room 2", {"R1": Y})
    observe(made, "Annex / Room 1", {"R1": Y, "R2": U})
    return made


def test_a_gain_is_the_score_then_minus_the_score_now(session: Session) -> None:
    questions = list(session.walk.questions())
    d2 = [finding for finding in current_findings(session) if finding.question.item.id == "D2"]
    before = score_card(questions).overall.value
    observe(session, "Main / Door 1", {"D2": Y})
    after = score_card(list(session.walk.questions())).overall.value
    assert before is not None
    assert after is not None
    assert gain(questions, d2) == pytest.approx((after - before) * 100)
    # Weights of scored items: D1 1, D2 2, D3 1, R1 3, R2 1; D2 ½ becomes 1.
    assert gain(questions, d2) == pytest.approx(100 * 2 * 0.5 / 8)


def test_items_outside_the_score_add_nothing(session: Session) -> None:
    code = [finding for finding in current_findings(session) if finding.question.item.id == "R3"]
    assert len(code) == 1
    assert gain(list(session.walk.questions()), code) == 0.0


def test_nothing_answered_gains_nothing(tmp_path: Path) -> None:
    with make(tmp_path / "small.cpted") as empty:
        questions = list(empty.walk.questions())
        assert gain(questions, []) == 0.0
        assert quick_wins(questions, [], most=4) == []


def test_quick_wins_join_places_and_come_by_gain(session: Session) -> None:
    questions = list(session.walk.questions())
    wins = quick_wins(questions, current_findings(session), most=4)
    assert [win.short_term for win in wins] == ["Soon: D2.", "Soon: D1.", "Soon: R2."]
    assert [len(win.findings) for win in wins] == [1, 2, 1]
    assert [win.gain for win in wins] == pytest.approx([100 / 8, 75 / 8, 50 / 8])
    assert quick_wins(questions, current_findings(session), most=1) == wins[:1]


def test_strengths_are_yes_everywhere_by_weight(session: Session) -> None:
    found = strengths(session.walk.questions(), most=5)
    # D3 is blank at the Annex's door; R2 is Partial.
    assert [(one.item.id, one.places) for one in found] == [("R1", 3)]
    observe(session, "Annex / Door 1", {"D3": Y})
    found = strengths(session.walk.questions(), most=5)
    assert [(one.item.id, one.places) for one in found] == [("R1", 3), ("D3", 2)]
    assert [strength.item.id for strength in strengths(session.walk.questions(), most=1)] == ["R1"]
