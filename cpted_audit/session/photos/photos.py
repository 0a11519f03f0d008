"""Bring photos in, attach them to answers and places, caption and remove them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

from cpted_audit import clock
from cpted_audit.domain.happened import lies_ahead
from cpted_audit.domain.ids import AnswerId, ItemId, PhotoId, PlaceId, new_id
from cpted_audit.domain.photos.photo import Photo
from cpted_audit.domain.photos.picture_size import MAX_SIDE
from cpted_audit.domain.places.site import PlaceState
from cpted_audit.domain.walk import Answer
from cpted_audit.errors import AuditError
from cpted_audit.imaging.photos.passed_over import PassedOver
from cpted_audit.imaging.photos.results import RefusedPhoto, TakenPhoto
from cpted_audit.session.photos.looks import picture as picture  # the looks of a photo are
from cpted_audit.session.photos.looks import thumbnail as thumbnail  # asked for here as well
from cpted_audit.session.places.places import PlaceFinder
from cpted_audit.session.session import Session
from cpted_audit.store.tables import ANSWER, PHOTO, PICTURE, Picture
from cpted_audit.words import N_

_ZONES = timedelta(days=1)
"""By how much a camera's clock may be ahead of the school's and still be right where it was set."""


@dataclass(frozen=True, slots=True)
class Target:
    """What new photos show: an item at a place, a place, or nothing named yet."""

    place_id: PlaceId | None = None
    item_id: ItemId | None = None


@dataclass(slots=True)
class PhotoImport:
    """One import of photos, undone as one step; counts what became of each file."""

    target: Target = field(default_factory=Target)
    merge_key: str = field(default_factory=lambda: f"photos:{new_id()}")
    added: list[Photo] = field(default_factory=list)
    duplicates: list[str] = field(default_factory=list)
    refused: list[RefusedPhoto] = field(default_factory=list)
    passed: PassedOver = field(default_factory=PassedOver)
    undated: list[str] = field(default_factory=list)
    """Photos whose camera tells a day to come; they are added without it."""

    @property
    def done(self) -> int:
        """How many files have been dealt with."""
        return len(self.added) + len(self.duplicates) + len(self.refused)


def find_target(session: Session, *, place: str | None, item: str | None) -> Target:
    """Return the target named by a place and an item, as written by a user.

    Raises AuditError when a name fits nothing, or the item is not asked at that place.
    """
    found = None if place is None else PlaceFinder(session.walk).find(place)
    if item is None:
        return Target(None if found is None else found.id)
    asked = next(
        (one for one in session.checklist.items() if one.id.casefold() == item.casefold()), None
    )
    if asked is None:
        raise AuditError("The checklist has no item “{item}”.", item=item[:40])
    kinds = [
        place
        for place in session.walk.places
        if place.kind is asked.space_type and place.state is not PlaceState.RETIRED
    ]
    if found is None and len(kinds) == 1:
        found = kinds[0]
    if found is None:
        raise AuditError(
            "{asked} is asked at {count} places; name the place the photos were taken at.",
            asked=asked.id,
            count=len(kinds),
        )
    if found not in kinds:
        raise AuditError(
            "{asked} is asked at a {space_type}, but {name} is a {kind}.",
            asked=asked.id,
            space_type=asked.space_type,
            name=found.name,
            kind=found.kind,
        )
    return Target(found.id, asked.id)


def import_photos(
    session: Session,
    paths: Sequence[Path],
    target: Target,
    *,
    max_side: int = MAX_SIDE,
    cancelled: Callable[[], bool] = lambda: False,
) -> Iterator[PhotoImport]:
    """Decode files and folders in child processes and store each; yields after every file.

    Pictures are stored with at most `max_side` pixels on the longer side, panoramas with as many
    as would be in one twice as wide as high. What folders hold besides photos is counted in
    `passed` from the first yield after the search.

    A bad file is refused with its reason and the others go in; every photo is on disk when it is
    counted. Raises CancelledError when `cancelled` says so; what was stored stays.
    """
    from cpted_audit.imaging.photos.photos import gather_pictures, take_photos  # slow to load

    running = PhotoImport(target)
    yield running
    for result in take_photos(
        gather_pictures(paths, running.passed), max_side=max_side, cancelled=cancelled
    ):
        store_photo(session, running, result)
        yield running


def store_photo(session: Session, running: PhotoImport, result: TakenPhoto | RefusedPhoto) -> None:
    """Store one decoded photo, or note that it was refused or is there already."""
    if isinstance(result, RefusedPhoto):
        running.refused.append(result)
        return
    db = session.document.db
    known = PHOTO.where(db, "original_sha256 = ?", result.sha256)
    if any(_shows(session, photo, running.target) for photo in known):
        running.duplicates.append(result.name)
        return
    with session.edit(N_("Import photos"), merge_key=running.merge_key, merge_within=None):
        if not PICTURE.get(db, result.sha256):
            PICTURE.insert(db, Picture(result.sha256, result.thumbnail, result.picture))
        ahead = result.captured_at is not None and lies_ahead(result.captured_at - _ZONES)
        if ahead:
            result = replace(result, captured_at=None)
            running.undated.append(result.name)
        photo = _photo(session, result, running.target)
        PHOTO.insert(db, photo)
    running.added.append(photo)


def photos(session: Session) -> list[Photo]:
    """Return every photo in the order they were brought in."""
    return PHOTO.all(session.document.db, "position, rowid")


def photos_at(session: Session, item_id: ItemId, place_id: PlaceId) -> list[Photo]:
    """Return the photos attached to an item's answer at a place."""
    answer = session.walk.answers.get((item_id, place_id))
    if answer is None:
        return []
    return PHOTO.where(session.document.db, "answer_id = ? ORDER BY position", answer.id)


