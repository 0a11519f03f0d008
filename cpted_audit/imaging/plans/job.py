"""What the window's process and the children tell each other about a plan file."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cpted_audit.jobs.limits import Limits


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRequest:
    """Which page of which file, and how fine; `source` is the file or, where held, its bytes."""

    source: Path | bytes = field(repr=False)
    page: int = 1
    dpi: float = 150.0
    password: str | None = field(default=None, repr=False)
    limits: Limits
    name: str = ""


@dataclass(frozen=True, slots=True)
class RefusedPlan:
    """The file was not taken in; `reason` is part of a sentence.

    `locked` tells that a password is the reason, `missing` that none was given.
    """

    reason: str
    locked: bool = False
    missing: bool = False


@dataclass(frozen=True, slots=True)
class LookInto:
    """Order: tell what the file is and which pages it has."""


@dataclass(frozen=True, slots=True)
class Open:
    """Order: open the page and keep it open, so that the next order finds it ready."""


@dataclass(frozen=True, slots=True)
class MakeOverview:
    """Order: make the overview and the thumbnail."""


@dataclass(frozen=True, slots=True)
class MakeBand:
    """Order: make the tiles of one band of the two lowest levels."""

    row: int
    photographic: bool


@dataclass(frozen=True, slots=True)
class Upper:
    """Order: make the tiles of all higher levels; `remains` are raw pixels of every band."""

    remains: tuple[Any, ...] = field(repr=False)
    size: tuple[int, int]
    photographic: bool


@dataclass(frozen=True, slots=True)
class ReadLines:
    """Order: read the straight lines of a PDF page."""


@dataclass(frozen=True, slots=True)
class Walls:
    """Order: suggest walls."""


Order = LookInto | Open | MakeOverview | MakeBand | Upper | ReadLines | Walls
