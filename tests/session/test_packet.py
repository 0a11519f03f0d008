"""The packet for responders: its files, what the audience filter leaves of them, and refusals."""

from __future__ import annotations

import csv
import io
import json
import re
import tempfile
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from zipfile import ZipFile

import pytest
from click.testing import CliRunner

from cpted_audit.cli.main import cli
from cpted_audit.domain.ids import MarkerId
from cpted_audit.domain.plan import Plan
from cpted_audit.errors import AuditError, CancelledError
from cpted_audit.geometry.georeference import georeference
from cpted_audit.interchange.manifest import differences
from cpted_audit.interchange.packet_zip import packet_zip
from cpted_audit.session import new_audit
from cpted_audit.session.copies import Choices
from cpted_audit.session.new_audit import NewAudit
from cpted_audit.session.packet import packet_files, write_packet
from cpted_audit.session.plans import plans, set_control
from cpted_audit.session.recipients import recipients
from cpted_audit.session.sample import create_sample
from cpted_audit.session.self_check import check_packet
from cpted_audit.session.session import Session
from cpted_audit.session.walkthrough import current_findings
from cpted_audit.store.tables import DOOR, MARKER

ISSUED = datetime.fromisoformat("2026-11-25T08:00:00")
COPY = Choices(
    recipient="Chief Lund", agency="Fairview Fire Department", number=2,
    destroy_by=date(2027, 11, 30),
)  # fmt: skip
NAME = "Cedar Ridge Middle School - responder packet"


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    with create_sample(tmp_path_factory.mktemp("sample")) as session:
        yield session


@pytest.fixture(scope="module")
def files(sample: Session) -> dict[str, bytes]:
    return packet_files(sample, issued=ISSUED, choices=COPY)


@pytest.fixture
def bare(tmp_path: Path) -> Iterator[Session]:
    made = NewAudit(site_name="North/South: Hall", buildings=["Main"])
    with new_audit.create(tmp_path / "bare.cpted", made) as session:
        yield session


def _rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))


def _features(data: bytes) -> dict[str, dict]:
    return {one["id"]: one for one in json.loads(data)["features"]}


# What is in it


def test_it_has_sheets_maps_tables_and_a_list_of_them(files: dict[str, bytes]) -> None:
    indoor = {f"maps/indoor/{one}.geojson" for one in
              ("fixture", "footprint", "level", "opening", "unit")}  # fmt: skip
    tables = {f"registers/{one}.csv" for one in
              ("cameras", "codes", "contacts", "doors", "hazards", "key-boxes", "keys",
               "medical-fire", "utilities")}  # fmt: skip
    assert set(files) == indoor | tables | {
        f"{NAME}.pdf", f"maps/{NAME}.geojson", f"maps/{NAME}.kml", "maps/indoor/manifest.json",
        "manifest.json",
    }  # fmt: skip
    assert differences(files["manifest.json"], files) == ()
    told = json.loads(files["manifest.json"])
    assert told["recipient"] == "Copy 2 · Fairview Fire Department"
    assert (told["audience"], told["destroy_by"]) == ("responder", "2027-11-30")
    changed = files | {"registers/doors.csv": b"forged"}
    assert len(differences(files["manifest.json"], changed)) == 1


def test_equal_input_gives_equal_files(sample: Session, files: dict[str, bytes]) -> None:
    again = packet_files(sample, issued=ISSUED, choices=COPY)
    assert {name for name in files if again[name] != files[name]} == set()


def test_things_lie_where_their_plans_say(sample: Session, files: dict[str, bytes]) -> None:
    features = _features(files[f"maps/{NAME}.geojson"])
    by_id: dict[str, Plan] = {one.id: one for one in plans(sample)}
    door = next(one for one in DOOR.all(sample.document.db) if one.number == "5")
    marker = MARKER.get(sample.document.db, MarkerId(str(door.marker_id)))
    assert marker is not None
    place = georeference(by_id[marker.plan_id].control).place(marker.at)
    feature = features[marker.id]
    assert feature["geometry"]["coordinates"] == pytest.approx([place.longitude, place.latitude])
    told = feature["properties"]
    assert (told["kind"], told["name"], told["side"]) == ("exterior-door", "5", "D")
    assert (told["door_kind"], told["cell"]) == ("Pair", "E3")
    # Doors of both buildings lie within 300 m of each other: the plans agree on the Earth.
    spots = [one["geometry"]["coordinates"] for one in features.values()
             if one["properties"]["kind"] == "exterior-door"]  # fmt: skip
    assert len(spots) == 10
    assert max(x for x, _ in spots) - min(x for x, _ in spots) < 0.0035


