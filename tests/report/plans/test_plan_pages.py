"""How plans are laid on pages: whole or in parts, which level of the picture, how large signs."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest
from examples import at_most
from hypothesis import given, settings
from hypothesis import strategies as st

from cpted_audit.domain.length import METRES_PER_FOOT, LengthUnit
from cpted_audit.domain.plane import Box, Point
from cpted_audit.report.plans.pages import (
    DPI,
    LEAST_SCALE_FEET,
    MOST_PARTS,
    POINT,
    SMALL_POINT,
    anchor_of,
    crowding,
    pages_of,
    tiles_of,
    whole_of,
)
from cpted_audit.report.plans.views import PictureView, PinPlace, PlanView


def view(width: int = 2000, height: int = 1400, *, feet: float | None = 200.0, **changed):
    levels = max(1, math.ceil(math.log2(max(width, height) / 512)) + 1)
    plan = PlanView(
        number=1, title="Level 1", sort="Floor plan", wide=False,
        picture=PictureView(key="p", width=width, height=height, levels=levels, side=512,
                            read=lambda level, column, row: b"%d %d %d" % (level, column, row)),
        metres_per_pixel=None if feet is None else feet * METRES_PER_FOOT / width,
        scale_note="", unit=LengthUnit.FEET, north=None, cells=None, file="", verified_on=None,
        verified_by="", verified_walking=False, drawn=(), legend=(), counts=(), spots=(), pins=(),
    )  # fmt: skip
    return replace(plan, **changed)


def test_a_plan_that_can_be_read_is_one_page():
    assert pages_of(view()).parts == ()
    assert pages_of(view(width=1000, height=2000)).landscape is False
    assert pages_of(view(width=2000, height=1000)).landscape is True


@pytest.mark.parametrize("feet", [450.0, 600.0, 900.0, 1500.0])
def test_parts_print_at_the_least_scale_or_larger(feet):
    plan = view(feet=feet)
    pages = pages_of(plan)
    shown = pages.parts
    assert len(shown) == pages.columns * pages.rows > 1
    across, down = (684, 480) if pages.parts_landscape else (504, 660)
    for part in shown:
        scale = min(across / part.box.width, (down - 52) / part.box.height)
        inch = plan.metres_per_pixel / METRES_PER_FOOT * 72 / scale
        assert inch <= LEAST_SCALE_FEET[False] * 1.01


def test_grounds_are_read_at_a_smaller_scale():
    assert pages_of(view(feet=900.0, wide=True)).parts == ()
    assert pages_of(view(feet=900.0)).parts


def test_without_a_scale_pixels_decide():
    assert pages_of(view(feet=None)).parts == ()
    assert pages_of(view(10_200, 6_600, feet=None)).parts


@given(width=st.integers(1, 30_000), height=st.integers(1, 30_000),
       feet=st.one_of(st.none(), st.floats(1, 1e5)))  # fmt: skip
@settings(max_examples=at_most(60))
def test_parts_cover_every_pixel_and_are_never_too_many(width, height, feet):
    pages = pages_of(view(width, height, feet=feet))
    assert len(pages.parts) <= MOST_PARTS
    if not pages.parts:
        return
    assert [part.number for part in pages.parts] == list(range(1, len(pages.parts) + 1))
    lefts = sorted({part.box.left for part in pages.parts})
    rights = sorted({part.box.right for part in pages.parts})
    assert (lefts[0], rights[-1]) == (0.0, pytest.approx(width))
    assert all(left < right for left, right in zip(lefts[1:], rights, strict=False))
    tops = sorted({part.box.top for part in pages.parts})
    bottoms = sorted({part.box.bottom for part in pages.parts})
    assert (tops[0], bottoms[-1]) == (0.0, pytest.approx(height))
    assert all(top < bottom for top, bottom in zip(tops[1:], bottoms, strict=False))


def test_a_pin_leads_to_the_part_that_holds_it():
    plan = view(feet=900.0)
    for part in pages_of(plan).parts:
        middle = Point((part.box.left + part.box.right) / 2, (part.box.top + part.box.bottom) / 2)
        place = PinPlace(plan=1, at=middle, words="")
        assert anchor_of(plan, place) == f"plan-1-{part.number}"
    assert anchor_of(view(), PinPlace(plan=1, at=Point(5, 5), words="")) == "plan-1"


def test_signs_get_smaller_where_they_stand_close_and_then_there_are_parts():
    assert pages_of(view()).point == POINT
    close = tuple(Point(100.0 + 31 * number, 400.0) for number in range(50))
    assert pages_of(view(spots=close)).point == SMALL_POINT
    dense = tuple(Point(100.0 + 8 * number, 400.0) for number in range(50))
    assert pages_of(view(spots=dense)).parts


def test_crowding_counts_both_of_two_neighbours():
    spots = [Point(0, 0), Point(3, 4), Point(100, 0), Point(100, 200)]
    assert crowding(spots, 6.0) == 0.5
    assert crowding(spots, 5.0) == 0.0
    assert crowding([], 10.0) == 0.0


def test_signs_at_the_edge_get_room():
    assert whole_of(view()) == Box(0, 0, 2000, 1400)
    seen = whole_of(view(spots=(Point(0, 1400), Point(2050, 700))))
    assert seen.left < 0 < seen.right - 2050
    assert seen.bottom > 1400
    assert seen.top == 0


@given(scale=st.floats(0.005, 5.0), left=st.floats(0, 1500), top=st.floats(0, 900))
@settings(max_examples=at_most(80))
def test_tiles_cover_what_is_seen_at_a_resolution_worth_printing(scale, left, top):
    picture = view().picture
    box = Box(left, top, left + 500, top + 500)
    tiles = tiles_of(picture, scale, box)
    assert min(tile.box.left for tile in tiles) <= left
    assert min(tile.box.top for tile in tiles) <= top
    assert max(tile.box.right for tile in tiles) >= min(box.right, picture.width)
    assert max(tile.box.bottom for tile in tiles) >= min(box.bottom, picture.height)
    for tile in tiles:
        assert tile.box.left < box.right
        assert tile.box.right > box.left
        assert tile.box.top < box.bottom
        assert tile.box.bottom > box.top
    pixels = tiles[0].picture.width / (tiles[0].box.width * scale / 72)
    finest, coarsest = 72 / scale, 72 / scale / 2 ** (picture.levels - 1)
    assert pixels <= max(DPI * math.sqrt(2) * 1.02, coarsest * 1.02)
    assert pixels >= min(DPI / math.sqrt(2) / 1.02, finest / 1.02)


def test_a_tile_is_read_where_it_lies():
    (tile,) = tiles_of(view().picture, 0.4, Box(600, 600, 700, 700))
    level, column, row = map(int, tile.picture.read().split())
    step = 512 << level
    assert (tile.box.left, tile.box.top) == (column * step, row * step)
    assert tile.picture.key == f"px{level}x{column}x{row}"


def test_of_an_unfinished_picture_the_overview_is_printed():
    picture = replace(view().picture, whole=lambda: b"overview")
    (tile,) = tiles_of(picture, 0.4, Box(600, 600, 700, 700))
    assert tile.box == Box(0, 0, 2000, 1400)
    assert tile.picture.read() == b"overview"
