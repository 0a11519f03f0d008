"""Walls that need not be traced: from layers of a drawing, lines of a PDF, or strokes of a scan."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cpted_audit.domain.plane import Point, Segment
from cpted_audit.domain.plans.marker import Marker, MarkerKind
from cpted_audit.domain.plans.plan import Plan
from cpted_audit.domain.plans.wall_kinds import WALL_KINDS, WallKind
from cpted_audit.geometry.walls import chained, refuse_too_many, tidy
from cpted_audit.imaging.plans.kinds import HEAD, PlanFileKind, plan_kind
from cpted_audit.imaging.plans.records import PlanLines, SuggestedWall
from cpted_audit.session.plans import plans
from cpted_audit.session.plans.markers import add_markers, markers, remove_markers
from cpted_audit.session.plans.recipe import Cancelled, Recipe, drawing_walls, look_at_drawing
from cpted_audit.session.session import Session
from cpted_audit.store.tables import PLAN_PICTURE
from cpted_audit.words import N_, Words, counted, joined

WallLines = dict[WallKind, list[Segment]]
"""Lines by the kind of wall each is to be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WallSource:
    """What walls can be read from: a plan's file, and how its picture was made of it."""

    data: bytes
    recipe: Recipe
    password: str | None = None

    def layers(self, cancelled: Cancelled = lambda: False) -> list[tuple[str, int]]:
        """Return the layers of the drawing with how many lines each has."""
        look = look_at_drawing(self.data, cancelled)
        return [(layer.name, layer.lines) for layer in look.layers if layer.lines]

    def from_layers(
        self, layers: Mapping[str, WallKind], cancelled: Cancelled = lambda: False
    ) -> WallLines:
        """Return the lines of chosen layers of a drawing by what each counts as.

        Raises PlanError.
        """
        kinds = {name.lower(): kind for name, kind in layers.items()}
        found: WallLines = {}
        for name, lines in drawing_walls(
            self.data, self.recipe, frozenset(layers), cancelled
        ).items():
            found.setdefault(kinds.get(name.lower(), WallKind.SOLID), []).extend(lines)
        return found

    def lines(self, cancelled: Cancelled = lambda: False) -> PlanLines:
        """Return the lines of a PDF page with their widths; raises PlanError."""
        from cpted_audit.imaging.plans.plans import vector_lines  # slow to load

        return vector_lines(
            self.data, self.recipe.page, dpi=self.recipe.dpi, password=self.password,
            cancelled=cancelled,
        )  # fmt: skip

    def suggested(self, cancelled: Cancelled = lambda: False) -> tuple[SuggestedWall, ...]:
        """Return the thick dark strokes of a picture or scan; raises PlanError."""
        from cpted_audit.imaging.plans.plans import suggest_walls  # slow to load

        return suggest_walls(
            self.data, self.recipe.page, dpi=self.recipe.dpi, password=self.password,
            cancelled=cancelled,
        )  # fmt: skip


def wall_source(session: Session, plan: Plan, password: str | None = None) -> WallSource:
    """Return what the walls of a plan can be read from."""
    (recipe,) = PLAN_PICTURE.part(session.document.db, plan.picture_id, "recipe")
    return WallSource(
        data=plans.source(session, plan), recipe=Recipe.from_json(recipe),
        password=password,
    )  # fmt: skip


def source_kind(session: Session, plan: Plan) -> PlanFileKind | None:
    """Return what kind of file a plan was made of, told by its first bytes alone."""
    row = session.document.db.execute(
        "SELECT substr(data, 1, ?) FROM plan_source WHERE id = ?", [HEAD, plan.source_sha256]
    ).fetchone()
    return None if row is None else plan_kind(bytes(row[0]))


def walls_of(lines: WallLines) -> list[tuple[WallKind, tuple[Point, ...]]]:
    """Return the walls that lines become, each with its kind: pieces of one are joined.

    Raises AuditError when they are more than a plan can have.
    """
    tidied = {kind: tidy(found).walls for kind, found in lines.items()}
    refuse_too_many(sum(map(len, tidied.values())))
    return [(kind, chain) for kind, walls in tidied.items() for chain in chained(walls)]


def add_kinds_of_wall(session: Session, plan: Plan, lines: WallLines) -> list[Marker]:
    """Put lines on a plan as walls, tidied and chained, as one step; returns the markers.

    Only lines of one kind are joined. Raises AuditError when they are more than a plan can have.
    """
    chains = walls_of(lines)
    return add_markers(
        session, plan.id, MarkerKind.WALL, [chain for _, chain in chains],
        said=[{"wall": kind} for kind, _ in chains], label=_added([kind for kind, _ in chains]),
    )  # fmt: skip


def _added(kinds: Sequence[WallKind]) -> Words:
    """Return what was added in words: how many walls, and how many of each other kind."""
    counts = Counter(kinds)
    others = [
        N_("{kind} {count:,}", kind=info.words.lower(), count=counts[info.kind])
        for info in WALL_KINDS[1:] if counts[info.kind]
    ]  # fmt: skip
    added = counted("Add 1 wall", "Add {count} walls", len(kinds))
    return N_("{added} ({others})", added=added, others=joined(", ", others)) if others else added


def remove_walls(session: Session, plan: Plan) -> int:
    """Take every wall off a plan as one step; returns how many there were."""
    walls = [marker.id for marker in markers(session, plan.id) if marker.kind is MarkerKind.WALL]
    remove_markers(session, walls)
    return len(walls)
