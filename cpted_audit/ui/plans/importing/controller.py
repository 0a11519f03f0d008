"""Bring plans in from the window: look at the file, ask, then make the picture as a job."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from cpted_audit.domain.plans.left_out import PlanLeftOut, left_out_lines
from cpted_audit.domain.plans.plan import Plan
from cpted_audit.errors import AuditError, CancelledError, PlanPasswordError
from cpted_audit.imaging.plans.kinds import PLAN_SUFFIXES
from cpted_audit.session.plans.importing import (
    PlanImport,
    PlanOrder,
    read_plan_file,
    unfinished,
)
from cpted_audit.session.plans.recipe import PlanLook, PlanRecord, look_at_plan
from cpted_audit.session.session import Session
from cpted_audit.ui import dialogs, file_dialogs
from cpted_audit.ui.file_dialogs import FileFilter, Purpose
from cpted_audit.ui.frame.job_line import JobLine, JobOrder
from cpted_audit.ui.frame.status_bar import StatusBar
from cpted_audit.ui.plans.importing.dialog import ImportPlanDialog
from cpted_audit.ui.tasks import Cancelled
from cpted_audit.ui.words import said, tr

Made = Callable[[PlanImport, PlanOrder], object]
"""Takes a picture that no plan shows yet, once it is complete, and what it was made of."""


class ImportController(QObject):
    """Takes files and tells of each plan as soon as there is something to see of it."""

    plan_begun = Signal(str)
    tiles_came = Signal()
    plan_ended = Signal(str)

    def __init__(self, session: Session, jobs: JobLine, status: StatusBar, parent: QWidget) -> None:
        super().__init__(parent)
        self._status = status
        self._session = session
        self._jobs = jobs
        self._parent = parent

    def choose(self) -> None:
        """Ask for a file and bring it in."""
        self._choose(None)

    def choose_picture(self, made: Made) -> None:
        """Ask for a file of which `made` takes the picture; no plan is added."""
        self._choose(made)

    def _choose(self, made: Made | None) -> None:
        kinds = FileFilter(tr("Plans"), [f"*{suffix}" for suffix in sorted(PLAN_SUFFIXES)])
        path = file_dialogs.open_file(self._parent, Purpose.PLAN, kinds, file_dialogs.any_file())
        if path is not None:
            self.bring_in(path, made=made)

    def bring_in(
        self, path: Path, password: str | None = None, *, made: Made | None = None
    ) -> None:
        """Look at a file off the window, then ask what of it is wanted."""
        name = path.name
        looks: list[PlanLook] = []

        def work(cancelled: Cancelled) -> Iterator[PlanLook]:
            yield look_at_plan(name, read_plan_file(path), password, cancelled)

        def step(look: PlanLook) -> tuple[str, int, int]:
            looks.append(look)
            return tr("Looking at {name}", name=name), 0, 0

        def end(failure: BaseException | None) -> None:
            if isinstance(failure, PlanPasswordError):
                self._ask_password(path, said(failure), made)
            elif failure is not None:
                dialogs.tell(self._parent, failure)
            elif looks:
                self._ask(looks[0], made)

        self._jobs.add(JobOrder(tr("Looking at {name}", name=name), work, step, end))

    def _ask_password(self, path: Path, complaint: str, made: Made | None) -> None:
        typed = self._typed_password(complaint)
        if typed:
            self.bring_in(path, typed, made=made)

    def _typed_password(self, complaint: str) -> str:
        """Ask for a plan's password; empty when the user gives up."""
        return dialogs.ask_secret(self._parent, tr("Password of the plan"), complaint) or ""

    def _ask(self, look: PlanLook, made: Made | None) -> None:
        dialog = ImportPlanDialog(self._session, look, self._parent, single=made is not None)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            for order in dialog.orders():
                self.add(order, made)
        dialog.deleteLater()

    def add(self, order: PlanOrder, made: Made | None = None) -> None:
        """Bring one plan in as a job; `made` takes the picture instead, once it is complete."""
        job = _ImportJob(self, order, made=made)
        self._jobs.add(
            JobOrder(
                tr("Importing {name}", name=order.name), job.work, job.step, job.end, job.cancel
            )
        )

    def finish(self) -> None:
        """Go on with pictures that were begun and not completed, as after a crash."""
        if self._session.document.read_only:
            return
        for plan, order in unfinished(self._session):
            self._complete(plan, order)

    def _complete(self, plan: Plan, order: PlanOrder) -> None:
        job = _ImportJob(self, order, plan=plan)

        def end(failure: BaseException | None) -> None:
            if not isinstance(failure, PlanPasswordError):
                job.end(failure)
            elif password := self._typed_password(said(failure)):
                self._complete(plan, replace(order, password=password))

        self._jobs.add(JobOrder(tr("Completing {name}", name=plan.name), job.work, job.step, end))

    @property
    def session(self) -> Session:
        """The audit the plans go into."""
        return self._session

    def tell_left_out(self, name: str, found: Iterable[PlanLeftOut]) -> None:
        """Say what the picture of a plan that is there now lacks, if anything."""
        lines = left_out_lines(found, tr)
        if lines:
            told = "; ".join(lines)
            self._status.show_text(tr("“{name}” was imported. {what}", name=name, what=told))

    def tell(self, failure: BaseException) -> None:
        """Say why a plan was not brought in."""
        dialogs.tell(self._parent, failure)


class _ImportJob:
    """One plan; `work` runs in the job's thread, everything else on the window's."""

    def __init__(
        self,
        controller: ImportController,
        order: PlanOrder,
        *,
        plan: Plan | None = None,
        made: Made | None = None,
    ) -> None:
        self._controller = controller
        self._order = order
        self._made = made
        self._keep = plan is not None
        self._running = PlanImport(
            controller.session, order, plan=plan, picture_only=made is not None
        )
        self._stopping = threading.Event()
        self._reason: AuditError | None = None

    def work(self, cancelled: Cancelled) -> Iterator[PlanRecord]:
        """Make the picture; ends early when storing has failed."""
        try:
            yield from self._order.records(lambda: cancelled() or self._stopping.is_set())
        except CancelledError:
            if not self._stopping.is_set():
                raise

    def step(self, record: PlanRecord) -> tuple[str, int, int]:
        """Store one record; the first that cannot be stored ends the import."""
        running = self._running
        before, stored = running.plan, running.stored
        if not self._stopping.is_set():
            try:
                running.take(record)
            except AuditError as error:
                self._reason = error
                self._stopping.set()
        if before is None and running.plan is not None:
            self._controller.plan_begun.emit(running.plan.id)
        elif running.stored != stored:
            self._controller.tiles_came.emit()
        return tr("Importing {name}", name=self._order.name), running.stored, running.total

    def end(self, failure: BaseException | None) -> None:
        """Say why it is not complete, where it is not."""
        reason = self._clear_away() or self._reason or failure
        if reason is not None:
            self._controller.tell(reason)
        elif self._made is not None:
            self._made(self._running, self._order)
        if reason is None:
            self._controller.tell_left_out(self._order.name, self._running.left_out)
        if self._running.plan is not None:
            self._controller.plan_ended.emit(self._running.plan.id)

    def cancel(self) -> None:
        """Take back what was stored of it."""
        reason = self._clear_away()
        if reason is not None:
            self._controller.tell(reason)

    def _clear_away(self) -> AuditError | None:
        if self._running.complete or self._keep:
            return None
        try:
            self._running.give_up()
        except AuditError as error:
            return self._reason or error
        return None
