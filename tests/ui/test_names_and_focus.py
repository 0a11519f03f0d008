"""Every control of every page, dialog and question: what a screen reader says, and where one is."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import gallery
import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QScrollArea, QWidget

from cpted_audit.ui import dialogs
from cpted_audit.ui.dialogs import BESIDE_TITLE
from cpted_audit.ui.window import audit_screen
from cpted_audit.ui.window.main_window import MainWindow

PAGES = tuple(entry.name for entry in audit_screen.PAGES)
DIALOGS = (
    "settings", "visits", "places", "add-place", "sample", "same-as", "find", "help", "keys",
    "about", "update", "photo", "marks",
    "encrypt", "purge", "copy-for", "copy-entry", "table", "numbering",
    "renumber", "pick-doors", "sheet", "new-interview", "companion-lists", "print-interview",
    "verify", "accept-risk", "assign", "due-rule", "own-keys", "export-findings",
    "import-findings", "plan-repairs",
    "finding-sheet", "punch-list", "fiscal-page", "timeline", "reminders",
    "editions", "review", "issue", "compare", "merge", "compare-audits", "follow", "trend",
    "who-rates", "rating", "agreement",
)  # fmt: skip
NAMELESS_ROLES = {QAccessible.Role.NoRole, QAccessible.Role.Client}
"""What says nothing of what a control does; what only scrolls may have it."""


@pytest.fixture(scope="module")
def filled(kept_window: MainWindow, oak_school, tmp_path_factory) -> MainWindow:
    window = kept_window
    window.resize(1400, 900)
    window.open_audit(Path(shutil.copy(oak_school, tmp_path_factory.mktemp("filled"))))
    gallery.fill(window)
    window.screen_.walk.items.edit_finding()
    window.screen_.walk.items.free.open_form()
    gallery.settle()
    return window


def controls(top: QWidget) -> Iterator[QWidget]:
    """What takes the keyboard itself; a part of a number box hands it to the box."""
    for one in [top, *top.findChildren(QWidget)]:
        takes = one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.focusProxy() is None
        inner = one.objectName().startswith("qt_")
        if takes and one.isVisible() and one.isEnabled() and not inner:
            yield one


def unspoken(top: QWidget) -> list[str]:
    """The controls that have no name, or no role."""
    found = []
    for control in controls(top):
        spoken = QAccessible.queryAccessibleInterface(control)
        what = f"{type(control).__name__} in {type(control.parent()).__name__}"
        if not spoken.text(QAccessible.Text.Name).strip():
            found.append(f"no name: {what}")
        if spoken.role() in NAMELESS_ROLES and not isinstance(control, QAbstractScrollArea):
            found.append(f"no role: {what}")
    return found


def test_the_start_and_a_new_audit_say_what_they_are(window):
    assert unspoken(window.centralWidget()) == []
    window.start.begin_new()
    gallery.settle()
    assert unspoken(window.centralWidget()) == []


@pytest.mark.parametrize("view", range(4))
def test_a_district_says_what_it_is_and_shows_where_the_keyboard_is(window, view):
    gallery.show_district(window).views.show_view(view)
    gallery.settle()
    assert unspoken(window.centralWidget()) == []
    assert unseen(window) == []


def test_the_lists_here_are_all_there_is(filled):
    assert set(gallery.dialog_makers(filled)) == set(DIALOGS)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_says_what_its_controls_are(filled, name):
    filled.screen_.show_page(name)
    gallery.settle()
    assert unspoken(filled.centralWidget()) == []


@pytest.mark.parametrize("name", DIALOGS)
def test_a_dialog_says_what_its_controls_are(filled, name):
    with gallery.opened(gallery.dialog_makers(filled)[name]) as dialog:
        assert len(list(controls(dialog))) > 0
        assert unspoken(dialog) == []


def test_a_question_says_what_its_controls_are(filled):
    found = {}
    for name, ask in gallery.question_makers(filled).items():
        gallery.asked(ask, lambda box, name=name: found.update({name: unspoken(box)}))
    assert set(found) == set(gallery.question_makers(filled))
    assert not any(found.values()), found


def narrow(dialog: QWidget) -> list[str]:
    """The title of a dialog that is too narrow for it, beside the buttons of its frame."""
    title = dialog.windowTitle()
    needs = dialog.fontMetrics().horizontalAdvance(title) + BESIDE_TITLE
    return [f"{title}: {dialog.width()} of {needs}"] if dialog.width() < needs else []


def test_every_dialog_is_wide_enough_for_its_title(filled):
    found = []
    for make in gallery.dialog_makers(filled).values():
        with gallery.opened(make) as dialog:
            found += narrow(dialog)
    for ask in gallery.question_makers(filled).values():
        gallery.asked(ask, lambda box: found.extend(narrow(box)))
    ask = lambda: dialogs.ask_text(filled, "Who is walking?", "Name:")  # noqa: E731
    gallery.asked(ask, lambda box: found.extend(narrow(box)))
    assert found == []


# Visible focus


def look(top: QWidget, control: QWidget) -> QImage:
    """A control and the frame around it, as they are painted now."""
    QApplication.processEvents()
    corner = control.mapTo(top, QPoint(0, 0))
    return top.grab(QRect(corner, control.size()).adjusted(-3, -3, 3, 3)).toImage()


def bring_into_view(control: QWidget) -> None:
    """Scroll as Tab would."""
    above = control.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(control)
        above = above.parentWidget()


def unseen(top: QWidget) -> list[str]:
    """The controls that look the same with the keyboard in them as without it."""
    top.activateWindow()
    gallery.settle()
    found = []
    for control in controls(top):
        control.setFocus(Qt.FocusReason.TabFocusReason)
        if not control.hasFocus():
            continue
        bring_into_view(control)
        within = look(top, control)
        control.clearFocus()
        if look(top, control) == within:
            found.append(f"{type(control).__name__} {control.accessibleName()!r}")
    return found


@pytest.mark.parametrize("name", PAGES)
def test_one_sees_where_the_keyboard_is_on_a_page(filled, name):
    filled.screen_.show_page(name)
    assert unseen(filled) == []


@pytest.mark.parametrize("name", DIALOGS)
def test_one_sees_where_the_keyboard_is_in_a_dialog(filled, name):
    with gallery.opened(gallery.dialog_makers(filled)[name]) as dialog:
        assert unseen(dialog) == []


def test_one_sees_where_the_keyboard_is_at_the_start_and_in_a_new_audit(window):
    assert unseen(window) == []
    window.start.begin_new()
    gallery.settle()
    assert unseen(window) == []
