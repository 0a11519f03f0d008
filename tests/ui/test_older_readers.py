"""Readers that know no announcements, and what Qt makes of widgets for every reader."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QComboBox, QFrame, QLabel, QPlainTextEdit, QStackedWidget, QWidget
from walk_driver import press

from cpted_audit.ui.widgets import older_readers
from cpted_audit.ui.widgets.heard_as import hear_as, unheard
from cpted_audit.ui.widgets.key_card import KeyCard

LABEL = QAccessible.RelationFlag.Label


def role(widget: QWidget) -> QAccessible.Role:
    return QAccessible.queryAccessibleInterface(widget).role()


def test_a_role_stays_when_signals_are_connected_and_when_a_reader_asked_before(qtbot):
    class Card(QFrame):
        def heard(self) -> None:
            """Is connected, upon which Qt takes the widget for another."""

    card = Card()
    qtbot.addWidget(card)
    assert role(card) is not QAccessible.Role.ListItem
    QAccessible.setActive(True)
    try:
        hear_as(card, QAccessible.Role.ListItem)
        card.windowTitleChanged.connect(card.heard)
        assert role(card) is QAccessible.Role.ListItem
    finally:
        QAccessible.setActive(False)


def test_cards_of_items_are_items_and_stacks_of_pages_are_nothing(big):
    (card,) = [one for one in big.findChildren(KeyCard) if one.isVisible()]
    assert role(card) is QAccessible.Role.ListItem
    stacks = big.findChildren(QStackedWidget)
    assert {role(one) for one in stacks} == {QAccessible.Role.Client}


def test_a_field_is_no_part_of_the_card_that_has_the_keyboard(big):
    """Orca takes a text that changes in such a part for where the keyboard is."""
    (card,) = [one for one in big.findChildren(KeyCard) if one.isVisible()]
    fields = [one for one in card.findChildren(QPlainTextEdit) if one.isVisible()]
    assert fields
    assert card not in [one.parentWidget() for one in fields]


def test_who_undoes_elsewhere_comes_to_the_item_with_the_keyboard(big):
    press("y")
    big.screen_.show_page("overview")
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(big.focusWidget(), KeyCard)


@pytest.mark.parametrize(
    ("asked", "older"),
    [
        ([], False),
        ([":1.3 Object:StateChanged:Showing", ":1.3 Object:PropertyChange:"], True),
        ([":1.3 object:state-changed"], True),
        ([":1.3 Object:StateChanged:Showing", ":1.3 Object:Announcement:"], False),
        ([":1.3 Object::"], False),
        ([":1.3 Object::", ":1.4 Object:StateChanged:Showing"], True),
        ([":1.3 Window:Activate:"], False),
    ],
    ids=str,
)
def test_an_older_reader_is_known_by_what_it_asked_for(asked, older):
    assert older_readers.is_one_older(one.split(" ") for one in asked) is older


def called_by(box: QComboBox) -> list[str]:
    """What labels call a list, as a reader asks for it."""
    part = QAccessible.queryAccessibleInterface(box)
    related = part.relations(QAccessible.RelationFlag.AllRelations)
    return [one.text(QAccessible.Text.Name) for one, kind in related if kind is LABEL]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Qt names them elsewhere")
def test_a_closed_list_that_has_the_keyboard_is_called_by_a_label(big):
    """On Linux Qt gives a reader the choice of a list for its name."""
    box = QComboBox(big.screen_)
    box.addItems(["Yes", "No"])
    box.setAccessibleName("Latches & locks")
    box.show()
    QAccessible.setActive(True)
    try:
        box.setFocus()
        assert called_by(box) == ["Latches & locks"]
        box.setAccessibleName("Latches")
        box.clearFocus()
        box.setFocus()
        assert called_by(box) == ["Latches"]
        assert not any(one.isVisible() for one in big.findChildren(QLabel) if one.buddy() is box)
    finally:
        QAccessible.setActive(False)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="others say it by themselves")
def test_what_is_chosen_by_the_arrow_keys_is_said_to_older_readers(big, monkeypatch):
    told: list[str] = []
    monkeypatch.setattr(older_readers.Notices, "take", lambda _notices, text: told.append(text))
    box = QComboBox(big.screen_)
    box.addItems(["Yes", "No"])
    box.show()
    box.setCurrentIndex(1)  # by the program
    assert told == []
    box.setFocus()
    press(Qt.Key.Key_Up)
    assert set(told) == {"Yes."}


def test_what_is_made_unheard_is_told_to_nobody_and_the_rest_is(qtbot):
    QAccessible.setActive(True)
    try:
        with pytest.raises(ValueError, match="a page that could not be made"), unheard():
            assert not QAccessible.isActive()
            raise ValueError("a page that could not be made")
        assert QAccessible.isActive()
    finally:
        QAccessible.setActive(False)
    with unheard():
        pass
    assert not QAccessible.isActive()
