"""Which kind of wall a drawing's layer holds, by how such layers are called.

The words are those of the AIA/NCS layer list (A-WALL, A-GLAZ, C-FENC) and what drawings are often
called in other languages. A layer is only proposed: somebody looks at it before it counts.
"""

from __future__ import annotations

import re

from cpted_audit.domain.plans.wall_kinds import WallKind


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
