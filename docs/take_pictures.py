"""Take the pictures of the user guide from the real window over the sample school.

Run: python docs/take_pictures.py [FOLDER]   (offscreen; the default folder is docs/images)
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cpted_audit.domain.register_columns import RegisterKey
from cpted_audit.session.places import PlaceFinder
from cpted_audit.session.plans import plans
from cpted_audit.session.registers import records
from cpted_audit.session.sample import create_sample
from cpted_audit.ui.application import make_application, make_window
from cpted_audit.ui.main_window import MainWindow
from cpted_audit.ui.pages import PAGES
from cpted_audit.ui.plans.plan_actions import plans_page
from cpted_audit.ui.registers.register_actions import registers_page

SIZE = (1280, 820)
NARROW = (1024, 700)
PLACE, ITEM = "Main / Door 3 · kitchen dock", "B08"
DOOR = "3"


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "images"
    folder.mkdir(parents=True, exist_ok=True)
    application = make_application([])
    with tempfile.TemporaryDirectory() as name:
        audit = create_sample(Path(name))
        settings = QSettings(str(Path(name) / "settings.ini"), QSettings.Format.IniFormat)
        settings.setValue("tour_seen", "yes")
        window = make_window(application, settings)
        window.show()
        for theme in ("light", "dark"):
            window.choose_theme(theme)
            window.resize(*SIZE)
            _take(window, folder / f"start-{theme}.png")
        window.choose_theme("light")
        window.begin_new()
        _take(window, folder / "new-light.png")
        window.show_session(audit)
        _go_to_item(window)
        for theme, size, scale, ending in (
            ("light", SIZE, 100, "light"),
            ("dark", SIZE, 100, "dark"),
            ("light", NARROW, 100, "narrow"),
            ("light", SIZE, 200, "large"),
        ):
            window.choose_theme(theme)
            window.choose_scale(scale)
            window.resize(*size)
            for entry in PAGES:
                window.screen_.show_page(entry.name)
                if entry.name == "plans":
                    _show_level(window)
                if entry.name == "doors":
                    _show_door(window)
                _take(window, folder / f"{entry.name}-{ending}.png")
        window.choose_scale(100)
        window.resize(*SIZE)
        for theme in ("light", "dark"):
            window.choose_theme(theme)
            _show_sight_lines(window)
            _take(window, folder / f"sight-{theme}.png")
        window.close()


def _go_to_item(window: MainWindow) -> None:
    place = PlaceFinder(window.screen_.session.walk).find(PLACE)
    window.screen_.go_to(place.id, ITEM)


def _show_level(window: MainWindow) -> None:
    """Show the plan of a level rather than the site."""
    page = plans_page(window.screen_)
    level = next(one for one in plans(window.screen_.session) if one.level_id is not None)
    page.desk.show(level.id)
    QTest.qWait(400)


def _show_door(window: MainWindow) -> None:
    """Show a door of the register with its form."""
    session = window.screen_.session
    door = next(one for one in records(session, RegisterKey.DOORS) if one.number == DOOR)
    registers_page(window.screen_).go_to(RegisterKey.DOORS, door.id)
    QTest.qWait(400)


def _show_sight_lines(window: MainWindow) -> None:
    """Show what is seen on a level's plan."""
    window.screen_.show_page("plans")
    _show_level(window)
    page = plans_page(window.screen_)
    page.tools.choose("sight")
    QTest.qWait(200)
    while page.sight.busy:
        QTest.qWait(50)


def _take(window: MainWindow, path: Path) -> None:
    QTest.qWait(400)
    QApplication.processEvents()
    window.grab().save(str(path))
    print(path.name)


if __name__ == "__main__":
    main()
