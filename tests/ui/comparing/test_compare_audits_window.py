"""The audit on screen beside last year's, which has the same places and other answers."""

from __future__ import annotations

import shutil
from pathlib import Path

from dialog_driver import push, with_dialogs
from PySide6.QtWidgets import QDialog, QLabel, QTreeWidget
from walk_driver import named, settle

from cpted_audit.domain.vocabulary import AnswerValue
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

    def read(dialog: QDialog) -> None:
        tree = named(dialog, QTreeWidget, "What is different")
        for at in range(tree.topLevelItemCount()):
            head = tree.topLevelItem(at)
            seen[head.text(0)] = [
                tuple(head.child(row).text(column) for column in range(3))
                for row in range(head.childCount())
            ]
        said.extend(label.text() for label in dialog.findChildren(QLabel))
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
    assert "2025.cpted → Oak School.cpted" in said
