"""The plans of the sample school: brought in by the steps every plan takes, then marked."""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

from cpted_audit.analysis.sight import compute_sight
from cpted_audit.assets import asset
from cpted_audit.domain.ids import LevelId, MarkerId, new_id
from cpted_audit.domain.length import METRES_PER_FOOT
from cpted_audit.domain.plane import Point
from cpted_audit.domain.plans.marker import Marker, MarkerKind, MarkerState
from cpted_audit.domain.plans.plan import ControlPoint, Plan, PlanKind
from cpted_audit.domain.plans.wall_kinds import WallKind, kind_of_layer
from cpted_audit.interchange.dxf.records import DxfDrawing, DxfMapping
from cpted_audit.session.photos.photos import find_target, photos
from cpted_audit.session.places.edits import add_level, move_places
from cpted_audit.session.places.places import PlaceFinder
from cpted_audit.session.plans.importing import PlanImport, PlanOrder
from cpted_audit.session.plans.markers import markers
from cpted_audit.session.plans.plans import find_plan, plans
from cpted_audit.session.plans.recipe import PlanRecord, Recipe, drawing_walls, rasterise
from cpted_audit.session.plans.sight_studies import (
    add_study,
    attach_study,
    change_study,
    inputs_for,
)
from cpted_audit.session.plans.wall_sources import WallLines, add_kinds_of_wall
from cpted_audit.session.session import Session
from cpted_audit.store.tables import MARKER, PLAN
from cpted_audit.words import N_, counted

Declared = Mapping[str, Any]
"""A table of plans.toml, or a row of markers.csv."""


@dataclass(frozen=True, slots=True)
class MadePlan:
    """A plan's picture as it came from its file, and the walls read from the file's layers."""

    records: Sequence[PlanRecord]
    walls: WallLines


Making = Sequence[tuple[Declared, "Future[MadePlan]"]]


@contextmanager
def making() -> Iterator[Making]:
    """Begin to make the pictures, in child processes beside whatever the block does."""
    plans = tomllib.loads(asset("resources", "sample", "plans.toml").read_text("utf-8"))["plans"]
    with ThreadPoolExecutor(max_workers=len(plans)) as pool:
        yield [(plan, pool.submit(_made, plan)) for plan in plans]


