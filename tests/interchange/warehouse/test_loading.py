"""Rows in SQLite and in a PostgreSQL of its own: loaded whole or not at all, and once."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import quote

import children
import postgres
import pytest
from examples import at_most
from hypothesis import given, settings
from hypothesis import strategies as st
from made_rows import FIRST, school, schools
from sqlalchemy import create_engine, text
from sqlalchemy.exc import ProgrammingError

from cpted_audit.domain.rollup import ROWS, AuditRows
from cpted_audit.errors import AuditError, StorageError
from cpted_audit.interchange.warehouse import schema
from cpted_audit.interchange.warehouse.connecting import PasswordNeededError, url_of
from cpted_audit.interchange.warehouse.loading import Loaded, load
from cpted_audit.interchange.warehouse.schema import TABLES
from cpted_audit.interchange.warehouse.views import VIEWS

AT = datetime(2026, 11, 29, 10)
SECRET = "hush hush 9!"
needs_server = pytest.mark.skipif(postgres.programs() is None, reason="no PostgreSQL is installed")


@pytest.fixture(scope="module")
def server(tmp_path_factory) -> Iterator[postgres.Server]:
    with postgres.running("-F") as made:
        yield made


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=needs_server)])
def address(request, tmp_path, monkeypatch) -> str:
    """An empty database: a file, or one of the server's own."""
    if request.param == "sqlite":
        return str(tmp_path / "w.sqlite")
    server = request.getfixturevalue("server")
    return _new_database(server, monkeypatch)


def _new_database(server: postgres.Server, monkeypatch) -> str:
    monkeypatch.setenv("PGPASSWORD", postgres.PASSWORD)
    return server.new_database()


def _all(address: str, question: str) -> list[tuple]:
    engine = create_engine(url_of(address))
    try:
        with engine.begin() as connection:
            return [tuple(row) for row in connection.execute(text(question))]
    finally:
        engine.dispose()


def _do(address: str, *statements: str) -> None:
    engine = create_engine(url_of(address))
    try:
        with engine.begin() as connection:
            for one in statements:
                connection.execute(text(one))
    finally:
        engine.dispose()


def _counts(address: str) -> dict[str, int]:
    return {name: _all(address, f"select count(*) from {table.name}")[0][0]
            for name, table in TABLES.items()}  # fmt: skip


def _expected(every: list[AuditRows]) -> dict[str, int]:
    return {name: sum(len(dict(one.parts())[name]) for one in every) for name in TABLES}


def test_every_row_is_there_and_a_repeat_writes_nothing(address):
    every = list(schools(130))
    done = load(address, every, at=AT)
    assert done == Loaded(130, 0, sum(_expected(every).values()))
    assert _counts(address) == _expected(every)
    first = dict(every[7].parts())["scores"][3]
    (told,) = _all(
        address,
        "select value, low, coverage, title from cpted_scores where audit = "
        f"'{first.audit}' and scored_of = '{first.scored_of}' and name = '{first.name}'",
    )
    assert told == (first.value, first.low, first.coverage, first.title)
    assert load(address, every, at=AT.replace(year=2027)) == Loaded(0, 130, 0)
    assert _all(address, "select distinct loaded_at from cpted_audit") == [
        (AT.isoformat(timespec="seconds"),)
    ]


def test_what_changed_is_written_alone_and_what_is_not_there_any_more_stays(address):
    load(address, schools(5), at=AT)
    changed = [school(1, overdue=9), school(3, school="Renamed"), school(4), school(8)]
    done = load(address, changed, at=AT.replace(year=2027))
    assert (done.written, done.unchanged) == (3, 1)
    assert _counts(address) == _expected([*schools(5), school(8)])
    assert dict(_all(address, "select school, sum(number) from cpted_schools_now n join "
                "cpted_findings f on f.audit = n.audit group by school"))  == {
        "School 0": 7, "School 1": 14, "School 2": 7, "Renamed": 7, "School 4": 7, "School 8": 7,
    }  # fmt: skip


