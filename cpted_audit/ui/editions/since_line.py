"""The line of the overview that says what changed since the newest edition; it leads to them."""

from __future__ import annotations

from PySide6.QtCore import QTimer

from cpted_audit.ui.editions.commands import show_editions
from cpted_audit.ui.editions.state_words import since_words
from cpted_audit.ui.frame.page import PageContext
from cpted_audit.ui.widgets.link_row import Link, LinkRow


class SinceLine(LinkRow):
    """Hidden before the first edition, and in an edition that is open."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context.theme, context.stack)
        self._context = context
        self._timer = QTimer(self, interval=0, singleShot=True)
        self._timer.timeout.connect(self._tell)
        self.hide()

    def refresh(self) -> None:
        """Say it once the page has been shown: every row is read when it is first asked for."""
        self._timer.start()

    def _tell(self) -> None:
        words = since_words(self._context.session)
        self.setVisible(bool(words))
        if words:
            self.show_link(Link(words, "", lambda: show_editions(self._context)))
