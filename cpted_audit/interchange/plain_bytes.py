"""Whether bytes are text at all, and text out of which stray zeros of a fixed width are dropped."""

from __future__ import annotations

import re

_NO_TEXT = re.compile(rb"[\x01-\x08\x0e-\x19\x1b-\x1f]|\x1a(?!\x1a*\s*$)")
"""Signs that no text file holds; the one that ended texts long ago may stand at the end."""
_SAMPLE = 4000


def utf_16_by_zeros(data: bytes) -> str:
    """Return the byte order that the zeros in UTF-16 without a mark tell, empty for none.

    Zeros that only fill up a column stand in odd and even places alike.
    """
    sample = data[:_SAMPLE]
    even, odd, many = sample[::2].count(0), sample[1::2].count(0), len(sample) / 4
    if odd > many and even * 8 < odd:
        return "utf-16-le"
    return "utf-16-be" if even > many and odd * 8 < even else ""


def without_zeros(data: bytes, most: float) -> bytes | None:
    """Return a text without zero bytes, or None where it is none or holds more than that share."""
    if b"\0" not in data:
        return data
    if _NO_TEXT.search(data) or data.count(0) > most * len(data):
        return None
    return data.replace(b"\0", b"").rstrip(b"\x1a")
