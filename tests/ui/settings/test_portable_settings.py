"""A portable program leaves nothing in the profile; settings that cannot be kept are said to be."""

from __future__ import annotations

import os
import sys

import children
import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QLabel

from cpted_audit.ui.settings.settings_dialog import SettingsDialog

_WINDOW = """
import sys
sys.frozen, sys.executable = True, sys.argv[1]
from PySide6.QtWidgets import QFileDialog
from cpted_audit.ui.application import make_application, own_settings
application = make_application(["cpted-audit"])
own_settings().setValue("theme", "dark")
dialog = QFileDialog()
dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
dialog.setDirectory(sys.argv[2])
dialog.show()
dialog.done(1)
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the system's dialogs are shown")
def test_a_portable_window_leaves_nothing_in_the_profile(tmp_path):
    stick, home = tmp_path / "stick", tmp_path / "home"
    stick.mkdir()
    home.mkdir()
    (stick / "portable.txt").touch()
    own = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    children.run(
        [sys.executable, "-c", _WINDOW, str(stick / "cpted-audit"), str(tmp_path)],
        env={**own, "HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}, check=True,
    )  # fmt: skip
    kept = stick / "cpted_audit data"
    assert "dark" in (kept / "settings.ini").read_text("utf-8")
    assert (kept / "QtProject.conf").is_file()
    left = [path for path in home.rglob("*") if path.is_file() and "fontconfig" not in path.parts]
    assert left == []


def test_settings_that_cannot_be_kept_are_said_not_to_be(window, tmp_path):
    blocked = tmp_path / "a file"
    blocked.touch()
    for file, told in ((blocked / "settings.ini", True), (tmp_path / "settings.ini", False)):
        settings = QSettings(str(file), QSettings.Format.IniFormat)
        dialog = SettingsDialog(
            window._theme, settings, *[lambda *_: None] * 3, window, lambda *_: None
        )
        shown = [label.text() for label in dialog.findChildren(QLabel)]
        assert any("is in force until the program is closed" in text for text in shown) is told
        assert any("settings.ini” with the settings" in text for text in shown) is told
        dialog.deleteLater()
