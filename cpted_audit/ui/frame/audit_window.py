"""What the commands and the controllers of the program may ask of its window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cpted_audit.session.session import Session
    from cpted_audit.ui.frame.job_line import JobLine


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
