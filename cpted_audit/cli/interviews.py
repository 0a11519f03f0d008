"""The commands on companion lists of an audit: add, take away, and a form to ask people by."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import click

from cpted_audit import clock
from cpted_audit.cli.letters import font_option, font_text, tell
from cpted_audit.cli.opening import open_audit, opens_audit, tell_check, writes_audit
from cpted_audit.domain.words import counted
from cpted_audit.report.pdf import PageSize
from cpted_audit.session.documents.documents import make_form
from cpted_audit.session.documents.letters import lost_in_texts
from cpted_audit.session.interviews import gather_interview_form
from cpted_audit.session.walk.companions import add_lists, list_states, remove_list


@click.command("companion-lists")
@writes_audit
@click.option("--add", "added", multiple=True, metavar="ID", help="Add this list.")
@click.option("--remove", "removed", multiple=True, metavar="ID", help="Take this list away.")
def companion_lists(
    file: Path, passphrase_file: Path | None, added: tuple[str, ...], removed: tuple[str, ...]
) -> None:
    """List the companion lists, and add some to an audit already begun, or take unused ones away.

    No answer changes; a list in which anything was answered stays.
    """
    changes = bool(added or removed)
    with open_audit(file, passphrase_file, read_only=not changes) as session:
        if added:
            add_lists(session, added)
        for one in removed:
            remove_list(session, one)
        for state in list_states(session):
            there = "in the audit" if state.taken else "not taken"
            held = f" ({state.held})" if state.held else ""
            click.echo(f"{state.id}\t{state.version}\t{state.items} items\t{state.title}\t"
                       f"{there}{held}")  # fmt: skip


@click.command("interview-form")
@opens_audit
@click.option("--list", "list_id", required=True, metavar="ID", help="The companion list.")
@click.option(
    "-o", "--output", required=True, type=click.Path(path_type=Path), help="The PDF to write."
)
@click.option(
    "--paper", type=click.Choice(get_args(PageSize)), default="letter", show_default=True,
    help="Paper of the form.",
)  # fmt: skip
@font_option
def interview_form(
    file: Path,
    passphrase_file: Path | None,
    *,
    list_id: str,
    output: Path,
    paper: PageSize,
    font: Path | None,
) -> None:
    """Print a paper form to interview somebody by one of the audit's companion lists."""
    with open_audit(file, passphrase_file, read_only=True) as session:
        today = clock.today()
        form = gather_interview_form(session, list_id, on=today)
    tell(lost_in_texts(form, font_text(font)))
    printed = make_form(form, output, paper=paper, font=font_text(font))
    click.echo(f"Wrote {output}, {counted(printed.pages, 'page')}.")
    tell_check(filter(None, [printed.lost]), file)
