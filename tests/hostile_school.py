"""A school with something in every table, and what a program does with a file without a window."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path

import marked_school

from cpted_audit.domain.registers.columns import RegisterKey
from cpted_audit.errors import AuditError
from cpted_audit.report.audience import Audience
from cpted_audit.session import check, overview
from cpted_audit.session.documents.documents import export_report
from cpted_audit.session.history import history
from cpted_audit.session.registers import records
from cpted_audit.session.session import Session
from cpted_audit.session.walk import answers

TODAY = date(2026, 11, 29)


def make(folder: Path) -> Path:
    """Make the school; nobody has it open."""
    session, _ = marked_school.make_marked(folder)
    session.document.close()
    return session.path


def exercise(path: Path, report: Path, audience: Audience) -> list[str]:
    """Do with a file what a program does; return what was told. Anything but a sentence escapes."""
    told: list[str] = []

    def tried(do: Callable[[], object]) -> object:
        try:
            return do()
        except AuditError as error:
            told.append(str(error))
            return None

    def look() -> None:
        with Session.open(path) as session:
            tried(lambda: check.check(session))
            tried(lambda: overview.overview(session))
            tried(lambda: answers.current_score(session))
            tried(lambda: answers.current_findings(session))
            tried(lambda: answers.visits(session))
            steps = tried(lambda: history.steps(session, history.HistoryFilter())) or []
            for step in steps:
                tried(lambda step=step: history.changes(session, step))
            for key in RegisterKey:
                tried(lambda key=key: records.records(session, key))
            tried(lambda: export_report(session, report, audience, issued_on=TODAY))
            with suppress(AuditError):
                while session.undo() is not None:
                    pass

    tried(look)
    assert all(one.strip() for one in told)
    return told
