"""An imported answer is linked to the visit on which it was observed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from cpted_audit.domain.places.space_type import SpaceType
from cpted_audit.domain.vocabulary import Phase
from cpted_audit.domain.walk import Visit
from cpted_audit.session.paper.answers_import import import_answers
from cpted_audit.session.places import new_audit
from cpted_audit.session.places.new_audit import NewAudit, visit_id
from cpted_audit.session.session import Session

RECORDS = Visit(id=visit_id(), on=date(2026, 11, 17), phase=Phase.RECORDS)
ARRIVAL = Visit(id=visit_id(), on=date(2026, 11, 18), phase=Phase.ARRIVAL)
DAY = Visit(id=visit_id(), on=date(2026, 11, 18), phase=Phase.DAY)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    new = NewAudit(
        site_name="Small School",
        spaces={"Main": {SpaceType.EXTERIOR_DOOR: 2}},
        visits=[RECORDS, ARRIVAL, DAY],
    )
    with new_audit.create(tmp_path / "small.cpted", new) as made:
        yield made


def visit_of_door_1(session: Session, observed_at: str) -> str | None:
    """Import one answer to a day item at Door 1 and return the visit it is linked to."""
    file = session.path.with_suffix(".csv")
    file.write_text(f"item,place,answer,observed_at\nB08,Door 1,Yes,{observed_at}\n", "utf-8")
    assert import_answers(session, file) == 1
    (answer,) = session.walk.answers.values()
    return answer.visit_id


@pytest.mark.parametrize(
    ("observed_at", "expected"),
    [
        ("2026-11-18T09:00", DAY.id),  # the visit in the item's phase goes before the earlier one
        ("2026-11-17T09:00", RECORDS.id),  # that day's only visit, though of another phase
        ("2026-11-19T09:00", None),
        ("", None),
    ],
    ids=["its-phase", "another-phase", "no-visit", "no-day"],
)
def test_the_visit_of_that_day_is_found(
    session: Session, observed_at: str, expected: str | None
) -> None:
    assert visit_of_door_1(session, observed_at) == expected


def test_observing_again_moves_the_answer_to_the_later_visit(session: Session) -> None:
    assert visit_of_door_1(session, "2026-11-17T09:00") == RECORDS.id
    assert visit_of_door_1(session, "2026-11-18T09:00") == DAY.id


def test_an_import_stays_one_step(session: Session) -> None:
    visit_of_door_1(session, "2026-11-18T09:00")
    assert session.undo_label == "Import 1 answer from small.csv"
    session.undo()
    assert session.walk.answers == {}
