"""How the history tells the values of a row: by what is declared of a field, or in its own way."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any, get_args, get_type_hints

from cpted_audit.checklist import library
from cpted_audit.checklist.combine import companions_in_words
from cpted_audit.domain.documents.days import day, moment
from cpted_audit.domain.fields import About, abouts
from cpted_audit.domain.finding import LIKELIHOOD_WORDS, SEVERITY_WORDS
from cpted_audit.domain.findings.due_rule import DueRule, rule_words
from cpted_audit.domain.findings.fix_plans import GOAL_WORDS, Goal
from cpted_audit.domain.findings.states import HOW_WORDS, STATE_WORDS, FindingState, VerifiedHow
from cpted_audit.domain.length import LengthUnit
from cpted_audit.domain.places.site import PlaceState
from cpted_audit.domain.places.space_type import KIND_WORDS, SpaceType
from cpted_audit.domain.plans.marker import MarkerKind, MarkerState
from cpted_audit.domain.plans.marker_kinds import info_of
from cpted_audit.domain.plans.plan import PlanKind
from cpted_audit.domain.plans.wall_kinds import WallKind, wall_info
from cpted_audit.domain.records import FIELD_SENSITIVITY, RECORDS, class_name
from cpted_audit.domain.registers.access import AccessMethod
from cpted_audit.domain.registers.access_words import CHOICE_WORDS
from cpted_audit.domain.sensitivity import Sensitivity
from cpted_audit.domain.stored_fields import columns_of
from cpted_audit.domain.vocabulary import LABELS, label
from cpted_audit.words import N_, counted, joined

Way = Callable[[str], str]
"""How a value is told; it gets what is in the row, as text."""

_PLACE_STATES = {
    PlaceState.WALKED: N_("on the route"),
    PlaceState.UNSAMPLED: N_("left out of the sample"),
    PlaceState.RETIRED: N_("retired"),
}
_KINDS = {
    PlanKind.LEVEL: N_("a level"),
    PlanKind.SITE: N_("the site"),
    PlanKind.AERIAL: N_("from the air"),
}
_STATES = {
    MarkerState.UNCHECKED: N_("not checked"),
    MarkerState.IN_ORDER: N_("in order"),
    MarkerState.DEFECT: N_("defect"),
    MarkerState.MISSING: N_("missing"),
}


def marker_name(image: Mapping[str, Any]) -> str:
    """Return a marker's kind and label from its row."""
    kind, wall = str(image.get("kind", "")), str(image.get("wall") or WallKind.SOLID)
    words = _wall_words(wall) if kind == MarkerKind.WALL else _kind_words(kind)
    return joined(" ", filter(None, (words, str(image.get("label") or ""))))


def _kind_words(text: str) -> str:
    """Return how a kind of marker is called; one this program does not know stays as it is."""
    return info_of(MarkerKind(text)).words if text in set(MarkerKind) else text


def _wall_words(text: str) -> str:
    """Return how a kind of wall is called; one this program does not know stays as it is."""
    return wall_info(WallKind(text)).words if text in set(WallKind) else text


def _points(text: str) -> str:
    """Return where a marker stands, in pixels of the plan, or how many points it has."""
    points = json.loads(text)
    if len(points) != 1:
        return N_("{count:,} points", count=len(points))
    return N_("{x:,} across, {y:,} down", x=round(points[0][0]), y=round(points[0][1]))


def _seen(text: str) -> str:
    """Return how much of its zones a study found seen."""
    from cpted_audit.analysis.sight import SightFigures  # brings the geometry; not needed before

    seen = SightFigures.from_json(text).seen
    return N_("computed") if seen is None else N_("{share:.1f} % of all zones", share=seen)


def _counted(text: str) -> str:
    return f"{len(json.loads(text)):,}"


def _kinds_of_place(text: str) -> str:
    return joined(", ", (KIND_WORDS[SpaceType(load)][1] for load in json.loads(text))) or "–"


def _access(text: str) -> str:
    words = {choice.value: known for choice, known in CHOICE_WORDS[AccessMethod].items()}
    return joined(", ", (words.get(load, load) for load in json.loads(text))) or "–"


def _contents(text: str) -> str:
    return "; ".join(f"{pieces} × {what}" for what, pieces in json.loads(text)) or "–"


def _doors(text: str) -> str:
    number = len(json.loads(text))
    return counted("1 door", "{count} doors", number) if number else "–"


def _rule(text: str) -> str:
    """Return when findings are due by the audit's rule."""
    said = json.loads(text)
    budget = said.pop("budget_on")
    on = None if budget is None else date.fromisoformat(budget)
    return rule_words(DueRule(**said, budget_on=on))