def test_what_is_hostile_in_a_file_stops_no_other(address):
    odd = school(
        1, school="Elm\0 'ç' \U0001f3eb" + "x" * 3_000, cost_given=10**15, edition=10**12,
        walked_on=None, latitude=-89.99999, level="k-12", file="caf\udce9.cpted",
    )  # fmt: skip
    named = tuple(replace(one, name=one.name + "n" * 300) for one in odd.scores)
    load(address, [school(0), replace(odd, scores=named)], at=AT)
    told = _all(address, "select school, cost_given, latitude from cpted_audit where edition > 0")
    assert told == [(odd.audit.school.replace("\0", "\ufffd"), 10**15, -89.99999)]
    assert _counts(address) == _expected([school(0), odd])
    assert load(address, [school(0), replace(odd, scores=named)], at=AT).written == 0


@settings(max_examples=at_most(12), deadline=None)
@given(loads=st.lists(
    st.dictionaries(st.integers(0, 6), st.integers(1, 3), max_size=5), min_size=1, max_size=5
))  # fmt: skip
def test_after_any_loads_there_is_what_was_loaded_last_of_each(loads):
    with TemporaryDirectory() as folder:
        address = str(Path(folder, "w.sqlite"))
        last: dict[int, int] = {}
        for some in loads:
            changed = {number for number, many in some.items() if last.get(number) != many}
            done = load(address, [school(*one[:1], overdue=one[1]) for one in some.items()], at=AT)
            last |= some
            assert (done.written, done.unchanged) == (len(changed), len(some) - len(changed))
        every = [school(number, overdue=many) for number, many in last.items()]
        for name, table in TABLES.items():
            columns = [column.name for column in table.columns if column.name in _fields(name)]
            there = _all(address, f"select {', '.join(map(_quoted, columns))} from {table.name}")
            wanted = [tuple(_stored(getattr(row, one)) for one in columns)
                      for rows in every for row in dict(rows.parts())[name]]  # fmt: skip
            assert sorted(map(repr, there)) == sorted(map(repr, wanted))


def _fields(name: str) -> set[str]:
    return {one.name for one in fields(ROWS[name])}


def _quoted(name: str) -> str:
    return f'"{name}"'


def _stored(cell: object) -> object:
    """A cell as SQLite gives it back."""
    if isinstance(cell, date):
        return cell.isoformat()
    return int(cell) if isinstance(cell, bool) else str(cell) if isinstance(cell, str) else cell


def test_an_edition_read_whole_is_not_replaced_by_what_was_frozen_beside_it(address):
    whole = school(1, edition=2)
    frozen = AuditRows(audit=replace(whole.audit, complete=False), scores=whole.scores[:1])
    load(address, [school(1), frozen], at=AT)
    assert load(address, [school(1), whole], at=AT).written == 1
    assert load(address, [school(1), frozen], at=AT).written == 0
    assert _counts(address) == _expected([school(1), whole])


def test_views_say_what_the_rows_say_by_the_day_they_are_asked(address):
    rows = list(schools(6))
    older = school(4, school="School 5", school_id=rows[5].audit.school_id, walked_on=FIRST)
    load(address, [*rows[:4], older, rows[5]], at=AT)
    now = _all(
        address,
        "select school, to_fix, overdue, doors, doors_overdue, never_verified, stale, "
        "critical_not_in_place, ready from cpted_schools_now order by school",
    )
    about = rows[0].audit
    assert now == [
        (f"School {number}", 7, 2, 4, 4, 1, 4, about.critical_not_in_place, about.ready)
        for number in (0, 1, 2, 3, 5)
    ]
    ((late, many),) = _all(address, "select min(days_overdue), sum(number) from "
                           "cpted_findings_overdue where school = 'School 5'")  # fmt: skip
    assert late > (AT.date() - FIRST).days - 2
    assert many == 2
    sections = {one.name for one in rows[0].scores if one.scored_of == "section"}
    assert {row[0] for row in _all(address, "select section from cpted_score_by_section")} == (
        sections
    )
    assert _all(address, "select oldest, stale, things from cpted_verification_age where kind = "
                "'exterior-doors' and school = 'School 0'") in (
        [(FIRST, 4, 4)], [(FIRST.isoformat(), 4, 4)],
    )  # fmt: skip
    assert len(_all(address, "select * from cpted_readiness_gaps where school = 'School 0'")) == (
        len(rows[0].ready)
    )
    assert {row[0] for row in _all(address, "select item from cpted_critical_now")} == {
        one.item for one in rows[0].critical
    }
    for name in VIEWS:
        _all(address, f"select * from {name}")


