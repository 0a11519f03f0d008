"""The kinds of wall: how each is called, whether one sees past it, and what it is part of.

A wall of any kind stops whoever walks. What one sees past is what natural surveillance lives by:
windows, fences of bars or mesh, and what is lower than eyes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from cpted_audit.domain.words import N_


class WallKind(StrEnum):
    """What a wall is made of, as far as sight is concerned."""

    SOLID = "solid"
    WINDOW = "window"
    COVERED = "covered"
    OPEN_FENCE = "open-fence"
    CLOSED_FENCE = "closed-fence"
    LOW = "low"


@dataclass(frozen=True, slots=True)
class WallKindInfo:
    """One kind of wall; `seen_past` tells whether sight goes past it.

    `of_house` tells whether it may be part of a building's outline.
    """

    kind: WallKind
    words: str
    seen_past: bool
    of_house: bool


WALL_KINDS: tuple[WallKindInfo, ...] = (
    WallKindInfo(WallKind.SOLID, N_("Wall"), seen_past=False, of_house=True),
    WallKindInfo(WallKind.WINDOW, N_("Window"), seen_past=True, of_house=True),
    WallKindInfo(WallKind.COVERED, N_("Covered window"), seen_past=False, of_house=True),
    WallKindInfo(WallKind.OPEN_FENCE, N_("See-through fence"), seen_past=True, of_house=False),
    WallKindInfo(
        WallKind.CLOSED_FENCE, N_("Solid fence or hedge"), seen_past=False, of_house=False
    ),
    WallKindInfo(WallKind.LOW, N_("Low wall or rail"), seen_past=True, of_house=False),
)
"""Every kind, in the order they are offered; the first is what a wall is until somebody says."""

_BY_KIND = {info.kind: info for info in WALL_KINDS}


def wall_info(kind: WallKind) -> WallKindInfo:
    """Return what the table says of a kind of wall."""
    return _BY_KIND[kind]


def stops_sight(kind: WallKind, *, glass_clear: bool) -> bool:
    """Return whether sight ends at a kind of wall; at a window unless its glass is clear."""
    return not _BY_KIND[kind].seen_past or (kind is WallKind.WINDOW and not glass_clear)


def _named(*words: str) -> re.Pattern[str]:
    """Return what finds one of some words that stands alone in a name; they are patterns."""
    return re.compile(rf"(?<![^\W\d_])(?:{'|'.join(words)})(?![^\W\d_])", re.IGNORECASE)


_NO_LINES = _named("iden", "text", "anno", "symb", "tags?", "dims?", "sched?")
"""Layers of words about something, not of the thing itself."""
_NAMES: tuple[tuple[WallKind, re.Pattern[str]], ...] = (
    (WallKind.COVERED, _named(r"frost\w*", "obscured?", "opaque", r"spandrel\w*", "film")),
    (
        WallKind.CLOSED_FENCE,
        _named(r"hedges?", r"hedg", "hecken?", "haies?", "setos?", r"sight.?screen", r"wood.?fence",
               r"privacy.?fence"),
    ),
    (
        WallKind.OPEN_FENCE,
        _named(r"(?!de|of)\w*fenc(?:e|es|ing)?", r"chain.?link", "cl[oô]tures?", "vallas?",
               "cercas?", r"\w*zaun", r"\w*zäune"),
    ),
    (
        WallKind.LOW,
        _named("low.?walls?", "half.?walls?", "parapets?", r"\w*railings?", "hral", "hndr",
               "guard.?rails?", "hand.?rails?", "barandas?", "barandillas?", r"brüstung\w*",
               "gelaender", "geländer", "garde.?corps"),
    ),
    (
        WallKind.WINDOW,
        _named("glaz", r"glazing", "glass", r"glas(?:wand)?", r"\w*windows?", "wind", "wdw", "wndw",
               "curtain.?walls?", "storefronts?", r"\w*fenster", r"fen[eê]tres?", r"vitrages?",
               "vitrines?", "ventanas?", "ventanales?", "vidrios?", "janelas?", "vidros?",
               r"fönster\w*", r"vindu\w*", r"okna?", "окна?"),
    ),
)  # fmt: skip
_WALLS = re.compile(
    r"wall|(?<![a-z])(?:mur|mure|murs|mauer\w*|wand|wande|wände|pared|paredes|muro|muros|parede"
    r"|vegg\w*|vägg\w*|seina\w*|sciana\w*|ściana\w*|стен\w*)(?![a-z])",
    re.IGNORECASE,
)


def kind_of_layer(name: str) -> WallKind | None:
    """Return the kind of wall that a layer's name says it holds, or None."""
    if not _NO_LINES.search(name):
        for kind, names in _NAMES:
            if names.search(name):
                return kind
    return WallKind.SOLID if _WALLS.search(name) else None