def _lists(text: str) -> str:
    """Return which lists a checklist is made of; its text is long."""
    told = library.carried(text, "a checklist of the history")
    return "; ".join(filter(None, (told.title, companions_in_words(told.companions))))


_OWN: Mapping[tuple[str, str], Way] = {
    ("site", "length_unit"): lambda text: LengthUnit(text).value,
    ("site", "none_here"): _kinds_of_place,
    ("place", "state"): lambda text: _PLACE_STATES.get(PlaceState(text), text),
    ("checklist", "text"): _lists,
    ("visit", "people"): lambda text: ", ".join(json.loads(text)),
    ("finding", "severity"): lambda text: joined(", ", (text, SEVERITY_WORDS.get(int(text), ""))),
    ("finding", "likelihood"): lambda text: joined(
        ", ", (text, LIKELIHOOD_WORDS.get(int(text), ""))
    ),
    ("photo", "markup"): lambda _marks: N_("drawn on the photo"),
    ("finding_move", "to"): lambda text: STATE_WORDS[FindingState(text)],
    ("last_answer", "state"): lambda text: STATE_WORDS[FindingState(text)],
    ("finding_move", "how"): lambda text: HOW_WORDS[VerifiedHow(text)],
    ("site", "due_rule"): _rule,
    ("light_survey", "target"): lambda text: f"“{json.loads(text)['name']}”",
    ("plan", "kind"): lambda text: _KINDS.get(PlanKind(text), text),
    ("plan", "picture_id"): lambda text: text[:8],
    ("plan", "metres_per_pixel"): lambda text: N_("{size:.4g} m a pixel", size=float(text)),
    ("place", "kind"): lambda text: KIND_WORDS[SpaceType(text)][0],
    ("plan", "grid_cell"): lambda text: N_("cells of {size:.4g} m", size=float(text)),
    ("plan", "control"): _counted,
    ("marker", "kind"): _kind_words,
    ("marker", "points"): _points,
    ("marker", "wall"): _wall_words,
    ("marker", "state"): lambda text: _STATES.get(MarkerState(text), text),
    ("sight_study", "viewpoint_ids"): _counted,
    ("sight_study", "zone_ids"): _counted,
    ("sight_study", "result"): _seen,
    ("door", "access"): _access,
    ("key_box", "contents"): _contents,
    ("key_held", "opens"): _doors,
    ("fix_plan", "goal"): lambda text: GOAL_WORDS[Goal(text)],
    ("fix_plan", "budgets"): lambda text: ", ".join(f"${load:,}" for load in json.loads(text)),
    **{
        ("fix_plan", name): _counted for name in ("fixes", "put_in", "taken_out", "needs", "visits")
    },
}
"""Fields whose values are told in a way of their own."""

_BY_UNIT: Mapping[str, Way] = {
    "°": lambda text: f"{float(text):g}°",
    "m": lambda text: f"{float(text):.4g} m",
    "lux": lambda text: f"{float(text):,.4g} lux",
}
_BY_TYPE: Mapping[type[Any], Way] = {
    bool: lambda text: "yes" if int(text) else "no",
    date: lambda text: day(date.fromisoformat(text)),
    datetime: lambda text: moment(datetime.fromisoformat(text)),
    MarkerKind: lambda text: info_of(MarkerKind(text)).words,
}
_LABELED = {type(word) for word in LABELS}


def _way(hint: Any, known: About) -> Way | None:  # noqa: ANN401 - a type hint has no type
    """Return how values of a field are told, or None for those that tell themselves."""
    inner = next((arg for arg in get_args(hint) if arg is not type(None)), hint)
    if known.unit in _BY_UNIT:
        return _BY_UNIT[known.unit]
    if inner in CHOICE_WORDS:
        return lambda text: CHOICE_WORDS[inner][inner(text)]
    if inner in _LABELED:
        return lambda text: label(inner(text))
    return _BY_TYPE.get(inner)


VALUES: Mapping[tuple[str, str], Way] = {
    **{
        (table, columns_of(kept.record)[name]): way
        for table, kept in RECORDS.items()
        for hints in (get_type_hints(kept.record),)
        for name, known in abouts(kept.record).items()
        if (way := _way(hints[name], known)) is not None
    },
    **_OWN,
}
"""How values are told, by table and field; the others are told as they stand."""


def is_secret(table: str, field: str) -> bool:
    """Return whether a field of a table may never be told."""
    name = class_name(RECORDS[table].record) if table in RECORDS else table
    return FIELD_SENSITIVITY.get(name, {}).get(field) is Sensitivity.SECRET
