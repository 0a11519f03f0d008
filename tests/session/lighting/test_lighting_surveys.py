"""Lighting surveys in an audit on disk: readings by hand and from logs, targets, findings."""

from __future__ import annotations

import shutil
from datetime import date, datetime
from io import BytesIO
from pathlib import Path

import pytest
import small_audit
from examples import at_most
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image
from small_audit import place_named, undone

from cpted_audit.analysis.lighting.lot_grid import ReadingOrder
from cpted_audit.domain.ids import VisitId
from cpted_audit.domain.plane import Area, Point
from cpted_audit.domain.plans.lighting import (
    LIGHT_TARGETS,
    LUX_PER_FOOT_CANDLE,
    LightReading,
    LightSurvey,
    LightTarget,
    LightUnit,
)
from cpted_audit.domain.plans.marker import Marker, MarkerKind
from cpted_audit.domain.plans.plan import Plan, PlanKind
from cpted_audit.domain.vocabulary import Phase
from cpted_audit.domain.walk import Visit
from cpted_audit.drawing.ink import HEAT
from cpted_audit.drawing.primitives import DrawnWords, Fill, Letters, Sign
from cpted_audit.errors import AuditError, ImportRefusedError, ReadOnlyError
from cpted_audit.interchange.light_meter.log import UnitUnknownError, read_meter_log
from cpted_audit.session.findings.findings import delete_free_finding
from cpted_audit.session.history import history
from cpted_audit.session.lighting.finding import add_proposed_finding, finding_of, proposal
from cpted_audit.session.lighting.meter_log import (
    Placing,
    arrange,
    import_log,
    read_log,
    usual_placing,
)
from cpted_audit.session.lighting.readings import (
    add_reading,
    change_value,
    light_value,
    remove_readings,
    rename_reading,
)
from cpted_audit.session.lighting.sketch import (
    Detail,
    band_entries,
    detail_for,
    lighting_sketch,
    points_sketch,
)
from cpted_audit.session.lighting.surveys import (
    add_survey,
    change_survey,
    find_survey,
    grid_of_lot,
    lot_of,
    readings,
    remove_survey,
    result_of,
    surveys,
    surveys_of,
    take_up,
    without_lot,
)
from cpted_audit.session.plans.importing import PlanImport, PlanOrder, import_plan
from cpted_audit.session.plans.markers import add_marker, linked_markers, remove_markers
from cpted_audit.session.plans.plans import plans, remove_plan
from cpted_audit.session.plans.recipe import Recipe
from cpted_audit.session.plans.replacing import preview_replacement, replace_plan
from cpted_audit.session.session import Session
from cpted_audit.session.walk.answers import add_visit, remove_visit

FC = LightUnit.FOOT_CANDLES
LOT = [Point(0, 0), Point(40, 0), Point(40, 30), Point(0, 30)]
"""With points ten pixels apart: A1 to D3."""
DAY = date(2026, 11, 18)


def _png(size: tuple[int, int]) -> bytes:
    out = BytesIO()
    Image.new("L", size, 255).save(out, "PNG")
    return out.getvalue()


def _plan(session: Session, name: str) -> Plan:
    order = PlanOrder(
        file_name=f"{name}.png", data=_png((60, 40)), recipe=Recipe(), name=name,
        kind=PlanKind.SITE, level_id=None,
    )  # fmt: skip
    return import_plan(session, order)


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> Path:
    """A closed audit with two plans, made once."""
    path = tmp_path_factory.mktemp("lots") / "audit.cpted"
    with small_audit.make(path) as session:
        _plan(session, "Site")
        _plan(session, "Newer site")
        add_visit(session, Visit(id=VisitId("night"), on=DAY, phase=Phase.NIGHT))
    return path


@pytest.fixture
def session(made, tmp_path):
    with Session.open(Path(shutil.copy(made, tmp_path))) as session:
        yield session


@pytest.fixture
def lot(session) -> Marker:
    return _lot(session)


def _lot(session: Session, plan: int = 0) -> Marker:
    found = plans(session)[plan]
    return add_marker(session, found.id, MarkerKind.LIGHTING_LOT, LOT, label="Lot B")


@pytest.fixture
def survey(session, lot) -> LightSurvey:
    return add_survey(session, lot.id, visit_id=VisitId("night"), spacing=10.0)


