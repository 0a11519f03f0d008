"""Clips of blocks (XCLIP): of a block only what lies within an outline is shown, or without."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from cpted_audit.interchange.dxf.library import TROUBLES, Insert, XClip
from cpted_audit.interchange.dxf.shapes import XY, Kind, Shape
from cpted_audit.interchange.dxf.svg import bounds

if TYPE_CHECKING:
    from cpted_audit.geometry.clipping import Outline


class UnclippedError(Exception):
    """The clip of a block cannot be read."""


def clip_of(insert: Insert) -> Outline | None:
    """Return the outline of a block's clip in the block's own space, None where it has none.

    Raises:
        UnclippedError: it has one that cannot be read.
    """
    try:
        clip = XClip(insert)
        if not (clip.has_clipping_path and clip.is_clipping_enabled):
            return None
        path = clip.get_block_clipping_path()
        corners = _corners([(one.x, one.y) for one in path.inner_polygon()])
        from cpted_audit.geometry.clipping import Outline  # slow to load, and seldom needed

        return Outline(corners, inverted=path.is_inverted_clip)
    except TROUBLES as error:
        raise UnclippedError from error


def _corners(found: list[XY]) -> list[XY]:
    """Return the corners of an outline; two of them stand for a rectangle."""
    if len(found) != 2:
        return found
    (left, bottom), (right, top) = found
    return [(left, bottom), (right, bottom), (right, top), (left, top)]


def clipped(shapes: Iterable[Shape], outline: Outline) -> Iterator[Shape]:
    """Yield what a clip leaves of shapes; words are kept or dropped whole, by their middle."""
    for shape in shapes:
        if shape.kind is Kind.TEXT:
            left, bottom, right, top = bounds([shape]) or (0.0, 0.0, 0.0, 0.0)
            if outline.keeps((left + right) / 2, (bottom + top) / 2):
                yield shape
            continue
        lines = shape.kind in {Kind.LINE, Kind.DIMENSION}
        rings = outline.lines(shape.rings) if lines else outline.patch(shape.rings)
        if rings:
            yield shape._replace(rings=rings)
