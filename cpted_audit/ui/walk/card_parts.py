"""Parts of the card of an item.

One of several answers, with its key shown on it; to a reader they are radio buttons.

What an item asks for beside a No or Partial: a photo, a measurement.

What was read of the state's law on the open item: a line, and on demand every row.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.analysis.findings.priority import FINDING_VALUES
from cpted_audit.analysis.scoring.scope import Question
from cpted_audit.domain.documents.law import ItemLaw
from cpted_audit.domain.vocabulary import AnswerValue, Evidence
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.badges import LETTERS
from cpted_audit.ui.widgets.labels import passage_text, restyle, text_label
from cpted_audit.ui.words import said, tr, word
from cpted_audit.words import counted

_ARROWS = {
    Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1,
}  # fmt: skip


class AnswerButton(QPushButton):
    """A checkable button as large as a finger, its word and its key side by side.

    It is worded as its answer unless other `words` are given. Arrows go to the other answers
    beside it and choose none; Space or Enter chooses the one they are at.
    """

    chosen = Signal(bool)
    """It was pressed: chosen, or let go where it was the answer already."""

    def __init__(self, value: AnswerValue, words: str = "") -> None:
        super().__init__()
        self.setCheckable(True)
        self.setAutoExclusive(True)  # with it, it is a radio button to a reader
        self._was = False
        self.pressed.connect(self._remember)
        self.clicked.connect(self._tell)
        self.setProperty("answer", value.value)
        self.setMinimumHeight(px(48))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._words = words or word(value)
        self._labels = {"answer": text_label(self._words, "answer"), "key": text_label("", "key")}
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(8)
        row.addStretch()
        for part in self._labels.values():
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch()
        self.show_key(LETTERS[value])
        self.toggled.connect(self._show_chosen)

    def show_key(self, key: str) -> None:
        """Show the key that gives the answer; an empty text where there is none."""
        words = self._words
        name = tr("{answer}, key {key}", answer=words, key=key) if key else words
        self.setAccessibleName(name)
        self._labels["key"].setText(key)
        self._labels["key"].setVisible(bool(key))
        row = self.layout()
        if row is not None:
            self.setMinimumWidth(row.minimumSize().width())

    def setChecked(self, checked: bool) -> None:
        """Be the answer or not; unlike other radio buttons all of them can be off."""
        self.setAutoExclusive(checked)
        super().setChecked(checked)
        self.setAutoExclusive(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to another answer by the arrows, without choosing it."""
        step = _ARROWS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        beside = self._beside()
        number = beside.index(self) + step
        if 0 <= number < len(beside):
            beside[number].setFocus(Qt.FocusReason.TabFocusReason)

    def _beside(self) -> list[AnswerButton]:
        """Return the answers it is one of, itself among them, in their order."""
        above = self.parentWidget()
        every = [] if above is None else above.children()
        return [one for one in every if isinstance(one, AnswerButton) and one.isEnabled()]

    def _remember(self) -> None:
        self._was = self.isChecked()

    def _tell(self) -> None:
        self.setChecked(not self._was)
        self.chosen.emit(not self._was)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take the second press of a double click for part of the first: the item has moved on."""
        event.accept()

    def _show_chosen(self, chosen: bool) -> None:
        for role, part in self._labels.items():
            _set_role(part, f"{role}-chosen" if chosen else role)


def _set_role(part: QLabel, role: str) -> None:
    part.setProperty("role", role)
    restyle(part)


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


_TARGET = 36


def law_line(law: ItemLaw) -> str:
    """Return in a line how many rows were read, or that none was."""
    if not law.state:
        return tr("Some states have law on this: none is named, as no state is chosen")
    if not law.rows:
        return tr("Law of {state}: nothing was read on this", state=law.state)
    return said(
        counted(
            "Law of {state}: 1 row was read",
            "Law of {state}: {count} rows were read",
            len(law.rows),
            state=law.state,
        )
    )


class LawFold(QWidget):
    """Folded while another item comes; unfolded it shows what each row says, where it was read."""

    def __init__(self) -> None:
        super().__init__()
        self._fold = QToolButton()
        self._fold.setCheckable(True)
        self._fold.setProperty("kind", "link")
        self._fold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._fold.setMinimumHeight(px(_TARGET))
        self._line = text_label("", "muted", wrap=True)
        self._rows = text_label("", "muted", wrap=True)
        self._fold.toggled.connect(self._unfold)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(2))
        column.addWidget(self._fold, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._line)
        column.addWidget(self._rows)

    def show_law(self, law: ItemLaw | None) -> None:
        """Show what was read on an item, folded; nothing for one that is not statutory."""
        self.setVisible(law is not None)
        if law is None:
            return
        words = law_line(law)
        self._fold.setText(words)
        self._fold.setAccessibleName(words)
        self._line.setText(words)
        self._fold.setVisible(bool(law.rows))
        self._line.setVisible(not law.rows)
        self._rows.setText("\n".join(passage_text(passage) for passage in law.rows))
        self._fold.setChecked(False)
        self._unfold(False)

    def _unfold(self, shown: bool) -> None:
        self._fold.setArrowType(Qt.ArrowType.DownArrow if shown else Qt.ArrowType.RightArrow)
        self._rows.setVisible(shown)