def _fc(session: Session, survey: LightSurvey) -> list[tuple[str, float]]:
    return [
        (reading.label, round(reading.lux / LUX_PER_FOOT_CANDLE, 3))
        for reading in readings(session, survey.id)
    ]


def _spots(taken: list[LightReading]) -> list[tuple[float | None, float | None]]:
    return [(one.x, one.y) for one in taken]


# Surveys


def test_a_survey_begins_with_what_is_known_and_is_one_step(session, lot):
    undone(session, lambda: add_survey(session, lot.id, visit_id=VisitId("night")))
    (survey,) = surveys_of(session, lot.id)
    assert (survey.name, survey.measured_on, survey.plan_id) == ("Lot B", DAY, lot.plan_id)
    assert (survey.target, survey.visit_id) == (LIGHT_TARGETS[0], "night")
    assert result_of(session, survey).verdict is None
    assert len(grid_of_lot(session, survey).points) >= 50


def test_a_survey_is_changed_in_one_step_and_read_by_others(session, survey):
    target = LightTarget(id="own", name="Ours", average_min=20.0, source="Our district")
    changes = {
        "name": " North lot ", "target": target, "meter": "LX-1330", "fixture": "LED 4000 K",
        "note": "Fog", "unit": LightUnit.LUX, "resolution": 1.0, "measured_on": None,
        "visit_id": None, "spacing": 5.0,
    }  # fmt: skip
    undone(session, lambda: change_survey(session, survey.id, **changes))
    with Session.open(session.path, read_only=True) as reader:
        (found,) = surveys(reader)
    assert (found.name, found.target, found.spacing) == ("North lot", target, 5.0)


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"name": "  "}, "needs a name"),
        ({"resolution": 0.0}, "above zero"),
        ({"resolution": float("nan")}, "above zero"),
        ({"spacing": -1.0}, "above zero"),
        ({"spacing": 0.01}, "Points that close"),
        ({"target": LightTarget(id="o", name="", average_min=1.0, source="x")}, "who says so"),
        ({"target": LightTarget(id="o", name="x", average_min=1.0, source=" ")}, "who says so"),
        ({"target": LightTarget(id="o", name="x", average_min=-1.0, source="x")}, "between zero"),
        ({"target": LightTarget(id="o", name="x", average_min=float("inf"), source="x")},
         "between zero"),
        ({"target": LightTarget(id="o", name="x", average_min=0.0, source="x")}, "asks nothing"),
        ({"target": LightTarget(
            id="o", name="x", average_min=1.0, uniformity_max=0.5, source="x")}, "1 or more"),
    ],
)  # fmt: skip
def test_a_slip_is_told_and_not_kept(session, survey, changes, sentence):
    with pytest.raises(AuditError, match=sentence):
        change_survey(session, survey.id, **changes)
    assert find_survey(session, survey.id) == survey


def test_removing_a_survey_takes_its_readings_along_and_undo_brings_both_back(session, survey):
    add_reading(session, survey.id, 3.1, label="A1")
    undone(session, lambda: remove_survey(session, survey.id))
    assert surveys(session) == []
    session.undo()
    assert _fc(session, survey) == [("A1", 3.1)]


def test_a_lot_that_is_removed_leaves_its_survey_for_another_lot(session, survey, lot):
    add_reading(session, survey.id, 3.1, label="A1")
    undone(session, lambda: remove_markers(session, [lot.id]))
    (left,) = without_lot(session)
    assert lot_of(session, left) is None
    assert grid_of_lot(session, left) is None
    (reading,) = readings(session, left.id)
    again = _lot(session)
    undone(session, lambda: take_up(session, survey.id, again.id))
    assert surveys_of(session, again.id)[0].id == survey.id
    assert readings(session, survey.id) == [reading]  # the same plan, so the same spot
    assert without_lot(session) == []


def test_on_another_plan_readings_go_to_the_points_of_their_names(session, survey, lot):
    add_reading(session, survey.id, 3.1, label="A1")
    add_reading(session, survey.id, 2.0, label="By the dumpster", at=Point(7, 7))
    remove_plan(session, plans(session)[0])
    (left,) = without_lot(session)
    assert left.plan_id is None
    there = _lot(session)
    undone(session, lambda: take_up(session, survey.id, there.id))
    taken = find_survey(session, survey.id)
    at = grid_of_lot(session, taken).named("A1").at
    assert (taken.plan_id, taken.spacing) == (there.plan_id, None)
    assert _spots(readings(session, survey.id)) == [tuple(at), (None, None)]


