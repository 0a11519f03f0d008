"""The key that signs copies: whose it is, its fingerprint, and a new one where there is none."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.errors import AuditError
from cpted_audit.interchange.packet.signing import PublicKey
from cpted_audit.session.documents.copies import issuer
from cpted_audit.ui.file_dialogs import FileFilter, Purpose, save_file
from cpted_audit.ui.start.form_parts import add_row, form_layout
from cpted_audit.ui.start.passphrase_card import PassphraseCard
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.complaint import blame
from cpted_audit.ui.widgets.fitting import fit, lay_out_dialog
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import said, tr

_LONGEST_ISSUER = 120


class SigningDialog(QDialog):
    """Shows the key of this computer's user, exports its public half, and makes a new one."""

    def __init__(self, parent: QWidget, suggested: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Signing key"))
        self._key = text_label("", "strong", wrap=True)
        self._key.setAccessibleDescription(tr("The key of this computer"))
        self._issuer = QLineEdit(suggested, maxLength=_LONGEST_ISSUER)
        self._replace = QCheckBox(tr("Replace the key; what it signed stays valid"))
        self._replace.setMinimumHeight(px(40))
        self._card = PassphraseCard(optional=False)
        self._make = QPushButton(tr("Make the key"))
        self._export = QPushButton(tr("Save the public key…"))
        self._error = text_label("", "error", wrap=True)
        self._make.clicked.connect(self._make_key)
        self._export.clicked.connect(self._save_public)
        self._replace.toggled.connect(lambda _on: self._show_key())
        self._lay_out()
        self._show_key()

    def _show_key(self) -> None:
        there, whole = _own()
        if not whole:
            self._key.setText(tr("The file of the signing key is damaged; make a new key."))
        elif there is None:
            self._key.setText(tr("No signing key is set up; copies are not signed."))
        else:
            self._key.setText(
                tr("{issuer}: {fingerprint}", issuer=there.issuer, fingerprint=there.fingerprint)
            )
        kept = there is not None or not whole
        self._replace.setVisible(kept)
        self._export.setEnabled(there is not None)
        for widget in (self._issuer, self._card, self._make):
            widget.setEnabled(not kept or self._replace.isChecked())

    def _make_key(self) -> None:
        self._card.know([self._issuer.text()])
        complaint = self._card.complaint()
        if not complaint:
            try:
                issuer.make_key(
                    self._issuer.text(), self._card.passphrase or "",
                    replace=self._replace.isChecked(), weak_meant=True,
                )  # fmt: skip
            except AuditError as error:
                complaint = said(error)
            else:
                self._card.forget()
                self._replace.setChecked(False)
        self._error.setText(complaint)
        self._show_key()
        if complaint:
            blame(self._card.fault() if self._card.complaint() else self._issuer, complaint)

    def _save_public(self) -> None:
        wanted = FileFilter(tr("Public keys"), ["*.pem"])
        target = save_file(self, Purpose.SAVED_KEY, "public-key.pem", wanted)
        if target is None:
            return
        try:
            issuer.export_public(target)
        except AuditError as error:
            self._error.setText(said(error))

    def _lay_out(self) -> None:
        form = form_layout()
        add_row(form, tr("Issued by"), self._issuer)
        buttons = QHBoxLayout()
        for button in (self._make, self._export):
            button.setMinimumHeight(px(40))
            buttons.addWidget(button)
        buttons.addStretch()
        column = QVBoxLayout()
        column.setSpacing(px(10))
        for widget in (self._key, text_label(_about(), "muted", wrap=True), self._replace):
            column.addWidget(widget)
        column.addLayout(form)
        column.addWidget(self._card)
        column.addLayout(buttons)
        column.addWidget(self._error)
        column.addStretch()
        foot = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        foot.rejected.connect(self.reject)
        lay_out_dialog(self, column, foot)
        fit(self, 620, 640)

    def done(self, result: int) -> None:
        """Empty the passphrase before the dialog goes."""
        self._card.forget()
        super().done(result)


def _own() -> tuple[PublicKey | None, bool]:
    """Return the key of this user, and whether its file can be read."""
    try:
        return issuer.own_key(), True
    except AuditError:
        return None, False


def _about() -> str:
    return tr(
        "Copies are signed with this key, so that whoever has one can check that it is as you "
        "made it. Give the fingerprint to them by telephone or in person. The key is kept "
        "encrypted in your profile on this computer; without its passphrase nothing can be "
        "signed, and a new key has to be made."
    )
