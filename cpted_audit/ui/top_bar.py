"""The top line: school, running visit, handling marking and the lock state of the file."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QToolButton, QWidget

from cpted_audit.domain.ids import VisitId
from cpted_audit.domain.visit import Visit
from cpted_audit.domain.vocabulary import Phase, label
from cpted_audit.session import walkthrough
from cpted_audit.session.new_audit import visit_id
from cpted_audit.session.session import Session
from cpted_audit.ui.theme import Theme
from cpted_audit.ui.widgets.labels import text_label


class TopBar(QFrame):
    """Always in view; `visit_chosen` tells which visit the answers belong to from now on."""

    visit_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topbar")
        self.setFixedHeight(52)
        self._theme = theme
        self._session: Session | None = None
        self._school = text_label("", "school")
        self._visit = QToolButton()
        self._visit.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._visit.setAccessibleName("Visit")
        self._visit.setMenu(QMenu(self._visit))
        self._visit.menu().aboutToShow.connect(self._fill_menu)
        self._marking = text_label("", "marking")
        self._marking.setFixedHeight(30)
        self._lock_icon = QLabel()
        self._lock = text_label("", "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(12)
        row.addWidget(self._school)
        row.addWidget(self._visit)
        row.addStretch()
        for widget in (self._marking, self._lock_icon, self._lock):
            row.addWidget(widget)
        theme.changed.connect(self._show_lock)

    def show_audit(self, session: Session | None) -> None:
        """Show an audit's school and state, or nothing."""
        self._session = session
        self.setVisible(session is not None)
        if session is None:
            return
        site = session.site
        self._school.setText(site.name)
        self._marking.setText(site.marking)
        self._marking.setVisible(bool(site.marking))
        self._show_lock()
        visits = walkthrough.visits(session)
        self._choose(visits[-1] if visits else None)

    def _show_lock(self) -> None:
        if self._session is None:
            return
        document = self._session.document
        words = "Encrypted" if document.encrypted else "Not encrypted"
        if document.read_only:
            words += " · read only"
        self._lock.setText(words)
        icon = self._theme.icon("lock" if document.encrypted else "unlock")
        self._lock_icon.setPixmap(icon.pixmap(20, 20))

    def _fill_menu(self) -> None:
        menu = self._visit.menu()
        menu.clear()
        if self._session is None:
            return
        for visit in walkthrough.visits(self._session):
            menu.addAction(_words(visit), partial(self._choose, visit))
        if not self._session.document.read_only:
            menu.addSeparator()
            for phase in Phase:
                words = f"Start {label(phase).lower()} today"
                menu.addAction(words, partial(self._start, phase))

    def _start(self, phase: Phase) -> None:
        if self._session is None:
            return
        today = date.today()  # noqa: DTZ011 - the date on the officer's wall is meant
        visit = Visit(
            id=visit_id(), on=today, phase=phase, people=(self._session.document.who,)
        )
        walkthrough.add_visit(self._session, visit, origin=self)
        self._choose(visit)

    def _choose(self, visit: Visit | None) -> None:
        self._visit.setText("No visit chosen  ▾" if visit is None else f"{_words(visit)}  ▾")
        chosen: VisitId | None = None if visit is None else visit.id
        self.visit_chosen.emit(chosen)


def _words(visit: Visit) -> str:
    return f"{label(visit.phase)} · {visit.on.day} {visit.on:%b %Y}"
