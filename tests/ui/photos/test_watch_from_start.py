"""A folder of photos watched from the start page on, through locking and another size of text."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QPushButton, QTextBrowser
from test_photos_arrivals import chips, idle, make_picture
from waiting import WAIT_MS

from cpted_audit.session.photos.photos import photos
from cpted_audit.session.places import new_audit
from cpted_audit.session.places.new_audit import NewAudit
from cpted_audit.session.session import Session
from cpted_audit.ui.file.lock_controller import LockPage
from cpted_audit.ui.photos import folder_watch
from cpted_audit.ui.photos.detail_pane import WAYS, from_phone


@pytest.fixture
def folder(tmp_path, monkeypatch) -> Path:
    """A folder that is chosen when one is asked for, with an old picture in it."""
    monkeypatch.setattr(folder_watch, "QUIET_SECONDS", 0.1)
    monkeypatch.setattr(folder_watch, "POLL_SECONDS", 0.05)
    folder = tmp_path / "Camera Roll"
    folder.mkdir()
    make_picture(folder / "private.png", "blue")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_a: str(folder))
    return folder


def press(window, words: str) -> None:
    next(
        one for one in window.findChildren(QPushButton) if one.text() == words and one.isVisible()
    ).click()


def said(window) -> str:
    return " ".join(one.text() for one in window.findChildren(QLabel) if one.isVisible())


def arrived(window) -> list[str]:
    return [photo.file_name for photo in photos(window.screen_.session)]


def wait_for(window, qtbot, *names: str) -> None:
    qtbot.waitUntil(lambda: sorted(arrived(window)) == sorted(names), timeout=WAIT_MS)
    idle(window, qtbot)


def test_what_arrives_after_the_choice_goes_into_the_audit_opened_next_and_no_other(
    window, audit_path, folder, qtbot, tmp_path
):
    press(window, "Watch a folder…")
    assert "“Camera Roll” go into the audit you open next" in said(window)
    make_picture(folder / "before.png", "red")
    window.open_audit(audit_path)
    assert chips(window) == ["● Watching Camera Roll · Stop"]
    make_picture(folder / "after.png", "green")
    wait_for(window, qtbot, "before.png", "after.png")
    window.close_audit()
    qtbot.waitUntil(lambda: chips(window) == [])
    assert "watch the folder they arrive in" in said(window)
    other = tmp_path / "other.cpted"
    new_audit.create(other, NewAudit(site_name="Other")).close()
    window.open_audit(other)
    assert chips(window) == []


def test_it_can_be_stopped_on_the_start_page(window, audit_path, folder):
    press(window, "Watch a folder…")
    press(window, "Stop watching")
    assert "“Camera Roll”" not in said(window)
    window.open_audit(audit_path)
    assert chips(window) == []


def test_an_audit_for_reading_takes_nothing_and_the_folder_waits_on(window, audit_path, folder):
    press(window, "Watch a folder…")
    window.show_session(Session.open(audit_path, read_only=True))
    assert chips(window) == []
    window.close_audit()
    assert "“Camera Roll”" in said(window)


def test_a_folder_that_is_gone_is_told(window, folder, told):
    (folder / "private.png").unlink()
    folder.rmdir()
    press(window, "Watch a folder…")
    assert "cannot be read" in told[0]


def test_another_size_of_text_goes_on_watching_and_takes_nothing_twice(
    window, audit_path, folder, qtbot
):
    press(window, "Watch a folder…")
    window.open_audit(audit_path)
    make_picture(folder / "one.png", "red")
    wait_for(window, qtbot, "one.png")
    window.preferences.choose_scale(125)
    qtbot.waitUntil(lambda: chips(window) == ["● Watching Camera Roll · Stop"])
    make_picture(folder / "two.png", "green")
    wait_for(window, qtbot, "one.png", "two.png")


def test_what_arrives_while_the_audit_is_locked_is_taken_in_when_it_is_opened(
    window, folder, qtbot, tmp_path
):
    path = tmp_path / "locked.cpted"
    new = NewAudit(site_name="Locked")
    press(window, "Watch a folder…")
    window.show_session(new_audit.create(path, new, "right one"))
    window.lock()
    qtbot.waitUntil(lambda: window.screen_ is None)
    make_picture(folder / "meanwhile.png", "red")
    window.findChild(LockPage).tried.emit("right one")
    assert window.screen_ is not None
    wait_for(window, qtbot, "meanwhile.png")


def test_how_photos_come_from_the_phone_is_told_for_each_system(window, walking_photos):
    press(window, "How?")
    helped = next(one for one in window.findChildren(QDialog) if one.windowTitle() == "Help")
    text = helped.findChild(QTextBrowser).toPlainText()
    for words in ("OneDrive", "iCloud", "USB", "AirDrop", "Downloads", "Linux"):
        assert words in text
    for system, words in WAYS.items():
        assert from_phone(system) == words
        assert "USB" in words
        assert "watch" in words
    assert "From the phone" in walking_photos()


@pytest.fixture
def walking_photos(window, audit_path):
    def look() -> str:
        window.open_audit(audit_path)
        window.screen_.show_page("photos")
        return said(window)

    return look
