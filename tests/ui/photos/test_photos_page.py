"""The page of photos in a real window: grid, filters, details, pairs, places, removal."""

from __future__ import annotations

from datetime import timedelta
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pytest
from photo_store import MORNING, store
from PIL import Image
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton, QWidget
from waiting import wait_until

from cpted_audit.domain.photos.markup import Blur, Markup
from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.imaging.photos.results import TakenPhoto
from cpted_audit.session.photos import edits
from cpted_audit.session.photos.photos import PhotoImport, Target, photos, store_photo
from cpted_audit.session.session import Session
from cpted_audit.session.walk.answers import Observation, answer
from cpted_audit.ui.photos.photo_grid import PICTURE, PhotoGrid
from cpted_audit.ui.photos.photo_header import Order, Students, Where
from cpted_audit.ui.photos.photo_model import Thumbnails
from cpted_audit.ui.photos.photo_window import PhotoWindow
from cpted_audit.ui.photos.photos_page import PhotosPage
from cpted_audit.ui.window.main_window import MainWindow


@pytest.fixture
def page(window: MainWindow, audit_path: Path) -> PhotosPage:
    with Session.open(audit_path) as session:
        door = next(place for place in session.walk.places if place.name == "Door 2")
        item = session.walk.items_at(door)[0]
        answer(
            session,
            Observation(
                item_id=item.id, place_id=door.id, value=AnswerValue.NO,
                observed_at=MORNING + timedelta(minutes=55),
            ),
        )  # fmt: skip
        store(session, range(1, 9), Target(door.id, item.id))
        store(session, range(9, 13))
    window.open_audit(audit_path)
    window.screen_.show_page("photos")
    window.activateWindow()
    QApplication.processEvents()
    return window.screen_.page("photos")


def session_of(page: PhotosPage) -> Session:
    return page.window().screen_.session


def grid_of(page: PhotosPage) -> PhotoGrid:
    return page.findChild(PhotoGrid)


def names(page: PhotosPage) -> list[str]:
    model = grid_of(page).model()
    return [photo.file_name for photo in model.photos]


def settled(page: PhotosPage) -> None:
    """Wait until the page has followed what was chosen and changed."""
    wait_until(lambda: not page._follow_timer.isActive() and not page._select_timer.isActive())


def choose(page: PhotosPage, qtbot, *rows: int) -> None:
    grid = grid_of(page)
    grid.clearSelection()
    for row in rows:
        grid.selectionModel().setCurrentIndex(
            grid.model().index(row), QItemSelectionModel.SelectionFlag.Select
        )
    settled(page)


def box(page: PhotosPage, name: str) -> QComboBox:
    return next(one for one in page.findChildren(QComboBox) if one.accessibleName() == name)


def pick(page: PhotosPage, name: str, data: object) -> None:
    chooser = box(page, name)
    rows = [row for row in range(chooser.count()) if chooser.itemData(row) == data]
    chooser.setCurrentIndex(rows[0])
    chooser.activated.emit(rows[0])


def click(page: QWidget, text: str) -> None:
    button = next(
        one for one in page.findChildren(QPushButton) if one.text() == text and one.isVisible()
    )
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_photos_are_filtered_by_place_and_students_and_ordered_by_time(page):
    assert len(names(page)) == 12
    pick(page, "Show", Where.UNATTACHED)
    assert names(page) == [f"IMG_{n}.jpg" for n in range(9, 13)]
    pick(page, "Order", Order.OLDEST)
    assert names(page) == [f"IMG_{n}.jpg" for n in range(12, 8, -1)]
    pick(page, "Order", Order.NEWEST)
    assert names(page) == [f"IMG_{n}.jpg" for n in range(9, 13)]
    session = session_of(page)
    edits.set_students_visible(session, [photos(session)[9].id], True)
    page.refresh()
    pick(page, "Students visible", Students.YES)
    assert names(page) == ["IMG_10.jpg"]
    pick(page, "Students visible", Students.NOT_ASKED)
    assert len(names(page)) == 3


def test_a_caption_is_written_as_it_is_typed(page, qtbot):
    choose(page, qtbot, 0)
    caption = next(one for one in page.findChildren(QLineEdit) if one.accessibleName() == "Caption")
    caption.setFocus()
    QTest.keyClicks(caption, "Bent latch")
    session = session_of(page)
    assert photos(session)[0].caption == "Bent latch"
    session.undo()
    page.refresh()
    assert caption.text() == photos(session)[0].caption == ""


