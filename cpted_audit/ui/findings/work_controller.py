"""Does with the chosen findings what a key or a button asks, after what must be said was asked.

Changes the work on many findings at once: only what is filled in is changed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Final

from PySide6.QtWidgets import QButtonGroup, QDialog, QFormLayout, QHBoxLayout, QRadioButton, QWidget

from cpted_audit.analysis.findings.rows import FindingRow
from cpted_audit.domain.findings.states import (
    WAYS,
    FindingState,
    Verb,
    verb_to,
)
from cpted_audit.domain.ids import FindingId
from cpted_audit.errors import AuditError
from cpted_audit.session.findings.edits import Deed, check_way
from cpted_audit.session.findings.remarks import comment, observe_again, photos_of
from cpted_audit.session.findings.rows import rows as every_row
from cpted_audit.session.findings.verbs import change_work, do, known_owners, known_trades
from cpted_audit.session.session import Session
from cpted_audit.ui import dialogs
from cpted_audit.ui.findings.move_dialog import MoveDialog
from cpted_audit.ui.findings.work_fields import HEIGHT, DayLine, DollarLine, NameLine
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.complaint import blame, first_wrong
from cpted_audit.ui.widgets.fitting import TallDialog
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import QT_TR_NOOP, said, tr
from cpted_audit.words import counted

TITLES: Final = {"owner": QT_TR_NOOP("Assign"), "due": QT_TR_NOOP("Due day")}
"""What the dialog is called that opens at a field, as the command that opens it."""


Rows = Sequence[FindingRow]


class WorkDialog(TallDialog):
    """Asks for owner, due day and the rest of the action now or later; `changes` came of it."""

    def __init__(
        self, rows: Rows, owners: Sequence[str], trades: Sequence[str], parent: QWidget,
        first: str = "owner",
    ) -> None:  # fmt: skip
        super().__init__(tr(TITLES[first]), tr("Change"), parent, width=460)
        self.changes: dict[str, Any] = {}
        self.column.addWidget(text_label(_about(rows), "strong", wrap=True))
        self.column.addWidget(
            text_label(tr("Only what you fill in is changed, as one step."), "muted", wrap=True)
        )
        self._later = QButtonGroup(self)
        self.column.addLayout(self._when())
        self.fields = {
            "owner": NameLine(tr("Owner"), owners),
            "due": DayLine(tr("Due")),
            "amount": DollarLine(
                tr("Cost in dollars") if len(rows) == 1 else tr("Cost of each in dollars")
            ),
            "trade": NameLine(tr("Trade"), trades),
            "work_order": NameLine(tr("Work order")),
            "funding": NameLine(tr("Funding")),
        }
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setVerticalSpacing(px(8))
        for field in self.fields.values():
            form.addRow(field.accessibleName(), field)
        self._complaint = text_label("", "complaint", wrap=True)
        self.column.addLayout(form)
        self.column.addWidget(self._complaint)
        self.column.addStretch(1)
        self.fields[first].setFocus()

    def _when(self) -> QHBoxLayout:
        line = QHBoxLayout()
        for number, words in enumerate((tr("What is done now"), tr("What is done later"))):
            button = QRadioButton(words)
            button.setMinimumHeight(px(HEIGHT))
            self._later.addButton(button, number)
            line.addWidget(button)
        line.addStretch()
        self._later.button(0).setChecked(True)
        return line

    def complain(self, words: str) -> None:
        """Say what stands against it."""
        self._complaint.setText(words)
        blame(self._at_fault(), words)

    def _at_fault(self) -> QWidget:
        """Return the field that was refused: one of those filled in, a day before all others.

        What the fields cannot tell themselves is about days, as one before the finding was found.
        """
        filled = [field for field in self.fields.values() if field.text().strip()]
        days = [field for field in filled if isinstance(field, DayLine)]
        return first_wrong(self) or next(iter([*days, *filled, *self.fields.values()]))

    def accept(self) -> None:
        """Close with the changes, or say which field cannot be read."""
        try:
            self.changes = self._said()
        except AuditError as error:
            self.complain(said(error))
            return
        if not self.changes:
            self.complain(tr("Nothing is filled in yet, so nothing would change."))
            return
        super().accept()

    def _said(self) -> dict[str, Any]:
        when = "long" if self._later.checkedId() else "short"
        found: dict[str, Any] = {}
        for name, field in self.fields.items():
            if not field.text().strip():
                continue
            if isinstance(field, DayLine):
                found[f"{when}_{name}"] = field.day()
            elif isinstance(field, DollarLine):
                found[f"{when}_{name}"] = field.amount()
            else:
                found[f"{when}_{name}"] = field.text().strip()
        return found


class WorkController:
    """Serves one page; `page` stands under the dialogs."""

    def __init__(self, session: Session, page: QWidget) -> None:
        self._session = session
        self._page = page

    def move(self, verb: Verb, rows: Rows) -> None:
        """Move findings by a verb; one that needs something said asks for it first."""
        if not rows:
            return
        if not WAYS[verb].needs:
            self._try(lambda: do(self._session, _ids(rows), Deed(verb=verb)))
            return
        photos = photos_of(self._session, rows[0].record) if len(rows) == 1 else []
        dialog = MoveDialog(
            verb, _about(rows), self._session.document.who, self._owners(), photos,
            self._page,
        )  # fmt: skip
        dialog.focus_first()
        while dialog.exec() == QDialog.DialogCode.Accepted and dialog.deed is not None:
            refused = self._refusal(dialog.deed, rows)
            if not refused:
                break
            dialog.complain(refused)
        dialog.deleteLater()

    def move_to(self, state: FindingState, rows: Rows) -> None:
        """Move findings to a state, by the one verb that leads there; or say why none does."""
        verb = verb_to(state)
        try:
            for row in rows:
                check_way(row.number, row.state, verb)
        except AuditError as error:
            dialogs.tell(self._page, error)
            return
        self.move(verb, rows)

    def _refusal(self, deed: Deed, rows: Rows) -> str:
        """Do it; return why it could not be, in a sentence, or an empty text."""
        try:
            do(self._session, _ids(rows), deed)
        except AuditError as error:
            return said(error)
        return ""

    def assign(self, rows: Rows, field: str = "owner") -> None:
        """Ask for owner, due day and the rest, and change them in all the findings."""
        if not rows:
            return
        dialog = WorkDialog(
            rows, self._owners(), known_trades(every_row(self._session)), self._page, field
        )
        while dialog.exec() == QDialog.DialogCode.Accepted:
            try:
                change_work(self._session, _ids(rows), **dialog.changes)
            except AuditError as error:
                dialog.complain(said(error))
            else:
                break
        dialog.deleteLater()

    def _owners(self) -> list[str]:
        return known_owners(self._session, every_row(self._session))

    def remark(self, row: FindingRow, words: str) -> bool:
        """Add a comment; return whether it was written."""
        return self._try(lambda: comment(self._session, row.id, words))

    def see_again(self, row: FindingRow) -> None:
        """Ask what was seen of a finding now, and add it beside the first observation.

        What cannot be written is asked for again with the words that were typed.
        """
        question = tr("What do you see of finding {number} now?", number=row.number)
        words: str | None = ""
        while words is not None:
            words = dialogs.ask_text(self._page, tr("Seen again"), question, words)
            if words is not None and self._try(
                partial(observe_again, self._session, row.id, words)
            ):
                return

    def _try(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except AuditError as error:
            dialogs.tell(self._page, error)
            return False
        return True


def _ids(rows: Rows) -> list[FindingId]:
    return [row.id for row in rows]


def _about(rows: Rows) -> str:
    if len(rows) == 1:
        return tr("Finding {number}: {title}", number=rows[0].number, title=rows[0].title)
    return said(counted("1 finding", "{count} findings", len(rows)))
