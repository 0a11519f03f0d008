"""Names that may stand for the owner of a finding: the team, the contacts, and who owns already."""

from __future__ import annotations

from collections.abc import Iterator

from cpted_audit.session.session import Session
from cpted_audit.session.team import people
from cpted_audit.store.tables import CONTACT, FINDING


def known_owners(session: Session) -> list[str]:
    """Return names to propose as an owner, each once, in the order of the alphabet."""
    return sorted(_each_once(_names(session)), key=str.casefold)


def known_trades(session: Session) -> list[str]:
    """Return the trades that findings have already, each once, in the order of the alphabet."""
    used = (
        trade
        for finding in FINDING.all(session.document.db)
        for trade in (finding.short_trade, finding.long_trade)
    )
    return sorted(_each_once(used), key=str.casefold)


def _names(session: Session) -> Iterator[str]:
    yield from (person.name for person in people(session))
    yield from (contact.name for contact in CONTACT.all(session.document.db, "position"))
    for finding in FINDING.all(session.document.db):
        yield finding.short_owner
        yield finding.long_owner


def _each_once(names: Iterator[str]) -> list[str]:
    """Return names without those that differ in capitals or spaces alone; the first is kept."""
    found: dict[str, str] = {}
    for name in names:
        if tidy := " ".join(name.split()):
            found.setdefault(tidy.casefold(), tidy)
    return [*found.values()]
