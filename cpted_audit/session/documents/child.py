"""Make a document in a child process, so that the window stays quick and a cancel is immediate."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from multiprocessing.connection import Connection
from pathlib import Path

from cpted_audit import clock
from cpted_audit.errors import AuditError, CancelledError
from cpted_audit.report.audience import Audience
from cpted_audit.session.documents.check_words import SelfCheck
from cpted_audit.session.documents.copies.copies import PLAIN, Choices
from cpted_audit.session.documents.documents import make_packet, make_report
from cpted_audit.session.documents.packet.packet import ZIP
from cpted_audit.session.session import Session

POLL_SECONDS = 0.1


@dataclass(frozen=True, slots=True)
class ExportOrder:
    """What to export; passphrase and password travel over a pipe, never on a command line."""

    document: Path
    passphrase: str | None = field(repr=False)
    target: Path
    audience: Audience
    issued_on: date
    choices: Choices = PLAIN


class ExportFailedError(Exception):
    """The child process ended on a bug; the text names its kind only."""


def export_in_child(order: ExportOrder, cancelled: Callable[[], bool]) -> Iterator[int | SelfCheck]:
    """Make the document in a child process; yields each page's number, then what was read back.

    Raises what the child raised, or CancelledError; in both cases no part of a file is left behind.
    """
    spawn = multiprocessing.get_context("spawn")
    ours, theirs = spawn.Pipe()
    # Not a daemon, which may have no children: it has photos made smaller in some of its own,
    # that end when its side of their pipes is closed.
    child = spawn.Process(target=_run, args=(theirs,), name="export")
    child.start()
    theirs.close()
    try:
        ours.send(order)
        yield from _steps(ours, cancelled)
    finally:
        child.kill()
        child.join()
        ours.close()
        _remove_parts(order.target)


def _steps(pipe: Connection, cancelled: Callable[[], bool]) -> Iterator[int | SelfCheck]:
    while True:
        if cancelled():
            raise CancelledError("The report was cancelled; no file was made.")
        if not pipe.poll(POLL_SECONDS):
            continue
        try:
            message = pipe.recv()
        except EOFError as error:
            raise ExportFailedError("the export process ended without a word") from error
        if isinstance(message, BaseException):
            raise message
        yield message
        if isinstance(message, SelfCheck):
            return


def _run(pipe: Connection) -> None:
    order: ExportOrder = pipe.recv()
    try:
        with Session.open(order.document, order.passphrase, read_only=True) as session:
            check = _made(session, order, pipe.send)
    except AuditError as error:
        pipe.send(error)
    except Exception as error:  # noqa: BLE001 - the parent reports it; its text may quote the audit
        pipe.send(ExportFailedError(type(error).__name__))
    else:
        pipe.send(check)


def _made(session: Session, order: ExportOrder, progress: Callable[[int], None]) -> SelfCheck:
    """Make the document, or the packet where the target is a zip, and read it back."""
    if order.target.suffix.lower() == ZIP:
        issued = datetime.combine(order.issued_on, clock.now_to_second().time())
        _told, check = make_packet(
            session, order.target, issued=issued, choices=order.choices, progress=progress
        )
        return check
    return make_report(
        session, order.target, order.audience, issued_on=order.issued_on,
        choices=order.choices, progress=progress,
    )  # fmt: skip


def _remove_parts(target: Path) -> None:
    """Remove what a killed child left of its temporary file."""
    for part in target.parent.glob(f".{target.name}.*.part"):
        part.unlink(missing_ok=True)
