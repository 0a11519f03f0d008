"""Crash reports: where a bug struck, without anything the user wrote."""

from __future__ import annotations

import platform
import sys
import tempfile
import traceback
from pathlib import Path

from cpted_audit import __version__, clock, logbook

_PACKAGE = Path(__file__).resolve().parent


def write_report(error: BaseException) -> Path | None:
    """Write a crash report to the temporary folder and return its path, or None if it cannot be.

    It holds the kinds of the errors and the lines of code they passed, never their messages or
    values: those may quote a note, a code or a passphrase.
    """
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
