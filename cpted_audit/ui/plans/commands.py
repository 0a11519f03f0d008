"""The page of plans, and the commands about them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from cpted_audit.ui.by_steps import in_thread
from cpted_audit.ui.frame.command import Command, Needs, PageEntry
from cpted_audit.ui.words import QT_TR_NOOP

if TYPE_CHECKING:
    from cpted_audit.ui.by_steps import Steps
    from cpted_audit.ui.frame.page import PageContext, Screen
    from cpted_audit.ui.plans.plans_page import PlansPage


def _load() -> None:
    """Load what the page stands on and what is no widget: geometry, drawing, surveys."""
    import cpted_audit.drawing.furniture
    import cpted_audit.drawing.sight_drawing
    import cpted_audit.geometry.snap
    import cpted_audit.session.lighting.meter_log
    import cpted_audit.session.lighting.sketch
    import cpted_audit.session.plans.laid
    import cpted_audit.session.plans.replacing
    import cpted_audit.session.plans.sight_studies
    import cpted_audit.session.plans.wall_sources
    import cpted_audit.session.registers.tray  # noqa: F401 - loaded ahead


def _make(context: PageContext) -> Steps[PlansPage]:
    yield from in_thread(_load)
    import cpted_audit.ui.plans.canvas.plan_view

    yield None
    import cpted_audit.ui.plans.importing.controller
    import cpted_audit.ui.plans.tools.tools

    yield None
    import cpted_audit.ui.plans.lighting.panel  # noqa: F401 - loaded a part at a time

    yield None
    from cpted_audit.ui.plans.plans_page import PlansPage

    yield None
    page = PlansPage(context)
    yield from page.build()
    return page


PLANS = PageEntry("plans", QT_TR_NOOP("Plans"), "plan", _make)


_FACTS = (
    ("scale", QT_TR_NOOP("Set the &scale of the plan")),
    ("north", QT_TR_NOOP("Set true &north of the plan")),
    ("grid", QT_TR_NOOP("Set the &grid of the plan…")),
)


def _change(fact: str, screen: Screen) -> None:
    PLANS.shown(screen).change_fact(fact)


COMMANDS: tuple[Command[Screen], ...] = (
    Command("show_plans", QT_TR_NOOP("P&lans"), PLANS.enter, ("Ctrl+3", "F4")),
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
