"""The commands about editions, and the way back from one to the audit as it is now."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from cpted_audit.ui.frame.command import Command
from cpted_audit.ui.words import QT_TR_NOOP, tr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cpted_audit.domain.editions import EditionDocument
    from cpted_audit.ui.frame.job_line import JobOrder
    from cpted_audit.ui.frame.page import PageContext, Screen
    from cpted_audit.ui.tasks import Cancelled


def show_editions(context: PageContext) -> None:
    """List the editions, to be signed, issued, opened and compared."""
    from cpted_audit.ui.editions.editions_dialog import EditionsDialog

    dialog = EditionsDialog(context.session, context.window.window())
    dialog.exec()
    wanted = dialog.opened
    for number in dialog.issued:
        context.jobs.add(_documents_order(context, number))
    dialog.deleteLater()
    if wanted is not None:
        open_edition(context, wanted)


def _documents_order(context: PageContext, number: int) -> JobOrder:
    """Return the job that works out what the documents of a new edition say, and keeps that."""
    from cpted_audit.errors import AuditError
    from cpted_audit.session.documents.edition_digests import edition_documents, keep_documents
    from cpted_audit.session.session import Session
    from cpted_audit.ui.frame.job_line import JobOrder

    path, passphrase = context.session.path, context.session.document.passphrase
    found: list[EditionDocument] = []

    def work(_cancelled: Cancelled) -> Iterator[list[EditionDocument]]:
        with (
            Session.open(path, passphrase, read_only=True) as reader,
            Session.of_edition(reader, number) as edition,
        ):
            yield edition_documents(edition)

    def step(documents: list[EditionDocument]) -> tuple[str, int, int]:
        found.extend(documents)
        return "", 0, 0

    def end(failure: BaseException | None) -> None:
        now = context.window.session
        if failure is None and now is not None and now.path == path and not now.document.read_only:
            with suppress(AuditError):  # it is only left out; the edition stands
                keep_documents(now, number, found)

    return JobOrder(tr("Noting what the documents of the edition say"), work, step, end)


def open_edition(context: PageContext, number: int) -> None:
    """Show an edition in place of what is open, to be read."""
    from cpted_audit.errors import AuditError
    from cpted_audit.session.session import Session
    from cpted_audit.ui import dialogs

    try:
        session = Session.of_edition(context.session, number)
    except AuditError as error:
        dialogs.tell(context.window.window(), error)
        return
    context.window.show_session(session)


def leave_edition(context: PageContext) -> None:
    """Go back from an edition to the audit as it is now."""
    from cpted_audit.ui.frame.audit_opener import open_audit

    document = context.session.document
    session = open_audit(context.window.window(), document.path, document.passphrase)
    if session is not None:
        context.window.show_session(session)


COMMANDS: tuple[Command[Screen], ...] = (
    Command(
        "editions",
        QT_TR_NOOP("E&ditions…"),
        lambda screen: show_editions(screen.context),
        ("Ctrl+Shift+E",),
    ),
)
