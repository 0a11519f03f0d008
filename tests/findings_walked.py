"""Small audits in which something was found, for tests of the work on findings."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

import small_audit

from cpted_audit.domain.ids import FindingId
from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.session.findings.rows import rows
from cpted_audit.session.session import Session
from cpted_audit.session.walk.answers import Observation, answer_many

AT = datetime(2026, 11, 18, 9)

Given = Mapping[str, Mapping[str, AnswerValue]]
"""Answers by item, under the places of the main building."""


def observe(session: Session, given: Given) -> dict[str, FindingId]:
    """Answer items at places on one morning; return the findings by item."""
    answer_many(
        session,
        [
            Observation(
                item_id=item, place_id=small_audit.place_named(session, f"Main / {where}").id,
                value=value, observed_at=AT,
            )
            for where, answers in given.items()
            for item, value in answers.items()
        ],
        "Walk",
    )  # fmt: skip
    return {one.item_id: one.id for one in rows(session)}


def walked(path: Path, given: Given) -> None:
    """Make an audit in which that was answered, and close it."""
    with small_audit.make(path) as session:
        observe(session, given)
