"""Where words of right-to-left scripts stand in a line, by the Unicode bidirectional algorithm.

The text keeps its reading order in the file, as readers and searches need it; only positions
are mirrored. Source: Unicode Standard Annex #9, rules P2, W1–W7, N0–N2, I1–I2, L1–L2; explicit
embeddings are no letters, and `clean` has taken them out.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Final
from unicodedata import bidirectional, category, decomposition

if TYPE_CHECKING:
    from collections.abc import Sequence

# Arabic letters as they are written: each in the form its neighbours give it.
#
# The forms are Unicode's presentation forms, whose glyphs the fallback font has; the character
# map of the font leads them back to the letters, so that the text of the file is what was typed.


_BLOCKS: Final = (range(0xFB50, 0xFE00), range(0xFE70, 0xFEFD))
_KINDS: Final = {
    "<isolated>": (False, False),
    "<initial>": (False, True),
    "<medial>": (True, True),
    "<final>": (True, False),
}
"""Whether a form joins the letter before and the letter after it."""
_TATWEEL: Final = "\u0640"
_LAM: Final = "\u0644"
_UNSEEN: Final = dict(zip("\u0622\u0623\u0625\u0627", "\ufe01\ufe02\ufe03\ufe04", strict=True))
"""An alef within a ligature, as a character without width that no clean text has.

The ligature itself reads as its lam: readers turn two letters of one glyph around. The alef is
drawn without ink, see `arrange.letters`.
"""


def _forms() -> dict[str, dict[tuple[bool, bool], str]]:
    made: dict[str, dict[tuple[bool, bool], str]] = {}
    for code in (code for block in _BLOCKS for code in block):
        kind, *parts = decomposition(chr(code)).split() or [""]
        letters = "".join(chr(int(part, 16)) for part in parts)
        if kind in _KINDS and (len(letters) == 1 or (len(letters) == 2 and letters[0] == _LAM)):
            made.setdefault(letters, {})[_KINDS[kind]] = chr(code)
    # Of the ligatures a reader expects only lam with alef, which joins nothing after it.
    return {
        letters: forms for letters, forms in made.items()
        if len(letters) == 1 or (letters[1] in _UNSEEN)
    }  # fmt: skip


_FORMS: Final = _forms()
LETTERS: Final = {
    ord(form): letters for letters, forms in _FORMS.items() for form in forms.values()
}
"""The letters that each form stands for."""
READ_AS: Final = {
    **{code: letters[0] for code, letters in LETTERS.items()},
    **{ord(unseen): alef for alef, unseen in _UNSEEN.items()},
}
"""The letter that each form is in the text of a file."""
UNSEEN: Final = {unseen: alef for alef, unseen in _UNSEEN.items()}
"""The alef that each character without width stands for."""


def joined(text: str, held: Collection[int]) -> str:
    """Return a text with its Arabic letters in their forms, of those a font holds."""
    if not any(char in _FORMS for char in text):
        return text
    letters = _units(text, held)
    shown = list(letters)
    bases = [at for at, unit in enumerate(letters) if category(unit[0]) != "Mn"]
    for here, at in enumerate(bases):
        unit = letters[at]
        before = letters[bases[here - 1]] if here else ""
        after = letters[bases[here + 1]] if here + 1 < len(bases) else ""
        joins = (
            _joins(before, 1, held) and _joins(unit, 0, held),
            _joins(unit, 1, held) and _joins(after, 0, held),
        )
        if len(unit) > 1 or any(joins):
            shown[at] = _FORMS.get(unit, {}).get(joins, unit) + _UNSEEN.get(unit[1:], "")
    return "".join(shown)


def _units(text: str, held: Collection[int]) -> list[str]:
    """Split a text into letters, lam with alef as one."""
    made: list[str] = []
    for char in text:
        pair = _LAM + char
        if made and made[-1] == _LAM and pair in _FORMS and _holds(pair, held):
            made[-1] = pair
        else:
            made.append(char)
    return made


def _joins(unit: str, side: int, held: Collection[int]) -> bool:
    """Tell whether letters join what stands before them (side 0) or after them (side 1)."""
    if unit == _TATWEEL:
        return True
    return any(kind[side] for kind in _FORMS.get(unit, ())) and _holds(unit, held)


def _holds(unit: str, held: Collection[int]) -> bool:
    return all(ord(form) in held for form in _FORMS[unit].values())


BOX: Final = "\ufffc"
"""Stands for a drawing or a chip among the texts of a line."""
_TO_LEFT: Final = frozenset({"R", "AL"})
_NUMBERS: Final = frozenset({"EN", "AN"})
_SIGNS: Final = frozenset({"ES", "ET", "CS"})
_STRONG: Final = frozenset({"L", "R", "AL"})
_PAIRS: Final = {"(": ")", "[": "]", "{": "}"}


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of one text of a line that runs one way: to the left where the level is odd."""

    at: int
    """Which of the texts it is part of."""
    text: str
    level: int


def runs_left(text: str) -> bool:
    """Tell whether a text has letters of a right-to-left script."""
    return not text.isascii() and any(bidirectional(char) in _TO_LEFT for char in text)


