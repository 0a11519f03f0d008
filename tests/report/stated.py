"""A school with a thing of every kind in every state, each with a name of its own, for tests."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from planned import bring_in, drawn
from schools import make_school

from cpted_audit.domain.ids import MarkerId, new_id
from cpted_audit.domain.plane import Point
from cpted_audit.domain.plans.marker import Marker, MarkerKind, MarkerState
from cpted_audit.domain.plans.plan import ControlPoint, PlanKind
from cpted_audit.domain.registers.access import (
    Code,
    Door,
    DoorState,
    DoorUse,
    Key,
    KeyBox,
    KeyStatus,
    Latches,
)
from cpted_audit.domain.registers.columns import RegisterKey
from cpted_audit.domain.registers.conditions import Drawn
from cpted_audit.domain.registers.fixture import Fixture
from cpted_audit.domain.registers.registers import REGISTERS
from cpted_audit.domain.registers.site_facts import NumberingDirection
from cpted_audit.session.plans.plans import find_plan, set_control, set_grid
from cpted_audit.session.registers.records import records, remove_records
from cpted_audit.session.session import Session
from cpted_audit.session.things.site_facts import change_site_facts
from cpted_audit.store.tables import CODE, DOOR, FIXTURE, KEY_BOX, KEY_HELD, MARKER

K, S = MarkerKind, MarkerState
ON, EXPIRED, LATER = date(2026, 11, 18), date(2026, 3, 1), date(2030, 1, 1)
METRES = 0.1
"""Of a pixel of both plans."""
LATITUDE, LONGITUDE = 40.0, -75.0


@dataclass(frozen=True, kw_only=True)
class Truth:
    """What every output must say of one thing, written by hand.

    `told` is for responders, `weak` what they are told who are given weaknesses too, `mends` for
    who mends. `marker_id` is empty for what is on no plan.
    """

    name: str
    kind: str
    state: str
    told: str
    counts: bool
    drawn: Drawn
    mends: str = ""
    weak: str = ""
    marker_id: str = ""

    @property
    def use(self) -> str:
        """What is recorded of how it is used."""
        return f"u{self.name[1:]}"


def truth(name: str, kind: str, state: str, marker_id: str) -> Truth:
    """What is true of a thing of a kind in a state, by hand: this table is not the program's."""
    of: dict[str, tuple[str, bool, Drawn, str]] = {
        "in-order": ("", True, Drawn.NORMAL, ""),
        "unverified": ("NEVER VERIFIED", True, Drawn.DOUBTED, ""),
        "defect": ("NOT IN ORDER on 18 Nov 2026", False, Drawn.STRUCK, "Defect on 18 Nov 2026"),
        "missing": ("NOT THERE on 18 Nov 2026", False, Drawn.HOLLOW, "Missing on 18 Nov 2026"),
        "expired": ("EXPIRED 1 Mar 2026", False, Drawn.STRUCK, "Expired 1 Mar 2026"),
    }
    if kind in ("hazard", "radio-dead-spot"):
        of["defect"] = (of["defect"][0], True, Drawn.NORMAL, of["defect"][3])
    if kind.endswith("-door"):
        of |= {
            "defect": ("", True, Drawn.NORMAL, "Defect"),
            "missing": ("NOT THERE", False, Drawn.HOLLOW, "Missing"),
            "no-latch": ("", True, Drawn.NORMAL, "Does not latch on 18 Nov 2026"),
            "propped": ("", True, Drawn.NORMAL, "Propped open on 18 Nov 2026"),
            "blocked": ("BLOCKED", False, Drawn.STRUCK, "Blocked"),
            "out-of-order": ("OUT OF ORDER", False, Drawn.STRUCK, "Out of order"),
            "removed": ("REMOVED", False, Drawn.HOLLOW, ""),
        }
    told, counts, looks, mends = of[state]
    return Truth(
        name=name, kind=kind, state=state, told=told, counts=counts, drawn=looks, mends=mends,
        weak=told or _upper(mends), marker_id=marker_id,
    )  # fmt: skip


