"""Arabic letters as they are written: each in the form its neighbours give it.

The forms are Unicode's presentation forms, whose glyphs the fallback font has; the character map
of the font leads them back to the letters, so that the text of the file is what was typed.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Final
from unicodedata import category, decomposition

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
