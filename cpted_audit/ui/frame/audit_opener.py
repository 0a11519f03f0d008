"""Open audits as a user does: with passphrases asked, locks explained and refusals told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtWidgets import QWidget

from cpted_audit.errors import (
    AuditError,
    DocumentLockedError,
    PassphraseError,
    PolicyError,
    ReadOnlyError,
)
from cpted_audit.session.documents.profiles import decided_profile, take_decided
from cpted_audit.session.opening import opening
from cpted_audit.session.places import new_audit
from cpted_audit.session.places.new_audit import NewAudit
from cpted_audit.session.session import Session
from cpted_audit.store.lock import DocumentLock
from cpted_audit.ui import dialogs
from cpted_audit.ui.by_steps import Steps, at_once
from cpted_audit.ui.dialogs import Locked
from cpted_audit.ui.file_dialogs import documents_folder
from cpted_audit.ui.frame.job_line import JobOrder
from cpted_audit.ui.tasks import Cancelled
from cpted_audit.ui.words import by_region, said, tr


def open_audit(
    parent: QWidget, path: Path, passphrase: str | None = None, *, reading: bool = False
) -> Session | None:
    """Open an audit, asking what must be asked; None when the user gives up or it cannot be.

    Where nothing can be written it is opened for reading, and that is said; with `reading` it is
    opened so from the beginning.
    """
    return at_once(opening_audit(parent, path, passphrase, reading=reading))


def opening_audit(
    parent: QWidget, path: Path, passphrase: str | None = None, *, reading: bool = False
) -> Steps[Session | None]:
    """Open it by steps."""
    choice = Locked.READ if reading else Locked.LEAVE
    unwritable: AuditError | None = None
    while True:
        try:
            session = yield from opening(
                path,
                passphrase,
                read_only=choice is Locked.READ,
                take_over=choice is Locked.TAKE_OVER,
            )
        except PassphraseError as error:
            complaint = "" if passphrase is None else said(error)
            passphrase = dialogs.ask_passphrase(parent, path.name, complaint)
            if passphrase is None:
                return None
        except DocumentLockedError as error:
            choice = _ask_locked(parent, path, by_region(said(error)))
            if choice is Locked.LEAVE:
                return None
        except (ReadOnlyError, PolicyError) as error:
            if choice is Locked.READ:
                dialogs.tell(parent, error)
                return None
            choice = Locked.READ  # what lies on a read-only medium can still be looked at
            unwritable = error
        except AuditError as error:
            dialogs.tell(parent, error)
            return None
        else:
            if unwritable is not None:
                dialogs.tell(parent, unwritable)
            return session


def _ask_locked(parent: QWidget, path: Path, sentence: str) -> Locked:
    """Ask what to do with an audit that is open elsewhere, twice before somebody there loses it."""
    choice = dialogs.ask_locked(parent, sentence)
    if choice is not Locked.TAKE_OVER:
        return choice
    working = DocumentLock(path).who_works()
    taken = not working or dialogs.ask_for_good(
        parent, tr("Take it over?"), said(working), tr("Take it over anyway")
    )
    return choice if taken else Locked.LEAVE


def sample_order(parent: QWidget, made: Callable[[Path], None]) -> JobOrder:
    """Return the job that makes the sample school's audit; `made` is told its path."""
    folder = documents_folder() / "CPTED audits"
    paths: list[Path] = []

    def work(_cancelled: Cancelled) -> Iterator[Path]:
        from cpted_audit.sample.school import create_sample  # loads the picture decoders

        with create_sample(folder) as session:
            path = session.path
        yield path

    def step(path: Path) -> tuple[str, int, int]:
        paths.append(path)
        return tr("Creating the sample school"), 0, 0

    def end(failure: BaseException | None) -> None:
        if failure is None:
            made(paths[0])
        else:
            dialogs.tell(parent, failure)

    return JobOrder(tr("Creating the sample school"), work, step, end)


def open_to_read(parent: QWidget, path: Path, passphrase: str | None = None) -> Session | None:
    """Open another audit for reading, asking for its passphrase; None when the user gives up."""
    typed = False
    while True:
        try:
            return Session.open(path, passphrase, read_only=True)
        except PassphraseError as error:
            complaint = said(error) if typed else ""  # of one that is tried unasked nothing is said
            passphrase = dialogs.ask_passphrase(parent, path.name, complaint)
            typed = True
            if passphrase is None:
                return None
        except AuditError as error:
            dialogs.tell(parent, error)
            return None


def make_audit(
    parent: QWidget,
    new: NewAudit,
    passphrase: str | None,
    complain: Callable[[str], None],
) -> Session | None:
    """Make a new audit where the user chooses; None when it was not made."""
    path = dialogs.choose_new_audit(parent, new.site_name)
    if path is None:
        return None
    try:
        decided_profile()  # before anything is made
        session = new_audit.create(path, new, passphrase)
        take_decided(session)
    except AuditError as error:
        complain(said(error))
        return None
    return session
