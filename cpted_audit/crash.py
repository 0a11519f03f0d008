"""Crash reports: where a bug struck, without anything the user wrote."""

from __future__ import annotations

import sys
from pathlib import Path

from cpted_audit import __version__, clock, logbook

# Keep the memory of this program off the disk when it is killed: it may hold a passphrase.
#
# Child processes inherit what is set here. Swapped pages and a machine put to sleep are beyond
# it.


_NO_FAULT_BOX = 0x0001 | 0x0002
"""SEM_FAILCRITICALERRORS and SEM_NOGPFAULTERRORBOX: Windows then makes no report with memory."""


def switch_off() -> None:
    """Let no core dump of this process be written, nor of its children."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.kernel32.SetErrorMode(_NO_FAULT_BOX)
        return
    import resource

    _soft, hard = resource.getrlimit(resource.RLIMIT_CORE)
    # One byte, and not none: Linux hands a dump to a program in spite of a limit of 0, but never
    # with a limit of 1 (core(5), fs/coredump.c); a file of one byte is not written either.
    most = 1 if sys.platform.startswith("linux") and hard != 0 else 0
    resource.setrlimit(resource.RLIMIT_CORE, (most, most))


_PACKAGE = Path(__file__).resolve().parent


def write_report(error: BaseException) -> Path | None:
    """Write a crash report to the temporary folder and return its path, or None if it cannot be.

    It holds the kinds of the errors and the lines of code they passed, never their messages or
    values: those may quote a note, a code or a passphrase.
    """
    import platform  # all of this only when something went wrong
    import tempfile

    logbook.did("bug", failure=error)
    lines = [
        f"cpted-audit {__version__}",
        f"Python {platform.python_version()} on {platform.system()} {platform.machine()}",
        f"{clock.moment():%Y-%m-%d %H:%M} UTC",
        "",
        *_lines(error),
    ]
    path = Path(tempfile.gettempdir()) / f"cpted-audit-crash-{clock.moment():%Y%m%d-%H%M%S}.txt"
    try:
        path.write_text("\n".join(lines) + "\n", "utf-8")
    except OSError:
        return None
    return path


def sentence(report: Path | None) -> str:
    """Return what to tell the user about a bug."""
    where = "" if report is None else f" A report without your data is in {report}."
    return f"The program made a mistake and stopped this step; everything saved is kept.{where}"


def _lines(error: BaseException) -> list[str]:
    import traceback

    lines: list[str] = []
    chain: BaseException | None = error
    while chain is not None:
        lines.append(f"{type(chain).__module__}.{type(chain).__qualname__}")
        lines += [
            f"  {_where(frame.filename)}:{frame.lineno} in {frame.name}"
            for frame in traceback.extract_tb(chain.__traceback__)
        ]
        chain = chain.__cause__ or chain.__context__
    return lines


def _where(filename: str) -> str:
    """Return a file's name without the folders above the package, which may name the user."""
    path = Path(filename)
    if path.is_relative_to(_PACKAGE.parent):
        return str(path.relative_to(_PACKAGE.parent))
    for root in sys.path:
        if root and path.is_relative_to(root):
            return str(path.relative_to(root))
    return path.name
