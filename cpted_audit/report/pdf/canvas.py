"""A strict canvas: what is painted is an artifact, and text or a picture needs a tag."""

from __future__ import annotations

from collections import defaultdict
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from functools import cache, wraps
from typing import TYPE_CHECKING, BinaryIO, Final
from urllib.parse import quote

from reportlab.lib.colors import Color, toColor
from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from cpted_audit.report.pdf.fonts.fonts import font
from cpted_audit.report.pdf.objects import Raw, text_string
from cpted_audit.report.pdf.pictures.darkroom import Darkroom
from cpted_audit.report.pdf.pictures.jpeg import Jpeg, JpegObject
from cpted_audit.report.pdf.styles import rgb
from cpted_audit.report.pdf.tags import Tag

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.pdfgen.textobject import PDFTextObject

PDF_VERSION: Final = (1, 7)
_IN_ADDRESSES: Final = ":/?#[]@!$&'()*+,;=%~"
_HEADER: Final = "/Artifact <</Type /Pagination /Subtype /Header /Attached [/Top]>> BDC"
_FOOTER: Final = "/Artifact <</Type /Pagination /Subtype /Footer /Attached [/Bottom]>> BDC"
_REPEATED: Final = "/Artifact <</Type /Pagination>> BDC"
_WATERMARK: Final = "/Artifact <</Type /Pagination /Subtype /Watermark>> BDC"
_PLAIN: Final = "/Artifact BMC"
_OPENINGS: Final = {
    "header": _HEADER,
    "footer": _FOOTER,
    "repeated": _REPEATED,
    "watermark": _WATERMARK,
    "plain": _PLAIN,
}


class UntaggedError(RuntimeError):
    """A mistake in the program: text or a picture was drawn outside any tag or artifact."""


@dataclass(frozen=True, slots=True)
class Glyphs:
    """A piece of one line in one font: where it starts (points), and what it shows."""

    x: float
    y: float
    font: str
    size: float
    color: str
    text: str
    spread: float = 0.0
    """Points added after each letter."""
    mirrored: bool = False
    """Whether it is turned around the upright at its start, as brackets that run to the left."""
    hidden: bool = False
    """Whether it is there for readers alone, narrow and without ink: another glyph shows it."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A marked sequence of a page: page index and its number (MCID) there."""

    page: int
    mcid: int


@dataclass(frozen=True, slots=True)
class Linked:
    """A link annotation and the page (index) it lies on."""

    page: int
    annotation: pdfdoc.PDFObjectReference


Content = Marked | Linked | Tag


