"""Break spans into lines: greedy, with mixed fonts, and long words cut rather than refused."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final
from unicodedata import category

from cpted_audit.report.pdf.fonts.fonts import em_width, in_fonts
from cpted_audit.report.pdf.styles import SPREAD, TextStyle
from cpted_audit.report.pdf.text import CHIP_SIZE, Mark, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_TOKEN: Final = re.compile(r"\n| +|[^ \n]+")
_EAST: Final = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""Letters of scripts that are written without spaces and may be parted anywhere."""
_BREAK: Final = re.compile(rf"(?<=\w[-–—/])(?=[^\W\d])|(?<=[{_EAST}、。，])(?=[{_EAST}])")
_LEADING: Final = frozenset("\u0e40\u0e41\u0e42\u0e43\u0e44\u0ec0\u0ec1\u0ec2\u0ec3\u0ec4")
"""Vowels of Thai and Lao that are written before their consonant."""
_TRAILING: Final = frozenset("\u0e30\u0e32\u0e33\u0e45\u0eb0\u0eb2\u0eb3\u200d")
"""Vowels that are written after it."""
CHIP_PADDING: Final = 0.5
"""Space at both ends of a chip's text, as a share of the size around it."""
CHIP_GAP: Final = 2.5
"""Points between a chip and what follows, besides the space character."""


@dataclass(slots=True)
class Bit:
    """A piece of a line in one font."""

    span: Span
    font: str
    text: str
    width: float
    level: int = 0
    """Which way it runs once its line is whole: to the left where it is odd."""


@dataclass(slots=True)
class LaidLine:
    """The bits of a line and the width of what is seen of it (without a last space)."""

    bits: list[Bit] = field(default_factory=list)
    width: float = 0.0


@dataclass(slots=True)
class Unit:
    """Bits that stay together, the space after them, and whether the line ends there."""

    bits: list[Bit]
    space: Bit | None = None
    ends: bool = False

    @property
    def width(self) -> float:
        """Width without the space after."""
        if len(self.bits) == 1:
            return self.bits[0].width
        return sum(bit.width for bit in self.bits)


def units(spans: list[Span], style: TextStyle) -> Iterator[Unit]:
    """Yield the unbreakable units of a text."""
    held: list[Bit] = []
    for span in spans:
        if span.box is not None:
            held.append(_boxed(span, style))
            continue
        face = span.face  # has every letter of ASCII
        wide = width_of(face, " ", style)
        for found in _TOKEN.findall(span.text):
            if found[0] in " \n":
                yield Unit(held, Bit(span, face, " ", wide), ends=found == "\n")
                held = []
                continue
            if found.isascii() and found.isalnum():  # nothing it may be broken behind
                held.append(Bit(span, face, found, width_of(face, found, style)))
                continue
            *broken, last = _BREAK.split(found)
            for part in broken:
                yield Unit([*held, *_bits(span, part, style)])
                held = []
            held.extend(_bits(span, last, style))
    if held:
        yield Unit(held)


def _bits(span: Span, text: str, style: TextStyle) -> list[Bit]:
    return [
        Bit(span, font, part, width_of(font, part, style))
        for font, part in in_fonts(text, span.face)
    ]


def width_of(font: str, text: str, style: TextStyle) -> float:
    """Return the width in points of a text in one font."""
    width = em_width(font, text) * style.size / 1000
    return width + len(text) * style.size * SPREAD if style.capitals else width


def _boxed(span: Span, style: TextStyle) -> Bit:
    if isinstance(span.box, Mark):
        return Bit(span, span.face, "", span.box.width)
    size = style.size * CHIP_SIZE
    across = sum(em_width(font, part) for font, part in in_fonts(span.text, span.face)) * size
    return Bit(span, span.face, span.text, across / 1000 + 2 * CHIP_PADDING * style.size + CHIP_GAP)


def fill(spans: list[Span], style: TextStyle, width: float) -> list[LaidLine]:
    """Break the spans into lines of this width (points); every text has at least one line."""
    if len(spans) == 1 and (line := _one_line(spans[0], style)) and line.width <= width:
        return [line]
    room = max(width, style.size)
    if len(spans) == 1 and (lines := _in_one_font(spans[0], style, room)) is not None:
        return lines
    filler = _Filler(style, room)
    for unit in units(spans, style):
        filler.put(unit)
    return filler.finished()


