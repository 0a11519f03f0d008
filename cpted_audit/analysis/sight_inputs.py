"""What a sight study is computed from, and what of it stops sight.

A window opens the wall it is drawn on; fences of bars or mesh and what is lower than eyes stop
nothing. A shut door is a wall, but for the glass its register knows of.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256

from cpted_audit.domain.ids import MarkerId
from cpted_audit.domain.plane import Box, Segment
from cpted_audit.domain.plans.marker import Marker, MarkerKind
from cpted_audit.domain.plans.wall_kinds import WallKind, stops_sight
from cpted_audit.domain.registers.access import Glazing
from cpted_audit.geometry.openings import Doorway, leaves, without_open_doors, without_panes

VISION_PANEL_M = 0.1
"""How wide a door's vision panel counts, in the middle of the leaf: narrow lites are 4 in,
as `sight_words` says."""
SEEN_THROUGH = frozenset({Glazing.FULL, Glazing.VISION_PANEL})
"""Glass through which a shut door is seen through; a sidelight is a window beside it."""
_DEPTH_M, _DEPTH_PX = 0.4, 6.0
"""How far from a window its wall may lie, as the faces of a thick wall do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SightInputs:
    """All that a sight study is computed from; `bounds` is what can be seen at most.

    `kinds` are the kinds of wall of `walls`, one each; none at all where every wall is solid.
    `glazed` are doors with the glass their register knows of. `glass_clear` tells whether windows
    are seen through.
    """

    metres_per_pixel: float | None
    bounds: Box
    walls: tuple[Segment, ...]
    doors: tuple[Marker, ...]
    viewpoints: tuple[Marker, ...]
    zones: tuple[Marker, ...]
    doors_open: bool
    kinds: tuple[WallKind, ...] = ()
    glazed: Mapping[MarkerId, Glazing] = field(default_factory=dict)
    glass_clear: bool = True

    def digest(self) -> str:
        """Return a digest that differs when anything differs that the outcome depends on.

        With nothing to see through it is the digest of the time when every wall was solid.
        """
        told: dict[str, object] = {
            "scale": self.metres_per_pixel,
            "bounds": self.bounds,
            "walls": self.walls,
            "open": self.doors_open,
            "doors": [(door.points, door.opening, self._told(door)) for door in self.doors],
            "zones": [(zone.id, zone.label, zone.points) for zone in self.zones],
            "viewpoints": [
                (
                    viewpoint.id,
                    viewpoint.kind,
                    viewpoint.points,
                    viewpoint.direction,
                    viewpoint.field_of_view,
                    viewpoint.reach,
                    viewpoint.resolution,
                )
                for viewpoint in self.viewpoints
            ],
        }
        panes = [(door.id, self.glazed[door.id]) for door in self.panes()]
        if panes or any(kind is not WallKind.SOLID for kind in self.kinds):
            told |= {"kinds": self.kinds, "clear": self.glass_clear, "panes": panes}
        return sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()

    def pieces(self) -> Iterator[tuple[WallKind, Segment]]:
        """Yield every wall with its kind."""
        kinds = self.kinds or (WallKind.SOLID,) * len(self.walls)
        return zip(kinds, self.walls, strict=True)

    def stands_open(self, door: Marker) -> bool:
        """Return whether a door stands open, as marked on it or as the study says.

        The study says it of doors inside: an exterior door is shut unless it is marked as open.
        """
        if door.stands_open is not None:
            return door.stands_open
        return self.doors_open and door.kind is not MarkerKind.EXTERIOR_DOOR

    def _told(self, door: Marker) -> bool | str | None:
        """Return what a digest says of a door: as marked, where it follows the study as ever.

        Studies from when exterior doors stood open with the others are to be computed again.
        """
        outside = door.kind is MarkerKind.EXTERIOR_DOOR and self.doors_open
        return "shut" if outside and door.stands_open is None else door.stands_open

    def panes(self) -> list[Marker]:
        """Return the shut doors that are seen through by their own glass."""
        return [
            door for door in self.doors
            if self.glass_clear and self.metres_per_pixel and door.opening
            and not self.stands_open(door) and self.glazed.get(door.id) in SEEN_THROUGH
        ]  # fmt: skip

    def sees_past_walls(self) -> bool:
        """Return whether there is any wall or shut door that sight goes past."""
        past = (not stops_sight(kind, glass_clear=self.glass_clear) for kind in set(self.kinds))
        return any(past) or bool(self.panes())

    def stopping(self) -> tuple[Segment, ...]:
        """Return what stops sight."""
        by_kind: dict[WallKind, list[Segment]] = {kind: [] for kind in WallKind}
        for kind, piece in self.pieces():
            by_kind[kind].append(piece)
        windows = by_kind[WallKind.WINDOW] if self.glass_clear else []
        scale = self.metres_per_pixel
        depth = _DEPTH_M / scale if scale else _DEPTH_PX
        walls = list(without_panes(by_kind.pop(WallKind.SOLID), windows, depth))
        for kind, lines in by_kind.items():
            walls += lines if stops_sight(kind, glass_clear=self.glass_clear) else ()
        shut = (door for door in self.doors if not self.stands_open(door))
        walls += leaves(list(self._openings(shut)), windows)
        return without_open_doors(walls, list(self._openings_seen_through()))

    def stopping_if_solid(self) -> tuple[Segment, ...]:
        """Return what would stop sight if nothing but an open door could be seen through."""
        opened = (door for door in self.doors if self.stands_open(door))
        return without_open_doors(self.walls, list(self._openings(opened)))

    def _openings(self, doors: Iterable[Marker]) -> Iterator[Doorway]:
        scale = self.metres_per_pixel
        return (
            Doorway(marker.at, marker.opening / scale)
            for marker in doors
            if marker.opening and scale
        )

    def _openings_seen_through(self) -> Iterator[Doorway]:
        yield from self._openings(door for door in self.doors if self.stands_open(door))
        for door in self.panes():
            narrow = self.glazed[door.id] is Glazing.VISION_PANEL
            width = min(door.opening or 0.0, VISION_PANEL_M) if narrow else door.opening or 0.0
            yield Doorway(door.at, width / (self.metres_per_pixel or 1.0))
