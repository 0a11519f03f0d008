"""Every color of the window by its name, in each theme.

Letters reach 4.5 : 1 on every ground they stand on, borders of what is operated and frames of the
focus 3 : 1 (WCAG 2.2, 1.4.3 and 1.4.11); `tests/ui/test_contrast.py` computes each pair there is.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtGui import QColor, QPalette


class Tokens(NamedTuple):
    """Every colour of the window, as #RRGGBB."""

    background: str
    surface: str
    line: str
    """Parts what stands on the same ground; nothing is known by it alone."""
    edge: str
    """The border of what is typed in, pressed or dragged."""
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
    ground: str
    """What lies beside a plan or a picture."""

    @property
    def dark(self) -> bool:
        """Whether letters are paler than what they stand on."""
        return QColor(self.text).lightness() > QColor(self.background).lightness()


LIGHT = Tokens(
    background="#F4F6F8", surface="#FFFFFF", line="#DCE1E7", edge="#7A8591", text="#18212B",
    muted="#5A6775", accent="#1D5FBF", accent_soft="#E7EFFB", on_accent="#FFFFFF", yes="#17744A",
    partial="#8A5708", no="#B3261E", na="#5A6673", unable="#6548AE", marking="#7A5200",
    marking_soft="#FFF1CC", ground="#DCE1E7",
)  # fmt: skip
DARK = Tokens(
    background="#12161B", surface="#1B2128", line="#2F3842", edge="#6B7888", text="#E7ECF2",
    muted="#9AA7B4", accent="#7CB0FF", accent_soft="#1E2C40", on_accent="#12161B", yes="#4CC38A",
    partial="#E0A33E", no="#FF7A70", na="#93A0AD", unable="#B29BFF", marking="#FFCB66",
    marking_soft="#3A2C0C", ground="#0B0E12",
)  # fmt: skip
CONTRAST = Tokens(
    background="#000000", surface="#000000", line="#7A7A7A", edge="#FFFFFF", text="#FFFFFF",
    muted="#F0F0F0", accent="#FFE45C", accent_soft="#2459A0", on_accent="#000000", yes="#6BF5A8",
    partial="#FFD480", no="#FFC4BF", na="#D5DCE4", unable="#E3D6FF", marking="#FFE45C",
    marking_soft="#3D3200", ground="#000000",
)  # fmt: skip

CHOICES: Mapping[str, Tokens | None] = {
    "system": None, "light": LIGHT, "dark": DARK, "contrast": CONTRAST,
}  # fmt: skip
"""The themes to choose from; without tokens is that of the system."""

_LETTERS = 4.5
_MIXES = (0.5, 0.4, 0.3, 0.2, 0.1)


def of_system(*, dark: bool, contrast: bool, palette: QPalette) -> Tokens:
    """Return what follows a system.

    `dark` and `contrast` are what it prefers; `palette` are its own colors, which are a user's
    choice where Windows forces colors.
    """
    if contrast:
        return forced(palette) if sys.platform == "win32" else CONTRAST
    return DARK if dark else LIGHT


def forced(palette: QPalette) -> Tokens:
    """Return tokens of nothing but a system's own colors.

    Answers and states are told by letters and shapes there. Links keep their color where it can
    be read on the window; a chosen row is tinted with that of chosen things as far as its letters
    can still be read.
    """
    ground, text = _name(palette, "Window"), _name(palette, "WindowText")
    if contrast_of(text, ground) < _LETTERS:
        text = (
            "#FFFFFF"
            if contrast_of("#FFFFFF", ground) > contrast_of("#000000", ground)
            else ("#000000")
        )
    chosen, link = _name(palette, "Highlight"), _name(palette, "Link")
    accent = link if contrast_of(link, ground) >= _LETTERS else text
    soft = next(
        (mix for mix in (_mixed(chosen, ground, share) for share in _MIXES)
         if min(contrast_of(text, mix), contrast_of(accent, mix)) >= _LETTERS),
        ground,
    )  # fmt: skip
    return Tokens(
        background=ground, surface=ground, line=_mixed(text, ground, 0.5), edge=text, text=text,
        muted=text, accent=accent, accent_soft=soft, on_accent=ground, yes=text, partial=text,
        no=text, na=text, unable=text, marking=text, marking_soft=soft, ground=ground,
    )  # fmt: skip


SHADES = (0.42, 0.27, 0.13, 0.0)
"""How much of the accent is in the ground of each step of a table of shades, the lowest first."""


def shade(tokens: Tokens, step: int) -> str:
    """Return the ground of a step: as much of the accent as letters can still be read on."""
    return next(
        mix
        for mix in (
            *(_mixed(tokens.accent, tokens.surface, SHADES[step] * share)
              for share in (1.0, 0.75, 0.5, 0.25)),
            tokens.surface,
        )
        if mix == tokens.surface or contrast_of(tokens.text, mix) >= _LETTERS
    )  # fmt: skip


def contrast_of(one: str, other: str) -> float:
    """Return the contrast of two #RRGGBB colors, 1 to 21, after WCAG 2.2."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(color: str) -> float:
    shares = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _name(palette: QPalette, role: str) -> str:
    color: QColor = palette.color(QPalette.ColorGroup.Active, QPalette.ColorRole[role])
    return color.name().upper()


def _mixed(color: str, ground: str, share: float) -> str:
    parts = [
        round(int(color[at : at + 2], 16) * share + int(ground[at : at + 2], 16) * (1 - share))
        for at in (1, 3, 5)
    ]
    return "#" + "".join(f"{part:02X}" for part in parts)
