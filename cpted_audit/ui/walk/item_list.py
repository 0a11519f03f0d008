"""The middle column: the items of a place, one open, the others one line each.

The question of the open item stays in view at the top while its lower parts are scrolled to.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.analysis.scoring.scope import Question
from cpted_audit.ui.theme import Theme, px, row_px
from cpted_audit.ui.walk.item_card import ItemCard
from cpted_audit.ui.widgets.badges import paint_answer
from cpted_audit.ui.widgets.flow import laid_out_once
from cpted_audit.ui.widgets.labels import text_label
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
        if (question, hint) == (self._question, self._hint):
            return
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
        return QSize(320, row_px(HEIGHT_WITH_NOTE if self._note else HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return the same height however narrow."""
        return QSize(160, self.sizeHint().height())

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


MARGIN = 12
"""How much of what lies around it is shown with a part that is brought into view, in pixels."""

Hint = Callable[[Question], str]


class ItemList(QScrollArea):
    """Shows questions; `opened` tells which one the user opened by its number in the list.

    `foot` stands under them.
    """

    opened = Signal(int)

    def __init__(
        self, theme: Theme, card: ItemCard, foot: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.card = card
        self._rows: list[ItemRow] = []
        self._open = -1
        self._owes_view = False
        self.setWidgetResizable(True)
        self.setAccessibleName(tr("Items"))
        canvas = self._canvas = QWidget()
        canvas.setObjectName("canvas")
        self.setWidget(canvas)
        self._column = QVBoxLayout(canvas)
        self._column.setContentsMargins(20, 12, 20, 24)
        self._column.setSpacing(8)
        self._empty = text_label("", "muted", wrap=True)
        self._column.addWidget(self._empty)
        self._column.addWidget(card)
        self._foot = foot
        self._column.addWidget(foot)
        self._column.addStretch()
        self._pinned = text_label("", "pinned", wrap=True)
        self._pinned.setParent(self)
        self._pinned.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._pinned.hide()
        self.verticalScrollBar().valueChanged.connect(lambda _value: self._pin())

    def show_questions(self, questions: Sequence[Question], hint: Hint, when_empty: str) -> None:
        """Show the questions, all closed; `hint` words what hangs on each."""
        with laid_out_once(self._canvas):
            self._show_rows(questions, hint, when_empty)
        self.verticalScrollBar().setValue(0)

    def _show_rows(self, questions: Sequence[Question], hint: Hint, when_empty: str) -> None:
        self._open = -1
        self.card.setVisible(bool(questions) and self.card.isVisibleTo(self))
        while len(self._rows) < len(questions):
            self._rows.append(self._new_row(len(self._rows)))
        self._empty.setText(when_empty)
        self._empty.setVisible(not questions)
        for number, row in enumerate(self._rows):
            row.setVisible(number < len(questions))
            if number < len(questions):
                row.show_question(questions[number], hint(questions[number]))

    def refresh_row(self, number: int, question: Question, hint: str) -> None:
        """Show one question again."""
        self._rows[number].show_question(question, hint)

    def open(self, number: int) -> None:
        """Open one item in the place of its line; the card must show it already."""
        if self._open >= 0:
            self._rows[self._open].show()
        self._open = number
        self._column.removeWidget(self.card)
        self._column.insertWidget(self._column.indexOf(self._rows[number]), self.card)
        self._rows[number].hide()
        self.card.show()
        self._pinned.setText(self.card.accessibleName())
        QTimer.singleShot(0, self, self._bring_into_view)  # after the layout has moved the card

    def bring_into_view(self, part: QWidget, *, above_all: bool = False) -> None:
        """Scroll until a part of the list is in view, and what has the keyboard in any case.

        A part that is `above_all` gives way to a field alone, in which somebody may be writing.
        """
        # After the layout has made room.
        QTimer.singleShot(0, self, lambda: self._show_part(part, above_all=above_all))

    def _show_part(self, part: QWidget, *, above_all: bool) -> None:
        self._scroll_clear(part)
        focused: QWidget | None = part.window().focusWidget()
        if above_all and not isinstance(focused, QLineEdit | QPlainTextEdit):
            focused = None
        if focused is not None and self._canvas.isAncestorOf(focused):
            self._scroll_clear(focused)
        self._pin()

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """Show what Tab goes to, clear of the question at the top."""
        moved = super().focusNextPrevChild(forwards)
        focused: QWidget | None = self.window().focusWidget()
        if moved and focused is not None and self._canvas.isAncestorOf(focused):
            self._scroll_clear(focused)
        return moved

    def _scroll_clear(self, part: QWidget) -> None:
        """Scroll until a part is seen whole: in view, and not under the question at the top.

        Qt takes a part for seen that lies in the view, whatever lies over it.
        """
        self._scroll_to(part, self._pinned.height() + MARGIN)

    def _bring_into_view(self) -> None:
        self._owes_view = not self.isVisible()  # a page behind another has no places to scroll to
        if self._owes_view:
            return
        self.card.fit(self.viewport().height() - 2 * MARGIN)
        self._scroll_to(self.card)
        self._pin()

    def showEvent(self, event: QShowEvent) -> None:
        """Bring into view what was opened while another page lay over this one."""
        super().showEvent(event)
        if self._owes_view:
            QTimer.singleShot(0, self, self._bring_into_view)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the open item into the room there is now."""
        super().resizeEvent(event)
        if self._open >= 0:
            self.card.fit(self.viewport().height() - 2 * MARGIN)
        self._pin()

    def _pin(self) -> None:
        """Keep the question of the open item at the top once it is scrolled out of view."""
        view, card = self.viewport(), self.card
        top = card.mapTo(self._canvas, QPoint(0, 0)).y() - self.verticalScrollBar().value()
        height = self._pinned.heightForWidth(view.width())
        hidden = top + card.question_bottom < MARGIN and top + card.height() > 2 * height
        self._pinned.setVisible(self._open >= 0 and hidden)
        self._pinned.setGeometry(view.x(), view.y(), view.width(), height)
        self._pinned.raise_()

    def _scroll_to(self, part: QWidget, above: int = MARGIN) -> None:
        """Scroll no more than needed until a part is in view, with so much of what is above it."""
        self._column.activate()
        top = part.mapTo(self._canvas, QPoint(0, 0)).y() - above
        bottom = top + above + part.height() + MARGIN
        bar = self.verticalScrollBar()
        lowest = bottom - self.viewport().height()
        bar.setValue(min(top, max(bar.value(), lowest)))

    def _new_row(self, number: int) -> ItemRow:
        row = ItemRow(self._theme)
        row.opened.connect(lambda: self.opened.emit(number))
        self._column.insertWidget(self._column.indexOf(self._foot), row)
        return row
