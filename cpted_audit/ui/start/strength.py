"""How hard a passphrase is to guess, as an estimate of our own: no list, no network."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from cpted_audit.ui.words import QT_TR_NOOP

POOLS: tuple[tuple[str, int], ...] = (
    ("abcdefghijklmnopqrstuvwxyz", 26),
    ("ABCDEFGHIJKLMNOPQRSTUVWXYZ", 26),
    ("0123456789", 10),
    (" ", 1),
)
OTHER_POOL = 32
USUAL = ("password", "passphrase", "school", "letmein", "welcome", "admin", "police", "qwerty")
"""Words that are tried first; each counts as little as one letter."""

BITS_PER_LETTER_OF_WORDS = 2.6
"""What a letter of running words is worth: about 13 bits for a word of five letters."""


@dataclass(frozen=True, slots=True)
class Strength:
    """An estimate: `level` 0 to 4, and what to say of it in English."""

    level: int
    words: str


LEVELS: tuple[tuple[float, str], ...] = (
    (28, QT_TR_NOOP("Very weak: guessed at once by whoever has the file.")),
    (40, QT_TR_NOOP("Weak: guessed within hours. Add two words.")),
    (52, QT_TR_NOOP("Fair: holds for a while. One more word makes it strong.")),
    (68, QT_TR_NOOP("Strong: years of guessing.")),
    (math.inf, QT_TR_NOOP("Very strong.")),
)


def strength(passphrase: str, known: Iterable[str] = ()) -> Strength:
    """Return how hard a passphrase is to guess; `known` are words of the audit, such as its school.

    The estimate is the lesser of what the letters and what the words in it are worth.
    """
    bits = bits_of(passphrase, known)
    for level, (below, words) in enumerate(LEVELS):
        if bits < below:
            return Strength(level, words)
    raise AssertionError("the last level has no upper bound")


def bits_of(passphrase: str, known: Iterable[str] = ()) -> float:
    """Return an estimate of the passphrase's entropy in bits."""
    text = passphrase.casefold()
    for word in (*USUAL, *known):
        if len(word) > 2:
            text = text.replace(word.casefold(), "*")
    novel = _without_runs(text)
    by_letters = len(novel) * math.log2(_pool(passphrase))
    words = [word for word in novel.split() if word]
    if novel.replace(" ", "").isalpha() and len(words) > 1:
        return min(by_letters, BITS_PER_LETTER_OF_WORDS * len(novel))
    return min(by_letters, 4.2 * len(set(novel)) * math.sqrt(max(1.0, len(novel) / 8)))


def _pool(text: str) -> int:
    """Return how many letters someone who guesses must try."""
    pool = sum(size for letters, size in POOLS if set(letters) & set(text))
    known = {letter for letters, _ in POOLS for letter in letters}
    return max(2, pool + (OTHER_POOL if set(text) - known else 0))


def _without_runs(text: str) -> str:
    """Return the text without letters that repeat or continue the one before: aaa, 1234."""
    kept = text[:1]
    for before, letter in pairwise(text):
        if abs(ord(letter) - ord(before)) > 1:
            kept += letter
    return kept
