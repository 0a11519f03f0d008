"""Names that may stand for the owner of a finding: the team, the contacts, and who owns already."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cpted_audit.analysis.findings.rows import FindingRow
from cpted_audit.session.session import Session
from cpted_audit.session.team import people
from cpted_audit.store.tables import CONTACT


def known_owners(session: Session, rows: Iterable[FindingRow]) -> list[str]:
    """Return names to propose as an owner, each once, in the order of the alphabet."""
    return sorted(_each_once(_names(session, rows)), key=str.casefold)


def known_trades(rows: Iterable[FindingRow]) -> list[str]:
    """Return the trades that findings have already, each once, in the order of the alphabet."""
    used = (trade for row in rows for trade in (row.record.short_trade, row.record.long_trade))
    return sorted(_each_once(used), key=str.casefold)


def _names(session: Session, rows: Iterable[FindingRow]) -> Iterator[str]:
    yield from (person.name for person in people(session))
    yield from (contact.name for contact in CONTACT.all(session.document.db, "position"))
    for row in rows:
        yield from row.owners


def _each_once(names: Iterable[str]) -> list[str]:
    """Return names without those that differ in capitals or spaces alone; the first is kept."""
    found: dict[str, str] = {}
    for name in names:
        if tidy := " ".join(name.split()):
            found.setdefault(tidy.casefold(), tidy)
    return [*found.values()]
