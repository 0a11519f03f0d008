"""Two copies of a campus, walked in two real windows and merged by the dialog of one."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from dialog_driver import push, with_dialogs
from PySide6.QtWidgets import QDialog, QTreeWidget, QTreeWidgetItem
from walk_driver import named, settle

from cpted_audit.domain.places.space_type import SpaceType
from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.session.places.places import add_places
from cpted_audit.session.session import Session
from cpted_audit.session.walk.answers import write_note
from cpted_audit.ui import dialogs
from cpted_audit.ui.window.main_window import MainWindow

N, P, Y = AnswerValue.NO, AnswerValue.PARTIAL, AnswerValue.YES


def answer(window: MainWindow, room: int, item: int, value: AnswerValue) -> None:
    """Answer an item of a classroom as one does in the walkthrough."""
    screen = window.screen_
    places = [place for place in screen.session.walk.places if place.kind == "classroom"]
    asked = screen.session.walk.questions_at(places[room])
    screen.go_to(places[room].id, asked[item].item.id)
    screen.walk.items.answer(value)
    settle()


def answers(session: Session) -> list[tuple[str, AnswerValue | None]]:
    return sorted((one.item_id, one.value) for one in session.walk.answers.values())


@pytest.fixture
def walked(make_main_window, audit_path: Path, tmp_path: Path) -> tuple[MainWindow, Path]:
    """The window of one officer, and the file another walked meanwhile."""
    other_path = tmp_path / "Oak of Reyes.cpted"
    shutil.copyfile(audit_path, other_path)
    mine, theirs = make_main_window(), make_main_window()
    mine.open_audit(audit_path)
    theirs.open_audit(other_path)
    answer(mine, 0, 0, N)
    answer(theirs, 0, 0, P)  # the same question
    answer(theirs, 1, 1, Y)
    answer(mine, 1, 0, Y)
    for window, note in ((mine, "Sticks"), (theirs, "Frame bent")):
        session = window.screen_.session
        building = session.walk.buildings[0]
        (door,) = add_places(session, building.id, SpaceType.EXTERIOR_DOOR, ["Door 7"])
        item = session.walk.questions_at(door)[0].item.id
        write_note(session, item, door.id, note)
    theirs.close()
    return mine, other_path


def rows_of(dialog: QDialog) -> dict[str, QTreeWidgetItem]:
    tree = named(dialog, QTreeWidget, "What both changed")
    heads = [tree.topLevelItem(at) for at in range(tree.topLevelItemCount())]
    return {row.text(0): row for head in heads for row in map(head.child, range(head.childCount()))}


def select(dialog: QDialog, row: QTreeWidgetItem) -> None:
    tree = named(dialog, QTreeWidget, "What both changed")
    tree.clearSelection()
    row.setSelected(True)


def merge(window: MainWindow, monkeypatch, path: Path, *steps: Callable[[QDialog], object]) -> None:
    monkeypatch.setattr(dialogs, "choose_audit", lambda _parent: path)
    with_dialogs(window._actions["merge_copy"].trigger, *steps)


def test_two_officers_walk_one_campus_and_merge(walked, monkeypatch):
    window, path = walked
    session = window.screen_.session
    before = answers(session)

    def decide(dialog: QDialog) -> None:
        found = rows_of(dialog)
        (same,) = [row for words, row in found.items() if words.endswith("was added in both")]
        (value,) = [row for words, row in found.items() if words.endswith(": answer")]
        assert (value.text(1), value.text(2), value.text(3)) == ("No", "Partial", "")
        select(dialog, value.parent())  # all that lies at this place
        push(dialog, "Take theirs")
        (same,) = [row for words, row in rows_of(dialog).items() if "added in both" in words]
        select(dialog, same)
        push(dialog, "One and the same")
        (note,) = [row for words, row in rows_of(dialog).items() if words.endswith(": note")]
        select(dialog, note)
        push(dialog, "Keep both texts")
        push(dialog, "Merge")

    merge(window, monkeypatch, path, decide)
    values = [value for _, value in answers(session)]
    assert sorted(filter(None, values)) == [P, Y, Y]
    (door,) = [place for place in session.walk.places if place.name == "Door 7"]
    (note,) = [one.note for one in session.walk.answers.values() if one.place_id == door.id]
    assert note == "Frame bent\nSticks"
    assert session.undo_label == "Merge Oak of Reyes.cpted"
    window._actions["undo"].trigger()
    assert answers(session) == before


def test_door_7_can_be_kept_as_two(walked, monkeypatch):
    window, path = walked

    def decide(dialog: QDialog) -> None:
        for words in ("added in both", ": answer"):
            (row,) = [row for text, row in rows_of(dialog).items() if words in text]
            select(dialog, row)
            push(dialog, "Keep as two" if "added" in words else "Take mine")
        push(dialog, "Merge")

    merge(window, monkeypatch, path, decide)
    session = window.screen_.session
    assert [place.name for place in session.walk.places].count("Door 7") == 2


def test_a_copy_of_another_audit_is_refused_and_nothing_changed(walked, monkeypatch, tmp_path):
    from cpted_audit.session.places import new_audit
    from cpted_audit.session.places.new_audit import NewAudit

    window, _ = walked
    other = tmp_path / "Elm.cpted"
    new_audit.create(other, NewAudit(site_name="Elm School")).close()
    before = answers(window.screen_.session)
    said = []

    def read(box: QDialog) -> None:
        said.append(box.text())
        box.accept()

    merge(window, monkeypatch, other, read)
    (sentence,) = said
    assert sentence == (
        "“Elm.cpted” is another audit, of Elm School, and no copy of this one, so nothing was "
        "merged. Choose a copy of this audit."
    )
    assert answers(window.screen_.session) == before


def test_a_wrong_passphrase_is_said_when_it_is_asked_again(walked, monkeypatch, tmp_path):
    from cpted_audit.session.places import new_audit
    from cpted_audit.session.places.new_audit import NewAudit

    window, _ = walked
    other = tmp_path / "Locked.cpted"
    new_audit.create(other, NewAudit(site_name="Elm School"), "plum tractor violin").close()
    asked: list[str] = []
    typed = iter(["wrong words", None])

    def ask(_parent: object, _name: str, complaint: str) -> str | None:
        asked.append(complaint)
        return next(typed)

    monkeypatch.setattr(dialogs, "ask_passphrase", ask)
    merge(window, monkeypatch, other)
    assert asked[0] == ""
    assert "The passphrase does not open “Locked.cpted”" in asked[1]
