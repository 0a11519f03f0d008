"""The chip in the bottom line that says what changed since the newest edition."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import QSizePolicy

from cpted_audit.ui.editions.commands import show_editions
from cpted_audit.ui.editions.state_words import since_words
from cpted_audit.ui.frame.page import PageContext
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.labels import ElidedButton
from cpted_audit.ui.words import tr

SETTLED_MS = 1_500
"""How long nothing is edited before it is counted again: who walks answers from key to key."""
_WIDEST, _LEAST = 420, 90
"""Pixels at 100 %; more kinds of things than fit stand in its tip, and a screen reader says all."""


class ChangedChip(ElidedButton):
    """Is hidden until an edition was issued; a click lists the editions."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self.setProperty("kind", "link")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleDescription(tr("Opens the list of editions"))
        self.clicked.connect(lambda: show_editions(context))
        self.hide()
        self._timer = QTimer(self, singleShot=True, interval=SETTLED_MS)
        self._timer.timeout.connect(self._count)
        context.bridge.changed.connect(self._follow)
        context.bridge.released.connect(self.leave)
        self._follow()

    @property
    def waits(self) -> bool:
        """Whether something was edited that is not counted yet."""
        return self._timer.isActive()

    def leave(self) -> None:
        """Go with the audit: the line it stands in stays."""
        self._timer.stop()
        self.hide()
        self.setParent(None)
        self.deleteLater()

    def sizeHint(self) -> QSize:
        """Return the room for all of it, up to the widest it may be."""
        whole = self.fontMetrics().horizontalAdvance(self.accessibleName()) + px(24)
        return QSize(min(whole, px(_WIDEST)), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return the room for a few letters: what was saved goes first."""
        return QSize(min(self.sizeHint().width(), px(_LEAST)), super().minimumSizeHint().height())

    def _follow(self, _changes: object = None) -> None:
        if self._context.session.document.edition is None:
            self._timer.start()  # from the last edit on

    def _count(self) -> None:
        words = since_words(self._context.session)
        self.setVisible(bool(words))
        if words != self.accessibleName():
            self.show_text(words)
            self.updateGeometry()
