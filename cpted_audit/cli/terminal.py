"""What a command writes is letters: a text of an audit never moves the cursor or sets a color.

A terminal takes some signs for orders – to clear what stands above, to name a window, to fill the
clipboard – and a name or note in a file from anybody may hold them.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from io import TextIOWrapper
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


_CHOSEN = ("PYTHONIOENCODING", "PYTHONUTF8")
"""Variables by which somebody says how text is written."""


def make_whole(stream: TextIOWrapper, *, windows: bool = sys.platform == "win32") -> None:
    """Let a stream take every sign there is; one that it cannot take never stops the work.

    A console of Windows is written letter by letter, whatever its code page. What is redirected
    there would be in the code page of the country, which has no “Ł”, and is UTF-8 instead.
    """
    redirected = windows and not stream.isatty()
    if redirected and not any(os.environ.get(name) for name in _CHOSEN):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    else:
        stream.reconfigure(errors="backslashreplace")


@contextmanager
def writing_letters() -> Iterator[None]:
    """Let everything that is written to the terminal within the block be letters."""
    out, err = cast(TextIO, _Letters(sys.stdout)), cast(TextIO, _Letters(sys.stderr))
    with redirect_stdout(out), redirect_stderr(err):
        yield
