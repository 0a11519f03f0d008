"""The camera's window without a camera: what it hands on, and what it says when it goes away."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage
from shiboken6 import isValid
from test_photos_arrivals import idle

from cpted_audit.session.photos.photos import photos
from cpted_audit.ui.photos import camera_window
from cpted_audit.ui.photos.photos_page import PhotosPage
from cpted_audit.ui.window.main_window import MainWindow

NO_VIDEO_PARTS = pytest.mark.qt_log_ignore("Couldn't (load|resolve)", "FFmpeg", extend=True)


@pytest.fixture
def page(window: MainWindow, audit_path) -> PhotosPage:
    window.open_audit(audit_path)
    window.screen_.show_page("photos")
    return window.screen_.page("photos")


@pytest.fixture
def camera(page, told):
    """The camera's window with no camera behind it, what it took, and what it said."""
    multimedia = pytest.importorskip(
        "PySide6.QtMultimedia", reason="a part of the system for video is missing",
        exc_type=ImportError,
    )  # fmt: skip
    taken = []
    window = camera_window.CameraWindow(
        multimedia.QCameraDevice(), taken.append, lambda error: told.append(str(error)), page
    )
    window.show()
    yield window, taken, told
    if isValid(window):
        window.close()


def take_picture(window) -> None:
    picture = QImage(64, 48, QImage.Format.Format_RGB32)
    picture.fill(0xFF2244)
    window._capture.imageCaptured.emit(1, picture)


def unplug(window) -> None:
    window._devices.videoInputsChanged.emit()  # its own device is not among those there are


def fail(window) -> None:
    window._camera.errorOccurred.emit(window._camera.Error.CameraError, "I/O error")


@NO_VIDEO_PARTS
@pytest.mark.parametrize("lose", [unplug, fail])
def test_a_camera_that_goes_away_is_told_once_and_its_pictures_stay(camera, qtbot, lose):
    window, taken, told = camera
    take_picture(window)
    assert "Taken" in window._said.text()
    lose(window)
    assert told == [camera_window.UNPLUGGED]
    assert not window.isVisible()
    unplug(window)
    fail(window)
    window._check_started()
    assert len(told) == 1
    (held,) = taken
    assert held().data.startswith(b"\x89PNG")


@NO_VIDEO_PARTS
def test_a_camera_that_never_starts_is_told(camera):
    window, _, told = camera
    window._check_started()
    assert told == [camera_window.UNPLUGGED]


@NO_VIDEO_PARTS
def test_closing_the_camera_says_nothing(camera):
    window, taken, told = camera
    window.close()
    unplug(window)
    window._check_started()
    assert (taken, told) == ([], [])


@NO_VIDEO_PARTS
def test_a_picture_of_the_camera_becomes_a_photo(camera, page, qtbot):
    window, taken, _ = camera
    take_picture(window)
    page.import_photos(taken)
    idle(page.window(), qtbot)
    (photo,) = photos(page.window().screen_.session)
    assert photo.file_name.startswith("Camera ")
    assert photo.captured_at is not None
