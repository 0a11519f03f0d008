"""The commands that give findings to who mends them: reminders for their calendar."""

from __future__ import annotations

from pathlib import Path

import click

from cpted_audit import clock
from cpted_audit.cli.opening import open_audit, opens_audit
from cpted_audit.domain.words import counted
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
        click.echo("No finding that is to be repaired has a due day, so no file was written.")
    if without and owner is None:
        click.echo(f"Without a due day, and in no file: {counted(without, 'finding')}.")
