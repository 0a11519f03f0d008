"""A real window offscreen over a real document, with settings of its own."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from decided_for_all import decide  # noqa: F401 - a fixture
from plan_driver import house  # noqa: F401 - a fixture
from PySide6.QtCore import QCoreApplication, QEvent, QSettings, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QWidget
from waiting import PatientBot
from walk_fixtures import big, big_path, elm_school  # noqa: F401 - fixtures

from cpted_audit.domain.places.space_type import SpaceType
from cpted_audit.session.places import new_audit
from cpted_audit.session.places.new_audit import NewAudit
from cpted_audit.ui import words
from cpted_audit.ui.application import finish_start, load_fonts, make_window
from cpted_audit.ui.walk import open_items
from cpted_audit.ui.window.main_window import MainWindow

UNANSWERED_S = 60
"""How long a dialog may stay open in a test, on a busy machine too."""
SPACES = {"Main": {SpaceType.EXTERIOR_DOOR: 3, SpaceType.CLASSROOM: 2}}


@pytest.fixture(scope="session")
def oak_school(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small plain audit that is copied and never opened."""
    path = tmp_path_factory.mktemp("oak") / "Oak School.cpted"
    new_audit.create(path, NewAudit(site_name="Oak School", spaces=SPACES)).close()
    return path


@pytest.fixture(scope="module", autouse=True)
def language_as_before() -> Iterator[None]:
    """Leave the language to the next module as it was; each window chooses it for all texts."""
    before = words._spoken[:]
    yield
    words._spoken[:] = before


@pytest.fixture(autouse=True)
def items_settle_soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """An item takes an answer soon after it opened; `test_walk_keys.py` has the real wait."""
    monkeypatch.setattr(open_items, "SETTLES_AFTER_S", 0.01)


@pytest.fixture
def audit_path(oak_school: Path, tmp_path: Path) -> Path:
    """A small plain audit that nobody has open."""
    return Path(shutil.copy(oak_school, tmp_path))


def settings_in(folder: Path) -> QSettings:
    settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    settings.setValue("language", "en")  # whatever this machine's own is
    return settings


@contextmanager
def windows_of(app: QApplication, settings: QSettings) -> Iterator[Callable[[], MainWindow]]:
    """Make windows that are closed, and really freed, at the end."""
    load_fonts()
    windows: list[MainWindow] = []

    def make() -> MainWindow:
        window = make_window(app, settings)
        window.resize(1280, 820)
        window.show()
        finish_start(app)  # nothing is painted until a test lets it be
        windows.append(window)
        return window

    yield make
    for window in windows:
        window.close()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return settings_in(tmp_path)


@pytest.fixture
def make_main_window(qapp: QApplication, settings: QSettings) -> Iterator[Callable[[], MainWindow]]:
    """Make windows that are closed, and really freed, at the end of the test."""
    with windows_of(qapp, settings) as make:
        yield make


@pytest.fixture(scope="module")
def kept_window(
    qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[MainWindow]:
    """One window for all tests of a module: they look at it and leave it as it was."""
    with windows_of(qapp, settings_in(tmp_path_factory.mktemp("kept"))) as make:
        yield make()


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> PatientBot:
    return PatientBot(request)


@pytest.fixture
def window(make_main_window: Callable[[], MainWindow]) -> MainWindow:
    return make_main_window()


@pytest.fixture(autouse=True)
def nothing_is_asked_without_end(qapp: QApplication) -> Iterator[None]:
    """Leave a dialog that nobody has answered for a while, and fail: a run must not wait for it."""
    waited: list[str] = []
    seen: list[tuple[float, QWidget]] = []

    def look() -> None:
        dialog = qapp.activeModalWidget()
        if not seen or seen[0][1] is not dialog:
            seen[:] = [] if dialog is None else [(time.monotonic(), dialog)]
        elif time.monotonic() - seen[0][0] > UNANSWERED_S:
            words = [label.text() for label in dialog.findChildren(QLabel)]
            waited.append(f"{dialog.windowTitle()}: {words}")
            dialog.close()

    timer = QTimer(interval=1000)
    timer.timeout.connect(look)
    timer.start()
    yield
    timer.stop()
    assert waited == [], "a dialog was open that nobody answered"


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What message boxes said; they close themselves at once."""
    texts: list[str] = []

    def run(box: QMessageBox) -> int:
        texts.append(box.text())
        return 0

    monkeypatch.setattr(QMessageBox, "exec", run)
    return texts
