"""Say what photos show: attach, describe, pair and mark them; each is one step to undo."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from cpted_audit.analysis.photos import suggested_places
from cpted_audit.domain.ids import FindingId, PhotoId, PlaceId
from cpted_audit.domain.photos.markup import Markup
from cpted_audit.domain.photos.photo import Photo
from cpted_audit.errors import AuditError
from cpted_audit.session.photos.photos import Target, answer_for, photos
from cpted_audit.session.session import Session
from cpted_audit.store.tables import FINDING, PHOTO
from cpted_audit.words import N_, counted


def get(session: Session, photo_id: PhotoId) -> Photo | None:
    """Return a photo as it stands, or None where it was removed."""
    return PHOTO.get(session.document.db, photo_id)


def describe(session: Session, photo: Photo, alt_text: str, *, origin: object = None) -> None:
    """Write what a photo shows for readers who do not see it; typing joins into one step."""
    with session.edit(N_("Describe a photo"), origin=origin, merge_key=f"alt:{photo.id}"):
        _change(session, [photo.id], alt_text=alt_text)


def attach(session: Session, photo_ids: Sequence[PhotoId], target: Target) -> None:
    """Say that photos show an item at a place, a place, or nothing named."""
    with session.edit(counted("Attach 1 photo", "Attach {count} photos", len(photo_ids))):
        _change(
            session, photo_ids,
            place_id=target.place_id, answer_id=answer_for(session, target), finding_id=None,
        )  # fmt: skip


def attach_to_finding(
    session: Session, photo_ids: Sequence[PhotoId], finding_id: FindingId
) -> None:
    """Say that photos show a finding, and with it the answer or the place it is about.

    Raises AuditError where the finding was removed.
    """
    finding = FINDING.get(session.document.db, finding_id)
    if finding is None:
        raise AuditError("That finding is no longer there; the photos stay as they were.")
    answer = next(
        (answer for answer in session.walk.answers.values() if answer.id == finding.answer_id), None
    )
    place_id = finding.place_id if answer is None else answer.place_id
    with session.edit(counted("Attach 1 photo", "Attach {count} photos", len(photo_ids))):
        _change(
            session, photo_ids,
            place_id=place_id, answer_id=finding.answer_id, finding_id=finding_id,
        )  # fmt: skip


def set_students_visible(
    session: Session,
    photo_ids: Sequence[PhotoId],
    visible: bool | None,  # noqa: FBT001 - the fact
) -> None:
    """Write whether students can be seen, or None for not asked."""
    word = {
        True: N_("Students visible"), False: N_("No students visible"),
        None: N_("Students not asked"),
    }[visible]  # fmt: skip
    count = counted("1 photo", "{count} photos", len(photo_ids))
    with session.edit(N_("{what}: {photos}", what=word, photos=count)):
        _change(session, photo_ids, students_visible=visible)


def unasked(session: Session) -> dict[int, Photo]:
    """Return the photos of which nobody has said whether students are visible, by number."""
    return {
        number: photo
        for number, photo in enumerate(photos(session), start=1)
        if photo.students_visible is None
    }


def is_of_marks(step: str, file_name: str) -> bool:
    """Return whether a step, by its name, changed the marks of a photo."""
    return step.startswith(f"Mark photo {file_name}: ")


def set_markup(
    session: Session, photo: Photo, markup: Markup, words: str, *, merge_key: str | None = None
) -> None:
    """Write the marks of a photo; `words` say what was done, such as “add an arrow”.

    Steps with the same `merge_key`, such as one nudge after another, join.
    """
    step = N_("Mark photo {photo}: {words}", photo=photo.file_name, words=words)
    with session.edit(step, merge_key=merge_key and f"marks:{photo.id}:{merge_key}"):
        _change(session, [photo.id], markup=markup.to_json())


def pair(session: Session, before: Photo, after: Photo) -> None:
    """Say that two photos show the same thing before and after it was mended.

    Raises AuditError where the first already stands before another photo, or follows the second.
    """
    earlier = {photo.id: photo.before_id for photo in PHOTO.all(session.document.db)}
    taken = [later for later, one in earlier.items() if one == before.id and later != after.id]
    if taken or after.id in _chain(earlier, before.id):
        raise AuditError(
            "These two are already paired with others or the other way round; nothing was changed. "
            "Undo that pair first."
        )
    with session.edit(N_("Pair two photos as before and after")):
        _change(session, [after.id], before_id=before.id)


def unpair(session: Session, photo: Photo) -> None:
    """Take the photo before this one away from it; both stay."""
    with session.edit(N_("Undo a pair of photos")):
        _change(session, [photo.id], before_id=None)


def suggestions(session: Session, photos: Iterable[Photo]) -> dict[PhotoId, PlaceId]:
    """Return a place for each unattached photo that was taken while that place was walked."""
    return suggested_places(photos, session.walk.answers.values())


def accept(session: Session, places: dict[PhotoId, PlaceId]) -> None:
    """Attach photos to the places suggested for them, as one step."""
    with session.edit(counted("Place 1 photo", "Place {count} photos", len(places))):
        for photo_id, place_id in places.items():
            _change(session, [photo_id], place_id=place_id)


def remove(session: Session, photo_ids: Sequence[PhotoId]) -> None:
    """Take photos out of the audit; undo brings them back, their bytes are still there."""
    db = session.document.db
    with session.edit(counted("Remove 1 photo", "Remove {count} photos", len(photo_ids))):
        for photo_id in photo_ids:
            for later in PHOTO.where(db, "before_id = ?", photo_id):
                PHOTO.update(db, replace(later, before_id=None))
            PHOTO.delete(db, photo_id)


def _change(session: Session, photo_ids: Iterable[PhotoId], **values: Any) -> None:  # noqa: ANN401 - any field
    """Change fields of the photos as they stand now, whatever the screen still shows."""
    db = session.document.db
    for photo_id in photo_ids:
        photo = PHOTO.get(db, photo_id)
        if photo is not None:
            PHOTO.update(db, replace(photo, **values))


def _chain(earlier: dict[PhotoId, PhotoId | None], photo_id: PhotoId) -> set[PhotoId]:
    """Return a photo and every one before it."""
    seen: set[PhotoId] = set()
    current: PhotoId | None = photo_id
    while current is not None and current not in seen:
        seen.add(current)
        current = earlier.get(current)
    return seen
