"""Gathers what can be found in an open audit and opens the palette over it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from cpted_audit.domain.changes import ChangeSet
from cpted_audit.domain.registers.columns import RegisterKey
from cpted_audit.domain.registers.registers import register
from cpted_audit.domain.walk import Visit
from cpted_audit.session.interviews import interviews, list_title
from cpted_audit.session.plans.markers import markers
from cpted_audit.session.plans.plans import plan_title, plans
from cpted_audit.session.things.conditions import Conditions, everything_known
from cpted_audit.session.things.rows import rows
from cpted_audit.session.walk import answers
from cpted_audit.ui.find.index import (
    FindEntry,
    GoTo,
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


class Finder:
    """Keeps what can be found until the audit changes."""

    def __init__(self, context: PageContext, choose_visit: Callable[[Visit], object]) -> None:
        self._context = context
        self._choose_visit = choose_visit
        self._entries: list[FindEntry] | None = None
        context.bridge.changed.connect(self._forget)

    def open(self, parent: QWidget, actions: Sequence[QAction]) -> FindPalette:
        """Open the palette over the audit and the actions that can be used now."""
        if self._entries is None:
            self._entries = list(self._gather(self._context.go_to))
        palette = FindPalette(
            [*_action_entries(actions), *self._entries], self._context.theme, parent
        )
        palette.open()
        return palette

    def _gather(self, go_to: GoTo) -> Iterator[FindEntry]:
        session = self._context.session
        walk = session.walk
        yield from place_entries(walk, go_to)
        yield from finding_entries(answers.current_findings(session), walk, go_to)
        yield from visit_entries(answers.visits(session), self._choose_visit)
        held = (
            (interview, list_title(session, interview.list_id)) for interview in interviews(session)
        )
        yield from interview_entries(held, self._context.show_interview)
        known = everything_known(session)
        yield from self._on_plans(known)
        for key in RegisterKey:
            found = rows(session, register(key))
            yield from record_entries(key, found, known, self._context.show_record)
        yield from item_entries(walk, go_to)

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

    def _forget(self, _changes: ChangeSet) -> None:
        self._entries = None


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
