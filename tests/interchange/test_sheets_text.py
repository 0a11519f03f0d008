"""Tables as text: encodings, separators, quotes gone wrong, and what is pasted."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpted_audit.errors import ImportRefusedError
from cpted_audit.interchange.sheets.records import (
    MOST_COLUMNS,
    MOST_ROWS,
    ReadPasted,
    ReadSheet,
)
from cpted_audit.interchange.sheets.table import (
    RefusedSheet,
    answer_sheet,
    read_pasted,
    read_sheet,
    with_header_row,
)


def read(text: str, encoding: str = "utf-8"):
    book = read_sheet(text.encode(encoding), "doors.csv")
    (sheet,) = book.sheets
    return sheet, book.warnings


def cells(sheet):
    return [row.cells for row in sheet.rows]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be",
                                      "cp1252"])  # fmt: skip
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_any_encoding_line_end_and_separator(encoding, end, sign):
    rows = [["Door", "Où"], ["1", "“Allée”"], ["12A", 'he said "out"']]
    quoted = [['"' + cell.replace('"', '""') + '"' for cell in row] for row in rows]
    sheet, warnings = read(end.join(sign.join(row) for row in quoted), encoding)
    assert sheet.headers == ("Door", "Où")
    assert cells(sheet) == [("1", "“Allée”"), ("12A", 'he said "out"')]
    assert warnings == ()


@given(
    st.lists(st.lists(st.text("abc;,\t|\"'\n=", max_size=6), min_size=3, max_size=3), max_size=6),
    st.sampled_from(",;\t|"),
)
def test_any_quoted_table_is_read_as_it_was_written(rows, sign):
    rows = [[f"x{cell}" for cell in row] for row in rows]
    text = io.StringIO()
    writer = csv.writer(text, delimiter=sign, quoting=csv.QUOTE_ALL)
    writer.writerows([["Door", "Room", "Note"], *rows])
    sheet, warnings = read(text.getvalue())
    assert sheet.headers == ("Door", "Room", "Note")
    assert cells(sheet) == [tuple(row) for row in rows]
    assert warnings == ()


def test_decimal_commas_do_not_part_cells():
    sheet, _ = read("Door;Width\n1;0,91\n2;1,05\n")
    assert cells(sheet) == [("1", "0,91"), ("2", "1,05")]


def test_semicolons_in_notes_do_not_part_cells():
    sheet, _ = read("Door,Note\n1,sticks; worn\n2,ok\n3,fine; new\n")
    assert cells(sheet)[0] == ("1", "sticks; worn")


def test_a_told_separator_is_taken_and_rows_keep_their_numbers():
    sheet, _ = read("sep=;\r\nDoor;Room\r\n1;A,B\r\n")
    assert (sheet.header_row, sheet.headers) == (2, ("Door", "Room"))
    assert [(row.number, row.cells) for row in sheet.rows] == [(3, ("1", "A,B"))]


def test_rows_are_numbered_as_a_text_editor_does():
    sheet, _ = read('Door,Note\n1,"two\nlines"\n\n,\n2,b\n')
    assert [(row.number, row.cells) for row in sheet.rows] == [
        (2, ("1", "two\nlines")), (6, ("2", "b")),
    ]  # fmt: skip


def test_a_quote_never_closed_swallows_no_row():
    sheet, warnings = read('Door,Note\n1,fine\n2,"stuck\n3,"a\nb"\n4,ok\n')
    assert cells(sheet) == [("1", "fine"), ("2", "stuck"), ("3", "a\nb"), ("4", "ok")]
    assert len(warnings) == 1
    assert "from line 3 on" in warnings[0]


def test_stray_quotes_within_a_cell_are_kept():
    sheet, warnings = read('Door,Note\n1,5" pipe\n2,"a "b" c"\n')
    assert cells(sheet) == [("1", '5" pipe'), ("2", 'a b" c"')]
    assert "from line 3 on" in warnings[0]


def test_duplicate_and_missing_headers_and_blank_columns():
    sheet, _ = read("Door,,Name,Name,,\n1,x,a,b,,\n2,,c,d,,\n")
    assert sheet.headers == ("Door", "Column B", "Name", "Name (2)")
    assert cells(sheet) == [("1", "x", "a", "b"), ("2", "", "c", "d")]


def test_ragged_rows_are_filled_up():
    sheet, _ = read("Door,Side,Room\n1\n2,b,c,more\n")
    assert sheet.headers == ("Door", "Side", "Room", "Column D")
    assert cells(sheet) == [("1", "", "", ""), ("2", "b", "c", "more")]


def test_titles_above_the_headers_are_passed_over():
    sheet, _ = read(
        "Lincoln High,,,\nAs of,2026-01-05,,\n\nDoor,Side,Room,Note\n1,A,Hall,\n2,B,Gym,wide\n"
    )
    assert (sheet.header_row, sheet.headers) == (4, ("Door", "Side", "Room", "Note"))
    assert cells(sheet) == [("1", "A", "Hall", ""), ("2", "B", "Gym", "wide")]
    assert [row.number for row in sheet.top] == [1, 2, 4]


def test_a_table_without_headers_gets_letters_and_headers_can_be_chosen():
    sheet, _ = read("1,2026-01-05,4\n2,2026-01-06,5\n")
    assert (sheet.header_row, sheet.headers) == (0, ("Column A", "Column B", "Column C"))
    assert len(sheet.rows) == 2
    chosen = with_header_row(sheet, 1)
    assert (chosen.headers, len(chosen.rows)) == (("1", "2026-01-05", "4"), 1)
    assert with_header_row(chosen, 0) == sheet
    with pytest.raises(ImportRefusedError, match="Row 9 is blank"):
        with_header_row(sheet, 9)


def test_long_tables_are_cut_and_say_so():
    sheet, warnings = read("Door\n" + "\n".join(map(str, range(MOST_ROWS + 10))))
    assert len(sheet.rows) == MOST_ROWS - 1
    assert f"{MOST_ROWS:,} rows" in warnings[0]
    sheet, warnings = read(",".join(f"h{n}" for n in range(MOST_COLUMNS + 5)))
    assert len(sheet.headers) == MOST_COLUMNS
    assert f"{MOST_COLUMNS} columns" in warnings[0]


def test_ten_thousand_rows_are_all_read():
    sheet, warnings = read("Door,Room\n" + "".join(f"{n},Room {n}\n" for n in range(10_000)))
    assert (len(sheet.rows), warnings) == (10_000, ())
    assert sheet.rows[-1].cells == ("9999", "Room 9999")


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "is empty"),
        (b" \r\n\t", "is empty"),
        (b",,\n,,\n", "no cell with anything"),
        (b"a\0b\0\0\xff" * 30 + b"abc", "neither a workbook nor text"),
        (b"\xff\xfea", "neither a workbook nor text"),
        (b"%PDF-1.7", "is a PDF"),
        (b"\x89PNG\r\n\x1a\n", "is a picture"),
        (b"<html><table><tr><td>1", "a web page or XML file"),
        (b"\xef\xbb\xbf<?xml version='1.0'?><Workbook>", "a web page or XML file"),
        (b"Door\n" + b"x" * 40_000, "more text than"),
    ],
)
def test_what_is_no_table_is_refused_in_words(data, sentence):
    with pytest.raises(ImportRefusedError, match=sentence):
        read_sheet(data, "C/folder/doors.csv")


@given(st.binary(max_size=200))
def test_no_bytes_break_the_reader(data):
    answer = answer_sheet(ReadSheet(data=data, name="x"))
    if isinstance(answer, RefusedSheet):
        assert "nothing was imported" in answer.sentence
    else:
        assert all(
            len(row.cells) == len(sheet.headers) for sheet in answer.sheets for row in sheet.rows
        )


# Pasted


def test_pasted_cells_with_line_breaks_and_quotes():
    sheet = read_pasted('Door\tNote\r\n1\t"two\nlines, ""so"""\r\n2\t5" wide\r\n')
    assert sheet.headers == ("Door", "Note")
    assert cells(sheet) == [("1", 'two\nlines, "so"'), ("2", '5" wide')]


