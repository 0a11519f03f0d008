"""Answers from CSV files as spreadsheets and people write them."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cpted_audit.domain.vocabulary import LABELS, AnswerValue
from cpted_audit.errors import ImportRefusedError
from cpted_audit.interchange.answers_csv import WORDS, read_answers
from cpted_audit.interchange.sheets.cells import unguarded
from cpted_audit.interchange.sheets.writing import OutSheet, write_xlsx

HEAD = "item,place,answer,note,observed_at,observer\n"


@pytest.fixture
def file(tmp_path):
    return tmp_path / "answers.csv"


def _refused(file, data: bytes) -> str:
    file.write_bytes(data)
    with pytest.raises(ImportRefusedError) as error:
        read_answers(file)
    text = str(error.value)
    assert "nothing was imported" in text
    assert text.endswith(".")
    return text


def test_a_row_is_read_with_all_its_columns(file):
    file.write_text(
        HEAD + 'P03, Main / Door 1 ,No,"Latch, bent",2026-11-18T10:46,Ofc. Reyes\n', "utf-8"
    )
    (row,), problems = read_answers(file)
    assert problems == []
    assert (row.line, row.item, row.place, row.value) == (2, "P03", "Main / Door 1", AnswerValue.NO)
    assert (row.note, row.observer) == ("Latch, bent", "Ofc. Reyes")
    assert row.observed_at == datetime(2026, 11, 18, 10, 46)


def test_columns_may_stand_in_any_order_and_case_and_be_left_out(file):
    file.write_text(" Answer ,ITEM,place\nyes,P03,Door 1\n", "utf-8")
    (row,), _ = read_answers(file)
    assert (row.item, row.place, row.value) == ("P03", "Door 1", AnswerValue.YES)
    assert (row.note, row.observed_at, row.observer) == ("", None, "")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_byte_order_marks_and_line_ends_of_other_systems(file, end, mark):
    text = mark + HEAD + 'A,x,yes,"two\nlines",,\nB,x,no,,,\n\nC,x,maybe,,,\n'
    file.write_bytes(text.replace("\n", end).encode())
    rows, problems = read_answers(file)
    assert [(row.line, row.item) for row in rows] == [(2, "A"), (4, "B")]
    assert [row.note for row in rows] == ["two\nlines", ""]
    assert problems == [
        "Line 6: “maybe” is not an answer; write Yes, Partial, No, N/A or Can't observe."
    ]


def test_line_numbers_count_quoted_line_breaks(file):
    file.write_text(HEAD + 'A,x,yes,"1\n2\n3\n\n5",,\nB,x,?,,,\n"C\n",x,no,,,\nD,,no,,,\n', "utf-8")
    rows, problems = read_answers(file)
    assert [row.line for row in rows] == [2, 8]
    assert [problem.partition(":")[0] for problem in problems] == ["Line 7", "Line 10"]


@pytest.mark.parametrize("character", ["\x0b", "\x0c", "\x1c", "\x1e", "\x85", "\u2028", "\u2029"])
def test_characters_that_only_look_like_line_breaks_stay_in_the_note(file, character):
    note = f"a{character}b"
    file.write_text(HEAD + f'A,x,yes,{note},,\nB,x,yes,"{note}",,\nC,x,?,,,\n', "utf-8")
    rows, problems = read_answers(file)
    assert [(row.line, row.note) for row in rows] == [(2, note), (3, note)]
    assert problems[0].startswith("Line 4:")


def test_every_bad_row_is_named_with_its_line(file):
    file.write_text(
        HEAD
        + ",Door 1,yes,,,\n"
        + "P03,,yes,,,\n"
        + "P03,Door 1,,,,\n"
        + "P03,Door 1,sure,,,\n"
        + "P03,Door 1,yes,,last week,\n"
        + "P03,Door 1,yes,,,,more\n"
        + "P03,Door 1,yes\n",
        "utf-8",
    )
    rows, problems = read_answers(file)
    assert [row.line for row in rows] == [8]
    assert problems == [
        "Line 2: the item is missing.",
        "Line 3: the place is missing.",
        "Line 4: the answer is missing.",
        "Line 5: “sure” is not an answer; write Yes, Partial, No, N/A or Can't observe.",
        "Line 6: “last week” is not a date and time; write it like 2026-11-18T10:46.",
        "Line 7: its cells (7) are not as many as the columns (6).",
    ]


@pytest.mark.parametrize(
    "text",
    ["0001-01-01T00:00+23:59", "9999-12-31T23:59-23:59", "2026-13-01", "10:46", "2026-02-30"],
)
def test_times_that_cannot_be_are_bad_rows(file, text):
    file.write_text(HEAD + f"A,x,yes,,{text},\n", "utf-8")
    rows, problems = read_answers(file)
    assert (len(rows), len(problems)) in {(0, 1), (1, 0)}
    for row in rows:
        assert row.observed_at.tzinfo is None


def test_times_with_a_zone_become_the_machines_wall_clock(file, wall_of_the_machine):
    file.write_text(HEAD + "A,x,yes,,2026-11-18T10:46:00Z,\nB,x,yes,,2026-11-18,\n", "utf-8")
    rows, _ = read_answers(file)
    there = datetime(2026, 11, 18, 10, 46, tzinfo=UTC)
    assert rows[0].observed_at == there.astimezone().replace(tzinfo=None)
    assert rows[1].observed_at == datetime(2026, 11, 18)


def test_every_answer_is_read_as_it_is_printed(file):
    for value in AnswerValue:
        assert WORDS[LABELS[value].lower()] is value
    file.write_text(HEAD + "A,x,CAN’T OBSERVE,,,\nB,x,n/A,,,\n", "utf-8")
    rows, _ = read_answers(file)
    assert [row.value for row in rows] == [AnswerValue.UNABLE, AnswerValue.NOT_APPLICABLE]


@pytest.mark.parametrize(
    ("head", "said"),
    [
        ("item,place", "lacks the column “answer”"),
        ("item;place;response to it", "lacks the column “answer”"),
        ("item,place,answer,colour", "has the unknown column “colour”"),
        ("item,place,answer,Item", "repeats the column “item”"),
        ("", "lacks the column"),
    ],
)
def test_a_wrong_head_line_is_told(file, head, said):
    text = _refused(file, f"{head}\nA,x,yes\n".encode())
    assert said in text
    assert "item,place,answer,note,observed_at,observer" in text


def test_files_that_are_no_such_table_are_told(file, tmp_path):
    assert "broken near line 2" in _refused(file, HEAD.encode() + b'A,x,yes,"a"b,,\n')
    open_end = HEAD.encode() + b'A,x,yes,"never closed,,\nB,x,no\n'
    assert "broken near line" in _refused(file, open_end)
    _refused(file, b"")
    _refused(file, b"\x00" * 5000)
    _refused(file, bytes(range(256)))
    for path in (tmp_path, tmp_path / "missing.csv"):
        with pytest.raises(ImportRefusedError, match="cannot be read"):
            read_answers(path)


@pytest.mark.parametrize("characters", [100_000, 131_000])
def test_a_huge_note_is_read_whole(file, characters):
    note = "Ünïcode 😀 " * (characters // 10)
    file.write_text(HEAD + f'A,x,no,"{note}",,\n', "utf-8")
    (row,), problems = read_answers(file)
    assert (row.note, problems) == (note.strip(), [])


def test_formulas_are_text(file, real):
    payloads = (real / "hostile" / "strings" / "csv_formula_injection.txt").read_text("utf-8")
    notes = [line for line in payloads.splitlines() if line.strip()]
    assert len(notes) > 3
    out = io.StringIO()
    out.write(HEAD)
    csv.writer(out).writerows(["A", "x", "no", note, "", ""] for note in notes)
    file.write_text(out.getvalue(), "utf-8", newline="")
    rows, problems = read_answers(file)
    assert problems == []
    assert [row.note for row in rows] == [note.strip() for note in notes]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=300))
def test_no_bytes_are_a_bug(file, data):
    for head in (b"", HEAD.encode()):
        file.write_bytes(head + data)
        try:
            rows, problems = read_answers(file)
        except ImportRefusedError:
            continue
        assert len(rows) + len(problems) <= data.count(b"\n") + data.count(b"\r") + 1
        assert all(problem.startswith("Line ") for problem in problems)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\0")), max_size=5
    )
)
def test_any_note_a_spreadsheet_writes_comes_back(file, notes):
    notes = [note for note in notes if unguarded(note) == note and not note.startswith('="')]
    out = io.StringIO()
    out.write(HEAD)
    csv.writer(out).writerows(["A", "x", "no", note, "", ""] for note in notes)
    file.write_bytes(out.getvalue().encode())
    rows, problems = read_answers(file)
    assert problems == []
    assert [row.note for row in rows] == [note.strip() for note in notes]


ROWS = (
    ("Item", "Place", "Answer", "Notes", "Observed at"),
    ("P01", "Grounds / Perimeter", "No", "Café door", "11/18/2026 10:46 AM"),
    ("P02", "Grounds / Perimeter", "Sí", "", "Nov 18, 2026 2:15 PM"),
)


def _text(sign: str, encoding: str, *, told: bool = False, end: str = "\r\n") -> bytes:
    out = io.StringIO()
    csv.writer(out, delimiter=sign, lineterminator=end).writerows(ROWS)
    return ((f"sep={sign}{end}" if told else "") + out.getvalue()).encode(encoding)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("told", [False, True])
@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le"])
def test_answers_are_read_as_registers_are(file, sign, told, encoding, end):
    file.write_bytes(_text(sign, encoding, told=told, end=end))
    rows, problems = read_answers(file)
    assert problems == []
    assert [(row.item, row.value, row.note) for row in rows] == [
        ("P01", AnswerValue.NO, "Café door"), ("P02", AnswerValue.YES, ""),
    ]  # fmt: skip
    assert [row.observed_at for row in rows] == [
        datetime(2026, 11, 18, 10, 46), datetime(2026, 11, 18, 14, 15),
    ]  # fmt: skip


def test_a_workbook_of_answers_is_read_from_the_sheet_that_has_them(file):
    cover = OutSheet(name="Cover", headers=("About",), rows=(("A walk",),))
    file.write_bytes(write_xlsx([cover, OutSheet(name="A", headers=ROWS[0], rows=ROWS[1:])]))
    rows, problems = read_answers(file)
    assert [(row.item, row.value) for row in rows] == [
        ("P01", AnswerValue.NO), ("P02", AnswerValue.YES),
    ]  # fmt: skip
    assert problems == []


def test_titles_above_and_blank_columns_beside_the_table_do_no_harm(file):
    file.write_text("Walk of 18 November,,,,\n\nitem,place,answer,,\nP01,x,yes,,\n", "utf-8")
    (row,), problems = read_answers(file)
    assert (row.line, row.item, problems) == (4, "P01", [])
    file.write_text("item,place,answer,\nP01,x,yes,lost?\n", "utf-8")
    with pytest.raises(ImportRefusedError, match="unknown column “”"):
        read_answers(file)


def test_the_whole_column_says_whether_the_day_stands_first(file):
    file.write_text(HEAD + "A,x,yes,,18/11/2026 9:05,\nB,x,no,,03/12/2026 9:05,\n", "utf-8")
    rows, _ = read_answers(file)
    assert [row.observed_at.month for row in rows] == [11, 12]


def test_rows_that_hold_no_answer_are_left_out_and_named(file):
    head, rows = "item,place,answer,note\n", "P01,x,yes,\nP02,x,no,bent\n"
    file.write_text(
        f"{head}MAIN BUILDING,,,\n{rows}Total,,2,\nGrand total,2,2,\n{head}"
        "Printed 11/18/2026,,,\nPage 1 of 1,,,\n", "utf-8",
    )  # fmt: skip
    told = []
    found, problems = read_answers(file, tell=told.append)
    assert ([row.item for row in found], problems) == (["P01", "P02"], [])
    assert told == [
        "Left out line 2, “MAIN BUILDING”: it is a heading over the rows below it.",
        "Left out line 5, “Total”: it is a total of other rows.",
        "Left out line 6, “Grand total”: it is a total of other rows.",
        "Left out line 7, “item”: it is the headers once more.",
        "Left out line 8, “Printed 11/18/2026”: it is a line that a printer or report adds.",
        "Left out line 9, “Page 1 of 1”: it is a line that a printer or report adds.",
    ]


@pytest.mark.parametrize("row", ["P03,,,", "P03,x,,", ",x,yes,", ",,,a note alone", "Total,x,yes,"])
def test_a_row_that_may_hold_an_answer_is_never_left_out(file, row):
    file.write_text(f"item,place,answer,note\nP01,x,yes,\nP02,x,no,bent\n{row}\n", "utf-8")
    told = []
    found, problems = read_answers(file, tell=told.append)
    assert told == []
    assert len(found) + len(problems) == 3


def test_an_unknown_answer_names_its_line_and_what_is_allowed(file):
    file.write_text("item,place,answer\nP01,x,yes\nP02,x,Maybe\n", "utf-8")
    _, problems = read_answers(file)
    assert problems == [
        "Line 3: “Maybe” is not an answer; write Yes, Partial, No, N/A or Can't observe.",
    ]


@pytest.mark.parametrize("note", ["José", "Málaga gate", "Garçon"])
def test_letters_of_no_known_encoding_are_never_garbled(file, note):
    file.write_bytes(f"item,place,answer,note\nP01,x,no,{note}\n".encode("mac-roman"))
    with pytest.raises(ImportRefusedError, match="neither UTF-8 nor Windows"):
        read_answers(file)
    file.write_bytes(f"item,place,answer,note\nP01,x,no,{note}\n".encode("cp1252"))
    (row,), _ = read_answers(file)
    assert row.note == note
