"""What stands at a point: a shape that tells the state, a symbol or number on it, and badges.

The parts of equal looks are made once and shared, so that a painter can keep what it made of them.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from cpted_audit.domain.plans.marker import MarkerKind, MarkerState
from cpted_audit.domain.plans.marker_kinds import Layer, MarkerField, info_of
from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.drawing.ink import Ink
from cpted_audit.drawing.primitives import Letters, Outline, Part, Parts, Path
from cpted_audit.drawing.symbol_paths import BOX, circle, placed, rectangle, symbol

DIAMETER = 22.0
"""Points across a sign at scale 1."""
_MIDDLE = BOX / 2
_SYMBOL = 0.62
"""Of the box: how large a symbol stands on a shape."""
_NUMBER = 11.0
_RIM = 2.4
"""Points of paper around a shape, which keep it apart from the lines of the plan."""
_BADGE = 8.2


class Face(NamedTuple):
    """The shape a sign stands on: its ink, what is printed on it, and how large it is."""

    shape: str
    fill: Ink
    mark: Ink
    letter: str = ""
    grown: float = 1.0
    edge: Ink | None = None
    room: float = 0.78
    """Of its width: how much a number may take."""


STATE_FACES: dict[MarkerState, Face] = {
    MarkerState.UNCHECKED: Face("ring", Ink.TEXT, Ink.TEXT, "?"),
    MarkerState.IN_ORDER: Face("circle", Ink.YES, Ink.PAPER, "OK"),
    MarkerState.DEFECT: Face("diamond", Ink.NO, Ink.PAPER, "D", grown=1.25, room=0.56),
    MarkerState.MISSING: Face("crossed", Ink.NO, Ink.NO, "M", grown=1.1, room=0.6),
}
"""How each state is told: by shape, by ink and by the letter of its badge."""

ANSWER_FACES: dict[AnswerValue | None, Face] = {
    AnswerValue.YES: Face("circle", Ink.YES, Ink.PAPER, "Y"),
    AnswerValue.PARTIAL: Face("square", Ink.PARTIAL, Ink.PAPER, "P"),
    AnswerValue.NO: Face("diamond", Ink.NO, Ink.PAPER, "N", grown=1.15),
    AnswerValue.NOT_APPLICABLE: Face("oval", Ink.NA, Ink.PAPER, "A"),
    AnswerValue.UNABLE: Face("circle", Ink.UNABLE, Ink.PAPER, "U"),
    None: Face("ring", Ink.MUTED, Ink.MUTED, ""),
}
"""How each answer is told: circle Y, square P, diamond N, oval A, circle U, dashed ring."""

_DARK = Face("plate", Ink.TEXT, Ink.PAPER)
_PALE = Face("plate", Ink.PAPER, Ink.TEXT, edge=Ink.TEXT)
_PLAIN_FACES: dict[MarkerKind, Face] = {
    MarkerKind.EXTERIOR_DOOR: Face("circle", Ink.TEXT, Ink.PAPER),
    MarkerKind.INTERIOR_DOOR: Face("circle", Ink.PAPER, Ink.TEXT, edge=Ink.TEXT),
    MarkerKind.VIEWPOINT: Face("circle", Ink.ACCENT, Ink.PAPER),
    MarkerKind.CAMERA: Face("plate", Ink.CAMERA, Ink.PAPER),
    MarkerKind.PHOTO: Face("plate", Ink.ACCENT, Ink.PAPER),
    MarkerKind.LIGHT: _PALE,
}
_SCALES: dict[MarkerKind, float] = {MarkerKind.INTERIOR_DOOR: 0.8, MarkerKind.LIGHT: 0.85}
_SYMBOLS: dict[MarkerKind, str] = {
    MarkerKind.EXTERIOR_DOOR: "exterior-door",
    MarkerKind.INTERIOR_DOOR: "interior-door",
    MarkerKind.FINDING: "finding",
}
"""Symbols of kinds that show a number instead, for where there is none."""
FINDING_INKS: dict[AnswerValue | None, Ink] = {
    AnswerValue.PARTIAL: Ink.PARTIAL,
    AnswerValue.NO: Ink.NO,
    None: Ink.NO,
}
_PINS: dict[AnswerValue | None, str] = {
    AnswerValue.PARTIAL: "shape-pin-square",
    AnswerValue.NO: "shape-pin-diamond",
}
"""The pin of each answer has the shape the answer has everywhere; a free finding's is round."""
_PIN_SCALE = 1.2
_PIN_TIP = (12.0, 24.0)
_PIN_MIDDLE = (12.0, 9.5)


def symbol_name(kind: MarkerKind) -> str:
    """Return the name of the symbol of a kind; empty where it has none."""
    return info_of(kind).symbol or _SYMBOLS.get(kind, "")


@lru_cache(maxsize=4096)
def thing_parts(
    kind: MarkerKind, state: MarkerState | None, number: str, *, selected: bool = False
) -> Parts:
    """Return the sign of a thing; without a state it is plain, with a number it shows that."""
    has_state = MarkerField.STATE in info_of(kind).fields
    face = STATE_FACES[state] if state is not None and has_state else plain_face(kind)
    scale = _SCALES.get(kind, 1.0)
    halo = selection(DIAMETER / 2 * scale * face.grown) if selected else ()
    badge = badge_parts(face.letter, face.fill, 10.0 * scale, 10.0 * scale) if face.letter else ()
    return *halo, *_face(face, scale), *_content(kind, face, scale, number), *badge


