"""The page of plans, and the commands about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cpted_audit.ui.walk.commands import WALK
from cpted_audit.ui.window.command import Command, Needs, PageEntry
from cpted_audit.ui.words import QT_TR_NOOP, tr

if TYPE_CHECKING:
    from cpted_audit.ui.plans.plans_page import PlansPage
    from cpted_audit.ui.window.page import PageContext, Screen


def _make(context: PageContext) -> PlansPage:
    """Make the page; its geometry is loaded when a plan is first looked at."""
    from cpted_audit.ui.plans.plans_page import PlansPage

    return PlansPage(context)


PLANS = PageEntry("plans", QT_TR_NOOP("Plans"), "plan", _make)


def _locate(screen: Screen) -> None:
    """Show the open item on its plan, or wait for a click that says where it is.

    Where there is no plan, that is said and the walk stays on screen.
    """
    from cpted_audit.session.plans.markers import linked_markers
    from cpted_audit.session.plans.plans import plans

    context = screen.context
    session, target = context.session, WALK.of(screen).target()
    if target.place_id is None or target.item_id is None:
        return
    answer = session.walk.answers.get((target.item_id, target.place_id))
    pins = [] if answer is None else linked_markers(session, answer_id=answer.id)
    pins = pins or linked_markers(session, place_id=target.place_id)
    if pins:
        context.show_markers([pin.id for pin in pins])
    elif not plans(session):
        context.status.show_text(
            tr("There is no plan yet to show it on; import one on the Plans page.")
        )
    elif session.document.read_only:
        context.status.show_text(tr("It is on no plan, and this audit is open for reading only."))
    else:
        PLANS.shown(screen).pin_answer(target.place_id, target.item_id)


COMMANDS: tuple[Command[Screen], ...] = (
    Command("show_plans", QT_TR_NOOP("P&lans"), PLANS.shown, ("F4",)),
    Command(
        "locate",
        QT_TR_NOOP("&Locate on the plan"),
        _locate,
        ("L",),
        Needs.WALK,
        on_items=True,
    ),
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
)