def _upper(mends: str) -> str:
    """The words in capitals, their day as it is."""
    words, on, day = mends.partition(" on ")
    return f"{words.upper()}{on}{day}"


class Stated:
    """The school and the truth of every thing in it."""

    def __init__(self, folder: Path) -> None:
        self.session: Session = make_school(folder / "stated.cpted").session
        self.truths: list[Truth] = []
        for key in (RegisterKey.DOORS, RegisterKey.KEY_BOXES):
            there = [record.id for record in records(self.session, key)]
            remove_records(self.session, key, there)
        self.level = self._plan("Level 1", PlanKind.LEVEL)
        self.site = self._plan("Site", PlanKind.SITE)
        self._number = 0
        with self.session.edit("A thing of every kind in every state"):
            self._things()
            self._doors()
            self._boxes()
            self._keys()
        change_site_facts(
            self.session, direction=NumberingDirection.CLOCKWISE,
            start_door_id=self.record("exterior-door", "blocked").id,
        )  # fmt: skip

    def _plan(self, name: str, kind: PlanKind) -> Any:
        plan = bring_in(self.session, drawn(1200, 800), name=name, kind=kind, file_name=name)
        set_control(self.session, plan, [_control(100, 100), _control(1100, 700)])
        set_grid(self.session, find_plan(self.session, plan.id), 20.0)
        return find_plan(self.session, plan.id)

    def record(self, kind: str, state: str) -> Any:
        """The record of a kind in a state."""
        name = self.of(kind, state).name
        return next(
            record
            for register in REGISTERS
            for record in records(self.session, register.key)
            if getattr(record, register.name_field) == name
        )

    def of(self, kind: str, state: str) -> Truth:
        """The truth of a kind in a state."""
        return next(truth for truth in self.truths if (truth.kind, truth.state) == (kind, state))

    def named(self, name: str) -> Truth:
        """The truth of the thing of a name."""
        return next(truth for truth in self.truths if truth.name == name)

    def _next(self, kind: str, state: str, marker_id: str = "") -> Truth:
        self._number += 1
        made = truth(f"Zq{self._number:03}", kind, state, marker_id)
        self.truths.append(made)
        return made

    def _marked(self, kind: MarkerKind, state: MarkerState) -> Marker:
        """A marker on the level's plan, at a spot of its own."""
        row, column = divmod(self._number, 24)
        marker = Marker(
            id=MarkerId(new_id()), plan_id=self.level.id, kind=kind, position=self._number,
            points=(Point(60.0 + 46 * column, 60.0 + 60 * row),), state=state,
        )  # fmt: skip
        MARKER.insert(self.session.document.db, marker)
        return marker

    def _named(self, marker: Marker, name: str) -> None:
        MARKER.update(self.session.document.db, replace(marker, label=name))

    def _things(self) -> None:
        kinds = [kind for of in REGISTERS if of.record is Fixture for kind in of.kinds]
        for kind in kinds:
            states = ["in-order", "unverified", "defect", "missing"]
            if any(column.field == "expires_on" for column in _columns(kind)):
                states.append("expired")
            for state in states:
                stored = {"unverified": S.UNCHECKED, "expired": S.IN_ORDER}.get(state) or S(state)
                marker = self._marked(kind, stored)
                made = self._next(kind.value, state, marker.id)
                self._named(marker, made.name)
                FIXTURE.insert(
                    self.session.document.db,
                    Fixture(
                        id=new_id(), kind=kind, name=made.name, marker_id=marker.id, state=stored,
                        where=made.name, detail=made.use,
                        expires_on={"expired": EXPIRED}.get(state, LATER),
                        checked_on=None if state == "unverified" else ON,
                    ),
                )  # fmt: skip

    def _doors(self) -> None:
        states: dict[str, tuple[DoorState, MarkerState, date | None]] = {
            "in-order": (DoorState.IN_USE, S.IN_ORDER, ON),
            "unverified": (DoorState.IN_USE, S.UNCHECKED, None),
            "defect": (DoorState.IN_USE, S.DEFECT, ON),
            "missing": (DoorState.IN_USE, S.MISSING, ON),
            "no-latch": (DoorState.IN_USE, S.IN_ORDER, ON),
            "propped": (DoorState.IN_USE, S.UNCHECKED, ON),
            "blocked": (DoorState.BLOCKED, S.IN_ORDER, ON),
            "out-of-order": (DoorState.OUT_OF_ORDER, S.UNCHECKED, ON),
            "removed": (DoorState.REMOVED, S.IN_ORDER, ON),
        }
        camera = self.of("camera", "missing").name
        for kind, use in ((K.EXTERIOR_DOOR, DoorUse.EXTERIOR), (K.INTERIOR_DOOR, DoorUse.INTERIOR)):
            for state, (stored, marked, on) in states.items():
                marker = self._marked(kind, marked)
                made = self._next(kind.value, state, marker.id)
                self._named(marker, made.name)
                DOOR.insert(
                    self.session.document.db,
                    Door(
                        id=new_id(), number=made.name, name=made.name, use=use, state=stored,
                        checked_on=on, marker_id=marker.id, trim=made.use,
                        latches={"no-latch": Latches.NO, "propped": Latches.PROPPED}.get(state),
                        camera=camera if state == "in-order" else "",
                    ),
                )  # fmt: skip

    def _boxes(self) -> None:
        for state in ("in-order", "unverified", "defect", "missing"):
            stored = S.UNCHECKED if state == "unverified" else S(state)
            marker = self._marked(K.KEY_BOX, stored)
            made = self._next("key-box", state, marker.id)
            self._named(marker, made.name)
            KEY_BOX.insert(
                self.session.document.db,
                KeyBox(
                    id=new_id(), name=made.name, where=made.name, opened_by=made.use,
                    marker_id=marker.id, state=stored,
                    checked_on=None if state == "unverified" else ON,
                ),
            )  # fmt: skip

    def _keys(self) -> None:
        db = self.session.document.db
        gone, way = self.record("key-box", "missing"), self.record("exterior-door", "removed")
        for status, told, mends in (
            (KeyStatus.HELD, "", ""), (KeyStatus.IN_BOX, "", ""),
            (KeyStatus.RETURNED, "RETURNED on 18 Nov 2026", ""),
            (KeyStatus.LOST, "LOST on 18 Nov 2026", "Lost on 18 Nov 2026"),
        ):  # fmt: skip
            self._number += 1
            lost = status is KeyStatus.LOST
            made = Truth(
                name=f"Zq{self._number:03}", kind="key", state=status.value, told=told,
                counts=not lost, drawn=Drawn.ABSENT if told else Drawn.NORMAL, mends=mends,
                weak=told,
            )  # fmt: skip
            self.truths.append(made)
            KEY_HELD.insert(
                db,
                Key(
                    id=new_id(), name=made.name, opens_all=lost, holder=made.use, status=status,
                    opens=() if lost else (way.id,),
                    box_id=gone.id if status is KeyStatus.IN_BOX else None,
                    lost_on=ON if lost else None,
                    returned_on=ON if status is KeyStatus.RETURNED else None,
                ),
            )  # fmt: skip
        code = Code(id=new_id(), name="alarm", code="4711", door_id=way.id, box_id=gone.id)
        CODE.insert(db, code)


def _columns(kind: MarkerKind) -> Any:
    return next(of.columns for of in REGISTERS if kind in of.kinds)


def _control(x: float, y: float) -> ControlPoint:
    north = METRES / 111_320
    return ControlPoint(
        x, y, LATITUDE - y * north, LONGITUDE + x * north / math.cos(math.radians(LATITUDE))
    )
