"""The theme in force: the tokens and the size of text one style sheet is built from."""

from __future__ import annotations

import re
from string import Template
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

from cpted_audit.assets import asset
from cpted_audit.ui.tokens import CHOICES, LIGHT, Tokens, of_system

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon, QScreen
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


def densities() -> tuple[int, ...]:
    """Return how dense the pictures of an icon are, for the densest screen and the size of text."""
    screens = [screen.devicePixelRatio() for screen in QGuiApplication.screens()]
    most = max(screens, default=1.0) * px(100) / 100
    return tuple(one for one in (1, 2, 4) if one == 1 or one / 2 < most)


def quoted(text: str) -> str:
    """Return a text as it stands within quotation marks in a style sheet.

    Without them a sheet is none where the program lies below “José” or “O'Neil”.
    """
    return text.replace("\\", "\\\\").replace('"', '\\"')


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
        self._densities = densities()
        application.screenAdded.connect(self._follow)
        for screen in QGuiApplication.screens():
            self._watch(screen)
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
        from PySide6.QtGui import QIcon  # Qt names every icon of a desktop to make the class

        if (name, color) not in self._icons:
            self._icons[name, color] = icon = QIcon()
            for density in densities():
                icon.addPixmap(self._drawn(name, color, 24 * density))
        return self._icons[name, color]

    def picture(self, name: str, color: str, side: int) -> QPixmap:
        """Return a picture of resources/icons as `icon` draws it, a number of pixels wide."""
        density = self._application.devicePixelRatio()
        picture = self._drawn(name, color, round(side * density))
        picture.setDevicePixelRatio(density)
        return picture

    def _drawn(self, name: str, color: str, size: int) -> QPixmap:
        svg = asset("resources", "icons", f"{name}.svg").read_text("utf-8")
        renderer = QSvgRenderer(
            QByteArray(svg.replace("currentColor", getattr(self.tokens, color)).encode())
        )
        picture = QPixmap(QSize(size, size))
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        renderer.render(painter, QRectF(0, 0, size, size))
        painter.end()
        return picture

    def _watch(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._follow_density)  # as when its scale is another

    def _follow(self, screen: QScreen) -> None:
        """Draw for a screen that was plugged in."""
        self._watch(screen)
        self._follow_density()

    def _follow_density(self) -> None:
        """Draw the icons again where a screen is denser now than any was."""
        if densities() != self._densities:
            self._densities = densities()
            self._apply()

    def _apply(self) -> None:
        self._icons.clear()
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
        icons = quoted(asset("resources", "icons").as_posix())
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
