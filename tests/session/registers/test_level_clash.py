"""Level and place of a thing that disagree are named, and levels are written one way."""

from __future__ import annotations

import io
import re
import shutil
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest

from cpted_audit.domain.plans.marker import MarkerKind
from cpted_audit.domain.registers.columns import RegisterKey
from cpted_audit.session.check import check, clash_lacks
from cpted_audit.session.documents.packet.packet import packet_files
from cpted_audit.session.registers.names import RegisterNames
from cpted_audit.session.registers.records import add_record, change_records, records
from cpted_audit.session.session import Session

ISSUED = datetime.fromisoformat("2026-11-25T08:00:00")


@pytest.fixture(scope="module")
def sample(sample_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    with Session.open(Path(shutil.copy(sample_file, tmp_path_factory.mktemp("levels")))) as session:
        yield session


def test_a_thing_whose_place_is_on_another_level_is_named(sample: Session) -> None:
    level = next(level for level in sample.walk.levels if level.name == "Level 2")
    place = next(place for place in sample.walk.places if place.name == "Cafeteria")
    made = add_record(
        sample, RegisterKey.MEDICAL_FIRE, kind=MarkerKind.AED, name="AED 9", level_id=level.id,
        place_id=place.id,
    )  # fmt: skip
    sentence = "AED 9: it says Main / Level 2 and its place is Main / Level 1 / Cafeteria"
    try:
        assert sentence in "\n".join(clash_lacks(sample))
        assert sentence in "\n".join(check(sample).missing)
        change_records(sample, RegisterKey.MEDICAL_FIRE, [made.id], level_id=place.level_id)
        assert "AED 9" not in "\n".join(clash_lacks(sample))
    finally:
        sample.undo()
        sample.undo()


def test_a_thing_that_stands_on_the_plan_of_another_level_is_named(sample: Session) -> None:
    level = next(level for level in sample.walk.levels if level.name == "Level 2")
    door = next(record for record in records(sample, RegisterKey.DOORS) if record.number == "4")
    change_records(sample, RegisterKey.DOORS, [door.id], level_id=level.id)
    try:
        told = "\n".join(clash_lacks(sample))
        assert "it says Main / Level 2 and stands on the plan of Main / Level 1" in told
    finally:
        sample.undo()


def test_the_sample_agrees_with_itself(sample: Session) -> None:
    assert list(clash_lacks(sample)) == []


def _text(name: str, data: bytes) -> str:
    """Return the text of a file; of a packed map that of what it holds.

    The indoor map's standard asks for a short name of each level beside the whole one.
    """
    if not name.endswith(".kmz"):
        text = data.decode("utf-8-sig")
        return re.sub(r'"short_name": \{[^}]*\}', "", text) if "/indoor/" in name else text
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        return packed.read("doc.kml").decode()


def test_levels_are_written_one_way_in_every_file(sample: Session) -> None:
    files = packet_files(sample, issued=ISSUED)
    names = {sample.walk.level_path(level.id) for level in sample.walk.levels}
    for name, data in files.items():
        if name.endswith(".pdf"):
            continue
        text = _text(name, data)
        for one in names:
            level = one.rpartition(" / ")[2]
            whole = sum(text.count(other) for other in names if other.endswith(level))
            assert text.count(level) == whole, (name, level)
    known = RegisterNames(sample)
    doors = [record for record in records(sample, RegisterKey.DOORS) if record.checked_on]
    assert {known.derived(door, "level_id") for door in doors} <= {*names, ""}
    assert date(2026, 11, 18) in {door.checked_on for door in doors}
