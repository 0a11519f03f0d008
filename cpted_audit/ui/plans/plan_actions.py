"""What the actions about plans do; each is given the audit on screen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from cpted_audit.ui.words import tr

if TYPE_CHECKING:
    from cpted_audit.ui.plans.plans_page import PlansPage
    from cpted_audit.ui.window.audit_screen import AuditScreen


def plans_page(screen: AuditScreen) -> PlansPage:
    """Return the plans page, made when it is first asked for."""
    from cpted_audit.ui.plans.plans_page import PlansPage  # not needed before a plan is looked at

    page = screen.page("plans")
    assert isinstance(page, PlansPage)  # noqa: S101 - tells the type checker what PAGES says
    return page


def _locate(screen: AuditScreen) -> None:
    """Show the open item on its plan, or wait for a click that says where it is.

    Where there is no plan, that is said and the walk stays on screen.
    """
    from cpted_audit.session.plans.markers import linked_markers  # not loaded before the start page
    from cpted_audit.session.plans.plans import plans

    target = screen.walk.target()
    if target.place_id is None or target.item_id is None:
        return
    answer = screen.session.walk.answers.get((target.item_id, target.place_id))
    pins = [] if answer is None else linked_markers(screen.session, answer_id=answer.id)
    pins = pins or linked_markers(screen.session, place_id=target.place_id)
    if pins:
        screen.show_markers([pin.id for pin in pins])
    elif not plans(screen.session):
        screen.say(tr("There is no plan yet to show it on; import one on the Plans page."))
    elif screen.session.document.read_only:
        screen.say(tr("It is on no plan, and this audit is open for reading only."))
    else:
        screen.show_page("plans")
        plans_page(screen).pin_answer(target.place_id, target.item_id)


def _import(screen: AuditScreen) -> None:
    screen.show_page("plans")
    plans_page(screen).imports.choose()


def _place_waiting(screen: AuditScreen) -> None:
    screen.show_page("plans")
    plans_page(screen).place_next()


PLAN_HANDLERS: Mapping[str, Callable[[AuditScreen], object]] = {
    "place_waiting": _place_waiting,
    "show_plans": lambda screen: screen.show_page("plans"),
    "locate": _locate,
    "import_plan": _import,
}
