"""Whether a text stands in what was read back from a document, however its letters came out there.

What an audit holds and what a page shows differ: layout breaks lines and hyphenates, letters are
composed, joined or in capitals, a character without a font stands as its number, and words of two
directions are read in another order. Both sides are brought to one form before they are compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from itertools import groupby
from typing import Any
from unicodedata import bidirectional, combining, normalize

from cpted_audit.report.pdf import clean

_LAYOUT = re.compile(r"[\s\u00ad\u2010-]+")
_LEFT = "left"
_WAYS = {"L": "right", "R": _LEFT, "AL": _LEFT, "EN": "number", "AN": "number"}


def folded(text: str) -> str:
    """Return a text as it is printed, without what layout and reading back change.

    Spaces, hyphens and capitals go, and so do accents: a mark may be read before its letter.
    """
    apart = normalize("NFKD", normalize("NFKC", clean(text)).casefold())
    return _LAYOUT.sub("", "".join(letter for letter in apart if not combining(letter)))


def standing(wanted: Iterable[str], texts: Iterable[str]) -> Iterator[str]:
    """Yield those of the wanted texts that stand in the others taken together."""
    everything = folded("\n".join(texts))
    return (one for one in wanted if _stands(one, everything))


def _stands(text: str, everything: str) -> bool:
    if folded(text) in everything:
        return True
    parts = list(_parts(text))
    # A reader puts the parts of two directions, numbers and signs in an order of its own.
    return any(way == _LEFT for way, _ in parts) and all(
        folded(part) in everything for _, part in parts
    )


def _parts(text: str) -> Iterator[tuple[str, str]]:
    """Yield the letters of a text that run one way, however many words, and each number alone."""
    words = re.sub(r"(?<=[^\W\d])\s+(?=[^\W\d])", "", clean(text))
    for way, letters in groupby(words, lambda one: _WAYS.get(bidirectional(one), "")):
        if way:
            yield way, "".join(letters)


def typed_texts(value: Any) -> Iterator[str]:  # noqa: ANN401 - a value of any field
    """Yield what a person typed in a value; choices from lists are words of the program."""
    if isinstance(value, StrEnum):
        return
    if isinstance(value, str):
        yield " ".join(value.split())
    elif isinstance(value, tuple | list):
        for one in value:
            yield from typed_texts(one)
