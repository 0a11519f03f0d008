"""The commands that look into an audit as a whole: places, check."""

from __future__ import annotations

from pathlib import Path

import click

from cpted_audit.cli.opening import open_audit, opens_audit, reads_edition
from cpted_audit.domain.words import counted
from cpted_audit.errors import NotAnAuditError
from cpted_audit.store.private_copy import or_backup


@click.command()
@opens_audit
@reads_edition
def places(file: Path, passphrase_file: Path | None) -> None:
    """List every place with its path, a tab, and its type."""
    with open_audit(file, passphrase_file, read_only=True) as session:
        for place in session.walk.route():
            click.echo(f"{session.walk.path(place)}\t{place.kind}")


@click.command()
@opens_audit
def check(file: Path, passphrase_file: Path | None) -> None:
    """Check the file's integrity and what the audit still lacks."""
    from cpted_audit.session.check import check as check_audit  # it knows plans and registers

    with open_audit(file, passphrase_file, read_only=True) as session:
        found = check_audit(session)
    click.echo(f"{found.answered} of {counted(found.in_scope, 'item')} of all kinds addressed.")
    for sentence in found.missing:
        click.echo(f"Missing: {sentence}.")
    for sentence in found.damage:
        click.echo(f"Damage: {sentence}.")
    if found.damage:
        raise NotAnAuditError(
            f"“{file.name}” is damaged; nothing was changed. Open another copy of it"
            f"{or_backup(file)}."
        )
    click.echo("The file is intact.")
