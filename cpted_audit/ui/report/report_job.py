"""Make the report as a job, in a process of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QWidget

from cpted_audit.session.session import Session
from cpted_audit.ui import dialogs
from cpted_audit.ui.job_line import Order
from cpted_audit.ui.tasks import Cancelled
from cpted_audit.ui.words import tr


def report_order(
    parent: QWidget, session: Session, target: Path, made: Callable[[Path], None]
) -> Order:
    """Return the job that makes the full report; `made` is told when it is there."""

    def work(cancelled: Cancelled) -> Iterator[int]:
        from cpted_audit.report.audience import Audience  # the PDF libraries are slow to load
        from cpted_audit.session.export_process import ExportOrder, export_in_child

        document = session.document
        today = date.today()  # noqa: DTZ011 - the date on the officer's wall is meant
        order = ExportOrder(document.path, document.passphrase, target, Audience.FULL, today)
        yield from export_in_child(order, cancelled)

    def step(page: int) -> tuple[str, int, int]:
        return tr("Making the report, page {page}", page=page), 0, 0

    def end(failure: BaseException | None) -> None:
        if failure is None:
            made(target)
        else:
            dialogs.tell(parent, failure)

    return Order(tr("Making the report"), work, step, end)
