"""Makes a paper in a job, writes it into the log of copies, and offers to open it.

Says that files were made, and offers to open them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox, QWidget

from cpted_audit import clock
from cpted_audit.errors import AuditError
from cpted_audit.report.copies import PaperKind
from cpted_audit.session.documents.copies.copies import Choices
from cpted_audit.ui import dialogs
from cpted_audit.ui.documents.notices import chosen_font
from cpted_audit.ui.frame.job_line import JobOrder
from cpted_audit.ui.frame.page import PageContext
from cpted_audit.ui.tasks import Cancelled
from cpted_audit.ui.words import said, tr
from cpted_audit.words import counted

if TYPE_CHECKING:
    from cpted_audit.session.documents.documents import Form, PrintedForm


def tell_made(context: PageContext, page: QWidget, paths: Sequence[Path], words: str) -> None:
    """Say what was made, beside the work; Open it opens the file, or the folder of several."""
    context.status.show_text(words)
    box = QMessageBox(QMessageBox.Icon.Information, tr("Created"), words, parent=page.window())
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    several = len(paths) > 1
    open_it = box.addButton(
        tr("Open the folder") if several else tr("Open it"), QMessageBox.ButtonRole.ActionRole
    )
    box.setDefaultButton(box.addButton(tr("Close"), QMessageBox.ButtonRole.RejectRole))
    target = paths[0].parent if several else paths[0]
    open_it.clicked.connect(
        lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(target.absolute())))
    )
    box.open()


class PaperOrder(NamedTuple):
    """A paper to be made: its kind, what gathers it for a copy, and what else is to be said of it.

    `gather` raises AuditError where there is nothing to print.
    """

    kind: PaperKind
    gather: Callable[[Choices], Form]
    also: Callable[[Form], str] = lambda _form: ""


def add_paper_job(
    context: PageContext, page: QWidget, order: PaperOrder, choices: Choices, target: Path
) -> None:
    """Gather a paper now and write it as the next job.

    The number of a named copy is taken before anything is made. A paper that was made and cannot
    be logged is told; so are letters no font has.
    """
    from cpted_audit.session.documents.work_papers import begin_paper

    try:
        order.gather(choices)  # what cannot be printed takes no number
        chosen = begin_paper(context.session, choices)
        form = order.gather(chosen)
    except AuditError as error:
        dialogs.tell(page, error)
        return
    context.jobs.add(_job(context, page, order, chosen, form, target))


def _job(
    context: PageContext, page: QWidget, order: PaperOrder, chosen: Choices, form: Form,
    target: Path,
) -> JobOrder:  # fmt: skip
    """Return the job that writes a paper and then says so."""
    font, on = chosen_font(context.settings), clock.today()
    made: list[PrintedForm] = []
    words = tr("Creating {name}", name=target.name)

    def work(cancelled: Cancelled) -> Iterator[PrintedForm]:
        from cpted_audit.session.documents.documents import make_form

        def going_on(_page: int) -> bool:
            return not cancelled()

        yield make_form(form, target, font=font, progress=going_on)

    def step(printed: PrintedForm) -> tuple[str, int, int]:
        made.append(printed)
        return words, 0, 0

    def end(failure: BaseException | None) -> None:
        if failure is not None:
            dialogs.tell(page, failure)
            return
        _log(context, page, order.kind, chosen, target, on)
        told = [_made_words(target, made[0], chosen), order.also(form)]
        told += [tr(line.pattern, **line.values) for line in filter(None, [made[0].lost])]
        tell_made(context, page, [target], " ".join(filter(None, told)))

    return JobOrder(words, work, step, end)


def _log(
    context: PageContext, page: QWidget, kind: PaperKind, chosen: Choices, target: Path, on: date
) -> None:
    """Write a paper for somebody named into the log; what stands against that is told."""
    from cpted_audit.session.documents.work_papers import record_paper

    try:
        record_paper(context.session, target, kind, chosen, on=on)
    except AuditError as error:
        dialogs.tell(page, error)


def _made_words(target: Path, printed: PrintedForm, chosen: Choices) -> str:
    pages = said(counted("1 page", "{count} pages", printed.pages))
    if chosen.number is None:
        return tr("Created {name}, {pages}.", name=target.name, pages=pages)
    return tr(
        "Created {name}, {pages}: copy {number} for {whose}, written into the log of copies.",
        name=target.name, pages=pages, number=chosen.number, whose=chosen.recipient,
    )  # fmt: skip
