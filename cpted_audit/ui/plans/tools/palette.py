"""The kinds of markers to place, in groups; the one in hand stays pressed.

Each stands with its name, or as its sign alone where the plan is to have the room.

The bar over the canvas: the tools with their keys, and which plan is on screen.
"""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QPoint, QSettings, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QIcon, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.domain.ids import PlanId
from cpted_audit.domain.plane import Point
from cpted_audit.domain.plans.marker import MarkerKind
from cpted_audit.domain.plans.marker_kinds import MARKER_KINDS, Layer, sort_words
from cpted_audit.domain.plans.wall_kinds import WALL_KINDS, WallKind
from cpted_audit.drawing.legend import kind_parts, wall_parts
from cpted_audit.drawing.primitives import Parts, Sign, extent
from cpted_audit.session.plans.plans import plan_title, plans
from cpted_audit.ui.frame.page_letters import follow_keys, key_of
from cpted_audit.ui.kept_settings import PALETTE_NAMES, keep, read
from cpted_audit.ui.letters import letters
from cpted_audit.ui.plans.canvas.painter import paint
from cpted_audit.ui.plans.columns import is_low
from cpted_audit.ui.plans.controller import PlanController
from cpted_audit.ui.plans.tools.tools import TOOLS, PlanTools, ToolEntry
from cpted_audit.ui.theme import Theme, densities, px
from cpted_audit.ui.tokens import Tokens
from cpted_audit.ui.widgets.flow import FlowLayout
from cpted_audit.ui.widgets.labels import in_lines, text_label
from cpted_audit.ui.widgets.opened_list import CLOSED, ElidedBox
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
_NAME_WIDTH = 166
"""Pixels at 100 % of a sign with its name."""
_BESIDE_NAME = 52
"""Pixels at 100 % that the sign and the margins take of it."""
_KEYS = {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}


class SignButton(QToolButton):
    """A sign to take in hand, with its name beside it or in a tip that keys bring up too."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self._words = words
        self.setCheckable(True)
        self.setProperty("kind", "sign")
        self.setIconSize(QSize(px(_SIGN), px(_SIGN)))
        self.setToolTip(words)
        self.setAccessibleName(words)

    def show_name(self, *, shown: bool) -> None:
        """Show the name beside the sign, in as many lines as it needs, or the sign alone."""
        style = Qt.ToolButtonStyle
        self.setToolButtonStyle(
            style.ToolButtonTextBesideIcon if shown else style.ToolButtonIconOnly
        )
        self.ensurePolished()
        room = px(_NAME_WIDTH - _BESIDE_NAME)
        lines = in_lines(self._words, self.fontMetrics(), room)
        self.setText(letters("\n".join(lines)) if shown else "")
        high = max(
            px(_SIDE), (len(lines) if shown else 1) * self.fontMetrics().lineSpacing() + px(8)
        )
        self.setFixedSize(px(_NAME_WIDTH if shown else _SIDE), high)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say the name to who comes by keys and sees the sign alone."""
        super().focusInEvent(event)
        if event.reason() in _KEYS and not self.text():
            QToolTip.showText(self.mapToGlobal(QPoint(0, self.height())), self.toolTip(), self)


