"""Asks what a paper is of and who gets it, then where it goes: sheets, lists, pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QComboBox, QDialog, QFormLayout, QWidget

from cpted_audit import clock
from cpted_audit.analysis.findings.lists import FILTERS, GROUPINGS, grouped, select
from cpted_audit.errors import AuditError
from cpted_audit.file_names import safe_name
from cpted_audit.report.copies import PaperKind
from cpted_audit.session.documents.copies.copies import PLAIN, Choices
from cpted_audit.session.documents.copies.recipients import for_recipient
from cpted_audit.session.findings.rows import asking, rows
from cpted_audit.session.findings.verbs import known_owners
from cpted_audit.session.session import Session
from cpted_audit.ui import dialogs
from cpted_audit.ui.findings.papers.paper_job import PaperOrder, add_paper_job
from cpted_audit.ui.findings.work_fields import HEIGHT, NameLine
from cpted_audit.ui.frame.page import PageContext
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.fitting import TallDialog
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import QT_TR_NOOP, said, tr

if TYPE_CHECKING:
    from cpted_audit.session.documents.documents import Form
    from cpted_audit.ui.findings.findings_page import FindingsPage

PAPER_GROUPINGS = ("owner", "trade", "place", "building", "role", "due", "priority")
NOT_ON_PAPER = ("set-aside", "mine")
"""What was set aside asks for nothing, and paper is nobody's in particular."""
MONTHS = (
    QT_TR_NOOP("January"), QT_TR_NOOP("February"), QT_TR_NOOP("March"), QT_TR_NOOP("April"),
    QT_TR_NOOP("May"), QT_TR_NOOP("June"), QT_TR_NOOP("July"), QT_TR_NOOP("August"),
    QT_TR_NOOP("September"), QT_TR_NOOP("October"), QT_TR_NOOP("November"), QT_TR_NOOP("December"),
)  # fmt: skip
SCHOOL_YEAR = 7
"""The month in which most districts begin their budget year."""


class PaperDialog(TallDialog):
    """Says what a paper holds and asks who gets it; `boxes` are the choices of its kind."""

    def __init__(self, session: Session, title: str, about: str, parent: QWidget) -> None:
        super().__init__(title, tr("Save as…"), parent, width=500)
        self._session = session
        self.column.addWidget(text_label(about, wrap=True))
        self.boxes: dict[str, QComboBox] = {}
        self.form = QFormLayout()
        self.form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.form.setVerticalSpacing(px(8))
        self.column.addLayout(self.form)
        self.recipient = NameLine(tr("Who gets it"), known_owners(session, rows(session)))
        self.agency = NameLine(tr("Company or agency"))
        self._paper = text_label(
            tr(
                "With a name the copy has a number, stands in the log of copies, and says on each "
                "page whose it is. Without one nothing is logged."
            ),
            "muted",
            wrap=True,
        )

    def offer(self, name: str, words: str, choices: Sequence[tuple[str, Any]]) -> QComboBox:
        """Add a choice of the paper's kind."""
        box = QComboBox()
        box.setAccessibleName(words)
        box.setMinimumHeight(px(HEIGHT))
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(14)
        for shown, value in choices:
            box.addItem(shown, value)
        self.boxes[name] = box
        self.form.addRow(words, box)
        return box

    def finish(self) -> None:
        """Add who gets it, below what was offered."""
        for field in (self.recipient, self.agency):
            self.form.addRow(field.accessibleName(), field)
        if self._session.document.read_only:
            self.recipient.setEnabled(False)
            self.agency.setEnabled(False)
            self._paper.setText(
                tr("The audit is open for reading only, so no copy of it can be logged.")
            )
        self.column.addWidget(self._paper)
        self.column.addStretch(1)

    @property
    def choices(self) -> Choices:
        """Who gets it."""
        return Choices(recipient=self.recipient.text(), agency=self.agency.text())

    def accept(self) -> None:
        """Close, or say that a name is too long for the foot of a page."""
        try:
            for_recipient(self._session, self.choices)
        except AuditError as error:
            self._error.setText(said(error))
            self._error.show()
            return
        super().accept()


def ask_sheet(context: PageContext, page: FindingsPage) -> None:
    """Make the sheet of the finding that is chosen on the page."""
    chosen = page.chosen()
    if len(chosen) != 1:
        context.status.show_hint(
            tr("A sheet has one finding and nothing else: choose one in the list first.")
        )
        return
    dialog = sheet_dialog(context.session, chosen[0].number, page)
    number, session = chosen[0].number, context.session

    def gather(choices: Choices) -> Form:
        from cpted_audit.session.documents.work_papers import gather_finding_sheet

        return gather_finding_sheet(session, number, on=clock.today(), choices=choices)

    def also(form: Any) -> str:  # noqa: ANN401 - the sheet that was gathered
        from cpted_audit.session.documents.work_papers import photos_left_out

        count = photos_left_out(session, form)
        if not count:
            return ""
        return tr(
            "Photos left out, with students or without a students-visible check: {count:,}.",
            count=count,
        )

    name = tr("sheet of finding {number}", number=number)
    _ask(context, page, dialog, name, lambda: PaperOrder(PaperKind.WORK_SHEET, gather, also))


