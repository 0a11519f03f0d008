"""Real audits by the command into a real PostgreSQL: asked for its password, full, and read."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import children
import click
import postgres
import psycopg
import pytest
import small_audit
from findings_walked import observe
from made_rows import school, schools
from small_audit import N, P, Y
from test_loading import AT

from cpted_audit.cli.main import run
from cpted_audit.domain.findings.moves import VerifiedHow
from cpted_audit.errors import StorageError
from cpted_audit.interchange.warehouse.connecting import url_of
from cpted_audit.interchange.warehouse.loading import load
from cpted_audit.session.editions.issuing import Issuing, issue
from cpted_audit.session.findings import verbs
from cpted_audit.session.findings.rows import two_scores

pytestmark = pytest.mark.skipif(postgres.programs() is None, reason="no PostgreSQL is installed")


@pytest.fixture(scope="module")
def server() -> Iterator[postgres.Server]:
    with postgres.running("-F") as made:
        yield made


def test_audits_are_loaded_by_the_command_and_a_password_is_asked(
    server, tmp_path, monkeypatch, capsys
):
    with small_audit.make(tmp_path / "a.cpted") as session:
        found = observe(session, {"Door 1": {"D1": N, "D2": P}, "Room 1": {"R1": Y, "R2": Y}})
        issue(session, Issuing(by="Ann"))
        verbs.verify(session, [found["D1"]], by="Ann", how=VerifiedHow.SEEN, why="Shut")
        both = two_scores(session)
    asked: list[str] = []

    def prompt(text: str, **_how: object) -> str:
        asked.append(text)
        return postgres.PASSWORD

    monkeypatch.delenv("PGPASSWORD", raising=False)
    address = server.new_database()
    line = ["rollup", str(tmp_path), "--to", address]
    assert run(line) == 2
    assert "refused the password or was given none" in capsys.readouterr().err
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(click, "prompt", prompt)
    assert run(line) == 0
    assert asked == ["Password of the database"]
    told = capsys.readouterr()
    assert "Loaded 2 audits and editions" in told.out
    assert postgres.PASSWORD not in told.out + told.err
    with psycopg.connect(address, password=postgres.PASSWORD) as connection:
        (row,) = connection.execute(
            "select score_as_walked, score_today, critical_today, last_edition, unchanged "
            "from cpted_schools_now"
        ).fetchall()
        trend = connection.execute(
            "select edition, since_the_last from cpted_school_trend order by since_the_last "
            "nulls first"
        ).fetchall()
    walked, today = (one.card.overall.value for one in (both.as_walked, both.today))
    assert row == (walked, today, 0, 1, False)
    assert [one[0] for one in trend] == [1, 0]


@pytest.mark.administrator
@pytest.mark.slow
def test_a_full_disk_of_the_server_leaves_what_was_there(server, tmp_path, monkeypatch):
    monkeypatch.setenv("PGPASSWORD", postgres.PASSWORD)
    small = Path(server.folder, "small")
    small.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=12m,mode=777", "tmpfs", str(small)]
    if children.run(mount, capture_output=True).returncode:
        pytest.skip("a file system can only be mounted by an administrator")
    try:
        within = small / "space"
        within.mkdir()
        within.chmod(0o700)
        children.run(["chown", "nobody", str(within)], check=True)
        server.run_sql(f"create tablespace small location '{within}'")
        address = server.new_database("tablespace small")
        load(address, schools(3), at=AT)
        with pytest.raises(StorageError, match="No space left") as told:
            load(address, (school(number) for number in range(5_000)), at=AT)
        assert "\n" not in str(told.value)
        assert load(address, schools(3), at=AT).unchanged == 3
        server.run_sql(f"drop database {url_of(address).database}")
        server.run_sql("drop tablespace small")
    finally:
        children.run(["umount", "-l", str(small)], capture_output=True)
