"""What is done with lighting surveys in the window: each edit is asked for, then one step."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QWidget,
)

from cpted_audit.analysis.lighting.words import ProposedFinding
from cpted_audit.domain.ids import LightSurveyId, MarkerId, PlaceId, VisitId
from cpted_audit.domain.plans.lighting import LightSurvey, LightUnit, MeterLog
from cpted_audit.errors import AuditError
from cpted_audit.interchange.light_meter.log import UnitUnknownError
from cpted_audit.session.lighting import surveys
from cpted_audit.session.lighting.finding import add_proposed_finding, finding_of, proposal
from cpted_audit.session.lighting.meter_log import import_log, read_log
from cpted_audit.session.session import Session
from cpted_audit.ui import dialogs, file_dialogs
from cpted_audit.ui.file_dialogs import FileFilter, Purpose
from cpted_audit.ui.plans.controller import PlanController
from cpted_audit.ui.plans.lighting.dialog import LightingDialog
from cpted_audit.ui.plans.lighting.importing import LightImportDialog, ask_unit
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.choice_line import let_find
from cpted_audit.ui.widgets.fitting import TallDialog
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import said, tr

# The finding a survey proposes, to be taken over, changed or left.


def ask_again(parent: QWidget, number: int) -> bool:
    """Ask whether a survey that has led to a finding shall lead to another."""
    asked = QMessageBox(
        QMessageBox.Icon.Question,
        tr("Propose a finding"),
        tr("Finding {number} was made of this survey already. Write another one?", number=number),
        parent=parent,
    )
    another = asked.addButton(tr("Write another"), QMessageBox.ButtonRole.AcceptRole)
    asked.addButton(QMessageBox.StandardButton.Cancel)
    asked.exec()
    return asked.clickedButton() is another


class LightFindingDialog(TallDialog):
    """Asks where the finding is and shows what it says; the place of the lot is taken if known."""

    def __init__(
        self, session: Session, proposed: ProposedFinding, place_id: PlaceId | None, parent: QWidget
    ) -> None:
        super().__init__(tr("Propose a finding"), tr("Add the finding"), parent, width=520)
        self._place = QComboBox()
        self.title = QLineEdit(proposed.title)
        self.note = QPlainTextEdit(proposed.note)
        self._fill(session, place_id)
        self._lay_out()
        self._place.currentIndexChanged.connect(self._check)
        self.title.textChanged.connect(self._check)
        self._check()
        (self._place if self.place() is None else self.title).setFocus()

    def place(self) -> PlaceId | None:
        """Return the place chosen."""
        place: PlaceId | None = self._place.currentData()
        return place

    def _fill(self, session: Session, place_id: PlaceId | None) -> None:
        typed = let_find(self._place)
        typed.setStyleSheet("border: none; padding: 0px;")  # the box around it has both
        self._place.addItem(tr("Choose a place"), None)
        for place in session.walk.route():
            self._place.addItem(session.walk.path(place), place.id)
        self._place.setCurrentIndex(max(0, self._place.findData(place_id)))

    def _check(self) -> None:
        self.accept_button.setEnabled(self.place() is not None and bool(self.title.text().strip()))

    def _lay_out(self) -> None:
        self._place.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.note.setTabChangesFocus(True)
        self.note.setMinimumHeight(px(180))
        rows: tuple[tuple[QWidget, str], ...] = (
            (self._place, tr("Place")), (self.title, tr("Title")), (self.note, tr("Note")),
        )  # fmt: skip
        for widget, words in rows:
            widget.setAccessibleName(words)
            widget.setMinimumHeight(max(px(36), widget.minimumHeight()))
            self.column.addWidget(text_label(words, "muted"))
            self.column.addWidget(widget)


_LOGS = ("*.txt", "*.csv", "*.log", "*.tsv", "*.dat")


class LightingController:
    """Begins, changes and removes surveys; `running` is the visit that a new one is part of."""

    def __init__(
        self, controller: PlanController, running: Callable[[], VisitId | None], parent: QWidget
    ) -> None:
        self._controller = controller
        self._running = running
        self._parent = parent

    def begin(self, lot_id: MarkerId) -> LightSurveyId | None:
        """Begin a survey of a lot in the running visit; the facts are asked for later."""
        made: list[LightSurvey] = []
        session = self._controller.session
        self._controller.attempt(
            lambda: made.append(surveys.add_survey(session, lot_id, visit_id=self._running()))
        )
        return made[0].id if made else None

    def take_up(self, survey_id: LightSurveyId, lot_id: MarkerId) -> bool:
        """Give a survey without a lot this one."""
        session = self._controller.session
        return self._controller.attempt(lambda: surveys.take_up(session, survey_id, lot_id))

    def edit(self, survey: LightSurvey) -> None:
        """Ask for what is said of a survey; a slip keeps the dialog open."""
        dialog = LightingDialog(self._controller.session, survey, self._parent)
        while dialog.exec() == LightingDialog.DialogCode.Accepted:
            if self._controller.attempt(
                lambda: surveys.change_survey(
                    self._controller.session, survey.id, **dialog.changes()
                )
            ):
                break
        dialog.deleteLater()

    def remove(self, survey: LightSurvey) -> None:
        """Take a survey away with its readings; undo brings them back."""
        self._controller.attempt(lambda: surveys.remove_survey(self._controller.session, survey.id))

    # A meter's log

    def bring_in(self, survey: LightSurvey) -> None:
        """Let the user choose a meter's log and bring it in."""
        path = file_dialogs.open_file(
            self._parent, Purpose.METER_LOG, FileFilter(tr("Meter logs"), _LOGS),
            file_dialogs.any_file(),
        )  # fmt: skip
        if path is not None:
            self.bring_in_file(survey, path)

    def bring_in_file(self, survey: LightSurvey, path: Path) -> None:
        """Show what a log holds, and write it once that is agreed to."""
        log = self._read(survey, path)
        if log is None:
            return
        dialog = LightImportDialog(self._controller.session, survey, log, path.name, self._parent)
        if dialog.exec() == LightImportDialog.DialogCode.Accepted:
            placing = dialog.placing()
            self._controller.attempt(
                lambda: import_log(self._controller.session, survey.id, log, placing)
            )
        dialog.deleteLater()

    def _read(self, survey: LightSurvey, path: Path) -> MeterLog | None:
        unit: LightUnit | None = None
        try:
            try:
                return read_log(path, on=survey.measured_on)
            except UnitUnknownError as error:
                unit = ask_unit(self._parent, said(error))
            return None if unit is None else read_log(path, unit=unit, on=survey.measured_on)
        except AuditError as error:
            dialogs.tell(self._parent, error)
            return None

    # The finding

    def propose(self, survey: LightSurvey) -> None:
        """Show the finding that a survey proposes, and write it as it then reads."""
        session = self._controller.session
        proposed, earlier = proposal(session, survey), finding_of(session, survey)
        if proposed is None or self._controller.read_only:
            return
        if earlier is not None and not ask_again(self._parent, earlier.number):
            return
        lot = surveys.lot_of(session, survey)
        dialog = LightFindingDialog(
            session, proposed, None if lot is None else lot.place_id, self._parent
        )
        if dialog.exec() == LightFindingDialog.DialogCode.Accepted:
            place_id, title, note = dialog.place(), dialog.title.text(), dialog.note.toPlainText()
            if place_id is not None:
                self._controller.attempt(
                    lambda: add_proposed_finding(
                        session, survey.id, place_id, title, note, again=earlier is not None
                    )
                )
        dialog.deleteLater()
