"""The command that says what an organization decided for everybody, and where that stands."""

from __future__ import annotations

from pathlib import Path

import click

from cpted_audit.policy import POLICIES, all_decided, all_told, policy_files, tried
from cpted_audit.program import PORTABLE, log_folder, portable_folder, program_folder, user_folder
from cpted_audit.session.documents.profiles import decided_profile


@click.command()
@click.option("--example", is_flag=True, help="Print a policy file with every policy in it.")
@click.option(
    "--try", "file", type=click.Path(path_type=Path),
    help="Say what a file would decide in a place where it is read, or what is wrong in it.",
)  # fmt: skip
def policy(file: Path | None, *, example: bool) -> None:
    """Print what your organization decided, and where settings, logs and policies lie."""
    if example:
        click.echo("\n".join(one.example for one in POLICIES))
        return
    found = all_decided() if file is None else tried(file)
    decided_profile(found)  # a state that nobody knows is said here first
    for words in all_told(found):
        click.echo(words)
    if file is not None:
        click.echo(f"{file} has no mistake; it decides nothing where it lies.")
        return
    if not found.files:
        click.echo("No policy was set. One would stand in one of:")
    for path in found.files or policy_files():
        click.echo(f"  {path}")
    click.echo(f"Settings and keys lie in {user_folder()}, logs in {log_folder()}.")
    if portable_folder() is None:
        click.echo(f"A file “{PORTABLE[0]}” in {program_folder()} would put them beside it.")
