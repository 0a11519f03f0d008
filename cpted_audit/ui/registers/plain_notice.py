"""The line above the codes of an audit that is not encrypted: it keeps none until it is."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QVBoxLayout

from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import tr


class PlainNotice(QFrame):
    """Says why no code can be written, and offers to encrypt the audit."""

    encrypt_wanted = Signal()

    def __init__(self, *, writable: bool) -> None:
        super().__init__()
        self.setObjectName("notice")
        column = QVBoxLayout(self)
        column.setContentsMargins(px(12), px(8), px(12), px(8))
        column.addWidget(
            text_label(tr("Codes are kept in an encrypted audit only."), "strong", wrap=True)
        )
        self.button = QPushButton(tr("Encrypt the audit…"))
        self.button.setMinimumHeight(px(36))
        self.button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.button.clicked.connect(self.encrypt_wanted)
        self.button.setEnabled(writable)
        column.addWidget(self.button)
