"""What a marker is in one line, for lists and for who hears the plan instead of seeing it."""

from __future__ import annotations

from collections.abc import Mapping

from cpted_audit.domain.plans.marker import Marker, MarkerKind
from cpted_audit.domain.plans.marker_kinds import MarkerField, info_of, sort_words
from cpted_audit.domain.vocabulary import label
from cpted_audit.drawing.ink import MarkerContext
from cpted_audit.session.plans.cells import told_at
from cpted_audit.session.plans.laid import Locator
from cpted_audit.session.plans.marker_signs import MarkerLooks
from cpted_audit.ui.plans.controller import PlanController
from cpted_audit.ui.plans.link_box import LISTS, link_of, linked_to
from cpted_audit.ui.plans.marker_form import STATE_WORDS
from cpted_audit.ui.words import said, tr


class MarkerTeller:
    """Tells markers of the plan on screen as the audit stands; what it reads is kept until then."""

    def __init__(self, controller: PlanController) -> None:
        self._controller = controller
        self._looks: MarkerLooks | None = None
        self._locator: Locator | None = None
        self._linked: dict[str, Mapping[object, str]] = {}
        for signal in (
            controller.plan_shown,
            controller.plan_changed,
            controller.markers_changed,
        ):
            signal.connect(self.forget)

    def forget(self) -> None:
        """Read anew when it is asked next: something is different."""
        self._looks = self._locator = None
        self._linked = {}

    def line(self, marker: Marker) -> str:
        """Return kind, name, state, where it is and what it is linked to, with commas."""
        parts = (self._name(marker), self._state(marker), self.where(marker), self._link(marker))
        return ", ".join(filter(None, parts))

    def where(self, marker: Marker) -> str:
        """Return the cell and the zone or room a marker lies in; the plan is the one on screen."""
        plan = self._controller.plan
        if plan is None:
            return ""
        if self._locator is None:
            markers = self._controller.markers.values()
            self._locator = Locator(self._controller.session, plan, markers)
        found = self._locator.at(told_at(marker))
        inner = next((zone for zone in found.zones if zone != marker.label), "")
        return ", ".join(filter(None, (found.cell, inner)))

    def _context(self, marker: Marker) -> MarkerContext:
        if self._looks is None:
            plan = self._controller.plan
            assert plan is not None  # noqa: S101 - no marker is told without its plan
            markers = self._controller.markers.values()
            self._looks = MarkerLooks(self._controller.session, plan, markers)
        return self._looks.context(marker)

    def _name(self, marker: Marker) -> str:
        kind = tr(sort_words(marker.kind, marker.wall))
        number = self._context(marker).number if marker.kind is MarkerKind.FINDING else ""
        if marker.label.casefold().startswith(kind.casefold()):  # nobody hears “Hydrant Hydrant 1”
            return marker.label
        return " ".join(filter(None, (kind, number, marker.label)))

    def _state(self, marker: Marker) -> str:
        context = self._context(marker)
        if context.dismissed:
            return tr("set aside")
        if context.answer is not None:
            return tr(label(context.answer))
        state = context.state_of(marker)
        if state is None or MarkerField.STATE not in info_of(marker.kind).fields:
            return ""
        return tr(STATE_WORDS[state])

    def _link(self, marker: Marker) -> str:
        link = link_of(marker.kind)
        to = None if link is None else linked_to(self._controller.session, marker, link)
        if link is None or to is None:
            return ""
        if link not in self._linked:
            listed = LISTS[link][1](self._controller.session)
            self._linked[link] = {value: words for words, value in listed}
        words = self._linked[link].get(to, "")
        return tr("linked to {what}", what=said(words)) if words else ""
