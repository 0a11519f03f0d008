"""A school with something in every table, and what a program does with a file without a window."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path

_HERE = Path(__file__).resolve().parent
for _name in ("report", "test_redaction"):
    sys.path.append(str(_HERE / _name))

import marked_school  # noqa: E402 - found only now

from cpted_audit.domain.registers.columns import RegisterKey  # noqa: E402
from cpted_audit.errors import AuditError  # noqa: E402
from cpted_audit.report.audience import Audience  # noqa: E402
from cpted_audit.session import check, overview  # noqa: E402
from cpted_audit.session.documents.make import export_report  # noqa: E402
from cpted_audit.session.history import history  # noqa: E402
from cpted_audit.session.registers import records  # noqa: E402
from cpted_audit.session.session import Session  # noqa: E402
from cpted_audit.session.walk import answers  # noqa: E402

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
