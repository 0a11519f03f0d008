"""The commands that bring photos in, list them, and say whether students are visible."""

from __future__ import annotations

import re
from pathlib import Path

import click

from cpted_audit.cli.opening import open_audit, writes_audit
from cpted_audit.domain.photos.photo import Photo
from cpted_audit.domain.photos.picture_size import MAX_SIDE
from cpted_audit.errors import AuditError, PhotoError
from cpted_audit.session.photos import edits, photos
from cpted_audit.session.session import Session

_SAID = {None: "not asked", True: "yes", False: "no"}
_NUMBERS = re.compile(r"(\d+)(?:-(\d+))?")


@click.command("import-photos")
@writes_audit
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--item", help="Attach them to this item's answer.")
@click.option("--place", help="The place they show, as `places` names it.")
@click.option(
    "--max-side",
    type=click.IntRange(640, 8192),
    default=MAX_SIDE,
    show_default=True,
    help="Pixels of the longer side they are stored with; a panorama may be longer.",
)
def import_photos(
    file: Path,
    passphrase_file: Path | None,
    paths: tuple[Path, ...],
    item: str | None,
    place: str | None,
    max_side: int,
) -> None:
    """Import photo files and folders; a bad file is named and the others go in."""
    with open_audit(file, passphrase_file, read_only=False) as session:
        target = photos.find_target(session, place=place, item=item)
        for running in photos.import_photos(session, paths, target, max_side=max_side):
            done = running
    for refused in done.refused:
        click.echo(str(refused), err=True)
    for name in done.undated:
        click.echo(f"“{name}” says a day that has not come; it was imported without the day.")
    for name in done.duplicates:
        click.echo(f"{name} is in the audit already.")
    if done.passed:
        click.echo(done.passed.text())
    count = len(done.added)
    click.echo("Imported 1 photo." if count == 1 else f"Imported {count:,} photos.")
    if done.refused and not done.added and not done.duplicates:
        raise PhotoError("No file could be imported; the audit is unchanged.")


@click.command("photos")
@writes_audit
@click.option("--not-asked", is_flag=True, help="Only those that need a students-visible check.")
@click.option(
    "--students",
    metavar="NUMBERS",
    default="",
    help="Say that students are visible in these, or named in their captions: 4,7-12.",
)
@click.option("--no-students", metavar="NUMBERS", default="", help="Say that they are not.")
def list_photos(
    file: Path, passphrase_file: Path | None, *, not_asked: bool, students: str, no_students: str
) -> None:
    """List photos, and say of some whether students are visible; others stay out of copies."""
    with open_audit(file, passphrase_file, read_only=not (students or no_students)) as session:
        stored = dict(enumerate(photos.photos(session), start=1))
        said = [(_numbered(stored, students), True), (_numbered(stored, no_students), False)]
        if {photo.id for photo in said[0][0]} & {photo.id for photo in said[1][0]}:
            raise AuditError("A photo is named under both options; nothing was changed.")
        for chosen, visible in said:
            if chosen:
                edits.set_students_visible(session, [photo.id for photo in chosen], visible)
        lines = list(_listed(session, only_open=not_asked))
    for line in lines:
        click.echo(line)
    if not lines:
        click.echo("Every photo was looked at." if not_asked else "This audit has no photos.")


def _numbered(stored: dict[int, Photo], numbers: str) -> list[Photo]:
    """Return the photos that numbers such as “4,7-12” name."""
    chosen: list[int] = []
    for part in filter(None, (one.strip() for one in numbers.split(","))):
        found = _NUMBERS.fullmatch(part)
        first, last = (int(found[1]), int(found[2] or found[1])) if found else (0, 0)
        if not 1 <= first <= last <= len(stored):
            raise AuditError(
                f"“{part[:20]}” names no photos; nothing was changed. They have the numbers 1 to "
                f"{len(stored)}: write 4 or 7-12, with commas between."
            )
        chosen += range(first, last + 1)
    return [stored[number] for number in dict.fromkeys(chosen)]


def _listed(session: Session, *, only_open: bool) -> list[str]:
    walk = session.walk
    places = {place.id: walk.path(place) for place in walk.places}
    answers = {answer.id: answer.place_id for answer in walk.answers.values()}
    lines = []
    for number, photo in enumerate(photos.photos(session), start=1):
        if only_open and photo.students_visible is not None:
            continue
        place_id = answers.get(photo.answer_id) if photo.answer_id else photo.place_id
        where = places.get(place_id, "") if place_id else ""
        facts = (f"students: {_SAID[photo.students_visible]}", photo.file_name, where)
        lines.append("  ".join(filter(None, (str(number), *facts, photo.caption))))
    return lines
