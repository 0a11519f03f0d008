"""Purging and handing over in the window: chosen by name, done as a job, the audit goes on."""

from __future__ import annotations

import pytest
import register_driver
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QWidget,
)
from register_driver import ACCESS, CODE, PASSPHRASE, RegisterDriver, answering
from waiting import wait_until
from walk_driver import menu_command, purpose

from cpted_audit.domain.registers.registers import RegisterKey
from cpted_audit.session.documents.copies.recipients import recipients
from cpted_audit.session.file.purge import candidates, kind_of
from cpted_audit.session.photos import photos
from cpted_audit.session.photos.photos import Target
from cpted_audit.session.registers import records
from cpted_audit.session.session import Session
from cpted_audit.store import backup

NEW = "violet anchor quarry moss"


@pytest.fixture(
    params=[None, pytest.param(PASSPHRASE, marks=pytest.mark.slow)], ids=["plain", "encrypted"]
)
def drive(request, window, tmp_path) -> RegisterDriver:
    register_driver.make(tmp_path / "a.cpted", request.param)
    return RegisterDriver(window, tmp_path / "a.cpted", request.param)


def named(top: QWidget, kind: type, name: str):
    (found,) = [
        one for one in top.findChildren(kind)
        if name in {one.accessibleName(), purpose(one), getattr(one, "text", str)()}
    ]  # fmt: skip
    return found


def go_on(drive: RegisterDriver) -> None:
    wait_until(lambda: not drive.window.jobs.busy and drive.window.screen_ is not None)
    drive.settle()


def press(dialog: QDialog, words: str) -> None:
    (button,) = [
        one
        for one in dialog.findChildren(QAbstractButton)
        if one.text() == words and one.isVisible()
    ]
    assert button.isEnabled()
    button.click()


def test_a_removed_contact_is_purged_by_its_name_and_the_audit_goes_on(drive):
    session, path = drive.session, drive.session.path
    (ortiz,) = records.records(session, RegisterKey.CONTACTS)
    records.change_records(session, RegisterKey.CONTACTS, [ortiz.id], phone="555-0147")
    session.document.back_up("regular")
    records.remove_records(session, RegisterKey.CONTACTS, [ortiz.id])

    def answer(dialog: QDialog) -> None:
        assert dialog.windowTitle() == "Purge"
        kinds = named(dialog, QComboBox, "What")
        kinds.setCurrentText("Contacts")
        assert not named(dialog, QAbstractButton, "Purge for good").isEnabled()
        (row,) = [named(dialog, QListWidget, "What can be purged").item(0)]
        assert row.text() == "Ortiz · Principal (removed)"
        named(dialog, QLineEdit, "Find in the list").setText("nobody")
        assert row.isHidden()
        named(dialog, QLineEdit, "Find in the list").setText("ort")
        assert not row.isHidden()
        row.setCheckState(Qt.CheckState.Checked)
        with answering(lambda box: QTest.keyClick(box, Qt.Key.Key_Return)):
            press(dialog, "Purge for good")
        told.append(str(dialog.isVisible()))
        with answering(confirm):
            press(dialog, "Purge for good")

    told: list[str] = []

    def confirm(box: QDialog) -> None:
        told.extend((box.windowTitle(), box.defaultButton().text(), *box.text().splitlines()))
        press(box, "Purge for good")

    with answering(answer) as seen:
        menu_command(drive.window, "purge").trigger()
    assert len(seen) == 1
    assert told == [
        "True",  # Enter left everything as it was
        "Purge for good?", "Cancel", "This goes for good from “Contacts”:",
        "    Ortiz · Principal (removed)", "The backups beside the audit are purged too.",
        "", "Undo does not bring it back.",
    ]  # fmt: skip
    go_on(drive)
    assert drive.session.path == path
    newest = next(one for one in drive.session.history() if one.kind == "purge")
    assert newest.label == "Purge 1 contact"
    assert candidates(drive.session, kind_of("contact")) == []
    if not drive.session.document.encrypted:
        for one in (path, *backup.backups_of(path)):
            assert b"555-0147" not in one.read_bytes(), one.name
    assert not drive.window.jobs.busy
    cancel = named(drive.window, QAbstractButton, "Cancel the running job")
    assert not cancel.isVisible(), "the line of the job ends with the job"
    undoes_only_when_told(drive, "“Purge 1 contact” cannot be undone.")
    assert records.records(drive.session, RegisterKey.CONTACTS) == []


def undoes_only_when_told(drive: RegisterDriver, words: str) -> None:
    """Undo says first what it would pass over, and takes a step back when used again."""
    newest, undone = drive.session.history()[0].id, drive.session.undo_label
    menu_command(drive.window, "undo").trigger()
    said = named(drive.window, QLabel, "Saved").whole_text()
    assert said.startswith(words)
    assert said.endswith(f"Undo again takes back: {undone}")
    assert drive.session.history()[0].id == newest, "nothing was taken back"
    menu_command(drive.window, "undo").trigger()
    step = drive.session.history()[0]
    assert (step.kind, step.label) == ("undo", undone)


