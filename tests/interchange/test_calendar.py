"""Calendar files as another program reads them: unfolded, unescaped, and no line too long."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from cpted_audit.errors import StorageError
from cpted_audit.interchange.calendar import FOLDED_AT, DayEvent, calendar_text, write_calendar

STAMP = datetime(2026, 11, 29, 14, 30, tzinfo=UTC)
UNESCAPED = {"n": "\n", "N": "\n"}


def lines(text: str) -> list[tuple[str, str]]:
    """Return names and raw values after RFC 5545: folded lines put together again."""
    assert text.endswith("\r\n")
    unfolded = text.replace("\r\n ", "")
    return [tuple(line.split(":", 1)) for line in unfolded.removesuffix("\r\n").split("\r\n")]


def unescaped(value: str) -> str:
    letters = iter(value)
    return "".join(
        one if one != "\\" else (lambda two: UNESCAPED.get(two, two))(next(letters))
        for one in letters
    )


def one_event(**more) -> dict[str, str]:
    event = DayEvent(uid="a-now", on=date(2026, 12, 31), **{"summary": "Due"} | more)
    found = lines(calendar_text([event], STAMP))
    alarm = found.index(("BEGIN", "VALARM"))
    return {name: unescaped(value) for name, value in found[:alarm]}


def test_a_day_is_a_whole_day_with_an_alarm_the_morning_before():
    text = calendar_text([DayEvent(uid="a-now", on=date(2026, 12, 31), summary="Due")], STAMP)
    assert lines(text) == [
        ("BEGIN", "VCALENDAR"), ("VERSION", "2.0"), ("PRODID", "-//cpted_audit//Reminders//EN"),
        ("CALSCALE", "GREGORIAN"), ("BEGIN", "VEVENT"), ("UID", "a-now"),
        ("DTSTAMP", "20261129T143000Z"), ("LAST-MODIFIED", "20261129T143000Z"),
        ("DTSTART;VALUE=DATE", "20261231"), ("DTEND;VALUE=DATE", "20270101"),
        ("SUMMARY", "Due"), ("CLASS", "PRIVATE"), ("TRANSP", "TRANSPARENT"),
        ("BEGIN", "VALARM"), ("ACTION", "DISPLAY"), ("TRIGGER", "-PT15H"),
        ("DESCRIPTION", "Due"), ("END", "VALARM"), ("END", "VEVENT"), ("END", "VCALENDAR"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "words",
    [
        "a; b, c \\ d \\n e: \"f\"", "two\nlines", "ñ" * 200, "𝄞" * 90 + "x" * 75,
        "END:VEVENT", "x" * 67, "x" * 68,
    ],
)  # fmt: skip
def test_words_come_back_whole_and_no_line_is_longer_than_75_octets(words):
    text = calendar_text(
        [DayEvent(uid="a", on=date(2026, 12, 1), summary=words, where=words, notes=words)], STAMP
    )
    assert max(len(line) for line in text.encode().split(b"\r\n")) <= FOLDED_AT
    found = one_event(summary=words, where=words, notes=words)
    assert {found[name] for name in ("SUMMARY", "LOCATION", "DESCRIPTION")} == {words}


def test_what_no_calendar_takes_cannot_end_a_line():
    found = one_event(summary="a\r\nBEGIN:VALARM\x0bb\x00c\u2028d")
    assert found["SUMMARY"] == "a\nBEGIN:VALARM\nb c\nd"


def test_a_place_that_cannot_be_written_is_told(tmp_path):
    (tmp_path / "taken").write_text("x", "utf-8")
    with pytest.raises(StorageError, match="could not be written"):
        write_calendar(tmp_path / "taken" / "a.ics", [], STAMP)
