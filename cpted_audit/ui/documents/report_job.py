"""Make a document of the audit in a job, and say what became of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QWidget

from cpted_audit.report.audience import Audience
from cpted_audit.session.documents.check_words import SelfCheck
from cpted_audit.session.documents.copies.copies import Choices
from cpted_audit.session.session import Session
from cpted_audit.ui import dialogs
from cpted_audit.ui.frame.job_line import JobOrder
from cpted_audit.ui.tasks import Cancelled, Work
from cpted_audit.ui.words import tr

Made = Callable[[Path, SelfCheck], None]
"""Is told where a document lies, and what reading it back showed."""


def report_order(
    parent: QWidget,
    session: Session,
    target: Path,
    audience: Audience,
    choices: Choices,
    issued_on: date,
    made: Made,
) -> JobOrder:
    """Return the job that makes a document; `made` is told when it is there and was read back."""
    checks: list[SelfCheck] = []

    def step(found: int | SelfCheck) -> tuple[str, int, int]:
        if isinstance(found, SelfCheck):
            checks.append(found)
            return tr("Checking it"), 0, 0
        return tr("Creating the report, page {page}", page=found), 0, 0

    def end(failure: BaseException | None) -> None:
        if failure is None:
            made(target, checks[0])
        else:
            dialogs.tell(parent, failure)

    work = _work(session, target, audience, choices, issued_on)
    return JobOrder(tr("Creating the report"), work, step, end)


def _work(
    session: Session, target: Path, audience: Audience, choices: Choices, issued_on: date
) -> Work:
    """Return what makes the document in a child process; `session` is asked when it begins."""

    def work(cancelled: Cancelled) -> Iterator[int | SelfCheck]:
        from cpted_audit.session.documents.child import (  # the PDF libraries are slow to load
            ExportOrder,
            export_in_child,
        )

        document = session.document
        order = ExportOrder(
            document.path,
            document.passphrase,
            target,
            audience,
            issued_on,
            choices,
            document.edition,
        )
        yield from export_in_child(order, cancelled)

    return work
