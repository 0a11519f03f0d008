"""Options and passphrase questions that every command opening an audit shares."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from cpted_audit.errors import AuditError, DocumentLockedError, PassphraseError
from cpted_audit.session.session import Session

audit_argument = click.argument("file", type=click.Path(path_type=Path))

passphrase_option = click.option(
    "--passphrase-file",
    type=click.Path(path_type=Path),
    help="File whose first line is the audit's passphrase; asked on a terminal otherwise.",
)


def opens_audit(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the FILE argument and the passphrase option."""
    return audit_argument(passphrase_option(command))


def _keep(context: click.Context, _option: click.Parameter, value: bool) -> None:  # noqa: FBT001 - click's own
    context.meta[_TAKE_OVER] = value


_TAKE_OVER = "cpted_audit.take_over"


def writes_audit(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command that writes what `opens_audit` gives, and a way to take the audit over."""
    take_over = click.option(
        "--take-over", is_flag=True, expose_value=False, callback=_keep,
        help="Take the audit over from a program that is no longer running.",
    )  # fmt: skip
    return opens_audit(take_over(command))


def open_audit(file: Path, passphrase_file: Path | None, *, read_only: bool) -> Session:
    """Open an audit, asking on a terminal for its passphrase, and whether to take it over."""
    passphrase = None if passphrase_file is None else read_passphrase(passphrase_file)
    take_over = bool(click.get_current_context().meta.get(_TAKE_OVER)) and not read_only
    while True:
        try:
            return Session.open(file, passphrase, read_only=read_only, take_over=take_over)
        except PassphraseError:
            if passphrase is not None or not sys.stdin.isatty():
                raise
            passphrase = _ask(confirm=False)
        except DocumentLockedError as error:
            if not sys.stdin.isatty():
                raise DocumentLockedError(
                    f"{error} The option --take-over takes it over. Nothing was changed."
                ) from error
            click.echo(str(error), err=True)
            if not click.confirm("Take it over?", err=True):
                raise DocumentLockedError("It was left alone; nothing was changed.") from error
            take_over = True


def new_passphrase(passphrase_file: Path | None, *, none_wanted: bool) -> str | None:
    """Return the passphrase for a new audit, or None when the user wants none."""
    if none_wanted:
        if passphrase_file is not None:
            raise AuditError("Choose one of --passphrase-file and --no-passphrase.")
        return None
    if passphrase_file is not None:
        return read_passphrase(passphrase_file)
    if not sys.stdin.isatty():
        raise PassphraseError(
            "A new audit is encrypted with a passphrase; give --passphrase-file FILE, or "
            "--no-passphrase to leave it in the clear. Nothing was made."
        )
    return _ask(confirm=True)


def read_passphrase(path: Path) -> str:
    """Return the first line of a passphrase file."""
    try:
        first = path.read_text("utf-8-sig").partition("\n")[0]
    except (OSError, UnicodeDecodeError) as error:
        raise PassphraseError(f"The passphrase file “{path}” cannot be read.") from error
    if not first:
        raise PassphraseError(f"The first line of the passphrase file “{path}” is empty.")
    return first


def _ask(*, confirm: bool) -> str:
    passphrase: str = click.prompt(
        "Passphrase", hide_input=True, confirmation_prompt=confirm, err=True
    )
    return passphrase
