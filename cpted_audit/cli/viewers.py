"""The command that makes the page for a browser."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from cpted_audit.cli.issuing import open_to_issue, signer, signs
from cpted_audit.cli.new_passphrases import weak_option
from cpted_audit.cli.opening import read_passphrase, reads_edition, tell_check, writes_audit
from cpted_audit.report.audience import Audience
from cpted_audit.session.documents.check_words import check_lines
from cpted_audit.session.documents.copies.copies import Choices
from cpted_audit.session.documents.copies.recipients import (
    begin_copy,
    file_name_for,
    for_recipient,
    record_copy,
)
from cpted_audit.session.documents.documents import make_viewer
from cpted_audit.session.documents.viewer import SUFFIX, check_reader
from cpted_audit.session.passphrases import check_page_password


@click.command()
@writes_audit
@reads_edition
@click.option(
    "-o", "--output", required=True, type=click.Path(path_type=Path),
    help="The file, such as school.html, or a folder for it.",
)  # fmt: skip
@click.option(
    "--audience", type=click.Choice([audience.value for audience in Audience]),
    default=Audience.RESPONDER.value, show_default=True,
    help="Whose page it is; responders alone have one, and the refusal says why.",
)  # fmt: skip
@click.option("--recipient", default="", help="Who gets this copy; it goes into the log.")
@click.option("--agency", default="", help="For whom the recipient works.")
@click.option("--marking", default="", help="Handling words instead of the document's own.")
@click.option(
    "--destroy-by", type=click.DateTime(["%Y-%m-%d"]),
    help="The last day of this copy, as 2027-06-30.",
)  # fmt: skip
@click.option("--with-weaknesses", is_flag=True, help="Include findings in the page.")
@signs
@click.option(
    "--password-file", type=click.Path(path_type=Path),
    help="File whose first line becomes the page's password (AES-256-GCM); browsers ask for it.",
)  # fmt: skip
@weak_option
def viewer(
    file: Path,
    passphrase_file: Path | None,
    output: Path,
    *,
    audience: str,
    recipient: str,
    agency: str,
    marking: str,
    destroy_by: datetime | None,
    with_weaknesses: bool,
    sign_file: Path | None,
    password_file: Path | None,
    weak_passphrase: bool,
) -> None:
    """Make one page for responders that opens in any browser: maps, search, the nearest way."""
    reader = check_reader(Audience(audience))
    chosen = Choices(
        recipient=recipient, agency=agency, marking=marking,
        destroy_by=None if destroy_by is None else destroy_by.date(),
        with_weaknesses=with_weaknesses, signer=signer(sign_file),
        password="" if password_file is None else read_passphrase(password_file),
    )  # fmt: skip
    with open_to_issue(file, passphrase_file, named=bool(recipient or agency)) as session:
        known = (session.site.name, session.site.address, session.site.district, recipient, agency)
        check_page_password(chosen.password, known, weak_meant=weak_passphrase)
        chosen = begin_copy(session, reader, for_recipient(session, chosen))
        if output.is_dir():
            output /= file_name_for(session, reader, chosen, SUFFIX)
        today = session.today
        check = make_viewer(session, output, issued_on=today, choices=chosen)
        record_copy(session, output, reader, chosen, issued_on=today, issue=check.issue)
    click.echo(f"Wrote {output}.")
    tell_check(check_lines(check), file)
