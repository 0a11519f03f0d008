"""The window looks for a newer version in a folder, shows what changed and unpacks it beside."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QPlainTextEdit,
    QPushButton,
)
from release_folder import NAME, release
from waiting import WAIT_MS

from cpted_audit.interchange.packet.signing import new_key
from cpted_audit.session import updates
from cpted_audit.ui.help.update_dialog import UpdateDialog


@pytest.fixture
def place(tmp_path, monkeypatch) -> Path:
    """A folder of programs with this one in it, and a USB drive with a release."""
    key = new_key("Makers")
    monkeypatch.setattr(updates, "release_key", lambda: key.public)
    program = tmp_path / "Programs" / "cpted-audit"
    program.mkdir(parents=True)
    monkeypatch.setattr(updates, "program_folder", lambda: program)
    folder = release(tmp_path / "stick", key, members={"link": b"no link"})
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_a: str(folder))
    return program.parent


def press(words: str, seen: list[str]) -> None:
    """Read the dialog in front and press one of its buttons."""
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, UpdateDialog)
    seen += [label.text() for label in dialog.findChildren(QLabel)]
    seen += [text.toPlainText() for text in dialog.findChildren(QPlainTextEdit)]
    box = dialog.findChild(QDialogButtonBox)
    next(one for one in box.findChildren(QPushButton) if one.text().strip("&") == words).click()


def test_a_newer_version_is_shown_and_installed_as_a_job(window, place, told, qtbot):
    seen = []
    QTimer.singleShot(0, partial(press, "Install", seen))
    window._actions["check_update"].trigger()
    qtbot.waitUntil(lambda: bool(told), timeout=WAIT_MS)
    assert any(text.startswith("Version 9.0.0 of") for text in seen)
    assert "• Doors open faster." in seen
    assert f"The new version is in “{place / 'cpted-audit-9.0.0'}”" in told[0]
    assert (place / "cpted-audit-9.0.0" / "cpted-audit").is_file()


@pytest.mark.skipif(os.name == "nt", reason="whether a folder can be written is not told there")
def test_where_nothing_can_be_written_beside_it_a_folder_is_asked_for(
    window, place, told, qtbot, tmp_path, monkeypatch
):
    chosen = iter([str(place.parent / "stick"), str(tmp_path)])
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_a: next(chosen))
    monkeypatch.setattr(updates, "program_folder", lambda: tmp_path / "gone" / "cpted-audit")
    QTimer.singleShot(0, partial(press, "Install", []))
    window._actions["check_update"].trigger()
    qtbot.waitUntil(lambda: bool(told), timeout=WAIT_MS)
    assert (tmp_path / "cpted-audit-9.0.0" / "cpted-audit").is_file()


def test_a_dialog_that_is_closed_installs_nothing(window, place, told):
    QTimer.singleShot(0, partial(press, "Close", []))
    window._actions["check_update"].trigger()
    assert [one.name for one in place.iterdir()] == ["cpted-audit"]


def test_an_archive_that_was_changed_is_told(window, place, told, qtbot):
    archive = place.parent / "stick" / NAME
    archive.write_bytes(archive.read_bytes()[:-1])
    QTimer.singleShot(0, partial(press, "Install", []))
    window._actions["check_update"].trigger()
    qtbot.waitUntil(lambda: bool(told), timeout=WAIT_MS)
    assert "is not the archive that was signed" in told[0]
    assert [one.name for one in place.iterdir()] == ["cpted-audit"]


def test_a_folder_without_a_release_is_told(window, place, told, tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_a: str(tmp_path))
    window._actions["check_update"].trigger()
    assert "There is no release in" in told[0]
