"""What a comparison tells of plans, markers, photos and visits."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import small_audit

from cpted_audit.domain.editions import CHANGE_KINDS
from cpted_audit.domain.vocabulary import Phase
from cpted_audit.domain.walk import Visit
from cpted_audit.session.editions.comparing import compare_editions
from cpted_audit.session.editions.issuing import Issuing, issue
from cpted_audit.session.editions.things import TOLD_BY_THEMSELVES, changed_since
from cpted_audit.session.places.new_audit import visit_id
from cpted_audit.session.places.places import rename_place
from cpted_audit.session.walk.answers import add_visit


def test_it_lists_the_kinds_that_changed_since_counts(tmp_path: Path) -> None:
    with small_audit.make(tmp_path / "a.cpted") as session:
        first = issue(session, Issuing(by="Chief Lee"))
        assert compare_editions(session, 1, None).things == ()
        place = session.walk.places[0]
        rename_place(session, place, "Front door")
        add_visit(session, Visit(id=visit_id(), on=date(2026, 11, 2), phase=Phase.DAY))
        counted = {one.kind.name: str(one.words) for one in changed_since(session, first)}
        told = {one.kind: one for one in compare_editions(session, 1, None).things}
        assert {kind: str(one.words) for kind, one in told.items()} == counted
        (renamed,) = told["places"].changes
        assert renamed.title.endswith("– changed")
        assert f"Name: “{place.name}” → “Front door”" in renamed.lines
        (visited,) = told["visits"].changes
        assert visited.title == "Visit 2 Nov 2026 – added"
        backward = {one.kind: one for one in _backward(session)}
        assert backward["visits"].changes[0].title == "Visit 2 Nov 2026 – removed"


def _backward(session):
    issue(session, Issuing(by="Chief Lee"))
    return compare_editions(session, 2, 1).things


def test_plans_markers_photos_and_visits_are_told_here_and_nothing_twice() -> None:
    here = {kind.name for kind in CHANGE_KINDS if kind.tables - TOLD_BY_THEMSELVES}
    assert {"plans", "markers", "photos", "visits", "places", "interviews"} <= here
    assert not here & {"answers", "findings", "contacts", "codes", "keys", "equipment"}
