"""The step of an import that asks what words of a sheet mean here, with good guesses chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QVBoxLayout, QWidget

from cpted_audit.domain.registers.columns import ColumnType, Register
from cpted_audit.domain.written_words import folded
from cpted_audit.session.registers.importing.cells import CellResult, Meanings
from cpted_audit.session.registers.importing.meanings import MeaningQuestion
from cpted_audit.ui.registers.fields.fields import FIELD_HEIGHT, QuietCombo
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.labels import ElidedLabel, clear_layout, text_label
from cpted_audit.ui.words import tr

MOST_ASKED = 60
"""Words that are asked about at once; the others go into the notes, and are told."""


class MeaningsBox(QWidget):
    """One line for each unknown word: where it stands, how often, and what it means."""

    changed = Signal()

    def __init__(self, register: Register, known: Meanings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._register = register
        self._chosen: dict[tuple[str, str], str | None] = {
            (field, text): meaning for field, texts in known.items()
            for text, meaning in texts.items()
        }  # fmt: skip
        self._asked: list[MeaningQuestion] = []
        self.boxes: dict[tuple[str, str], QComboBox] = {}
        self._grid = QGridLayout()
        for at, share in enumerate((2, 2, 3)):
            self._grid.setColumnStretch(at, share)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(text_label(tr("What do these mean here?").upper(), "caps"))
        column.addLayout(self._grid)
        self.hide()

    @property
    def meanings(self) -> Meanings:
        """What the asked words mean, by field and folded text."""
        made: dict[str, dict[str, str | None]] = {}
        for question in self._asked:
            key = question.field, folded(question.text)
            if key in self._chosen:
                made.setdefault(question.field, {})[key[1]] = self._chosen[key]
        return made

    def ask(self, questions: Sequence[MeaningQuestion]) -> None:
        """Show questions; what was said of a word before is chosen, else the guess.

        Of what any text may be nothing is guessed: a number that looks like a day is asked about.
        """
        asked = [question for question in questions if question.free or question.choices]
        if asked == self._asked:
            return
        self._asked, questions = asked, asked[:MOST_ASKED]
        clear_layout(self._grid)
        self.boxes = {}
        for row, one in enumerate(questions):
            key = one.field, folded(one.text)
            if one.guess and not one.free:
                self._chosen.setdefault(key, one.guess)
            box = self._free(one, key) if one.free else self._choice(one, key)
            words = tr(self._register.column(one.field).words)
            box.setAccessibleName(tr("“{word}” means", word=one.text))
            box.setMinimumHeight(px(FIELD_HEIGHT))
            self.boxes[key] = box
            where = tr("{column} ({count} cells)", column=words, count=f"{one.count:,}")
            self._grid.addWidget(ElidedLabel(f"“{one.text}”", "strong"), row, 0)
            self._grid.addWidget(ElidedLabel(where if one.count > 1 else words, "muted"), row, 1)
            self._grid.addWidget(box, row, 2)
        self.setVisible(bool(questions))

    def _choice(self, question: MeaningQuestion, key: tuple[str, str]) -> QComboBox:
        """Return a list of the meanings there are, with keeping the text and leaving it blank."""
        box = QuietCombo()
        links = self._register.column(question.field).type in {ColumnType.LINK, ColumnType.LINKS}
        for words in question.choices:
            box.addItem(words if links else tr(words), words)
        box.addItem(tr("keep the text in the note"), None)
        box.addItem(tr("leave blank"), "")
        at = box.findData(self._chosen[key]) if self._chosen.get(key) is not None else -1
        box.setCurrentIndex(at if at >= 0 else len(question.choices))
        box.activated.connect(lambda _row: self._choose(key, box.currentData()))
        return box

    def _free(self, question: MeaningQuestion, key: tuple[str, str]) -> QComboBox:
        """Return a field for what stood there, with what is most likely to choose from."""
        box = QuietCombo()
        box.setEditable(True)
        offered = [question.guess, question.text] if question.kind is CellResult.WAS_A_DAY else []
        box.addItems([text for text in offered if text])
        box.setCurrentIndex(-1)
        box.setCurrentText(self._chosen.get(key) or "")
        line = box.lineEdit()
        if line is not None:
            line.setPlaceholderText(
                tr("has not come yet; type the day it happened")
                if question.kind is CellResult.AHEAD
                else tr("type what stood there")
            )
        box.currentTextChanged.connect(lambda text: self._choose(key, text))
        return box

    def _choose(self, key: tuple[str, str], meaning: str | None) -> None:
        question = next(
            question for question in self._asked if (question.field, folded(question.text)) == key
        )
        if question.free and not (meaning or "").strip():
            self._chosen.pop(key, None)
        else:
            self._chosen[key] = meaning
        self.changed.emit()
