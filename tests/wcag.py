"""How well two colors are told apart, written for the tests from WCAG 2.2 alone."""

from __future__ import annotations

TEXT = 4.5
"""1.4.3: letters on what they stand on."""
PARTS = 3.0
"""1.4.11: the border of what is operated, and the frame of the focus."""


def luminance(color: str) -> float:
    """Return the relative luminance of a #RRGGBB color, 0 to 1."""
    shares = [int(color[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two #RRGGBB colors, 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)
