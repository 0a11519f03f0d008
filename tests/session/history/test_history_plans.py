"""What the history says of plans, markers and sight studies."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from io import BytesIO

import pytest
import small_audit
from PIL import Image

from cpted_audit.analysis.sight import compute_sight
from cpted_audit.domain.length import LengthUnit
from cpted_audit.domain.plane import Point
from cpted_audit.domain.plans.marker import MarkerKind, MarkerState
from cpted_audit.domain.plans.plan import ControlPoint, PlanKind
from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.session.history import history
from cpted_audit.session.history.history import FIELDS, HistoryFilter
from cpted_audit.session.plans.importing import PlanOrder, import_plan
from cpted_audit.session.plans.markers import (
    add_marker,
    change_markers,
    move_markers,
    remove_markers,
)
from cpted_audit.session.plans.plans import (
    find_plan,
    remove_plan,
    rename_plan,
    set_control,
    set_grid,
    set_north,
    set_scale,
    verify,
)
from cpted_audit.session.plans.recipe import Recipe
from cpted_audit.session.plans.sight_studies import (
    add_study,
    attach_study,
    inputs_for,
    keep_outcome,
)
from cpted_audit.session.walk.answers import Observation, answer
from cpted_audit.store.tables import MARKER, PLAN, SIGHT_STUDY


@pytest.fixture
def session(tmp_path):
    session = small_audit.make(tmp_path / "audit.cpted")
    yield session
    session.close()


@pytest.fixture
def plan(session):
    drawn = BytesIO()
    Image.new("L", (1000, 800), 255).save(drawn, "PNG")
    order = PlanOrder(
        file_name="level-1.png", data=drawn.getvalue(), recipe=Recipe(), name="Level 1",
        kind=PlanKind.LEVEL, level_id=session.walk.levels[0].id,
    )  # fmt: skip
    return import_plan(session, order)


def told(session, what="") -> tuple[str, list[str]]:
    """Return the title and lines of the only change of the newest step, to things of a kind."""
    (step, *_) = history.steps(session, HistoryFilter())
    (change,) = [
        change for change in history.changes(session, step) if change.title.startswith(what)
    ]
    return change.title, list(change.lines)


def test_a_plan_is_told_from_its_coming_to_its_going(session, plan):
    title, lines = told(session)
    assert title == "Plan Level 1 – added"
    assert {"Shows: a level", "File: “level-1.png”", "Page: 1"} <= set(lines)
    assert f"Picture: {plan.picture_id[:8]}" in lines
    rename_plan(session, plan, "Ground floor")
    assert told(session) == (
        "Plan Ground floor – changed", ["Name: “Level 1” → “Ground floor”"]
    )  # fmt: skip
    remove_plan(session, plan)
    assert told(session)[0] == "Plan Ground floor – removed"


def test_scale_north_grid_and_verification_read_as_words(session, plan):
    set_scale(session, plan, Point(0, 0), Point(100, 0), 20, LengthUnit.METRES)
    assert told(session)[1] == [
        "Scale: – → 0.2 m a pixel", "Scale from: – → “two points 20 m apart”",
    ]  # fmt: skip
    set_north(session, plan, 12.5)
    assert told(session)[1] == ["True north: – → 12.5°"]
    set_grid(session, find_plan(session, plan.id), 10.0)
    assert told(session)[1] == ["Grid: – → cells of 10 m"]
    verify(session, plan, date(2026, 11, 18), "Ruth Okafor", walking=True)
    assert told(session)[1] == [
        "Verified on: – → 18 Nov 2026", "Verified by: – → “Ruth Okafor”",
        "Verified walking: no → yes",
    ]  # fmt: skip
    points = [ControlPoint(0, 0, 40.0, -100.0), ControlPoint(500, 0, 40.0, -99.999)]
    set_control(session, plan, points)
    assert "Control points: 0 → 2" in told(session)[1]


def test_a_marker_is_told_by_its_kind_its_name_and_its_plan(session, plan):
    door = add_marker(session, plan.id, MarkerKind.EXTERIOR_DOOR, [Point(10, 20)], label="3")
    title, lines = told(session, "Marker")
    assert title == "Marker Exterior door 3 on Level 1 – added"
    assert {"Stands at: 10 across, 20 down", "State: not checked", "Opening: 0.91 m"} <= set(lines)
    move_markers(session, {door.id: [Point(30, 20)]})
    assert told(session, "Marker")[1] == ["Stands at: 10 across, 20 down → 30 across, 20 down"]
    change_markers(session, [door.id], state=MarkerState.DEFECT, stands_open=True)
    assert told(session, "Marker")[1] == ["State: not checked → defect", "Stands open: – → yes"]
    remove_markers(session, [door.id])
    assert told(session, "Marker")[0] == "Marker Exterior door 3 on Level 1 – removed"


def test_a_pin_is_told_with_what_it_stands_for(session, plan):
    asked = next(iter(session.walk.questions()))
    seen = Observation(item_id=asked.item.id, place_id=asked.place.id, value=AnswerValue.NO)
    answer(session, seen)
    (finding,) = session.findings.values()
    add_marker(session, plan.id, MarkerKind.FINDING, [Point(1, 2)], finding_id=finding.id)
    assert f"Finding: finding {finding.number}" in told(session)[1]


def test_a_sight_study_is_told_with_what_came_out(session, plan):
    post = add_marker(session, plan.id, MarkerKind.VIEWPOINT, [Point(50, 50)])
    corners = [Point(0, 0), Point(100, 0), Point(100, 100), Point(0, 100)]
    zone = add_marker(session, plan.id, MarkerKind.ZONE, corners)
    assert "Stands at: 4 points" in told(session)[1]
    study = add_study(session, plan.id, "Lobby", [post.id], [zone.id], doors_open=False)
    title, lines = told(session)
    assert title == "Sight study Lobby – added"
    assert {"Looks from: 1", "Zones: 1", "Doors open: no", "Plan: Level 1"} <= set(lines)
    keep_outcome(session, study.id, compute_sight(inputs_for(session, plan, study)))
    assert "Seen: – → 100.0 % of all zones" in told(session)[1]
    asked = next(iter(session.walk.questions()))
    attach_study(session, study.id, asked.item.id, asked.place.id)
    (step, *_) = history.steps(session, HistoryFilter())
    lines = [line for change in history.changes(session, step) for line in change.lines]
    assert any(line.startswith(f"Evidence for: – → {asked.item.id} at ") for line in lines)


@pytest.mark.parametrize("table", [PLAN, MARKER, SIGHT_STUDY], ids=lambda table: table.name)
def test_every_field_that_a_hand_can_change_has_words(table):
    by_machine = {
        "plan": {"id", "source_sha256", "dpi", "width", "height"},
        "marker": {"id"},
        "sight_study": {"id", "inputs"},
    }
    named = {field.name for field in fields(table.record)}
    assert set(FIELDS[table.name]) == named - by_machine[table.name]