def plain_face(kind: MarkerKind) -> Face:
    """Return the face of a kind where states are not shown."""
    pale = info_of(kind).layer is Layer.UTILITIES
    return _PLAIN_FACES.get(kind, _PALE if pale else _DARK)


@lru_cache(maxsize=256)
def answer_parts(value: AnswerValue | None, *, selected: bool = False) -> Parts:
    """Return the sign of an answered item, or of one without an answer."""
    face = ANSWER_FACES[value]
    halo = selection(DIAMETER / 2 * face.grown) if selected else ()
    letter = Letters(0.0, 0.0, face.letter, _NUMBER, face.mark)
    return *halo, *_face(face, 0.9), *((letter,) if face.letter else ())


@lru_cache(maxsize=1024)
def finding_parts(
    number: str,
    value: AnswerValue | None,
    priority: str = "",
    *,
    dismissed: bool = False,
    selected: bool = False,
) -> Parts:
    """Return a finding's pin, its tip at the place; one that is set aside is pale and struck."""
    ink = Ink.NA if dismissed else FINDING_INKS.get(value, Ink.NO)
    on = ink if dismissed else Ink.PAPER
    middle = (_PIN_MIDDLE[1] - _PIN_TIP[1]) * _PIN_SCALE
    shifted = (-_PIN_TIP[0] * _PIN_SCALE, -_PIN_TIP[1] * _PIN_SCALE)
    path = placed(symbol(_PINS.get(value, "shape-pin"))[0].path, _PIN_SCALE, *shifted)
    pin = Outline(
        path,
        Ink.PAPER if dismissed else ink,
        ink if dismissed else None,
        1.6,
        (3.0, 2.0) if dismissed else (),
    )
    halo = selection(13.5, middle) if selected else ()
    text = (Letters(0.0, middle, number, _NUMBER, on, room=15.0),) if number else ()
    struck = (_bar(middle, ink),) if dismissed and number else ()
    badge = badge_parts(priority, ink, 10.0, middle - 9.0) if priority else ()
    return *halo, _rim(path), pin, *text, *struck, *badge


def face_parts(face: Face, scale: float = 1.0) -> Parts:
    """Return a face with its letter in the middle, as a legend of states shows it."""
    clearing = _clearing(scale, 6.5) if face.shape == "crossed" else ()
    letter = Letters(0.0, 0.0, face.letter, 9.5 * scale, face.mark)
    return *_face(face, scale), *clearing, letter


def _bar(y: float, ink: Ink) -> Outline:
    return Outline(rectangle(-9.0, y - 0.6, 18.0, 1.2), ink)


def _face(face: Face, scale: float) -> Parts:
    grown = scale * face.grown
    made: list[Part] = []
    for index, drawn in enumerate(symbol(f"shape-{face.shape}")):
        path = placed(drawn.path, grown, -_MIDDLE * grown, -_MIDDLE * grown)
        if index == 0:
            made.append(_rim(path))
        stroke = face.edge if drawn.stroke is None else face.fill
        made.append(
            Outline(
                path,
                {True: face.fill, False: Ink.PAPER, None: None}[drawn.fill],
                stroke,
                drawn.width * grown if drawn.stroke else 1.6,
                tuple(piece * grown for piece in drawn.dash),
            )
        )
    return tuple(made)


def _rim(path: Path) -> Outline:
    return Outline(path, Ink.PAPER, Ink.PAPER, _RIM)


def _content(kind: MarkerKind, face: Face, scale: float, number: str) -> Parts:
    if number:
        room = DIAMETER * scale * face.grown * face.room
        behind = _clearing(scale, 7.6) if face.shape == "crossed" else ()
        return *behind, Letters(0.0, 0.0, number, _NUMBER * scale, face.mark, room=room)
    name = symbol_name(kind)
    if not name:
        return (Letters(0.0, 0.0, info_of(kind).letters, _NUMBER * scale, face.mark),)
    ground = Ink.PAPER if face.shape in ("ring", "crossed") else face.fill
    behind = _clearing(scale, 8.2) if face.shape == "crossed" else ()
    return *behind, *symbol_parts(name, _SYMBOL * scale, face.mark, ground)


def _clearing(scale: float, radius: float) -> Parts:
    return (Outline(circle(0.0, 0.0, radius * scale), Ink.PAPER),)


@lru_cache(maxsize=1024)
def symbol_parts(name: str, scale: float, ink: Ink, ground: Ink) -> Parts:
    """Return a symbol around the origin in an ink, on ground that shows where it is left out."""
    tones = {True: ink, False: ground, None: None}
    return tuple(
        Outline(
            placed(drawn.path, scale, -_MIDDLE * scale, -_MIDDLE * scale),
            tones[drawn.fill],
            tones[drawn.stroke],
            drawn.width * scale,
            tuple(piece * scale for piece in drawn.dash),
        )
        for drawn in symbol(name)
    )


def badge_parts(text: str, ink: Ink, x: float, y: float) -> Parts:
    """Return a small pill of paper with a letter or two, around a point."""
    across = _BADGE + 4.4 * (len(text) - 1)
    pill = rectangle(x - across / 2, y - _BADGE / 2, across, _BADGE, radius=min(across, _BADGE) / 2)
    return Outline(pill, Ink.PAPER, ink, 0.9), Letters(x, y, text, 6.4, ink)


def selection(radius: float, y: float = 0.0) -> Parts:
    """Return the ring around what is selected."""
    ring = circle(0.0, y, radius + 4.0)
    return Outline(ring, None, Ink.PAPER, 5.0), Outline(ring, None, Ink.ACCENT, 2.4)
