"""Lengths as drawings write them."""

from __future__ import annotations

import pytest

from cpted_audit.domain.length import feet_in


@pytest.mark.parametrize(
    ("text", "feet"),
    [
        ("30' 6\"", 30.5), ("30'-6\"", 30.5), ("30' - 6\"", 30.5), ("30 ft 6 in", 30.5),
        ("30ft", 30), ("30’6”", 30.5), ("30′ 6″", 30.5), ('366"', 30.5), ("30.5'", 30.5),
        ("30 feet 6 inches", 30.5), ("6.6 in.", 0.55), ("30' 6''", 30.5),
        ("30'-6 1/2\"", 30 + 6.5 / 12), ("30' 1/2\"", 30 + 0.5 / 12), ('6-3/4"', 6.75 / 12),
        ("30", None), ("30 6", None), ("30' 6", None), ("", None), ("'", None), ("ft", None),
        ("30' 6 1/0\"", None), ("30' 61/2\"", None), ("30' 6' 6\"", None), ("-3' 6\"", None),
        ("٣٠'", None),
    ],
)  # fmt: skip
def test_feet_and_inches_are_read_as_drawings_write_them(text, feet):
    assert feet_in(text) == (None if feet is None else pytest.approx(feet))
