"""A whole drawing as shapes: blocks put in their places, layers picked, bombs refused."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from cpted_audit.domain.plans.left_out import Loss, Losses, file_name_of
from cpted_audit.errors import PlanError
from cpted_audit.interchange.dxf.library import (
    TROUBLES,
    BaseLayout,
    Drawing,
    DXFEntity,
    Insert,
    Vec3,
    XClip,
    virtual_entities,
)
from cpted_audit.interchange.dxf.reading import LayerChoice
from cpted_audit.interchange.dxf.shapes import XY, Shape, ShapeKind, is_drawn, shapes_of
from cpted_audit.interchange.dxf.svg import bounds
from cpted_audit.interchange.dxf.text import decoded

if TYPE_CHECKING:
    from cpted_audit.geometry.shapes import ClipOutline


# Clips of blocks (XCLIP): of a block only what lies within an outline is shown, or without.


class UnclippedError(Exception):
    """The clip of a block cannot be read."""


def clip_of(insert: Insert) -> ClipOutline | None:
    """Return the outline of a block's clip in the block's own space, None where it has none.

    Raises UnclippedError when it has one that cannot be read.
    """
    try:
        clip = XClip(insert)
        if not (clip.has_clipping_path and clip.is_clipping_enabled):
            return None
        path = clip.get_block_clipping_path()
        corners = _corners([(one.x, one.y) for one in path.inner_polygon()])
        from cpted_audit.geometry.shapes import ClipOutline  # slow to load, and seldom needed

        return ClipOutline(corners, inverted=path.is_inverted_clip)
    except TROUBLES as error:
        raise UnclippedError from error


def _corners(found: list[XY]) -> list[XY]:
    """Return the corners of an outline; two of them stand for a rectangle."""
    if len(found) != 2:
        return found
    (left, bottom), (right, top) = found
    return [(left, bottom), (right, bottom), (right, top), (left, top)]


def clipped(shapes: Iterable[Shape], outline: ClipOutline) -> Iterator[Shape]:
    """Yield what a clip leaves of shapes; words are kept or dropped whole, by their middle."""
    for shape in shapes:
        if shape.kind is ShapeKind.TEXT:
            left, bottom, right, top = bounds([shape]) or (0.0, 0.0, 0.0, 0.0)
            if outline.keeps((left + right) / 2, (bottom + top) / 2):
                yield shape
            continue
        lines = shape.kind in {ShapeKind.LINE, ShapeKind.DIMENSION}
        rings = outline.lines(shape.rings) if lines else outline.patch(shape.rings)
        if rings:
            yield shape._replace(rings=rings)


MOST_SHAPES = 300_000
MOST_POINTS = 3_000_000
MOST_CLIPPED = 1_000_000
"""Pieces that clips look at, again for each place of a block."""
DEEPEST = 24
"""Blocks within blocks; what lies deeper is left out."""

_PLACED = {"INSERT", "DIMENSION", "ARC_DIMENSION", "LARGE_RADIAL_DIMENSION"}
_COMPOUND = {"LEADER", "MLINE", "MULTILEADER", "ACAD_TABLE"}
_LEFT_OUT = {
    "IMAGE": Loss.PICTURES, "PDFUNDERLAY": Loss.PICTURES, "DWFUNDERLAY": Loss.PICTURES,
    "DGNUNDERLAY": Loss.PICTURES, "OLE2FRAME": Loss.PICTURES, "3DSOLID": Loss.BODIES,
    "BODY": Loss.BODIES, "REGION": Loss.BODIES, "SURFACE": Loss.BODIES, "MESH": Loss.BODIES,
    "XLINE": Loss.ENDLESS, "RAY": Loss.ENDLESS, "POINT": Loss.DOTS,
}  # fmt: skip
_SILENT = frozenset({"VIEWPORT", "ATTDEF", "LIGHT", "SUN", "CAMERA"})
"""What no printed plan shows either."""

Placing = tuple[float, float, float, float, float, float]
"""a, b, c, d, e, f of x' = a·x + c·y + e and y' = b·x + d·y + f."""

_UNMOVED: Placing = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


class _Where(NamedTuple):
    """The blocks one is inside of, and whether what they have on layer 0 will be drawn."""

    trail: tuple[str, ...]
    zero: bool


class Expansion:
    """The shapes of a drawing on chosen layers, and what was left out of them.

    What a block draws on layer 0 is drawn on the layer the block is put on.
    """

    def __init__(self, document: Drawing, choice: LayerChoice, coarseness: float) -> None:
        self._document = document
        self._coarseness = coarseness
        self._choice = choice
        self._blocks: dict[tuple[str, bool], list[Shape]] = {}
        self._shapes = self._points = self._looked_at = 0
        self._off: set[str] = set()
        self.losses = Losses()

    def shapes(self, space: BaseLayout) -> list[Shape]:
        """Return what the space shows, in the order it is drawn.

        Raises PlanError when it is more than can be taken in.
        """
        found = list(self._content(space, _Where((), self._choice.shows("0"))))
        for name in sorted(self._off):
            self.losses.add(Loss.LAYERS_OFF, name)
        return found

    def _content(self, space: BaseLayout, where: _Where) -> Iterator[Shape]:
        for entity in space.entities_in_redraw_order():
            try:
                yield from self._entity(entity, where)
            except TROUBLES:
                self.losses.add(Loss.IMPOSSIBLE)

    def _entity(self, entity: DXFEntity, where: _Where) -> Iterable[Shape]:
        kind = entity.dxftype()
        if entity.dxf.is_supported("invisible") and entity.dxf.get("invisible", 0):
            return
        if kind in _PLACED:
            yield from self._placed(entity, where)
        elif kind in _COMPOUND:
            for part in virtual_entities(entity):  # type: ignore[arg-type]
                yield from self._entity(part, where)
        elif kind in _LEFT_OUT:
            self.losses.add(_LEFT_OUT[kind], _outside_name(entity))
        elif is_drawn(kind):
            yield from self._counted(shapes_of(entity, self._coarseness), where)
        elif kind not in _SILENT:
            yield from self._foreign(entity, where)

    def _foreign(self, entity: DXFEntity, where: _Where) -> Iterator[Shape]:
        """Yield a thing of another program as that program drew it for those who have it not."""
        drawn = False
        if entity.proxy_graphic:
            for part in virtual_entities(entity):  # type: ignore[arg-type]
                drawn = True
                yield from self._entity(part, where)
        if not drawn:
            kind = entity.dxftype()
            is_proxy = "PROXY" in kind
            self.losses.add(Loss.BODIES if is_proxy else Loss.UNKNOWN, "" if is_proxy else kind)

    def _counted(self, shapes: Iterable[Shape], where: _Where) -> Iterator[Shape]:
        """Pass on what will be drawn; what a block has on layer 0 goes by where the block is."""
        for shape in shapes:
            if not shape.is_finite():
                self.losses.add(Loss.IMPOSSIBLE)
            elif self._shows(shape.layer, where):
                self._spend(1, shape.points)
                yield shape

    def _shows(self, layer: str, where: _Where) -> bool:
        shows = where.zero if layer == "0" else self._choice.shows(layer)
        if not shows and layer in self._choice.told:
            self._off.add(self._choice.told[layer])
        return shows

    def _spend(self, shapes: int, points: int) -> None:
        self._shapes += shapes
        self._points += points
        if self._shapes > MOST_SHAPES or self._points > MOST_POINTS:
            raise PlanError(
                "The drawing shows more than {most_shapes:,} pieces, so nothing was "
                "imported. Choose fewer layers, or save the level on its own and purge the "
                "drawing.",
                most_shapes=MOST_SHAPES,
            )

    # Blocks

    def _placed(self, entity: DXFEntity, where: _Where) -> Iterator[Shape]:
        layer = entity.dxf.get("layer", "0").lower()
        if layer in self._choice.frozen:
            if layer in self._choice.told:
                self._off.add(self._choice.told[layer])
            return
        is_insert = isinstance(entity, Insert)
        name = entity.dxf.get("name" if is_insert else "geometry", "")
        content = self._block(name, where.trail, zero=self._shows(layer, where))
        if isinstance(entity, Insert):
            yield from self._inserted(entity, content, layer)
            yield from self._labels(entity, where)
        else:
            self._spend_on(content, 1)
            for shape in content:
                kind = ShapeKind.DIMENSION if shape.kind is ShapeKind.LINE else shape.kind
                yield moved(shape, _UNMOVED, layer)._replace(kind=kind)

    def _inserted(self, insert: Insert, content: list[Shape], layer: str) -> Iterator[Shape]:
        if not content:
            return
        content = self._clipped(insert, content)
        self._spend_on(content, max(insert.mcount, 1))
        for placing in _placings(insert):
            for shape in content:
                placed = moved(shape, placing, layer)
                if placed.is_finite():
                    yield placed
                else:
                    self.losses.add(Loss.IMPOSSIBLE)

    def _clipped(self, insert: Insert, content: list[Shape]) -> list[Shape]:
        try:
            outline = clip_of(insert)
        except UnclippedError:
            self.losses.add(Loss.UNCLIPPED)
            return content
        if outline is None:
            return content
        # What a clip leaves may be nothing; the work of it is bounded by what it looks at.
        self._looked_at += len(content)
        if self._looked_at > MOST_CLIPPED:
            raise PlanError(
                "The drawing clips more than {most_clipped:,} pieces, so nothing was "
                "imported. Choose fewer layers, or save the level on its own and purge the "
                "drawing.",
                most_clipped=MOST_CLIPPED,
            )
        return list(clipped(content, outline))

    def _spend_on(self, content: list[Shape], times: int) -> None:
        self._spend(times * len(content), times * sum(shape.points for shape in content))

    def _labels(self, insert: Insert, where: _Where) -> Iterator[Shape]:
        """Yield the words attached to a block; they stand where they are drawn already."""
        for label in insert.attribs:
            if not label.is_invisible:
                yield from self._entity(label, where)

    def _block(self, name: str, trail: tuple[str, ...], *, zero: bool) -> list[Shape]:
        key = name.lower()
        if key in trail or len(trail) >= DEEPEST:
            self.losses.add(Loss.CIRCULAR)
            return []
        if (key, zero) not in self._blocks:
            self._blocks[key, zero] = self._defined(name, _Where((*trail, key), zero))
        return self._blocks[key, zero]

    def _defined(self, name: str, where: _Where) -> list[Shape]:
        if name not in self._document.blocks:
            self.losses.add(Loss.MISSING, name)
            return []
        block = self._document.blocks.get(name)
        definition = block.block
        if definition is not None and (definition.is_xref or definition.is_xref_overlay):
            path = str(definition.dxf.get("xref_path", ""))
            self.losses.add(Loss.OUTSIDE, file_name_of(decoded(path)) or name)
            return []
        return list(self._content(block, where))


def _outside_name(entity: DXFEntity) -> str:
    """Return the name of the file that a picture or an underlay is kept in, empty of none."""
    try:
        found = getattr(entity, "image_def", None) or entity.get_underlay_def()  # type: ignore[attr-defined]
        return file_name_of(decoded(str(found.dxf.filename)))
    except TROUBLES:
        return ""


def _placings(insert: Insert) -> Iterator[Placing]:
    """Yield how a block lies in each of its places, seen from above: one, or those of a grid."""
    matrix = insert.matrix44()
    right, upwards, origin = matrix.get_row(0), matrix.get_row(1), matrix.get_row(3)
    dxf = insert.dxf
    for row in range(dxf.row_count if dxf.row_spacing else 1):
        for column in range(dxf.column_count if dxf.column_spacing else 1):
            step = Vec3(column * dxf.column_spacing, row * dxf.row_spacing)
            aside = insert.ocs().to_wcs(step.rotate_deg(dxf.rotation))
            yield (
                right[0], right[1], upwards[0], upwards[1], origin[0] + aside.x, origin[1] + aside.y
            )  # fmt: skip


def moved(shape: Shape, placing: Placing, layer: str) -> Shape:
    """Return a shape of a block where the block is put; `layer` takes what is on layer 0."""
    a, b, c, d, e, f = placing
    rings: tuple[tuple[XY, ...], ...] = shape.rings
    if placing != _UNMOVED:
        rings = tuple(
            tuple((a * x + c * y + e, b * x + d * y + f) for x, y in ring) for ring in rings
        )
    return shape._replace(
        layer=layer if shape.layer == "0" else shape.layer,
        rings=rings,
        width=shape.width * abs(a * d - b * c) ** 0.5,
    )
