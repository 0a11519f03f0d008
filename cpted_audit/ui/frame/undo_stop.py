"""Where undo stops for once: before what people did that no undo takes back."""

from __future__ import annotations

from pathlib import Path

from cpted_audit.session.file.purge import KEPT_NOTES
from cpted_audit.session.registers.secrets import REVEAL
from cpted_audit.session.session import Session
from cpted_audit.store.common_step import MERGE
from cpted_audit.ui.words import said, tr

_STAYS = (*(kind for kind in KEPT_NOTES if kind != REVEAL), MERGE)
"""What people do that no undo takes back, as purging, or a merge that changed nothing here."""


def stays(session: Session, label: str) -> bool:
    """Return whether what was done just now, by its label, is something no undo takes back."""
    passed = session.passed_over(_STAYS)
    return passed is not None and passed[0] == label


class UndoStop:
    """Says once that undo would pass over what stays for good; undone while it says so, it does."""

    def __init__(self) -> None:
        self._passed: tuple[Path, tuple[int, int]] | None = None

    def words(self, session: Session, shown: str) -> str | None:
        """Return what is to be said in place of undoing, or None where undo may go on.

        `shown` is what the bottom line says now: what is no longer read there is said again.
        """
        passed = session.passed_over(_STAYS)
        if passed is None:
            return None
        label, numbers = passed
        words = tr(
            "“{what}” cannot be undone. Undo again takes back: {step}",
            what=said(label), step=said(session.undo_label or ""),
        )  # fmt: skip
        if self._passed == (session.path, numbers):
            return None
        if shown == words:
            self._passed = session.path, numbers
            return None
        return words
