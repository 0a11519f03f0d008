"""The main window: it wires the start page, the open audit and the actions together."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from cpted_audit.ui.actions import ANSWERS, ActionSet, Needs
from cpted_audit.ui.job_line import JobLine
from cpted_audit.ui.start.recent import recent_audits, remember_audit
from cpted_audit.ui.start.start_page import StartPage
from cpted_audit.ui.status_bar import StatusBar
from cpted_audit.ui.theme import Theme

# What an audit needs is loaded when one is opened, so that the window is there at once.
if TYPE_CHECKING:
    from cpted_audit.session.new_audit import NewAudit
    from cpted_audit.session.session import Session
    from cpted_audit.ui.audit_screen import AuditScreen
    from cpted_audit.ui.start.new_audit_page import NewAuditPage


class MainWindow(QMainWindow):
    """Holds at most one open audit and shows it, or the start page."""

    def __init__(self, theme: Theme, settings: QSettings) -> None:
        super().__init__()
        self._theme = theme
        self._settings = settings
        self.screen_: AuditScreen | None = None
        self._start = StartPage(theme)
        self._new: NewAuditPage | None = None
        self._status = StatusBar()
        self.jobs = JobLine(self._status)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._start)
        self._lay_out()
        self._actions = ActionSet(self, self._handlers())
        self._start.new_requested.connect(self.begin_new)
        self._start.open_requested.connect(self._choose_audit)
        self._start.sample_requested.connect(self.open_sample)
        self._start.recent_requested.connect(self.open_audit)
        self._status.undo_requested.connect(self._undo)
        self._restore_geometry()
        self._show_start()

    # Audits

    def open_audit(self, path: Path) -> None:
        """Open an audit in place of the one that is open."""
        from cpted_audit.ui.audit_opener import open_audit

        if self.screen_ is not None and self.screen_.session.path == path:
            return
        session = open_audit(self, path)
        if session is not None:
            self.show_session(session)

    def show_session(self, session: Session) -> None:
        """Show an open audit, closing the one before it."""
        from cpted_audit.ui.audit_screen import AuditScreen

        self.close_audit()
        self._drop_new()
        self.screen_ = AuditScreen(
            self._theme, session, self._status, self.jobs, self._settings
        )
        self.screen_.page_changed.connect(self._set_actions)
        session.subscribe(lambda _changes: self._show_undo())
        self._pages.addWidget(self.screen_)
        self._pages.setCurrentWidget(self.screen_)
        self._status.show_text(f"Everything is saved as you go · {session.path.name}")
        self.setWindowTitle(f"{session.site.name} – CPTED audit")
        self._set_actions()
        self.screen_.walk.focus_item()

    def close_audit(self) -> None:
        """Close the audit and go back to the start page; there is never anything to save."""
        if self.screen_ is None:
            return
        screen, self.screen_ = self.screen_, None
        remember_audit(self._settings, screen.close_audit())
        self._pages.removeWidget(screen)
        screen.deleteLater()
        self._show_start()

    def begin_new(self) -> None:
        """Show the page that makes a new audit."""
        from cpted_audit.ui.start.new_audit_page import NewAuditPage

        if self._new is None:
            self._new = NewAuditPage()
            self._new.accepted.connect(self._make_audit)
            self._new.cancelled.connect(self._leave_new)
            self._pages.addWidget(self._new)
        self._pages.setCurrentWidget(self._new)
        self._set_actions()
        self._new.focus_first()

    def open_sample(self) -> None:
        """Make the sample school's audit among the user's documents and open it."""
        from cpted_audit.ui.audit_opener import sample_order

        self.jobs.add(sample_order(self, self.open_audit))

    def _show_start(self) -> None:
        self.setWindowTitle("CPTED audit")
        self._status.show_text("")
        self._start.show_recent(recent_audits(self._settings))
        self._pages.setCurrentWidget(self._start)
        self._set_actions()

    def _choose_audit(self) -> None:
        from cpted_audit.ui.dialogs import choose_audit

        path = choose_audit(self)
        if path is not None:
            self.open_audit(path)

    def _make_audit(self, new: NewAudit, passphrase: str | None) -> None:
        from cpted_audit.ui.audit_opener import make_audit

        if self._new is not None:
            session = make_audit(self, new, passphrase, self._new.show_error)
            if session is not None:
                self.show_session(session)

    def _leave_new(self) -> None:
        self._drop_new()
        self._pages.setCurrentWidget(self.screen_ or self._start)
        self._set_actions()

    def _drop_new(self) -> None:
        if self._new is not None:
            self._pages.removeWidget(self._new)
            self._new.deleteLater()
            self._new = None

    def _show_keys(self) -> None:
        from cpted_audit.ui.dialogs import show_keys

        show_keys(self)

    def _show_about(self) -> None:
        from cpted_audit.ui.dialogs import show_about

        show_about(self)

    # Undo

    def _undo(self) -> None:
        if self.screen_ is not None:
            self.screen_.session.undo()

    def _redo(self) -> None:
        if self.screen_ is not None:
            self.screen_.session.redo()

    def _show_undo(self) -> None:
        session = None if self.screen_ is None else self.screen_.session
        for name, word in (("undo", "Undo"), ("redo", "Redo")):
            readable = session is None or session.document.read_only
            label = None if readable else getattr(session, f"{name}_label")
            self._actions[name].setText(word if label is None else f"{word} {label}")
            self._actions[name].setEnabled(label is not None)

    # Wiring

    def _handlers(self) -> dict[str, Callable[[], object]]:
        return {
            "new_audit": self.begin_new,
            "open_audit": self._choose_audit,
            "open_sample": self.open_sample,
            "close_audit": self.close_audit,
            "quit": self.close,
            "undo": self._undo,
            "redo": self._redo,
            "export_report": self._on_screen(lambda screen: screen.export()),
            "add_place": self._on_screen(lambda screen: screen.add_place()),
            "rename_place": self._on_screen(lambda screen: screen.rename_place()),
            "edit_note": self._on_screen(lambda screen: screen.walk.edit_note()),
            "add_photos": self._on_screen(lambda screen: screen.walk.request_photos()),
            "next_item": self._on_screen(lambda screen: screen.walk.step_item(1)),
            "previous_item": self._on_screen(lambda screen: screen.walk.step_item(-1)),
            "next_unanswered": self._on_screen(lambda screen: screen.walk.next_unanswered()),
            "show_walk": self._on_screen(lambda screen: screen.show_page("walk")),
            "show_report": self._on_screen(lambda screen: screen.show_page("report")),
            "theme_system": lambda: self.choose_theme("system"),
            "theme_light": lambda: self.choose_theme("light"),
            "theme_dark": lambda: self.choose_theme("dark"),
            "show_keys": self._show_keys,
            "about": self._show_about,
            **{name: self._answerer(name) for name in ANSWERS},
        }

    def _on_screen(self, use: Callable[[AuditScreen], object]) -> Callable[[], object]:
        """Return a handler that uses the audit on screen, where there is one."""
        return lambda: None if self.screen_ is None else use(self.screen_)

    def _answerer(self, name: str) -> Callable[[], object]:
        return self._on_screen(lambda screen: screen.answer(name.removeprefix("answer_")))

    def choose_theme(self, choice: str) -> None:
        """Follow the system, or stay light or dark, now and next time."""
        self._theme.choose(choice)
        self._settings.setValue("theme", choice)

    def _set_actions(self) -> None:
        """Switch the actions on and off as fits what is on screen."""
        there = {Needs.NOTHING}
        if self.screen_ is not None and self._pages.currentWidget() is self.screen_:
            there |= {Needs.AUDIT}
            writable = not self.screen_.session.document.read_only
            there |= {Needs.EDIT} if writable else set()
            if self.screen_.on_walk:
                there |= {Needs.WALK, Needs.ANSWER} if writable else {Needs.WALK}
        self._actions.enable(there)
        self._show_undo()

    def _lay_out(self) -> None:
        central = QWidget()
        column = QVBoxLayout(central)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._pages, 1)
        column.addWidget(self._status)
        self.setCentralWidget(central)

    def _restore_geometry(self) -> None:
        self.setMinimumSize(640, 480)
        self.resize(1280, 820)
        geometry = self._settings.value("geometry")
        if geometry is not None:
            self.restoreGeometry(geometry)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close the audit and remember where the window stood."""
        self.jobs.stop()
        self.close_audit()
        self._settings.setValue("geometry", self.saveGeometry())
        event.accept()
