"""A whole file of rows into a register as one step, as the command imports it."""

from __future__ import annotations

import pytest
import small_audit

from cpted_audit.domain.registers.columns import RegisterKey
from cpted_audit.errors import AuditError
from cpted_audit.session.registers.importing.whole_file import FileChoices, import_file
from cpted_audit.session.registers.records import records

ROWS = "Number,Where it is,Note\nA1,North side,Sticks\nA2,South side,\n"


@pytest.fixture
def session(tmp_path):
    with small_audit.make(tmp_path / "a.cpted") as session:
        yield session


@pytest.fixture
def sheet(tmp_path):
    path = tmp_path / "doors.csv"
    path.write_text(ROWS, "utf-8")
    return path


def numbers(session) -> set[str]:
    return {door.number for door in records(session, RegisterKey.DOORS)}


def test_all_rows_come_in_as_one_step(session, sheet):
    before = numbers(session)
    import_file(session, RegisterKey.DOORS, sheet, FileChoices())
    assert numbers(session) == before | {"A1", "A2"}
    session.undo()
    assert numbers(session) == before


def test_a_dry_run_writes_nothing(session, sheet):
    before = numbers(session), len(session.history())
    import_file(session, RegisterKey.DOORS, sheet, FileChoices(dry_run=True))
    assert (numbers(session), len(session.history())) == before


@pytest.mark.parametrize(
    "choices",
    [
        FileChoices(sheet="There is none"),
        FileChoices(columns=("Shoe size=Number",)),
        FileChoices(match="Shoe size"),
        FileChoices(means=("Shoe size: 9=10",)),
    ],
    ids=["sheet", "column", "match", "meaning"],
)
def test_what_cannot_be_done_is_a_sentence_and_writes_nothing(session, sheet, choices):
    before = numbers(session), len(session.history())
    with pytest.raises(AuditError):
        import_file(session, RegisterKey.DOORS, sheet, choices)
    assert (numbers(session), len(session.history())) == before
