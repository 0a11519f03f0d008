"""What the commands that make documents share: who signs, and an audit that keeps the printing."""

from __future__ import annotations

import functools
import sys
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from cpted_audit.cli.opening import open_audit, read_passphrase
from cpted_audit.domain.documents.days import day
from cpted_audit.errors import DocumentLockedError, ReadOnlyError, StorageError
from cpted_audit.interchange.packet.signing import SigningKey
from cpted_audit.policy import DESTROY_BY, refusal
from cpted_audit.session.documents.copies import issuer
from cpted_audit.session.documents.copies.copies import Choices
from cpted_audit.session.documents.copies.recipients import last_day
from cpted_audit.session.session import Session
from cpted_audit.words import N_


def gives_copy(*, weaknesses: str, locked_by: str) -> Callable[[Callable[..., Any]], Any]:
    """Give a command the options that say whose copy it makes; it gets them as one `copy`."""
    options = (
        click.option("--recipient", default="", help="Who gets this copy; it goes into the log."),
        click.option("--agency", default="", help="For whom the recipient works."),
        click.option(
            "--marking", default="", help="Handling words instead of the document's own."
        ),
        click.option(
            "--destroy-by", type=click.DateTime(["%Y-%m-%d"]),
            help="The last day of this copy, as 2027-06-30.",
        ),
        click.option("--with-weaknesses", is_flag=True, help=weaknesses),
        signs,
        click.option("--password-file", type=click.Path(path_type=Path), help=locked_by),
    )  # fmt: skip

    def decorate(command: Callable[..., Any]) -> Callable[..., Any]:
        @functools.wraps(command)
        def run(
            *, destroy_by: datetime | None, sign_file: Path | None, password_file: Path | None,
            recipient: str, agency: str, marking: str, with_weaknesses: bool,
            **others: object,
        ) -> object:  # fmt: skip
            copy = Choices(
                recipient=recipient, agency=agency, marking=marking,
                destroy_by=None if destroy_by is None else _last_day(destroy_by.date()),
                with_weaknesses=with_weaknesses, signer=signer(sign_file),
                password="" if password_file is None else read_passphrase(password_file),
            )  # fmt: skip
            return command(copy=copy, **others)

        return functools.reduce(lambda made, option: option(made), reversed(options), run)

    return decorate


def _last_day(chosen: date) -> date:
    """Return the last day of a copy; raises PolicyError for one later than was decided."""
    latest = last_day(chosen)
    if latest is not None and latest < chosen:
        raise refusal(
            DESTROY_BY, N_("No file was made; choose {day} or an earlier day.", day=day(latest))
        )
    return chosen


def signs(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the option that signs what it makes."""
    option = click.option(
        "--sign", "sign_file", type=click.Path(path_type=Path), metavar="FILE",
        help="File whose first line opens your signing key; the copy is signed with it.",
    )  # fmt: skip
    return option(command)


def signer(sign_file: Path | None) -> SigningKey | None:
    """Return the key to sign with; on a terminal its passphrase is asked for where there is one."""
    if sign_file is not None:
        return issuer.open_key(read_passphrase(sign_file))
    if not sys.stdin.isatty() or not issuer.known_keys():
        return None
    passphrase: str = click.prompt(
        "Passphrase of the signing key (nothing: not signed)", default="", hide_input=True,
        show_default=False, err=True,
    )  # fmt: skip
    return issuer.open_key(passphrase) if passphrase else None


def open_to_issue(file: Path, passphrase_file: Path | None, *, named: bool) -> Session:
    """Open an audit so that what is made of it gets a printing.

    A copy for nobody named may be made of one that cannot be written now; it has no number then.
    """
    if named:
        return open_audit(file, passphrase_file, read_only=False)
    try:
        return open_audit(file, passphrase_file, read_only=False, asks=False)
    except (DocumentLockedError, ReadOnlyError, StorageError):
        return open_audit(file, passphrase_file, read_only=True)
