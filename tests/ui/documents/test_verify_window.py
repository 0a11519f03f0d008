"""The window's dialogs about copies: the key is made and shown, a copy is signed and checked."""

from __future__ import annotations

import threading
from datetime import date, datetime

import pytest
import small_audit
from children import LONGEST
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from waiting import wait_until
from walk_driver import purpose

from cpted_audit.interchange.packet import signing
from cpted_audit.interchange.packet.zip import packet_zip
from cpted_audit.report.audience import Audience
from cpted_audit.session.documents.copies import issuer
from cpted_audit.session.documents.copies.copies import Choices
from cpted_audit.session.documents.documents import export_report
from cpted_audit.session.documents.packet.packet import packet_files
from cpted_audit.ui.documents import verify_dialog
from cpted_audit.ui.documents.copy_options import CopyOptions
from cpted_audit.ui.documents.signing_dialog import SigningDialog
from cpted_audit.ui.documents.verify_dialog import VerifyDialog

PASSPHRASE = "plum tractor violin seven"


@pytest.fixture(autouse=True)
def profile(tmp_path, monkeypatch):
    monkeypatch.setattr(issuer, "user_folder", lambda: tmp_path / "profile")
    monkeypatch.setattr(
        issuer, "locked", lambda key, passphrase: signing.locked(key, passphrase, cost=2)
    )


def named(widget, kind, name):
    """Return the part of a dialog that has a name, as a screen reader finds it."""
    (found,) = [
        one for one in widget.findChildren(kind)
        if name in (one.accessibleName(), purpose(one), getattr(one, "text", str)())
    ]  # fmt: skip
    return found


def test_a_key_is_made_shown_and_given_away(window, qtbot, tmp_path, monkeypatch):
    dialog = SigningDialog(None)
    qtbot.addWidget(dialog)
    shown = named(dialog, QLabel, "The key of this computer")
    assert "copies are not signed" in shown.text()
    assert not named(dialog, QPushButton, "Save the public key…").isEnabled()
    named(dialog, QPushButton, "Make the key").click()
    assert "passphrase is empty" in named(dialog, QLabel, "What could not be done").text()
    named(dialog, QLineEdit, "Issued by").setText("Maple USD")
    for field in ("Passphrase", "Again"):
        named(dialog, QLineEdit, field).setText(PASSPHRASE)
    named(dialog, QPushButton, "Make the key").click()
    own = issuer.own_key()
    assert own is not None
    assert shown.text() == f"Maple USD: {own.fingerprint}"
    assert named(dialog, QLineEdit, "Passphrase").text() == ""
    assert not named(dialog, QPushButton, "Make the key").isEnabled()
    target = tmp_path / "key.pem"
    asked = "cpted_audit.ui.documents.signing_dialog.save_file"
    monkeypatch.setattr(asked, lambda *_all: target)
    named(dialog, QPushButton, "Save the public key…").click()
    assert signing.read_public(target.read_bytes()) == own
    assert issuer.open_key(PASSPHRASE).issuer == "Maple USD"


def test_a_copy_is_checked_with_the_keys_there_are_and_with_one_typed(window, qtbot, tmp_path):
    key = issuer.make_key("Maple USD", PASSPHRASE)
    with small_audit.make(tmp_path / "a.cpted") as session:
        export_report(
            session, tmp_path / "a.pdf", Audience.PUBLIC, issued_on=date(2026, 9, 3),
            choices=Choices(printing=7, signer=key),
        )  # fmt: skip
    dialog = VerifyDialog(window)
    qtbot.addWidget(dialog)
    result = named(dialog, QLabel, "What came of it")
    dialog.check(tmp_path / "a.pdf")
    wait_until(lambda: not dialog.busy)
    assert result.text().startswith("✓  This is printing 7 of the public notice of Small School")
    assert key.public.fingerprint in result.text()
    typed = named(dialog, QLineEdit, "Issuer's key or fingerprint")
    typed.setText("0000-0000-0000-0000-0000")
    typed.editingFinished.emit()
    wait_until(lambda: not dialog.busy)
    assert result.text().startswith("✗  This is printing 7")
    assert "not with the one you gave" in result.text()
    typed.setText("nonsense")
    typed.editingFinished.emit()
    wait_until(lambda: not dialog.busy)
    assert "neither a file with a public key nor a fingerprint" in result.text()
    (tmp_path / "a.pdf").write_bytes((tmp_path / "a.pdf").read_bytes() + b"%")
    typed.setText("")
    typed.editingFinished.emit()
    wait_until(lambda: not dialog.busy)
    assert "was changed after it was made" in result.text()


