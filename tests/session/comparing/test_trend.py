"""Several audits of a school by their days: joined where they compare, gaps where they do not."""

from __future__ import annotations

import os
import shutil
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path

import pytest
import small_audit
from small_audit import N, Y, checklist, item, place

from cpted_audit.errors import AuditError
from cpted_audit.session.comparing.trends import trend, with_editions
from cpted_audit.session.editions.issuing import Issuing, issue
from cpted_audit.session.session import Session
from cpted_audit.session.walk.answers import Observation, answer_many

ASKS = checklist({"A": [item(f"A{number}") for number in range(8)]})
OTHER = checklist({"A": [item(f"B{number}") for number in range(8)]})
PLACES = [place(f"Room {number}", "classroom", "Main", number) for number in range(3)]


def year(folder: Path, on: int, failing: int, *, asks=ASKS, share: int = 8) -> Path:
    """Make an audit walked in a year in which so many items are not in place."""
    path = folder / f"{on}.cpted"
    with small_audit.make(
        path, asks=asks, buildings=("Main",), places=PLACES, audit=str(on)
    ) as session:
        walked = [
            Observation(
                item_id=question.item.id, place_id=question.place.id,
                value=N if int(question.item.id[1:]) < failing else Y,
                observed_at=datetime(on, 11, 3, 9),
            )
            for question in session.walk.questions()
            if int(question.item.id[1:]) < share
        ]  # fmt: skip
        answer_many(session, walked, "Walk")
    return path


@pytest.fixture
def opened():
    with ExitStack() as stack:
        yield lambda path: stack.enter_context(Session.open(path, read_only=True))


def test_audits_stand_by_their_days_and_are_joined_where_they_compare(tmp_path, opened):
    paths = [
        year(tmp_path, 2025, 1), year(tmp_path, 2022, 8), year(tmp_path, 2023, 7),
        year(tmp_path, 2024, 0, share=1), year(tmp_path, 2026, 1, asks=OTHER),
    ]  # fmt: skip
    found = trend([opened(path) for path in paths])
    assert [one.state.file[:4] for one in found.points] == ["2022", "2023", "2024", "2025", "2026"]
    assert [one.score.percent for one in found.points] == [0, 13, None, 88, 88]
    assert found.runs == [[0, 1], [3], [4]]
    assert [step.gap is None for step in found.steps] == [True, False, False, False]
    assert found.steps[0].points == 13
    assert "no score in percent" in (found.steps[1].gap or "")
    assert "0 % of the questions can be compared" in (found.steps[3].gap or "")
    assert not found.steps[3].means_something  # whatever the numbers are


def test_the_editions_of_an_audit_are_points_of_their_own(tmp_path):
    path = year(tmp_path, 2025, 4)
    with Session.open(path) as session:
        issue(session, Issuing(by="Ann Lee"))
        with with_editions([session]) as states:
            found = trend(states)
        assert [one.state.edition for one in found.points] == [1, None]
        assert found.steps[0].points == 0
        assert not session.document.closed


def test_one_audit_has_no_trend(tmp_path, opened):
    with pytest.raises(AuditError, match="two audits or more"):
        trend([opened(year(tmp_path, 2025, 1))])


def test_an_audit_that_is_given_twice_is_taken_once_and_said(tmp_path, opened):
    one, other = year(tmp_path, 2024, 2), year(tmp_path, 2025, 1)
    with Session.open(other) as session:
        issue(session, Issuing(by="Ann Lee"))
    link = one  # Windows lets few people make links
    if os.name != "nt":
        link = tmp_path / "link.cpted"
        link.symlink_to(one)
    stale = Path(shutil.copyfile(one, tmp_path / "stale.cpted"))
    with Session.open(one) as session:  # this one is walked on
        question = next(iter(session.walk.questions()))
        later = Observation(
            item_id=question.item.id, place_id=question.place.id, value=Y,
            observed_at=datetime(2024, 12, 1, 9),
        )  # fmt: skip
        answer_many(session, [later], "Walk on")
    given = [opened(path) for path in (stale, one, other, other, link)]
    with with_editions(given) as states:
        found = trend(states)
    assert [(one.state.file, one.state.edition) for one in found.points] == [
        ("2024.cpted", None), ("2025.cpted", 1), ("2025.cpted", None),
    ]  # fmt: skip
    assert sorted(found.left_out) == sorted([
        "“2025.cpted” was given twice and is taken once.",
        f"“{link.name}” was given twice and is taken once.",
        (
            "“stale.cpted” is a copy of the audit in “2024.cpted”, which was walked last, and is "
            "not taken a second time."
        ),
    ])  # fmt: skip
    with pytest.raises(AuditError, match="was given twice and is taken once. A trend is of two"):
        trend(given[2:4])
