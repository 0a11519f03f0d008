"""Districts made of rows alone, for what is counted, drawn and printed of them."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from cpted_audit.analysis.district.schools import (
    District,
    FileRead,
    NoLine,
    NotRead,
    SchoolLine,
    district_of,
)
from cpted_audit.domain.findings.states import FindingState
from cpted_audit.domain.rollup import (
    AuditRow,
    AuditRows,
    CriticalRow,
    FindingCount,
    ReadyRow,
    ScoredAs,
    ScoredOf,
    ScoreRow,
    VerifiedCount,
    VerifiedKind,
)

READ_AT = datetime(2026, 11, 30, 10, 44)
TODAY = READ_AT.date()
SECTIONS = (
    "Perimeter", "Parking and traffic", "Grounds", "Building exterior", "Entry and reception",
    "Circulation", "Classrooms", "Shared spaces", "Service and plant", "Systems",
    "Operations and records", "Emergency planning", "Responder sheet",
)  # fmt: skip
_NAMES = ("Oak", "Elm", "Maple", "Lincoln", "Riverside", "Hillcrest", "César Chávez", "Cedar")


def score_row(audit: str, percent: int | None, **given: Any) -> ScoreRow:
    """A score as walked of the whole, printed as a percent, or too little walked for one."""
    values: dict[str, Any] = {
        "scored_as": ScoredAs.WALKED, "scored_of": ScoredOf.OVERALL,
        "value": None if percent is None else percent / 100,
        "low": 0.1 if percent is None else percent / 100,
        "high": 0.9 if percent is None else percent / 100, "percent": percent,
        "without_number": "too little walked to score" if percent is None else "", "band": 4,
        "coverage": 0.2 if percent is None else 1.0, "answered": 60, "in_scope": 300,
        "scored_items": 80,
    }  # fmt: skip
    return ScoreRow(audit=audit, **{**values, **given})


def file_read(name: str, percent: int | None = 80, *, band: int = 4, **audit: Any) -> FileRead:
    """A file of a school of a name with an overall score; `audit` are facts of its audit."""
    given = {
        "audit": name, "school": name, "file": f"{name}.cpted", "walked_on": TODAY,
        "marking": "TLP:AMBER", **audit,
    }  # fmt: skip
    rows = AuditRows(
        audit=AuditRow(**given), scores=(score_row(given["audit"], percent, band=band),)
    )
    return FileRead(file=given["file"], now=rows)


def lines_of(*files: FileRead) -> Sequence[SchoolLine]:
    """The lines that files come to."""
    return district_of("folder", READ_AT, files, ()).schools


def district(count: int, *, not_read: Iterable[NotRead] = (), others: Sequence[str] = (),
             wide: float = 0.4) -> District:  # fmt: skip
    """A district of so many schools, with all there is to say of one; it is always the same."""
    roll = random.Random(5)
    return district_of(
        "Unified District", READ_AT, [_school(roll, at, wide) for at in range(count)], not_read,
        others=others,
    )  # fmt: skip


UNREAD = (
    NotRead(file="locked.cpted", why=NoLine.LOCKED, sentence="“locked.cpted” is encrypted."),
    NotRead(file="broken.cpted", why=NoLine.NOT_READ, sentence="“broken.cpted” is damaged."),
)


def _school(roll: random.Random, at: int, wide: float) -> FileRead:
    level = roll.choice(("elementary", "middle", "high", "k-8", ""))
    key, walked = f"audit-{at}", TODAY - timedelta(days=roll.randint(1, 700))
    verified, critical = roll.choice((0, 3)), roll.choice((0, 0, 1, 5))
    issued = roll.choice((0, 1, 2))
    region = roll.choice(("North", "South", ""))
    there = roll.random() < 0.8
    percent = roll.choice((None, *range(45, 96)))
    audit = AuditRow(
        audit=key, school=f"{roll.choice(_NAMES)} School {at}", district="Unified", region=region,
        level=level, file=f"{region}/{at}.cpted".lstrip("/"), marking="TLP:AMBER",
        last_edition=issued, unchanged=issued > 1, walked_from=walked - timedelta(days=2),
        walked_on=walked, last_verified=TODAY if verified else None, verified_findings=verified,
        critical_not_in_place=critical, critical_looked_at=60, critical_not_looked_at=at % 5,
        critical_today=max(0, critical - bool(verified)), cost_given=450 * (at % 3),
        cost_least=1000 * (at % 4), cost_most=11_000 * (at % 4), cost_unknown=at % 6,
        ready=at % 18, ready_of=18, door_rounds=at % 7,
        last_round=TODAY - timedelta(days=at % 40) if at % 7 else None, stale_after=180,
        latitude=round(39 + roll.uniform(-wide, wide), 5) if there else None,
        longitude=round(-84 + roll.uniform(-wide, wide), 5) if there else None,
    )  # fmt: skip
    rows = AuditRows(
        audit=audit,
        scores=tuple(_scores(roll, key, percent, verified)),
        findings=tuple(
            FindingCount(audit=key, state=state, severity=2, critical=False,
                         due=TODAY + timedelta(days=roll.randint(-60, 60)),
                         until=TODAY - timedelta(days=1)
                         if state is FindingState.ACCEPTED and at % 4 == 0 else None,
                         number=roll.randint(1, 9))
            for state in FindingState
        ),
        critical=(
            CriticalRow(audit=key, item="door.latch", condition="Each door latches by itself.",
                        places=critical, places_today=audit.critical_today),
        ) if critical else (),
        verified=tuple(
            VerifiedCount(audit=key, kind=kind, number=roll.randint(1, 9),
                          verified_on=roll.choice((None, TODAY - timedelta(days=at % 300))))
            for kind in VerifiedKind
        ),
        ready=(ReadyRow(audit=key, name="photos", title="Photos", have=2, wanted=5),),
    )  # fmt: skip
    days: dict[int, date | None] = {1: walked, 2: walked}
    return FileRead(file=audit.file, now=rows, issued=days)


def _scores(
    roll: random.Random, key: str, percent: int | None, verified: int
) -> Iterable[ScoreRow]:
    for how in (ScoredAs.WALKED, ScoredAs.TODAY) if verified else (ScoredAs.WALKED,):
        whole = score_row(key, percent, scored_as=how, band=roll.randint(3, 6))
        yield whole
        for section in SECTIONS:
            part = None if percent is None else max(1, min(99, percent + roll.randint(-25, 20)))
            yield replace(
                whole, scored_of=ScoredOf.SECTION, name=section.casefold(), title=section,
                percent=part, value=None if part is None else part / 100,
                critical=roll.choice((0, 0, 0, 2)), scored_items=roll.choice((8, 20)),
            )  # fmt: skip
