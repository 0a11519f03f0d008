"""The commands about copies: make a key, sign, check; sentences and exit statuses."""

from __future__ import annotations

import re
import stat
from pathlib import Path

import pytest
import small_audit

from cpted_audit.cli.main import run
from cpted_audit.interchange.packet import signing
from cpted_audit.session.documents.copies import issuer

PASSPHRASE = "plum tractor violin seven"


@pytest.fixture(autouse=True)
def at_home(tmp_path, monkeypatch):
    """A folder to work in, and a profile of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(issuer, "user_folder", lambda: tmp_path / "profile")
    monkeypatch.setattr(signing, "COST", 2)
    monkeypatch.setattr(
        issuer, "locked", lambda key, passphrase: signing.locked(key, passphrase, cost=2)
    )
    Path("pass").write_text(f"{PASSPHRASE}\n")
    small_audit.make(Path("a.cpted")).close()


def tell(capsys, *arguments: str) -> tuple[int, str]:
    status = run(arguments)
    out, err = capsys.readouterr()
    return status, (out + err).strip()


def make_key(capsys) -> str:
    status, told = tell(
        capsys, "signing-key", "new", "--issuer", "Maple USD", "--passphrase-file", "pass"
    )
    assert status == 0
    found = re.search(r"Maple USD: ([0-9A-F-]{24})", told)
    assert found is not None
    return found[1]


def test_from_the_key_to_the_sentence(capsys):
    assert tell(capsys, "signing-key", "show")[1].startswith("No signing key is set up")
    fingerprint = make_key(capsys)
    assert tell(capsys, "signing-key", "show") == (0, f"Maple USD: {fingerprint}")
    assert tell(capsys, "signing-key", "export", "-o", "maple.pem")[0] == 0
    to = ("--agency", "City Fire", "--destroy-by", "2099-12-31", "--sign", "pass")
    assert tell(capsys, "report", "a.cpted", "-o", "a.pdf", "--audience", "responder", *to)[0] == 0
    assert tell(capsys, "packet", "a.cpted", "-o", "a.zip", *to)[0] == 0
    for copy, number in (("a.pdf", 1), ("a.zip", 2)):
        for key in ((), ("--key", "maple.pem"), ("--key", fingerprint)):
            status, told = tell(capsys, "verify", copy, *key)
            assert status == 0
            assert told.startswith("This is printing 1 of the responder packet of Small School, ")
            assert f"copy {number} for City Fire" in told
            assert f"by Maple USD; it is whole, and signed with the known key {fingerprint}" in told
            assert "\n" not in told
    assert "printing 1" in tell(capsys, "recipients", "a.cpted")[1]


def test_what_is_not_so_has_a_status_of_its_own(capsys):
    make_key(capsys)
    assert tell(capsys, "report", "a.cpted", "-o", "plain.pdf", "--audience", "public")[0] == 0
    status, told = tell(capsys, "verify", "plain.pdf")
    assert (status, "not signed" in told) == (4, True)
    signed = ("report", "a.cpted", "--audience", "public", "--sign", "pass", "-o")
    assert tell(capsys, *signed, "late.pdf", "--destroy-by", "2026-01-01")[0] == 0
    status, told = tell(capsys, "verify", "late.pdf")
    assert (status, "its last day was 1 Jan 2026, so destroy it" in told) == (3, True)
    status, told = tell(capsys, "verify", "late.pdf", "--key", "0000-0000-0000-0000-0000")
    assert (status, "not with the one you gave" in told) == (5, True)
    Path("late.pdf").write_bytes(Path("late.pdf").read_bytes().replace(b"/Type", b"/Tape", 1))
    assert tell(capsys, "verify", "late.pdf")[0] == 6
    Path("other.pdf").write_bytes(b"%PDF-1.4\n%%EOF\n")
    assert tell(capsys, "verify", "other.pdf")[0] == 7
    for arguments, what in (
        (("verify", "gone.pdf"), "nothing was checked"),
        (("verify", "other.pdf", "--key", "gone.pem"), "neither a file with a public key"),
        (("verify", "other.pdf", "--key", "other.pdf"), "no public key of an issuer"),
    ):
        status, told = tell(capsys, *arguments)
        assert (status, what in told) == (2, True)


def test_a_copy_for_nobody_is_numbered_and_one_of_a_taken_audit_is_not(capsys):
    report = ("report", "a.cpted", "--audience", "public", "-o")
    assert tell(capsys, *report, "one.pdf")[0] == 0
    assert "This is printing 1 of the public notice" in tell(capsys, "verify", "one.pdf")[1]
    with small_audit.Session.open(Path("a.cpted")):
        assert tell(capsys, *report, "two.pdf")[0] == 0
    assert "This is printing 1 of the public notice" in tell(capsys, "verify", "two.pdf")[1]
    with small_audit.Session.open(Path("a.cpted")) as session:
        small_audit.observe(session, "Main / Room 1", {"R1": small_audit.N})
        assert tell(capsys, *report, "three.pdf")[0] == 0
    told = tell(capsys, "verify", "three.pdf")[1]
    assert "This is a printing without number of the public notice" in told


def test_a_key_is_kept_encrypted_and_replaced_only_when_that_is_meant(capsys, tmp_path):
    first = make_key(capsys)
    kept = tmp_path / "profile" / "cpted-audit" / "signing-key.json"
    assert stat.S_IMODE(kept.stat().st_mode) & 0o077 == 0
    again = ("signing-key", "new", "--issuer", "Maple USD", "--passphrase-file", "pass")
    status, told = tell(capsys, *again)
    assert (status, "There is a signing key" in told) == (2, True)
    signed = ("report", "a.cpted", "--audience", "public", "-o", "a.pdf", "--sign")
    assert tell(capsys, *signed, "pass")[0] == 0
    assert tell(capsys, *again, "--replace")[0] == 0
    assert first not in tell(capsys, "signing-key", "show")[1]
    assert tell(capsys, "verify", "a.pdf")[0] == 0  # the key it was signed with is still known
    assert len(list(kept.parent.iterdir())) == 2


def test_a_lost_passphrase_says_what_to_do_and_makes_nothing(capsys):
    make_key(capsys)
    Path("wrong").write_text("plum tractor violin eight\n")
    status, told = tell(
        capsys, "report", "a.cpted", "--audience", "public", "-o", "a.pdf", "--sign", "wrong"
    )
    assert status == 2
    assert "does not open the signing key of Maple USD, so nothing was signed" in told
    assert "make a new key and give its fingerprint" in told
    assert not Path("a.pdf").exists()


@pytest.mark.parametrize("data", [b"", b"{}", b"\xff" * 50])
def test_a_damaged_key_is_told_and_can_be_replaced(capsys, tmp_path, data):
    make_key(capsys)
    kept = tmp_path / "profile" / "cpted-audit" / "signing-key.json"
    kept.write_bytes(data)
    for arguments in (("signing-key", "show"), ("signing-key", "export", "-o", "x.pem")):
        status, told = tell(capsys, *arguments)
        assert (status, "damaged" in told) == (2, True)
    again = ("signing-key", "new", "--issuer", "Maple USD", "--passphrase-file", "pass")
    assert tell(capsys, *again)[0] == 2
    assert tell(capsys, *again, "--replace")[0] == 0


def test_a_weak_passphrase_is_refused_unless_meant(capsys):
    Path("pass").write_text("maple\n")
    new = ("signing-key", "new", "--issuer", "Maple USD", "--passphrase-file", "pass")
    status, told = tell(capsys, *new)
    assert (status, "easy to guess" in told) == (2, True)
    assert tell(capsys, *new, "--weak-passphrase")[0] == 0


def test_without_a_key_nothing_is_signed_and_that_is_said(capsys):
    status, told = tell(capsys, "packet", "a.cpted", "-o", "a.zip", "--sign", "pass")
    assert (status, "No signing key is set up" in told) == (2, True)
    assert tell(capsys, "signing-key", "export", "-o", "x.pem")[0] == 2


def test_a_zip_with_a_password_is_checked_with_the_first_line_of_a_file(capsys):
    make_key(capsys)
    to = ("--sign", "pass", "--password-file", "pass")
    status, told = tell(capsys, "packet", "a.cpted", "-o", "a.zip", *to)
    assert status == 0, told
    assert tell(capsys, "verify", "a.zip")[1].endswith("the password its issuer gave you.")
    Path("wrong").write_text("another one")
    status, told = tell(capsys, "verify", "a.zip", "--password-file", "wrong")
    assert (status, "does not open “a.zip”" in told) == (2, True)
    status, told = tell(capsys, "verify", "a.zip", "--password-file", "pass")
    assert (status, told.startswith("This is ")) == (0, True)
