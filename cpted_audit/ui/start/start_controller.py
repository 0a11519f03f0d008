"""The ways to an audit: the start page, the page that makes a new one, files, and the sample."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from cpted_audit.errors import AuditError
from cpted_audit.files import is_file
from cpted_audit.ui.frame.job_line import JobLine
from cpted_audit.ui.start.recent import Reached, is_open_elsewhere, recent_audits, where_now
from cpted_audit.ui.start.start_page import StartPage
from cpted_audit.ui.theme import Theme

# What is not on the start page is loaded when it is asked for.
if TYPE_CHECKING:
    from cpted_audit.session.places.new_audit import NewAudit
    from cpted_audit.ui.district.controller import DistrictController
    from cpted_audit.ui.photos.folder_watch import Watched
    from cpted_audit.ui.start.new_audit_page import NewAuditPage


class StartController(QObject):
    """Keeps the start page and the new-audit page among the window's pages.

    `chosen` carries the path of an audit to open, `made` the session of one just made; `began` and
    `left` tell that the new-audit page was shown and given up. `help_wanted` carries a topic of the
    help.
    """

    chosen = Signal(object)
    made = Signal(object)
    began = Signal()
    left = Signal()
    help_wanted = Signal(str)
    told = Signal(str)
    """What was done with the audits of a folder."""

    def __init__(
        self,
        window: QMainWindow,
        pages: QStackedWidget,
        theme: Theme,
        settings: QSettings,
        jobs: JobLine,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._pages = pages
        self._theme = theme
        self._settings = settings
        self._jobs = jobs
        self.new_page: NewAuditPage | None = None
        self.district: DistrictController | None = None
        self._watched: Watched | None = None
        self.page = self._make_page()

    def fill(self, unclosed: Path | None) -> None:
        """Show the audits opened lately, and the one that was not closed, if there is one."""
        reached = Reached()
        left = None if unclosed is None else where_now(unclosed, reached=reached)
        if left is not None and not (reached(left) and is_file(left)):
            left = None
        if left is not None and is_open_elsewhere(left):
            left = None
        self.page.show_recent(recent_audits(self._settings, reached), left)

    def watch(self, watched: Watched | None) -> None:
        """Keep a folder of photos for the audit that is shown next; None for no folder."""
        self._watched = watched
        self.page.show_watched(None if watched is None else watched.folder)

    def take_watched(self) -> Watched | None:
        """Give up the folder that waits for an audit, if there is one."""
        watched = self._watched
        self.watch(None)
        return watched

    def choose_watched(self) -> None:
        """Let the user choose a folder: what arrives there from now on is for the next audit."""
        from cpted_audit.ui import dialogs, file_dialogs
        from cpted_audit.ui.photos.folder_watch import Watched, look_into

        folder = file_dialogs.choose_folder(self._window, file_dialogs.Purpose.WATCHED)
        if folder is None:
            return
        try:
            self.watch(Watched(folder, look_into(folder)))
        except AuditError as error:
            dialogs.tell(self._window, error)

    def make_again(self) -> None:
        """Make the start page again, at another size of text; it stays on screen if it was."""
        before, self.page = self.page, self._make_page()
        self.watch(self._watched)
        if self._pages.currentWidget() is before:
            self._pages.setCurrentWidget(self.page)
        self._drop(before)
        if self.district is not None:
            self.district.make_again()

    def show_district(self) -> None:
        """Show the schools of a folder of audits side by side, or ask for the folder."""
        self.the_district().show()

    def the_district(self) -> DistrictController:
        """Return what reads folders of audits, made when it is first asked for."""
        from cpted_audit.ui.district.controller import DistrictController

        if self.district is None:
            self.district = DistrictController(
                self._window, self._pages, self._theme, self._settings, self._jobs
            )
            for signal, ours in (
                (self.district.chosen, self.chosen), (self.district.made, self.made),
                (self.district.began, self.began), (self.district.left, self.left),
                (self.district.told, self.told),
            ):  # fmt: skip
                signal.connect(ours)
        return self.district

    def hide_encrypted(self) -> None:
        """Let go of what is shown of encrypted audits of a folder."""
        if self.district is not None:
            self.district.forget_encrypted()

    def begin_new(self) -> None:
        """Show the page that makes a new audit."""
        from cpted_audit.ui.start.new_audit_page import NewAuditPage

        if self.new_page is None:
            self.new_page = NewAuditPage()
            self.new_page.accepted.connect(self._make_audit)
            self.new_page.cancelled.connect(self.leave_new)
            self.new_page.follow_requested.connect(self.begin_following)
            self._pages.addWidget(self.new_page)
        self._pages.setCurrentWidget(self.new_page)
        self.began.emit()
        self.new_page.focus_first()

    def begin_following(self) -> None:
        """Let the user choose an audit and how a new one follows it, and make that."""
        from cpted_audit.ui.start.following_dialog import follow_order

        order = follow_order(self._window, self.made.emit)
        if order is not None:
            self._jobs.add(order)

    def leave_new(self) -> None:
        """Give the new audit up."""
        self.drop_new()
        self.left.emit()

    def drop_new(self) -> None:
        """Take the new-audit page away, where there is one."""
        if self.new_page is not None:
            self._drop(self.new_page)
            self.new_page = None

    def choose_audit(self) -> None:
        """Let the user choose a file to open."""
        from cpted_audit.ui.dialogs import choose_audit

        path = choose_audit(self._window)
        if path is not None:
            self.chosen.emit(path)

    def open_sample(self) -> None:
        """Make the sample school's audit among the user's documents and open it."""
        from cpted_audit.ui.frame.audit_opener import sample_order

        self._jobs.add(sample_order(self._window, self.chosen.emit))

    def _make_audit(self, new: NewAudit, passphrase: str | None) -> None:
        from cpted_audit.ui.frame.audit_opener import make_audit

        if self.new_page is not None:
            session = make_audit(self._window, new, passphrase, self.new_page.show_error)
            if session is not None:
                self.made.emit(session)

    def _make_page(self) -> StartPage:
        page = StartPage(self._theme, self._pages)
        page.new_requested.connect(self.begin_new)
        page.open_requested.connect(self.choose_audit)
        page.sample_requested.connect(self.open_sample)
        page.district_requested.connect(self.show_district)
        page.recent_requested.connect(self.chosen)
        page.watch_requested.connect(self.choose_watched)
        page.unwatch_requested.connect(lambda: self.watch(None))
        page.phone_requested.connect(lambda: self.help_wanted.emit("photos"))
        self._pages.addWidget(page)
        return page

    def _drop(self, page: QWidget) -> None:
        self._pages.removeWidget(page)
        page.deleteLater()