def where(dialog: VerifyDialog) -> dict[str, QPoint]:
    """Where the buttons stand, by their words."""
    found = [one for one in dialog.findChildren(QPushButton) if one.isVisible() and one.text()]
    return {one.text(): one.mapTo(dialog, QPoint(0, 0)) for one in found}


def test_a_zip_with_a_password_asks_for_it_where_it_is_checked(window, qtbot, tmp_path):
    key = issuer.make_key("Maple USD", PASSPHRASE)
    with small_audit.make(tmp_path / "a.cpted") as session:
        files = packet_files(
            session, issued=datetime(2026, 9, 3, 8), choices=Choices(printing=7, signer=key)
        )
    (tmp_path / "a.zip").write_bytes(packet_zip(files, PASSPHRASE))
    dialog = VerifyDialog(window)
    qtbot.addWidget(dialog)
    dialog.show()
    result = named(dialog, QLabel, "What came of it")
    password = named(dialog, QLineEdit, "Password of the zip")
    assert not password.isVisible()
    places = where(dialog)
    dialog.check(tmp_path / "a.zip")
    wait_until(lambda: not dialog.busy)
    QApplication.processEvents()
    assert places.items() <= where(dialog).items(), "no button jumps when the texts change"
    assert "“a.zip” has a password" in result.text()
    assert password.isVisible()
    for typed, said in (("wrong", "does not open “a.zip”"), (PASSPHRASE, "✓  This is printing 7")):
        password.setText(typed)
        QTest.keyClick(password, Qt.Key.Key_Return)
        wait_until(lambda: not dialog.busy)
        assert said in result.text()
        assert dialog.isVisible()
    dialog.close()
    assert password.text() == ""


def test_a_long_check_can_be_cancelled_and_left(window, qtbot, tmp_path, monkeypatch):
    """The copy lies on a drive that gives one part of it and then waits."""
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7\n" + bytes(3 << 20) + b"%%EOF")
    gate = threading.Event()
    real = verify_dialog.verify

    def slowly(*given, cancelled, **more):
        gate.wait(LONGEST)
        return real(*given, cancelled=cancelled, **more)

    monkeypatch.setattr(verify_dialog, "verify", slowly)
    dialog = VerifyDialog(window)
    qtbot.addWidget(dialog)
    dialog.show()
    result = named(dialog, QLabel, "What came of it")
    dialog.check(tmp_path / "a.pdf")
    assert (dialog.busy, result.text()) == (True, "Checking “a.pdf”…")
    named(dialog, QPushButton, "Cancel").click()
    gate.set()
    wait_until(lambda: not dialog.busy)
    assert result.text() == "The check was cancelled; nothing is said of the copy."
    assert not named(dialog, QPushButton, "Cancel").isVisible()
    gate.clear()
    dialog.check(tmp_path / "a.pdf")
    dialog.close()  # at once, whatever the drive does
    assert not dialog.busy
    gate.set()
    wait_until(lambda: not [one for one in threading.enumerate() if one.name == "job"])


def test_signing_is_offered_only_where_a_key_is_set_up(window, qtbot):
    options = CopyOptions()
    qtbot.addWidget(options)
    options.show_issuer("")
    assert options.signing.isHidden()
    options.show_issuer("Maple USD")
    assert not options.signing.isHidden()
    options.signing.setText(PASSPHRASE)
    options.forget_once()
    assert options.signing.text() == ""
