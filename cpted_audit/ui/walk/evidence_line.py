"""What an item asks for beside a No or Partial: a photo, a measurement."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from cpted_audit.analysis.findings.priority import FINDING_VALUES
from cpted_audit.analysis.scoring.scope import Question
from cpted_audit.domain.vocabulary import Evidence
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import tr

TARGET = 40


class EvidenceLine(QWidget):
    """Says what is asked for and takes it; what is there has a tick."""

    photo_requested = Signal()
    measurement_changed = Signal(str)
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._photo_row = QWidget()
        self._photo_words = text_label("", wrap=True)
        self._photo_button = QPushButton(tr("Add a photo"))
        self._photo_button.setMinimumHeight(px(TARGET))
        self._photo_button.setAccessibleName(tr("Add the photo asked for"))
        self._photo_button.clicked.connect(self.photo_requested)
        self._measure_row = QWidget()
        self._measure_words = text_label("", wrap=True)
        self._measured = QLineEdit()
        self._measured.setMinimumHeight(px(TARGET))
        self._measured.setFixedWidth(px(180))
        self._measured.textEdited.connect(self._tell_measurement)
        self._measured.returnPressed.connect(self.finished)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for row, words, field in (
            (self._photo_row, self._photo_words, self._photo_button),
            (self._measure_row, self._measure_words, self._measured),
        ):
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            line.addWidget(words, 1)
            line.addWidget(field)
            column.addWidget(row)
        self.hide()

    def show_question(self, question: Question, photo_count: int) -> None:
        """Show what the item asks for where it is answered No or Partial."""
        asked = question.item.evidence if question.value in FINDING_VALUES else ()
        measured = question.answer.measurement if question.answer else ""
        self._show_photo(asked=Evidence.PHOTO in asked, count=photo_count)
        self._show_measurement(
            question.item.measure,
            asked=Evidence.MEASUREMENT in asked or bool(measured),
            measured=measured,
        )
        self.setVisible(not (self._photo_row.isHidden() and self._measure_row.isHidden()))

    def set_read_only(self, read_only: bool) -> None:
        """Let what is there be seen and nothing be added."""
        self._photo_button.setEnabled(not read_only)
        self._measured.setReadOnly(read_only)

    def _show_photo(self, *, asked: bool, count: int) -> None:
        self._photo_row.setVisible(asked)
        self._photo_button.setVisible(not count)
        self._photo_words.setText(
            tr("✓ The photo asked for is there.") if count else tr("○ A photo is asked for here.")
        )

    def _show_measurement(self, measure: str, *, asked: bool, measured: str) -> None:
        self._measure_row.setVisible(asked)
        what = measure or tr("What was measured, with its unit")
        self._measured.setAccessibleName(tr("Measurement: {what}", what=what))
        self._measured.setPlaceholderText(tr("number and unit"))
        if self._measured.text() != measured:
            self._measured.setText(measured)
        self._say_measured(what, measured)

    def _say_measured(self, what: str, measured: str) -> None:
        state = tr("✓ Measured") if measured.strip() else tr("○ Measure")
        self._measure_words.setText(f"{state}: {what}")

    def _tell_measurement(self, text: str) -> None:
        self._say_measured(self._measure_words.text().partition(": ")[2], text)
        self.measurement_changed.emit(text)
