"""What the cells of a plan with a grid of its own begin with: “L2” for Level 2."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

LONGEST = 6
"""Letters and figures that can still be said over a radio."""
_WORDS = re.compile(r"[0-9]+|[A-Za-z]+")
_ORDINAL = re.compile(r"(?<=[0-9])(?:st|nd|rd|th)\b", re.IGNORECASE)
_LONGER = 3
"""Letters of a building's name where its first letters do not tell it from others."""


class Named(NamedTuple):
    """What a plan shows: a building and its level, or only its own name."""

    building: str
    level: str


def prefixes(named: Sequence[Named]) -> list[str]:
    """Return a short name for each, none of them twice, such as “L2” or “GH-L2”.

    A level is told by its first letters and its figures, with those of its building where another
    building has such a level too. What has no Latin letters or is too long is told by its number
    in the list, such as “P3”.
    """
    ways = [list(_ways(one, number)) for number, one in enumerate(named, start=1)]
    found: list[str] = []
    for number in range(len(named)):
        for way in range(len(ways[number])):
            wanted = ways[number][way]
            others = Counter(one[way] for at, one in enumerate(ways) if at != number)
            if wanted and wanted not in others and wanted not in found:
                found.append(wanted)
                break
    return found


def _ways(named: Named, number: int) -> Iterator[str]:
    level, building = initials(named.level), initials(named.building)
    yield level
    for start in (building, _letters(named.building)):
        yield f"{start}-{level}" if start and level else ""
    yield f"P{number}"
    yield f"PLAN{number}"


def initials(name: str) -> str:
    """Return the first letters of the words of a name and its figures; empty where they are many.

    Accents are left out; a name without any Latin letter or figure has none.
    """
    plain = _ORDINAL.sub("", _plain(name))
    short = "".join(one if one.isdecimal() else one[0].upper() for one in _WORDS.findall(plain))
    return short if len(short) <= LONGEST else ""


def _letters(name: str) -> str:
    return "".join(_WORDS.findall(_plain(name)))[:_LONGER].upper()


def _plain(name: str) -> str:
    decomposed = unicodedata.normalize("NFKD", name)
    return "".join(one for one in decomposed if not unicodedata.combining(one))
