"""Copies that were checked: whole, altered in every way, of others, hostile; one sentence each."""

from __future__ import annotations

import io
import json
import os
import shutil
import struct
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
import pyzipper
import small_audit

from cpted_audit.errors import AuditError, CancelledError, PassphraseError
from cpted_audit.interchange.packet import reading
from cpted_audit.interchange.packet.copy_record import SIGNATURE, sign_list
from cpted_audit.interchange.packet.reading import MANIFEST
from cpted_audit.interchange.packet.signing import SigningKey
from cpted_audit.interchange.packet.zip import packet_zip
from cpted_audit.report.audience import Audience
from cpted_audit.session.documents.copies.copies import Choices
from cpted_audit.session.documents.copies.verifying import EXIT, CopyVerdict, State, verify
from cpted_audit.session.documents.documents import export_report
from cpted_audit.session.documents.packet.packet import packet_files

KEY = SigningKey("Maple USD", bytes(range(32)))
OTHER = SigningKey("Maple USD", bytes(range(1, 33)))
ISSUED = datetime(2026, 9, 3, 8)
LAST = date(2026, 12, 31)
COPY = Choices(
    recipient="Chief Lund", agency="City Fire", number=2, printing=7, destroy_by=LAST, signer=KEY
)
THIS = (
    "This is printing 7 of the responder packet of Small School, copy 2 for City Fire, printed on "
    "3 Sep 2026 by Maple USD; it is whole, and signed with the known key "
    f"{KEY.public.fingerprint}; "
)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, bytes]]:
    """The files of a signed packet, and of one that is not signed as `unsigned`."""
    with small_audit.make(tmp_path_factory.mktemp("made") / "a.cpted") as session:
        yield packet_files(session, issued=ISSUED, choices=COPY)


@pytest.fixture(scope="module")
def unsigned(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    with small_audit.make(tmp_path_factory.mktemp("made") / "a.cpted") as session:
        return packet_files(session, issued=ISSUED, choices=replace(COPY, signer=None, number=None))


@pytest.fixture(scope="module")
def sheets(made: dict[str, bytes]) -> bytes:
    return next(data for name, data in made.items() if name.endswith(".pdf"))


def judge(
    path: Path, *given: object, known=(KEY.public,), on: date = date(2026, 11, 29)
) -> CopyVerdict:
    found = verify(path, given, known, on)
    said = found.said.text
    assert said.endswith(".")
    assert said.count(". ") == 0, "one sentence"
    assert "{" not in said
    return found


def zipped(folder: Path, files: dict[str, bytes], name: str = "packet.zip") -> Path:
    path = folder / name
    path.write_bytes(packet_zip(files))
    return path


def unpacked(folder: Path, files: dict[str, bytes]) -> Path:
    for name, data in files.items():
        path = folder / "packet" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return folder / "packet"


# Whole copies


def test_a_packet_is_whole_as_a_zip_and_as_a_folder(made, tmp_path):
    for path in (zipped(tmp_path, made), unpacked(tmp_path, made)):
        found = judge(path)
        assert found.state is State.WHOLE
        assert found.said.text == f"{THIS}it is to be destroyed by 31 Dec 2026."


def test_a_system_that_leaves_its_files_in_a_folder_changes_nothing(made, tmp_path):
    folder = unpacked(tmp_path, made)
    (folder / ".DS_Store").write_bytes(b"x")
    assert judge(folder).state is State.WHOLE


def test_its_sheets_alone_are_a_copy_too(sheets, tmp_path):
    path = tmp_path / "sheets.pdf"
    path.write_bytes(sheets)
    assert judge(path).said.text == f"{THIS}it is to be destroyed by 31 Dec 2026."
    assert judge(path, on=LAST).state is State.WHOLE
    late = judge(path, on=date(2027, 1, 1))
    assert late.state is State.OVERDUE
    assert late.said.text == f"{THIS}its last day was 31 Dec 2026, so destroy it."


@pytest.mark.parametrize("audience", list(Audience))
def test_every_document_says_what_it_is(audience, tmp_path):
    with small_audit.make(tmp_path / "a.cpted") as session:
        password = "long enough" if audience is Audience.FULL else ""
        choices = replace(COPY, password=password)
        export_report(
            session, tmp_path / "o.pdf", audience, issued_on=ISSUED.date(), choices=choices
        )
    found = judge(tmp_path / "o.pdf")
    assert found.state is State.WHOLE
    assert "printing 7" in found.said.text


# Whose key


def test_a_key_is_given_as_its_file_or_its_fingerprint(made, tmp_path):
    path = zipped(tmp_path, made)
    for given in (KEY.public, KEY.public.fingerprint):
        assert judge(path, given, known=()).state is State.WHOLE


def test_a_signature_by_another_key_is_told(made, tmp_path):
    path = zipped(tmp_path, made)
    found = judge(path, OTHER.public)
    assert found.state is State.UNKNOWN_KEY
    assert "not with the one you gave, so do not rely on it" in found.said.text
    found = judge(path, known=(OTHER.public,))
    assert found.state is State.UNKNOWN_KEY
    assert f"the key {KEY.public.fingerprint}, which is not known here" in found.said.text


def test_a_packet_that_somebody_signed_again_is_not_the_issuers(made, tmp_path):
    told = json.loads(made[MANIFEST])
    told["copy"]["key"] = OTHER.public.raw.hex()
    listed = json.dumps(told).encode()
    forged = {**made, MANIFEST: listed, SIGNATURE: sign_list(listed, OTHER)}
    assert judge(zipped(tmp_path, forged)).state is State.UNKNOWN_KEY


def test_a_copy_without_signature_says_so(unsigned, tmp_path):
    found = judge(zipped(tmp_path, unsigned))
    assert found.state is State.NOT_SIGNED
    assert "as it was made, but not signed, so nothing shows who made it" in found.said.text
    assert SIGNATURE not in unsigned


# What was altered


def test_a_packet_with_a_file_changed_added_missing_or_renamed(made, tmp_path):
    sheet = next(name for name in made if name.endswith(".pdf"))
    changed = {**made, sheet: made[sheet] + b"\n"}
    added = {**made, "notes.txt": b"Come in by door 9"}
    missing = {name: data for name, data in made.items() if name != sheet}
    renamed = {**missing, "sheets.pdf": made[sheet]}
    for files, what in (
        (changed, f"“{sheet}” is not as it was when the packet was made"),
        (added, "“notes.txt” is not on the list"),
        (missing, f"“{sheet}” is missing"),
        (renamed, f"“{sheet}” is now called “sheets.pdf”"),
    ):
        for path in (zipped(tmp_path, files), unpacked(tmp_path, files)):
            found = judge(path)
            assert found.state is State.ALTERED
            assert what in found.said.text
        shutil.rmtree(tmp_path / "packet")


def test_a_list_that_was_changed_loses_its_signature(made, tmp_path):
    told = json.loads(made[MANIFEST])
    told["copy"]["destroy_by"] = "2099-01-01"
    later = {**made, MANIFEST: json.dumps(told).encode()}
    assert judge(zipped(tmp_path, later)).state is State.ALTERED
    without = {name: data for name, data in made.items() if name != SIGNATURE}
    assert judge(zipped(tmp_path, without)).state is State.ALTERED


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.999])
def test_what_was_cut_off_is_told(made, sheets, tmp_path, share):
    whole = packet_zip(made)
    for name, data in (("packet.zip", whole), ("sheets.pdf", sheets)):
        path = tmp_path / name
        path.write_bytes(data[: int(len(data) * share)])
        found = judge(path)
        assert found.state is State.ALTERED
        assert "cut off or damaged" in found.said.text


