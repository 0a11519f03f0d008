"""Sight studies: made, kept, attached, stale; the answer they stand beside never changes."""

from __future__ import annotations

from itertools import pairwise

import pytest
import small_audit
from plan_house import add_plan
from small_audit import N, place_named, undone

from cpted_audit.analysis.sight import compute_sight
from cpted_audit.domain.ids import ItemId, MarkerId, SightStudyId
from cpted_audit.domain.plane import Box, Point
from cpted_audit.domain.plans.marker import MarkerKind
from cpted_audit.domain.plans.wall_kinds import WallKind
from cpted_audit.domain.registers.access import Glazing
from cpted_audit.domain.registers.columns import RegisterKey
from cpted_audit.errors import AuditError, NotAnAuditError
from cpted_audit.geometry.walking import WalkingGrid
from cpted_audit.session.plans import markers, plans, sight_studies
from cpted_audit.session.plans.outlines import PlanOutlines
from cpted_audit.session.plans.sight_studies import sight_sketch
from cpted_audit.session.registers.records import change_records, records

D3 = ItemId("D3")


@pytest.fixture
def session(tmp_path):
    with small_audit.make(tmp_path / "a.cpted") as session:
        yield session


@pytest.fixture
def plan(session):
    plan = add_plan(session)
    wall = [Point(600, 0), Point(600, 800)]
    markers.add_marker(session, plan.id, MarkerKind.WALL, wall)
    return plan


def put(session, plan, kind, *points, **values):
    return markers.add_marker(session, plan.id, kind, [Point(*point) for point in points], **values)


@pytest.fixture
def post(session, plan):
    return put(session, plan, MarkerKind.VIEWPOINT, (300, 400))


@pytest.fixture
def zone(session, plan):
    return put(session, plan, MarkerKind.ZONE, (500, 300), (700, 300), (700, 500), (500, 500),
               label="Hall")  # fmt: skip


@pytest.fixture
def study(session, plan, post, zone):
    return sight_studies.add_study(
        session, plan.id, " Desk ", [post.id], [zone.id], doors_open=False
    )


def computed(session, plan, study):
    return compute_sight(sight_studies.inputs_for(session, plan, study))


def test_a_study_is_made_kept_with_its_figures_and_undone(session, plan, post, zone):
    undone(
        session,
        lambda: sight_studies.add_study(
            session, plan.id, "", [post.id], [zone.id], doors_open=True
        ),
    )
    (study,) = sight_studies.studies(session, plan.id)
    assert study.name == "Sight lines"
    assert sight_studies.figures_of(session, study) is None
    assert not sight_studies.is_stale(session, plan, study)
    outcome = computed(session, plan, study)
    undone(session, lambda: sight_studies.keep_outcome(session, study.id, outcome))
    kept = sight_studies.find_study(session, study.id)
    figures = sight_studies.figures_of(session, kept)
    assert figures == outcome.figures
    assert figures.zones[0].seen == pytest.approx(50, abs=0.1)
    assert sight_sketch(outcome, session.site.length_unit)


def test_nobody_who_looks_is_told(session, plan, study):
    with pytest.raises(AuditError, match="somebody who looks"):
        sight_studies.add_study(session, plan.id, "S", [], [], doors_open=True)
    with pytest.raises(AuditError, match="at least one viewpoint"):
        sight_studies.change_study(session, study.id, viewpoint_ids=())
    assert sight_studies.find_study(session, study.id) == study


@pytest.mark.parametrize("change", ["wall", "post", "zone", "scale", "door", "gone"])
def test_a_study_is_stale_once_anything_it_rests_on_changes(
    session, plan, study, post, zone, change
):
    sight_studies.keep_outcome(session, study.id, computed(session, plan, study))
    study = sight_studies.find_study(session, study.id)
    assert not sight_studies.is_stale(session, plan, study)
    edits = {
        "wall": lambda: put(session, plan, MarkerKind.WALL, (0, 0), (9, 9)),
        "post": lambda: markers.move_markers(session, {post.id: [Point(310, 400)]}),
        "zone": lambda: markers.change_markers(session, [zone.id], label="Lobby"),
        "scale": lambda: plans.set_scale(
            session, plan, Point(0, 0), Point(100, 0), 9.0, session.site.length_unit
        ),
        "door": lambda: put(session, plan, MarkerKind.INTERIOR_DOOR, (600, 400)),
        "gone": lambda: markers.remove_markers(session, [zone.id]),
    }
    edits[change]()
    now = plans.find_plan(session, plan.id)
    left = sight_studies.find_study(session, study.id)
    assert sight_studies.is_stale(session, now, left)
    session.undo()
    now = plans.find_plan(session, plan.id)
    assert not sight_studies.is_stale(session, now, sight_studies.find_study(session, study.id))


@pytest.mark.parametrize("change", ["note", "aed", "path"])
def test_what_it_does_not_rest_on_leaves_it_fresh(session, plan, study, post, change):
    sight_studies.keep_outcome(session, study.id, computed(session, plan, study))
    edits = {
        "note": lambda: markers.change_markers(session, [post.id], note="Mornings only"),
        "aed": lambda: put(session, plan, MarkerKind.AED, (9, 9)),
        "path": lambda: put(session, plan, MarkerKind.PATH, (9, 9), (99, 99)),
    }
    edits[change]()
    assert not sight_studies.is_stale(session, plan, sight_studies.find_study(session, study.id))


