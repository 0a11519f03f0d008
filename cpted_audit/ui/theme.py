"""The theme in force: the tokens and the size of text one style sheet is built from."""

from __future__ import annotations

import re
from string import Template
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

from cpted_audit.assets import asset
from cpted_audit.ui.tokens import CHOICES, LIGHT, Tokens, of_system

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


BODY_PIXELS = 14
"""Text of the body at 100 %; every other size of the window is told beside it."""
SCALES = (100, 110, 125, 150, 175, 200)
"""The sizes of text to choose from, in per cent."""

HIGH = Qt.ContrastPreference.HighContrast

_THINNEST = 3
"""Lines up to so many pixels stay as they are: they are no text."""


TARGET, TOUCH_TARGET = 24, 44
"""Pixels that what is pressed is wide and high at least, by pointer and by finger."""
_touched = [False]
"""Whether touch mode is on; the last one is meant."""


def is_touched() -> bool:
    """Return whether touch mode is on."""
    return _touched[-1]


def target() -> int:
    """Return how wide and high what is pressed must be, in pixels whatever the size of text."""
    return TOUCH_TARGET if is_touched() else TARGET


def row_px(size: float) -> int:
    """Return the height of a row that is pressed, told as for `px`."""
    return max(px(size), target())


_MORE_FOR_TOUCH = 24
"""Pixels that a column needs more in touch mode: its scroll bar and its buttons are wider."""


def column_px(size: float) -> int:
    """Return the width of a column that scrolls, told as for `px`, with more for fingers."""
    return px(size) + (_MORE_FOR_TOUCH if is_touched() else 0)


def px(size: float) -> int:
    """Return a length of the design, told in pixels at 100 %, at the size of text in force."""
    return round(size * QGuiApplication.font().pixelSize() / BODY_PIXELS)


class Theme(QObject):
    """The tokens in force; `changed` is emitted after the application's style followed them."""

    changed = Signal()

    def __init__(
        self,
        application: QApplication,
        choice: str = "system",
        scale: int = 100,
        *,
        touch: bool = False,
    ) -> None:
        super().__init__(application)
        _touched[:] = [touch]
        self._application = application
        self._choice = choice if choice in CHOICES else "system"
        self._scale = _possible(scale)
        self.tokens = LIGHT
        self._icons: dict[tuple[str, str], QIcon] = {}
        """By name and colour, as each is drawn once."""
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._apply)
        hints.accessibility().contrastPreferenceChanged.connect(self._apply)
        self._apply()

    @property
    def choice(self) -> str:
        """What the user chose, one of `CHOICES`."""
        return self._choice

    def choose(self, choice: str) -> None:
        """Follow the system, or stay with one of `CHOICES`."""
        self._choice = choice if choice in CHOICES else "system"
        self._apply()

    @property
    def scale(self) -> int:
        """The size of text in per cent."""
        return self._scale

    def resize(self, scale: int) -> None:
        """Set the size of text, in per cent; widgets made before keep their fixed sizes."""
        self._scale = _possible(scale)
        self._apply()

    def use_fingers(self, *, touch: bool) -> None:
        """Switch touch mode; widgets made before keep their sizes."""
        _touched[:] = [touch]
        self._apply()

    def px(self, size: float) -> int:
        """Return a length of the design at the size of text in force, see `px`."""
        return round(size * self._scale / 100)

    def icon(self, name: str, color: str = "muted") -> QIcon:
        """Return an icon of resources/icons drawn in one token's colour, sharp at any scale."""
        key = name, getattr(self.tokens, color)
        if key not in self._icons:
            self._icons[key] = self._drawn(name, key[1])
        return self._icons[key]

    @staticmethod
    def _drawn(name: str, color: str) -> QIcon:
        svg = asset("resources", "icons", f"{name}.svg").read_text("utf-8")
        renderer = QSvgRenderer(QByteArray(svg.replace("currentColor", color).encode()))
        icon = QIcon()
        for size in (24, 48, 96):  # for screens of twice the density, and text of twice the size
            picture = QPixmap(QSize(size, size))
            picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(picture)
            renderer.render(painter, QRectF(0, 0, size, size))
            painter.end()
            icon.addPixmap(picture)
        return icon

    def _apply(self) -> None:
        self.tokens = CHOICES[self._choice] or self._system()
        self._application.setPalette(_palette(self.tokens))
        font = self._application.font()
        if font.pixelSize() != self.px(BODY_PIXELS):
            font.setPixelSize(self.px(BODY_PIXELS))
            self._application.setFont(font)
        sheet = self._sized(asset("resources", "themes", "window.qss").read_text("utf-8"))
        if is_touched():
            sheet += asset("resources", "themes", "touch.qss").read_text("utf-8")
        colors = self.tokens._asdict()
        icons = asset("resources", "icons").as_posix()
        tone = "pale" if self.tokens.dark else "dark"
        sheet = Template(sheet).substitute(colors, icons=icons, tone=tone)
        if sheet != self._application.styleSheet():  # styling every widget anew is felt
            self._application.setStyleSheet(sheet)
        self.changed.emit()

    def _system(self) -> Tokens:
        """Return what the system prefers; its own colors are asked for where it forces them."""
        hints = QGuiApplication.styleHints()
        contrast = hints.accessibility().contrastPreference() == HIGH
        if contrast:  # without a palette of ours, Qt has that of the system
            self._application.setPalette(QPalette())
        return of_system(
            dark=hints.colorScheme() == Qt.ColorScheme.Dark,
            contrast=contrast,
            palette=QGuiApplication.palette(),
        )

    def _sized(self, sheet: str) -> str:
        """Return the style sheet with every length but those of thin lines at the scale."""

        def size(found: re.Match[str]) -> str:
            pixels = int(found[1])
            return found[0] if pixels <= _THINNEST else f"{self.px(pixels)}px"

        return sheet if self._scale == 100 else re.sub(r"\b(\d+)px", size, sheet)


def _possible(scale: int) -> int:
    return min(SCALES, key=lambda one: abs(one - scale))


def _palette(tokens: Tokens) -> QPalette:
    roles = {
        QPalette.ColorRole.Window: tokens.background,
        QPalette.ColorRole.Base: tokens.surface,
        QPalette.ColorRole.AlternateBase: tokens.background,
        QPalette.ColorRole.Text: tokens.text,
        QPalette.ColorRole.WindowText: tokens.text,
        QPalette.ColorRole.Button: tokens.surface,
        QPalette.ColorRole.ButtonText: tokens.text,
        QPalette.ColorRole.Highlight: tokens.accent,
        QPalette.ColorRole.HighlightedText: tokens.on_accent,
        QPalette.ColorRole.PlaceholderText: tokens.muted,
        QPalette.ColorRole.ToolTipBase: tokens.surface,
        QPalette.ColorRole.ToolTipText: tokens.text,
        QPalette.ColorRole.Link: tokens.accent,
        QPalette.ColorRole.Mid: tokens.line,
    }
    palette = QPalette()
    for role, color in roles.items():
        palette.setColor(role, QColor(color))
    palette.setColor(
        QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText, QColor(tokens.muted)
    )
    return palette
