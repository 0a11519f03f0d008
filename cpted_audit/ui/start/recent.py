"""The audits opened lately, remembered per user: path, school and how far they were."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from PySide6.QtCore import QSettings

MOST = 12


@dataclass(frozen=True, slots=True)
class RecentAudit:
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
    try:
        stored = json.loads(str(settings.value("recent", "[]")))
        audits = [RecentAudit(**entry) for entry in stored]
    except (ValueError, TypeError):  # a settings file of another version, or damaged
        return []
    return [audit for audit in audits if Path(audit.path).is_file()]


def remember_audit(settings: QSettings, audit: RecentAudit) -> None:
    """Put an audit at the top of the remembered ones."""
    others = [one for one in recent_audits(settings) if one.path != audit.path]
    settings.setValue("recent", json.dumps([asdict(one) for one in [audit, *others][:MOST]]))
