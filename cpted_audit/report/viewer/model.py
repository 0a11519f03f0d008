"""What the page for a browser is made from: the responders' sheets, and how one walks there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from cpted_audit.domain.plane import Point
from cpted_audit.geometry.walking import SquareMap
from cpted_audit.report.responder.model import Responder


class WayOut(NamedTuple):
    """A door that leads out of a level: the anchor of its row, its number, its place there."""

    anchor: str
    number: str
    at: Point


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelWalk:
    """How one walks on a level; `squares` is None where its walls or its scale are not known.

    `outlined` tells whether a room whose own door is not recorded may be left through its wall.
    """

    squares: SquareMap | None
    outlined: bool
    out: Sequence[WayOut]


class StairLink(NamedTuple):
    """A stair as it stands on two levels, told by the anchors of their sheets."""

    name: str
    sheet: str
    at: Point
    other: str
    other_at: Point


@dataclass(frozen=True, slots=True, kw_only=True)
class Viewer:
    """Everything in the page; `walks` are by the anchors of sheets.

    `checked_by` says by anchors who looked at a thing last, as the tables of a packet do.
    """

    sheets: Responder
    walks: Mapping[str, LevelWalk]
    stairs: Sequence[StairLink]
    checked_by: Mapping[str, str] = field(default_factory=dict)
