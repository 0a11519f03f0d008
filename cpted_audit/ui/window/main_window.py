"""The main window: it wires the start page, the open audit and the actions together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, QSize, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from cpted_audit.ui.after_paint import AfterPaint
from cpted_audit.ui.by_steps import BySteps, Steps, at_once, in_thread
from cpted_audit.ui.collecting import much_is_gone
from cpted_audit.ui.file.overtaken_controller import OvertakenController
from cpted_audit.ui.frame.command import ActionSet, AnyCommand, Bound, Needs, bound, worn
from cpted_audit.ui.frame.idle_lock import IdleLock
from cpted_audit.ui.frame.job_line import JobLine
from cpted_audit.ui.frame.own_keys import OwnKeys, apart
from cpted_audit.ui.frame.status_bar import StatusBar
from cpted_audit.ui.kept_settings import GEOMETRY, OPEN_AUDIT, forget, keep, read
from cpted_audit.ui.letters import letters
from cpted_audit.ui.settings.controller import Preferences
from cpted_audit.ui.start.recent import remember_audit
from cpted_audit.ui.start.start_controller import StartController
from cpted_audit.ui.theme import Theme
from cpted_audit.ui.widgets.heard_as import hear_nothing_of
from cpted_audit.ui.widgets.kept_focus import KeptFocus
from cpted_audit.ui.widgets.labels import cut_in_the_middle
from cpted_audit.ui.widgets.made_under import made_under
from cpted_audit.ui.widgets.on_screen import keep_on_screen, room
from cpted_audit.ui.window.menus import MENUS
from cpted_audit.ui.words import said, tr

# What an audit needs is loaded when one is opened, so that the window is there at once.
if TYPE_CHECKING:
    from cpted_audit.session.session import Session
    from cpted_audit.ui.file.lock_controller import LockController
    from cpted_audit.ui.frame.page_letters import PageLetter
    from cpted_audit.ui.frame.undo_stop import UndoStop
    from cpted_audit.ui.help.tour import Tour
    from cpted_audit.ui.window.audit_screen import AuditScreen

"""The setting that holds the path of the open audit; it outlives a program that was killed."""
LOCK_AGAIN_MS = 500


class MainWindow(QMainWindow):
    """Holds at most one open audit and shows it, or the start page."""

    def __init__(self, theme: Theme, settings: QSettings) -> None:
        super().__init__()
        self._theme = theme
        self._settings = settings
        self.screen_: AuditScreen | None = None
        self._locked: LockController | None = None
        self._lay_out()
        self.jobs = JobLine(self._status)
        self.start = StartController(self, self._pages, theme, settings, self.jobs)
        self._overtaken = OvertakenController(self)
        self.own_keys = OwnKeys(settings, self)
        self.preferences = Preferences(
            self, theme, settings, self._status, self.own_keys, self._by_menu
        )
        titles = apart([tr(menu.words) for menu in MENUS])
        self._menus = [
            (self.menuBar().addMenu(title), menu) for title, menu in zip(titles, MENUS, strict=True)
        ]
        self._made: ActionSet | None = None
        self._idle = IdleLock(settings, self)
        self._opening = BySteps(self)
        self._connect()
        self._stale = False
        self._stop: UndoStop | None = None
        self._tour: Tour | None = None
        self._restore_geometry()
        self._show_start()
        AfterPaint(self, self._fill_menus)

    # Audits

    @property
    def session(self) -> Session | None:
        """The audit that is open, whatever page stands in front of it."""
        return None if self.screen_ is None else self.screen_.session

    @property
    def _shown(self) -> AuditScreen | None:
        """The open audit, unless another page stands in front of it."""
        return self.screen_ if self._pages.currentWidget() is self.screen_ else None

    def open_audit(self, path: Path) -> None:
        """Open an audit in place of the one that is open."""
        self._opening.finish()
        at_once(self._opening_audit(path))

    def bring_audit(self, path: Path) -> None:
        """Open an audit by steps, with the start page on screen until it is there."""
        if self.screen_ is not None:
            self.open_audit(path)
            return
        self._status.show_hint(tr("Opening {name}…", name=path.name))
        self._opening.add(self._bringing(path))

    def _bringing(self, path: Path) -> Steps[None]:
        yield None  # what is said of it is seen first
        yield from in_thread(_load_ahead)
        yield from self._opening_audit(path)

    def _opening_audit(self, path: Path) -> Steps[None]:
        from cpted_audit.ui.frame.audit_opener import opening_audit

        shown = None if self.screen_ is None else self.screen_.session
        if shown is not None and shown.path == path and shown.document.edition is None:
            return
        session = yield from opening_audit(self, path)
        self._status.drop_hint()
        if session is not None:
            yield from self._showing(session)

    def show_session(self, session: Session) -> None:
        """Show an open audit, closing the one before it."""
        at_once(self._showing(session))

    def _showing(self, session: Session) -> Steps[None]:
        self.close_audit()
        self.start.drop_new()
        self._drop_lock()
        try:
            yield from self._follow_session(session)
        except BaseException:
            self._close_screen()
            session.close()  # an audit nobody sees must not stay locked
            self._show_start()
            raise
        self._status.show_open(session)
        keep(self._settings, OPEN_AUDIT, str(session.path))
        self._settings.sync()  # at once: this is for the time when the program is killed
        if session.document.encrypted:
            self._idle.restart()

    def _follow_session(self, session: Session) -> Steps[None]:
        from cpted_audit.ui.window.view_state import restore_geometry

        restore_geometry(session, self)
        session.subscribe(lambda _changes: self._show_undo())
        self._overtaken.follow(session)
        yield None
        yield from self._showing_screen(session)

    def _showing_screen(
        self, session: Session, spot: Mapping[str, str] | None = None
    ) -> Steps[None]:
        import cpted_audit.ui.walk.walk_page  # noqa: F401 - loaded a part at a time

        yield None
        from cpted_audit.ui.window.audit_screen import AuditScreen

        hear_nothing_of(self._pages)
        with made_under(self._pages):
            screen = AuditScreen(
                self, self._theme, session, self._status, self.jobs, self._settings, self._pages
            )  # fmt: skip
            yield from screen.build(spot)
        self.screen_ = screen
        school = cut_in_the_middle(session.site.name)
        self.screen_.setWindowTitle(tr("{school} – CPTED audit", school=school))
        from cpted_audit.ui.photos.commands import PHOTOS
        from cpted_audit.ui.places.commands import AT_A_PLACE

        self.screen_.walk.header.offer([self._actions[name] for name in AT_A_PLACE])
        self.screen_.walk.listen(self._actions.on_items())
        self.own_keys.changed.connect(self.screen_.walk.show_keys)
        self.screen_.page_changed.connect(self._set_actions)
        watched = None if session.document.read_only else self.start.take_watched()
        if watched is not None:
            PHOTOS.of(self.screen_).watching.go_on(watched)
        self._pages.addWidget(self.screen_)
        self._pages.setCurrentWidget(self.screen_)
        self._set_actions()
        if self.screen_.on_walk:
            self.screen_.walk.focus_item()
        else:
            self.screen_.bring_keyboard()
        if self._tour is not None:
            self._tour.show_audit(self.screen_)

    def close_audit(self) -> None:
        """Close the audit and go back to the start page; there is never anything to save."""
        if self.screen_ is not None:
            self._close_screen()
            forget(self._settings, OPEN_AUDIT)
            self._show_start()

    def _close_screen(self) -> None:
        from cpted_audit.ui.window.view_state import keep_geometry

        screen, self.screen_ = self.screen_, None
        if screen is None:
            return
        self._idle.stop()
        try:
            self._overtaken.keep(screen.session)
            keep_geometry(screen.session, self)
            remember_audit(self._settings, screen.close_audit())
        finally:
            screen.session.close()  # whatever happened: an audit nobody sees must not stay locked
            self._drop_page(screen)

    def _drop_page(self, page: QWidget) -> None:
        self._pages.removeWidget(page)
        page.deleteLater()
        much_is_gone()

    def lock(self) -> None:
        """Hide and close an encrypted audit until its passphrase is typed again."""
        from cpted_audit.ui.file.lock_controller import LockController, put_windows_away

        if self.screen_ is None or self._locked is not None:
            return
        if not self.screen_.session.document.encrypted:
            self._status.show_hint(tr("This audit has no passphrase, so it cannot be locked."))
            return
        if not put_windows_away(self):
            QTimer.singleShot(LOCK_AGAIN_MS, self.lock)  # once the question in front has ended
            return
        self.start.hide_encrypted()
        self._locked = LockController(self.screen_.session)
        self._locked.opened.connect(self.show_session)
        self._locked.left.connect(self._leave_locked)
        self._pages.addWidget(self._locked.page)
        self._pages.setCurrentWidget(self._locked.page)
        self._status.show_text(tr("Locked"))
        self._set_actions()
        self._locked.page.wait()
        if not self.jobs.busy:
            self._after_jobs()

    def _after_jobs(self) -> None:
        """Do what had to wait for a running job: close what is locked, follow the text's size."""
        if self._locked is not None and self.screen_ is not None:
            self.start.watch(self.screen_.watched)  # goes on when it is unlocked
            self._close_screen()
            if self._pages.currentWidget() is self._locked.page:
                self._status.show_text(tr("Locked"))
                self._locked.page.ask()
        if self._stale:
            self._follow_scale()

    def _leave_locked(self) -> None:
        self.start.watch(None)
        self._drop_lock()
        forget(self._settings, OPEN_AUDIT)
        self._show_start()

    def _drop_lock(self) -> None:
        if self._locked is not None:
            self._drop_page(self._locked.page)
            self._locked.deleteLater()
            self._locked = None

    def say(self, text: str) -> None:
        """Show a text in the status bar."""
        self._status.show_text(text)

    def _show_start(self) -> None:
        self._status.show_text("")
        self._fill_start()
        self._pages.setCurrentWidget(self.start.page)
        self._set_actions()

    def _fill_start(self) -> None:
        stored = read(self._settings, OPEN_AUDIT) if self.screen_ is None else ""
        self.start.fill(Path(stored) if stored else None)

    def _follow_begun(self) -> None:
        self._status.show_text("")
        self._set_actions()

    def _follow_left(self) -> None:
        """Go back to what the page of a new audit stood in front of."""
        if self._locked is not None:
            self._pages.setCurrentWidget(self._locked.page)
            self._status.show_text(tr("Locked"))
            if self.screen_ is None:  # no job has to end first
                self._locked.page.ask()
        elif self.screen_ is not None:
            self._pages.setCurrentWidget(self.screen_)
            self._status.show_open(self.screen_.session)
        else:
            self._pages.setCurrentWidget(self.start.page)
        self._set_actions()
        if self._stale and not self.jobs.busy:
            self._follow_scale()

    # Preferences

    def begin_tour(self) -> None:
        """Show the tour from its first step, or where an open audit lets it go on."""
        from cpted_audit.ui.help.tour import Tour
        from cpted_audit.ui.window.every_command import EVERY

        if self._tour is None:
            commands = {name: worn(one, self.own_keys) for name, one in EVERY.items()}
            self._tour = Tour(self, self._theme, self._settings, commands)
        self._tour.begin(self.start.page, self.screen_)

    def _resize(self) -> None:
        self._status.fit_text()
        self._stale = True
        if not self.jobs.busy:
            self._follow_scale()

    def _follow_scale(self) -> None:
        """Make the screens again: their lengths were told at the size before.

        What is in front stays there, with the cursor where it was; an audit behind another page
        waits until it is in front again.
        """
        kept = KeptFocus(self._pages.currentWidget() or self.start.page)
        screen = self._shown
        self._stale = self.screen_ is not screen
        self.start.make_again()
        self._fill_start()
        if screen is not None:
            kept.leave()
            self.start.watch(screen.watched)
            session, spot = screen.session, screen.release()
            at_once(self._showing_screen(session, spot))
            self._drop_page(screen)
        kept.give_back(self._pages.currentWidget() or self.start.page)

    # Undo

    def undo(self) -> None:
        """Take the newest step of the audit on screen back, and go where it was."""
        if (why := self._undo_stop()) is not None:
            self._status.show_hint(why)
        else:
            self._replay(redo=False)

    def _undo_stop(self) -> str | None:
        """Return why undo stops here for once, or None."""
        from cpted_audit.ui.frame.undo_stop import UndoStop

        if self._shown is None:
            return None
        self._stop = self._stop or UndoStop()
        return self._stop.words(self._shown.session, self._status.hint)

    def redo(self) -> None:
        """Do the last step again that was taken back, and go where it is."""
        self._replay(redo=True)

    def _replay(self, *, redo: bool) -> None:
        """Take a step back or do it again, and go where it was."""
        from cpted_audit.ui.window.undone import Undone

        if self._shown is not None:
            session = self._shown.session
            undone = Undone(session, session.about_to(redo=redo))
            undone.show(self._shown, session.redo() if redo else session.undo())

    def _show_undo(self) -> None:
        session = None if self._shown is None else self._shown.session
        self._status.allow_undo(allowed=session is not None)
        for name, word in (("undo", tr("&Undo")), ("redo", tr("&Redo"))):
            readable = session is None or session.document.read_only
            label = None if readable else getattr(session, f"{name}_label")
            self._actions[name].setText(word if label is None else f"{word} {letters(said(label))}")
            self._actions[name].setEnabled(label is not None)

    # Wiring

    def _connect(self) -> None:
        self._status.undo_requested.connect(self.undo)
        self.start.chosen.connect(self.bring_audit)
        self.start.made.connect(self.show_session)
        self.start.began.connect(self._follow_begun)
        self.start.left.connect(self._follow_left)
        self.start.help_wanted.connect(self.show_help)
        self.start.told.connect(self.say)
        self.preferences.resized.connect(self._resize)
        self.preferences.set_up.connect(self._idle.follow_settings)
        self._idle.idle.connect(self.lock)
        self.jobs.idle.connect(self._after_jobs)

    @property
    def _actions(self) -> ActionSet:
        """The actions of the menus, made right after the first paint or when an audit is shown."""
        if self._made is None:
            self._made = ActionSet(self, self._menus, self._commands(), self._status, self.own_keys)
            self._set_actions()
        return self._made

    def _fill_menus(self) -> None:
        """Make the actions, which the first sight of the window can do without."""
        _ = self._actions

    def _commands(self) -> Iterator[Bound]:
        """Yield every command with what it does here: its target is looked up when it is used."""
        from cpted_audit.ui.window import every_command as every

        yield from bound(every.OF_START, lambda: self.start)
        yield from bound(every.OF_PREFERENCES, lambda: self.preferences)
        yield from bound(every.OF_WINDOW, lambda: self)
        yield from bound(every.OF_AUDIT, lambda: self._shown)

    def find_anything(self) -> None:
        """Find anything in the audit on screen, what can be done now among it."""
        if self._shown is not None:
            self._shown.finder.open(self._shown, self._actions.all())

    def show_help(self, topic: str) -> None:
        """Show a topic of the help beside the work; an empty one is help as it was left."""
        from cpted_audit.ui.help.windows import show_help

        keys = {
            menu: [one._replace(keys=self.own_keys.of(one)) for one in every]
            for menu, every in self._by_menu().items()
        }
        show_help(self, keys, topic)

    @staticmethod
    def _by_menu() -> dict[str, list[AnyCommand | PageLetter]]:
        from cpted_audit.ui.window.every_command import by_menu

        return by_menu()

    def _set_actions(self) -> None:
        """Let the actions and the title be those of what is on screen."""
        there = {Needs.NOTHING}
        if self._shown is not None:
            there |= {Needs.AUDIT}
            document = self._shown.session.document
            if not document.read_only:
                there |= {Needs.EDIT} if document.encrypted else {Needs.EDIT, Needs.PLAIN}
            if self._shown.on_walk:
                there |= {Needs.WALK} if document.read_only else {Needs.WALK, Needs.ANSWER}
        if self._made is not None:
            self._made.enable(there)
            self._show_undo()
        self.setWindowTitle((self._pages.currentWidget() or self.start.page).windowTitle())

    def _lay_out(self) -> None:
        """Make what pages are made in: the other way round Qt would style each of them thrice."""
        central = QWidget(self)
        self.setCentralWidget(central)
        column = QVBoxLayout(central)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._pages = QStackedWidget(central)
        self._status = StatusBar(central)
        column.addWidget(self._pages, 1)
        column.addWidget(self._status)

    def _restore_geometry(self) -> None:
        self.setMinimumSize(304, 480)
        self.resize(QSize(1280, 820).boundedTo(room(self)))
        geometry = read(self._settings, GEOMETRY)
        if not geometry.isEmpty():
            self.restoreGeometry(geometry)
            keep_on_screen(self)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close the audit and remember where the window stood."""
        if not self._overtaken.may_close():
            event.ignore()
            return
        self._opening.stop()
        self.jobs.stop()
        self.close_audit()
        forget(self._settings, OPEN_AUDIT)
        keep(self._settings, GEOMETRY, self.saveGeometry())
        event.accept()


def _load_ahead() -> None:
    """Load what an audit stands on and what is no widget, and read the checklist it carries."""
    import cpted_audit.session.view_state  # noqa: F401 - loaded ahead
    from cpted_audit.checklist.library import read_ahead
    from cpted_audit.store.database import load_writing

    load_writing()
    read_ahead()
