"""Asks what a copy of the audit is without, for whom it is, and how it is encrypted."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.errors import AuditError
from cpted_audit.session.documents.copies.recipients import LONGEST_NAME
from cpted_audit.session.file.handing_over import PARTS, Handing, check_handing
from cpted_audit.session.session import Session
from cpted_audit.ui import dialogs
from cpted_audit.ui.start.form_parts import add_row, form_layout
from cpted_audit.ui.start.passphrase_card import PassphraseCard
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.beside import EverywhereBox
from cpted_audit.ui.widgets.complaint import blame
from cpted_audit.ui.widgets.fitting import fit, lay_out_dialog
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import said, tr


class CopyDialog(QDialog):
    """Collects what is decided about a copy; `handing` is it once the dialog was accepted."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self.handing: Handing | None = None
        self.setWindowTitle(tr("Copy for handing over"))
        self._left_out = {part.name: QCheckBox(tr(part.words)) for part in PARTS}
        self._part = QComboBox()
        self._part.setAccessibleName(tr("What is copied"))
        self._part.addItem(tr("The whole school"), None)
        for building in session.walk.buildings:
            self._part.addItem(tr("Only {building}", building=building.name), building.id)
        self._everywhere = EverywhereBox()
        self._recipient = QLineEdit(maxLength=LONGEST_NAME)
        self._agency = QLineEdit(maxLength=LONGEST_NAME)
        self._recipient.setPlaceholderText(tr("Nobody named: not in the log"))
        self._card = PassphraseCard()
        self._card.know([session.site.name])
        self._error = text_label("", "error", wrap=True)
        self._error.hide()
        self._lay_out()

    def forget(self) -> None:
        """Empty the fields once what was typed was used."""
        self.handing = None
        self._card.forget()

    def _try(self) -> None:
        complaint = self._card.complaint()
        if complaint:
            self._complain(complaint)
            blame(self._card.fault(), complaint)
            return
        path = self._session.path
        target = dialogs.choose_new_audit(self, tr("{name} copy", name=path.stem))
        if target is None:
            return
        wanted = Handing(
            target=target, passphrase=self._card.passphrase,
            kept=frozenset(name for name, box in self._left_out.items() if not box.isChecked()),
            everywhere=self._everywhere.isEnabled() and self._everywhere.isChecked(),
            building=self._part.currentData(),
            recipient=self._recipient.text(), agency=self._agency.text(),
        )  # fmt: skip
        try:
            check_handing(wanted, self._session.site.name)
        except AuditError as error:
            self._complain(said(error))
            return
        self.handing = wanted
        self.accept()

    def _follow(self) -> None:
        """Offer to take names out of other texts where anything is left out at all."""
        some = any(box.isChecked() for box in self._left_out.values())
        self._everywhere.setEnabled(some)

    def _complain(self, sentence: str) -> None:
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(px(8))
        column.addWidget(
            text_label(
                tr(
                    "The copy is a file of its own; this audit keeps everything. The history of "
                    "this audit says that it was copied and what was left out."
                ),
                wrap=True,
            )
        )
        column.addWidget(self._part)
        column.addWidget(text_label(tr("Left out of the copy"), "strong"))
        for box in self._left_out.values():
            box.setChecked(True)
            box.setMinimumHeight(px(36))
            box.toggled.connect(self._follow)
            column.addWidget(box)
        column.addWidget(self._everywhere)
        form = form_layout()
        add_row(form, tr("Recipient"), self._recipient)
        add_row(form, tr("Agency"), self._agency)
        column.addLayout(form)
        column.addWidget(self._card)
        column.addStretch(1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        create = buttons.addButton(tr("Create the copy…"), QDialogButtonBox.ButtonRole.AcceptRole)
        create.setProperty("kind", "primary")
        buttons.accepted.connect(self._try)
        buttons.rejected.connect(self.reject)
        foot = QVBoxLayout()
        for widget in (self._error, buttons):  # below what scrolls, so that it is seen
            foot.addWidget(widget)
        lay_out_dialog(self, column, foot)
        fit(self, 600, 700)
