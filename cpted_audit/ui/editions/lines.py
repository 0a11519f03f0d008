"""What is said of editions beside other things, in one line each.

The chip in the bottom line that says what changed since the newest edition.

The line over an edition that is open: which it is, that it can only be read, the way back.

The line of the overview that says what changed since the newest edition; it leads to them.

Says above the documents, before one is made, of which edition it is, and lets one be issued.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from cpted_audit.ui.editions.commands import leave_edition, show_editions
from cpted_audit.ui.editions.state_words import counting, printed_words, since_words
from cpted_audit.ui.frame.page import PageContext
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.labels import ElidedButton, ElidedLabel
from cpted_audit.ui.widgets.link_row import Link, LinkRow
from cpted_audit.ui.words import day, tr

SETTLED_MS = 1_500
"""How long nothing is edited before it is counted again: who walks answers from key to key."""
_WIDEST, _LEAST = 420, 90
"""Pixels at 100 %; more kinds of things than fit stand in its tip, and a screen reader says all."""


def _nowhere() -> None:
    """Lead nowhere yet."""


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
        self._reading = QTimer(self, singleShot=True, interval=0)
        self._reading.timeout.connect(self._count)
        context.bridge.changed.connect(self._follow)
        context.bridge.released.connect(self.leave)
        self._follow()

    @property
    def waits(self) -> bool:
        """Whether something was edited that is not counted yet."""
        return self._timer.isActive() or self._reading.isActive()

    def leave(self) -> None:
        """Go with the audit: the line it stands in stays."""
        self._timer.stop()
        self._reading.stop()
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
            if not self.isHidden():  # what it said is not true any more
                self.show_text(tr("Counting what changed…"))

    def _count(self) -> None:
        """Say what changed, once all of it is read: bit by bit, so that nobody waits for it."""
        if counting(self._context.session):
            self._reading.start()
            return
        words = since_words(self._context.session)
        self.setVisible(bool(words))
        if words != self.accessibleName():
            self.show_text(words)
            self.updateGeometry()


class EditionBanner(QFrame):
    """Stands over every page of an edition; hidden for the audit as it is now."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self.setObjectName("strip")
        number, on = context.session.document.edition, context.session.document.as_of
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), 2, px(16), 2)
        row.setSpacing(px(8))
        words = "" if number is None or on is None else tr(
            "Edition {number} of {day}, read only", number=number, day=day(on)
        )  # fmt: skip
        label = ElidedLabel(words, "strong")
        back = QPushButton(tr("Back to the audit as it is now"))
        back.setMinimumHeight(px(36))
        back.clicked.connect(lambda: leave_edition(context))
        row.addWidget(label, 1)
        row.addWidget(back)
        self.setVisible(number is not None)


_APART_MS = 15
"""So long after what else an edit brings, so that both are not one wait."""


class SinceLine(LinkRow):
    """Hidden before the first edition, and in an edition that is open."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context.theme, context.stack)
        self._context = context
        self._timer = QTimer(self, interval=_APART_MS, singleShot=True)
        self._timer.timeout.connect(self._tell)
        self.hide()

    def refresh(self) -> None:
        """Say it once the page has been shown: every row is read when it is first asked for."""
        self._timer.start()

    def _tell(self) -> None:
        if counting(self._context.session):
            self.show_link(Link(tr("Counting what changed…"), "", _nowhere))
            self.show()
            self._timer.start()
            return
        words = since_words(self._context.session)
        self.setVisible(bool(words))
        if words:
            self.show_link(Link(words, "", lambda: show_editions(self._context)))


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
            self.words.setText(tr("Counting what changed…"))  # what it said may be untrue by now
            self._timer.start()

    def _show_editions(self) -> None:
        show_editions(self._context)
        if not self._context.session.document.closed:  # an edition was not opened in its place
            self.refresh()
