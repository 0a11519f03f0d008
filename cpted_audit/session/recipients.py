"""The log of copies: who got which document, when, with the file's digest and its last day."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import date
from hashlib import file_digest
from pathlib import Path

from cpted_audit.domain.ids import RecipientId, new_id
from cpted_audit.domain.responder import Recipient
from cpted_audit.errors import AuditError, StorageError
from cpted_audit.interchange.file_names import safe_name
from cpted_audit.report.audience import Audience
from cpted_audit.session.copies import Choices, check_choices, copy_facts
from cpted_audit.session.secrets import REVEAL
from cpted_audit.session.session import Session
from cpted_audit.store.tables import RECIPIENT

LONGEST_NAME = 120
"""Letters of a recipient or agency; they stand at the foot of every page."""


def recipients(session: Session, *, overdue_on: date | None = None) -> list[Recipient]:
    """Return every copy that was given, the newest first; with a day, those overdue by then."""
    given = RECIPIENT.all(session.document.db)[::-1]
    return [one for one in given if overdue_on is None or is_overdue(one, overdue_on)]


def is_overdue(copy: Recipient, on: date) -> bool:
    """Return whether the last day of a copy has passed."""
    return copy.destroy_by is not None and copy.destroy_by < on


def next_copy(session: Session) -> int:
    """Return the number of the next copy; each is given once in an audit."""
    return max((one.copy_number for one in recipients(session)), default=0) + 1


def for_recipient(session: Session, choices: Choices) -> Choices:
    """Return the choices with names tidied, and with a copy number where somebody is named.

    Raises AuditError when a name is too long for the foot of a page.
    """
    name, agency = " ".join(choices.recipient.split()), " ".join(choices.agency.split())
    if max(len(name), len(agency)) > LONGEST_NAME:
        raise AuditError(
            f"A recipient's name has at most {LONGEST_NAME} characters, as it stands on every "
            "page; no file was made. Choose a shorter one."
        )
    number = next_copy(session) if name or agency else None
    return replace(choices, recipient=name or agency, agency=agency, number=number)


def note_codes(session: Session, audience: Audience, choices: Choices) -> None:
    """Write into the history that a copy with codes is made, before any of it is; once for each.

    Whatever ends the program meanwhile, the codes have not left unsaid. Raises AuditError for
    codes that may not go, and ReadOnlyError where the history cannot be written.
    """
    check_choices(audience, choices)
    if choices.with_codes:
        session.note(f"Make copy {choices.number} with codes for {choices.recipient}", REVEAL)


def record_copy(
    session: Session,
    path: Path,
    audience: Audience,
    choices: Choices,
    *,
    issued_on: date,
    origin: object = None,
) -> Recipient | None:
    """Write a copy that was made into the log; one for nobody named is not kept.

    Undo never takes it back: what was handed over is handed over. A copy with codes that cannot be
    logged is removed. Raises StorageError when the file cannot be read back.
    """
    if choices.number is None:
        return None
    try:
        return _recorded(session, path, audience, choices, issued_on, origin)
    except BaseException:
        if choices.with_codes:
            with suppress(OSError):
                path.unlink(missing_ok=True)
        raise


def _recorded(
    session: Session,
    path: Path,
    audience: Audience,
    choices: Choices,
    issued_on: date,
    origin: object,
) -> Recipient:
    assert choices.number is not None  # noqa: S101 - the only caller looked
    facts = copy_facts(session, audience, choices)
    made = Recipient(
        id=RecipientId(new_id()), name=choices.recipient, agency=choices.agency,
        audience=audience.value, copy_number=choices.number, marking=facts.marking,
        issued_on=issued_on, destroy_by=choices.destroy_by, file_name=path.name,
        sha256=_digest(path), encrypted=bool(choices.password), with_codes=choices.with_codes,
    )  # fmt: skip
    given = f"Give copy {made.copy_number} to {made.name}"
    with session.edit(given, origin=origin, kind="copy"):
        RECIPIENT.insert(session.document.db, made)
    return made


def file_name_for(
    session: Session, audience: Audience, choices: Choices, suffix: str = ".pdf"
) -> str:
    """Return a name for a copy's file: school, document, copy and recipient, fit for any disk."""
    whose = "" if choices.number is None else f"copy {choices.number} {choices.recipient}"
    parts = (session.site.name, audience.value, whose)
    return safe_name(" - ".join(filter(None, parts))) + suffix


def _digest(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise StorageError(
            f"“{path}” could not be checked ({error.strerror or error}), so the copy is not in "
            "the log of recipients. Make it again."
        ) from error
