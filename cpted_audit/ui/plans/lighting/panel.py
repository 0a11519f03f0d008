"""The lighting survey of the chosen lot: readings as they are typed, and what they come to."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QComboBox, QPushButton, QVBoxLayout, QWidget

from cpted_audit.domain.ids import LightReadingId, LightSurveyId, VisitId
from cpted_audit.domain.plane import Point
from cpted_audit.domain.plans.lighting import LightReading, LightSurvey
from cpted_audit.domain.plans.marker import Marker, MarkerKind
from cpted_audit.domain.plans.marker_kinds import Layer
from cpted_audit.session.lighting import readings, surveys
from cpted_audit.session.lighting.finding import finding_of
from cpted_audit.session.lighting.sketch import (
    Detail,
    detail_for,
    lighting_sketch,
    points_sketch,
)
from cpted_audit.ui.plans.canvas.plan_view import PlanGraphicsView
from cpted_audit.ui.plans.controller import PlanController
from cpted_audit.ui.plans.lighting.controller import LightingController
from cpted_audit.ui.plans.lighting.entry import LightEntry
from cpted_audit.ui.plans.lighting.table import (
    POINT,
    LightingResultView,
    LightingWords,
    ReadingTable,
)
from cpted_audit.ui.plans.tools.tools import PlanTools
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import day, tr

OWNER = "lighting"
"""Under which the canvas keeps the heat map."""


class LightingPanel(QWidget):
    """Is there while exactly one lot is chosen; its heat map is on the canvas as long."""

    def __init__(
        self,
        controller: PlanController,
        view: PlanGraphicsView,
        tools: PlanTools,
        running: Callable[[], VisitId | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._controller, self._view, self._tools = controller, view, tools
        self._survey_id: LightSurveyId | None = None
        self._detail = Detail.VALUES
        self.does = LightingController(controller, running, self)
        self._none = text_label("", "muted", wrap=True)
        self.begin = QPushButton(tr("Start a survey"))
        self.left = QComboBox()
        self.take_up = QPushButton(tr("Use it for this lot"))
        self.choice = QComboBox()
        self.result = LightingResultView()
        self.words = LightingWords()
        self.entry = LightEntry()
        self.table = ReadingTable()
        self.facts = QPushButton(tr("Target, meter, date…"))
        self.bring_in = QPushButton(tr("Import a meter log…"))
        self.propose = QPushButton(tr("Propose a finding…"))
        self._written = text_label("", "muted", wrap=True)
        self.another = QPushButton(tr("Another night"))
        self.remove = QPushButton(tr("Remove the survey"))
        self._lay_out()
        self._connect()
        self.refresh()

    @property
    def survey(self) -> LightSurvey | None:
        """The survey that is shown."""
        lot = self._lot()
        found = [] if lot is None else surveys.surveys_of(self._controller.session, lot.id)
        shown = [light_survey for light_survey in found if light_survey.id == self._survey_id]
        return shown[0] if shown else found[-1] if found else None

    def refresh(self) -> None:
        """Show the survey of the chosen lot as it stands, or hide."""
        lot, survey = self._lot(), self.survey
        self.setVisible(lot is not None)
        if survey is None or survey.id != self._survey_id:
            self.entry.forget()
            self._survey_id = None if survey is None else survey.id
        if survey is None and self._tools.tool.name == "light":
            self._tools.choose("select")
        if lot is not None:
            self._show_choice(lot, survey)
        for widget in self._of_a_survey:
            widget.setVisible(survey is not None)
        if survey is None:
            self._view.show_sketch(OWNER, Layer.LIGHTS, ())
        else:
            self._show_survey(survey)

    # What is shown

    def _lot(self) -> Marker | None:
        chosen = self._controller.chosen
        only = chosen[0] if len(chosen) == 1 else None
        return only if only is not None and only.kind is MarkerKind.LIGHTING_LOT else None

    def _show_choice(self, lot: Marker, survey: LightSurvey | None) -> None:
        session, writable = self._controller.session, not self._controller.read_only
        self.choice.clear()
        for light_survey in surveys.surveys_of(session, lot.id):
            on = "" if light_survey.measured_on is None else f" · {day(light_survey.measured_on)}"
            self.choice.addItem(f"{light_survey.name}{on}", light_survey.id)
        self.choice.setCurrentIndex(-1 if survey is None else self.choice.findData(survey.id))
        self.choice.setVisible(self.choice.count() > 1)
        without = surveys.without_lot(session) if survey is None and writable else []
        self.left.clear()
        for light_survey in without:
            self.left.addItem(light_survey.name, light_survey.id)
        self.left.setVisible(bool(without))
        self.take_up.setVisible(bool(without))
        self._none.setVisible(survey is None)
        self._none.setText(
            tr("No light readings here yet; a survey whose lot is gone can be used here.")
            if without else tr("No light readings here yet.")
        )  # fmt: skip
        self.begin.setVisible(survey is None and writable)

    def _show_survey(self, survey: LightSurvey) -> None:
        session, writable = self._controller.session, not self._controller.read_only
        taken = surveys.readings(session, survey.id)
        result = surveys.result_of(session, survey)
        self.result.show_result(result)
        self.words.show_result(result, taken)
        self.table.show_readings(taken, survey.resolution, writable=writable)
        grid = surveys.grid_of_lot(session, survey)
        self.entry.show_lot(grid, survey.unit, self._names(taken))
        earlier = finding_of(session, survey)
        self._written.setVisible(earlier is not None)
        if earlier is not None:
            words = tr("Finding {number} was made of this survey.", number=earlier.number)
            self._written.setText(words)
        self.propose.setVisible(writable and result.verdict is False)
        for widget in (self.entry, self.facts, self.bring_in, self.another, self.remove):
            widget.setVisible(writable)
        self._sketch()

    def _sketch(self) -> None:
        """Draw the heat map, and while points are chosen those that wait for a reading."""
        survey = self.survey
        grid = None if survey is None else surveys.grid_of_lot(self._controller.session, survey)
        if survey is None or grid is None:
            return
        taken = surveys.readings(self._controller.session, survey.id)
        picking = self._tools.tool.name == "light"
        names = {name.casefold() for name in self._names(taken)}
        waiting = [point for point in grid.points if picking and point.name.casefold() not in names]
        busy = picking or self.entry.value.hasFocus()
        self._detail = detail_for(grid.side * self._view.canvas.scale_)
        drawn = lighting_sketch(survey, taken, grid, self._detail)
        ahead = points_sketch(waiting, self.entry.current() if busy else None)
        self._view.show_sketch(OWNER, Layer.LIGHTS, (*drawn, *ahead))

    def _follow_zoom(self) -> None:
        """Write more or less on the map as there is room for."""
        survey = self.survey if self.isVisible() else None
        grid = None if survey is None else surveys.grid_of_lot(self._controller.session, survey)
        if grid and detail_for(grid.side * self._view.canvas.scale_) is not self._detail:
            self._sketch()

    @staticmethod
    def _names(taken: list[LightReading]) -> set[str]:
        return {light_reading.label for light_reading in taken if light_reading.label}

    # What is done

    def _show(self, survey_id: LightSurveyId | None) -> None:
        if survey_id is not None:
            self._survey_id = survey_id
            self.entry.forget()
        self.refresh()

    def _begin(self) -> None:
        lot = self._lot()
        if lot is not None:
            self._show(self.does.begin(lot.id))
            self.entry.focus_value()

    def _take_up(self) -> None:
        lot, survey_id = self._lot(), self.left.currentData()
        if lot is not None and survey_id is not None and self.does.take_up(survey_id, lot.id):
            self._show(survey_id)

    def _with_survey(self, do: Callable[[LightSurvey], object]) -> Callable[[], None]:
        def step() -> None:
            survey = self.survey
            if survey is not None:
                do(survey)

        return step

    def _enter(self, point: str, text: str) -> None:
        """Write what was typed and go on to the next point; a slip stays where it is."""
        survey, session = self.survey, self._controller.session
        if survey is None:
            return

        def step() -> None:
            value = readings.light_value(text)
            readings.add_reading(session, survey.id, value, label=point)

        if self._controller.attempt(step):
            self.entry.go_on(self._names(surveys.readings(session, survey.id)))
        else:
            self.entry.focus_value()

    def _correct(self, reading_id: str, column: int, text: str) -> None:
        light_reading_id, session = LightReadingId(reading_id), self._controller.session

        def step() -> None:
            if column == POINT:
                readings.rename_reading(session, light_reading_id, text)
            else:
                value = readings.light_value(text)
                readings.change_value(session, light_reading_id, value)

        if not self._controller.attempt(step):
            self.refresh()

    def _pick(self, picking: bool) -> None:
        self._tools.choose("light" if picking else "select")

    def _take_point(self, at: Point) -> None:
        self.entry.go_to(at)
        self._sketch()

    def _take_tool(self) -> None:
        self.entry.pick.setChecked(self._tools.tool.name == "light")
        if self.isVisible():
            self._sketch()

    def _leave(self) -> None:
        self._tools.choose("select")
        self._view.canvas.setFocus()

    # Wiring

    def _connect(self) -> None:
        controller, session = self._controller, self._controller.session
        for signal in (
            controller.selection_changed,
            controller.markers_changed,
            controller.plan_shown,
            controller.plan_changed,
        ):
            signal.connect(self.refresh)
        self._view.canvas.looked.connect(self._follow_zoom)
        self._tools.changed.connect(self._take_tool)
        self._tools.light_taken.connect(self._take_point)
        self.begin.clicked.connect(self._begin)
        self.another.clicked.connect(self._begin)
        self.take_up.clicked.connect(self._take_up)
        self.choice.activated.connect(lambda _row: self._show(self.choice.currentData()))
        self.entry.entered.connect(self._enter)
        self.entry.moved.connect(self._sketch)
        self.entry.left.connect(self._leave)
        self.entry.pick.clicked.connect(self._pick)
        self.table.readings.typed.connect(self._correct)
        self.table.removed.connect(
            lambda ids: controller.attempt(lambda: readings.remove_readings(session, ids))
        )
        for button, do in (
            (self.facts, self.does.edit), (self.bring_in, self.does.bring_in),
            (self.propose, self.does.propose), (self.remove, self.does.remove),
        ):  # fmt: skip
            button.clicked.connect(self._with_survey(do))

    def _lay_out(self) -> None:
        self.choice.setAccessibleName(tr("Lighting survey"))
        self.left.setAccessibleName(tr("Survey without a lot"))
        for box in (self.choice, self.left):
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
        self._of_a_survey: tuple[QWidget, ...] = (
            self.result, self.entry, self.table, self.propose, self._written, self.bring_in,
            self.facts, self.words, self.another, self.remove,
        )  # fmt: skip
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(text_label(tr("LIGHTING SURVEY"), "caps", wrap=True))
        for widget in (self._none, self.begin, self.left, self.take_up, self.choice,
                       *self._of_a_survey):  # fmt: skip
            if isinstance(widget, QPushButton | QComboBox):
                widget.setMinimumHeight(px(36))
            column.addWidget(widget)
