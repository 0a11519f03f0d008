"""Writes what the finding editors tell, and says so when it cannot be written."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from cpted_audit.domain.ids import FindingId
from cpted_audit.errors import AuditError
from cpted_audit.session.findings import findings
from cpted_audit.session.session import Session
from cpted_audit.ui import dialogs
from cpted_audit.ui.findings.editor import FindingEditor

FindingOf = Callable[[], FindingId | None]


class FindingController:
    """Connects editors to the session; `parent` stands under the messages."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        self._session = session
        self._parent = parent

    def serve(self, editor: FindingEditor, of: FindingOf) -> None:
        """Write what an editor tells to the finding that `of` returns at that moment."""
        session, parent = self._session, self._parent

        def write(edit: Callable[[FindingId], None]) -> None:
            finding_id = of()
            if finding_id is None:
                return
            try:
                edit(finding_id)
            except AuditError as error:
                dialogs.tell(parent, error)

        editor.edited.connect(
            lambda changes: write(
                lambda finding_id: findings.edit_finding(
                    session, finding_id, origin=editor, **changes
                )
            )
        )
        editor.dismissed.connect(
            lambda reason: write(
                lambda finding_id: findings.dismiss(session, finding_id, reason, origin=editor)
            )
        )
        editor.reopened.connect(
            lambda: write(lambda finding_id: findings.reopen(session, finding_id, origin=editor))
        )
        editor.deleted.connect(
            lambda: write(
                lambda finding_id: findings.delete_free_finding(session, finding_id, origin=editor)
            )
        )
