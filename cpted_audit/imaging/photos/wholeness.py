"""Tell whether a HEIC or AVIF file is whole.

The decoder fills what is missing at the end of a cut file with grey and reports no error, so the
file's own table of contents is compared with its length. Layout: ISO/IEC 14496-12, 8.11.3 (iloc).
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

_META_PREFIX = 4  # version and flags


def is_whole(data: bytes) -> bool:
    """Return whether every item that `data` lists ends within it; True where it lists none."""
    for meta in _boxes(data, 0, len(data), b"meta"):
        for iloc in _boxes(data, meta.start + _META_PREFIX, meta.stop, b"iloc"):
            if any(end > len(data) for end in _item_ends(data[iloc.start : iloc.stop])):
                return False
    return True


def _boxes(data: bytes, start: int, stop: int, kind: bytes) -> Iterator[range]:
    """Yield where the contents of each box of a kind lie between two offsets."""
    while start + 8 <= stop:
        size, header = int.from_bytes(data[start : start + 4], "big"), 8
        if size == 1:
            size, header = int.from_bytes(data[start + 8 : start + 16], "big"), 16
        end = start + size if size else stop
        if size and size < header:
            return
        if data[start + 4 : start + 8] == kind:
            yield range(start + header, min(end, stop))
        start = end


def _item_ends(iloc: bytes) -> Iterator[int]:
    """Yield the offset in the file at which each stretch of each item ends."""
    stream = BytesIO(iloc)

    def number(width: int) -> int:
        return int.from_bytes(stream.read(width), "big")

    version = number(4) >> 24
    sizes = number(2)
    offset_width, length_width = sizes >> 12, sizes >> 8 & 15
    base_width, index_width = sizes >> 4 & 15, sizes & 15 if version else 0
    for _ in range(number(4 if version == 2 else 2)):
        number(4 if version == 2 else 2)
        in_file = (number(2) & 15 if version else 0) == 0
        in_file = number(2) == 0 and in_file
        base = number(base_width)
        for _ in range(number(2)):
            number(index_width)
            start, length = number(offset_width), number(length_width)
            if in_file:
                yield base + start + length
        if stream.tell() >= len(iloc):
            return
