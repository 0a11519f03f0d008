"""What kind of wall a drawing's layer is proposed to hold, by its name."""

from __future__ import annotations

import pytest

from cpted_audit.domain.plans.wall_kinds import WallKind, kind_of_layer

_K = WallKind


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("A-WALL", _K.SOLID), ("I_WALL_EXT", _K.SOLID), ("Walls", _K.SOLID), ("MUR-EXT", _K.SOLID),
        ("Murs", _K.SOLID), ("WAND", _K.SOLID), ("wände_neu", _K.SOLID), ("PARED", _K.SOLID),
        ("Paredes 1", _K.SOLID), ("A-WALL-PRHT", _K.SOLID), ("Innenwände", None), ("0", None),
        ("FURNITURE", None), ("WANDER", None), ("DEMURRAGE", None), ("A-DOOR", None),
        ("A-GLAZ", _K.WINDOW), ("A-GLAZ-FULL", _K.WINDOW), ("A-Glaz-Sill", _K.WINDOW),
        ("WINDOW", _K.WINDOW), ("A_WINDOWS_2", _K.WINDOW), ("A-WNDW", _K.WINDOW),
        ("Glass wall", _K.WINDOW), ("CURTAIN WALL", _K.WINDOW), ("A-CURTAINWALL", _K.WINDOW),
        ("Fenster", _K.WINDOW), ("FENETRES", _K.WINDOW), ("Ventanas", _K.WINDOW),
        ("A-GLAZ-IDEN", None), ("WINDOW TAGS", None), ("Windmill", None), ("FIBERGLASSES", None),
        ("A-GLAZ-FROST", _K.COVERED), ("Spandrel glass", _K.COVERED),
        ("FENCE", _K.OPEN_FENCE), ("C-FENC", _K.OPEN_FENCE), ("L-SITE-FENC", _K.OPEN_FENCE),
        ("Chain-link", _K.OPEN_FENCE), ("SITE FENCING", _K.OPEN_FENCE), ("Zaun", _K.OPEN_FENCE),
        ("DEFENCE", None), ("offence", None),
        ("Hedge", _K.CLOSED_FENCE), ("L-PLNT-HEDG", _K.CLOSED_FENCE),
        ("WOOD FENCE", _K.CLOSED_FENCE),
        ("A-FLOR-HRAL", _K.LOW), ("Railing", _K.LOW), ("LOW WALL", _K.LOW), ("Parapet", _K.LOW),
        ("", None),
    ],
)  # fmt: skip
def test_a_layer_is_told_by_its_name(name, kind):
    assert kind_of_layer(name) is kind
