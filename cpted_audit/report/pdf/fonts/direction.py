"""Where words of right-to-left scripts stand in a line, by the Unicode bidirectional algorithm.

The text keeps its reading order in the file, as readers and searches need it; only positions
are mirrored. Source: Unicode Standard Annex #9, rules P2, W1–W7, N0–N2, I1–I2, L1–L2; explicit
embeddings are no letters, and `clean` has taken them out.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Final
from unicodedata import bidirectional

if TYPE_CHECKING:
    from collections.abc import Sequence

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
