"""What a command writes is letters: a text of an audit never moves the cursor or sets a color.

A terminal takes some signs for orders – to clear what stands above, to name a window, to fill the
clipboard – and a name or note in a file from anybody may hold them.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from typing import Any, TextIO, cast

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
