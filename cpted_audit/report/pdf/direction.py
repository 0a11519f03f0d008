"""Where words of right-to-left scripts stand in a line that runs to the right.

The text keeps its reading order in the file, as readers and searches need it; only positions
are mirrored. Letters are not joined: Arabic shows its separate forms.
"""

from __future__ import annotations

from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Final
from unicodedata import bidirectional

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_TO_LEFT: Final = frozenset({"R", "AL"})
_TO_RIGHT: Final = frozenset({"L", "EN", "AN"})


def runs_left(text: str) -> bool:
    """Tell whether a text has letters of a right-to-left script."""
    return not text.isascii() and any(bidirectional(char) in _TO_LEFT for char in text)


def stretches(text: str) -> Iterator[tuple[str, bool]]:
    """Split a text into stretches that run one way; the flag is True for those to the left.

    Spaces and signs between two right-to-left words run with them.
    """
    if not runs_left(text):
        yield text, False
        return
    strong = [index for index, char in enumerate(text) if bidirectional(char) in _TO_LEFT]
    leftward = set(strong)
    for start, end in pairwise(strong):
        if all(bidirectional(char) not in _TO_RIGHT for char in text[start + 1 : end]):
            leftward.update(range(start, end))
    for flag, group in groupby(range(len(text)), leftward.__contains__):
        yield "".join(text[index] for index in group), flag


def starts(texts: Sequence[str], widths: Sequence[float], left: float) -> list[float]:
    """Return where each piece of a line starts, when the pieces follow each other from `left`.

    Neighbouring pieces that run to the left change places.
    """
    leftward = [runs_left(text) for text in texts]
    # A gap (a space in another font) between two pieces to the left goes with them.
    for at in range(1, len(texts) - 1):
        if leftward[at - 1] and leftward[at + 1] and not any(c.isalnum() for c in texts[at]):
            leftward[at] = True
    placed: list[float] = []
    at = 0
    for flag, group in groupby(leftward):
        count = sum(1 for _ in group)
        own = widths[at : at + count]
        offsets = _offsets(own[::-1])[::-1] if flag else _offsets(own)
        placed.extend(left + offset for offset in offsets)
        left += sum(own)
        at += count
    return placed


def _offsets(widths: Sequence[float]) -> list[float]:
    made, at = [], 0.0
    for width in widths:
        made.append(at)
        at += width
    return made
