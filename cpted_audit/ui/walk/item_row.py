"""One item as one line: its answer, the ideal condition, and what hangs on it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from cpted_audit.analysis.scoring.scope import Question
from cpted_audit.ui.theme import Theme, px
from cpted_audit.ui.widgets.badges import paint_answer
from cpted_audit.ui.words import tr, word

HEIGHT = 48
HEIGHT_WITH_NOTE = 60
BADGE = 22


class ItemRow(QAbstractButton):
    """A closed item; a click or Enter asks to open it."""

    opened = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._question: Question | None = None
        self._hint = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(self.opened)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_question(self, question: Question, hint: str) -> None:
        """Show an item with its answer; `hint` stands at the right (photos, finding, time)."""
        self._question = question
        self._hint = hint
        state = tr("not answered") if question.value is None else word(question.value)
        critical = tr("Critical") + ". " if question.item.critical else ""
        self.setAccessibleName(f"{critical}{question.item.id}: {question.item.ideal} {state}")
        self.setAccessibleDescription(question.answer.note if question.answer else "")
        self.setToolTip("\n".join(filter(None, (question.item.ideal, self._note))))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return a height for one line, or two where there is a note."""
        return QSize(320, px(HEIGHT_WITH_NOTE if self._note else HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return the same height however narrow."""
        return QSize(160, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the item with Enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    @property
    def _note(self) -> str:
        answer = None if self._question is None else self._question.answer
        return "" if answer is None else " ".join(answer.note.split())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card, the badge and the texts."""
        if self._question is None:
            return
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        border = tokens.accent if self.hasFocus() else tokens.line
        painter.setPen(QPen(QColor(border), 2 if self.hasFocus() else 1))
        painter.setBrush(QColor(tokens.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        middle = self.height() / 2
        size = px(BADGE)
        badge = QRectF(px(16), middle - size / 2, size, size)
        paint_answer(painter, badge, self._question.value, self._theme)
        right = self._paint_hint(painter)
        self._paint_texts(painter, right)

    def _paint_hint(self, painter: QPainter) -> int:
        """Paint what stands at the right and return where it begins."""
        font = QFont(self.font())
        font.setPixelSize(px(12))
        painter.setFont(font)
        painter.setPen(QColor(self._theme.tokens.muted))
        width = painter.fontMetrics().horizontalAdvance(self._hint)
        box = QRectF(self.width() - width - px(16), 0, width + 2, self.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, self._hint)
        return round(box.x())

    def _paint_texts(self, painter: QPainter, right: int) -> None:
        question = self._question
        if question is None:
            return
        tokens = self._theme.tokens
        left = px(52)
        font = QFont(self.font())
        font.setPixelSize(px(14))
        if question.item.critical and question.value is None:
            font.setBold(True)
            painter.setFont(font)
            painter.setPen(QColor(tokens.no))
            painter.drawText(QRectF(left, 0, px(12), self._line_height), _MIDDLE, "!")
            font.setBold(False)
            left += px(12)
        painter.setFont(font)
        painter.setPen(QColor(tokens.text))
        room = max(40, right - left - px(12))
        metrics = painter.fontMetrics()
        text = metrics.elidedText(question.item.ideal, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(left, 0, room, self._line_height), _MIDDLE, text)
        if self._note:
            font.setPixelSize(px(12))
            painter.setFont(font)
            painter.setPen(QColor(tokens.muted))
            note = painter.fontMetrics().elidedText(
                f"“{self._note}”", Qt.TextElideMode.ElideRight, room
            )
            painter.drawText(QRectF(left, px(30), room, px(20)), _MIDDLE, note)

    @property
    def _line_height(self) -> int:
        return px(36 if self._note else HEIGHT)


_MIDDLE = Qt.AlignmentFlag.AlignVCenter
