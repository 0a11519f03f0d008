"""What the documents of an edition say, by digests: kept at its issue, checked when printed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date
from typing import Any

from cpted_audit.domain.editions import EditionDocument
from cpted_audit.domain.ids import IssuedEditionId, new_id
from cpted_audit.errors import AuditError
from cpted_audit.report.audience import Audience
from cpted_audit.report.digesting import contents_digest
from cpted_audit.session.documents.copies.copies import PLAIN, Choices
from cpted_audit.session.documents.facility import gather_facility
from cpted_audit.session.documents.full import gather
from cpted_audit.session.documents.public import gather_public
from cpted_audit.session.documents.responder.gathering import gather_responder
from cpted_audit.session.session import Session
from cpted_audit.store.tables import EDITION_DOCUMENT, ISSUED_EDITION

_MODELS: Mapping[Audience, Callable[[Session, date], Any]] = {
    Audience.FULL: lambda session, on: gather(session, Audience.FULL, issued_on=on, choices=PLAIN),
    Audience.FACILITY: lambda session, on: gather_facility(session, issued_on=on, choices=PLAIN),
    Audience.RESPONDER: lambda session, on: gather_responder(session, issued_on=on, choices=PLAIN),
    Audience.PUBLIC: lambda session, on: gather_public(session, issued_on=on, choices=PLAIN),
}


def document_digest(session: Session, audience: Audience) -> str:
    """Return the digest of what a document says on the session's day, with nothing chosen."""
    return contents_digest(_MODELS[audience](session, session.today))


def edition_documents(session: Session) -> list[EditionDocument]:
    """Return the digests of the four documents as they are, for an edition that is to be issued.

    One that cannot be made, as with a photo that is damaged, is left out.
    """
    found = []
    for audience in Audience:
        with suppress(AuditError):
            digest = document_digest(session, audience)
            found.append(
                EditionDocument(
                    id=new_id(), edition_id=IssuedEditionId(""), audience=audience.value,
                    volume=PLAIN.volume.value, classes=(), digest=digest,
                )
            )  # fmt: skip
    return found


def keep_documents(session: Session, number: int, documents: Sequence[EditionDocument]) -> None:
    """Keep the digests of an edition's documents, worked out of it after it was issued."""
    edition = ISSUED_EDITION.first(session.document.db, "number = ?", number)
    if edition is None or not documents:
        return
    with session.document.transaction() as db:
        EDITION_DOCUMENT.insert_many(
            db, [replace(document, edition_id=edition.id) for document in documents]
        )


def says_the_same(
    session: Session, audience: Audience, choices: Choices, digest: str
) -> bool | None:
    """Return whether a document of an edition says what it said when that was issued.

    None where nothing was kept of it: for the audit as it is now, another volume, chosen classes,
    a marking of one's own, or an edition of which something was purged.
    """
    number = session.document.edition
    if number is None or choices.classes or choices.marking:
        return None
    found = EDITION_DOCUMENT.first(
        session.document.db,
        "audience = ? AND volume = ? AND classes = '[]' AND edition_id = "
        "(SELECT id FROM issued_edition WHERE number = ?)",
        audience.value, choices.volume.value, number,
    )  # fmt: skip
    edition = ISSUED_EDITION.first(session.document.db, "number = ?", number)
    if found is None or edition is None or edition.purged_on is not None:
        return None
    return found.digest == digest
