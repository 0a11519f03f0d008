"""The command that takes answers in from a spreadsheet or CSV file."""

from __future__ import annotations

from pathlib import Path

import click

from cpted_audit.cli.opening import open_audit, writes_audit
from cpted_audit.session.walk.answers_import import import_answers as import_csv


@click.command("import-answers")
@writes_audit
@click.argument("answers", type=click.Path(path_type=Path))
def import_answers(file: Path, passphrase_file: Path | None, answers: Path) -> None:
    """Import answers from a CSV file or workbook: all of them, or none.

    Headings, totals and printed lines hold no answer; they are left out and named.
    Its columns are item, place, answer, note, observed_at and observer; `places` prints the names
    of the places.
    """
    with open_audit(file, passphrase_file, read_only=False) as session:
        count = import_csv(session, answers, click.echo)
    click.echo("Imported 1 answer." if count == 1 else f"Imported {count:,} answers.")
