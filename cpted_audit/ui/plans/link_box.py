"""What the chosen pin is of: the place, answer, finding or photo it is linked to, both ways."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QPushButton, QVBoxLayout, QWidget

from cpted_audit.domain.ids import FindingId, ItemId, MarkerId, PlaceId
from cpted_audit.domain.plans.marker import Marker, MarkerKind
from cpted_audit.domain.plans.marker_kinds import MarkerField, info_of
from cpted_audit.session.photos.photos import photos
from cpted_audit.session.plans import marker_signs
from cpted_audit.session.session import Session
from cpted_audit.ui.frame.page import PageContext
from cpted_audit.ui.plans.controller import PlanController
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.choice_line import let_find
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import QT_TR_NOOP, tr

# What a pin is linked to: written, and gone to.


LINKS: Mapping[str, Callable[[Session, Sequence[MarkerId], Any], None]] = {
    "answer_id": marker_signs.link_to_item,
    "finding_id": marker_signs.link_to_finding,
    "photo_id": marker_signs.link_to_photo,
    "place_id": marker_signs.link_to_place,
}
"""How each link of a marker is written."""


def open_link(context: PageContext, marker: Marker) -> None:
    """Show what a marker is of: an answer or a finding in the walk, a photo on its page."""
    where = _walk_target(context.session, marker)
    if where is not None:
        context.go_to(*where)
    elif marker.photo_id is not None:
        context.show_page("photos")
    else:
        context.status.show_hint(tr("This marker is linked to nothing yet."))


def _walk_target(session: Session, marker: Marker) -> tuple[PlaceId, ItemId | None] | None:
    answers = {answer.id: answer for answer in session.walk.answers.values()}
    made = {finding.id: answer_id for answer_id, finding in session.findings.items()}
    answer_id = marker.answer_id or (made.get(marker.finding_id) if marker.finding_id else None)
    if answer_id in answers:
        return answers[answer_id].place_id, answers[answer_id].item_id
    free = next(
        (finding for finding in session.free_findings if finding.id == marker.finding_id), None
    )
    place_id = marker.place_id if free is None else free.place_id
    return None if place_id is None else (place_id, None)


_LONGEST = 70


class LinkBox(QWidget):
    """One box that is found by typing, and a button that goes to what is linked."""

    linked = Signal(str, object)
    """The name of the link and what it is to: an id, or for an answer a (place, item) pair."""
    opened = Signal(object)

    def __init__(self, controller: PlanController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._marker: Marker | None = None
        self._words = text_label("", "muted")
        self._box = QComboBox()
        let_find(self._box)
        self._box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._box.setMinimumContentsLength(16)
        self._box.setMinimumHeight(px(36))
        self._go = QPushButton(tr("Go there"))
        self._go.setMinimumHeight(px(36))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self._words, self._box, self._go):
            column.addWidget(widget)
        self._box.activated.connect(self._choose)
        self._go.clicked.connect(lambda: self.opened.emit(self._marker))
        self._box.setEnabled(not controller.read_only)

    def show_marker(self, marker: Marker | None) -> None:
        """Show what a marker is linked to, or hide."""
        link = None if marker is None else link_of(marker.kind)
        self.setVisible(link is not None)
        if marker is None or link is None:
            self._marker = None
            return
        words, fill = LISTS[link]
        current = _current(marker, link)
        same = self._marker is not None and (self._marker.id, self._marker.kind) == (
            marker.id, marker.kind,
        )  # fmt: skip
        self._marker = marker
        self._words.setText(tr(words))
        self._box.setAccessibleName(tr(words))
        if not same:
            self._box.clear()
            self._box.addItem(tr("Nothing yet"), None)
            for text, value in fill(self._controller.session):
                self._box.addItem(text[:_LONGEST], value)
        rows = range(1, self._box.count())
        data = linked_to(self._controller.session, marker, link)
        self._box.setCurrentIndex(next((r for r in rows if self._box.itemData(r) == data), 0))
        self._go.setVisible(current is not None)

    def focus(self) -> None:
        """Put the cursor into the box, ready for typing."""
        self._box.setFocus()
        line = self._box.lineEdit()
        if line is not None:
            line.selectAll()

    def _choose(self, row: int) -> None:
        if self._marker is not None:
            self.linked.emit(link_of(self._marker.kind), self._box.itemData(row))


def link_of(kind: MarkerKind) -> str | None:
    """Return the link that a kind of marker is about, such as `answer_id`."""
    fields = info_of(kind).fields
    for field in (
        MarkerField.ANSWER, MarkerField.FINDING, MarkerField.PHOTO, MarkerField.PLACE,
    ):  # fmt: skip
        if field in fields:
            return f"{field.value}_id"
    return None


def linked_to(session: Session, marker: Marker, link: str) -> object:
    """Return what a marker is linked to, as it stands in the list of what it can be; or None."""
    if link != "answer_id":
        return _current(marker, link)
    found = next(
        (answer for answer in session.walk.answers.values() if answer.id == marker.answer_id), None
    )
    return None if found is None else (found.place_id, found.item_id)


def _current(marker: Marker, link: str) -> str | None:
    value: str | None = getattr(marker, link)
    return value


def _places(session: Session) -> list[tuple[str, PlaceId]]:
    walk = session.walk
    return [(walk.path(place), place.id) for place in walk.route()]


def _answers(session: Session) -> list[tuple[str, tuple[str, str]]]:
    walk = session.walk
    return [
        (
            f"{question.item.id} · {question.place.name} · {question.item.ideal}",
            (question.place.id, question.item.id),
        )
        for place in walk.route()
        for question in walk.questions_at(place)
    ]


def _findings(session: Session) -> list[tuple[str, FindingId]]:
    walk = session.walk
    answers = {answer.id: answer for answer in walk.answers.values()}
    names = {place.id: place.name for place in walk.places}
    told = []
    for answer_id, made in session.findings.items():
        about = answers.get(answer_id)
        if about is not None:
            where = names.get(about.place_id, "")
            told.append((made.number, f"{made.number} · {about.item_id} · {where}", made.id))
    told += [
        (finding.number, f"{finding.number} · {finding.title}", finding.id)
        for finding in session.free_findings
    ]
    return [(words, finding_id) for _, words, finding_id in sorted(told)]


def _photos(session: Session) -> list[tuple[str, str]]:
    return [(photo.caption or photo.file_name, photo.id) for photo in photos(session)]


LISTS: dict[str, tuple[str, Callable[[Session], Sequence[tuple[str, object]]]]] = {
    "answer_id": (QT_TR_NOOP("Answer"), _answers),
    "finding_id": (QT_TR_NOOP("Finding"), _findings),
    "photo_id": (QT_TR_NOOP("Photo"), _photos),
    "place_id": (QT_TR_NOOP("Place"), _places),
}
"""What each link is called, and what it can be to: a text and its data."""
