"""Asks what became of a copy that was given, and writes it beside the log."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from cpted_audit import clock
from cpted_audit.domain.registers.site_facts import Recipient
from cpted_audit.errors import AuditError
from cpted_audit.session.documents.copies.entries import (
    LONGEST_NOTE,
    Entry,
    EntryKind,
    add_entry,
)
from cpted_audit.session.session import Session
from cpted_audit.ui.start.form_parts import add_row, form_layout
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.fitting import fit, lay_out_dialog
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import QT_TR_NOOP, as_qdate, day, tr, write_dates

CHOICES = {
    EntryKind.RECALLED: QT_TR_NOOP("Recalled"),
    EntryKind.DESTROYED: QT_TR_NOOP("Destroyed"),
    EntryKind.NEVER_SENT: QT_TR_NOOP("Never sent"),
    EntryKind.STILL_OUT: QT_TR_NOOP("Still out"),
}
"""What can have become of a copy, in English."""
WORDS = {
    EntryKind.RECALLED: QT_TR_NOOP("recalled {day}"),
    EntryKind.DESTROYED: QT_TR_NOOP("destroyed {day}"),
    EntryKind.NEVER_SENT: QT_TR_NOOP("never sent, noted {day}"),
    EntryKind.STILL_OUT: QT_TR_NOOP("still out, found {day}"),
}
"""How an entry stands in the log, in English."""


def entry_text(entry: Entry) -> str:
    """Return an entry in a line: what, when, why, and who wrote it."""
    words = tr(WORDS[entry.kind], day=day(entry.on))
    told = f"{words}: {entry.note}" if entry.note else words
    return tr("{what} (by {who})", what=told, who=entry.who or tr("not said"))


class EntryDialog(QDialog):
    """Takes one entry about a copy; it is written when the dialog is accepted."""

    def __init__(self, session: Session, copy: Recipient, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._copy = copy
        self.setWindowTitle(tr("Copy {number}", number=copy.copy_number))
        self.what = QComboBox()
        for kind, words in CHOICES.items():
            self.what.addItem(tr(words), kind.value)
        self.on = QDateEdit(as_qdate(clock.today()))
        self.on.setCalendarPopup(True)
        write_dates(self.on)
        self.note = QLineEdit(maxLength=LONGEST_NOTE)
        self._error = text_label("", "error", wrap=True)
        self._error.setAccessibleName(tr("What could not be done"))
        self._error.hide()
        self._lay_out()

    def accept(self) -> None:
        """Write the entry and close, or say why it cannot be written."""
        today = clock.today()
        shown, kind = self.on.date(), EntryKind(self.what.currentData())
        on = date(shown.year(), shown.month(), shown.day())
        try:
            add_entry(self._session, self._copy, kind, on, self.note.text(), today=today)
        except AuditError as error:
            self._error.setText(str(error))
            self._error.show()
            return
        super().accept()

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(px(8))
        whose = ", ".join(dict.fromkeys(filter(None, (self._copy.name, self._copy.agency))))
        who = self._session.document.who or tr("not said")
        column.addWidget(
            text_label(
                tr(
                    "What became of copy {number}, given to {whose}? The log of copies never "
                    "changes; this is added beside it, signed “{who}”, and cannot be undone.",
                    number=self._copy.copy_number, whose=whose, who=who,
                ),
                wrap=True,
            )
        )  # fmt: skip
        form = form_layout()
        add_row(form, tr("What"), self.what)
        add_row(form, tr("On"), self.on)
        add_row(form, tr("Note"), self.note)
        column.addLayout(form)
        column.addStretch(1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        add = buttons.addButton(tr("Add to the log"), QDialogButtonBox.ButtonRole.AcceptRole)
        add.setProperty("kind", "primary")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        foot = QVBoxLayout()
        for widget in (self._error, buttons):
            foot.addWidget(widget)
        lay_out_dialog(self, column, foot)
        fit(self, 520, 380)
