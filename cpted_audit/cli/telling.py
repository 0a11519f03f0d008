"""How a command tells what reading a document back showed."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click

from cpted_audit.session.documents.check_words import CheckLine

OFFER = ". Go through them with: cpted-audit photos {file} --not-asked"


def tell_check(lines: Iterable[CheckLine], file: Path) -> None:
    """Write a line for each question about what was made of an audit.

    An exclamation mark stands before what is not as it should be, a question mark before what waits
    for somebody.
    """
    for line in lines:
        sign = "? " if line.open else "  " if line.good else "! "
        click.echo(f"{sign}{line.text}{OFFER.format(file=file) if line.open else ''}")