def sheet_dialog(session: Session, number: int, parent: QWidget) -> PaperDialog:
    """Return the dialog of the sheet of one finding."""
    dialog = PaperDialog(
        session, tr("One-page sheet for finding {number}", number=number),
        tr(
            "For a contractor: place, part of the plan, photos, what to do, and lines to sign. "
            "Nothing of another finding is in the file, and of this one neither cost, funding nor "
            "comments."
        ),
        parent,
    )  # fmt: skip
    dialog.finish()
    dialog.recipient.setFocus()
    return dialog


def ask_punch_list(context: PageContext, page: FindingsPage) -> None:
    """Make a list with boxes to tick, as the page is filtered and grouped unless chosen."""
    session = context.session
    dialog = punch_dialog(session, page.list_is, page)

    def order() -> PaperOrder:
        which, by, only = (dialog.boxes[name].currentData() for name in ("which", "by", "only"))

        def gather(choices: Choices) -> Form:
            from cpted_audit.session.documents.work_papers import gather_punch_list

            return gather_punch_list(
                session, on=clock.today(), which=which, by=by, only=only, choices=choices
            )

        return PaperOrder(PaperKind.PUNCH_LIST, gather)

    _ask(context, page, dialog, tr("punch list"), order)


def punch_dialog(session: Session, like: tuple[str, str], parent: QWidget) -> PaperDialog:
    """Return the dialog of the punch list, with the filter and the grouping of a page."""
    dialog = PaperDialog(
        session, tr("Punch list"),
        tr("What there is to repair, a line each, with a box to tick, the date and initials."),
        parent,
    )  # fmt: skip
    which = dialog.offer(
        "which", tr("Findings"),
        [(tr(one.words), one.name) for one in FILTERS if one.name not in NOT_ON_PAPER],
    )  # fmt: skip
    by = dialog.offer(
        "by", tr("Group by"),
        [
            (tr(grouping.words), grouping.name)
            for grouping in GROUPINGS
            if grouping.name in PAPER_GROUPINGS
        ],
    )  # fmt: skip
    which.setCurrentIndex(max(0, which.findData(like[0])))
    by.setCurrentIndex(max(0, by.findData(like[1])))
    only = dialog.offer("only", tr("Group"), [])
    asked = asking(session)

    def fill() -> None:
        found = select(rows(session), which.currentData(), asked)
        only.clear()
        only.addItem(tr("All groups"), "")
        for group in grouped(found, by.currentData(), asked):
            only.addItem(said(group.words), str(group.words))

    which.currentIndexChanged.connect(fill)
    by.currentIndexChanged.connect(fill)
    fill()
    dialog.finish()
    which.setFocus()
    return dialog


def ask_fiscal_page(context: PageContext, page: FindingsPage) -> None:
    """Make the page of what repairs cost."""
    session = context.session
    dialog = fiscal_dialog(session, page)

    def order() -> PaperOrder:
        begins = dialog.boxes["begins"].currentData()

        def gather(choices: Choices) -> Form:
            from cpted_audit.session.documents.work_papers import gather_fiscal_page

            return gather_fiscal_page(session, on=clock.today(), begins=begins, choices=choices)

        return PaperOrder(PaperKind.FISCAL_PAGE, gather)

    _ask(context, page, dialog, tr("fiscal page"), order)


def fiscal_dialog(session: Session, parent: QWidget) -> PaperDialog:
    """Return the dialog of the fiscal page."""
    dialog = PaperDialog(
        session, tr("Fiscal page"),
        tr(
            "What repairs cost by budget year and band, by month and by funding. What nobody knows "
            "the cost of is counted apart, and no sum includes it."
        ),
        parent,
    )  # fmt: skip
    months = [(tr(words), number) for number, words in enumerate(MONTHS, start=1)]
    begins = dialog.offer("begins", tr("The budget year begins in"), months)
    begins.setCurrentIndex(SCHOOL_YEAR - 1)
    dialog.finish()
    begins.setFocus()
    return dialog


def ask_timeline(context: PageContext, page: FindingsPage) -> None:
    """Make the page of what is due in which month."""
    session = context.session
    dialog = timeline_dialog(session, page)

    def gather(choices: Choices) -> Form:
        from cpted_audit.session.documents.work_papers import gather_timeline_page

        return gather_timeline_page(session, on=clock.today(), choices=choices)

    _ask(context, page, dialog, tr("timeline"), lambda: PaperOrder(PaperKind.TIMELINE, gather))


def timeline_dialog(session: Session, parent: QWidget) -> PaperDialog:
    """Return the dialog of the timeline."""
    dialog = PaperDialog(
        session, tr("Timeline"),
        tr("What is due in which month, by who does it, as a drawing and a table."), parent,
    )  # fmt: skip
    dialog.finish()
    dialog.recipient.setFocus()
    return dialog


def _ask(
    context: PageContext, page: QWidget, dialog: PaperDialog, name: str,
    order: Callable[[], PaperOrder],
) -> None:  # fmt: skip
    if dialog.exec() == QDialog.DialogCode.Accepted:
        ask_where(context, page, order(), dialog.choices, name)
    dialog.deleteLater()


def ask_where(
    context: PageContext, page: QWidget, order: PaperOrder, choices: Choices = PLAIN, name: str = ""
) -> None:
    """Ask where a paper goes, and make it."""
    called = safe_name(f"{context.session.site.name} - {name}")
    target = dialogs.choose_copy(page, context.session.path.with_name(f"{called}.pdf"))
    if target is not None:
        add_paper_job(context, page, order, choices, target)
