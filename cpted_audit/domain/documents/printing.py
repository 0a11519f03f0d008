"""The printings of documents that were issued, and what responders were told in each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from cpted_audit.domain.ids import PrintingId


@dataclass(frozen=True, slots=True, kw_only=True)
class Printing:
    """What one document said when it was issued; `digest` is that of its contents, in hex.

    The number is taken once in an audit. `classes` are those that were chosen beside what the
    audience always has.
    """

    id: PrintingId
    number: int
    audience: str
    volume: str
    classes: tuple[str, ...]
    issued_on: date
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintingFact:
    """What a printing told of one record of a register, by the fields of that register, as JSON."""

    id: str
    printing_id: PrintingId
    register: str
    record_id: str
    name: str
    texts: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """One making of a document: what it said, to be kept once the document is there.

    `number` is None where the audit could not be written, so that none was taken. `facts` maps a
    register and the id of a record to its name and what was told of it; None where this printing is
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
