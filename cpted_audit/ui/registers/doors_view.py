"""The register of doors: checks and links in its form, and the weekly round in its place."""

from __future__ import annotations

from itertools import zip_longest

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QToolButton

from cpted_audit.domain.registers.access import Door
from cpted_audit.domain.registers.columns import RegisterKey
from cpted_audit.domain.registers.registers import register
from cpted_audit.session.registers.doors import door_links
from cpted_audit.ui.frame.page import PageContext
from cpted_audit.ui.registers.apart_bar import ApartBar
from cpted_audit.ui.registers.controller import RegisterController
from cpted_audit.ui.registers.linked_box import GoTo, LinkedBox
from cpted_audit.ui.registers.numbering_bar import NumberingBar
from cpted_audit.ui.registers.numbering_dialogs import NumberingDialog, RenumberDialog
from cpted_audit.ui.registers.register_view import RegisterView
from cpted_audit.ui.registers.rounds.check_words import ChecksBox
from cpted_audit.ui.registers.rounds.door_round import DoorRound
from cpted_audit.ui.theme import px
from cpted_audit.ui.words import tr

SOON_MS = 60
"""How long a door must stay chosen before what is linked to it is read."""


class DoorsView(RegisterView):
    """The table of doors with what belongs to one door beside it."""

    def __init__(self, context: PageContext, controller: RegisterController, go_to: GoTo) -> None:
        self._checks = ChecksBox()
        self._linked = LinkedBox(context, go_to)
        self.numbering = NumberingBar(controller)
        self._apart = ApartBar(controller)
        self._counted: tuple[object, ...] = ()
        self._soon = QTimer(singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self._show_links)
        self.round_button = QToolButton()
        self.round_button.setText(tr("Check doors"))
        self.round_button.setProperty("kind", "plantool")
        self.round_button.setMinimumHeight(px(36))
        self.round_button.setEnabled(not controller.read_only)
        super().__init__(
            register(RegisterKey.DOORS), context, controller, above=(self._apart, self.numbering),
            beside=(self._checks, self._linked), buttons=(self.round_button,),
        )  # fmt: skip
        self.round = DoorRound(context, controller)
        self.pages.addWidget(self.round)
        self.round_button.clicked.connect(self.begin_round)
        self.round.ended.connect(self.end_round)
        self.numbering.shown.connect(self._show_faulty)
        self.numbering.renumber_wanted.connect(lambda: _open(RenumberDialog(controller, self)))
        self.numbering.settings_wanted.connect(lambda: _open(NumberingDialog(controller, self)))

    @property
    def on_round(self) -> bool:
        """Whether the weekly round is on screen."""
        return self.pages.currentWidget() is self.round

    def begin_round(self) -> None:
        """Lead from door to door."""
        self.pages.setCurrentWidget(self.round)
        self.round.begin()

    def end_round(self) -> None:
        """Go back to the table, at the door looked at last."""
        self.pages.setCurrentWidget(self.fold)
        door = self.round.door
        if door is not None:
            self.go_to(door.id)

    def refresh(self) -> None:
        """Show the doors, or the round, as they stand."""
        super().refresh()
        doors = self.table.records.records
        if any(one is not other for one, other in zip_longest(doors, self._counted)):
            self._counted = tuple(doors)
            self.numbering.refresh()
        self._apart.refresh()
        if self.on_round:
            self.round.refresh()

    def show_chosen(self) -> None:
        """Show the chosen doors in the form, and what belongs to a single one."""
        super().show_chosen()
        self._soon.start()

    def _show_links(self) -> None:
        chosen = self.table.chosen_records()
        if len(chosen) == 1 and isinstance(chosen[0], Door):
            found = door_links(self._context.session, chosen[0])
            self._checks.show_checks(
                chosen[0], list(found.checks), self._controller.context().today
            )
            self._linked.show_links(chosen[0], found)

    def _show_faulty(self, ids: frozenset[str]) -> None:
        """Show the doors a fault is about alone, and choose the first."""
        self.filters.show_only(ids)
        shown = self.table.records.shown
        if shown:
            self.table.choose([shown[0].id])

    def stop(self) -> None:
        """Read nothing more; for closing."""
        super().stop()
        self.numbering.stop()
        self._apart.stop()
        self._soon.stop()


def _open(dialog: QDialog) -> None:
    """Show a dialog that goes away with its answer."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
