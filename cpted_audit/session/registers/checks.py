"""What the registers of an audit say against themselves."""

from __future__ import annotations

from collections.abc import Iterator

from cpted_audit.domain.registers.registers import REGISTERS
from cpted_audit.session.registers.names import RegisterNames
from cpted_audit.session.registers.records import records
from cpted_audit.session.session import Session


def clash_lacks(session: Session) -> Iterator[str]:
    """Yield a sentence for every thing of the registers whose level and place disagree."""
    names = RegisterNames(session)
    for of in REGISTERS:
        for record in records(session, of.key):
            found = names.clashes.of(record)
            if found is not None:
                called = str(getattr(record, of.name_field)) or "without a name"
                yield f"{of.single} {called}: {found.words}"
