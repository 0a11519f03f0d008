"""Bring plans in: the file kept whole, its picture stored tile by tile while it is made."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from cpted_audit.domain.ids import LevelId, PlanId, new_id
from cpted_audit.domain.plans.left_out import PlanLeftOut, joined
from cpted_audit.domain.plans.plan import Plan, PlanKind
from cpted_audit.errors import AuditError, PlanError
from cpted_audit.files import why
from cpted_audit.imaging.plans.records import (
    CutTile,
    PlanComplete,
    PlanOverview,
    level_count,
    tile_count,
)
from cpted_audit.interchange.dxf.records import DxfDrawing
from cpted_audit.session.plans.recipe import Cancelled, PlanRecord, Recipe, rasterise
from cpted_audit.session.session import Session
from cpted_audit.store.tables import (
    PLAN,
    PLAN_PICTURE,
    PLAN_SOURCE,
    PLAN_TILE,
    Database,
    PlanPicture,
    PlanSource,
    PlanTile,
    tile_id,
)
from cpted_audit.words import N_

TILES_AT_ONCE = 24
"""Tiles written in one transaction, each of which waits for the disk."""
LARGEST_FILE = 500 * 10**6


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanOrder:
    """A plan to be brought in: what it shows, of which file, and how its picture is made."""

    file_name: str
    data: bytes
    recipe: Recipe
    name: str
    kind: PlanKind
    level_id: LevelId | None = None
    password: str | None = None

    def records(self, cancelled: Cancelled) -> Iterator[PlanRecord]:
        """Make the picture, in any thread; see `plan_recipe.rasterise`."""
        return rasterise(self.data, self.recipe, self.password, cancelled, name=self.file_name)


def read_plan_file(path: Path) -> bytes:
    """Return a file's bytes; raises PlanError where it cannot be read or is no bearable size."""
    try:
        if not path.is_file():
            raise PlanError("There is no file “{name}”; nothing was imported.", name=path.name)
        if path.stat().st_size > LARGEST_FILE:
            raise PlanError(
                "“{name}” is larger than {largest_file} MB, so it was left out. Save it "
                "with less resolution, or one page at a time.",
                name=path.name,
                largest_file=LARGEST_FILE // 10**6,
            )
        return path.read_bytes()
    except OSError as error:
        raise PlanError(
            "“{name}” cannot be read ({reason}). Copy it to this machine and try again.",
            name=path.name,
            reason=why(error, path),
        ) from error


