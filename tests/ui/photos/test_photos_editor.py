"""The editor of marks, driven by mouse and by keys; every change is a step of the history."""

from __future__ import annotations

from pathlib import Path

import pytest
from asked_words import answering
from photo_store import store
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton
from waiting import wait_until

from cpted_audit.domain.photos.markup import (
    Arrow,
    Blur,
    Crop,
    MarkBox,
    MarkColor,
    Markup,
    TextMark,
)
from cpted_audit.session.photos import edits, looks
from cpted_audit.session.photos.photos import photos
from cpted_audit.session.session import Session
from cpted_audit.ui.photos.markup_editor import MarkupEditor


@pytest.fixture
def session(window, audit_path: Path):  # the window brings the size of text
    with Session.open(audit_path) as session:
        store(session, range(2))
        yield session


@pytest.fixture
def editor(session, qtbot) -> MarkupEditor:
    editor = MarkupEditor(session, photos(session)[0])
    editor.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(editor)
    editor.resize(900, 700)
    editor.show()
    editor.activateWindow()
    QApplication.processEvents()
    return editor


def at(editor: MarkupEditor, x: float, y: float) -> QPoint:
    return editor.canvas.mapFromScene(x * 320, y * 240)


def drag(editor: MarkupEditor, start: tuple[float, float], end: tuple[float, float]) -> None:
    viewport = editor.canvas.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=at(editor, *start))
    middle = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
    for point in (middle, end):
        QTest.mouseMove(viewport, at(editor, *point))
    editor.canvas.repaint()
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=at(editor, *end))


