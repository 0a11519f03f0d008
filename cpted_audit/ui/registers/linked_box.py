"""What else the audit holds about a door: its findings, photos, keys and codes, each a link."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cpted_audit.analysis.findings.priority import OpenFinding
from cpted_audit.domain.registers.access import Door
from cpted_audit.domain.registers.columns import RegisterKey
from cpted_audit.domain.registers.values import MASK
from cpted_audit.session.registers.doors import DoorLinks
from cpted_audit.ui.frame.page import PageContext
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.widgets.link_row import Link, LinkList
from cpted_audit.ui.words import tr

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
            count = len(found.photos)
            words = tr("1 photo") if count == 1 else tr("{count} photos", count=count)
            links.append(Link(words, "", partial(self._context.show_page, "photos")))
        if door.place_id is not None:
            go = partial(self._context.go_to, door.place_id, None)
            links.append(Link(tr("Its items in the walk"), "", go))
        self._list.show_links(links, tr("Nothing is linked to this door yet."))

    def _finding(self, open_finding: OpenFinding) -> Link:
        item_id = None if open_finding.question is None else open_finding.question.item.id
        go = partial(self._context.go_to, open_finding.place.id, item_id)
        return Link(tr("Finding {number}", number=open_finding.number), open_finding.title, go)
