"""How a command tells what reading a document back showed."""

from __future__ import annotations

from collections.abc import Iterable

import click

from cpted_audit.session.check_words import CheckLine


def tell_check(lines: Iterable[CheckLine]) -> None:
    """Write a line for each question, with an exclamation mark before what is not as it should."""
    for line in lines:
        click.echo(f"{'  ' if line.good else '! '}{line.text}")
