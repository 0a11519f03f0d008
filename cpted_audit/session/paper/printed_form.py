"""Which paper form was printed last, so that it can be typed in as it was printed."""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import datetime
from typing import NamedTuple

from cpted_audit import clock
from cpted_audit.domain.ids import BuildingId
from cpted_audit.domain.vocabulary import Phase
from cpted_audit.session.paper.paper_form import Route
from cpted_audit.session.session import Session
from cpted_audit.session.view_state import recall, remember

_KEY = "paper_form"
"""Where it is kept in the audit, beside where somebody looked last: it is no part of the audit."""


class FormPrinted(NamedTuple):
    """A form that was printed: what it holds, and when."""

    route: Route
    at: datetime


def remember_printed(session: Session, route: Route, at: datetime) -> None:
    """Remember that a form was printed; raises StorageError when the disk refuses."""
    buildings = None if route.buildings is None else sorted(route.buildings, key=str)
    told = {
        "buildings": buildings, "phase": route.phase, "blank_only": route.blank_only,
        "at": at.isoformat(),
    }  # fmt: skip
    remember(session, _KEY, json.dumps(told))


def printed_last(session: Session) -> FormPrinted | None:
    """Return the form printed last; None where none was, or its building is gone."""
    with suppress(ValueError, TypeError, KeyError):  # an audit may come from anywhere
        return _read(session, json.loads(recall(session, _KEY)))
    return None


def _read(session: Session, told: dict[str, object]) -> FormPrinted | None:
    at, phase, listed = datetime.fromisoformat(str(told["at"])), told["phase"], told["buildings"]
    known: dict[object, BuildingId | None] = {None: None}
    known |= {building.id: building.id for building in session.walk.buildings}
    buildings = None
    if isinstance(listed, list):
        buildings = frozenset(known[one] for one in listed)
    if at.tzinfo is not None or at > clock.now():
        return None
    route = Route(
        buildings=buildings,
        phase=None if phase is None else Phase(str(phase)),
        blank_only=told["blank_only"] is True,
    )
    return FormPrinted(route, at)
