"""What stands on a control is in its name, so that who speaks to it can say what is seen."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import gallery
import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from test_names_and_focus import DIALOGS, PAGES

from cpted_audit.ui.letters import without_marks
from cpted_audit.ui.window.main_window import MainWindow


@pytest.fixture(scope="module")
def shown(kept_window: MainWindow, oak_school, tmp_path_factory) -> MainWindow:
    window = kept_window
    window.resize(1366, 768)
    window.open_audit(Path(shutil.copy(oak_school, tmp_path_factory.mktemp("names"))))
    gallery.fill(window)
    window.screen_.walk.items.edit_finding()
    window.screen_.walk.items.free.open_form()
    gallery.settle()
    return window


def spoken(text: str) -> list[str]:
    """The words of a text, as somebody says them; signs and drawn arrows are none."""
    return re.findall(r"\w+(?!\w*…)", without_marks(text).casefold())


def unsaid(top: QWidget) -> list[str]:
    """The buttons whose words are not in their names, one after the other."""
    found = []
    for button in top.findChildren(QAbstractButton):
        if not button.isVisible():
            continue
        labels = [one.text() for one in button.findChildren(QLabel) if one.isVisible()]
        words = re.split(r"\s{2,}", button.text())[0]  # the key behind them is no label
        seen = spoken(" ".join((words, *labels)))
        name = spoken(f"{button.accessibleName() or button.text()} {_more(button)}")
        if not _holds(name, seen):
            found.append(f"{button.text()!r} is called {button.accessibleName()!r}")
    return found


def _more(button: QAbstractButton) -> str:
    """What is said of a card beside its title."""
    return button.accessibleDescription() if button.property("card") else ""


def _holds(name: list[str], seen: list[str]) -> bool:
    """Whether words occur in a name in their order."""
    rest = iter(name)
    return all(any(word == other for other in rest) for word in seen)


def test_the_start_and_a_new_audit(window):
    assert unsaid(window) == []
    window.start.begin_new()
    gallery.settle()
    assert unsaid(window) == []
    gallery.show_district(window)
    assert unsaid(window) == []


@pytest.mark.parametrize("name", PAGES)
def test_a_page_says_what_stands_on_its_controls(shown, name):
    shown.screen_.show_page(name)
    gallery.settle()
    assert unsaid(shown) == []


@pytest.mark.parametrize("name", DIALOGS)
def test_a_dialog_says_what_stands_on_its_controls(shown, name):
    with gallery.opened(gallery.dialog_makers(shown)[name]) as dialog:
        assert unsaid(dialog) == []


def test_a_question_says_what_stands_on_its_controls(shown):
    found = {}
    for name, ask in gallery.question_makers(shown).items():
        gallery.asked(ask, lambda box, name=name: found.update({name: unsaid(box)}))
    assert not any(found.values()), found


def test_words_are_found_in_a_name_in_their_order():
    assert _holds(spoken("Yes, key Y"), spoken("Yes Y"))
    assert not _holds(spoken("Undo the last step"), spoken("Take back"))
    assert not _holds(spoken("last Undo"), spoken("Undo last"))
