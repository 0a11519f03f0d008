"""Write a cleaned copy of an audit for somebody else: without history, secrets and the like."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date
from hashlib import file_digest
from pathlib import Path

from cpted_audit.domain.documents.days import day
from cpted_audit.domain.ids import BuildingId, RecipientId, new_id
from cpted_audit.domain.registers.site_facts import Recipient
from cpted_audit.errors import AuditError, StorageError
from cpted_audit.files import AUDIT_SUFFIX, is_there
from cpted_audit.policy import in_force
from cpted_audit.session.documents.copies.printings import TAKEN_PRINTING
from cpted_audit.session.documents.copies.recipients import (
    GIVEN,
    LONGEST_NAME,
    TAKEN_NUMBER,
    last_day,
    take_number,
)
from cpted_audit.session.file.one_building import leave_one_building
from cpted_audit.session.file.purge import (
    COPY,
    Stage,
    empty_table,
    purge_all,
    standing_after,
    standing_words,
)
from cpted_audit.session.passphrases import check_required
from cpted_audit.session.photos.edits import unasked
from cpted_audit.session.registers.secrets import REVEAL
from cpted_audit.session.session import Session
from cpted_audit.session.walk.answers import DELETED_NUMBER, remember_numbers
from cpted_audit.store.common_step import HANDED_ON, HANDED_OUT
from cpted_audit.store.document import Document
from cpted_audit.store.formats import NEEDED_VERSION
from cpted_audit.store.journal import note
from cpted_audit.store.purge import forget_editions
from cpted_audit.store.rewriting import write_changed
from cpted_audit.store.tables import RECIPIENT, VIEW_STATE, Database
from cpted_audit.words import N_, Words, joined

AUDIENCE = "audit copy"
"""What the log of copies calls such a copy, where another line has its document."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyPart:
    """One part of an audit that a copy can be without; its words are English.

    `take_out` returns the texts by which what was taken out may be known elsewhere.
    """

    name: str
    words: str
    take_out: Callable[[Database], set[str]]


def _history(db: Database) -> set[str]:
    empty_table(db, RECIPIENT.name)
    return purge_all(db, "history", with_notes=False)


def _secrets(db: Database) -> set[str]:
    return purge_all(db, "code") | purge_all(db, "access")


