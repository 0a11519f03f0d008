"""A new audit from last year's in the real window: chosen, explained, made, and walked."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
import small_audit
from damage import no_letters
from dialog_driver import push, with_dialogs
from PySide6.QtWidgets import QCheckBox, QDialog, QLabel, QLineEdit, QPushButton
from walk_driver import button, named, settle

from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.session.findings.rows import rows as finding_rows
from cpted_audit.session.session import Session
from cpted_audit.session.team import add_person
from cpted_audit.session.walk.answers import Observation, answer_many
from cpted_audit.ui import dialogs
from cpted_audit.ui.walk.route_model import Filter

N, Y = AnswerValue.NO, AnswerValue.YES
KEY = "plum tractor violin"


@pytest.fixture
def last_year(audit_path: Path) -> Path:
    """Oak School, whose first classroom was answered last year: No, and then Yes."""
    with Session.open(audit_path) as session:
        (room,) = [one for one in session.walk.places if one.name == "Classroom 1"]
        asked = session.walk.questions_at(room)[:2]
        answer_many(
            session,
            [Observation(item_id=question.item.id, place_id=room.id, value=value,
                         note="Propped during delivery" if value is N else None,
                         observed_at=datetime(2025, 11, 3, 9))
             for question, value in zip(asked, (N, Y), strict=True)],
            "Answer",
        )  # fmt: skip
    return audit_path


def follow(window, monkeypatch, last: Path, target: Path, *steps) -> None:
    """Begin a new audit from another as one does, from the page for a new audit."""
    monkeypatch.setattr(dialogs, "choose_audit", lambda _parent: last)
    monkeypatch.setattr(dialogs, "choose_new_audit", lambda _parent, _school: target)
    window.start.begin_new()
    settle()
    page = window.start.new_page
    with_dialogs(button(page, "From last year's audit…").click, *steps)


def plainly(dialog: QDialog) -> None:
    button(dialog, "No passphrase").setChecked(True)
    push(dialog, "Create…")


def words_of(dialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def test_last_year_is_followed_walked_and_told_beside_each_item(
    window, qtbot, monkeypatch, last_year, tmp_path
):
    target, seen = tmp_path / "2026.cpted", []

    def look(dialog: QDialog) -> None:
        seen.append(words_of(dialog))
        plainly(dialog)

    before = last_year.read_bytes()
    follow(window, monkeypatch, last_year, target, look)
    qtbot.waitUntil(lambda: window.screen_ is not None)
    assert "2 answers, shown beside their items as last time and never counted." in seen[0]
    assert "is blank until somebody answers it." in seen[0]
    assert last_year.read_bytes() == before
    assert window.start.new_page is None
    screen = window.screen_
    session = screen.session
    assert session.path == target
    assert session.walk.answers == {}
    (room,) = [one for one in session.walk.places if one.name == "Classroom 1"]
    first, second = session.walk.questions_at(room)[:2]
    screen.go_to(room.id, first.item.id)
    settle()
    told = "Last time, Nov 3, 2025: No, “Propped during delivery”, finding 1: open"
    assert told in words_of(screen.walk)
    assert "Last time: Yes" in screen.walk.items._views.hint(second)
    listed = len(session.walk.questions_at(room))
    button(screen.walk, f"Look again {listed - 1}").click()
    settle()
    screen.walk.items.answer(N)
    settle()
    (row,) = finding_rows(session)
    assert (row.number, row.item_id) == (1, first.item.id)
    assert screen.walk.filter is Filter.LAST_TIME
    window.undo()
    assert screen.walk.filter is Filter.LAST_TIME  # what was undone is listed there
    assert screen.walk.target().item_id == first.item.id


def test_an_audit_that_follows_none_has_no_such_filters(window, last_year):
    window.open_audit(last_year)
    settle()
    shown = [one.text() for one in window.screen_.walk.header.findChildren(QPushButton)
             if not one.isHidden()]  # fmt: skip
    assert not [text for text in shown if text.startswith(("Look again", "New items"))]


def test_a_template_is_made_and_what_it_leaves_out_is_said(
    window, qtbot, monkeypatch, last_year, tmp_path
):
    target, seen = tmp_path / "elm.cpted", []

    def choose(dialog: QDialog) -> None:
        button(dialog, "Use it as a template, without what was found").click()
        named(dialog, QLineEdit, "Name of the school").setText("Elm School")
        settle()
        seen.append(words_of(dialog))
        plainly(dialog)

    follow(window, monkeypatch, last_year, target, choose)
    qtbot.waitUntil(lambda: window.screen_ is not None)
    assert "Registers, contacts, team, answers, findings and photos" in seen[0]
    session = window.screen_.session
    assert session.site.name == "Elm School"
    assert finding_rows(session) == []


def test_without_a_passphrase_or_with_a_taken_name_nothing_is_made(
    window, qtbot, monkeypatch, last_year, tmp_path
):
    said = []

    def try_it(dialog: QDialog) -> None:
        push(dialog, "Create…")
        said.append(words_of(dialog))
        button(dialog, "No passphrase").setChecked(True)
        push(dialog, "Create…")
        said.append(words_of(dialog))
        push(dialog, "Cancel")

    before = last_year.read_bytes()
    follow(window, monkeypatch, last_year, last_year, try_it)
    assert "The passphrase is empty" in said[0]
    assert "is the audit that is to be followed, and it was left as it is" in said[1]
    assert window.screen_ is None
    assert last_year.read_bytes() == before
    assert [one.name for one in tmp_path.glob("*.cpted")] == [last_year.name]


def test_an_encrypted_audit_asks_for_its_passphrase_and_for_one_of_the_new(
    window, qtbot, monkeypatch, tmp_path
):
    path, target, seen = tmp_path / "2025.cpted", tmp_path / "2026.cpted", []
    small_audit.make(path, KEY).close()
    tried = iter(["wrong one", KEY])
    monkeypatch.setattr(dialogs, "ask_passphrase", lambda *_asked: next(tried))

    def fill(dialog: QDialog) -> None:
        seen.append(words_of(dialog))
        assert button(dialog, "Create…").isEnabled()
        assert not [one for one in dialog.findChildren(QCheckBox)
                    if one.text() == "No passphrase" and one.isVisible()]  # fmt: skip
        for name in ("Passphrase", "Again"):
            named(dialog, QLineEdit, name).setText("oak lantern meadow tractor")
        push(dialog, "Create…")

    follow(window, monkeypatch, path, target, fill)
    qtbot.waitUntil(lambda: window.screen_ is not None)
    assert "This audit is encrypted, so the new one is too; codes come along." in seen[0]
    assert window.screen_.session.document.encrypted
    assert next(tried, None) is None


def test_damage_found_while_it_is_counted_is_one_sentence(window, monkeypatch, last_year, tmp_path):
    with Session.open(last_year) as session:
        add_person(session, "Ofc. Diaz", "SRO", "PD")
    no_letters(last_year, "person", "agency")
    told = []
    monkeypatch.setattr(dialogs, "tell", lambda _parent, error: told.append(str(error)))
    follow(window, monkeypatch, last_year, tmp_path / "2026.cpted")
    (sentence,) = told
    assert "is damaged" in sentence
    assert window.start.new_page is not None
