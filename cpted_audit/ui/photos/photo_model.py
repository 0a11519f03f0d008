"""The listed photos as a model that changes row by row, so that selection and scroll stay."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from cpted_audit.domain.ids import PhotoId
from cpted_audit.domain.photos.photo import Photo
from cpted_audit.ui.words import QT_TR_NOOP, moment, tr

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()

PHOTO_ROLE = Qt.ItemDataRole.UserRole
NOTE_ROLE = Qt.ItemDataRole.UserRole + 1
"""The line under a picture: where it was taken, or what is suggested."""


class PhotoModel(QAbstractListModel):
    """Holds the photos on show and the line under each."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._photos: list[Photo] = []
        self._rows: dict[PhotoId, int] = {}
        self._notes: dict[PhotoId, str] = {}

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Return how many photos are listed."""
        return 0 if parent.isValid() else len(self._photos)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a photo, the line under it, or its name for a screen reader."""
        if not index.isValid():
            return None
        photo = self._photos[index.row()]
        match role:
            case Qt.ItemDataRole.UserRole:
                return photo
            case _ if role == NOTE_ROLE:
                return self._notes.get(photo.id, "")
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return described(photo, self._notes.get(photo.id, ""))
            case Qt.ItemDataRole.DisplayRole:
                return photo.caption or photo.file_name
        return None

    @property
    def photos(self) -> Sequence[Photo]:
        """The photos listed, in order."""
        return self._photos

    def row_of(self, photo_id: PhotoId) -> int | None:
        """Return the row of a photo, or None where it is not listed."""
        return self._rows.get(photo_id)

    def show_photos(self, photos: Sequence[Photo], notes: dict[PhotoId, str]) -> None:
        """List these photos; rows that stay keep their selection."""
        notes_before, self._notes = self._notes, notes
        wanted = {photo.id for photo in photos}
        gone = [row for row, photo in enumerate(self._photos) if photo.id not in wanted]
        kept = [photo.id for photo in self._photos if photo.id in wanted]
        in_order = kept == [photo.id for photo in photos if photo.id in self._rows]
        if not in_order or len(gone) > 100 or len(photos) - len(kept) > 100:
            self.beginResetModel()
            self._photos = list(photos)
            self._count_rows()
            self.endResetModel()
            return
        for row in reversed(gone):
            self.beginRemoveRows(_ROOT, row, row)
            del self._photos[row]
            self.endRemoveRows()
        self._insert_and_update(photos, notes_before)

    def _insert_and_update(self, photos: Sequence[Photo], notes_before: dict[PhotoId, str]) -> None:
        for row, photo in enumerate(photos):
            if row >= len(self._photos) or self._photos[row].id != photo.id:
                self.beginInsertRows(_ROOT, row, row)
                self._photos.insert(row, photo)
                self.endInsertRows()
            elif self._photos[row] != photo or self._notes.get(photo.id) != notes_before.get(
                photo.id
            ):
                self._photos[row] = photo
                self.dataChanged.emit(self.index(row), self.index(row))
        self._count_rows()

    def _count_rows(self) -> None:
        self._rows = {photo.id: row for row, photo in enumerate(self._photos)}


def described(photo: Photo, note: str) -> str:
    """Return a photo in words, for tooltips and screen readers."""
    parts = [photo.caption or photo.file_name, note]
    if photo.captured_at:
        parts.append(tr("taken {when}", when=moment(photo.captured_at)))
    parts.append(tr(STUDENTS_WORDS[photo.students_visible]))
    if photo.before_id:
        parts.append(tr("paired with the photo from before the repair"))
    return ", ".join(part for part in parts if part)


STUDENTS_WORDS = {
    None: QT_TR_NOOP("students visible: not asked"),
    True: QT_TR_NOOP("students visible"),
    False: QT_TR_NOOP("no students visible"),
}
