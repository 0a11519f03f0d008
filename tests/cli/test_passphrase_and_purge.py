"""The commands on what an audit keeps secret."""

from __future__ import annotations

from pathlib import Path

import pytest

from cpted_audit.domain.registers.columns import RegisterKey
from cpted_audit.errors import PassphraseError
from cpted_audit.session.registers.records import add_record, remove_records
from cpted_audit.session.session import Session
from cpted_audit.store import backup

NEW = "plum tractor violin seven"


@pytest.fixture
def new_key(tmp_path) -> Path:
    file = tmp_path / "new.txt"
    file.write_text(f"{NEW}\n", "utf-8")
    return file


@pytest.mark.parametrize("audit", ["plain", "encrypted"], indirect=True)
def test_a_passphrase_is_changed_in_place_with_the_backups(cli, audit, new_key, passphrase):
    old = passphrase.read_text("utf-8").splitlines()[0]
    with Session.open(Path("elm.cpted"), old) as session:
        session.document.back_up("regular")
    done = cli("passphrase", *audit, "--new-passphrase-file", new_key)
    assert (done.code, done.err) == (0, "")
    assert "The audit is encrypted. 1 backup encrypted with the new passphrase." in done.out
    for copy in (Path("elm.cpted"), *backup.backups_of(Path("elm.cpted"))):
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


@pytest.fixture
def contact(audit, passphrase) -> list[str]:
    """An audit in which a contact was written down and removed again."""
    key = passphrase.read_text("utf-8").splitlines()[0] if len(audit) > 1 else None
    with Session.open(Path("elm.cpted"), key) as session:
        made = add_record(session, RegisterKey.CONTACTS, name="Duty desk", phone="555-0147")
        remove_records(session, RegisterKey.CONTACTS, [made.id])
    return audit


def test_what_could_be_purged_is_listed_and_purged_by_its_id(cli, contact):
    listed = cli("purge", *contact, "contact")
    assert (listed.code, listed.err) == (0, "")
    (line,) = listed.out.splitlines()
    record_id, words, there = line.split("\t")
    assert (words, there) == ("Duty desk", "removed")
    asked = cli("purge", *contact, "contact", "--id", record_id)
    assert asked.code == 2
    assert "cannot be undone, so nothing was purged; say --yes" in asked.err
    assert cli("purge", *contact, "contact").out == listed.out
    done = cli("purge", *contact, "contact", "--id", record_id, "--yes")
    assert (done.code, done.err) == (0, "")
    assert "Purged for good: 1 contact." in done.out
    assert cli("purge", *contact, "contact").out == ""
    if len(contact) == 1:
        for path in Path().rglob("*"):
            assert not path.is_file() or b"555-0147" not in path.read_bytes(), path


@pytest.mark.parametrize("audit", ["plain", "encrypted"], indirect=True)
def test_all_of_a_kind_and_the_history_go_at_once(cli, contact):
    done = cli("purge", *contact, "contact", "--everything", "--yes", "--backups", "remove")
    assert done.code == 0, done.err
    assert cli("purge", *contact, "contact", "--everything", "--yes").code == 2
    done = cli("purge", *contact, "history", "--yes")
    assert done.out.startswith("Purged for good: the history until now.")
    assert cli("purge", *contact, "nonsense").code == 2


@pytest.mark.parametrize("audit", ["plain", "encrypted"], indirect=True)
def test_a_cleaned_copy_is_written_for_somebody(cli, contact, new_key):
    done = cli(
        "copy-for", *contact, "-o", "chief", "--keep", "photos", "--recipient", "Chief Lund",
        "--copy-passphrase-file", new_key,
    )  # fmt: skip
    assert (done.code, done.err) == (0, "")
    assert done.out == "Wrote chief.cpted. Left out: history, secrets, contacts, interviews.\n"
    assert cli("places", "chief.cpted", "--passphrase-file", new_key).code == 0
    listed = cli("purge", "chief.cpted", "contact", "--passphrase-file", new_key)
    assert (listed.code, listed.out) == (0, "")
    assert "Chief Lund" in cli("recipients", *contact).out


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ([], "give --copy-passphrase-file FILE, or --no-passphrase"),
        (["--no-passphrase", "--copy-passphrase-file", "new.txt"], "Choose one of"),
        (["--no-passphrase", "--keep", "secrets"], "Give the copy a passphrase"),
        (["--copy-passphrase-file", "new.txt", "--keep", "secrets"], "Name the recipient"),
        (["--copy-passphrase-file", "weak.txt"], "easy to guess"),
    ],
)
def test_a_copy_that_may_not_be_is_refused_in_a_sentence(cli, audit, new_key, options, said):
    Path("weak.txt").write_text("school1\n")
    done = cli("copy-for", *audit, "-o", "c.cpted", *options)
    assert done.code == 2
    assert said in done.err
    assert not Path("c.cpted").exists()
