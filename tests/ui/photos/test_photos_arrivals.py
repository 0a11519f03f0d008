"""Every way in: pasted, dropped, watched for, from a camera; and what goes wrong."""

from __future__ import annotations

import shutil
import threading
from contextlib import suppress
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from waiting import WAIT_MS

from cpted_audit.errors import AuditError
from cpted_audit.session.photos.photos import photos
from cpted_audit.ui.photos import camera_window, folder_watch
from cpted_audit.ui.photos.folder_watch import QUIET_SECONDS, Arrivals, pictures_in
from cpted_audit.ui.photos.photos_page import PhotosPage
from cpted_audit.ui.widgets.labels import ElidedLabel
from cpted_audit.ui.window.main_window import MainWindow


@pytest.fixture
def walking(window: MainWindow, audit_path: Path, qtbot) -> MainWindow:
    window.open_audit(audit_path)
    window.screen_.show_page("walk")
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    return window


@pytest.fixture
def page(walking: MainWindow, qtbot) -> PhotosPage:
    walking.screen_.show_page("photos")
    page = walking.screen_.page("photos")
    page.focus_grid()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    return page


def make_picture(path: Path, colour: str = "red") -> Path:
    Image.new("RGB", (64, 48), colour).save(path)
    return path


def drop(page: QWidget, paths: list[Path]) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    page.dropEvent(
        QDropEvent(
            QPointF(200, 200), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )  # fmt: skip


def paste(window: MainWindow) -> None:
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def idle(window: MainWindow, qtbot) -> None:
    qtbot.waitUntil(lambda: not window.jobs.busy, timeout=WAIT_MS)


# The clipboard


def test_a_pasted_picture_goes_to_the_open_item_and_never_to_the_disk(
    walking, qtbot, tmp_path, monkeypatch
):
    image = QImage(120, 90, QImage.Format.Format_RGB32)
    image.fill(QColor("orange"))
    QApplication.clipboard().setImage(image)
    target = walking.screen_.walk.target()
    before = set(tmp_path.rglob("*"))
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    paste(walking)
    idle(walking, qtbot)
    session = walking.screen_.session
    (photo,) = photos(session)
    assert (photo.place_id, photo.width, photo.height) == (target.place_id, 120, 90)
    assert photo.answer_id == session.walk.answers[target.item_id, target.place_id].id
    assert photo.file_name.startswith("Pasted ")
    assert {one.name for one in set(tmp_path.rglob("*")) - before} <= {"Oak School.cpted-journal"}


def test_copied_files_are_pasted_on_the_page_of_photos(page, qtbot, tmp_path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(make_picture(tmp_path / "a.png")))])
    QApplication.clipboard().setMimeData(data)
    paste(page.window())
    idle(page.window(), qtbot)
    (photo,) = photos(page.window().screen_.session)
    assert (photo.file_name, photo.place_id) == ("a.png", None)


def test_words_are_pasted_into_a_note_and_no_picture_is_made_of_them(walking, qtbot):
    QApplication.clipboard().setText("gate")
    paste(walking)
    assert not walking.jobs.busy
    assert photos(walking.screen_.session) == []