def starts_left(text: str) -> bool:
    """Tell whether a paragraph runs from right to left.

    Its first letter says so (P2), unless it only begins with a name: a sentence with more than
    twice as many letters the other way runs as they do.
    """
    if text.isascii():
        return False
    strong = [kind for kind in map(bidirectional, text) if kind in _STRONG]
    return bool(strong) and strong[0] in _TO_LEFT and 3 * strong.count("L") <= 2 * len(strong)


def split(texts: Sequence[str], *, leftward: bool) -> list[Piece]:
    """Split the texts of a line where the direction changes; the pieces in reading order.

    `leftward` is the direction of the paragraph.
    """
    if not leftward and not any(map(runs_left, texts)):
        return [Piece(at, text, 0) for at, text in enumerate(texts) if text]
    held = iter(levels("".join(texts), leftward=leftward))
    made: list[Piece] = []
    for at, text in enumerate(texts):
        own = [(next(held), char) for char in text]
        for level, group in groupby(own, lambda one: one[0]):
            made.append(Piece(at, "".join(char for _, char in group), level))
    return made


def starts(turned: Sequence[int], widths: Sequence[float], left: float) -> list[float]:
    """Return where each piece of a line starts (points), from its level, in reading order."""
    order = list(range(len(turned)))
    for level in range(max(turned, default=0), 0, -1):
        runs = groupby(order, [one >= level for one in turned].__getitem__)
        order = [at for high, run in runs for at in (reversed([*run]) if high else run)]
    placed = [0.0] * len(order)
    for one in order:
        placed[one] = left
        left += widths[one]
    return placed


def levels(text: str, *, leftward: bool) -> list[int]:
    """Return the embedding level of each character of a line."""
    base = "R" if leftward else "L"
    given = [bidirectional(char) or "L" for char in text]
    kinds = _numbers(_letters(given, base), base)
    _brackets(text, kinds, base)
    _neutrals(kinds, base)
    for at in range(len(text) - 1, -1, -1):  # L1: spaces at the end run with the paragraph
        if given[at] not in ("WS", "S", "B"):
            break
        kinds[at] = base
    of_left = 2 if leftward else 0
    return [1 if kind == "R" else 2 if kind in _NUMBERS else of_left for kind in kinds]


def _letters(given: Sequence[str], base: str) -> list[str]:
    """Give marks the kind of their letter, and numbers after Arabic letters their own (W1–W3)."""
    kinds: list[str] = []
    strong = base
    for kind in given:
        own = (kinds[-1] if kinds else base) if kind in ("NSM", "BN") else kind
        strong = own if own in _STRONG else strong
        kinds.append("AN" if own == "EN" and strong == "AL" else own)
    return ["R" if kind == "AL" else kind for kind in kinds]


def _numbers(kinds: list[str], base: str) -> list[str]:
    """Join signs to the numbers they belong to; numbers after Latin run with it (W4–W7)."""
    for at in range(1, len(kinds) - 1):
        before = kinds[at - 1]
        joins = kinds[at] == "CS" or (kinds[at] == "ES" and before == "EN")
        if joins and before == kinds[at + 1] and before in _NUMBERS:
            kinds[at] = before
    for way in (range(1, len(kinds)), range(len(kinds) - 2, -1, -1)):
        for at in way:
            if kinds[at] == "ET" and kinds[at - way.step] == "EN":
                kinds[at] = "EN"
    strong = base
    for at, kind in enumerate(kinds):
        strong = kind if kind in _STRONG else strong
        if kind in _SIGNS:
            kinds[at] = "ON"
        elif kind == "EN" and strong == "L":
            kinds[at] = "L"
    return kinds


def _brackets(text: str, kinds: list[str], base: str) -> None:
    """Let both brackets of a pair run with what they hold (N0)."""
    for start, end in _pairs(text, kinds):
        inside = {_side(kind) for kind in kinds[start + 1 : end]}
        other = "L" if base == "R" else "R"
        if base in inside:
            kinds[start] = kinds[end] = base
        elif other in inside:
            sides = (_side(kind) for kind in reversed(kinds[:start]))
            before = next((side for side in sides if side in _STRONG), base)
            kinds[start] = kinds[end] = other if before == other else base


def _pairs(text: str, kinds: Sequence[str]) -> list[tuple[int, int]]:
    made: list[tuple[int, int]] = []
    waiting: list[int] = []
    for at, char in enumerate(text):
        if kinds[at] != "ON":
            continue
        if char in _PAIRS:
            waiting.append(at)
        elif char in _PAIRS.values():
            fits = [one for one in waiting if _PAIRS[text[one]] == char]
            if fits:
                made.append((fits[-1], at))
                del waiting[waiting.index(fits[-1]) :]
    return sorted(made)


def _neutrals(kinds: list[str], base: str) -> None:
    """Let what is between two letters of one direction run with them (N1–N2)."""
    at, before = 0, base
    for neutral, group in groupby(list(kinds), lambda kind: kind not in ("L", "R", "EN", "AN")):
        end = at + len(list(group))
        if neutral:
            after = _side(kinds[end]) if end < len(kinds) else base
            kinds[at:end] = [before if before == after else base] * (end - at)
        else:
            before = _side(kinds[end - 1])
        at = end


def _side(kind: str) -> str:
    return "R" if kind in _NUMBERS else kind
