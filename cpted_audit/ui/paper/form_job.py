"""Write a paper form in a job, and say what became of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from cpted_audit.errors import AuditError
from cpted_audit.session.documents.check_words import CheckLine
from cpted_audit.ui import dialogs
from cpted_audit.ui.documents.notices import chosen_font
from cpted_audit.ui.frame.job_line import JobOrder
from cpted_audit.ui.frame.page import PageContext
from cpted_audit.ui.tasks import Cancelled
from cpted_audit.ui.words import tr

if TYPE_CHECKING:  # the PDF libraries wait until a form is printed
    from cpted_audit.report.interview_form import InterviewForm
    from cpted_audit.report.walk_form import WalkForm


def add_form_job(
    context: PageContext,
    window: QWidget,
    form: WalkForm | InterviewForm,
    target: Path,
    made: Callable[[], None] = lambda: None,
) -> None:
    """Write a form to a file as the next job; `window` is where a failure is told.

    `made` is called once it is written.
    """
    font, lost = chosen_font(context.settings), list[CheckLine]()

    def work(cancelled: Cancelled) -> Iterator[int]:
        from cpted_audit.session.documents.documents import make_form

        def going_on(_page: int) -> bool:
            return not cancelled()

        printed = make_form(form, target, font=font, progress=going_on)
        lost.extend(filter(None, [printed.lost]))
        yield printed.pages

    ended = _ended(context, window, target, lost, made)
    context.jobs.add(JobOrder(tr("Creating the form"), work, _step, ended))


def _ended(
    context: PageContext,
    window: QWidget,
    target: Path,
    lost: Sequence[CheckLine],
    made: Callable[[], None],
) -> Callable[[BaseException | None], None]:
    def end(failure: BaseException | None) -> None:
        if failure is not None:
            dialogs.tell(window, failure)
            return
        made()
        context.status.show_text(tr("Wrote {name}", name=target.name))
        for line in lost:
            words = tr(
                "Wrote {name}. {what}. Write those words on the form by hand, or spell them in "
                "other letters and create it again.",
                name=target.name, what=tr(line.pattern, **line.values),
            )  # fmt: skip
            dialogs.tell(window, AuditError(words))

    return end


def _step(pages: int) -> tuple[str, int, int]:
    return tr("Creating the form, page {page}", page=pages), 0, 0
