"""What a document that is made says of its printing: on its pages, and sealed into its file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, BinaryIO

from cpted_audit.domain.documents.printing import Facts, Issue, Printing
from cpted_audit.domain.fields import abouts
from cpted_audit.domain.registers.columns import RegisterKey
from cpted_audit.domain.registers.registers import REGISTERS
from cpted_audit.domain.registers.site_facts import SiteFacts
from cpted_audit.interchange.packet.copy_record import CopyRecord, seal_pdf
from cpted_audit.report.audience import Audience, keep
from cpted_audit.report.copies import DRAFT, Imprint
from cpted_audit.report.digesting import contents_digest
from cpted_audit.report.views import ChangedFact, ChangesView, ChangeView
from cpted_audit.session.documents.copies.copies import Choices
from cpted_audit.session.documents.copies.printings import (
    facts_of,
    issue_of,
    last_printing,
    printings,
)
from cpted_audit.session.documents.copies.recipients import recipients
from cpted_audit.session.documents.packet.tables import CONDITION, AllowedTables
from cpted_audit.session.documents.responder.gathering import gather_responder
from cpted_audit.session.session import Session
from cpted_audit.session.things.rows import name_of
from cpted_audit.session.things.site_facts import site_facts

# What a printing tells responders of each record, and what changed since an earlier printing.


SITE = "site"
"""The register, and the id, under which the site's own facts are kept."""
SITE_WORDS: Mapping[str, str] = {
    field: known.words for field, known in abouts(SiteFacts).items() if known.compared
}
"""The site's facts that are compared, and how they are called."""
_LOOKS = frozenset({"checked_on", "checked_by", "last_opened"})
"""Fields that say when somebody looked: they change with every round and are not compared."""
_CONDITION = "condition"


def gather_facts(tables: AllowedTables, session: Session) -> Facts:
    """Return what responders are told of each record, by register and id, without empty texts."""
    found: Facts = {}
    for of in REGISTERS:
        columns = [column for column in tables.columns(of) if column.field not in _LOOKS]
        for row in tables.rows(of):
            told = {column.field: tables.text(row, column) for column in columns}
            if tables.tells_conditions(of):
                told[_CONDITION] = tables.condition(row)
            kept = {field: text for field, text in told.items() if text}
            found[of.key.value, row.id] = (name_of(of, row), kept)
    facts = keep(site_facts(session), Audience.RESPONDER)
    told = {word: str(getattr(facts, word) or "") for word in SITE_WORDS}
    found[SITE, SITE] = ("", {field: text for field, text in told.items() if text})
    return found


def changes_since(session: Session, choices: Choices, now: Facts) -> ChangesView:
    """Return what changed since the copy this recipient had last, or else the last printing."""
    before, on = _earlier(session, choices)
    was = {} if before is None else facts_of(session, before)
    if before is None or not was:  # what it told went with a purge of the history
        return ChangesView(since=None, printing=None, changes=())
    return ChangesView(since=on, printing=before.number, changes=tuple(_changes(was, now)))


def _earlier(session: Session, choices: Choices) -> tuple[Printing | None, date | None]:
    """Return the printing to compare with, and the day of its copy."""
    last = last_printing(session, Audience.RESPONDER, choices)
    if last is None:
        return None, None
    numbers = {
        printing.number: printing for printing in printings(session)
        if (printing.audience, printing.classes) == (last.audience, last.classes)
    }  # fmt: skip
    for copy in recipients(session):
        theirs = (copy.agency, choices.agency) if choices.agency else (copy.name, choices.recipient)
        if (
            copy.printing in numbers
            and copy.issued_on
            and copy.issued_on <= session.today
            and _same(*theirs)
        ):
            return numbers[copy.printing], copy.issued_on
    return last, last.issued_on


def _same(one: str, other: str) -> bool:
    return bool(one) and one.casefold() == other.casefold()


def _changes(was: Facts, now: Facts) -> Iterator[ChangeView]:
    """Yield what changed, register by register: what is new, gone, or told otherwise."""
    words = {of.key.value: of.words for of in REGISTERS} | {SITE: "Site"}
    for register, called in words.items():
        columns = _columns(register)
        for key in (one for one in [*now, *(was.keys() - now.keys())] if one[0] == register):
            name, told = now.get(key, ("", {}))
            old_name, old = was.get(key, ("", {}))
            if key not in was:
                yield ChangeView(register=called, name=name, sort="added", facts=())
            elif key not in now:
                yield ChangeView(register=called, name=old_name, sort="gone", facts=())
            elif facts := tuple(_differing(old, told, columns)):
                yield ChangeView(register=called, name=name or called, sort="changed", facts=facts)


def _differing(
    was: Mapping[str, str], now: Mapping[str, str], columns: Mapping[str, str]
) -> Iterator[ChangedFact]:
    for field, words in columns.items():
        if was.get(field, "") != now.get(field, ""):
            yield ChangedFact(words=words, now=now.get(field, ""), was=was.get(field, ""))


def _columns(register: str) -> Mapping[str, str]:
    """Return how the fields of a register are called, its condition among them."""
    if register == SITE:
        return SITE_WORDS
    of = next(one for one in REGISTERS if one.key is RegisterKey(register))
    return {_CONDITION: CONDITION, **{column.field: column.words for column in of.columns}}


@dataclass(frozen=True, slots=True)
class Imprinted:
    """The model of a document with its imprint, which printing it is, and what seals its file."""

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
    """Return the responders' sheets that say which printing they are, and what changed since.

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
    """Return the model of a document that says which printing it is."""
    digest = contents_digest(model)
    issue = issue_of(session, audience, choices, digest, facts or {})
    signer = choices.signer
    issuer = signer.issuer if signer else session.site.district or session.site.name
    imprint = Imprint(
        printing=issue.number, digest=digest, issuer=issuer,
        fingerprint=signer.public.fingerprint if signer else "",
        standing=model.copy.standing or DRAFT,
    )  # fmt: skip
    record = _record(session, audience, choices, imprint, model.issued_on)
    said = replace(model, copy=replace(model.copy, imprint=imprint))
    return Imprinted(said, issue, record, choices)


def _record(
    session: Session, audience: Audience, choices: Choices, imprint: Imprint, on: date
) -> CopyRecord:
    return CopyRecord(
        document=audience.value, school=session.site.name, issuer=imprint.issuer, issued_on=on,
        printing=imprint.printing, contents=imprint.digest, copy=choices.number,
        whose=choices.agency or choices.recipient, destroy_by=choices.destroy_by,
        key=choices.signer.public.raw.hex() if choices.signer else "",
    )  # fmt: skip