class TaggedCanvas(Canvas):  # type: ignore[misc]  # ReportLab has no types
    """A page canvas that records which marked sequence belongs to which tag."""

    def __init__(
        self,
        file: BinaryIO,
        page_size: tuple[float, float],
        *,
        language: str,
        invariant: bool,
        darkroom: Darkroom | None = None,
    ) -> None:
        font("Body")
        self._darkroom = darkroom or Darkroom(None)
        self._open: Tag | str | None = None
        self._page_tags: list[Tag] = []
        self.parents: list[list[Tag] | Tag] = []
        """By parent-tree key: the tags of a page's MCIDs, or the Link of an annotation."""
        self._page_key: int | None = None
        self.finished = 0
        """Pages closed so far."""
        self.content: defaultdict[Tag, list[Content]] = defaultdict(list)
        self.boxes: dict[Tag, tuple[float, float, float, float]] = {}
        self._letters: dict[str, _Letters] = {}
        super().__init__(
            file,
            pagesize=page_size,
            pageCompression=1,
            invariant=int(invariant),
            initialFontName="Body",
            pdfVersion=PDF_VERSION,
            lang=language,
        )
        # A standard-14 font is never embedded, so asking for one is an error at once.
        self._doc.getInternalFontName = _refuse_font

    @property
    def document(self) -> pdfdoc.PDFDocument:
        """ReportLab's document of this canvas, for the writer of the file."""
        return self._doc

    @property
    def is_open(self) -> bool:
        """True within a tag or an artifact."""
        return self._open is not None

    # --- marked content -------------------------------------------------------------------

    @contextmanager
    def tagged(self, tag: Tag) -> Iterator[None]:
        """Draw what follows as content of the tag (within an artifact: as part of that)."""
        if self._open in ("repeated", "plain"):
            yield
            return
        if tag.is_artifact:
            with self.artifact():
                yield
            return
        if self._open is not None:
            raise UntaggedError(f"{tag.role} was opened within other content")
        self._begin(tag)
        yield
        self._code.append("EMC")
        self._open = None

    @contextmanager
    def block(self, tag: Tag, width: float, height: float) -> Iterator[None]:
        """Draw a picture or drawing as one tag; its box is width by height at the origin."""
        left, bottom = self.absolutePosition(0, 0)
        right, top = self.absolutePosition(width, height)
        with self.tagged(tag):
            if self._open is tag:
                self.boxes[tag] = (left, bottom, right, top)
            yield

    @contextmanager
    def artifact(self, kind: str = "plain") -> Iterator[None]:
        """Draw what follows as header, footer, watermark, repeated or plain artifact."""
        if isinstance(self._open, Tag):
            raise UntaggedError(f"an artifact was opened within {self._open.role}")
        if self._open is not None:
            yield
            return
        self._open_artifact(kind)
        yield
        self._code.append("EMC")
        self._open = None

    def _begin(self, tag: Tag) -> None:
        if self._page_key is None:
            self._page_key = len(self.parents)
            self.parents.append(self._page_tags)
        mcid = len(self._page_tags)
        self._page_tags.append(tag)
        if tag.inline and tag.parent is not None and tag not in self.content:
            self.content[tag.parent].append(tag)
        self.content[tag].append(Marked(self.finished, mcid))
        self._code.append(f"/{tag.role} <</MCID {mcid}>> BDC")
        self._open = tag

    def _open_artifact(self, kind: str) -> None:
        code = self._code
        merged = kind == "plain" and len(code) > 1 and code[-1] == "EMC" and self._last_plain
        if merged:
            code.pop()
        else:
            code.append(_OPENINGS[kind])
        self._last_plain = kind == "plain"
        self._open = kind

    _last_plain = False

    def _require_context(self, what: str) -> None:
        if self._open is None:
            raise UntaggedError(f"{what} was drawn without a tag")

    # --- text -----------------------------------------------------------------------------

    def show(self, glyphs: Iterable[Glyphs]) -> None:
        """Draw pieces of text as one text object; colours and fonts do not leak out."""
        self._require_context("text")
        out = ["q BT"]
        state: tuple[str, int, float] | None = None
        color, spread = "", 0.0
        for piece in glyphs:
            if piece.color != color:
                color = piece.color
                out.append(_filled(color))
            if piece.spread != spread:
                spread = piece.spread
                out.append(f"{spread:.3g} Tc")
            across = -1 if piece.mirrored else 0.05 if piece.hidden else 1
            out.append(f"{across:g} 0 0 1 {piece.x:.3f} {piece.y:.3f} Tm")
            face = font(piece.font)
            for subset, written in self._written(piece.font, piece.text):
                if state != (piece.font, subset, piece.size):
                    state = piece.font, subset, piece.size
                    name = face.getSubsetInternalName(subset, self._doc)
                    out.append(f"{name} {piece.size:g} Tf")
                shown = f"({written}) Tj"
                out.append(f"3 Tr {shown} 0 Tr" if piece.hidden else shown)
        out.append("ET Q")
        self._code.append(" ".join(out))

    def _written(self, name: str, text: str) -> list[tuple[int, str]]:
        """Return a text as it stands in strings, each with the subset of the font it is of."""
        letters = self._letters.get(name)
        if letters is None:
            letters = self._letters[name] = _Letters(font(name), self._doc)
        written = text.translate(letters)
        if _ELSEWHERE not in written:
            return [(0, written)] if text else []
        parts = font(name).splitString(text, self._doc)
        return [(subset, _escaped(data)) for subset, data in parts]

    def setFillColor(self, color: str, alpha: float | None = None) -> None:  # noqa: N802
        """Fill with a colour (#RRGGBB); ReportLab makes one of a text anew each time."""
        super().setFillColor(_ink(color), alpha)

    def setStrokeColor(self, color: str, alpha: float | None = None) -> None:  # noqa: N802
        """Draw lines in a colour (#RRGGBB)."""
        super().setStrokeColor(_ink(color), alpha)

    def drawText(self, aTextObject: PDFTextObject) -> None:  # noqa: N802, N803  ReportLab's names
        """Draw ReportLab's text object, which needs a tag or an artifact around it."""
        self._require_context("text")
        super().drawText(aTextObject)

    # --- pictures -------------------------------------------------------------------------

    def picture(self, jpeg: Jpeg, width: float, height: float, radius: float = 0) -> None:
        """Draw a JPEG at the origin; its bytes are read when the file is written."""
        self._require_context("a picture")
        name, read = self._darkroom.picture(jpeg, *self._placed(width, height))
        if not self._doc.hasForm(name):
            self._doc.addForm(name, JpegObject(read))
        self.saveState()
        if radius:
            path = self.beginPath()
            path.roundRect(0, 0, width, height, radius)
            self.clipPath(path, stroke=0, fill=0)
        self.scale(width, height)
        self.doForm(name)
        self.restoreState()

    def _placed(self, width: float, height: float) -> tuple[float, float]:
        """Return a width and height in points of the page."""
        across, _, _, down, _, _ = self._currentMatrix
        return width * across, height * down

    def drawImage(self, *_args: object, **_options: object) -> None:  # noqa: N802
        """Refuse ReportLab's own pictures: they are held in memory twice."""
        raise UntaggedError("pictures go through picture()")

    drawInlineImage = drawImage  # noqa: N815

    # --- links and destinations -----------------------------------------------------------

    def link(
        self, tag: Tag, box: tuple[float, float, float, float], target: str, contents: str
    ) -> None:
        """Lay a link over a box (left, bottom, right, top); target is an anchor or an address."""
        if self._open is not None:
            return
        if "://" in target or target.startswith("mailto:"):
            key, where = (
                b"/A",
                Raw(b"<</S /URI /URI %s>>" % text_string(quote(target, safe=_IN_ADDRESSES))),
            )
        else:
            key, where = b"/Dest", self._bookmarkReference(target)
        corners = (*self.absolutePosition(*box[:2]), *self.absolutePosition(*box[2:]))
        annotation = Raw(
            b"<</Type /Annot /Subtype /Link /Border [0 0 0] /F 4 /Rect [%s] /Contents %s"
            b" /StructParent %d %s "
            % (
                b" ".join(b"%.2f" % corner for corner in corners),
                text_string(contents),
                len(self.parents),
                key,
            ),
            where,
            b">>",
        )
        self._addAnnotation(annotation)
        self.parents.append(tag)
        self.content[tag].append(Linked(self.finished, self._doc.Reference(annotation)))

    def heading(self, key: str, title: str, level: int, top: float) -> None:
        """Mark a destination at the current x and enter it in the outline (level 0 is highest)."""
        self.destination(key, top)
        self.addOutlineEntry(title, key, level, closed=level > 0)

    def destination(self, key: str, top: float) -> None:
        """Mark a destination for links, `top` points above the origin."""
        self.bookmarkHorizontal(key, 0, top)

    # --- pages ----------------------------------------------------------------------------

    def _setAnnotations(self, page: pdfdoc.PDFPage) -> None:  # noqa: N802
        super()._setAnnotations(page)
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents = self._page_key
        page.Tabs = pdfdoc.PDFName("S")

    def showPage(self) -> None:  # noqa: N802
        """Close the page; nothing may be open."""
        if self._open is not None:
            raise UntaggedError("a page ended within open content")
        super().showPage()
        self.finished += 1
        self._page_key, self._page_tags = None, []


