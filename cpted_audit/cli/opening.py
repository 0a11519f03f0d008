"""Options and passphrase questions that every command opening an audit shares."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cpted_audit.errors import DocumentLockedError, PassphraseError
from cpted_audit.session.session import Session

if TYPE_CHECKING:
    from cpted_audit.session.documents.check_words import CheckLine

OFFER = ". Go through them with: cpted-audit photos {file} --not-asked"


def tell_check(lines: Iterable[CheckLine], file: Path) -> None:
    """Write a line for each question about what was made of an audit.

    An exclamation mark stands before what is not as it should be, a question mark before what waits
    for somebody.
    """
    for line in lines:
        sign = "? " if line.open else "  " if line.good else "! "
        click.echo(f"{sign}{line.text}{OFFER.format(file=file) if line.open else ''}")


audit_argument = click.argument("file", type=click.Path(path_type=Path))

passphrase_option = click.option(
    "--passphrase-file",
    type=click.Path(path_type=Path),
    help="File whose first line is the audit's passphrase; asked on a terminal otherwise.",
)


_BY = f"{__name__}.by"


def _keep_name(context: click.Context, _option: click.Parameter, name: str) -> None:
    context.meta[_BY] = " ".join(name.split())


_by_option = click.option(
    "--by", metavar="NAME", default="", expose_value=False, callback=_keep_name,
    help="Who does this, for the history; without it the history says that it was not said.",
)  # fmt: skip


def opens_audit(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the FILE argument and the passphrase option."""
    return audit_argument(passphrase_option(command))


def _keep_edition(context: click.Context, _option: click.Parameter, number: int | None) -> None:
    context.meta[_EDITION] = number


_EDITION = "cpted_audit.edition"


def reads_edition(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the option to read an edition in place of the audit as it is now."""
    option = click.option(
        "--edition", type=click.IntRange(1), expose_value=False, callback=_keep_edition,
        help="Read this edition, as it was issued, in place of the audit as it is now.",
    )  # fmt: skip
    return option(command)


def _keep(context: click.Context, _option: click.Parameter, value: bool) -> None:  # noqa: FBT001 - click's own
    context.meta[_TAKE_OVER] = value


_TAKE_OVER = "cpted_audit.take_over"


def writes_audit(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command what opening takes, --by to say who does it, and a way to take it over."""
    take_over = click.option(
        "--take-over", is_flag=True, expose_value=False, callback=_keep,
        help="Take the audit over from a program that is no longer running.",
    )  # fmt: skip
    return opens_audit(_by_option(take_over(command)))


def open_audit(
    file: Path, passphrase_file: Path | None, *, read_only: bool, asks: bool = True
) -> Session:
    """Open an audit, asking on a terminal for its passphrase, and whether to take it over.

    Where it `asks` not, one that another program has is not opened. --by signs its steps. Only a
    command made with `writes_audit` may write; one made with `reads_edition` reads an edition, and
    one that may write as well writes into the log of the audit what it hands out.
    """
    if not read_only and not click.get_current_context().meta.keys() >= {_BY, _TAKE_OVER}:
        raise ValueError("a command that writes is made with writes_audit")
    edition = click.get_current_context().meta.get(_EDITION)
    session = _open(file, passphrase_file, read_only=read_only, asks=asks)
    session.document.who = click.get_current_context().meta.get(_BY, "")
    if edition is None:
        return session
    try:
        return Session.of_edition(session, edition, logged=True)
    except BaseException:
        session.close()
        raise


def _open(file: Path, passphrase_file: Path | None, *, read_only: bool, asks: bool) -> Session:
    passphrase = None if passphrase_file is None else read_passphrase(passphrase_file)
    take_over = bool(click.get_current_context().meta.get(_TAKE_OVER)) and not read_only
    while True:
        try:
            return Session.open(file, passphrase, read_only=read_only, take_over=take_over)
        except PassphraseError:
            if passphrase is not None or not sys.stdin.isatty():
                raise
            passphrase = ask_passphrase(confirm=False)
        except DocumentLockedError as error:
            if not asks:
                raise
            if not sys.stdin.isatty():
                raise DocumentLockedError(
                    f"{error} The option --take-over takes it over. Nothing was changed."
                ) from error
            click.echo(str(error), err=True)
            if not _takes_over(file):
                raise DocumentLockedError("It was left alone; nothing was changed.") from error
            take_over = True


def _takes_over(file: Path) -> bool:
    """Ask whether to take an audit over, twice where somebody seems to work in it."""
    if not click.confirm("Take it over?", err=True):
        return False
    from cpted_audit.store.lock import DocumentLock  # only where an audit is another's

    working = DocumentLock(file).who_works()
    if working:
        click.echo(working, err=True)
    return not working or bool(click.confirm("Take it over anyway?", err=True))


def read_passphrase(path: Path) -> str:
    """Return the first line of a passphrase file."""
    try:
        first = path.read_text("utf-8-sig").partition("\n")[0]
    except (OSError, UnicodeDecodeError) as error:
        raise PassphraseError(f"The passphrase file “{path}” cannot be read.") from error
    if not first:
        raise PassphraseError(f"The first line of the passphrase file “{path}” is empty.")
    return first


def ask_passphrase(*, confirm: bool) -> str:
    """Ask on the terminal for a passphrase, twice where a new one is to be confirmed."""
    passphrase: str = click.prompt(
        "Passphrase", hide_input=True, confirmation_prompt=confirm, err=True
    )
    return passphrase
