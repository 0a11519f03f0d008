"""Saving a table from the window: the menu, which readers are offered, and the file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QComboBox, QLabel

from cpted_audit.session.documents.machine_tables import TableKind, who_may
from cpted_audit.ui.documents.table_dialog import TableDialog
from cpted_audit.ui.window.main_window import MainWindow


@pytest.fixture
def screen(window: MainWindow, audit_path: Path):
    window.open_audit(audit_path)
    QApplication.processEvents()
    return window.screen_


def field(dialog: TableDialog, name: str) -> QComboBox:
    return next(one for one in dialog.findChildren(QComboBox) if one.accessibleName() == name)


def test_the_readers_offered_are_those_whose_document_has_the_table(screen):
    dialog = TableDialog(screen.session, screen)
    table, reader = field(dialog, "Table"), field(dialog, "As in")
    offered = {}
    for row in range(table.count()):
        table.setCurrentIndex(row)
        offered[table.itemText(row)] = [reader.itemData(one) for one in range(reader.count())]
    assert offered["Findings"] == [one.value for one in who_may(TableKind.FINDINGS)]
    assert offered["Answers"] == ["full"]
    assert offered["Doors"] == offered["All registers"] == ["full", "responder"]
    dialog.deleteLater()


def test_a_table_is_saved_from_the_menu_and_said_in_the_status_bar(
    window, screen, tmp_path, monkeypatch
):
    def said(dialog: TableDialog) -> int:
        dialog.write(tmp_path / "no" / "f.json")
        assert "could not be written" in " ".join(
            one.text() for one in dialog.findChildren(QLabel) if not one.isHidden()
        )
        dialog.write(tmp_path / "f.json")
        return dialog.result()

    monkeypatch.setattr(TableDialog, "exec", said)
    told: list[str] = []
    monkeypatch.setattr(screen.context.status, "show_text", told.append)
    window.findChild(QAction, "export_table").trigger()
    assert "findings" in json.loads((tmp_path / "f.json").read_bytes())["tables"]
    assert told == ["✓ Saved f.json, rows: 0"]
