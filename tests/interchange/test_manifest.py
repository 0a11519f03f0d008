"""What goes with a packet: names of files, the list with digests, the archive."""

from __future__ import annotations

import json
from datetime import date, datetime
from hashlib import sha256
from io import BytesIO
from pathlib import PurePosixPath, PureWindowsPath
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cpted_audit.errors import AuditError
from cpted_audit.file_names import LONGEST_NAME, safe_name
from cpted_audit.interchange.packet.reading import ManifestFacts, differing, listed, write_manifest
from cpted_audit.interchange.packet.zip import packet_zip

FILES = {"packet.pdf": b"%PDF", "tables/doors.csv": b"1,2\n", "manifest.json": b"{}"}
FACTS = ManifestFacts(
    marking="TLP:AMBER", audience="responder", issued=datetime(2026, 1, 5, 8, 30),
    app_version="0.1.0", recipient="Lincoln PD", destroy_by=date(2027, 1, 5),
)  # fmt: skip
ODD = st.text('./\\:*?"<>| \t\n\0aconAUX1.-_²~∕／．\u202e\u200b\ud800é😀', max_size=12)


# Names


@given(st.one_of(st.text(), ODD, st.text("x😀", min_size=60, max_size=300)))
@example("..")
@example("../../etc/passwd")
@example("C:\\Windows\\x")
@example("con")
@example("Aux .tar.gz")
@example("com¹.x")
def test_no_name_leaves_its_folder_or_is_empty(text):
    name = safe_name(text)
    assert name
    assert 0 < len(name.encode()) <= LONGEST_NAME + 1
    assert PurePosixPath(name).name == name
    assert PureWindowsPath(name).name == name
    assert not PureWindowsPath(name).is_reserved()
    assert not set(name) & set('<>:"/\\|?*\0')
    assert name.isprintable()
    assert name == name.strip(" .")
    assert name not in {".", ".."}


@given(st.one_of(st.text(), ODD))
def test_a_name_made_so_stays_so(text):
    assert safe_name(safe_name(text)) == safe_name(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Lincoln PD", "Lincoln PD"),
        ("../../Sheriff/Dispatch", "-..-Sheriff-Dispatch"),
        ("Müller & Söhne", "Müller & Söhne"),
        ("Fire: Station 4?", "Fire- Station 4-"),
        ("  .hidden. ", "hidden"),
        ("", "unnamed"),
        ("///", "unnamed"),
        ("CON", "_CON"),
        ("nul.txt", "_nul.txt"),
        ("Conrad", "Conrad"),
        ("a\r\nb", "a b"),
    ],
)
def test_names_read_like_what_was_typed(text, name):
    assert safe_name(text) == name


def test_hostile_strings_make_names(real, tmp_path):
    lines = (real / "hostile" / "strings" / "blns.txt").read_text("utf-8").split("\n")
    for name in {safe_name(line) for line in lines}:
        path = tmp_path / name
        path.write_bytes(b"x")
        assert path.resolve().parent == tmp_path.resolve()


# The list


def test_the_list_tells_every_file_but_itself():
    told = json.loads(write_manifest(FILES, FACTS))
    assert told.pop("files") == [
        {"name": "packet.pdf", "size": 4, "sha256": sha256(b"%PDF").hexdigest()},
        {"name": "tables/doors.csv", "size": 4, "sha256": sha256(b"1,2\n").hexdigest()},
    ]
    assert told == {
        "format": "cpted-audit-packet", "version": 1, "marking": "TLP:AMBER",
        "audience": "responder", "recipient": "Lincoln PD", "issued": "2026-01-05T08:30:00",
        "destroy_by": "2027-01-05", "made_by": "cpted-audit 0.1.0",
    }  # fmt: skip
    assert write_manifest(FILES, FACTS) == write_manifest(dict(reversed(FILES.items())), FACTS)


def _digests(files):
    return {name: (len(data), sha256(data).hexdigest()) for name, data in files.items()}


def test_what_differs_from_the_list_is_named():
    manifest = write_manifest(FILES, FACTS)
    assert list(differing(listed(manifest), _digests(FILES))) == []
    changed = {"packet.pdf": b"%PDX", "extra.txt": b""}
    assert list(differing(listed(manifest), _digests(changed))) == [
        "“packet.pdf” is not as it was when the packet was made",
        "“tables/doors.csv” is missing",
        "“extra.txt” is not on the list",
    ]


def test_a_file_with_another_name_is_told_by_both():
    renamed = {name: data for name, data in FILES.items() if name != "packet.pdf"}
    renamed["sheets.pdf"] = FILES["packet.pdf"]
    found = differing(listed(write_manifest(FILES, FACTS)), _digests(renamed))
    assert list(found) == ["“packet.pdf” is now called “sheets.pdf”"]


@pytest.mark.parametrize("data", [b"", b"\xff", b"[]", b"{}", b'{"files": [], "format": "x"}',
                                  b'{"files": [1], "format": "cpted-audit-packet"}'])  # fmt: skip
def test_what_is_no_list_is_told(data):
    with pytest.raises(AuditError, match="not the list of a packet"):
        listed(data)


# The archive


def test_an_archive_gives_back_its_files_and_tells_no_time():
    data = packet_zip(FILES)
    assert data == packet_zip(dict(reversed(FILES.items())))
    with ZipFile(BytesIO(data)) as archive:
        assert archive.testzip() is None
        assert {name: archive.read(name) for name in archive.namelist()} == FILES
        assert archive.namelist() == sorted(FILES)
        assert {one.date_time for one in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.getinfo("packet.pdf").compress_type == ZIP_STORED
        assert archive.getinfo("tables/doors.csv").compress_type == ZIP_DEFLATED


@pytest.mark.parametrize("name", ["../x", "/x", "a//b", "C:/x", "a\\b", "", "con", "x/../y", "x/"])
def test_names_that_leave_the_folder_are_a_bug(name):
    with pytest.raises(ValueError, match="cannot be in one archive"):
        packet_zip({name: b""})


def test_two_names_that_one_system_takes_for_one_are_a_bug():
    with pytest.raises(ValueError, match="cannot be in one archive"):
        packet_zip({"Doors.csv": b"", "doors.csv": b""})
