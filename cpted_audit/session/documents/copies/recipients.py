"""The log of copies: who got which document, when, with the file's digest and its last day."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import date, timedelta
from hashlib import file_digest
from pathlib import Path
from typing import Final

from cpted_audit import clock
from cpted_audit.domain.documents.printing import Issue
from cpted_audit.domain.ids import RecipientId, new_id
from cpted_audit.domain.registers.site_facts import Recipient
from cpted_audit.errors import AuditError, StorageError
from cpted_audit.file_names import safe_name
from cpted_audit.files import why
from cpted_audit.policy import DESTROY_BY, decided
from cpted_audit.report.audience import Audience
from cpted_audit.report.copies import PartialKind
from cpted_audit.report.parts import Volume
from cpted_audit.session.documents.copies.copies import Choices, check_choices, copy_facts
from cpted_audit.session.documents.copies.printings import keep_issue, take_printing
from cpted_audit.session.registers.secrets import REVEAL
from cpted_audit.session.session import Session
from cpted_audit.session.walk.answers import remember_numbers
from cpted_audit.store.tables import RECIPIENT, VIEW_STATE, Database
from cpted_audit.words import N_

LONGEST_NAME = 120
"""Letters of a recipient or agency; they stand at the foot of every page."""
GIVEN: Final = N_("Give copy {number} to {name}")
"""How the history calls a copy that was given."""
_OF_EDITION: Final = N_("Give copy {number} of edition {edition} to {name}")


def recipients(session: Session) -> list[Recipient]:
    """Return every copy that was given, the newest first."""
    return RECIPIENT.all(session.document.db)[::-1]


def is_overdue(copy: Recipient, on: date) -> bool:
    """Return whether the last day of a copy has passed."""
    return copy.destroy_by is not None and copy.destroy_by < on


TAKEN_NUMBER = "highest number of a copy"
"""The key under which the audit keeps the highest number that was ever taken for a copy."""


def next_copy(session: Session) -> int:
    """Return the number of the next copy; each is taken once in an audit, made or not."""
    return _next(session.document.db)


def _next(db: Database) -> int:
    taken = VIEW_STATE.get(db, TAKEN_NUMBER)
    known = int(taken.value) if taken is not None and taken.value.isdecimal() else 0
    return max(known, *(recipient.copy_number for recipient in RECIPIENT.all(db)), 0) + 1


def take_number(session: Session) -> int:
    """Take the number of a copy before anything of it is made; nobody gets it again.

    Whatever becomes of the copy, and whoever makes another meanwhile, no two papers have one
    number. Raises ReadOnlyError and OvertakenError, with nothing taken.
    """
    with session.document.transaction() as db:
        number = _next(db)
        db.upsert("view_state", {"id": TAKEN_NUMBER, "value": str(number)})
        remember_numbers(db)  # it names findings
    return number


@contextmanager
def logged(session: Session) -> Iterator[Session]:
    """Yield an audit whose copies can be logged: itself, or the edition with the audit open beside.

    Raises what `Session.open` does where the audit of an edition cannot be written now.
    """
    number = session.document.edition
    if number is None or session.log is not session:
        yield session
        return
    audit = Session.open(session.path, session.document.passphrase)
    audit.document.who = session.document.who
    try:
        edition = Session.of_edition(audit, number, logged=True)
    except BaseException:
        audit.close()
        raise
    with edition:
        yield edition


def begin_copy(session: Session, audience: Audience, choices: Choices) -> Choices:
    """Return the choices of a copy that may be made, its numbers taken and its codes noted.

    Raises AuditError for what may not go, and ReadOnlyError where the audit cannot be written.
    """
    check_choices(audience, choices)
    if choices.number is not None:
        choices = replace(choices, number=take_number(session.log))
    note_codes(session, audience, choices)
    return replace(choices, printing=take_printing(session.log))


def for_recipient(session: Session, choices: Choices) -> Choices:
    """Return the choices with names tidied, and with the next number where somebody is named.

    A last day that an organization decided is put in where none, or a later one, was chosen.

    `begin_copy` takes it. Raises AuditError when a name is too long for the foot of a page.
    """
    name, agency = " ".join(choices.recipient.split()), " ".join(choices.agency.split())
    if max(len(name), len(agency)) > LONGEST_NAME:
        raise AuditError(
            "A recipient's name has at most {longest_name} characters, as it stands on "
            "every page; no file was made. Choose a shorter one.",
            longest_name=LONGEST_NAME,
        )
    number = next_copy(session) if name or agency else None
    last = last_day(choices.destroy_by)
    return replace(choices, recipient=name or agency, agency=agency, number=number, destroy_by=last)


def last_day(chosen: date | None) -> date | None:
    """Return the last day of a copy made today: the one chosen, or sooner what was decided."""
    days = decided(DESTROY_BY)
    if not days:
        return chosen
    latest = clock.today() + timedelta(days=days)
    return latest if chosen is None else min(chosen, latest)


def note_codes(session: Session, audience: Audience, choices: Choices) -> None:
    """Write into the history that a copy with codes is made, before any of it is; once for each.

    Whatever ends the program meanwhile, the codes have not left unsaid. Raises AuditError for
    codes that may not go, and ReadOnlyError where the history cannot be written.
    """
    check_choices(audience, choices)
    if choices.with_codes:
        session.log.note(
            N_(
                "Make copy {number} with codes for {recipient}",
                number=choices.number,
                recipient=choices.recipient,
            ),
            REVEAL,
        )


def record_copy(
    session: Session,
    path: Path,
    audience: Audience,
    choices: Choices,
    *,
    issued_on: date,
    issue: Issue | None = None,
    document: str = "",
    origin: object = None,
) -> Recipient | None:
    """Keep which printing was made, and write its copy into the log unless it is for nobody named.

    A copy of an edition is logged in the audit as it is now, as given today.
    `document` is what the log calls it where it is no document of an audience, but a paper.
    Undo never takes it back: what was handed over is handed over. A copy with codes that cannot be
    logged is removed. Raises StorageError when the file cannot be read back.
    """
    if session.document.edition is not None:  # the paper is of its day, and goes out today
        issued_on = clock.today()
    try:
        if issue is not None:
            keep_issue(session.log, issue, audience, choices, issued_on)
        if choices.number is None:
            return None
        printing = None if issue is None else issue.number
        called = document or _called(audience, choices)
        return _recorded(session, path, audience, choices, issued_on, printing, called, origin)
    except BaseException:
        if choices.with_codes:
            with suppress(OSError):
                path.unlink(missing_ok=True)
        raise


def _called(audience: Audience, choices: Choices) -> str:
    """Return what the log calls a document: by its audience, and what it has less or more."""
    if choices.with_weaknesses:
        return PartialKind.WITH_FINDINGS
    if choices.volume is Volume.WHOLE:
        return audience.value
    return PartialKind(f"{audience.value} {choices.volume.value}")


def _recorded(
    session: Session,
    path: Path,
    audience: Audience,
    choices: Choices,
    issued_on: date,
    printing: int | None,
    document: str,
    origin: object,
) -> Recipient:
    assert choices.number is not None  # noqa: S101 - the only caller looked
    facts = copy_facts(session, audience, choices)
    made = Recipient(
        id=RecipientId(new_id()), name=choices.recipient, agency=choices.agency,
        audience=document, copy_number=choices.number, marking=facts.marking,
        issued_on=issued_on, destroy_by=choices.destroy_by, file_name=path.name,
        sha256=_digest(path), encrypted=bool(choices.password), with_codes=choices.with_codes,
        printing=printing,
    )  # fmt: skip
    edition = session.document.edition
    given = (GIVEN if edition is None else _OF_EDITION).format(
        number=made.copy_number, name=made.name, edition=edition
    )
    with session.log.edit(given, origin=origin, kind="copy"):
        RECIPIENT.insert(session.log.document.db, made)
    return made


def file_name_for(
    session: Session, audience: Audience, choices: Choices, suffix: str = ".pdf"
) -> str:
    """Return a name for a copy's file: school, document, copy and recipient, fit for any disk."""
    whose = "" if choices.number is None else f"copy {choices.number} {choices.recipient}"
    volume = "" if choices.volume is Volume.WHOLE else choices.volume.value
    parts = (session.site.name, audience.value, volume, whose)
    return safe_name(" - ".join(filter(None, parts))) + suffix


def _digest(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise StorageError(
            "“{path}” could not be checked ({reason}), so the copy is not in the log "
            "of recipients. Make it again.",
            path=path,
            reason=why(error, path),
        ) from error
