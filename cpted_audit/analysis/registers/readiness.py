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


_LABELED = (Law.MI, Law.AL, Law.WV, Law.OK)
"""Laws that list the labels inside and on the grounds in full."""
_MAPS = (*_LABELED, Law.MD)
_LISTS = (Law.NJ, *_LABELED)
_SUPPLY = (*_LISTS, Law.LA)
"""Laws that ask where the utilities are shut off."""
_CONTACTS = (Law.AR, Law.AR_PLANS, Law.OH, Law.WA)


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


LABEL_CLASSES: tuple[LabelClass, ...] = (
    _class("name", N_("Name and address"), Group.SITE,
           counts.school(("name", N_("The school's name")), ("address", N_("The address")))),
    _class("coordinates", N_("Latitude and longitude"), Group.SITE, counts.georeferenced),
    _class("grades", N_("Grades and hours"), Group.SITE,
           counts.school(("grade_band", N_("What grades are taught")),
                         ("hours", N_("When the school day begins and ends")))),
    _class("population", N_("Students and staff"), Group.SITE,
           counts.fact(("students", N_("How many students there are")),
                       ("staff", N_("How many staff there are"))), (Law.AR,)),
    _class("after-hours", N_("Use after hours"), Group.SITE,
           counts.fact(("after_hours", N_("Who is there after hours")))),
    _class("marking", N_("Marking"), Group.SHEET, counts.school(("marking", N_("The marking")))),
    _class("verified", N_("Verified, when and by whom"), Group.SHEET, counts.verified,
           (Law.NJ, Law.VA)),
    _class("walked", N_("Verified walking"), Group.SHEET, counts.walked,
           (Law.NJ, *_MAPS, Law.LA, Law.CT)),
    _class("north", N_("True north"), Group.SHEET,
           counts.plans(lambda plan: plan.north is not None, N_("has no true north"), "north"),
           (*_MAPS, Law.CT)),
    _class("scale", N_("Scale"), Group.SHEET,
           counts.plans(lambda plan: plan.metres_per_pixel is not None, N_("has no scale"),
                        "metres_per_pixel")),
    _class("grid", N_("Grid"), Group.SHEET,
           counts.gridded(N_("has no grid"), "grid_cell"),
           _LABELED),
    _class("aerial", N_("From the air"), Group.SHEET,
           counts.plan_of(PlanKind.AERIAL, N_("There is no plan from the air.")),
           (Law.NJ, *_MAPS, Law.AR)),
    _class("floor-plans", N_("A plan of each level"), Group.BUILDING, counts.floor_plans,
           (Law.NJ, *_LABELED, Law.FL, Law.AZ, Law.VA, Law.TX, Law.NC, Law.AR, Law.AR_PLANS,
            Law.LA, Law.CT, Law.IN, Law.WI, Law.OH, Law.WA, Law.TN, Law.NY)),
    _class("side-a", N_("What side A is"), Group.BUILDING, counts.side_a),
    _class("door-numbers", N_("Exterior doors numbered"), Group.BUILDING,
           counts.doors(lambda _, door: bool(door.number.strip()), N_("has no number"), "number"),
           (*_MAPS, Law.TX, Law.LA)),
    _class("door-places", N_("Exterior doors on the plan"), Group.BUILDING,
           counts.doors(lambda _, door: door.marker_id is not None, N_("is on no plan"),
               "marker_id"),
           (Law.NJ, *_MAPS)),
    _class("door-sides", N_("Sides of exterior doors"), Group.BUILDING,
           counts.doors(lambda facts, door: (facts.sides.get(door.id) or door.side) is not None,
                        N_("has no side"), "side")),
    _class("door-facts", N_("How exterior doors open"), Group.BUILDING,
           counts.doors(counts.described, N_("lacks its kind, lock or way in"), "lock")),
    _class("door-checks", N_("Exterior doors checked"), Group.BUILDING, counts.checked_doors),
    _class("door-photos", N_("Photos of exterior doors"), Group.BUILDING,
           counts.doors(lambda facts, door: door.place_id in facts.photographed, N_("has no photo"),
                        "place_id")),
    _class("key-boxes", N_("Key boxes"), Group.BUILDING, counts.key_boxes, (*_LABELED, Law.NC)),
    _class("keys", N_("Keys", "of doors"), Group.BUILDING, counts.keys, (Law.NC,)),
    _class("roof", N_("Roof access"), Group.BUILDING, counts.fixtures(MarkerKind.ROOF_ACCESS)),
    _class("rooms", N_("Rooms as labeled on the door"), Group.FLOOR,
           counts.places(counts.ROOMS, N_("No room is listed.")),
           (Law.NJ, *_MAPS, Law.LA)),
    _class("halls", N_("Names of hallways"), Group.FLOOR,
           counts.places(frozenset({SpaceType.CORRIDOR}), N_("No corridor is listed.")),
           (*_MAPS, Law.LA)),
    _class("stairs", N_("Stairs numbered"), Group.FLOOR, counts.stairs, _MAPS),
    _class("elevators", N_("Elevators"), Group.FLOOR, counts.fixtures(MarkerKind.ELEVATOR)),
    _class("hazards", N_("Hazards"), Group.FLOOR, counts.fixtures(MarkerKind.HAZARD),
           (*_LISTS, Law.LA, Law.IN, Law.WA)),
    _class("gas", N_("Gas shut-off"), Group.FLOOR, counts.fixtures(MarkerKind.GAS_SHUTOFF),
           _SUPPLY),
    _class("water", N_("Water shut-off"), Group.FLOOR, counts.fixtures(MarkerKind.WATER_SHUTOFF),
           _SUPPLY),
    _class("electric", N_("Electric shut-off"), Group.FLOOR,
           counts.fixtures(MarkerKind.ELECTRIC_SHUTOFF),
           _SUPPLY),
    _class("generator", N_("Generator"), Group.FLOOR, counts.fixtures(MarkerKind.GENERATOR)),
    _class("alarm-panel", N_("Fire alarm panel"), Group.FLOOR,
           counts.fixtures(MarkerKind.ALARM_PANEL)),
    _class("fire-connection", N_("Fire department connection"), Group.FLOOR,
           counts.fixtures(MarkerKind.FIRE_CONNECTION)),
    _class("risers", N_("Risers and standpipes"), Group.FLOOR,
           counts.fixtures(MarkerKind.RISER, MarkerKind.STANDPIPE)),
    _class("aed", N_("AEDs"), Group.FLOOR, counts.fixtures(MarkerKind.AED), _LABELED),
    _class("trauma", N_("Trauma kits"), Group.FLOOR, counts.fixtures(MarkerKind.TRAUMA_KIT),
           _LABELED),
    _class("refuge", N_("Areas of refuge"), Group.FLOOR, counts.fixtures(MarkerKind.REFUGE)),
    _class("panic", N_("Panic buttons"), Group.FLOOR, counts.fixtures(MarkerKind.PANIC_BUTTON)),
    _class("cameras", N_("Cameras"), Group.FLOOR, counts.fixtures(MarkerKind.CAMERA)),
    _class("radio", N_("Radio in the building"), Group.FLOOR,
           counts.site_point(MarkerKind.RADIO_DEAD_SPOT, "radio", N_("How radios work inside"))),
    _class("site-plan", N_("A plan of the site"), Group.GROUNDS,
           counts.plan_of(PlanKind.SITE, N_("There is no plan of the site.")),
           (*_LISTS, Law.TX, Law.OH, Law.TN, Law.NY)),
    _class("hydrants", N_("Hydrants"), Group.GROUNDS,
           counts.site_point(MarkerKind.HYDRANT, "hydrants", N_("Where the hydrants are"))),
    _class("staging", N_("Staging"), Group.GROUNDS,
           counts.site_point(MarkerKind.STAGING, "staging", N_("Where to stage"))),
    _class("command-post", N_("Command post"), Group.GROUNDS,
           counts.site_point(MarkerKind.COMMAND_POST, "command_post",
               N_("Where the command post is"))),
    _class("reunification", N_("Reunification"), Group.GROUNDS,
           counts.site_point(MarkerKind.REUNIFICATION, "reunification",
               N_("Where families are met"))),
    _class("helicopter", N_("Helicopter"), Group.GROUNDS,
           counts.fact(("helicopter", N_("Where a helicopter can land")))),
    _class("neighbours", N_("Roads and neighbors"), Group.GROUNDS,
           counts.fact(("neighbours", N_("What lies around the site"))),
           (*_LABELED, Law.TN, Law.NY)),
    _class("contacts-day", N_("Contacts on a school day"), Group.CONTACTS,
           counts.contacts(Hours.SCHOOL_DAY, N_("on a school day")), _CONTACTS),
    _class("contacts-night", N_("Contacts after hours"), Group.CONTACTS,
           counts.contacts(Hours.AFTER_HOURS, N_("after hours")), _CONTACTS),
)  # fmt: skip
"""Every class, in the order of the packet."""


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
    return Readiness(
        classes=tuple(
            _state(label_class, label_class.count(facts)) for label_class in LABEL_CLASSES
        )
    )


def _state(label: LabelClass, count: Count) -> ClassState:
    return ClassState(
        label=label, have=count.have, wanted=count.wanted, gaps=count.gaps, stale=count.stale
    )
