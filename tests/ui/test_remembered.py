"""What the window remembers and shows of what is typed: folders of file dialogs, passphrases."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFileDialog,
    QInputDialog,
    QLineEdit,
    QWidget,
)

from cpted_audit.errors import AuditError
from cpted_audit.session.places import new_audit
from cpted_audit.session.places.new_audit import NewAudit
from cpted_audit.ui import dialogs, file_dialogs
from cpted_audit.ui.documents.copy_options import CopyOptions
from cpted_audit.ui.file.lock_controller import LockPage
from cpted_audit.ui.file_dialogs import FileFilter, Purpose
from cpted_audit.ui.start.passphrase_card import PassphraseCard

UI = Path(file_dialogs.__file__).parent
HIDDEN, SHOWN = QLineEdit.EchoMode.Password, QLineEdit.EchoMode.Normal


@pytest.fixture
def began(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Where each dialog began; every one of them is left."""
    starts: list[Path] = []

    def leave(_parent, _title, start, *_filters):
        starts.append(Path(start))
        return "", ""

    for name in ("getOpenFileName", "getOpenFileNames", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, leave)
    return starts


def choose(monkeypatch: pytest.MonkeyPatch, path: Path, *, words: str = "") -> None:
    for name, given in (
        ("getOpenFileName", (str(path), words)), ("getSaveFileName", (str(path), words)),
        ("getOpenFileNames", ([str(path)], words)), ("getExistingDirectory", str(path)),
    ):  # fmt: skip
        monkeypatch.setattr(QFileDialog, name, lambda *_a, given=given: given)


# Folders


def test_a_dialog_begins_where_its_purpose_ended_also_in_the_next_window(
    make_main_window, tmp_path, monkeypatch, began, settings
):
    window = make_main_window()
    photos, audits = tmp_path / "Phone", tmp_path / "Audits"
    for folder in (photos, audits):
        folder.mkdir()
    with monkeypatch.context() as chosen:
        choose(chosen, photos / "IMG_1.jpg")
        assert dialogs.choose_photos(window) == [photos / "IMG_1.jpg"]
        choose(chosen, audits / "Oak")
        assert dialogs.choose_new_audit(window, "Oak") == audits / "Oak.cpted"
    again = make_main_window()
    dialogs.choose_photos(again)
    dialogs.choose_audit(again)
    assert began == [photos, audits]


def test_a_dialog_that_is_left_changes_nothing_and_a_folder_that_is_gone_is_forgotten(
    window, tmp_path, monkeypatch, began
):
    stick = tmp_path / "USB"
    stick.mkdir()
    usual = file_dialogs.folder(Purpose.PLAN)
    with monkeypatch.context() as chosen:
        choose(chosen, stick / "plan.pdf")
        file_dialogs.open_file(window, Purpose.PLAN)
    file_dialogs.open_file(window, Purpose.PLAN)
    stick.rmdir()
    file_dialogs.open_file(window, Purpose.PLAN)
    assert began == [stick, usual]


def test_a_copy_is_offered_beside_its_audit_until_another_folder_was_chosen(
    window, tmp_path, monkeypatch, began
):
    start = tmp_path / "Oak full.pdf"
    dialogs.choose_copy(window, start)
    assert began == [start]
    stick = tmp_path / "USB"
    stick.mkdir()
    with monkeypatch.context() as chosen:
        choose(chosen, stick / "copy")
        assert dialogs.choose_copy(window, start) == stick / "copy.pdf"
    dialogs.choose_copy(window, start)
    assert began[-1] == stick / "Oak full.pdf"


def test_no_copy_of_one_school_begins_in_the_folder_of_another(
    window, tmp_path, monkeypatch, began
):
    folders = [tmp_path / name for name in ("Oak", "Elm", "For the chief of Oak")]
    oak, elm = (folder / "audit.cpted" for folder in folders[:2])
    for folder in folders:
        folder.mkdir()
    for path in (oak, elm):
        new_audit.create(path, NewAudit(site_name=path.parent.name)).close()
    window.open_audit(oak)
    with monkeypatch.context() as chosen:
        choose(chosen, folders[2] / "report.pdf")
        dialogs.choose_copy(window, oak.with_name("report.pdf"))
        choose(chosen, folders[2] / "doors.xlsx")
        file_dialogs.save_file(window, Purpose.SAVED_SHEET, "doors.xlsx")
    dialogs.choose_copy(window, oak.with_name("report.pdf"))
    window.open_audit(elm)
    dialogs.choose_copy(window, elm.with_name("report.pdf"))
    file_dialogs.save_file(window, Purpose.SAVED_SHEET, "doors.xlsx")
    window.open_audit(oak)
    dialogs.choose_copy(window, oak.with_name("report.pdf"))
    assert [one.parent for one in began[:2]] == [folders[2], folders[1]]
    assert folders[2] not in began[2].parents
    assert began[3].parent == folders[2]


def test_a_name_without_an_ending_gets_that_of_the_chosen_filter(window, tmp_path, monkeypatch):
    filters = FileFilter("Workbook", ["*.xlsx"]), FileFilter("Table", ["*.csv"])
    for words, ending in (("Table (*.csv)", ".csv"), ("Workbook (*.xlsx)", ".xlsx"), ("", ".xlsx")):
        choose(monkeypatch, tmp_path / "doors v1.2", words=words)
        path = file_dialogs.save_file(window, Purpose.SAVED_SHEET, "doors.xlsx", *filters)
        assert path == tmp_path / f"doors v1.2{ending}"
    choose(monkeypatch, tmp_path / "doors.CSV")
    assert file_dialogs.save_file(window, Purpose.SAVED_SHEET, "d.xlsx", *filters) == (
        tmp_path / "doors.CSV"
    )


