"""Findings: 2,000 of them in the list, changed at once, as a sheet and back, and planned.

The floor of the list is Qt's own: the same texts in a bare QStandardItemModel under a
QSortFilterProxyModel and a QTreeView of the same size; what a key or a click costs until the list
is painted again. A bulk change is durable when its step has come back; its floor is one bare
SQLite transaction that updates as many rows and waits for the disk as ours does. The floor of the
sheet is calamine alone going through every cell; ours finds the columns and lays each field
beside what went out and what stands in the audit. The floor of the planner is bare HiGHS on the
same programs; every plan must be proven best.
"""

from __future__ import annotations

import io
import random
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import count, cycle
from pathlib import Path
from typing import Any

from bench.audit_of_size import kept
from bench.frame import Cost, Turns, cost_of
from cpted_audit.session.findings.rows import rows
from cpted_audit.session.session import Session

COUNT, CHANGED, FILLED = 2_000, 500, 500
FIXES, BUDGET = 300, 100_000
TRADES = ("locksmith", "electrician", "custodian", "glazier", "painter", "IT")


def in_list(what: str) -> Iterator[Turns]:
    """Do one thing over and over in the list: “search”, “filter”, “sort” or “group”."""
    from PySide6.QtWidgets import QApplication

    from bench.windows import settle, shown

    with shown(kept(answers=8_000)) as window:
        window.screen_.show_page("findings")
        settle()
        page = window.screen_.page("findings")
        page.chips.choose("all")
        assert len(page._rows) >= COUNT
        bare = _bare_list(page)
        ours, floor = (cycle(side) for side in _sides(page, bare)[what])

        def one_of(steps: Iterator[Callable[[], object]]) -> list[Cost]:
            step = next(steps)
            return cost_of(lambda: (step(), QApplication.processEvents()))

        yield Turns(ours=lambda: one_of(ours), peer=lambda: one_of(floor))
        bare.view.close()


def _sides(page: Any, bare: Any) -> dict[str, tuple[list[Callable[[], object]], ...]]:  # noqa: ANN401
    words, grouping = page.line.words, page.line.grouping
    names = [grouping.findData(one) for one in ("none", "place", "owner", "state")]
    return {
        "search": (
            [lambda: words.setText("room 1"), lambda: words.setText("stair"), words.clear],
            [lambda: bare.filter("room 1"), lambda: bare.filter("stair"), lambda: bare.filter("")],
        ),
        "filter": (
            [lambda: page.chips.choose("overdue"), lambda: page.chips.choose("all")],
            [lambda: bare.filter("over"), lambda: bare.filter("")],
        ),
        "sort": (
            [lambda: page._sort(by="title", down=False), lambda: page._sort(by="due", down=True)],
            [lambda: bare.sort(1), lambda: bare.sort(4)],
        ),
        "group": (
            [lambda at=at: grouping.setCurrentIndex(at) for at in names],
            [lambda at=at: bare.sort(at) for at in (2, 3, 6, 0)],
        ),
    }


def _bare_list(page: Any) -> Any:  # noqa: ANN401 - widgets, which only this needs
    from PySide6.QtCore import QSortFilterProxyModel, Qt
    from PySide6.QtGui import QStandardItem, QStandardItemModel
    from PySide6.QtWidgets import QTreeView

    from cpted_audit.ui.findings.findings_model import COLUMNS

    class Bare:
        """Qt's own way to filter and sort the same texts."""

        def __init__(self, page: Any) -> None:  # noqa: ANN401
            model = QStandardItemModel()
            for row in page._rows:
                model.appendRow([QStandardItem(column.text(row)) for column in COLUMNS[:7]])
            self.proxy = QSortFilterProxyModel()
            self.proxy.setSourceModel(model)
            self.proxy.setFilterKeyColumn(-1)
            self.proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            self._model = model
            self.view = QTreeView()
            self.view.setUniformRowHeights(True)
            self.view.setModel(self.proxy)
            self.view.resize(page.table.size())
            self.view.show()

        def filter(self, words: str) -> None:
            self.proxy.setFilterFixedString(words)

        def sort(self, column: int) -> None:
            self.proxy.sort(column, Qt.SortOrder.AscendingOrder)

    return Bare(page)


