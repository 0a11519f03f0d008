"""Letters that no font has: the option for a font, and what commands say before they print."""

from __future__ import annotations

from pathlib import Path

import click

from cpted_audit.report.audience import Audience
from cpted_audit.session.documents.copies.copies import Choices
from cpted_audit.session.documents.letters import (
    LOST,
    Lost,
    lost_letters,
    lost_values,
    place_words,
)
from cpted_audit.session.session import Session

font_option = click.option(
    "--font", type=click.Path(path_type=Path),
    help="Font file (.ttf, .otf, .ttc) for letters the program's fonts do not have; without it "
    "one of the system is used.",
)  # fmt: skip


def font_text(font: Path | None) -> str:
    """Return the option as the choices have it."""
    return "" if font is None else str(font)


def tell_lost(session: Session, audience: Audience, chosen: Choices) -> None:
    """Say before a document is made which letters will stand as numbers, and where first."""
    tell(lost_letters(session, audience, chosen=chosen.classes, font=chosen.font))


def tell(lost: Lost) -> None:
    """Say which letters will stand as numbers; nothing where there are none."""
    if lost:
        where = place_words(next(iter(lost.values())))
        click.echo(f"! {LOST.format(**lost_values(lost, where))}")
