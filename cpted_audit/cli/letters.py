"""What a command writes is letters: a text of an audit never moves the cursor or sets a colour.

A terminal takes some signs for orders – to clear what stands above, to name a window, to fill the
clipboard – and a name or note in a file from anybody may hold them.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any, TextIO, cast

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

# The option for a font file, and what is said of letters that no font has.


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


_ORDERS = {
    number: f"\\x{number:02x}"
    for number in (*range(0x20), *range(0x7F, 0xA0))
    if chr(number) not in "\n\t"
}


class _Letters:
    """A stream of text that shows signs a terminal would obey as what they are."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        """Write a text, the signs in it as letters."""
        self._stream.write(text.translate(_ORDERS))
        return len(text)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the stream has
        return getattr(self._stream, name)


@contextmanager
def writing_letters() -> Iterator[None]:
    """Let everything that is written to the terminal within the block be letters."""
    out, err = cast(TextIO, _Letters(sys.stdout)), cast(TextIO, _Letters(sys.stderr))
    with redirect_stdout(out), redirect_stderr(err):
        yield
