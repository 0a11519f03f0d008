"""Codes in the window: dots, shown while a button is held, on the clipboard for half a minute."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
import register_driver
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from register_driver import ACCESS, CODE, PASSPHRASE, RegisterDriver, answering
from waiting import wait_until
from walk_driver import menu_command

from cpted_audit.domain.registers.registers import RegisterKey
from cpted_audit.domain.registers.values import MASK
from cpted_audit.errors import PassphraseError
from cpted_audit.session.registers import records
from cpted_audit.session.session import Session
from cpted_audit.store import backup
from cpted_audit.ui.file.encrypt_controller import EncryptDialog
from cpted_audit.ui.registers.fields.secret_field import SecretClipboard, SecretField
from cpted_audit.ui.widgets.labels import ElidedLabel

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def drive(window, tmp_path) -> RegisterDriver:
    register_driver.make(tmp_path / "a.cpted", PASSPHRASE)
    return RegisterDriver(window, tmp_path / "a.cpted", PASSPHRASE)


@pytest.fixture
def secret(drive) -> SecretField:
    """The field of the code that is there, in its form."""
    view = drive.view(RegisterKey.CODES)
    view.table.choose([records.records(drive.session, RegisterKey.CODES)[0].id])
    drive.settle()
    field = view.form.fields["code"]
    assert isinstance(field, SecretField)
    return field


def reveals(drive) -> list[str]:
    return [one.label for one in drive.session.history() if one.kind == "reveal"]


def everything(top: QWidget) -> str:
    """What a widget and all within it show, or tell a pointer or a screen reader."""
    said = []
    for one in [top, *top.findChildren(QWidget)]:
        spoken = QAccessible.queryAccessibleInterface(one)
        said += [one.windowTitle(), one.toolTip(), one.statusTip(), one.whatsThis(),
                 one.accessibleName(), one.accessibleDescription()]  # fmt: skip
        said += [spoken.text(kind) for kind in (
            QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value,
        )] if spoken else []  # fmt: skip
        for read in ("text", "toPlainText", "placeholderText"):
            if callable(getattr(one, read, None)):
                said.append(str(getattr(one, read)()))
    return "\n".join(said)


def table_texts(view) -> str:
    model = view.table.records
    roles = (
        Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole, Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.AccessibleDescriptionRole,
        Qt.ItemDataRole.StatusTipRole,
    )  # fmt: skip
    return "\n".join(
        str(model.data(model.index(row, column), role))
        for row in range(model.rowCount())
        for column in range(model.columnCount())
        for role in roles
    )


def test_a_secret_is_nowhere_on_screen_nor_spoken(drive, secret):
    view = drive.view(RegisterKey.CODES)
    assert secret.shown_text == MASK
    for key in (RegisterKey.CODES, RegisterKey.KEY_BOXES, RegisterKey.DOORS):
        view = drive.view(key)
        view.table.choose([view.table.records.record(0).id])
        drive.settle()
        told = everything(drive.window) + table_texts(view)
        assert CODE not in told
        assert ACCESS not in told
    assert "hidden code" in table_texts(drive.view(RegisterKey.CODES))


def test_holding_the_button_shows_it_and_letting_go_hides_it(drive, secret):
    before = reveals(drive)
    QTest.mousePress(secret._hold, LEFT)
    drive.settle()
    assert secret.shown_text == CODE
    assert secret._shown.accessibleName() == "hidden code"
    QTest.mouseRelease(secret._hold, LEFT)
    assert secret.shown_text == MASK
    assert len(reveals(drive)) == len(before) + 1
    assert CODE not in "".join(one.label for one in drive.session.history())


def test_space_holds_it_too_and_a_repeating_key_is_one_reveal(drive, secret):
    secret._hold.setFocus()
    QTest.keyPress(secret._hold, Qt.Key.Key_Space)
    assert secret.shown_text == CODE
    QTest.keyRelease(secret._hold, Qt.Key.Key_Space)
    assert secret.shown_text == MASK
    assert len(reveals(drive)) == 1


@pytest.mark.parametrize("leave", ["focus", "window", "row", "tab"])
def test_whatever_happens_meanwhile_hides_it(drive, secret, leave):
    view = drive.view(RegisterKey.CODES)
    QTest.mousePress(secret._hold, LEFT)
    assert secret.shown_text == CODE
    if leave == "focus":
        view.table.setFocus()
        secret._hold.setFocus()
        view.table.setFocus()
    elif leave == "window":
        QApplication.sendEvent(secret._hold, QEvent(QEvent.Type.WindowDeactivate))
    elif leave == "row":
        view.table.clearSelection()
    else:
        drive.page.show_tab("doors")
    drive.settle()
    assert secret.shown_text != CODE
    QTest.mouseRelease(secret._hold, LEFT, pos=QPoint(1, 1))
    assert len(reveals(drive)) == 1


def test_the_key_box_says_how_it_is_opened_the_same_way(drive):
    view = drive.view(RegisterKey.KEY_BOXES)
    view.table.choose([view.table.records.record(0).id])
    drive.settle()
    field = view.form.fields["access"]
    QTest.mousePress(field._hold, LEFT)
    assert field.shown_text == ACCESS
    QTest.mouseRelease(field._hold, LEFT)
    assert reveals(drive) == ["Reveal access of key box KB-1"]


def test_a_copied_code_goes_off_the_clipboard_again(drive, secret, qtbot):
    clipboard = drive.page._clipboard
    clipboard._timer.setInterval(30)
    secret._copy.click()
    drive.settle()
    assert QApplication.clipboard().text() == CODE
    assert len(reveals(drive)) == 1
    formats = QApplication.clipboard().mimeData().formats()
    assert "x-kde-passwordManagerHint" in formats
    assert any("CanIncludeInClipboardHistory" in one for one in formats)
    assert CODE not in everything(drive.window)
    line = next(
        one
        for one in drive.window.findChildren(ElidedLabel)
        if one.accessibleDescription() == "Saved"
    )
    assert "on the clipboard for 30 seconds" in line.whole_text()
    qtbot.waitUntil(lambda: QApplication.clipboard().text() == "")
    assert "clipboard" not in line.whole_text()


def test_what_was_copied_since_stays_on_the_clipboard(qapp):
    clipboard = SecretClipboard(qapp)
    clipboard.put(CODE)
    QApplication.clipboard().setText("something else")
    clipboard.clear()
    assert QApplication.clipboard().text() == "something else"


def test_closing_the_audit_leaves_no_code_on_the_clipboard(drive, secret):
    secret._copy.click()
    drive.window.close_audit()
    assert QApplication.clipboard().text() == ""


def test_copied_and_saved_rows_hold_no_secret(drive, tmp_path):
    view = drive.view(RegisterKey.CODES)
    view.table.selectAll()
    assert CODE not in view.table.copy_rows()
    for name in ("a.csv", "a.xlsx"):
        drive.page.sheets.write(tmp_path / name, view.table.records, view.register.columns)
        assert CODE.encode() not in (tmp_path / name).read_bytes()
    assert b"Bell" in (tmp_path / "a.csv").read_bytes()


def test_a_code_is_changed_without_being_seen(drive, secret):
    secret._change.click()
    QTest.keyClicks(secret._line, "2580")
    drive.key(secret._line, Qt.Key.Key_Return)
    (code,) = records.records(drive.session, RegisterKey.CODES)
    assert code.code == "2580"
    assert secret.shown_text == MASK
    assert "2580" not in everything(drive.window)


def test_in_an_audit_for_reading_no_code_is_shown(make_main_window, tmp_path, told):
    register_driver.make(tmp_path / "b.cpted", PASSPHRASE)
    drive = RegisterDriver(make_main_window(), tmp_path / "b.cpted", PASSPHRASE, read_only=True)
    view = drive.view(RegisterKey.CODES)
    view.table.choose([view.table.records.record(0).id])
    drive.settle()
    field = view.form.fields["code"]
    QTest.mousePress(field._hold, LEFT)
    assert field.shown_text == MASK
    assert "no code is shown" in told[0]


# A plain audit


@pytest.fixture
def plain(window, tmp_path) -> RegisterDriver:
    register_driver.make(tmp_path / "plain.cpted")
    drive = RegisterDriver(window, tmp_path / "plain.cpted")
    records.add_record(drive.session, RegisterKey.CODES, name="Bell")
    view = drive.view(RegisterKey.CODES)
    view.table.choose([view.table.records.record(0).id])
    drive.settle()
    return drive


def test_a_plain_audit_offers_to_be_encrypted_and_the_window_goes_on_with_it(plain):
    field = plain.view(RegisterKey.CODES).form.fields["code"]
    assert not field._change.isVisible()
    assert field._encrypt.isVisible()
    path = plain.session.path

    def answer(dialog: EncryptDialog) -> None:
        card = dialog._card
        assert not card._none.isVisible()
        card._passphrase.setText("short")
        card._again.setText("short")
        dialog._try()
        assert "easy to guess" in dialog._error.text()
        card._passphrase.setText(PASSPHRASE)
        card._again.setText("something else")
        dialog._try()
        assert "differ" in dialog._error.text()
        card._again.setText(PASSPHRASE)
        dialog._try()

    with answering(answer) as seen:
        field._encrypt.click()
    assert len(seen) == 1
    wait_until(lambda: plain.window.screen_ is not None and not plain.window.jobs.busy)
    plain.settle()
    assert plain.session.document.encrypted
    assert plain.window.screen_.shown_page == "doors"
    with closing(sqlite3.connect(path)) as raw, pytest.raises(sqlite3.DatabaseError):
        raw.execute("SELECT * FROM code")
    (code,) = records.records(plain.session, RegisterKey.CODES)
    records.change_records(plain.session, RegisterKey.CODES, [code.id], code=CODE)
    view = plain.view(RegisterKey.CODES)
    view.table.choose([code.id])
    plain.settle()
    assert view.form.fields["code"]._hold.isVisibleTo(view.form)
    plain.window.close_audit()
    with Session.open(path, PASSPHRASE, read_only=True) as reader:
        assert records.records(reader, RegisterKey.CODES)[0].code == CODE


def test_a_passphrase_is_changed_by_who_knows_the_old_one(drive):
    path, window = drive.session.path, drive.window
    drive.session.document.back_up("regular")
    new = "plum tractor violin seven"

    def answer(dialog: EncryptDialog) -> None:
        def field(name: str) -> QLineEdit:
            return next(
                one for one in dialog.findChildren(QLineEdit) if one.accessibleName() == name
            )

        assert dialog.windowTitle() == "Change the passphrase"
        field("Passphrase").setText(new)
        field("Again").setText(new)
        field("Current passphrase").setText("not it")
        dialog._try()
        assert "Nothing was changed" in dialog._error.text()
        field("Current passphrase").setText(PASSPHRASE)
        dialog._try()

    with answering(answer) as seen:
        menu_command(window, "change_passphrase").trigger()
    assert len(seen) == 1
    wait_until(lambda: window.screen_ is not None and not window.jobs.busy)
    assert "Change the passphrase" in [one.label for one in drive.session.history()]
    window.close_audit()
    for copy in (path, *backup.backups_of(path)):
        with pytest.raises(PassphraseError):
            Session.open(copy, PASSPHRASE, read_only=True)
        with Session.open(copy, new, read_only=True) as reader:
            assert records.records(reader, RegisterKey.CODES)[0].code == CODE


def test_an_audit_in_the_clear_has_no_passphrase_to_change(plain):
    menu_command(plain.window, "change_passphrase").trigger()
    assert "encrypt it first" in plain.window._status._saved.whole_text()


@pytest.mark.ordinary_user
def test_encrypting_that_cannot_be_is_told_and_the_audit_goes_on_in_the_clear(
    plain, told, monkeypatch
):
    from cpted_audit.ui.file.encrypt_controller import encrypt

    path = plain.session.path
    path.parent.chmod(0o500)
    try:
        encrypt(plain.window, plain.page._context.status, plain.session, "")
        wait_until(lambda: plain.window.screen_ is not None and not plain.window.jobs.busy)
    finally:
        path.parent.chmod(0o700)
    assert any("nothing was changed" in one or "nothing was encrypted" in one for one in told)
    assert not plain.session.document.encrypted
