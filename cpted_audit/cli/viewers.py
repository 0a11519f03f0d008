"""The command that makes the page for a browser."""

from __future__ import annotations

from pathlib import Path

import click

from cpted_audit.cli.issuing import gives_copy, open_to_issue
from cpted_audit.cli.new_passphrases import weak_option
from cpted_audit.cli.opening import reads_edition, tell_check, writes_audit
from cpted_audit.files import is_folder
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
@gives_copy(
    weaknesses="Include findings in the page.",
    locked_by="File whose first line becomes the page's password (AES-256-GCM); browsers ask for "
    "it.",
)
@weak_option
def viewer(
    file: Path,
    passphrase_file: Path | None,
    output: Path,
    *,
    audience: str,
    copy: Choices,
    weak_passphrase: bool,
) -> None:
    """Make one page for responders that opens in any browser: maps, search, the nearest way."""
    reader = check_reader(Audience(audience))
    with open_to_issue(file, passphrase_file, named=bool(copy.recipient or copy.agency)) as session:
        known = (
            session.site.name,
            session.site.address,
            session.site.district,
            copy.recipient,
            copy.agency,
        )
        check_page_password(copy.password, known, weak_meant=weak_passphrase)
        chosen = begin_copy(session, reader, for_recipient(session, copy))
        if is_folder(output):
            output /= file_name_for(session, reader, chosen, SUFFIX)
        today = session.today
        check = make_viewer(session, output, issued_on=today, choices=chosen)
        record_copy(session, output, reader, chosen, issued_on=today, issue=check.issue)
    click.echo(f"Wrote {output}.")
    tell_check(check_lines(check), file)