def test_pasted_cells_that_begin_with_a_quote_keep_it():
    text = 'Door\tNote\n1\t"Main" door\n2\t"two\nlines"\n'
    answer = answer_sheet(ReadPasted(text=text))
    assert cells(answer.sheets[0]) == [("1", '"Main" door'), ("2", "two\nlines")]
    assert "from line 2 on" in answer.warnings[0]


def test_one_pasted_column_and_nothing_pasted():
    assert cells(read_pasted("Door\n1, east\n2, west\n")) == [("1, east",), ("2, west",)]
    assert cells(read_pasted("Door,Side\n1,A\n")) == [("1", "A")]
    answer = answer_sheet(ReadPasted(text=" \n"))
    assert isinstance(answer, RefusedSheet)
    assert "no cell with anything" in answer.sentence


def test_the_aed_list_with_its_stray_quote(real):
    book = read_sheet((real / "inventories" / "AVD_RH.csv").read_bytes(), "AVD_RH.csv")
    (sheet,) = book.sheets
    assert len(sheet.headers) == 13
    assert sheet.headers[0] == "serijski_broj_defibrilatora"
    assert sheet.headers[6] == "povezan_s_hitnom_službom"
    assert len(sheet.rows) == 12
    serials = [row.cells[0] for row in sheet.rows]
    assert serials.count("X12L580716") == 2
    stray = sheet.rows[5].cells
    assert (stray[1], stray[4]) == ('Poliklinika "Dr. Brajčić"', 'Padre Perice 6, Dubrovnik"')
    assert stray[7] == ""
    assert book.warnings == ()


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("=0014", "0014"), ('="0017"  ', "0017"), (' = "0018"', "0018"), ('=T("0015")', "0015"),
        ("'0016", "0016"), ("'12-07", "12-07"), ("''0016", "'0016"), ("'90s wing", "'90s wing"),
        ("=A1", "=A1"), ("=1+1", "=1+1"), ('=HYPERLINK("https://keys/20";"0020")', "0020"),
        ('=TEXT(12,"0000")', "0012"), ('=text( 7 ; "00" )', "07"),
        ('=TEXT(A1,"00")', '=TEXT(A1,"00")'),
        ('=HYPERLINK("x", "Door ""7""")', 'Door "7"'), ('=hyperlink("x",12)', "12"),
    ],
)  # fmt: skip
def test_what_keeps_zeros_from_a_spreadsheet_is_taken_off(cell, text):
    quoted = cell.replace('"', '""')
    sheet, _ = read(f'Door,Name\n"{quoted}",East\n')
    assert cells(sheet) == [(text, "East")]


