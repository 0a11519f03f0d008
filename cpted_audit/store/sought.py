"""Find names and telephone numbers in a text, whatever the capitals and the punctuation."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any

PURGED = "(purged)"
"""What stands where a text was taken out."""

_NUMBER = re.compile(r"\+?[\d\s().·/\u2010-\u2014\u00a0-]+")
_LEAST_DIGITS, _MOST_DIGITS = 7, 15
"""How long telephone numbers are; ITU-T E.164 has 15 digits at most."""
_BETWEEN = r"[\s().·/\u2010-\u2014\u00a0-]{0,3}"
"""What may stand between two digits of a telephone number."""


def without(text: str, taken: Iterable[str], *, strictly: bool = False) -> str:
    """Return a text without others that stand in it as whole words, also as JSON writes them.

    Telephone numbers are known by their digits, names whatever the capitals. With `strictly` a
    name of one word in small letters is left: it may be any word, as “will” and “office” are.
    """
    wanted = tuple(sorted(set(filter(None, taken)), key=lambda one: (-len(one), one)))
    if not wanted:
        return text
    return _left(text, _pattern(wanted, strictly=strictly))


def _left(text: str, pattern: re.Pattern[str]) -> str:
    if not pattern.search(text):
        return text
    if text[:1] in {"[", "{"}:  # figures of a list are no telephone numbers
        try:
            values = json.loads(text)
            left = _each_text(values, lambda one: _left(one, pattern))
        except (ValueError, RecursionError):  # a sentence that begins with a bracket
            pass
        else:
            return text if left == values else json.dumps(left, ensure_ascii=False)
    return pattern.sub(PURGED, text)


def _each_text(value: Any, change: Callable[[str], str]) -> Any:  # noqa: ANN401 - any JSON
    """Return a value of JSON with every text in it changed, but for the names of its fields."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, list):
        return [_each_text(one, change) for one in value]
    if isinstance(value, dict):
        return {name: _each_text(one, change) for name, one in value.items()}
    return value


@lru_cache(maxsize=64)
def _pattern(wanted: tuple[str, ...], *, strictly: bool) -> re.Pattern[str]:
    """Return what finds any of the texts as whole words."""
    return re.compile("|".join(_way(one, strictly=strictly) for one in wanted))


def _way(text: str, *, strictly: bool) -> str:
    digits = re.sub(r"\D", "", text)
    if _NUMBER.fullmatch(text) and _LEAST_DIGITS <= len(digits) <= _MOST_DIGITS:
        return _number(digits)
    written = {text, text.upper(), text.title()} if strictly and text.isalpha() else {text}
    ways = {one for plain in written for one in _written(plain)}
    found = "|".join(re.escape(way) for way in sorted(ways, key=len, reverse=True))
    folded = "" if len(written) > 1 else "i"
    return rf"(?<!\w)(?{folded}:{found})(?!\w)"


def _number(digits: str) -> str:
    """Return what finds a telephone number, with or without the country's 1 before ten digits."""
    if len(digits) == 11 and digits.startswith("1"):
        digits = digits[1:]
    country = rf"(?:\+?1{_BETWEEN})?" if len(digits) == 10 else r"\+?"
    return rf"(?<!\w)(?<!\d[.,]){country}(?:\((?=\d{{1,5}}\)))?{_BETWEEN.join(digits)}(?!\w|[.,]\d)"


def _written(text: str) -> list[str]:
    """Return a text as it is, and within one or two layers of JSON."""
    once = json.dumps(text, ensure_ascii=False)[1:-1]
    return [text, once, json.dumps(once, ensure_ascii=False)[1:-1]]
