"""The history's words for plans, what stands on them, and sight studies."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from cpted_audit.domain.length import LengthUnit
from cpted_audit.domain.places.space_type import KIND_WORDS, SpaceType
from cpted_audit.domain.plans.marker import MarkerKind, MarkerState
from cpted_audit.domain.plans.marker_kinds import info_of
from cpted_audit.domain.plans.plan import PlanKind

_KINDS = {PlanKind.LEVEL: "a level", PlanKind.SITE: "the site", PlanKind.AERIAL: "from the air"}
_STATES = {
    MarkerState.UNCHECKED: "not checked",
    MarkerState.IN_ORDER: "in order",
    MarkerState.DEFECT: "defect",
    MarkerState.MISSING: "missing",
}


def marker_name(image: Mapping[str, Any]) -> str:
    """Return a marker's kind and label from its row."""
    words = kind_words(str(image.get("kind", "")))
    return " ".join(filter(None, (words, str(image.get("label") or ""))))


def kind_words(text: str) -> str:
    """Return how a kind of marker is called; one this program does not know stays as it is."""
    return info_of(MarkerKind(text)).words if text in set(MarkerKind) else text


def _points(text: str) -> str:
    """Return where a marker stands, in pixels of the plan, or how many points it has."""
    points = json.loads(text)
    if len(points) != 1:
        return f"{len(points):,} points"
    return f"{round(points[0][0]):,} across, {round(points[0][1]):,} down"


def _seen(text: str) -> str:
    """Return how much of its zones a study found seen."""
    from cpted_audit.analysis.sight import SightFigures  # brings the geometry; not needed before

    seen = SightFigures.from_json(text).seen
    return "computed" if seen is None else f"{seen:.1f} % of all zones"


def _counted(text: str) -> str:
    return f"{len(json.loads(text)):,}"


def _degrees(text: str) -> str:
    return f"{float(text):g}°"


def _metres(text: str) -> str:
    return f"{float(text):.4g} m"


def _yes_no(text: str) -> str:
    return "yes" if int(text) else "no"


def _kinds_of_place(text: str) -> str:
    return ", ".join(KIND_WORDS[SpaceType(load)][1] for load in json.loads(text)) or "–"


PLAN_VALUES: Mapping[tuple[str, str], Callable[[str], str]] = {
    ("site", "length_unit"): lambda text: LengthUnit(text).value,
    ("site", "none_here"): _kinds_of_place,
    ("plan", "kind"): lambda text: _KINDS.get(PlanKind(text), text),
    ("plan", "picture_id"): lambda text: text[:8],
    ("plan", "metres_per_pixel"): lambda text: f"{float(text):.4g} m a pixel",
    ("plan", "north"): _degrees,
    ("plan", "grid_cell"): lambda text: f"cells of {_metres(text)}",
    ("plan", "control"): _counted,
    ("plan", "verified_on"): lambda text: text,
    ("plan", "verified_walking"): _yes_no,
    ("marker", "kind"): kind_words,
    ("marker", "points"): _points,
    ("marker", "state"): lambda text: _STATES.get(MarkerState(text), text),
    ("marker", "direction"): _degrees,
    ("marker", "field_of_view"): _degrees,
    ("marker", "reach"): _metres,
    ("marker", "opening"): _metres,
    ("marker", "stands_open"): _yes_no,
    ("sight_study", "viewpoint_ids"): _counted,
    ("sight_study", "zone_ids"): _counted,
    ("sight_study", "doors_open"): _yes_no,
    ("sight_study", "computed_at"): lambda text: text.replace("T", " ")[:16],
    ("sight_study", "result"): _seen,
}
"""How values of these tables are told; each gets what is in the row, as text."""
