"""Commands on an audit as a whole: new, places, check."""

from __future__ import annotations

from pathlib import Path

import click

from cpted_audit.cli.opening import (
    audit_argument,
    new_passphrase,
    open_audit,
    opens_audit,
    passphrase_option,
)
from cpted_audit.domain.vocabulary import GradeBand
from cpted_audit.errors import NotAnAuditError
from cpted_audit.session import new_audit
from cpted_audit.session.check import check as check_audit
from cpted_audit.session.new_audit import NewAudit, parse_spaces


@click.command()
@audit_argument
@click.option("--site", required=True, help="The school's name.")
@click.option("--building", "buildings", multiple=True, help="A building's name; may be repeated.")
@click.option("--address", default="", help="The school's address.")
@click.option("--district", default="", help="The school district.")
@click.option(
    "--grade-band", type=click.Choice([band.value for band in GradeBand]), help="Grades taught."
)
@click.option(
    "--spaces",
    multiple=True,
    metavar="COUNTS",
    help="Places of a building, as “Main: classroom=24, exterior-door=11”; may be repeated.",
)
@click.option(
    "--checklist", "checklist_id", default="school-cpted", show_default=True, help="Checklist id."
)
@passphrase_option
@click.option("--no-passphrase", is_flag=True, help="Leave the audit unencrypted.")
def new(
    file: Path,
    site: str,
    buildings: tuple[str, ...],
    address: str,
    district: str,
    grade_band: str | None,
    spaces: tuple[str, ...],
    checklist_id: str,
    passphrase_file: Path | None,
    *,
    no_passphrase: bool,
) -> None:
    """Make a new audit."""
    plan = NewAudit(
        site_name=site,
        address=address,
        district=district,
        grade_band=None if grade_band is None else GradeBand(grade_band),
        buildings=buildings or ("Main",),
        spaces=parse_spaces(spaces),
        checklist_id=checklist_id,
    )
    passphrase = new_passphrase(passphrase_file, none_wanted=no_passphrase)
    with new_audit.create(file, plan, passphrase) as session:
        questions = sum(1 for _ in session.walk.questions())
        click.echo(f"Made {file} with {len(session.walk.places)} places and {questions} questions.")


@click.command()
@opens_audit
def places(file: Path, passphrase_file: Path | None) -> None:
    """List every place with its path, a tab, and its type."""
    with open_audit(file, passphrase_file, read_only=True) as session:
        for place in session.walk.route():
            click.echo(f"{session.walk.path(place)}\t{place.kind}")


@click.command()
@opens_audit
def check(file: Path, passphrase_file: Path | None) -> None:
    """Check the file's integrity and what the audit still lacks."""
    with open_audit(file, passphrase_file, read_only=True) as session:
        found = check_audit(session)
    click.echo(f"{found.answered} of {found.in_scope} items addressed.")
    for sentence in found.missing:
        click.echo(f"Missing: {sentence}.")
    for sentence in found.damage:
        click.echo(f"Damage: {sentence}.")
    if found.damage:
        raise NotAnAuditError(
            f"“{file.name}” is damaged; nothing was changed. Open the newest backup beside it."
        )
    click.echo("The file is whole.")
