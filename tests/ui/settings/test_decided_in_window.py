"""What an organization decided: shown where it would be chosen, listed in the settings, held."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QWidget,
)

from cpted_audit import clock, policy
from cpted_audit.session.things.site_facts import site_facts
from cpted_audit.ui import application, dialogs
from cpted_audit.ui.documents.copy_options import CopyOptions
from cpted_audit.ui.photos import camera_window
from cpted_audit.ui.settings.settings_dialog import SettingsDialog
from cpted_audit.ui.start.passphrase_card import PassphraseCard

ALL = "\n".join(one.example for one in policy.POLICIES if one is not policy.FOLDERS)


def words(widget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if not label.isHidden()]


def named(widget, kind, name: str):
    """Return the field with an accessible name."""
    return next(one for one in widget.findChildren(kind) if one.accessibleName() == name)


def opened_settings(window) -> SettingsDialog:
    return SettingsDialog(
        window._theme, window._settings, lambda *_: None, lambda *_: None, lambda *_: None, window,
        lambda *_: None,
    )  # fmt: skip


def test_the_settings_list_everything_that_was_decided(window, decide):
    decide(ALL)
    dialog = opened_settings(window)
    shown = words(dialog)
    assert "Set by your organization" in shown
    for one in policy.POLICIES:
        assert (str(policy.told(one)) in shown) is (one is not policy.FOLDERS)
    dialog.deleteLater()


def test_without_a_policy_the_settings_say_nothing_of_one(window, decide):
    dialog = opened_settings(window)
    dialog.show()
    assert "Set by your organization" not in [
        label.text() for label in dialog.findChildren(QLabel) if label.isVisible()
    ]
    dialog.close()
    dialog.deleteLater()


def test_a_file_with_a_mistake_is_told_and_the_window_does_not_open(decide, qapp, monkeypatch):
    path = decide("camera = perhaps")
    said = []
    shown = []

    def run(box):
        said.append(box.text())
        shown.append(box.textFormat())

    monkeypatch.setattr(QMessageBox, "exec", run)
    assert not application._follows_policy()
    assert str(path) in said[0]
    assert shown == [Qt.TextFormat.PlainText]
    decide("camera = false")
    assert application._follows_policy()


def test_a_new_audit_asks_for_the_passphrase_and_shows_the_marking(window, decide, tmp_path, qtbot):
    decide('passphrase_required = true\nmarking = "TLP:RED"\nstate_profile = "ne"')
    window.start.begin_new()
    page = window.start.new_page
    boxes = [box for box in page.findChildren(QCheckBox) if box.text() == "No passphrase"]
    assert [box.isVisible() for box in boxes] == [False]
    marking = named(page, QComboBox, "Marking")
    assert (marking.currentText(), marking.isEnabled()) == ("TLP:RED", False)
    assert "Your organization decided that." in marking.accessibleDescription()


def test_no_dialog_offers_a_copy_or_a_following_audit_without_one(window, decide, audit_path):
    from cpted_audit.session.session import Session
    from cpted_audit.ui.file.copy_dialog import CopyDialog
    from cpted_audit.ui.start.following_dialog import FollowDialog

    decide("passphrase_required = true")
    with Session.open(audit_path) as session:
        for kind in (CopyDialog, FollowDialog):
            dialog = kind(session, window)
            dialog.show()
            for field in dialog.findChildren(QLineEdit):
                if field.accessibleName() in {"Passphrase", "Again"}:
                    field.setText("school1")
            offered = {box.text(): box.isVisible() for box in dialog.findChildren(QCheckBox)}
            assert not offered["No passphrase"]
            assert not offered["Use this weak passphrase anyway"]
            (card,) = dialog.findChildren(PassphraseCard)
            assert card.complaint() == "The passphrase is easy to guess. Add words."
            dialog.close()
            dialog.deleteLater()


def test_an_audit_made_in_the_window_has_what_was_decided(
    window, decide, tmp_path, monkeypatch, told
):
    from cpted_audit.session.places.new_audit import NewAudit
    from cpted_audit.ui.frame.audit_opener import make_audit

    decide('passphrase_required = true\nmarking = "TLP:RED"\nstate_profile = "ne"')
    path = tmp_path / "Oak.cpted"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(path), ""))
    said = []
    assert make_audit(window, NewAudit(site_name="Oak"), None, said.append) is None
    assert "Your organization decided that." in said[0]
    assert not path.exists()
    session = make_audit(window, NewAudit(site_name="Oak"), "four words and more", said.append)
    assert (session.site.marking, site_facts(session).profile) == ("TLP:RED", "ne")
    session.close()


def test_a_copy_shows_its_marking_and_last_day_and_keeps_them(qapp, decide):
    decide('marking = "TLP:RED"\ndestroy_by_days = 30')
    options = CopyOptions()
    options.show_marking("TLP:RED")
    assert not options.marking.isEnabled()
    assert (options.ends.isChecked(), options.ends.isEnabled()) == (True, False)
    assert options.destroy_by.isEnabled()
    assert options.choices.destroy_by == clock.today() + timedelta(days=30)
    options.deleteLater()


def test_the_state_that_was_decided_cannot_be_chosen_away(window, audit_path, decide):
    decide('state_profile = "ne"')
    window.open_audit(audit_path)
    window.screen_.show_page("report")
    assert not window.screen_.page("report").law.state.isEnabled()


def test_a_folder_that_is_allowed_is_made_where_one_begins_to_write(
    window, decide, tmp_path, monkeypatch
):
    from cpted_audit.ui import file_dialogs
    from cpted_audit.ui.file_dialogs import Purpose, documents_folder, folder

    audits = tmp_path / "district" / "Audits"
    decide(f'folders_allowed = ["{audits.as_posix()}", "{tmp_path.as_posix()}"]')
    assert documents_folder() == tmp_path
    assert not audits.exists()
    decide(f'folders_allowed = ["{audits.as_posix()}"]')
    assert folder(Purpose.PHOTOS) != audits
    assert not audits.exists()
    assert folder(Purpose.NEW_AUDIT, writes=True) == documents_folder() == audits
    assert audits.is_dir()
    decide("camera = false")
    monkeypatch.setattr(file_dialogs, "_usual", lambda _place: tmp_path / "no home")
    assert documents_folder() == tmp_path / "no home"


def test_no_folder_is_watched_and_it_is_said_why(window, audit_path, decide, told, monkeypatch,
                                                 tmp_path):  # fmt: skip
    decide("watched_folders = false")
    folder = tmp_path / "Camera Roll"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_a: str(folder))
    window.start.choose_watched()
    assert window.start.take_watched() is None
    window.open_audit(audit_path)
    watching = window.screen_.page("photos").watching
    watching.choose()
    assert watching.folder is None
    assert ["Your organization decided that." in one for one in told] == [True, True]


def test_the_camera_is_not_used_and_it_is_said_why(window, audit_path, decide, told):
    decide("camera = false")
    window.open_audit(audit_path)
    taken = []
    camera_window.open_camera(window, taken.append)
    assert len(told) == 1
    assert "Take the photo with a phone or camera" in told[0]
    assert taken == []


def test_an_audit_outside_the_folders_allowed_can_be_read_and_no_more(
    window, audit_path, decide, told, tmp_path
):
    folder = str(tmp_path / "Audits").replace("\\", "/")
    decide(f'folders_allowed = ["{folder}"]')
    window.open_audit(audit_path)
    assert window.screen_.session.document.read_only
    assert "Your organization decided that." in told[0]


def test_what_is_written_is_offered_a_folder_that_is_allowed(window, decide, tmp_path, monkeypatch):
    began: list[Path] = []

    def leave(_parent: QWidget, _title: str, start: str, *_filters: str) -> tuple[str, str]:
        began.append(Path(start))
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", leave)
    allowed = tmp_path / "Audits"
    allowed.mkdir()
    text = str(allowed).replace("\\", "/")
    decide(f'folders_allowed = ["{text}"]')
    assert dialogs.choose_new_audit(window, "Oak") is None
    assert dialogs.choose_copy(window, tmp_path / "Oak - full.pdf") is None
    assert began == [allowed / "Oak.cpted", allowed / "Oak - full.pdf"]
