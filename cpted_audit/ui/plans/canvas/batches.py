"""Primitives gathered for painting thousands of them at once: by look, and by where they lie."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF

from cpted_audit.domain.plane import Box, Point
from cpted_audit.drawing.ink import Ink
from cpted_audit.drawing.primitives import DrawnWords, Fill, Primitive, Sign, Stroke
from cpted_audit.geometry.placing import Taken
from cpted_audit.ui.plans.canvas.painter import Brush, area_path, color_of
from cpted_audit.ui.plans.canvas.stamps import MARGIN, Stamp, Stamps
from cpted_audit.ui.tokens import Tokens

# Where the words on a plan stand so that none lies on another or on a sign.


_CELL = 64.0
"""Pixels of the screen to the side of the squares in which neighbours are looked for."""


class Placed(NamedTuple):
    """A stamp at a place of the plan; words that give way may be moved or left out."""

    at: Point
    stamp: Stamp
    gives_way: bool = False

    def box(self, zoom: float) -> Box:
        """Return what it covers, in pixels of the screen from the plan's corner."""
        width, height = self.stamp.size
        left = self.at.x * zoom + self.stamp.dx + MARGIN
        top = self.at.y * zoom + self.stamp.dy + MARGIN
        return Box(left, top, left + width - 2 * MARGIN, top + height - 2 * MARGIN)


def settled(signs: Iterable[Placed], words: Sequence[Placed], zoom: float) -> list[Placed]:
    """Return the words that are shown, each where it is free; the last drawn choose first.

    Words beside a sign go to its other side, over or under it; in the end they are left out. Words
    that do not give way stay where they are. `zoom` is pixels of the screen to one of the plan.
    """
    taken = Taken(_CELL)
    for sign in signs:
        taken.add(sign.box(zoom), sign.at)
    shown = [word for word in words if not word.gives_way]
    for placed in shown:
        taken.add(placed.box(zoom), None)
    for placed in reversed(words):
        if not placed.gives_way:
            continue
        free = next((it for it in _places(placed) if taken.is_free(it.box(zoom), it.at)), None)
        if free is not None:
            taken.add(free.box(zoom), None)
            shown.append(free)
    return shown


