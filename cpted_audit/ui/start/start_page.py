"""The start page: go on with an audit, make one, open one, or try the sample school."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from cpted_audit import clock
from cpted_audit.ui.start.recent import Calls, RecentAudit, calls_for
from cpted_audit.ui.theme import Theme, px
from cpted_audit.ui.widgets.labels import ElidedLabel, clear_layout, text_label
from cpted_audit.ui.words import said, score_words, tr
from cpted_audit.words import counted

COLUMNS = 3
_CALLS = (
    counted("1 finding overdue", "{count} findings overdue", None),
    counted("1 expired exception", "{count} expired exceptions", None),
    counted("1 fix to verify", "{count} fixes to verify", None),
)
"""In the order of `Calls`."""
_CALLING = counted("1 audit calls for attention", "{count} audits call for attention", None)
STACK_BELOW = 640
"""How wide the page must be for three cards beside each other, in pixels at 100 %."""


class StartPage(QScrollArea):
    """Shows recent audits as cards, and the three ways to begin."""

    new_requested = Signal()
    open_requested = Signal()
    sample_requested = Signal()
    district_requested = Signal()
    recent_requested = Signal(object)
    watch_requested = Signal()
    unwatch_requested = Signal()
    phone_requested = Signal()
    """How photos come from the phone is to be told."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setAccessibleName(tr("Start"))
        self.setWindowTitle(tr("CPTED audit"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its cards take the keyboard
        self._theme = theme
        canvas = QWidget(self)
        canvas.setObjectName("canvas")
        self.setWidget(canvas)  # before anything is in it, so that Qt styles that once
        column = QVBoxLayout(canvas)
        column.setContentsMargins(px(48), px(40), px(48), px(40))
        column.setSpacing(16)
        column.addWidget(text_label(tr("CPTED audit"), "title"))
        self._again = QVBoxLayout()
        column.addLayout(self._again)
        column.addWidget(
            text_label(
                tr(
                    "Walk a school, answer its checklist, hand over a scored report. "
                    "Everything stays in one file on this machine."
                ),
                "muted",
                wrap=True,
            )
        )
        column.addLayout(self._ways())
        column.addWidget(self._phone())
        column.addWidget(self._many())
        column.addSpacing(12)
        self._heading = text_label(tr("Recent audits"), "subtitle")
        column.addWidget(self._heading)
        self._calling = text_label("", "", wrap=True)
        self._calling.hide()
        column.addWidget(self._calling)
        self._cards = QGridLayout()
        self._cards.setSpacing(16)
        column.addLayout(self._cards)
        column.addStretch()

    def show_recent(self, audits: Sequence[RecentAudit], left: Path | None = None) -> None:
        """Show the cards of the audits opened lately, and first the one that was not closed."""
        self._offer(left)
        audits = [audit for audit in audits if left is None or Path(audit.path) != left]
        clear_layout(self._cards)
        self._heading.setText(tr("Recent audits") if audits else tr("No audits opened yet"))
        self._heading.setVisible(bool(audits) or left is None)
        self._calling.setText(_all_calls(audits))
        self._calling.setVisible(bool(self._calling.text()))
        for number, audit in enumerate(audits):
            name = audit.school or Path(audit.path).stem
            card = _Card(
                name, _how_far(audit), self._theme, named=True, calling=_calls_of(audit),
                parent=self.widget(),
            )  # fmt: skip
            go_on = partial(self.recent_requested.emit, Path(audit.path))
            card.clicked.connect(lambda _checked, go_on=go_on: go_on())
            self._cards.addWidget(card, number // COLUMNS, number % COLUMNS)
        for column in range(COLUMNS):
            self._cards.setColumnStretch(column, 1)

    def _offer(self, path: Path | None) -> None:
        """Offer to go on with the audit that was not closed, or nothing."""
        clear_layout(self._again)
        if path is not None:
            card = _Card(
                tr("Pick up where you left off: {name}", name=path.stem),
                tr("The program ended without closing it. Everything you wrote is saved."),
                self._theme,
                "walk",
                named=True,
                parent=self.widget(),
            )
            card.clicked.connect(lambda: self.recent_requested.emit(path))
            self._again.addWidget(card)
            self.setTabOrder(card, self._first_way)
            card.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the ways to begin below each other on a narrow window."""
        super().resizeEvent(event)
        narrow = self.width() < px(STACK_BELOW)
        self._ways_row.setDirection(
            QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        )

    def show_watched(self, folder: Path | None) -> None:
        """Say which folder waits for the next audit, or that none does."""
        self._watched.setText(
            tr("Photos from the phone: watch the folder they arrive in, and the audit you open "
               "next imports them.")
            if folder is None
            else tr("New photos in “{name}” go into the audit you open next.", name=folder.name)
        )  # fmt: skip
        self._watched.setToolTip("" if folder is None else str(folder))
        self._watch.setVisible(folder is None)
        self._unwatch.setVisible(folder is not None)

    def _phone(self) -> QWidget:
        """Return the line about photos that arrive from a phone."""
        line = QWidget(self.widget())
        flow = QHBoxLayout(line)
        flow.setContentsMargins(0, 0, 0, 0)
        flow.setSpacing(px(8))
        self._watched = text_label("", "muted", wrap=True)
        flow.addWidget(self._watched, 1)
        buttons = []
        for words, signal in (
            (tr("Watch a folder…"), self.watch_requested),
            (tr("Stop watching"), self.unwatch_requested),
            (tr("How?"), self.phone_requested),
        ):
            button = QPushButton(words)
            button.setProperty("kind", "link")
            button.setMinimumHeight(px(36))
            button.clicked.connect(signal)
            flow.addWidget(button)
            buttons.append(button)
        self._watch, self._unwatch, how = buttons
        how.setAccessibleName(tr("How photos come from the phone"))
        self.show_watched(None)
        return line

    def _many(self) -> QWidget:
        """Return the line about many schools."""
        line = QWidget(self.widget())
        flow = QHBoxLayout(line)
        flow.setContentsMargins(0, 0, 0, 0)
        flow.setSpacing(px(8))
        words = tr("Many schools: a folder of audits side by side, read only and never merged.")
        flow.addWidget(text_label(words, "muted", wrap=True), 1)
        button = QPushButton(tr("District…"))
        button.setProperty("kind", "link")
        button.setMinimumHeight(px(36))
        button.clicked.connect(self.district_requested)
        flow.addWidget(button)
        return line

    def _ways(self) -> QBoxLayout:
        self._ways_row = row = QHBoxLayout()
        row.setSpacing(16)
        cards: list[_Card] = []
        for title, text, icon, signal in (
            (
                tr("New audit"),
                tr("School, buildings, checklist and passphrase on one page."),
                "plus",
                self.new_requested,
            ),
            (tr("Open an audit"), tr("A .cpted file on this computer or a USB drive."), "folder",
             self.open_requested),
            (tr("Try the sample school"), tr("A finished walk to look around in."), "school",
             self.sample_requested),
        ):  # fmt: skip
            card = _Card(title, text, self._theme, icon, parent=self.widget())
            card.clicked.connect(lambda _checked, signal=signal: signal.emit())
            cards.append(card)
            row.addWidget(card, 1)
        self._first_way: QWidget = cards[0]
        return row


_CARD_HEIGHT = 112


class _Card(QAbstractButton):
    """Something to choose, with a title, a line of text, and an icon where it has one.

    What it is `calling` for stands out below.

    What is `named` by somebody may be of any length: its lines are cut, and their tips say all.
    """

    def __init__(
        self, title: str, text: str, theme: Theme, icon: str = "", *, named: bool = False,
        calling: str = "", parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setProperty("card", "true")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(px(_CARD_HEIGHT))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(title)
        self.setAccessibleDescription("\n".join(filter(None, (calling, text))))
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(14), px(16), px(14))
        if icon:
            picture = QLabel()
            column.addWidget(picture)
            show = partial(_show_icon, picture, theme, icon)
            theme.changed.connect(show)
            picture.destroyed.connect(lambda: theme.changed.disconnect(show))
            show()
        for words, role in ((title, "subtitle"), *((line, "muted") for line in text.split("\n"))):
            column.addWidget(
                ElidedLabel(words, role, middle=True) if named
                else text_label(words, role, wrap=True)
            )  # fmt: skip
        if calling:
            column.addWidget(text_label(calling, "alarm", wrap=True))
        column.addStretch()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose it with Enter; Space is the button's own."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Return the room for its words."""
        return self._column.sizeHint().expandedTo(QSize(0, self.minimumHeight()))

    def minimumSizeHint(self) -> QSize:
        """Return the least room for its words."""
        return self._column.minimumSize()

    def heightForWidth(self, width: int) -> int:
        """Return the height of its words at a width: in another language they are longer."""
        return max(px(_CARD_HEIGHT), self._column.totalHeightForWidth(width))

    def event(self, event: QEvent) -> bool:
        """Be as high as its words are at this width: in another language they are longer."""
        done = super().event(event)
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest}:
            self._column.invalidate()  # it may be of before the style sheet set the letters
            high = self._column.totalHeightForWidth(self.width())
            self.setMinimumHeight(max(px(_CARD_HEIGHT), high))
        return done

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint nothing over what the style sheet has painted."""


def _show_icon(picture: QLabel, theme: Theme, icon: str) -> None:
    picture.setPixmap(theme.picture(icon, "accent", px(24)))


def _call_words(calls: Iterable[Calls]) -> str:
    """Return what audits call for, in words; nothing where they call for nothing."""
    sums = [sum(counts) for counts in zip(*calls, strict=True)]
    return " · ".join(
        said(words.of(count)) for words, count in zip(_CALLS, sums, strict=True) if count
    )


def _all_calls(audits: Iterable[RecentAudit]) -> str:
    """Return how many of the audits call for something, and for what, in a line."""
    today = clock.today()
    calling = [calls for audit in audits if any(calls := calls_for(audit, today))]
    if not calling:
        return ""
    number = said(_CALLING.of(len(calling)))
    return tr("{audits}: {what}, by what was known when they were closed.",
              audits=number, what=_call_words(calling))  # fmt: skip


def _calls_of(audit: RecentAudit) -> str:
    """Return what one audit calls for, and of when that is known; nothing of an encrypted one."""
    calls = calls_for(audit, clock.today())
    if not any(calls):
        return ""
    return tr("{what} (as of {day})", what=_call_words([calls]), day=audit.closed)


def _how_far(audit: RecentAudit) -> str:
    path = Path(audit.path)
    if audit.encrypted:
        state = tr("Encrypted")
    elif audit.in_scope:
        state = tr(
            "{answered} of {total} CPTED items addressed · {score}",
            answered=audit.answered, total=audit.in_scope, score=score_words(audit.score),
        )  # fmt: skip
    else:
        state = ""
    return "\n".join(filter(None, [state, f"{audit.closed} · {path.name}", str(path.parent)]))
