"""The straight lines of a PDF page, in pixels of the page as it is rasterised. Child only."""

from __future__ import annotations

import ctypes
import heapq
import math
from collections.abc import Iterator
from itertools import islice
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from cpted_audit.domain.plane import Point, Segment
from cpted_audit.imaging.plans.pdf import PdfPage
from cpted_audit.imaging.plans.records import PlanLine, PlanLines
from cpted_audit.words import N_

_PIECES_OF_CURVE = 4
_MOST_SEGMENTS = 200_000
"""Segments of one path that are read."""


class PageMatrix(NamedTuple):
    """A map of the plane, named as in ISO 32000-1, 8.3.3: x' = ax + cy + e, y' = bx + dy + f."""

    a: float
    b: float
    c: float
    d: float
    e: float
    f: float

    def then(self, other: PageMatrix) -> PageMatrix:
        """Return the map that does this one first and the other after it."""
        return PageMatrix(
            self.a * other.a + self.b * other.c,
            self.a * other.b + self.b * other.d,
            self.c * other.a + self.d * other.c,
            self.c * other.b + self.d * other.d,
            self.e * other.a + self.f * other.c + other.e,
            self.e * other.b + self.f * other.d + other.f,
        )

    def apply(self, x: float, y: float) -> Point:
        """Return where a point lands."""
        return Point(self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f)

    @property
    def scale(self) -> float:
        """How much longer lines become, as the mean of all directions."""
        return math.sqrt(abs(self.a * self.d - self.b * self.c))


class LinePiece(NamedTuple):
    """A straight piece of a path; `curved` where it is a chord of a curve."""

    start: Point
    end: Point
    curved: bool


class Node(NamedTuple):
    """One step of a path: its kind as the renderer numbers it, its point, and if it closes."""

    kind: int
    point: Point
    closes: bool


Path = list[Node]


def read_path(path: Any, to_pixels: PageMatrix) -> Path:  # noqa: ANN401 - a C handle
    """Return the steps of a path object, in pixels."""
    count = min(pdfium.FPDFPath_CountSegments(path), _MOST_SEGMENTS)
    return [
        node
        for index in range(count)
        if (node := _node(pdfium.FPDFPath_GetPathSegment(path, index), to_pixels)) is not None
    ]


def box_of(
    clip: Any,  # noqa: ANN401 - a C handle
    index: int,
    to_pixels: PageMatrix,
) -> tuple[float, float, float, float] | None:
    """Return left, top, right and bottom of one path of a clip, in pixels; None for none."""
    count = min(pdfium.FPDFClipPath_CountPathSegments(clip, index), _MOST_SEGMENTS)
    nodes = [
        node
        for step in range(count)
        if (node := _node(pdfium.FPDFClipPath_GetPathSegment(clip, index, step), to_pixels))
    ]
    if not nodes:
        return None
    across, down = zip(*(node.point for node in nodes), strict=True)
    return min(across), min(down), max(across), max(down)


def _node(segment: Any, to_pixels: PageMatrix) -> Node | None:  # noqa: ANN401 - a C handle
    x, y = ctypes.c_float(), ctypes.c_float()
    if not segment or not pdfium.FPDFPathSegment_GetPoint(segment, x, y):
        return None
    point = to_pixels.apply(x.value, y.value)
    if not (math.isfinite(point.x) and math.isfinite(point.y)):
        return None
    kind = pdfium.FPDFPathSegment_GetType(segment)
    return Node(kind, point, bool(pdfium.FPDFPathSegment_GetClose(segment)))


def pieces(path: Path) -> list[LinePiece]:
    """Return the straight pieces of a path, curves cut coarsely, closing lines included."""
    return list(_pieces(path))


def _pieces(path: Path) -> Iterator[LinePiece]:
    begin = here = Point(0.0, 0.0)
    bend: list[Point] = []
    for node in path:
        if node.kind == pdfium.FPDF_SEGMENT_MOVETO:
            begin = here = node.point
            bend = []
            continue
        if node.kind == pdfium.FPDF_SEGMENT_LINETO:
            yield from _step(here, node.point)
            here = node.point
        else:
            bend.append(node.point)
            if len(bend) == 3:
                yield from _chords(here, bend)
                here, bend = node.point, []
        if node.closes:
            yield from _step(here, begin)
            here = begin


def _step(start: Point, end: Point) -> Iterator[LinePiece]:
    if start != end:
        yield LinePiece(start, end, curved=False)


