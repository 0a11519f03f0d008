"""Two audits of one school: last year's, and this year's with a later edition of the list."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import small_audit
from small_audit import NA, N, P, U, Y, checklist, item, observe, place

from cpted_audit.domain.ids import PlaceId

OLD, NEW = "2025.cpted", "2026.cpted"
DOOR, ROOM = "Main / Door 1", "Main / Room 1"

LATER = checklist(
    {
        "DOOR": [
            item("D1", "exterior-door", critical=True, severity=4, likelihood=3),
            item("D20", "exterior-door", extra='follows = ["D2"]\n'),
            item("D31", "exterior-door", extra='follows = ["D3"]\n'),
            item("D32", "exterior-door", extra='follows = ["D3"]\n'),
            item("D9", "exterior-door"),
        ],
        "ROOM": [item("R1", weight=3.0), item("R2", principles=("territoriality",))],
    }
)


def make_years(folder: Path) -> tuple[Path, Path]:
    """Make both in a folder, the later with ids of its own."""
    with small_audit.make(folder / OLD) as session:
        observe(session, DOOR, {"D1": N, "D2": Y, "D3": Y})
        observe(session, ROOM, {"R1": P, "R2": NA})
        observe(session, "Main / Door 2", {"D1": Y})
        observe(session, "Main / Room 2", {"R1": Y, "R2": U})
    places = [
        replace(one, id=PlaceId(f"new-{at}"))
        for at, one in enumerate(
            (
                place("Door 1", "exterior-door", "Main", 1),
                *(place(f"Room {number}", "classroom", "Main", number) for number in (1, 2, 9)),
            )
        )
    ]  # fmt: skip
    with small_audit.make(folder / NEW, asks=LATER, buildings=("Main",), places=places) as session:
        observe(session, DOOR, {"D1": Y, "D20": N, "D31": Y, "D32": N, "D9": Y})
        observe(session, ROOM, {"R1": P, "R2": Y})
        observe(session, "Main / Room 2", {"R2": Y})
        observe(session, "Main / Room 9", {"R1": N})
    return folder / OLD, folder / NEW
