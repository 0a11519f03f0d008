"""Pictures of plans in the dark: a drawing is turned round with its hues, a photo is dimmed."""

from __future__ import annotations

import colorsys

import numpy as np
import pytest

from cpted_audit.imaging.plans.dark_paper import DIM, dim, is_drawing, turn_round

BLACK, WHITE = (0, 0, 0), (255, 255, 255)


def pixels(*colors: tuple[int, int, int]) -> np.ndarray:
    return np.array([[*color, 255] for color in colors], np.uint8)


def test_every_color_keeps_its_hue_and_saturation_and_its_lightness_is_turned_round():
    steps = range(0, 256, 15)
    before = pixels(*((r, g, b) for r in steps for g in steps for b in steps))
    after = before.copy()
    turn_round(after.data, BLACK, WHITE)
    for old, new in zip(before[:, :3] / 255, after[:, :3] / 255, strict=True):
        hue, light, full = colorsys.rgb_to_hls(*old)
        assert colorsys.rgb_to_hls(*new) == pytest.approx((hue, 1 - light, full), abs=1e-6)
    assert (after[:, 3] == 255).all()


def test_white_becomes_the_paper_and_black_the_ink():
    two = pixels(WHITE, BLACK)
    turn_round(two.data, (33, 40, 27), (242, 236, 231))
    assert [tuple(map(int, one[:3])) for one in two] == [(33, 40, 27), (242, 236, 231)]


def test_a_photo_is_dimmed_and_nothing_in_it_turned_round():
    some = pixels(WHITE, (100, 50, 0), BLACK)
    dim(some.data)
    assert some[0, 0] == round(255 * DIM)
    assert list(some[1, :3]) == [62, 31, 0]
    assert list(some[2, :3]) == [0, 0, 0]


@pytest.mark.parametrize(
    ("light", "drawing"), [(WHITE, True), ((224, 214, 178), True), ((96, 110, 82), False)]
)
def test_paper_is_told_from_a_photo_by_how_light_most_of_it_is(light, drawing):
    most = pixels(*([light] * 70), *([(40, 40, 40)] * 30))
    assert is_drawing(most.data) is drawing
