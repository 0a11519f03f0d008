"""A complaint goes when what it is about is changed, in every form that complains."""

from __future__ import annotations

import pytest
from gallery import classroom, dialog_makers, fill, opened
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QWidget,
)

from cpted_audit.session.places import new_audit
from cpted_audit.session.places.new_audit import NewAudit
from cpted_audit.ui.findings.free_findings import NewFindingForm


def complaint(root: QWidget) -> QLabel:
    (found,) = [one for one in root.findChildren(QLabel) if one.property("role") == "error"]
    return found


def press(root: QWidget, words: str) -> None:
    next(one for one in root.findChildren(QPushButton) if one.text().startswith(words)).click()


@pytest.fixture
def filled(window, audit_path):
    window.open_audit(audit_path)
    fill(window)
    return window


def test_a_place_that_is_refused_is_complained_of_until_its_name_is_changed(filled):
    with opened(dialog_makers(filled)["add-place"]) as dialog:
        name = dialog.findChild(QLineEdit)
        name.clear()
        press(dialog, "OK")
        assert complaint(dialog).text()
        QTest.keyClicks(name, "R")
        assert complaint(dialog).text() == ""
        assert not isinstance(dialog, QDialog) or dialog.isVisible()


def test_a_finding_without_a_title_is_complained_of_until_one_is_typed(filled):
    walk = filled.screen_.walk
    filled.screen_.go_to(classroom(filled).id)
    form = walk.findChild(NewFindingForm)
    form.begin(classroom(filled))
    press(form, "Add the finding")
    assert complaint(form).text()
    QTest.keyClicks(form.title, "G")
    assert complaint(form).text() == ""


@pytest.mark.parametrize("name", ["same-as", "sample", "renumber", "encrypt"])
def test_other_forms_let_go_of_what_they_complained_of_when_one_edits_them(filled, name):
    with opened(dialog_makers(filled)[name]) as dialog:
        label = complaint(dialog)
        label.setText("It did not go.")
        for lines in dialog.findChildren(QLineEdit)[:1]:
            QTest.keyClicks(lines, "x")
        for listed in dialog.findChildren(QListWidget)[:1]:
            state = listed.item(0).checkState()
            other = Qt.CheckState.Unchecked if state is Qt.CheckState.Checked else (
                Qt.CheckState.Checked
            )  # fmt: skip
            listed.item(0).setCheckState(other)
        if name == "renumber":
            next(
                one for one in dialog.findChildren(QAbstractButton)
                if one.isCheckable() and not one.isChecked()
            ).click()  # fmt: skip
        assert label.text() == ""


def test_the_hint_to_click_on_the_plan_goes_with_the_tool(filled, tmp_path):
    path = tmp_path / "plans.cpted"
    filled.show_session(new_audit.create(path, NewAudit(site_name="Plans")))
    page = filled.screen_.page("plans")
    filled.screen_.show_page("plans")
    place = filled.screen_.session.walk.places[0]
    page.pin_answer(place.id, "B01")
    assert "Click on the plan" in filled._status._saved.text()
    page.tools.choose("select")
    assert "Click on the plan" not in filled._status._saved.text()
