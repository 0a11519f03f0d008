"""The data of ICU in a build: what Qt asks of it, and not of every language there is.

Qt compares and folds text and names time zones by ICU, whose library of data is 32 MB. A package of
data (ICU User Guide, "ICU Data": a header, a table of names and offsets, items on 16 bytes each) is
written anew with the items that `declaration.toml` keeps.
"""

from __future__ import annotations

import fnmatch
import re
import struct
from pathlib import Path

from declaration import Stop

_MAGIC = b"\xda\x27"
_KIND = b"CmnD"
_ALIGNED = 16


def filtered(package: bytes, kept: list[str]) -> bytes:
    """Return a package of data with the items whose names (“coll/root.res”) fit a pattern.

    Raises Stop where it is no package of little-endian data, or a pattern keeps nothing.
    """
    if package[2:4] != _MAGIC or package[12:16] != _KIND:
        raise Stop("What Qt brings is no package of ICU's data as it was known.")
    (header,) = struct.unpack_from("<H", package)
    items = _items(package, header)
    chosen = {
        name: data
        for name, data in items.items()
        if any(fnmatch.fnmatchcase(name.partition("/")[2], pattern) for pattern in kept)
    }
    for pattern in kept:
        if not any(fnmatch.fnmatchcase(name.partition("/")[2], pattern) for name in chosen):
            raise Stop(f"ICU's data have nothing named {pattern}; see packaging/declaration.toml.")
    return package[:header] + _table(chosen)


def _items(package: bytes, header: int) -> dict[str, bytes]:
    """Return the items of a package by name, in its order."""
    (count,) = struct.unpack_from("<I", package, header)
    rows = [struct.unpack_from("<II", package, header + 4 + 8 * row) for row in range(count)]
    ends = [at for _, at in rows[1:]] + [len(package) - header]
    found = {}
    for (name_at, data_at), end in zip(rows, ends, strict=True):
        start = header + name_at
        name = package[start : package.index(b"\0", start)].decode("ascii")
        found[name] = package[header + data_at : header + end]
    return found


def _table(items: dict[str, bytes]) -> bytes:
    """Return the table of the items and the items behind it; ICU looks names up in halves."""
    names = sorted(items)
    name_at = 4 + 8 * len(names)
    text = b"".join(name.encode("ascii") + b"\0" for name in names)
    data_at = _aligned(name_at + len(text))
    rows, parts = [struct.pack("<I", len(names))], []
    for name in names:
        rows.append(struct.pack("<II", name_at, data_at))
        name_at += len(name) + 1
        part = items[name].ljust(_aligned(len(items[name])), b"\0")
        parts.append(part)
        data_at += len(part)
    head = b"".join(rows) + text
    return head.ljust(_aligned(len(head)), b"\0") + b"".join(parts)


def _aligned(size: int) -> int:
    return -(-size // _ALIGNED) * _ALIGNED


def symbol_of(library: Path) -> str:
    """Return the one name under which a library of ICU's data exports them, as `icudt73_dat`."""
    found = re.search(rb"\0(icudt\d+_dat)\0", library.read_bytes()[: 1 << 16])
    if found is None:
        raise Stop(f"{library.name} exports no data of ICU.")
    return found[1].decode("ascii")
