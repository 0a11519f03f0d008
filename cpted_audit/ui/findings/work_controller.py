"""Does with the chosen findings what a key or a button asks, after what must be said was asked."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QDialog, QWidget

from cpted_audit.analysis.findings.rows import FindingRow
from cpted_audit.domain.findings.states import (
    WAYS,
    FindingState,
    Verb,
    verb_to,
)
from cpted_audit.domain.ids import FindingId
from cpted_audit.errors import AuditError
from cpted_audit.session.findings.edits import Deed, check_way
from cpted_audit.session.findings.remarks import comment, observe_again, photos_of
from cpted_audit.session.findings.rows import rows as every_row
from cpted_audit.session.findings.verbs import change_work, do, known_owners, known_trades
from cpted_audit.session.session import Session
from cpted_audit.ui import dialogs
from cpted_audit.ui.findings.move_dialog import MoveDialog
from cpted_audit.ui.findings.work_dialog import WorkDialog
from cpted_audit.ui.words import said, tr
from cpted_audit.words import counted

Rows = Sequence[FindingRow]


class WorkController:
    """Serves one page; `page` stands under the dialogs."""

    def __init__(self, session: Session, page: QWidget) -> None:
        self._session = session
        self._page = page

    def move(self, verb: Verb, rows: Rows) -> None:
        """Move findings by a verb; one that needs something said asks for it first."""
        if not rows:
            return
        if not WAYS[verb].needs:
            self._try(lambda: do(self._session, _ids(rows), Deed(verb=verb)))
            return
        photos = photos_of(self._session, rows[0].record) if len(rows) == 1 else []
        dialog = MoveDialog(
            verb, _about(rows), self._session.document.who, self._owners(), photos,
            self._page,
        )  # fmt: skip
        dialog.focus_first()
        while dialog.exec() == QDialog.DialogCode.Accepted and dialog.deed is not None:
            refused = self._refusal(dialog.deed, rows)
            if not refused:
                break
            dialog.complain(refused)
        dialog.deleteLater()

    def move_to(self, state: FindingState, rows: Rows) -> None:
        """Move findings to a state, by the one verb that leads there; or say why none does."""
        verb = verb_to(state)
        try:
            for row in rows:
                check_way(row.number, row.state, verb)
        except AuditError as error:
            dialogs.tell(self._page, error)
            return
        self.move(verb, rows)

    def _refusal(self, deed: Deed, rows: Rows) -> str:
        """Do it; return why it could not be, in a sentence, or an empty text."""
        try:
            do(self._session, _ids(rows), deed)
        except AuditError as error:
            return said(error)
        return ""

    def assign(self, rows: Rows, field: str = "owner") -> None:
        """Ask for owner, due day and the rest, and change them in all the findings."""
        if not rows:
            return
        dialog = WorkDialog(
            _about(rows), self._owners(), known_trades(every_row(self._session)), self._page, field
        )
        while dialog.exec() == QDialog.DialogCode.Accepted:
            try:
                change_work(self._session, _ids(rows), **dialog.changes)
            except AuditError as error:
                dialog.complain(said(error))
            else:
                break
        dialog.deleteLater()

    def _owners(self) -> list[str]:
        return known_owners(self._session, every_row(self._session))

    def remark(self, row: FindingRow, words: str) -> None:
        """Add a comment."""
        self._try(lambda: comment(self._session, row.id, words))

    def see_again(self, row: FindingRow) -> None:
        """Ask what was seen of a finding now, and add it beside the first observation."""
        words = dialogs.ask_text(
            self._page, tr("Seen again"), tr("What do you see of finding {number} now?",
                                             number=row.number)
        )  # fmt: skip
        if words is not None:
            self._try(lambda: observe_again(self._session, row.id, words))

    def _try(self, act: Callable[[], object]) -> None:
        try:
            act()
        except AuditError as error:
            dialogs.tell(self._page, error)


def _ids(rows: Rows) -> list[FindingId]:
    return [row.id for row in rows]


def _about(rows: Rows) -> str:
    if len(rows) == 1:
        return tr("Finding {number}: {title}", number=rows[0].number, title=rows[0].title)
    return said(counted("1 finding", "{count} findings", len(rows)))
