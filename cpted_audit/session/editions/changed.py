"""What changed since an edition, by kinds of thing."""

from __future__ import annotations

from cpted_audit.domain.editions import IssuedEdition, KindCount, counts_of, counts_words
from cpted_audit.session.session import Session
from cpted_audit.store.frozen import touched_between
from cpted_audit.words import N_, Words


def changed_since(session: Session, edition: IssuedEdition) -> tuple[KindCount, ...]:
    """Return how many things of each kind are not what they were in an edition.

    The rows of an edition since which nothing changed are not read. Raises NotAnAuditError where
    they cannot be.
    """
    if edition.digest == session.contents.digest:
        return ()
    before = session.contents.of_edition(edition.number)
    return counts_of(touched_between(before, session.contents.ledger))


def changed_words(edition: IssuedEdition, counts: tuple[KindCount, ...]) -> Words:
    """Return it in a sentence, such as “Changed since edition 2: 14 answers, 3 findings”."""
    number = str(edition.number)
    if not counts:
        return N_("Nothing changed since edition {number}", number=number)
    return N_("Changed since edition {number}: {what}", number=number, what=counts_words(counts))
