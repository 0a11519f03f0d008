"""The grid of photos: painted by a delegate, so that two thousand cost no more than a screenful."""

from __future__ import annotations

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from cpted_audit.domain.ids import PhotoId
from cpted_audit.domain.photos.photo import Photo
from cpted_audit.session.session import Session
from cpted_audit.ui.frame.page_letters import pressed_by
from cpted_audit.ui.kept_settings import LETTERS_DO
from cpted_audit.ui.photos.photo_model import NOTE_ROLE, PHOTO_ROLE, PhotoModel, Thumbnails
from cpted_audit.ui.theme import Theme
from cpted_audit.ui.widgets.labels import in_lines
from cpted_audit.ui.words import day_of_year, time_of_day, tr

PICTURE = QSize(176, 132)
_PAD = 8
_GAP = 10
_RADIUS = 8
_BADGE = 22
_WHEEL_ROWS = 3
_CAPTION_LINES = 2


class PhotoGrid(QListView):
    """Shows the photos of a model; Enter opens one, Delete removes the chosen ones."""

    remove_requested = Signal()
    mark_requested = Signal()

    def __init__(self, theme: Theme, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.thumbnails = Thumbnails(session, PICTURE, self)
        self.thumbnails.ready.connect(self._repaint)
        self.setObjectName("photogrid")
        self.setAccessibleName(tr("Photos"))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragEnabled(False)
        self.setProperty(LETTERS_DO, True)  # M marks; no photo is gone to by its name
        self.setDragDropMode(QAbstractItemView.DragDropMode.NoDragDrop)  # the page takes drops
        self.setItemDelegate(_PhotoDelegate(theme, self.thumbnails, self))
        self._fit_cells()
        theme.changed.connect(self._fit_cells)
        self.verticalScrollBar().valueChanged.connect(self.thumbnails.forget_wishes)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open, remove or mark by keyboard; the rest is the list's own."""
        if pressed_by("photos", event) == "mark":
            self.mark_requested.emit()
            return
        match event.key():
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace:
                self.remove_requested.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self.currentIndex().isValid():
                self.activated.emit(self.currentIndex())
            case _:
                super().keyPressEvent(event)

    def chosen(self) -> list[Photo]:
        """Return the selected photos in the order of the grid."""
        rows = sorted(self.selectionModel().selectedIndexes(), key=lambda index: index.row())
        return [index.data(PHOTO_ROLE) for index in rows]

    def _fit_cells(self) -> None:
        lines = QFontMetrics(self.font()).lineSpacing() * (_CAPTION_LINES + 1)
        self.cell = QSize(PICTURE.width() + 2 * _PAD, PICTURE.height() + 3 * _PAD + lines)
        across = self.cell.width() + _GAP
        room = self.viewport().width() - 1
        spread = max(across, room // max(1, room // across))
        self.setGridSize(QSize(spread, self.cell.height() + _GAP))
        self.verticalScrollBar().setSingleStep(self.cell.height() // _WHEEL_ROWS)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Spread the photos over the width there is."""
        self._fit_cells()
        super().resizeEvent(event)

    def _repaint(self, photo_id: PhotoId) -> None:
        model = self.model()
        row = model.row_of(photo_id) if isinstance(model, PhotoModel) else None
        if row is not None:
            self.viewport().update(self.visualRect(model.index(row, 0)))


class _PhotoDelegate(QStyledItemDelegate):
    """Paints one photo: picture, caption, where it was taken, and marks of what is known."""

    def __init__(self, theme: Theme, thumbnails: Thumbnails, grid: PhotoGrid) -> None:
        super().__init__(grid)
        self._theme = theme
        self._thumbnails = thumbnails
        self._grid = grid

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the size every photo has."""
        return self._grid.cell

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint the photo at an index."""
        photo: Photo = index.data(PHOTO_ROLE)
        rect = QRect(option.rect.topLeft(), self.sizeHint(option, index))
        state = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._frame(painter, rect, selected=selected, focused=focused)
        frame = QRect(rect.topLeft() + QPoint(_PAD, _PAD), PICTURE)
        self._picture(painter, frame, photo)
        self._badges(painter, frame, photo, selected=selected)
        self._words(painter, rect, frame, photo, index.data(NOTE_ROLE))
        painter.restore()

    def _frame(self, painter: QPainter, rect: QRect, *, selected: bool, focused: bool) -> None:
        tokens = self._theme.tokens
        edge = tokens.text if focused else tokens.accent if selected else tokens.line
        painter.setPen(QPen(QColor(edge), 2 if selected or focused else 1))
        painter.setBrush(QColor(tokens.accent_soft if selected else tokens.surface))
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)

    def _picture(self, painter: QPainter, frame: QRect, photo: Photo) -> None:
        ready = self._thumbnails.get(photo, self._grid.devicePixelRatioF())
        if ready is None:
            painter.fillRect(frame, QColor(self._theme.tokens.line))
        else:
            painter.drawPixmap(frame.topLeft(), ready)

    def _badges(self, painter: QPainter, frame: QRect, photo: Photo, *, selected: bool) -> None:
        signs = [
            ("✓", selected),
            ("?", photo.students_visible is None),
            ("S", photo.students_visible is True),
            ("✎", bool(photo.markup)),
            ("⇄", photo.before_id is not None),
        ]
        left = frame.left() + 6
        tokens = self._theme.tokens
        for sign, shown in signs:
            if not shown:
                continue
            badge = QRect(left, frame.top() + 6, _BADGE, _BADGE)
            chosen = sign == "✓"
            painter.setPen(QColor(tokens.line))
            painter.setBrush(QColor(tokens.accent if chosen else tokens.surface))
            painter.drawRoundedRect(badge, 5, 5)
            painter.setPen(QColor(tokens.on_accent if chosen else tokens.text))
            painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, sign)
            left += _BADGE + 4

    def _words(self, painter: QPainter, rect: QRect, frame: QRect, photo: Photo, note: str) -> None:
        tokens = self._theme.tokens
        metrics = painter.fontMetrics()
        line = QRect(frame.left(), frame.bottom() + 5, frame.width(), metrics.lineSpacing())
        font = QFont(painter.font())
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(tokens.text))
        title = photo.caption or photo.file_name
        elide = Qt.TextElideMode.ElideRight
        for words in in_lines(title, painter.fontMetrics(), line.width(), _CAPTION_LINES):
            painter.drawText(line, 0, words)
            line.translate(0, metrics.lineSpacing())
        font.setWeight(QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(QColor(tokens.muted))
        if line.bottom() <= rect.bottom():
            at = photo.captured_at
            days = [f"{day_of_year(at)} {time_of_day(at)}", day_of_year(at), ""] if at else [""]
            told = [" · ".join(filter(None, (note, day))) for day in days]
            wide = painter.fontMetrics().horizontalAdvance
            words = next((one for one in told if wide(one) <= line.width()), told[-1] or told[0])
            painter.drawText(line, 0, painter.fontMetrics().elidedText(words, elide, line.width()))
