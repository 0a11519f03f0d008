"""The commands that make the PDFs and tell who got them."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import get_args

import click

from cpted_audit import clock
from cpted_audit.cli.issuing import gives_copy, open_to_issue
from cpted_audit.cli.letters import font_option, font_text, tell_lost
from cpted_audit.cli.opening import (
    open_audit,
    opens_audit,
    reads_edition,
    tell_check,
    writes_audit,
)
from cpted_audit.domain.photos.picture_size import PhotoDetail
from cpted_audit.files import is_folder
from cpted_audit.report.audience import Audience
from cpted_audit.report.parts import Volume
from cpted_audit.report.pdf import PageSize
from cpted_audit.session.documents.check_words import check_lines
from cpted_audit.session.documents.copies.copies import Choices
from cpted_audit.session.documents.copies.entries import (
    ENTRY_WORDS,
    Entry,
    EntryKind,
    add_entry,
    copy_of_number,
    entries,
    is_out,
)
from cpted_audit.session.documents.copies.entries import overdue as overdue_copies
from cpted_audit.session.documents.copies.recipients import (
    begin_copy,
    file_name_for,
    for_recipient,
    is_overdue,
    recipients,
    record_copy,
)
from cpted_audit.session.documents.documents import make_report

_DAY = click.DateTime(["%Y-%m-%d"])


@click.command()
@writes_audit
@reads_edition
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(path_type=Path),
    help="The PDF, or a folder for it.",
)
@click.option(
    "--audience",
    type=click.Choice([audience.value for audience in Audience]),
    default=Audience.FULL.value,
    show_default=True,
    help="Whose document it is.",
)
@gives_copy(
    weaknesses="Include findings in the responders' packet.",
    locked_by="File whose first line becomes the PDF's password (AES-256).",
)
@click.option(
    "--with-codes",
    is_flag=True,
    help="Include codes: full report, with a password and a recipient.",
)
@click.option(
    "--paper",
    type=click.Choice(get_args(PageSize)),
    default="letter",
    show_default=True,
    help="Paper of the responders' packet.",
)
@click.option(
    "--photos",
    type=click.Choice([detail.value for detail in PhotoDetail]),
    default=PhotoDetail.PRINT.value,
    show_default=True,
    help="How finely photos are placed: for print (200 dots on an inch), for screens (120), or "
    "with every pixel they have.",
)
@click.option(
    "--volume",
    type=click.Choice([volume.value for volume in Volume]),
    default=Volume.WHOLE.value,
    show_default=True,
    help="The whole full report, its summary volume alone, or the annex with every answer.",
)
@font_option
def report(
    file: Path,
    passphrase_file: Path | None,
    output: Path,
    audience: str,
    *,
    copy: Choices,
    with_codes: bool,
    paper: PageSize,
    photos: str,
    volume: str,
    font: Path | None,
) -> None:
    """Make a document as a tagged PDF; an older file of that name is replaced."""
    reader = Audience(audience)
    chosen = replace(
        copy, with_codes=with_codes, paper=paper, photos=PhotoDetail(photos),
        volume=Volume(volume), font=font_text(font),
    )  # fmt: skip
    named = bool(copy.recipient or copy.agency)
    with open_to_issue(file, passphrase_file, named=named) as session:
        today = session.today
        chosen = for_recipient(session, chosen)
        chosen = begin_copy(session, reader, chosen)
        if is_folder(output):
            output /= file_name_for(session, reader, chosen)
        tell_lost(session, reader, chosen)
        check = make_report(session, output, reader, issued_on=today, choices=chosen)
        record_copy(session, output, reader, chosen, issued_on=today, issue=check.issue)
    click.echo(f"Wrote {output}.")
    tell_check(check_lines(check), file)


@click.command(name="recipients")
@opens_audit
@click.option("--overdue", is_flag=True, help="Only copies whose last day has passed.")
def list_recipients(file: Path, passphrase_file: Path | None, *, overdue: bool) -> None:
    """Tell who got which copy, the newest first."""
    today = clock.today()
    with open_audit(file, passphrase_file, read_only=True) as session:
        given = overdue_copies(session, today) if overdue else recipients(session)
        told = entries(session)
    for recipient in given:
        how = ", ".join(
            (
                "encrypted" if recipient.encrypted else "unencrypted",
                *(["with codes"] if recipient.with_codes else []),
            )
        )
        of_it = told.get(recipient.id, [])
        late = " (passed)" if is_overdue(recipient, today) and is_out(of_it) else ""
        until = (
            f"destroy by {recipient.destroy_by}{late}" if recipient.destroy_by else "no last day"
        )
        whose = ", ".join(dict.fromkeys(filter(None, (recipient.name, recipient.agency))))
        click.echo(
            f"{recipient.copy_number}  {recipient.issued_on}  {recipient.audience}  {whose}  "
            f"{recipient.marking}  {until}  {how}  {printing_words(recipient.printing)}"
            f"{recipient.file_name}  {recipient.sha256}"
        )
        for entry in of_it:
            click.echo(f"   {_entry_line(entry)}")
    if not given:
        click.echo("No copy is overdue." if overdue else "No copy was given to anyone named.")


@click.command(name="copy-entry")
@writes_audit
@click.argument("number", type=click.IntRange(1))
@click.argument("what", type=click.Choice([entry_kind.value for entry_kind in EntryKind]))
@click.option("--on", type=_DAY, help="The day it happened, as 2027-06-30; today otherwise.")
@click.option("--note", default="", help="How, why or by whom, in a few words.")
def enter_copy(
    file: Path,
    passphrase_file: Path | None,
    number: int,
    what: str,
    on: datetime | None,
    note: str,
) -> None:
    """Write what became of a copy beside the log of copies, which itself never changes."""
    today = clock.today()
    with open_audit(file, passphrase_file, read_only=False) as session:
        given = copy_of_number(session, number)
        day = today if on is None else on.date()
        add_entry(session, given, EntryKind(what), day, note, today=today)
        click.echo(f"Copy {number}: {_entry_line(entries(session)[given.id][-1])}")


def printing_words(printing: int | None) -> str:
    """Return which printing a copy is, for a line of the log; empty where none is known."""
    return "" if printing is None else f"printing {printing}  "


def _entry_line(entry: Entry) -> str:
    words = ENTRY_WORDS[entry.kind].format(day=entry.on)
    at = clock.on_wall(entry.at).date()
    note = f": {entry.note}" if entry.note else ""
    return f"{words}{note} (written by {entry.who or 'not said'} on {at})"
