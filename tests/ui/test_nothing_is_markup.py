"""Whatever an audit holds is shown as letters: no page, dialog, tip or menu draws it as markup."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

import gallery
import pytest
from marked_window import (
    drawn_as_markup,
    eaten,
    letters_shown,
    make_marked,
    tips_drawn_as_markup,
    unopened,
)
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QMessageBox,
    QPlainTextEdit,
    QTableView,
    QWidget,
)

from cpted_audit.domain.registers.columns import RegisterKey
from cpted_audit.errors import AuditError
from cpted_audit.session.registers.records import records
from cpted_audit.ui import dialogs
from cpted_audit.ui.window import audit_screen
from cpted_audit.ui.window.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)

PAGES = tuple(entry.name for entry in audit_screen.PAGES)


@pytest.fixture(scope="module")
def picture(tmp_path_factory) -> Path:
    """A picture that nobody of the program may ever look at."""
    path = tmp_path_factory.mktemp("disk") / "private.png"
    Image.new("RGB", (400, 300), "red").save(path)
    return path


@pytest.fixture(scope="module")
def made(tmp_path_factory, picture) -> Path:
    return make_marked(tmp_path_factory.mktemp("made"), picture)


@pytest.fixture
def marked(made, tmp_path) -> Path:
    return Path(shutil.copy(made, tmp_path / made.name))


@pytest.fixture
def watched(picture):
    """Nothing opens the picture while a test runs."""
    if not sys.platform.startswith("linux"):
        yield
        return
    with unopened(picture):
        yield


@pytest.fixture
def filled(watched, window: MainWindow, marked) -> MainWindow:
    window.resize(1366, 768)
    window.open_audit(marked)
    gallery.settle()
    return window


def everywhere(window: MainWindow) -> list[QWidget]:
    return [
        window,
        *(window for window in QApplication.topLevelWidgets() if window.isVisible()),
    ]


def complaints(window: MainWindow) -> list[str]:
    gallery.settle()
    window.grab()
    return [told for top in everywhere(window) for told in drawn_as_markup(top)]


def test_the_watch_hears_qt_open_a_picture(window, picture):
    """Where a text is taken for markup, these tests would see it."""
    if not sys.platform.startswith("linux"):
        pytest.skip("the system does not tell who opens a file")
    label = QLabel(f"<img src='file://{picture}'>")
    label.setTextFormat(Qt.TextFormat.RichText)
    with pytest.raises(AssertionError, match="was opened"), unopened(picture):
        label.grab()


def test_every_page_shows_letters(filled):
    for name in PAGES:
        filled.screen_.show_page(name)
        assert complaints(filled) == [], name
        assert tips_drawn_as_markup(filled) == [], name
        assert letters_shown(filled) > 0, name


def test_every_place_and_item_of_the_walk_shows_letters(filled):
    session = filled.screen_.session
    for place in session.walk.route():
        filled.screen_.go_to(place.id)
        for question in session.walk.questions_at(place)[:3]:
            filled.screen_.go_to(place.id, question.item.id)
            if question.answer is not None:
                filled.screen_.walk.items.edit_finding()
                assert complaints(filled) == []
    assert complaints(filled) == []


@pytest.mark.slow
def test_every_register_shows_letters(filled):
    filled.screen_.show_page("doors")
    page = filled.screen_.page("doors")
    for key in RegisterKey:
        for record in records(filled.screen_.session, key)[:2]:
            filled.screen_.context.show_record(key, record.id)
            assert complaints(filled) == [], key
            assert tips_drawn_as_markup(page) == [], key


@pytest.mark.slow
def test_every_step_of_the_history_shows_letters(filled):
    filled.screen_.show_page("history")
    page = filled.screen_.page("history")
    table, told = page.findChild(QTableView), page.findChild(QPlainTextEdit)
    shown = set()
    for row in range(table.model().rowCount()):
        table.selectRow(row)
        assert complaints(filled) == []
        shown.add(told.toPlainText())
    assert any("<b>Zq" in one for one in shown)


def test_every_dialog_shows_letters(filled):
    for name, make in gallery.dialog_makers(filled).items():
        with gallery.opened(make) as dialog:
            dialog.grab()
            assert drawn_as_markup(dialog) == [], name
            assert tips_drawn_as_markup(dialog) == [], name


def test_every_menu_shows_letters(filled):
    for name in PAGES:
        filled.screen_.show_page(name)
        gallery.settle()
    assert eaten(filled) == []


@pytest.mark.parametrize("text", ["<b>bold</b>", "a <img src='file:///x'> b", "&lt;i&gt; &amp;"])
def test_what_is_told_or_asked_is_told_in_letters(watched, window, picture, text):
    text = text.replace("/x", str(picture))
    seen = []

    def look(box):
        box.grab()
        seen.extend(
            (label.text(), label.textFormat()) for label in box.findChildren(QLabel) if label.text()
        )

    gallery.asked(lambda: dialogs.tell(window, AuditError(text)), look)
    gallery.asked(lambda: dialogs.ask_passphrase(window, text, text), look)
    gallery.asked(lambda: dialogs.ask_locked(window, text), look)
    gallery.asked(lambda: dialogs.ask_text(window, text, text), look)
    assert sum(text in shown for shown, _ in seen) >= 4
    assert {form for shown, form in seen if text in shown} == {Qt.TextFormat.PlainText}


def test_the_names_in_a_lock_file_are_shown_in_letters(watched, window, marked, picture):
    markup = f"<h1>Zq</h1><img src='file://{picture}'>&amp;"
    holder = {"user": markup, "host": markup, "process": 4, "since": markup}
    marked.with_name(f"{marked.name}.lock").write_text(json.dumps(holder), "utf-8")
    shown = []

    def look(box: QMessageBox) -> None:
        box.grab()
        assert drawn_as_markup(box) == []
        shown.append(box.text())

    gallery.asked(lambda: window.open_audit(marked), look)
    assert len(shown) == 1
    assert "<h1>Zq</h1>" in shown[0]


def test_the_start_page_shows_letters_of_what_was_open(filled, marked):
    filled.close_audit()
    assert complaints(filled) == []
    assert tips_drawn_as_markup(filled) == []
    assert letters_shown(filled) > 0
