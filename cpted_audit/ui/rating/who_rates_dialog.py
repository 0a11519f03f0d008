"""Asks who rates the second time, and says what that person will see."""

from __future__ import annotations

from PySide6.QtWidgets import QFormLayout, QWidget

from cpted_audit.errors import AuditError
from cpted_audit.session import team
from cpted_audit.session.session import Session
from cpted_audit.session.walk.raters import check_rater
from cpted_audit.ui.findings.work_fields import NameLine
from cpted_audit.ui.widgets.fitting import TallDialog
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import said, tr


class WhoRatesDialog(TallDialog):
    """`rater` is the name, once it was accepted."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(tr("Second rating"), tr("Begin"), parent, width=500)
        self._session = session
        self.rater = ""
        self.column.addWidget(
            text_label(
                tr(
                    "Somebody else answers the same places again. Whoever rates sees no answer, "
                    "note, photo or score of the first walk, and changes none of them. Hand the "
                    "laptop over now."
                ),
                wrap=True,
            )
        )
        self._name = NameLine(tr("Who rates"), [one.name for one in team.people(session)])
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(self._name.accessibleName(), self._name)
        self.column.addLayout(form)
        self.column.addStretch(1)
        self._name.setFocus()

    def accept(self) -> None:
        """Close, or say why that person cannot rate."""
        try:
            self.rater = check_rater(self._session, self._name.text())
        except AuditError as error:
            self._error.setText(said(error))
            self._error.show()
            return
        super().accept()
