"""Make a document as a job, in a process of its own, and read it back."""

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
from cpted_audit.ui.frame.job_line import Order
from cpted_audit.ui.tasks import Cancelled
from cpted_audit.ui.words import tr

Made = Callable[[Path, SelfCheck], None]


def report_order(
    parent: QWidget,
    session: Session,
    target: Path,
    audience: Audience,
    choices: Choices,
    issued_on: date,
    made: Made,
) -> Order:
    """Return the job that makes a document; `made` is told when it is there and was read back."""
    checks: list[SelfCheck] = []

    def work(cancelled: Cancelled) -> Iterator[int | SelfCheck]:
        from cpted_audit.session.documents.child import (  # the PDF libraries are slow to load
            ExportOrder,
            export_in_child,
        )

        document = session.document
        order = ExportOrder(
            document.path, document.passphrase, target, audience, issued_on, choices
        )
        yield from export_in_child(order, cancelled)

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

    return Order(tr("Creating the report"), work, step, end)