def _chords(start: Point, bend: list[Point]) -> Iterator[LinePiece]:
    """Yield the chords of a cubic Bézier curve."""
    before = start
    for step in range(1, _PIECES_OF_CURVE + 1):
        t = step / _PIECES_OF_CURVE
        weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
        points = (start, *bend)
        after = Point(
            sum(weight * point.x for weight, point in zip(weights, points, strict=True)),
            sum(weight * point.y for weight, point in zip(weights, points, strict=True)),
        )
        yield LinePiece(before, after, curved=True)
        before = after


_LONGEST = 200
"""Bytes of a name that are read."""
_MOST_MARKS = 20


def layer_of(drawn: Any) -> str:  # noqa: ANN401 - a C handle
    """Return the name of the innermost layer an object is on; empty where it is on none."""
    name = ""
    for index in range(min(max(0, pdfium.FPDFPageObj_CountMarks(drawn)), _MOST_MARKS)):
        mark = pdfium.FPDFPageObj_GetMark(drawn, index)
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


# Cut a straight line to the part of it that lies in an upright box (Liang and Barsky, 1984).


def clipped(start: Point, end: Point, box: tuple[float, float, float, float]) -> Segment | None:
    """Return the part within left, top, right and bottom, or None where there is none."""
    left, top, right, bottom = box
    run, rise = end.x - start.x, end.y - start.y
    first, last = 0.0, 1.0
    for step, room in (
        (-run, start.x - left), (run, right - start.x),
        (-rise, start.y - top), (rise, bottom - start.y),
    ):  # fmt: skip
        if step == 0:
            if room < 0:
                return None
        elif step < 0:
            first = max(first, room / step)
        else:
            last = min(last, room / step)
    if first > last:
        return None
    return Segment(
        Point(start.x + first * run, start.y + first * rise),
        Point(start.x + last * run, start.y + last * rise),
    )


MOST_LINES = 20_000
_MOST_READ = 600_000
"""Pieces that are looked at; a page with more holds hatching, of which enough is known by then."""
_DEEPEST_FORM = 12
_SHORTEST = 1.0
_SLENDER = 4.0
"""How many times longer than wide a filled four-cornered shape is that stands for a line."""

Box = tuple[float, float, float, float]


class _Place(NamedTuple):
    """Where the objects of a page or form lie: how their space maps to pixels, and the clip.

    `layer` is the layer they are on, where the page says so of all of them.
    """

    to_pixels: PageMatrix
    clip: Box
    layer: str = ""


def page_lines(page: PdfPage, most: int = MOST_LINES) -> PlanLines:
    """Return the lines of a page, the longest `most` of them where there are more."""
    found = list(islice(_lines(page), _MOST_READ + 1))
    cut_short = len(found) > _MOST_READ
    left_out = max(0, len(found) - most)
    if left_out:
        found = heapq.nlargest(most, found, key=_length)
    notice: str = ""
    if left_out:
        values = {"count": left_out + most, "most": most}
        notice = (
            N_(
                "The page has more than {count:,} lines; the longest {most:,} were "
                "read, and shorter "
                "ones were left out.",
                **values,
            )
            if cut_short
            else N_(
                "The page has {count:,} lines; the longest {most:,} were read, and "
                "shorter ones "
                "were left out.",
                **values,
            )
        )
    return PlanLines(lines=tuple(found), left_out=left_out, notice=notice)


def _length(line: PlanLine) -> float:
    return math.dist(*line.segment)


def _lines(page: PdfPage) -> Iterator[PlanLine]:
    width, height = page.size
    place = _Place(_upright(page), (0.0, 0.0, float(width), float(height)))
    handle = page.page
    objects = (
        pdfium.FPDFPage_GetObject(handle, index)
        for index in range(pdfium.FPDFPage_CountObjects(handle))
    )
    for drawn in objects:
        yield from _object_lines(drawn, place, 0)


def _upright(page: PdfPage) -> PageMatrix:
    """Return how the page's own space maps to pixels: cropped, turned by /Rotate, from the top."""
    box = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(page.page, box)
    wide, high = box.right - box.left, box.top - box.bottom
    turn = pdfium.FPDFPage_GetRotation(page.page) % 4
    across, down = (wide, high) if turn % 2 == 0 else (high, wide)
    x, y = page.size[0] / across, page.size[1] / down
    return {
        0: PageMatrix(x, 0, 0, -y, -box.left * x, box.top * y),
        1: PageMatrix(0, y, x, 0, -box.bottom * x, -box.left * y),
        2: PageMatrix(-x, 0, 0, y, box.right * x, -box.bottom * y),
        3: PageMatrix(0, -y, -x, 0, box.top * x, box.right * y),
    }[turn]


