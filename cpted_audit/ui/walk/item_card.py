"""The open item: what is asked, the answer buttons, the note, the finding and the photos."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.analysis.findings.priority import FINDING_VALUES, OpenFinding
from cpted_audit.analysis.scoring.scope import Question
from cpted_audit.checklist.model import Item
from cpted_audit.domain.documents.law import ItemLaw
from cpted_audit.domain.finding import Finding
from cpted_audit.domain.photos.photo import Photo
from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.ui.findings.editor import RESET, FindingEditor
from cpted_audit.ui.findings.note_editor import NoteEditor
from cpted_audit.ui.photos.photo_strip import PhotoStrip
from cpted_audit.ui.theme import Theme, px
from cpted_audit.ui.walk.card_parts import AnswerButton, EvidenceLine, LawFold
from cpted_audit.ui.widgets.flow import FlowLayout, laid_out_once
from cpted_audit.ui.widgets.key_card import KeyCard, apart
from cpted_audit.ui.widgets.labels import clear_layout, text_label
from cpted_audit.ui.words import QT_TR_NOOP, tr, word

REASONS: dict[AnswerValue, tuple[str, tuple[str, ...]]] = {
    AnswerValue.NOT_APPLICABLE: (
        QT_TR_NOOP("Reason:"),
        (
            QT_TR_NOOP("Does not exist here"),
            QT_TR_NOOP("Not used"),
            QT_TR_NOOP("Other building serves this"),
        ),
    ),
    AnswerValue.UNABLE: (
        QT_TR_NOOP("Come back for:"),
        (
            QT_TR_NOOP("Locked", "a room"),
            QT_TR_NOOP("After dark"),
            QT_TR_NOOP("Event in progress"),
            QT_TR_NOOP("Nobody to ask"),
        ),
    ),
}


def joined(note: str, reason: str) -> str:
    """Return a note with a reason added to what stands there; once is enough."""
    if not note.strip():
        return reason
    if reason.casefold() in note.casefold():
        return note
    return f"{note.rstrip(' ;')}; {reason[0].lower()}{reason[1:]}"


class ReasonChips(QWidget):
    """Offers the reasons that fit an answer; `chosen` tells which one was pressed."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: AnswerValue | None = None
        self._row = FlowLayout(self, spacing=6)
        self.hide()

    def show_for(self, value: AnswerValue | None) -> None:
        """Offer the reasons for an answer, or nothing."""
        offered = value in REASONS
        self.setVisible(offered)
        if value is None or not offered or value is self._shown:
            return
        self._shown = value
        clear_layout(self._row)
        words, reasons = tr(REASONS[value][0]), REASONS[value][1]
        lead = text_label(words, "muted")
        lead.setMinimumHeight(px(40))
        self._row.addWidget(lead)
        for reason in map(tr, reasons):
            chip = QPushButton(reason)
            chip.setProperty("kind", "chip")
            chip.setMinimumHeight(px(40))
            chip.setAccessibleName(f"{words} {reason}")
            chip.clicked.connect(lambda _checked=False, reason=reason: self.chosen.emit(reason))
            self._row.addWidget(chip)


