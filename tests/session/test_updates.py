"""A release in a folder: signed, whole, for this computer, newer; unpacked beside or not at all."""

from __future__ import annotations

import json
import os
import shutil
import stat
import sys
import zipfile
from hashlib import sha256
from pathlib import Path

import children
import pytest
from release_folder import MACHINE, NAME, PROGRAM, SYSTEM, archive, release

from cpted_audit import __version__, policy, program
from cpted_audit.cli.main import run
from cpted_audit.errors import AuditError, CancelledError, StorageError
from cpted_audit.interchange.packet.signing import SigningKey, new_key
from cpted_audit.interchange.release_file import (
    RELEASE,
    SIGNATURE,
    ReleaseArchive,
    archive_facts,
    as_numbers,
)
from cpted_audit.session import updates
from cpted_audit.session.updates import found_words, install_beside, look_for_update

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def key() -> SigningKey:
    return new_key("Those who make it")


@pytest.fixture
def beside(tmp_path, monkeypatch) -> Path:
    """The folder of the program that runs, among others' programs."""
    folder = tmp_path / "Programs" / "cpted-audit"
    folder.mkdir(parents=True)
    monkeypatch.setattr(updates, "program_folder", lambda: folder)
    return folder


@pytest.mark.skipif(os.name == "nt", reason="links are made by administrators alone there")
def test_a_newer_version_is_told_checked_and_installed_beside_the_old_one(tmp_path, key, beside):
    (beside / "cpted-audit").write_bytes(b"old")
    found = look_for_update(release(tmp_path / "stick", key), key.public)
    assert found.newer
    assert found.release.changes == ("Doors open faster.",)
    assert f"Version 9.0.0 of 15 Jan 2027 is newer than this one ({__version__})" in found_words(
        found
    )
    made = install_beside(found)
    assert made == beside.parent / "cpted-audit-9.0.0"
    assert (made / "cpted-audit").read_bytes() == PROGRAM
    assert (made / "cpted-audit").stat().st_mode & stat.S_IXUSR
    assert (made / "link").read_bytes() == b"words"
    assert (beside / "cpted-audit").read_bytes() == b"old"
    assert sorted(one.name for one in beside.parent.iterdir()) == [
        "cpted-audit", "cpted-audit-9.0.0",
    ]  # fmt: skip
    with pytest.raises(AuditError, match="is there already"):
        install_beside(found)


def test_a_zip_is_unpacked_too(tmp_path, key, beside):
    folder = tmp_path / "stick"
    folder.mkdir()
    name = f"cpted-audit-9.0.0-{SYSTEM}-{MACHINE}-portable.zip"
    with zipfile.ZipFile(folder / name, "w") as packed:
        packed.writestr("cpted-audit-9.0.0/cpted-audit.exe", PROGRAM)
        packed.writestr("cpted-audit-9.0.0/_internal/it.txt", b"words")
    data = (folder / name).read_bytes()
    one = ReleaseArchive(name, SYSTEM, MACHINE, len(data), sha256(data).hexdigest())
    (folder / NAME).touch()
    made = install_beside(look_for_update(release(folder, key, of=(one,)), key.public))
    assert {path.name for path in made.rglob("*")} == {"cpted-audit.exe", "_internal", "it.txt"}


def test_what_lies_beside_the_program_goes_with_it(tmp_path, key, beside):
    (beside / policy.FILE).write_text("camera = false")
    (beside / program.PORTABLE[0]).touch()
    (beside / program.DATA / "cpted-audit").mkdir(parents=True)
    (beside / program.DATA / "settings.ini").write_text("[General]")
    (beside / "Oak.cpted").write_bytes(b"an audit")
    folder = release(tmp_path / "stick", key, members={"link": b"no link"})
    made = install_beside(look_for_update(folder, key.public))
    assert (made / policy.FILE).read_text() == "camera = false"
    assert (made / program.PORTABLE[0]).is_file()
    assert (made / program.DATA / "settings.ini").read_text() == "[General]"
    assert not (made / "Oak.cpted").exists()


