"""Frozen rows: packed alike, read again, brought up to date, and refused where no program wrote."""

from __future__ import annotations

import json
import lzma

import pytest
import small_audit
from small_audit import N, observe

from cpted_audit.domain.editions import CHANGE_KINDS, OWNERS
from cpted_audit.errors import NotAnAuditError
from cpted_audit.store import frozen
from cpted_audit.store.frozen_audit import rebuilt
from cpted_audit.store.migrations import MIGRATIONS
from cpted_audit.store.tables import FROZEN


@pytest.fixture
def db(tmp_path):
    with small_audit.make(tmp_path / "a.cpted") as session:
        observe(session, "Main / Room 1", {"R1": N}, "Latch “bent” 門")
        yield session.document.db


def test_what_is_packed_comes_back_row_by_row_in_its_order(db):
    rows = frozen.rows_of(db)
    data = frozen.pack(rows)
    assert data == frozen.pack(rows)
    assert frozen.unpack(db, data) == (len(MIGRATIONS), rows)
    memory = rebuilt(db, data)
    assert frozen.rows_of(memory) == rows
    memory.conn.close()


def test_the_digest_is_of_values_and_not_of_their_order(db):
    rows = frozen.rows_of(db)
    before = frozen.table_digests(frozen.ledger_of(rows))
    rows["place"] = {name: values[::-1] for name, values in rows["place"].items()}
    assert frozen.table_digests(frozen.ledger_of(rows)) == before
    rows["answer"]["note"] = ["other"]
    after = frozen.table_digests(frozen.ledger_of(rows))
    assert {table for table in after if after[table] != before[table]} == {"answer"}
    assert frozen.whole_digest(after) != frozen.whole_digest(before)


def test_every_frozen_table_is_counted_as_one_kind_of_thing():
    named = [table for kind in CHANGE_KINDS for table in kind.tables]
    assert sorted(named) == sorted(FROZEN)
    assert OWNERS.keys() <= set(FROZEN)


def test_rows_of_an_older_format_are_brought_up_to_date(db):
    """What was frozen before findings had a due day and places a state gets what a file gets."""
    rows = frozen.rows_of(db)
    first = {"id", "building_id", "level_id", "kind", "name", "position"}
    rows["place"] = {name: rows["place"][name] for name in rows["place"] if name in first}
    old = {"format": 1, "tables": {name: rows[name] for name in ("building", "level", "place")
                                   if name in rows}}  # fmt: skip
    memory = rebuilt(db, lzma.compress(json.dumps(old).encode()))
    assert {row[0] for row in memory.execute("SELECT state FROM place")} == {"walked"}
    memory.conn.close()


def _packed(whole: object) -> bytes:
    return lzma.compress(json.dumps(whole).encode())


NEWEST = len(MIGRATIONS)
ANSWER = {"id": ["a"], "item_id": ["R1"], "place_id": ["p"]}
HOSTILE = {
    "no compressed data": b"PK\x03\x04 nothing of ours",
    "nothing": b"",
    "cut short": lzma.compress(b"{}" * 1000)[:-9],
    "something behind it": _packed({"format": NEWEST, "tables": {}}) + b"more",
    "another container": lzma.compress(b"{}", format=lzma.FORMAT_ALONE),
    "no JSON": lzma.compress(b"\x00\xff"),
    "lists without end": lzma.compress(b"[" * 200_000),
    "no object": _packed([1, 2]),
    "no tables": _packed({"format": NEWEST}),
    "a later format": _packed({"format": NEWEST + 1, "tables": {}}),
    "a format that is no number": _packed({"format": "12", "tables": {}}),
    "a format that is true": _packed({"format": True, "tables": {}}),
    "the history": _packed({"format": NEWEST, "tables": {"journal_step": {"id": []}}}),
    "a table of its own": _packed({"format": NEWEST, "tables": {"sqlite_master": {"id": ["a"]}}}),
    "a column of its own": _packed({"format": NEWEST, "tables": {"person": {
        "id": ["a"], 'x") VALUES (1); --': ["b"]}}}),
    "rows of two lengths": _packed({"format": NEWEST, "tables": {"person": {
        "id": ["a", "b"], "name": ["b"]}}}),
    "an id twice": _packed({"format": NEWEST, "tables": {"person": {"id": ["a", "a"]}}}),
    "an id that is a number": _packed({"format": NEWEST, "tables": {"person": {"id": [1]}}}),
    "no id": _packed({"format": NEWEST, "tables": {"person": {"name": ["b"]}}}),
    "a value that is a list": _packed({"format": NEWEST, "tables": {"person": {
        "id": ["a"], "name": [["b"]]}}}),
    "a number without end": _packed({"format": NEWEST, "tables": {"person": {
        "id": ["a"], "name": [10**40]}}}),
    "an answer at no place": _packed({"format": NEWEST, "tables": {"answer": ANSWER | {
        "value": ["no"], "note": [""], "observed_at": ["2026-11-01T10:00:00"], "observer": [""],
        "measurement": [""]}}}),
}  # fmt: skip


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE.keys())
def test_what_no_program_of_ours_packed_is_refused_in_a_sentence(db, data):
    with pytest.raises(NotAnAuditError, match=r"a\.cpted.* edition "):
        rebuilt(db, data)


def test_contents_that_would_fill_the_memory_are_not_unpacked(db, monkeypatch):
    monkeypatch.setattr(frozen, "MOST_BYTES", 1 << 20)
    bomb = lzma.compress(b" " * (8 << 20))
    assert len(bomb) < 1 << 13
    with pytest.raises(NotAnAuditError, match="cannot be read"):
        frozen.unpack(db, bomb)
