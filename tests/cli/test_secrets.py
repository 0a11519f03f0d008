"""The commands on what an audit keeps secret."""

from __future__ import annotations

from pathlib import Path

import pytest

from cpted_audit.errors import PassphraseError
from cpted_audit.session.session import Session
from cpted_audit.store import backup

NEW = "plum tractor violin seven"


@pytest.fixture
def new_key(tmp_path) -> Path:
    file = tmp_path / "new.txt"
    file.write_text(f"{NEW}\n", "utf-8")
    return file


def test_a_passphrase_is_changed_in_place_with_the_backups(cli, audit, new_key, passphrase):
    backup.back_up(Path("elm.cpted"), "regular")
    done = cli("passphrase", *audit, "--new-passphrase-file", new_key)
    assert (done.code, done.err) == (0, "")
    assert "The audit is encrypted. 1 backup encrypted with the new passphrase." in done.out
    for copy in (Path("elm.cpted"), *backup.backups_of(Path("elm.cpted"))):
        old = passphrase.read_text("utf-8").splitlines()[0]
        with pytest.raises(PassphraseError):
            Session.open(copy, old, read_only=True)
        with Session.open(copy, NEW, read_only=True) as session:
            assert session.site.name == "Elm School"


def test_a_weak_passphrase_is_taken_only_when_it_is_meant(cli, audit, tmp_path):
    before = Path("elm.cpted").read_bytes()
    Path("weak.txt").write_text("school1\n")
    refused = cli("passphrase", *audit, "--new-passphrase-file", "weak.txt")
    assert refused.code == 2
    assert "easy to guess, so nothing was encrypted" in refused.err
    assert Path("elm.cpted").read_bytes() == before
    meant = cli("passphrase", *audit, "--new-passphrase-file", "weak.txt", "--weak-passphrase")
    assert meant.code == 0, meant.err
    assert cli("places", "elm.cpted", "--passphrase-file", "weak.txt").code == 0


def test_without_a_terminal_the_new_passphrase_comes_from_a_file(cli, audit):
    refused = cli("passphrase", *audit)
    assert refused.code == 2
    assert "give --new-passphrase-file FILE. Nothing was made." in refused.err
