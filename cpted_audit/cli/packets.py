"""The command that makes the packet for responders."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import get_args

import click

from cpted_audit import clock
from cpted_audit.cli.fonts import font_option, font_text, tell_lost
from cpted_audit.cli.issuing import open_to_issue, signer, signs
from cpted_audit.cli.opening import read_passphrase, weak_option, writes_audit
from cpted_audit.cli.telling import tell_check
from cpted_audit.report.audience import Audience
from cpted_audit.report.pdf import PageSize
from cpted_audit.session.documents.check_words import SelfCheck, check_lines
from cpted_audit.session.documents.copies.copies import Choices
from cpted_audit.session.documents.copies.recipients import (
    begin_copy,
    for_recipient,
    record_copy,
)
from cpted_audit.session.documents.documents import make_packet
from cpted_audit.session.passphrases import check_zip_password
from cpted_audit.session.session import Session


@click.command()
@writes_audit
@click.option(
    "-o", "--output", required=True, type=click.Path(path_type=Path),
    help="A new folder, or a file that ends in .zip.",
)  # fmt: skip
@click.option("--recipient", default="", help="Who gets this copy; it goes into the log.")
@click.option("--agency", default="", help="For whom the recipient works.")
@click.option("--marking", default="", help="Handling words instead of the document's own.")
@click.option(
    "--destroy-by", type=click.DateTime(["%Y-%m-%d"]),
    help="The last day of this copy, as 2027-06-30.",
)  # fmt: skip
@click.option("--with-weaknesses", is_flag=True, help="Include findings in the packet.")
@signs
@click.option(
    "--paper", type=click.Choice(get_args(PageSize)), default="letter", show_default=True,
    help="Paper of the sheets.",
)  # fmt: skip
@click.option(
    "--password-file", type=click.Path(path_type=Path),
    help="File whose first line becomes the password of the zip (AES-256). Names of files cannot "
    "be read without it either; it opens in 7-Zip, WinZip and the like.",
)  # fmt: skip
@weak_option
@font_option
def packet(
    file: Path,
    passphrase_file: Path | None,
    output: Path,
    *,
    recipient: str,
    agency: str,
    marking: str,
    destroy_by: datetime | None,
    with_weaknesses: bool,
    sign_file: Path | None,
    paper: PageSize,
    password_file: Path | None,
    weak_passphrase: bool,
    font: Path | None,
) -> None:
    """Make the responders' packet: sheets to print, maps, tables, and a list of digests."""
    chosen = Choices(
        recipient=recipient, agency=agency, marking=marking, paper=paper,
        destroy_by=None if destroy_by is None else destroy_by.date(),
        with_weaknesses=with_weaknesses, font=font_text(font), signer=signer(sign_file),
        password="" if password_file is None else read_passphrase(password_file),
    )  # fmt: skip
    with open_to_issue(file, passphrase_file, named=bool(recipient or agency)) as session:
        known = (session.site.name, session.site.address, session.site.district, recipient, agency)
        check_zip_password(chosen.password, known, weak_meant=weak_passphrase)
        chosen = begin_copy(session, Audience.RESPONDER, for_recipient(session, chosen))
        tell_lost(session, Audience.RESPONDER, chosen)
        check = _make(session, output, chosen)
    click.echo(f"Wrote {output}.")
    tell_check(check_lines(check), file)


def _make(session: Session, output: Path, chosen: Choices) -> SelfCheck:
    now = clock.now_to_second()
    told, check = make_packet(session, output, issued=now, choices=chosen)
    record_copy(session, told, Audience.RESPONDER, chosen, issued_on=now.date(), issue=check.issue)
    return check
