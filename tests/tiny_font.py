"""Fonts of a few squares, made here, so that what is done with fonts needs none of the machine."""

from __future__ import annotations

from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.ttGlyphPen import TTGlyphPen

_SQUARE = ((100, 0), (100, 700), (800, 700), (800, 0))


def _drawn(pen, shape=_SQUARE) -> None:
    pen.moveTo(shape[0])
    for point in shape[1:]:
        pen.lineTo(point)
    pen.closePath()


def make_font(path: Path, letters: str, *, cff: bool = False, rights: int = 0) -> Path:
    """A font of squares, with outlines of either sort."""
    order = [".notdef", *(f"u{ord(letter):04X}" for letter in letters)]
    builder = FontBuilder(1000, isTTF=not cff)
    builder.setupGlyphOrder(order)
    builder.setupCharacterMap({ord(letter): f"u{ord(letter):04X}" for letter in letters})
    if cff:
        pens = {one: T2CharStringPen(1000, None) for one in order}
        for pen in pens.values():
            _drawn(pen)
        strings = {one: pen.getCharString() for one, pen in pens.items()}
        builder.setupCFF(path.stem, {}, strings, {})
    else:
        made = {}
        for one in order:
            pen = TTGlyphPen(None)
            _drawn(pen)
            made[one] = pen.glyph()
        builder.setupGlyf(made)
    builder.setupHorizontalMetrics(dict.fromkeys(order, (900, 100)))
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": path.stem, "styleName": "Regular"})
    builder.setupOS2(fsType=rights)
    builder.setupPost()
    builder.save(path)
    return path
