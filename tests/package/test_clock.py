"""One clock: the wall of the school for what an audit keeps, UTC for what orders its steps."""

from __future__ import annotations

import ast
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from cpted_audit import clock
from cpted_audit.domain.happened import check_visit_day, lies_ahead
from cpted_audit.errors import AuditError


@pytest.fixture
def evening_in_denver(monkeypatch, wall_of_the_machine):
    """It is 22:30 on the 18th on the wall of this machine, and the 19th by UTC."""
    monkeypatch.setenv("TZ", "America/Denver")
    time.tzset()
    monkeypatch.setattr(clock, "moment", lambda: datetime(2025, 11, 19, 5, 30, 1, 500_000, UTC))
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the zone cannot be set on this system")
def test_the_wall_decides_which_day_it_is(evening_in_denver):
    assert clock.today() == date(2025, 11, 18)
    assert clock.now_to_second() == datetime(2025, 11, 18, 22, 30, 1)
    check_visit_day(date(2025, 11, 18))
    with pytest.raises(AuditError):
        check_visit_day(date(2025, 11, 19))
    assert not lies_ahead(clock.now())
    assert lies_ahead(clock.now() + timedelta(microseconds=1))


@pytest.mark.parametrize("year", [1912, 1969, 1970, 3001, 9998])
def test_a_moment_of_any_year_is_shown_on_the_wall(wall_of_the_machine, year):
    """Sheets and files of others hold such; Windows has a zone for fewer years."""
    at = datetime(year, 6, 1, 12, tzinfo=UTC)
    assert abs(clock.on_wall(at) - at.replace(tzinfo=None)) <= timedelta(hours=15)


TESTS = Path(__file__).resolve().parents[1]
LIVES_ON_THE_DAY = TESTS / "conftest.py"
"""Where the run is given its day; everywhere else a test asks the clock of the program."""


def asks_the_machine(source: str) -> list[int]:
    """Return the lines that ask for today or now by themselves; what `clock` says may differ."""
    return [
        node.lineno
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Attribute)
        and node.attr in {"today", "now", "utcnow"}
        and ast.unparse(node.value).split(".")[-1] in {"date", "datetime"}
    ]


def test_what_asks_the_machine_is_found():
    asked = "import datetime\ndate.today()\nclock.today()\ndatetime.datetime.now(UTC)\nnow()"
    assert asks_the_machine(asked) == [2, 4]


def test_no_test_asks_the_machine_which_day_it_is():
    """Every test lives on one day: `clock.today()` says which, `date.today()` another."""
    asking = {
        path.relative_to(TESTS).as_posix(): lines
        for path in sorted(TESTS.rglob("*.py"))
        if path != LIVES_ON_THE_DAY and (lines := asks_the_machine(path.read_text("utf-8")))
    }
    assert asking == {}
