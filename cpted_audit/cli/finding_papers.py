"""The commands that give findings to who mends and pays: reminders, sheets, lists and costs."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import click

from cpted_audit import clock
from cpted_audit.analysis.findings.lists import FILTERS
from cpted_audit.cli.letters import font_option, font_text, tell
from cpted_audit.cli.opening import open_audit, opens_audit, reads_edition, tell_check
from cpted_audit.domain.words import counted
from cpted_audit.report.pdf import PageSize
from cpted_audit.session.documents.documents import make_form
from cpted_audit.session.documents.letters import lost_in_texts
from cpted_audit.session.documents.work_papers import (
    gather_finding_sheet,
    gather_fiscal_page,
    gather_punch_list,
    gather_timeline_page,
    photos_left_out,
)
from cpted_audit.session.findings.reminders import reminders, undated, write_reminders


@click.command("reminders")
@opens_audit
@click.option(
    "--folder", required=True, type=click.Path(path_type=Path, file_okay=False),
    help="Where the files go, one for each owner.",
)  # fmt: skip
@click.option("--owner", metavar="NAME", help="Those of this owner alone.")
@click.option(
    "--with-titles", is_flag=True,
    help="Write what is wrong, where, and what to do. Calendars are synced to clouds and shared; "
    "without this an entry says the school and the finding's number.",
)  # fmt: skip
def write_owner_reminders(
    file: Path, passphrase_file: Path | None, *, folder: Path, owner: str | None, with_titles: bool
) -> None:
    """Write the due days of each owner as a calendar file (.ics), with an alarm the day before.

    The day an accepted risk ends goes to the authority that accepted it, and to the owners.
    Older files of the same owners are replaced; a calendar that has an entry takes the newer one.
    """
    today = clock.today()
    with open_audit(file, passphrase_file, read_only=True) as session:
        every = reminders(session, owner=owner, with_titles=with_titles)
        without = undated(session)
    for one, path in zip(every, write_reminders(every, folder), strict=True):
        past = one.past(today)
        late = f", {past:,} of them past: no calendar reminds of those" if past else ""
        click.echo(f"Wrote {path}: {counted(len(one.events), 'reminder')}{late}.")
    if not every:
        click.echo(
            "No finding that is to be repaired has a due day, and no accepted risk ends, so no "
            "file was written."
        )
    if without and owner is None:
        click.echo(f"Without a due day, and in no file: {counted(without, 'finding')}.")


output_option = click.option(
    "-o", "--output", required=True, type=click.Path(path_type=Path), help="The PDF to write."
)
paper_option = click.option(
    "--paper", type=click.Choice(get_args(PageSize)), default="letter", show_default=True,
    help="Its paper.",
)  # fmt: skip


@click.command("finding-sheet")
@opens_audit
@reads_edition
@click.argument("number", type=click.IntRange(1))
@output_option
@paper_option
@font_option
def finding_sheet(
    file: Path, passphrase_file: Path | None, *, number: int, output: Path, paper: PageSize,
    font: Path | None,
) -> None:  # fmt: skip
    """Print one finding for who repairs it: place, plan detail, photos, what to do, signatures.

    Nothing of another finding is in the file, and of this one neither cost, funding nor comments.
    """
    with open_audit(file, passphrase_file, read_only=True) as session:
        sheet = gather_finding_sheet(session, number, on=session.today)
        left_out = photos_left_out(session, sheet)
        tell(lost_in_texts(sheet, font_text(font)))
        printed = make_form(sheet, output, paper=paper, font=font_text(font))
    click.echo(f"Wrote {output}, {counted(printed.pages, 'page')}.")
    if left_out:
        photos = counted(left_out, "photo")
        click.echo(
            f"{photos} left out: with students, or without a students-visible check. "
            "Check them with: cpted-audit photos FILE --not-asked"
        )
    tell_check(filter(None, [printed.lost]), file)


_WHICH = [one.name for one in FILTERS if one.name not in ("set-aside", "mine")]
"""What was set aside asks for nothing, and paper is nobody's in particular."""
_BY = ("owner", "trade", "place", "building", "role", "due", "priority")


@click.command("punch-list")
@opens_audit
@reads_edition
@output_option
@click.option(
    "--group",
    "group",
    type=click.Choice(_BY),
    default="owner",
    show_default=True,
    help="What it is grouped by.",
)
@click.option("--only", default="", metavar="NAME", help="This group alone, such as one trade.")
@click.option(
    "--filter", "wanted", type=click.Choice(_WHICH),
    default="to-do", show_default=True, help="Which findings.",
)  # fmt: skip
@paper_option
@font_option
def punch_list(
    file: Path, passphrase_file: Path | None, *, output: Path, group: str, only: str, wanted: str,
    paper: PageSize, font: Path | None,
) -> None:  # fmt: skip
    """Print what there is to repair with boxes to tick, by owner, trade or place."""
    with open_audit(file, passphrase_file, read_only=True) as session:
        found = gather_punch_list(session, on=session.today, which=wanted, by=group, only=only)
        tell(lost_in_texts(found, font_text(font)))
        printed = make_form(found, output, paper=paper, font=font_text(font))
    click.echo(f"Wrote {output}, {counted(printed.pages, 'page')}.")
    tell_check(filter(None, [printed.lost]), file)


@click.command("fiscal-page")
@opens_audit
@reads_edition
@output_option
@click.option(
    "--year-begins", "begins", type=click.IntRange(1, 12), default=7, show_default=True,
    metavar="MONTH", help="Month in which a budget year begins, 1 to 12.",
)  # fmt: skip
@paper_option
@font_option
def fiscal_page(
    file: Path, passphrase_file: Path | None, *, output: Path, begins: int, paper: PageSize,
    font: Path | None,
) -> None:  # fmt: skip
    """Print what repairs cost by budget year and band, by month and by funding.

    What nobody knows the cost of is counted apart, and no sum includes it.
    """
    with open_audit(file, passphrase_file, read_only=True) as session:
        found = gather_fiscal_page(session, on=session.today, begins=begins)
        tell(lost_in_texts(found, font_text(font)))
        printed = make_form(found, output, paper=paper, font=font_text(font))
    click.echo(f"Wrote {output}, {counted(printed.pages, 'page')}.")
    tell_check(filter(None, [printed.lost]), file)


@click.command("timeline-page")
@opens_audit
@reads_edition
@output_option
@paper_option
@font_option
def timeline_page(
    file: Path, passphrase_file: Path | None, *, output: Path, paper: PageSize, font: Path | None
) -> None:
    """Print what is due in which month, by who does it, as a drawing and a table.

    Each number is a finding, in the lane of its owner, its trade or who repairs such things.
    """
    with open_audit(file, passphrase_file, read_only=True) as session:
        found = gather_timeline_page(session, on=session.today)
        tell(lost_in_texts(found, font_text(font)))
        printed = make_form(found, output, paper=paper, font=font_text(font))
    click.echo(f"Wrote {output}, {counted(printed.pages, 'page')}.")
    tell_check(filter(None, [printed.lost]), file)