def _places(placed: Placed) -> Iterable[Placed]:
    """Return words where they are told to be, and where else they may go."""
    stamp = placed.stamp
    width, height = stamp.size
    yield placed
    beside = stamp.dx > -width // 2 + MARGIN
    for dx, dy in (
        *([(-stamp.dx - width, stamp.dy)] if beside else []),
        (-width // 2, stamp.dy + height + (2 if beside else 0)),
        (-width // 2, stamp.dy - height - (2 if beside else 0)),
    ):
        yield placed._replace(stamp=stamp._replace(dx=dx, dy=dy))


BUCKET = 1024
"""Plan pixels of the side of the squares that strokes are gathered by."""
MANY_WORDS = 300
"""Up to so many words are painted even while the plan is moved."""


class Across:
    """Where things lie across the plan, to find those that may be seen without asking each."""

    def __init__(self, spans: Iterable[tuple[float, float]]) -> None:
        """Take where each thing begins and ends, in the order in which they are painted."""
        found = sorted((left, right, number) for number, (left, right) in enumerate(spans))
        self._lefts = [left for left, _, _ in found]
        self._numbers = [number for _, _, number in found]
        self._widest = max((right - left for left, right, _ in found), default=0.0)

    def between(self, left: float, right: float) -> list[int]:
        """Return the numbers of all things that reach into a span, in their order.

        A few that do not may be among them.
        """
        first = bisect_left(self._lefts, left - self._widest)
        return sorted(self._numbers[first : bisect_right(self._lefts, right)])


class StrokeLook(NamedTuple):
    """What strokes of one look share."""

    ink: Ink
    width: float
    breadth: float
    dash: tuple[float, ...]
    opacity: float


class _Run(NamedTuple):
    """Strokes of one look that lie near each other, as one path."""

    look: StrokeLook
    box: QRectF
    path: QPainterPath


def reach(placed: Iterable[Placed]) -> int:
    """Return how far from its place a stamp may be painted, wherever words give way to.

    In pixels of the screen. A piece of the plan that is painted asks only for the stamps so near.
    """
    stamps = {id(one.stamp): one.stamp for one in placed}.values()
    found = 0
    for stamp in stamps:
        wide, high = stamp.size
        found = max(found, abs(stamp.dx) + wide, abs(stamp.dy) + 2 * high + MARGIN)
    return found


class Batch:
    """Primitives ready to be painted, lowest first: areas, lines, then signs and words."""

    def __init__(self, primitives: Iterable[Primitive] = ()) -> None:
        self._fills: list[tuple[QRectF, QPainterPath, Fill]] = []
        self._stamped: list[Sign | DrawnWords] = []
        strokes: dict[tuple[StrokeLook, int, int], list[Stroke]] = defaultdict(list)
        for primitive in primitives:
            match primitive:
                case Fill():
                    path = area_path(primitive.areas)
                    self._fills.append((path.boundingRect(), path, primitive))
                case Stroke():
                    look = StrokeLook(
                        primitive.ink,
                        primitive.width,
                        primitive.breadth,
                        primitive.dash,
                        primitive.opacity,
                    )
                    first = primitive.points[0]
                    strokes[look, int(first.x // BUCKET), int(first.y // BUCKET)].append(primitive)
                case _:
                    self._stamped.append(primitive)
        self._runs = [_Run(look, *_path(many)) for (look, _, _), many in strokes.items()]
        self._fills_across = Across((box.left(), box.right()) for box, _, _ in self._fills)
        self._runs_across = Across((run.box.left(), run.box.right()) for run in self._runs)
        self._thickest = max((run.look.breadth for run in self._runs), default=0.0)
        self._widest = max((run.look.width for run in self._runs), default=0.0)
        self._signs: list[Placed] = []
        self._signs_across = Across(())
        self._far = 0, 0
        self._words: list[Placed] = []
        self._settled: tuple[float, list[Placed], Across] | None = None
        self._made_for: tuple[Tokens, float] | None = None

    def paint(
        self,
        painter: QPainter,
        seen: QRectF,
        zoom: float,
        tokens: Tokens,
        stamps: Stamps,
        *,
        hurried: bool = False,
    ) -> None:
        """Paint what lies in a part of the plan, whose pixels are the painter's coordinates.

        When hurried, as while the plan is moved, words are left out where there are very many.
        """
        brush = Brush(painter, 1 / zoom, 1.0, tokens)
        for number in self._fills_across.between(seen.left(), seen.right()):
            box, path, fill = self._fills[number]
            if box.intersects(seen):
                brush.fill_path(path, fill)
        most = self._thickest + self._widest / zoom
        for number in self._runs_across.between(seen.left() - most, seen.right() + most):
            run = self._runs[number]
            margin = run.look.breadth + run.look.width / zoom
            if run.box.adjusted(-margin, -margin, margin, margin).intersects(seen):
                painter.strokePath(run.path, _pen(run.look, zoom, tokens))
        self._make_stamps(tokens, painter.device().devicePixelRatioF(), stamps)
        self._stamp(painter, seen, zoom, self._signs, self._signs_across, self._far[0])
        if not (hurried and len(self._words) > MANY_WORDS):
            words = self.shown_words(zoom)
            across = Across(()) if self._settled is None else self._settled[2]
            self._stamp(painter, seen, zoom, words, across, self._far[1])

    def shown_words(self, zoom: float) -> list[Placed]:
        """Return the words that are shown at a zoom, where they stand; once it was painted."""
        if self._settled is None or self._settled[0] != zoom:
            words = settled(self._signs, self._words, zoom)
            self._settled = zoom, words, _at(words)
        return self._settled[1]

    @staticmethod
    def _stamp(
        painter: QPainter, seen: QRectF, zoom: float, placed: list[Placed], among: Across, far: int
    ) -> None:
        """Stamp signs or words on whole pixels; this loop runs thousands of times a frame."""
        there = painter.worldTransform()
        across, down = there.dx(), there.dy()
        margin = far / zoom
        left, right = seen.left() - margin, seen.right() + margin
        top, bottom = seen.top() - margin, seen.bottom() + margin
        painter.save()
        painter.setWorldMatrixEnabled(False)
        draw = painter.drawPixmap
        first, last = seen.left() * zoom + across - 1, seen.right() * zoom + across + 1
        high, low = seen.top() * zoom + down - 1, seen.bottom() * zoom + down + 1
        for number in among.between(left, right):
            (x, y), (picture, dx, dy, (wide, tall)), _ = placed[number]
            if left <= x <= right and top <= y <= bottom:
                at_x, at_y = round(x * zoom + across) + dx, round(y * zoom + down) + dy
                # Painting costs many times what it takes to see that nothing of it would be seen.
                if at_x < last and at_x + wide > first and at_y < low and at_y + tall > high:
                    draw(at_x, at_y, picture)
        painter.restore()

    def _make_stamps(self, tokens: Tokens, density: float, stamps: Stamps) -> None:
        if self._made_for == (tokens, density):
            return
        stamps.begin(tokens, density)
        self._signs = [
            Placed(sign.at, stamps.of_sign(sign))
            for sign in self._stamped
            if isinstance(sign, Sign)
        ]
        self._words = [
            Placed(words.at, stamps.of_words(words), words.gives_way)
            for words in self._stamped
            if isinstance(words, DrawnWords)
        ]
        self._far = reach(self._signs), reach(self._words)
        self._signs_across = _at(self._signs)
        self._settled = None
        self._made_for = (tokens, density)


def _at(placed: Iterable[Placed]) -> Across:
    return Across((one.at.x, one.at.x) for one in placed)


def _pen(look: StrokeLook, zoom: float, tokens: Tokens) -> QPen:
    width = max(look.width / zoom, look.breadth)
    pen = QPen(color_of(look.ink, tokens, look.opacity), width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap if look.dash else Qt.PenCapStyle.RoundCap)
    if look.dash:
        pen.setDashPattern([piece / zoom / width for piece in look.dash])
    return pen


def _path(strokes: list[Stroke]) -> tuple[QRectF, QPainterPath]:
    path = QPainterPath()
    for stroke in strokes:
        path.addPolygon(QPolygonF([QPointF(*point) for point in stroke.points]))
        if stroke.closed:
            path.closeSubpath()
    return path.boundingRect(), path
