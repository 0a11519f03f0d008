"""One photo, large, with its caption, its marks, and the question about students."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.domain.changes import ChangeSet
from cpted_audit.domain.photos.photo import Photo
from cpted_audit.errors import AuditError
from cpted_audit.session.photos import edits, looks, photos
from cpted_audit.session.session import Session
from cpted_audit.ui import dialogs
from cpted_audit.ui.photos.watching import follow
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.beside import show_beside
from cpted_audit.ui.widgets.fitting import fit
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import QT_TR_NOOP, moment, tr


class PictureLabel(QWidget):
    """Shows a JPEG as large as fits, its shape kept."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = QPixmap()
        self._fitted = QPixmap()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(px(120))

    def show_jpeg(self, jpeg: bytes, name: str) -> None:
        """Show a picture; `name` says what it is to a screen reader."""
        self._picture = QPixmap()
        self._picture.loadFromData(jpeg)
        self._fitted = QPixmap()
        self.setAccessibleName(name)
        self.update()

    def sizeHint(self) -> QSize:
        """Return a shape common to photos."""
        return QSize(320, 240)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture in the middle."""
        if self._picture.isNull():
            return
        ratio = self.devicePixelRatioF()
        room = self.size() * ratio
        if self._fitted.isNull() or not _fits(self._fitted.size(), room):
            self._fitted = self._picture.scaled(
                room, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
            self._fitted.setDevicePixelRatio(ratio)
        size = self._fitted.deviceIndependentSize().toSize()
        target = QRect(
            (self.width() - size.width()) // 2, (self.height() - size.height()) // 2,
            size.width(), size.height(),
        )  # fmt: skip
        QPainter(self).drawPixmap(target, self._fitted)


def _fits(size: QSize, room: QSize) -> bool:
    """Return whether a picture touches two sides of its room and passes none."""
    across, down = room.width() - size.width(), room.height() - size.height()
    return across >= 0 and down >= 0 and min(across, down) <= 1


_ONE = QT_TR_NOOP("Are students visible in this picture, or named in its caption?")
_MANY = QT_TR_NOOP("Are students visible in any of these pictures, or named in their captions?")
_SAID = {
    True: QT_TR_NOOP("Students visible: Yes. Blur their faces with “Draw and blur”."),
    False: QT_TR_NOOP("Students visible: No."),
}
_MIXED = QT_TR_NOOP("Students visible: said for some, differently for others.")


class StudentsPrompt(QFrame):
    """Asks while nobody said; afterwards shows what was said, and lets it be changed."""

    said = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = text_label("", wrap=True)
        self._buttons = {
            True: self._button(tr("Yes"), tr("Yes, students are visible"), visible=True),
            False: self._button(tr("No"), tr("No, no students are visible"), visible=False),
        }
        self._change = QPushButton(tr("Change"))
        self._change.setAccessibleName(tr("Change whether students are visible"))
        self._change.setProperty("kind", "link")
        self._change.clicked.connect(lambda: self._ask(asking=True))
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in self._buttons.values():
            row.addWidget(button)
        said = QHBoxLayout()
        said.addWidget(self._words, 1)
        said.addWidget(self._change)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.addLayout(said)
        column.addLayout(row)

    def show_said(self, said: set[bool | None], *, read_only: bool = False) -> None:
        """Show what was said about the chosen photos; asks where that is nothing, or several."""
        asking = None in said
        if asking or not said:
            self._words.setText(tr(_ONE if len(said) == 1 else _MANY))
        elif len(said) == 1:
            self._words.setText(tr(_SAID[bool(next(iter(said)))]))
        else:
            self._words.setText(tr(_MIXED))
        self._ask(asking=asking and not read_only)
        self._change.setVisible(not asking and not read_only)

    def _ask(self, *, asking: bool) -> None:
        for button in self._buttons.values():
            button.setVisible(asking)
        self._change.setVisible(not asking)
        self.setProperty("card", "current" if asking else "true")
        self.style().unpolish(self)
        self.style().polish(self)

    def _button(self, text: str, name: str, *, visible: bool) -> QPushButton:
        button = QPushButton(text)
        button.setAccessibleName(name)
        button.setMinimumHeight(px(40))
        button.clicked.connect(lambda: self.said.emit(visible))
        return button


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
            self._caption.setCursorPosition(0)
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
