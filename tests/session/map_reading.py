"""The maps of a packet made and read again, for the tests of packets."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime

from cpted_audit.session.documents.copies.copies import PLAIN
from cpted_audit.session.documents.packet.contents import Making, made_tables_and_maps
from cpted_audit.session.session import Session

ADDRESS = "400 Cedar Ridge Road, Fairview, VA 22030"
METRES = 111_000.0
"""Of a degree of latitude, nearly."""
ISSUED = datetime.fromisoformat("2026-11-25T08:00:00")


def maps_of(session: Session) -> dict[str, bytes]:
    """Everything but the sheets: most of these plans have no picture."""
    making = Making(session, ISSUED, PLAIN, lambda _page: None)
    return {kind.path.format_map(one.filled): one.data
            for kind, one in made_tables_and_maps(making)}  # fmt: skip


def indoor(files: Mapping[str, bytes]) -> dict[str, bytes]:
    return {
        name.removeprefix("maps/indoor/"): data
        for name, data in files.items()
        if name.startswith("maps/indoor/")
    }


def of_type(files: Mapping[str, bytes], kind: str) -> list[dict]:
    return json.loads(files[f"maps/indoor/{kind}.geojson"])["features"]


def geojson(files: Mapping[str, bytes]) -> list[dict]:
    (data,) = [
        data for name, data in files.items()
        if name.endswith(".geojson") and "/indoor/" not in name
    ]  # fmt: skip
    return json.loads(data)["features"]
