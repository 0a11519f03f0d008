"""The list that goes with a packet: every file with its size and digest, for whom it was made."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from typing import Any

from cpted_audit.errors import AuditError
from cpted_audit.interchange.maps.geojson import to_json
from cpted_audit.interchange.packet.copy_record import SIGNATURE
from cpted_audit.words import N_

MANIFEST = "manifest.json"
_OWN = frozenset({MANIFEST, SIGNATURE})
"""Files that cannot stand on the list: itself, and what signs it."""
_FORMAT = "cpted-audit-packet"
_VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class ManifestFacts:
    """What a packet says of itself; `issued` is local time, `recipient` is blank for no one.

    `copy` is what its copy says of itself, as values of JSON.
    """

    marking: str
    audience: str
    issued: datetime
    app_version: str
    recipient: str = ""
    destroy_by: date | None = None
    copy: Mapping[str, Any] | None = None


def write_manifest(files: Mapping[str, bytes], facts: ManifestFacts) -> bytes:
    """Return the list of files by name; it does not list itself."""
    told: dict[str, Any] = {
        "format": _FORMAT,
        "version": _VERSION,
        "marking": facts.marking,
        "audience": facts.audience,
        "recipient": facts.recipient or None,
        "issued": facts.issued.isoformat(timespec="seconds"),
        "destroy_by": facts.destroy_by and facts.destroy_by.isoformat(),
        "made_by": f"cpted-audit {facts.app_version}",
        **({} if facts.copy is None else {"copy": facts.copy}),
        "files": [
            {"name": name, "size": len(data), "sha256": sha256(data).hexdigest()}
            for name, data in sorted(files.items())
            if name not in _OWN
        ],
    }
    return to_json(told)


Digests = Mapping[str, tuple[int, str]]
"""Size and SHA-256, in hex, of each file by its name."""


def listed(manifest: bytes) -> Digests:
    """Return what a list says of each file; raises AuditError when the list is none."""
    try:
        told = json.loads(manifest)
        found = {one["name"]: (one["size"], one["sha256"]) for one in told["files"]}
        if told["format"] != _FORMAT or not all(isinstance(name, str) for name in found):
            raise KeyError(told["format"])
    except (ValueError, LookupError, TypeError, RecursionError) as error:
        raise AuditError(
            "“{manifest}” is not the list of a packet, so nothing was compared. Take "
            "the one that came with the files.",
            manifest=MANIFEST,
        ) from error
    return found


def differing(listed: Digests, files: Digests) -> Iterator[str]:
    """Yield in words each file that is missing, changed, called otherwise or not on the list."""
    added = {name: files[name] for name in sorted(files.keys() - listed.keys() - _OWN)}
    renamed = {one: name for name, one in added.items()}
    for name in sorted(listed):
        if name not in files:
            now = renamed.pop(listed[name], None)
            yield (
                N_("“{name}” is missing", name=name)
                if now is None
                else N_("“{name}” is now called “{now}”", name=name, now=now)
            )
            added.pop(now or "", None)
        elif listed[name] != files[name]:
            yield N_("“{name}” is not as it was when the packet was made", name=name)
    yield from (N_("“{name}” is not on the list", name=name) for name in added)
