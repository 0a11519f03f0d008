"""The layer (optional content group) that an object of a PDF page is on. Child only."""

from __future__ import annotations

import ctypes
from typing import Any

import pypdfium2.raw as pdfium

_LONGEST = 200
"""Bytes of a name that are read."""
_MOST_MARKS = 20


def layer_of(one: Any) -> str:  # noqa: ANN401 - a C handle
    """Return the name of the innermost layer an object is on; empty where it is on none."""
    name = ""
    for index in range(min(max(0, pdfium.FPDFPageObj_CountMarks(one)), _MOST_MARKS)):
        mark = pdfium.FPDFPageObj_GetMark(one, index)
        if mark and _text(pdfium.FPDFPageObjMark_GetName, mark) == "OC":
            name = _text(pdfium.FPDFPageObjMark_GetParamStringValue, mark, b"Name") or name
    return name


def _text(ask: Any, *of: Any) -> str:  # noqa: ANN401 - functions and handles of C
    """Return a text that PDFium writes into a buffer; empty where it has none or a long one."""
    buffer, length = ctypes.create_string_buffer(_LONGEST), ctypes.c_ulong()
    words = ctypes.cast(buffer, ctypes.POINTER(pdfium.FPDF_WCHAR))
    if not ask(*of, words, _LONGEST, length) or length.value > _LONGEST:
        return ""
    return buffer.raw[: length.value].decode("utf-16-le", "ignore").rstrip("\0")