def test_students_are_asked_once_for_one_or_many(page, qtbot):
    choose(page, qtbot, 0, 1, 2)
    click(page, "No")
    said = [photo.students_visible for photo in photos(session_of(page))]
    assert said == [False] * 3 + [None] * 9
    choose(page, qtbot, 0)
    asking = [one for one in page.findChildren(QPushButton) if one.text() in {"Yes", "No"}]
    assert not any(one.isVisible() for one in asking)
    click(page, "Change")
    click(page, "Yes")
    assert photos(session_of(page))[0].students_visible is True


def test_photos_are_attached_to_a_place_an_item_and_a_finding(page, qtbot):
    session = session_of(page)
    door = next(place for place in session.walk.places if place.name == "Door 3")
    choose(page, qtbot, 8, 9)
    pick(page, "Place", door.id)
    assert {photo.place_id for photo in photos(session)[8:10]} == {door.id}
    choose(page, qtbot, 8)
    item = session.walk.items_at(door)[1]
    pick(page, "What it shows", ("item", item.id))
    attached = photos(session)[8]
    assert attached.answer_id == session.walk.answers[item.id, door.id].id
    assert box(page, "What it shows").currentData() == ("item", item.id)


def test_a_suggested_place_is_accepted_for_one_and_for_all(page, qtbot):
    session = session_of(page)
    door = next(place for place in session.walk.places if place.name == "Door 2")
    grid = grid_of(page)
    note = grid.model().index(8).data(Qt.ItemDataRole.UserRole + 1)
    assert note == "Suggested: Door 2"
    choose(page, qtbot, 8)
    click(page, "Accept")
    assert photos(session)[8].place_id == door.id
    click(page, "Accept all")
    assert all(photo.place_id == door.id for photo in photos(session))
    session.undo()
    assert photos(session)[9].place_id is None


def test_two_photos_become_a_pair_with_the_earlier_first(page, qtbot):
    choose(page, qtbot, 0, 1)
    click(page, "Pair as before and after")
    session = session_of(page)
    first, second = photos(session)[:2]
    assert first.captured_at > second.captured_at
    assert (first.before_id, second.before_id) == (second.id, None)
    settled(page)
    assert [one.file_name for one in grid_of(page).chosen()] == [first.file_name]
    click(page, "Undo the pair")
    assert photos(session)[0].before_id is None


def test_delete_removes_the_chosen_and_undo_brings_them_back(page, qtbot):
    choose(page, qtbot, 3, 5)
    QTest.keyClick(grid_of(page), Qt.Key.Key_Delete)
    session = session_of(page)
    assert len(photos(session)) == len(names(page)) == 10
    assert session.undo_label == "Remove 2 photos"
    session.undo()
    page.refresh()
    assert names(page) == [f"IMG_{n}.jpg" for n in range(1, 13)]


def test_the_grid_follows_what_others_change_and_keeps_the_choice(page, qtbot):
    choose(page, qtbot, 4)
    session = session_of(page)
    store(session, range(20, 23))
    edits.remove(session, [photos(session)[0].id])
    qtbot.waitUntil(lambda: len(names(page)) == 14)
    assert [one.file_name for one in grid_of(page).chosen()] == ["IMG_5.jpg"]


def test_enter_opens_a_photo_with_the_question_about_students(page, qtbot):
    choose(page, qtbot, 2)
    grid_of(page).setFocus()
    QTest.keyClick(grid_of(page), Qt.Key.Key_Return)
    large = page.findChild(PhotoWindow)
    assert large.isVisible()
    click(large, "No")
    session = session_of(page)
    assert photos(session)[2].students_visible is False
    edits.remove(session, [photos(session)[2].id])
    assert not large.isVisible()


