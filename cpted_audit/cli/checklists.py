"""The commands on checklists: list and validate."""

from __future__ import annotations

from pathlib import Path

import click

from cpted_audit.checklist import library, loader


@click.group(invoke_without_command=True)
@click.pass_context
def checklists(context: click.Context) -> None:
    """List the checklists that come with the program, the walk before its companion lists."""
    if context.invoked_subcommand is None:
        for checklist in sorted(library.shipped(), key=lambda one: one.companion):
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
