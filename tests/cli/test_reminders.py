"""Reminders on the command line: one calendar file an owner, which says no more than it must."""

from __future__ import annotations

from datetime import date

import pytest
import small_audit
from findings_walked import observe
from small_audit import N, P

from cpted_audit.cli.main import run
from cpted_audit.domain.findings.states import VerifiedHow
from cpted_audit.session.findings import verbs
from cpted_audit.session.findings.rows import rows
from cpted_audit.session.session import Session


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    """An audit with findings of two owners, of nobody, and one that is verified."""
    path = tmp_path_factory.mktemp("reminders") / "a.cpted"
    with small_audit.make(path) as session:
        answers = {"Door 1": {"D1": N, "D2": P, "D3": N}, "Room 1": {"R1": N, "R2": N}}
        ids = observe(session, answers)
        verbs.change_work(
            session, [ids["D2"]], title="Latch; broken, always", short_owner="Ann Lee",
            short_due=date(2026, 11, 20), short_term="Change it", long_due=date(2027, 3, 1),
            long_term="New door",
        )  # fmt: skip
        verbs.change_work(session, [ids["R1"]], short_owner="ann  LEE", long_owner="A/C Ltd")
        verbs.change_work(session, [ids["R2"]], long_owner="A:C Ltd", long_due=date(2027, 1, 9))
        verbs.verify(session, [ids["D1"]], by="Al Oz", how=VerifiedHow.SEEN, why="Shut",
                     on=date(2026, 11, 20))  # fmt: skip
    return path


def told(capsys, *arguments: object) -> str:
    assert run(["reminders", *(str(one) for one in arguments)]) == 0
    return capsys.readouterr().out


def events(path) -> list[dict[str, str]]:
    """Return the events of a calendar file, their first line of each name."""
    text = path.read_bytes().decode().replace("\r\n ", "").replace("\r\n", "\n")
    found = []
    for event in text.split("BEGIN:VEVENT\n")[1:]:
        pairs = [line.split(":", 1) for line in event.partition("BEGIN:VALARM")[0].splitlines()]
        found.append(dict(pairs))
    return found


def test_every_owner_has_a_file_that_tells_neither_titles_nor_places(path, tmp_path, capsys):
    said = told(capsys, path, "--folder", tmp_path / "made")
    made = sorted(one.name for one in (tmp_path / "made").iterdir())
    assert made == ["A-C Ltd 2.ics", "A-C Ltd.ics", "Ann Lee.ics", "Not assigned.ics"]
    assert "Ann Lee.ics: 3 reminders, 1 of them past: no calendar reminds of those." in said
    with Session.open(path, None, read_only=True) as session:
        every = {one.item_id: one for one in rows(session)}
        school = session.site.name
    ann = events(tmp_path / "made" / "Ann Lee.ics")
    assert [(one["UID"], one["DTSTART;VALUE=DATE"]) for one in ann] == [
        (f"{every['D2'].id}-now", "20261120"),
        (f"{every['R1'].id}-now", every["R1"].due.strftime("%Y%m%d")),
        (f"{every['D2'].id}-later", "20270301"),
    ]
    everything = "".join(one.read_text("utf-8") for one in (tmp_path / "made").iterdir())
    numbers = [every[item].number for item in ("D2", "R1", "D2")]
    assert [one["SUMMARY"] for one in ann] == [f"{school}: finding {one} is due" for one in numbers]
    for secret in ("Latch", "Door", "Room", "Change", "Ideal", "Main"):
        assert secret not in everything
    assert every["D1"].id not in everything


def test_titles_places_and_remedies_are_there_only_where_they_were_asked_for(
    path, tmp_path, capsys
):
    told(capsys, path, "--folder", tmp_path, "--owner", "ann lee", "--with-titles")
    assert [one.name for one in tmp_path.iterdir()] == ["Ann Lee.ics"]
    first, _, last = events(tmp_path / "Ann Lee.ics")
    assert first["SUMMARY"].endswith("is due: Latch\\; broken\\, always")
    assert (first["LOCATION"], first["DESCRIPTION"]) == ("Main / Door 1", "Change it")
    assert last["DESCRIPTION"] == "New door"


def test_the_same_day_is_the_same_entry_when_it_is_written_again(path, tmp_path, capsys):
    told(capsys, path, "--folder", tmp_path / "one")
    told(capsys, path, "--folder", tmp_path / "two", "--with-titles")
    for made in (tmp_path / "one").iterdir():
        again = events(tmp_path / "two" / made.name)
        assert [one["UID"] for one in events(made)] == [one["UID"] for one in again]


def test_an_owner_of_nothing_is_told_who_has_something(path, tmp_path, capsys):
    assert run(["reminders", str(path), "--folder", str(tmp_path / "no"), "--owner", "Bo"]) == 2
    assert "“Ann Lee”" in capsys.readouterr().err
    assert not (tmp_path / "no").exists()
