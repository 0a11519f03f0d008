"""Make a document in a child process, so that the window stays quick and a cancel is immediate."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, datetime
from glob import escape
from pathlib import Path

from cpted_audit import clock
from cpted_audit.errors import AuditError, CancelledError, NoChildError
from cpted_audit.files import patiently
from cpted_audit.jobs.child import run_steps
from cpted_audit.report.audience import Audience
from cpted_audit.session.documents.check_words import SelfCheck
from cpted_audit.session.documents.copies.copies import PLAIN, Choices
from cpted_audit.session.documents.documents import make_packet, make_report, make_viewer
from cpted_audit.session.documents.packet.packet import ZIP
from cpted_audit.session.documents.viewer import FOR, SUFFIX
from cpted_audit.session.session import Session


@dataclass(frozen=True, slots=True)
class ExportOrder:
    """What to export; passphrase and password travel over a pipe, never on a command line."""

    document: Path
    passphrase: str | None = field(repr=False)
    target: Path
    audience: Audience
    issued_on: date
    choices: Choices = PLAIN
    edition: int | None = None
    """The edition to make it of; None for the audit as it is now."""


def export_in_child(
    order: ExportOrder, cancelled: Callable[[], bool]
) -> Generator[int | SelfCheck]:
    """Make the document in a child process; yields each page's number, then what was read back.

    Raises what the child raised, or CancelledError; in both cases no part of a file is left behind.
    """
    try:
        # It has photos made smaller in children of its own.
        yield from run_steps(_make, order, cancelled=cancelled)
    except CancelledError:
        raise CancelledError("The report was cancelled; no file was made.") from None
    except NoChildError as error:
        raise AuditError(
            "The report was not made, as the part of the program that makes it could "
            "not be started; the audit is unchanged. Close other programs and try "
            "again."
        ) from error
    finally:
        _remove_parts(order.target)


def _make(order: ExportOrder, tell: Callable[[int | SelfCheck], None]) -> int | SelfCheck:
    with Session.open(order.document, order.passphrase, read_only=True) as session:
        if order.edition is None:
            return _made(session, order, tell)
        with Session.of_edition(session, order.edition) as then:
            return _made(then, order, tell)


def _made(session: Session, order: ExportOrder, progress: Callable[[int], None]) -> SelfCheck:
    """Make the document, the packet where the target is a zip, or the page, and read it back."""
    if order.target.suffix.lower() == SUFFIX and order.audience is FOR:
        return make_viewer(session, order.target, issued_on=order.issued_on, choices=order.choices)
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
    for part in target.parent.glob(f".{escape(target.name)}.*.part"):
        with suppress(OSError):  # somebody looks into it still; the next opening sweeps it
            patiently(part.unlink)
