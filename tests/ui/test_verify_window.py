"""The window's dialogs about copies: the key is made and shown, a copy is signed and checked."""

from __future__ import annotations

from datetime import date

import pytest
import small_audit
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from cpted_audit.interchange.packet import signing
from cpted_audit.report.audience import Audience
from cpted_audit.session.documents.copies import issuer, verifying
from cpted_audit.session.documents.copies.copies import Choices
from cpted_audit.session.documents.make import export_report
from cpted_audit.ui.documents.copy_options import CopyOptions
from cpted_audit.ui.documents.verify import verify_dialog
from cpted_audit.ui.documents.verify.signing_dialog import SigningDialog
from cpted_audit.ui.documents.verify.verify_dialog import VerifyDialog

PASSPHRASE = "plum tractor violin seven"


@pytest.fixture(autouse=True)
def profile(tmp_path, monkeypatch):
    monkeypatch.setattr(issuer, "_profile", lambda: tmp_path / "profile")
    monkeypatch.setattr(
        issuer, "locked", lambda key, passphrase: signing.locked(key, passphrase, cost=2)
    )


def named(widget, kind, name):
    """Return the part of a dialog that has a name, as a screen reader finds it."""
    (found,) = [
        one for one in widget.findChildren(kind)
        if name in (one.accessibleName(), getattr(one, "text", str)())
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
    asked = "cpted_audit.ui.documents.verify.signing_dialog.save_file"
    monkeypatch.setattr(asked, lambda *_all: target)
    named(dialog, QPushButton, "Save the public key…").click()
    assert signing.read_public(target.read_bytes()) == own
    assert issuer.open_key(PASSPHRASE).issuer == "Maple USD"


def test_a_copy_is_checked_with_the_keys_there_are_and_with_one_typed(window, qtbot, tmp_path):
    key = issuer.make_key("Maple USD", PASSPHRASE)
    with small_audit.make(tmp_path / "a.cpted") as session:
        export_report(
            session, tmp_path / "a.pdf", Audience.PUBLIC, issued_on=date(2026, 9, 3),
            choices=Choices(edition=7, signer=key),
        )  # fmt: skip
    dialog = VerifyDialog(None)
    qtbot.addWidget(dialog)
    result = named(dialog, QLabel, "What came of it")
    dialog.check(tmp_path / "a.pdf")
    assert result.text().startswith("✓  This is edition 7 of the public notice of Small School")
    assert key.public.fingerprint in result.text()
    typed = named(dialog, QLineEdit, "Issuer's key or fingerprint")
    typed.setText("0000-0000-0000-0000-0000")
    typed.editingFinished.emit()
    assert result.text().startswith("✗  This is edition 7")
    assert "not with the one you gave" in result.text()
    typed.setText("nonsense")
    typed.editingFinished.emit()
    assert "neither a file with a public key nor a fingerprint" in result.text()
    (tmp_path / "a.pdf").write_bytes((tmp_path / "a.pdf").read_bytes() + b"%")
    typed.setText("")
    typed.editingFinished.emit()
    assert "was changed after it was made" in result.text()


def test_signing_is_offered_only_where_a_key_is_set_up(window, qtbot):
    options = CopyOptions()
    qtbot.addWidget(options)
    options.show_issuer("")
    assert options.signing.isHidden()
    options.show_issuer("Maple USD")
    assert not options.signing.isHidden()
    options.signing.setText(PASSPHRASE)
    options.forget_password()
    assert options.signing.text() == ""


def test_every_sentence_about_a_copy_can_be_translated():
    wanted = {*verifying.VERDICT_WORDS, *verifying.DOCUMENT_WORDS.values(), "document"}
    assert set(verify_dialog.SPOKEN) == wanted
