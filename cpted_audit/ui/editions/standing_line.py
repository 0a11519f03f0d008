"""Says above the documents, before one is made, of which edition it is, and lets one be issued."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from cpted_audit.ui.editions.changed_chip import SETTLED_MS
from cpted_audit.ui.editions.commands import show_editions
from cpted_audit.ui.editions.state_words import printed_words
from cpted_audit.ui.frame.page import PageContext
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.labels import ElidedLabel
from cpted_audit.ui.words import tr


class StandingLine(QWidget):
    """A draft, or which edition, with the button that lists the editions and issues them."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self.words = ElidedLabel("", "strong")
        self.editions = QPushButton(tr("Editions…"))
        self.editions.setMinimumHeight(px(40))
        self.editions.clicked.connect(self._show_editions)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(12))
        row.addWidget(self.words)
        row.addWidget(self.editions)
        row.addStretch(1)
        self._timer = QTimer(self, singleShot=True, interval=SETTLED_MS)
        self._timer.timeout.connect(self.refresh)
        context.bridge.changed.connect(self._follow)

    def refresh(self) -> None:
        """Look again what the audit is."""
        words = printed_words(self._context.session)
        self.words.setText(words)
        self.editions.setAccessibleDescription(words)

    def _follow(self, _changes: object) -> None:
        if self.isVisible():
            self._timer.start()

    def _show_editions(self) -> None:
        show_editions(self._context)
        if not self._context.session.document.closed:  # an edition was not opened in its place
            self.refresh()