def test_a_newer_drawing_takes_lot_and_readings_along(session, survey, lot):
    add_reading(session, survey.id, 3.1, label="B2")
    add_reading(session, survey.id, 3.1, label="Elsewhere")
    old = plans(session)[0]
    order = PlanOrder(
        file_name="larger.png", data=_png((120, 80)), recipe=Recipe(), name="Site",
        kind=PlanKind.SITE, level_id=None,
    )  # fmt: skip
    newer = PlanImport(session, order, picture_only=True)
    for record in order.records(lambda: False):
        newer.take(record)
    there = preview_replacement(session, old, newer.size, [])
    undone(session, lambda: replace_plan(session, old, newer, "larger.png", there))
    found = find_survey(session, survey.id)
    assert found.spacing == pytest.approx(20.0)
    assert _spots(readings(session, survey.id)) == [pytest.approx((30, 30)), (None, None)]
    assert grid_of_lot(session, found).named("B2").at == pytest.approx((30, 30))


def test_a_visit_that_is_removed_leaves_the_survey(session, survey):
    undone(session, lambda: remove_visit(session, VisitId("night")))
    assert (find_survey(session, survey.id).visit_id, survey.measured_on) == (None, DAY)


def test_a_zone_is_no_lot(session):
    zone = add_marker(session, plans(session)[0].id, MarkerKind.ZONE, LOT)
    with pytest.raises(AuditError, match="no longer on its plan"):
        add_survey(session, zone.id)


# Readings by hand


def test_a_reading_goes_to_the_point_it_names_and_each_edit_is_one_step(session, survey):
    undone(session, lambda: add_reading(session, survey.id, 3.1, label=" b2 "))
    (reading,) = readings(session, survey.id)
    assert (reading.label, reading.x, reading.y, reading.unit) == ("B2", 15, 15, FC)
    undone(session, lambda: change_value(session, reading.id, 0.0))
    undone(session, lambda: rename_reading(session, reading.id, "C1"))
    assert _spots(readings(session, survey.id)) == [(25, 5)]
    undone(session, lambda: rename_reading(session, reading.id, "Kerb"))
    assert _spots(readings(session, survey.id)) == [(25, 5)]  # a name alone moves nothing
    undone(session, lambda: remove_readings(session, [reading.id]))
    assert [one.label for one in session.history()][::-1][-15::3] == [
        "Read 3.1 fc at B2", "Correct to 0.0 fc at B2", "Name reading 0.0 fc at C1",
        "Name reading 0.0 fc at Kerb", "Remove reading 0.0 fc at Kerb",
    ]  # fmt: skip


def test_readings_keep_the_order_they_were_taken_in(session, survey):
    for label in ("C3", "A1", "B2"):
        add_reading(session, survey.id, 1.0, label=label)
    assert [reading.label for reading in readings(session, survey.id)] == ["C3", "A1", "B2"]
    remove_readings(session, [reading.id for reading in readings(session, survey.id)[:2]])
    assert [reading.label for reading in readings(session, survey.id)] == ["B2"]


@pytest.mark.parametrize("value", [-0.1, float("nan"), float("inf"), 1e6])
def test_light_no_meter_shows_is_refused(session, survey, value):
    with pytest.raises(AuditError, match="no more than the sun"):
        add_reading(session, survey.id, value)
    assert readings(session, survey.id) == []


@pytest.mark.parametrize(("text", "value"), [("3.2", 3.2), (" 3,2 ", 3.2), ("0", 0), (".5", 0.5)])
def test_numbers_are_typed_with_point_or_comma(text, value):
    assert light_value(text) == value


@given(st.text(max_size=12))
def test_anything_typed_is_a_number_or_a_sentence(text):
    try:
        value = light_value(text)
    except AuditError as error:
        told = str(error)
    else:
        told = f"{value}."
    assert told.endswith(".")


