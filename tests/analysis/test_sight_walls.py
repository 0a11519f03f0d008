"""Kinds of wall in sight studies: what is seen past, in which light, and what is said of it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_sight import inputs, marker, post, seen

from cpted_audit.analysis.sight import SightFigures, compute_sight
from cpted_audit.domain.ids import MarkerId
from cpted_audit.domain.plane import Point, Segment
from cpted_audit.domain.plans.marker import MarkerKind
from cpted_audit.domain.plans.wall_kinds import WALL_KINDS, WallKind, stops_sight, wall_info
from cpted_audit.domain.registers.access import Glazing

_K = WallKind
BETWEEN = 4
"""The number of the wall between the two rooms."""
POST = post(100, 100)
WEDGE = 100 * (20 + 60) / 2 * 200 / 40_000
"""Per cent of the other room seen through 20 px in the wall between, 100 px away."""


NARROW = "1 shut door has a vision panel, which counts 4 in (10 cm) wide in the middle of the door."


def line(x1, y1, x2, y2):
    return Segment(Point(x1, y1), Point(x2, y2))


def between(kind, **told):
    """The two rooms with a wall of a kind between them."""
    kinds = (_K.SOLID,) * BETWEEN + (kind,)
    return inputs(viewpoints=(POST,), kinds=kinds, **told)


def with_pane(pane, kind=_K.WINDOW, **told):
    walls = (*inputs().walls, pane)
    return inputs(viewpoints=(POST,), walls=walls, kinds=(_K.SOLID,) * 5 + (kind,), **told)


def door(**told):
    return marker(MarkerKind.INTERIOR_DOOR, (200, 100), name="d", opening=2.0, **told)


@pytest.mark.parametrize("info", WALL_KINDS, ids=lambda info: info.kind.value)
def test_sight_goes_past_the_kinds_the_table_says(info):
    figures = compute_sight(between(info.kind)).figures
    assert seen(figures) == [100, 100 if info.seen_past else 0]
    assert figures.zones[1].through == (pytest.approx(100) if info.seen_past else None)


def test_a_window_in_a_wall_opens_its_sector_and_the_figures_say_how_much_hangs_on_it():
    figures = compute_sight(with_pane(line(200, 90, 200, 110))).figures
    assert figures.zones[1].seen == pytest.approx(WEDGE)
    assert figures.zones[1].through == pytest.approx(WEDGE)
    assert figures.zones[0].through == pytest.approx(0)
    assert figures.through == pytest.approx(WEDGE / 2)
    assert figures.glass_clear


def test_a_covered_window_or_a_fence_drawn_on_a_wall_opens_nothing():
    for kind in set(WallKind) - {_K.WINDOW}:
        assert seen(compute_sight(with_pane(line(200, 90, 200, 110), kind)).figures) == [100, 0]


def test_where_windows_count_as_walls_fences_are_still_seen_through():
    dark = compute_sight(between(_K.WINDOW, glass_clear=False)).figures
    assert seen(dark) == [100, 0]
    assert dark.through is None
    assert "1 piece of window counts as wall, as after dark from a lit room" in dark.assumptions[1]
    assert seen(compute_sight(between(_K.OPEN_FENCE, glass_clear=False)).figures) == [100, 100]


def test_a_shut_door_in_a_glass_front_hides_what_its_leaf_hides():
    shut = between(_K.WINDOW, doors=(door(),), doors_open=False)
    assert compute_sight(shut).figures.zones[1].seen == pytest.approx(100 - WEDGE)
    opened = replace(shut, doors_open=True)
    assert seen(compute_sight(opened).figures) == [100, 100]


@pytest.mark.parametrize(
    ("glazing", "share", "words"),
    [
        (Glazing.FULL, WEDGE, "1 shut door of full glass is seen through."),
        (Glazing.VISION_PANEL, WEDGE / 20,
         NARROW),
        (Glazing.FILMED, 0, None), (Glazing.SIDELIGHT, 0, None), (Glazing.NONE, 0, None),
    ],
)  # fmt: skip
def test_a_shut_door_is_seen_through_by_the_glass_its_register_knows(glazing, share, words):
    told = between(_K.SOLID, doors=(door(),), doors_open=False, glazed={MarkerId("d"): glazing})
    figures = compute_sight(told).figures
    assert figures.zones[1].seen == pytest.approx(share, abs=0.01)
    assert [one for one in figures.assumptions if "shut door" in one] == [words] * bool(words)
    as_walls = compute_sight(replace(told, glass_clear=False)).figures
    assert seen(as_walls) == [100, 0]


def test_what_was_assumed_is_said_of_every_kind_there_is():
    kinds = tuple(WallKind)
    walls = tuple(line(10 * number, 0, 10 * number, 9) for number in range(len(kinds)))
    told = compute_sight(inputs(viewpoints=(POST,), walls=walls, kinds=kinds)).figures.assumptions
    assert told[:4] == (
        (
            "1 piece of wall, 1 piece of covered window and 1 piece of solid fence or hedge stop "
            "sight from floor to ceiling."
        ),
        (
            "1 piece of window counts as clear glass, as by day: blinds, film, posters and glare "
            "are not considered. From a lit room little is seen through it after dark."
        ),
        (
            "1 piece of see-through fence is seen through, though bars and mesh close up where one "
            "looks along."
        ),
        (
            "1 piece of low wall or rail is seen over; what is lower and stands behind it is not "
            "considered."
        ),
    )
    glass = inputs(viewpoints=(POST,), walls=walls[:2], kinds=(_K.WINDOW,) * 2)
    assert compute_sight(glass).figures.assumptions[:2] == (
        "No wall is drawn that stops sight.",
        (
            "2 pieces of window count as clear glass, as by day: blinds, film, posters and glare "
            "are not considered. From a lit room little is seen through them after dark."
        ),
    )


OLD_DIGEST = "d1f52ec56e791223ffd5979cdd104f2596977a46beb985cdb1ae997e1cd9b4d4"
"""Of the two rooms with a shut door, by the program of format 7."""
OLD_FIGURES = (
    '{"viewpoints": 1, "cameras": 0, "seen": 50.0, "by_eye": 50.0, "recognised": 0.0, "zones": '
    '[{"marker_id": "left", "name": "left", "size": 400.0, "seen": 100.0, "by_eye": 100.0, '
    '"recognised": 0.0, "seen_twice": 0.0, "blind": []}], "assumptions": ["5 pieces of wall stop '
    'sight from floor to ceiling, glass included."]}'
)


def test_a_study_of_solid_walls_has_the_digest_it_had_before_walls_had_kinds():
    told = inputs(viewpoints=(POST,), doors=(replace(door(), id=MarkerId("m")),), doors_open=False)
    assert told.digest() == OLD_DIGEST
    assert replace(told, kinds=(_K.SOLID,) * 5, glass_clear=False).digest() == OLD_DIGEST
    digests = {
        replace(told, kinds=(_K.SOLID,) * 4 + (_K.WINDOW,)).digest(),
        replace(told, kinds=(_K.SOLID,) * 4 + (_K.WINDOW,), glass_clear=False).digest(),
        replace(told, kinds=(_K.SOLID,) * 4 + (_K.COVERED,)).digest(),
        replace(told, glazed={MarkerId("m"): Glazing.FULL}).digest(),
        OLD_DIGEST,
    }
    assert len(digests) == 5
    glazed_as_wall = replace(told, glazed={MarkerId("m"): Glazing.FULL}, glass_clear=False)
    assert glazed_as_wall.digest() == OLD_DIGEST


def test_figures_of_before_walls_had_kinds_are_read_and_told_apart():
    figures = SightFigures.from_json(OLD_FIGURES)
    assert (figures.through, figures.glass_clear, figures.zones[0].through) == (None, None, None)


number = st.integers(0, 20).map(lambda step: step * 10.0)
segment = st.builds(line, number, number, number, number).filter(lambda one: one.start != one.end)
wall = st.tuples(segment, st.sampled_from(WallKind))
PAST = [info.kind for info in WALL_KINDS if info.seen_past]


@given(walls=st.lists(wall, min_size=1, max_size=7), made=st.sampled_from(PAST), data=st.data())
def test_a_wall_made_see_through_never_lowers_what_is_seen(walls, made, data):
    which = data.draw(st.integers(0, len(walls) - 1))
    kinds = [kind for _, kind in walls]
    kinds[which] = data.draw(st.sampled_from([_K.SOLID, made]))
    told = inputs(
        viewpoints=(post(101, 97),), walls=tuple(one for one, _ in walls), kinds=tuple(kinds)
    )
    kinds[which] = made
    more = compute_sight(replace(told, kinds=tuple(kinds))).figures
    assert more.seen >= compute_sight(told).figures.seen - 1e-6


@given(
    walls=st.lists(wall, min_size=1, max_size=7), at=st.tuples(number, number),
    clear=st.booleans(), glass=st.sampled_from(Glazing),
)  # fmt: skip
def test_no_study_sees_less_than_if_every_wall_were_solid(walls, at, clear, glass):
    shut = marker(MarkerKind.INTERIOR_DOOR, at, name="d", opening=3.0, stands_open=False)
    told = inputs(
        viewpoints=(post(101, 97),), walls=tuple(one for one, _ in walls), doors=(shut,),
        kinds=tuple(kind for _, kind in walls), glass_clear=clear, glazed={MarkerId("d"): glass},
    )  # fmt: skip
    figures = compute_sight(told).figures
    solid = compute_sight(replace(told, kinds=(), glazed={})).figures
    assert figures.seen >= solid.seen - 1e-6
    if figures.through is not None:
        assert figures.through == pytest.approx(figures.seen - solid.seen, abs=1e-3)


def test_the_table_has_every_kind_once_and_every_wall_stops_somebody_or_is_seen_past():
    assert [info.kind for info in WALL_KINDS] == list(WallKind)
    assert {kind for kind in WallKind if not stops_sight(kind, glass_clear=True)} == set(PAST)
    assert stops_sight(_K.WINDOW, glass_clear=False)
    assert not wall_info(_K.LOW).of_house
