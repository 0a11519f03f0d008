"""The editions of documents that were issued, and what responders were told in each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from cpted_audit.domain.ids import EditionId

# How documents write a day.


# Spelled out here because strftime follows the locale of the machine.
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def day(one: date) -> str:
    """Return a date such as “18 Nov 2026”."""
    return f"{one.day} {MONTHS[one.month - 1]} {one.year}"


def moment(one: datetime) -> str:
    """Return a date and time such as “18 Nov 2026, 10:44”."""
    return f"{day(one)}, {one.hour:02}:{one.minute:02}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """What one document said when it was issued; `digest` is that of its contents, in hex.

    The number is taken once in an audit. `classes` are those that were chosen beside what the
    audience always has.
    """

    id: EditionId
    number: int
    audience: str
    volume: str
    classes: tuple[str, ...]
    issued_on: date
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionFact:
    """What an edition told of one record of a register, by the fields of that register, as JSON."""

    id: str
    edition_id: EditionId
    register: str
    record_id: str
    name: str
    texts: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """One making of a document: what it said, to be kept once the document is there.

    `number` is None where the audit could not be written, so that none was taken. `facts` maps a
    register and the id of a record to its name and what was told of it; None where this edition is
    kept already.
    """

    number: int | None
    digest: str
    facts: Facts | None = None


Facts = dict[tuple[str, str], tuple[str, dict[str, str]]]
"""By register and id of a record: its name, and its texts by the fields of the register."""


def grouped(digits: str) -> str:
    """Return digits in groups of four and in capitals, as people compare them."""
    return "-".join(digits[at : at + 4] for at in range(0, len(digits), 4)).upper()
