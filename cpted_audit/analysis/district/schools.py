"""The schools of a district as they were read on a day, one line each, and what was not read."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from cpted_audit.analysis.scoring.score import FEWEST_BARE
from cpted_audit.domain.findings.states import FindingState
from cpted_audit.domain.rollup import (
    AuditRow,
    AuditRows,
    CopyOf,
    ScoredAs,
    ScoredOf,
    ScoreRow,
    VerifiedKind,
    one_of_each,
)
from cpted_audit.domain.words import N_
from cpted_audit.words import counted


class NoLine(StrEnum):
    """Why a file has no line."""

    LOCKED = "locked"
    NOT_READ = "not-read"


WHY_WORDS: Final[Mapping[NoLine, str]] = {
    NoLine.LOCKED: N_("locked"),
    NoLine.NOT_READ: N_("not read"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class NotRead:
    """A file that has no line: its name from the folder, why, and that in a sentence."""

    file: str
    why: NoLine
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FileRead:
    """A file that was read: the audit as it is now, and the days its editions were issued on."""

    file: str
    now: AuditRows
    issued: Mapping[int, date | None] = field(default_factory=dict)
    encrypted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SchoolLine:
    """One school: what its audit says, counted by the day of the district.

    `name` is what it is called; schools of one name have their files behind it.
    `walked` and `today` are its overall scores, None where nothing was asked; they are one row
    where no finding is verified. `states` counts findings. `oldest` is the day of what was verified
    longest ago, `stale` counts what is older than the audit's own limit and `never` what nobody
    verified. `doors_overdue` of `doors` exterior doors no round has reached within a week.
    `copies` are other files of the same audit, which are counted nowhere, `alike` whether they say
    the same.
    """

    file: str
    name: str
    rows: AuditRows
    walked: ScoreRow | None
    today: ScoreRow | None
    sections: Mapping[ScoredAs, Mapping[str, ScoreRow]]
    issued_on: date | None
    to_mend: int
    overdue: int
    expired: int
    states: Mapping[FindingState, int]
    oldest: date | None
    stale: int
    never: int
    doors: int
    doors_overdue: int
    encrypted: bool = False
    copies: tuple[str, ...] = ()
    alike: bool = True

    @property
    def audit(self) -> AuditRow:
        """What is told of the audit itself."""
        return self.rows.audit

    def score(self, how: ScoredAs) -> ScoreRow | None:
        """Return the overall score as walked, or that of today."""
        return self.walked if how is ScoredAs.WALKED else self.today


@dataclass(frozen=True, slots=True, kw_only=True)
class OlderAudit:
    """An audit of a school that is listed with a newer one: its file, that one's, its last day."""

    file: str
    newer: str
    walked_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class District:
    """A folder of audits as it was read: a line of each school, by name, and what has none.

    Of several audits of a school, as of two years, the one walked last is listed.
    `others` are files of the folder that are no audits by their names. `missing` counts the audits
    that were not reached because somebody stopped the reading.
    """

    folder: str
    read_at: datetime
    schools: tuple[SchoolLine, ...] = ()
    older: tuple[OlderAudit, ...] = ()
    not_read: tuple[NotRead, ...] = ()
    others: tuple[str, ...] = ()
    missing: int = 0

    @property
    def on(self) -> date:
        """The day by which everything is counted."""
        return self.read_at.date()

    @property
    def files(self) -> int:
        """How many audits were found, copies and those without a line among them."""
        copies = sum(len(line.copies) for line in self.schools)
        listed = len(self.schools) + len(self.older)
        return listed + copies + len(self.not_read) + self.missing


def district_of(
    folder: str, read_at: datetime, read: Iterable[FileRead], not_read: Iterable[NotRead],
    *, others: Iterable[str] = (), missing: int = 0,
) -> District:  # fmt: skip
    """Return a district; of several files of one audit the one walked or verified last counts."""
    files = {one.file: one for one in read}
    each, others_of = one_of_each(one.now for one in files.values())
    rows, older = _newest(each)
    copies: defaultdict[str, list[CopyOf]] = defaultdict(list)
    for copy in others_of:
        copies[copy.counts].append(copy)
    older += [
        OlderAudit(file=copy.file, newer=one.newer, walked_on=one.walked_on)
        for one in older
        for copy in copies[one.file]
    ]
    called = Counter(_called(one).casefold() for one in rows)
    lines = [
        _line(files[one.audit.file], copies[one.audit.file], read_at.date(),
              alone=called[_called(one).casefold()] == 1)
        for one in rows
    ]  # fmt: skip
    return District(
        folder=folder, read_at=read_at, schools=tuple(sorted(lines, key=by_name)),
        older=tuple(sorted(older, key=lambda one: one.file.casefold())),
        not_read=tuple(not_read), others=tuple(others), missing=missing,
    )  # fmt: skip


