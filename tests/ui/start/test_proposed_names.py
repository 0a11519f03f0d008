"""The file of a new audit is proposed under a name that every system takes."""

from __future__ import annotations

from pathlib import PureWindowsPath

import pytest
from PySide6.QtWidgets import QFileDialog

from cpted_audit.file_names import unfit
from cpted_audit.ui import dialogs


@pytest.mark.parametrize(
    ("school", "name"),
    [
        ("Oak: North? School", "Oak- North- School.cpted"),
        ("CON", "_CON.cpted"),
        ("aux.txt", "_aux.txt.cpted"),
        ("St. Mary\u2019s. ", "St. Mary\u2019s.cpted"),
        ("../../etc", "-..-etc.cpted"),
        ("", "unnamed.cpted"),
        ("学校 " * 60, None),
    ],
)
def test_a_school_of_any_name_is_saved_under_one_that_windows_takes(
    window, monkeypatch, school, name
):
    proposed = []

    def choose(_parent, _title, start, *_more):
        proposed.append(PureWindowsPath(start).name)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    assert dialogs.choose_new_audit(window, school) is None
    assert name is None or proposed == [name]
    assert unfit(PureWindowsPath("C:\\Audits", proposed[0]), windows=True) is None
    assert len(proposed[0].encode()) < 200
