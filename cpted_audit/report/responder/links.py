"""Links within a responder's sheets: from a table to the sheet, from a room to its door, back."""

from __future__ import annotations

from cpted_audit.report.pdf import Run, Text
from cpted_audit.report.responder.model import Spot
from cpted_audit.report.responder.words import NOT_RECORDED

INK = "#000000"
"""Links are underlined and black: sheets are read in gray."""


def to(text: str, anchor: str, told: str = "", *, bold: bool = False) -> Run:
    """Return a text that leads to an anchor, where the document has it; `told` says whereto."""
    if not text or not anchor:
        return Run(text, bold=bold)
    return Run(text, bold=bold, color=INK, link=anchor, soft=True, told=told or text)


def cell_link(spot: Spot, called: str = "") -> Text:
    """Return a cell that leads to the sheet it lies on."""
    if not spot.cell:
        return NOT_RECORDED
    return to(spot.cell, spot.sheet, f"{called or 'Where it is'}: cell {spot.cell} on its sheet")
