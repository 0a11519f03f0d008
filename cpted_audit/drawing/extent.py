"""How far a sign or plate reaches, in points."""

from __future__ import annotations

from functools import lru_cache

from cpted_audit.domain.plane import Box
from cpted_audit.drawing.primitives import Align, Close, Letters, Outline, Part, Parts

_EM = 0.68
"""A generous width of a letter, as a share of the size."""
_BEGIN = {Align.LEFT: 0.0, Align.CENTRE: -0.5, Align.RIGHT: -1.0}


@lru_cache(maxsize=8192)
def extent(parts: Parts) -> Box:
    """Return a box around parts; it is never too small for strokes and paths."""
    boxes = [_reach(part) for part in parts] or [Box(0.0, 0.0, 0.0, 0.0)]
    return Box(
        min(box.left for box in boxes),
        min(box.top for box in boxes),
        max(box.right for box in boxes),
        max(box.bottom for box in boxes),
    )


def _reach(part: Part) -> Box:
    return _letters(part) if isinstance(part, Letters) else _outline(part)


def _letters(part: Letters) -> Box:
    wide = len(part.text) * part.size * _EM
    across = wide if part.room is None else min(part.room, wide)
    left = part.x + across * _BEGIN[part.align]
    return Box(left, part.y - part.size / 2, left + across, part.y + part.size / 2)


def _outline(part: Outline) -> Box:
    steps = [step for step in part.path if not isinstance(step, Close)]
    xs = [value for step in steps for value in step[::2]]
    ys = [value for step in steps for value in step[1::2]]
    more = part.width / 2 if part.stroke else 0.0
    return Box(min(xs) - more, min(ys) - more, max(xs) + more, max(ys) + more)