def add_plans(session: Session, begun: Making) -> dict[str, Marker]:
    """Bring the plans in with scale, north, grid and markers.

    The markers come back by their plan and first point in feet, such as “level-1 260 98”.
    """
    with asset("resources", "sample", "markers.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    placed: dict[str, Marker] = {}
    for plan, made in begun:
        stored = _bring_in(session, plan, made.result())
        mapping = _mapping(plan, made.result())
        _describe(session, stored, plan, mapping)
        add_kinds_of_wall(session, stored, made.result().walls)
        own = [row for row in rows if row["plan"] == plan["id"]]
        for row, marker in zip(own, _mark(session, stored, mapping, own), strict=True):
            placed[f"{row['plan']} {row['points'].split(';')[0]}"] = marker
    return placed


def add_studies(session: Session) -> None:
    """Make the sight studies, once the registers know of the glass in doors."""
    told = tomllib.loads(asset("resources", "sample", "plans.toml").read_text("utf-8"))
    names = {plan["id"]: plan["name"] for plan in told["plans"]}
    found = {plan.name: plan for plan in plans(session)}
    for study in told["studies"]:
        _study(session, found[names[study["plan"]]], study)


def _made(plan: Declared) -> MadePlan:
    data, recipe = _file(plan), _recipe(plan)
    records = list(rasterise(data, recipe))
    mapping = _drawing(records)
    if mapping is None:
        return MadePlan(records, {})
    laid = replace(recipe, mapping=(mapping.left, mapping.top, mapping.pixels_per_unit))
    walls: WallLines = {}
    for layer, lines in drawing_walls(data, laid, frozenset(plan["wall_layers"])).items():
        walls.setdefault(kind_of_layer(layer) or WallKind.SOLID, []).extend(lines)
    return MadePlan(records, walls)


def _file(plan: Declared) -> bytes:
    return asset("resources", "sample", "plans", plan["file"]).read_bytes()


def _recipe(plan: Declared) -> Recipe:
    if "longest_side" in plan:
        return Recipe(
            drawing=True, longest_side=plan["longest_side"],
            metres_per_unit=plan["metres_per_unit"],
        )  # fmt: skip
    return Recipe(dpi=plan["dpi"])


def _drawing(records: Sequence[PlanRecord]) -> DxfMapping | None:
    return next((record.mapping for record in records if isinstance(record, DxfDrawing)), None)


def _mapping(plan: Declared, made: MadePlan) -> DxfMapping:
    """Return how feet of the school lie on a plan's picture."""
    return _drawing(made.records) or DxfMapping(
        left=plan["left"], top=plan["top"], pixels_per_unit=plan["pixels_per_foot"]
    )


def _bring_in(session: Session, plan: Declared, made: MadePlan) -> Plan:
    level_id = _level(session, plan)
    order = PlanOrder(
        file_name=plan["file"], data=_file(plan), recipe=_recipe(plan), name=plan["name"],
        kind=PlanKind.SITE if level_id is None else PlanKind.LEVEL, level_id=level_id,
    )  # fmt: skip
    running = PlanImport(session, order)
    for record in made.records:
        running.take(record)
    assert running.plan is not None  # noqa: S101 - a picture has an overview
    return running.plan


def _level(session: Session, plan: Declared) -> LevelId | None:
    """Return the level a plan shows, adding one that is not there yet with its rooms."""
    if "level" not in plan:
        return None
    building = next(
        building for building in session.walk.buildings if building.name == plan["building"]
    )
    for level in session.walk.levels:
        if (level.building_id, level.name) == (building.id, plan["level"]):
            return level.id
    level = add_level(session, building.id, plan["level"])
    rooms = [place.id for place in session.walk.places if place.name in plan["rooms"]]
    move_places(session, rooms, building.id, level.id)
    return level.id


def _describe(session: Session, plan: Plan, told: Declared, mapping: DxfMapping) -> None:
    """Write scale, north, grid, control points and who verified the plan."""
    grid = told["grid"]
    corner = mapping.to_picture(grid["left"], grid["top"])
    values: dict[str, Any] = {
        "north": told["north"], "grid_cell": grid["cell"] * METRES_PER_FOOT,
        "grid_left": corner.x, "grid_top": corner.y,
    }  # fmt: skip
    if "scale" in told:
        feet, ends = told["scale"]["feet"], (told["scale"]["from"], told["scale"]["to"])
        start, end = (mapping.to_picture(*end) for end in ends)
        values["metres_per_pixel"] = feet * METRES_PER_FOOT / abs(end.x - start.x)
        values["scale_note"] = f"two points {feet} ft apart"
    values["control"] = tuple(
        ControlPoint(*mapping.to_picture(*one["at"]), one["latitude"], one["longitude"])
        for one in told["control"]
    )
    if "verified" in told:
        seen = told["verified"]
        values |= {"verified_on": seen["on"], "verified_by": seen["by"],
                   "verified_walking": seen["walking"]}  # fmt: skip
    with session.edit(N_("Set scale, north and grid of {plan}", plan=plan.name)):
        PLAN.update(session.document.db, replace(plan, **values))


def _mark(
    session: Session, plan: Plan, mapping: DxfMapping, rows: Sequence[Declared]
) -> list[Marker]:
    links = _Links(session)
    made = []
    label = counted("Place 1 marker on {plan}", "Place {count} markers on {plan}",
                    len(rows), plan=plan.name)  # fmt: skip
    with session.edit(label):
        for position, row in enumerate(rows, start=1000):
            values = _numbers(row) | links.of(row)
            marker = Marker(
                id=MarkerId(new_id()), plan_id=plan.id, kind=MarkerKind(row["kind"]),
                points=tuple(_points(row["points"], mapping)), position=position,
                label=row["label"], note=row["note"],
                state=MarkerState(row["state"] or MarkerState.UNCHECKED), **values,
            )  # fmt: skip
            MARKER.insert(session.document.db, marker)
            made.append(marker)
    return made


def _points(text: str, mapping: DxfMapping) -> Iterator[Point]:
    for pair in text.split(";"):
        x, y = map(float, pair.split())
        at = mapping.to_picture(x, y)
        yield Point(round(at.x, 1), round(at.y, 1))


def _numbers(row: Declared) -> dict[str, Any]:
    """Return angles, and lengths in metres."""
    told = {name: float(row[name]) for name in ("direction", "field_of_view") if row[name]}
    told |= {
        name: round(float(row[name]) * METRES_PER_FOOT, 2)
        for name in ("reach", "opening")
        if row[name]
    }
    return told | ({"resolution": int(row["resolution"])} if row["resolution"] else {})


class _Links:
    """Finds what a row's marker stands for."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._finder = PlaceFinder(session.walk)
        self._photos = {photo.file_name: photo.id for photo in photos(session)}

    def of(self, row: Declared) -> dict[str, Any]:
        """Return the ids of what a marker is linked to."""
        if row["photo"]:
            return {"photo_id": self._photos[row["photo"]]}
        kind = MarkerKind(row["kind"])
        if kind not in {MarkerKind.FINDING, MarkerKind.ANSWER}:
            return {"place_id": self._finder.find(row["place"]).id} if row["place"] else {}
        place = self._finder.find(row["place"])
        answer = next(
            answer
            for answer in self._session.walk.answers.values()
            if (answer.item_id, answer.place_id) == (row["item"], place.id)
        )
        if kind is MarkerKind.ANSWER:
            return {"answer_id": answer.id}
        return {"finding_id": self._session.findings[answer.id].id}


def _study(session: Session, plan: Plan, told: Declared) -> None:
    """Make a study, compute it as of the day it tells, and hold it beside its answer."""
    by_label = {marker.label: marker.id for marker in markers(session, plan.id) if marker.label}
    study = add_study(
        session, plan.id, told["name"], [by_label[one] for one in told["viewpoints"]],
        [by_label[one] for one in told["zones"]], doors_open=told["doors_open"],
    )  # fmt: skip
    outcome = compute_sight(
        inputs_for(session, find_plan(session, plan.id), study), session.site.length_unit
    )
    change_study(
        session, study.id, computed_at=told["computed"], inputs=outcome.inputs.digest(),
        result=outcome.figures.to_json(),
    )  # fmt: skip
    target = find_target(session, place=told["place"], item=told["item"])
    attach_study(session, study.id, target.item_id, target.place_id)
