"""The commands that look for a newer version in a folder or on a USB drive, and install it."""

from __future__ import annotations

from pathlib import Path

import click

from cpted_audit.session.updates import (
    FoundRelease,
    found_words,
    install_beside,
    installed_words,
    look_for_update,
)

_folder = click.argument("folder", type=click.Path(path_type=Path))


@click.group()
def update() -> None:
    """Check a folder or USB drive for a newer version, and install it beside this one."""


@update.command(name="check")
@_folder
def check_folder(folder: Path) -> None:
    """Say which version a folder has, whether it is newer, and what changed."""
    _tell(look_for_update(folder))


@update.command()
@_folder
@click.option(
    "--into", type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Put the folder of the new version here, instead of beside this program.",
)  # fmt: skip
def install(folder: Path, into: Path | None) -> None:
    """Check the signature and digest of a newer version and unpack it into a new folder."""
    found = look_for_update(folder)
    _tell(found)
    click.echo(installed_words(install_beside(found, into)))


def _tell(found: FoundRelease) -> None:
    click.echo(found_words(found))
    if found.newer:
        for change in found.release.changes:
            click.echo(f"  {change}")