def test_a_blurred_photo_is_never_shown_unblurred_in_the_grid(page, qtbot):
    session = session_of(page)
    out = BytesIO()
    Image.effect_noise((320, 240), 100).convert("RGB").save(out, "JPEG")
    running = PhotoImport()
    store_photo(
        session, running,
        TakenPhoto(
            path=Path("face.jpg"), sha256="f" * 64, picture=out.getvalue(),
            thumbnail=out.getvalue(), width=320, height=240,
        ),
    )  # fmt: skip
    edits.set_markup(session, running.added[0], Markup((Blur(0, 0, 1, 1),)), "blur")
    marked = photos(session)[-1]
    thumbnails = Thumbnails(session, PICTURE)
    assert thumbnails.get(marked, 1.0) is None
    with qtbot.waitSignal(thumbnails.ready):
        pass
    shown = thumbnails.get(marked, 1.0).toImage()
    row = [shown.pixelColor(x, 60).lightness() for x in range(shown.width())]
    assert max(abs(one - other) for one, other in pairwise(row)) < 8


def test_memory_for_thumbnails_is_bounded(page, qtbot, monkeypatch):
    from cpted_audit.ui.photos import photo_model as module

    monkeypatch.setattr(module, "MOST_BYTES", 5 * PICTURE.width() * PICTURE.height() * 4)
    session = session_of(page)
    held = Thumbnails(session, PICTURE)
    for photo in photos(session):
        held.get(photo, 1.0)
    qtbot.waitUntil(lambda: held.bytes_held > 0 and not held._timer.isActive())
    assert held.bytes_held <= 5 * PICTURE.width() * PICTURE.height() * 4


def test_everything_has_a_name_and_is_large_enough(page, qtbot):
    choose(page, qtbot, 0)
    controls = [
        one
        for one in page.findChildren(QWidget)
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and one.isVisible()
        and type(one).__name__ not in {"QScrollArea", "QSplitter"}
    ]
    assert [
        control for control in controls if not (control.accessibleName() or control.text())
    ] == []
    small = [
        control
        for control in controls
        if isinstance(control, QPushButton) and control.height() < 40
    ]
    assert [one.text() for one in small if one.text() != "Change"] == []


@pytest.mark.slow
@pytest.mark.parametrize("size", [(1440, 900), (1024, 700), (660, 620)])
def test_the_page_paints_at_every_size_in_both_themes(page, qtbot, size):
    window = page.window()
    window.resize(*size)
    for theme in ("light", "dark"):
        window.preferences.choose_theme(theme)
        choose(page, qtbot, 0)
        assert grid_of(page).isVisible()
        picture = window.grab().toImage()
        ground = picture.pixelColor(80, picture.height() - 60).lightness()
        assert (ground < 128) is (theme == "dark")


def test_an_audit_open_for_reading_shows_photos_and_changes_none(window, audit_path, qtbot):
    with Session.open(audit_path) as session:
        store(session, range(3))
    window.show_session(Session.open(audit_path, read_only=True))
    window.screen_.show_page("photos")
    page = window.screen_.page("photos")
    choose(page, qtbot, 0)
    QTest.keyClick(grid_of(page), Qt.Key.Key_Delete)
    assert len(photos(window.screen_.session)) == 3
    shown = {one.text() for one in page.findChildren(QPushButton) if one.isVisible()}
    assert not shown & {"Remove", "Yes", "No", "Add photos…", "Accept"}
    assert not box(page, "Place").isEnabled()


def test_an_edit_that_cannot_be_written_is_told(page, qtbot, told):
    choose(page, qtbot, 0)
    session_of(page).document.db.execute("PRAGMA max_page_count = 1")  # no page more
    caption = next(one for one in page.findChildren(QLineEdit) if one.accessibleName() == "Caption")
    QApplication.clipboard().setText("gate " * 6000)
    caption.paste()
    assert "disk is full" in told[0]
    assert photos(session_of(page))[0].caption == ""


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_half_a_place_typed_is_no_other_place(page, qtbot):
    choose(page, qtbot, 0)
    places, session = box(page, "Place"), session_of(page)
    before, steps = places.currentText(), len(session.history())
    line, found = places.lineEdit(), places.completer().popup()
    line.setFocus(Qt.FocusReason.MouseFocusReason)
    wait_until(lambda: line.selectedText() == before)  # what is typed takes its place
    QTest.keyClicks(line, "main")
    assert line.text() == "main"
    found.hide()
    QTest.keyClick(line, Qt.Key.Key_Down)
    assert len(session.history()) == steps
    assert found.isVisible()
    found.hide()
    line.clearFocus()
    assert places.currentText() == before
    assert len(session.history()) == steps
