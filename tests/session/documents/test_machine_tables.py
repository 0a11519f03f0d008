"""Tables for other programs: what is in them, for whom, and that no cell is ever run."""

from __future__ import annotations

import csv
import io
import json
from datetime import date, datetime

import openpyxl
import pytest
import small_audit
from small_audit import N, Y, observe, place_named

from cpted_audit.domain.plans.marker import MarkerKind
from cpted_audit.domain.records import FIELD_SENSITIVITY
from cpted_audit.domain.registers.columns import RegisterKey
from cpted_audit.errors import AuditError
from cpted_audit.report.audience import Audience
from cpted_audit.session.documents.machine_tables import (
    COLUMNS,
    TableKind,
    who_may,
    write_tables,
)
from cpted_audit.session.findings.findings import add_free_finding, dismiss
from cpted_audit.session.registers.records import add_record
from cpted_audit.session.session import Session

ON = date(2026, 11, 22)
FORMULA = '=HYPERLINK("http://x")'
ROOM = "Main / Room 1"


@pytest.fixture(scope="module")
def session(tmp_path_factory):
    """An encrypted audit: a finding whose note begins like a formula, one set aside, a code."""
    path = tmp_path_factory.mktemp("tables") / "a.cpted"
    with small_audit.make(path, "a passphrase") as session:
        observe(session, ROOM, {"R1": N, "R2": N}, FORMULA)
        observe(session, "Main / Room 2", {"R1": Y}, "fine")
        aside = next(finding for finding in session.findings.values() if finding.number == 2)
        dismiss(session, aside.id, "Will be torn down")
        add_free_finding(session, place_named(session, "Main / Door 1").id, title="+Gap below")
        add_record(session, RegisterKey.CODES, name="Bell", code="7391XQ", known_to="Chief")
        add_record(
            session, RegisterKey.MEDICAL_FIRE, kind=MarkerKind.AED, name="AED",
            checked_on=date(2026, 3, 1), note="@home",
        )  # fmt: skip
        yield session


def written(session: Session, kind: str, path, audience=Audience.FULL, **options) -> bytes:
    write_tables(session, TableKind(kind), audience, path, on=ON, **options)
    return path.read_bytes()


def rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))


def test_findings_have_ids_that_stay_and_dates_as_iso(session, tmp_path):
    found = rows(written(session, "findings", tmp_path / "f.csv"))
    assert [(one["Number"], one["State"]) for one in found] == [
        ("1", "open"), ("3", "open"), ("2", "set aside"),
    ]  # fmt: skip
    first, free, aside = found
    (finding,) = [finding for finding in session.findings.values() if finding.number == 1]
    assert first["Finding id"] == finding.id
    assert (first["Where"], first["Item id"], first["Answer"]) == (ROOM, "R1", "No")
    answer = next(
        answer for answer in session.walk.answers.values() if answer.id == finding.answer_id
    )
    at = datetime.fromisoformat(first["Observed at"])
    assert abs((at - answer.observed_at.replace(tzinfo=at.tzinfo)).total_seconds()) < 1
    assert (free["Title"], free["Item id"], free["Answer"]) == ("'+Gap below", "", "")
    assert aside["Set aside because"] == "Will be torn down"
    again = rows(written(session, "findings", tmp_path / "f.csv"))
    assert again == found


def test_no_cell_is_run_when_the_file_is_opened(session, tmp_path):
    (first, *_) = rows(written(session, "findings", tmp_path / "f.csv"))
    assert first["Note"] == f"'{FORMULA}"
    written(session, "findings", tmp_path / "f.xlsx")
    book = openpyxl.load_workbook(tmp_path / "f.xlsx")
    cells = [cell for page in book for row in page.iter_rows() for cell in row]
    assert FORMULA in [cell.value for cell in cells]
    assert {cell.data_type for cell in cells} <= {"s", "n", "d", "b"}
    told = json.loads(written(session, "findings", tmp_path / "f.json"))
    assert told["tables"]["findings"][0]["note"] == FORMULA  # nothing runs a text of JSON


