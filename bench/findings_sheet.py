"""Findings as a sheet and back: 2,000 rows, 500 of them filled in, against bare calamine.

Written is the workbook, filled in by openpyxl without our looks, as another program saves it. The
floor is calamine alone going through every cell of the same file. The preview reads the file, finds
the columns, and lays each field beside what went out and what stands in the audit. All times are of
the processor; the way through a child process is told apart. Target: preview at most 1 s.

Run: python bench/findings_sheet.py
"""

from __future__ import annotations

import io
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from audit_of_size import make
from machine import describe
from openpyxl import load_workbook
from python_calamine import load_workbook as bare

from cpted_audit.interchange.sheets.table import read_sheet as read_tables
from cpted_audit.session.finding_sheets.preview import RowKind
from cpted_audit.session.finding_sheets.reading import preview_of
from cpted_audit.session.finding_sheets.sheet import accept, export_sheet, read_sheet
from cpted_audit.session.findings.rows import rows

TARGET_S = 1.0
COUNT, FILLED = 2_000, 500


def floor(data: bytes) -> None:
    for _ in bare(io.BytesIO(data)).get_sheet_by_index(0).iter_rows():
        pass


def seconds(work: Callable[[], object], rounds: int = 5) -> float:
    found = []
    for _ in range(rounds):
        start = time.process_time()
        work()
        found.append(time.process_time() - start)
    return statistics.median(found)


def fill(path: Path) -> bytes:
    """Keep so many rows, type into each fourth, and save them."""
    book = load_workbook(path)
    page = book["Findings"]
    page.delete_rows(COUNT + 2, page.max_row)
    heads = {cell.value: cell.column for cell in page[1]}
    for row in range(2, COUNT + 2, COUNT // FILLED):
        for head, value in (("Owner now", "Ann Lee"), ("Due now", "1/9/2027"),
                            ("Dollars now", 1200), ("State", "Planned")):  # fmt: skip
            page.cell(row, heads[head]).value = value
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        session = make(Path(folder) / "a.cpted", answers=8_000)
        sheet = Path(folder) / "f.xlsx"
        assert len(rows(session)) >= COUNT
        print(describe())
        print(f"write {len(rows(session)):,} findings  "
              f"{seconds(lambda: export_sheet(session, sheet), 1):.2f} s")  # fmt: skip
        data = fill(sheet)
        sheet.write_bytes(data)
        least = seconds(lambda: floor(data))
        read = seconds(lambda: read_tables(data, "f.xlsx"), 3)
        book = read_tables(data, "f.xlsx")
        laid = seconds(lambda: preview_of(session, book, "f.xlsx"), 3)
        print(f"{COUNT:,} rows, {len(data):,} bytes; floor (bare calamine) {least:.3f} s")
        total = read + laid
        print(
            f"preview {total:.2f} s (target {TARGET_S:.0f} s, {total / least:.1f} times the floor)"
        )
        print(f"… of it reading {read:.2f} s, laid beside the audit {laid:.2f} s")
        wall = time.perf_counter()
        preview = read_sheet(session, sheet)
        wall = time.perf_counter() - wall
        assert len(preview.of(RowKind.CHANGED)) == FILLED
        print(f"… in a child process, on the wall {wall:.2f} s")
        print(f"accept {FILLED} rows {seconds(lambda: accept(session, preview), 1):.2f} s")
        session.close()


if __name__ == "__main__":
    main()
