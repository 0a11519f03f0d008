"""Features of a small school for the tests of map formats."""

from __future__ import annotations

from datetime import date

from cpted_audit.domain.plans.marker_kinds import MarkerShape
from cpted_audit.interchange.maps.geojson import Feature

DOOR = Feature(
    id="door-7", kind="exterior-door", name="7", shape=MarkerShape.POINT, layer="access",
    points=((-93.26501234567, 44.97801234567),),
    properties={"side": "A", "checked_on": date(2026, 1, 5), "motions": 1, "sign": True,
                "note": None},
)  # fmt: skip
FENCE = Feature(
    id="fence", kind="path", name="", shape=MarkerShape.LINE, layer="notes",
    points=((-93.266, 44.978), (-93.265, 44.979)),
)  # fmt: skip
GYM = Feature(
    id="gym", kind="room", name="Gym <A> & “B”", shape=MarkerShape.AREA, layer="zones",
    points=((-93.266, 44.978), (-93.266, 44.979), (-93.265, 44.979), (-93.265, 44.978)),
    holes=(((-93.2658, 44.9782), (-93.2652, 44.9782), (-93.2652, 44.9788)),),
)  # fmt: skip