def test_an_audit_for_reading_is_not_changed(session, survey):
    add_reading(session, survey.id, 3.1, label="A1")
    with Session.open(session.path, read_only=True) as reader:
        (reading,) = readings(reader, survey.id)
        assert result_of(reader, survey).readings == 1
        for edit in (
            lambda: add_reading(reader, survey.id, 1.0),
            lambda: change_value(reader, reading.id, 1.0),
            lambda: change_survey(reader, survey.id, note="x"),
            lambda: remove_survey(reader, survey.id),
        ):
            with pytest.raises(ReadOnlyError):
                edit()
        assert readings(reader, survey.id) == [reading]


# Logs


def _log(*rows: str, head: str = "Point,fc,Time"):
    return read_meter_log("\n".join([head, *rows]).encode())


def test_a_log_is_walked_there_and_back_or_straight_or_left_unplaced(session, survey):
    log = _log(*(f",{value}.5," for value in range(1, 13)))
    names = {
        order: [
            reading.label
            for reading in arrange(session, survey, log, Placing(order=order)).readings
        ]
        for order in (ReadingOrder.THERE_AND_BACK, ReadingOrder.STRAIGHT, None)
    }
    assert names[ReadingOrder.STRAIGHT][3:6] == ["D1", "A2", "B2"]
    assert names[ReadingOrder.THERE_AND_BACK][3:6] == ["D1", "D2", "C2"]
    assert set(names[None]) == {""}
    undone(session, lambda: import_log(session, survey.id, log, Placing()))
    assert _fc(session, survey)[4] == ("D2", 5.5)
    assert len(set(_spots(readings(session, survey.id)))) == 12


def test_a_log_with_the_names_of_points_needs_no_order(session, survey):
    log = _log("C2,4.0,", "a1,0.0,", "A1,0.2,", "Gate,7.0,")
    placing = usual_placing(session, survey, log)
    assert placing.by_name
    arranged = arrange(session, survey, log, Placing(by_name=True, order=None))
    assert (arranged.places, arranged.unplaced, arranged.again) == (3, 1, 0)
    import_log(session, survey.id, log, placing)
    taken = readings(session, survey.id)
    assert _spots(taken)[:3] == [(25, 15), (5, 5), (5, 5)]
    assert taken[3].label == "Gate"
    assert _spots(taken)[3] == (15, 5)  # walked over the points that are left
    found = result_of(session, find_survey(session, survey.id))
    assert (found.places, found.averaged, found.floored, found.zeros) == (3, 1, 1, 1)


def test_several_readings_at_a_place_without_a_name_are_one_place(session, survey):
    log = _log("1.0", "1.2", "3.0", "3.2", "5.0", head="fc")
    arranged = arrange(session, survey, log, Placing(each=2))
    assert [reading.label for reading in arranged.readings] == ["A1", "A1", "B1", "B1", "C1"]
    unplaced = arrange(session, survey, log, Placing(each=2, order=None))
    assert [reading.label for reading in unplaced.readings] == ["1", "1", "2", "2", "3"]
    import_log(session, survey.id, log, Placing(each=2, order=None))
    assert result_of(session, find_survey(session, survey.id)).averaged == 2


def test_a_second_log_goes_on_where_the_first_ended(session, survey):
    import_log(session, survey.id, _log("1.0", "2.0", head="fc"), Placing())
    second = _log("1,7.0", "2,8.0", head="No,fc")
    import_log(session, survey.id, second, Placing())
    assert _fc(session, survey) == [("A1", 1.0), ("B1", 2.0), ("C1", 7.0), ("D1", 8.0)]
    other = _log("A1,3,", "Pole,3,", "Pole,5,", head="Point,fc,Time")
    assert [reading.label for reading in arrange(session, survey, other, Placing()).readings] == [
        "D2", "Pole", "Pole",
    ]  # fmt: skip  # another's A1 is not ours
    more = arrange(session, survey, _log(*["1"] * 10, head="fc"), Placing())
    assert (more.places, more.unplaced) == (10, 2)
    import_log(session, survey.id, other, Placing())
    again = arrange(session, survey, _log("pole,3,"), Placing())
    assert (again.again, again.unplaced) == (1, 0)
    assert _spots(again.readings) == _spots(readings(session, survey.id))[-1:]
    named = arrange(session, survey, _log("A1,3,", "B9,3,"), Placing(by_name=True, order=None))
    assert (named.unplaced, named.again) == (1, 1)