@pytest.mark.parametrize("text", ["José", "Málaga gate", "Garçon", "naïve"])
def test_letters_that_no_windows_text_has_are_told(text):
    rows = f"Door,Name\n1,{text}\n"
    (warning,) = read_sheet(rows.encode("mac-roman"), "x.csv").warnings
    assert "neither UTF-8 nor Windows" in warning
    for encoding in ("cp1252", "utf-8", "utf-16"):
        assert read_sheet(rows.encode(encoding), "x.csv").warnings == ()


@pytest.mark.parametrize("text", ["José", "Café door", "Mädchen WC", "Niñas", "Marías", "Müller"])
def test_letters_of_dos_are_told(text):
    data = f"Door,Name\n1,{text}\n".encode("cp437")
    assert "neither UTF-8 nor Windows" in read_sheet(data, "x.csv").warnings[0]


def test_marks_that_windows_text_does_have_are_not_told():
    text = (
        "it’s – “open” … door† see ‡ note; Šimek, cœur, 5‰, Žižek, Zoë ‚so‘ „das“ (‚x‘) ¡Alto! 5 ¤"
    )
    assert read_sheet(f"Door,Name\n1,{text}\n".encode("cp1252"), "x.csv").warnings == ()
    strange = "mŽ‡ˆ"
    assert read_sheet(f"Door,Name\n1,{strange}\n".encode(), "x.csv").warnings == ()
