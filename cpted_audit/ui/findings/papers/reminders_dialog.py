"""Asks whose due days go into calendar files and what they tell, then writes them in a job."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QFormLayout, QWidget

from cpted_audit import clock
from cpted_audit.errors import AuditError
from cpted_audit.session.findings.reminders import (
    OwnersReminders,
    reminders,
    undated,
    write_reminders,
)
from cpted_audit.session.session import Session
from cpted_audit.ui import dialogs, file_dialogs
from cpted_audit.ui.file_dialogs import Purpose
from cpted_audit.ui.findings.papers.paper_job import tell_made
from cpted_audit.ui.findings.work_fields import HEIGHT
from cpted_audit.ui.frame.job_line import JobOrder
from cpted_audit.ui.frame.page import PageContext
from cpted_audit.ui.tasks import Cancelled
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.fitting import TallDialog
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import said, tr
from cpted_audit.words import counted

if TYPE_CHECKING:
    from cpted_audit.ui.findings.findings_page import FindingsPage


class RemindersDialog(TallDialog):
    """Offers every owner who has something due; titles are told only where that is ticked."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(tr("Reminders"), tr("Choose a folder…"), parent, width=500)
        self.column.addWidget(
            text_label(
                tr(
                    "A calendar file (.ics) for each owner, with an alarm the day before. Import "
                    "it into any calendar; an entry that is there already is replaced."
                ),
                wrap=True,
            )
        )
        self.owner = QComboBox()
        self.owner.setAccessibleName(tr("Owner"))
        self.owner.setMinimumHeight(px(HEIGHT))
        self.owner.addItem(tr("All owners, a file each"), None)
        for reminder in reminders(session):
            count = said(counted("1 reminder", "{count} reminders", len(reminder.events)))
            shown = tr("{owner}: {count}", owner=said(reminder.name), count=count)
            self.owner.addItem(shown, str(reminder.name))
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(tr("Owner"), self.owner)
        self.column.addLayout(form)
        self.titles = QCheckBox(tr("Write what is wrong and where"))
        self.titles.setMinimumHeight(px(HEIGHT))
        self.column.addWidget(self.titles)
        self.column.addWidget(
            text_label(
                tr(
                    "Calendars are synced to clouds and shared. Without this an entry says the "
                    "school and the number of the finding, and nothing else."
                ),
                "muted",
                wrap=True,
            )
        )
        self.column.addStretch(1)
        self.accept_button.setEnabled(self.owner.count() > 1)
        self.owner.setFocus()


def ask_reminders(context: PageContext, page: FindingsPage) -> None:
    """Ask for owner and folder, and write the files; where nothing is due that is said."""
    session = context.session
    if not reminders(session):
        context.status.show_hint(
            tr("No finding that is to be repaired has a due day, so there is nothing to remind of.")
        )
        return
    dialog = RemindersDialog(session, page)
    if dialog.exec() == QDialog.DialogCode.Accepted:
        folder = file_dialogs.choose_folder(page, Purpose.CALENDARS)
        if folder is not None:
            owner = dialog.owner.currentData()
            write_to(context, page, folder, owner, with_titles=dialog.titles.isChecked())
    dialog.deleteLater()


def write_to(
    context: PageContext, page: QWidget, folder: Path, owner: str | None, *, with_titles: bool
) -> None:
    """Write the files of one owner or of all into a folder, as a job."""
    try:
        every = reminders(context.session, owner=owner, with_titles=with_titles)
    except AuditError as error:
        dialogs.tell(page, error)
        return
    without = undated(context.session) if owner is None else 0
    words, made = tr("Writing reminders"), list[list[Path]]()

    def work(_cancelled: Cancelled) -> Iterator[list[Path]]:
        yield write_reminders(every, folder)

    def step(paths: list[Path]) -> tuple[str, int, int]:
        made.append(paths)
        return words, 0, 0

    def end(failure: BaseException | None) -> None:
        if failure is not None:
            dialogs.tell(page, failure)
        else:
            tell_made(context, page, made[0], _made_words(every, without))

    context.jobs.add(JobOrder(words, work, step, end))


def _made_words(every: Sequence[OwnersReminders], without: int) -> str:
    today = clock.today()
    count = sum(len(one.events) for one in every)
    past = sum(one.past(today) for one in every)
    told = [
        tr(
            "Wrote {files} with {reminders}.",
            files=said(counted("1 file", "{count} files", len(every))),
            reminders=said(counted("1 reminder", "{count} reminders", count)),
        )
    ]
    if past:
        told.append(tr("Past already, of which no calendar reminds: {count:,}.", count=past))
    if without:
        told.append(tr("Findings without a due day, in no file: {count:,}.", count=without))
    return " ".join(told)