def _one_line(span: Span, style: TextStyle) -> LaidLine | None:
    # Most texts of a report are table cells of a few words: no need to take them apart.
    text = span.text
    if (
        span.box is not None
        or len(text) > 60
        or "\n" in text
        or "  " in text
        or text != text.strip(" ")
    ):
        return None
    bits = _bits(span, text, style)
    return LaidLine(bits, sum(bit.width for bit in bits))


def _in_one_font(span: Span, style: TextStyle, room: float) -> list[LaidLine] | None:
    """Return the lines of a text that is all in one font, as `_Filler` would break it.

    None where it is not, or where a word has to be cut: most paragraphs are neither.
    """
    fonts = () if span.box is not None else in_fonts(span.text, span.face)
    if len(fonts) != 1 or fonts[0] != (span.face, span.text):
        return None
    lines: list[LaidLine] = []
    held: list[str] = []
    at = seen = 0.0
    space, after_space = width_of(span.face, " ", style), True

    def close() -> None:
        bits = [Bit(span, span.face, "".join(held), at)] if held else []
        lines.append(LaidLine(bits, seen))
        held.clear()

    for piece in _pieces(span.text):
        is_space = piece in " \n"
        wide = 0.0 if is_space else width_of(span.face, piece, style)
        if wide > room:
            return None
        # Two spaces have an empty word between them, which may be what is too much.
        if held and at + wide > room and (after_space or not is_space):
            close()
            at = seen = 0.0
        if not is_space:
            held.append(piece)
            at = seen = at + wide
        elif held:
            held.append(" ")
            at += space
        if piece == "\n":
            close()
            at = seen = 0.0
        after_space = is_space
    if held or not lines:
        close()
    return lines


def _pieces(text: str) -> Iterator[str]:
    """Yield the spaces and line ends of a text, each as one, and the parts of its words."""
    for token in _TOKEN.findall(text):
        if token[0] in " \n":
            yield token[0]
        elif token.isascii() and token.isalnum():  # nothing it may be broken behind
            yield token
        else:
            yield from _BREAK.split(token)


def may_part(text: str, index: int) -> bool:
    """Tell whether a word that is too long may be cut here: within no letter and its marks."""
    after, before = text[index], text[index - 1 : index]
    return not (category(after).startswith("M") or after in _TRAILING or before in _LEADING)


@dataclass(slots=True)
class _Filler:
    style: TextStyle
    room: float
    lines: list[LaidLine] = field(default_factory=list)
    line: LaidLine = field(default_factory=LaidLine)
    at: float = 0.0

    def put(self, unit: Unit) -> None:
        width = unit.width
        if self.line.bits and self.at + width > self.room:
            self._close()
        if width > self.room:
            self._put_cut(unit.bits)
        else:
            for bit in unit.bits:
                self._add(bit)
        if unit.space is not None and self.line.bits:
            self._add(unit.space, seen=False)
        if unit.ends:
            self._close()

    def _put_cut(self, bits: list[Bit]) -> None:
        for bit in bits:
            if isinstance(bit.span.box, Mark):
                self._add(bit)
            elif bit.span.box is not None:  # a chip wider than its line becomes plain text
                for unit in units([replace(bit.span, box=None)], self.style):
                    self.put(unit)
            else:
                self._put_letters(bit)

    def _put_letters(self, bit: Bit) -> None:
        start, used = 0, self.at
        widths = [width_of(bit.font, char, self.style) for char in bit.text]
        for index, width in enumerate(widths):
            parts = may_part(bit.text, index)
            if used + width > self.room and parts and (index > start or self.line.bits):
                self._add_letters(bit, start, widths[start:index])
                self._close()
                start, used = index, 0.0
            used += width
        self._add_letters(bit, start, widths[start:])

    def _add_letters(self, bit: Bit, start: int, widths: list[float]) -> None:
        if widths:
            text = bit.text[start : start + len(widths)]
            self._add(Bit(bit.span, bit.font, text, sum(widths)))

    def _add(self, bit: Bit, *, seen: bool = True) -> None:
        last = self.line.bits[-1] if self.line.bits else None
        joins = last is not None and last.span is bit.span and last.font == bit.font
        if last is not None and joins and bit.span.box is None:
            last.text += bit.text
            last.width += bit.width
        else:
            self.line.bits.append(Bit(bit.span, bit.font, bit.text, bit.width))
        self.at += bit.width
        if seen:
            self.line.width = self.at

    def _close(self) -> None:
        self.lines.append(self.line)
        self.line, self.at = LaidLine(), 0.0

    def finished(self) -> list[LaidLine]:
        if self.line.bits or not self.lines:
            self._close()
        return self.lines
