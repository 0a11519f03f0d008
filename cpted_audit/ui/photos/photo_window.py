"""One photo, large, with its caption, its marks, and the question about students."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from cpted_audit.domain.changes import ChangeSet
from cpted_audit.domain.photos.photo import Photo
from cpted_audit.errors import AuditError
from cpted_audit.session.photos import edits, looks, photos
from cpted_audit.session.session import Session
from cpted_audit.ui import dialogs
from cpted_audit.ui.photos.picture_label import PictureLabel
from cpted_audit.ui.photos.students_prompt import StudentsPrompt
from cpted_audit.ui.photos.watching import follow
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.beside import show_beside
from cpted_audit.ui.widgets.fitting import fit
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import moment, tr


def show_photo(session: Session, photo: Photo, parent: QWidget) -> None:
    """Show a photo large, in the window where it is shown already if there is one."""
    show_beside(
        PhotoWindow,
        lambda photo_window: photo_window.shows(session, photo),
        lambda: PhotoWindow(session, photo, parent),
    )


class PhotoWindow(QDialog):
    """Shows a photo as large as the window, and writes what is said about it."""

    def __init__(self, session: Session, photo: Photo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Photo"))
        self._session = session
        self._photo = photo
        self._look = ""
        self._view = PictureLabel()
        self._students = StudentsPrompt()
        self._students.said.connect(self._say_students)
        self._caption = QLineEdit(placeholderText=tr("Caption"))
        self._caption.setAccessibleName(tr("Caption"))
        self._caption.setMinimumHeight(px(40))
        self._caption.setReadOnly(session.document.read_only)
        self._caption.textEdited.connect(self._write_caption)
        self._marks = QPushButton(tr("Draw and blur…"))
        self._marks.setMinimumHeight(px(40))
        self._marks.setAutoDefault(False)
        self._marks.clicked.connect(self._open_editor)
        self._lay_out()
        self._show_photo()
        self._stop_following = follow(session, self, self._follow)

    def shows(self, session: Session, photo: Photo) -> bool:
        """Return whether this is the window of a photo of an open audit."""
        return self._session is session and self._photo.id == photo.id

    def done(self, result: int) -> None:
        """Stop following the audit, and close."""
        self._stop_following()
        super().done(result)

    def _follow(self, changes: ChangeSet) -> None:
        if self._photo.id not in changes.touched.get("photo", ()):
            return
        photo = edits.get(self._session, self._photo.id)
        if photo is None:  # it was removed, or its import undone
            self.done(0)
            return
        self._photo = photo
        self._show_photo()

    def _show_photo(self) -> None:
        photo = self._photo
        look = looks.key(photo)
        if look != self._look:
            self._look = look
            self._view.show_jpeg(
                looks.picture(self._session, photo), photo.caption or photo.file_name
            )
        if self._caption.text() != photo.caption:
            self._caption.setText(photo.caption)
        self._students.show_said(
            {photo.students_visible}, read_only=self._session.document.read_only
        )

    def _write_caption(self, text: str) -> None:
        self._attempt(lambda: photos.caption_photo(self._session, self._photo, text, origin=self))

    def _say_students(self, visible: bool) -> None:
        self._attempt(lambda: edits.set_students_visible(self._session, [self._photo.id], visible))

    def _attempt(self, step: Callable[[], object]) -> None:
        try:
            step()
        except AuditError as error:
            dialogs.tell(self, error)

    def _open_editor(self) -> None:
        from cpted_audit.ui.photos.markup_editor import show_editor  # not needed on every walk

        show_editor(self._session, self._photo, self)

    def _lay_out(self) -> None:
        photo = self._photo
        taken = tr("time unknown")
        if photo.captured_at:
            taken = tr("taken {when}", when=moment(photo.captured_at))
        row = QHBoxLayout()
        row.addWidget(self._caption, 1)
        row.addWidget(self._marks)
        column = QVBoxLayout(self)
        column.addWidget(self._view, 1)
        column.addLayout(row)
        column.addWidget(self._students)
        column.addWidget(
            text_label(f"{photo.file_name} · {photo.width} × {photo.height} px · {taken}", "muted")
        )
        fit(self, 900, 760)
