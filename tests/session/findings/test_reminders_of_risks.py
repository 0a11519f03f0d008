"""The last day of an accepted risk in the calendars of its authority and owners, read back."""

from __future__ import annotations

from datetime import timedelta

import pytest
import small_audit
from small_audit import N, observe

from cpted_audit import clock
from cpted_audit.errors import AuditError
from cpted_audit.interchange.calendar import FOLDED_AT
from cpted_audit.session.findings import verbs
from cpted_audit.session.findings.reminders import reminders, write_reminders
from cpted_audit.session.findings.rows import rows

WHY = "New door in 2027; the budget, with \\ signs,\nis not there yet: " + "ñ" * 60


@pytest.fixture
def session(tmp_path):
    with small_audit.make(tmp_path / "a.cpted") as session:
        observe(session, "Main / Room 1", {"R1": N})
        yield session


def accept(session, days: int, why: str = WHY) -> str:
    (one,) = [row.id for row in rows(session)]
    until = clock.today() + timedelta(days=days)
    verbs.accept(session, [one], authority="School  Board", why=why, until=until)
    return one


def entries(path) -> list[dict[str, str]]:
    """Read a calendar as another program does: unfolded, unescaped, one dictionary an event."""
    data = path.read_bytes()
    assert data.count(b"\n") == data.count(b"\r\n")
    assert max(len(line) for line in data.split(b"\r\n")) <= FOLDED_AT
    found: list[dict[str, str]] = []
    for line in data.decode().replace("\r\n ", "").split("\r\n"):
        if line == "BEGIN:VEVENT":
            found.append({})
        elif found and ":" in line:
            name, value = line.split(":", 1)
            shown = value.replace("\\\\", "\0").replace("\\n", "\n")
            shown = shown.replace("\\,", ",").replace("\\;", ";").replace("\0", "\\")
            found[-1].setdefault(name, shown)
    return found


def test_the_end_of_a_risk_is_told_to_its_authority_and_its_owner(session, tmp_path):
    (row,) = rows(session)
    verbs.change_work(session, [row.id], short_owner="Kim Lee")
    one = accept(session, 30)
    every = reminders(session, with_titles=True)
    assert [each.owner for each in every] == ["Kim Lee", "School Board"]
    for path in write_reminders(every, tmp_path):
        (event,) = entries(path)
        on = clock.today() + timedelta(days=30)
        assert event["UID"] == f"{one}-until"
        assert event["DTSTART;VALUE=DATE"] == f"{on:%Y%m%d}"
        assert event["SUMMARY"].endswith(f"the accepted risk of finding 1 ends: {row.title}")
        assert event["DESCRIPTION"] == f"Accepted by School Board: {WHY}"
    (plain,) = reminders(session, owner="school board")[0].events
    assert (plain.notes, plain.where) == ("", "")
    assert row.title not in plain.summary
    accept(session, 60)  # renewed: the same entry, on another day
    (later,) = reminders(session, owner="School Board")[0].events
    assert (later.uid, later.on) == (f"{one}-until", clock.today() + timedelta(days=60))


def test_a_risk_taken_back_or_set_aside_reminds_nobody_of_its_end(session):
    one = accept(session, 30)
    verbs.reopen(session, [one], why="Seen again")
    assert not any(
        event.uid.endswith("until") for each in reminders(session) for event in each.events
    )
    with pytest.raises(AuditError, match="no accepted risk that ends"):
        reminders(session, owner="School Board")
