"""The top of the photos page: filters, ways in, and what the photos still wait for.

Which photos are listed, and in what order.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from cpted_audit.analysis.photos import is_attached
from cpted_audit.domain.ids import AnswerId, PhotoId, PlaceId
from cpted_audit.domain.photos.photo import Photo
from cpted_audit.ui.theme import px
from cpted_audit.ui.widgets.flow import FlowLayout
from cpted_audit.ui.widgets.labels import live_label, text_label
from cpted_audit.ui.words import QT_TR_NOOP, said, tr
from cpted_audit.words import counted


class Order(Enum):
    """The order of the grid, in English."""

    ARRIVAL = QT_TR_NOOP("As imported")
    OLDEST = QT_TR_NOOP("Oldest first")
    NEWEST = QT_TR_NOOP("Newest first")


class Students(Enum):
    """What was said about students in the picture, in English."""

    ANY = QT_TR_NOOP("Students: any")
    NOT_ASKED = QT_TR_NOOP("Students: not asked")
    YES = QT_TR_NOOP("Students: yes")
    NO = QT_TR_NOOP("Students: no")


class Where(Enum):
    """Filters by place that name none, in English."""

    EVERYWHERE = QT_TR_NOOP("All photos")
    UNATTACHED = QT_TR_NOOP("Not attached")
    SUGGESTED = QT_TR_NOOP("Place suggested")


SAID = {Students.NOT_ASKED: None, Students.YES: True, Students.NO: False}

_NO_TIME = datetime(1, 1, 1)  # noqa: DTZ001 - the camera's local time has no zone


@dataclass(frozen=True, slots=True)
class PhotoFilter:
    """What the user chose; `where` is a place's id or one of `Where`."""

    where: Where | PlaceId = Where.EVERYWHERE
    students: Students = Students.ANY
    order: Order = Order.ARRIVAL

    def listed(
        self,
        photos: Iterable[Photo],
        places: Mapping[AnswerId, PlaceId],
        suggested: Container[PhotoId],
    ) -> list[Photo]:
        """Return the photos that fit, in order; `places` says where each answer was given."""
        fits = self._place_test(places, suggested)
        found = [photo for photo in photos if fits(photo) and self._fits_students(photo)]
        match self.order:
            case Order.ARRIVAL:
                found.sort(key=lambda photo: photo.position)
            case Order.OLDEST:  # those without a time stand last, either way
                found.sort(
                    key=lambda photo: (photo.captured_at is None, photo.captured_at or _NO_TIME)
                )
            case Order.NEWEST:
                found.sort(key=lambda photo: photo.captured_at or _NO_TIME, reverse=True)
        return found

    def _fits_students(self, photo: Photo) -> bool:
        return self.students is Students.ANY or photo.students_visible is SAID[self.students]

    def _place_test(
        self, places: Mapping[AnswerId, PlaceId], suggested: Container[PhotoId]
    ) -> Callable[[Photo], bool]:
        match self.where:
            case Where.EVERYWHERE:
                return lambda _photo: True
            case Where.UNATTACHED:
                return lambda photo: not is_attached(photo)
            case Where.SUGGESTED:
                return lambda photo: photo.id in suggested
            case place_id:
                return lambda photo: place_of(photo, places) == place_id


def place_of(photo: Photo, places: Mapping[AnswerId, PlaceId]) -> PlaceId | None:
    """Return where a photo was taken: its answer's place, which may have moved, or its own."""
    if photo.answer_id is not None and photo.answer_id in places:
        return places[photo.answer_id]
    return photo.place_id


STACK_BELOW = 820
STACK_HEAD_BELOW = 560