def test_a_trend_goes_from_audit_to_audit_and_knows_the_first(address):
    first = _of_percent(school(1, school="Elm"), 60)
    second = _of_percent(school(2, school="Elm Middle", school_id=first.audit.school_id), 70)
    other = _of_percent(school(3, school="Elm"), 20)
    load(address, [second, other, first], at=AT)
    told = _all(address, "select percent, since_the_last from cpted_school_trend "
                "where school like 'Elm%' order by walked_on")  # fmt: skip
    assert [one[1] for one in told] == [None, 10, None]


def _of_percent(rows: AuditRows, percent: int) -> AuditRows:
    return replace(rows, scores=tuple(replace(one, percent=percent) for one in rows.scores))


def test_a_load_that_breaks_leaves_what_was_there(address):
    load(address, schools(3), at=AT)
    before = _all(address, "select * from cpted_audit order by audit")

    def broken() -> Iterator[AuditRows]:
        yield from (school(number, overdue=9) for number in range(120))
        raise StorageError("The disk went away.")

    with pytest.raises(StorageError, match="went away"):
        load(address, broken(), at=AT)
    assert _all(address, "select * from cpted_audit order by audit") == before
    assert _counts(address) == _expected(list(schools(3)))


def test_tables_of_an_older_version_are_brought_up_and_newer_ones_refused(address):
    load(address, schools(3), at=AT)
    _do(address, *(f"drop view {name}" for name in reversed(VIEWS)), "drop table cpted_ready",
        "alter table cpted_audit drop column region",
        "alter table cpted_scores drop column scored_items",
        "update cpted_audit set digest = 'of fewer columns'",
        "update cpted_schema set version = 0")  # fmt: skip
    done = load(address, schools(3), at=AT)
    assert done.written == 3
    assert _counts(address) == _expected(list(schools(3)))
    assert {row[0] for row in _all(address, "select region from cpted_schools_now")} == {""}
    assert _all(address, "select version from cpted_schema") == [(schema.VERSION,)]
    _do(address, "update cpted_schema set version = 99")
    with pytest.raises(AuditError, match="later version"):
        load(address, [school(7)], at=AT)
    assert _counts(address)["audit"] == 3


def test_columns_change_only_with_the_version():
    """Whoever adds a column counts the version up, so that older databases get it."""
    columns = {name: [column.name for column in table.columns] for name, table in TABLES.items()}
    assert schema.VERSION == 1
    assert {name: len(some) for name, some in columns.items()} == {
        "audit": 38, "scores": 17, "findings": 8, "critical": 6, "verified": 5, "ready": 6,
    }  # fmt: skip


KILLED = """
import os, signal, sys
sys.path[:0] = {path!r}
from datetime import datetime
from urllib.parse import quote
from made_rows import school
from cpted_audit.interchange.warehouse.loading import load

def rows():
    yield from (school(number, overdue=9) for number in range(130))
    {kill}

load(sys.argv[1], rows(), at=datetime(2026, 11, 29))
"""


@pytest.mark.slow
def test_a_program_that_is_killed_leaves_nothing_half_done(address):
    load(address, schools(3), at=AT)
    code = KILLED.format(path=[one for one in sys.path if one], kill=children.KILL_ITSELF)
    done = children.run([sys.executable, "-c", code, address], capture_output=True, text=True)
    assert children.was_killed(done), done.stderr
    assert _counts(address) == _expected(list(schools(3)))
    assert load(address, schools(140), at=AT).written == 137
    assert _counts(address) == _expected(list(schools(140)))


