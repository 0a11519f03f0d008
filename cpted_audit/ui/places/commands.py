"""The commands about places: of the place on screen, and of all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cpted_audit.ui.frame.command import Command, Needs
from cpted_audit.ui.walk.commands import WALK
from cpted_audit.ui.words import QT_TR_NOOP

if TYPE_CHECKING:
    from cpted_audit.ui.frame.page import Screen


def _add_place(screen: Screen) -> None:
    """Ask for a place, add it and go there."""
    from cpted_audit.ui.places.place_dialogs import add_place

    place = add_place(screen.widget, screen.context.session, WALK.of(screen).place)
    if place is not None:
        screen.context.go_to(place.id, None)


def _rename_place(screen: Screen) -> None:
    """Ask for another name for the place on screen."""
    from cpted_audit.ui.places.place_dialogs import rename_place

    place = WALK.of(screen).place
    if place is not None:
        rename_place(screen.widget, screen.context.session, place)


def _retire_place(screen: Screen) -> None:
    """Take the place on screen off the route, keeping what was answered there."""
    from cpted_audit.ui.places.place_dialogs import retire_place

    place = WALK.of(screen).place
    if place is not None:
        retire_place(screen.widget, screen.context.session, place)


def _sample(screen: Screen) -> None:
    """Ask which places of the kind marked on the route are walked."""
    from cpted_audit.ui.places.place_dialogs import SampleDialog

    chosen = WALK.of(screen).chosen_kind()
    if chosen is not None:
        SampleDialog(screen.context.session, *chosen, screen.widget).open()


def _edit_places(screen: Screen) -> None:
    """Show every place, to be renamed, moved, merged, retired or brought back."""
    from cpted_audit.domain.ids import PlaceId
    from cpted_audit.ui.places.places_dialog import PlacesDialog

    context = screen.context
    dialog = PlacesDialog(context.session, WALK.of(screen).place, screen.widget)
    dialog.place_requested.connect(lambda place_id: context.go_to(PlaceId(place_id), None))
    dialog.open()


COMMANDS: tuple[Command[Screen], ...] = (
    Command("add_place", QT_TR_NOOP("&Add a place…"), _add_place, ("Ctrl+Shift+N",), Needs.EDIT),
    Command(
        "rename_place", QT_TR_NOOP("Rename this &place…"), _rename_place, ("F2",), Needs.ANSWER
    ),
    Command("retire_place", QT_TR_NOOP("Re&tire this place"), _retire_place, (), Needs.ANSWER),
    Command("sample", QT_TR_NOOP("&Walk a sample…"), _sample, ("Ctrl+Shift+W",), Needs.ANSWER),
    Command("places", QT_TR_NOOP("P&laces and buildings…"), _edit_places, ("Ctrl+Shift+L",)),
)

AT_A_PLACE = (
    "same_as", "sample", "add_finding", "rename_place", "retire_place", "add_place", "places",
)  # fmt: skip
"""What is offered at a place's name and by the route's context menu."""