PLACEHOLDERS: dict[AnswerValue | None, str] = {
    AnswerValue.NOT_APPLICABLE: QT_TR_NOOP("Why does it not apply here?"),
    AnswerValue.UNABLE: QT_TR_NOOP("What kept you from seeing it, and what to come back for?"),
}
NOTE_PLACEHOLDER = QT_TR_NOOP("Note: what did you see?")
SEEN = QT_TR_NOOP("What did you see?")
"""What the note of a No or Partial is called: it is what the finding says was seen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardView:
    """What the card shows of one question.

    `record` is the finding its answer ever made, `finding` the same where it is open. `answered_by`
    says who answered, when and in which visit. `law` is what was read of the state's law,
    `last_time` what the audit before found, a line each.
    """

    question: Question
    record: Finding | None = None
    finding: OpenFinding | None = None
    photo_count: int = 0
    answered_by: str = ""
    law: ItemLaw | None = None
    last_time: tuple[str, ...] = ()


class ItemCard(KeyCard):
    """Edits one item at one place; everything it learns it tells by signals."""

    answered = Signal(object)
    """An AnswerValue, or None when the pressed answer was pressed again to take it back."""
    note_changed = Signal(str)
    note_finished = Signal()
    kept = Signal()
    """Enter was pressed in a field of the item: what it says stays, and the walk goes on."""
    measurement_changed = Signal(str)
    photos_requested = Signal()
    photo_opened = Signal(object)
    photo_removed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 14, 16, 16)
        self._column.setSpacing(10)
        self._chips = FlowLayout(spacing=6)
        self._ideal = text_label("", "ideal", wrap=True)
        self._look_for = text_label("", "muted", wrap=True)
        self._why = text_label("", "muted", wrap=True)
        self._anchors = text_label("", "muted", wrap=True)
        self._hints = (self._look_for, self._why, self._anchors)
        self._answers_first = False
        self._bare = False
        self._evidence = EvidenceLine()
        self._note = NoteEditor(self, enter_keeps=True)
        self._reasons = ReasonChips()
        self._by = text_label("", "muted", wrap=True)
        self._asks = _asking()
        self._last_time = text_label("", "last-time", wrap=True)
        self._last_time.setAccessibleDescription(tr("What was found last time"))
        self._law = LawFold()
        self.finding = FindingEditor()
        self._strip = PhotoStrip(theme)
        self._buttons = {value: self._answer_button(value) for value in AnswerValue}
        self._lay_out()
        self._note.textChanged.connect(lambda: self.note_changed.emit(self._note.toPlainText()))
        self._note.finished.connect(self.note_finished)
        self._note.kept.connect(self.kept)
        self._reasons.chosen.connect(self._add_reason)
        self._evidence.photo_requested.connect(self.photos_requested)
        self._evidence.measurement_changed.connect(self.measurement_changed)
        self._evidence.finished.connect(self.note_finished)
        self.finding.finished.connect(self.note_finished)
        self.finding.kept.connect(self.kept)
        self._strip.add_requested.connect(self.photos_requested)
        self._strip.open_requested.connect(self.photo_opened)
        self._strip.remove_requested.connect(self.photo_removed)

    def call(self, item: Item) -> None:
        """Take the name of an item, before it is shown."""
        self.setAccessibleName(f"{item.id}: {item.ideal}")

    def show_question(self, view: CardView) -> None:
        """Show an item with its answer, and its finding if it has one."""
        item = view.question.item
        self.call(item)
        self._show_chips(view.question)
        self._ideal.setText(item.ideal)
        self._look_for.setText(tr("Look for: {what}", what=item.look_for))
        self._show_anchors(item)
        self._why.setText(tr("Why: {what}", what=item.why))
        self._law.show_law(view.law)
        self.finding.close_editor()
        self.ask_once_more("")
        self.show_answer(view)

    def ask_once_more(self, words: str) -> QWidget | None:
        """Say below the answers what the one just pressed would take the place of, or nothing.

        Returns where that is said.
        """
        self._asks.setText(words)
        self._asks.setVisible(bool(words))
        return self._asks if words else None

    def show_photos(self, photos: Sequence[Photo], read: Callable[[Photo], bytes]) -> bool:
        """Show the item's photos with the bytes of their thumbnails; return whether one came."""
        return self._strip.show_photos(photos, read)

    @property
    def strip(self) -> PhotoStrip:
        """Where its photos are."""
        return self._strip

    def show_answer(self, view: CardView) -> None:
        """Show the answer, the note and the finding again, leaving what is being typed alone."""
        with laid_out_once(self):
            self._show_answer(view)

    def _show_answer(self, view: CardView) -> None:
        question = view.question
        for value, button in self._buttons.items():
            button.setChecked(value is question.value)
        self._note.show_note(question.answer.note if question.answer else "")
        self._name_note(question.value)
        self._reasons.show_for(None if self._note.isReadOnly() else question.value)
        self._evidence.show_question(question, view.photo_count)
        if self._bare:
            self._evidence.hide()
        self._by.setText(view.answered_by)
        self._by.setVisible(bool(view.answered_by))
        self._last_time.setText("\n".join(view.last_time))
        self._last_time.setVisible(bool(view.last_time))
        record = view.record if view.finding or _has_words(view) else None
        self.finding.show_finding(record, view.finding, question.item)

    def fit(self, room: int) -> None:
        """Put the answers before the hints where they would be out of view below them.

        `room` is how many pixels of the card can be in view.
        """
        margins = self._column.contentsMargins()
        width = self.width() - margins.left() - margins.right()
        shown = [hint for hint in self._hints if not hint.isHidden()]
        heights = [label.heightForWidth(width) for label in (self._ideal, *shown)]
        heights += [
            flow_layout.heightForWidth(width) for flow_layout in (self._chips, self._answers)
        ]
        needed = margins.top() + sum(heights) + len(heights) * self._column.spacing()
        if (needed > room) == self._answers_first:
            return
        self._answers_first = needed > room
        for hint in self._hints:
            self._column.removeWidget(hint)
        at = self._column.indexOf(self._answers) + int(self._answers_first)
        below = (self._anchors, self._look_for, self._why)
        for number, hint in enumerate(below if self._answers_first else self._hints):
            self._column.insertWidget(at + number, hint)

    @property
    def question_bottom(self) -> int:
        """How many pixels below the top of the card the question ends."""
        return self._ideal.geometry().bottom()

    def set_read_only(self, read_only: bool) -> None:
        """Let everything be seen and nothing be changed."""
        for button in self._buttons.values():
            button.setEnabled(not read_only)
        self._note.setReadOnly(read_only)
        self._evidence.set_read_only(read_only)
        self.finding.set_read_only(read_only)
        self._strip.set_read_only(read_only)

    def be_bare(self) -> None:
        """Ask for an answer and a note alone, without photos and measurements."""
        self._bare = True
        self._strip.hide()

    def lend_answers(self, to: FlowLayout | None) -> None:
        """Have the answers stand elsewhere, or again in the card."""
        there = to or self._answers
        for button in self._buttons.values():
            for held in (self._answers, there):
                held.removeWidget(button)
            there.addWidget(button)
            button.show()

    def show_keys(self, keys: Mapping[AnswerValue, str]) -> None:
        """Show on each answer the key that gives it, or none."""
        for value, button in self._buttons.items():
            button.show_key(keys.get(value, ""))

    def ask_what_was_seen(self) -> None:
        """Open the finding in place: its title can be typed over, the cursor is in the note."""
        self.finding.ask()
        self._note.put_cursor_at_end()

    def focus_note(self) -> None:
        """Put the cursor at the end of the note."""
        self._note.put_cursor_at_end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave any field of the item with Esc."""
        if event.key() == Qt.Key.Key_Escape and not self.hasFocus():
            self.note_finished.emit()
        else:
            super().keyPressEvent(event)

    def _name_note(self, value: AnswerValue | None) -> None:
        makes_a_finding = value in FINDING_VALUES
        self._note.setAccessibleName(tr(SEEN) if makes_a_finding else tr("Note"))
        self._note.setPlaceholderText(
            tr(SEEN if makes_a_finding else PLACEHOLDERS.get(value, NOTE_PLACEHOLDER))
        )

    def _add_reason(self, reason: str) -> None:
        self._note.setPlainText(joined(self._note.toPlainText(), reason))
        self._note.put_cursor_at_end()

    def _answer_button(self, value: AnswerValue) -> AnswerButton:
        button = AnswerButton(value)
        button.chosen.connect(lambda chosen: self.answered.emit(value if chosen else None))
        return button

    def _lay_out(self) -> None:
        self._answers = FlowLayout(spacing=8, fill=True)
        self._critical = text_label(tr("! Critical"), "chip-critical")
        self._chips.addWidget(self._critical)
        self._told: list[QLabel] = []
        """The chips of items so far: each item takes them over, as making one costs more."""
        for button in self._buttons.values():
            self._answers.addWidget(button)
        for part in (self._chips, self._ideal, *self._hints, self._answers):
            if isinstance(part, FlowLayout):
                self._column.addLayout(part)
            else:
                self._column.addWidget(part)
        for widget in (
            self._asks,
            self._last_time,
            self._by,
            self._evidence,
            apart(self._note),
            self._reasons,
            self._law,
            self.finding,
        ):
            self._column.addWidget(widget)
        self._column.addWidget(self._strip)

    def _show_anchors(self, item: Item) -> None:
        lines = (
            tr("{answer}: {what}", answer=word(value), what=text)
            for value, text in item.anchors.items()
        )
        self._anchors.setText("\n".join(lines))
        self._anchors.setVisible(bool(item.anchors))

    def _show_chips(self, question: Question) -> None:
        item = question.item
        self._critical.setVisible(item.critical)
        principles = [word(principle) for principle in item.principles]
        told = [*dict.fromkeys((*principles, *map(word, item.tags))), item.id]  # some are alike
        while len(self._told) < len(told):
            self._told.append(text_label("", "chip"))
            self._chips.addWidget(self._told[-1])
        for number, chip in enumerate(self._told):
            chip.setText(told[number] if number < len(told) else "")
            chip.setVisible(number < len(told))


def _asking() -> QLabel:
    """Return what stands below the answers where one of them is asked for once more."""
    asks = text_label("", "complaint", wrap=True)
    asks.setAccessibleDescription(tr("What is asked before another answer"))
    asks.hide()
    return asks


def _has_words(view: CardView) -> bool:
    """Return whether somebody wrote on the finding of an answer that makes none now."""
    record = view.record
    return record is not None and (
        bool(record.dismissed_reason)
        or any(getattr(record, name) != default for name, default in RESET.items())
    )
