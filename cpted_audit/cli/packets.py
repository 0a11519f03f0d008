"""The commands that make a packet, and check packets and other copies."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import get_args

import click

from cpted_audit import clock
from cpted_audit.cli.issuing import gives_copy, open_to_issue
from cpted_audit.cli.letters import font_option, font_text, tell_lost
from cpted_audit.cli.new_passphrases import new_passphrase, weak_option
from cpted_audit.cli.opening import (
    read_passphrase,
    reads_edition,
    tell_check,
    writes_audit,
)
from cpted_audit.errors import AuditError, PassphraseError
from cpted_audit.report.audience import Audience
from cpted_audit.report.pdf import PageSize
from cpted_audit.session.documents.check_words import SelfCheck, check_lines
from cpted_audit.session.documents.copies import issuer
from cpted_audit.session.documents.copies.copies import Choices
from cpted_audit.session.documents.copies.recipients import (
    begin_copy,
    for_recipient,
    record_copy,
)
from cpted_audit.session.documents.copies.verifying import EXIT
from cpted_audit.session.documents.copies.verifying import verify as verify_copy
from cpted_audit.session.documents.documents import make_packet
from cpted_audit.session.passphrases import check_zip_password
from cpted_audit.session.session import Session

# The commands about the truth of copies: check one, and the key that signs them.


@click.command()
@click.argument("copy", type=click.Path(path_type=Path))
@click.option(
    "--key", "keys", multiple=True, metavar="FILE|FINGERPRINT",
    help="The issuer's public key, or its fingerprint; your own keys otherwise.",
)  # fmt: skip
@click.option(
    "--password-file", type=click.Path(path_type=Path),
    help="File whose first line opens a zip that has a password; asked on a terminal otherwise.",
)  # fmt: skip
def verify(copy: Path, keys: tuple[str, ...], password_file: Path | None) -> None:
    """Say in one sentence whether a PDF or a packet is whole, whose, which printing, until when.

    Exits with 0 for a whole copy of a known issuer, 3 past its last day, 4 not signed, 5 signed
    with another key, 6 changed, 7 no record of its printing, 2 when it cannot be checked.
    """
    given = [issuer.given_key(key) for key in keys]
    today = clock.today()
    password = "" if password_file is None else read_passphrase(password_file)
    known = issuer.known_keys()
    try:
        found = verify_copy(copy, given, known, today, password=password)
    except PassphraseError:
        if password or not sys.stdin.isatty():
            raise
        password = click.prompt("Password of the zip", hide_input=True, err=True)
        found = verify_copy(copy, given, known, today, password=password)
    click.echo(found.said.text)
    click.get_current_context().exit(EXIT[found.state])


@click.group(name="signing-key")
def signing_key() -> None:
    """Make, show or export the key that signs your copies."""


@signing_key.command(name="new")
@click.option("--issuer", "name", required=True, help="The district or agency that issues copies.")
@click.option(
    "--passphrase-file", type=click.Path(path_type=Path),
    help="File whose first line opens the key; asked on a terminal otherwise.",
)  # fmt: skip
@click.option("--replace", is_flag=True, help="Make a new key and put the one there is beside it.")
@weak_option
def new_key(
    name: str, passphrase_file: Path | None, *, replace: bool, weak_passphrase: bool
) -> None:
    """Make a signing key, kept encrypted in your profile."""
    if not replace and issuer.own_key() is not None:
        raise AuditError(
            "There is a signing key already, so none was made. The option --replace makes a new "
            "one and keeps the old one beside it."
        )
    passphrase = new_passphrase(
        passphrase_file, none_offered=False, weak_meant=weak_passphrase, known=[name]
    )
    key = issuer.make_key(name, passphrase or "", replace=replace, weak_meant=weak_passphrase)
    click.echo(f"Made the signing key of {key.issuer}: {key.public.fingerprint}")
    click.echo("Give the fingerprint to those who get copies, by telephone or in person.")


@signing_key.command(name="show")
def show_key() -> None:
    """Tell whose the key is, and its fingerprint."""
    public = issuer.own_key()
    if public is None:
        click.echo("No signing key is set up; copies are not signed.")
    else:
        click.echo(f"{public.issuer}: {public.fingerprint}")


@signing_key.command(name="export")
@click.option(
    "-o", "--output", required=True, type=click.Path(path_type=Path),
    help="The file of the public key.",
)  # fmt: skip
def export_key(output: Path) -> None:
    """Write the public half of the key, for those who check copies."""
    public = issuer.export_public(output)
    click.echo(f"Wrote {output}: {public.issuer}, {public.fingerprint}")


@click.command()
@writes_audit
@reads_edition
@click.option(
    "-o", "--output", required=True, type=click.Path(path_type=Path),
    help="A new folder, or a file that ends in .zip.",
)  # fmt: skip
@gives_copy(
    weaknesses="Include findings in the packet.",
    locked_by="File whose first line becomes the password of the zip (AES-256). Names of files "
    "cannot be read without it either; it opens in 7-Zip, WinZip and the like.",
)
@click.option(
    "--paper", type=click.Choice(get_args(PageSize)), default="letter", show_default=True,
    help="Paper of the sheets.",
)  # fmt: skip
@weak_option
@font_option
def packet(
    file: Path,
    passphrase_file: Path | None,
    output: Path,
    *,
    copy: Choices,
    paper: PageSize,
    weak_passphrase: bool,
    font: Path | None,
) -> None:
    """Make the responders' packet: sheets to print, maps, tables, and a list of digests."""
    chosen = replace(copy, paper=paper, font=font_text(font))
    with open_to_issue(file, passphrase_file, named=bool(copy.recipient or copy.agency)) as session:
        known = (
            session.site.name,
            session.site.address,
            session.site.district,
            copy.recipient,
            copy.agency,
        )
        check_zip_password(chosen.password, known, weak_meant=weak_passphrase)
        chosen = begin_copy(session, Audience.RESPONDER, for_recipient(session, chosen))
        tell_lost(session, Audience.RESPONDER, chosen)
        check = _make(session, output, chosen)
    click.echo(f"Wrote {output}.")
    tell_check(check_lines(check), file)


def _make(session: Session, output: Path, chosen: Choices) -> SelfCheck:
    now = datetime.combine(session.today, clock.now_to_second().time())
    told, check = make_packet(session, output, issued=now, choices=chosen)
    record_copy(session, told, Audience.RESPONDER, chosen, issued_on=now.date(), issue=check.issue)
    return check
