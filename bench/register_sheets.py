"""Registers as spreadsheets: reading, writing and mapping one of 10,000 rows and 20 columns.

The floors are the libraries alone: the spreadsheet library going through every value, and the CSV
module going through every cell; writing has none. Reading adds the checks of the archive, the
marks, the headers and the texts. Target for reading a workbook: at most 3 times its floor.

Run: python bench/register_sheets.py [ROWS [ROUNDS]]
"""

from __future__ import annotations

import csv
import io
import statistics
import sys
import time
from collections.abc import Callable
from datetime import date

from machine import describe

from cpted_audit.interchange.sheets.table import read_sheet
from cpted_audit.interchange.sheets.writing import OutSheet, write_csv, write_xlsx
from cpted_audit.session.registers.importing.headers import suggest_mapping

TARGET = 3
HEADERS = ("Door #", "Building", "Room", "Serial No.", "Expires", *(f"Fact {n}" for n in range(15)))
COLUMNS = [(f"key{n}", f"Fact {n}", (f"thing {n}", "other")) for n in range(30)]


def rows(count: int) -> list[tuple[str | int | date, ...]]:
    return [
        (f"{n}A", "Main", f"Room {n % 97}", 100_000 + n, date(2026, 1, 1 + n % 28),
         *(f"text {n % 13} of {fact}" for fact in range(15)))
        for n in range(count)
    ]  # fmt: skip


def workbook_floor(data: bytes) -> None:
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    for _ in book.active.iter_rows(values_only=True):
        pass


def csv_floor(data: bytes) -> None:
    for _ in csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")):
        pass


def seconds(work: Callable[[], object], rounds: int) -> float:
    found = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        found.append(time.perf_counter() - start)
    return statistics.median(found)


def main() -> None:
    count, rounds = map(int, [*sys.argv[1:3], *("10000", "3")[len(sys.argv[1:3]) :]])
    table = rows(count)
    sheet = OutSheet(name="Doors", headers=HEADERS, rows=table)
    xlsx, text = write_xlsx([sheet]), write_csv(HEADERS, table)
    assert len(read_sheet(xlsx, "d.xlsx").sheets[0].rows) == count
    assert read_sheet(xlsx, "d.xlsx").sheets[0].rows[-1] == read_sheet(text, "d").sheets[0].rows[-1]
    print(describe())
    print(f"{count:,} rows, {len(HEADERS)} columns; XLSX {len(xlsx):,} bytes, CSV {len(text):,}")
    floor = seconds(lambda: workbook_floor(xlsx), rounds)
    ours = seconds(lambda: read_sheet(xlsx, "d.xlsx"), rounds)
    print(f"read XLSX   {ours:6.2f} s, floor {floor:.2f} s, {ours / floor:.2f} times ({TARGET})")
    floor = seconds(lambda: csv_floor(text), rounds)
    ours = seconds(lambda: read_sheet(text, "d.csv"), rounds)
    print(f"read CSV    {ours:6.2f} s, floor {floor:.2f} s")
    print(f"write XLSX  {seconds(lambda: write_xlsx([sheet]), rounds):6.2f} s")
    print(f"write CSV   {seconds(lambda: write_csv(HEADERS, table), rounds):6.2f} s")
    mapped = seconds(lambda: suggest_mapping(HEADERS, COLUMNS), rounds)
    print(f"map headers {mapped:6.3f} s")


if __name__ == "__main__":
    main()