def test_a_release_signed_by_somebody_else_or_changed_is_refused(tmp_path, key, beside):
    folder = release(tmp_path / "stick", new_key("Somebody"))
    with pytest.raises(AuditError, match="not signed by who makes this program"):
        look_for_update(folder, key.public)
    release(folder, key)
    data = (folder / RELEASE).read_bytes()
    (folder / RELEASE).write_bytes(data.replace(b"faster", b"slower"))
    with pytest.raises(AuditError, match="not signed by who makes this program"):
        look_for_update(folder, key.public)
    (folder / RELEASE).write_bytes(data)
    look_for_update(folder, key.public)
    (folder / SIGNATURE).write_bytes(b"nonsense")
    with pytest.raises(AuditError, match="not signed"):
        look_for_update(folder, key.public)


def test_a_signature_of_something_else_by_the_same_key_is_none(tmp_path, key, beside):
    from base64 import b64encode

    folder = release(tmp_path / "stick", key)
    data = (folder / RELEASE).read_bytes()
    (folder / SIGNATURE).write_bytes(b64encode(key.sign(data)))
    with pytest.raises(AuditError, match="not signed"):
        look_for_update(folder, key.public)


@pytest.mark.parametrize("harm", ["changed", "cut", "gone"])
def test_an_archive_that_is_not_the_signed_one_is_not_unpacked(tmp_path, key, beside, harm):
    folder = release(tmp_path / "stick", key)
    found = look_for_update(folder, key.public)
    path = folder / NAME
    data = path.read_bytes()
    if harm == "gone":
        path.unlink()
    else:
        path.write_bytes(data[:-1] if harm == "cut" else data[:-1] + b"!")
    with pytest.raises(AuditError) as error:
        install_beside(found)
    assert str(error.value).endswith(".")
    assert [one.name for one in beside.parent.iterdir()] == ["cpted-audit"]


@pytest.mark.parametrize(
    "members",
    [
        {"../../evil": b"x"}, {"/evil": b"x"}, {"evil": "../../../evil"}, {"a\\b": b"x"},
        # Links that each stay inside by their words, and lead out one after the other.
        {"p/q/r": "../../", "s": "p/q/r/../../..", "s/evil": b"x"},
        {"p/q/r": "../../", "p/q/r/../../evil": b"x"},
        {"p/q/r": "../../", "p/q/r/s": "../../..", "evil": b"x"},
        {"evil": "/etc/passwd"},
    ],
)  # fmt: skip
def test_nothing_is_unpacked_outside_even_if_it_is_signed(tmp_path, key, beside, members):
    folder = release(tmp_path / "stick", key, members={"link": b"", **members})
    with pytest.raises(AuditError, match="leads? outside"):
        install_beside(look_for_update(folder, key.public))
    assert [one.name for one in beside.parent.iterdir()] == ["cpted-audit"]
    assert not list(tmp_path.rglob("evil"))


@pytest.mark.skipif(os.name == "nt", reason="links are made by administrators alone there")
def test_a_bundle_keeps_its_links(tmp_path, key, beside):
    folder = tmp_path / "stick"
    folder.mkdir()
    name = f"cpted-audit-9.0.0-{SYSTEM}-{MACHINE}.zip"
    with zipfile.ZipFile(folder / name, "w") as packed:
        packed.writestr("CPTED Audit.app/Contents/Frameworks/it.txt", b"words")
        link = zipfile.ZipInfo("CPTED Audit.app/Contents/Resources")
        link.create_system, link.external_attr = 3, 0o120755 << 16
        packed.writestr(link, "Frameworks")
    made = install_beside(look_for_update(released(folder, key, name), key.public))
    assert (made / "CPTED Audit.app" / "Contents" / "Resources").is_symlink()
    assert (made / "CPTED Audit.app" / "Contents" / "Resources" / "it.txt").read_bytes() == b"words"


