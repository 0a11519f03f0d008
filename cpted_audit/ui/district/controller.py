"""Reads a folder of audits in a job, keeps what was read, and writes it down where asked to."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtWidgets import QMainWindow, QStackedWidget

from cpted_audit import clock
from cpted_audit.file_names import safe_name
from cpted_audit.report.district.document import DistrictPaper
from cpted_audit.session.fleet.district import Gathering, begin
from cpted_audit.session.fleet.reading import read_rollup
from cpted_audit.session.fleet.rows import RollupEntry
from cpted_audit.ui import dialogs, file_dialogs
from cpted_audit.ui.district.page import DistrictPage
from cpted_audit.ui.file_dialogs import FileFilter, Purpose
from cpted_audit.ui.frame.audit_opener import open_audit
from cpted_audit.ui.frame.idle_lock import IdleLock
from cpted_audit.ui.frame.job_line import JobLine, JobOrder
from cpted_audit.ui.tasks import Running
from cpted_audit.ui.theme import Theme
from cpted_audit.ui.widgets.made_under import made_under
from cpted_audit.ui.words import said, tr
from cpted_audit.words import counted


class DistrictController(QObject):
    """Keeps the page of a district among the window's pages.

    `chosen` carries the path of an audit to open, `made` the session of one opened for reading;
    `began` and `left` tell that the page was shown and left. A passphrase is never kept.
    """

    chosen = Signal(object)
    made = Signal(object)
    began = Signal()
    left = Signal()
    told = Signal(str)

    def __init__(
        self, window: QMainWindow, pages: QStackedWidget, theme: Theme, settings: QSettings,
        jobs: JobLine,
    ) -> None:  # fmt: skip
        super().__init__(window)
        self._window, self._pages, self._theme = window, pages, theme
        self._settings, self._jobs = settings, jobs
        self._gathering: Gathering | None = None
        self._reading = False
        self._idle = IdleLock(settings, self)
        self._idle.idle.connect(self.forget_encrypted)
        self.page = self._make_page()

    def show(self) -> None:
        """Show what was read, or ask for a folder where nothing was."""
        if self._gathering is None:
            self.choose_folder()
        else:
            self._show_page()

    def choose_folder(self) -> None:
        """Let a folder be chosen, and read the audits in it."""
        folder = file_dialogs.choose_folder(self._window, Purpose.DISTRICT)
        if folder is not None:
            self.read(folder)

    def read(self, folder: Path) -> None:
        """Read the audits of a folder; what was read of another is let go."""
        self._start(folder, None)

    def read_again(self) -> None:
        """Read the folder again, as its files are now."""
        if self._gathering is not None:
            self.read(self._gathering.folder)

    def unlock(self) -> None:
        """Ask for one passphrase, and read the locked audits it opens."""
        made = self._gathering
        if made is None or not made.locked:
            return
        count = len(made.locked)
        asked = said(counted(
            "Passphrase of the locked audit:",
            "Passphrase to try on {count} locked audits:", count,
        ))  # fmt: skip
        passphrase = dialogs.ask_secret(self._window, tr("Passphrase"), asked)
        if passphrase is not None:
            self._start(made.folder, made, passphrase)

    def forget_encrypted(self) -> None:
        """Let go of what was read of encrypted audits; they are locked again."""
        self._idle.stop()
        if self._gathering is not None and self._gathering.encrypted:
            self._gathering.forget_encrypted()
            self._show_read()

    def make_again(self) -> None:
        """Make the page again, at another size of text; it stays on screen if it was."""
        before, self.page = self.page, self._make_page()
        if self._pages.currentWidget() is before:
            self._pages.setCurrentWidget(self.page)
        self._pages.removeWidget(before)
        before.deleteLater()
        self._show_read()

    # Reading

    def _start(self, folder: Path, known: Gathering | None, passphrase: str | None = None) -> None:
        """Read a folder, or the locked audits of one that is known, as the next job."""
        if self._reading:
            return
        self._reading = True
        words = tr("Reading {folder}", folder=folder.name)
        only = None if known is None else {folder / file for file in known.locked}
        made: list[Gathering] = [] if known is None else [known]
        done: list[RollupEntry] = []

        def work(running: Running) -> Iterator[Gathering | RollupEntry]:
            if known is None:
                yield begin(folder)
            yield from read_rollup(folder, passphrase, only=only, cancelled=running)

        def step(what: Gathering | RollupEntry) -> tuple[str, int, int]:
            if isinstance(what, Gathering):
                made.append(what)
            else:
                made[0].take(what)
                done.append(what)
            return words, len(done), made[0].expected if only is None else len(only)

        def stopped() -> None:
            self._reading = False
            if made and done:
                self._take(made[0])

        def end(failure: BaseException | None) -> None:
            stopped()
            if failure is not None:
                dialogs.tell(self._window, failure)
            elif only is not None and not any(one.now for one in done):
                self.told.emit(tr("The passphrase opened none of the locked audits."))

        self._jobs.add(JobOrder(words, work, step, end, stopped))

    def _take(self, made: Gathering) -> None:
        self._gathering = made
        if made.encrypted:
            self._idle.restart()
        self._show_read()
        self._show_page()

    def _show_read(self) -> None:
        made = self._gathering
        if made is not None:
            self.page.show_district(made.district(clock.moment()), locked=len(made.locked))

    def _show_page(self) -> None:
        self._pages.setCurrentWidget(self.page)
        self.began.emit()
        self.page.take_keys()

    # Writing

    def _save(self, purpose: Purpose, suffix: str, words: str) -> None:
        paper = self.page.paper()
        if paper is None or self._gathering is None:
            return
        called = safe_name(tr("District - {folder}", folder=self._gathering.folder.name))
        target = file_dialogs.save_file(
            self._window, purpose, f"{called}{suffix}", FileFilter(words, [f"*{suffix}"])
        )  # fmt: skip
        if target is not None:
            self._jobs.add(self._writing(paper, target, suffix))

    def _writing(self, paper: DistrictPaper, target: Path, suffix: str) -> JobOrder:
        words = tr("Creating {name}", name=target.name)
        encrypted = sum(line.encrypted for line in paper.schools)

        def work(running: Running) -> Iterator[None]:
            from cpted_audit.session.fleet.papers import PAPERS

            PAPERS[suffix](paper, target, lambda _page: not running())
            yield None

        def end(failure: BaseException | None) -> None:
            if failure is not None:
                dialogs.tell(self._window, failure)
                return
            told = [tr("Created {name}.", name=target.name)]
            if encrypted:
                told.append(said(counted(
                    "1 audit in it is encrypted; this file is not.",
                    "{count} audits in it are encrypted; this file is not.", encrypted,
                )))  # fmt: skip
            self.told.emit(" ".join(told))

        return JobOrder(words, work, lambda _step: (words, 0, 0), end)

    # Opening

    def _open(self, file: str, reading: bool) -> None:
        if self._gathering is None:
            return
        path = self._gathering.folder / file
        if not reading:
            self.chosen.emit(path)
            return
        session = open_audit(self._window, path, reading=True)
        if session is not None:
            self.made.emit(session)

    def _make_page(self) -> DistrictPage:
        with made_under(self._pages):
            page = DistrictPage(self._theme, self._settings, self._pages)
        page.folder_wanted.connect(self.choose_folder)
        page.again_wanted.connect(self.read_again)
        page.unlock_wanted.connect(self.unlock)
        page.paper_wanted.connect(lambda: self._save(Purpose.COPY, ".pdf", tr("Documents")))
        page.sheet_wanted.connect(lambda: self._save(Purpose.SAVED_SHEET, ".xlsx", tr("Workbook")))
        page.opened.connect(self._open)
        page.left.connect(self.left)
        self._pages.addWidget(page)
        return page
