"""Values nobody meant in a file that came by mail: a sentence or an answer, never a crash."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from itertools import cycle
from pathlib import Path

import hostile_school
import pytest
import small_audit
from hostile_values import IMAGES, Change, some_changes, spoil

from cpted_audit.errors import AuditError, NotAnAuditError
from cpted_audit.report.audience import Audience
from cpted_audit.session.history import history
from cpted_audit.session.session import Session
from cpted_audit.session.walk import answers


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> Path:
    return hostile_school.make(tmp_path_factory.mktemp("made"))


def _fuzz(
    made: Path, folder: Path, changes: list[Change], readers: Iterable[Audience] = Audience
) -> int:
    """Exercise a copy of the school with each change; return how many could be written."""
    audiences, written = cycle(readers), 0
    for change in changes:
        path = Path(shutil.copy(made, folder / "mailed.cpted"))
        try:
            spoil(path, change)
        except (sqlite3.Error, UnicodeEncodeError):  # the table's own rules keep it out
            continue
        written += 1
        try:
            hostile_school.exercise(path, folder / "out.pdf", next(audiences))
        except Exception as error:
            raise AssertionError(f"{change} was not told but raised") from error
    return written


@pytest.mark.slow
def test_values_of_chance_are_told_or_harmless(made, tmp_path):
    assert _fuzz(made, tmp_path, some_changes(made, 8, seed=4)) >= 2


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(10))
def test_many_values_of_chance_are_told_or_harmless(made, tmp_path, seed):
    assert _fuzz(made, tmp_path, some_changes(made, 120, seed=100 + seed)) >= 20


WORST = (
    Change("site_facts", "stale_after_days", 10**11, every=True),
    Change("site_facts", "verified_on", "9999-12-31", every=True),
    Change("plan", "width", 0, every=True),
    Change("plan", "metres_per_pixel", 1e-300, every=True),
    Change("marker", "points", "[[NaN, Infinity]]", every=True),
    Change("marker", "points", "[[1e308, -1e308], [0, 0]]", every=True),
    Change("marker", "points", "{}", every=True),
    Change("marker", "points", "[]", every=True),
    Change("plan_tile", "data", b"\xff\xd8\xff" + b"x" * 40, every=True),
    Change("photo", "markup", "[" * 100_000 + "]" * 100_000, every=True),
    Change("visit", "people", '["\\ud800"]', every=True),
    Change("answer", "observed_at", "2026-11-18T10:00:00+14:00", every=False),
    Change("plan_picture", "levels", 2**31, every=True),
    Change("plan_picture", "width", -(2**63), every=True),
    Change("plan_picture", "recipe", "[1]", every=True),
    Change("journal_step", "kind", "edit", every=True),
    Change("finding", "severity", 99, every=True),
    Change("finding", "severity", 0, every=False),
    Change("finding", "likelihood", -1, every=True),
    Change("light_reading", "lux", -1.0, every=True),
    Change("contact", "order", 0, every=True),
    Change("door", "motions", -1, every=True),
    Change("recipient", "copy_number", 0, every=True),
)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("change", "reader"), list(zip(WORST, cycle(Audience), strict=False)), ids=str
)
def test_the_worst_values_are_told_or_harmless(made, tmp_path, change, reader):
    assert _fuzz(made, tmp_path, [change], [reader]) == 1


@pytest.mark.slow
@pytest.mark.parametrize("change", WORST, ids=str)
def test_the_worst_values_are_told_or_harmless_to_every_reader(made, tmp_path, change):
    assert _fuzz(made, tmp_path, [change] * len(Audience)) == len(Audience)


@pytest.mark.parametrize(
    ("column", "value"), [("severity", n) for n in (99, 5, 0, -1)] + [("likelihood", -1)]
)
def test_a_factor_of_a_finding_out_of_range_is_damage_told_at_the_opening(
    made, tmp_path, column, value
):
    """Its word is looked up when it is printed, which is too late to tell."""
    path = Path(shutil.copy(made, tmp_path / "mailed.cpted"))
    spoil(path, Change("finding", column, value, every=False))
    with pytest.raises(NotAnAuditError, match="an entry of the table “finding” cannot be read"):
        Session.open(path, read_only=True)


# The history


@pytest.fixture
def audit(tmp_path) -> Path:
    """An audit whose newest step is an answer, with its finding."""
    path = tmp_path / "audit.cpted"
    session = small_audit.make(path)
    small_audit.observe(session, "Main / Door 1", {"D1": small_audit.N}, "Latch bent")
    session.document.close()
    return path


def _answers(path: Path) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as other:
        return other.execute("SELECT * FROM answer").fetchall()


def _tamper(path: Path, statement: str, *values: object) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute(statement, values)
        other.commit()


def _refused(path: Path) -> str:
    """Undo is refused with a sentence, and nothing is changed by it."""
    before = _answers(path)
    with Session.open(path) as session:
        score = small_audit.answers(session)
        with pytest.raises(NotAnAuditError) as error:
            session.undo()
        assert small_audit.answers(session) == score
    assert _answers(path) == before
    Session.open(path).close()
    return str(error.value)


@pytest.mark.parametrize(
    "image", [one for one in IMAGES if one is not None], ids=[f"image-{n}" for n in range(1, 14)]
)
def test_an_image_nobody_made_is_refused_at_undo(audit, image):
    _tamper(audit, "UPDATE journal_row SET before = ? WHERE table_name = 'answer'", image)
    assert "a step of its history cannot be read" in _refused(audit)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("value", "maybe"), ("note", 5), ("note", None), ("observed_at", "noon"),
        ("place_id", "gone"), ("visit_id", "gone"), ("place_id", []), ("item_id", {}), ("extra", 1),
        ("id", "other"),
    ],
)  # fmt: skip
def test_a_field_nobody_wrote_is_refused_at_undo(audit, field, value):
    with closing(sqlite3.connect(audit)) as other:
        ((text,),) = other.execute(
            "SELECT after FROM journal_row WHERE table_name = 'answer'"
        ).fetchall()
    image = json.dumps({**json.loads(text), field: value})
    _tamper(audit, "UPDATE journal_row SET before = ? WHERE table_name = 'answer'", image)
    assert "is damaged (" in _refused(audit)


@pytest.mark.parametrize("table", ["site", "checklist", "journal_step", "sqlite_master", 'x"; --'])
def test_an_undo_that_would_remove_the_audit_itself_is_refused(audit, table):
    with closing(sqlite3.connect(audit)) as other:
        known = table in {"site", "checklist"}
        row_id = other.execute(f"SELECT id FROM {table}").fetchone()[0] if known else "1"
    _tamper(
        audit,
        "UPDATE journal_row SET table_name = ?, row_id = ? WHERE table_name = 'answer'",
        table, row_id,
    )  # fmt: skip
    _refused(audit)


def test_an_undo_that_would_leave_a_no_without_its_finding_is_refused(audit):
    _tamper(audit, "DELETE FROM journal_row WHERE table_name = 'answer'")
    assert "lacks its finding" in _refused(audit)


def test_the_history_tells_values_it_has_no_words_for(audit):
    with closing(sqlite3.connect(audit)) as other:
        ((text,),) = other.execute(
            "SELECT after FROM journal_row WHERE table_name = 'answer'"
        ).fetchall()
    image = {**json.loads(text), "value": "per<haps>", "visit_id": {"a": [1]}, "observed_at": 7}
    _tamper(
        audit, "UPDATE journal_row SET after = ? WHERE table_name = 'answer'", json.dumps(image)
    )
    with Session.open(audit, read_only=True) as session:
        newest = history.steps(session, history.HistoryFilter())[0]
        lines = [line for change in history.changes(session, newest) for line in change.lines]
    assert any("“per<haps>”" in line for line in lines)


def test_a_history_that_is_no_history_is_told(audit):
    _tamper(audit, "UPDATE journal_row SET after = '[1]'")
    with Session.open(audit, read_only=True) as session:
        newest = history.steps(session, history.HistoryFilter())[0]
        with pytest.raises(AuditError, match="history"):
            history.changes(session, newest)


@pytest.mark.parametrize("kept", ["maybe", "-1", "9" * 30, "1e9"])
def test_a_highest_number_nobody_kept_is_told_when_a_finding_is_made(audit, kept):
    _tamper(audit, "INSERT OR REPLACE INTO view_state VALUES (?, ?)", answers.DELETED_NUMBER, kept)
    told = pytest.raises(NotAnAuditError, match="beyond all counting")
    with Session.open(audit) as session, told:
        small_audit.observe(session, "Main / Door 2", {"D1": small_audit.N})
    with Session.open(audit) as session:
        assert len(session.walk.answers) == 1