def released(folder: Path, key: SigningKey, *names: str) -> Path:
    """Sign archives that lie in a folder as a release."""
    (folder / NAME).touch()
    told = []
    for name in names:
        data = (folder / name).read_bytes()
        told.append(ReleaseArchive(name, SYSTEM, MACHINE, len(data), sha256(data).hexdigest()))
    return release(folder, key, of=tuple(told))


def test_what_was_checked_is_what_is_unpacked(tmp_path, key, beside, monkeypatch):
    folder = release(tmp_path / "stick", key, members={"link": b""})
    found = look_for_update(folder, key.public)
    taken = updates._take

    def swapped_after(source: Path, *more) -> None:
        taken(source, *more)
        source.unlink()  # somebody takes the drive, or puts another archive there
        archive(source, {"link": b"evil", "lib/it.txt": b"evil"})

    monkeypatch.setattr(updates, "_take", swapped_after)
    made = install_beside(found)
    assert [one for one in made.rglob("*") if one.is_file() and one.read_bytes() == b"evil"] == []


@pytest.mark.skipif(os.name == "nt", reason="there are no such files")
def test_an_endless_file_or_a_pipe_is_not_waited_for(tmp_path, key, beside):
    folder = release(tmp_path / "stick", key)
    found = look_for_update(folder, key.public)
    (folder / NAME).unlink()
    (folder / NAME).symlink_to("/dev/zero")
    with pytest.raises(AuditError, match="is not whole"):
        install_beside(found)
    for name in (NAME, SIGNATURE, RELEASE):
        (folder / name).unlink()
        os.mkfifo(folder / name)
    with pytest.raises(AuditError, match="is not whole"):
        install_beside(found)
    with pytest.raises(AuditError, match="There is no release"):
        look_for_update(folder, key.public)


def test_an_archive_longer_than_signed_is_not_read_to_its_end(tmp_path, key, beside):
    folder = release(tmp_path / "stick", key)
    found = look_for_update(folder, key.public)
    with (folder / NAME).open("r+b") as file:
        file.truncate(1 << 40)  # of holes
    with pytest.raises(AuditError, match="is not the archive that was signed"):
        install_beside(found)


@pytest.mark.parametrize("name", [NAME, f"cpted-audit-9.0.0-{SYSTEM}-{MACHINE}.zip"])
@pytest.mark.parametrize("cut", [0, 30, 200])
def test_a_signed_archive_that_is_none_is_told(tmp_path, key, beside, name, cut):
    folder = tmp_path / "stick"
    folder.mkdir()
    if name == NAME:
        archive(folder / name)
    else:
        with zipfile.ZipFile(folder / name, "w", zipfile.ZIP_DEFLATED) as packed:
            packed.writestr("cpted-audit-9.0.0/it.txt", bytes(range(256)) * 9)
    data = bytearray((folder / name).read_bytes())
    data[cut : cut + 20] = b"\xff" * 20
    (folder / name).write_bytes(data)
    with pytest.raises(AuditError, match="Nothing was|nothing was"):
        install_beside(look_for_update(released(folder, key, name), key.public))
    assert [one.name for one in beside.parent.iterdir()] == ["cpted-audit"]


