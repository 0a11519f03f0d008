"""Who got which copy, when, until when, its digest, and what became of it since."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from cpted_audit import clock
from cpted_audit.domain.registers.site_facts import Recipient
from cpted_audit.errors import AuditError
from cpted_audit.report.copies import PAPER_WORDS, PARTIAL_WORDS
from cpted_audit.session.documents.copies.entries import (
    LONGEST_NOTE,
    Entry,
    EntryKind,
    add_entry,
    entries,
    is_out,
)
from cpted_audit.session.documents.copies.recipients import is_overdue, recipients
from cpted_audit.session.session import Session
from cpted_audit.ui.documents.audience_cards import CARD_WORDS
from cpted_audit.ui.frame.page import PageContext
from cpted_audit.ui.start.form_parts import add_row, form_layout, make_card
from cpted_audit.ui.theme import px, row_px
from cpted_audit.ui.widgets.complaint import blame
from cpted_audit.ui.widgets.date_edit import DateEdit
from cpted_audit.ui.widgets.fitting import fit, lay_out_dialog
from cpted_audit.ui.widgets.labels import live_label, text_label
from cpted_audit.ui.words import QT_TR_NOOP, day, said, tr
from cpted_audit.words import counted

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
        self.on = DateEdit()
        self.note = QLineEdit(maxLength=LONGEST_NOTE)
        self._error = text_label("", "error", wrap=True)
        self._error.hide()
        self._lay_out()

    def accept(self) -> None:
        """Write the entry and close, or say why it cannot be written."""
        today = clock.today()
        kind = EntryKind(self.what.currentData())
        try:
            on = self.on.day()
            add_entry(self._session, self._copy, kind, on, self.note.text(), today=today)
        except AuditError as error:
            self._error.setText(said(error))
            self._error.show()
            blame(self.on, said(error))  # the note is never longer than its field lets it be
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


_DIGEST_SHOWN = 12
_ROWS = 6
Index = QModelIndex | QPersistentModelIndex


class Given(NamedTuple):
    """A copy that was given, with the entries about it, the oldest first."""

    copy: Recipient
    told: Sequence[Entry]

    @property
    def late(self) -> bool:
        """Whether its last day has passed while it is still out."""
        return is_overdue(self.copy, clock.today()) and is_out(self.told)


class LogColumn(NamedTuple):
    """A column: its head in English, its width in pixels at 100 %, and what it tells of a copy."""

    words: str
    width: int
    text: Callable[[Given], str]


def _document(given: Given) -> str:
    known = {audience.value: words.title for audience, words in CARD_WORDS.items()}
    known |= {kind.value: words for kind, words in (PAPER_WORDS | PARTIAL_WORDS).items()}
    audience = given.copy.audience
    return tr(known[audience]) if audience in known else audience


def _whose(given: Given) -> str:
    return ", ".join(dict.fromkeys(filter(None, (given.copy.name, given.copy.agency))))


def _issued(given: Given) -> str:
    return "" if given.copy.issued_on is None else day(given.copy.issued_on)


def _until(given: Given) -> str:
    if given.copy.destroy_by is None:
        return "–"
    shown = day(given.copy.destroy_by)
    return tr("{day}, passed", day=shown) if given.late else shown


def _since(given: Given) -> str:
    return " · ".join(entry_text(entry) for entry in reversed(given.told)) or "–"


def _kept(given: Given) -> str:
    if not given.copy.encrypted:
        return tr("unencrypted")
    return tr("encrypted, with codes") if given.copy.with_codes else tr("encrypted")


COLUMNS = (
    LogColumn(QT_TR_NOOP("Copy"), 60, lambda given: str(given.copy.copy_number)),
    LogColumn(QT_TR_NOOP("Printing"), 84, lambda given: str(given.copy.printing or "–")),
    LogColumn(QT_TR_NOOP("Issued"), 110, _issued),
    LogColumn(QT_TR_NOOP("Document"), 200, _document),
    LogColumn(QT_TR_NOOP("Recipient"), 260, _whose),
    LogColumn(QT_TR_NOOP("Since then"), 280, _since),
    LogColumn(QT_TR_NOOP("Marking"), 140, lambda given: given.copy.marking),
    LogColumn(QT_TR_NOOP("Destroy by"), 160, _until),
    LogColumn(QT_TR_NOOP("File is"), 160, _kept),
    LogColumn(QT_TR_NOOP("File"), 230, lambda given: given.copy.file_name),
    LogColumn(QT_TR_NOOP("SHA-256"), 130, lambda given: f"{given.copy.sha256[:_DIGEST_SHOWN]}…"),
)


class LogModel(QAbstractTableModel):
    """The copies as rows; the tip of a row's digest is all of it."""

    def __init__(self) -> None:
        super().__init__()
        self._copies: Sequence[Given] = ()

    def show_copies(self, copies: Sequence[Given]) -> None:
        """Show these."""
        self.beginResetModel()
        self._copies = copies
        self.endResetModel()

    def copy(self, row: int) -> Recipient:
        """Return the copy of a row."""
        return self._copies[row].copy

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        """Return how many copies there are."""
        return 0 if parent.isValid() else len(self._copies)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - what a role asks for
        """Return the head of a column."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return tr(COLUMNS[section].words)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - see above
        """Return what a cell shows, or tells when the pointer rests on it."""
        given, column = self._copies[index.row()], COLUMNS[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(given)
        if role == Qt.ItemDataRole.ToolTipRole:
            return given.copy.sha256 if column is COLUMNS[-1] else column.text(given)
        return None


class RecipientLog(QFrame):
    """The table of copies, which can be narrowed to those whose last day has passed."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self.model = LogModel()
        self.overdue = QPushButton(tr("Overdue only"))
        self.overdue.setCheckable(True)
        self.overdue.setProperty("kind", "filter")
        self.overdue.setMinimumHeight(px(36))
        self.overdue.setMaximumWidth(px(220))
        self.enter = QPushButton(tr("Write what became of it…"))
        self.enter.setToolTip(tr("Recalled, destroyed or never sent; the log itself never changes"))
        self.enter.setMinimumHeight(px(36))
        self._count = live_label("", "muted", wrap=True)
        self.table = QTableView()
        self._set_up_table()
        column = make_card(self, tr("Who got which copy"))
        column.addWidget(self._count)
        buttons = QHBoxLayout()
        buttons.addWidget(self.overdue)
        buttons.addWidget(self.enter)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addWidget(self.table)
        self.overdue.toggled.connect(lambda _on: self.refresh())
        self.enter.clicked.connect(self._enter)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._let_enter())

    def refresh(self) -> None:
        """Show the copies there are now."""
        session = self._context.session
        told, chosen = entries(session), self._chosen()
        given = [Given(recipient, told.get(recipient.id, ())) for recipient in recipients(session)]
        late = [given for given in given if given.late]
        shown = late if self.overdue.isChecked() else given
        self.model.show_copies(shown)
        if chosen is not None and chosen in [given.copy for given in shown]:
            self.table.selectRow([given.copy for given in shown].index(chosen))
        self.table.setVisible(bool(self.model.rowCount()))
        for button in (self.overdue, self.enter):
            button.setVisible(bool(given))
        self._let_enter()
        if not given:
            self._count.setText(tr("No copy was given to anyone named."))
        else:
            words = counted(
                "1 copy in the log, {out} still out, {late} overdue",
                "{count} copies in the log, {out} still out, {late} overdue",
                len(given),
                out=sum(is_out(given.told) for given in given),
                late=len(late),
            )
            self._count.setText(said(words))

    def take_keys(self) -> None:
        """Put the keyboard on the newest copy."""
        if self.model.rowCount() and self._chosen() is None:
            self.table.selectRow(0)
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _chosen(self) -> Recipient | None:
        rows = self.table.selectionModel().selectedRows()
        return self.model.copy(rows[0].row()) if rows else None

    def _let_enter(self) -> None:
        session = self._context.session
        self.enter.setEnabled(self._chosen() is not None and not session.document.read_only)

    def _enter(self) -> None:
        chosen = self._chosen()
        if chosen is not None and EntryDialog(self._context.session, chosen, self).exec():
            self.refresh()

    def _set_up_table(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setAccessibleName(tr("Who got which copy"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        table.verticalHeader().hide()
        rows = table.verticalHeader()  # who got what is never cut: it goes on below
        rows.setMinimumSectionSize(row_px(36))
        rows.setSectionResizeMode(rows.ResizeMode.ResizeToContents)
        table.setMinimumHeight(px(36) * _ROWS)
        for number, column in enumerate(COLUMNS):
            table.setColumnWidth(number, px(column.width))
