"""The commands of the paper form: print it, and take answers in from a spreadsheet or CSV file."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import click

from cpted_audit import clock
from cpted_audit.cli.letters import font_option, font_text, tell
from cpted_audit.cli.opening import open_audit, opens_audit, tell_check, writes_audit
from cpted_audit.domain.vocabulary import Phase
from cpted_audit.domain.words import counted
from cpted_audit.report.pdf import PageSize
from cpted_audit.session.documents.documents import make_form
from cpted_audit.session.documents.letters import lost_in_texts
from cpted_audit.session.paper.answers_import import import_answers as import_csv
from cpted_audit.session.paper.paper_form import Route, building_named, gather_form

# The command that takes answers in from a spreadsheet or CSV file.


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


@click.command("walk-form")
@opens_audit
@click.option(
    "-o", "--output", required=True, type=click.Path(path_type=Path), help="The PDF to write."
)
@click.option(
    "--building", "buildings", multiple=True,
    help="Only this building, or “Grounds”; may be given several times.",
)  # fmt: skip
@click.option(
    "--phase", type=click.Choice([phase.value for phase in Phase]), help="Only this phase."
)
@click.option("--blank", "blank_only", is_flag=True, help="Only what is not answered yet.")
@click.option(
    "--paper", type=click.Choice(get_args(PageSize)), default="letter", show_default=True,
    help="Paper of the form.",
)  # fmt: skip
@font_option
def walk_form(
    file: Path,
    passphrase_file: Path | None,
    *,
    output: Path,
    buildings: tuple[str, ...],
    phase: str | None,
    blank_only: bool,
    paper: PageSize,
    font: Path | None,
) -> None:
    """Print a paper form of the walk: boxes to mark, room for notes, the doors to look at."""
    with open_audit(file, passphrase_file, read_only=True) as session:
        chosen = frozenset(building_named(session.walk, name) for name in buildings)
        route = Route(
            buildings=chosen or None, phase=None if phase is None else Phase(phase),
            blank_only=blank_only,
        )  # fmt: skip
        today = clock.today()
        form = gather_form(session, route, on=today)
    tell(lost_in_texts(form, font_text(font)))
    printed = make_form(form, output, paper=paper, font=font_text(font))
    click.echo(f"Wrote {output}, {counted(printed.pages, 'page')}.")
    tell_check(filter(None, [printed.lost]), file)