def test_what_a_killed_installation_left_is_removed_by_a_later_one(tmp_path, key, beside):
    folder = release(tmp_path / "stick", key, members={"link": b""})
    code = (
        "import os, sys, pathlib; from cpted_audit.session import updates;"
        "from cpted_audit.interchange.packet.signing import read_public;"
        "updates.program_folder = lambda: pathlib.Path(sys.argv[2]);"
        "updates._carry = lambda whole: os._exit(9);"
        "updates.install_beside(updates.look_for_update(pathlib.Path(sys.argv[1]),"
        " read_public(sys.stdin.buffer.read())))"
    )
    done = children.run(
        [sys.executable, "-c", code, str(folder), str(beside)],
        input=key.public.to_pem(), check=False,
    )  # fmt: skip
    assert done.returncode == 9
    (left,) = [one for one in beside.parent.iterdir() if one.name.startswith(".")]
    made = install_beside(look_for_update(folder, key.public))
    assert (made / "cpted-audit").read_bytes() == PROGRAM
    assert left.is_dir()  # another program may be at it
    os.utime(left, (1, 1))
    shutil.rmtree(made)
    install_beside(look_for_update(folder, key.public))
    assert not left.exists()


@pytest.mark.parametrize("portable", [True, False])
def test_of_two_archives_the_one_that_is_as_this_program_is_taken(
    tmp_path, key, beside, monkeypatch, portable
):
    monkeypatch.setattr(updates, "portable_folder", lambda: beside if portable else None)
    folder = tmp_path / "stick"
    folder.mkdir()
    names = [f"cpted-audit-9.0.0-{SYSTEM}-{MACHINE}{one}.zip" for one in ("", "-portable")]
    for name in names:
        (folder / name).write_bytes(b"it")
    found = look_for_update(released(folder, key, *names), key.public)
    assert found.archive.name == names[portable]


def test_what_cannot_be_taken_along_is_told(tmp_path, key, beside):
    folder = release(tmp_path / "stick", key, members={"link": b""})
    (beside / program.DATA / "cpted-audit").mkdir(parents=True)
    if os.name == "nt":
        pytest.skip("links are made by administrators alone there")
    (beside / program.DATA / "cpted-audit" / "log.txt").symlink_to(tmp_path / "gone")
    with pytest.raises(StorageError, match="cannot be taken along"):
        install_beside(look_for_update(folder, key.public))
    assert [one.name for one in beside.parent.iterdir()] == ["cpted-audit"]


@pytest.mark.parametrize("version", [__version__, "0.0.1"])
def test_a_version_that_is_not_newer_is_not_installed(tmp_path, key, beside, version):
    found = look_for_update(release(tmp_path / "stick", key, version=version), key.public)
    assert "there is nothing to update" in found_words(found)
    with pytest.raises(AuditError, match="Nothing was installed"):
        install_beside(found)


def test_a_release_for_other_computers_is_said_to_be_one(tmp_path, key, beside):
    one = ReleaseArchive("a-9.0.0-windows-riscv.zip", "windows", "riscv", 1, "0" * 64)
    found = look_for_update(release(tmp_path / "stick", key, of=(one,)), key.public)
    assert found.archive is None
    with pytest.raises(AuditError, match="no archive for this kind of computer"):
        install_beside(found)


@pytest.mark.parametrize(
    "harm",
    [
        {"version": "nine"}, {"archives": [{"name": "x"}]}, {"on": "soon"}, {"kind": "other"},
        {"changes": [1]},
    ],
)  # fmt: skip
def test_a_signed_file_of_another_kind_is_told(tmp_path, key, beside, harm):
    from base64 import b64encode

    folder = release(tmp_path / "stick", key)
    told = json.loads((folder / RELEASE).read_bytes()) | harm
    data = json.dumps(told).encode()
    (folder / RELEASE).write_bytes(data)
    (folder / SIGNATURE).write_bytes(b64encode(key.sign(b"cpted-audit release\0" + data)))
    with pytest.raises(AuditError, match="this version cannot read it"):
        look_for_update(folder, key.public)


def test_a_cancelled_installation_leaves_nothing(tmp_path, key, beside):
    found = look_for_update(release(tmp_path / "stick", key), key.public)
    with pytest.raises(CancelledError):
        install_beside(found, cancelled=lambda: True)
    assert [one.name for one in beside.parent.iterdir()] == ["cpted-audit"]


