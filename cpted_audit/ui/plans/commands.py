"""The page of plans, and the commands about them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from cpted_audit.ui.frame.command import Command, Needs, PageEntry
from cpted_audit.ui.words import QT_TR_NOOP

if TYPE_CHECKING:
    from cpted_audit.ui.frame.page import PageContext, Screen
    from cpted_audit.ui.plans.plans_page import PlansPage


def _make(context: PageContext) -> PlansPage:
    """Make the page; its geometry is loaded when a plan is first looked at."""
    from cpted_audit.ui.plans.plans_page import PlansPage

    return PlansPage(context)


PLANS = PageEntry("plans", QT_TR_NOOP("Plans"), "plan", _make)


_FACTS = (
    ("scale", QT_TR_NOOP("Set the &scale of the plan")),
    ("north", QT_TR_NOOP("Set true &north of the plan")),
    ("grid", QT_TR_NOOP("Set the &grid of the plan…")),
)


def _change(fact: str, screen: Screen) -> None:
    PLANS.shown(screen).change_fact(fact)


COMMANDS: tuple[Command[Screen], ...] = (
    Command("show_plans", QT_TR_NOOP("P&lans"), PLANS.shown, ("Ctrl+3", "F4")),
    Command(
        "import_plan",
        QT_TR_NOOP("Import a p&lan…"),
        lambda screen: PLANS.shown(screen).imports.choose(),
        needs=Needs.EDIT,
    ),
    Command(
        "place_waiting",
        QT_TR_NOOP("Place doors and things on the plan"),
        lambda screen: PLANS.shown(screen).place_next(),
        ("Shift+F4",),
        Needs.EDIT,
    ),
    *(
        Command(f"set_plan_{fact}", words, partial(_change, fact), needs=Needs.EDIT)
        for fact, words in _FACTS
    ),
)
