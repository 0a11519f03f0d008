"""A district's rows: a folder of audits rolled up, and those of a state loaded into PostgreSQL.

The folder has 1,000 audits of 600 answers, eight that were made and their copies; measured is the
whole command. The rows of 6,000 schools are those of one audit of 600 answers under other names,
with other scores, days and counts, in 40 districts, a third with an edition beside it; the server
is one of the run's own, with its data on disk and every transaction flushed, as Debian sets it up.
"""

from __future__ import annotations

import os
import random
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from bench.audit_of_size import kept, make
from bench.fleet import _command  # the whole command, as there
from bench.frame import Cost, MissingError, Turns, spent
from cpted_audit import clock
from cpted_audit.domain.findings.states import FindingState
from cpted_audit.domain.rollup import AuditRows, ScoreRow
from cpted_audit.session.fleet.rows import RollupOrder, read_rows

TESTS = Path(__file__).resolve().parents[1] / "tests"
sys.path += [str(TESTS), str(TESTS / "interchange" / "warehouse")]  # for its server
DISTRICTS = 40


def folder(audits: int) -> Iterator[Turns]:
    """Roll up a folder of audits of 600 answers by the command, JSON and all."""
    with tempfile.TemporaryDirectory() as name:
        for number in range(8):
            make(Path(name, f"{number}.cpted"), answers=600, spare=100).close()
        for number in range(8, audits):
            shutil.copyfile(Path(name, f"{number % 8}.cpted"), Path(name, f"{number}.cpted"))
        out = Path(name, "out.json")
        yield Turns(ours=lambda: _command("rollup", name, "-o", str(out)))


def photos(photos: int) -> Iterator[Turns]:
    """Read the rows of one audit with photos, beside the same audit without any."""
    with_photos, without = kept(answers=600, photos=photos), kept(answers=600)

    def rows(path: Path) -> AuditRows:
        return read_rows(RollupOrder(folder=path.parent, path=path)).rows[0]

    assert rows(with_photos).scores[0].value == rows(without).scores[0].value
    yield Turns(ours=lambda: rows(with_photos), peer=lambda: rows(without))


def state(schools: int) -> list[AuditRows]:
    """Return the rows of so many schools, each with other scores, days and counts."""
    path = kept(answers=600)
    of = read_rows(RollupOrder(folder=path.parent, path=path)).rows[0]
    made: list[AuditRows] = []
    for number in range(schools):
        made += _school(of, number)
    return made


def _school(of: AuditRows, number: int) -> list[AuditRows]:
    chance = random.Random(number)
    audit, walked = f"{number:016x}", clock.today() - timedelta(days=chance.randrange(900))
    shift = chance.uniform(-0.2, 0.2)
    states = list(FindingState)
    now = AuditRows(
        audit=replace(
            of.audit, audit=audit, school_id=audit, school=f"School {number}",
            file=f"{number}.cpted",
            district=f"District {number % DISTRICTS}", region=f"Region {number % 7}",
            walked_on=walked, latitude=30 + chance.random() * 15,
            longitude=-120 + chance.random() * 45, last_edition=1 if number % 3 == 0 else 0,
        ),
        scores=tuple(_shifted(replace(one, audit=audit), shift) for one in of.scores),
        findings=tuple(
            replace(
                one, audit=audit, state=chance.choice(states), number=chance.randrange(1, 9),
                due=walked + timedelta(days=chance.randrange(30, 800)),
            )
            for one in of.findings * 3
        ),
        critical=tuple(replace(one, audit=audit) for one in of.critical),
        verified=tuple(
            replace(one, audit=audit, verified_on=walked - timedelta(days=chance.randrange(500)))
            for one in of.verified * 6
        ),
        ready=tuple(replace(one, audit=audit) for one in of.ready if chance.random() < 0.6),
    )  # fmt: skip
    if number % 3:
        return [now]
    about = replace(
        now.audit, edition=1, complete=False, issued_on=walked, walked_on=walked, unchanged=True
    )
    return [now, AuditRows(audit=about, scores=(replace(now.scores[0], edition=1),))]


def _shifted(row: ScoreRow, shift: float) -> ScoreRow:
    value = None if row.value is None else min(1.0, max(0.0, row.value + shift))
    return replace(row, value=value, percent=None if value is None else round(value * 100))


def database(what: str, schools: int) -> Iterator[Turns]:
    """Load rows into an empty PostgreSQL, load them once more, or ask each view for a district."""
    import postgres

    if postgres.programs() is None:
        raise MissingError("PostgreSQL is not installed.")
    from cpted_audit.interchange.warehouse.loading import load

    os.environ["PGPASSWORD"] = postgres.PASSWORD
    rows = state(schools)
    with postgres.running() as server:
        if what == "load":

            def anew() -> Cost:
                address = server.new_database()
                start = spent()
                done = load(address, rows, at=clock.now_to_second())
                end = spent()
                assert done.written == len(rows)
                return Cost(end.cpu - start.cpu, end.wall - start.wall)

            yield Turns(ours=anew)
            return
        address = server.new_database()
        load(address, rows, at=clock.now_to_second())
        if what == "repeat":
            yield Turns(ours=lambda: _nothing(load(address, rows, at=clock.now_to_second())))
            return
        yield Turns(ours=lambda: _slowest(address))


def _nothing(done: object) -> None:
    assert (done.written, done.rows) == (0, 0)


ASKED = {
    "cpted_schools_now": "select district, count(*), avg(score_today), sum(overdue), sum(to_fix), "
    "sum(critical_today) from cpted_schools_now group by district",
    "one district": "select * from cpted_schools_now where district = 'District 7' order by school",
    "cpted_score_by_section": "select district, section, avg(score_as_walked) from "
    "cpted_score_by_section group by district, section",
    "cpted_score_by_principle": "select level, principle, avg(score_today) from "
    "cpted_score_by_principle group by level, principle",
    "cpted_findings_overdue": "select district, severity, sum(number), max(days_overdue) from "
    "cpted_findings_overdue group by district, severity",
    "cpted_critical_now": "select item, count(*), sum(places_today) from cpted_critical_now "
    "group by item",
    "cpted_verification_age": "select district, kind, sum(stale), min(oldest) from "
    "cpted_verification_age group by district, kind",
    "cpted_readiness_gaps": "select name, count(*) from cpted_readiness_gaps group by name",
    "cpted_school_trend": "select district, avg(since_the_last) from cpted_school_trend "
    "group by district",
}
"""A tile of a dashboard for each view: the whole state added up, or one district in full."""


def _slowest(address: str) -> Cost:
    """Ask each question of a dashboard; return what the slowest cost on the wall."""
    import psycopg

    worst, words = 0.0, ""
    with psycopg.connect(address) as connection:
        for name, question in ASKED.items():
            start = time.perf_counter()
            found = connection.execute(question.encode()).fetchall()
            took = time.perf_counter() - start
            assert found, name
            if took > worst:
                worst, words = took, name
    if os.environ.get("BENCH_SAYS"):
        print(f"{words}: {worst * 1000:.0f} ms", file=sys.stderr)
    return Cost(0.0, worst)
