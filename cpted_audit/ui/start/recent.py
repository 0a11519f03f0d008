"""The audits opened lately, remembered per user: path, school and how far they were."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QSettings

from cpted_audit.ui.kept_settings import RECENT, keep, read

MOST = 12


class RecentAudit(NamedTuple):
    """One card of the start page; for an encrypted audit only its path is kept.

    `answered` of `in_scope` were addressed when it was closed; `score` is as printed.
    """

    path: str
    school: str = ""
    closed: str = ""
    answered: int = 0
    in_scope: int = 0
    score: str = ""
    encrypted: bool = False


def recent_audits(settings: QSettings) -> list[RecentAudit]:
    """Return the remembered audits that still exist, newest first."""
    text = read(settings, RECENT)
    if not text:
        return []
    import json  # not needed at the very first start

    try:
        stored = json.loads(text)
        audits = [RecentAudit(**entry) for entry in stored]
    except (ValueError, TypeError):  # a settings file of another version, or damaged
        return []
    return [audit for audit in audits if Path(audit.path).is_file()]


def remember_audit(settings: QSettings, audit: RecentAudit) -> None:
    """Put an audit at the top of the remembered ones."""
    import json

    others = [
        recent_audit for recent_audit in recent_audits(settings) if recent_audit.path != audit.path
    ]
    keep(
        settings,
        RECENT,
        json.dumps([recent_audit._asdict() for recent_audit in [audit, *others][:MOST]]),
    )


def is_open_elsewhere(audit: Path) -> bool:
    """Return whether a program that still runs has an audit open, which then was not left."""
    from cpted_audit.store.lock import DocumentLock

    holder = DocumentLock(audit).holder()
    return holder is not None and not holder.is_gone
