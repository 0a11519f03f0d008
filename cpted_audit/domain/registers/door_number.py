"""A door's number as it is written: what stands before it, the number, and letters after it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final, NamedTuple

from cpted_audit.domain.words import N_

DOOR_CALLED: Final = N_("Door {number}")
"""How a door is called by its number."""

_WRITTEN = re.compile(
    r"\s*(?:(?:door|dr|no)\b\.?)?\s*(?P<prefix>[^\W\d_]*)\s*[-.# ]*\s*"
    r"(?P<number>\d{1,6})\s*[-. ]?\s*(?P<letters>[^\W\d_]{0,2})\s*",
    re.IGNORECASE,
)


_WORD_BEFORE = re.compile(
    r"(?:(?:door|dr|puerta)\b\.?\s*(?:(?:no|number|num)\b\.?|#|№)?|(?:no\b\.?|#|№))\s*[-:]?\s*"
    r"(?P<rest>[^\W\d_]{0,3}[-. ]?\d\S{0,11}(?:\s[^\W\d_])?)",
    re.IGNORECASE,
)


class DoorNumber(NamedTuple):
    """The parts of a number such as “C12A”: prefix “C”, number 12, letters “A”.

    An inserted door has letters: 12A stands between 12 and 13.
    """

    number: int
    letters: str = ""
    prefix: str = ""

    @property
    def key(self) -> tuple[int, int, str]:
        """What numbers are ordered by: 12, 12A, 12B, 13."""
        return self.number, len(self.letters), self.letters

    @property
    def text(self) -> str:
        """The number as it is written."""
        return f"{self.prefix}{self.number}{self.letters}"

    def core(self) -> DoorNumber:
        """Return the number without what stands before it."""
        return DoorNumber(self.number, self.letters)


@lru_cache(maxsize=4096)
def read_number(text: str) -> DoorNumber | None:
    """Return the parts of a written number, or None where there is no number in it."""
    found = _WRITTEN.fullmatch(text)
    if found is None or not found["number"].isascii():
        return None
    return DoorNumber(int(found["number"]), found["letters"].upper(), found["prefix"].upper())


def without_word(text: str) -> str:
    """Return a number without the word before it, so “Door 7”, “Dr. #7” and “No. 7” are “7”.

    Digits and letters stay as they are written, zeros in front too. What holds no number, such as
    “Door to the gym”, stays whole.
    """
    found = _WORD_BEFORE.fullmatch(text.strip())
    return found["rest"].strip() if found else text


def after_letter(letters: str) -> str:
    """Return the letters of the next inserted door: A after none, B after A, AA after Z."""
    if not letters:
        return "A"
    head, last = letters[:-1], letters[-1]
    return f"{head}{chr(ord(last) + 1)}" if last < "Z" else f"{after_letter(head)}A"


def building_letters(names: Mapping[str, str]) -> dict[str, str]:
    """Return short letters for buildings by id, of their names' initials, no two alike."""
    taken: dict[str, str] = {}
    for building_id, name in names.items():
        words = re.findall(r"[^\W\d_]+", name.upper()) or ["B"]
        initials, whole = "".join(word[0] for word in words), "".join(words)
        tries = [initials, *(whole[:length] for length in range(2, len(whole) + 1))]
        tries += [f"{initials}{chr(ord('A') + one)}" for one in range(26)]
        taken[building_id] = next((one for one in tries if one not in taken.values()), initials)
    return taken
