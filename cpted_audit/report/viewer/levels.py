"""The plans of the page: pictures as tiles, and over them our own lines, rooms and signs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from cpted_audit.domain.plans.marker import MarkerKind
from cpted_audit.domain.plans.marker_kinds import LAYER_WORDS, Layer, info_of
from cpted_audit.report.plans.views import PictureView
from cpted_audit.report.responder.model import (
    FIRST_LOOK,
    Responder,
    RoomView,
    SheetPlan,
    SheetSign,
    room_anchor,
)
from cpted_audit.report.responder.plan import (
    cells_text,
    plan_alt,
    route_text,
    verified,
    watermark,
)
from cpted_audit.report.responder.signs import MEETING
from cpted_audit.report.viewer.drawn import Json, Signs, drawn, points, short
from cpted_audit.report.viewer.model import LevelWalk, StairLink, Viewer

MOST_PIXELS = 8_000_000
"""Of a picture as the page draws it: a phone has no room for more."""
MOST_BYTES = 3_000_000
"""Of all tiles together, so that the page can be sent and opens at once."""
LEAST_PIXELS = 300_000
_DOORS = {MarkerKind.EXTERIOR_DOOR: "door", MarkerKind.INTERIOR_DOOR: "inner"}
_PALE = frozenset({Layer.UTILITIES, Layer.RESPONSE})


class Blobs:
    """Bytes that lie behind the text: each is told by where it begins and its length."""

    def __init__(self) -> None:
        self.data: list[bytes] = []
        self._at = 0

    def add(self, data: bytes) -> list[int]:
        """Keep bytes; return where they begin and how many they are."""
        at = self._at
        self.data.append(data)
        self._at += len(data)
        return [at, len(data)]


def plans_of(sheets: Responder) -> list[SheetPlan]:
    """Return the plans that are shown: the one of the first look leads, once."""
    first, levels = sheets.first, list(sheets.levels)
    if first is None:
        return levels
    same = [level for level in levels if level.picture.key == first.picture.key]
    return levels if same else [first, *levels]


def plans(viewer: Viewer, blobs: Blobs, signs: Signs) -> list[Json]:
    """Return every plan as values of JSON; pictures and squares go into `blobs`."""
    shown = plans_of(viewer.sheets)
    chosen = _tile_levels([plan.picture for plan in shown])
    rooms = {(room.spot.sheet, room.name): room for room in viewer.sheets.rooms if room.drawn}
    return [
        _plan(plan, chosen[at], rooms, viewer.walks.get(plan.anchor), blobs, signs)
        for at, plan in enumerate(shown)
    ]


def stairs(found: Sequence[StairLink]) -> list[Json]:
    """Return stairs: a name, and sheet and place on either level."""
    return [[one.name, one.sheet, *points([one.at]), one.other, *points([one.other_at])]
            for one in found]  # fmt: skip


def _plan(
    plan: SheetPlan, tile_level: int, rooms: dict[tuple[str, str], RoomView],
    walk: LevelWalk | None, blobs: Blobs, signs: Signs,
) -> Json:  # fmt: skip
    made: dict[str, Any] = {
        "id": plan.anchor, "title": plan.title, "building": plan.building, "level": plan.level,
        "sort": plan.sort, "aerial": int(plan.aerial), "first": int(plan.anchor == FIRST_LOOK),
        "width": plan.picture.width, "height": plan.picture.height,
        "scale": plan.metres_per_pixel, "north": plan.north, "cells": _cells(plan),
        "told": " ".join(filter(None, (cells_text(plan), verified(plan)))),
        "watermark": watermark(plan), "alt": plan_alt(plan), "walled": int(plan.walled),
        "tiles": _tiles(plan.picture, tile_level, blobs),
        "under": drawn(plan.under, signs),
        "rooms": [
            [*points([label.at]), label.text, points(label.ring),
             _room_card(rooms.get((plan.anchor, label.text)))]
            for label in plan.rooms
        ],
        "outlines": [
            {"name": outline.name, "ring": points(outline.ring),
             "sides": [[side.side.value, *points([side.middle]), short(side.direction)]
                       for side in outline.sides]}
            for outline in plan.outlines
        ],
        "signs": [_sign(sign) for sign in plan.signs],
        "routes": [route_text(route) for route in plan.routes],
    }  # fmt: skip
    if walk is not None:
        made["out"] = [[one.anchor, one.number, *points([one.at])] for one in walk.out]
        if walk.squares is not None:
            squares = walk.squares
            made["walk"] = {
                "left": squares.left, "top": squares.top, "step": squares.step,
                "across": squares.across, "down": squares.down, "outlined": int(walk.outlined),
                "free": blobs.add(squares.free), "slow": blobs.add(squares.slow),
            }  # fmt: skip
    return made


def _room_card(room: RoomView | None) -> str:
    return "" if room is None else room_anchor(room.id)


def _cells(plan: SheetPlan) -> Json:
    if plan.cells is None:
        return None
    grid, onto = plan.cells.grid, plan.cells.onto
    return {"left": grid.left, "top": grid.top, "cell": grid.cell, "columns": grid.columns,
            "rows": grid.rows, "onto": [*onto], "prefix": plan.cells.prefix}  # fmt: skip


def _sign(sign: SheetSign) -> Json:
    """Return a sign: place, look, letters, how it stands, its words, row, layer and kind."""
    layer = info_of(sign.kind).layer
    look = _DOORS.get(sign.kind) or (
        "meeting" if sign.kind in MEETING else "pale" if layer in _PALE else "dark"
    )
    return [*points([sign.at]), look, sign.text, sign.told.drawn.value, sign.said, sign.anchor,
            LAYER_WORDS[layer], sign.kind.value, int(sign.told.counts)]  # fmt: skip


def _tiles(picture: PictureView, level: int, blobs: Blobs) -> list[Json]:
    """Return the tiles of a level: where each lies in pixels of the plan, and its bytes."""
    if picture.whole is not None:
        return [[0, 0, picture.width, picture.height, *blobs.add(picture.whole())]]
    return [
        [column * reach, row * reach, min(picture.width, (column + 1) * reach) - column * reach,
         min(picture.height, (row + 1) * reach) - row * reach,
         *blobs.add(picture.read(level, column, row))]
        for column, row, reach in _of_level(picture, level)
    ]  # fmt: skip


def _of_level(picture: PictureView, level: int) -> Iterator[tuple[int, int, int]]:
    reach = picture.side << level
    for row in range(-(-picture.height // reach)):
        for column in range(-(-picture.width // reach)):
            yield column, row, reach


def _tile_levels(pictures: Sequence[PictureView]) -> list[int]:
    """Return for each picture the finest level that a phone can draw, and the page can carry.

    While all together are too much, the one that takes the most goes a level down.
    """
    chosen = [_drawable(picture) for picture in pictures]
    sizes = [_size(picture, level) for picture, level in zip(pictures, chosen, strict=True)]
    while sum(sizes) > MOST_BYTES:
        order = sorted(range(len(sizes)), key=lambda at: -sizes[at])
        at = next((one for one in order if _may_shrink(pictures[one], chosen[one])), None)
        if at is None:
            break
        chosen[at] += 1
        sizes[at] = _size(pictures[at], chosen[at])
    return chosen


def _drawable(picture: PictureView) -> int:
    level = 0
    while _pixels(picture, level) > MOST_PIXELS and level + 1 < picture.levels:
        level += 1
    return level


def _may_shrink(picture: PictureView, level: int) -> bool:
    return level + 1 < picture.levels and _pixels(picture, level + 1) >= LEAST_PIXELS


def _pixels(picture: PictureView, level: int) -> int:
    return (picture.width >> level) * (picture.height >> level)


def _size(picture: PictureView, level: int) -> int:
    if picture.whole is not None:
        return 0
    return sum(len(picture.read(level, column, row))
               for column, row, _ in _of_level(picture, level))  # fmt: skip
