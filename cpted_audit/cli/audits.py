"""The commands that begin an audit, and those on checklists: new, checklists, validate."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import partial
from pathlib import Path

import click

from cpted_audit.checklist import library, loader
from cpted_audit.cli.following import (
    NO_SITE,
    TEMPLATE_OF_NONE,
    Followed,
    follow,
    followed_options,
    was_given,
)
from cpted_audit.cli.new_passphrases import new_passphrase, weak_option
from cpted_audit.cli.opening import (
    audit_argument,
    passphrase_option,
)
from cpted_audit.domain.vocabulary import GradeBand
from cpted_audit.domain.words import counted
from cpted_audit.errors import AuditError
from cpted_audit.session.documents.profiles import decided_profile, take_decided
from cpted_audit.session.places import new_audit
from cpted_audit.session.places.space_counts import (
    Asked,
    counted_and_named,
    many_words,
    parse_buildings,
)
from cpted_audit.session.places.starting_points import MOST_LEVELS, NewAudit
from cpted_audit.session.registers.tray import waiting
from cpted_audit.session.session import Session

# The commands on checklists: list and validate.


@click.group(invoke_without_command=True)
@click.pass_context
def checklists(context: click.Context) -> None:
    """List the checklists that come with the program, the walk before its companion lists."""
    if context.invoked_subcommand is None:
        for checklist in sorted(library.shipped(), key=lambda checklist: checklist.companion):
            count = sum(1 for _ in checklist.items())
            click.echo(
                f"{checklist.id}\t{checklist.version}\t{checklist.language}\t{count} items\t"
                f"{checklist.title}\t{'companion list' if checklist.companion else 'walk'}"
            )


@checklists.command()
@click.argument("path", type=click.Path(path_type=Path))
def validate(path: Path) -> None:
    """Check a checklist file and name every mistake by file, table and key."""
    checklist = loader.load(path)
    count = sum(1 for _ in checklist.items())
    click.echo(f"{path} is a good checklist: {checklist.id} {checklist.version}, {count} items.")


@click.command()
@audit_argument
@click.option("--site", default="", help="The school's name.")
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
    help="What a building has, as “Main: 2 levels, Room 101–112, Doors 1–11, 6 cameras” or "
    "“Main: classroom=24”; “on level 2” says where. Counts and names of one kind are added up. "
    "May be repeated.",
)
@click.option(
    "--levels",
    multiple=True,
    metavar="BUILDING=N",
    help="How many levels a building has; without, as many as its room numbers show.",
)
@click.option(
    "--number-doors",
    type=click.Choice(["campus", "building"]),
    default="campus",
    show_default=True,
    help="Number exterior doors across the campus, or starting over at each building.",
)
@click.option(
    "--checklist",
    "checklist_ids",
    multiple=True,
    default=("school-cpted",),
    show_default=True,
    help="Checklist id. May be repeated: a walk, and companion lists beside it.",
)
@followed_options
@passphrase_option
@click.option("--no-passphrase", is_flag=True, help="Leave the audit unencrypted.")
@weak_option
@click.pass_context
def new(
    context: click.Context,
    file: Path,
    site: str,
    buildings: tuple[str, ...],
    address: str,
    district: str,
    grade_band: str | None,
    spaces: tuple[str, ...],
    levels: tuple[str, ...],
    number_doors: str,
    checklist_ids: tuple[str, ...],
    followed: Path | None,
    followed_passphrase_file: Path | None,
    passphrase_file: Path | None,
    *,
    template: bool,
    no_passphrase: bool,
    weak_passphrase: bool,
) -> None:
    """Make a new audit.

    With --from it follows an earlier one of the same school, or is made of it as a template.
    """
    new_key = partial(
        new_passphrase, passphrase_file, none_wanted=no_passphrase, weak_meant=weak_passphrase
    )
    if followed is not None:
        lists = checklist_ids if was_given(context, "checklist_ids") else ()
        follow(context, Followed(followed, followed_passphrase_file, template=template),
               file, site, lists, new_key)  # fmt: skip
        return
    if not site or template:
        raise click.UsageError(NO_SITE if not site else TEMPLATE_OF_NONE)
    asked = parse_buildings(spaces)
    said = {building: _level_names(one.levels) for building, one in asked.items() if one.levels}
    plan = NewAudit(
        site_name=site,
        address=address,
        district=district,
        grade_band=None if grade_band is None else GradeBand(grade_band),
        buildings=buildings or ("Main",),
        names={building: one.rooms for building, one in asked.items()},
        levels=said | dict(map(_levels, levels)),
        doors_run_on=number_doors == "campus",
        checklist_id=checklist_ids[0],
        companion_ids=checklist_ids[1:],
    )
    _create(file, plan, new_key(known=(site, *buildings)))
    _tell_of_counted_and_named(asked)


def _create(file: Path, plan: NewAudit, passphrase: str | None) -> None:
    decided_profile()  # before anything is made
    with new_audit.create(file, plan, passphrase) as session:
        take_decided(session)
        _tell_created(session)


def _tell_created(session: Session) -> None:
    questions = sum(1 for _ in session.walk.questions())
    places = counted(len(session.walk.places), "place")
    click.echo(f"Created {session.path} with {places} and {counted(questions, 'question')}.")
    if unplaced := len(waiting(session)):
        click.echo(f"In the registers and on no plan yet: {unplaced:,}.")


def _tell_of_counted_and_named(asked: Mapping[str, Asked]) -> None:
    for building, rooms in asked.items():
        for kind, unnamed, named in counted_and_named(rooms.rooms):
            click.echo(
                f"{building} has {unnamed + len(named):,} {many_words(kind)}: {unnamed:,} counted, "
                f"and {len(named):,} named ({_first_to_last(named)}). If the named ones are among "
                "those counted, make the audit again and count only the others."
            )


def _first_to_last(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{names[0]} to {names[-1]}"


def _levels(text: str) -> tuple[str, list[str]]:
    """Read “Main=2” into a building and the names of its levels."""
    building, _, number = (part.strip() for part in text.rpartition("="))
    if not building or not re.fullmatch("[0-9]{1,2}", number) or not 0 < int(number) <= MOST_LEVELS:
        raise AuditError(
            f"“{text}” gives no number of levels; write BUILDING=N with N from 1 to {MOST_LEVELS}."
        )
    return building, _level_names(int(number))


def _level_names(number: int) -> list[str]:
    return [f"Level {one}" for one in range(1, number + 1)]
