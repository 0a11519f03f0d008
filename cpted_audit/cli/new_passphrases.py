"""A new passphrase, as the commands that encrypt take it."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from cpted_audit.cli.opening import ask_passphrase, read_passphrase
from cpted_audit.errors import AuditError, PassphraseError
from cpted_audit.session.passphrases import ALL_THE_SAME, check_passphrase, check_required

weak_option = click.option(
    ALL_THE_SAME, "weak_passphrase", is_flag=True,
    help="Take a passphrase that is easy to guess anyway.",
)  # fmt: skip


def new_passphrase(
    passphrase_file: Path | None,
    *,
    none_wanted: bool = False,
    none_offered: bool = True,
    weak_meant: bool = False,
    known: Sequence[str] = (),
    option: str = "--passphrase-file",
) -> str | None:
    """Return the passphrase to encrypt with, or None when the user wants none.

    `known` are texts that are guessed first, `option` names the one that gives the file.
    """
    if none_wanted:
        if passphrase_file is not None:
            raise AuditError(f"Choose one of {option} and --no-passphrase.")
        check_required(None)
        return None
    if passphrase_file is not None:
        chosen = read_passphrase(passphrase_file)
    elif sys.stdin.isatty():
        chosen = ask_passphrase(confirm=True)
    else:
        clear = ", or --no-passphrase to leave it unencrypted" if none_offered else ""
        raise PassphraseError(
            f"An audit is encrypted with a passphrase; give {option} FILE{clear}. Nothing was made."
        )
    check_passphrase(chosen, known, weak_meant=weak_meant)
    return chosen
