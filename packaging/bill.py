"""The bill of materials of a build: CycloneDX 1.6, JSON."""

from __future__ import annotations

import json
import uuid
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bundled import Part
from declaration import Declaration

_KEPT = ("type", "name", "version", "purl", "licenses", "hashes")
"""What is taken over of a component that a library's own bill lists."""


def bill(told: Declaration, parts: list[Part], system: str, moment: int) -> dict[str, Any]:
    """Return the bill of a build for `system`, dated by `moment` (seconds since 1970)."""
    refs = {part.name: part.url for part in parts}
    own = f"pkg:generic/{told.name}@{told.version}"
    body = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "timestamp": datetime.fromtimestamp(moment, UTC).isoformat().replace("+00:00", "Z"),
            "component": {
                "type": "application", "bom-ref": own, "name": told.name,
                "version": told.version, "description": told.summary, "purl": own,
                "licenses": [{"license": {"id": told.license}}],
                "properties": [{"name": "cpted-audit:system", "value": system}],
            },
        },
        "components": [_component(part) for part in parts],
        "dependencies": [
            {"ref": own, "dependsOn": sorted(refs.values())},
            *(
                {"ref": one.url, "dependsOn": sorted(refs[name] for name in {*one.needs} & {*refs})}
                for one in parts
            ),
        ],
    }  # fmt: skip
    content = json.dumps(body, sort_keys=True)
    return {"serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_OID, content)}", **body}


def _component(part: Part) -> dict[str, Any]:
    made: dict[str, Any] = {
        "type": "library",
        "bom-ref": part.url,
        "name": part.name,
        "version": part.version,
        "purl": part.url,
        "licenses": [{"license": {"name": part.license}}],
    }
    inside = [one for path in part.bills for one in _inside(path)]
    if inside:
        made["components"] = sorted(inside, key=lambda one: (one["name"], one.get("version", "")))
    return made


def _inside(path: Path) -> list[dict[str, Any]]:
    """Return what a library's own bill says is built into it, if it is one of CycloneDX."""
    read = json.loads(path.read_text("utf-8"))
    if read.get("bomFormat") != "CycloneDX":
        return []
    return [{key: one[key] for key in _KEPT if key in one} for one in read.get("components", [])]


def write(told: Declaration, parts: list[Part], system: str, moment: int, target: Path) -> None:
    """Write the bill to a file."""
    made = bill(told, parts, system, moment)
    target.write_text(json.dumps(made, indent=1, ensure_ascii=False) + "\n", "utf-8", newline="\n")