def test_a_place_where_nothing_can_be_written_is_told(tmp_path, key, beside):
    found = look_for_update(release(tmp_path / "stick", key), key.public)
    with pytest.raises(StorageError, match="this one is as it was"):
        install_beside(found, tmp_path / "nowhere")


def test_versions_stand_in_their_order():
    assert as_numbers("0.10.0") > as_numbers("0.9.9") > as_numbers("0.9")
    assert as_numbers("1.2.0.0") == as_numbers("1.2")
    for text in ("", "1", "1.x", "1.2.3.4.5", "1.2-beta"):
        with pytest.raises(ValueError):
            as_numbers(text)


@pytest.mark.parametrize(
    ("name", "facts"),
    [
        ("cpted-audit-0.3.0-linux-x86_64.tar.xz", ("linux", "x86_64")),
        ("cpted-audit-0.3.0-windows-AMD64-portable.zip", ("windows", "x86_64")),
        ("cpted-audit-0.3.0-macos-arm64.zip", ("macos", "arm64")),
        ("cpted-audit-0.3.0-linux-x86_64.cdx.json", None),
        ("cpted-audit_0.3.0_amd64.deb", None),
    ],
)
def test_an_archive_is_known_by_its_name(name, facts):
    assert archive_facts(name) == facts


def sign(*arguments: object):
    """Run the maker of releases."""
    return children.run(
        [sys.executable, str(ROOT / "packaging" / "sign_release.py"), *map(str, arguments)],
        capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip


def test_what_the_maker_of_releases_signs_is_found_by_the_command(
    tmp_path, beside, monkeypatch, capsys
):
    words, kept, public = tmp_path / "words.txt", tmp_path / "key.json", tmp_path / "key.pem"
    words.write_text("plum orbit ladder seven quiet\n", "utf-8")
    made = sign("new-key", "--issuer", "Makers", "--key", kept, "--passphrase-file", words,
                "--public", public)  # fmt: skip
    assert (made.returncode, made.stderr) == (0, "")
    folder = tmp_path / "stick"
    folder.mkdir()
    archive(folder / NAME, {"link": b"no link"})
    (tmp_path / "CHANGELOG.md").write_text(
        "# Changelog\n\n## [Unreleased]\n\n## [9.0.0]\n\n- Doors open\n  faster.\n\n## [1]\n- Old",
        "utf-8",
    )
    signing = ["sign", folder, "--key", kept, "--passphrase-file", words]
    other = sign(*signing, "--version", "9.0.1")
    assert other.returncode == 2
    assert f"“{NAME}” is no archive of version 9.0.1, so nothing was signed." in other.stderr
    done = sign(*signing, "--version", "9.0.0",
                "--changes", tmp_path / "CHANGELOG.md", "--on", "2027-01-15")  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    monkeypatch.setattr(updates, "asset", lambda *_parts: public)
    assert run(["update", "check", str(folder)]) == 0
    told = capsys.readouterr().out
    assert "Version 9.0.0 of 15 Jan 2027 is newer" in told
    assert "  Doors open faster." in told
    assert run(["update", "install", str(folder)]) == 0
    made = beside.parent / "cpted-audit-9.0.0"
    assert f"The new version is in “{made}”" in capsys.readouterr().out
    assert (made / "cpted-audit").read_bytes() == PROGRAM


def test_a_program_without_a_key_takes_no_update(tmp_path, monkeypatch, capsys, key):
    def missing(*_parts: str) -> Path:
        raise FileNotFoundError

    monkeypatch.setattr(updates, "asset", missing)
    assert run(["update", "check", str(release(tmp_path / "stick", key))]) == 2
    assert "made without a key" in capsys.readouterr().err


def test_a_folder_without_a_release_is_told(tmp_path, key):
    with pytest.raises(AuditError, match="There is no release in"):
        look_for_update(tmp_path, key.public)
    with pytest.raises(AuditError):
        look_for_update(tmp_path / "gone", key.public)