def _newest(rows: Iterable[AuditRows]) -> tuple[list[AuditRows], list[OlderAudit]]:
    """Return the audit of each school that was walked last, and the others."""
    of_school: defaultdict[str, list[AuditRows]] = defaultdict(list)
    for one in rows:
        of_school[one.audit.school_id or one.audit.audit].append(one)
    newest: list[AuditRows] = []
    older: list[OlderAudit] = []
    for audits in of_school.values():
        first = max(audits, key=_walked_last)
        newest.append(first)
        older += [
            OlderAudit(file=one.audit.file, newer=first.audit.file,
                       walked_on=one.audit.walked_on)
            for one in audits if one is not first
        ]  # fmt: skip
    return newest, older


def _walked_last(rows: AuditRows) -> tuple[object, ...]:
    """Return by what the last audit of a school is told; of one day it is not the first of them."""
    about = rows.audit
    return (
        about.latest[0],
        about.walked_from or date.min,
        about.audit != about.school_id,
        about.latest,
    )


def by_name(line: SchoolLine) -> tuple[str, str]:
    """Return what lines are ordered by unless somebody asks for more."""
    return line.name.casefold(), line.file


def _called(rows: AuditRows) -> str:
    """Return what a school is called, or its file where nobody said."""
    return " ".join(rows.audit.school.split()) or rows.audit.file


def _line(one: FileRead, copies: Sequence[CopyOf], today: date, *, alone: bool) -> SchoolLine:
    now, name = one.now, _called(one.now)
    doors = [some for some in now.verified if some.kind is VerifiedKind.EXTERIOR_DOORS]
    days = [some.verified_on for some in now.verified if some.verified_on is not None]
    states: Counter[FindingState] = Counter()
    for found in now.findings:
        states[found.state] += found.number
    return SchoolLine(
        file=one.file, name=name if alone else f"{name} ({one.file})", rows=now,
        encrypted=one.encrypted,
        walked=now.score(ScoredAs.WALKED), today=now.score(ScoredAs.TODAY),
        sections={how: _sections(now, how) for how in ScoredAs},
        issued_on=one.issued.get(now.audit.last_edition), to_mend=now.to_mend(),
        overdue=now.overdue(today), states=states,
        expired=sum(found.number for found in now.findings if found.expired(today)),
        oldest=min(days, default=None), stale=now.stale(today),
        never=sum(some.number for some in now.verified if some.verified_on is None),
        doors=sum(some.number for some in doors), doors_overdue=now.doors_overdue(today),
        copies=tuple(copy.file for copy in copies),
        alike=all(copy.alike for copy in copies),
    )  # fmt: skip


def _sections(rows: AuditRows, how: ScoredAs) -> Mapping[str, ScoreRow]:
    """Return the scores of the sections; those of today are as walked where nothing is verified."""
    found = {
        (one.scored_as, one.name): one for one in rows.scores if one.scored_of is ScoredOf.SECTION
    }
    names = dict.fromkeys(name for _, name in found)
    shown = {name: found.get((how, name)) or found.get((ScoredAs.WALKED, name)) for name in names}
    return {name: one for name, one in shown.items() if one is not None}


def read_words(district: District) -> list[str]:
    """Return how many audits were found, and how many of them have no line, in sentences."""
    found = counted("1 audit found", "{count} audits found", district.files)
    schools = counted("1 school read", "{count} schools read", len(district.schools))
    told: list[str] = [N_("{found}, {schools}.", found=found, schools=schools)]
    if district.missing:
        told.append(counted(
            "Reading was stopped: 1 audit was not looked at and is missing here.",
            "Reading was stopped: {count} audits were not looked at and are missing here.",
            district.missing,
        ))  # fmt: skip
    if district.not_read:
        told.append(counted("1 audit is locked or was not read.",
                            "{count} audits are locked or were not read.",
                            len(district.not_read)))  # fmt: skip
    if district.older:
        told.append(counted(
            "1 audit is not listed: another of the school was walked last.",
            "{count} audits are not listed: others of the schools were walked last.",
            len(district.older),
        ))  # fmt: skip
    if copies := sum(len(line.copies) for line in district.schools):
        told.append(counted(
            "1 file is a copy of an audit listed already, and counted once with it.",
            "{count} files are copies of audits listed already, and counted once with them.",
            copies,
        ))  # fmt: skip
    return told


def score_text(row: ScoreRow | None) -> str:
    """Return a score as printed: with its band where it rests on few items, or why there is none.

    See docs/scoring.md, Printing.
    """
    if row is None:
        return N_("nothing asked")
    if row.percent is None:
        return row.without_number
    few = row.scored_items is not None and row.scored_items < FEWEST_BARE
    return f"{row.percent} ± {row.band}" if few and row.band is not None else f"{row.percent}"