class Palette(QWidget):
    """Buttons for every kind of marker."""

    chosen = Signal(object, object)
    """A kind of marker and, for walls, the kind of wall."""

    def __init__(self, theme: Theme, settings: QSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._settings = theme, settings
        self._buttons: dict[tuple[MarkerKind, WallKind], SignButton] = {}
        self._names = QPushButton()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._head())
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
        theme.changed.connect(self._show_icons)
        self._show_icons()
        self._show_names(shown=self._names.isChecked())

    def focus_first(self) -> None:
        """Give the keyboard to the symbol in hand, or to the first."""
        buttons = list(self._buttons.values())
        held = next((button for button in buttons if button.isChecked()), buttons[0])
        held.setFocus(Qt.FocusReason.TabFocusReason)

    def show_kind(self, kind: MarkerKind | None, wall: WallKind = WallKind.SOLID) -> None:
        """Press the button of the kind in hand, and no other."""
        for one, button in self._buttons.items():
            button.setChecked(one == (kind, wall))

    def _head(self) -> QHBoxLayout:
        """Return the line that says whether names are shown."""
        self._names.setText(tr("Names"))
        self._names.setAccessibleName(tr("Names beside the symbols"))
        self._names.setToolTip(tr("Show the names beside the symbols, or the symbols alone"))
        self._names.setCheckable(True)
        self._names.setChecked(bool(read(self._settings, PALETTE_NAMES)))
        self._names.setProperty("kind", "tab")
        self._names.clicked.connect(lambda shown: self._show_names(shown=shown))
        row = QHBoxLayout()
        row.addWidget(text_label(tr("SYMBOLS"), "caps"))
        row.addStretch()
        row.addWidget(self._names)
        return row

    def _show_names(self, *, shown: bool) -> None:
        if shown != bool(read(self._settings, PALETTE_NAMES)):
            keep(self._settings, PALETTE_NAMES, int(shown))
        for button in self._buttons.values():
            button.show_name(shown=shown)

    def _show_icons(self) -> None:
        for (kind, wall), button in self._buttons.items():
            parts = wall_parts(wall) if kind is MarkerKind.WALL else kind_parts(kind)
            button.setIcon(_icon(parts, self._theme.tokens))

    def _button(self, kind: MarkerKind, wall: WallKind) -> QToolButton:
        button = SignButton(tr(sort_words(kind, wall)))
        button.clicked.connect(lambda _on: self.chosen.emit(kind, wall))
        self._buttons[kind, wall] = button
        return button


def sign_icon(kind: MarkerKind, tokens: Tokens, side: float = _SIGN) -> QIcon:
    """Return the sign of a kind as an icon in a theme, sharp on dense screens too."""
    return _icon(kind_parts(kind), tokens, side)


def _icon(parts: Parts, tokens: Tokens, side: float = _SIGN) -> QIcon:
    box = extent(parts)
    icon = QIcon()
    for density in densities():
        picture = QPixmap(round(side * density), round(side * density))
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = side * density / max(box.width, box.height, side)
        painter.scale(scale, scale)
        middle = side * density / scale / 2
        at = Point(middle - (box.left + box.right) / 2, middle - (box.top + box.bottom) / 2)
        paint(painter, [Sign(at, parts)], zoom=1.0, tokens=tokens)
        painter.end()
        icon.addPixmap(picture)
    return icon


_NAME_LETTERS = 10
"""How many letters of a plan's name are seen in the bar; the list shows all of it."""


def _plain_button() -> QToolButton:
    button = QToolButton()
    button.setProperty("kind", "plantool")
    button.setMinimumHeight(px(36))
    return button


