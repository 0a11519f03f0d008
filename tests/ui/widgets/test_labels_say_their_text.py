"""No label has a name of its own in place of the text it shows, and each bar says what it is of."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import gallery
import pytest
from PySide6.QtWidgets import QLabel, QProgressBar, QWidget
from test_names_and_focus import DIALOGS, PAGES

from cpted_audit.ui.window.main_window import MainWindow


@pytest.fixture(scope="module")
def shown(kept_window: MainWindow, oak_school, tmp_path_factory) -> MainWindow:
    window = kept_window
    window.resize(1366, 768)
    window.open_audit(Path(shutil.copy(oak_school, tmp_path_factory.mktemp("labels"))))
    gallery.fill(window)
    window.screen_.walk.items.edit_finding()
    window.screen_.walk.items.free.open_form()
    gallery.settle()
    return window


def silent(top: QWidget) -> Iterator[str]:
    """The labels whose name is not what they show, and the bars without one, hidden ones too."""
    for label in top.findChildren(QLabel):
        name, text = label.accessibleName(), label.text()
        drawn = not label.pixmap().isNull() or (text and not any(map(str.isalnum, text)))
        if name and not drawn and (not text or text.rstrip("…") not in name):
            yield f"{name!r} in place of {text!r}"
    for bar in top.findChildren(QProgressBar):
        if not bar.accessibleName():
            yield f"bar {bar.objectName()!r} in {type(bar.parent()).__name__}"


def test_the_start_and_a_new_audit_say_their_texts(window):
    window.start.begin_new()
    gallery.show_district(window)
    gallery.settle()
    assert list(silent(window)) == []


@pytest.mark.parametrize("name", PAGES)
def test_labels_of_a_page_say_their_texts(shown, name):
    shown.screen_.show_page(name)
    gallery.settle()
    assert list(silent(shown)) == []


@pytest.mark.parametrize("name", DIALOGS)
def test_labels_of_a_dialog_say_their_texts(shown, name):
    with gallery.opened(gallery.dialog_makers(shown)[name]) as dialog:
        assert list(silent(dialog)) == []
