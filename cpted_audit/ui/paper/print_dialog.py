"""Print to walk with: choose what the paper form holds, and write it in a job.

Which part of the walk a paper form holds: the building, the phase, and whether all of it.

Write a paper form in a job, and say what became of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cpted_audit import clock
from cpted_audit.domain.places.site import GROUNDS
from cpted_audit.domain.vocabulary import Phase
from cpted_audit.errors import AuditError
from cpted_audit.file_names import safe_name
from cpted_audit.session.documents.check_words import CheckLine
from cpted_audit.session.paper.paper_form import Route, gather_form, remember_printed, rows_of
from cpted_audit.session.session import Session
from cpted_audit.ui import dialogs
from cpted_audit.ui.documents.notices import chosen_font
from cpted_audit.ui.frame.job_line import JobOrder
from cpted_audit.ui.frame.page import PageContext
from cpted_audit.ui.tasks import Cancelled
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.fitting import fit, lay_out_dialog
from cpted_audit.ui.widgets.flow import FlowLayout
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import said, tr, word
from cpted_audit.words import counted

if TYPE_CHECKING:
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


TARGET = 40


class RouteChoice(QWidget):
    """The choices of a form, the whole school and every phase to begin with."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._building = QComboBox()
        self._building.setAccessibleName(tr("Building"))
        self._building.addItem(tr("Whole school"), None)
        self._building.addItem(tr(GROUNDS), frozenset({None}))
        for building in session.walk.buildings:
            self._building.addItem(building.name, frozenset({building.id}))
        self._phase = QComboBox()
        self._phase.setAccessibleName(tr("Phase"))
        self._phase.addItem(tr("Every phase"), None)
        for phase in Phase:
            self._phase.addItem(word(phase), phase)
        self._blank = QCheckBox(tr("Only what is not answered yet"))
        row = FlowLayout(self)
        for choice in (self._building, self._phase, self._blank):
            choice.setMinimumHeight(px(TARGET))
            row.addWidget(choice)
        self._building.currentIndexChanged.connect(lambda _row: self.changed.emit())
        self._phase.currentIndexChanged.connect(lambda _row: self.changed.emit())
        self._blank.toggled.connect(lambda _on: self.changed.emit())

    def show_route(self, route: Route) -> None:
        """Choose a part of the walk; where it is none of the choices, all of it stays chosen."""
        for box, wanted in ((self._building, route.buildings), (self._phase, route.phase)):
            data = [box.itemData(row) for row in range(box.count())]
            box.setCurrentIndex(data.index(wanted) if wanted in data else 0)
        self._blank.setChecked(route.blank_only)

    @property
    def route(self) -> Route:
        """What is chosen."""
        phase = self._phase.currentData()
        return Route(
            buildings=self._building.currentData(),
            phase=None if phase is None else Phase(phase),
            blank_only=self._blank.isChecked(),
        )


class PrintDialog(QDialog):
    """Says how much a form holds before it is made."""

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Print to walk with"))
        self._session = context.session
        self._context = context
        self._window = parent
        self._choice = RouteChoice(context.session)
        self._count = text_label("", "strong", wrap=True)
        self._count.setAccessibleDescription(tr("What the form includes"))
        self._error = text_label("", "error", wrap=True)
        self._make = QPushButton(tr("Create the form…"))
        self._make.setProperty("kind", "primary")
        self._lay_out()
        self._choice.changed.connect(self._show_count)
        self._show_count()

    def _show_count(self) -> None:
        self._error.clear()
        rows = rows_of(self._session.walk, self._choice.route)
        asked = sum(len(questions) for _, questions in rows)
        self._count.setText(
            ", ".join(
                (
                    said(counted("1 place", "{count} places", len(rows))),
                    said(counted("1 row to mark", "{count} rows to mark", asked)),
                )
            )
            if rows
            else tr("Nothing is left to ask there.")
        )
        self._make.setEnabled(bool(rows))

    def _print(self) -> None:
        route, now = self._choice.route, clock.now_to_second()
        try:
            form = gather_form(self._session, route, on=now.date())
        except AuditError as error:
            self._error.setText(said(error))
            return
        name = safe_name(tr("{school} to walk with", school=self._session.site.name))
        target = dialogs.choose_copy(self, self._session.path.with_name(f"{name}.pdf"))
        if target is None:
            return
        made = partial(_remember, self._session, route, now)
        add_form_job(self._context, self._window, form, target, made)
        self.accept()

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(px(10))
        column.addWidget(
            text_label(
                tr(
                    "A form has the route with boxes to mark, room for notes, and the doors to "
                    "look at. Type it in afterwards with “Type in a paper form”."
                ),
                wrap=True,
            )
        )
        column.addWidget(self._choice)
        column.addWidget(self._count)
        column.addStretch()
        close = QPushButton(tr("Cancel"))
        close.clicked.connect(self.reject)
        self._make.clicked.connect(self._print)
        foot = QHBoxLayout()
        foot.addWidget(self._error, 1)
        for button in (close, self._make):
            button.setMinimumHeight(px(TARGET))
            foot.addWidget(button)
        lay_out_dialog(self, column, foot)
        fit(self, 560, 280)


def _remember(session: Session, route: Route, at: datetime) -> None:
    """Remember a form that was made; a disk that takes nothing now spoils no form."""
    with suppress(AuditError):
        remember_printed(session, route, at)
