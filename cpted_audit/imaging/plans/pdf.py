"""A page of a PDF: rendered upright in strips at a chosen resolution. Child only.

The page is never rendered whole; a strip of it costs what is drawn in the strip.

How many pixels a sheet has at a resolution, and which resolution to choose where too many.
"""

from __future__ import annotations

import math

import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image

from cpted_audit.domain.plans.left_out import PlanLeftOut
from cpted_audit.imaging.kinds import UnsuitableError
from cpted_audit.imaging.plans.pdf_facts import MOST_TOLD, PdfFacts
from cpted_audit.imaging.plans.raster import DAMAGED, MOST_PAGES
from cpted_audit.imaging.plans.records import PlanPage
from cpted_audit.imaging.reading import DAMAGE
from cpted_audit.jobs.limits import Limits
from cpted_audit.words import N_

_USUAL_DPI = (600, 400, 300, 200, 150, 100, 72, 50, 30, 20, 10)


def pixels_at(inches: tuple[float, float], dpi: float, limits: Limits) -> tuple[int, int]:
    """Return the width and height of a sheet in pixels.

    Raises UnsuitableError when it has more pixels than `limits` allows; the reason names what would
    do.
    """
    width, height = (max(1, round(side * dpi)) for side in inches)
    if width * height <= limits.pixels:
        return width, height
    largest = math.sqrt(limits.pixels / (inches[0] * inches[1]))
    choice = next((one for one in _USUAL_DPI if one <= min(largest, dpi)), None)
    advice = (
        N_("choose {choice} dpi or less", choice=choice)
        if choice
        else N_("print it on a smaller sheet first")
    )
    raise UnsuitableError(
        "at {dpi:g} dpi {too_large}; {advice}",
        dpi=dpi,
        too_large=limits.too_large(width * height),
        advice=advice,
    )


_POINTS = 72
_WHITE = 0xFFFFFFFF


class LockedError(Exception):
    """The file is encrypted; `missing` tells whether no password was given, or a wrong one."""

    def __init__(self, *, missing: bool) -> None:
        super().__init__()
        self.missing = missing


class PdfPage:
    """An open page at a resolution, asked for in strips of upright rows in RGB."""

    def __init__(
        self,
        page: pypdfium2.PdfPage,
        dpi: float,
        limits: Limits,
        *,
        facts: PdfFacts,
        number: int,
    ) -> None:
        self.page = page
        self.dpi = dpi
        self._facts = facts
        self._number = number
        inches = [side * facts.unit(number) / _POINTS for side in page.get_size()]
        self.size = pixels_at((inches[0], inches[1]), dpi, limits)

    @property
    def left_out(self) -> tuple[PlanLeftOut, ...]:
        """What the picture does not show of the page."""
        return self._facts.left_out(self._number)

    def strip(self, top: int, bottom: int) -> Image.Image:
        """Return the rows from `top` to before `bottom` as they look on white paper."""
        return self._drawn(self.size, top, bottom)

    def reduced(self, longest: int) -> Image.Image:
        """Return the whole page with its longer side at most `longest` pixels."""
        scale = min(1.0, longest / max(self.size))
        width, height = (max(1, round(side * scale)) for side in self.size)
        return self._drawn((width, height), 0, height)

    def _drawn(self, size: tuple[int, int], top: int, bottom: int) -> Image.Image:
        width, height = size
        bitmap = pypdfium2.PdfBitmap.new_native(width, bottom - top, pdfium.FPDFBitmap_BGR)
        pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, bottom - top, _WHITE)
        view = (bitmap, self.page, 0, -top, width, height, 0, pdfium.FPDF_ANNOT)
        pdfium.FPDF_RenderPageBitmap(*view)
        if self.page.formenv is not None:  # what was typed and ticked is drawn by itself
            pdfium.FPDF_FFLDraw(self.page.formenv, *view)
        image = Image.frombuffer(
            "RGB", (width, bottom - top), bitmap.buffer, "raw", "BGR", bitmap.stride, 1
        )
        bitmap.close()
        return image


def pdf_document(data: bytes, password: str | None) -> tuple[pypdfium2.PdfDocument, bool]:
    """Return the open document, and whether it took the password to open it.

    Raises UnsuitableError when it is damaged, or protected in a way that is not known; LockedError
    when the password is missing or wrong.
    """
    try:
        return _opened(data, None), False
    except LockedError:
        if not password:
            raise
    return _opened(data, password), True


def _opened(data: bytes, password: str | None) -> pypdfium2.PdfDocument:
    try:
        document = pypdfium2.PdfDocument(data, password=password)
    except pypdfium2.PdfiumError as error:
        if error.err_code == pdfium.FPDF_ERR_PASSWORD:
            raise LockedError(missing=password is None) from None
        if error.err_code == pdfium.FPDF_ERR_SECURITY:
            raise UnsuitableError(
                "it is protected by a means other than a password; print it to a new PDF"
            ) from None
        raise UnsuitableError(DAMAGED) from error
    if not len(document):
        raise UnsuitableError("it has no pages")
    # Before any page is opened. The renderer is built without a reader of scripts.
    document.init_forms()
    if document.formenv is not None:
        pdfium.FPDF_SetFormFieldHighlightAlpha(document.formenv, 0)
    return document


def pdf_pages(document: pypdfium2.PdfDocument, facts: PdfFacts) -> tuple[PlanPage, ...]:
    """Return the pages of a document with their upright size in points.

    Raises UnsuitableError when it has too many pages.
    """
    count = len(document)
    if count > MOST_PAGES:
        raise UnsuitableError(
            "it has {count:,} pages, more than {most_pages:,}; import only the pages you need",
            count=count,
            most_pages=MOST_PAGES,
        )
    return tuple(_listed(document, facts, index) for index in range(count))


def _listed(document: pypdfium2.PdfDocument, facts: PdfFacts, index: int) -> PlanPage:
    try:
        width, height = document.get_page_size(index)
    except pypdfium2.PdfiumError:
        width = height = 0.0  # this one page is damaged; the others can be taken
    unit = facts.unit(index + 1)
    label = document.get_page_label(index).strip()
    return PlanPage(
        number=index + 1, width=width * unit, height=height * unit,
        label=label or f"Page {index + 1}",
        left_out=facts.left_out(index + 1) if index < MOST_TOLD else (),
    )  # fmt: skip


def pdf_page(data: bytes, number: int, dpi: float, password: str | None, limits: Limits) -> PdfPage:
    """Return one page of a PDF, open.

    Raises UnsuitableError when there is no such page, or it is damaged or too large at this
    resolution; LockedError when the password is missing or wrong.
    """
    document, _ = pdf_document(data, password)
    if not 1 <= number <= len(document):
        raise UnsuitableError("it has no page {number}", number=number)
    try:
        facts = PdfFacts(data, password)
        return PdfPage(document[number - 1], dpi, limits, facts=facts, number=number)
    except DAMAGE as damage:
        raise UnsuitableError("page {number} is damaged", number=number) from damage