def key(editor: MarkupEditor, key: Qt.Key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(editor.canvas, key, modifier)


def marks(session: Session) -> tuple:
    return Markup.from_json(photos(session)[0].markup).marks


def test_a_box_is_drawn_moved_resized_and_undone_step_by_step(editor, session):
    key(editor, Qt.Key.Key_B)
    drag(editor, (0.2, 0.2), (0.5, 0.6))
    (box,) = marks(session)
    assert isinstance(box, MarkBox)
    assert (box.x, box.y, box.width, box.height) == pytest.approx((0.2, 0.2, 0.3, 0.4), abs=0.01)
    key(editor, Qt.Key.Key_S)
    drag(editor, (0.3, 0.3), (0.4, 0.35))
    assert marks(session)[0].x == pytest.approx(0.3, abs=0.01)
    drag(editor, (0.6, 0.65), (0.8, 0.9))
    assert marks(session)[0].width == pytest.approx(0.5, abs=0.015)
    assert session.undo_label == "Mark photo IMG_0.jpg: resize a box"
    for _ in range(3):
        key(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert marks(session) == editor.canvas.marks == ()
    key(editor, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert marks(session) == (box,)


def test_a_mark_is_moved_only_where_it_was_chosen_before_and_by_no_trembling_click(editor, session):
    key(editor, Qt.Key.Key_U)
    drag(editor, (0.2, 0.2), (0.5, 0.6))
    (blur,) = marks(session)
    key(editor, Qt.Key.Key_S)
    editor.canvas.select(None)
    drag(editor, (0.3, 0.3), (0.4, 0.35))
    assert marks(session) == (blur,)
    assert editor.canvas.selected == 0
    drag(editor, (0.3, 0.3), (0.305, 0.3))
    assert marks(session) == (blur,) == editor.canvas.marks
    drag(editor, (0.3, 0.3), (0.4, 0.35))
    assert marks(session) != (blur,)


def test_everything_can_be_done_without_a_mouse(editor, session):
    key(editor, Qt.Key.Key_A)
    key(editor, Qt.Key.Key_Return)
    key(editor, Qt.Key.Key_U)
    key(editor, Qt.Key.Key_Return)
    key(editor, Qt.Key.Key_Escape)
    arrow, blur = marks(session)
    assert (type(arrow), type(blur)) == (Arrow, Blur)
    key(editor, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    key(editor, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert marks(session)[1].x == pytest.approx(blur.x + 0.05)
    assert marks(session)[1].height == pytest.approx(blur.height + 0.005)
    editor.canvas.select(None)
    key(editor, Qt.Key.Key_Tab)
    assert editor.canvas.selected == 0
    key(editor, Qt.Key.Key_Delete)
    assert [type(mark) for mark in marks(session)] == [Blur]


def test_a_second_crop_takes_the_place_of_the_first(editor, session):
    for end in ((0.6, 0.6), (0.9, 0.9)):
        key(editor, Qt.Key.Key_C)
        drag(editor, (0.1, 0.1), end)
    (crop,) = marks(session)
    assert isinstance(crop, Crop)
    assert crop.width == pytest.approx(0.8, abs=0.01)


def test_words_are_asked_for_and_changed(editor, session):
    key(editor, Qt.Key.Key_T)
    with answering("Latch <b>bent</b>", None):
        for _ in range(2):
            QTest.mouseClick(
                editor.canvas.viewport(), Qt.MouseButton.LeftButton, pos=at(editor, 0.3, 0.3)
            )
    (text,) = marks(session)
    assert isinstance(text, TextMark)
    assert text.text == "Latch <b>bent</b>"
    editor.activateWindow()  # offscreen no window becomes active again by itself
    wait_until(editor.isActiveWindow)
    key(editor, Qt.Key.Key_S)
    editor.canvas.select(0)
    with answering("Hinge"):
        key(editor, Qt.Key.Key_Return)
    assert marks(session)[0].text == "Hinge"


def test_a_colour_is_given_to_the_chosen_mark(editor, session):
    key(editor, Qt.Key.Key_E)
    drag(editor, (0.2, 0.2), (0.5, 0.6))
    red = next(one for one in editor.findChildren(QToolButton) if one.text() == "Red")
    QTest.mouseClick(red, Qt.MouseButton.LeftButton)
    assert marks(session)[0].color is MarkColor.RED


def test_the_editor_shows_the_stored_picture_and_never_changes_it(editor, session):
    before = looks.stored_picture(session, photos(session)[0])
    key(editor, Qt.Key.Key_U)
    drag(editor, (0.0, 0.0), (1.0, 1.0))
    assert looks.stored_picture(session, photos(session)[0]) == before
    assert looks.picture(session, photos(session)[0]) != before


def test_undo_here_takes_back_nothing_else(editor, session):
    edits.set_students_visible(session, [photos(session)[1].id], True)
    key(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert photos(session)[1].students_visible is True


def test_the_editor_closes_when_its_photo_goes(editor, session):
    edits.remove(session, [photos(session)[0].id])
    assert not editor.isVisible()


def test_a_mark_that_cannot_be_written_is_told_and_not_shown(editor, session, told):
    session.document.db.execute("PRAGMA max_page_count = 1")  # no page more
    key(editor, Qt.Key.Key_B)
    for number in range(200):
        drag(editor, (0.1, 0.1), (0.3 + number / 1000, 0.3))
        if told:
            break
    assert "disk is full" in told[0]
    assert editor.canvas.marks == marks(session)


@pytest.mark.parametrize("chosen", [False, True])
def test_done_and_the_cross_close_at_the_first_click(editor, session, chosen):
    for name in ("Done; every change is saved already", ""):
        editor.show()
        editor.choose_tool("box")
        drag(editor, (0.2, 0.2), (0.6, 0.6))
        if not chosen:
            editor.choose_tool("arrow")
        if name:
            done = next(
                one for one in editor.findChildren(QPushButton) if one.accessibleName() == name
            )
            QTest.mouseClick(done, Qt.MouseButton.LeftButton)
        else:
            editor.close()  # what the cross of the window's frame asks for
        assert not editor.isVisible()


def test_zoom_and_fit(editor):
    fitted = editor.canvas.transform().m11()
    key(editor, Qt.Key.Key_Plus)
    assert editor.canvas.transform().m11() > fitted
    key(editor, Qt.Key.Key_0)
    assert editor.canvas.transform().m11() == pytest.approx(fitted)
