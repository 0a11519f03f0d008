"""The top line: school, running visit, handling marking and the lock state of the file."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QSizePolicy, QToolButton, QWidget

from cpted_audit import clock
from cpted_audit.domain.changes import ChangeSet
from cpted_audit.domain.ids import VisitId
from cpted_audit.domain.places.site import Site
from cpted_audit.domain.vocabulary import Phase
from cpted_audit.domain.walk import Visit
from cpted_audit.policy import in_force
from cpted_audit.session.places.new_audit import visit_id
from cpted_audit.session.session import Session
from cpted_audit.session.walk import answers
from cpted_audit.ui.theme import Theme, px
from cpted_audit.ui.widgets.labels import ElidedLabel, text_label
from cpted_audit.ui.words import day, tr, word

WHO_FROM = 660
"""How wide the bar must be for who is walking; below it the menu of the visits has it."""
WORDS = ((True, True), (False, True), (False, False))
"""Whether the glass and the lock have words beside them: what gives way to the school's name."""


class TopBar(QFrame):
    """Always in view; `visit_chosen` tells which visit the answers belong to from now on."""

    visit_chosen = Signal(object)
    find_requested = Signal()
    edit_requested = Signal()
    """The visits and people are to be changed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topbar")
        self.setMinimumHeight(px(52))
        self._theme = theme
        self._session: Session | None = None
        self._shown: Visit | None = None
        self._who: QToolButton | None = None
        self._fitted: tuple[object, ...] = ()
        self._school = ElidedLabel("", "school", middle=True)
        self._school.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._school.setMinimumWidth(px(80))
        self._find = QToolButton()
        self._find.setObjectName("find")
        self._find.setText(tr("Find anything   Ctrl+K"))
        self._find.setToolTip(tr("Find an item, place, finding, visit or action (Ctrl+K)"))
        self._find.setAccessibleName(tr("Find anything"))
        self._find.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._find.setMinimumHeight(px(40))
        self._find.clicked.connect(self.find_requested)
        self._visit = QToolButton()
        self._visit.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._visit.setMenu(QMenu(self._visit))
        self._visit.menu().aboutToShow.connect(self._fill_menu)
        self._marking = text_label("", "marking")
        self._marking.setFixedHeight(px(30))
        self._lock_icon = QLabel()
        self._lock = text_label("", "muted")
        self._lay_out()
        theme.changed.connect(self._show_lock)

    def _lay_out(self) -> None:
        """Lay out three parts, which stand one below the other in a narrow window."""
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(12)
        self._middle, state = QHBoxLayout(), QHBoxLayout()
        for part in (self._middle, state):
            part.setSpacing(12)
        self._middle.addWidget(self._visit)
        self._middle.addWidget(self._find)
        for widget in (self._marking, self._lock_icon, self._lock):
            state.addWidget(widget)
        row.addWidget(self._school)
        row.addLayout(self._middle)
        row.addStretch()
        row.addLayout(state)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave words to their pictures where there is little room."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Follow a text in the bar that became longer or shorter."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        """Leave as many words as fit beside the whole name of the school, or else none."""
        self._fit_who()
        self.setMinimumHeight(max(px(52), self._row.minimumSize().height()))
        texts = [one.text() for one in (self._visit, self._marking, self._lock)]
        who = "" if self._who is None else self._who.text()
        fitted = self.width(), self._school.whole_text(), who, *texts
        if fitted == self._fitted:
            return
        self._fitted = fitted
        for find, lock in WORDS:
            self._find.setToolButtonStyle(
                Qt.ToolButtonStyle.ToolButtonTextBesideIcon if find
                else Qt.ToolButtonStyle.ToolButtonIconOnly
            )  # fmt: skip
            self._lock.setVisible(lock)
            if self._needed() <= self.width():
                break

    def _needed(self) -> int:
        """Return the width of everything in the bar that is to be shown, in pixels."""
        parts = (self._school, self._visit, self._who, self._find, self._marking,
                 self._lock_icon, self._lock)  # fmt: skip
        shown = [part for part in parts if part is not None and not part.isHidden()]
        margins = self._row.contentsMargins()
        return (
            sum(one.sizeHint().width() for one in shown)
            + self._row.spacing() * len(shown) + margins.left() + margins.right()
        )  # fmt: skip

    def show_audit(self, session: Session | None) -> None:
        """Show an audit's school and state, or nothing."""
        self._session = session
        self.setVisible(session is not None)
        if session is None:
            return
        site = session.site
        self._show_site(site)
        self._show_lock()
        visits = answers.visits(session)
        self.choose(visits[-1] if visits else None)

    def add_who(self, button: QToolButton) -> None:
        """Show who is walking beside the running visit."""
        self._who = button
        self._middle.insertWidget(1, button)
        self._fit()

    def _fit_who(self) -> None:
        if self._who is not None:
            self._who.setVisible(self.width() >= px(WHO_FROM))

    def follow(self, changes: ChangeSet) -> None:
        """Show the school and the running visit as an edit left them."""
        if self._session is None or not changes.touches("visit", "site"):
            return
        self._show_site(self._session.site)
        visits = answers.visits(self._session)
        running = [visit for visit in visits if self._shown and visit.id == self._shown.id]
        if running[:1] != [self._shown] and self._shown is not None:
            self.choose(running[0] if running else visits[-1] if visits else None)

    def _show_site(self, site: Site) -> None:
        self._school.setText(site.name)
        marking = in_force(site.marking)
        self._marking.setText(marking)
        self._marking.setVisible(bool(marking))
        self._fit()

    def _show_lock(self) -> None:
        self._find.setIcon(self._theme.icon("find"))
        if self._session is None:
            return
        document = self._session.document
        words = tr("Encrypted") if document.encrypted else tr("Not encrypted")
        if document.read_only:
            words = tr("{state} · read only", state=words)
        self._lock.setText(words)
        self._lock_icon.setToolTip(words)
        self._lock_icon.setAccessibleName(words)
        icon = self._theme.icon("lock" if document.encrypted else "unlock")
        self._lock_icon.setPixmap(icon.pixmap(px(20), px(20)))
        self._fit()

    def _fill_menu(self) -> None:
        menu = self._visit.menu()
        menu.clear()
        if self._session is None:
            return
        for visit in answers.visits(self._session):
            menu.addAction(_words(visit), partial(self.choose, visit))
        if not self._session.document.read_only:
            menu.addSeparator()
            for phase in Phase:
                words = tr("Start {phase} today", phase=word(phase).lower())
                menu.addAction(words, partial(self._start, phase))
            menu.addSeparator()
            if self._who is not None:
                menu.addMenu(self._who.menu())
            menu.addAction(tr("Change visits and people…"), self.edit_requested.emit)

    def _start(self, phase: Phase) -> None:
        if self._session is None:
            return
        today = clock.today()
        visit = Visit(id=visit_id(), on=today, phase=phase)
        answers.add_visit(self._session, visit, origin=self)
        self.choose(visit)

    @property
    def running(self) -> VisitId | None:
        """The running visit, or None where none is chosen."""
        return None if self._shown is None else self._shown.id

    def choose_known(self, visit_id: str) -> None:
        """Make the visit of an id the running one, where there is such a one."""
        visits = [] if self._session is None else answers.visits(self._session)
        for visit in visits:
            if visit.id == visit_id:
                self.choose(visit)

    def choose(self, visit: Visit | None) -> None:
        """Make a visit the running one."""
        self._shown = visit
        words = tr("No visit chosen") if visit is None else _words(visit)
        self._visit.setText(f"{words}  ▾")
        self._visit.setAccessibleName(tr("Visit: {visit}", visit=words))
        self._fit()
        chosen: VisitId | None = None if visit is None else visit.id
        self.visit_chosen.emit(chosen)


def _words(visit: Visit) -> str:
    return f"{word(visit.phase)} · {day(visit.on)}"
