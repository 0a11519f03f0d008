"""Tagged PDF (PDF/UA-1): a builder for stories, and the one place that knows ReportLab.

A report section asks a Story for pieces by their role and reading order; `build` lays them out
and writes the file. Texts are plain text throughout, never markup.
"""

from cpted_audit.report.pdf.builder import Cell, Content, ListItem, Maker, TableRow
from cpted_audit.report.pdf.document import (
    Built,
    Furniture,
    Margins,
    PageSize,
    Seal,
    build,
    laid_out,
    page_room,
    unsealed,
)
from cpted_audit.report.pdf.fonts.fonts import clean, unprinted
from cpted_audit.report.pdf.makers import Bar, chip, marker
from cpted_audit.report.pdf.pen import Pen, text_width
from cpted_audit.report.pdf.pictures.jpeg import Jpeg
from cpted_audit.report.pdf.plan_figure import PlacedTile, PlanLink, PlanSheet, scale_in
from cpted_audit.report.pdf.plan_pen import paint_parts
from cpted_audit.report.pdf.story import Corner, Story, measured
from cpted_audit.report.pdf.styles import SHEET_STYLES, STYLES, PageInk, TextStyle
from cpted_audit.report.pdf.text import Chip, Mark, Run, Secret, Text, pieces

__all__ = [
    "SHEET_STYLES",
    "STYLES",
    "Bar",
    "Built",
    "Cell",
    "Chip",
    "Content",
    "Corner",
    "Furniture",
    "Jpeg",
    "ListItem",
    "Maker",
    "Margins",
    "Mark",
    "PageInk",
    "PageSize",
    "Pen",
    "PlacedTile",
    "PlanLink",
    "PlanSheet",
    "Run",
    "Seal",
    "Secret",
    "Story",
    "TableRow",
    "Text",
    "TextStyle",
    "build",
    "chip",
    "clean",
    "laid_out",
    "marker",
    "measured",
    "page_room",
    "paint_parts",
    "pieces",
    "scale_in",
    "text_width",
    "unprinted",
    "unsealed",
]