def test_the_first_log_brings_meter_unit_and_step_and_a_later_one_does_not(session, survey):
    log = read_meter_log(b"Model: LX-1330\nPoint,lux\nA1,30\nB1,12\n")
    undone(session, lambda: import_log(session, survey.id, log, Placing()))
    taken = find_survey(session, survey.id)
    assert (taken.meter, taken.unit, taken.resolution) == ("LX-1330", LightUnit.LUX, 1.0)
    import_log(session, survey.id, _log("C1,2.55,"), Placing())
    assert find_survey(session, survey.id) == taken
    assert readings(session, survey.id)[2].unit is FC


def test_a_wrong_clock_is_kept_and_said(session, survey):
    log = _log("A1,1.0,2026-11-18 21:00:00", "B1,1.0,2026-11-18 19:00:00",
               "C1,1.0,2000-01-01 00:00:10")  # fmt: skip
    import_log(session, survey.id, log, Placing(by_name=True))
    taken = readings(session, survey.id)
    assert [one.clock_wrong for one in taken] == [False, True, True]
    assert taken[0].at == datetime(2026, 11, 18, 21)


def test_a_log_file_is_read_or_refused_in_a_sentence(tmp_path):
    path = tmp_path / "log.csv"
    path.write_bytes(b"Point,Reading\rA1,3.0\rA2,-----\r")
    with pytest.raises(UnitUnknownError):
        read_log(path)
    log = read_log(path, unit=FC)
    assert [reading.label for reading in log.readings] == ["A1"]
    assert [(one.line, one.reason) for one in log.refused] == [(3, "there is no reading")]
    with pytest.raises(ImportRefusedError, match="cannot be read"):
        read_log(tmp_path / "none.csv")
    with path.open("wb") as file:
        file.truncate(20_000_000)
    with pytest.raises(ImportRefusedError, match="too large"):
        read_log(path)


@settings(max_examples=at_most(25), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    rows=st.lists(st.tuples(st.sampled_from(["", "A1", "b1", "17", "Gate"]), st.integers(0, 99)),
                  min_size=1, max_size=30),
    placing=st.builds(
        Placing, by_name=st.booleans(), order=st.sampled_from([None, *ReadingOrder]),
        each=st.integers(1, 4),
    ),
)  # fmt: skip
def test_no_reading_is_lost_however_a_log_is_laid_out(session, survey, rows, placing):
    log = _log(*(f"{label},{value}.0," for label, value in rows))
    arranged = arrange(session, survey, log, placing)
    assert sorted(round(reading.lux, 6) for reading in arranged.readings) == sorted(
        round(value * LUX_PER_FOOT_CANDLE, 6) for _, value in rows
    )
    spots = {
        reading.label.casefold(): (reading.x, reading.y)
        for reading in arranged.readings
        if reading.x is not None
    }
    assert len(set(spots.values())) == len(spots)  # no two places share a spot
    assert len({reading.position for reading in arranged.readings}) == len(rows)


# Result and finding


def test_a_lot_that_is_dark_everywhere_misses_its_target_and_proposes_a_finding(session, survey):
    import_log(session, survey.id, _log(*["0.0"] * 12, head="fc"), Placing())
    survey = find_survey(session, survey.id)
    found = result_of(session, survey)
    assert (found.verdict, found.ratio, found.zeros) == (False, 1.0, 12)
    proposed = proposal(session, survey)
    assert proposed.title == "Light at Lot B is low"
    assert "12 readings of 0 are counted as 0.1 fc" in proposed.note
    assert "fewer than 50" in proposed.note


def test_the_finding_is_written_once_and_pinned_where_it_is_darkest(session, survey):
    for label, value in (("A1", 1.0), ("C2", 0.1), ("D3", 5.0)):
        add_reading(session, survey.id, value, label=label)
    add_reading(session, survey.id, 0.0, label="Elsewhere")
    proposed = proposal(session, survey)
    place = place_named(session, "Grounds / Perimeter")

    def write(**more) -> None:
        add_proposed_finding(session, survey.id, place.id, proposed.title, proposed.note, **more)

    undone(session, write)
    (finding,) = session.free_findings
    assert (finding.title, finding.note, finding.place_id) == (
        "Light at Lot B is low and uneven", proposed.note, place.id,
    )  # fmt: skip
    (pin,) = linked_markers(session, finding_id=finding.id)
    assert (pin.kind, pin.at) == (MarkerKind.FINDING, Point(25, 15))
    with pytest.raises(AuditError, match="Finding 1 was made of this survey already"):
        write()
    undone(session, lambda: write(again=True))
    assert [finding.number for finding in session.free_findings] == [1, 2]
    assert finding_of(session, find_survey(session, survey.id)).number == 2
    second = session.free_findings[1]
    undone(session, lambda: delete_free_finding(session, second.id))
    assert finding_of(session, find_survey(session, survey.id)) is None


