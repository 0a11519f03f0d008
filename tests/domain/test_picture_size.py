"""How large photos are kept, and how panoramas are kept and printed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpted_audit.domain.photos.picture_size import fitted_size, rows_in_print


@pytest.mark.parametrize(
    ("size", "kept"),
    [
        ((4000, 3000), (2560, 1920)), ((3000, 4000), (1920, 2560)), ((4000, 2000), (2560, 1280)),
        ((800, 600), (800, 600)), ((12000, 300), (11449, 286)), ((300, 12000), (286, 11449)),
        ((12000, 3000), (3620, 905)), ((60000, 20), (16384, 5)), ((1, 1), (1, 1)),
    ],
)  # fmt: skip
def test_the_longer_side_is_bounded_and_of_panoramas_the_area(size, kept):
    assert fitted_size(*size, 2560) == kept


@given(st.integers(1, 70_000), st.integers(1, 70_000), st.integers(64, 8192))
def test_no_picture_grows_or_is_larger_than_its_bound(width, height, side):
    wide, high = fitted_size(width, height, side)
    assert 1 <= wide <= width
    assert 1 <= high <= height
    assert wide * high <= side * side * 1.01 + max(wide, high)
    assert max(wide, high) <= max(16_384, side)


@pytest.mark.parametrize(
    ("size", "cuts"),
    [
        ((4000, 3000), (1, 1)), ((5000, 1000), (1, 1)), ((12000, 300), (5, 1)),
        ((300, 12000), (1, 5)), ((6000, 1000), (2, 1)), ((16384, 1), (12, 1)),
    ],
)  # fmt: skip
def test_panoramas_are_printed_in_rows(size, cuts):
    assert rows_in_print(*size) == cuts