# SQLite


def test_a_file_is_made_for_its_user_alone_and_goes_again_where_the_load_fails(tmp_path):
    path = tmp_path / "w.sqlite"

    def broken() -> Iterator[AuditRows]:
        yield school(1)
        raise StorageError("The disk went away.")

    with pytest.raises(StorageError):
        load(str(path), broken(), at=AT)
    assert list(tmp_path.iterdir()) == []
    load(f"sqlite:///{path}", schools(2), at=AT)
    if os.name != "nt":
        assert path.stat().st_mode & 0o777 == 0o600


def test_an_audit_and_what_is_no_database_are_left_as_they_are(tmp_path):
    import small_audit

    small_audit.make(tmp_path / "a.cpted").close()
    (tmp_path / "b.db").write_bytes((tmp_path / "a.cpted").read_bytes())
    (tmp_path / "c.db").write_text("no database, but long enough to be looked at" * 40, "utf-8")
    for name, words in (("a.cpted", "is an audit"), ("b.db", "is an audit"), ("c.db", "database")):
        before = (tmp_path / name).read_bytes()
        with pytest.raises(AuditError, match=words) as told:
            load(str(tmp_path / name), schools(2), at=AT)
        assert "\n" not in str(told.value)
        assert (tmp_path / name).read_bytes() == before
    with pytest.raises(StorageError, match="cannot be made"):
        load(str(tmp_path / "none" / "w.sqlite"), schools(2), at=AT)


def test_a_full_disk_leaves_what_was_there(tmp_path):
    """SQLite is let no more pages: it says what it says of a disk that is full."""
    from sqlalchemy import event
    from sqlalchemy.engine import Engine

    path = str(tmp_path / "w.sqlite")
    load(path, schools(3), at=AT)

    def small(driver, _record) -> None:
        driver.execute("pragma max_page_count = 60")

    event.listen(Engine, "connect", small)
    try:
        with pytest.raises(StorageError, match="full") as told:
            load(path, schools(500), at=AT)
    finally:
        event.remove(Engine, "connect", small)
    assert "What it had before is unchanged" in str(told.value)
    assert _counts(path) == _expected(list(schools(3)))


@pytest.mark.parametrize("address", ["", "sqlite://", "sqlite:///:memory:", ":memory:"])
def test_nothing_is_loaded_into_what_is_gone_when_it_is_closed(address):
    with pytest.raises(AuditError, match="nothing was loaded"):
        load(address, schools(1), at=AT)


@pytest.mark.parametrize(
    "address",
    [f"postgresql://ann:{SECRET}@[", f"://{SECRET}", f"oracle://ann:{SECRET}@x", f"no such://{SECRET}"],
)  # fmt: skip
def test_an_address_that_is_none_is_told_without_it(address):
    with pytest.raises(AuditError) as told:
        load(address, schools(1), at=AT)
    assert SECRET not in str(told.value)
    assert "nothing was loaded" in str(told.value).casefold()


# PostgreSQL


@needs_server
def test_a_wrong_password_is_one_sentence_and_never_said(server, monkeypatch):
    address = _new_database(server, monkeypatch)
    monkeypatch.setenv("PGPASSWORD", SECRET)
    for said in (address, address.replace("@/", ":hush%20hush%209%21@/")):
        with pytest.raises(PasswordNeededError) as told:
            load(said, schools(1), at=AT)
        assert SECRET not in str(told.value)
        assert "\n" not in str(told.value)
    monkeypatch.delenv("PGPASSWORD")
    with pytest.raises(PasswordNeededError):
        load(address, schools(1), at=AT)
    assert load(address, schools(1), at=AT, password=postgres.PASSWORD).written == 1