def test_a_survey_that_reaches_its_target_proposes_nothing(session, survey):
    add_reading(session, survey.id, 3.0, label="A1")
    assert proposal(session, survey) is None
    place = place_named(session, "Grounds / Perimeter")
    with pytest.raises(AuditError, match="misses nothing"):
        add_proposed_finding(session, survey.id, place.id, "Dark", "")


def test_without_a_placed_reading_the_pin_stands_in_the_lot_without_a_lot_nowhere(
    session, survey, lot
):
    place = place_named(session, "Grounds / Perimeter")
    add_reading(session, survey.id, 0.0, label="Elsewhere")
    finding = add_proposed_finding(session, survey.id, place.id, "Dark", "")
    (pin,) = linked_markers(session, finding_id=finding.id)
    assert 0 < pin.at.x < 40
    assert 0 < pin.at.y < 30
    remove_markers(session, [lot.id])
    other = add_proposed_finding(session, survey.id, place.id, "Dark", "", again=True)
    assert linked_markers(session, finding_id=other.id) == []


# Drawing and history


def test_the_heat_map_shows_bands_values_and_what_was_floored(session, survey):
    for label, value in (("A1", 0.0), ("B1", 2.0), ("B1", 2.4), ("D3", 12.0)):
        add_reading(session, survey.id, value, label=label)
    drawn = lighting_sketch(survey, readings(session, survey.id), grid_of_lot(session, survey))
    fills = [one for one in drawn if isinstance(one, Fill)]
    assert [fill.ink for fill in fills] == [HEAT[0], HEAT[4], HEAT[7]]
    square = (Point(0, 0), Point(10, 0), Point(10, 10), Point(0, 10))
    assert fills[0].areas == (Area(square),)
    words = [one.text for one in drawn if isinstance(one, DrawnWords)]
    assert words == ["A 0.0", "E 2.0", "H 12.0"]
    signs = [one for one in drawn if isinstance(one, Sign)]
    marked = [any(isinstance(part, Letters) for part in sign.parts) for sign in signs]
    assert marked == [True, False, False]
    small = lighting_sketch(
        survey, readings(session, survey.id), grid_of_lot(session, survey), detail_for(12.0)
    )
    assert [one.text for one in small if isinstance(one, DrawnWords)] == ["A", "E", "H"]
    assert not any(isinstance(one, Sign) for one in small)
    assert [detail_for(side) for side in (9.9, 23.9, 24.0)] == list(Detail)
    entries = band_entries(FC, readings(session, survey.id))
    assert [entry.parts[1].text for entry in entries] == ["A", "E", "H"]
    assert len(band_entries(FC)) == 8
    grid = grid_of_lot(session, survey)
    waiting = points_sketch(grid.points, grid.points[3])
    assert len(waiting) == len(grid.points) + 1
    assert waiting[-1].at == grid.points[3].at


def test_the_history_tells_surveys_and_readings_in_plain_words(session, survey):
    reading = add_reading(session, survey.id, 3.0, label="A1")
    change_value(session, reading.id, 1.0)
    change_survey(session, survey.id, target=LIGHT_TARGETS[3])
    steps = history.steps(session, history.HistoryFilter())
    target, corrected, added, begun = (history.changes(session, step)[0] for step in steps[:4])
    assert target.title == "Lighting survey Lot B – changed"
    assert target.lines == ("Target: “Open parking, 3 fc and 4:1” → “Fence line, 0.5 fc”",)
    assert corrected.title == "Light reading at A1 – changed"
    assert corrected.lines == ("Light: 32.29 lux → 10.76 lux",)
    assert {"Point: “A1”", "Light: 32.29 lux"} <= {*added.lines}
    assert "The clock was wrong: no" in added.lines
    assert "Measured on: 18 Nov 2026" in begun.lines
    assert "Smallest step: 1.076 lux" in begun.lines
