"""The command that brings photos in."""

from __future__ import annotations

from pathlib import Path

import click

from cpted_audit.cli.opening import open_audit, writes_audit
from cpted_audit.domain.picture_size import MAX_SIDE
from cpted_audit.errors import PhotoError
from cpted_audit.session import photos


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
