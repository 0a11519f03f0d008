"""Workbooks made for tests: by the library, and changed in their XML afterwards."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook

SHEET1 = "xl/worksheets/sheet1.xml"


def book(*rows, prepare: Callable[[Workbook], None] | None = None) -> bytes:
    """Return a workbook with one sheet of rows, after `prepare` has changed it."""
    made = Workbook()
    for row in rows:
        made.active.append(row)
    if prepare:
        prepare(made)
    data = BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # the library asks for the time in UTC
        made.save(data)
    return data.getvalue()


def changed(data: bytes, parts: Mapping[str, Callable[[bytes], bytes]]) -> bytes:
    """Return a workbook with some of its parts changed."""
    out = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(out, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, parts.get(name, bytes)(old.read(name)))
    return out.getvalue()
