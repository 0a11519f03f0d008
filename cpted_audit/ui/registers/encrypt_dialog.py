"""Asks for the passphrase that an audit is to be encrypted with."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from cpted_audit.session.session import Session
from cpted_audit.ui.start.passphrase_card import PassphraseCard
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.fitting import fit, lay_out_dialog
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import tr


class EncryptDialog(QDialog):
    """Says what encrypting does and takes a passphrase typed twice."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Encrypt the audit"))
        self._card = PassphraseCard(optional=False)
        self._card.know([session.site.name])
        self._error = text_label("", "error", wrap=True)
        self._error.setAccessibleName(tr("What could not be done"))
        self._error.hide()
        about = text_label(
            tr(
                "Door, alarm and key-box codes are kept in an encrypted audit only. A new, "
                "encrypted file takes the place of this one once it was checked; its backups are "
                "encrypted too. What else is kept in the audit stays as it is."
            ),
            wrap=True,
        )
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        accept = buttons.addButton(tr("Encrypt"), QDialogButtonBox.ButtonRole.AcceptRole)
        accept.setProperty("kind", "primary")
        buttons.accepted.connect(self._try)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout()
        column.setSpacing(px(12))
        for widget in (about, self._card, self._error):
            column.addWidget(widget)
        column.addStretch(1)
        lay_out_dialog(self, column, buttons)
        fit(self, 560, 480)

    @property
    def passphrase(self) -> str:
        """What was typed."""
        return self._card.passphrase or ""

    def _try(self) -> None:
        complaint = self._card.complaint()
        self._error.setText(complaint)
        self._error.setVisible(bool(complaint))
        if not complaint:
            self.accept()
