"""The audit on screen beside last year's, which has the same places and other answers."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from dialog_driver import push, with_dialogs
from findings_driver import made_box
from pypdf import PdfReader
from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QTreeWidget, QTreeWidgetItem
from walk_driver import named, settle

from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.session.editions.issuing import Issuing, issue
from cpted_audit.ui import dialogs
from cpted_audit.ui.window.main_window import MainWindow


def _answer(window: MainWindow, item: int, value: AnswerValue) -> None:
    screen = window.screen_
    place = next(one for one in screen.session.walk.places if one.kind == "classroom")
    screen.go_to(place.id, screen.session.walk.questions_at(place)[item].item.id)
    screen.walk.items.answer(value)
    settle()


def test_what_improved_and_regressed_is_listed(window, audit_path: Path, monkeypatch, tmp_path):
    window.open_audit(audit_path)
    for item in (0, 1):
        _answer(window, item, AnswerValue.PARTIAL)
    earlier = Path(shutil.copyfile(audit_path, tmp_path / "2025.cpted"))
    _answer(window, 0, AnswerValue.YES)
    _answer(window, 1, AnswerValue.NO)
    seen: dict[str, list[tuple[str, ...]]] = {}
    said: list[str] = []
    states: list[str] = []

    def read(dialog: QDialog) -> None:
        tree = named(dialog, QTreeWidget, "What is different")
        for at in range(tree.topLevelItemCount()):
            head = tree.topLevelItem(at)
            seen[head.text(0)] = [
                tuple(head.child(row).text(column) for column in range(3))
                for row in range(head.childCount())
            ]
        said.extend(label.text() for label in dialog.findChildren(QLabel))
        states.extend(box.currentText() for box in dialog.findChildren(QComboBox))
        push(dialog, "Close")

    monkeypatch.setattr(dialogs, "choose_audit", lambda _parent: earlier)
    with_dialogs(window._actions["compare_audits"].trigger, read)
    assert [row[1:] for row in seen["Improved: 1"]] == [("Partial", "Yes")]
    assert [row[1:] for row in seen["Regressed: 1"]] == [("Partial", "No")]
    assert ("It is not answered in one of the two", "") in [
        row[:2] for row in seen["Not comparable"]
    ]
    assert {"No longer a finding", "Still to repair"} == {
        row[2] for title, rows in seen.items() if title.startswith("Findings") for row in rows
    }
    assert states == ["2025.cpted, Today", "Oak School.cpted, Today"]
    assert any("Improved: 1 · Regressed: 1" in one for one in said)


def test_an_edition_can_be_chosen_and_the_comparison_saved(
    window, audit_path: Path, monkeypatch, tmp_path
):
    window.open_audit(audit_path)
    _answer(window, 0, AnswerValue.PARTIAL)
    issue(window.screen_.session, Issuing(by="Ann Lee"))
    earlier = Path(shutil.copyfile(audit_path, tmp_path / "2025.cpted"))
    _answer(window, 0, AnswerValue.YES)
    target = tmp_path / "both.pdf"
    monkeypatch.setattr(dialogs, "choose_audit", lambda _parent: earlier)
    monkeypatch.setattr(dialogs, "choose_copy", lambda _parent, _start: target)
    seen: list[str] = []

    def choose(dialog: QDialog) -> None:
        for state in ("Earlier state", "Later state"):
            named(dialog, QComboBox, state).setCurrentIndex(1)
        seen.extend(label.text() for label in dialog.findChildren(QLabel))
        named(dialog, QComboBox, "Later state").setCurrentIndex(0)
        seen.extend(label.text() for label in dialog.findChildren(QLabel))
        push(dialog, "Save as PDF…")
        push(dialog, "Close")

    with_dialogs(window._actions["compare_audits"].trigger, choose)
    made_box(window).close()
    assert any("Improved: 0 · Regressed: 0" in one for one in seen)
    assert any("Improved: 1 · Regressed: 0" in one for one in seen)
    text = "\n".join(page.extract_text() for page in PdfReader(target).pages)
    assert "2025.cpted, Edition 1 of " in " ".join(text.split())


@pytest.mark.parametrize("scale", [100, 150])
def test_what_is_listed_has_the_free_width_and_is_cut_nowhere(
    window: MainWindow, audit_path: Path, monkeypatch, tmp_path, scale: int
):
    window.open_audit(audit_path)
    _answer(window, 0, AnswerValue.PARTIAL)
    earlier = Path(shutil.copyfile(audit_path, tmp_path / "2025.cpted"))
    _answer(window, 0, AnswerValue.NO)
    window.preferences.choose_scale(scale)
    wide: list[float] = []

    def look(dialog: QDialog) -> None:
        settle()
        tree = named(dialog, QTreeWidget, "What is different")
        wide.append(tree.columnWidth(0) / tree.viewport().width())
        for at in range(tree.topLevelItemCount()):
            tree.topLevelItem(at).setExpanded(True)  # the counts by subject are long
        settle()
        assert sum(map(tree.columnWidth, range(3))) == tree.viewport().width()
        for row in _rows_of(tree):
            _is_whole(tree, row)
        push(dialog, "Close")

    monkeypatch.setattr(dialogs, "choose_audit", lambda _parent: earlier)
    with_dialogs(window._actions["compare_audits"].trigger, look)
    assert wide[0] > 0.6


def _rows_of(tree: QTreeWidget) -> list[QTreeWidgetItem]:
    heads = [tree.topLevelItem(at) for at in range(tree.topLevelItemCount())]
    return [head.child(row) for head in heads for row in range(head.childCount())]


def _is_whole(tree: QTreeWidget, row: QTreeWidgetItem) -> None:
    """Each text goes into its cell, in as many lines as the row is high for."""
    lines = row.sizeHint(0).height() // tree.fontMetrics().lineSpacing()
    for column in range(3):
        room = tree.columnWidth(column) - (0 if column else 2 * tree.indentation())
        assert tree.fontMetrics().horizontalAdvance(row.text(column)) <= lines * room
