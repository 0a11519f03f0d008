"""The child's side of taking a plan in: one open page, and the orders that are done on it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import cached_property
from typing import Any, Protocol

from PIL import Image

from cpted_audit.domain.plans.left_out import PlanLeftOut
from cpted_audit.imaging.kinds import UnsuitableError
from cpted_audit.imaging.plans import job
from cpted_audit.imaging.plans.kinds import PlanFileKind, plan_kind
from cpted_audit.imaging.plans.lines import page_lines
from cpted_audit.imaging.plans.pdf import (
    LockedError,
    PdfPage,
    pdf_document,
    pdf_page,
    pdf_pages,
)
from cpted_audit.imaging.plans.pdf_facts import PdfFacts
from cpted_audit.imaging.plans.pyramid import (
    RawPixels,
    band,
    is_photographic,
    jpeg,
    sample_rows,
    upper_levels,
)
from cpted_audit.imaging.plans.raster import raster_page, raster_pages
from cpted_audit.imaging.plans.records import (
    CutTile,
    PlanFileFacts,
    PlanLines,
    PlanOverview,
    PlanPage,
    SuggestedWall,
)
from cpted_audit.imaging.png import png
from cpted_audit.imaging.reading import DAMAGE, read_file
from cpted_audit.words import N_

_OVERVIEW_SIDE = 1600
_THUMBNAIL_SIDE = 320


class PlanFilePage(Protocol):
    """An open page, whatever file it comes from."""

    @property
    def size(self) -> tuple[int, int]:
        """Width and height at full resolution, in pixels."""

    @property
    def dpi(self) -> float | None:
        """Pixels per inch of paper, where that is known."""

    @property
    def left_out(self) -> tuple[PlanLeftOut, ...]:
        """What the picture does not show of the page."""

    def strip(self, top: int, bottom: int) -> Image.Image:
        """Return the rows from `top` to before `bottom`, upright, in grey or RGB."""

    def reduced(self, longest: int) -> Image.Image:
        """Return the whole page with its longer side at most `longest` pixels."""


class OpenPage:
    """Holds the file and the page that were opened, and does one order after another."""

    def __init__(self, request: job.PlanRequest) -> None:
        self._request = request

    def do(self, order: job.Order) -> object:
        """Return what came of an order, or why it was refused.

        Raises MemoryError when it needs more than this process may have.
        """
        work: dict[type, Callable[[Any], object]] = {
            job.LookInto: self._look,
            job.Open: self._open,
            job.MakeOverview: self._overview,
            job.MakeBand: self._band,
            job.Upper: self._upper,
            job.ReadLines: self._lines,
            job.Walls: self._walls,
        }
        try:
            return work[type(order)](order)
        except UnsuitableError as refusal:
            return job.RefusedPlan(str(refusal))
        except LockedError as lock:
            reason = (
                N_("it asks for a password")
                if lock.missing
                else N_("the password does not open it")
            )
            return job.RefusedPlan(reason, locked=True, missing=lock.missing)
        except DAMAGE:
            return job.RefusedPlan(N_("it is damaged"))

    @cached_property
    def _data(self) -> bytes:
        source = self._request.source
        return source if isinstance(source, bytes) else read_file(source)

    @cached_property
    def _kind(self) -> PlanFileKind:
        return plan_kind(self._data)

    @cached_property
    def _page(self) -> PlanFilePage:
        ask = self._request
        if self._kind is PlanFileKind.DXF:
            raise UnsuitableError("it is a DXF drawing, which has lines and no pixels")
        if self._kind is PlanFileKind.PDF:
            return pdf_page(self._data, ask.page, ask.dpi, ask.password, ask.limits)
        if self._kind is PlanFileKind.SVG:
            from cpted_audit.imaging.plans.svg import svg_page

            return svg_page(self._data, ask.page, ask.dpi, ask.limits)
        return raster_page(self._data, self._kind, ask.page, ask.limits)

    def _look(self, _order: job.LookInto) -> PlanFileFacts:
        pages, needs_password = self._pages()
        return PlanFileFacts(
            kind=self._kind,
            pages=pages,
            needs_password=needs_password,
            sha256=hashlib.sha256(self._data).hexdigest(),
            size=len(self._data),
        )

    def _pages(self) -> tuple[tuple[PlanPage, ...], bool]:
        if self._kind is PlanFileKind.DXF:
            return (), False
        if self._kind is PlanFileKind.SVG:
            from cpted_audit.imaging.plans.svg import svg_pages

            return svg_pages(self._data), False
        if self._kind is not PlanFileKind.PDF:
            return raster_pages(self._data, self._kind), False
        try:
            document, needs_password = pdf_document(self._data, self._request.password)
        except LockedError as lock:
            if lock.missing:
                return (), True
            raise
        return pdf_pages(document, PdfFacts(self._data, self._request.password)), needs_password

    def _open(self, _order: job.Open) -> None:
        _ = self._page

    def _overview(self, _order: job.MakeOverview) -> PlanOverview:
        image = self._page.reduced(_OVERVIEW_SIDE)
        width, height = self._page.size
        samples = (self._page.strip(*rows) for rows in sample_rows(height))
        photographic = is_photographic(image, samples)
        encode = jpeg if photographic else png
        thumbnail = image.copy()
        thumbnail.thumbnail((_THUMBNAIL_SIDE, _THUMBNAIL_SIDE))
        return PlanOverview(
            width=width,
            height=height,
            dpi=self._page.dpi,
            overview=encode(image),
            thumbnail=encode(thumbnail),
            photographic=photographic,
            left_out=self._page.left_out,
        )

    def _band(self, order: job.MakeBand) -> tuple[list[CutTile], RawPixels]:
        page = self._page
        return band(page.size, order.row, page.strip, photographic=order.photographic)

    def _upper(self, order: job.Upper) -> list[CutTile]:
        return upper_levels(order.size, list(order.remains), photographic=order.photographic)

    def _lines(self, _order: job.ReadLines) -> PlanLines:
        if not isinstance(self._page, PdfPage):
            raise UnsuitableError("lines can be read from the pages of a PDF only")
        return page_lines(self._page)

    def _walls(self, _order: job.Walls) -> tuple[SuggestedWall, ...]:
        # Only this needs numpy, which takes as long to load as a page to draw small.
        from cpted_audit.imaging.plans.walls import WORKING_SIDE, find_walls

        image = self._page.reduced(WORKING_SIDE).convert("L")
        return find_walls(image, self._page.size)
