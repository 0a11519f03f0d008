"""One photo, large, with its caption."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from cpted_audit.domain.photo import Photo
from cpted_audit.session import photos
from cpted_audit.session.session import Session
from cpted_audit.ui.widgets.labels import text_label


class PhotoWindow(QDialog):
    """Shows a photo as large as the window, and writes its caption as it is typed."""

    def __init__(self, session: Session, photo: Photo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Photo")
        self._picture = QPixmap()
        self._picture.loadFromData(photos.picture(session, photo))
        self._view = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._view.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._view.setAccessibleName(photo.caption or photo.file_name)
        caption = QLineEdit(photo.caption, placeholderText="Caption")
        caption.setAccessibleName("Caption")
        caption.setMinimumHeight(40)
        caption.setReadOnly(session.document.read_only)
        caption.textEdited.connect(
            lambda text: photos.caption_photo(session, photo, text, origin=self)
        )
        taken = f"taken {photo.captured_at:%d %b %Y %H:%M}" if photo.captured_at else "time unknown"
        column = QVBoxLayout(self)
        column.addWidget(self._view, 1)
        column.addWidget(caption)
        column.addWidget(
            text_label(f"{photo.file_name} · {photo.width} × {photo.height} px · {taken}", "muted")
        )
        self.resize(900, 720)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the photo to the window."""
        super().resizeEvent(event)
        room = self._view.size().boundedTo(QSize(4096, 4096))
        self._view.setPixmap(
            self._picture.scaled(
                room, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
        )
