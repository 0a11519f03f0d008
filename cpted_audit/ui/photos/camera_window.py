"""Take pictures with the laptop's camera, where there is one."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from cpted_audit import clock
from cpted_audit.errors import AuditError
from cpted_audit.policy import CAMERA, is_decided, refusal
from cpted_audit.ui import dialogs
from cpted_audit.ui.photos.photo_import import Source
from cpted_audit.ui.photos.watching import held_picture
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.beside import open_windows
from cpted_audit.ui.widgets.fitting import fit
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import QT_TR_NOOP, time_of_day, tr
from cpted_audit.words import N_

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QCameraDevice

NO_PARTS = QT_TR_NOOP(
    "The camera cannot be used on this computer: a part of the system for sound and video is "
    "missing. Take the photo with a phone or camera, and drop it here."
)
NO_CAMERA = QT_TR_NOOP(
    "This computer has no camera that the program can see. Connect one and try again, or take the "
    "photo with a phone and drop it here."
)
UNPLUGGED = QT_TR_NOOP(
    "The camera stopped or was unplugged. The pictures taken before are kept; connect it and open "
    "it again."
)

_NEVER_SHOWN_MS = 5000


def first_camera() -> QCameraDevice:
    """Return the camera to use; raises AuditError, in plain words, where there is none."""
    if is_decided(CAMERA):
        raise refusal(CAMERA, N_("Take the photo with a phone or camera, and import it."))
    try:  # heavy, and missing on bare systems
        from PySide6 import QtMultimediaWidgets  # noqa: F401 - the window shows through it
        from PySide6.QtMultimedia import QMediaDevices
    except ImportError as error:
        raise AuditError(tr(NO_PARTS)) from error
    device = QMediaDevices.defaultVideoInput()
    if device.isNull():
        raise AuditError(tr(NO_CAMERA))
    return device


def open_camera(parent: QWidget, take: Callable[[Source], None]) -> None:
    """Open the camera and hand each picture to `take`; where there is none, say so."""

    def tell(error: AuditError) -> None:
        dialogs.tell(parent, error)

    try:
        device = first_camera()
    except AuditError as error:
        tell(error)
        return
    for before in open_windows(CameraWindow):  # its pictures would go where it was opened
        before.done(0)
    CameraWindow(device, take, tell, parent).show()


class CameraWindow(QDialog):
    """Shows what the camera sees and hands over each picture taken.

    A picture goes on in memory and never lies on the disk in clear.
    """

    def __init__(
        self,
        device: QCameraDevice,
        take: Callable[[Source], None],
        tell: Callable[[AuditError], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Camera – {name}", name=device.description()))
        self._take = take
        self._tell = tell
        self._device = device
        self._over = False
        self._said = text_label("", "muted")
        self._button = QPushButton(tr("Take the picture"))
        self._button.setProperty("kind", "primary")
        self._button.setMinimumHeight(px(48))
        self._button.setEnabled(False)
        self._start()

    def _start(self) -> None:
        from PySide6.QtMultimedia import (
            QCamera,
            QImageCapture,
            QMediaCaptureSession,
            QMediaDevices,
        )
        from PySide6.QtMultimediaWidgets import QVideoWidget

        self._devices = QMediaDevices(self)
        self._devices.videoInputsChanged.connect(self._check_plugged)
        self._camera = QCamera(self._device, self)
        self._camera.errorOccurred.connect(lambda *_: self._lose())
        self._capture = QImageCapture(self)
        self._capture.imageCaptured.connect(self._hand_over)
        self._capture.errorOccurred.connect(lambda *_: self._lose())
        self._media = QMediaCaptureSession(self)
        self._media.setCamera(self._camera)
        self._media.setImageCapture(self._capture)
        view = QVideoWidget()
        view.setAccessibleName(tr("What the camera sees"))
        self._media.setVideoOutput(view)
        self._button.clicked.connect(lambda: self._capture.capture())
        self._capture.readyForCaptureChanged.connect(self._button.setEnabled)
        self._lay_out(view)
        self._camera.start()
        QTimer.singleShot(_NEVER_SHOWN_MS, self, self._check_started)

    def done(self, result: int) -> None:
        """Switch the camera off, and close."""
        self._over = True
        self._camera.stop()
        super().done(result)

    def _hand_over(self, _number: int, image: QImage) -> None:
        now = clock.now_to_second()
        name = tr("Camera {time}", time=f"{now:%Y-%m-%d %H.%M.%S}") + ".png"
        self._take(partial(held_picture, image.copy(), name, now))
        self._said.setText(tr("Taken {time}", time=time_of_day(now, seconds=True)))

    def _check_plugged(self) -> None:
        if self._device not in self._devices.videoInputs():
            self._lose()

    def _check_started(self) -> None:
        if not self._over and not self._camera.isActive():
            self._lose()

    def _lose(self) -> None:
        """Close the preview and say why, once."""
        if not self._over:
            self.done(0)
            self._tell(AuditError(tr(UNPLUGGED)))

    def _lay_out(self, view: QWidget) -> None:
        row = QHBoxLayout()
        row.addWidget(self._said)
        row.addStretch()
        row.addWidget(self._button)
        column = QVBoxLayout(self)
        column.addWidget(view, 1)
        column.addLayout(row)
        fit(self, 800, 640)
