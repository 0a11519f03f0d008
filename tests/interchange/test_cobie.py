"""COBie workbooks: what is one, and which of its components are doors and equipment."""

from __future__ import annotations

from collections import Counter

import pytest

from cpted_audit.domain.plans.marker import MarkerKind
from cpted_audit.interchange.cobie import CobieSpace, read_cobie
from cpted_audit.interchange.sheets.records import Row, Spreadsheet, Workbook
from cpted_audit.interchange.sheets.table import read_sheet


def sheet(name, headers, *rows):
    return Spreadsheet(
        name=name, header_row=1, headers=tuple(headers),
        rows=tuple(Row(n, tuple(cells)) for n, cells in enumerate(rows, 2)),
    )  # fmt: skip


def model(*components, types=(), spaces=(("101", "Level 1", "GYM"), ("102", "Level 1", "n/a"))):
    return read_cobie(
        Workbook(
            sheets=(
                sheet("Facility", ["Name"], ["Lincoln High"]),
                sheet("Floor", ["Name"], ["Level 1"], [" "]),
                sheet("Space", ["Name", "FloorName", "Description"], *spaces),
                sheet("Type", ["Name", "Category", "Manufacturer"], *types),
                sheet("Component", ["Name", "Type Name", "Space", "Description", "SerialNumber"],
                      *components),
            )
        )
    )  # fmt: skip


@pytest.fixture(scope="module")
def dormitory(real):
    path = real / "inventories" / "2016-02-29-Dormitory-COBie.xlsx"
    return read_cobie(read_sheet(path.read_bytes(), path.name))


def test_the_dormitory_has_its_floors_spaces_and_doors(dormitory):
    assert dormitory.facility == "East Dormitory"
    assert dormitory.floors == ("Foundation", "Level One", "Level Two", "Roof")
    assert len(dormitory.spaces) == 63
    assert Counter(door.kind for door in dormitory.doors) == {
        MarkerKind.EXTERIOR_DOOR: 7, MarkerKind.INTERIOR_DOOR: 50,
    }  # fmt: skip
    assert len(dormitory.doors) + len(dormitory.equipment) + len(dormitory.others) == 397
    assert dormitory.warnings == ()


def test_a_door_of_the_dormitory_is_told_with_what_it_joins(dormitory):
    door = next(door for door in dormitory.doors if door.name == "D118A")
    assert (door.type_name, door.category, door.exterior) == ("Door Type 16", "Metal Doors", True)
    assert door.spaces == (
        CobieSpace(
            name="118", description="RECREATION/DINING ROOM", floor="Level One",
            category="Dining and Drinking Spaces",
        ),
    )  # fmt: skip
    assert (door.floors, door.serial, door.tag) == (("Level One",), "", "")
    joining = [door for door in dormitory.doors if len(door.spaces) == 2]
    assert ("Exercise Terrace", "101") in {tuple(s.name for s in one.spaces) for one in joining}


def test_equipment_of_the_dormitory_is_suggested(dormitory):
    assert {(one.name, one.kind) for one in dormitory.equipment} == {
        ("Hazardous Material Locker:01", MarkerKind.HAZARD),
        ("Emergency Equipment Cabinet:01", MarkerKind.FIRST_AID),
    }
    assert {one.floors for one in dormitory.equipment} == {("Level Two",)}


def test_a_workbook_with_blank_columns_and_no_components(real):
    path = real / "inventories" / "BlankColumns.xlsx"
    found = read_cobie(read_sheet(path.read_bytes(), path.name))
    assert found.facility == "Test Project"
    assert len(found.floors) == 12
    assert found.spaces == (
        CobieSpace(name="1", description="Not Found", floor="Level 03", category="Education"),
    )
    assert (found.doors, found.equipment, found.others) == ((), (), ())


def test_other_workbooks_are_none():
    plain = Workbook(sheets=(sheet("Component", ["Name", "TypeName", "Space"], ["a", "b", "c"]),))
    assert read_cobie(plain) is None
    wrong = sheet("Component", ["Name"], ["a"])
    assert read_cobie(Workbook(sheets=(wrong, sheet("Floor", ["Name"]),
                                       sheet("Space", ["Name", "FloorName"])))) is None  # fmt: skip


@pytest.mark.parametrize(
    ("category", "name", "kind"),
    [
        ("23-17 11 15: Wood Doors", "D1", MarkerKind.INTERIOR_DOOR),
        ("Pr_30_59_24_02: External doorsets", "D1", MarkerKind.INTERIOR_DOOR),
        ("23-17 11 00: Doors", "D1_Exterior", MarkerKind.EXTERIOR_DOOR),
        ("n/a", "Corridor Door 5", MarkerKind.INTERIOR_DOOR),
        ("23-17 11 99: Door Hardware", "Door closer", None),
        ("n/a", "Indoor plant", None),
        ("n/a", "AED wall cabinet", MarkerKind.AED),
        ("23-29 25 19: Portable Fire Extinguishers", "FE-1", MarkerKind.EXTINGUISHER),
        ("n/a", "FACP", MarkerKind.ALARM_PANEL),
        ("n/a", "Gas Shut-off Valve", MarkerKind.GAS_SHUTOFF),
        ("n/a", "Roof_Hatch", MarkerKind.ROOF_ACCESS),
        ("23-21 11: Desks", "Desk", None),
    ],
)
def test_what_a_component_may_be(category, name, kind):
    found = model([name, "T", "101", "n/a", "S1"], types=[["T", category, "Acme"]])
    (one,) = (*found.doors, *found.equipment, *found.others)
    assert one.kind == kind
    assert (one.serial, one.manufacturer, one.description) == ("S1", "Acme", "")


def test_what_does_not_join_is_told():
    found = model(
        ["D1", "Door type", "101, 999", "", ""], ["D2", "door TYPE", "n/a", "", ""],
        ["x", "lost", "102", "", ""], types=[["Door Type", "Doors", "n/a"]],
    )  # fmt: skip
    assert [door.name for door in found.doors] == ["D1", "D2"]
    assert [(s.name, s.floor) for s in found.doors[0].spaces] == [("101", "Level 1"), ("999", "")]
    assert found.warnings == (
        "Of the 3 components, 1 name a type that is not in the workbook.",
        "Of the 3 components, 1 name a space that is not in the workbook.",
        "Of the 3 components, 1 are in no space.",
    )
