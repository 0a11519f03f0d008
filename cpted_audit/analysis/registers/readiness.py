"""Readiness: how complete a responder's packet is against the classes that mapping laws ask for.

The table holds the superset of the fields that the statutes read for this project ask for. It
counts what the audit holds and says what is missing; whether a law is met is for others to say. A
law is named at a class only where a text was read that says it asks for it (`mapping_laws`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from cpted_audit.analysis.registers import readiness_counts as counts
from cpted_audit.analysis.registers.mapping_laws import Law
from cpted_audit.analysis.registers.readiness_counts import Counting
from cpted_audit.analysis.registers.readiness_facts import Count, Gap, PacketFacts, Stale
from cpted_audit.domain.places.space_type import SpaceType
from cpted_audit.domain.plans.marker import MarkerKind
from cpted_audit.domain.plans.plan import PlanKind
from cpted_audit.domain.registers.contact import Hours
from cpted_audit.domain.words import N_


class Group(StrEnum):
    """The parts of a packet, in order."""

    SITE = "site"
    SHEET = "sheet"
    BUILDING = "building"
    FLOOR = "floor"
    GROUNDS = "grounds"
    CONTACTS = "contacts"


GROUP_WORDS = {
    Group.SITE: N_("The site"),
    Group.SHEET: N_("The sheets"),
    Group.BUILDING: N_("Buildings and doors"),
    Group.FLOOR: N_("Inside"),
    Group.GROUNDS: N_("The grounds"),
    Group.CONTACTS: N_("Contacts"),
}


_L = Law
_LABELED = (_L.MI, _L.AL, _L.WV, _L.OK)
"""Laws that list the labels inside and on the grounds in full."""
_MAPS = (*_LABELED, _L.MD)
_LISTS = (_L.NJ, *_LABELED)
_SUPPLY = (*_LISTS, _L.LA)
"""Laws that ask where the utilities are shut off."""
_CONTACTS = (_L.AR, _L.AR_PLANS, _L.OH, _L.WA)
_K = MarkerKind


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelClass:
    """One class of facts of a packet: its words, the laws that ask for it, how it is counted.

    Without laws it belongs to the superset because responders ask for it in practice.
    """

    key: str
    words: str
    group: Group
    count: Counting
    asked_by: tuple[Law, ...] = ()


def _class(
    key: str, words: str, group: Group, count: Counting, asked_by: tuple[Law, ...] = ()
) -> LabelClass:
    return LabelClass(key=key, words=words, group=group, count=count, asked_by=asked_by)


_G = Group
LABEL_CLASSES: tuple[LabelClass, ...] = (
    _class("name", N_("Name and address"), _G.SITE,
           counts.school(("name", "The school's name"), ("address", "The address"))),
    _class("coordinates", N_("Latitude and longitude"), _G.SITE, counts.georeferenced),
    _class("grades", N_("Grades and hours"), _G.SITE,
           counts.school(("grade_band", "What grades are taught"), ("hours", "The hours"))),
    _class("population", N_("Students and staff"), _G.SITE,
           counts.fact(("students", "How many students there are"),
                       ("staff", "How many staff there are")), (_L.AR,)),
    _class("after-hours", N_("Use after hours"), _G.SITE,
           counts.fact(("after_hours", "Who is there after hours"))),
    _class("marking", N_("Marking"), _G.SHEET, counts.school(("marking", "The marking"))),
    _class("verified", N_("Verified, when and by whom"), _G.SHEET, counts.verified,
           (_L.NJ, _L.VA)),
    _class("walked", N_("Verified walking"), _G.SHEET, counts.walked,
           (_L.NJ, *_MAPS, _L.LA, _L.CT)),
    _class("north", N_("True north"), _G.SHEET,
           counts.plans(lambda plan: plan.north is not None, "has no true north", "north"),
           (*_MAPS, _L.CT)),
    _class("scale", N_("Scale"), _G.SHEET,
           counts.plans(lambda plan: plan.metres_per_pixel is not None, "has no scale",
                        "metres_per_pixel")),
    _class("grid", N_("Grid"), _G.SHEET,
           counts.gridded("has no grid", "grid_cell"),
           _LABELED),
    _class("aerial", N_("From the air"), _G.SHEET,
           counts.plan_of(PlanKind.AERIAL, "There is no plan from the air."),
           (_L.NJ, *_MAPS, _L.AR)),
    _class("floor-plans", N_("A plan of each level"), _G.BUILDING, counts.floor_plans,
           (_L.NJ, *_LABELED, _L.FL, _L.AZ, _L.VA, _L.TX, _L.NC, _L.AR, _L.AR_PLANS,
            _L.LA, _L.CT, _L.IN, _L.WI, _L.OH, _L.WA, _L.TN, _L.NY)),
    _class("side-a", N_("What side A is"), _G.BUILDING, counts.side_a),
    _class("door-numbers", N_("Exterior doors numbered"), _G.BUILDING,
           counts.doors(lambda _, door: bool(door.number.strip()), "has no number", "number"),
           (*_MAPS, _L.TX, _L.LA)),
    _class("door-places", N_("Exterior doors on the plan"), _G.BUILDING,
           counts.doors(lambda _, door: door.marker_id is not None, "is on no plan", "marker_id"),
           (_L.NJ, *_MAPS)),
    _class("door-sides", N_("Sides of exterior doors"), _G.BUILDING,
           counts.doors(lambda facts, door: (facts.sides.get(door.id) or door.side) is not None,
                        "has no side", "side")),
    _class("door-facts", N_("How exterior doors open"), _G.BUILDING,
           counts.doors(counts.described, "lacks its kind, lock or way in", "lock")),
    _class("door-checks", N_("Exterior doors checked"), _G.BUILDING, counts.checked_doors),
    _class("door-photos", N_("Photos of exterior doors"), _G.BUILDING,
           counts.doors(lambda facts, door: door.place_id in facts.photographed, "has no photo",
                        "place_id")),
    _class("key-boxes", N_("Key boxes"), _G.BUILDING, counts.key_boxes, (*_LABELED, _L.NC)),
    _class("keys", N_("Keys"), _G.BUILDING, counts.keys, (_L.NC,)),
    _class("roof", N_("Roof access"), _G.BUILDING, counts.fixtures(_K.ROOF_ACCESS)),
    _class("rooms", N_("Rooms as labeled on the door"), _G.FLOOR,
           counts.places(counts.ROOMS, "No room is listed."),
           (_L.NJ, *_MAPS, _L.LA)),
    _class("halls", N_("Names of hallways"), _G.FLOOR,
           counts.places(frozenset({SpaceType.CORRIDOR}), "No corridor is listed."),
           (*_MAPS, _L.LA)),
    _class("stairs", N_("Stairs numbered"), _G.FLOOR, counts.stairs, _MAPS),
    _class("elevators", N_("Elevators"), _G.FLOOR, counts.fixtures(_K.ELEVATOR)),
    _class("hazards", N_("Hazards"), _G.FLOOR, counts.fixtures(_K.HAZARD),
           (*_LISTS, _L.LA, _L.IN, _L.WA)),
    _class("gas", N_("Gas shut-off"), _G.FLOOR, counts.fixtures(_K.GAS_SHUTOFF), _SUPPLY),
    _class("water", N_("Water shut-off"), _G.FLOOR, counts.fixtures(_K.WATER_SHUTOFF), _SUPPLY),
    _class("electric", N_("Electric shut-off"), _G.FLOOR, counts.fixtures(_K.ELECTRIC_SHUTOFF),
           _SUPPLY),
    _class("generator", N_("Generator"), _G.FLOOR, counts.fixtures(_K.GENERATOR)),
    _class("alarm-panel", N_("Fire alarm panel"), _G.FLOOR, counts.fixtures(_K.ALARM_PANEL)),
    _class("fire-connection", N_("Fire department connection"), _G.FLOOR,
           counts.fixtures(_K.FIRE_CONNECTION)),
    _class("risers", N_("Risers and standpipes"), _G.FLOOR,
           counts.fixtures(_K.RISER, _K.STANDPIPE)),
    _class("aed", N_("AEDs"), _G.FLOOR, counts.fixtures(_K.AED), _LABELED),
    _class("trauma", N_("Trauma kits"), _G.FLOOR, counts.fixtures(_K.TRAUMA_KIT), _LABELED),
    _class("refuge", N_("Areas of refuge"), _G.FLOOR, counts.fixtures(_K.REFUGE)),
    _class("panic", N_("Panic buttons"), _G.FLOOR, counts.fixtures(_K.PANIC_BUTTON)),
    _class("cameras", N_("Cameras"), _G.FLOOR, counts.fixtures(_K.CAMERA)),
    _class("radio", N_("Radio in the building"), _G.FLOOR,
           counts.site_point(_K.RADIO_DEAD_SPOT, "radio", "How radios work inside")),
    _class("site-plan", N_("A plan of the site"), _G.GROUNDS,
           counts.plan_of(PlanKind.SITE, "There is no plan of the site."),
           (*_LISTS, _L.TX, _L.OH, _L.TN, _L.NY)),
    _class("hydrants", N_("Hydrants"), _G.GROUNDS,
           counts.site_point(_K.HYDRANT, "hydrants", "Where the hydrants are")),
    _class("staging", N_("Staging"), _G.GROUNDS,
           counts.site_point(_K.STAGING, "staging", "Where to stage")),
    _class("command-post", N_("Command post"), _G.GROUNDS,
           counts.site_point(_K.COMMAND_POST, "command_post", "Where the command post is")),
    _class("reunification", N_("Reunification"), _G.GROUNDS,
           counts.site_point(_K.REUNIFICATION, "reunification", "Where families are met")),
    _class("helicopter", N_("Helicopter"), _G.GROUNDS,
           counts.fact(("helicopter", "Where a helicopter can land"))),
    _class("neighbours", N_("Roads and neighbors"), _G.GROUNDS,
           counts.fact(("neighbours", "What lies around the site")),
           (*_LABELED, _L.TN, _L.NY)),
    _class("contacts-day", N_("Contacts on a school day"), _G.CONTACTS,
           counts.contacts(Hours.SCHOOL_DAY, "on a school day"), _CONTACTS),
    _class("contacts-night", N_("Contacts after hours"), _G.CONTACTS,
           counts.contacts(Hours.AFTER_HOURS, "after hours"), _CONTACTS),
)  # fmt: skip
"""Every class, in the order of the packet."""

STATEMENT = (
    "This counts what the audit has of what mapping laws and responders ask for. It is not a "
    "legal opinion: whether a law is met is for its authority to say."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassState:
    """How one class stands."""

    label: LabelClass
    have: int
    wanted: int
    gaps: tuple[Gap, ...]
    stale: tuple[Stale, ...]

    @property
    def is_whole(self) -> bool:
        """Whether nothing is missing; something may be stale."""
        return self.have >= self.wanted


@dataclass(frozen=True, slots=True, kw_only=True)
class Readiness:
    """How the packet stands, class by class; who verified it is told with the site facts."""

    classes: tuple[ClassState, ...]

    @property
    def whole(self) -> int:
        """How many classes lack nothing."""
        return sum(class_.is_whole for class_ in self.classes)

    @property
    def gaps(self) -> Iterator[Gap]:
        """Every gap, in the order of the packet."""
        return (gap for class_ in self.classes for gap in class_.gaps)

    @property
    def stale(self) -> Iterator[Stale]:
        """Every stale fact, in the order of the packet."""
        return (fact for class_ in self.classes for fact in class_.stale)


def readiness(facts: PacketFacts) -> Readiness:
    """Return how complete a packet made of some facts would be."""
    return Readiness(classes=tuple(_state(one, one.count(facts)) for one in LABEL_CLASSES))


def _state(label: LabelClass, count: Count) -> ClassState:
    return ClassState(
        label=label, have=count.have, wanted=count.wanted, gaps=count.gaps, stale=count.stale
    )
