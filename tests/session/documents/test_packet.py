"""The packet for responders: its files, what the audience filter leaves of them, and refusals."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import shutil
import stat
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from zipfile import ZipFile

import pytest
from click.testing import CliRunner
from imdf_rules import violations
from map_reading import ADDRESS, ISSUED, METRES, geojson, indoor, maps_of, of_type

from cpted_audit.cli.main import cli
from cpted_audit.domain.ids import MarkerId
from cpted_audit.domain.plans.plan import Plan
from cpted_audit.errors import AuditError, CancelledError
from cpted_audit.geometry.georeference import georeference
from cpted_audit.interchange.packet.reading import differing, listed
from cpted_audit.interchange.packet.zip import packet_zip, unpacked
from cpted_audit.session.documents.copies.copies import Choices
from cpted_audit.session.documents.copies.recipients import recipients
from cpted_audit.session.documents.packet.contents import SHEETS, TABLES_AND_MAPS
from cpted_audit.session.documents.packet.packet import packet_files, write_packet
from cpted_audit.session.documents.self_check import check_packet, texts_of
from cpted_audit.session.places import new_audit
from cpted_audit.session.places.new_audit import NewAudit
from cpted_audit.session.plans.plans import plans, set_control
from cpted_audit.session.session import Session
from cpted_audit.session.walk.answers import current_findings
from cpted_audit.store.tables import DOOR, MARKER, SITE

COPY = Choices(
    recipient="Chief Lund", agency="Fairview Fire Department", number=2,
    destroy_by=date(2027, 11, 30),
)  # fmt: skip
NAME = "Cedar Ridge Middle School - responder packet"


@pytest.fixture(scope="module")
def sample(sample_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    with Session.open(Path(shutil.copy(sample_file, tmp_path_factory.mktemp("sample")))) as session:
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


def _digests(files: dict[str, bytes]) -> dict[str, tuple[int, str]]:
    return {name: (len(data), sha256(data).hexdigest()) for name, data in files.items()}


# What is in it


def test_it_has_sheets_maps_tables_and_a_list_of_them(files: dict[str, bytes]) -> None:
    indoor = {f"maps/indoor/{one}.geojson" for one in
              ("amenity", "building", "fixture", "footprint", "level", "opening", "relationship",
               "unit", "venue")}  # fmt: skip
    tables = {f"registers/{one}.csv" for one in
              ("cameras", "codes", "contacts", "doors", "hazards", "key-boxes", "keys",
               "medical-fire", "utilities")}  # fmt: skip
    assert set(files) == indoor | tables | {
        f"{NAME}.html", f"{NAME}.pdf", f"maps/{NAME}.geojson", f"maps/{NAME}.kmz",
        "maps/indoor/manifest.json",
        "maps/indoor/README.txt", "README.txt", "manifest.json",
    }  # fmt: skip
    on_list = listed(files["manifest.json"])
    assert list(differing(on_list, _digests(files))) == []
    told = json.loads(files["manifest.json"])
    assert told["recipient"] == "Copy 2 · Fairview Fire Department"
    assert (told["audience"], told["destroy_by"]) == ("responder", "2027-11-30")
    changed = files | {"registers/doors.csv": b"forged"}
    assert len(list(differing(on_list, _digests(changed)))) == 1


def test_equal_input_gives_equal_files(sample: Session, files: dict[str, bytes]) -> None:
    again = packet_files(sample, issued=ISSUED, choices=COPY)
    assert {name for name in files if again[name] != files[name]} == set()


def test_things_lie_where_their_plans_say(sample: Session, files: dict[str, bytes]) -> None:
    features = _features(files[f"maps/{NAME}.geojson"])
    by_id: dict[str, Plan] = {plan.id: plan for plan in plans(sample)}
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
    spots = [feature["geometry"]["coordinates"] for feature in features.values()
             if feature["properties"]["kind"] == "exterior-door"]  # fmt: skip
    assert len(spots) == 10
    assert max(x for x, _ in spots) - min(x for x, _ in spots) < 0.0035


def test_tables_have_the_columns_responders_may_have(files: dict[str, bytes]) -> None:
    doors = _rows(files["registers/doors.csv"])
    assert [door["Door"] for door in doors][:3] == ["M", "1", "2"]
    assert not {"Note", "Material", "Glazing", "Closes and latches"} & set(doors[0])
    assert doors[0]["Keys"] == "GM-1, GM-2, GM-3, Card 0417"
    boxes = _rows(files["registers/key-boxes.csv"])
    assert "How it is opened" not in boxes[0]
    assert "Code" not in _rows(files["registers/codes.csv"])[0]
    contacts = _rows(files["registers/contacts.csv"])
    assert contacts[3]["Private phone"] == "555-0143"
    lost = next(row for row in _rows(files["registers/keys.csv"]) if row["Key or card"] == "GM-4")
    assert (lost["Condition"], lost["Held by"]) == ("LOST on 11 Jun 2026", "")


def test_nothing_that_was_found_wrong_is_in_any_file(
    sample: Session, files: dict[str, bytes]
) -> None:
    tokens = [finding.title for finding in current_findings(sample)]
    tokens += ["Propped", "Old pry marks", "screw holes", "Bracket empty", "Bolt in the hasp",
               "Former coach", "Cylinders", "Out of focus", "Low sun"]  # fmt: skip
    read = {
        name: "\n".join(texts_of(name, data))
        for name, data in files.items() if not name.endswith(".pdf")
    }  # fmt: skip
    leaks = [(name, token) for name, text in read.items() for token in tokens if token in text]
    assert leaks == []
    whole = " ".join(text for name, text in read.items() if not name.endswith("README.txt"))
    assert re.search(r"\b(finding|zone|viewpoint|light|path)\b", whole.casefold()) is None


def test_a_packet_read_back_tells_what_should_not_be_in_it(
    sample: Session, files: dict[str, bytes], tmp_path: Path
) -> None:
    target = tmp_path / "packet.zip"
    target.write_bytes(packet_zip(files))
    assert check_packet(sample, target, COPY).good
    note = next(finding.note for finding in current_findings(sample) if len(finding.note) > 30)
    target.write_bytes(packet_zip(files | {"registers/keys.csv": f'"{note}"'.encode()}))
    check = check_packet(sample, target, COPY)
    assert not check.good
    assert " ".join(note.split()) in check.found


def test_a_plan_that_is_tied_to_no_earth_gives_plain_coordinates(sample: Session) -> None:
    for plan in plans(sample):
        set_control(sample, plan, ())
    files = packet_files(sample, issued=ISSUED)
    for _plan in plans(sample):
        sample.undo()
    assert not [name for name in files if name.endswith((".geojson", ".kmz", ".kml"))]
    site = json.loads(files["maps/1 Site.json"])
    assert (site["type"], site["units"], site["y_axis"]) == (
        "LocalFeatureCollection", "metres", "down",
    )  # fmt: skip
    door = next(one for one in site["features"] if one["properties"]["name"] == "7")
    # 330 ft from the left of the sheet and 305 ft from its top.
    assert door["geometry"]["coordinates"] == pytest.approx([330 * 0.3048, 305 * 0.3048], abs=0.5)
    assert "maps/1 Site.json\n" in files["README.txt"].decode()


# The maps by their standards


def test_the_indoor_map_of_the_sample_lacks_its_address_alone_and_says_so(
    files: dict[str, bytes],
) -> None:
    found = violations(indoor(files))
    said = [one.split(": ")[-1] for one in found]
    assert said == ["there is no address", "address_id is missing"]
    said = files["maps/indoor/README.txt"].decode()
    assert "there is no address feature" in said
    assert "“university”" in said


def test_an_indoor_map_conforms_when_the_audit_has_what_is_asked(sample: Session) -> None:
    with sample.edit("Address"):
        SITE.update(sample.document.db, replace(sample.site, address=ADDRESS))
    files = maps_of(sample)
    sample.undo()
    assert violations(indoor(files)) == []
    (address,) = of_type(files, "address")
    assert address["properties"]["province"] == "US-VA"
    said = files["maps/indoor/README.txt"].decode()
    assert "there is no address feature" not in said
    # The standard knows no lines but openings, so the sample's three routes are no part of it.
    assert "Lines and areas that are neither rooms nor doors are left out: 3." in said


def test_doors_are_lines_on_the_levels_of_their_buildings(
    sample: Session, files: dict[str, bytes]
) -> None:
    levels = {one["id"]: one["properties"] for one in of_type(files, "level")}
    assert Counter(level["outdoor"] for level in levels.values()) == {False: 3, True: 1}
    assert sorted(level["ordinal"] for level in levels.values()) == [0, 0, 0, 1]
    doors = {one["properties"]["name"]["en-US"]: one for one in of_type(files, "opening")}
    assert len(doors) == 14
    names = {name: levels[one["properties"]["level_id"]]["name"]["en-US"]
             for name, one in doors.items()}  # fmt: skip
    assert (names["5"], names["7"]) == ("Main / Level 1", "Gym and arts / Level 1")
    marker = next(one for one in MARKER.all(sample.document.db) if one.label == "5")
    (west, south), (east, north) = doors["5"]["geometry"]["coordinates"]
    long = ((east - west) * 0.766) ** 2 + (north - south) ** 2
    assert long**0.5 * METRES == pytest.approx(marker.opening, abs=0.05)
    assert doors["5"]["properties"]["access_control"] == ["badgereader", "keyaccess"]
    assert doors["M"]["properties"]["category"] == "pedestrian.principal"


def test_the_same_stair_of_two_levels_is_related(files: dict[str, bytes]) -> None:
    stairs = {one["id"]: one for one in of_type(files, "amenity")
              if one["properties"]["category"] == "stairs"}  # fmt: skip
    (way,) = [one for one in of_type(files, "relationship")
              if one["properties"]["category"] == "stairs"]  # fmt: skip
    ends = [way["properties"][one]["id"] for one in ("origin", "destination")]
    assert set(ends) == set(stairs)
    correlated = {stair["properties"]["correlation_id"] for stair in stairs.values()}
    assert len(correlated) == 1
    assert correlated != {None}


def test_every_thing_on_the_map_is_in_the_indoor_map_once(files: dict[str, bytes]) -> None:
    things = [
        one["properties"].get("label") or one["properties"]["name"]
        for one in geojson(files)
        if one["properties"]["kind"] not in ("building-outline", "room")
        and one["geometry"]["type"] != "LineString"  # a route; the standard knows no lines
        and one["properties"].get("condition", "").split(" on ")[0] not in ("NOT THERE", "REMOVED")
    ]  # fmt: skip
    inside = [one for kind in ("opening", "fixture", "amenity") for one in of_type(files, kind)]
    assert len(inside) == len(things)
    names = {(one["properties"]["name"] or {}).get("en-US", "").split(" (")[0] for one in inside}
    assert names == {name or "" for name in things}


def test_nothing_is_told_twice_and_ids_stay(sample: Session, files: dict[str, bytes]) -> None:
    features = geojson(files)
    ids = [feature["id"] for feature in features]
    assert len(ids) == len(set(ids))
    outlines = Counter(
        feature["properties"]["name"] for feature in features
        if feature["properties"]["kind"] == "building-outline"
    )  # fmt: skip
    assert outlines == {"Main": 1, "Gym and arts": 1}
    told = [feature["properties"] for feature in features]
    assert {one["what"] for one in told if one["kind"] == "building-outline"} == {
        "Outline of a building"
    }
    stored = {one.id for one in MARKER.all(sample.document.db)}
    assert set(ids) <= stored
    again = maps_of(sample)
    assert [one["id"] for one in geojson(again)] == ids


def test_the_map_has_an_icon_for_every_point(files: dict[str, bytes]) -> None:
    (packed,) = [data for name, data in files.items() if name.endswith(".kmz")]
    inside = unpacked(packed)
    text = inside["doc.kml"].decode()
    assert "<name>Athletic field</name>" in text  # where people assemble
    assert "http://" not in text.replace("http://www.opengis.net/kml/2.2", "")
    kinds = {one["properties"]["kind"] for one in geojson(files)
             if one["geometry"]["type"] == "Point"}  # fmt: skip
    for kind in kinds:
        assert any(name.startswith(f"icons/{kind}") for name in inside), kind


def test_the_readme_says_two_lines_of_every_file(files: dict[str, bytes]) -> None:
    entries = files["README.txt"].decode().split("\n\n")[1:]
    told = {lines[0]: lines[1:] for lines in (entry.strip("\n").split("\n") for entry in entries)}
    assert set(told) == set(files)
    assert all(
        len(lines) == 2 and all(line.startswith("  ") and len(line) > 5 for line in lines)
        for lines in told.values()
    )
    assert all(kind.what.strip() and kind.how.strip() for kind in (SHEETS, *TABLES_AND_MAPS))


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
        (Choices(with_codes=True), "Codes are only in the full report"),
        (Choices(password="contraseña con eñe"), "letters without accents"),
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
    assert made == []
    assert sorted(one.name for one in out.iterdir()) == ["packet", "packet.zip"]
    assert list(elsewhere.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="files have the rights of their folder")
def test_a_packet_is_its_users_alone_unless_its_place_was_for_others(
    bare: Session, tmp_path: Path
) -> None:
    for name in ("packet.zip", "packet", "shared"):
        if name == "shared":
            (tmp_path / name).mkdir()
            (tmp_path / name).chmod(0o755)
        write_packet(bare, tmp_path / name, issued=ISSUED)
    rights = {one.name: stat.S_IMODE(one.stat().st_mode) for one in tmp_path.glob("*")
              if one.name in {"packet.zip", "packet", "shared"}}  # fmt: skip
    assert rights == {"packet.zip": 0o600, "packet": 0o700, "shared": 0o755}


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
