"""What a document that is made says of its edition: on its pages, and sealed into its file."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, BinaryIO

from cpted_audit.domain.documents.edition import Facts, Issue
from cpted_audit.interchange.packet.copy_record import CopyRecord, seal_pdf
from cpted_audit.report.audience import Audience
from cpted_audit.report.copies import Imprint
from cpted_audit.report.digesting import contents_digest
from cpted_audit.session.documents.copies.copies import Choices
from cpted_audit.session.documents.copies.edition_facts import changes_since, gather_facts
from cpted_audit.session.documents.copies.editions import issue_of
from cpted_audit.session.documents.packet.tables import AllowedTables
from cpted_audit.session.documents.responder.gathering import gather_responder
from cpted_audit.session.session import Session


@dataclass(frozen=True, slots=True)
class Imprinted:
    """The model of a document with its imprint, which edition it is, and what seals its file."""

    model: Any
    issue: Issue
    record: CopyRecord
    choices: Choices

    def seal(self, file: Path | BinaryIO) -> None:
        """Put the record into a finished PDF."""
        seal_pdf(file, self.record, self.choices.signer)


def imprinted_sheets(
    session: Session, issued_on: date, choices: Choices, tables: AllowedTables | None = None
) -> Imprinted:
    """Return the responders' sheets that say which edition they are, and what changed since.

    `tables` are what this audience may have of the registers, where somebody has them already.
    """
    sheets = gather_responder(session, issued_on=issued_on, choices=choices)
    with session.document.reading():
        tables = tables or AllowedTables(session, Audience.RESPONDER, choices.classes, issued_on)
        facts = gather_facts(tables, session)
        sheets = replace(sheets, changes=changes_since(session, choices, facts))
    return imprinted(session, Audience.RESPONDER, choices, sheets, facts)


def imprinted(
    session: Session,
    audience: Audience,
    choices: Choices,
    model: Any,  # noqa: ANN401 - the model of any document
    facts: Facts | None = None,
) -> Imprinted:
    """Return the model of a document that says which edition it is."""
    digest = contents_digest(model)
    issue = issue_of(session, audience, choices, digest, facts or {})
    signer = choices.signer
    issuer = signer.issuer if signer else session.site.district or session.site.name
    imprint = Imprint(
        number=issue.number, digest=digest, issuer=issuer,
        fingerprint=signer.public.fingerprint if signer else "",
    )  # fmt: skip
    record = _record(session, audience, choices, imprint, model.issued_on)
    said = replace(model, copy=replace(model.copy, imprint=imprint))
    return Imprinted(said, issue, record, choices)


def _record(
    session: Session, audience: Audience, choices: Choices, imprint: Imprint, on: date
) -> CopyRecord:
    return CopyRecord(
        document=audience.value, school=session.site.name, issuer=imprint.issuer, issued_on=on,
        edition=imprint.number, contents=imprint.digest, copy=choices.number,
        whose=choices.agency or choices.recipient, destroy_by=choices.destroy_by,
        key=choices.signer.public.raw.hex() if choices.signer else "",
    )  # fmt: skip
