"""A district on paper and as a workbook, by name; a ranking is in them only where it was asked for.

Each is written whole or not at all, in the format that the name of its file says.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Final, NamedTuple

from cpted_audit.analysis.district.lists import edition_text, level_text
from cpted_audit.analysis.district.ranking import PLACES, place_text, ranking
from cpted_audit.analysis.district.schools import WHY_WORDS, District, SchoolLine, read_words
from cpted_audit.analysis.scoring.score import percent
from cpted_audit.domain.findings.states import STATE_WORDS, FindingState
from cpted_audit.domain.rollup import ScoredAs, ScoreRow
from cpted_audit.files import replacing
from cpted_audit.interchange.sheets.writing import Cell, OutSheet, write_xlsx
from cpted_audit.report.district.document import TITLE, DistrictPaper, copy_words
from cpted_audit.report.district.marked import marking_of
from cpted_audit.report.wording import moment
from cpted_audit.session.documents.documents import make_form
from cpted_audit.session.fleet.district import Gathering
from cpted_audit.session.fleet.rows import RollupEntry

_HOW: Final = {ScoredAs.WALKED: "as walked", ScoredAs.TODAY: "today"}


class _Fact(NamedTuple):
    head: str
    cell: Callable[[SchoolLine], Cell]


def _share(value: float | None) -> int | None:
    return None if value is None else percent(value)


def _of_score(how: ScoredAs, read: Callable[[ScoreRow], Cell]) -> Callable[[SchoolLine], Cell]:
    def cell(line: SchoolLine) -> Cell:
        if how is ScoredAs.TODAY and not line.audit.verified_findings:
            return None  # there is one score only, as walked
        row = line.score(how)
        return None if row is None else read(row)

    return cell


def _scored(how: ScoredAs) -> Iterator[_Fact]:
    words = _HOW[how]
    yield _Fact(f"Score {words}, percent", _of_score(how, lambda row: row.percent))
    yield _Fact(f"Low bound {words}", _of_score(how, lambda row: _share(row.low)))
    yield _Fact(f"High bound {words}", _of_score(how, lambda row: _share(row.high)))
    yield _Fact(f"Band {words}, points either side", _of_score(how, lambda row: row.band))
    yield _Fact(f"Why no score {words}", _of_score(how, lambda row: str(row.without_number)))


def _in_state(state: FindingState) -> Callable[[SchoolLine], Cell]:
    return lambda line: line.states.get(state, 0)


FACTS: Final[tuple[_Fact, ...]] = (
    _Fact("School", lambda line: line.name),
    _Fact("District", lambda line: line.audit.district),
    _Fact("Region (folder)", lambda line: line.audit.region),
    _Fact("Grades", lambda line: str(level_text(line))),
    _Fact("File", lambda line: line.file),
    _Fact("Marking", lambda line: line.audit.marking),
    _Fact("Edition", lambda line: str(edition_text(line))),
    _Fact("Newest edition issued on", lambda line: line.issued_on),
    _Fact("Says what that edition says", lambda line: line.audit.unchanged),
    _Fact("Walked from", lambda line: line.audit.walked_from),
    _Fact("Walked until", lambda line: line.audit.walked_on),
    _Fact("Last verified finding", lambda line: line.audit.last_verified),
    _Fact("Critical not in place", lambda line: line.audit.critical_not_in_place),
    _Fact("Critical looked at", lambda line: line.audit.critical_looked_at),
    _Fact("Critical not looked at", lambda line: line.audit.critical_not_looked_at),
    _Fact("Critical not in place today", lambda line: line.audit.critical_today),
    *_scored(ScoredAs.WALKED),
    _Fact("Coverage, percent", _of_score(ScoredAs.WALKED, lambda row: percent(row.coverage))),
    _Fact("Findings verified and counted as fixed today",
          lambda line: line.audit.verified_findings),
    *_scored(ScoredAs.TODAY),
    *(_Fact(f"Findings: {words}", _in_state(state)) for state, words in STATE_WORDS.items()),
    _Fact("Findings to fix", lambda line: line.to_mend),
    _Fact("Findings overdue", lambda line: line.overdue),
    _Fact("Exceptions expired", lambda line: line.expired),
    _Fact("Cost open: amounts given, $", lambda line: line.audit.cost_given),
    _Fact("Cost open: bands at least, $", lambda line: line.audit.cost_least),
    _Fact("Cost open: bands at most, $", lambda line: line.audit.cost_most),
    _Fact("Actions in a band without an upper end", lambda line: line.audit.cost_open_ended),
    _Fact("Actions of unknown cost", lambda line: line.audit.cost_unknown),
    _Fact("Packet: classes that lack nothing", lambda line: line.audit.ready),
    _Fact("Packet: classes", lambda line: line.audit.ready_of),
    _Fact("Verified longest ago", lambda line: line.oldest),
    _Fact("Stale facts", lambda line: line.stale),
    _Fact("Facts never verified", lambda line: line.never),
    _Fact("Door rounds", lambda line: line.audit.door_rounds),
    _Fact("Last door round", lambda line: line.audit.last_round),
    _Fact("Exterior doors", lambda line: line.doors),
    _Fact("Exterior doors overdue", lambda line: line.doors_overdue),
    _Fact("Exterior doors that failed", lambda line: line.audit.doors_failed),
    _Fact("Latitude", lambda line: line.audit.latitude),
    _Fact("Longitude", lambda line: line.audit.longitude),
    _Fact("Copies, counted nowhere", lambda line: copy_words(line) if line.copies else None),
)  # fmt: skip
"""The columns of the sheet of schools, each with its day beside it or by the day of reading."""


Going = Callable[[int], bool]
"""Told the page in work; False stops the writing."""


def write_paper(made: DistrictPaper, target: Path, going: Going | None = None) -> None:
    """Write a district as its tagged PDF; raises StorageError and CancelledError."""
    make_form(made, target, progress=going)


def write_workbook(made: DistrictPaper, target: Path, _going: Going | None = None) -> None:
    """Write a district as a workbook; raises StorageError when it cannot be written."""
    data = write_xlsx(sheets_of(made))
    with replacing(target) as draft:
        draft.write_bytes(data)


PAPERS: Final[Mapping[str, Callable[[DistrictPaper, Path, Going | None], None]]] = {
    ".pdf": write_paper, ".xlsx": write_workbook,
}  # fmt: skip
"""What writes a district, by how the name of its file ends."""


def paper_of(
    folder: str, read_at: datetime, entries: Sequence[RollupEntry], others: Sequence[str] = (),
    *, ranked: bool = False,
) -> DistrictPaper:  # fmt: skip
    """Return what was read as a district to be printed, ranked only where that is asked for."""
    made = Gathering(Path(folder), len(entries), others=tuple(others))
    for entry in entries:
        made.take(entry)
    district = made.district(read_at)
    found = ranking(district.schools, ScoredAs.WALKED) if ranked else None
    return DistrictPaper(district=district, schools=district.schools, ranking=found)


def sheets_of(made: DistrictPaper) -> list[OutSheet]:
    """Return the sheets of a workbook: what it is, the schools by name, and their parts."""
    lines = made.schools
    ranked = [] if made.ranking is None else [_ranking(made)]
    return [
        OutSheet(name="About", headers=("What", "Says"), rows=list(_about(made))),
        OutSheet(
            name="Schools", headers=[fact.head for fact in FACTS],
            rows=[[fact.cell(line) for fact in FACTS] for line in lines],
        ),
        *ranked,
        _sections(lines),
        OutSheet(
            name="Critical not in place",
            headers=("School", "File", "Item", "Condition", "Places", "Places today"),
            rows=[
                (line.name, line.file, one.item, one.condition, one.places, one.places_today)
                for line in lines
                for one in line.rows.critical
            ],
        ),
        OutSheet(
            name="Packet lacks", headers=("School", "File", "What", "There", "Wanted"),
            rows=[
                (line.name, line.file, one.title, one.have, one.wanted)
                for line in lines
                for one in line.rows.ready
            ],
        ),
        _not_read(made.district),
    ]  # fmt: skip


def _not_read(district: District) -> OutSheet:
    rows: list[tuple[str, str, str]] = [
        (one.file, str(WHY_WORDS[one.why]), str(one.sentence)) for one in district.not_read
    ]
    rows += [
        (one.file, "another audit", f"The school is listed by {one.newer}, which was walked last.")
        for one in district.older
    ]
    rows += [(name, "no audit by its name", "Not looked at.") for name in district.others]
    return OutSheet(name="Not read", headers=("File", "State", "Why"), rows=rows)


def _about(made: DistrictPaper) -> Iterator[tuple[str, Cell]]:
    district = made.district
    yield TITLE, district.folder
    yield "Read", f"{moment(district.read_at)}; overdue and stale are counted by this day"
    yield "Audits", " ".join(read_words(district))
    yield "Marking", marking_of(made.schools)
    if made.only:
        yield "Listed", f"{len(made.schools):,} of {len(district.schools):,}: “{made.only}”"
    yield (
        "Order",
        (
            "By name. Nothing is added up or averaged: the schools were walked on different days, "
            "by samples of their own and by editions of a checklist. Scores differ only by more "
            "than the error of both walks (docs/scoring.md)."
        ),
    )
    if made.ranking is not None:
        yield "Why the ranking misleads", " ".join(made.ranking.words())


def _ranking(made: DistrictPaper) -> OutSheet:
    found = made.ranking
    assert found is not None  # noqa: S101 - asked for by who calls this
    return OutSheet(
        name="Ranking (misleads, see About)",
        headers=("School", str(PLACES), f"Score {_HOW[found.how]}, percent",
                 "Band, points either side", "Critical not in place"),
        rows=[
            (one.line.name, str(place_text(one, found.numbered)),
             None if (row := one.line.score(found.how)) is None else row.percent,
             None if row is None else row.band, one.line.audit.critical_not_in_place)
            for one in found.ranked
        ],
    )  # fmt: skip


def _sections(lines: Sequence[SchoolLine]) -> OutSheet:
    return OutSheet(
        name="Sections",
        headers=("School", "File", "Section", "Scored", "Score, percent", "Low bound",
                 "High bound", "Band", "Why no score", "Coverage, percent",
                 "Critical not in place"),
        rows=[
            (line.name, line.file, row.title, _HOW[how], row.percent, _share(row.low),
             _share(row.high), row.band, str(row.without_number), percent(row.coverage),
             row.critical)
            for line in lines
            for how in _scores_of(line)
            for row in line.sections[how].values()
        ],
    )  # fmt: skip


def _scores_of(line: SchoolLine) -> Sequence[ScoredAs]:
    return (ScoredAs.WALKED, ScoredAs.TODAY) if line.audit.verified_findings else (ScoredAs.WALKED,)
