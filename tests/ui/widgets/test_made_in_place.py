"""Pages are made where they stand: Qt styles all of a page anew each time it is moved."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QLabel, QStackedWidget, QWidget

from cpted_audit.ui.widgets.made_under import MadeOnce, made_under
from cpted_audit.ui.window.audit_screen import PAGES

TIMES_STYLED = 4.5
"""How often a widget is styled at most while it is made, by the mean of its page.

It was up to 8 where pages were filled first and moved into place afterwards, and is up to 3.9.
"""


class Counter(QObject):
    """Counts how often a style was given to a widget."""

    def __init__(self) -> None:
        super().__init__()
        self.styled = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        self.styled += event.type() == QEvent.Type.StyleChange
        return False


@pytest.fixture
def counter(qapp: QApplication):
    made = Counter()
    qapp.installEventFilter(made)
    yield made
    qapp.removeEventFilter(made)


def test_no_page_is_styled_again_and_again_while_it_is_made(window, audit_path, counter):
    window.open_audit(audit_path)
    often = {"walk": counter.styled / len(window.screen_.findChildren(QWidget))}
    for entry in PAGES:
        if entry.name != "walk":
            counter.styled = 0
            window.screen_.show_page(entry.name)
            page = window.screen_.page(entry.name)
            often[entry.name] = counter.styled / len(page.findChildren(QWidget))
    assert {name: times for name, times in often.items() if times > TIMES_STYLED} == {}


def test_what_could_not_be_finished_does_not_stay_in_its_place(qapp: QApplication):
    place = QWidget()
    there = QLabel("before", place)
    with pytest.raises(ValueError, match="half"), made_under(place):
        QLabel("begun", place)
        raise ValueError("half")
    assert place.children() == [there]
    with made_under(place):
        made = QLabel("whole", place)
    assert place.children() == [there, made]


def test_what_is_made_by_steps_is_made_once_whoever_goes_on_with_it(qapp: QApplication):
    stack = QStackedWidget()

    def make(name):
        page = QWidget(stack)
        QLabel("begun", page)
        yield None
        if name == "broken":
            raise ValueError("half")
        return page

    pages = MadeOnce(stack, make)
    begun = pages.steps("a")
    assert next(begun) is None
    whole = pages.now("a")
    assert list(begun) == []
    assert pages.made == {"a": whole}
    assert stack.widget(0) is whole
    assert stack.count() == 1
    with pytest.raises(ValueError, match="half"):
        pages.now("broken")
    assert [one for one in stack.children() if isinstance(one, QWidget)] == [whole]
