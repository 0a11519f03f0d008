"""The legend of a responder's sheet: every sign that stands on it, drawn as it stands there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cpted_audit.domain.plans.marker import MarkerKind
from cpted_audit.domain.plans.marker_kinds import MARKER_KINDS, ROUTES, info_of
from cpted_audit.domain.registers.conditions import Drawn
from cpted_audit.drawing.legend import LegendEntry, kind_parts
from cpted_audit.drawing.primitives import Parts, extent
from cpted_audit.report.pdf import Mark, Pen, Text, paint_parts
from cpted_audit.report.responder.model import EvacuationRoute, SheetSign
from cpted_audit.report.responder.signs import MEETING, sign_parts
from cpted_audit.report.responder.words import letters_of

_SMALL = 0.68
"""Size of a sign beside its words."""
_SAMPLE = {MarkerKind.EXTERIOR_DOOR: "1", MarkerKind.INTERIOR_DOOR: "100"}
"""What stands for the number of a door."""
_LOOKS = {
    Drawn.DOUBTED: "never verified",
    Drawn.STRUCK: "not to be relied on",
    Drawn.HOLLOW: "not there",
}
_ORDER = [info.kind for info in MARKER_KINDS]


def legend(
    signs: Sequence[SheetSign],
    routes: Sequence[EvacuationRoute] = (),
    walls: Sequence[LegendEntry] = (),
) -> Text:
    """Return what every sign on a sheet means, doors first, and then how signs can stand there.

    `walls` are the lines of walls that are not all plain.
    """
    kinds = sorted({sign.kind for sign in signs}, key=_ORDER.index)
    pieces: list[Mark | str] = ["Signs: "]
    for kind in kinds:
        if kind not in MEETING:
            text = _SAMPLE.get(kind) or letters_of(kind)
            pieces += _entry(sign_parts(kind, text), _words(kind, text))
    if meeting := [kind for kind in kinds if kind in MEETING]:
        pieces += _entry(sign_parts(meeting[0], ""), "place to meet")
    for kind in ROUTES:
        if any(route.kind is kind for route in routes):
            pieces += _entry(kind_parts(kind), _words(kind, ""))
    for wall in walls:
        pieces += _entry(wall.parts, wall.words.lower())
    looks = {sign.told.drawn for sign in signs}
    for drawn, words in _LOOKS.items():
        if drawn in looks:
            pieces += _entry(sign_parts(MarkerKind.HYDRANT, "", drawn), words)
    return [*pieces[:-1], str(pieces[-1]).removesuffix(" · ")] if len(pieces) > 1 else ""


def _entry(parts: Parts, words: str) -> Iterable[Mark | str]:
    return _mark(parts), f" {words} · "


def _words(kind: MarkerKind, text: str) -> str:
    words = info_of(kind).words
    if words == text:
        return "defibrillator"
    return words if words[:2].isupper() else f"{words[:1].lower()}{words[1:]}"


def _mark(parts: Parts) -> Mark:
    box = extent(parts)

    def paint(pen: Pen) -> None:
        with pen.turned(-box.left * _SMALL, box.bottom * _SMALL, scale=_SMALL):
            paint_parts(pen, parts)

    return Mark("", box.width * _SMALL, box.height * _SMALL, paint)
