"""In which language a text in letters of another script is to be read out.

A name is recorded without its language; its letters tell it. Where several languages share a
script, letters that one of them alone writes decide, and else the language of most who write it: a
voice that knows the letters reads the name, one that does not spells it or is silent. Names in
Latin letters tell nothing and stay in the language of the document. Tags are those of BCP 47.
"""

from __future__ import annotations

import re
from typing import Final

_FIRST_FOREIGN: Final = "\u0370"
"""What comes before are Latin letters, their marks, and signs."""
_OWN_LETTERS: Final = (
    ("uk", "ІіЇїЄєҐґ"), ("be", "Ўў"), ("sr", "ЂђЋћЉљЊњЏџ"),
    ("ur", "\u0679\u0688\u0691\u06ba\u06d2"), ("ps", "\u067c\u0681\u0685\u0689\u0693\u0696\u069a"),
    ("fa", "\u067e\u0686\u0698\u06af\u06cc"),
)  # fmt: skip
"""Letters that one language of a shared script writes and the most usual one does not."""
_SCRIPTS: Final = (
    ("el", "\u0370-\u03ff\u1f00-\u1fff"), ("ru", "\u0400-\u052f"), ("hy", "\u0531-\u058f"),
    ("he", "\u0590-\u05ff\ufb1d-\ufb4f"),
    ("ar", "\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc"),
    ("hi", "\u0900-\u097f"), ("bn", "\u0980-\u09ff"), ("pa", "\u0a00-\u0a7f"),
    ("gu", "\u0a80-\u0aff"), ("ta", "\u0b80-\u0bff"), ("te", "\u0c00-\u0c7f"),
    ("kn", "\u0c80-\u0cff"), ("ml", "\u0d00-\u0d7f"), ("si", "\u0d80-\u0dff"),
    ("th", "\u0e00-\u0e7f"), ("lo", "\u0e80-\u0eff"), ("my", "\u1000-\u109f"),
    ("ka", "\u10a0-\u10ff"), ("am", "\u1200-\u139f"), ("km", "\u1780-\u17ff"),
    ("ko", "\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3"),
    ("ja", "\u3040-\u30ff"), ("zh", "\u2e80-\u2fdf\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"),
)  # fmt: skip
"""Languages with the letters of their scripts; Japanese writes Chinese letters beside its own."""
_BETWEEN: Final = r"[\s\d\u00b7.,'’()-]*"
"""What may stand between letters of one script within a name."""
_STRETCH: Final = re.compile(
    "|".join(
        f"(?P<{lang}>[{letters}](?:{_BETWEEN}[{letters}])*)"
        for lang, letters in _SCRIPTS
        if lang not in {"ja", "zh"}
    )
    + "|(?P<zh>[{0}](?:{1}[{0}])*)".format("".join(dict(_SCRIPTS)[one] for one in ("ja", "zh")),
                                           _BETWEEN)
)  # fmt: skip
_KANA: Final = re.compile(f"[{dict(_SCRIPTS)['ja']}]")


def by_language(text: str) -> list[tuple[str, str]]:
    """Return the stretches of a text with their languages; those of the document have none."""
    if text.isascii() or max(text) < _FIRST_FOREIGN:
        return [("", text)]
    made: list[tuple[str, str]] = []
    at = 0
    for found in _STRETCH.finditer(text):
        if found.start() > at:
            made.append(("", text[at : found.start()]))
        made.append((_language(found.lastgroup or "", found[0]), found[0]))
        at = found.end()
    if at < len(text) or not made:
        made.append(("", text[at:]))
    return made


def _language(usual: str, stretch: str) -> str:
    """Return the language of a stretch whose script is most often that of another."""
    if usual == "zh":
        return "ja" if _KANA.search(stretch) else "zh"
    if usual not in {"ru", "ar"}:
        return usual
    own = (lang for lang, letters in _OWN_LETTERS if any(one in letters for one in stretch))
    return next(own, usual)
