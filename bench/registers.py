"""Registers: 1,000 doors in the real window, and as spreadsheets of 10,000 rows and 20 columns.

A frame is one step with all the event loop had to do for it: a turn of the wheel, a press on a
head, a letter in the filter line, a row chosen, a letter typed in the form. The floors of the
sheets are the libraries alone going through every cell; ours adds the checks of the archive, the
marks, the headers and the texts. Writing has none.
"""

from __future__ import annotations

import csv
import io
import random
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from itertools import cycle
from pathlib import Path

from bench.audit_of_size import folder
from bench.frame import Cost, Turns, cost_of

sys.path.append(str(Path(__file__).resolve().parents[1] / "tests"))  # for its small audits

DOORS = 1_000
TODAY = date(2026, 11, 25)
WORDS = ("kitchen", "wing 1", "12", "exit only", "a")
HEADERS = ("Door #", "Building", "Room", "Serial No.", "Expires", *(f"Fact {n}" for n in range(15)))


def fill(path: Path) -> None:
    """Make an audit with the doors, and keys that open them."""
    import small_audit

    from cpted_audit.domain.registers import access
    from cpted_audit.domain.registers.registers import RegisterKey
    from cpted_audit.session.registers import records

    roll = random.Random(5)
    places = ("Kitchen dock", "Gym east", "Main entry", "Boiler room", "Wing 1", "Wing 2")

    def some(of: Iterable[object]) -> object:
        return roll.choice([None, *of])

    with small_audit.make(path) as session:
        made = [
            records.new_record(
                session, RegisterKey.DOORS, number=f"{number}{roll.choice(['', '', 'A'])}",
                name=roll.choice(places), side=some(access.Side), kind=some(access.DoorKind),
                material=some(access.DoorMaterial), lock=some(access.LockFunction),
                access=tuple(roll.sample(list(access.AccessMethod), 2)),
                latches=some(access.Latches), sign_outside=some([True, False]),
                sign_inside=some([True, False]), camera=str(roll.randint(1, 60)),
                checked_on=TODAY - timedelta(days=roll.randint(0, 500)),
            )
            for number in range(1, DOORS + 1)
        ]  # fmt: skip
        records.write_records(session, RegisterKey.DOORS, "bench", new=made)
        ids = [one.id for one in made]
        for number in range(40):
            records.add_record(
                session, RegisterKey.KEYS, name=f"K{number}", opens=tuple(roll.sample(ids, 50))
            )


def table(what: str) -> Iterator[Turns]:
    """Do one thing over and over in the register of doors: “scroll”, “sort”, “filter” …"""
    from bench.windows import settle, shown
    from cpted_audit.domain.registers.registers import RegisterKey

    path = folder() / "doors.cpted"
    if not path.is_file():
        fill(path)
    with shown(path) as window:
        window.screen_.show_page("doors")
        end = time.monotonic() + 1.5
        while time.monotonic() < end:
            settle()
        view = window.screen_.page("doors").view(RegisterKey.DOORS)
        steps = cycle(_steps(view)[what]())

        def frame() -> list[Cost]:
            step = next(steps)
            return cost_of(lambda: (step(), settle()))

        yield Turns(ours=frame)


def _steps(view: object) -> dict[str, Callable[[], list[Callable[[], object]]]]:
    from PySide6.QtCore import Qt

    table_, model, line = view.table, view.table.records, view.filters.line
    bar = table_.verticalScrollBar()
    return {
        "scroll": lambda: (
            [lambda: bar.setValue(bar.value() + 108)] * 150
            + [lambda at=at: bar.setValue(at * bar.maximum() // 40) for at in range(40)]
        ),
        "sort": lambda: [
            lambda column=column, order=order: table_.sortByColumn(column, order)
            for column in range(model.columnCount())
            for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder)
        ],
        "filter": lambda: [
            lambda text=text: line.setText(text)
            for words in WORDS
            for text in (*(words[: n + 1] for n in range(len(words))), "")
        ],
        "choose": lambda: [lambda row=row: table_.selectRow(row) for row in range(60)],
        "type": lambda: _letters(view),
    }


def _letters(view: object) -> list[Callable[[], object]]:
    view.table.selectRow(0)
    name = view.form.fields["name"].line
    return [
        lambda n=n: (name.setText(f"Wing {n}"), name.textEdited.emit(f"Wing {n}"))
        for n in range(30)
    ]


def rows(count: int) -> list[tuple[str | int | date, ...]]:
    return [
        (f"{n}A", "Main", f"Room {n % 97}", 100_000 + n, date(2026, 1, 1 + n % 28),
         *(f"text {n % 13} of {fact}" for fact in range(15)))
        for n in range(count)
    ]  # fmt: skip


def sheet(kind: str, *, write: bool = False) -> Iterator[Turns]:
    """Read or write 10,000 rows as “xlsx” or “csv”."""
    from cpted_audit.interchange.sheets.table import read_sheet
    from cpted_audit.interchange.sheets.writing import OutSheet, write_csv, write_xlsx

    made = rows(10_000)
    one = OutSheet(name="Doors", headers=HEADERS, rows=made)
    writers = {"xlsx": lambda: write_xlsx([one]), "csv": lambda: write_csv(HEADERS, made)}
    if write:
        yield Turns(ours=writers[kind])
        return
    data = writers[kind]()
    assert len(read_sheet(data, f"d.{kind}").sheets[0].rows) == len(made)
    floors = {"xlsx": workbook_floor, "csv": csv_floor}
    yield Turns(ours=lambda: read_sheet(data, f"d.{kind}"), peer=lambda: floors[kind](data))


def workbook_floor(data: bytes) -> None:
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    for _ in book.active.iter_rows(values_only=True):
        pass


def csv_floor(data: bytes) -> None:
    for _ in csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")):
        pass