_ESCAPED: Final = str.maketrans(
    {chr(code): f"\\{code:03o}" for code in range(256) if not 32 <= code < 127}
    | {sign: f"\\{sign}" for sign in "\\()"}
)
"""How each byte of a text that needs it is written in a string; as ReportLab writes them."""
_ELSEWHERE: Final = "\0"
"""Stands for a letter of another subset than a font's first; no string holds it as it is."""


class _Letters(dict[int, str]):
    """A table for `str.translate`: how each letter of a font's first subset is written.

    A letter gets its place in the font when it is first written, as ReportLab gives them.
    """

    def __init__(self, face: TTFont, document: pdfdoc.PDFDocument) -> None:
        super().__init__()
        self._face, self._document = face, document

    def __missing__(self, code: int) -> str:
        ((subset, data),) = self._face.splitString(chr(code), self._document)
        self[code] = written = _ELSEWHERE if subset else _escaped(data)
        return written


def _escaped(data: bytes) -> str:
    return data.decode("latin-1").translate(_ESCAPED)


@cache
def _filled(color: str) -> str:
    """Return the operator that fills with a colour."""
    return "{:.3g} {:.3g} {:.3g} rg".format(*rgb(color))


@cache
def _ink(color: str) -> Color:
    """Return ReportLab's object for a colour; nobody changes one."""
    made: Color = toColor(color)
    return made


def _refuse_font(name: str) -> str:
    raise UntaggedError(f"{name} is not an embedded font")


def _as_artifact(painted: Callable[..., None]) -> Callable[..., None]:
    @wraps(painted)
    def paint(self: TaggedCanvas, *args: object, **options: object) -> None:
        with nullcontext() if self.is_open else self.artifact():
            painted(self, *args, **options)

    return paint


for _name in (
    *("line", "lines", "grid", "cross", "bezier", "arc", "rect", "ellipse", "wedge", "circle"),
    *("roundRect", "drawPath", "shade", "doForm"),
):
    setattr(TaggedCanvas, _name, _as_artifact(getattr(Canvas, _name)))
