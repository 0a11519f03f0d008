"""The register of doors: checks and links in its form, and the weekly round in its place."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import zip_longest

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QFrame, QPushButton, QToolButton, QVBoxLayout, QWidget

from cpted_audit.analysis.findings.priority import OpenFinding
from cpted_audit.domain.registers.access import Door
from cpted_audit.domain.registers.columns import RegisterKey
from cpted_audit.domain.registers.registers import register
from cpted_audit.domain.registers.values import MASK
from cpted_audit.errors import AuditError
from cpted_audit.session.registers.doors import DoorLinks, apart, bring_together, door_links
from cpted_audit.ui import dialogs
from cpted_audit.ui.by_steps import Steps
from cpted_audit.ui.frame.page import PageContext
from cpted_audit.ui.registers.controller import RegisterController
from cpted_audit.ui.registers.numbering_bar import WAIT_MS, NumberingBar
from cpted_audit.ui.registers.numbering_dialogs import NumberingDialog, RenumberDialog
from cpted_audit.ui.registers.register_view import RegisterView
from cpted_audit.ui.registers.rounds.check_words import ChecksBox
from cpted_audit.ui.registers.rounds.door_round import DoorRound
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.flow import FlowLayout
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.widgets.link_row import Link, LinkList
from cpted_audit.ui.words import said, tr
from cpted_audit.words import counted

_NO_ROW = counted(
    "1 door of the walk has no row here.", "{count} doors of the walk have no row here.", None
)
_NO_PLACE = counted(
    "1 exterior door here has no place of the walk.",
    "{count} exterior doors here have no place of the walk.",
    None,
)


class ApartBar(QFrame):
    """Says how many doors lack a row or a place, and brings them together in one step."""

    def __init__(self, controller: RegisterController) -> None:
        super().__init__()
        self.setObjectName("notice")
        self._controller = controller
        self._said = text_label("", "muted")
        self._bring = QPushButton(tr("Join them"))
        self._bring.setProperty("kind", "link")
        self._bring.clicked.connect(self._do)
        flow = FlowLayout(self, spacing=8)
        flow.setContentsMargins(px(12), px(4), px(8), px(4))
        flow.addWidget(self._said)
        flow.addWidget(self._bring)
        self._timer = QTimer(self, singleShot=True, interval=WAIT_MS)
        self._timer.timeout.connect(self.check)
        self._checked = False
        self.hide()

    def refresh(self) -> None:
        """Look again in a moment, so that typing stays quick; the first time at once."""
        if self._checked:
            self._timer.start()
        else:
            self.check()

    def stop(self) -> None:
        """Look no more; for closing."""
        self._timer.stop()

    def check(self) -> None:
        """Show what is apart, or hide where nothing is."""
        self._checked = True
        found = apart(self._controller.session, self._controller.names.locations)
        parts = tuple(
            said(words.of(len(those))) if those else ""
            for words, those in ((_NO_ROW, found.places), (_NO_PLACE, found.doors))
        )
        self._said.setText(" ".join(filter(None, parts)))
        self._bring.setEnabled(not self._controller.read_only)
        self.setVisible(any(parts))

    def _do(self) -> None:
        try:
            bring_together(self._controller.session)
        except AuditError as error:
            dialogs.tell(self.window(), error)
        self.check()


_FIRST = 6
GoTo = Callable[[RegisterKey, str], object]


class LinkedBox(QWidget):
    """Lists what is linked to the door in the form."""

    def __init__(self, context: PageContext, go_to: GoTo) -> None:
        super().__init__()
        self._context = context
        self._go_to = go_to
        self._list = LinkList(context.theme, tr("Linked"), _FIRST)
        self._list.show_links([], "")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(8), 0, 0)
        column.setSpacing(px(4))
        column.addWidget(text_label(tr("LINKED"), "caps"))
        column.addWidget(self._list)

    def show_links(self, door: Door, found: DoorLinks) -> None:
        """Show what is linked to a door; a code is only said to be there."""
        links = [self._finding(finding) for finding in found.findings]
        links += [
            Link(tr("Key {name}", name=key.name), key.holder,
                 partial(self._go_to, RegisterKey.KEYS, key.id))
            for key in found.keys
        ]  # fmt: skip
        unnamed = tr("Code")
        links += [
            Link(f"{code.name or unnamed}  {MASK}", "",
                 partial(self._go_to, RegisterKey.CODES, code.id))
            for code in found.codes
        ]  # fmt: skip
        if found.photos:
            words = said(counted("1 photo", "{count} photos", len(found.photos)))
            links.append(Link(words, "", partial(self._context.show_page, "photos")))
        if door.place_id is not None:
            go = partial(self._context.go_to, door.place_id, None)
            links.append(Link(tr("Its items in the walk"), "", go))
        self._list.show_links(links, tr("Nothing is linked to this door yet."))

    def _finding(self, open_finding: OpenFinding) -> Link:
        item_id = None if open_finding.question is None else open_finding.question.item.id
        go = partial(self._context.go_to, open_finding.place.id, item_id)
        return Link(tr("Finding {number}", number=open_finding.number), open_finding.title, go)


SOON_MS = 60
"""How long a door must stay chosen before what is linked to it is read."""


class DoorsView(RegisterView):
    """The table of doors with what belongs to one door beside it."""

    def __init__(
        self,
        context: PageContext,
        controller: RegisterController,
        go_to: GoTo,
        parent: QWidget | None = None,
    ) -> None:
        self._checks = ChecksBox(context)
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
            beside=(self._checks, self._linked), buttons=(self.round_button,), parent=parent,
        )  # fmt: skip

    def build(self) -> Steps[None]:
        """Make what is in it, and the round."""
        yield from super().build()
        yield None
        controller = self._controller
        self.round = DoorRound(self._context, controller)
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
        self.table.refit_columns()
        door = self.round.door
        if door is not None:
            self.go_to(door.id)

    def fill(self) -> Steps[None]:
        """Show the doors, or the round, as they stand, by steps."""
        yield from super().fill()
        doors = self.table.records.records
        changed = any(one is not other for one, other in zip_longest(doors, self._counted))
        if changed or self.numbering.numbering is None:
            self._counted = tuple(doors)
            self.numbering.refresh()
        yield None
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
