"""One question of an interview, large enough to be read across a desk, with what was said."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from cpted_audit.domain.vocabulary import AnswerValue, ReplyValue
from cpted_audit.domain.walk import Reply
from cpted_audit.session.interviews import ListQuestion
from cpted_audit.ui.findings.note_editor import NoteEditor
from cpted_audit.ui.frame.page_letters import follow_keys, key_of, pressed_by
from cpted_audit.ui.theme import px
from cpted_audit.ui.walk.card_parts import AnswerButton
from cpted_audit.ui.widgets.flow import FlowLayout
from cpted_audit.ui.widgets.key_card import KeyCard, apart
from cpted_audit.ui.widgets.labels import live_label, text_label
from cpted_audit.ui.words import tr, word

LOOKS: dict[ReplyValue, AnswerValue] = {
    ReplyValue.YES: AnswerValue.YES,
    ReplyValue.PARTIAL: AnswerValue.PARTIAL,
    ReplyValue.NO: AnswerValue.NO,
    ReplyValue.NOT_APPLICABLE: AnswerValue.NOT_APPLICABLE,
    ReplyValue.UNKNOWN: AnswerValue.UNABLE,
}
"""The answer whose color, letter and key a reply has."""
KEYS = {
    "yes": ReplyValue.YES, "partial": ReplyValue.PARTIAL, "no": ReplyValue.NO,
    "na": ReplyValue.NOT_APPLICABLE, "unknown": ReplyValue.UNKNOWN,
}  # fmt: skip
"""What the letters of the page say."""
WORDS_HEIGHT = 120
TARGET = 48


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionView:
    """What the card shows: the question, its number of how many, and what was said."""

    asked: ListQuestion
    number: int
    count: int
    reply: Reply | None


class QuestionCard(KeyCard):
    """Shows one question; what is said to it, and where to go, it tells by signals."""

    said = Signal(object)
    """A ReplyValue, or None when the pressed reply was pressed again to take it back."""
    words_changed = Signal(str)
    stepped = Signal(int)
    """How many questions to go on, or back where it is below zero."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._where = text_label("", "muted", wrap=True)
        self._ideal = live_label("", "question", wrap=True)
        self._look_for = text_label("", "muted", wrap=True)
        self._buttons = {value: self._button(value) for value in ReplyValue}
        self.words = NoteEditor(self)
        self.words.setFixedHeight(px(WORDS_HEIGHT))
        self.words.setAccessibleName(tr("What was said, in words"))
        self.words.setPlaceholderText(tr("What was said, in words"))
        self._back = _step_button(tr("Previous question"))
        self._on = _step_button(tr("Next question"))
        self._on.setProperty("kind", "primary")
        self._lay_out()
        self._show_keys()
        follow_keys(self._show_keys)
        self.words.textChanged.connect(lambda: self.words_changed.emit(self.words.toPlainText()))
        self.words.kept.connect(lambda: self.stepped.emit(1))
        self.words.finished.connect(self.take_keys)
        self._back.clicked.connect(lambda: self.stepped.emit(-1))
        self._on.clicked.connect(lambda: self.stepped.emit(1))

    def show_question(self, view: QuestionView) -> None:
        """Show a question with what was said, leaving words that are being typed alone."""
        item = view.asked.item
        self.setAccessibleName(f"{item.id}: {item.ideal}")
        self._where.setText(
            tr(
                "{section} · question {number} of {count} · {item}",
                section=view.asked.section.title, number=view.number, count=view.count,
                item=item.id,
            )
        )  # fmt: skip
        self._ideal.setText(item.ideal)
        self._look_for.setText(tr("Look for: {what}", what=item.look_for))
        for value, button in self._buttons.items():
            button.setChecked(view.reply is not None and view.reply.value is value)
        self.words.show_note("" if view.reply is None else view.reply.words)
        self._back.setEnabled(view.number > 1)
        self._on.setEnabled(view.number < view.count)

    def set_read_only(self, read_only: bool) -> None:
        """Let everything be seen and nothing be changed."""
        for button in self._buttons.values():
            button.setEnabled(not read_only)
        self.words.setReadOnly(read_only)

    def _show_keys(self) -> None:
        """Show the letter of each reply as it is heard now."""
        for name, value in KEYS.items():
            self._buttons[value].show_key(key_of(f"interviews.{name}"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hear the letters of the replies, Enter for the words, Page Up and Down to step."""
        value = KEYS.get(pressed_by("interviews", event))
        if event.isAutoRepeat():
            return
        if value is not None and self._buttons[value].isEnabled():
            self._buttons[value].click()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.words.put_cursor_at_end()
        elif event.key() in {Qt.Key.Key_PageDown, Qt.Key.Key_PageUp}:
            self.stepped.emit(1 if event.key() == Qt.Key.Key_PageDown else -1)
        else:
            super().keyPressEvent(event)

    def _button(self, value: ReplyValue) -> AnswerButton:
        button = AnswerButton(LOOKS[value], word(value))
        button.chosen.connect(lambda chosen: self._say(value if chosen else None))
        return button

    def _say(self, value: ReplyValue | None) -> None:
        for reply_value, button in self._buttons.items():
            button.setChecked(reply_value is value)
        self.said.emit(value)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(px(18), px(14), px(18), px(16))
        column.setSpacing(px(12))
        replies = FlowLayout(spacing=8, fill=True)
        for button in self._buttons.values():
            replies.addWidget(button)
        for label in (self._where, self._ideal, self._look_for):
            column.addWidget(label)
        column.addLayout(replies)
        column.addWidget(apart(self.words))
        foot = QHBoxLayout()
        foot.addWidget(self._back)
        foot.addStretch()
        foot.addWidget(self._on)
        column.addLayout(foot)


def _step_button(words: str) -> QPushButton:
    button = QPushButton(words)
    button.setMinimumHeight(px(TARGET))
    return button
