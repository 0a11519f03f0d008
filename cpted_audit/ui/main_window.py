"""The main window: it wires screens, actions, the open audit and the running jobs together."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QSettings, Qt, QTimer, QUrl
from PySide6.QtGui import QCloseEvent, QDesktopServices
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.domain.changes import ChangeSet
from cpted_audit.domain.photo import Photo
from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.errors import AuditError
from cpted_audit.session.photos import PhotoImport, Target, store_photo
from cpted_audit.session.session import Session
from cpted_audit.session.walkthrough import current_score
from cpted_audit.ui import audit_opener, dialogs
from cpted_audit.ui.actions import ActionSet
from cpted_audit.ui.bridge import SessionBridge
from cpted_audit.ui.job_line import JobLine, Order
from cpted_audit.ui.places import place_dialogs
from cpted_audit.ui.report.report_page import ReportPage
from cpted_audit.ui.start.new_audit_page import NewAuditPage
from cpted_audit.ui.start.recent import RecentAudit, recent_audits, remember_audit
from cpted_audit.ui.start.start_page import StartPage
from cpted_audit.ui.status_bar import StatusBar
from cpted_audit.ui.tasks import Cancelled
from cpted_audit.ui.theme import Theme
from cpted_audit.ui.top_bar import TopBar
from cpted_audit.ui.walk.photo_window import PhotoWindow
from cpted_audit.ui.walk.walk_page import WalkPage

BACK_UP_EVERY_MS = 10 * 60 * 1000


class MainWindow(QMainWindow):
    """Holds at most one open audit and shows its screens."""

    def __init__(self, theme: Theme, settings: QSettings) -> None:
        super().__init__()
        self.setWindowTitle("CPTED audit")
        self._theme = theme
        self._settings = settings
        self._bridge: SessionBridge | None = None
        self._start = StartPage(theme)
        self._walk = WalkPage(theme)
        self._report = ReportPage()
        self._new: NewAuditPage | None = None
        self._top = TopBar(theme)
        self._status = StatusBar()
        self._jobs = JobLine(self._status)
        self._pages = QStackedWidget()
        self._rail_buttons: dict[str, QToolButton] = {}
        self._backup_timer = QTimer(self, interval=BACK_UP_EVERY_MS)
        self._lay_out()
        self.actions_ = ActionSet(self, self._handlers())
        self._connect()
        self._restore_geometry()
        self._show_audit(None)

    # Audits

    def open_audit(self, path: Path) -> None:
        """Open an audit in place of the one that is open."""
        session = audit_opener.open_audit(self, path)
        if session is not None:
            self._show_audit(session)

    def close_audit(self) -> bool:
        """Close the audit and go back to the start; jobs on it are stopped first."""
        if self._bridge is None:
            return True
        self._jobs.stop()
        bridge, self._bridge = self._bridge, None
        self._remember(bridge.session)
        self._walk.show_audit(None)
        try:
            bridge.close()
        except AuditError as error:
            dialogs.tell(self, error)
        self._show_audit(None)
        return True

    def _choose_audit(self) -> None:
        path = dialogs.choose_audit(self)
        if path is not None:
            self.open_audit(path)

    def _begin_new(self) -> None:
        if self._new is None:
            self._new = NewAuditPage()
            self._new.accepted.connect(self._make_audit)
            self._new.cancelled.connect(self._leave_new)
            self._pages.addWidget(self._new)
        self._pages.setCurrentWidget(self._new)
        self._set_chrome()
        self._new.focus_first()

    def _make_audit(self, new: object, passphrase: object) -> None:
        if self._new is None:
            return
        session = audit_opener.make_audit(self, new, passphrase, self._new.show_error)  # type: ignore[arg-type]  # signals carry objects
        if session is not None:
            self._drop_new()
            self._show_audit(session)

    def _leave_new(self) -> None:
        self._drop_new()
        self._pages.setCurrentWidget(self._walk if self._bridge else self._start)
        self._set_chrome()

    def _drop_new(self) -> None:
        if self._new is not None:
            self._pages.removeWidget(self._new)
            self._new.deleteLater()
            self._new = None

    def _open_sample(self) -> None:
        folder = dialogs.documents_folder() / "CPTED audits"
        made: list[Path] = []

        def work(_cancelled: Cancelled) -> Iterator[Path]:
            from cpted_audit.session.sample import create_sample

            with create_sample(folder) as session:
                path = session.path
            yield path

        def step(path: Path) -> tuple[str, int, int]:
            made.append(path)
            return "Making the sample school", 0, 0

        def end(failure: BaseException | None) -> None:
            if failure is not None:
                dialogs.tell(self, failure)
            elif self.close_audit():
                self.open_audit(made[0])

        self._jobs.add(Order("Making the sample school", work, step, end))

    def _show_audit(self, session: Session | None) -> None:
        if session is not None:
            self.close_audit()
            self._bridge = SessionBridge(session, self)
            self._bridge.changed.connect(self._follow)
            self._status.show_text(f"Everything is saved as you go · {session.path.name}")
        else:
            self._status.show_text("")
            self._start.show_recent(recent_audits(self._settings))
        self.setWindowTitle(f"{session.site.name} – CPTED audit" if session else "CPTED audit")
        self._top.show_audit(session)
        if session is not None:
            self._walk.show_audit(self._bridge)
        self._pages.setCurrentWidget(self._walk if session else self._start)
        self._set_chrome()
        self._show_undo()

    def _remember(self, session: Session) -> None:
        encrypted = session.document.encrypted
        card = current_score(session)
        tally = card.overall.tally
        remember_audit(
            self._settings,
            RecentAudit(
                path=str(session.path),
                school="" if encrypted else session.site.name,
                closed=f"{datetime.now():%d %b %Y}",  # noqa: DTZ005 - wall clock
                answered=0 if encrypted else tally.answered,
                in_scope=0 if encrypted else tally.in_scope,
                score="" if encrypted else card.overall.text,
                encrypted=encrypted,
            ),
        )

    def _follow(self, changes: ChangeSet) -> None:
        if self._bridge is None:
            return
        self._status.show_saved(changes.label, self._bridge.session.undo_label)
        self._show_undo()

    # Undo

    def _undo(self) -> None:
        self._step_through(lambda session: session.undo())

    def _redo(self) -> None:
        self._step_through(lambda session: session.redo())

    def _step_through(self, step: Callable[[Session], object]) -> None:
        if self._bridge is not None:
            step(self._bridge.session)
            self._show_undo()

    def _show_undo(self) -> None:
        session = self._bridge.session if self._bridge else None
        for name, word in (("undo", "Undo"), ("redo", "Redo")):
            label = None if session is None else getattr(session, f"{name}_label")
            self.actions_[name].setText(word if label is None else f"{word} {label}")
            self.actions_[name].setEnabled(label is not None)

    # Photos

    def _choose_photos(self, target: object) -> None:
        paths = dialogs.choose_photos(self)
        if paths:
            self._import_photos(target, paths)

    def _import_photos(self, target: object, paths: Sequence[Path]) -> None:
        if self._bridge is None or not isinstance(target, Target):
            return
        session = self._bridge.session
        running = PhotoImport(target)
        total: list[int] = []

        def work(cancelled: Cancelled) -> Iterator[object]:
            from cpted_audit.imaging.photos import gather_pictures, take_photos

            found = gather_pictures(paths)
            total.append(len(found))
            yield from take_photos(found, cancelled=cancelled)

        def step(result: object) -> tuple[str, int, int]:
            store_photo(session, running, result)  # type: ignore[arg-type]  # signals carry objects
            return f"Importing photos {running.done} of {total[0]}", running.done, total[0]

        def end(failure: BaseException | None) -> None:
            if failure is not None:
                dialogs.tell(self, failure)
            self._tell_import(running)

        self._jobs.add(Order("Importing photos", work, step, end))

    def _tell_import(self, running: PhotoImport) -> None:
        if running.duplicates:
            count = len(running.duplicates)
            self._status.show_text(f"{count} of the photos were here already.")
        if running.refused:
            reasons = "\n".join(str(refused) for refused in running.refused[:12])
            more = len(running.refused) - 12
            tail = f"\n… and {more} more." if more > 0 else ""
            dialogs.tell(self, AuditError(f"{reasons}{tail}\n\nThe others went in."))

    def _open_photo(self, photo: object) -> None:
        if self._bridge is not None and isinstance(photo, Photo):
            PhotoWindow(self._bridge.session, photo, self).show()

    # Report

    def _export(self) -> None:
        if self._bridge is None:
            return
        session = self._bridge.session
        target = dialogs.choose_pdf(self, session.path)
        if target is not None:
            self.export_to(target)

    def export_to(self, target: Path) -> None:
        """Make the full report as a job."""
        if self._bridge is None:
            return
        session = self._bridge.session

        def work(cancelled: Cancelled) -> Iterator[int]:
            from cpted_audit.report.audience import Audience
            from cpted_audit.session.export_process import ExportOrder, export_in_child

            today = date.today()  # noqa: DTZ011 - the date on the officer's wall is meant
            document = session.document
            order = ExportOrder(
                document.path, document.passphrase, target, Audience.FULL, today
            )
            yield from export_in_child(order, cancelled)

        def step(page: int) -> tuple[str, int, int]:
            return f"Making the report, page {page}", 0, 0

        def end(failure: BaseException | None) -> None:
            if failure is not None:
                dialogs.tell(self, failure)
                return
            self._status.show_text(f"✓ Report made: {target}")
            if self.isVisible() and self._settings.value("open_reports", "yes") == "yes":
                QDesktopServices.openUrl(QUrl.fromLocalFile(str(target)))

        self._jobs.add(Order("Making the report", work, step, end))

    # Places

    def _add_place(self) -> None:
        if self._bridge is not None:
            place = place_dialogs.add_place(self, self._bridge.session)
            if place is not None:
                self._walk.go_to(place.id)

    def _rename_place(self) -> None:
        if self._bridge is not None and self._walk.place is not None:
            place_dialogs.rename_place(self, self._bridge.session, self._walk.place)

    # Wiring

    def _handlers(self) -> dict[str, Callable[[], object]]:
        answers = {
            f"answer_{value.value}": lambda value=value: self._walk.answer(value)
            for value in AnswerValue
        }
        return {
            "new_audit": self._begin_new,
            "open_audit": self._choose_audit,
            "open_sample": self._open_sample,
            "export_report": self._export,
            "close_audit": self.close_audit,
            "quit": self.close,
            "undo": self._undo,
            "redo": self._redo,
            "add_place": self._add_place,
            "rename_place": self._rename_place,
            **answers,
            "edit_note": self._walk.edit_note,
            "add_photos": self._walk.request_photos,
            "next_item": lambda: self._walk.step_item(1),
            "previous_item": lambda: self._walk.step_item(-1),
            "next_unanswered": self._walk.next_unanswered,
            "show_walk": lambda: self._show_page(self._walk),
            "show_report": lambda: self._show_page(self._report),
            "theme_system": lambda: self._choose_theme("system"),
            "theme_light": lambda: self._choose_theme("light"),
            "theme_dark": lambda: self._choose_theme("dark"),
            "show_keys": lambda: dialogs.show_keys(self),
            "about": lambda: dialogs.show_about(self),
        }

    def _connect(self) -> None:
        self._start.new_requested.connect(self._begin_new)
        self._start.open_requested.connect(self._choose_audit)
        self._start.sample_requested.connect(self._open_sample)
        self._start.recent_requested.connect(self.open_audit)
        self._walk.photos_requested.connect(self._choose_photos)
        self._walk.photos_dropped.connect(self._import_photos)
        self._walk.photo_opened.connect(self._open_photo)
        self._report.export_requested.connect(self._export)
        self._status.undo_requested.connect(self._undo)
        self._top.visit_chosen.connect(self._walk.choose_visit)
        self._backup_timer.timeout.connect(self._back_up)
        self._backup_timer.start()
        self._theme.changed.connect(self._show_icons)
        self._show_icons()

    def _back_up(self) -> None:
        if self._bridge is not None and not self._jobs.busy:
            try:
                self._bridge.session.back_up_if_due()
            except AuditError as error:
                self._status.show_text(f"No backup was made: {error}")

    def _show_page(self, page: QWidget) -> None:
        if self._bridge is None:
            return
        if page is self._report:
            self._report.show_audit(self._bridge.session)
        self._pages.setCurrentWidget(page)
        self._set_chrome()

    def _choose_theme(self, choice: str) -> None:
        self._theme.choose(choice)
        self._settings.setValue("theme", choice)

    def _set_chrome(self) -> None:
        """Show rail and bars, and switch actions, as fits the page on screen."""
        page = self._pages.currentWidget()
        in_audit = self._bridge is not None and page in {self._walk, self._report}
        self._rail.setVisible(in_audit)
        self._top.setVisible(in_audit)
        self.actions_.enable(audit=in_audit, walk=in_audit and page is self._walk)
        for name, owner in (("walk", self._walk), ("report", self._report)):
            self._rail_buttons[name].setChecked(page is owner)
        if in_audit:
            self._show_undo()

    def _lay_out(self) -> None:
        for page in (self._start, self._walk, self._report):
            self._pages.addWidget(page)
        self._rail = self._make_rail()
        middle = QHBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(self._rail)
        middle.addWidget(self._pages, 1)
        central = QWidget()
        column = QVBoxLayout(central)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._top)
        column.addLayout(middle, 1)
        column.addWidget(self._status)
        self.setCentralWidget(central)

    def _make_rail(self) -> QFrame:
        rail = QFrame()
        rail.setObjectName("rail")
        rail.setFixedWidth(76)
        column = QVBoxLayout(rail)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(4)
        group = QButtonGroup(rail)
        for name, words, page in (("walk", "Walk", self._walk), ("report", "Report", self._report)):
            button = QToolButton()
            button.setObjectName("railbutton")
            button.setText(words)
            button.setCheckable(True)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            button.setFixedSize(75, 62)
            button.clicked.connect(lambda _checked, page=page: self._show_page(page))
            group.addButton(button)
            column.addWidget(button)
            self._rail_buttons[name] = button
        column.addStretch()
        return rail

    def _show_icons(self) -> None:
        for name, button in self._rail_buttons.items():
            button.setIcon(self._theme.icon(name))

    def _restore_geometry(self) -> None:
        self.setMinimumSize(640, 480)
        self.resize(1280, 820)
        geometry = self._settings.value("geometry")
        if geometry is not None:
            self.restoreGeometry(geometry)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close the audit; there is never anything to save."""
        self.close_audit()
        self._settings.setValue("geometry", self.saveGeometry())
        event.accept()