class PhotoHeader(QWidget):
    """Tells which photos are wanted; the rest it only shows."""

    filtered = Signal()
    add_requested = Signal()
    watch_requested = Signal()
    camera_requested = Signal()
    accept_all_requested = Signal()

    def __init__(self, *, read_only: bool) -> None:
        super().__init__()
        self._count = live_label("", "muted")
        self._where = _box(tr("Show"), QSizePolicy.Policy.Expanding)
        self._students = _box(tr("Students visible"), QSizePolicy.Policy.Expanding)
        self._order = _box(tr("Order"), QSizePolicy.Policy.Expanding)
        for students in Students:
            self._students.addItem(tr(students.value), students)
        for order in Order:
            self._order.addItem(tr(order.value), order)
        words = (tr("Add photos…"), tr("Watch a folder…"), tr("Camera…"))
        self._ways_in = [QPushButton(word) for word in words]
        self.watch = self._ways_in[1]
        signals = (self.add_requested, self.watch_requested, self.camera_requested)
        for button, signal in zip(self._ways_in, signals, strict=True):
            button.setMinimumHeight(px(40))
            button.clicked.connect(signal)
        self._suggested = _Notice(tr("Accept all"), tr("Show them"))
        self._unasked = _Notice("", tr("Show them"))
        self._read_only = read_only
        self._connect()
        self._lay_out()
        if read_only:
            for button in self._ways_in:
                button.hide()

    @property
    def chosen(self) -> PhotoFilter:
        """What the user chose."""
        where = self._where.currentData()
        return PhotoFilter(
            where=Where.EVERYWHERE if where is None else where,
            students=self._students.currentData(),
            order=self._order.currentData(),
        )

    def show_places(
        self, counts: dict[Where, int], places: Iterable[tuple[PlaceId, str, int]]
    ) -> None:
        """List the filters with how many photos each has; the choice stays."""
        chosen = self._where.currentData()
        entries: list[tuple[str, Enum | str]] = [
            (_counted(tr(where.value), counts[where]), where)
            for where in Where
            if counts[where] or where in {chosen, Where.EVERYWHERE}
        ]
        entries += [(_counted(name, count), place_id) for place_id, name, count in places]
        self._where.blockSignals(True)
        self._where.clear()
        for words, data in entries:
            self._where.addItem(words, data)
        row = next((row for row, entry in enumerate(entries) if entry[1] == chosen), 0)
        self._where.setCurrentIndex(row)
        self._where.blockSignals(False)

    def show_counts(self, shown: int, total: int, suggested: int, unasked: int) -> None:
        """Say how many photos are listed, and how many wait for a place or an answer."""
        self._count.setText(_listed(shown, total))
        self._suggested.show_words(_suggested(suggested) if suggested else "")
        self._unasked.show_words(_unasked(unasked) if unasked else "")

    def choose(self, where: Where = Where.EVERYWHERE, students: Students = Students.ANY) -> None:
        """Set the filters."""
        for box, wanted in ((self._where, where), (self._students, students)):
            row = next((row for row in range(box.count()) if box.itemData(row) == wanted), 0)
            box.setCurrentIndex(row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put things below each other on a narrow window."""
        super().resizeEvent(event)
        below, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        for line, least in ((self._notices, STACK_BELOW), (self._head, STACK_HEAD_BELOW)):
            line.setDirection(below if self.width() < px(least) else beside)

    def _connect(self) -> None:
        for box in (self._where, self._students, self._order):
            box.currentIndexChanged.connect(lambda _row: self.filtered.emit())
        self._suggested.first.clicked.connect(self.accept_all_requested)
        self._suggested.first.setEnabled(not self._read_only)
        self._suggested.second.clicked.connect(lambda: self.choose(where=Where.SUGGESTED))
        self._unasked.second.clicked.connect(lambda: self.choose(students=Students.NOT_ASKED))

    def _lay_out(self) -> None:
        title = QHBoxLayout()
        title.setSpacing(px(8))
        title.addWidget(text_label(tr("Photos"), "title"))
        title.addWidget(self._count)
        title.addStretch()
        ways = FlowLayout(spacing=8)
        for button in self._ways_in:
            ways.addWidget(button)
        self._head = head = QHBoxLayout()
        head.addLayout(title, 1)
        head.addLayout(ways)
        filters = FlowLayout(spacing=8, fill=True)
        for box in (self._where, self._students, self._order):
            filters.addWidget(box)
        self._notices = notices = QHBoxLayout()
        notices.setSpacing(8)
        notices.addWidget(self._suggested, 1)
        notices.addWidget(self._unasked, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 8)
        column.setSpacing(8)
        column.addLayout(head)
        column.addLayout(filters)
        column.addLayout(notices)


class _Notice(QFrame):
    """One sentence about what is still to do, with buttons to do it."""

    def __init__(self, first: str, second: str) -> None:
        super().__init__()
        self.setProperty("card", "true")
        self._words = text_label("", wrap=True)
        self.first = QPushButton(first)
        self.second = QPushButton(second)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.addWidget(self._words, 1)
        for button in (self.first, self.second):
            button.setMinimumHeight(px(40))
            row.addWidget(button)
        self.first.setVisible(bool(first))
        self.hide()

    def show_words(self, words: str) -> None:
        """Show the notice, or nothing for no words."""
        self._words.setText(words)
        for button in (self.first, self.second):
            button.setAccessibleDescription(words)
        self.setVisible(bool(words))


def _box(name: str, across: QSizePolicy.Policy) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    box.setMinimumHeight(px(40))
    box.setMinimumContentsLength(12)
    box.setSizePolicy(across, QSizePolicy.Policy.Fixed)
    return box


def _counted(name: str, count: int) -> str:
    return f"{name} ({count:,})"


def _listed(shown: int, total: int) -> str:
    if shown != total:
        return tr("{shown:,} of {total:,} shown", shown=shown, total=total)
    return said(counted("1 photo", "{count} photos", total))


def _suggested(count: int) -> str:
    return said(
        counted(
            "1 photo was taken where the walk was at the time.",
            "{count} photos were taken where the walk was at the time.",
            count,
        )
    )


def _unasked(count: int) -> str:
    return said(
        counted(
            "1 photo needs a students-visible check.",
            "{count} photos need a students-visible check.",
            count,
        )
    )
