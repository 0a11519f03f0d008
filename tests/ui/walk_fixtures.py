"""An audit with many places of a kind, open in a real window with the keyboard in it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from cpted_audit.domain.places.space_type import SpaceType
from cpted_audit.session.places import new_audit
from cpted_audit.session.places.new_audit import NewAudit
from cpted_audit.ui.window.main_window import MainWindow

SPACES = {
    "Main": {SpaceType.EXTERIOR_DOOR: 3, SpaceType.CLASSROOM: 6, SpaceType.GYM: 1},
    "Annex": {SpaceType.CLASSROOM: 2},
}


@pytest.fixture(scope="session")
def elm_school(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An audit of two buildings that is copied and never opened."""
    path = tmp_path_factory.mktemp("elm") / "Elm School.cpted"
    new = NewAudit(site_name="Elm School", buildings=["Main", "Annex"], spaces=SPACES)
    new_audit.create(path, new).close()
    return path


@pytest.fixture
def big_path(elm_school: Path, tmp_path: Path) -> Path:
    """An audit of two buildings that nobody has open."""
    return Path(shutil.copy(elm_school, tmp_path))


@pytest.fixture
def big(window: MainWindow, big_path: Path, qtbot) -> MainWindow:
    """The audit on screen."""
    window.open_audit(big_path)
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    return window
