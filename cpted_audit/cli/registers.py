"""The command that takes a spreadsheet into a register."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import click

from cpted_audit.cli.opening import open_audit, writes_audit
from cpted_audit.domain.registers.columns import RegisterKey
from cpted_audit.domain.registers.registers import register
from cpted_audit.session.registers.importing.rows import RowState
from cpted_audit.session.registers.importing.whole_file import (
    FileChoices,
    FileReport,
    import_file,
)


@click.command("import-register")
@writes_audit
@click.argument(
    "register_name",
    metavar="REGISTER",
    type=click.Choice([register_key.value for register_key in RegisterKey], case_sensitive=False),
)
@click.argument("sheet_file", metavar="SHEET", type=click.Path(path_type=Path))
@click.option(
    "--means",
    multiple=True,
    metavar="TEXT=MEANING",
    help="What a word of the sheet means, as in “Double=Pair”; may be repeated.",
)
@click.option("--take-guesses", is_flag=True, help="Take good guesses for words without a meaning.")
@click.option(
    "--column",
    "columns",
    multiple=True,
    metavar="HEADER=COLUMN",
    help="Which header fills which column, where the words differ; may be repeated.",
)
@click.option(
    "--match",
    default="",
    metavar="COLUMN",
    help="Column by which rows are known again, or “none” to add every row.",
)
@click.option("--sheet", default="", help="Sheet of a workbook; the first one otherwise.")
@click.option("--header-row", type=click.IntRange(0), help="Row of the headers; 0 for none.")
@click.option("--every-row", is_flag=True, help="Headings, totals and printed lines are rows too.")
@click.option("--dry-run", is_flag=True, help="Only show what would be done.")
def import_register(
    file: Path,
    passphrase_file: Path | None,
    register_name: str,
    sheet_file: Path,
    means: tuple[str, ...],
    take_guesses: bool,  # noqa: FBT001 - a flag of the command line
    columns: tuple[str, ...],
    match: str,
    sheet: str,
    header_row: int | None,
    every_row: bool,  # noqa: FBT001 - a flag of the command line
    dry_run: bool,  # noqa: FBT001 - a flag of the command line
) -> None:
    """Import a spreadsheet or CSV file into a register: all of its rows, or none.

    What is not plain is told: words that stand for nothing, dates written otherwise, headings left
    out. A word that is not known goes into the note of its row, to be checked, unless --means says
    what it means.
    """
    choices = FileChoices(
        sheet=sheet, header_row=header_row, columns=columns, match=match, means=means,
        guesses=take_guesses, every_row=every_row, dry_run=dry_run,
    )  # fmt: skip
    key = RegisterKey(register_name)
    with open_audit(file, passphrase_file, read_only=dry_run) as session:
        report = import_file(session, key, sheet_file, choices)
    _tell(report, key, dry_run=dry_run)


def _tell(report: FileReport, key: RegisterKey, *, dry_run: bool) -> None:
    of = register(key)
    for field, header in report.mapping.items():
        click.echo(f"{header} → {of.column(field).words}")
    for sentence in report.told:
        click.echo(sentence)
    counts = Counter(row.state for row in report.rows)
    flagged = sum(row.flagged for row in report.rows)
    done = "Nothing was written; it would be" if dry_run else "Imported"
    click.echo(
        f"{done} {counts[RowState.NEW]:,} new and {counts[RowState.CHANGED]:,} changed rows of "
        f"{of.words.lower()}; {counts[RowState.SAME]:,} were the same, "
        f"{counts[RowState.LEFT_OUT]:,} left out, {flagged:,} to check."
    )