def test_the_indoor_set_ties_doors_to_levels(files: dict[str, bytes]) -> None:
    (level,) = json.loads(files["maps/indoor/level.geojson"])["features"]
    assert level["properties"]["ordinal"] == 0
    openings = json.loads(files["maps/indoor/opening.geojson"])["features"]
    assert len(openings) == 14
    on_level = [one for one in openings if one["properties"]["level_id"] == level["id"]]
    assert len(on_level) == 11  # the gym's three are on the site's plan


def test_tables_have_the_columns_responders_may_have(files: dict[str, bytes]) -> None:
    doors = _rows(files["registers/doors.csv"])
    assert [one["Door"] for one in doors][:3] == ["M", "1", "2"]
    assert not {"Note", "Material", "Glazing", "Closes and latches"} & set(doors[0])
    assert doors[0]["Keys"] == "GM-1, GM-2, GM-3, Card 0417"
    boxes = _rows(files["registers/key-boxes.csv"])
    assert "How it is opened" not in boxes[0]
    assert "Code" not in _rows(files["registers/codes.csv"])[0]
    contacts = _rows(files["registers/contacts.csv"])
    assert contacts[3]["Private phone"] == "555-0143"
    lost = next(one for one in _rows(files["registers/keys.csv"]) if one["Key or card"] == "GM-4")
    assert (lost["Condition"], lost["Held by"]) == ("LOST on 11 Jun 2026", "")


def test_nothing_that_was_found_wrong_is_in_any_file(
    sample: Session, files: dict[str, bytes]
) -> None:
    tokens = [one.title for one in current_findings(sample)]
    tokens += ["Propped", "Old pry marks", "screw holes", "Bracket empty", "Bolt in the hasp",
               "Former coach", "Cylinders", "Out of focus", "Low sun"]  # fmt: skip
    read = {
        name: data.decode("utf-8") for name, data in files.items() if not name.endswith(".pdf")
    }
    leaks = [(name, one) for name, text in read.items() for one in tokens if one in text]
    assert leaks == []
    whole = " ".join(read.values())
    assert re.search(r"\b(finding|zone|viewpoint|light|path)\b", whole.casefold()) is None


def test_a_packet_read_back_tells_what_should_not_be_in_it(
    sample: Session, files: dict[str, bytes], tmp_path: Path
) -> None:
    target = tmp_path / "packet.zip"
    target.write_bytes(packet_zip(files))
    assert check_packet(sample, target, COPY).good
    note = next(one.note for one in current_findings(sample) if len(one.note) > 30)
    target.write_bytes(packet_zip(files | {"registers/keys.csv": f'"{note}"'.encode()}))
    check = check_packet(sample, target, COPY)
    assert not check.good
    assert " ".join(note.split()) in check.found


def test_a_plan_that_is_tied_to_no_earth_gives_plain_coordinates(tmp_path: Path) -> None:
    with create_sample(tmp_path) as session:
        for plan in plans(session):
            set_control(session, plan, ())
        files = packet_files(session, issued=ISSUED)
    assert not [name for name in files if name.endswith((".geojson", ".kml"))]
    site = json.loads(files["maps/1 Site.json"])
    assert (site["type"], site["units"], site["y_axis"]) == (
        "LocalFeatureCollection", "metres", "down",
    )  # fmt: skip
    door = next(one for one in site["features"] if one["properties"]["name"] == "7")
    # 330 ft from the left of the sheet and 305 ft from its top.
    assert door["geometry"]["coordinates"] == pytest.approx([330 * 0.3048, 305 * 0.3048], abs=0.5)


# How it is written


