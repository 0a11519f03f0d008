"""Words of the domain: texts marked for translation, and a number with its noun in English."""

from __future__ import annotations

from cpted_audit.words import N_ as N_
from cpted_audit.words import in_sentence as in_sentence


def counted(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun, such as “1 item” or “1,204 items”."""
    return f"{number:,} {one if number == 1 else many or f'{one}s'}"
