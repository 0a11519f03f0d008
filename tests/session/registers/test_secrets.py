"""Secrets: kept only where encrypted, masked wherever they could be told, shown one at a time."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
import small_audit

from cpted_audit import crash
from cpted_audit.domain.ids import CodeId
from cpted_audit.domain.records import FIELD_SENSITIVITY
from cpted_audit.domain.registers.access import Code, KeyBox
from cpted_audit.domain.registers.columns import RegisterKey
from cpted_audit.domain.registers.registers import REGISTERS, register
from cpted_audit.domain.registers.values import MASK, parse_value, value_text
from cpted_audit.domain.sensitivity import Sensitivity
from cpted_audit.errors import AuditError, PassphraseError, ReadOnlyError, SecretError
from cpted_audit.session.history import history
from cpted_audit.session.history.history import HistoryFilter
from cpted_audit.session.registers.names import RegisterNames
from cpted_audit.session.registers.records import (
    add_record,
    change_records,
    find_record,
    records,
    remove_records,
    write_records,
)
from cpted_audit.session.registers.secrets import (
    REVEAL,
    done_words,
    encrypt,
    reveal,
)
from cpted_audit.session.session import Session
from cpted_audit.store.encrypting import Encrypted, EncryptingStage

CODES, BOXES = RegisterKey.CODES, RegisterKey.KEY_BOXES
SECRET = "7391-token"
KEY = "a passphrase"
SECRETS = [(CODES, "code"), (BOXES, "access")]


@pytest.fixture
def plain(tmp_path):
    session = small_audit.make(tmp_path / "plain.cpted")
    yield session
    session.close()


@pytest.fixture
def locked(tmp_path):
    session = small_audit.make(tmp_path / "locked.cpted", KEY)
    yield session
    session.close()


def test_every_field_of_the_class_is_a_secret_of_a_register():
    classed = {
        (name, field)
        for name, fields in FIELD_SENSITIVITY.items()
        for field, one in fields.items()
        if one is Sensitivity.SECRET
    }
    assert classed == {
        (of.record.__name__.lower(), field) for of in REGISTERS for field in of.secrets
    }


@pytest.mark.parametrize(("key", "field"), SECRETS)
def test_an_audit_in_the_clear_keeps_no_secret_and_offers_to_be_encrypted(plain, key, field):
    record = add_record(plain, key)
    rows = small_audit.rows(plain)
    for write in (
        lambda: add_record(plain, key, **{field: SECRET}),
        lambda: change_records(plain, key, [record.id], **{field: SECRET}),
        lambda: write_records(
            plain, key, "Import", new=[register(key).record(id="n", **{field: SECRET})]
        ),
    ):
        with pytest.raises(SecretError, match="Encrypt the audit with a passphrase") as error:
            write()
        assert SECRET not in str(error.value)
    assert small_audit.rows(plain) == rows
    change_records(plain, key, [record.id], **{field: ""})
    assert SECRET.encode() not in plain.path.read_bytes()


@pytest.mark.parametrize(("key", "field"), SECRETS)
def test_a_secret_is_written_and_undone_where_the_audit_is_encrypted(locked, key, field):
    record = add_record(locked, key)
    assert not getattr(find_record(locked, key, record.id), field)
    small_audit.undone(locked, lambda: change_records(locked, key, [record.id], **{field: SECRET}))
    assert getattr(find_record(locked, key, record.id), field) == SECRET


@pytest.mark.parametrize("secret", ["1", SECRET, "0" * 500])
def test_the_mask_tells_nothing_of_the_secret(locked, secret):
    names = RegisterNames(locked)
    for (key, field), of in zip(SECRETS, (Code, KeyBox), strict=True):
        record = of(id="x", **{field: secret})
        column = register(key).column(field)
        assert value_text(record, column, names) == MASK == "••••"
        assert secret not in repr(record) or secret == "1"
        with pytest.raises(AuditError) as error:
            parse_value(column, secret, names)
        assert SECRET not in str(error.value)
    empty = Code(id=CodeId("x"))
    assert value_text(empty, register(CODES).column("code"), names) == ""


def test_a_secret_is_in_no_change_label_or_line_of_the_history(locked):
    heard = []
    locked.subscribe(heard.append)
    door = add_record(locked, RegisterKey.DOORS, number="7")
    code = add_record(locked, CODES, door_id=door.id, code=SECRET, changed_on=date(2026, 1, 1))
    change_records(locked, CODES, [code.id], code=SECRET + "2")
    box = add_record(locked, BOXES, access=SECRET)
    reveal(locked, CODES, code.id, "code")
    remove_records(locked, BOXES, [box.id])
    remove_records(locked, CODES, [code.id])
    locked.undo()
    locked.redo()
    told = [str(one) for one in heard]
    for step in history.steps(locked, HistoryFilter()):
        told += [step.label, *(str(change) for change in history.changes(locked, step))]
    assert SECRET not in "\n".join(told)
    assert MASK in "\n".join(told)
    assert "add code of door 7" in "\n".join(told).casefold()


def test_a_showing_is_noted_and_undo_passes_over_it(locked):
    door = add_record(locked, RegisterKey.DOORS, number="7")
    code = add_record(locked, CODES, door_id=door.id, code=SECRET)
    heard = []
    locked.subscribe(heard.append)
    assert reveal(locked, CODES, code.id, "code") == SECRET
    newest = locked.history()[0]
    assert (newest.label, newest.kind) == ("Reveal code of Door 7", "reveal")
    assert [one.label for one in heard] == ["Reveal code of Door 7"]
    assert locked.undo_label == "Add code of Door 7"
    locked.undo()
    assert records(locked, CODES) == []
    assert "Reveal code of Door 7" in [step.label for step in locked.history()]
    assert history.changes(locked, newest) == []


def test_what_holds_no_secret_shows_none_and_notes_nothing(locked):
    code = add_record(locked, CODES, name="Alarm")
    steps = len(locked.history())
    for record_id in (code.id, "gone"):
        with pytest.raises(AuditError, match="nothing to show"):
            reveal(locked, CODES, record_id, "code")
    with pytest.raises(ValueError, match="no secret"):
        reveal(locked, CODES, code.id, "note")
    assert len(locked.history()) == steps


def test_where_no_history_can_be_written_nothing_is_shown(locked):
    code = add_record(locked, CODES, name="Alarm", code=SECRET)
    with Session.open(locked.path, KEY, read_only=True) as reader:
        with pytest.raises(ReadOnlyError, match="no code is shown") as error:
            reveal(reader, CODES, code.id, "code")
        assert SECRET not in str(error.value)


@pytest.mark.parametrize(
    ("values", "label"),
    [
        ({"door_id": "d"}, "Reveal code of Door 7"), ({"box_id": "b"}, "Reveal code of KB-1"),
        ({"name": "Alarm panel"}, "Reveal code of Alarm panel"), ({}, "Reveal code of no name"),
    ],
)  # fmt: skip
def test_a_showing_says_whose_secret_it_was(locked, values, label):
    add_record(locked, RegisterKey.DOORS, id="d", number="7")
    add_record(locked, BOXES, id="b")
    code = add_record(locked, CODES, code=SECRET, **values)
    reveal(locked, CODES, code.id, "code")
    assert locked.history()[0].label == label


def test_a_crash_while_a_secret_is_in_hand_reports_no_secret(locked, tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    code = add_record(locked, CODES, code=SECRET)

    def fail(record: Code) -> None:
        raise RuntimeError(f"{record.code} {record}")

    try:
        fail(code)
    except RuntimeError as error:
        written = crash.write_report(error)
    assert written is not None
    assert "RuntimeError" in written.read_text("utf-8")
    assert SECRET not in written.read_text("utf-8")


def test_the_audit_is_encrypted_with_its_backups_and_takes_secrets_then(plain):
    plain.document.back_up("regular")
    box = add_record(plain, BOXES, name="KB-1")
    done = encrypt(plain, KEY)
    assert plain.history()[0].label == "Encrypt the audit"
    assert plain.undo_label == "Add key box KB-1"
    assert done_words(done).startswith(
        "The audit is encrypted. 1 backup encrypted with the new passphrase."
    )
    change_records(plain, BOXES, [box.id], access=SECRET)
    for path in plain.path.parent.rglob("*"):
        assert not path.is_file() or SECRET.encode() not in path.read_bytes()
    encrypt(plain, "another")
    assert plain.history()[0].label == "Change the passphrase"
    with pytest.raises(PassphraseError):
        Session.open(plain.path, KEY, read_only=True)
    with Session.open(plain.path, "another", read_only=True) as reader:
        assert find_record(reader, BOXES, box.id).access == SECRET


# Sentences, word for word: each says what happened, what was kept and what to do


def test_what_is_refused_says_what_to_do_next(locked, plain):
    with pytest.raises(SecretError) as error:
        add_record(plain, CODES, code=SECRET)
    assert str(error.value) == (
        "This audit is not encrypted, so it keeps no codes and no word of how a key box is opened; "
        "nothing was written. Encrypt the audit with a passphrase first."
    )
    code = add_record(locked, CODES, name="Alarm", code=SECRET)
    with Session.open(locked.path, KEY, read_only=True) as reader:
        with pytest.raises(ReadOnlyError) as error:
            reveal(reader, CODES, code.id, "code")
    assert str(error.value) == (
        "This audit is open for reading only, where no history can be written, so no code is "
        "shown. Open it for editing to see one."
    )
    with pytest.raises(AuditError) as error:
        reveal(locked, CODES, "gone", "code")
    assert str(error.value) == "There is nothing to show; it was removed or never written."
    with pytest.raises(ValueError) as error:
        reveal(locked, BOXES, code.id, "contents")
    assert str(error.value) == f"contents of {register(BOXES).words} is no secret"


@pytest.mark.parametrize(
    ("key", "field", "values", "whose"),
    [
        (BOXES, "access", {"name": "KB-2"}, "access of key box KB-2"),
        (CODES, "code", {"door_id": "d"}, "code of Door 7"),
        (CODES, "code", {"door_id": "d", "box_id": "b", "name": "Panel"}, "code of Door 7"),
        (CODES, "code", {"door_id": "n", "name": "Panel"}, "code of Door Kitchen"),
        (CODES, "code", {"box_id": "b", "name": "Panel"}, "code of Panel"),
        (CODES, "code", {"box_id": "b"}, "code of KB-1"),
    ],
)
def test_the_history_says_of_each_secret_whose_it_was(locked, key, field, values, whose):
    add_record(locked, RegisterKey.DOORS, id="d", number="7", name="Dock")
    add_record(locked, RegisterKey.DOORS, id="n", name="Kitchen")
    change_records(locked, RegisterKey.DOORS, ["n"], number="")
    add_record(locked, BOXES, id="b")
    record = add_record(locked, key, **{field: SECRET}, **values)
    assert reveal(locked, key, record.id, field) == SECRET
    step = locked.history()[0]
    assert (step.label, step.kind, REVEAL) == (f"Reveal {whose}", "reveal", "reveal")


def test_a_key_box_without_a_name_is_called_a_key_box(locked):
    box = add_record(locked, BOXES, access=SECRET)
    change_records(locked, BOXES, [box.id], name="")
    reveal(locked, BOXES, box.id, "access")
    assert locked.history()[0].label == "Reveal access of key box"
    code = add_record(locked, CODES, box_id=box.id, code=SECRET)
    reveal(locked, CODES, code.id, "code")
    assert locked.history()[0].label == "Reveal code of no name"


def test_encrypting_tells_each_stage_and_notes_what_was_done(plain):
    told = []
    encrypt(plain, KEY, told.append)
    assert told == list(EncryptingStage)
    encrypt(plain, "another")
    steps = [(step.label, step.kind) for step in plain.history()[:2]]
    assert steps == [("Change the passphrase", "encrypt"), ("Encrypt the audit", "encrypt")]


@pytest.mark.parametrize(
    ("done", "words"),
    [
        (Encrypted(wiped=False), []),
        (
            Encrypted(wiped=False, backups_encrypted=("a",)),
            ["1 backup encrypted with the new passphrase."],
        ),
        (
            Encrypted(
                wiped=False,
                backups_encrypted=("a", "b"), backups_removed=("c",), backups_kept=("d", "e", "f"),
                backups_left=("g",),
            ),
            [
                "2 backups encrypted with the new passphrase.",
                "1 backup without encryption could not be read and removed.",
                "3 backups of another passphrase kept as they are.",
                "1 backup not done for lack of space; the next opening does them.",
            ],
        ),
    ],
)  # fmt: skip
def test_what_became_of_the_old_file_and_the_backups_is_told(done, words):
    wiped = "The old file was overwritten as far as the disk lets it be."
    removed = "The old file was removed; this system does not let it be overwritten."
    assert done_words(done) == " ".join(["The audit is encrypted.", *words, removed])
    over = done_words(replace(done, wiped=True))
    assert over == " ".join(["The audit is encrypted.", *words, wiped])
