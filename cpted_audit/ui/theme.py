"""Colours and type of the window, as tokens; one style sheet is built from them."""

from __future__ import annotations

from collections.abc import Mapping
from string import Template
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

from cpted_audit.assets import asset

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


class Tokens(NamedTuple):
    """Every colour of the window, as #RRGGBB."""

    background: str
    surface: str
    line: str
    text: str
    muted: str
    accent: str
    accent_soft: str
    on_accent: str
    yes: str
    partial: str
    no: str
    na: str
    unable: str
    marking: str
    marking_soft: str


LIGHT = Tokens(
    background="#F4F6F8", surface="#FFFFFF", line="#DCE1E7", text="#18212B", muted="#5A6775",
    accent="#1D5FBF", accent_soft="#E7EFFB", on_accent="#FFFFFF", yes="#1B7F4D",
    partial="#A86A0B", no="#B3261E", na="#5F6B78", unable="#6548AE", marking="#7A5200",
    marking_soft="#FFF1CC",
)  # fmt: skip
DARK = Tokens(
    background="#12161B", surface="#1B2128", line="#2F3842", text="#E7ECF2", muted="#9AA7B4",
    accent="#7CB0FF", accent_soft="#1E2C40", on_accent="#12161B", yes="#4CC38A",
    partial="#E0A33E", no="#FF7A70", na="#93A0AD", unable="#B29BFF", marking="#FFCB66",
    marking_soft="#3A2C0C",
)  # fmt: skip

CHOICES: Mapping[str, Tokens | None] = {"system": None, "light": LIGHT, "dark": DARK}


class Theme(QObject):
    """The tokens in force; `changed` is emitted after the application's style followed them."""

    changed = Signal()

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._choice = "system"
        self.tokens = LIGHT
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._apply)
        self._apply()

    @property
    def choice(self) -> str:
        """What the user chose: system, light or dark."""
        return self._choice

    def choose(self, choice: str) -> None:
        """Follow the system, or stay light or dark."""
        self._choice = choice if choice in CHOICES else "system"
        self._apply()

    def icon(self, name: str, color: str = "muted") -> QIcon:
        """Return an icon of resources/icons drawn in one token's colour, sharp at any scale."""
        svg = asset("resources", "icons", f"{name}.svg").read_text("utf-8")
        renderer = QSvgRenderer(
            QByteArray(svg.replace("currentColor", getattr(self.tokens, color)).encode())
        )
        icon = QIcon()
        for size in (24, 48):  # the second for screens of twice the density
            picture = QPixmap(QSize(size, size))
            picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(picture)
            renderer.render(painter, QRectF(0, 0, size, size))
            painter.end()
            icon.addPixmap(picture)
        return icon

    def _apply(self) -> None:
        dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        self.tokens = CHOICES[self._choice] or (DARK if dark else LIGHT)
        self._application.setPalette(_palette(self.tokens))
        sheet = asset("resources", "themes", "window.qss").read_text("utf-8")
        colors = self.tokens._asdict()
        icons = asset("resources", "icons").as_posix()
        self._application.setStyleSheet(Template(sheet).substitute(colors, icons=icons))
        self.changed.emit()


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
    }
    palette = QPalette()
    for role, color in roles.items():
        palette.setColor(role, QColor(color))
    palette.setColor(
        QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText, QColor(tokens.muted)
    )
    return palette
