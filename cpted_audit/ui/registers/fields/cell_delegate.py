"""Opens the field of a cell of a register, for typing over it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from cpted_audit.errors import AuditError
from cpted_audit.ui.registers.fields.fields import ChoiceField, Field, Options
from cpted_audit.ui.registers.fields.parsed_fields import make_field
from cpted_audit.ui.registers.register_model import Index, RegisterModel
from cpted_audit.ui.theme import px
from cpted_audit.ui.words import said

PADDING = 10


class CellDelegate(QStyledItemDelegate):
    """Opens a cell's field; the table paints its cells itself.

    `typed` carries (record id, field, value) of a cell that was written over.
    """

    typed = Signal(str, str, object)
    refused = Signal(str)

    def __init__(self, model: RegisterModel, options: Options, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._options = options

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the height of a row that a finger hits."""
        return QSize(px(60), px(36))

    # Typing over a cell

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
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
            why = said(error)
            editor.refused.emit(why)
            self.refused.emit(why)
            return
        if value != getattr(record, field):
            self.typed.emit(record.id, field, value)

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