def test_a_study_stands_beside_an_answer_and_the_answer_stays(session, plan, study):
    small_audit.observe(session, "Main / Door 1", {"D3": N}, "Dark")
    door = place_named(session, "Main / Door 1").id
    answer = session.walk.answers[D3, door]
    undone(session, lambda: sight_studies.attach_study(session, study.id, D3, door))
    assert session.walk.answers[D3, door] == answer
    assert sight_studies.find_study(session, study.id).answer_id == answer.id
    undone(session, lambda: sight_studies.attach_study(session, study.id, None, None))
    assert sight_studies.find_study(session, study.id).answer_id is None


def test_beside_an_item_nobody_answered_it_leaves_the_item_open(session, plan, study):
    door = place_named(session, "Main / Door 2").id
    sight_studies.attach_study(session, study.id, D3, door)
    assert session.walk.answers[D3, door].value is None


def test_it_is_changed_removed_and_a_missing_one_is_told(session, plan, study):
    undone(session, lambda: sight_studies.change_study(session, study.id, doors_open=True))
    undone(session, lambda: sight_studies.remove_study(session, study.id))
    with pytest.raises(AuditError, match="no longer there"):
        sight_studies.find_study(session, study.id)
    with pytest.raises(AuditError, match="no longer there"):
        sight_studies.change_study(session, SightStudyId("none"), doors_open=True)


def test_dragged_markers_stand_where_they_are_dragged_to(session, plan, study, post):
    from dataclasses import replace

    moved = {post.id: replace(post, points=(Point(900, 400),))}
    inputs = sight_studies.inputs_for(session, plan, study, moved)
    assert inputs.viewpoints[0].at == Point(900, 400)
    assert inputs.digest() != sight_studies.inputs_for(session, plan, study).digest()


def test_what_stands_beside_the_plan_is_seen_too(session, plan, post, zone):
    put(session, plan, MarkerKind.WALL, (-500, -100), (1900, -100))
    inputs = sight_studies.sight_inputs(
        session, plan, markers.markers(session, plan.id), [post.id, MarkerId("none")], [post.id],
        doors_open=True,
    )  # fmt: skip
    assert inputs.bounds.left < -500
    assert inputs.bounds.right > 1900
    assert inputs.viewpoints == (post,)
    assert inputs.zones == ()  # a duty post is no zone


def test_figures_that_cannot_be_read_are_told_as_damage(session, plan, study):
    sight_studies.keep_outcome(session, study.id, computed(session, plan, study))
    with session.edit("Break"):
        session.document.db.execute("UPDATE sight_study SET result = '{\"zones\": 3}'")
    with pytest.raises(NotAnAuditError, match="figures"):
        sight_studies.figures_of(session, sight_studies.find_study(session, study.id))


def test_a_study_is_stale_once_a_wall_becomes_a_window_and_fresh_again_when_that_is_undone(
    session, plan, study
):
    sight_studies.keep_outcome(session, study.id, computed(session, plan, study))
    (wall,) = (one for one in markers.markers(session, plan.id) if one.kind is MarkerKind.WALL)

    def change():
        markers.change_markers(session, [wall.id], wall=WallKind.WINDOW)

    undone(session, change)
    change()
    study = sight_studies.find_study(session, study.id)
    assert sight_studies.is_stale(session, plan, study)
    assert computed(session, plan, study).figures.zones[0].through == pytest.approx(50)
    assert sight_studies.figures_of(session, study).zones[0].seen == pytest.approx(50)  # as kept
    study = sight_studies.change_study(session, study.id, glass_clear=False)
    assert computed(session, plan, study).figures.zones[0].seen == pytest.approx(50)


def test_the_register_of_doors_knows_which_shut_door_is_of_glass(session, plan, study):
    door = put(session, plan, MarkerKind.INTERIOR_DOOR, (600, 400), opening=2.0)
    assert computed(session, plan, study).figures.zones[0].seen == pytest.approx(50)
    (row,) = (one for one in records(session, RegisterKey.DOORS) if one.marker_id == door.id)
    for glazing, more in ((Glazing.FULL, True), (Glazing.FILMED, False)):
        change_records(session, RegisterKey.DOORS, [row.id], glazing=glazing)
        figures = computed(session, plan, study).figures
        assert (figures.zones[0].seen > 51) is more
        assert any("full glass" in told for told in figures.assumptions) is more


def test_fences_are_no_part_of_a_buildings_outline_and_stop_whoever_walks(session):
    plan = add_plan(session)
    house = [(100, 100), (500, 100), (500, 400), (100, 400), (100, 100)]
    yard = [(20, 20), (1100, 20), (1100, 700), (20, 700), (20, 20)]
    put(session, plan, MarkerKind.WALL, *house[:3])
    put(session, plan, MarkerKind.WALL, *house[2:], wall=WallKind.WINDOW)
    for kind, side in zip(
        (WallKind.OPEN_FENCE, WallKind.CLOSED_FENCE, WallKind.LOW, WallKind.OPEN_FENCE),
        pairwise(yard), strict=True,
    ):  # fmt: skip
        put(session, plan, MarkerKind.WALL, *side, wall=kind)
    found = markers.markers(session, plan.id)
    ((_, perimeter),) = PlanOutlines(session, plan, found).outlines
    assert {tuple(point) for point in perimeter.ring} == set(house)
    walls = markers.wall_segments(found)
    assert len(walls) == len(house) - 1 + len(yard) - 1
    grid = WalkingGrid(walls, Box(0, 0, 1200, 800), 10.0)
    reach = grid.reach([Point(1150, 750)])
    for inside in (Point(300, 300), Point(800, 500)):
        assert reach.way(inside) is None
