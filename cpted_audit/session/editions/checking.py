"""Whether editions still hold what was issued, by the digests in the file."""

from __future__ import annotations

from collections.abc import Iterator

from cpted_audit.errors import AuditError
from cpted_audit.session.editions.signing import editions_of
from cpted_audit.session.session import Session
from cpted_audit.store.frozen import ledger_of, table_digests, unpack, whole_digest
from cpted_audit.store.frozen_audit import contents_of
from cpted_audit.words import N_


def edition_damage(session: Session) -> Iterator[str]:
    """Yield a sentence for each edition whose contents are not what was issued.

    One of which something was purged has no digest to be held against; that it opens is looked at.
    """
    db = session.document.db
    for edition in reversed(editions_of(session)):
        number = str(edition.number)
        try:
            _, rows = unpack(db, contents_of(db, edition.number))
        except AuditError:
            yield N_("the contents of edition {number} cannot be read", number=number)
            continue
        found = whole_digest(table_digests(ledger_of(rows)))
        if edition.purged_on is None and found != edition.digest:
            yield N_("the contents of edition {number} are not what was issued", number=number)
