"""The open item: what is asked, the answer buttons, the note, the finding and the photos."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.analysis.priority import OpenFinding
from cpted_audit.analysis.scope import Question
from cpted_audit.domain.finding import LIKELIHOOD_WORDS, SEVERITY_WORDS
from cpted_audit.domain.photo import Photo
from cpted_audit.domain.vocabulary import AnswerValue, label
from cpted_audit.ui.theme import Theme
from cpted_audit.ui.walk.answer_button import AnswerButton
from cpted_audit.ui.walk.note_editor import NoteEditor
from cpted_audit.ui.walk.photo_strip import PhotoStrip
from cpted_audit.ui.widgets.labels import clear_layout, text_label

PLACEHOLDERS: dict[AnswerValue | None, str] = {
    AnswerValue.NOT_APPLICABLE: "Why does it not apply here?",
    AnswerValue.UNABLE: "What kept you from seeing it, and what to come back for?",
}
NOTE_PLACEHOLDER = "Note: what did you see?"


class ItemCard(QFrame):
    """Edits one item at one place; everything it learns it tells by signals."""

    answered = Signal(object)
    """An AnswerValue, or None when the pressed answer was pressed again to take it back."""
    note_changed = Signal(str)
    note_finished = Signal()
    photos_requested = Signal()
    photo_opened = Signal(object)
    photo_removed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "current")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 14, 16, 16)
        self._column.setSpacing(10)
        self._chips = QHBoxLayout()
        self._chips.setSpacing(6)
        self._ideal = text_label("", "ideal", wrap=True)
        self._look_for = text_label("", "muted", wrap=True)
        self._why = text_label("", "muted", wrap=True)
        self._note = NoteEditor(self)
        self._finding = _FindingPanel()
        self._strip = PhotoStrip(theme)
        self._buttons = {value: self._answer_button(value) for value in AnswerValue}
        self._lay_out()
        self._note.textChanged.connect(lambda: self.note_changed.emit(self._note.toPlainText()))
        self._note.finished.connect(self.note_finished)
        self._strip.add_requested.connect(self.photos_requested)
        self._strip.open_requested.connect(self.photo_opened)
        self._strip.remove_requested.connect(self.photo_removed)

    def show_question(self, question: Question, finding: OpenFinding | None) -> None:
        """Show an item with its answer, and its finding if it has one."""
        item = question.item
        self.setAccessibleName(f"{item.id}: {item.ideal}")
        self._show_chips(question)
        self._ideal.setText(item.ideal)
        self._look_for.setText(f"Look for: {item.look_for}")
        self._why.setText(f"Why: {item.why}")
        self.show_answer(question, finding)

    def show_photos(self, photos: Sequence[tuple[Photo, bytes]]) -> None:
        """Show the item's photos with the JPEG bytes of their thumbnails."""
        self._strip.show_photos(photos)

    def show_answer(self, question: Question, finding: OpenFinding | None) -> None:
        """Show the answer, the note and the finding again, leaving a note being typed alone."""
        for value, button in self._buttons.items():
            button.setChecked(value is question.value)
        self._note.show_note(question.answer.note if question.answer else "")
        self._note.setPlaceholderText(PLACEHOLDERS.get(question.value, NOTE_PLACEHOLDER))
        self._finding.show_finding(finding)

    def set_read_only(self, read_only: bool) -> None:
        """Let everything be seen and nothing be changed."""
        for button in self._buttons.values():
            button.setEnabled(not read_only)
        self._note.setReadOnly(read_only)
        self._strip.set_read_only(read_only)

    def focus_answer(self) -> None:
        """Put the keyboard on the card, where the answer keys work."""
        checked = next((one for one in self._buttons.values() if one.isChecked()), None)
        (checked or self._buttons[AnswerValue.YES]).setFocus()

    def focus_note(self) -> None:
        """Put the cursor at the end of the note."""
        self._note.put_cursor_at_end()

    def _answer_button(self, value: AnswerValue) -> AnswerButton:
        button = AnswerButton(value)
        button.clicked.connect(lambda checked: self.answered.emit(value if checked else None))
        return button

    def _lay_out(self) -> None:
        answers = QHBoxLayout()
        answers.setSpacing(8)
        for button in self._buttons.values():
            answers.addWidget(button)
        for part in (self._chips, self._ideal, self._look_for, self._why, answers):
            if isinstance(part, QHBoxLayout):
                self._column.addLayout(part)
            else:
                self._column.addWidget(part)
        for widget in (self._note, self._finding, self._strip):
            self._column.addWidget(widget)

    def _show_chips(self, question: Question) -> None:
        item = question.item
        clear_layout(self._chips)
        if item.critical:
            self._chips.addWidget(text_label("! Critical", "chip-critical"))
        principles = [label(principle) for principle in item.principles]
        for word in (*principles, label(item.item_class), item.id):
            self._chips.addWidget(text_label(word, "chip"))
        self._chips.addStretch()


class _FindingPanel(QFrame):
    """What a No or Partial started: number, factors, and what to do."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("finding")
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 12, 10)
        column.setSpacing(6)
        self._title = text_label("", "strong", wrap=True)
        self._factors = text_label("", "muted", wrap=True)
        self._now = text_label("", wrap=True)
        self._later = text_label("", wrap=True)
        for widget in (self._title, self._factors, self._now, self._later):
            column.addWidget(widget)

    def show_finding(self, finding: OpenFinding | None) -> None:
        """Show a finding, or nothing."""
        self.setVisible(finding is not None)
        if finding is None:
            return
        self._title.setText(f"Finding {finding.number}")
        self._factors.setText(
            f"Severity {finding.severity}, {SEVERITY_WORDS[finding.severity]}  ·  "
            f"likelihood {finding.likelihood}, {LIKELIHOOD_WORDS[finding.likelihood]}  ·  "
            f"priority {finding.priority}  ·  {label(finding.cost_band)}  ·  "
            f"{label(finding.owner_role)}"
        )
        self._now.setText(f"Now: {finding.short_term}")
        self._later.setText(f"Later: {finding.long_term}")