def test_every_file_dialog_of_the_window_goes_through_the_one_that_remembers():
    asking = {
        path.name
        for path in UI.rglob("*.py")
        if re.search(r"QFileDialog\b", path.read_text("utf-8"))
    }
    assert asking == {"file_dialogs.py"}


# Passphrases


def shower(line: QLineEdit) -> QAbstractButton:
    (button,) = line.findChildren(QAbstractButton)
    return button


def press(button: QWidget) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("make", [PassphraseCard, CopyOptions, LockPage])
def test_what_is_typed_can_be_shown_and_is_hidden_again_with_its_field(window, qapp, make):
    page = make()
    page.resize(900, 400)
    page.show()
    QApplication.processEvents()
    secret = [one for one in page.findChildren(QLineEdit) if one.echoMode() is HIDDEN]
    assert secret
    for line in secret:
        button = shower(line)
        assert button.accessibleName() == "Show what is typed"
        assert line.rect().contains(button.geometry())
        QTest.keyClicks(line, "plum tractor")
        press(button)
        assert line.echoMode() is SHOWN
        assert button.accessibleName() == "Hide what is typed"
        press(button)
        assert line.echoMode() is HIDDEN
        press(button)
        line.setText("plum tractor")
        button.setFocus()
        QTest.keyClicks(button, "fence")  # who types on there types nothing, and sees it
        assert line.text() == "plum tractor"
        line.clear()
        assert line.echoMode() is HIDDEN
        press(button)
        page.hide()
        assert line.echoMode() is HIDDEN
        page.show()
    page.deleteLater()


def test_tab_goes_from_a_passphrase_to_its_repetition_and_not_to_the_button(window):
    window.start.begin_new()
    window.activateWindow()
    QApplication.processEvents()
    lines = [one for one in window.findChildren(QLineEdit) if one.echoMode() is HIDDEN]
    first, second = lines
    first.setFocus()
    QTest.keyClicks(first, "plum tractor")
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert window.focusWidget() is second
    QTest.keyClicks(second, "plum tractor")
    assert (first.text(), second.text()) == ("plum tractor",) * 2
    assert first.echoMode() is HIDDEN


def test_the_question_for_a_passphrase_can_show_it(window, tmp_path):
    path = tmp_path / "locked.cpted"
    new_audit.create(path, NewAudit(site_name="Locked"), "right one").close()
    modes = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QInputDialog)
        line = dialog.findChild(QLineEdit)
        QTest.keyClicks(line, "right one")
        modes.append(line.echoMode())
        press(shower(line))
        modes.append(line.echoMode())
        dialog.accept()

    QTimer.singleShot(50, answer)
    window.open_audit(path)
    assert modes == [HIDDEN, SHOWN]
    assert window.screen_ is not None


def test_the_complaint_of_the_lock_page_goes_when_the_passphrase_is_typed_again(window, tmp_path):
    path = tmp_path / "locked.cpted"
    window.show_session(new_audit.create(path, NewAudit(site_name="Locked"), "right one"))
    window.lock()
    page = window.findChild(LockPage)
    line = page.findChild(QLineEdit)
    QTest.keyClicks(line, "wrong\r")
    assert "does not open" in page._complaint.text()
    QTest.keyClicks(line, "r")
    assert page._complaint.text() == ""
    line.clear()
    QTest.keyClicks(line, "right one\r")
    assert window.screen_ is not None


def test_a_folder_in_which_a_file_failed_is_not_begun_in_again(
    window, tmp_path, monkeypatch, began, told
):
    good, bad = tmp_path / "Plans", tmp_path / "Share"
    for folder in (good, bad):
        folder.mkdir()
    with monkeypatch.context() as chosen:
        for path in (good / "a.pdf", bad / "b.pdf"):
            choose(chosen, path)
            file_dialogs.open_file(window, Purpose.PLAN, FileFilter("Plans", ["*.pdf"]))
    assert file_dialogs.folder(Purpose.PLAN) == bad
    dialogs.tell(window, AuditError("Something else went wrong."))
    assert file_dialogs.folder(Purpose.PLAN) == bad
    dialogs.tell(window, AuditError("“b.pdf” could not be read; choose another."))
    assert file_dialogs.folder(Purpose.PLAN) == good
    dialogs.tell(window, AuditError("“b.pdf” could not be read; choose another."))
    assert file_dialogs.folder(Purpose.PLAN) == good


def test_a_folder_that_cannot_be_written_is_not_begun_in(window, tmp_path, monkeypatch, began):
    shut = tmp_path / "Read only"
    shut.mkdir()
    usual = file_dialogs.folder(Purpose.SAVED_SHEET, writes=True)
    with monkeypatch.context() as chosen:
        choose(chosen, shut / "doors.xlsx")
        file_dialogs.save_file(
            window, Purpose.SAVED_SHEET, "doors.xlsx", FileFilter("W", ["*.xlsx"])
        )
    assert file_dialogs.folder(Purpose.SAVED_SHEET, writes=True) == shut
    allowed = os.access

    def access(path: Path, mode: int) -> bool:  # root may write anywhere
        return not (mode & os.W_OK and path == shut) and allowed(path, mode)

    monkeypatch.setattr(os, "access", access)
    assert file_dialogs.folder(Purpose.SAVED_SHEET, writes=True) == usual
    assert file_dialogs.folder(Purpose.SAVED_SHEET) == shut
