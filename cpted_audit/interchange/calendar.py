"""Write a calendar file after RFC 5545: whole days, each with an alarm on the morning before."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Final

from cpted_audit.files import replacing

FOLDED_AT: Final = 75
"""Octets of a line at most, without its end (RFC 5545, 3.1)."""
_PRODUCT: Final = "-//cpted_audit//Reminders//EN"
_ALARM: Final = "-PT15H"
"""Nine in the morning of the day before: a whole day begins at midnight."""
_ESCAPED: Final = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


@dataclass(frozen=True, slots=True, kw_only=True)
class DayEvent:
    """Something on one whole day. A calendar that has its `uid` already takes the newer one."""

    uid: str
    on: date
    summary: str
    where: str = ""
    notes: str = ""


def write_calendar(target: Path, events: Iterable[DayEvent], stamp: datetime) -> None:
    """Write events as a calendar file, whole or not at all; `stamp` is when, in UTC.

    Raises StorageError when it cannot be written.
    """
    text = calendar_text(events, stamp)
    with replacing(target, make_folder=True) as draft:
        draft.write_bytes(text.encode())


def calendar_text(events: Iterable[DayEvent], stamp: datetime) -> str:
    """Return events as a calendar, its lines folded and ended as RFC 5545 asks."""
    at = f"{stamp:%Y%m%dT%H%M%SZ}"
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{_PRODUCT}", "CALSCALE:GREGORIAN"]
    for event in events:
        lines += _event(event, at)
    lines.append("END:VCALENDAR")
    return "".join(f"{part}\r\n" for line in lines for part in _folded(line))


def _event(event: DayEvent, at: str) -> Iterator[str]:
    """Yield the lines of a day; it is private, and takes nobody's time."""
    summary = _text(event.summary)
    yield from ("BEGIN:VEVENT", f"UID:{_text(event.uid)}", f"DTSTAMP:{at}", f"LAST-MODIFIED:{at}")
    yield f"DTSTART;VALUE=DATE:{event.on:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{event.on + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{summary}"
    if event.where:
        yield f"LOCATION:{_text(event.where)}"
    if event.notes:
        yield f"DESCRIPTION:{_text(event.notes)}"
    yield from ("CLASS:PRIVATE", "TRANSP:TRANSPARENT")
    yield from ("BEGIN:VALARM", "ACTION:DISPLAY", f"TRIGGER:{_ALARM}", f"DESCRIPTION:{summary}")
    yield from ("END:VALARM", "END:VEVENT")


def _text(words: str) -> str:
    """Return words as a value: ends of lines and separators escaped, other controls as spaces."""
    lines = "\n".join(words.splitlines())
    return "".join(
        " " if line != "\n" and unicodedata.category(line) == "Cc" else line for line in lines
    ).translate(_ESCAPED)


def _folded(line: str) -> Iterator[str]:
    """Yield a line in pieces of at most 75 octets, no letter of it cut in two."""
    piece, size = "", 0
    for letter in line:
        octets = len(letter.encode())
        if size + octets > FOLDED_AT:
            yield piece
            piece, size = " ", 1
        piece, size = piece + letter, size + octets
    yield piece
