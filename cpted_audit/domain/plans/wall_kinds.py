"""The kinds of wall: how each is called, whether one sees past it, and what it is part of.

A wall of any kind stops whoever walks. What one sees past is what natural surveillance lives by:
windows, fences of bars or mesh, and what is lower than eyes.
"""

from __future__ import annotations

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


_K = WallKind

WALL_KINDS: tuple[WallKindInfo, ...] = (
    WallKindInfo(_K.SOLID, N_("Wall"), seen_past=False, of_house=True),
    WallKindInfo(_K.WINDOW, N_("Window"), seen_past=True, of_house=True),
    WallKindInfo(_K.COVERED, N_("Covered window"), seen_past=False, of_house=True),
    WallKindInfo(_K.OPEN_FENCE, N_("See-through fence"), seen_past=True, of_house=False),
    WallKindInfo(_K.CLOSED_FENCE, N_("Solid fence or hedge"), seen_past=False, of_house=False),
    WallKindInfo(_K.LOW, N_("Low wall or rail"), seen_past=True, of_house=False),
)
"""Every kind, in the order they are offered; the first is what a wall is until somebody says."""

_BY_KIND = {info.kind: info for info in WALL_KINDS}


def wall_info(kind: WallKind) -> WallKindInfo:
    """Return what the table says of a kind of wall."""
    return _BY_KIND[kind]


def stops_sight(kind: WallKind, *, glass_clear: bool) -> bool:
    """Return whether sight ends at a kind of wall; at a window unless its glass is clear."""
    return not _BY_KIND[kind].seen_past or (kind is WallKind.WINDOW and not glass_clear)
