"""The middle column: the items of a place, one open, the others one line each.

The question of the open item stays in view at the top while its lower parts are scrolled to.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from cpted_audit.analysis.scoring.scope import Question
from cpted_audit.ui.theme import Theme
from cpted_audit.ui.walk.item_card import ItemCard
from cpted_audit.ui.walk.item_row import ItemRow
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import tr

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
        self.setWidgetResizable(True)
        self.setAccessibleName(tr("Items"))
        canvas = self._canvas = QWidget(self.viewport())
        canvas.setObjectName("canvas")
        self._column = QVBoxLayout(canvas)
        self._column.setContentsMargins(20, 12, 20, 24)
        self._column.setSpacing(8)
        self._empty = text_label("", "muted", wrap=True)
        self._column.addWidget(self._empty)
        self._column.addWidget(card)
        self._foot = foot
        self._column.addWidget(foot)
        self._column.addStretch()
        self.setWidget(canvas)
        self._pinned = text_label("", "pinned", wrap=True)
        self._pinned.setParent(self)
        self._pinned.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._pinned.hide()
        self.verticalScrollBar().valueChanged.connect(lambda _value: self._pin())

    def show_questions(self, questions: Sequence[Question], hint: Hint, when_empty: str) -> None:
        """Show the questions, all closed; `hint` words what hangs on each."""
        self._open = -1
        self.card.hide()
        while len(self._rows) < len(questions):
            self._rows.append(self._new_row(len(self._rows)))
        self._empty.setText(when_empty)
        self._empty.setVisible(not questions)
        for number, row in enumerate(self._rows):
            row.setVisible(number < len(questions))
            if number < len(questions):
                row.show_question(questions[number], hint(questions[number]))
        self.verticalScrollBar().setValue(0)

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

    def bring_into_view(self, part: QWidget) -> None:
        """Scroll until a part of the list is in view, and what has the keyboard in any case."""
        QTimer.singleShot(0, self, lambda: self._show_part(part))  # after the layout has made room

    def _show_part(self, part: QWidget) -> None:
        self._scroll_to(part)
        focused = part.window().focusWidget()
        if focused is not None and self._canvas.isAncestorOf(focused):
            self.ensureWidgetVisible(focused, 0, self._pinned.height() + MARGIN)
        self._pin()

    def _bring_into_view(self) -> None:
        self.card.fit(self.viewport().height() - 2 * MARGIN)
        self._scroll_to(self.card)
        self._pin()

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

    def _scroll_to(self, part: QWidget) -> None:
        self._column.activate()
        top = part.mapTo(self._canvas, QPoint(0, 0)).y() - MARGIN
        bottom = top + part.height() + 2 * MARGIN
        bar = self.verticalScrollBar()
        lowest = bottom - self.viewport().height()
        bar.setValue(min(top, max(bar.value(), lowest)))

    def _new_row(self, number: int) -> ItemRow:
        row = ItemRow(self._theme)
        row.opened.connect(lambda: self.opened.emit(number))
        self._column.insertWidget(self._column.indexOf(self._foot), row)
        return row