def test_the_three_formats_hold_the_same(session, tmp_path):
    table = rows(written(session, "answers", tmp_path / "a.csv"))
    told = json.loads(written(session, "answers", tmp_path / "a.json"))
    written(session, "answers", tmp_path / "a.xlsx")
    page = openpyxl.load_workbook(tmp_path / "a.xlsx")["answers"]
    head, *sheet = page.iter_rows(values_only=True)
    columns = COLUMNS[TableKind.ANSWERS]
    assert list(table[0]) == list(head) == [column.words for column in columns]
    assert len(table) == len(told["tables"]["answers"]) == len(sheet) == 3
    for line, record, cells in zip(table, told["tables"]["answers"], sheet, strict=True):
        assert list(record) == [column.key for column in columns]
        assert line["Answer id"] == record["id"] == cells[0]
        assert line["Item id"] == record["item_id"] == cells[head.index("Item id")]
    assert told["about"] == {
        "school": session.site.name, "table": "answers", "for": "full",
        "exported_on": "2026-11-22", "handling": told["about"]["handling"],
    }  # fmt: skip
    assert [one["finding"] for one in told["tables"]["answers"]] == [1, None, None]


def test_every_reader_gets_what_his_document_has_and_no_more(session, tmp_path):
    assert who_may(TableKind.FINDINGS) == [Audience.FULL, Audience.FACILITY]
    assert who_may(TableKind.ANSWERS) == [Audience.FULL]
    assert who_may(TableKind.REGISTERS) == [Audience.FULL, Audience.RESPONDER]
    for kind in TableKind:
        for audience in Audience:
            target = tmp_path / f"{kind}-{audience}.json"
            if audience in who_may(kind):
                written(session, kind, target, audience)
                continue
            with pytest.raises(AuditError, match=f"The {audience} document has no {kind}"):
                written(session, kind, target, audience)
            assert not target.exists()
    facility = json.loads((tmp_path / "findings-facility.json").read_bytes())
    assert [one["number"] for one in facility["tables"]["findings"]] == [1, 3]
    responder = (tmp_path / "registers-responder.json").read_text("utf-8")
    assert "@home" not in responder
    assert "2026-03-01" in responder


def test_no_code_is_in_any_table(session, tmp_path):
    for audience in who_may(TableKind.REGISTERS):
        data = written(session, "registers", tmp_path / "r.json", audience)
        assert b"7391XQ" not in data
        assert b"Bell" in data
    only = rows(written(session, "registers", tmp_path / "c.csv", only=RegisterKey.CODES))
    assert "7391XQ" not in str(only)
    assert only[0]["Id"]
    assert "reveal" not in [one.kind for one in session.history()]  # nobody looked at one


def test_every_column_names_a_field_with_a_class():
    for columns in COLUMNS.values():
        keys = [column.key for column in columns]
        assert len(set(keys)) == len(keys)
        for column in columns:
            record, field = column.fact
            assert field in FIELD_SENSITIVITY[record]


@pytest.mark.parametrize(
    ("kind", "name", "only", "words"),
    [
        ("findings", "x.txt", None, "ends in none of them"),
        ("registers", "x.csv", None, "room for one register"),
        ("findings", "x.csv", RegisterKey.DOORS, "leave the register out"),
    ],
)
def test_a_table_that_cannot_be_is_told_and_nothing_is_written(
    session, tmp_path, kind, name, only, words
):
    with pytest.raises(AuditError, match=words):
        written(session, kind, tmp_path / name, only=only)
    assert list(tmp_path.iterdir()) == []


def test_an_empty_audit_gives_a_table_of_headers(tmp_path):
    with small_audit.make(tmp_path / "b.cpted") as empty:
        (head,) = written(empty, "findings", tmp_path / "f.csv").decode("utf-8-sig").splitlines()
        assert head.startswith('"Finding id","Number"')
        told = json.loads(written(empty, "registers", tmp_path / "r.json"))
        assert set(told["tables"]) == {one.value for one in RegisterKey}
        assert not any(told["tables"].values())
