"""Who was asked, in which role, on which day and by whom: the fields of an interview."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QVBoxLayout, QWidget

from cpted_audit.domain.walk import Interview
from cpted_audit.session.interviews import InterviewChanges, KnownPerson
from cpted_audit.ui.start.form_parts import add_cell
from cpted_audit.ui.widgets.date_edit import DateEdit
from cpted_audit.ui.widgets.flow import FlowLayout
from cpted_audit.ui.words import tr


class Whom(NamedTuple):
    """What the fields say."""

    who: str
    role: str
    on: date
    by: str
    note: str


class WhomForm(QWidget):
    """Fields side by side; `left` tells that one of them was left, or chosen from."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._roles: dict[str, str] = {}
        self._who = _names(tr("A name, or leave it empty"))
        self._role = QLineEdit(placeholderText=tr("Principal, counselor, parent …"))
        self._on = DateEdit()
        self._by = _names("")
        self._note = QLineEdit(placeholderText=tr("Where it was, what else was said"))
        flow = FlowLayout(spacing=12, fill=True)
        for words, field, width in (
            (tr("Who was asked"), self._who, 225), (tr("Role"), self._role, 205),
            (tr("Date"), self._on, 130), (tr("Asked by"), self._by, 170),
            (tr("Note on the interview"), self._note, 220),
        ):  # fmt: skip
            add_cell(flow, words, field, width)
        for line in (_line_of(self._who), self._role, self._note):
            line.setToolTip(line.placeholderText())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(flow)
        self._who.activated.connect(self._take_role)
        for box in (self._who, self._by):
            box.activated.connect(lambda _row: self.left.emit())
            _line_of(box).editingFinished.connect(self.left)
        for field in (self._role, self._on, self._note):
            field.editingFinished.connect(self.left)

    def offer(self, known: list[KnownPerson], today: date, by: str = "") -> None:
        """Offer the names there are and empty the fields; `by` is who asks now."""
        self._roles = {known.name: known.role for known in known}
        for box in (self._who, self._by):
            box.clear()
            box.addItems(list(self._roles))
            box.setCurrentIndex(-1)
        self._show(Whom("", "", today, by, ""))

    def show_interview(self, interview: Interview, known: list[KnownPerson]) -> None:
        """Show what an interview says."""
        self.offer(known, interview.on)
        self._show(Whom(interview.who, interview.role, interview.on, interview.by, interview.note))

    def fault(self) -> QWidget:
        """Return the field that keeps the interview from being written: the day, or the name."""
        return self._on if self._on.complaint() else self._who

    def read(self) -> Whom:
        """Return what the fields say; raises AuditError where the date is none."""
        return Whom(
            self._who.currentText().strip(), self._role.text().strip(),
            self._on.day(), self._by.currentText().strip(),
            self._note.text().strip(),
        )  # fmt: skip

    def told(self) -> tuple[InterviewChanges, str]:
        """Return what the fields say, without the date where it is none, and why it is none."""
        complaint = self._on.complaint()
        told: InterviewChanges = {
            "who": self._who.currentText().strip(), "role": self._role.text().strip(),
            "by": self._by.currentText().strip(), "note": self._note.text().strip(),
        }  # fmt: skip
        if not complaint:
            told["on"] = self._on.day()
        return told, complaint

    def take_keys(self) -> None:
        """Put the keyboard on the first field."""
        self._who.setFocus()

    def _show(self, whom: Whom) -> None:
        self._who.setEditText(whom.who)
        self._role.setText(whom.role)
        self._on.set_day(whom.on)
        self._by.setEditText(whom.by)
        self._note.setText(whom.note)

    def _take_role(self, _row: int) -> None:
        """Fill in the role of a person who was chosen."""
        role = self._roles.get(self._who.currentText(), "")
        if role:
            self._role.setText(role)


def _names(placeholder: str) -> QComboBox:
    box = QComboBox(editable=True)
    box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    _line_of(box).setPlaceholderText(placeholder)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(8)
    completer = box.completer()
    if isinstance(completer, QCompleter):
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
    return box


def _line_of(box: QComboBox) -> QLineEdit:
    """Return the line that is typed into; an editable box has one."""
    line = box.lineEdit()
    assert line is not None  # noqa: S101 - tells the type checker what an editable box has
    return line
