"""Open an audit bit by bit, so that a large one keeps nobody waiting meanwhile."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

from cpted_audit import logbook
from cpted_audit.session.session import Session
from cpted_audit.store.document import open_document


def opening(
    path: Path, passphrase: str | None = None, *, read_only: bool = False, take_over: bool = False
) -> Generator[None, None, Session]:
    """Open an audit as `Session.open` does; whoever gives it up in between has it closed."""
    with logbook.timed("session.open"):
        document = open_document(path, passphrase, read_only=read_only, take_over=take_over)
        try:
            yield
            session = Session(document, now=False)
            yield from session.reading()
        except BaseException:
            document.close()
            raise
        return session
