"""Where photos were probably taken: where the walk was at the time."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime, timedelta

from cpted_audit.domain.ids import PhotoId, PlaceId
from cpted_audit.domain.photos.photo import Photo
from cpted_audit.domain.walk import Answer

# Which photos show the same thing before and after it was mended.


def photo_pairs(photos: Iterable[Photo]) -> dict[PhotoId, PhotoId]:
    """Return, for each later photo, the one before it.

    No photo stands before two others, and none before itself by way of others, whatever the
    document says: every photo is printed once.
    """
    records = list(photos)
    known = {photo.id for photo in records}
    pairs: dict[PhotoId, PhotoId] = {}
    taken: set[PhotoId] = set()
    for photo in records:
        before = photo.before_id
        if before is None or before not in known or before in taken:
            continue
        if photo.id not in _earlier(pairs, before):
            pairs[photo.id] = before
            taken.add(before)
    return pairs


def _earlier(pairs: dict[PhotoId, PhotoId], photo_id: PhotoId) -> set[PhotoId]:
    """Return a photo and all that stand before it."""
    found = {photo_id}
    while photo_id in pairs:
        photo_id = pairs[photo_id]
        found.add(photo_id)
    return found


WITHIN = timedelta(minutes=10)
"""How far, at most, the nearest answer may lie from a photo."""


def suggested_places(photos: Iterable[Photo], answers: Iterable[Answer]) -> dict[PhotoId, PlaceId]:
    """Return a place for each photo that has none and was taken close to an answer that day.

    Both times are the school's wall clock. Where the nearest answers lie at several places, as
    after an import, nothing is suggested.
    """
    places: dict[datetime, set[PlaceId]] = defaultdict(set)
    for answer in answers:
        places[answer.observed_at.replace(tzinfo=None)].add(answer.place_id)
    times = sorted(places)
    found: dict[PhotoId, PlaceId] = {}
    for photo in photos:
        if is_attached(photo) or photo.captured_at is None:
            continue
        near = _nearest(times, photo.captured_at.replace(tzinfo=None))
        here = set().union(*(places[time] for time in near))
        if len(here) == 1:
            found[photo.id] = here.pop()
    return found


def is_attached(photo: Photo) -> bool:
    """Return whether it is said what a photo shows: a place, an item or a finding."""
    return not (photo.place_id is None and photo.answer_id is None and photo.finding_id is None)


def _nearest(times: list[datetime], at: datetime) -> list[datetime]:
    """Return the nearest of the times, or both where one before and one after are as near."""
    after = bisect_left(times, at)
    near = [
        time
        for time in times[max(0, after - 1) : after + 1]
        if time.date() == at.date() and abs(time - at) <= WITHIN
    ]
    least = min((abs(time - at) for time in near), default=WITHIN)
    return [time for time in near if abs(time - at) == least]
