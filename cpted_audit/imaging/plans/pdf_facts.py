"""What the renderer does not tell of a PDF: the unit of a page, and what it will not draw.

Child only. Everything is read and nothing drawn; where a file is not as it should be, nothing is
known of it, and the renderer decides what becomes of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from io import BytesIO
from typing import Any

from cpted_audit.domain.plans.left_out import Loss, Losses, PlanLeftOut
from cpted_audit.imaging.reading import DAMAGE

MOST_TOLD = 60
"""Pages of a document that are looked through before one is chosen."""
_MOST_REMARKS = 5000
_HIDDEN, _NO_VIEW = 2, 32
_MODELS = frozenset({"/3D", "/RichMedia", "/Movie", "/Sound", "/Screen"})
_LOOKLESS = frozenset({"/Link", "/Popup", "/Widget"})
_DRAWN_ANYHOW = frozenset(
    {"/Circle", "/Highlight", "/Ink", "/Square", "/Squiggly", "/StrikeOut", "/Text", "/Underline"}
)
"""Remarks that the renderer draws from their numbers where they bring no look of their own."""
_MOST_UNITS = 1000.0
_UNIT_MARKS = (b"/UserUnit", b"/ObjStm")
"""One of these stands in a file that has a unit of its own: plainly, or with its pages packed."""


_FACT_MARKS = (b"/Annots", b"/AcroForm", b"/OCProperties", b"/EmbeddedFiles", b"/ObjStm")
"""The same for a file that has anything its picture may lack; most drawings have nothing."""


def _troubles() -> tuple[type[Exception], ...]:
    """Return what the library raises on a file that is not as it should be."""
    import pikepdf

    return pikepdf.PdfError, pikepdf.PasswordError, *DAMAGE


def _needs_no_look(kind: str, remark: Any) -> bool:  # noqa: ANN401 - untyped library
    """Return whether a remark shows nothing, or is drawn from its numbers or words alone."""
    typed = kind == "/FreeText" and remark.get("/DA") is not None
    return typed or kind in _LOOKLESS | _DRAWN_ANYHOW


class PdfFacts:
    """An open document, asked about its pages."""

    def __init__(self, data: bytes, password: str | None) -> None:
        self._data = data
        self._password = password

    @cached_property
    def _document(self) -> Any:  # noqa: ANN401 - the library tells nothing of its types
        import pikepdf  # slow to load, and seldom needed

        return pikepdf.open(
            BytesIO(self._data), password=self._password or "", attempt_recovery=False,
            suppress_warnings=True,
        )  # fmt: skip

    def unit(self, number: int) -> float:
        """Return how many times 1/72 inch a unit of a page is (ISO 32000-1, 14.11.7)."""
        if not any(mark in self._data for mark in _UNIT_MARKS):
            return 1.0
        try:
            told = float(self._document.pages[number - 1].obj.get("/UserUnit", 1))
        except _troubles():
            return 1.0
        return told if 0 < told <= _MOST_UNITS else 1.0

    def left_out(self, number: int) -> tuple[PlanLeftOut, ...]:
        """Return what the picture of a page will not show."""
        losses = Losses()
        if not any(mark in self._data for mark in _FACT_MARKS):
            return ()
        for part in (self._note_document, self._note_page):
            try:
                part(losses, number)
            except _troubles():
                continue
        return losses.all()

    def _note_document(self, losses: Losses, _number: int) -> None:
        root = self._document.Root
        form = root.get("/AcroForm")
        if form is not None and form.get("/XFA") is not None:
            losses.add(Loss.XFA)
        for name in self._document.attachments:
            losses.add(Loss.ATTACHED, name)
        layers = root.get("/OCProperties")
        usual = {} if layers is None else layers.get("/D", {})
        known = [] if layers is None else list(layers.get("/OCGs", []))
        off = list(usual.get("/OFF", []))
        if str(usual.get("/BaseState", "")) == "/OFF":
            on = {one.objgen for one in usual.get("/ON", [])}
            off = [one for one in known if one.objgen not in on]
        for layer in off:
            losses.add(Loss.LAYERS_OFF, str(layer.get("/Name", "")))

    def _note_page(self, losses: Losses, number: int) -> None:
        for remark in self._remarks(number):
            kind, flags = str(remark.get("/Subtype", "")), int(remark.get("/F", 0))
            if kind in {"/Link", "/Popup"}:
                continue
            if kind in _MODELS:
                losses.add(Loss.MODELS)
            elif kind == "/FileAttachment":
                losses.add(Loss.ATTACHED)
            elif flags & (_HIDDEN | _NO_VIEW):
                losses.add(Loss.HIDDEN)
            elif remark.get("/AP") is None and not _needs_no_look(kind, remark):
                losses.add(Loss.REMARKS)

    def _remarks(self, number: int) -> Iterator[Any]:
        import pikepdf

        found = self._document.pages[number - 1].obj.get("/Annots", [])
        for index, remark in enumerate(found):
            if index >= _MOST_REMARKS:
                return
            if isinstance(remark, pikepdf.Dictionary):
                yield remark
