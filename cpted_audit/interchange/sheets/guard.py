"""Text that a spreadsheet program would calculate: kept from it in CSV, and given back.

A cell of CSV has no kind: what begins with one of these signs is run as a formula when the file is
opened. An apostrophe before it stops that. One more is put before cells that begin with an
apostrophe already, so that what is read back is what was written. Before 0012 people put one
to keep its zeros; those cells are treated alike.
"""

from __future__ import annotations

import re

_SIGNS = "=+\\-@＝＋－＠\t\r\n"
"""What starts a formula or, being blank, hides the start of one; wide forms are read alike."""
_NUMBER = r"'+\d[\d.,-]*\Z"
_STARTS = re.compile(rf"'*\s*[{_SIGNS}]|{_NUMBER}")
_GUARDED = re.compile(rf"'+\s*[{_SIGNS}]|{_NUMBER}")


def guarded(text: str) -> str:
    """Return a text for a cell of CSV, with an apostrophe before it where it could be run."""
    return f"'{text}" if _STARTS.match(text) else text


def unguarded(text: str) -> str:
    """Return what stood in a cell before it was guarded."""
    return text[1:] if _GUARDED.match(text) else text
