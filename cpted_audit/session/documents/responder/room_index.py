"""The rooms responders are told of: where each is, its locks, the nearest door and AED."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property

from cpted_audit.domain.ids import MarkerId
from cpted_audit.domain.places.space_type import SpaceType
from cpted_audit.domain.plane import Ring
from cpted_audit.domain.plans.marker import Marker, MarkerKind
from cpted_audit.domain.registers.access import AccessMethod
from cpted_audit.domain.registers.access_words import choice_words
from cpted_audit.geometry.measure import distance_to_outline
from cpted_audit.geometry.rooms import middle_of
from cpted_audit.report.audience import Audience, Classes, keep_all
from cpted_audit.report.responder.model import (
    DoorView,
    LockView,
    RoomView,
    ThingView,
    WayView,
    door_anchor,
    thing_anchor,
)
from cpted_audit.report.responder.words import joined
from cpted_audit.session.plans.laid import Laid, LaidPlans
from cpted_audit.session.plans.ways import FoundWay, LevelWays, Start, Targets, Ways
from cpted_audit.session.session import Session
from cpted_audit.session.things.conditions import Conditions

_ROOMS = frozenset(
    {
        SpaceType.PORTABLE_CLASSROOM, SpaceType.STAIR, SpaceType.CLASSROOM, SpaceType.LAB_SHOP,
        SpaceType.CAFETERIA, SpaceType.GYM,
        SpaceType.LOCKER_ROOM, SpaceType.LIBRARY, SpaceType.AUDITORIUM, SpaceType.RESTROOM,
        SpaceType.HEALTH_ROOM, SpaceType.OFFICE,
        SpaceType.SERVICE_ROOM,
    }
)  # fmt: skip
"""Kinds of place that are rooms of the index."""
_EXIT_ONLY = choice_words(AccessMethod.EXIT_ONLY)

ByMarker = Mapping[MarkerId, DoorView]


class RoomIndex:
    """Makes the index of rooms; `doors` and `things` are by the marker they stand at."""

    def __init__(
        self, session: Session, laid: LaidPlans, known: Conditions,
        doors: ByMarker, things: Mapping[MarkerId, ThingView],
    ) -> None:  # fmt: skip
        self._session, self._laid = session, laid
        self._doors, self._things = doors, things
        self._ways = Ways(session, laid, known)
        self._names = {place.id: place.name for place in session.walk.places}

    def rooms(self, audience: Audience, chosen: Classes) -> list[RoomView]:
        """Return the rooms drawn on the levels' plans, and those that are drawn on none."""
        found: dict[tuple[str, str], RoomView] = {}
        for level in self._ways.levels:
            for marker, name in self._laid.rooms_on(level.here):
                room = self._room(level, marker, name)
                found.setdefault((room.spot.building, name), room)
        for place in keep_all(self._session.walk.places, audience, chosen=chosen):
            if place.kind in _ROOMS:
                spot = self._laid.spot(None, building_id=place.building_id, level_id=place.level_id)
                found.setdefault(
                    (spot.building, place.name), RoomView(id=place.id, name=place.name, spot=spot)
                )
        return sorted(found.values(), key=lambda room: (room.spot.building, natural(room.name)))

    def _room(self, level: LevelWays, marker: Marker, name: str) -> RoomView:
        start = Start(at=middle_of(marker.points), ring=marker.points)
        door = self._ways.nearest(level, start, self._out)
        exit_only = door is not None and self._is_exit_only(door.marker)
        entry = self._ways.nearest(level, start, self._in) if exit_only else None
        aed = self._ways.nearest(level, start, self._aeds)
        return RoomView(
            id=marker.id, name=name, drawn=True,
            spot=self._laid.spot_at(level.here, start.at),
            locks=list(self._locks(level.here, marker.points)),
            door=self._to_door(level.here, door), entry=self._to_door(level.here, entry),
            aed=self._to_aed(level.here, aed),
        )  # fmt: skip

    @cached_property
    def _out(self) -> Mapping[LevelWays, Targets]:
        return {level: self._ways.doors_out(level) for level in self._ways.levels}

    @cached_property
    def _in(self) -> Mapping[LevelWays, Targets]:
        """Return the doors that are opened from outside, or of which nobody said how they are."""
        return {
            level: [one for one in found if not self._is_exit_only(one[0])]
            for level, found in self._out.items()
        }

    @cached_property
    def _aeds(self) -> Mapping[LevelWays, Targets]:
        return {level: level.works(MarkerKind.AED) for level in self._ways.levels}

    def _is_exit_only(self, marker: Marker) -> bool:
        view = self._view(marker)
        return view is not None and view.access == _EXIT_ONLY

    def _view(self, marker: Marker) -> DoorView | None:
        """Return the door a marker stands for, by its number where it is a second one."""
        if marker.id in self._doors:
            return self._doors[marker.id]
        alike = [
            door for door in self._doors.values() if door.number == marker.label and door.exterior
        ]
        return alike[0] if len(alike) == 1 and marker.kind is MarkerKind.EXTERIOR_DOOR else None

    def _locks(self, here: Laid, ring: Ring) -> Iterator[LockView]:
        for marker in here.found:
            view = self._view(marker) if marker.kind is MarkerKind.INTERIOR_DOOR else None
            if view is not None and distance_to_outline(marker.at, ring) <= here.at_wall:
                yield LockView(
                    view.number, door_anchor(view.id), view.lock, view.locks_from, view.told
                )

    def _to_door(self, here: Laid, found: FoundWay | None) -> WayView | None:
        if found is None:
            return None
        view = self._view(found.marker)
        number = (view.number if view else found.marker.label) or "no number"
        return self._way(
            here, found, f"Door {number}", door_anchor(view.id if view else found.marker.id),
            exit_only=self._is_exit_only(found.marker),
        )  # fmt: skip

    def _to_aed(self, here: Laid, found: FoundWay | None) -> WayView | None:
        if found is None:
            return None
        view = self._things.get(found.marker.id)
        name, where = ("", "") if view is None else (view.name, view.where)
        called = joined((name or "AED", where or self._laid.spot(found.marker.id).cell))
        return self._way(here, found, called, thing_anchor(view.id if view else found.marker.id))

    def _way(
        self, here: Laid, found: FoundWay, name: str, anchor: str, *, exit_only: bool = False
    ) -> WayView:
        cells = [self._laid.cell_at(here, turn) for turn in found.turns]
        turns = [cell for number, cell in enumerate(cells)
                 if cell and (number == 0 or cell != cells[number - 1])]  # fmt: skip
        return WayView(
            name=name, anchor=anchor, metres=found.metres, basis=found.basis, turns=turns,
            by=[self._passed(marker) for marker in found.by], exit_only=exit_only,
        )  # fmt: skip

    def _passed(self, marker: Marker) -> str:
        if marker.kind is not MarkerKind.STAIR:
            view = self._view(marker)
            return f"Door {view.number if view else marker.label}"
        place = self._names.get(marker.place_id, "") if marker.place_id else ""
        return place or joined(("Stair", marker.label), " ")


def natural(text: str) -> list[tuple[int, str]]:
    """Return what sorts texts as people count: Room 2 before Room 10."""
    parts = re.findall(r"\d+|\D+", text.casefold())
    return [(int(part), "") if part.isdecimal() else (-1, part) for part in parts]
