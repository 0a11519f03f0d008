"""The pictures of plans as the screen and the report read them: an overview, and tiles."""

from __future__ import annotations

import json
from dataclasses import dataclass

from cpted_audit.domain.plans.left_out import PlanLeftOut, read_back
from cpted_audit.domain.plans.plan import Plan
from cpted_audit.session.session import Session
from cpted_audit.store.tables import PLAN_PICTURE, PLAN_SOURCE, PLAN_TILE, tile_id

TILE_SIDE = 512
"""Pixels of a tile's side; those at the right and the bottom may be smaller."""


@dataclass(frozen=True, slots=True)
class Pyramid:
    """The sizes of a plan's picture: full size at level 0, half of it at each further one."""

    picture_id: str
    width: int
    height: int
    levels: int
    complete: bool

    def level_size(self, level: int) -> tuple[int, int]:
        """Return the pixels of a level, across and down."""
        return max(1, -(-self.width >> level)), max(1, -(-self.height >> level))

    def tiles_across(self, level: int) -> int:
        """Return how many tiles a row of a level has."""
        return -(-self.level_size(level)[0] // TILE_SIDE)

    def tiles_down(self, level: int) -> int:
        """Return how many tiles a column of a level has."""
        return -(-self.level_size(level)[1] // TILE_SIDE)


def pyramid(session: Session, plan: Plan) -> Pyramid:
    """Return the sizes of a plan's picture without reading any of it."""
    names = ("id", "width", "height", "levels", "complete")
    return Pyramid(*PLAN_PICTURE.part(session.document.db, plan.picture_id, *names))


def overview(session: Session, plan: Plan) -> bytes:
    """Return a small picture of the whole plan, as PNG or JPEG."""
    return _blob(session, "overview", plan.picture_id)


def thumbnail(session: Session, plan: Plan) -> bytes:
    """Return a very small picture of the whole plan, as PNG or JPEG."""
    return _blob(session, "thumbnail", plan.picture_id)


def tile(session: Session, picture_id: str, level: int, column: int, row: int) -> bytes | None:
    """Return one tile, or None while it is not stored."""
    found = PLAN_TILE.get(session.document.db, tile_id(picture_id, level, column, row))
    return None if found is None else found.data


def left_out(session: Session, plan: Plan) -> tuple[PlanLeftOut, ...]:
    """Return what a plan's picture does not show of the file it came from."""
    (recipe,) = PLAN_PICTURE.part(session.document.db, plan.picture_id, "recipe")
    try:
        told = json.loads(recipe)
    except (ValueError, RecursionError):
        return ()
    return read_back(told.get("told") if isinstance(told, dict) else None)


def source(session: Session, plan: Plan) -> bytes:
    """Return the file the plan came from, as it was brought in."""
    found = PLAN_SOURCE.get(session.document.db, plan.source_sha256)
    return b"" if found is None else found.data


def _blob(session: Session, column: str, picture_id: str) -> bytes:
    (data,) = PLAN_PICTURE.part(session.document.db, picture_id, column)
    return bytes(data)