def _object_lines(drawn: Any, place: _Place, depth: int) -> Iterator[PlanLine]:  # noqa: ANN401 - a C handle
    kind = pdfium.FPDFPageObj_GetType(drawn)
    if kind == pdfium.FPDF_PAGEOBJ_PATH:
        yield from _path_lines(drawn, _clipped_place(drawn, place))
    elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _DEEPEST_FORM:
        outer = _clipped_place(drawn, place)
        layer = layer_of(drawn) or place.layer
        inner = _Place(_matrix(drawn).then(outer.to_pixels), outer.clip, layer)
        for index in range(pdfium.FPDFFormObj_CountObjects(drawn)):
            yield from _object_lines(pdfium.FPDFFormObj_GetObject(drawn, index), inner, depth + 1)


def _clipped_place(drawn: Any, place: _Place) -> _Place:  # noqa: ANN401 - a C handle
    """Narrow the clip by the box of the object's own: drawings show their views through one."""
    clip = pdfium.FPDFPageObj_GetClipPath(drawn)
    narrowed = place.clip
    for index in range(max(0, pdfium.FPDFClipPath_CountPaths(clip)) if clip else 0):
        box = box_of(clip, index, place.to_pixels)
        if box is not None:
            narrowed = (
                max(narrowed[0], box[0]), max(narrowed[1], box[1]),
                min(narrowed[2], box[2]), min(narrowed[3], box[3]),
            )  # fmt: skip
    return place._replace(clip=narrowed)


def _path_lines(drawn: Any, place: _Place) -> Iterator[PlanLine]:  # noqa: ANN401 - a C handle
    mode, stroked = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(drawn, mode, stroked)
    if not (mode.value or stroked.value):
        return  # it only clips
    to_pixels = _matrix(drawn).then(place.to_pixels)
    path = read_path(drawn, to_pixels)
    colour = _colour(drawn, stroked=bool(stroked.value))
    found, width = pieces(path), 0.0
    if stroked.value:
        width = _stroke_width(drawn, to_pixels)
    elif (bar := _bar(path)) is not None:
        found, width = [bar.axis], bar.width
    layer = layer_of(drawn) or place.layer
    for piece in found:
        segment = clipped(piece.start, piece.end, place.clip)
        if segment is not None and math.dist(*segment) >= _SHORTEST:
            yield PlanLine(
                segment=segment, width=width, colour=colour, curved=piece.curved, layer=layer
            )


class _Bar(NamedTuple):
    """A filled slender shape that stands for a thick line: its centre line and width."""

    axis: LinePiece
    width: float


def _bar(path: Path) -> _Bar | None:
    """Return the thick line that a filled shape of four straight sides stands for, if any."""
    sides = pieces(path)
    if len(sides) != 4 or any(side.curved for side in sides):
        return None
    lengths = [math.dist(side.start, side.end) for side in sides]
    first = 0 if lengths[0] + lengths[2] < lengths[1] + lengths[3] else 1
    width = (lengths[first] + lengths[first + 2]) / 2
    start, end = _middle(sides[first]), _middle(sides[first + 2])
    length = math.dist(start, end)
    even = abs(lengths[first] - lengths[first + 2]) <= 0.25 * width + 0.5
    if not even or length < _SLENDER * width:
        return None
    return _Bar(LinePiece(start, end, curved=False), width)


def _middle(piece: LinePiece) -> Point:
    return Point((piece.start.x + piece.end.x) / 2, (piece.start.y + piece.end.y) / 2)


def _stroke_width(drawn: Any, to_pixels: PageMatrix) -> float:  # noqa: ANN401 - a C handle
    width = ctypes.c_float()
    pdfium.FPDFPageObj_GetStrokeWidth(drawn, width)
    # A hairline is drawn one pixel wide, whatever the resolution.
    return max(1.0, width.value * to_pixels.scale)


def _colour(drawn: Any, *, stroked: bool) -> tuple[int, int, int]:  # noqa: ANN401 - a C handle
    read = pdfium.FPDFPageObj_GetStrokeColor if stroked else pdfium.FPDFPageObj_GetFillColor
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    read(drawn, red, green, blue, alpha)
    return red.value, green.value, blue.value


def _matrix(drawn: Any) -> PageMatrix:  # noqa: ANN401 - a C handle
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(drawn, matrix)
    return PageMatrix(matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)
