"""The walkthrough as a page, and its commands: answering, photos, going on, and its columns.

What is of the open item while the walk is on screen, and of another page else, is declared here.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from cpted_audit.ui.frame.command import Command, Needs, PageEntry
from cpted_audit.ui.photos.commands import PHOTOS
from cpted_audit.ui.plans.commands import PLANS
from cpted_audit.ui.words import QT_TR_NOOP, tr

if TYPE_CHECKING:
    from cpted_audit.ui.by_steps import Steps
    from cpted_audit.ui.frame.page import PageContext, Screen
    from cpted_audit.ui.walk.walk_page import WalkPage


def _make(context: PageContext) -> Steps[WalkPage]:
    from cpted_audit.ui.walk.walk_page import WalkPage

    yield None
    page = WalkPage(context)
    yield from page.build()
    return page


WALK = PageEntry("walk", QT_TR_NOOP("Walk"), "walk", _make)


def _answer(word: str) -> Callable[[Screen], None]:
    """Return what answers the open item with a value, by its word in the file."""

    def answer(screen: Screen) -> None:
        from cpted_audit.domain.vocabulary import AnswerValue  # not needed before the start page

        WALK.of(screen).items.answer_by_key(AnswerValue(word))

    return answer


def _toggle(side: str) -> Callable[[Screen], None]:
    """Return what brings an outer column into view or puts it away, by the name of its Side."""

    def toggle(screen: Screen) -> None:
        from cpted_audit.ui.walk.columns import OuterColumn

        WALK.of(screen).toggle_side(OuterColumn[side])

    return toggle


def _is_shown(side: str) -> Callable[[Screen], bool]:
    """Return what tells whether an outer column is in view, by the name of its Side."""

    def is_shown(screen: Screen) -> bool:
        from cpted_audit.ui.walk.columns import OuterColumn

        return screen.on_walk and WALK.of(screen).is_side_shown(OuterColumn[side])

    return is_shown


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
        context.status.show_hint(
            tr("There is no plan yet to show it on; import one on the Plans page.")
        )
    elif session.document.read_only:
        context.status.show_hint(tr("It is on no plan, and this audit is open for reading only."))
    else:
        PLANS.shown(screen).pin_answer(target.place_id, target.item_id)


def _paste(screen: Screen) -> None:
    """Bring in what the clipboard holds: for the open item, or on the page of photos."""
    if screen.on_walk:
        PHOTOS.of(screen).paste(WALK.of(screen).items.photos.bring_in)
    else:
        page = PHOTOS.shown(screen)
        page.paste(page.import_photos)


def _take_photo(screen: Screen) -> None:
    """Open the camera, for the item open at the time of each picture or the page of photos."""
    page = PHOTOS.of(screen)
    take = WALK.of(screen).items.photos.bring_in if screen.on_walk else page.import_photos
    page.open_camera(take, screen.widget)


ANSWERS: tuple[Command[Screen], ...] = (
    Command("answer_yes", QT_TR_NOOP("&Yes"), _answer("yes"), ("Y",), Needs.ANSWER, on_items=True),
    Command(
        "answer_partial",
        QT_TR_NOOP("&Partial"),
        _answer("partial"),
        ("P",),
        Needs.ANSWER,
        on_items=True,
    ),
    Command("answer_no", QT_TR_NOOP("&No"), _answer("no"), ("N",), Needs.ANSWER, on_items=True),
    Command("answer_na", QT_TR_NOOP("N/&A"), _answer("na"), ("A",), Needs.ANSWER, on_items=True),
    Command(
        "answer_unable",
        QT_TR_NOOP("Can't &observe"),
        _answer("unable"),
        ("U",),
        Needs.ANSWER,
        on_items=True,
    ),
)
"""The commands that answer the open item."""

COMMANDS: tuple[Command[Screen], ...] = (
    *ANSWERS,
    Command(
        "show_walk",
        QT_TR_NOOP("&Walkthrough"),
        lambda screen: WALK.shown(screen).focus_item(),
        ("Ctrl+2",),
    ),
    Command(
        "edit_note",
        QT_TR_NOOP("The n&ote"),
        lambda screen: WALK.of(screen).items.edit_note(),
        ("Return", "Enter"),
        Needs.ANSWER,
        on_items=True,
    ),
    Command(
        "edit_finding",
        QT_TR_NOOP("Edit the &finding"),
        lambda screen: WALK.of(screen).items.edit_finding(),
        ("E",),
        Needs.ANSWER,
        on_items=True,
    ),
    Command(
        "add_finding",
        QT_TR_NOOP("A&dd a finding without an item…"),
        lambda screen: WALK.of(screen).items.free.open_form(),
        ("Ctrl+Shift+F",),
        Needs.ANSWER,
    ),
    Command(
        "add_photos",
        QT_TR_NOOP("Add p&hotos…"),
        lambda screen: WALK.of(screen).items.photos.request(),
        ("Ctrl+Shift+P",),
        Needs.ANSWER,
    ),
    Command(
        "locate",
        QT_TR_NOOP("&Locate on the plan"),
        _locate,
        ("L",),
        Needs.WALK,
        on_items=True,
    ),
    Command("paste_photos", QT_TR_NOOP("Paste p&hotos"), _paste, ("Ctrl+V",), Needs.EDIT),
    Command(
        "take_photo",
        QT_TR_NOOP("Take a photo with the &camera…"),
        _take_photo,
        ("Ctrl+Shift+C",),
        Needs.EDIT,
    ),
    Command(
        "same_as",
        QT_TR_NOOP("&Same as…"),
        lambda screen: WALK.of(screen).same_as(),
        ("Ctrl+Shift+S",),
        Needs.ANSWER,
    ),
    Command(
        "all_phases",
        QT_TR_NOOP("Items of &all phases"),
        lambda screen: WALK.of(screen).header.choose_phase(None),
        ("Ctrl+Shift+A",),
        Needs.WALK,
    ),
    Command(
        "next_item",
        QT_TR_NOOP("&Next item"),
        lambda screen: WALK.of(screen).items.step(1),
        ("Down",),
        Needs.WALK,
        on_items=True,
        repeats=True,
    ),
    Command(
        "previous_item",
        QT_TR_NOOP("&Previous item"),
        lambda screen: WALK.of(screen).items.step(-1),
        ("Up",),
        Needs.WALK,
        on_items=True,
        repeats=True,
    ),
    Command(
        "next_unanswered",
        QT_TR_NOOP("Next &unanswered"),
        lambda screen: WALK.of(screen).items.skip_by_key(),
        ("Space",),
        Needs.WALK,
        on_items=True,
    ),
    Command(
        "next_column",
        QT_TR_NOOP("Next &column"),
        lambda screen: WALK.of(screen).next_column(),
        ("F6",),
        Needs.WALK,
    ),
    Command(
        "show_route",
        QT_TR_NOOP("Show or hide the &route"),
        _toggle("ROUTE"),
        ("Ctrl+B",),
        Needs.WALK,
        is_on=_is_shown("ROUTE"),
    ),
    Command(
        "show_panel",
        QT_TR_NOOP("Show or hide the s&cores"),
        _toggle("PANEL"),
        ("Ctrl+J",),
        Needs.WALK,
        is_on=_is_shown("PANEL"),
    ),
)
