"""Walk over the pages of a made PDF: how much of each is used, and what stands at its foot."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pypdf
import pypdfium2
import pypdfium2.raw as raw
from pypdf.generic import Destination

from cpted_audit.report.pdf.document import MARGINS, Margins

LEAST_USED = 0.25
"""The share of a page's room that must be used, but on the last one."""


_HEADING = 30.0
"""Points that the highest heading of one line takes at most."""


@dataclass(frozen=True)
class Line:
    """A line of text: its words and the height of its foot, in points from below."""

    text: str
    bottom: float


@dataclass(frozen=True)
class Walked:
    """A page without its furniture."""

    number: int
    used: float
    drawn: float
    """The foot of the lowest drawing or picture."""
    lines: list[Line]
    tops: list[tuple[float, str]]
    """The headings of the outline that lead to it, and how high they stand."""

    @property
    def alone(self) -> str:
        """The lowest heading, where nothing stands below it."""
        top, title = min(self.tops, default=(0.0, ""))
        low = min((line.bottom for line in self.lines), default=0.0)
        return title if title and low > top - _HEADING and self.drawn > top - _HEADING else ""


def walk(path: Path, margins: Margins = MARGINS) -> list[Walked]:
    """Return every page of a document."""
    titles = _titles(path)
    document = pypdfium2.PdfDocument(path)
    try:
        return [
            _walked(page, number, titles.get(number, []), margins)
            for number, page in enumerate(document, 1)
        ]
    finally:
        document.close()


def _walked(
    page: pypdfium2.PdfPage, number: int, tops: list[tuple[float, str]], margins: Margins
) -> Walked:
    _, high = page.get_size()
    top, foot = high - margins.top + 4, margins.bottom - 10
    lows = [
        low
        for one in page.get_objects(max_depth=1)
        for _, low, _, up in [one.get_bounds()]
        if up <= top and low >= foot and up > low and not _is_ground(one, up - low)
    ]
    words = page.get_textpage()
    lines = [
        Line(words.get_text_bounded(*box).strip(), box[1])
        for box in (words.get_rect(at) for at in range(words.count_rects()))
        if foot <= box[1] and box[3] <= top + 6
    ]
    low = min([*lows, *(line.bottom for line in lines)], default=top)
    said = [line for line in lines if line.text]
    return Walked(number, (top - low) / (top - foot), min(lows, default=top), said, tops)


def _is_ground(pdf_object: pypdfium2.PdfObject, high: float) -> bool:
    return pdf_object.type == raw.FPDF_PAGEOBJ_PATH and high > 400


def _titles(path: Path) -> dict[int, list[tuple[float, str]]]:
    reader = pypdf.PdfReader(path)
    found: dict[int, list[tuple[float, str]]] = {}

    def take(entries: list[object]) -> None:
        for entry in entries:
            if isinstance(entry, list):
                take(entry)
            elif isinstance(entry, Destination):
                page = reader.get_destination_page_number(entry)
                at = found.setdefault((page if page is not None else -1) + 1, [])
                at.append((float(entry.top or 0), str(entry.title)))

    take(reader.outline)
    return found


def faults(path: Path, margins: Margins = MARGINS, *, covers: int = 1) -> Iterator[str]:
    """Yield what is against the rules of layout, page by page; the cover is as it is."""
    pages = walk(path, margins)
    for page in pages[covers:]:
        if page.used < LEAST_USED and page is not pages[-1]:
            yield f"page {page.number} is used to {page.used:.0%}"
        if page.alone:
            yield f"page {page.number} ends with the heading “{page.alone}”"
