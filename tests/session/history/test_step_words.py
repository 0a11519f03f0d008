"""What a step's name was put together from is kept beside it, and nothing else is taken for it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import small_audit

from cpted_audit.session.places.edits import rename_building
from cpted_audit.session.session import Session
from cpted_audit.store import journal, trail
from cpted_audit.words import N_, Words, counted, joined, packed, unpacked

NAMES = N_("{what} of {findings}", what=joined(", ", [N_("title"), N_("note")]).capitalize(),
           findings=counted("1 finding", "{count} findings", 1_204))  # fmt: skip


@pytest.mark.parametrize(
    "words",
    [
        N_("Undo a pair of photos"),
        N_("Add {place}", place="Room “1” {x}"),
        N_("Not said", "a door").lower(),
        NAMES,
        N_("Walk {count} of {all} {places}", count=6, all=24, places="classrooms"),
    ],
)
def test_words_come_back_as_they_were_put_together(words):
    back = unpacked(str(words), packed(words))
    assert isinstance(back, Words)
    assert (back, back.template, back.about, back.case) == (
        words, words.template, words.about, words.case,
    )  # fmt: skip
    assert dict(back.values) == dict(words.values)


def test_a_plain_text_keeps_nothing():
    assert packed("Add Room 1") is None
    assert unpacked("Add Room 1", None) == "Add Room 1"


def _template(template: str, **values: object) -> str:
    return json.dumps([template, "", "", None, values, ""])


def _nested(depth: int) -> list[object]:
    inner: object = "ha"
    for _ in range(depth):
        inner = ["{a}{a}{a}{a}", "", "", None, {"a": inner}, ""]
    return inner  # type: ignore[return-value]


@pytest.mark.parametrize(
    "kept",
    [
        _template("Other text"),
        _template("{a:>999999999}", a="x"),
        _template("{a.__class__}", a="x"),
        _template("{a!r}", a="x"),
        _template("{a[0]}", a="x"),
        _template("{0}", a="x"),
        _template("{a}"),
        json.dumps(_nested(40)),
        json.dumps(["Add Room 1", "", "", "many", {}, ""]),
        json.dumps(["Add Room 1", "", "", None, {}, "shout"]),
        json.dumps(["Add Room 1", "", "", None, [], ""]),
        "[" * 100_000,
        "[" * 5_000,
        "no json",
        "9" * 10_000,
        '"Add Room 1"',
        b"Add Room 1",
        7,
    ],
)
def test_what_is_no_words_of_ours_leaves_the_text_as_it_stands(kept):
    text = unpacked("Add Room 1", kept)
    assert (text, type(text)) == ("Add Room 1", str)


@pytest.fixture
def audit_path(tmp_path) -> Path:
    path = tmp_path / "a.cpted"
    small_audit.make(path).close()
    return path


def test_a_step_keeps_its_words_through_undo_redo_and_another_opening(audit_path):
    with Session.open(audit_path) as session:
        rename_building(session, session.walk.buildings[0].id, "West wing")
        told = session.undo()
        assert told is not None
        assert isinstance(told.label, Words)
        assert told.label.template == "Undo: {step}"
        session.redo()
    with Session.open(audit_path) as session:
        undo_label = session.undo_label
        assert isinstance(undo_label, Words)
        assert undo_label.template == "Rename {old} to {name}"
        assert undo_label.values["name"] == "West wing"
        (newest, *_) = trail.steps(session.document.db, trail.HistoryFilter())
        assert isinstance(newest.label, Words)


def test_a_step_of_an_older_version_is_told_as_it_was_named(audit_path):
    with Session.open(audit_path) as session:
        db = session.document.db
        journal.note(db, "Reveal code of Door 7", "Ann", "reveal")
        (newest, *_) = journal.history(db, 1)
        assert (newest.label, type(newest.label)) == ("Reveal code of Door 7", str)
