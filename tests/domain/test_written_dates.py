"""Days and times as other programs write them: read whole, or not at all."""

from __future__ import annotations

import time
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpted_audit.domain.written_dates import (
    day_of,
    is_no_day,
    looks_like_a_day,
    moment_of,
    month_end,
    serial_day,
    typed_before,
    writes_day_first,
)

DAY = date(2026, 11, 18)
DAYS = (
    "2026-11-18", "2026/11/18", "2026.11.18", "20261118", "11/18/2026", "11-18-2026", "11/18/26",
    "18-Nov-26", "18-NOV-2026", "18 Nov 2026", "Nov 18, 2026", "November 18, 2026", "Nov. 18 2026",
    "Nov-18-26", "November 18th, 2026", "18Nov2026", "18.11.2026", "18. November 2026",
    "18 de noviembre de 2026", "Wednesday, November 18, 2026", "Wed, 18 Nov 2026", "Wed 11/18/2026",
    "miércoles, 18 de noviembre de 2026", "Mi., 18. Nov. 2026", "18 novembre 2026",
)  # fmt: skip
TIMES = {
    "": None, " 10:46": (10, 46), "T10:46:00": (10, 46), " 10:46:00.000": (10, 46),
    " 10:46 AM": (10, 46), " 2:15 PM": (14, 15), ", 2:15:30 p.m.": (14, 15), " at 2 pm": (14, 0),
    " 12:05 AM": (0, 5), " 12:05 PM": (12, 5), "\u202f10:46\u00a0AM": (10, 46),
}  # fmt: skip


@pytest.mark.parametrize("text", DAYS)
@pytest.mark.parametrize("after", TIMES)
def test_a_day_is_read_however_it_is_written_and_whatever_time_stands_behind(text, after):
    assert day_of(text + after) == DAY
    clock = TIMES[after] or (0, 0)
    found = moment_of(text + after)
    assert (found.date(), found.hour, found.minute) == (DAY, *clock)


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-18T10:46:00.000-05:00", "2026-11-18T23:46-0500", "2026-11-18 00:10:00 +0900",
        "11/18/2026 10:46:00 AM EST", "Wed Nov 18 2026 22:46:00 GMT-0500 (Eastern Standard Time)",
        "2026-11-18T10:46:00-05:00[America/New_York]", "Wed, 18 Nov 2026 10:46:00 -0500",
    ],
)  # fmt: skip
def test_the_day_beside_a_zone_is_the_one_its_writer_saw(text):
    assert day_of(text) == DAY


@pytest.mark.parametrize(
    ("text", "nobodys"),
    [
        ("0000-00-00", True), ("0000-00-00 00:00:00", True), ("00/00/0000", True),
        ("1/0/1900", True), ("1/0/00", True), ("12/30/1899", True), ("1970-01-01", True),
        ("0001-01-01T00:00:00", True), ("01/01/1900", True), ("1/1/70", True),
        ("01/01/2000", False), ("11/18/0026", False), ("1/2/1970", False), ("", False),
        ("10/0/1900", False),
    ],
)  # fmt: skip
def test_a_date_that_nobody_gave(text, nobodys):
    assert is_no_day(text) is nobodys


@pytest.fixture
def in_denver(monkeypatch, wall_of_the_machine):
    if not hasattr(time, "tzset"):
        pytest.skip("the zone of this system cannot be set for a test")
    monkeypatch.setenv("TZ", "MST7MDT")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.parametrize(
    "text",
    ["2026-11-19T02:30:00Z", "2026-11-19 02:30 UTC", "2026-11-19T02:30:00+00:00",
     "Thu, 19 Nov 2026 02:30 GMT"],
)  # fmt: skip
def test_universal_time_is_the_evening_before_in_the_school(in_denver, text):
    assert day_of(text) == DAY
    assert moment_of(text) == datetime(2026, 11, 18, 19, 30)


@pytest.mark.parametrize(
    "text",
    ["", "last week", "1-2", "12-10", "1.10", "10:46", "2026-13-01", "2026-02-30", "November 2026",
     "11/18", "11/31/2026", "2026-11-18 25:00", "2026-11-18 and more", "45979", "D-007", "1001"],
)  # fmt: skip
def test_what_is_no_whole_day_is_none(text):
    assert day_of(text) is None
    assert moment_of(text) is None


def test_a_column_tells_whether_its_days_stand_first():
    assert writes_day_first(["03/04/2026", "18/11/2026"])
    assert writes_day_first(["03.04.2026"])
    assert not writes_day_first(["03/04/2026", "11/18/2026"])
    assert not writes_day_first(["2026-11-18", "x"])
    assert day_of("03/04/2026") == date(2026, 3, 4)
    assert day_of("03/04/2026", day_first=True) == date(2026, 4, 3)
    assert day_of("11/18/2026", day_first=True) == DAY


@pytest.mark.parametrize("text", ["Nov-2026", "November 2026", "11/2026", "2026-11", "nov. 2026"])
def test_a_month_alone_ends_on_its_last_day(text):
    assert month_end(text) == date(2026, 11, 30)
    assert month_end("12/2026") == date(2026, 12, 31)
    assert [month_end(one) for one in ("13/2026", "2026", "11/26", "soon")] == [None] * 4


def test_a_spreadsheets_count_of_days():
    assert serial_day("46344").date() == DAY
    assert serial_day("44882", since_1904=True).date() == DAY
    assert f"{serial_day('46344.448611'):%Y-%m-%d %H:%M}" == "2026-11-18 10:46"
    assert [serial_day(one) for one in ("2026", "101", "463441", "x", "")] == [None] * 5


@pytest.mark.parametrize(
    ("text", "typed"),
    [("2-Jan", "1-2"), ("Jan-02", "1-2"), ("2026-01-02", "1-2"), ("2026-12-10", "12-10"),
     ("1/2/2026", "1-2"), ("2-Jan-26", "1-2"), ("2026-01-02T00:00", "1-2")],
)  # fmt: skip
def test_what_a_spreadsheet_made_of_a_number_with_a_dash_is_known(text, typed):
    assert looks_like_a_day(text)
    assert typed_before(text) == typed


@pytest.mark.parametrize("text", ["1-2", "12A", "D-007", "101", "May Hall", "12-10-05", "1.10", "",
                                  "March entrance", "2026-13-40"])  # fmt: skip
def test_a_number_of_a_door_is_no_day(text):
    assert not looks_like_a_day(text)


@given(st.datetimes(datetime(1970, 1, 1), datetime(2069, 12, 31)))
def test_what_programs_write_is_read_again(moment):
    for style in ("%Y-%m-%dT%H:%M", "%m/%d/%Y %I:%M %p", "%d-%b-%y %H:%M", "%A, %B %d, %Y %H:%M",
                  "%b %d, %Y %I:%M %p", "%m/%d/%y %H:%M", "%d.%m.%Y %H:%M"):  # fmt: skip
        day_first = style.startswith("%d.")
        read = moment_of(moment.strftime(style), day_first=day_first)
        assert read == moment.replace(second=0, microsecond=0)


@given(st.text(max_size=30))
def test_no_text_is_a_bug(text):
    day_of(text)
    moment_of(text)
    serial_day(text)
    if looks_like_a_day(text):
        assert typed_before(text)
