"""A packet with a password: nothing of it can be read without, and others open it with."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Iterator
from datetime import datetime
from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile, ZipFile

import children
import pytest
import pyzipper
from click.testing import CliRunner

from cpted_audit.cli.main import cli
from cpted_audit.errors import AuditError, PassphraseError
from cpted_audit.interchange.packet.zip import INSIDE, has_password, packet_zip, unpacked
from cpted_audit.session.documents.copies.copies import Choices
from cpted_audit.session.documents.copies.recipients import recipients
from cpted_audit.session.documents.packet.packet import packet_files, write_packet
from cpted_audit.session.documents.self_check import check_packet
from cpted_audit.session.passphrases import LEAST_ZIP_SCORE, check_zip_password, is_weak
from cpted_audit.session.places import new_audit
from cpted_audit.session.places.new_audit import NewAudit
from cpted_audit.session.session import Session

ISSUED = datetime.fromisoformat("2026-11-25T08:00:00")
PASSWORD = "velvet ladder orbit mango"
FILES = {"Oak School - packet.pdf": b"%PDF-1.7", "registers/doors.csv": b"Door,Keys\n7,GM\n"}


@pytest.fixture
def bare(tmp_path: Path) -> Iterator[Session]:
    made = NewAudit(site_name="Oak School", buildings=["Main"])
    with new_audit.create(tmp_path / "bare.cpted", made) as session:
        yield session


def test_another_implementation_opens_it_and_python_s_own_refuses(tmp_path: Path) -> None:
    data = packet_zip(FILES, PASSWORD)
    assert unpacked(data, PASSWORD) == FILES
    with pyzipper.AESZipFile(BytesIO(data)) as archive:
        (part,) = archive.infolist()
        assert (part.filename, part.wz_aes_strength, part.CRC) == (INSIDE, 3, 0)
    with ZipFile(BytesIO(data)) as plain, pytest.raises((RuntimeError, NotImplementedError)):
        plain.read(INSIDE, PASSWORD.encode())
    path = tmp_path / "packet.zip"
    path.write_bytes(data)
    seven = shutil.which("7zz") or shutil.which("7z")
    if seven is None:
        pytest.skip("7-Zip is not on this machine; pyzipper and zipfile were asked")
    run = [seven, "e", f"-p{PASSWORD}", f"-o{tmp_path / 'out'}", str(path)]
    children.run(run, check=True, capture_output=True)
    with ZipFile(tmp_path / "out" / INSIDE) as inner:
        assert {name: inner.read(name) for name in inner.namelist()} == FILES
    wrong = [seven, "t", "-pwrong", str(path)]
    assert children.run(wrong, check=False, capture_output=True).returncode != 0


def test_neither_names_nor_texts_stand_in_it() -> None:
    data = packet_zip(FILES, PASSWORD)
    for telling in (b"Oak", b"doors", b".pdf", b"GM", b"%PDF"):
        assert telling in packet_zip(FILES) or telling == b"GM"
        assert telling not in data
    assert packet_zip(FILES, PASSWORD) != data  # another salt each time
    assert has_password(data)
    assert not has_password(packet_zip(FILES))


@pytest.mark.parametrize("password", ["", "wrong", "Velvet ladder orbit mango", "contraseña"])
def test_a_wrong_password_is_told_in_a_sentence(password: str) -> None:
    with pytest.raises(PassphraseError, match="does not open this packet"):
        unpacked(packet_zip(FILES, PASSWORD), password)


def test_what_is_damaged_or_no_packet_is_told_in_a_sentence() -> None:
    data = packet_zip(FILES, PASSWORD)
    broken = [b"", b"PK", data[:-30], data[:80] + b"\0\0\0\0" + data[84:]]
    broken += [packet_zip(FILES)[:-9]]
    for one in broken:
        with pytest.raises(AuditError, match=r"no packet, or it was changed|does not open"):
            unpacked(one, PASSWORD)
    with pytest.raises(BadZipFile):
        has_password(b"PK")


@pytest.mark.parametrize("password", ["contraseña con eñe", "x" * 100, "tab\there", "سر سر سر"])
def test_a_password_that_others_take_otherwise_is_refused(
    bare: Session, tmp_path: Path, password: str
) -> None:
    target = tmp_path / "packet.zip"
    with pytest.raises(AuditError, match="letters without accents"):
        write_packet(bare, target, issued=ISSUED, choices=Choices(password=password))
    assert not target.exists()


def test_a_zip_asks_for_more_than_an_audit_does() -> None:
    known = ("Oak School",)
    assert not is_weak("oak school lincoln 7", ())
    assert is_weak("oak school 2026", known, LEAST_ZIP_SCORE)
    with pytest.raises(PassphraseError, match="too easy to guess for a zip"):
        check_zip_password("oak school 2026", known, weak_meant=False)
    check_zip_password("oak school 2026", known, weak_meant=True)
    check_zip_password(PASSWORD, known, weak_meant=False)
    check_zip_password("", known, weak_meant=False)


def test_a_packet_with_a_password_is_read_back_and_nowhere_bare(
    bare: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []
    mkdtemp, mkstemp = tempfile.mkdtemp, tempfile.mkstemp
    monkeypatch.setattr(tempfile, "mkdtemp", lambda **k: made.append("d") or mkdtemp(**k))
    monkeypatch.setattr(tempfile, "mkstemp", lambda **k: made.append("f") or mkstemp(**k))
    choices, target = Choices(password=PASSWORD), tmp_path / "out" / "packet.zip"
    target.parent.mkdir()
    assert write_packet(bare, target, issued=ISSUED, choices=choices) == target
    check = check_packet(bare, target, choices)
    assert check.good
    assert check.encrypted
    assert made == []
    assert [one.name for one in target.parent.iterdir()] == ["packet.zip"]
    plain = packet_files(bare, issued=ISSUED)
    assert unpacked(target.read_bytes(), PASSWORD) == plain
    target.write_bytes(packet_zip(plain))  # as if it had been forgotten
    assert not check_packet(bare, target, choices).good


def test_a_folder_cannot_have_a_password(bare: Session, tmp_path: Path) -> None:
    with pytest.raises(AuditError, match=r"ends in \.zip"):
        write_packet(bare, tmp_path / "out", issued=ISSUED, choices=Choices(password=PASSWORD))
    assert not (tmp_path / "out").exists()


def test_the_command_takes_the_password_from_a_file(bare: Session, tmp_path: Path) -> None:
    audit, target = bare.path, tmp_path / "packet.zip"
    bare.close()
    secret = tmp_path / "secret.txt"

    def run(*options: str) -> tuple[int, str]:
        asked = ["packet", str(audit), "-o", str(target), "--password-file", str(secret), *options]
        done = CliRunner().invoke(cli, asked)
        return done.exit_code, f"{done.output}{done.exception or ''}"

    secret.write_text("oakschool\n")
    code, said = run()
    assert code != 0
    assert "too easy to guess for a zip" in said
    assert not target.exists()
    secret.write_text("contraseña con eñe y más\n", "utf-8")
    assert "letters without accents" in run("--recipient", "Nobody")[1]
    secret.write_text(f"{PASSWORD}\n")
    code, said = run("--recipient", "Chief Lund")
    assert code == 0, said
    assert "Encrypted with AES-256" in said
    assert PASSWORD not in said
    manifest = json.loads(unpacked(target.read_bytes(), PASSWORD)["manifest.json"])
    assert manifest["recipient"] == "Copy 1 · Chief Lund"
    with Session.open(audit, None, read_only=True) as session:
        (copy,) = recipients(session)
        assert copy.file_name == "packet.zip"
    secret.write_text("oakschool\n")
    assert run("--weak-passphrase")[0] == 0
    assert unpacked(target.read_bytes(), "oakschool")