def bulk() -> Iterator[Turns]:
    """Change 500 findings as one step, beside one bare transaction of as many rows."""
    from cpted_audit.session.findings.verbs import change_work

    with tempfile.TemporaryDirectory() as name:
        path = Path(shutil.copy(kept(answers=8_000), name))
        db = sqlite3.connect(Path(name, "bare.db"))
        db.execute("PRAGMA journal_mode=DELETE")
        db.execute("PRAGMA synchronous=EXTRA")
        db.execute("CREATE TABLE finding (id TEXT PRIMARY KEY, owner TEXT, rest TEXT)")
        with Session.open(path) as session:
            ids = [row.id for row in rows(session)[:CHANGED]]
            with db:
                filled = [(one, "x" * 400) for one in ids]
                db.executemany("INSERT INTO finding VALUES (?, '', ?)", filled)
            number = count()

            def floor() -> None:
                with db:
                    changed = [(f"Ann Lee {next(number)}", one) for one in ids]
                    db.executemany("UPDATE finding SET owner = ? WHERE id = ?", changed)

            yield Turns(
                ours=lambda: change_work(session, ids, short_owner=f"Ann Lee {next(number)}"),
                peer=floor,
            )
        db.close()


def sheet() -> Iterator[Turns]:
    """Look at a sheet of 2,000 findings that came back, 500 of them filled in."""
    from python_calamine import load_workbook as bare

    from cpted_audit.interchange.sheets.table import read_sheet
    from cpted_audit.session.finding_sheets.preview import RowKind
    from cpted_audit.session.finding_sheets.reading import preview_of
    from cpted_audit.session.finding_sheets.sheet import export_sheet

    with tempfile.TemporaryDirectory() as name:
        path = Path(shutil.copy(kept(answers=8_000), name))
        with Session.open(path) as session:
            written = Path(name, "f.xlsx")
            export_sheet(session, written)
            data = fill(written)

            def ours() -> None:
                found = preview_of(session, read_sheet(data, "f.xlsx"), "f.xlsx")
                assert len(found.of(RowKind.CHANGED)) == FILLED

            def floor() -> None:
                for _ in bare(io.BytesIO(data)).get_sheet_by_index(0).iter_rows():
                    pass

            yield Turns(ours=ours, peer=floor)


def fill(path: Path) -> bytes:
    """Keep so many rows, type into each fourth, and save them."""
    from openpyxl import load_workbook

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


def candidates(seed: int, *, bands: bool) -> list[Any]:
    from cpted_audit.analysis.findings.fix_candidates import FixCandidate
    from cpted_audit.domain.ids import FindingId

    chance = random.Random(seed)
    made = []
    for number in range(FIXES):
        exact = (0, chance.randint(50, 1000), chance.randint(1000, 10_000),
                 chance.randint(10_000, 50_000))  # fmt: skip
        needs = {FindingId(str(chance.randrange(number)))} if number and number % 10 == 0 else set()
        made.append(
            FixCandidate(
                id=FindingId(str(number)),
                number=number + 1,
                gain=chance.choice([1, 2, 3]) * chance.choice([50, 100])
                / chance.choice([3, 12, 24, 50, 150]) / 350,
                weight=chance.choice([1, 2, 3, 4, 6, 8, 9, 12, 16]),
                cost=chance.choice((0, 1000, 10_000, 50_000) if bands else exact),
                trade=chance.choice(TRADES),
                critical=number % 20 == 7,
                needs=frozenset(needs),
            )
        )  # fmt: skip
    return made


def planned(years: int, *, visits: bool) -> Iterator[Turns]:
    """Plan 300 findings, of five schools in turn and for both goals, beside HiGHS itself."""
    from cpted_audit.analysis.findings.fix_candidates import FixLimits, VisitTerms
    from cpted_audit.analysis.findings.fix_plan import fix_plan
    from cpted_audit.domain.findings.fix_plans import Goal

    terms = {"locksmith": VisitTerms(500, holds=10),
             "electrician": VisitTerms(800, holds=5, most=3)}  # fmt: skip
    schools = [candidates(seed, bands=seed % 2 == 0) for seed in range(5)]
    asked = cycle([(found, goal) for found in schools for goal in Goal])
    solving = [Cost(0.0, 0.0)]

    def ours() -> None:
        found, goal = next(asked)
        limits = FixLimits(budgets=[BUDGET] * years, goal=goal, visits=terms if visits else {})
        solving[0] = _solving(lambda: _proven(fix_plan(found, limits)))

    yield Turns(ours=ours, peer=lambda: solving[0])


def _proven(plan: Any) -> None:  # noqa: ANN401 - a fix plan
    assert plan.proven


def _solving(work: Callable[[], object]) -> Cost:
    """Return what HiGHS itself costs while something is planned."""
    from highspy._core import _Highs

    spent, run = [0.0, 0.0], _Highs.run

    def watched(solver: _Highs) -> object:
        start = time.process_time(), time.perf_counter()
        try:
            return run(solver)
        finally:
            spent[0] += time.process_time() - start[0]
            spent[1] += time.perf_counter() - start[1]

    _Highs.run = watched
    try:
        work()
    finally:
        _Highs.run = run
    return Cost(*spent)
