"""What photos show, chosen in two boxes: the place, and at it an item, a finding, or nothing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QSizePolicy, QVBoxLayout, QWidget

from cpted_audit.domain.ids import AnswerId, FindingId, PlaceId
from cpted_audit.domain.photos.photo import Photo
from cpted_audit.domain.walk import Answer
from cpted_audit.session.photos.photos import Target
from cpted_audit.session.session import Session
from cpted_audit.ui.photos.photo_header import place_of
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.choice_line import let_find
from cpted_audit.ui.widgets.labels import text_label
from cpted_audit.ui.words import QT_TR_NOOP, tr

NOWHERE = QT_TR_NOOP("No place yet")
MIXED = QT_TR_NOOP("Several")
_LONGEST = 60


class AttachBox(QWidget):
    """Shows what photos are attached to, and tells what was chosen instead."""

    target_chosen = Signal(object)
    """A Target: a place, an item at it, or nowhere."""
    finding_chosen = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._place = _box(tr("Place"))
        self._typed = let_find(self._place)  # three hundred places are found by typing
        self._typed.setAccessibleName(tr("Place"))
        self._subject = _box(tr("What it shows"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for box in (self._place, self._subject):
            column.addWidget(text_label(box.accessibleName(), "muted"))
            column.addWidget(box)
        self._place.activated.connect(self._choose_place)
        self._subject.activated.connect(self._choose_subject)

    def show_places(self) -> None:
        """List the places as they stand."""
        walk = self._session.walk
        self._place.clear()
        self._place.addItem(tr(NOWHERE), None)
        for place in walk.route():
            self._place.addItem(walk.path(place), place.id)

    def show_photos(self, photos: Sequence[Photo], places: dict[AnswerId, PlaceId]) -> None:
        """Show what these photos are attached to."""
        at = {place_of(photo, places) for photo in photos}
        about = {(photo.answer_id, photo.finding_id) for photo in photos}
        place_id = at.pop() if len(at) == 1 else None
        mixed = bool(at)
        row = self._place.findData(place_id)
        self._place.setCurrentIndex(-1 if mixed else max(row, 0))
        self._typed.setPlaceholderText(tr(MIXED) if mixed else "")
        self._list_subjects(None if mixed else place_id)
        if len(about) == 1:
            self._show_subject(*about.pop())
        else:
            self._subject.setCurrentIndex(-1)
        self._typed.setCursorPosition(0)

    def _list_subjects(self, place_id: PlaceId | None) -> None:
        self._subject.clear()
        self._subject.setEnabled(place_id is not None)
        self._subject.addItem(tr("The place itself") if place_id else "", None)
        place = next((place for place in self._session.walk.places if place.id == place_id), None)
        if place is None:
            return
        for finding in self._session.free_findings:
            if finding.place_id == place_id:
                words = _of_finding(finding.number, finding.title)
                self._subject.addItem(_short(words), ("finding", finding.id))
        made = self._session.findings
        for question in self._session.walk.questions_at(place):
            own = made.get(question.answer.id) if question.answer else None
            words = f"{question.item.id} · {question.item.ideal}"
            if own is not None:
                words = _of_finding(own.number, words)
            self._subject.addItem(_short(words), ("item", question.item.id))

    def _show_subject(self, answer_id: AnswerId | None, finding_id: FindingId | None) -> None:
        answers = self._session.walk.answers.values()
        answer: Answer | None = next((answer for answer in answers if answer.id == answer_id), None)
        wanted: tuple[str, str] | None = None
        if answer is not None:
            wanted = ("item", answer.item_id)
        elif finding_id is not None:
            wanted = ("finding", finding_id)
        rows = range(self._subject.count())
        row = next((row for row in rows if self._subject.itemData(row) == wanted), 0)
        self._subject.setCurrentIndex(row)

    def _choose_place(self, row: int) -> None:
        self.target_chosen.emit(Target(self._place.itemData(row)))

    def _choose_subject(self, row: int) -> None:
        place_id = self._place.currentData()
        kind, subject_id = self._subject.itemData(row) or ("place", None)
        if kind == "finding":
            self.finding_chosen.emit(subject_id)
        else:
            self.target_chosen.emit(Target(place_id, subject_id))


def _box(name: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    box.setMinimumHeight(px(40))
    box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    return box


def _of_finding(number: int, words: str) -> str:
    return tr("Finding {number} · {words}", number=number, words=words)


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
