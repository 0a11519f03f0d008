"""The trend in the window: the audit on screen, its editions, and audits that are added."""

from __future__ import annotations

import shutil
from pathlib import Path

from dialog_driver import push, with_dialogs
from findings_driver import made_box
from pypdf import PdfReader
from PySide6.QtWidgets import QDialog, QLabel, QTableWidget, QWidget
from walk_driver import named

from cpted_audit.session.places import new_audit
from cpted_audit.session.places.new_audit import NewAudit
from cpted_audit.ui import dialogs


def test_audits_are_added_shown_and_saved(window, audit_path: Path, monkeypatch, tmp_path):
    window.open_audit(audit_path)
    earlier, copy = tmp_path / "2025.cpted", Path(shutil.copyfile(audit_path, tmp_path / "c.cpted"))
    new_audit.create(earlier, NewAudit(site_name=window.screen_.session.site.name)).close()
    target = tmp_path / "trend.pdf"
    monkeypatch.setattr(dialogs, "choose_audits", lambda _parent: [earlier, copy])
    monkeypatch.setattr(dialogs, "choose_copy", lambda _parent, _start: target)
    seen: list[str] = []

    def add(dialog: QDialog) -> None:
        table = named(dialog, QTableWidget, "Audits by day")
        assert table.rowCount() == 0
        push(dialog, "Add audits…")
        seen.extend(table.item(row, 1).text() for row in range(table.rowCount()))
        seen.append(named(dialog, QWidget, "Scores by day").accessibleDescription())
        seen.append("\n".join(label.text() for label in dialog.findChildren(QLabel)))
        push(dialog, "Save as PDF…")
        push(dialog, "Close")

    with_dialogs(window._actions["trend"].trigger, add)
    made_box(window).close()
    assert seen[:2] == ["2025.cpted", "Oak School.cpted"]
    assert "“c.cpted” is a copy of the audit in “Oak School.cpted”" in seen[3]
    assert seen[2].count("too little walked to score") == 2
    assert "2025.cpted" in "".join(page.extract_text() for page in PdfReader(target).pages)