def test_a_document_that_was_changed_is_told(sheets, tmp_path):
    path = tmp_path / "sheets.pdf"
    for changed in (sheets.replace(b"/Type", b"/Tape", 1), sheets + b"\n%%EOF\n"):
        path.write_bytes(changed)
        assert judge(path).said.text == (
            "“sheets.pdf” was changed after it was made, so do not rely on it; ask for a new copy."
        )


def test_what_another_program_made_says_nothing(tmp_path):
    path = tmp_path / "other.pdf"
    path.write_bytes(b"%PDF-1.4\nstartxref\n9\n%%EOF\n")
    assert judge(path).state is State.NO_RECORD
    (tmp_path / "folder").mkdir()
    assert judge(tmp_path / "folder").state is State.NO_RECORD


# Hostile ones


@pytest.mark.parametrize("name", ["../door.txt", "/etc/passwd", "a\\..\\b", "C:/x", "x//y"])
def test_a_list_that_names_what_lies_outside(made, tmp_path, name):
    told = json.loads(made[MANIFEST])
    told["files"][0]["name"] = name
    found = judge(zipped(tmp_path, {**made, MANIFEST: json.dumps(told).encode()}))
    assert found.state is State.ALTERED
    assert "names a file outside of it" in found.said.text


def test_an_archive_whose_files_lead_out_of_it(tmp_path):
    path = tmp_path / "packet.zip"
    with ZipFile(path, "w") as archive:
        archive.writestr("../../door.txt", b"x")
    assert "names a file outside of it" in judge(path).said.text
    assert [one.name for one in tmp_path.iterdir()] == ["packet.zip"]


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_folder_with_a_link_out_of_it(made, tmp_path):
    folder = unpacked(tmp_path, made)
    (folder / "link").symlink_to("/")
    assert "“link” leads out of it" in judge(folder).said.text


def test_an_archive_with_one_name_twice(made, tmp_path):
    path = zipped(tmp_path, made)
    with pytest.warns(UserWarning, match="Duplicate name"), ZipFile(path, "a") as archive:
        archive.writestr(MANIFEST, b"{}")
    assert "twice" in judge(path).said.text


