"""The kinds of markers to place, in groups; the one in hand stays pressed."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from cpted_audit.domain.plane import Point
from cpted_audit.domain.plans.marker import MarkerKind
from cpted_audit.domain.plans.marker_kinds import MARKER_KINDS, Layer, sort_words
from cpted_audit.domain.plans.wall_kinds import WALL_KINDS, WallKind
from cpted_audit.drawing.extent import extent
from cpted_audit.drawing.legend import kind_parts, wall_parts
from cpted_audit.drawing.primitives import Parts, Sign
from cpted_audit.ui.plans.canvas.painter import paint
from cpted_audit.ui.theme import LIGHT, px
from cpted_audit.ui.widgets.flow import FlowLayout
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import QT_TR_NOOP, tr

GROUPS: tuple[tuple[str, tuple[Layer, ...]], ...] = (
    (QT_TR_NOOP("FIND"), (Layer.FINDINGS, Layer.PHOTOS)),
    (QT_TR_NOOP("ACCESS"), (Layer.ACCESS,)),
    (QT_TR_NOOP("SEE"), (Layer.SIGHT, Layer.LIGHTS)),
    (QT_TR_NOOP("MEDICAL AND FIRE"), (Layer.MEDICAL_FIRE,)),
    (QT_TR_NOOP("UTILITIES"), (Layer.UTILITIES,)),
    (QT_TR_NOOP("RESPONSE"), (Layer.RESPONSE,)),
    (QT_TR_NOOP("STRUCTURE"), (Layer.WALLS, Layer.ZONES)),
    (QT_TR_NOOP("NOTES"), (Layer.NOTES,)),
)
"""The groups of the palette and the layers each holds."""

_SIDE = 40
_SIGN = 28.0


class Palette(QWidget):
    """Buttons for every kind of marker."""

    chosen = Signal(object, object)
    """A kind of marker and, for walls, the kind of wall."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: dict[tuple[MarkerKind, WallKind], QToolButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for words, layers in GROUPS:
            column.addWidget(text_label(tr(words), "caps"))
            row = QWidget()
            flow = FlowLayout(row, spacing=4)
            for info in MARKER_KINDS:
                if info.layer not in layers:
                    continue
                walls = WALL_KINDS if info.kind is MarkerKind.WALL else WALL_KINDS[:1]
                for wall in walls:
                    flow.addWidget(self._button(info.kind, wall.kind))
            column.addWidget(row)

    def show_kind(self, kind: MarkerKind | None, wall: WallKind = WallKind.SOLID) -> None:
        """Press the button of the kind in hand, and no other."""
        for one, button in self._buttons.items():
            button.setChecked(one == (kind, wall))

    def _button(self, kind: MarkerKind, wall: WallKind) -> QToolButton:
        button, words = QToolButton(), tr(sort_words(kind, wall))
        button.setCheckable(True)
        button.setProperty("kind", "sign")
        button.setFixedSize(px(_SIDE), px(_SIDE))
        button.setIconSize(QSize(px(_SIGN), px(_SIGN)))
        button.setIcon(_icon(wall_parts(wall) if kind is MarkerKind.WALL else kind_parts(kind)))
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.clicked.connect(lambda _on: self.chosen.emit(kind, wall))
        self._buttons[kind, wall] = button
        return button


def sign_icon(kind: MarkerKind, side: float = _SIGN) -> QIcon:
    """Return the sign of a kind as an icon, sharp on dense screens too."""
    return _icon(kind_parts(kind), side)


def _icon(parts: Parts, side: float = _SIGN) -> QIcon:
    box = extent(parts)
    icon = QIcon()
    for density in (1, 2, 4):
        picture = QPixmap(round(side * density), round(side * density))
        picture.fill(QColor(LIGHT.surface))  # paper in every theme, as the plan is
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = side * density / max(box.width, box.height, side)
        painter.scale(scale, scale)
        middle = side * density / scale / 2
        at = Point(middle - (box.left + box.right) / 2, middle - (box.top + box.bottom) / 2)
        paint(painter, [Sign(at, parts)], zoom=1.0, tokens=LIGHT)
        painter.end()
        icon.addPixmap(picture)
    return icon
