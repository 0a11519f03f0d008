"""An open audit on screen: rail, top bar, its pages, and the long work done on it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.domain.changes import ChangeSet
from cpted_audit.domain.photo import Photo
from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.errors import AuditError
from cpted_audit.session.photos import Target
from cpted_audit.session.session import Session
from cpted_audit.session.walkthrough import current_score
from cpted_audit.ui import dialogs
from cpted_audit.ui.bridge import SessionBridge
from cpted_audit.ui.job_line import JobLine
from cpted_audit.ui.photo_import import photo_import_order
from cpted_audit.ui.places import place_dialogs
from cpted_audit.ui.report.report_job import report_order
from cpted_audit.ui.report.report_page import ReportPage
from cpted_audit.ui.start.recent import RecentAudit
from cpted_audit.ui.status_bar import StatusBar
from cpted_audit.ui.theme import Theme
from cpted_audit.ui.top_bar import TopBar
from cpted_audit.ui.walk.photo_window import PhotoWindow
from cpted_audit.ui.walk.walk_page import WalkPage

BACK_UP_EVERY_MS = 10 * 60 * 1000


class AuditScreen(QWidget):
    """Shows one open audit and closes it with itself.

    It is a module of its own so that the start page is there before any of this is loaded.
    """

    page_changed = Signal()

    def __init__(
        self, theme: Theme, session: Session, status: StatusBar, jobs: JobLine
    ) -> None:
        super().__init__()
        self._theme = theme
        self._status = status
        self._jobs = jobs
        self._bridge = SessionBridge(session, self)
        self.walk = WalkPage(theme, self._bridge)
        self.report = ReportPage()
        self._top = TopBar(theme)
        self._pages = QStackedWidget()
        self._rail_buttons: dict[QWidget, QToolButton] = {}
        self._backup_timer = QTimer(self, interval=BACK_UP_EVERY_MS)
        self._lay_out()
        self._connect()
        self._top.show_audit(session)
        self.walk.show_audit()
        self.show_page(self.walk)

    @property
    def session(self) -> Session:
        """The audit on screen."""
        return self._bridge.session

    @property
    def on_walk(self) -> bool:
        """Whether the walkthrough is on screen."""
        return self._pages.currentWidget() is self.walk

    def show_page(self, page: QWidget) -> None:
        """Show the walkthrough or the report page."""
        if page is self.report:
            self.report.show_audit(self.session)
        self._pages.setCurrentWidget(page)
        self._rail_buttons[page].setChecked(True)
        self.page_changed.emit()

    def close_audit(self) -> RecentAudit:
        """Stop the jobs, close the audit, and return what the start page remembers of it."""
        self._jobs.stop()
        self._backup_timer.stop()
        remembered = self._remembered()
        try:
            self._bridge.close()
        except AuditError as error:
            dialogs.tell(self, error)
        return remembered

    def _remembered(self) -> RecentAudit:
        session = self.session
        encrypted = session.document.encrypted
        overall = current_score(session).overall
        return RecentAudit(
            path=str(session.path),
            school="" if encrypted else session.site.name,
            closed=f"{datetime.now():%d %b %Y}",  # noqa: DTZ005 - wall clock
            answered=0 if encrypted else overall.tally.answered,
            in_scope=0 if encrypted else overall.tally.in_scope,
            score="" if encrypted else overall.text,
            encrypted=encrypted,
        )

    def _follow(self, changes: ChangeSet) -> None:
        self._status.show_saved(changes.label, self.session.undo_label)

    def answer(self, word: str) -> None:
        """Answer the open item with the value of a word, such as “yes”."""
        self.walk.answer(AnswerValue(word))

    # Photos

    def _choose_photos(self, target: Target) -> None:
        paths = dialogs.choose_photos(self)
        if paths:
            self._import_photos(target, paths)

    def _import_photos(self, target: Target, paths: Sequence[Path]) -> None:
        self._jobs.add(photo_import_order(self, self.session, self._status, target, paths))

    def _open_photo(self, photo: Photo) -> None:
        PhotoWindow(self.session, photo, self).show()

    # Report

    def export(self) -> None:
        """Ask where the report goes and make it."""
        target = dialogs.choose_pdf(self, self.session.path)
        if target is not None:
            self.export_to(target)

    def export_to(self, target: Path) -> None:
        """Make the full report as a job."""
        self._jobs.add(report_order(self, self.session, target, self._show_made))

    def _show_made(self, path: Path) -> None:
        self.report.show_made(path)
        self._status.show_text(f"✓ Report made: {path}")

    # Places

    def add_place(self) -> None:
        """Ask for a place, add it and go there."""
        place = place_dialogs.add_place(self, self.session)
        if place is not None:
            self.walk.go_to(place.id)

    def rename_place(self) -> None:
        """Ask for another name for the place on screen."""
        if self.walk.place is not None:
            place_dialogs.rename_place(self, self.session, self.walk.place)

    # Wiring

    def _connect(self) -> None:
        self._bridge.changed.connect(self._follow)
        self.walk.photos_requested.connect(self._choose_photos)
        self.walk.photos_dropped.connect(self._import_photos)
        self.walk.photo_opened.connect(self._open_photo)
        self.report.export_requested.connect(self.export)
        self._top.visit_chosen.connect(self.walk.choose_visit)
        self._backup_timer.timeout.connect(self._back_up)
        self._backup_timer.start()
        self._theme.changed.connect(self._show_icons)
        self._show_icons()

    def _back_up(self) -> None:
        if self._jobs.busy:
            return
        try:
            self.session.back_up_if_due()
        except AuditError as error:
            self._status.show_text(f"No backup was made: {error}")

    def _lay_out(self) -> None:
        self._pages.addWidget(self.walk)
        self._pages.addWidget(self.report)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self._make_rail())
        middle.addWidget(self._pages, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._top)
        column.addLayout(middle, 1)

    def _make_rail(self) -> QFrame:
        rail = QFrame()
        rail.setObjectName("rail")
        rail.setFixedWidth(76)
        column = QVBoxLayout(rail)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(4)
        group = QButtonGroup(rail)
        for words, page in (("Walk", self.walk), ("Report", self.report)):
            button = QToolButton()
            button.setObjectName("railbutton")
            button.setText(words)
            button.setCheckable(True)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            button.setFixedSize(75, 62)
            button.clicked.connect(lambda _checked, page=page: self.show_page(page))
            group.addButton(button)
            column.addWidget(button)
            self._rail_buttons[page] = button
        column.addStretch()
        return rail

    def _show_icons(self) -> None:
        for page, icon in ((self.walk, "walk"), (self.report, "report")):
            self._rail_buttons[page].setIcon(self._theme.icon(icon))

