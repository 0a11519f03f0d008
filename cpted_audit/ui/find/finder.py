"""Gathers what can be found in an open audit and opens the palette over it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from cpted_audit.analysis.findings.priority import OpenFinding
from cpted_audit.analysis.scoring.scope import Question
from cpted_audit.domain.registers.columns import RegisterKey
from cpted_audit.domain.registers.registers import register
from cpted_audit.domain.walk import Visit
from cpted_audit.session.interviews import interviews, list_title
from cpted_audit.session.plans.markers import markers
from cpted_audit.session.plans.plans import plan_title, plans
from cpted_audit.session.things.conditions import Conditions, everything_known
from cpted_audit.session.things.rows import rows
from cpted_audit.session.walk import answers
from cpted_audit.ui.find.gathered import EntryPart, Gathered, Remembered, in_chunks
from cpted_audit.ui.find.index import (
    FindEntry,
    finding_entries,
    interview_entries,
    item_entries,
    marker_entries,
    place_entries,
    plan_entries,
    record_entries,
    visit_entries,
)
from cpted_audit.ui.find.palette import FindPalette
from cpted_audit.ui.frame.command import LEAVES
from cpted_audit.ui.frame.page import PageContext
from cpted_audit.ui.letters import without_marks
from cpted_audit.ui.words import tr

_PLACES = ("place", "building", "level", "site", "section_off", "checklist")
_NO_THINGS = frozenset({
    "answer", "finding", "finding_move", "comment", "observation", "visit", "interview", "reply",
    "photo", "recipient", "journal_step",
})  # fmt: skip
"""Tables that say nothing of plans, markers and registers."""


class Finder:
    """Keeps what can be found; an edit drops what it touched."""

    def __init__(self, context: PageContext, choose_visit: Callable[[Visit], object]) -> None:
        self._context = context
        self._choose_visit = choose_visit
        go_to = context.go_to
        self._findings = Remembered[OpenFinding](
            lambda one: finding_entries([one], context.session.walk, self._show_finding)
        )
        self._items = Remembered[Sequence[Question]](
            lambda asked: item_entries(asked, context.session.walk, go_to)
        )
        self._gathered = Gathered(
            EntryPart(
                lambda: in_chunks(place_entries(context.session.walk, go_to)),
                lambda changes: changes.touches(*_PLACES),
            ),
            EntryPart(
                self._of_findings,
                lambda changes: changes.touches("answer", "finding", *_PLACES),
            ),
            EntryPart(self._of_visits, lambda changes: changes.touches("visit")),
            EntryPart(
                self._of_interviews, lambda changes: changes.touches("interview", "checklist")
            ),
            EntryPart(
                lambda: in_chunks(self._of_things()),
                lambda changes: not changes.touched.keys() <= _NO_THINGS,
            ),
            EntryPart(self._of_items, lambda changes: changes.touches("answer", *_PLACES)),
        )  # fmt: skip
        context.bridge.changed.connect(self._gathered.follow)

    def open(self, parent: QWidget, actions: Sequence[QAction]) -> FindPalette:
        """Open the palette over the audit and the actions that can be used now."""
        palette = FindPalette(
            list(_action_entries(actions)), self._gathered, self._context.theme, parent
        )
        palette.open()
        return palette

    def _show_finding(self, finding: OpenFinding) -> None:
        """Show a finding in the list where that is on screen, else where it was found."""
        if not self._context.show_listed(finding.id):
            asked = finding.question
            self._context.go_to(finding.place.id, None if asked is None else asked.item.id)

    def _of_findings(self) -> Iterator[list[FindEntry]]:
        """Yield the findings; those of a path that changed are told anew with their place."""
        found = answers.current_findings(self._context.session)
        yield from self._findings.chunks((one.id, one) for one in found)

    def _of_items(self) -> Iterator[list[FindEntry]]:
        walk = self._context.session.walk
        yield from self._items.chunks(
            ((place.place.id, walk.path(place.place)), place.questions)
            for place in self._context.session.standing.places()
        )

    def _of_visits(self) -> Iterator[list[FindEntry]]:
        found = answers.visits(self._context.session)
        yield list(visit_entries(found, self._choose_visit))

    def _of_interviews(self) -> Iterator[list[FindEntry]]:
        session = self._context.session
        held = (
            (interview, list_title(session, interview.list_id)) for interview in interviews(session)
        )
        yield list(interview_entries(held, self._context.show_interview))

    def _of_things(self) -> Iterator[FindEntry]:
        session = self._context.session
        known = everything_known(session)
        yield from self._on_plans(known)
        for key in RegisterKey:
            found = rows(session, register(key))
            yield from record_entries(key, found, known, self._context.show_record)

    def _on_plans(self, known: Conditions) -> Iterator[FindEntry]:
        context = self._context
        found = plans(context.session)
        titles = {plan.id: plan_title(context.session, plan) for plan in found}
        yield from plan_entries(((plan, titles[plan.id]) for plan in found), context.show_plan)
        yield from marker_entries(
            (
                (marker, titles[plan.id])
                for plan in found
                for marker in markers(context.session, plan.id)
            ),
            known,
            context.show_markers,
        )


def _action_entries(actions: Sequence[QAction]) -> Iterator[FindEntry]:
    """Yield the actions of the window that can be used, with their menus and keys."""
    for action in actions:
        words = without_marks(action.text())
        if action.isEnabled() and words:
            keys = tr(" or ").join(
                key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts()
            )
            leaves = bool(action.property(LEAVES))
            yield FindEntry(tr("Action"), words, "", 0, action.trigger, keys, leaves)
