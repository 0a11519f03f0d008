"""The list that goes with a packet: every file with its size and digest, for whom it was made."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from typing import Any

from cpted_audit.errors import AuditError
from cpted_audit.interchange.geojson import to_json

MANIFEST = "manifest.json"
_FORMAT = "cpted-audit-packet"
_VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class PacketFacts:
    """What a packet says of itself; `issued` is local time, `recipient` is blank for no one."""

    marking: str
    audience: str
    issued: datetime
    app_version: str
    recipient: str = ""
    destroy_by: date | None = None


def write_manifest(files: Mapping[str, bytes], facts: PacketFacts) -> bytes:
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
        "files": [
            {"name": name, "size": len(data), "sha256": sha256(data).hexdigest()}
            for name, data in sorted(files.items())
            if name != MANIFEST
        ],
    }
    return to_json(told)


def differences(manifest: bytes, files: Mapping[str, bytes]) -> tuple[str, ...]:
    """Return a sentence for each file that is missing, changed or not on the list.

    Raises AuditError when the list is none.
    """
    try:
        told = json.loads(manifest)
        listed = {one["name"]: (one["size"], one["sha256"]) for one in told["files"]}
        if told["format"] != _FORMAT:
            raise KeyError(told["format"])
    except (ValueError, LookupError, TypeError) as error:
        raise AuditError(
            f"“{MANIFEST}” is not the list of a packet, so nothing was compared. Take the one "
            "that came with the files."
        ) from error
    return tuple(_differing(listed, {name: files[name] for name in files if name != MANIFEST}))


def _differing(listed: Mapping[str, tuple[int, str]], files: Mapping[str, bytes]) -> Iterator[str]:
    for name in sorted(listed.keys() | files.keys()):
        if name not in files:
            yield f"“{name}” is missing."
        elif name not in listed:
            yield f"“{name}” is not on the list."
        elif listed[name] != (len(files[name]), sha256(files[name]).hexdigest()):
            yield f"“{name}” is not as it was when the packet was made."
