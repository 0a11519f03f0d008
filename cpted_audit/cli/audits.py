"""Commands on an audit as a whole: new, places, check."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import click

from cpted_audit.checklist import library, loader
from cpted_audit.cli.opening import (
    audit_argument,
    new_passphrase,
    open_audit,
    opens_audit,
    passphrase_option,
    reads_edition,
    tell_check,
    weak_option,
)
from cpted_audit.domain.vocabulary import GradeBand
from cpted_audit.domain.words import counted
from cpted_audit.errors import AuditError, NotAnAuditError
from cpted_audit.report.audience import Audience
from cpted_audit.report.headline_words import coverage_text
from cpted_audit.session.check import check as check_audit
from cpted_audit.session.documents.check_words import check_lines
from cpted_audit.session.documents.copies.copies import PLAIN
from cpted_audit.session.documents.copies.recipients import begin_copy, record_copy
from cpted_audit.session.documents.documents import make_report
from cpted_audit.session.places import new_audit
from cpted_audit.session.places.space_counts import (
    Asked,
    counted_and_named,
    many_words,
    parse_buildings,
)
from cpted_audit.session.places.starting_points import MOST_LEVELS, NewAudit
from cpted_audit.session.registers.tray import waiting
from cpted_audit.session.walk.answers import current_headline, visits
from cpted_audit.store.private_copy import or_backup

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


# The command that makes the sample school's audit and its report.


@click.command()
@click.option(
    "-o", "--output", default=".", type=click.Path(path_type=Path), help="Folder to write into."
)
def demo(output: Path) -> None:
    """Write the sample school's audit and its full PDF; print both paths and the score."""
    from cpted_audit.sample import school  # its plans need libraries that no other command does

    with school.create_sample(output) as session:
        pdf = session.path.with_suffix(".pdf")
        moved = [move.on for life in session.lives.values() for move in life.moves]
        on = max([visit.on for visit in visits(session)] + moved)
        choices = begin_copy(session, Audience.FULL, PLAIN)
        check = make_report(session, pdf, Audience.FULL, issued_on=on, choices=choices)
        record_copy(session, pdf, Audience.FULL, choices, issued_on=on, issue=check.issue)
        told = current_headline(session)
    click.echo(str(session.path))
    click.echo(str(pdf))
    click.echo(
        f"Critical conditions not in place: {len(told.not_in_place):,} · Overall CPTED score: "
        f"{told.score.text} · Coverage: {coverage_text(told.score)}"
    )
    tell_check((line for line in check_lines(check) if not line.good), session.path)


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
@passphrase_option
@click.option("--no-passphrase", is_flag=True, help="Leave the audit unencrypted.")
@weak_option
def new(
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
    passphrase_file: Path | None,
    *,
    no_passphrase: bool,
    weak_passphrase: bool,
) -> None:
    """Make a new audit."""
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
    passphrase = new_passphrase(
        passphrase_file, none_wanted=no_passphrase, weak_meant=weak_passphrase,
        known=(site, *buildings),
    )  # fmt: skip
    with new_audit.create(file, plan, passphrase) as session:
        questions = sum(1 for _ in session.walk.questions())
        places = counted(len(session.walk.places), "place")
        click.echo(f"Created {file} with {places} and {counted(questions, 'question')}.")
        if unplaced := len(waiting(session)):
            click.echo(f"In the registers and on no plan yet: {unplaced:,}.")
    _tell_of_counted_and_named(asked)


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


@click.command()
@opens_audit
@reads_edition
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
    click.echo(f"{found.answered} of {counted(found.in_scope, 'item')} of all kinds addressed.")
    for sentence in found.missing:
        click.echo(f"Missing: {sentence}.")
    for sentence in found.damage:
        click.echo(f"Damage: {sentence}.")
    if found.damage:
        raise NotAnAuditError(
            f"“{file.name}” is damaged; nothing was changed. Open another copy of it"
            f"{or_backup(file)}."
        )
    click.echo("The file is intact.")
