"""Encrypt the audit on screen, or give it another passphrase, and go on with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.session.session import Session
from cpted_audit.ui.file.rewrite_controller import (
    ENCRYPT_STAGES,
    Notify,
    RewriteController,
    Rewriting,
)
from cpted_audit.ui.start.form_parts import add_row, form_layout, make_card
from cpted_audit.ui.start.passphrase_card import PassphraseCard
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.complaint import blame, clear_when_edited
from cpted_audit.ui.widgets.fitting import fit, lay_out_dialog
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.widgets.show_secret import let_show
from cpted_audit.ui.words import tr

if TYPE_CHECKING:
    from cpted_audit.ui.frame.page import AuditWindow
    from cpted_audit.ui.frame.status_bar import StatusBar


# Asks for the passphrase that an audit is to be encrypted with, and for the one it has.


class EncryptDialog(QDialog):
    """Says what encrypting does and takes a passphrase typed twice.

    An audit that has one is given another only by who knows the one it has.
    """

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        changed = session.document.encrypted
        words = tr("Change the passphrase") if changed else tr("Encrypt the audit")
        self.setWindowTitle(words)
        self._old = QLineEdit()
        let_show(self._old)
        self._card = PassphraseCard(optional=False)
        self._card.know([session.site.name])
        self._error = text_label("", "error", wrap=True)
        self._error.hide()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        accept = buttons.addButton(
            words if changed else tr("Encrypt"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        accept.setProperty("kind", "primary")
        buttons.accepted.connect(self._try)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout()
        column.setSpacing(px(12))
        column.addWidget(text_label(_about(changed=changed), wrap=True))
        if changed:
            column.addWidget(self._old_card())
        column.addWidget(self._card)
        column.addStretch(1)
        foot = QVBoxLayout()
        for widget in (self._error, buttons):  # below what scrolls, so that it is seen
            foot.addWidget(widget)
        lay_out_dialog(self, column, foot)
        clear_when_edited(self._error, self)
        fit(self, 560, 640 if changed else 520)

    @property
    def passphrase(self) -> str:
        """What was typed."""
        return self._card.passphrase or ""

    def forget(self) -> None:
        """Empty the fields once what was typed was used."""
        self._old.setText("")
        self._card.forget()

    def _old_card(self) -> QFrame:
        card = QFrame()
        column = make_card(card, tr("Current passphrase"))
        form = form_layout()
        add_row(form, tr("Current passphrase"), self._old)
        column.addLayout(form)
        return card

    def _complaint(self) -> str:
        document = self._session.document
        if document.encrypted and self._old.text() != document.passphrase:
            return tr("That is not the current passphrase. Nothing was changed; type it again.")
        return self._card.complaint()

    def _try(self) -> None:
        complaint = self._complaint()
        self._error.setText(complaint)
        self._error.setVisible(bool(complaint))
        if not complaint:
            self.accept()
            return
        of_card = complaint == self._card.complaint()
        blame(self._card.fault() if of_card else self._old, complaint)


def _about(*, changed: bool) -> str:
    if changed:
        return tr(
            "The whole file is encrypted again with the new passphrase, and takes the place of "
            "this one once it was checked; its backups too. Copies stored elsewhere keep the old "
            "passphrase."
        )
    return tr(
        "Door, alarm and key-box codes are kept in an encrypted audit only. A new, "
        "encrypted file takes the place of this one once it was checked; its backups are "
        "encrypted too. What else is kept in the audit stays as it is."
    )


def ask_first_passphrase(window: AuditWindow, status: StatusBar, session: Session) -> None:
    """Ask for a passphrase and encrypt the audit with it; one that is encrypted is let be."""
    if session.document.encrypted:
        status.show_hint(tr("This audit is encrypted already."))
    else:
        ask_passphrase_anew(window, status, session)


def ask_passphrase_anew(window: AuditWindow, status: StatusBar, session: Session) -> None:
    """Ask for a passphrase and encrypt the audit with it, in place of none or the old one."""
    dialog = EncryptDialog(session, window.window())
    if dialog.exec() == QDialog.DialogCode.Accepted:
        encrypt(window, status, session, dialog.passphrase)
    dialog.forget()
    dialog.deleteLater()


def encrypt(window: AuditWindow, status: StatusBar, session: Session, passphrase: str) -> None:
    """Close the audit, encrypt its file in a job, and open it again."""
    changed = session.document.encrypted

    def work(opened: Session, told: Notify) -> str:
        from cpted_audit.session.registers.secrets import done_words, encrypt

        return done_words(encrypt(opened, passphrase, told))

    rewriting = Rewriting(
        tr("Change the passphrase") if changed else tr("Encrypt the audit"),
        tr("Encrypting {name}", name=session.path.name), ENCRYPT_STAGES, work, passphrase,
    )  # fmt: skip
    RewriteController(window, status).run(session, rewriting)