def photo_counts(session: Session) -> dict[AnswerId, int]:
    """Return how many photos are attached to each answer that has any."""
    return dict(
        session.document.db.execute(
            "SELECT answer_id, count(*) FROM photo WHERE answer_id IS NOT NULL GROUP BY answer_id"
        ).fetchall()
    )


def caption_photo(session: Session, photo: Photo, caption: str, *, origin: object = None) -> None:
    """Write a photo's caption; typing joins into one step."""
    with session.edit(N_("Caption a photo"), origin=origin, merge_key=f"caption:{photo.id}"):
        current = PHOTO.get(session.document.db, photo.id)  # the screen may show an older one
        if current is not None:
            PHOTO.update(session.document.db, replace(current, caption=caption))


def remove_photo(session: Session, photo: Photo, *, origin: object = None) -> None:
    """Take a photo out of the audit; undo brings it back, its bytes are still there."""
    db = session.document.db
    with session.edit(N_("Remove photo {file_name}", file_name=photo.file_name), origin=origin):
        for later in PHOTO.where(db, "before_id = ?", photo.id):
            PHOTO.update(db, replace(later, before_id=None))
        PHOTO.delete(db, photo.id)


def _shows(session: Session, photo: Photo, target: Target) -> bool:
    """Return whether a photo is attached to the target already; no target is met by any photo."""
    if target.item_id is None:
        return target.place_id in {None, photo.place_id}
    answer = session.walk.answers.get((target.item_id, _place_of(target)))
    return answer is not None and photo.answer_id == answer.id


def _photo(session: Session, taken: TakenPhoto, target: Target) -> Photo:
    db = session.document.db
    position = db.execute("SELECT coalesce(max(position), 0) + 1 FROM photo").fetchone()[0]
    return Photo(
        id=PhotoId(new_id()),
        original_sha256=taken.sha256,
        file_name=taken.name,
        width=taken.width,
        height=taken.height,
        captured_at=taken.captured_at,
        latitude=taken.latitude,
        longitude=taken.longitude,
        place_id=target.place_id,
        answer_id=answer_for(session, target),
        position=position,
    )


def answer_for(session: Session, target: Target) -> AnswerId | None:
    """Return the answer a photo belongs to, making a blank one to hold it where there is none.

    For use within an edit.
    """
    if target.item_id is None:
        return None
    db = session.document.db
    place_id = _place_of(target)
    answer = ANSWER.first(db, "item_id = ? AND place_id = ?", target.item_id, place_id)
    if answer is None:
        answer = Answer(
            id=AnswerId(new_id()), item_id=target.item_id, place_id=place_id, value=None,
            observed_at=clock.now_to_second(),
            observer=session.document.who,
        )  # fmt: skip
        ANSWER.insert(db, answer)
    return answer.id


def _place_of(target: Target) -> PlaceId:
    if target.place_id is None:
        raise ValueError("a photo of an item needs the place it was taken at")
    return target.place_id
