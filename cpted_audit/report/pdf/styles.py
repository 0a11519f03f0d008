"""Colours, sizes and distances of a report, in points; the look is decided here only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from typing import Final, Literal

Align = Literal["left", "center", "right"]


class PageInk(StrEnum):
    """The light colours of the program, as #RRGGBB."""

    TEXT = "#18212B"
    MUTED = "#5A6775"
    ACCENT = "#1D5FBF"
    ACCENT_SOFT = "#E7EFFB"
    LINE = "#DCE1E7"
    BACKGROUND = "#F4F6F8"
    SURFACE = "#FFFFFF"
    TRACK = "#EDF0F4"
    YES = "#17744A"
    PARTIAL = "#8A5708"
    NO = "#B3261E"
    NOT_APPLICABLE = "#5F6B78"
    UNABLE = "#6548AE"
    MARKING = "#8A5300"


@cache
def rgb(color: str) -> tuple[float, float, float]:
    """Return the red, green and blue parts (0 to 1) of a #RRGGBB colour."""
    value = int(color.removeprefix("#"), 16)
    return (value >> 16) / 255, (value >> 8 & 255) / 255, (value & 255) / 255


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How a paragraph looks; lengths in points."""

    size: float = 9.5
    leading: float = 13.0
    color: str = PageInk.TEXT
    bold: bool = False
    italic: bool = False
    align: Align = "left"
    before: float = 0.0
    after: float = 5.0
    capitals: bool = False
    """Set in capitals and spread, as table heads are."""


@cache
def aligned(look: TextStyle, align: Align) -> TextStyle:
    """Return a look with another alignment; equal ones are one."""
    return replace(look, align=align)


STYLES: Final = {
    "body": TextStyle(),
    "lead": TextStyle(size=11, leading=15.5, after=7),
    "muted": TextStyle(color=PageInk.MUTED),
    "small": TextStyle(size=8, leading=11, color=PageInk.MUTED, after=3),
    "caption": TextStyle(size=8, leading=11, color=PageInk.MUTED, after=0),
    "cell": TextStyle(size=8.5, leading=11.5, after=0),
    "cell-muted": TextStyle(size=8.5, leading=11.5, color=PageInk.MUTED, after=0),
    "head": TextStyle(size=7, leading=10, color=PageInk.MUTED, bold=True, after=0, capitals=True),
    "dense": TextStyle(size=8, leading=9.6, after=0),
    "dense-head": TextStyle(size=8, leading=9.6, color=PageInk.MUTED, bold=True, after=0),
    "number": TextStyle(size=30, leading=36, bold=True, after=0),
    "title": TextStyle(size=27, leading=33, bold=True, after=8),
    "subtitle": TextStyle(size=14, leading=19, color=PageInk.MUTED, after=10),
    "h1": TextStyle(size=18, leading=24, bold=True, before=16, after=10),
    "h2": TextStyle(size=12.5, leading=17, bold=True, before=14, after=5),
    "h3": TextStyle(size=10.5, leading=14.5, bold=True, before=11, after=4),
    "h4": TextStyle(size=9.5, leading=13, bold=True, before=9, after=3),
    "h5": TextStyle(size=9.5, leading=13, bold=True, italic=True, before=8, after=3),
    "h6": TextStyle(size=9.5, leading=13, italic=True, before=8, after=3),
    "toc1": TextStyle(size=10, leading=14, bold=True, before=5, after=1),
    "toc2": TextStyle(size=9.5, leading=13, after=1),
    "toc3": TextStyle(size=8.5, leading=12, color=PageInk.MUTED, after=0),
}
"""Named styles a story may ask for; h1 to h6 and toc1 to toc3 are chosen by the builder."""

Styles = Mapping[str, TextStyle]

_BLACK: Final = "#000000"
SHEET_STYLES: Final[Styles] = {
    **STYLES,
    **{
        name: replace(STYLES[name], size=11.0, leading=14.0, color=_BLACK)
        for name in ("body", "muted", "small", "caption", "cell", "cell-muted")
    },
    "cell-muted": TextStyle(size=11, leading=14, color=_BLACK, bold=True, after=0),
    "head": TextStyle(size=11, leading=13.5, color=_BLACK, bold=True, after=0),
    "dense": TextStyle(size=9, leading=10.6, color=_BLACK, after=0),
    "dense-head": TextStyle(size=9, leading=10.6, color=_BLACK, bold=True, after=0),
    "h1": TextStyle(size=17, leading=21, color=_BLACK, bold=True, after=3),
    "h2": TextStyle(size=12, leading=15, color=_BLACK, bold=True, before=4, after=1),
    "h3": TextStyle(size=11.5, leading=15, color=_BLACK, bold=True, before=6, after=2),
}
"""Black and at least 11 points, for sheets read at arm's length in a vehicle at night.

Dense tables, in which one looks something up, have 20 rows a page.
"""


def scaled(styles: Styles, share: float) -> Styles:
    """Return styles whose letters and distances are a share of what they were."""
    if share == 1.0:
        return styles
    return {
        name: replace(
            one, size=one.size * share, leading=one.leading * share, before=one.before * share,
            after=one.after * share,
        )
        for name, one in styles.items()
    }  # fmt: skip


SPREAD: Final = 0.06
"""Extra space after each letter of a text in capitals, as a share of its size."""
