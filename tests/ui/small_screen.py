"""Looks at every page and dialog on a small screen and prints what does not fit, as JSON.

Run by test_small_screen.py in a process of its own: the size of a screen is set at its start.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from cut_words import cut_words
from gallery import (
    asked,
    dialog_makers,
    fill,
    opened,
    pages,
    question_makers,
    settle,
    show_district,
)
from PySide6.QtCore import QPoint, QRect, QSettings
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QLineEdit,
    QScrollArea,
    QWidget,
)

from cpted_audit.domain.places.space_type import SpaceType
from cpted_audit.session.places import new_audit
from cpted_audit.session.places.new_audit import NewAudit
from cpted_audit.ui.application import make_application, make_window
from cpted_audit.ui.narrow import NARROW
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.labels import ElidedLabel
from cpted_audit.ui.window.main_window import MainWindow
from cpted_audit.ui.window.view_state import keep_geometry

SPACES = {"Main": {SpaceType.EXTERIOR_DOOR: 3, SpaceType.CLASSROOM: 8}}
LARGE = 200
"""The size of text in per cent from which only words of buttons and labels must be whole."""
SLACK = 2
"""By how many pixels a style may round."""


def area_of(widget: QWidget, top: QWidget) -> QAbstractScrollArea | None:
    """What scrolls around a widget, if anything does."""
    above = widget.parentWidget()
    while above is not None and above is not top:
        if isinstance(above, QAbstractScrollArea):
            return above
        above = above.parentWidget()
    return None


def complaints(top: QWidget) -> list[str]:
    """What of a window lies outside of the screen or of itself, is cut off, or scrolls sideways."""
    room, frame = top.screen().availableGeometry(), top.frameGeometry()
    whole = top.isMaximized() or room.contains(frame)  # where the former lies the system knows
    found = [] if whole else [f"takes {frame.getRect()} of {room.getRect()}"]
    for one in top.findChildren(QAbstractButton):
        if one.isVisible() and not isinstance(one.parent(), QLineEdit):  # a sign within its line
            found += button_complaints(one, top)
    for label in top.findChildren(QLabel):
        if label.isVisible() and label.text() and not isinstance(label, ElidedLabel):
            width, height = label.sizeHint().width(), label.sizeHint().height()
            if label.wordWrap():
                width, height = 0, label.heightForWidth(label.width())
            if label.width() < width - SLACK or label.height() < height - SLACK:
                found.append(f"cut off: {label.text()!r}")
    if px(100) < LARGE:  # cells of a table and entries of a list give way at twice the size
        found += cut_words(top)
    for area in top.findChildren(QScrollArea):
        if area.isVisible() and area.horizontalScrollBar().maximum() > 0:
            found.append(f"scrolls sideways by {area.horizontalScrollBar().maximum()}")
    return found


def button_complaints(button: QAbstractButton, top: QWidget) -> list[str]:
    """Whether a button is outside of its window, and whether its words are cut off."""
    words = button.text() or button.accessibleName()
    found = []
    box = QRect(button.mapTo(top, QPoint(0, 0)), button.size())
    if area_of(button, top) is None and not top.rect().contains(box):
        found.append(f"outside: {words!r} at {box.getRect()}")
    least = button.minimumSizeHint()
    small = button.width() < least.width() - SLACK or button.height() < least.height() - SLACK
    if words and small:
        found.append(f"cut off: {words!r} has {button.size()}, needs {least}")
    return found


def window_complaints(window: MainWindow) -> list[str]:
    """Whether the main window lies on its screen with all of its status bar, and of its menus."""
    room, frame = window.screen().availableGeometry(), window.frameGeometry()
    found = [] if room.contains(frame) else [f"the window takes {frame.getRect()}"]
    for bar in (window._status, window.menuBar(), window.centralWidget()):
        box = QRect(bar.mapTo(window, QPoint(0, 0)), bar.size())
        if not window.rect().contains(box):
            found.append(f"{type(bar).__name__} at {box.getRect()}")
    return found + complaints(window.centralWidget())


def look_at_all(window: MainWindow, folder: Path) -> dict[str, list[str]]:
    """The complaints by the name of the window."""
    if window.width() < NARROW:
        settle()  # it is made to fit once it is shown
    found = {"start": window_complaints(window)}
    window.start.begin_new()
    settle()
    found["new"] = window_complaints(window)
    window.start.leave_new()
    for view in range(4):
        show_district(window).views.show_view(view)
        settle()
        found[f"district {view}"] = window_complaints(window)
    path = folder / "Hidden Valley.cpted"
    new = NewAudit(site_name="Hidden Valley", spaces=SPACES)
    window.show_session(new_audit.create(path, new, "correct horse battery"))
    fill(window)
    window.screen_.walk.items.edit_finding()
    settle()
    found["finding"] = window_complaints(window)
    for name in pages(window):
        found[f"page {name}"] = window_complaints(window)
    for name, make in dialog_makers(window).items():
        with opened(make) as dialog:
            found[name] = complaints(dialog)
    for name, make in question_makers(window).items():
        asked(make, lambda box, name=name: found.update({name: complaints(box)}))
    window.lock()
    settle()
    found["lock"] = window_complaints(window)
    return found


def too_large(window: MainWindow, folder: Path) -> list[str]:
    """What is wrong after an audit was opened that stood in a larger window on a larger screen."""
    path = folder / "Elsewhere.cpted"
    new = NewAudit(site_name="Elsewhere", spaces=SPACES)
    with new_audit.create(path, new) as session:
        window.resize(2200, 1300)
        keep_geometry(session, window)
    window.open_audit(path)
    settle()
    found = window_complaints(window)
    window.close_audit()
    return found


def main() -> None:
    """Look at everything in the language, folder, size of text and theme given, and by touch."""
    language, folder, scale, theme = sys.argv[1], Path(sys.argv[2]), *sys.argv[3:5]
    application = make_application(sys.argv[:1])
    settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    settings.setValue("language", language)
    settings.setValue("text_scale", int(scale))
    settings.setValue("theme", theme)
    settings.setValue("touch", int("touch" in sys.argv))
    window = make_window(application, settings)
    window.show()
    settle()
    found = {"as it opens": window_complaints(window), "from larger": too_large(window, folder)}
    found |= look_at_all(window, folder)
    screen = QApplication.primaryScreen().availableSize()
    window.close()
    told = {"screen": [screen.width(), screen.height()], "found": found}
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main()
