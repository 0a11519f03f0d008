"""Long work in a real window: photos brought in, the report made, both cancelled."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLabel, QPushButton
from waiting import WAIT_MS

from cpted_audit.imaging.photos.results import HeldPhoto
from cpted_audit.session.photos.photos import photos
from cpted_audit.ui.frame.job_line import JobOrder
from cpted_audit.ui.tasks import TURN_S
from cpted_audit.ui.widgets.labels import ElidedLabel
from cpted_audit.ui.window.main_window import MainWindow


@pytest.fixture
def walking(window: MainWindow, audit_path: Path) -> MainWindow:
    window.open_audit(audit_path)
    return window


def make_photos(folder: Path, count: int) -> list[Path]:
    folder.mkdir()
    paths = []
    for number in range(count):
        path = folder / f"{number}.jpg"
        Image.effect_noise((1600, 1200), 40 + number).convert("RGB").save(path)
        paths.append(path)
    return paths


def drop(window: MainWindow, paths: list[Path]) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    window.screen_.walk.dropEvent(
        QDropEvent(
            QPointF(400, 300),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )


def status_text(window: MainWindow) -> str:
    return next(
        one for one in window.findChildren(ElidedLabel) if one.accessibleDescription() == "Saved"
    ).whole_text()


def test_dropped_photos_go_in_and_a_bad_one_is_named(walking, tmp_path, qtbot, told):
    paths = make_photos(tmp_path / "photos", 3)
    bad = tmp_path / "photos" / "broken.jpg"
    bad.write_bytes(b"\xff\xd8 no picture")
    session = walking.screen_.session
    target = walking.screen_.walk.target()
    drop(walking, [*paths, bad])
    qtbot.waitUntil(lambda: not walking.jobs.busy, timeout=WAIT_MS)
    assert [photo.file_name for photo in photos(session)] == ["0.jpg", "1.jpg", "2.jpg"]
    assert all(photo.place_id == target.place_id for photo in photos(session))
    assert "broken.jpg was not imported" in told[0]
    assert "The others were imported." in told[0]
    session.undo()
    assert photos(session) == []  # the whole import was one step


def test_the_window_answers_while_photos_come_in(walking, tmp_path, qtbot):
    """The photo is handed over once the window has worked on, so one that waited never ends."""
    (path,) = make_photos(tmp_path / "photos", 1)
    answered = threading.Event()
    turns: list[None] = []

    def beat() -> None:
        turns.append(None)
        if len(turns) == 20:
            answered.set()

    def photo() -> HeldPhoto:
        assert answered.wait(WAIT_MS / 1000), "the window waited for the import"
        return HeldPhoto(Path("held.jpg"), path.read_bytes())

    walking.screen_.page("photos").import_photos([photo])
    timer = QTimer(interval=0)
    timer.timeout.connect(beat)
    timer.start()
    qtbot.waitUntil(lambda: not walking.jobs.busy, timeout=WAIT_MS)
    timer.stop()
    assert [one.file_name for one in photos(walking.screen_.session)] == ["held.jpg"]


def test_cancel_stops_an_import_and_keeps_what_was_stored(walking, tmp_path, qtbot):
    """Whatever was decoded by then: no photo is stored after the click."""
    paths = make_photos(tmp_path / "photos", 6)
    session = walking.screen_.session
    cancel = next(one for one in walking.findChildren(QPushButton) if one.text() == "Cancel")
    session.subscribe(lambda _changes: cancel.click())
    drop(walking, paths)
    qtbot.waitUntil(lambda: not walking.jobs.busy, timeout=WAIT_MS)
    assert [photo.file_name for photo in photos(session)] == ["0.jpg"]
    assert session.undo_label == "Import photos"
    assert status_text(walking).startswith("The import was cancelled; the photos imported")
    session.undo()
    assert photos(session) == []


def test_cancel_is_heard_when_every_photo_was_decoded_already(walking, tmp_path, qtbot):
    """The photos wait for the window, which is told to stop before it stores the second."""
    paths = make_photos(tmp_path / "photos", 2)
    session = walking.screen_.session
    cancel = next(one for one in walking.findChildren(QPushButton) if one.text() == "Cancel")

    def when_all_is_decoded(_changes: object) -> None:
        for thread in [one for one in threading.enumerate() if one.name == "job"]:
            thread.join(WAIT_MS / 1000)
        cancel.click()

    session.subscribe(when_all_is_decoded)
    drop(walking, paths)
    qtbot.waitUntil(lambda: not walking.jobs.busy, timeout=WAIT_MS)
    assert [photo.file_name for photo in photos(session)] == ["0.jpg"]
    assert status_text(walking).startswith("The import was cancelled; the photos imported")


def test_the_report_is_made_as_a_job(walking, tmp_path, qtbot):
    target = tmp_path / "report.pdf"
    walking.screen_.page("report").export_to(target)
    qtbot.waitUntil(lambda: not walking.jobs.busy, timeout=WAIT_MS)
    assert target.read_bytes().startswith(b"%PDF")
    made = [one for one in walking.findChildren(QPushButton) if one.text() == "Open it"]
    assert not made[0].isHidden()


def test_a_cancelled_report_leaves_no_file(walking, tmp_path, qtbot):
    folder = tmp_path / "out"
    folder.mkdir()
    walking.screen_.page("report").export_to(folder / "report.pdf")
    walking.jobs.cancel()
    qtbot.waitUntil(lambda: not walking.jobs.busy, timeout=WAIT_MS)
    assert list(folder.iterdir()) == []


def test_closing_the_window_in_mid_import_loses_nothing(walking, tmp_path, qtbot, audit_path):
    from cpted_audit.session.session import Session

    paths = make_photos(tmp_path / "photos", 8)
    drop(walking, paths)
    qtbot.waitUntil(lambda: len(photos(walking.screen_.session)) >= 1, timeout=WAIT_MS)
    walking.close()
    with Session.open(audit_path) as session:
        assert len(photos(session)) >= 1
        assert session.document.problems() == []


def test_a_report_that_cannot_be_written_is_told(walking, tmp_path, qtbot, told):
    walking.screen_.page("report").export_to(tmp_path / "missing" / "report.pdf")
    qtbot.waitUntil(lambda: not walking.jobs.busy, timeout=WAIT_MS)
    assert "could not be written" in told[0]


def test_a_step_that_takes_in_the_end_of_its_job_leaves_no_line_of_it(walking, qtbot):
    """As a dialog's bar does, which turns the event loop while it is drawn."""
    ended = []

    def step(_step: object) -> tuple[str, int, int]:
        qtbot.waitUntil(lambda: bool(ended), timeout=WAIT_MS)
        return "The old file is overwritten", 1, 1

    walking.jobs.add(JobOrder("A job", lambda _cancelled: iter([1]), step, ended.append))
    qtbot.waitUntil(lambda: not walking.jobs.busy and bool(ended), timeout=WAIT_MS)
    cancel = next(
        one
        for one in walking.findChildren(QPushButton)
        if one.accessibleName() == "Cancel the running job"
    )
    qtbot.wait(1)
    assert not cancel.isVisible()
    assert not [one for one in walking.findChildren(QLabel) if "overwritten" in one.text()]


def test_what_a_job_tells_at_once_is_heard_in_turns_of_their_own(walking, qtbot):
    """What a timer or a key asks for comes between any two of its steps, and before its end."""
    heard: list[object] = []
    ahead = threading.Event()

    def work(_cancelled: object) -> Iterator[int]:
        yield from range(3)
        ahead.set()

    def step(number: int) -> tuple[str, int, int]:
        if not number:  # the others and the end wait by now
            assert ahead.wait(WAIT_MS / 1000)
        QTimer.singleShot(0, walking, lambda: heard.append("turn"))
        heard.append(number)
        time.sleep(TURN_S)
        return "", number, 3

    walking.jobs.add(JobOrder("A job", work, step, lambda _failure: heard.append("end")))
    qtbot.waitUntil(lambda: "end" in heard and not walking.jobs.busy, timeout=WAIT_MS)
    assert heard == [0, "turn", 1, "turn", 2, "turn", "end"]
