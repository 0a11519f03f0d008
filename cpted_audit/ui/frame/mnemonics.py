"""The letters underlined in menus: no two entries of one menu have the same, in any language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

_ESCAPED = "\0"


def mnemonic(text: str) -> str:
    """Return the letter underlined in a text, as a capital, or an empty text."""
    before, _mark, after = text.replace("&&", _ESCAPED).partition("&")
    return after[:1].upper() if len(before) < len(text) else ""


def apart(texts: Sequence[str]) -> list[str]:
    """Return texts of one menu with letters apart.

    The first that asks for a letter keeps it; another gets the first letter of a word that is
    free, then any letter that is, then none.
    """
    result = list(texts)
    taken: set[str] = set()
    clashing = []
    for number, text in enumerate(texts):
        letter = mnemonic(text)
        if letter and letter not in taken:
            taken.add(letter)
        else:
            clashing.append(number)
    for number in clashing:
        bare = result[number].replace("&&", _ESCAPED).replace("&", "")
        at = next((one for one in _places(bare) if bare[one].upper() not in taken), None)
        if at is not None:
            taken.add(bare[at].upper())
            bare = f"{bare[:at]}&{bare[at:]}"
        result[number] = bare.replace(_ESCAPED, "&&")
    return result


def _places(text: str) -> Iterator[int]:
    """Yield where a letter could be underlined, beginnings of words first."""
    letters: Iterable[int] = [at for at, one in enumerate(text) if one.isalnum()]
    yield from (at for at in letters if at == 0 or not text[at - 1].isalnum())
    yield from letters
