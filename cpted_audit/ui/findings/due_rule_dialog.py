"""When findings are due of which nobody gave a day: the audit's rule, with what it would change."""

from __future__ import annotations

from PySide6.QtWidgets import QFormLayout, QWidget

from cpted_audit.domain.findings.due_rule import MOST_DAYS, DueRule
from cpted_audit.errors import AuditError
from cpted_audit.session.findings.due_rule import (
    RulePreview,
    change_due_rule,
    changed_rule,
    due_rule,
    preview_rule,
)
from cpted_audit.session.findings.rows import rows
from cpted_audit.session.session import Session
from cpted_audit.ui.findings.work_fields import HEIGHT, DayLine
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.fitting import TallDialog
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.widgets.spin import SpinBox
from cpted_audit.ui.words import QT_TR_NOOP, said, tr
from cpted_audit.words import counted

_DAYS = (
    ("critical_days", QT_TR_NOOP("Critical: days after it was found")),
    ("high_days", QT_TR_NOOP("High priority: days after it was found")),
    ("medium_days", QT_TR_NOOP("Medium priority: days after it was found")),
)
_EFFECTS = (
    ("earlier", counted("1 finding would be due earlier",
                        "{count} findings would be due earlier", None)),
    ("later", counted("1 finding would be due later",
                      "{count} findings would be due later", None)),
    ("begin", counted("1 finding would get a day", "{count} findings would get a day", None)),
    ("end", counted("1 finding would have no day any more",
                    "{count} findings would have no day any more", None)),
)  # fmt: skip
_BY_HAND = counted(
    "1 finding has a day given by hand, which stays.",
    "{count} findings have a day given by hand, which stays.", None,
)  # fmt: skip


class DueRuleDialog(TallDialog):
    """Asks for the days of each priority and says at once how many findings would be due then."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(tr("When findings are due by rule"), tr("Change the rule"), parent)
        self._session = session
        self._rows = rows(session)
        now = due_rule(session)
        self.column.addWidget(
            text_label(
                tr("The rule gives a due day to findings of which nobody gave one. 0 is at once."),
                "muted", wrap=True,
            )
        )  # fmt: skip
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setVerticalSpacing(px(8))
        self._days = {name: self._days_box(tr(words)) for name, words in _DAYS}
        for name, box in self._days.items():
            box.setValue(getattr(now, name))
            form.addRow(box.accessibleName(), box)
            box.valueChanged.connect(self._preview)
        self._budget = DayLine(tr("Low priority: day of the next budget"))
        self._budget.show_day(now.budget_on)
        self._budget.textChanged.connect(self._preview)
        form.addRow(self._budget.accessibleName(), self._budget)
        self._effect = text_label("", wrap=True)
        self._effect.setAccessibleDescription(tr("What the rule would change"))
        self._complaint = text_label("", "complaint", wrap=True)
        self.column.addLayout(form)
        for label in (self._effect, self._complaint):
            self.column.addWidget(label)
        self.column.addStretch(1)
        self._preview()

    def accept(self) -> None:
        """Change the rule and close, or say what stands against it."""
        try:
            budget = self._budget.day()
            days = {name: box.value() for name, box in self._days.items()}
            if not self._wrong():
                change_due_rule(self._session, budget_on=budget, **days)
        except AuditError as error:
            self._complaint.setText(said(error))
            self._budget.setFocus()
            return
        super().accept()

    def _days_box(self, words: str) -> SpinBox:
        box = SpinBox(0, MOST_DAYS)
        box.setAccessibleName(words)
        box.setMinimumHeight(px(HEIGHT))
        return box

    def _wrong(self) -> bool:
        return any(box.complaint() for box in self._days.values())

    def _preview(self) -> None:
        """Say what would change; while a day is being typed, nothing."""
        self._complaint.setText("")
        try:
            then = self._rule()
        except AuditError:
            self._effect.setText("")
            return
        self._effect.setText(_told(preview_rule(self._rows, due_rule(self._session), then)))

    def _rule(self) -> DueRule:
        days = {name: box.value() for name, box in self._days.items()}
        return changed_rule(self._session, budget_on=self._budget.day(), **days)


def _told(found: RulePreview) -> str:
    told = [f"{said(words.of(count))}." for name, words in _EFFECTS
            if (count := getattr(found, name))]  # fmt: skip
    if not told:
        told.append(tr("No due day would change."))
    if found.by_hand:
        told.append(said(_BY_HAND.of(found.by_hand)))
    return " ".join(told)
