"""The command that makes the PDF."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from cpted_audit.cli.opening import open_audit, opens_audit
from cpted_audit.report.audience import Audience
from cpted_audit.session.export import export_report


@click.command()
@opens_audit
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path), help="The PDF.")
@click.option(
    "--audience",
    type=click.Choice([audience.value for audience in Audience]),
    default=Audience.FULL.value,
    show_default=True,
    help="Whose copy it is.",
)
def report(file: Path, passphrase_file: Path | None, output: Path, audience: str) -> None:
    """Make the report as a tagged PDF; an older file of that name is replaced."""
    today = date.today()  # noqa: DTZ011 - the date on the officer's wall is meant
    with open_audit(file, passphrase_file, read_only=True) as session:
        export_report(session, output, Audience(audience), issued_on=today)
    click.echo(f"Wrote {output}.")