@needs_server
def test_a_password_file_is_read(server, tmp_path, monkeypatch):
    address = _new_database(server, monkeypatch)
    monkeypatch.delenv("PGPASSWORD")
    file = tmp_path / "pgpass"
    file.write_text(f"*:*:*:{postgres.LOADER}:{postgres.PASSWORD}\n", "utf-8")
    file.chmod(0o600)
    monkeypatch.setenv("PGPASSFILE", str(file))
    assert load(address, schools(1), at=AT).written == 1


@needs_server
def test_a_reader_reads_and_writes_nothing(server, monkeypatch):
    address = _new_database(server, monkeypatch)
    role = f'Board "{os.urandom(3).hex()}"'
    with pytest.raises(AuditError, match="has no role"):
        load(address, schools(2), at=AT, reader=role)
    assert _all(address, "select tablename from pg_tables where schemaname = 'public'") == []
    quoted = '"' + role.replace('"', '""') + '"'
    server.run_sql(f"create role {quoted} login password '{postgres.PASSWORD}'")
    load(address, schools(2), at=AT, reader=role)
    as_reader = server.url(url_of(address).database, user=quote(role))
    for ask in (*VIEWS, *(table.name for table in TABLES.values())):
        _do(as_reader, f"select * from {ask}")
    for write in (
        "delete from cpted_audit", "update cpted_scores set value = 1", "drop view cpted_current",
        "insert into cpted_schema values (2, 3)", "truncate cpted_findings",
        "create table cpted_more (one int)",
    ):  # fmt: skip
        with pytest.raises(ProgrammingError, match="denied|must be owner"):
            _do(as_reader, write)
    with pytest.raises(StorageError, match="denied"):
        load(as_reader, [school(9)], at=AT)
    _do(address, "update cpted_schema set version = 0")
    load(address, schools(2), at=AT)
    _do(as_reader, "select * from cpted_schools_now")


@needs_server
def test_who_reads_meanwhile_sees_what_was_there_and_does_not_wait(server, monkeypatch):
    address = _new_database(server, monkeypatch)
    load(address, schools(3), at=AT)
    seen: list[list[tuple]] = []

    def rows() -> Iterator[AuditRows]:
        yield from (school(number, overdue=9) for number in range(120))
        seen.append(_all(address, "select count(*), sum(overdue) from cpted_schools_now"))

    load(address, rows(), at=AT)
    assert seen == [[(3, 6)]]
    assert _all(address, "select count(*) from cpted_schools_now") == [(120,)]


def test_only_postgresql_has_a_reader(tmp_path):
    with pytest.raises(AuditError, match="Only PostgreSQL"):
        load(str(tmp_path / "w.sqlite"), schools(1), at=AT, reader="ann")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.slow
@needs_server
def test_a_server_that_goes_away_in_the_middle_leaves_what_was_there(monkeypatch):
    monkeypatch.setenv("PGPASSWORD", postgres.PASSWORD)
    with postgres.running("-F") as server:
        address = server.new_database()
        load(address, schools(3), at=AT)

        def rows() -> Iterator[AuditRows]:
            yield from (school(number, overdue=9) for number in range(130))
            server.stop()
            yield from (school(number) for number in range(130, 400))

        with pytest.raises(StorageError) as told:
            load(address, rows(), at=AT)
        assert "\n" not in str(told.value)
        with pytest.raises(StorageError):
            load(address, schools(3), at=AT)
        server.start("-F")
        assert _counts(address) == _expected(list(schools(3)))
        assert load(address, schools(4), at=AT).written == 1


@pytest.mark.slow
@needs_server
def test_two_loads_at_once_come_one_after_the_other(server, monkeypatch):
    address = _new_database(server, monkeypatch)
    load(address, schools(1), at=AT)
    code = KILLED.format(path=[one for one in sys.path if one], kill="")
    line = [sys.executable, "-c", code, address]
    with children.started(line) as one, children.started(line) as other:
        assert [one.wait(children.LONGEST), other.wait(children.LONGEST)] == [0, 0]
    assert _counts(address) == _expected([school(number, overdue=9) for number in range(130)])
