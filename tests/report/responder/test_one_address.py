"""A thing has one cell: on the sheets, in their tables, in registers, maps and the full report."""

from __future__ import annotations

import csv
import io
import json
import shutil
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path

import pytest
from small_audit import position_of

from cpted_audit.domain.registers.columns import RegisterKey
from cpted_audit.report.audience import Audience
from cpted_audit.report.responder.plan import cells_text
from cpted_audit.report.wording import plan_facts
from cpted_audit.session.documents.packet.packet import packet_files
from cpted_audit.session.documents.plans import PlanGathering
from cpted_audit.session.documents.responder.gathering import gather_responder
from cpted_audit.session.plans.cells import CampusCells, told_at
from cpted_audit.session.plans.markers import markers
from cpted_audit.session.plans.plans import plans, set_control
from cpted_audit.session.registers.names import RegisterNames
from cpted_audit.session.registers.records import records
from cpted_audit.session.session import Session

ISSUED = datetime.fromisoformat("2026-11-25T08:00:00")
PLACED = {
    RegisterKey.DOORS: "number", RegisterKey.KEY_BOXES: "name", RegisterKey.MEDICAL_FIRE: "name",
    RegisterKey.UTILITIES: "name", RegisterKey.HAZARDS: "name",
}  # fmt: skip


@pytest.fixture(scope="module")
def sample(sample_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """Return the sample with its upper level tied to nothing."""
    with Session.open(Path(shutil.copy(sample_file, tmp_path_factory.mktemp("cells")))) as session:
        upper = next(plan for plan in plans(session) if plan.name == "Level 2")
        set_control(session, upper, ())
        yield session


@pytest.fixture(scope="module")
def files(sample: Session) -> Mapping[str, bytes]:
    return packet_files(sample, issued=ISSUED)


@pytest.fixture(scope="module")
def cells(sample: Session) -> Mapping[str, str]:
    """Return the cell of every thing of the registers by its marker."""
    campus = CampusCells(sample)
    return {
        marker.id: campus.of_marker(marker)
        for plan in plans(sample)
        for marker in markers(sample, plan.id)
    }


def test_things_of_the_unaligned_level_begin_with_its_name(
    sample: Session, cells: Mapping[str, str]
) -> None:
    upper = next(plan for plan in plans(sample) if plan.name == "Level 2")
    on_it = {cells[marker.id] for marker in markers(sample, upper.id)}
    assert {one[:3] for one in on_it} == {"L2-"}
    rest = {one for name, one in cells.items() if one} - on_it
    assert not any("-" in one for one in rest)


def test_registers_say_on_screen_and_in_their_files_what_the_maps_say(
    sample: Session, files: Mapping[str, bytes], cells: Mapping[str, str]
) -> None:
    names = RegisterNames(sample)
    seen = 0
    for key, field in PLACED.items():
        table = csv.DictReader(io.StringIO(files[f"registers/{key}.csv"].decode("utf-8-sig")))
        told = {row[table.fieldnames[0]]: row["Grid"] for row in table}  # type: ignore[index]  # it has a head
        for record in records(sample, key):
            if record.marker_id:
                assert names.derived(record, "cell") == cells[record.marker_id]
                assert told[getattr(record, field)] == cells[record.marker_id]
                seen += 1
    assert seen > 40


def test_maps_for_machines_say_the_same(
    sample: Session, files: Mapping[str, bytes], cells: Mapping[str, str]
) -> None:
    seen = 0
    for name, data in files.items():
        if name.startswith("maps/") and name.endswith(("geojson", "json")):
            for feature in json.loads(data).get("features", ()):
                told = (feature.get("properties") or {}).get("cell")
                if told is not None:
                    # Indoor files have ids of their own, made of the markers'.
                    assert told == cells.get(feature["id"], told), name
                    assert told in cells.values(), name
                    seen += feature["id"] in cells
    assert seen > 60
    assert any(" Level 2.json" in name for name in files)  # a map of its own: not on the Earth


def test_a_room_is_told_by_its_middle_in_the_index_and_on_the_maps(
    sample: Session, files: Mapping[str, bytes]
) -> None:
    on_maps = {
        (one["properties"]["name"], one["properties"]["cell"])
        for name, data in files.items()
        if name.startswith("maps/") and "indoor" not in name and name.endswith("json")
        for one in json.loads(data)["features"]
        if one["properties"]["kind"] == "room"
    }
    sheets = gather_responder(sample, issued_on=ISSUED.date())
    index = {(room.name, room.spot.cell) for room in sheets.rooms if room.spot.cell}
    assert len(index) > 12
    assert index <= on_maps


def test_sheets_and_their_tables_say_the_same(sample: Session, cells: Mapping[str, str]) -> None:
    sheets = gather_responder(sample, issued_on=ISSUED.date())
    known = set(cells.values())
    views = [*sheets.doors, *sheets.boxes, *sheets.things]
    by_number = {door.number: door.spot.cell for door in sheets.doors}
    for door in records(sample, RegisterKey.DOORS):
        if door.marker_id:
            assert by_number[door.number] == cells[door.marker_id]
    assert {view.spot.cell for view in views} - {""} <= known  # some are on no plan
    assert sheets.first is not None
    on_sheets = [*sheets.first.signs, *(sign for level in sheets.levels for sign in level.signs)]
    said = {sheet.said.partition(" in ")[2].partition(",")[0] for sheet in on_sheets}
    assert said <= known
    upper = next(level for level in sheets.levels if level.level == "Level 2")
    assert upper.cells is not None
    assert upper.cells.prefix == "L2-"
    said_apart = "Not aligned with the site: the cells here are its own, such as L2-A1."
    assert cells_text(upper) == said_apart
    assert all("in L2-" in sign.said for sign in upper.signs)


def test_the_full_report_says_the_same(sample: Session, cells: Mapping[str, str]) -> None:
    gathered = PlanGathering(sample, Audience.FULL, ())
    for plan in gathered.plans:
        for marker in plan.found:
            where = position_of(sample, marker)
            assert where.cell == cells[marker.id]
            assert plan.view.cells is not None
            apart = "cells of its own, such as L2-A1" in "".join(map(str, plan_facts(plan.view)))
            assert apart is (plan.plan.name == "Level 2")
            assert plan.view.cells.name(told_at(marker)) == (cells[marker.id] or None)
