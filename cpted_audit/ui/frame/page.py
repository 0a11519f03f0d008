"""What every page of an open audit is given, and what it must be able to do.

The one place where a session's changes become a Qt signal.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtWidgets import QWidget

from cpted_audit.domain.ids import FindingId, ItemId, MarkerId, PlaceId, PlanId, VisitId
from cpted_audit.domain.registers.columns import RegisterKey
from cpted_audit.session.session import Session
from cpted_audit.ui.frame.job_line import JobLine
from cpted_audit.ui.frame.status_bar import StatusBar
from cpted_audit.ui.theme import Theme


class SessionBridge(QObject):
    """Holds the open session for the screens; `changed` carries each saved ChangeSet."""

    changed = Signal(object)
    signed = Signal()
    """Who walks was shown, which may be somebody else than before."""
    released = Signal()
    """The audit leaves the screen; whoever works for it has to stop."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._unsubscribe = session.subscribe(self.changed.emit)

    def release(self) -> None:
        """Stop listening, leaving the audit open."""
        self.released.emit()
        self._unsubscribe()

    def close(self) -> None:
        """Stop listening and close the audit."""
        self.release()
        self.session.close()


class AuditWindow(Protocol):
    """The window that holds at most one open audit; `ui/window/main_window.py` is one.

    `jobs` is the line of jobs, which outlives every audit.
    """

    jobs: JobLine

    @property
    def session(self) -> Session | None:
        """The audit that is open, whatever page stands in front of it."""

    def window(self) -> QWidget:
        """Return it as a widget, to stand under dialogs and to own what outlives an audit."""

    def show_session(self, session: Session) -> None:
        """Show an open audit, closing the one before it."""

    def close_audit(self) -> None:
        """Close the audit and go back to the start page."""

    def close(self) -> bool:
        """Close the window, and the audit in it."""

    def lock(self) -> None:
        """Hide and close an encrypted audit until its passphrase is typed again."""

    def say(self, text: str) -> None:
        """Show a text in the status bar."""

    def undo(self) -> None:
        """Take the newest step of the audit on screen back, and go where it was."""

    def redo(self) -> None:
        """Do the last step again that was taken back, and go where it is."""

    def find_anything(self) -> None:
        """Find anything in the audit on screen, what can be done now among it."""

    def show_help(self, topic: str) -> None:
        """Show a topic of the help beside the work; an empty one is help as it was left."""

    def begin_tour(self) -> None:
        """Show the tour from its first step, or where an open audit lets it go on."""


@dataclass(frozen=True, slots=True)
class PageContext:
    """The open audit and the parts of the window that a page may use.

    `go_to` shows an item at a place in the walkthrough; `show_page` shows a page by its name.
    `running_visit` is the visit that what is done now is part of. `show_markers` goes to markers on
    their plan, `show_plan` to a plan, `show_record` to a row of a register;
    `show_unasked_photos` goes to the photos of which nobody said whether students are visible.
    `place_record` goes to the plans with a row in hand that is on none yet. `ask_who` asks who
    walks. `show_interview` goes into an interview, `show_findings` to a
    saved filter of findings; `show_listed` shows a finding in their list where that is on screen,
    and returns whether it is. `stack` is what a page is made in: Qt styles
    all of a page anew when it is moved once it is filled.
    """

    window: AuditWindow
    theme: Theme
    bridge: SessionBridge
    status: StatusBar
    jobs: JobLine
    settings: QSettings
    go_to: Callable[[PlaceId, ItemId | None], None]
    show_page: Callable[[str], None]
    running_visit: Callable[[], VisitId | None] = lambda: None
    show_markers: Callable[[Sequence[MarkerId]], None] = lambda _markers: None
    show_plan: Callable[[PlanId], None] = lambda _plan: None
    place_record: Callable[[str], None] = lambda _record_id: None
    show_unasked_photos: Callable[[], None] = lambda: None
    show_record: Callable[[RegisterKey, str], None] = lambda _key, _record: None
    ask_who: Callable[[], None] = lambda: None
    show_interview: Callable[[str], None] = lambda _interview: None
    show_findings: Callable[[str], None] = lambda _filter: None
    show_listed: Callable[[FindingId], bool] = lambda _finding: False
    stack: QWidget | None = None

    @property
    def session(self) -> Session:
        """The open audit."""
        return self.bridge.session


class Screen(Protocol):
    """The open audit on screen, as commands, undo and the tour see it."""

    @property
    def context(self) -> PageContext:
        """What its pages are given."""

    @property
    def widget(self) -> QWidget:
        """The widget it is, under which its dialogs stand and with which they go."""

    @property
    def on_walk(self) -> bool:
        """Whether the walkthrough is on screen."""

    @property
    def shown_page(self) -> str:
        """The name of the page on screen."""

    def page(self, name: str) -> QWidget:
        """Return a page by its name, making it when it is first asked for."""

    def show_page(self, name: str) -> None:
        """Bring a page up to date and show it."""

    def enter_page(self, name: str) -> None:
        """Show a page somebody asked for, its name until it is made."""
