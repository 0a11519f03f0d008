"""Levels of a building as people write them: “1”, “1st floor”, “L1”, “ground”, all one level."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cpted_audit.domain.written_words import folded

_ORDINALS = (
    "first primer primero primera",
    "second segundo segunda",
    "third tercer tercero tercera",
    "fourth cuarto cuarta",
    "fifth quinto quinta",
    "sixth sexto sexta",
    "seventh séptimo septimo séptima",
    "eighth octavo octava",
    "ninth noveno novena",
    "tenth décimo decimo décima",
)
_NUMBER_OF = {word: number for number, words in enumerate(_ORDINALS, 1) for word in words.split()}
_COUNTED = "one two three four five six seven eight nine ten"
_NUMBER_OF |= {word: number for number, word in enumerate(_COUNTED.split(), 1)}
_SORT = r"(?:floors?|levels?|lvl|lev|flr|fl|storey|story|stories|piso|nivel|planta|l|f)\.?"
_BEFORE = re.compile(rf"{_SORT}\s*[-#:.]?\s*(?P<n>\d{{1,2}}|[a-zéá]+)")
_AFTER = re.compile(rf"(?P<n>\d{{1,2}}|[a-zéá]+)\s*(?:st|nd|rd|th|º|ª|er|°|\.)?\s*(?:{_SORT})?")
_BELOW = re.compile(rf"(?:b|bsmt|basement|cellar|sub\s?-?basement|sótano|sotano)\s*-?(?P<n>\d?)"
                    rf"(?:\s*{_SORT})?|(?:lower|ll)(?:\s*{_SORT})?|-(?P<m>\d)")  # fmt: skip
_GROUND = re.compile(
    rf"(?:g|gf|gl|gr|grd|ground|street|entrance|main|planta baja|pb|baja)(?:\s*{_SORT})?"
    rf"|{_SORT}\s*(?:g|ground)"
)
GROUND = 0
"""The level one walks in on, where no number is said: in the US it is the first."""


def level_number(text: str) -> int | None:
    """Return the number of the level that a text names, `GROUND`, below it -1 and so on, or None.

    The ground floor and the first are told apart, for some buildings have both.
    """
    plain = re.sub(r"\s+", " ", folded(text)).strip(" .,")
    if found := _BELOW.fullmatch(plain):
        return -int(found["n"] or found["m"] or 1)
    if _GROUND.fullmatch(plain):
        return GROUND
    for pattern in (_BEFORE, _AFTER):
        if found := pattern.fullmatch(plain):
            said = found["n"]
            number = int(said) if said.isdecimal() else _NUMBER_OF.get(said)
            if number is not None:
                return number
    return None


def levels_meant(text: str, names: Sequence[str]) -> list[int]:
    """Return which of a building's levels, by their places in a list of names, a text means.

    A building with no ground floor calls its first one so, and the other way round.
    """
    wanted = level_number(text)
    if wanted is None:
        return []
    numbers = [level_number(name) for name in names]
    other = {GROUND: 1, 1: GROUND}.get(wanted)
    sought = wanted if wanted in numbers or other is None else other
    return [at for at, number in enumerate(numbers) if number == sought]
