"""A window as narrow as a phone, and wide again: everything fits, and then is as it was."""

from __future__ import annotations

import gc

import gallery
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QCheckBox,
    QScrollArea,
    QToolButton,
    QWidget,
)

from cpted_audit.ui.file_dialogs import Purpose, audits, open_file
from cpted_audit.ui.narrow import NARROW, NarrowWindow
from cpted_audit.ui.settings.keys_dialog import KeysDialog
from cpted_audit.ui.window.every_command import by_menu
from cpted_audit.ui.window.main_window import MainWindow


def looks(window: MainWindow) -> list[object]:
    """What a narrow window changes: where rows lead, texts, least widths, what the rail shows."""
    found: list[object] = []
    for one in window.findChildren(QWidget):
        layout = one.layout()
        found.append((one.minimumWidth(), getattr(one, "text", str)()))
        if isinstance(layout, QBoxLayout):
            margins = layout.contentsMargins()
            found.append((layout.direction(), margins.left(), margins.right()))
        if isinstance(one, QToolButton):
            found.append(one.toolButtonStyle())
    return found


def sideways(window: MainWindow) -> list[int]:
    areas = [one for one in window.findChildren(QScrollArea) if one.isVisible()]
    return [over for one in areas if (over := one.horizontalScrollBar().maximum())]


def test_narrow_and_wide_again(big: MainWindow):
    big.resize(1280, 800)
    big.screen_.show_page("report")
    gallery.settle()
    before = looks(big)
    big.resize(304, 800)
    gallery.settle()
    assert sideways(big) == []
    assert looks(big) != before
    rail = big.screen_._rail_buttons["walk"]
    assert rail.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly
    assert rail.accessibleName() == "Walk"
    big.resize(1280, 800)
    gallery.settle()
    assert looks(big) == before


def test_a_dialog_that_qt_made_is_followed_for_as_long_as_it_is_open(big: MainWindow):
    """No name in Python holds it, so that what followed it was collected with what it needs."""
    seen: list[int] = []

    def look() -> None:
        gc.collect()
        dialog = QApplication.activeModalWidget()
        dialog.resize(NARROW - 100, 500)
        gallery.settle()
        seen.append(len(NarrowWindow.held))
        dialog.reject()

    QTimer.singleShot(100, look)
    assert open_file(big, Purpose.AUDIT, audits()) is None
    gc.collect()
    gallery.settle()
    assert len(NarrowWindow.held) == seen[0] - 1


def test_words_of_a_choice_are_broken_and_its_name_is_not(big: MainWindow):
    with gallery.opened(lambda: KeysDialog(by_menu(), big.own_keys, big)) as dialog:
        dialog.show()
        dialog.resize(NARROW // 2, 600)
        gallery.settle()
        box = dialog.findChild(QCheckBox)
        assert "\n" in box.text()
        assert box.accessibleName() == "Letters alone are keys (Y, P, N …)"
        dialog.resize(NARROW + 100, 600)
        gallery.settle()
        assert box.text() == "Letters alone are keys (Y, P, N …)"