def test_a_folder_holds_every_file_and_a_zip_the_same(
    sample: Session, files: dict[str, bytes], tmp_path: Path
) -> None:
    folder, packed = tmp_path / "packet", tmp_path / "packet.zip"
    told = write_packet(sample, folder, issued=ISSUED, choices=COPY)
    assert told == folder / "manifest.json"
    written = {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*") if path.is_file()
    }  # fmt: skip
    assert written == files
    assert write_packet(sample, packed, issued=ISSUED, choices=COPY) == packed
    with ZipFile(packed) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == files
    first = packed.read_bytes()
    write_packet(sample, packed, issued=ISSUED, choices=COPY)
    assert packed.read_bytes() == first
    assert {one.name for one in tmp_path.iterdir()} == {"packet", "packet.zip"}


def test_a_name_with_separators_stays_in_its_folder(bare: Session, tmp_path: Path) -> None:
    folder = tmp_path / "out" / "packet"
    write_packet(bare, folder, issued=ISSUED)
    assert (folder / "North-South- Hall - responder packet.pdf").is_file()
    assert {one.name for one in (tmp_path / "out").iterdir()} == {"packet"}


def test_a_folder_that_holds_something_is_left_as_it_is(bare: Session, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "note.txt").write_text("keep")
    with pytest.raises(AuditError, match="already has something in it"):
        write_packet(bare, tmp_path / "mine", issued=ISSUED)
    assert (tmp_path / "mine" / "note.txt").read_text() == "keep"


@pytest.mark.parametrize(
    ("choices", "words"),
    [
        (Choices(password="long enough one"), "cannot have a password"),
        (Choices(with_codes=True), "Codes are only in the full report"),
    ],
)
def test_what_a_packet_cannot_keep_is_refused(
    bare: Session, tmp_path: Path, choices: Choices, words: str
) -> None:
    with pytest.raises(AuditError, match=words):
        write_packet(bare, tmp_path / "packet.zip", issued=ISSUED, choices=choices)
    assert not (tmp_path / "packet.zip").exists()


def test_the_sheets_are_nowhere_but_in_the_packet(
    bare: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No temporary file of the machine ever holds what is in the packet, nor when it is read."""
    elsewhere = tmp_path / "tmp"
    elsewhere.mkdir(mode=0o500)
    monkeypatch.setattr(tempfile, "tempdir", str(elsewhere))
    made: list[str] = []
    mkdtemp, mkstemp = tempfile.mkdtemp, tempfile.mkstemp
    monkeypatch.setattr(tempfile, "mkdtemp", lambda **k: made.append(mkdtemp(**k)) or made[-1])
    monkeypatch.setattr(tempfile, "mkstemp", lambda **k: made.append("file") or mkstemp(**k))
    out = tmp_path / "out"
    out.mkdir()
    write_packet(bare, out / "packet.zip", issued=ISSUED)
    assert made == []
    assert check_packet(bare, out / "packet.zip", Choices()).pages > 0
    assert made == []
    write_packet(bare, out / "packet", issued=ISSUED)
    assert {Path(one).parent for one in made} == {out}
    assert sorted(one.name for one in out.iterdir()) == ["packet", "packet.zip"]
    assert list(elsewhere.iterdir()) == []


def test_a_cancelled_packet_leaves_nothing(bare: Session, tmp_path: Path) -> None:
    def stop(_page: int) -> None:
        raise CancelledError("stopped")

    with pytest.raises(CancelledError):
        write_packet(bare, tmp_path / "out", issued=ISSUED, progress=stop)
    assert not (tmp_path / "out").exists()


def test_the_command_makes_a_packet_and_logs_who_got_it(tmp_path: Path) -> None:
    path = tmp_path / "small.cpted"
    new_audit.create(path, NewAudit(site_name="Small", buildings=["Main"])).close()
    target = tmp_path / "packet.zip"
    done = CliRunner().invoke(
        cli, ["packet", str(path), "-o", str(target), "--agency", "City ../Fire",
              "--paper", "tabloid", "--destroy-by", "2027-06-30"],
    )  # fmt: skip
    assert done.exit_code == 0, done.output
    assert done.output.startswith(f"Wrote {target}.\n  Photos: 0 of the audit")
    with Session.open(path, None, read_only=True) as session:
        (copy,) = recipients(session)
    assert (copy.agency, copy.file_name, copy.audience) == (
        "City ../Fire", "packet.zip", "responder",
    )  # fmt: skip
    with ZipFile(target) as archive:
        assert json.loads(archive.read("manifest.json"))["destroy_by"] == "2027-06-30"
