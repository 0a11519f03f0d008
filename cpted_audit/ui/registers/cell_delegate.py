"""Paints the cells of a register, and opens the field of one for typing over it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from cpted_audit.errors import AuditError
from cpted_audit.ui.registers.fields import ChoiceField, Field, Options
from cpted_audit.ui.registers.parsed_fields import make_field
from cpted_audit.ui.registers.register_model import Index, RegisterModel
from cpted_audit.ui.registers.shown_cells import Look
from cpted_audit.ui.theme import Theme, px

PADDING = 10


class CellDelegate(QStyledItemDelegate):
    """Paints straight from the model: a table of a thousand rows has no time to ask around.

    `typed` carries (record id, field, value) of a cell that was written over.
    """

    typed = Signal(str, str, object)

    def __init__(
        self, theme: Theme, model: RegisterModel, options: Options, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = model
        self._options = options
        self._colors: dict[Look, QColor] = {}
        self._bold = {
            n for n, one in enumerate(model.columns) if one.field == model.register.name_field
        }
        self.restyle()
        theme.changed.connect(self.restyle)

    def restyle(self) -> None:
        """Take the colours of the theme in force."""
        tokens = self._theme.tokens
        self._colors = {look: QColor(getattr(tokens, look.value)) for look in Look}
        self._line = QColor(tokens.line)
        self._soft = QColor(tokens.accent_soft)
        self._accent = QColor(tokens.accent)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell: its ground when chosen, its text, a line below."""
        cell = self._model.cell(index.row(), index.column())
        box: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, self._soft)
        painter.setPen(self._line)
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        strong = index.column() in self._bold or cell.look in {Look.BAD, Look.WARNS, Look.GOOD}
        font: QFont = option.font
        if strong:
            font = QFont(font)
            font.setBold(True)
        painter.setFont(font)
        painter.setPen(self._colors[cell.look])
        room = box.adjusted(PADDING, 0, -4, 0)
        text = cell.text
        metrics = painter.fontMetrics()
        if len(text) > 2 and metrics.horizontalAdvance(text) > room.width():
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(self._accent)
            painter.drawRect(box.adjusted(1, 1, -2, -2))

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the height of a row that a finger hits."""
        return QSize(px(60), px(36))

    # Typing over a cell

    def createEditor(
        self, parent: QWidget, _option: QStyleOptionViewItem, index: Index
    ) -> QWidget:
        """Return the field of the cell's column."""
        column = self._model.columns[index.column()]
        field = make_field(column, self._options, compact=True)
        field.setParent(parent)
        field.setAutoFillBackground(True)
        proxy = field.focusProxy()
        if proxy is not None:
            proxy.installEventFilter(_Keys(self, field))
        if isinstance(field, ChoiceField):
            field.box.activated.connect(lambda _row: self._finish(field))
        return field

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show what the cell's record holds."""
        if isinstance(editor, Field):
            record = self._model.record(index.row())
            editor.show_value(getattr(record, editor.column.field))
            editor.setFocus()
            line = getattr(editor, "line", None)
            if line is not None:
                line.selectAll()

    def setModelData(self, editor: QWidget, _model: QAbstractItemModel, index: Index) -> None:
        """Tell what was typed, where it is another value."""
        if not isinstance(editor, Field):
            return
        record, field = self._model.record(index.row()), editor.column.field
        try:
            value: Any = editor.value()
        except AuditError as error:
            editor.refused.emit(str(error))
            self.refused.emit(str(error))
            return
        if value != getattr(record, field):
            self.typed.emit(record.id, field, value)

    refused = Signal(str)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, _index: Index
    ) -> None:
        """Give the field the room it needs: a narrow column's list still shows its words."""
        box: QRect = option.rect
        wide = max(box.width(), px(120))
        view = editor.parentWidget()
        right = view.width() if view is not None else box.left() + wide
        left = max(0, min(box.left(), right - wide))
        editor.setGeometry(QRect(left, box.top(), wide, box.height()))

    def _finish(self, field: Field) -> None:
        self.commitData.emit(field)
        self.closeEditor.emit(field, QStyledItemDelegate.EndEditHint.NoHint)


class _Keys(QObject):
    """Enter takes what was typed, Escape drops it, Tab takes it and goes on."""

    def __init__(self, delegate: CellDelegate, field: Field) -> None:
        super().__init__(field)
        self._delegate = delegate
        self._field = field

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that end typing, and keep them from the window's own."""
        if not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        hints = {
            Qt.Key.Key_Return: QStyledItemDelegate.EndEditHint.NoHint,
            Qt.Key.Key_Enter: QStyledItemDelegate.EndEditHint.NoHint,
            Qt.Key.Key_Tab: QStyledItemDelegate.EndEditHint.EditNextItem,
            Qt.Key.Key_Backtab: QStyledItemDelegate.EndEditHint.EditPreviousItem,
            Qt.Key.Key_Escape: QStyledItemDelegate.EndEditHint.RevertModelCache,
        }
        key = Qt.Key(event.key())
        if key not in hints:
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        if key != Qt.Key.Key_Escape:
            self._delegate.commitData.emit(self._field)
        self._delegate.closeEditor.emit(self._field, hints[key])
        return True
