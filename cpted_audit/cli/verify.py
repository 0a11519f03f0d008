"""The commands about the truth of copies: check one, and the key that signs them."""

from __future__ import annotations

from pathlib import Path

import click

from cpted_audit import clock
from cpted_audit.cli.opening import new_passphrase, weak_option
from cpted_audit.errors import AuditError
from cpted_audit.session.documents.copies import issuer
from cpted_audit.session.documents.copies.verifying import EXIT
from cpted_audit.session.documents.copies.verifying import verify as verify_copy


@click.command()
@click.argument("copy", type=click.Path(path_type=Path))
@click.option(
    "--key", "keys", multiple=True, metavar="FILE|FINGERPRINT",
    help="The issuer's public key, or its fingerprint; your own keys otherwise.",
)  # fmt: skip
def verify(copy: Path, keys: tuple[str, ...]) -> None:
    """Say in one sentence whether a PDF or a packet is whole, whose, which edition, until when.

    Exits with 0 for a whole copy of a known issuer, 3 past its last day, 4 not signed, 5 signed
    with another key, 6 changed, 7 no record of its edition, 2 when it cannot be checked.
    """
    given = [issuer.given_key(key) for key in keys]
    today = clock.today()
    found = verify_copy(copy, given, issuer.known_keys(), today)
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
