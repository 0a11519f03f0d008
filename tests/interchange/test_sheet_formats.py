"""Numbers as their formats show them: what was typed is what is read."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sheet_files import book

from cpted_audit.interchange.sheets.cells import shown
from cpted_audit.interchange.sheets.table import read_sheet

PHONE = "[<=9999999]###-####;(###) ###-####"


@pytest.mark.parametrize(
    ("value", "number_format", "text"),
    [
        (1.1, "0.00", "1.10"), (1.1, "0.0", "1.1"), (7, '"D-"000', "D-007"),
        (12, '000"-A"', "012-A"), (7, "\\R0", "R7"), (0.5, "0%", "50%"), (0.125, "0.0%", "12.5%"),
        (5550101234, PHONE, "(555) 010-1234"),
        (5551234, PHONE, "555-1234"), (5550101234, "000\\-000\\-0000", "555-010-1234"),
        (1234567, "#,##0", "1,234,567"), (1234.5, "#,##0.00", "1,234.50"), (-5, "0", "-5"),
        (-5, "0;(0)", "(5)"), (3, '0" ft"', "3 ft"), (12.0, "00000", "00012"), (1.0, "0.0#", "1.0"),
        (2, "_($* #,##0.00_)", "$2.00"), (7, "[Red]000", "007"), (-0.001, "0.00", "0.00"),
        (2.5, "0", "3"), (12, "[$-409]000", "012"), (0, "000", "000"),
    ],
)  # fmt: skip
def test_a_number_is_told_as_it_is_shown(value, number_format, text):
    assert shown(value, number_format) == text


@pytest.mark.parametrize(
    "number_format",
    ["General", "@", "", "d-mmm", "h:mm", "0.00E+00", "# ?/?", "0,", "[h]:mm", "x" * 300,
     '"no place"'],
)  # fmt: skip
def test_what_shows_something_else_is_left_to_the_caller(number_format):
    assert shown(46024, number_format) is None


@given(st.decimals(0, 9_999_999, places=2), st.integers(0, 4))
def test_as_many_decimals_are_shown_as_the_format_has(number, places):
    text = shown(float(number), "0." + "0" * places if places else "0")
    assert len(text.partition(".")[2]) == places
    assert abs(Decimal(text) - number) <= Decimal(1).scaleb(-places) / 2


FORMATS = st.text('0#?.,;%$"\\[]<>=1 -()d', max_size=12)


@given(st.floats(allow_nan=False, allow_infinity=False), FORMATS)
def test_no_format_is_a_bug(value, number_format):
    assert isinstance(shown(value, number_format), str | None)


def test_a_workbook_keeps_numbers_as_people_read_them():
    def prepare(made):
        for row, number_format in enumerate(("d-mmm", "0.00", "0.0", '"D-"000', '000"-A"'), 2):
            made.active[f"A{row}"].number_format = number_format

    rows = [[date(2026, 1, 2)], [1.1], [1.1], [7], [12], ["012-A"]]
    (sheet,) = read_sheet(book(["Door number"], *rows, prepare=prepare), "doors.xlsx").sheets
    assert [row.cells[0] for row in sheet.rows] == [
        "2026-01-02", "1.10", "1.1", "D-007", "012-A", "012-A",
    ]  # fmt: skip


def test_a_number_of_which_little_is_left_is_not_made_whole_by_zeros():
    def prepare(made):
        for row in range(2, 5):
            made.active[f"A{row}"].number_format = "0.00E+00"

    rows = [[5.55e9], [5551234567], [46024], [5550000000]]
    (sheet,) = read_sheet(book(["Phone"], *rows, prepare=prepare), "x.xlsx").sheets
    assert [row.cells[0] for row in sheet.rows] == [
        "5.55E+09", "5.551234567E+09", "46024", "5550000000",
    ]  # fmt: skip
