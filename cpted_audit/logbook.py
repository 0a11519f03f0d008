"""A log of what the program did, for whoever looks for a fault; nothing of an audit is in it.

It holds names of modules and actions, how long they took, and the kinds of errors: never a text,
path, name or number that somebody wrote or chose. It lies in the user's own folder for such files
and is never sent anywhere. Beside it lies what Python says when a library ends the program.
"""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from threading import Lock
from typing import TextIO

from cpted_audit import __version__, clock
from cpted_audit.program import log_folder

LOG = "log.txt"
FAULTS = "faults.txt"
_FOLDER = "cpted-audit"
_LARGEST, _KEPT = 200_000, 2
"""Bytes of one log, and how many older ones are kept."""
_NAME = re.compile(r"[A-Za-z_][\w.<>-]{0,120}")
_PACKAGE = f"{__name__.partition('.')[0]}."


class _Log:
    """A file of lines, each written at once; a full one is put aside, the oldest let go."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._one_at_a_time = Lock()
        self._file = path.open("a", encoding="utf-8")

    def write(self, line: str) -> None:
        """Add a line; a disk that fills up, or is gone, is no news worth an error."""
        with self._one_at_a_time, suppress(OSError, ValueError):
            if self._file.tell() > _LARGEST:
                self._put_aside()
            self._file.write(f"{line}\n")
            self._file.flush()

    def _put_aside(self) -> None:
        self._file.close()
        for number in range(_KEPT, 0, -1):
            older = self._path if number == 1 else self._aside(number - 1)
            with suppress(OSError):  # another program may have it open
                older.replace(self._aside(number))
        self._file = self._path.open("a", encoding="utf-8")

    def _aside(self, number: int) -> Path:
        return self._path.with_name(f"{self._path.name}.{number}")

    def close(self) -> None:
        """Close the file."""
        with suppress(OSError):
            self._file.close()


class _Book:
    """The one log of the program, as `_BOOK`; there is none until `begin`."""

    def __init__(self) -> None:
        self.log: _Log | None = None
        self.faults: TextIO | None = None


_BOOK = _Book()


def folder() -> Path:
    """Return where this user's programs keep what they noted of themselves."""
    return log_folder() / _FOLDER


def watch_faults() -> None:
    """Have Python write its calls, without their values, when a library ends the program."""
    import faulthandler

    if _BOOK.faults is not None:
        return
    with suppress(OSError, RuntimeError):
        path = _made(folder()) / FAULTS
        long = path.is_file() and path.stat().st_size > _LARGEST
        _BOOK.faults = path.open("w" if long else "a", encoding="utf-8")
        faulthandler.enable(_BOOK.faults)


def begin() -> None:
    """Open the log; where none can be written, the program goes on without."""
    if _BOOK.log is not None:
        return
    try:
        _BOOK.log = _Log(_made(folder()) / LOG)
    except (OSError, RuntimeError):  # a full disk; a user without a home
        return
    python = ".".join(map(str, sys.version_info[:3]))
    _write(f"began {__version__}, Python {python}, {sys.platform}")


def end() -> None:
    """Close the log, and watch for nothing any more."""
    import faulthandler

    if _BOOK.log is not None:
        _BOOK.log.close()
        _BOOK.log = None
    if _BOOK.faults is not None:
        faulthandler.disable()
        _BOOK.faults.close()
        _BOOK.faults = None


def did(action: str, since: float | None = None, failure: BaseException | None = None) -> None:
    """Write down an action, since when by `time.perf_counter`, and what kind of error ended it.

    Does nothing where no log was begun.
    """
    if _BOOK.log is None:
        return
    words = action if _NAME.fullmatch(action) else "unnamed"
    if since is not None:
        words += f" {time.perf_counter() - since:.3f} s"
    if failure is not None:
        words += f" failed: {_kinds(failure)}"
    _write(words)


@contextmanager
def timed(action: str, *, slower_than: float = 0.0) -> Iterator[None]:
    """Write down how the block ended, if it raised or took longer than some seconds."""
    began = time.perf_counter()
    try:
        yield
    except BaseException as error:
        did(action, began, error)
        raise
    if time.perf_counter() - began >= slower_than:
        did(action, began)


def name_of(call: Callable[..., object]) -> str:
    """Return what a function is called in the code, with its module."""
    while isinstance(call, partial):
        call = call.func
    kind = type(call)
    module = getattr(call, "__module__", kind.__module__).removeprefix(_PACKAGE)
    return f"{module}.{getattr(call, '__qualname__', kind.__qualname__)}"


def _kinds(error: BaseException) -> str:
    """Return the kinds of an error and of what led to it, and where in the program it came up."""
    kinds: list[str] = []
    chain: BaseException | None = error
    while chain is not None and len(kinds) < 5:
        kinds.append(f"{type(chain).__qualname__}{_place(chain)}")
        chain = chain.__cause__ or chain.__context__
    return " from ".join(kinds)


def _place(error: BaseException) -> str:
    found, trace = "", error.__traceback__
    while trace is not None:
        module = str(trace.tb_frame.f_globals.get("__name__", ""))
        if module.startswith(_PACKAGE):
            found = f" in {module.removeprefix(_PACKAGE)}:{trace.tb_lineno}"
        trace = trace.tb_next
    return found


def _write(words: str) -> None:
    if _BOOK.log is not None:
        _BOOK.log.write(f"{clock.moment():%Y-%m-%d %H:%M:%S}Z {words}")


def _made(path: Path) -> Path:
    path.mkdir(mode=0o700, parents=True, exist_ok=True)
    return path
