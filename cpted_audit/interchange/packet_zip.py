"""The files of a packet in one archive: equal files give equal bytes, none leaves its folder."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from cpted_audit.interchange.file_names import safe_name

_PACKED = (".pdf", ".jpg", ".jpeg", ".png", ".xlsx", ".zip")
"""Endings of files that are packed already."""
_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The first time the format knows; when a packet was made stands in its manifest."""
_FOR_ALL_TO_READ = 0o644 << 16
_UNIX = 3


def packet_zip(files: Mapping[str, bytes]) -> bytes:
    """Return an archive of files by name, in the order of their names; folders end in a slash.

    Raises ValueError for a name that is not as `safe_name` makes each of its parts, and for two
    that differ in nothing but capitals.
    """
    folded = [name.casefold() for name in files]
    wrong = [name for name in files if not _is_plain(name)]
    if wrong or len(set(folded)) < len(folded):
        raise ValueError(f"names that cannot be in one archive: {wrong or sorted(files)}")
    data = BytesIO()
    with ZipFile(data, "w") as archive:
        for name in sorted(files):
            part = ZipInfo(name, _EARLIEST)
            part.compress_type = ZIP_STORED if name.lower().endswith(_PACKED) else ZIP_DEFLATED
            part.external_attr = _FOR_ALL_TO_READ
            part.create_system = _UNIX
            archive.writestr(part, files[name])
    return data.getvalue()


def _is_plain(name: str) -> bool:
    return all(part == safe_name(part) for part in name.split("/"))
