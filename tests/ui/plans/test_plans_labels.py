"""Words on a plan give way: to the other side of their sign, over or under it, or altogether."""

from __future__ import annotations

import random
from itertools import combinations

import effort
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPixmap

from cpted_audit.domain.ids import MarkerId, PlanId
from cpted_audit.domain.plane import Box, Point
from cpted_audit.domain.plans.marker import Marker, MarkerKind
from cpted_audit.drawing.ink import MarkerContext
from cpted_audit.drawing.plan_drawing import draw_plan
from cpted_audit.ui.plans.canvas.batches import Across, Batch, Placed
from cpted_audit.ui.plans.canvas.stamps import Stamps
from cpted_audit.ui.tokens import LIGHT

pytestmark = pytest.mark.usefixtures("qapp")


def aed(number: int, x: float, y: float, label: str = "AED") -> Marker:
    return marker(MarkerKind.AED, number, x, y, label)


def marker(kind: MarkerKind, number: int, x: float, y: float, label: str) -> Marker:
    return Marker(
        id=MarkerId(f"m{number}"), plan_id=PlanId("p"), kind=kind, points=(Point(x, y),),
        position=number, label=label,
    )  # fmt: skip


def painted(markers: list[Marker], *, chosen: str = "", zoom: float = 1.0) -> Batch:
    """Return a batch after it was painted once."""
    contexts = {marker.id: MarkerContext(selected=marker.id == chosen) for marker in markers}
    drawn = draw_plan(markers, contexts=contexts)
    batch = Batch(primitive for _, primitives in drawn for primitive in primitives)
    picture = QPixmap(800, 600)
    painter = QPainter(picture)
    painter.scale(zoom, zoom)
    batch.paint(painter, QRectF(0, 0, 800 / zoom, 600 / zoom), zoom, LIGHT, Stamps())
    painter.end()
    return batch


def meet(box: Box, other: Box) -> bool:
    across = min(box.right, other.right) - max(box.left, other.left)
    down = min(box.bottom, other.bottom) - max(box.top, other.top)
    return across > 0 and down > 0


def collisions(batch: Batch, zoom: float = 1.0) -> list[tuple[Placed, Placed]]:
    words = batch.shown_words(zoom)
    found = [pair for pair in combinations(words, 2) if meet(*(one.box(zoom) for one in pair))]
    return found + [
        (word, sign)
        for word in words
        for sign in batch._signs
        if sign.at != word.at and meet(word.box(zoom), sign.box(zoom))
    ]


def test_words_alone_stand_at_the_right_of_their_sign():
    batch = painted([aed(1, 200, 200)])
    (word,) = batch.shown_words(1.0)
    assert word.box(1.0).left > 200


def test_words_go_to_the_other_side_where_a_neighbour_is_at_the_right():
    batch = painted([aed(1, 200, 200), aed(2, 226, 200)])
    first, second = sorted(batch.shown_words(1.0))
    assert first.box(1.0).right < 200
    assert second.box(1.0).left > 226
    assert collisions(batch) == []


def test_a_crowd_shows_no_two_words_on_each_other_and_all_of_them_when_it_is_zoomed_into():
    roll = random.Random(5)
    crowd = [
        aed(number, roll.uniform(100, 700), roll.uniform(100, 500), f"Door {number}")
        for number in range(120)
    ]
    batch = painted(crowd)
    assert collisions(batch) == []
    few = len(batch.shown_words(1.0))
    assert 5 < few < 120
    assert collisions(batch, 16.0) == []
    assert len(batch.shown_words(16.0)) > 110


def test_the_words_of_what_is_chosen_stay():
    crowd = [aed(number, 300 + 3 * number, 300, f"Door {number}") for number in range(9)]
    for one in crowd:
        batch = painted(crowd, chosen=one.id)
        assert any(word.at == one.at for word in batch.shown_words(1.0))


def test_texts_that_were_written_on_the_plan_stay_and_the_others_give_way():
    note = marker(MarkerKind.TEXT, 9, 215, 200, "Keep this gate shut")
    batch = painted([note, aed(1, 200, 200)])
    assert any(word.at == note.at for word in batch.shown_words(1.0))
    assert collisions(batch) == []


def test_thousands_of_words_are_laid_out_in_the_time_of_a_few_frames():
    roll = random.Random(6)
    crowd = [aed(number, roll.uniform(0, 9000), roll.uniform(0, 6000)) for number in range(2000)]
    batch = painted(crowd, zoom=0.15)
    # Every word against every other would be millions of calls; this takes some 0.05 s.
    assert effort.calls(lambda: batch.shown_words(0.151)) < 250 * len(crowd)


@given(
    spans=st.lists(st.tuples(st.integers(0, 60), st.integers(0, 20)), max_size=30),
    seen=st.tuples(st.integers(-5, 70), st.integers(0, 30)),
)
def test_what_may_be_seen_is_found_by_where_it_lies_and_stays_in_its_order(spans, seen):
    """What is painted at a step of panning grows with what is exposed, not with the plan."""
    spans = [(left, left + wide) for left, wide in spans]
    left, right = seen[0], sum(seen)
    found = Across(spans).between(left, right)
    assert found == sorted(found)
    assert {n for n, span in enumerate(spans) if span[0] <= right and span[1] >= left} <= {*found}
    widest = max((one[1] - one[0] for one in spans), default=0)
    assert all(left - widest <= spans[n][0] <= right for n in found)
