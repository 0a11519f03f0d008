"""Which photos are listed, and in what order."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from cpted_audit.analysis.photos import is_attached
from cpted_audit.domain.ids import AnswerId, PhotoId, PlaceId
from cpted_audit.domain.photos.photo import Photo
from cpted_audit.ui.words import QT_TR_NOOP


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
