"""Asks who signs, by a typed name and a signature by hand, for a review or an edition."""

from __future__ import annotations

from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLineEdit, QPushButton, QWidget

from cpted_audit.domain.editions import LONGEST_NAME, LONGEST_NOTE, SignedAs
from cpted_audit.errors import AuditError
from cpted_audit.session.editions.issuing import Issuing, frozen_words, issue
from cpted_audit.session.editions.signing import sign
from cpted_audit.session.session import Session
from cpted_audit.ui.editions.signature_pad import SignaturePad
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.fitting import TallDialog
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import said, tr


class SignDialog(TallDialog):
    """Takes a name, and what was drawn; `accept` signs, or says why that cannot be."""

    def __init__(
        self, session: Session, title: str, words: str, told: str, parent: QWidget
    ) -> None:
        super().__init__(title, words, parent, width=520)
        self._session = session
        self.column.addWidget(text_label(told, wrap=True))
        self._form = QFormLayout()
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._form.setVerticalSpacing(px(8))
        self.name = self.line(tr("Name"), session.document.who, LONGEST_NAME)
        self.column.addLayout(self._form)
        self.pad = SignaturePad()
        clear = QPushButton(tr("Clear"))
        clear.setAccessibleName(tr("Clear the drawn signature"))
        clear.setMinimumHeight(px(36))
        clear.clicked.connect(self.pad.clear)
        clear.setEnabled(False)
        self.pad.changed.connect(lambda: clear.setEnabled(bool(self.pad.points)))
        self.column.addWidget(text_label(tr("Signature by hand, if you want one"), "muted"))
        row = QHBoxLayout()
        row.addWidget(self.pad)
        row.addWidget(clear)
        row.addStretch(1)
        self.column.addLayout(row)
        self._complaint = text_label("", "complaint", wrap=True)
        self.column.addWidget(self._complaint)
        self.column.addStretch(1)
        self.name.setFocus()

    def line(self, words: str, text: str, most: int) -> QLineEdit:
        """Add a line of the form."""
        made = QLineEdit(text, maxLength=most)
        made.setAccessibleName(words)
        made.setMinimumHeight(px(36))
        self._form.addRow(words, made)
        return made

    def accept(self) -> None:
        """Sign and close, or say what stands against it."""
        try:
            self._sign()
        except AuditError as error:
            self._complaint.setText(said(error))
            self.name.setFocus()
            return
        super().accept()

    def _sign(self) -> None:
        sign(self._session, SignedAs.REVIEWED, self.name.text(), self.pad.points)


class ReviewDialog(SignDialog):
    """Signs that somebody reviewed what the audit says now."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(
            session,
            tr("Review"),
            tr("Sign the review"),
            tr(
                "You sign that you reviewed what the audit says now. When anything changes "
                "afterward, the review does not count any more, and that is shown."
            ),
            parent,
        )


class IssueDialog(SignDialog):
    """Says what is frozen, and issues the next edition once it is meant."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(
            session, tr("Issue an edition"), tr("Issue for good"), said(frozen_words(session)),
            parent,
        )  # fmt: skip
        self.issued: int | None = None
        self.note = self.line(tr("Note, if you want one"), "", LONGEST_NOTE)
        self._prepared = self.line(tr("Prepared by, if somebody else"), "", LONGEST_NAME)

    def _sign(self) -> None:
        wanted = Issuing(
            by=self.name.text(), prepared_by=self._prepared.text(), note=self.note.text(),
            strokes=self.pad.points,
        )  # fmt: skip
        self.issued = issue(self._session, wanted).number
