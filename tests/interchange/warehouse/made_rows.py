"""Rows for a warehouse: those of one real audit, and the same under other names and numbers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import small_audit
from findings_walked import observe
from small_audit import N, P, Y

from cpted_audit.domain.rollup import AuditRows, FindingCount, VerifiedCount, VerifiedKind
from cpted_audit.session.fleet.rows import RollupOrder, read_rows

WALKED = {"Door 1": {"D1": N, "D2": P}, "Room 1": {"R1": Y, "R2": Y, "R3": N}}
FIRST = date(2020, 1, 6)


@cache
def of_one_audit() -> AuditRows:
    """The rows of a small audit, read from its file."""
    with TemporaryDirectory() as name:
        path = Path(name, "a.cpted")
        with small_audit.make(path) as session:
            observe(session, WALKED)
        found = read_rows(RollupOrder(folder=path.parent, path=path)).now
    assert found is not None
    return found


def school(number: int, *, edition: int = 0, overdue: int = 2, **changes) -> AuditRows:
    """The audit of a school with a number; `overdue` findings were due on the first day."""
    rows = of_one_audit()
    key = {"audit": f"{number:016x}", "edition": edition}
    audit = replace(
        rows.audit, **key, school=f"School {number}", school_id=f"{number:04x}",
        district=f"District {number % 3}",
        file=f"{number}.cpted", walked_on=FIRST + timedelta(days=number), stale_after=100,
    )  # fmt: skip
    state = rows.findings[0].state
    return AuditRows(
        audit=replace(audit, **changes),
        scores=tuple(replace(one, **key) for one in rows.scores),
        findings=(
            FindingCount(**key, state=state, severity=3, critical=True, due=FIRST, until=None,
                         number=overdue),
            FindingCount(**key, state=state, severity=0, critical=False, due=None, until=None,
                         number=5),
        ),
        critical=tuple(replace(one, **key) for one in rows.critical),
        verified=(
            VerifiedCount(**key, kind=VerifiedKind.EXTERIOR_DOORS, verified_on=FIRST, number=4),
            VerifiedCount(**key, kind=VerifiedKind.CONTACTS, verified_on=None, number=1),
        ),
        ready=tuple(replace(one, **key) for one in rows.ready),
    )  # fmt: skip


def schools(count: int) -> Iterator[AuditRows]:
    """So many schools."""
    return (school(number) for number in range(count))