@pytest.mark.slow
def test_a_huge_picture_is_pasted_off_the_windows_thread(walking, qtbot):
    image = QImage(9000, 7000, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    QApplication.clipboard().setImage(image)
    paste(walking)
    idle(walking, qtbot)
    (photo,) = photos(walking.screen_.session)
    assert max(photo.width, photo.height) == 2560


# Drops


def test_a_drop_of_many_files_is_counted_and_can_be_cancelled(page, qtbot, tmp_path):
    folder = tmp_path / "many"
    folder.mkdir()
    picture = make_picture(tmp_path / "one.jpg").read_bytes()
    (folder / "0.jpg").write_bytes(picture)
    for number in range(1, 1_500):
        (folder / f"{number}.jpg").touch()
    texts = []
    window = page.window()
    show = window.jobs._status.show_job
    cancel = next(one for one in window.findChildren(QPushButton) if one.text() == "Cancel")

    def show_and_cancel(text: str | None, *args: int) -> None:
        texts.append(text or "")
        show(text, *args)
        if "of 1,500" in texts[-1]:  # at once, before any of the others is refused
            cancel.click()

    window.jobs._status.show_job = show_and_cancel
    drop(page, [folder])
    idle(window, qtbot)
    assert "Found 250 photos" in texts
    assert "Importing photos 1 of 1,500" in texts
    assert len(photos(window.screen_.session)) == 1


def test_files_that_are_no_pictures_are_named_and_at_most_a_dozen(page, qtbot, tmp_path, told):
    for number in range(20):
        (tmp_path / f"{number}.docx").write_bytes(b"PK words")
    good = make_picture(tmp_path / "good.png")
    drop(page, [*sorted(tmp_path.glob("*.docx")), good])
    idle(page.window(), qtbot)
    assert [photo.file_name for photo in photos(page.window().screen_.session)] == ["good.png"]
    (text,) = told
    assert len(text.splitlines()) == 14
    assert "… and 8 more." in text
    assert "The others were imported." in text


def said(window: MainWindow) -> str:
    return next(
        one for one in window.findChildren(ElidedLabel) if one.accessibleDescription() == "Saved"
    ).whole_text()


def test_what_a_dropped_folder_holds_besides_photos_is_named(page, qtbot, tmp_path, told):
    folder = tmp_path / "phone"
    folder.mkdir()
    make_picture(folder / "good.png")
    for name in ("a.MOV", "b.CR2", "c.bmp", "d.gif"):
        (folder / name).touch()
    drop(page, [folder])
    idle(page.window(), qtbot)
    assert said(page.window()) == (
        "Skipped 4 files: 1 video (MOV), 1 raw picture (CR2), 2 pictures of other kinds (BMP, "
        "GIF). Photos can be imported as JPEG, PNG, TIFF, WebP, HEIC or AVIF."
    )
    drop(page, [folder])
    idle(page.window(), qtbot)
    assert said(page.window()).startswith("1 of the photos was here already. Skipped 4 files:")
    assert told == []


def test_a_full_disk_ends_the_import_once_and_keeps_what_was_stored(page, qtbot, tmp_path, told):
    folder = tmp_path / "photos"
    folder.mkdir()
    for number in range(12):
        noise = Image.effect_noise((300, 200), 50 + number).convert("RGB")
        noise.save(folder / f"{number}.jpg", quality=95)
    session = page.window().screen_.session
    pages = session.document.db.execute("PRAGMA page_count").fetchone()[0]
    session.document.db.execute(f"PRAGMA max_page_count = {pages + 60}")
    drop(page, [folder])
    idle(page.window(), qtbot)
    kept = photos(session)
    assert 0 < len(kept) < 12
    (text,) = told
    assert "disk is full" in text
    assert f"{len(kept)} photo" in text
    assert session.document.problems() == []


# Watching a folder


def test_a_file_has_arrived_when_it_keeps_its_size():
    path = Path("a.jpg")
    arrivals = Arrivals({Path("old.jpg"): (5, 1)})
    looks = [
        ({Path("old.jpg"): (5, 1), path: (0, 1)}, 0.0, []),
        ({Path("old.jpg"): (5, 1), path: (10, 2)}, 1.0, []),
        ({path: (20, 3)}, 2.0, []),
        ({path: (20, 3)}, 3.0, []),
        ({path: (20, 3)}, 2.0 + QUIET_SECONDS, [path]),
        ({path: (20, 3)}, 9.0, []),
        ({path: (30, 4)}, 10.0, []),
        ({path: (30, 4)}, 10.0 + QUIET_SECONDS, [path]),
    ]
    assert [arrivals.look(sizes, now) for sizes, now, _ in looks] == [due for *_, due in looks]


def test_a_watched_folder_brings_its_pictures_in_and_its_end_is_told(
    page, qtbot, tmp_path, told, monkeypatch
):
    monkeypatch.setattr(folder_watch, "QUIET_SECONDS", 0.1)
    monkeypatch.setattr(folder_watch, "POLL_SECONDS", 0.05)
    folder = tmp_path / "phone"
    folder.mkdir()
    make_picture(folder / "old.png", "blue")
    assert len(pictures_in(folder)) == 1
    window = page.window()
    page._watching.begin(folder)
    assert "1 picture in this folder" in told.pop()
    assert chips(window) == ["● Watching phone · Stop"]
    make_picture(folder / "new.png")
    (folder / "half.jpg").write_bytes(b"\xff\xd8\xff half")
    session = window.screen_.session
    qtbot.waitUntil(lambda: len(photos(session)) == 1, timeout=WAIT_MS)
    idle(window, qtbot)
    with qtbot.waitSignal(window.jobs.idle):
        shutil.copy(folder / "new.png", folder / "again.png")
    idle(window, qtbot)
    assert [photo.file_name for photo in photos(session)] == ["new.png"]  # known by its digest
    assert told == []
    shutil.rmtree(folder)
    qtbot.waitUntil(lambda: bool(told), timeout=WAIT_MS)
    assert "is gone, so it is watched no longer" in told[0]
    qtbot.waitUntil(lambda: chips(window) == [])
    assert page._watching.folder is None
    assert len(photos(session)) == 1


def jobs_running() -> set[threading.Thread]:
    """The threads of jobs; Qt's own come and go."""
    return {one for one in threading.enumerate() if one.name == "job"}


def test_closing_the_audit_stops_the_watch(page, tmp_path, told, qtbot):
    folder = tmp_path / "phone"
    folder.mkdir()
    window = page.window()
    before = jobs_running()
    page._watching.begin(folder)
    (thread,) = jobs_running() - before
    window.close_audit()
    assert not thread.is_alive()
    qtbot.waitUntil(lambda: chips(window) == [])


def test_a_folder_that_is_not_there_is_not_watched(page, tmp_path, told):
    page._watching.begin(tmp_path / "nowhere")
    assert "cannot be read" in told[0]
    assert chips(page.window()) == []


def chips(window: MainWindow) -> list[str]:
    return [one.text() for one in window.findChildren(QPushButton) if "Watching" in one.text()]


# The camera


@pytest.mark.qt_log_ignore("Couldn't (load|resolve)", extend=True)  # parts this machine lacks
def test_without_a_camera_a_sentence_is_said(page, told):
    with suppress(AuditError):
        camera_window.first_camera()
        pytest.skip("this computer has a camera")
    button = next(one for one in page.findChildren(QPushButton) if one.text() == "Camera…")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert told[0] in {camera_window.NO_CAMERA, camera_window.NO_PARTS}
