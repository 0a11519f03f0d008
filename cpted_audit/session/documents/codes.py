"""Gather codes and how key boxes are opened, for who may have secrets and was given them."""

from __future__ import annotations

from datetime import date

from cpted_audit.domain.registers.access import Code, Door, KeyBox
from cpted_audit.domain.registers.access_words import CHOICE_WORDS
from cpted_audit.report.audience import Audience, Classes, keep_all, may_have_field
from cpted_audit.report.pdf import Secret
from cpted_audit.report.told import marked
from cpted_audit.report.views import CodeView
from cpted_audit.report.wording import day
from cpted_audit.session.registers.conditions import Conditions
from cpted_audit.session.session import Session
from cpted_audit.store.tables import CODE, DOOR, KEY_BOX

_BOX = "Key box"


def gather_codes(session: Session, audience: Audience, chosen: Classes, on: date) -> list[CodeView]:
    """Return every code that was chosen to be given; without that choice there are none.

    A door or key box that was found missing or not in order by a day is said to be so.
    """
    if not may_have_field(audience, "code", "code", chosen=chosen):
        return []
    db = session.document.db
    boxes = keep_all(KEY_BOX.all(db, "position, rowid"), audience, chosen=chosen)
    doors = keep_all(DOOR.all(db), audience, chosen=chosen)
    known = Conditions(session, on, audience, chosen)
    names: dict[str, str] = {door.id: marked(_door(door), known.told(door)) for door in doors}
    names |= {box.id: marked(box.name, known.told(box)) for box in boxes}
    codes = keep_all(CODE.all(db, "position, rowid"), audience, chosen=chosen)
    return [
        *(
            _code(code, names.get(code.door_id or code.box_id or "", ""))
            for code in codes
            if code.code
        ),
        *(_box(box, names[box.id]) for box in boxes if box.access),
    ]


def _code(code: Code, where: str) -> CodeView:
    return CodeView(
        kind=CHOICE_WORDS[type(code.kind)][code.kind], name=code.name, where=where,
        secret=Secret(code.code), known_to=code.known_to,
        changed="" if code.changed_on is None else day(code.changed_on),
    )  # fmt: skip


def _box(box: KeyBox, name: str) -> CodeView:
    return CodeView(
        kind=_BOX, name=name, where=box.where, secret=Secret(box.access),
        known_to=box.opened_by, changed="",
    )  # fmt: skip


def _door(door: Door) -> str:
    return " · ".join(filter(None, (f"Door {door.number}" if door.number else "", door.name)))
