"""Everything in the page as bytes: a text of JSON, and behind it pictures and squares.

The layout is `MAGIC`, four bytes with the length of the text, the text in UTF-8, then the bytes the
text tells of by offset and length. All of it is packed as one (zlib, RFC 1950).
"""

from __future__ import annotations

import json
import struct
import zlib
from typing import Any, Final

from cpted_audit import __version__
from cpted_audit.domain.length import LengthUnit
from cpted_audit.report.copies import DRAFT, meaning_of
from cpted_audit.report.responder.changes import change_rows, changes_line
from cpted_audit.report.responder.model import Responder
from cpted_audit.report.responder.tables import copy_lines, site_lines
from cpted_audit.report.responder.words import said, stale_text, verified_text
from cpted_audit.report.viewer.cards import cards, pieces
from cpted_audit.report.viewer.drawn import Signs
from cpted_audit.report.viewer.first import call_list, groups
from cpted_audit.report.viewer.levels import Blobs, plans, stairs
from cpted_audit.report.viewer.model import Viewer
from cpted_audit.report.wording import listed

MAGIC: Final = b"CPTEDV1\n"
FORMAT: Final = 1
_LENGTH = struct.Struct(">I")


def packed(viewer: Viewer) -> bytes:
    """Return what the page shows, packed; equal models give equal bytes."""
    blobs = Blobs()
    text = json.dumps(told(viewer, blobs), ensure_ascii=False, separators=(",", ":")).encode(
        "utf-8", "replace"
    )
    return zlib.compress(b"".join((MAGIC, _LENGTH.pack(len(text)), text, *blobs.data)), 9)


def unpacked(data: bytes) -> tuple[dict[str, Any], bytes]:
    """Return the text of packed contents as values, and the bytes behind it.

    Raises ValueError for what is none of ours, and zlib.error for damage.
    """
    whole = zlib.decompress(data)
    if not whole.startswith(MAGIC):
        raise ValueError("no contents of a page")
    start = len(MAGIC) + _LENGTH.size
    (length,) = _LENGTH.unpack(whole[len(MAGIC) : start])
    return json.loads(whole[start : start + length]), whole[start + length :]


def told(viewer: Viewer, blobs: Blobs) -> dict[str, Any]:
    """Return what the page shows as values of JSON; pictures go into `blobs`."""
    sheets, signs = viewer.sheets, Signs()
    shown = plans(viewer, blobs, signs)
    return {
        "format": FORMAT,
        "madeBy": f"cpted-audit {__version__}",
        "school": sheets.site.name or "School without a name",
        "address": said(sheets.site.address),
        "language": sheets.language,
        "unit": "ft" if sheets.site.length_unit is LengthUnit.FEET else "m",
        **_of_copy(sheets),
        "verified": verified_text(sheets),
        "verifiedOn": _day(sheets.facts.verified_on),
        "staleAfter": sheets.facts.stale_after_days,
        "warning": stale_text(sheets),
        "first": groups(sheets),
        "calls": call_list(sheets),
        "site": [[label, pieces(text)] for label, text in site_lines(sheets)],
        "withheld": listed(sheets.withheld) if sheets.withheld else "",
        "weakGiven": int(sheets.weak_given),
        "changes": _changes(sheets),
        "cards": cards(viewer),
        "plans": shown,
        "looks": signs.looks,
        "stairs": stairs(viewer.stairs),
    }


def _of_copy(sheets: Responder) -> dict[str, Any]:
    copy = sheets.copy
    imprint, standing = copy.imprint, copy.standing or DRAFT
    return {
        "marking": copy.marking, "markingMeans": meaning_of(copy.marking),
        "exemption": copy.exemption, "holder": copy.holder,
        "issuedOn": _day(sheets.issued_on), "destroyBy": _day(copy.destroy_by),
        "lines": [list(line) for line in copy_lines(sheets)],
        "standing": standing.told, "standingShort": standing.words, "draft": int(standing.draft),
        "imprint": None if imprint is None else {
            "line": imprint.line, "numbered": imprint.numbered, "digest": imprint.digest,
            "short": imprint.short, "issuer": imprint.issuer, "signed": imprint.signed,
            "fingerprint": imprint.fingerprint,
        },
    }  # fmt: skip


def _changes(sheets: Responder) -> dict[str, Any] | None:
    if sheets.changes is None:
        return None
    rows = [[pieces(cell) for cell in row] for row in change_rows(sheets.changes)]
    return {"line": changes_line(sheets.changes), "rows": rows}


def _day(on: Any) -> str:  # noqa: ANN401 - a date or nothing
    return on.isoformat() if on else ""
