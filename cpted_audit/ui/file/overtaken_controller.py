"""What the window does when another program has the audit: nothing typed is lost.

The edits that were not written are kept by the path of their audit until they are added to it, to a
copy, or given up in so many words.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from cpted_audit import clock
from cpted_audit.errors import AuditError
from cpted_audit.files import AUDIT_SUFFIX
from cpted_audit.ui.words import tr

if TYPE_CHECKING:
    from cpted_audit.session.file.merging import Change, Clash, Pending
    from cpted_audit.session.session import Session
    from cpted_audit.ui.file.overtaken_dialog import Choice
    from cpted_audit.ui.frame.page import AuditWindow


class OvertakenController(QObject):
    """Belongs to the window; `follow` is told every audit that is shown."""

    def __init__(self, window: AuditWindow) -> None:
        super().__init__(window.window())
        self._window = window
        self._kept: dict[Path, tuple[Pending, Sequence[Change]]] = {}
        self._asking = False

    def follow(self, session: Session) -> None:
        """Watch an audit, and offer what was kept of it when it can be written again."""
        session.document.when_overtaken(lambda: QTimer.singleShot(0, self._ask))
        if session.path in self._kept and not session.document.read_only:
            QTimer.singleShot(0, self._offer)

    def keep(self, session: Session) -> None:
        """Keep what was not written of an audit that is about to be closed."""
        pending = session.document.pending
        if pending is not None:
            from cpted_audit.session.file.merging import tell

            if session.path in self._kept:
                pending = self._kept[session.path][0].joined(pending)
            self._kept[session.path] = (pending, tell(session, pending))

    def may_close(self) -> bool:
        """Return whether the window may close; asks where what was typed would go with it."""
        session = self._window.session
        if session is not None:
            self.keep(session)
        words = [change for _, told in self._kept.values() for change in told]
        if not words:
            return True
        from cpted_audit.ui.file.overtaken_dialog import ask_closing

        return ask_closing(self._window.window(), words)

    def _ask(self) -> None:
        session = self._window.session
        if session is None or session.document.overtaken is None or self._asking:
            return
        from cpted_audit.session.file.merging import tell
        from cpted_audit.ui.file.overtaken_dialog import Choice, ask_overtaken

        pending = session.document.pending
        self._asking = True
        try:
            told = [] if pending is None else tell(session, pending)
            choice = ask_overtaken(self._window.window(), session.document.overtaken, told)
        finally:
            self._asking = False
        if choice is Choice.OPEN_AGAIN:
            self._open_again(session)
        elif choice is Choice.COPY:
            self._save_copy(session, pending)

    def _open_again(self, session: Session) -> None:
        from cpted_audit.ui.frame.audit_opener import open_audit

        path, passphrase = session.path, session.document.passphrase
        self._window.close_audit()  # which keeps what was not written
        again = open_audit(self._window.window(), path, passphrase)
        if again is not None:
            self._window.show_session(again)

    def _save_copy(self, session: Session, pending: Pending | None) -> bool:
        from cpted_audit.session.file.merging import save_copy
        from cpted_audit.ui import dialogs

        now = clock.now()
        name = f"{session.path.stem} {now:%Y-%m-%d %H%M}{AUDIT_SUFFIX}"
        target = dialogs.choose_audit_copy(self._window.window(), session.path.with_name(name))
        if target is None:
            return False
        try:
            save_copy(session.document, pending, target)
        except AuditError as error:
            dialogs.tell(self._window.window(), error)
            return False
        self._kept.pop(session.path, None)
        session.document.forget_pending()
        self._window.say(tr("Saved with what you typed: {name}", name=target.name))
        return True

    def _offer(self) -> None:
        """Add what was kept to the audit on screen, asking where both changed the same."""
        session = self._window.session
        if session is None or session.path not in self._kept:
            return
        from cpted_audit.session.file.merging import add, label_of
        from cpted_audit.ui import dialogs

        pending, _ = self._kept[session.path]
        try:
            clashes = add(session, pending)
            if clashes and not self._decided(session, pending, clashes):
                return
        except AuditError as error:
            dialogs.tell(self._window.window(), error)
            return
        self._kept.pop(session.path, None)
        if not clashes:
            self._window.say(tr("Added: {what}", what=label_of(pending)))

    def _decided(self, session: Session, pending: Pending, clashes: list[Clash]) -> bool:
        """Ask whose words count, and do so; False while that is left open."""
        from cpted_audit.session.file.merging import add, tell_clashes
        from cpted_audit.ui.file.overtaken_dialog import Choice, ask_clash

        choice: Choice = ask_clash(self._window.window(), tell_clashes(session, clashes))
        if choice is Choice.MINE:
            add(session, pending, mine_wins=True)
        elif choice is Choice.COPY:
            with suppress(AuditError):
                return self._save_copy(session, pending)
        return choice in {Choice.MINE, Choice.THEIRS}