def test_a_huge_archive_is_not_unpacked(made, tmp_path, monkeypatch):
    monkeypatch.setattr(reading, "MOST_BYTES", 5_000_000)
    path = tmp_path / "packet.zip"
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        archive.writestr("big.csv", bytes(6_000_000))
    assert "larger than any packet" in judge(path).said.text
    data = bytearray(path.read_bytes())  # one that says it is small
    at = data.index(b"PK\x01\x02") + 24
    data[at : at + 4] = struct.pack("<I", 10)
    path.write_bytes(data)
    assert judge(path).state is State.ALTERED
    monkeypatch.setattr(reading, "MOST_FILES", 2)
    assert "larger than any packet" in judge(zipped(tmp_path, made)).said.text
    assert "more than 2 files" in judge(unpacked(tmp_path, made)).said.text


@pytest.mark.parametrize(
    "listed", [b"", b"\xff", b"[]", b"[" * 50_000, b'{"format": "cpted-audit-packet", "files": 7}']
)
def test_a_list_that_is_none(made, tmp_path, listed):
    assert judge(zipped(tmp_path, {**made, MANIFEST: listed})).state is State.ALTERED


def test_an_older_packet_says_nothing_of_its_printing(made, tmp_path):
    told = json.loads(made[MANIFEST])
    del told["copy"]
    files = {**made, MANIFEST: json.dumps(told).encode()}
    assert judge(zipped(tmp_path, files)).state is State.NO_RECORD


def test_a_record_whose_letters_turn_a_line_around_is_told_on_one_line(tmp_path):
    with small_audit.make(tmp_path / "a.cpted") as session:
        odd = replace(COPY, agency="Fire\u202e\n\x1b[2J" + "x" * 80)
        export_report(session, tmp_path / "o.pdf", Audience.PUBLIC, issued_on=LAST, choices=odd)
    said = judge(tmp_path / "o.pdf").said.text
    assert said.isprintable()


def test_what_cannot_be_checked_at_all(tmp_path):
    (tmp_path / "a.txt").write_text("hello")
    for path in (tmp_path / "a.txt", tmp_path / "gone.pdf"):
        with pytest.raises(AuditError, match="nothing was checked"):
            verify(path, (), (), LAST)


def test_a_zip_with_a_password_is_checked_with_it(made, tmp_path):
    password, path = "plum tractor violin seven", tmp_path / "packet.zip"
    data = packet_zip(made, password)
    path.write_bytes(data)
    for typed, said in (("", "has a password"), ("plum", "password does not open")):
        with pytest.raises(PassphraseError, match=said):
            verify(path, (), (), LAST, password=typed)
    found = verify(path, (), (KEY.public,), LAST, password=password)
    assert (found.state, found.said.text.startswith(THIS)) == (State.WHOLE, True)
    assert {one.name for one in tmp_path.iterdir()} == {path.name}, "nothing is unpacked"
    path.write_bytes(data[:-400] + bytes([data[-400] ^ 1]) + data[-399:])
    assert verify(path, (), (KEY.public,), LAST, password=password).state is State.ALTERED


def test_a_zip_with_a_password_that_swells_or_nests_is_none_of_ours(made, tmp_path):
    path = tmp_path / "packet.zip"
    with pyzipper.AESZipFile(
        path, "w", compression=ZIP_DEFLATED, encryption=pyzipper.WZ_AES
    ) as archive:
        archive.setpassword(b"plum")
        archive.writestr("packet.zip", bytes(1 << 20))
    assert verify(path, (), (), LAST, password="plum").state is State.ALTERED
    inner = packet_zip({"packet.zip": packet_zip(made, "plum")})
    with pyzipper.AESZipFile(path, "w", encryption=pyzipper.WZ_AES) as archive:
        archive.setpassword(b"plum")
        archive.writestr("packet.zip", packet_zip(made, "plum"))
    assert verify(path, (), (), LAST, password="plum").state is State.ALTERED
    path.write_bytes(inner)
    assert verify(path, (), (), LAST).state is State.NO_RECORD


@pytest.mark.parametrize("kind", ["pdf", "zip", "locked", "folder"])
def test_a_check_ends_where_it_is_cancelled(made, sheets, tmp_path, kind):
    path = tmp_path / "copy"
    if kind == "folder":
        path = unpacked(tmp_path, made)
    else:
        password = "plum" if kind == "locked" else ""
        path.write_bytes(sheets if kind == "pdf" else packet_zip(made, password))
    with pytest.raises(CancelledError, match="nothing is said of the copy"):
        verify(path, (), (), LAST, password="plum", cancelled=lambda: True)


def test_every_outcome_has_a_status_of_its_own():
    assert set(EXIT) == set(State)
    assert len(set(EXIT.values()) | {1, 2}) == len(State) + 2


def test_reading_a_packet_leaves_nothing_behind(made, tmp_path):
    path = zipped(tmp_path, made)
    before = path.read_bytes()
    judge(path)
    assert path.read_bytes() == before
    assert io.BytesIO(before).getbuffer().nbytes == path.stat().st_size
    assert [one.name for one in tmp_path.iterdir()] == ["packet.zip"]
