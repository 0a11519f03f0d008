"""Days of what has happened: none that has not come is written, by hand or from a file."""

from __future__ import annotations

from datetime import timedelta

import pytest
import small_audit
from brought_rows import ask, look, told
from plan_house import add_plan

from cpted_audit import clock
from cpted_audit.domain.plane import Point
from cpted_audit.domain.plans.marker import MarkerKind
from cpted_audit.domain.registers.access import Latches
from cpted_audit.domain.registers.columns import ColumnType, RegisterKey
from cpted_audit.domain.registers.registers import REGISTERS
from cpted_audit.errors import AuditError, ImportRefusedError
from cpted_audit.session.lighting import surveys
from cpted_audit.session.paper.answers_import import import_answers
from cpted_audit.session.plans.markers import add_marker
from cpted_audit.session.plans.plans import verify
from cpted_audit.session.registers import records
from cpted_audit.session.registers.door_checks import Seen, log_checks
from cpted_audit.session.registers.importing.cells import CellResult
from cpted_audit.session.things.site_facts import change_site_facts

TODAY = clock.today()
TOMORROW = TODAY + timedelta(days=1)
DAYS = [
    (register.key, column)
    for register in REGISTERS
    for column in register.columns
    if column.type is ColumnType.DATE
]


@pytest.fixture(scope="module")
def session(tmp_path_factory):
    with small_audit.make(tmp_path_factory.mktemp("a") / "a.cpted", "key") as opened:
        yield opened


def values(key: RegisterKey) -> dict[str, str]:
    return {"number": "7"} if key is RegisterKey.DOORS else {"name": "X"}


@pytest.mark.parametrize(
    ("key", "column"), DAYS, ids=[f"{key.value}-{column.field}" for key, column in DAYS]
)
def test_a_register_takes_a_day_to_come_only_where_something_expires(session, key, column):
    steps = len(session.history())
    record = records.add_record(session, key, **values(key), **{column.field: TODAY})
    if column.field == "expires_on":
        records.change_records(session, key, [record.id], expires_on=TOMORROW)
        assert records.find_record(session, key, record.id).expires_on == TOMORROW
        return
    for write in (
        lambda: records.add_record(session, key, **values(key), **{column.field: TOMORROW}),
        lambda: records.change_records(session, key, [record.id], **{column.field: TOMORROW}),
    ):
        with pytest.raises(AuditError, match=f"^{column.words}: .* has not come yet"):
            write()
    assert getattr(records.find_record(session, key, record.id), column.field) == TODAY
    assert len(session.history()) == steps + 1


def test_nothing_of_a_site_a_plan_a_survey_or_a_round_is_of_a_day_to_come(session):
    plan = add_plan(session)
    corners = [Point(10, 10), Point(90, 10), Point(90, 90), Point(10, 10)]
    lot = add_marker(session, plan.id, MarkerKind.LIGHTING_LOT, corners)
    survey = surveys.add_survey(session, lot.id)
    door = records.add_record(session, RegisterKey.DOORS, number="1")
    steps = len(session.history())
    for write in (
        lambda on: change_site_facts(session, verified_on=on),
        lambda on: change_site_facts(session, board_on=on),
        lambda on: verify(session, plan, on, "Chief Ortiz", walking=True),
        lambda on: surveys.change_survey(session, survey.id, measured_on=on),
        lambda on: surveys.add_survey(session, lot.id, measured_on=on),
        lambda on: log_checks(session, {door.id: Seen(Latches.YES)}, on, "J. Lee"),
    ):
        with pytest.raises(AuditError, match="has not come yet, so it was not written"):
            write(TOMORROW)
        assert len(session.history()) == steps
        write(TODAY - timedelta(days=1))
        steps = len(session.history())


def test_a_day_to_come_in_a_spreadsheet_is_asked_about_and_else_kept_as_text(session):
    sheet = f"Door,Checked on\n31,{TOMORROW}\n32,{TODAY}\n"
    (question,) = ask(session, sheet)
    assert (question.text, question.kind, question.free) == (
        str(TOMORROW),
        CellResult.AHEAD,
        True,
    )
    rows = look(session, sheet)
    assert [row.record.checked_on for row in rows] == [None, TODAY]
    assert rows[0].flagged
    assert f"“{TOMORROW}”" in rows[0].record.note
    assert f"Checked on: “{TOMORROW}” has not come yet" in told(rows)
    said = {"checked_on": {str(TOMORROW): str(TODAY)}}
    assert look(session, sheet, meanings=said)[0].record.checked_on == TODAY
    wrong = {"checked_on": {str(TOMORROW): str(TOMORROW + timedelta(days=1))}}
    assert look(session, sheet, meanings=wrong)[0].record.checked_on is None


def test_equipment_may_expire_on_a_day_to_come(session):
    sheet = f"AED,Kind,Expires\nA1,AED,{TOMORROW}\n"
    (row,) = look(session, sheet, key=RegisterKey.MEDICAL_FIRE)
    assert (row.record.expires_on, row.told) == (TOMORROW, ())


def test_answers_of_a_moment_to_come_refuse_their_file(session, tmp_path):
    path = tmp_path / "answers.csv"
    later = clock.now() + timedelta(hours=2)
    path.write_text(
        f"item,place,answer,observed_at\nD1,Main / Door 1,Yes,{TODAY}\n"
        f"D2,Main / Door 1,Yes,{later:%Y-%m-%dT%H:%M}\n"
    )
    with pytest.raises(ImportRefusedError) as error:
        import_answers(session, path)
    (problem,) = error.value.problems
    assert problem.startswith("Line 3: observed_at: ")
    assert "has not come yet" in problem
    assert not session.walk.answers
