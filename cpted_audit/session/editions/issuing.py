"""Issue an edition: freeze every row of the audit under a number, in one transaction, for good.

Whether editions still hold what was issued, by the digests in the file.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from cpted_audit import clock
from cpted_audit.analysis.scoring.today import DatedScore
from cpted_audit.domain.editions import (
    LONGEST_NOTE,
    EditionDocument,
    FrozenScore,
    IssuedEdition,
    SignaturePoint,
    SignedAs,
    SignOff,
    TableDigest,
    counts_of,
    counts_words,
)
from cpted_audit.domain.ids import IssuedEditionId, new_id
from cpted_audit.errors import AuditError, ReadOnlyError
from cpted_audit.session.editions.signing import (
    SIGN,
    checked_name,
    editions_of,
    next_number,
    sign_off,
    working,
)
from cpted_audit.session.findings.rows import two_scores
from cpted_audit.session.session import Session
from cpted_audit.session.walk.answers import remember_numbers
from cpted_audit.store import frozen, journal
from cpted_audit.store.frozen import ledger_of, table_digests, unpack, whole_digest
from cpted_audit.store.frozen_audit import contents_of
from cpted_audit.store.tables import (
    CHECKLIST,
    EDITION_CONTENTS,
    EDITION_DOCUMENT,
    ISSUED_EDITION,
    SIGN_OFF,
    Database,
    EditionContents,
)
from cpted_audit.words import N_, Words

_NOTHING = N_("No edition was issued.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Issuing:
    """Who issues an edition, and what is said of it; whoever signed before need not be named.

    `documents` are the digests of what its documents say, as far as they could be made.
    """

    by: str
    prepared_by: str = ""
    reviewed_by: str = ""
    note: str = ""
    strokes: Sequence[SignaturePoint] = ()
    documents: Sequence[EditionDocument] = ()


def issue(session: Session, wanted: Issuing) -> IssuedEdition:
    """Freeze the audit as the next edition and return it; it cannot be taken back.

    Raises AuditError for no name and where nothing changed since the last edition, ReadOnlyError
    for an audit opened for reading, and StorageError when the disk refuses; there is no edition
    then, and its number is free.
    """
    _check(session, wanted)
    document = session.document
    scores = two_scores(session)
    with document.transaction() as db:
        number = next_number(db)
        remember_numbers(db)
        rows = frozen.rows_of(db)
        tables = frozen.table_digests(frozen.ledger_of(rows))
        digest = frozen.whole_digest(tables)
        made = IssuedEdition(
            id=IssuedEditionId(new_id()), number=number, at=clock.now_to_second(),
            note=wanted.note.strip(), format=frozen.FORMAT, checklist=CHECKLIST.all(db)[0].digest,
            as_walked=_score(scores.as_walked), today=_score(scores.today),
            tables=tuple(TableDigest(*one) for one in tables.items()), digest=digest,
        )  # fmt: skip
        ISSUED_EDITION.insert(db, made)
        EDITION_CONTENTS.insert(db, EditionContents(made.id, frozen.pack(rows)))
        EDITION_DOCUMENT.insert_many(db, [_of(made, one) for one in wanted.documents])
        signed = _sign(db, wanted, number, digest)
        words = N_("Issue edition {number}: {name}", number=str(number), name=signed[-1].by)
        journal.note(db, words, document.who, SIGN)
    session.tell(
        {"issued_edition": frozenset({made.id}), "sign_off": frozenset(one.id for one in signed)},
        words,
    )
    return made


def frozen_words(session: Session) -> Words:
    """Return in sentences what issuing the next edition freezes, and that it stays."""
    ledger = session.contents.ledger
    counts = counts_of(
        {table: [mark.thing for mark in rows.values()] for table, rows in ledger.items()}
    )
    return N_(
        "Edition {number} freezes what the audit includes now: {what}. It cannot be taken back or "
        "changed; later edits belong to the next edition.",
        number=str(working(session).next_number), what=counts_words(counts),
    )  # fmt: skip


def _check(session: Session, wanted: Issuing) -> None:
    if session.document.read_only:
        raise ReadOnlyError(
            "“{name}” is open for reading only, so no edition was issued. Close it elsewhere, or "
            "copy it, and open it again.",
            name=session.path.name,
        )
    checked_name(wanted.by, _NOTHING)
    for other in (wanted.prepared_by, wanted.reviewed_by):
        if other.strip():
            checked_name(other, _NOTHING)
    if len(wanted.note) > LONGEST_NOTE:
        raise AuditError(
            "The note of an edition has at most {most} letters, so none was issued. Make it "
            "shorter.",
            most=f"{LONGEST_NOTE:,}",
        )
    last = working(session).last
    if last is not None and session.contents.are(last):
        raise AuditError(
            "Nothing changed since edition {number}, so no other was issued. Print that one "
            "again, or change something first.",
            number=str(last.number),
        )


def _of(edition: IssuedEdition, made: EditionDocument) -> EditionDocument:
    return replace(made, edition_id=edition.id)


def _sign(db: Database, wanted: Issuing, number: int, digest: str) -> list[SignOff]:
    """Write the signatures that come with the issue; whoever signed these contents before stays."""
    names = (
        (SignedAs.PREPARED, wanted.prepared_by, ()),
        (SignedAs.REVIEWED, wanted.reviewed_by, ()),
        (SignedAs.ISSUED, wanted.by, wanted.strokes),
    )
    made = [
        sign_off(signed_as, " ".join(name.split()), number, digest, strokes)
        for signed_as, name, strokes in names
        if name.strip()
    ]
    SIGN_OFF.insert_many(db, made)
    return made


def _score(told: DatedScore) -> FrozenScore:
    overall, first = told.card.overall, told.headline
    return FrozenScore(
        text=overall.text, value=overall.value, low=overall.low, high=overall.high,
        coverage=overall.tally.coverage,
        answered=overall.tally.answered, in_scope=overall.tally.in_scope,
        critical=len(first.not_in_place), looked_at=first.looked_at,
        not_looked_at=first.not_looked_at, on=told.on,
    )  # fmt: skip


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
