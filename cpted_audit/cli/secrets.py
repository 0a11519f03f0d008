"""Commands on what an audit keeps secret: its passphrase."""

from __future__ import annotations

from pathlib import Path

import click

from cpted_audit.cli.opening import new_passphrase, open_audit, opens_audit, weak_option
from cpted_audit.session.secrets import done_words, encrypt


@click.command()
@opens_audit
@click.option(
    "--new-passphrase-file",
    type=click.Path(path_type=Path),
    help="File whose first line becomes the passphrase; asked on a terminal otherwise.",
)
@weak_option
def passphrase(
    file: Path,
    passphrase_file: Path | None,
    new_passphrase_file: Path | None,
    *,
    weak_passphrase: bool,
) -> None:
    """Encrypt an audit and its backups, or give them another passphrase."""
    with open_audit(file, passphrase_file, read_only=False) as session:
        chosen = new_passphrase(
            new_passphrase_file, none_offered=False, weak_meant=weak_passphrase,
            known=(session.site.name,), option="--new-passphrase-file",
        )  # fmt: skip
        assert chosen is not None  # noqa: S101 - none was not offered
        done = encrypt(session, chosen)
    click.echo(done_words(done))
