"""Lengths of SVG in CSS pixels (1/96 inch)."""

from __future__ import annotations

import re
from collections.abc import Mapping

_IN_PIXELS = {
    "": 1.0, "px": 1.0, "in": 96.0, "cm": 96 / 2.54, "mm": 96 / 25.4, "pt": 96 / 72, "pc": 16.0,
    "em": 16.0, "ex": 8.0,
}  # fmt: skip
_LENGTH = re.compile(r"\s*([-+]?(?:\d*\.\d+|\d+\.?)(?:e[+-]?\d+)?)\s*([a-z]*)\s*", re.IGNORECASE)


def in_pixels(text: str) -> float | None:
    """Return a length in pixels, None where it is none or depends on something else."""
    match = _LENGTH.fullmatch(text)
    if match is None:
        return None
    factor = _IN_PIXELS.get(match.group(2).lower())
    return float(match.group(1)) * factor if factor else None


def natural_size(attributes: Mapping[str, str]) -> tuple[float, float] | None:
    """Return width and height of a drawing; one that is missing follows from the viewBox."""
    width, height = (_positive(attributes.get(name, "")) for name in ("width", "height"))
    box = [float(one) for one in re.findall(r"[-+.\deE]+", attributes.get("viewBox", ""))[:4]]
    shape = (box[2], box[3]) if len(box) == 4 and min(box[2:]) > 0 else None
    if width and height:
        return width, height
    if shape is None:
        return None
    if width:
        return width, width * shape[1] / shape[0]
    return (height * shape[0] / shape[1], height) if height else shape


def _positive(text: str) -> float | None:
    length = in_pixels(text)
    return length if length is not None and length > 0 else None