class PlanImport:
    """Stores one plan as it is made; `plan` is there from the first look on.

    `take` gets every record in turn. When the work ends before it is complete, `give_up` takes
    back what was stored. With a `plan` its picture is made again, with `picture_only` a picture
    that no plan shows yet.
    """

    def __init__(
        self,
        session: Session,
        order: PlanOrder,
        *,
        plan: Plan | None = None,
        picture_only: bool = False,
    ) -> None:
        self._session = session
        self._order = order
        self._recipe = order.recipe
        self._drawing: DxfDrawing | None = None
        self._waiting: list[PlanTile] = []
        self._picture_only = picture_only
        self.source_sha256 = sha256(order.data).hexdigest()
        self.picture_id = order.recipe.picture_id(self.source_sha256)
        self.page = order.recipe.page
        self.plan = plan
        self.size = (0, 0)
        self.dpi = 0.0
        self.stored = 0
        self.total = 0

    @property
    def left_out(self) -> tuple[PlanLeftOut, ...]:
        """What the picture does not show of the file, known once `plan` is there."""
        return self._recipe.told

    @property
    def complete(self) -> bool:
        """Whether every tile is stored."""
        row = self._session.document.db.execute(
            "SELECT complete FROM plan_picture WHERE id = ?", [self.picture_id]
        ).fetchone()
        return row is not None and bool(row[0])

    def take(self, record: PlanRecord) -> None:
        """Store one record."""
        match record:
            case DxfDrawing():
                self._drawing = record
                mapping = record.mapping
                self._recipe = replace(
                    self._recipe, mapping=(mapping.left, mapping.top, mapping.pixels_per_unit),
                    shown=record.part, told=record.left_out,
                )  # fmt: skip
            case PlanOverview():
                self._begin(record)
            case CutTile():
                key = tile_id(self.picture_id, record.level, record.column, record.row)
                self._waiting.append(PlanTile(key, record.data))
                if len(self._waiting) >= TILES_AT_ONCE:
                    self._write_tiles()
            case PlanComplete():
                self._write_tiles()
                with self._session.document.transaction() as db:
                    db.execute(
                        "UPDATE plan_picture SET complete = 1 WHERE id = ?", [self.picture_id]
                    )

    def give_up(self) -> None:
        """Take the plan back out, as it is not complete; its file stays for another try."""
        if self.plan is not None and not self.complete:
            current = PLAN.get(self._session.document.db, self.plan.id)
            if current is not None:
                with self._session.edit(N_("Stop importing “{plan}”", plan=self.plan.name)):
                    PLAN.delete(self._session.document.db, self.plan.id)

    def _begin(self, overview: PlanOverview) -> None:
        self.total = tile_count(overview.width, overview.height)
        self._recipe = replace(self._recipe, told=joined(self._recipe.told, overview.left_out))
        self.size, self.dpi = (overview.width, overview.height), overview.dpi or 0.0
        if self.plan is not None or self._picture_only:
            with self._session.document.transaction() as db:
                self._keep_files(db, overview)
            return
        plan = self._made_plan(overview)
        with self._session.edit(N_("Import plan “{plan}”", plan=plan.name)):
            self._keep_files(self._session.document.db, overview)
            PLAN.insert(self._session.document.db, plan)
        self.plan = plan

    def _keep_files(self, db: Database, overview: PlanOverview) -> None:
        """Store the file and the first look, unless they are there already."""
        order = self._order
        known = "SELECT 1 FROM plan_source WHERE id = ?"
        if not db.execute(known, [self.source_sha256]).fetchone():
            PLAN_SOURCE.insert(db, PlanSource(self.source_sha256, order.data))
        known = "SELECT 1 FROM plan_picture WHERE id = ?"
        if not db.execute(known, [self.picture_id]).fetchone():
            PLAN_PICTURE.insert(db, self._picture(overview))

    def _made_plan(self, overview: PlanOverview) -> Plan:
        order = self._order
        return Plan(
            id=PlanId(new_id()), name=order.name.strip() or order.file_name, kind=order.kind,
            level_id=order.level_id, position=_next_position(self._session),
            picture_id=self.picture_id, source_sha256=self.source_sha256,
            source_name=order.file_name,
            source_page=order.recipe.page, dpi=self.dpi,
            width=overview.width, height=overview.height, **_scale(self._drawing),
        )  # fmt: skip

    def _picture(self, overview: PlanOverview) -> PlanPicture:
        return PlanPicture(
            id=self.picture_id, width=overview.width, height=overview.height,
            levels=level_count(overview.width, overview.height), complete=False,
            recipe=self._recipe.to_json(), thumbnail=overview.thumbnail,
            overview=overview.overview,
        )  # fmt: skip

    def _write_tiles(self) -> None:
        with self._session.document.transaction() as db:
            PLAN_TILE.insert_many(db, self._waiting, replace=True)
        self.stored += len(self._waiting)
        self._waiting.clear()


def import_plan(session: Session, order: PlanOrder, cancelled: Cancelled = lambda: False) -> Plan:
    """Bring a plan in and return it; raises PlanError, StorageError or CancelledError.

    Nothing of it is left in the audit when it could not be brought in whole.
    """
    running = PlanImport(session, order)
    try:
        for record in order.records(cancelled):
            running.take(record)
    except AuditError:
        running.give_up()
        raise
    assert running.plan is not None  # noqa: S101 - a picture has an overview
    return running.plan


def unfinished(session: Session) -> list[tuple[Plan, PlanOrder]]:
    """Return the plans whose picture was begun and not completed, with how to complete it."""
    db = session.document.db
    found = []
    for plan in PLAN.all(db):
        recipe, complete = PLAN_PICTURE.part(db, plan.picture_id, "recipe", "complete")
        kept = None if complete else PLAN_SOURCE.get(db, plan.source_sha256)
        if kept is not None:
            order = PlanOrder(
                file_name=plan.source_name, data=kept.data, recipe=Recipe.from_json(recipe),
                name=plan.name, kind=plan.kind, level_id=plan.level_id,
            )  # fmt: skip
            found.append((plan, order))
    return found


def _scale(drawing: DxfDrawing | None) -> dict[str, Any]:
    if drawing is None or drawing.metres_per_pixel is None:
        return {}
    return {
        "metres_per_pixel": drawing.metres_per_pixel,
        "scale_note": N_("the drawing's own unit"),
    }


def _next_position(session: Session) -> int:
    db = session.document.db
    return int(db.execute("SELECT coalesce(max(position), 0) + 1 FROM plan").fetchone()[0])
