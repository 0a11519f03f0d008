"""Symbols: each kind has one of its own, drawn within its box, and the shapes tell states apart."""

from __future__ import annotations

from itertools import combinations, pairwise
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from wcag import contrast

from cpted_audit.assets import asset
from cpted_audit.domain.plans.marker import MarkerKind, MarkerState
from cpted_audit.domain.plans.marker_kinds import MARKER_KINDS
from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.drawing.ink import HEAT, ON_PAPER, Ink, lightness
from cpted_audit.drawing.legend import kind_parts
from cpted_audit.drawing.primitives import Letters, Outline, extent
from cpted_audit.drawing.sight_drawing import heat_text
from cpted_audit.drawing.signs import (
    ANSWER_FACES,
    STATE_FACES,
    answer_parts,
    finding_parts,
    symbol_name,
    symbol_parts,
    thing_parts,
)
from cpted_audit.drawing.symbol_paths import BOX, symbol

FILES = sorted(Path(asset("resources", "symbols")).glob("*.svg"))
NAMES = [path.stem for path in FILES]
ALLOWED = {"path", "rect", "circle", "line", "polyline", "polygon"}
STATED = [info.kind for info in MARKER_KINDS if "state" in {field.value for field in info.fields}]


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_a_symbol_is_plain_svg_in_one_colour(path):
    root = ET.fromstring(path.read_text("utf-8"))
    assert root.get("viewBox") == "0 0 24 24"
    assert {element.tag.rpartition("}")[2] for element in root} <= ALLOWED
    colors = {element.get(key) for element in root for key in ("fill", "stroke")}
    assert colors <= {None, "none", "#000", "#fff"}


@pytest.mark.parametrize("name", NAMES)
def test_a_symbol_stays_inside_its_box(name):
    assert symbol(name)
    box = extent(symbol_parts(name, 1.0, Ink.TEXT, Ink.PAPER))
    half = BOX / 2
    assert -half - 1e-6 <= box.left < box.right <= half + 1e-6
    assert -half - 1e-6 <= box.top < box.bottom <= half + 1e-6


@pytest.mark.parametrize("name", [name for name in NAMES if not name.startswith("shape-")])
def test_a_symbol_fills_its_box_so_that_all_look_equally_large(name):
    box = extent(symbol_parts(name, 1.0, Ink.TEXT, Ink.PAPER))
    assert max(box.width, box.height) >= 19


def test_every_symbol_the_table_names_is_drawn_and_every_drawing_is_used():
    named = {symbol_name(info.kind) for info in MARKER_KINDS} - {""}
    shapes = {face.shape for face in (*STATE_FACES.values(), *ANSWER_FACES.values())}
    used = named | {
        f"shape-{shape}" for shape in (*shapes, "plate", "pin", "pin-square", "pin-diamond")
    }
    assert used == set(NAMES)


def test_no_two_kinds_share_letters_or_symbol():
    letters = [info.letters for info in MARKER_KINDS]
    assert len(set(letters)) == len(letters)
    assert all(letters)
    symbols = [name for info in MARKER_KINDS if (name := symbol_name(info.kind))]
    assert len(set(symbols)) == len(symbols)
    signs = [kind_parts(info.kind) for info in MARKER_KINDS]
    assert len(set(signs)) == len(signs)


@pytest.mark.parametrize("kind", STATED)
@pytest.mark.parametrize("number", ["", "7"])
def test_states_differ_in_shape_and_in_letter(kind, number):
    signs = {state: thing_parts(kind, state, number) for state in MarkerState}
    shapes = {
        state: tuple((part.path, part.dash) for part in parts if isinstance(part, Outline))
        for state, parts in signs.items()
    }
    badges = {state: parts[-1].text for state, parts in signs.items()}
    for one, other in combinations(MarkerState, 2):
        assert shapes[one] != shapes[other]
        assert badges[one] != badges[other]
    assert [part.dash for part in signs[MarkerState.UNCHECKED] if isinstance(part, Outline)].count(
        ()
    ) < len(shapes[MarkerState.UNCHECKED])


def test_a_kind_without_a_state_looks_alike_whatever_it_says():
    looks = {thing_parts(MarkerKind.ASSEMBLY, state, "") for state in MarkerState}
    assert len(looks) == 1


def test_answers_differ_in_shape_or_letter():
    looks = {value: (face.shape, face.letter) for value, face in ANSWER_FACES.items()}
    assert len(set(looks.values())) == len(AnswerValue) + 1
    assert looks[AnswerValue.NO] == ("diamond", "N")
    assert looks[None] == ("ring", "")
    assert answer_parts(None) != answer_parts(AnswerValue.YES)


def test_a_finding_shows_its_number_and_one_set_aside_is_struck():
    open_one = finding_parts("12", AnswerValue.NO, "H")
    aside = finding_parts("12", AnswerValue.NO, dismissed=True)
    assert [part.text for part in open_one if isinstance(part, Letters)] == ["12", "H"]
    assert [part.text for part in aside if isinstance(part, Letters)] == ["12"]
    assert len([part for part in aside if isinstance(part, Outline)]) == 3  # rim, pin and bar
    assert Ink.NO not in {getattr(part, "fill", None) for part in aside}
    assert max(part.y for part in open_one if isinstance(part, Letters)) < 0  # its tip is at 0


def test_pins_of_no_partial_and_free_findings_differ_in_shape():
    """Red and brown are one color to one man in twelve."""
    values = (AnswerValue.NO, AnswerValue.PARTIAL, None)
    for dismissed in (False, True):
        shapes = {
            tuple(part.path for part in finding_parts("12", value, dismissed=dismissed)
                  if isinstance(part, Outline))
            for value in values
        }  # fmt: skip
        assert len(shapes) == len(values)


def test_equal_looks_share_their_parts():
    first = thing_parts(MarkerKind.AED, MarkerState.DEFECT, "")
    assert thing_parts(MarkerKind.AED, MarkerState.DEFECT, "") is first


# Inks


def test_every_ink_has_a_colour_on_paper():
    assert set(ON_PAPER) == set(Ink)


def test_what_carries_meaning_differs_in_greyscale():
    greys = {ink: lightness(color) for ink, color in ON_PAPER.items()}
    for one, other in combinations((Ink.YES, Ink.PARTIAL, Ink.NO), 2):
        assert abs(greys[one] - greys[other]) >= 20
    bands = [greys[ink] for ink in HEAT]
    assert all(after - before >= 25 for before, after in pairwise(bands))


def _contrast(one, other):
    return contrast(ON_PAPER[one], ON_PAPER[other])


def test_letters_are_readable_on_what_they_stand_on():
    """WCAG 2.2, 1.4.3: 4.5 to 1 for text."""
    for face in (*STATE_FACES.values(), *ANSWER_FACES.values()):
        ground = Ink.PAPER if face.shape in ("ring", "crossed") else face.fill
        assert _contrast(face.mark, ground) >= 4.5, face
    for ink in HEAT:
        assert _contrast(heat_text(ink), ink) >= 4.5, ink