class PlanToolBar(QWidget):
    """Takes tools in hand and chooses plans."""

    plan_chosen = Signal(str)

    def __init__(
        self, controller: PlanController, tools: PlanTools, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._tools = tools
        self._buttons: dict[str, QToolButton] = {}
        self._plans = ElidedBox()
        self._plans.setAccessibleName(tr("Plan"))
        self._plans.setMinimumHeight(px(36))
        self._plans.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._plans.setMinimumContentsLength(_NAME_LETTERS)
        self.more = _plain_button()
        self.more.setText(tr("Plan ▾"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.to_place = _plain_button()
        self.to_place.hide()
        inner = QWidget()
        self._flow = FlowLayout(inner, spacing=4)
        for tool in TOOLS:
            if tool.shown:
                self._flow.addWidget(self._button(tool))
        for widget in (self.more, self._plans, self.to_place):
            self._flow.addWidget(widget)
        self._inner = inner
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 6, 12, 6)
        self._row.setSpacing(px(6))
        self._row.addWidget(inner, 1)
        self._plans.activated.connect(
            lambda _row: self.plan_chosen.emit(self._plans.currentData() or "")
        )
        follow_keys(self._show_keys)
        tools.changed.connect(self.refresh)
        controller.plan_shown.connect(self.refresh)
        controller.plan_changed.connect(self.refresh)

    def add_ends(self, left: QToolButton, right: QToolButton) -> None:
        """Add a button at either end."""
        top = Qt.AlignmentFlag.AlignTop
        self._row.insertWidget(0, left, 0, top)
        self._row.addWidget(right, 0, top)

    def show_waiting(self, count: int) -> None:
        """Offer the folded tray where so many things wait in it."""
        self.to_place.setText(tr("{count:,} to place", count=count))
        self.to_place.setToolTip(tr("Show what waits for a place on this plan"))
        # A number of fewer digits must not move the plan from under the pointer that places.
        wide = max(self.to_place.minimumWidth(), self.to_place.sizeHint().width())
        self.to_place.setMinimumWidth(wide)
        self.to_place.setVisible(count > 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the keys of the tools out where they do not fit into one line beside their words.

        In a low window they go by their keys alone before they take another line.
        """
        super().resizeEvent(event)
        self._show_words()

    def _show_words(self) -> None:
        texts = (_words_and_key, _words, _key) if is_low(self) else (_words_and_key, _words)
        for text in texts:
            for tool in TOOLS:
                if tool.shown:
                    self._buttons[tool.name].setText(text(tool))
            if self._flow.sizeHint().width() <= self._inner.width():
                break

    def _show_keys(self) -> None:
        """Show the keys of the tools as they are now."""
        for tool in TOOLS:
            if tool.shown:
                _name(self._buttons[tool.name], tool)
        self._show_words()

    def refresh(self) -> None:
        """Show the tool in hand and the plans as they stand."""
        there = self._controller.plan is not None
        for name, button in self._buttons.items():
            button.setChecked(name == self._tools.tool.name)
            button.setEnabled(there)
        session = self._controller.session
        self._plans.clear()
        held = Counter(plan.level_id for plan in plans(session))
        for row, plan in enumerate(plans(session)):
            self._plans.addItem(plan_title(session, plan), plan.id)
            if plan.level_id is not None and held[plan.level_id] == 1:
                self._plans.setItemData(row, session.walk.level_path(plan.level_id), CLOSED)
        self._plans.setVisible(self._plans.count() > 0)
        shown: PlanId | None = None if self._controller.plan is None else self._controller.plan.id
        self._plans.setCurrentIndex(max(0, self._plans.findData(shown)))
        self._plans.setToolTip(self._plans.currentText())
        wide = self._plans.view().sizeHintForColumn(0)
        self._plans.view().setMinimumWidth(wide + px(24))

    def _button(self, tool: ToolEntry) -> QToolButton:
        button = QToolButton()
        _name(button, tool)
        button.setCheckable(True)
        button.setProperty("kind", "plantool")
        button.setMinimumHeight(px(36))
        button.clicked.connect(lambda _on: self._tools.choose(tool.name))
        self._buttons[tool.name] = button
        return button


def _name(button: QToolButton, tool: ToolEntry) -> None:
    """Say and show a tool with its key."""
    words, key = tr(tool.words), key_of(f"plans.{tool.name}")
    button.setText(_words_and_key(tool))
    button.setAccessibleName(tr("{words}, key {key}", words=words, key=key) if key else words)
    button.setToolTip("\n".join((_words_and_key(tool), tr(tool.hint))))


def _words(tool: ToolEntry) -> str:
    return tr(tool.words)


def _words_and_key(tool: ToolEntry) -> str:
    return f"{tr(tool.words)} {key_of(f'plans.{tool.name}')}".rstrip()


def _key(tool: ToolEntry) -> str:
    return key_of(f"plans.{tool.name}") or tr(tool.words)
