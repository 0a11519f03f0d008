"""Fields that several registers have, told once: where a thing is, who checked it, its note."""

from __future__ import annotations

from datetime import date

from cpted_audit.domain.documents.fates import ORDER, Audience, Beside, Part, Printed
from cpted_audit.domain.fields import Tells, stored
from cpted_audit.domain.ids import BuildingId, LevelId, MarkerId, PlaceId
from cpted_audit.domain.plans.marker import MarkerState
from cpted_audit.domain.sensitivity import Sensitivity
from cpted_audit.domain.words import N_


def in_building(part: Part) -> BuildingId | None:
    """Return the building a thing stands in; its plan says it where nobody did."""
    return stored(
        None, N_("Building"), None, Printed(part), width=14, follows_plan=True,
        heard=("building", "facility"),
    )  # fmt: skip


def on_level(part: Part) -> LevelId | None:
    """Return the level a thing stands on; its plan says it where nobody did."""
    return stored(
        None, N_("Level"), None, Printed(part), width=12, follows_plan=True,
        heard=("level", "floor", "storey"),
    )  # fmt: skip


def at_place(part: Part) -> PlaceId | None:
    """Return the place of the walk a thing belongs to."""
    return stored(None, N_("Place"), None, Printed(part), width=20, shown=False)


def on_plan() -> MarkerId | None:
    """Return the marker that stands for a thing."""
    return stored(None, N_("On the plan"), None, Printed(Part.PLANS))


def found_in(part: Part, *also_for: Audience) -> MarkerState:
    """Return what was found of a thing that stands on a plan."""
    return stored(
        MarkerState.UNCHECKED, N_("State"), Sensitivity.RESPONDER, Beside(part), also_for=also_for,
        tells=Tells.STATE, width=10, found_on="checked_on",
        heard=("state", "status", "condition"),
    )  # fmt: skip


def last_checked(part: Part, *also_for: Audience) -> date | None:
    """Return the day somebody looked last."""
    return stored(
        None, N_("Checked on"), Sensitivity.RESPONDER, Printed(part), also_for=also_for,
        width=11, last_time=True, head=N_("Checked"),
        heard=(
            "last checked", "inspected", "inspection date", "date checked", "date inspected",
            "last inspection", "last inspected", "verified", "last verified",
        ),
    )  # fmt: skip


def who_checked(part: Part) -> str:
    """Return who looked last."""
    return stored(
        "", N_("Checked by"), Sensitivity.GENERAL, Beside(part), width=14, shown=False,
        names_person=True, holds_person=True, found_on="checked_on",
        heard=("checked by", "inspector", "inspected by"),
    )  # fmt: skip


def noted(part: Part) -> str:
    """Return what else is to be said of a thing."""
    return stored(
        "", N_("Note"), Sensitivity.VULNERABILITY, Beside(part), width=24, shown=False,
        heard=("note", "remark", "comment"),
    )  # fmt: skip


def in_order() -> int:
    """Return the place in the order in which things are listed."""
    return stored(0, N_("Place in the order"), Sensitivity.GENERAL, ORDER)
