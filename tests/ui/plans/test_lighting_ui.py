"""Lighting surveys in the real window: by pointer, by keys, from a meter's log, to a finding."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from datetime import time
from pathlib import Path

import pytest
from plan_driver import PlanDriver, house  # noqa: F401 - a fixture
from PySide6.QtCore import QDate, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from cpted_audit.domain.ids import VisitId
from cpted_audit.domain.plane import Point
from cpted_audit.domain.plans.lighting import LIGHT_TARGETS, LUX_PER_FOOT_CANDLE, LightUnit
from cpted_audit.domain.plans.marker import MarkerKind
from cpted_audit.domain.plans.marker_kinds import Layer
from cpted_audit.domain.vocabulary import Phase
from cpted_audit.domain.walk import Visit
from cpted_audit.drawing.primitives import DrawnWords, Fill
from cpted_audit.session.lighting import surveys
from cpted_audit.session.lighting.readings import add_reading
from cpted_audit.session.plans.markers import add_marker, change_markers, markers
from cpted_audit.session.plans.plans import plans
from cpted_audit.session.session import Session
from cpted_audit.session.walk.answers import add_visit
from cpted_audit.ui.plans.lighting.controller import LightFindingDialog
from cpted_audit.ui.plans.lighting.dialog import LightingDialog
from cpted_audit.ui.plans.lighting.importing import LightImportDialog
from cpted_audit.ui.plans.lighting.panel import OWNER, LightingPanel
from cpted_audit.ui.plans.lighting.table import POINT, READING
from cpted_audit.ui.words import time_of_day

LOT = [Point(120, 120), Point(520, 120), Point(520, 420), Point(120, 420)]
DAY = QDate(2026, 11, 18).toPython()


class LightDriver(PlanDriver):
    """The plans page with a lot, and the panel beside it."""

    @property
    def panel(self) -> LightingPanel:
        return self.page.lighting

    @property
    def survey(self):
        return self.panel.survey

    def readings(self) -> list[tuple[str, float]]:
        return [
            (reading.label, round(reading.lux / LUX_PER_FOOT_CANDLE, 3))
            for reading in surveys.readings(self.session, self.survey.id)
        ]

    def choose_lot(self) -> None:
        self.select(self.of_kind(MarkerKind.LIGHTING_LOT))

    def press(self, button: QAbstractButton) -> None:
        assert button.isVisible()
        assert button.isEnabled()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def type(self, text: str) -> None:
        """Type into whatever has the keyboard."""
        widget = QApplication.focusWidget()
        QTest.keyClicks(widget, text)
        self.settle()

    def enter(self) -> None:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
        self.settle()

    def drawn(self, kind: type) -> list:
        """Return what the canvas is given to draw of the survey."""
        return [
            one for one in self.page.view._sketches.get((OWNER, Layer.LIGHTS), ())
            if isinstance(one, kind)
        ]  # fmt: skip

    def in_dialog(self, do: Callable[[QWidget], object], act: Callable[[], object]) -> None:
        """Do something in the dialog that an act opens; it must end it."""
        seen: list[QWidget] = []

        def go() -> None:
            dialog = QApplication.activeModalWidget()
            if dialog is None:
                QTimer.singleShot(20, go)
                return
            seen.append(dialog)
            do(dialog)

        QTimer.singleShot(20, go)
        act()
        assert seen
        self.settle()


@pytest.fixture
def path(house, tmp_path) -> Path:  # noqa: F811
    path = Path(shutil.copy(house, tmp_path / "lots.cpted"))
    with Session.open(path) as session:
        (plan,) = plans(session)
        add_marker(session, plan.id, MarkerKind.LIGHTING_LOT, LOT, label="Lot B")
        add_visit(session, Visit(id=VisitId("night"), on=DAY, phase=Phase.NIGHT))
    return path


@pytest.fixture
def page(window, path) -> LightDriver:
    return LightDriver(window, path)


@pytest.fixture
def begun(page) -> LightDriver:
    """A survey with points 100 plan pixels apart: A1 to D3."""
    page.choose_lot()
    page.press(page.panel.begin)
    surveys.change_survey(page.session, page.survey.id, spacing=100.0)
    page.panel.entry.forget()
    page.panel.refresh()
    page.settle()
    return page


def field(dialog: QWidget, kind: type, name: str):
    return next(one for one in dialog.findChildren(kind) if one.accessibleName() == name)


# The panel


def test_the_panel_is_there_while_one_lot_is_chosen(page):
    assert not page.panel.isVisible()
    page.choose_lot()
    assert page.panel.isVisible()
    page.select([*page.of_kind(MarkerKind.LIGHTING_LOT), *page.of_kind(MarkerKind.WALL)[:1]])
    assert not page.panel.isVisible()


def test_a_survey_begins_with_the_name_of_the_lot_in_the_running_visit(page):
    page.choose_lot()
    page.press(page.panel.begin)
    survey = page.survey
    assert (survey.name, survey.visit_id, survey.measured_on) == ("Lot B", "night", DAY)
    assert page.panel.result.outcome.text() == "No readings yet"
    assert QApplication.focusWidget() is page.panel.entry.value
    page.session.undo()
    page.settle()
    assert page.survey is None
    assert page.panel.begin.isVisible()


def test_readings_are_typed_with_the_keyboard_alone(begun):
    begun.panel.entry.focus_value()
    for value in ("3.1", "2,4", "0", "1.0", "5"):
        begun.type(value)
        begun.enter()
    assert begun.readings() == [("A1", 3.1), ("B1", 2.4), ("C1", 0), ("D1", 1.0), ("D2", 5.0)]
    assert begun.panel.entry.point.text() == "C2"
    assert begun.panel.result.outcome.text() == "✗ Target missed"
    words = begun.panel.words.words.text()
    assert "5 readings, fewer than 50" in words
    assert "1 reading of 0 is counted as 0.1 fc" in words
    assert LIGHT_TARGETS[0].source in words
    for left in (4, 3, 2):
        begun.session.undo()
        begun.settle()
        assert len(begun.readings()) == left


def test_a_point_is_named_then_read_and_one_that_is_none_is_a_place_of_its_own(begun):
    entry = begun.panel.entry
    entry.point.setFocus()
    entry.point.selectAll()
    begun.type("b3")
    begun.enter()
    begun.type("7")
    begun.enter()
    entry.point.setFocus()
    entry.point.selectAll()
    begun.type("Gate")
    begun.enter()
    begun.type("1")
    begun.enter()
    first, second = surveys.readings(begun.session, begun.survey.id)
    assert (first.label, first.x, first.y) == ("B3", 270, 370)
    assert (second.label, second.x) == ("Gate", None)


def test_what_is_no_number_is_told_and_stays_to_be_mended(begun, told):
    begun.panel.entry.focus_value()
    begun.type("3.x")
    begun.enter()
    assert "is not a number" in told[0]
    assert begun.readings() == []
    assert begun.panel.entry.value.text() == "3.x"


def test_a_point_is_clicked_on_the_plan_then_its_number_typed(begun):
    begun.press(begun.panel.entry.pick)
    assert begun.page.tools.tool.name == "light"
    begun.click(385, 265)  # near C2, whose middle is at 370, 270
    assert begun.panel.entry.point.text() == "C2"
    assert QApplication.focusWidget() is begun.panel.entry.value
    begun.type("4.5")
    begun.enter()
    assert begun.readings() == [("C2", 4.5)]
    assert begun.panel.entry.point.text() == "B2"  # there and back
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    begun.settle()
    assert begun.page.tools.tool.name == "select"
    assert begun.canvas.hasFocus()
    assert not begun.panel.entry.pick.isChecked()


def test_the_tool_is_put_down_when_the_lot_is_let_go(begun):
    begun.press(begun.panel.entry.pick)
    begun.select([])
    assert begun.page.tools.tool.name == "select"


def test_the_table_corrects_renames_and_removes(begun, told):
    for label, value in (("A1", 1.0), ("B1", 2.0), ("C1", 3.0)):
        add_reading(begun.session, begun.survey.id, value, label=label)
    begun.settle()
    table, model = begun.panel.table, begun.panel.table.readings
    assert [model.index(0, column).data() for column in range(3)] == ["A1", "1.0 fc", ""]

    def overtype(row: int, column: int, text: str) -> None:
        table.setFocus()
        table.setCurrentIndex(model.index(row, column))
        table.edit(model.index(row, column))
        editor = table.findChild(QLineEdit)
        editor.selectAll()
        QTest.keyClicks(editor, text)
        QTest.keyClick(editor, Qt.Key.Key_Return)
        begun.settle()

    overtype(1, READING, "2.5")
    overtype(2, POINT, "d3")
    assert begun.readings() == [("A1", 1.0), ("B1", 2.5), ("D3", 3.0)]
    overtype(0, READING, "-1")
    assert "nothing was written" in told[0]
    assert begun.readings()[0] == ("A1", 1.0)
    table.selectRow(0)
    QTest.keyClick(table, Qt.Key.Key_Delete)
    begun.settle()
    assert begun.readings() == [("B1", 2.5), ("D3", 3.0)]
    begun.session.undo()
    begun.settle()
    assert len(begun.readings()) == 3


# The map


def test_the_heat_map_is_on_the_canvas_while_the_lot_is_chosen_beside_sight_lines(begun):
    for label, value in (("A1", 0.0), ("B1", 2.0), ("D3", 12.0)):
        add_reading(begun.session, begun.survey.id, value, label=label)
    begun.settle()
    assert len(begun.drawn(Fill)) == 3
    assert [one.text for one in begun.drawn(DrawnWords)] == ["A 0.0", "E 2.0", "H 12.0"]
    begun.put(MarkerKind.VIEWPOINT, (300, 300))
    begun.page.tools.choose("sight")
    begun.wait_for_sight()
    begun.choose_lot()
    layers = {layer for _, layer in begun.page.view._sketches}
    assert layers == {Layer.LIGHTS, Layer.SIGHT}
    begun.select([])
    assert begun.drawn(Fill) == []
    assert {layer for _, layer in begun.page.view._sketches} == {Layer.SIGHT}


def test_the_map_says_less_where_there_is_no_room(begun):
    add_reading(begun.session, begun.survey.id, 2.0, label="A1")
    begun.settle()
    assert [one.text for one in begun.drawn(DrawnWords)] == ["E 2.0"]
    begun.canvas.zoom(0.25)
    begun.settle()
    if 100 * begun.canvas.scale_ < 24:
        assert [one.text for one in begun.drawn(DrawnWords)] in (["E"], [])
    begun.canvas.zoom(8)
    begun.settle()
    assert [one.text for one in begun.drawn(DrawnWords)] == ["E 2.0"]


def test_heat_is_painted_in_its_colour(begun):
    add_reading(begun.session, begun.survey.id, 0.0, label="B2")
    begun.settle()
    picture = begun.canvas.viewport().grab().toImage()
    at = begun.at(235, 300)  # in B2, beside its dot and words
    dark = picture.pixelColor(at * picture.devicePixelRatio())
    assert dark.lightness() < 110


# Facts


def test_the_facts_of_a_survey_are_one_step(begun):
    steps = len(begun.session.history())

    def change(dialog: LightingDialog) -> None:
        dialog.target.choice.setCurrentIndex(3)
        dialog.target.choice.activated.emit(3)
        dialog.meter.setText("LX-1330")
        dialog.note.setPlainText("Fog")
        dialog.accept()

    begun.in_dialog(change, lambda: begun.press(begun.panel.facts))
    survey = begun.survey
    assert (survey.target, survey.meter, survey.note) == (LIGHT_TARGETS[3], "LX-1330", "Fog")
    assert survey.spacing == 100.0
    assert survey.resolution == pytest.approx(0.1 * LUX_PER_FOOT_CANDLE)
    assert len(begun.session.history()) == steps + 1


def test_changed_numbers_make_the_target_ones_own_with_a_source_of_its_own(begun):
    def change(dialog: LightingDialog) -> None:
        assert dialog.target.source.toPlainText() == LIGHT_TARGETS[0].source
        dialog.target.average.setValue(2.0)
        dialog.target.ratio.setValue(0)
        dialog.target.lowest.setValue(0.5)
        dialog.accept()

    begun.in_dialog(change, lambda: begun.press(begun.panel.facts))
    target = begun.survey.target
    assert (target.id, target.name) == ("own", "Custom target")
    assert target.source == "Chosen by the auditor."
    assert target.average_min == pytest.approx(2 * LUX_PER_FOOT_CANDLE)
    assert (target.uniformity_max, target.minimum_min) == (None, pytest.approx(5.382))


def test_another_unit_shows_the_same_light_and_changes_none_of_it(begun):
    before = begun.survey

    def change(dialog: LightingDialog) -> None:
        dialog.unit.setCurrentIndex(dialog.unit.findData(LightUnit.LUX))
        assert dialog.target.average.text() == "32.292 lux"
        dialog.accept()

    begun.in_dialog(change, lambda: begun.press(begun.panel.facts))
    after = begun.survey
    assert (after.unit, after.target, after.resolution) == (
        LightUnit.LUX, before.target, before.resolution,
    )  # fmt: skip


def test_a_slip_in_the_facts_is_told_and_the_dialog_stays(begun, told):
    rounds: list[str] = []

    def change(dialog: QDialog) -> None:
        rounds.append(dialog.windowTitle())
        if len(rounds) == 1:
            dialog.name.setText(" ")
            QTimer.singleShot(50, lambda: change(dialog))
            dialog.accept()
        else:
            assert dialog.isVisible()
            assert dialog.name.text() == " "
            dialog.reject()

    begun.in_dialog(change, lambda: begun.press(begun.panel.facts))
    assert "needs a name" in told[0]
    assert begun.survey.name == "Lot B"


# A meter's log


def _log(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "meter.txt"
    path.write_bytes(text.encode())
    return path


def test_a_log_is_shown_with_its_refused_lines_before_anything_is_written(begun, tmp_path):
    log = _log(
        tmp_path,
        "Model: LX-1330\rPoint,fc,Time\rA1,3.0,2026-11-18 21:00\rA2,OL,2026-11-18 21:01\r"
        "Point,fc,Time\rB1,2.0,2026-11-18 19:00\rB1,2.2,2026-11-18 19:01\r",
    )

    def look(dialog: LightImportDialog) -> None:
        assert dialog.outcome.text() == "To be imported: 3 readings, 2 places."
        table = dialog.refused
        assert [table.item(0, column).text() for column in range(3)] == [
            "4", "A2,OL,2026-11-18 21:01", "the meter was over its range",
        ]  # fmt: skip
        assert not dialog.each.isVisible()
        texts = " ".join(one.text() for one in dialog.findChildren(type(dialog.outcome)))
        assert "2 readings have a wrong clock" in texts
        assert begun.readings() == []
        dialog.reject()

    begun.in_dialog(look, lambda: begun.panel.does.bring_in_file(begun.survey, log))
    assert begun.readings() == []
    begun.in_dialog(
        lambda dialog: dialog.accept(), lambda: begun.panel.does.bring_in_file(begun.survey, log)
    )
    assert begun.readings() == [("A1", 3.0), ("B1", 2.0), ("B1", 2.2)]
    assert begun.survey.meter == "LX-1330"
    assert begun.panel.table.readings.index(1, 2).data() == f"{time_of_day(time(19))} !"
    begun.session.undo()
    begun.settle()
    assert begun.readings() == []
    assert begun.survey.meter == ""


def test_a_log_without_a_unit_asks_for_it_and_its_way_over_the_lot_is_chosen(begun, tmp_path):
    log = _log(tmp_path, "Reading\n" + "\n".join(f"{value}.0" for value in range(1, 15)) + "\n")
    asked: list[str] = []

    def answer(box: QWidget) -> None:
        assert isinstance(box, QMessageBox)
        asked.append(box.text())
        QTimer.singleShot(50, lambda: lay_out(QApplication.activeModalWidget()))
        (lux,) = [button for button in box.buttons() if button.text() == "Lux"]
        lux.click()

    def lay_out(dialog: LightImportDialog) -> None:
        dialog.way.setCurrentIndex(dialog.way.findText("Row by row, each from the left"))
        assert "2 places get no point of the lot." in dialog.outcome.text()
        dialog.each.setValue(2)
        assert dialog.outcome.text() == "To be imported: 14 readings, 7 places."
        dialog.accept()

    begun.in_dialog(answer, lambda: begun.panel.does.bring_in_file(begun.survey, log))
    assert "lux or foot-candles" in asked[0]
    taken = surveys.readings(begun.session, begun.survey.id)
    assert [(one.label, one.lux) for one in taken[8:12]] == [
        ("A2", 9.0), ("A2", 10.0), ("B2", 11.0), ("B2", 12.0),
    ]  # fmt: skip
    assert begun.survey.unit is LightUnit.LUX


def test_giving_up_the_unit_or_a_file_that_is_no_log_writes_nothing(begun, tmp_path, told):
    log = _log(tmp_path, "Reading\n1.0\n2.0\n")
    begun.panel.does.bring_in_file(begun.survey, log)  # boxes close themselves at once
    assert "lux or foot-candles" in told[0]
    log.write_bytes(b"Dear parents,\nnothing here.\n")
    begun.panel.does.bring_in_file(begun.survey, log)
    assert "nothing was imported" in told[1]
    assert begun.readings() == []


# The finding


def test_a_survey_that_misses_its_target_proposes_a_finding_once(begun, told):
    assert not begun.panel.propose.isVisible()
    add_reading(begun.session, begun.survey.id, 0.0, label="B2")
    begun.settle()

    def write(dialog: LightFindingDialog) -> None:
        assert not dialog.accept_button.isEnabled()  # the lot has no place yet
        box = field(dialog, QComboBox, "Place")
        box.setCurrentIndex(box.findText("Grounds / Perimeter"))
        assert field(dialog, QLineEdit, "Title").text() == "Light at Lot B is low"
        note = field(dialog, QPlainTextEdit, "Note")
        assert "counted as 0.1 fc" in note.toPlainText()
        note.setPlainText("As measured at 9 pm.")
        dialog.accept_button.click()

    begun.in_dialog(write, lambda: begun.press(begun.panel.propose))
    (finding,) = begun.session.free_findings
    assert (finding.title, finding.note) == ("Light at Lot B is low", "As measured at 9 pm.")
    (pin,) = begun.of_kind(MarkerKind.FINDING)
    assert (pin.finding_id, pin.at) == (finding.id, Point(270, 270))
    begun.choose_lot()
    begun.press(begun.panel.propose)  # the question closes itself at once, unanswered
    assert told == ["Finding 1 was made of this survey already. Write another one?"]
    assert len(begun.session.free_findings) == 1
    begun.session.undo()
    begun.settle()
    assert begun.of_kind(MarkerKind.FINDING) == []
    assert begun.session.free_findings == []


def test_another_finding_is_written_when_asked_for(begun):
    add_reading(begun.session, begun.survey.id, 0.0, label="B2")
    lot = begun.of_kind(MarkerKind.LIGHTING_LOT)[0]
    place = begun.session.walk.places[0]
    change_markers(begun.session, [lot.id], place_id=place.id)

    def write(dialog: QWidget) -> None:
        if isinstance(dialog, QMessageBox):
            QTimer.singleShot(50, lambda: write(QApplication.activeModalWidget()))
            dialog.buttons()[0].click()
        else:
            dialog.accept_button.click()

    for _ in range(2):
        begun.controller.select([lot.id])
        begun.settle()
        begun.in_dialog(write, lambda: begun.press(begun.panel.propose))
    assert [finding.number for finding in begun.session.free_findings] == [1, 2]
    assert {finding.place_id for finding in begun.session.free_findings} == {place.id}


# Several surveys, lost lots, reading only


def test_another_night_is_a_survey_of_its_own(begun):
    add_reading(begun.session, begun.survey.id, 3.0, label="A1")
    first = begun.survey.id
    begun.press(begun.panel.another)
    assert begun.survey.id != first
    assert begun.readings() == []
    choice = begun.panel.choice
    assert choice.count() == 2
    choice.setCurrentIndex(0)
    choice.activated.emit(0)
    begun.settle()
    assert begun.survey.id == first
    begun.press(begun.panel.remove)
    assert len(surveys.surveys(begun.session)) == 1
    assert not choice.isVisible()


def test_a_survey_whose_lot_is_gone_is_taken_up_by_another(begun):
    add_reading(begun.session, begun.survey.id, 3.0, label="A1")
    survey_id = begun.survey.id
    begun.canvas.setFocus()
    begun.page._remove()
    begun.settle()
    assert not begun.panel.isVisible()
    lot = begun.put(MarkerKind.LIGHTING_LOT, *LOT, label="Lot B again")
    begun.settle()
    begun.select([lot])
    assert begun.panel.left.currentText() == "Lot B"
    begun.press(begun.panel.take_up)
    assert begun.survey.id == survey_id
    assert begun.readings() == [("A1", 3.0)]


def test_an_audit_for_reading_shows_everything_and_changes_nothing(path, window):
    with Session.open(path) as session:
        found = markers(session, plans(session)[0].id)
        (lot,) = [one for one in found if one.kind is MarkerKind.LIGHTING_LOT]
        survey = surveys.add_survey(session, lot.id, spacing=100.0)
        add_reading(session, survey.id, 1.0, label="A1")
    before = path.read_bytes()
    window.show_session(Session.open(path, read_only=True))
    page = LightDriver.__new__(LightDriver)
    page.window = window
    window.screen_.show_page("plans")
    page.settle()
    page.choose_lot()
    panel = page.panel
    assert panel.result.outcome.text() == "✗ Target missed"
    assert panel.table.readings.index(0, 1).data() == "1.0 fc"
    assert page.drawn(Fill)
    buttons = [one for one in panel.findChildren(QPushButton) if one.isVisible()]
    assert buttons == []
    assert not panel.entry.isVisible()
    assert not panel.table.readings.flags(panel.table.readings.index(0, 1)) & (
        Qt.ItemFlag.ItemIsEditable
    )
    QTest.keyClick(panel.table, Qt.Key.Key_Delete)
    page.settle()
    window.close_audit()
    assert path.read_bytes() == before


# Comfort


def test_every_control_says_what_it_is(begun, tmp_path):
    def check(widget: QWidget) -> None:
        kinds = (QLineEdit, QComboBox, QPlainTextEdit, QAbstractButton)
        nameless = [
            one
            for kind in kinds
            for one in widget.findChildren(kind)
            if one.isVisible() and one.focusPolicy() != Qt.FocusPolicy.NoFocus
            and not (one.accessibleName() or getattr(one, "text", str)())
            and not re.match("qt_", one.objectName())
        ]  # fmt: skip
        assert nameless == []

    add_reading(begun.session, begun.survey.id, 0.0, label="B2")
    begun.settle()
    check(begun.panel)

    def look(dialog: QDialog) -> None:
        check(dialog)
        dialog.reject()

    log = _log(tmp_path, "fc\n1.0\n2.0\nx\n")
    for act in (
        lambda: begun.press(begun.panel.facts),
        lambda: begun.press(begun.panel.propose),
        lambda: begun.panel.does.bring_in_file(begun.survey, log),
    ):
        begun.in_dialog(look, act)


@pytest.mark.slow
@pytest.mark.parametrize("scale", [pytest.param(100, marks=pytest.mark.slow), 200])
def test_dialogs_stay_within_a_small_window(page, scale, tmp_path):
    window = page.window
    window._theme.resize(scale)
    window.resize(1024, 700)
    page.settle()
    page.choose_lot()
    survey = surveys.add_survey(page.session, page.of_kind(MarkerKind.LIGHTING_LOT)[0].id)
    add_reading(page.session, survey.id, 0.0)
    page.settle()

    def look(dialog: QDialog) -> None:
        assert dialog.width() <= window.width()
        assert dialog.height() <= window.height()
        assert dialog.buttons.geometry().bottom() <= dialog.height()
        dialog.reject()

    log = _log(tmp_path, "fc\n1.0\n2.0\nx\n")
    for act in (
        lambda: page.panel.does.edit(survey),
        lambda: page.panel.does.propose(survey),
        lambda: page.panel.does.bring_in_file(survey, log),
    ):
        page.in_dialog(look, act)
    window._theme.resize(100)
