"""The command that writes findings, answers and registers as tables for other programs."""

from __future__ import annotations

from pathlib import Path

import click

from cpted_audit.cli.opening import open_audit, opens_audit, reads_edition
from cpted_audit.domain.registers.columns import RegisterKey
from cpted_audit.report.audience import Audience
from cpted_audit.session.documents.machine_tables import TableKind, write_tables


@click.command()
@click.argument("table", type=click.Choice([table_kind.value for table_kind in TableKind]))
@opens_audit
@reads_edition
@click.option(
    "-o", "--output", required=True, type=click.Path(path_type=Path),
    help="The file; its name ends in .csv, .xlsx or .json.",
)  # fmt: skip
@click.option(
    "--for", "reader", type=click.Choice([audience.value for audience in Audience]),
    default=Audience.FULL.value, show_default=True,
    help="Who gets it: the table has what that reader's document has.",
)  # fmt: skip
@click.option(
    "--register", "only", type=click.Choice([register_key.value for register_key in RegisterKey]),
    help="This register alone; a .csv file has room for one.",
)  # fmt: skip
def export(
    table: str,
    file: Path,
    passphrase_file: Path | None,
    output: Path,
    reader: str,
    only: str | None,
) -> None:
    """Write a table for another program, with ids that stay and dates as 2027-06-30; never a code.

    An older file of that name is replaced.
    """
    with open_audit(file, passphrase_file, read_only=True) as session:
        done = write_tables(
            session, TableKind(table), Audience(reader), output, on=session.today,
            only=None if only is None else RegisterKey(only),
        )  # fmt: skip
    click.echo(f"Wrote {done.path}: {done.rows:,} {'row' if done.rows == 1 else 'rows'}.")