PARTS: tuple[CopyPart, ...] = (
    CopyPart(
        name="history",
        words=N_("The history, the editions and the log of copies"),
        take_out=_history,
    ),
    CopyPart(name="secrets", words=N_("Codes, and how key boxes are opened"), take_out=_secrets),
    CopyPart(name="contacts", words=N_("Contacts"), take_out=lambda db: purge_all(db, "contact")),
    CopyPart(
        name="interviews", words=N_("Interviews"), take_out=lambda db: purge_all(db, "interview")
    ),
    CopyPart(name="photos", words=N_("Photos"), take_out=lambda db: purge_all(db, "photo")),
)
"""What is left out of a copy unless it is kept, in the order in which it is offered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Handing:
    """What is decided about a copy: the names of parts kept in it, and for whom it is.

    The passphrase encrypts the copy, None leaves it in the clear; it is in no text of this. With
    `everywhere` the names and numbers of what is left out also go out of the copy's other texts.
    With a `building` it is that part of the school alone.
    """

    target: Path
    kept: frozenset[str] = frozenset()
    everywhere: bool = False
    passphrase: str | None = None
    recipient: str = ""
    agency: str = ""
    building: BuildingId | None = None

    @property
    def file(self) -> Path:
        """The copy's file; its name ends like an audit's."""
        name = self.target.name
        return (
            self.target
            if name.endswith(AUDIT_SUFFIX)
            else self.target.with_name(name + AUDIT_SUFFIX)
        )

    def __repr__(self) -> str:
        """Return the target alone."""
        return f"Handing({self.target.name})"


@dataclass(frozen=True, slots=True)
class HandedOver:
    """The copy's file, and how many texts in it hold a name or number of what was left out.

    `unasked` are photos in it of which nobody has said whether students are visible; `until` is its
    last day, where an organization decided one.
    """

    file: Path
    standing: int
    unasked: int = 0
    until: date | None = None


def copy_for(
    session: Session,
    wanted: Handing,
    *,
    issued_on: date,
    told: Callable[[Stage], None] = lambda _stage: None,
) -> HandedOver:
    """Write the copy, note it in the history and, for somebody named, in the log of copies.

    The audit itself keeps everything. Raises AuditError for secrets that would lie in the clear
    or go to nobody named, ReadOnlyError where the history cannot be written, and StorageError when
    the disk refuses; there is no copy then.
    """
    check_handing(wanted, session.site.name)
    target = wanted.file
    name, agency = (" ".join(one.split()) for one in (wanted.recipient, wanted.agency))
    left_out = [part for part in PARTS if part.name not in wanted.kept]
    whom = name or agency or N_("nobody named")
    words = _words_with(_copying(session, wanted, whom), left_out)
    mark = new_id()  # by which the copy is known when it comes back to be merged
    session.note(words, REVEAL if "secrets" in wanted.kept else COPY, f"{HANDED_OUT}{mark}")
    document, who = _with_numbers(session), session.document.who
    standing: list[int] = []

    def change(db: Database) -> None:
        if "history" not in wanted.kept:
            forget_editions(db)  # first, so that nothing is taken out of what goes whole
        # The history last: it knows by which names and numbers things were called before.
        texts = {text for part in reversed(left_out) for text in part.take_out(db)}
        _forget_views(db, kept=wanted.kept)
        if wanted.building is not None:
            leave_one_building(db, wanted.building)
        standing.append(standing_after(db, texts, everywhere=wanted.everywhere))
        copied = _words_with(N_("Copied for {whom}", whom=whom), left_out)
        note(db, copied, who, COPY, f"{HANDED_ON}{mark}")

    write_changed(document.path, document.passphrase, target, wanted.passphrase, change, told)
    until = _record(session, wanted, target, (name or agency, agency), issued_on)
    asked = "photos" in wanted.kept
    return HandedOver(target, standing[-1], len(unasked(session)) if asked else 0, until)


def _with_numbers(session: Session) -> Document:
    """Remember the numbers that go out with a copy, and return what is copied."""
    with session.document.transaction() as db:
        remember_numbers(db)
    return session.document


def _forget_views(db: Database, *, kept: Collection[str]) -> None:
    """Forget where the auditor looked, but not which numbers were taken for what stays."""
    numbers = {
        NEEDED_VERSION,
        DELETED_NUMBER,
        *((TAKEN_NUMBER, TAKEN_PRINTING) if "history" in kept else ()),
    }
    stay = [view_state for view_state in VIEW_STATE.all(db) if view_state.id in numbers]
    empty_table(db, VIEW_STATE.name)
    for view_state in stay:
        VIEW_STATE.insert(db, view_state)


def copied_words(made: HandedOver, wanted: Handing) -> str:
    """Return what was written, what it is without and what still stands in it, in sentences."""
    left_out = joined(", ", [part.name for part in PARTS if part.name not in wanted.kept])
    told = [N_("Wrote {file}. Left out: {parts}.", file=made.file, parts=left_out or N_("nothing"))]
    if made.until is not None:
        told.append(N_("It is to be destroyed by {day}.", day=day(made.until)))
    if made.unasked:
        told.append(
            N_(
                "Photos in it that need a students-visible check: {count:,}; go through them on "
                "the Photos page, or leave photos out.",
                count=made.unasked,
            )
        )
    if made.standing:
        told.append(
            N_(
                "A name or number of what was left out still stands in {where} of the copy; edit "
                "them, or purge it there everywhere.",
                where=standing_words(made.standing),
            )
        )
    return joined(" ", told)


def check_handing(wanted: Handing, school: str = "") -> None:
    """Raise AuditError for a copy of a school that may not be made so."""
    check_required(wanted.passphrase, (school,))
    target, name = wanted.file, (wanted.recipient + wanted.agency).strip()
    secret = "secrets" in wanted.kept
    if secret and wanted.passphrase is None:
        raise AuditError(
            "Codes are kept in an encrypted audit alone, so no copy was made. Give the copy a "
            "passphrase, or leave the codes out."
        )
    if secret and not name:
        raise AuditError(
            "Codes go only to a named recipient, so that the log says who has them; no copy was "
            "made. Name the recipient, or leave the codes out."
        )
    if wanted.building is not None and "history" in wanted.kept:
        raise AuditError(
            "A copy of one building goes without the history and the editions, which tell of all "
            "the others; no copy was made. Leave the history out."
        )
    if max(len(wanted.recipient), len(wanted.agency)) > LONGEST_NAME:
        raise AuditError(
            "A recipient's name has at most {longest_name} characters; no copy was "
            "made. Choose a shorter one.",
            longest_name=LONGEST_NAME,
        )
    if is_there(target):
        raise AuditError(
            "“{target}” already exists and was left as it is. Choose another name for the copy.",
            target=target,
        )


def _copying(session: Session, wanted: Handing, whom: str) -> Words:
    """Return the name of the step in the audit that was copied, with the part that was."""
    if wanted.building is None:
        return N_("Copy the audit for {whom}", whom=whom)
    building = session.walk.building_name(wanted.building)
    return N_("Copy {building} for {whom}", building=building, whom=whom)


def _words_with(copied: Words, left_out: Collection[CopyPart]) -> Words:
    """Return the name of a step with the parts that the copy goes without."""
    parts = joined(", ", (part.name for part in left_out))
    return N_("{copied} without {parts}", copied=copied, parts=parts) if left_out else copied


def _record(
    session: Session, wanted: Handing, target: Path, whose: tuple[str, str], issued_on: date
) -> date | None:
    """Write a copy for somebody named into the log and return its last day.

    One that cannot be logged is removed.
    """
    if not whose[0]:
        return None
    try:
        with target.open("rb") as file:
            digest = file_digest(file, "sha256").hexdigest()
        made = Recipient(
            id=RecipientId(new_id()), name=whose[0], agency=whose[1], audience=AUDIENCE,
            copy_number=take_number(session), marking=in_force(session.site.marking),
            issued_on=issued_on, destroy_by=last_day(None), file_name=target.name, sha256=digest,
            encrypted=wanted.passphrase is not None, with_codes="secrets" in wanted.kept,
        )  # fmt: skip
        with session.edit(
            GIVEN.format(number=made.copy_number, name=made.name),
            kind=COPY,
        ):
            RECIPIENT.insert(session.document.db, made)
    except BaseException as error:
        target.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise StorageError(
                "“{target}” could not be checked, so the copy was removed. Make it again.",
                target=target,
            ) from error
        raise
    return made.destroy_by
