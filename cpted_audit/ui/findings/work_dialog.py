"""Changes the work on many findings at once: only what is filled in is changed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtWidgets import QButtonGroup, QFormLayout, QHBoxLayout, QRadioButton, QWidget

from cpted_audit.errors import AuditError
from cpted_audit.ui.findings.work_fields import HEIGHT, DayLine, DollarLine, NameLine
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.complaint import blame, first_empty, first_wrong
from cpted_audit.ui.widgets.fitting import TallDialog
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import QT_TR_NOOP, said, tr

TITLES: Final = {"owner": QT_TR_NOOP("Assign"), "due": QT_TR_NOOP("Due day")}
"""What the dialog is called that opens at a field, as the command that opens it."""


class WorkDialog(TallDialog):
    """Asks for owner, due day and the rest of the action now or later; `changes` came of it."""

    def __init__(
        self, about: str, owners: Sequence[str], trades: Sequence[str], parent: QWidget,
        first: str = "owner",
    ) -> None:  # fmt: skip
        super().__init__(tr(TITLES[first]), tr("Change"), parent, width=460)
        self.changes: dict[str, Any] = {}
        self.column.addWidget(text_label(about, "strong", wrap=True))
        self.column.addWidget(
            text_label(tr("Only what you fill in is changed, as one step."), "muted", wrap=True)
        )
        self._later = QButtonGroup(self)
        self.column.addLayout(self._when())
        self.fields = {
            "owner": NameLine(tr("Owner"), owners),
            "due": DayLine(tr("Due")),
            "amount": DollarLine(tr("Cost in dollars")),
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
        blame(first_wrong(self) or first_empty(self) or next(iter(self.fields.values())), words)

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