def test_no_secret_is_told_in_the_list_of_what_can_be_purged(drive):
    told = []

    def answer(dialog: QDialog) -> None:
        kinds = named(dialog, QComboBox, "What")
        for row in range(kinds.count()):
            kinds.setCurrentIndex(row)
            shown = named(dialog, QListWidget, "What can be purged")
            told.extend(shown.item(one).text() for one in range(shown.count()))
            nothing = any("Nothing of this kind" in one.text() for one in
                          dialog.findChildren(QLabel) if one.isVisibleTo(dialog))  # fmt: skip
            history = kinds.currentText() == "The history until now"
            assert nothing == (shown.count() == 0 and not history)
        dialog.reject()

    with answering(answer):
        menu_command(drive.window, "purge").trigger()
    assert any("Ortiz" in one for one in told)
    assert any("Bell" in one for one in told) == drive.session.document.encrypted
    assert CODE not in "".join(told)
    assert ACCESS not in "".join(told)


def test_a_photo_is_chosen_by_its_picture_and_what_is_known_of_it(drive, tmp_path):
    """IMG_0412.jpg alone says too little to destroy a picture for good by."""
    shot = tmp_path / "IMG_0412.jpg"
    Image.new("RGB", (640, 480), "green").save(shot)
    session = drive.session
    place = session.walk.places[0]
    for _ in photos.import_photos(session, [shot], Target(place_id=place.id)):
        pass
    rows = []

    def answer(dialog: QDialog) -> None:
        named(dialog, QComboBox, "What").setCurrentText("Photos")
        shown = named(dialog, QListWidget, "What can be purged")
        items = [shown.item(row) for row in range(shown.count())]
        rows.extend((item.text(), item.icon()) for item in items)
        dialog.reject()

    with answering(answer):
        menu_command(drive.window, "purge").trigger()
    ((words, icon),) = rows
    assert words == f"IMG_0412.jpg · {session.walk.path(place)}"
    middle = icon.pixmap(48, 48).toImage().pixelColor(24, 18)
    assert middle.green() > middle.red() + 60


def test_a_name_that_stands_elsewhere_goes_out_of_the_copy_where_that_was_meant(
    window, tmp_path, monkeypatch
):
    register_driver.make(tmp_path / "a.cpted", None)
    drive = RegisterDriver(window, tmp_path / "a.cpted", None)
    (door, *_) = records.records(drive.session, RegisterKey.DOORS)
    records.change_records(drive.session, RegisterKey.DOORS, [door.id], note="Ask Ortiz first")
    target = tmp_path / "for the chief.cpted"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(target), ""))

    def answer(dialog: QDialog) -> None:
        everywhere = named(
            dialog, QCheckBox, "Take their names and numbers out of every other text too"
        )
        assert everywhere.isEnabled()
        assert not everywhere.isChecked()
        parts = [one for one in dialog.findChildren(QCheckBox) if one.isChecked()]
        for part in parts:
            part.setChecked(False)
        assert not everywhere.isEnabled(), "nothing is left out"
        for part in parts:
            part.setChecked(True)
        everywhere.setChecked(True)
        named(dialog, QCheckBox, "No passphrase").setChecked(True)
        press(dialog, "Create the copy…")

    with answering(answer):
        menu_command(drive.window, "copy_for").trigger()
    go_on(drive)
    assert b"Ortiz" in drive.session.path.read_bytes()
    assert b"Ortiz" not in target.read_bytes()


@pytest.mark.slow
@pytest.mark.parametrize("drive", [None, PASSPHRASE], ids=["plain", "encrypted"], indirect=True)
def test_a_copy_is_handed_over_without_what_was_left_out(drive, tmp_path, monkeypatch):
    target = tmp_path / "for the chief.cpted"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(target), ""))

    def answer(dialog: QDialog) -> None:
        secrets = named(dialog, QCheckBox, "Codes, and how key boxes are opened")
        assert secrets.isChecked()
        press(dialog, "Create the copy…")
        error = named(dialog, QLabel, "What could not be done")
        assert "The passphrase is empty" in error.text()
        passphrase = named(dialog, QLineEdit, "Passphrase")
        QApplication.processEvents()  # it lies below what is seen at first
        assert QApplication.focusWidget() is passphrase
        assert passphrase.visibleRegion().boundingRect() == passphrase.rect()
        passphrase.setText(NEW)
        named(dialog, QLineEdit, "Again").setText(NEW)
        secrets.setChecked(False)
        press(dialog, "Create the copy…")
        assert "Name the recipient" in error.text()
        secrets.setChecked(True)
        named(dialog, QCheckBox, "Contacts").setChecked(False)
        named(dialog, QLineEdit, "Recipient").setText("Chief Lund")
        press(dialog, "Create the copy…")

    with answering(answer) as seen:
        menu_command(drive.window, "copy_for").trigger()
    assert len(seen) == 1
    go_on(drive)
    assert [recipient.name for recipient in recipients(drive.session)] == ["Chief Lund"]
    assert "Copy the audit for Chief Lund without history, secrets, interviews, photos" in [
        one.label for one in drive.session.history()
    ]
    with Session.open(target, NEW, read_only=True) as copy:
        assert [record.name for record in records.records(copy, RegisterKey.CONTACTS)] == ["Ortiz"]
        assert candidates(copy, kind_of("code")) == [] or all(
            not record.code for record in records.records(copy, RegisterKey.CODES)
        )
        assert [one.kind for one in copy.history()] == ["copy"]
    undoes_only_when_told(drive, "“Give copy ")
