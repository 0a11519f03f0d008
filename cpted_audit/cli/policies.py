"""The command that says what an organization decided for everybody, and where that stands."""

from __future__ import annotations

import click

from cpted_audit.policy import POLICIES, all_decided, all_told, policy_files
from cpted_audit.program import PORTABLE, log_folder, portable_folder, program_folder, user_folder


@click.command()
@click.option("--example", is_flag=True, help="Print a policy file with every policy in it.")
def policy(*, example: bool) -> None:
    """Print what your organization decided, and where settings, logs and policies lie."""
    if example:
        click.echo("\n".join(one.example for one in POLICIES))
        return
    for words in all_told():
        click.echo(words)
    found = all_decided().files
    if not found:
        click.echo("No policy was set. One would stand in one of:")
    for path in found or policy_files():
        click.echo(f"  {path}")
    click.echo(f"Settings and keys lie in {user_folder()}, logs in {log_folder()}.")
    if portable_folder() is None:
        click.echo(f"A file “{PORTABLE[0]}” in {program_folder()} would put them beside it.")
