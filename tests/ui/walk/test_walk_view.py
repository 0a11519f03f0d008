"""What was just written or brought is in view: a finding that was left, a photo that came."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from waiting import wait_until
from walk_driver import CONTROL, named, press, type_text

from cpted_audit.imaging.photos.results import HeldPhoto
from cpted_audit.ui.walk.card_parts import AnswerButton


@pytest.fixture
def low(big):
    big.resize(1100, 560)
    for _ in range(5):
        QApplication.processEvents()
    return big


def in_view(window, part) -> bool:
    view = window.screen_.walk.items.view.viewport()
    top = part.mapTo(view, QPoint(0, 0)).y()
    return top >= 0 and top + min(part.height(), 40) <= view.height()


def test_a_finding_that_is_left_stays_in_view(low):
    press("n")
    type_text("Bolt is gone")
    view = low.screen_.walk.items.view
    card = view.card
    view.verticalScrollBar().setValue(0)
    assert not in_view(low, card.finding)
    press(Qt.Key.Key_Escape)
    for _ in range(5):
        QApplication.processEvents()
    assert card.finding.isVisible()
    assert in_view(low, card.finding)


def test_a_photo_that_was_pasted_is_scrolled_to(low):
    press("n")
    press(Qt.Key.Key_Escape)
    items = low.screen_.walk.items
    items.view.verticalScrollBar().setValue(0)
    assert not in_view(low, items.view.card.strip), "it lies below the fold"
    data = BytesIO()
    Image.new("RGB", (40, 30), "gray").save(data, "PNG")
    items.photos.bring_in([HeldPhoto(Path("a.png"), data.getvalue())])
    wait_until(lambda: in_view(low, items.view.card.strip))
    assert len(items.view.card.strip._shown) == 1


def test_an_audit_that_opens_on_another_page_shows_in_the_walk_what_keys_answer(low, big_path):
    """A letter never answers an item that is out of sight."""
    for _ in range(9):
        press(Qt.Key.Key_Down)
    item = low.screen_.walk.items.question.item
    low.screen_.show_page("report")
    low.close_audit()
    low.open_audit(big_path)
    assert low.screen_.shown_page == "report"
    for _ in range(5):
        QApplication.processEvents()
    press("2", CONTROL)
    assert low.screen_.walk.items.question.item == item
    wait_until(lambda: in_view(low, named(low, AnswerButton, "Yes, key Y")))
