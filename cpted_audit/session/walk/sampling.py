"""Walk a sample of the places of a kind: 6 of 24 classrooms, and say so."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from cpted_audit.analysis.scoring.samples import SAMPLED, drawing_order
from cpted_audit.domain.ids import BuildingId, PlaceId
from cpted_audit.domain.places.site import Place, PlaceState
from cpted_audit.domain.places.space_type import SpaceType, kind_words
from cpted_audit.errors import AuditError
from cpted_audit.session.photos.photos import photos
from cpted_audit.session.session import Session
from cpted_audit.store.tables import PLACE
from cpted_audit.words import N_, Words


@dataclass(frozen=True, slots=True)
class Sampled:
    """The places left out now, and those that stayed walked because something is written there."""

    left_out: tuple[Place, ...]
    answered: tuple[Place, ...]


def sample(
    session: Session,
    building_id: BuildingId | None,
    kind: SpaceType,
    keep: Sequence[PlaceId],
    *,
    origin: object = None,
) -> Sampled:
    """Walk only the places named, and those where something is written; leave out the others.

    Raises AuditError when no place of the kind is named, and for a kind that is always walked.
    """
    places = _of_kind(session, building_id, kind)
    if kind not in SAMPLED and len(keep) < len(places):
        raise AuditError(
            "All {kind_words} are walked: no two are alike, and a sample would say "
            "nothing of the others. Nothing was changed.",
            kind_words=kind_words(kind, 2),
        )
    if not {*keep} & {place.id for place in places}:
        raise AuditError(
            "A sample needs at least one of the {kind_words}; nothing was changed.",
            kind_words=kind_words(kind, 2),
        )
    answered = _answered(session)
    walked = {*keep} | answered
    changed = [
        replace(place, state=state)
        for place in places
        if place.state
        is not (state := PlaceState.WALKED if place.id in walked else PlaceState.UNSAMPLED)
    ]
    count = sum(place.id in walked for place in places)
    _update(session, _step(kind, count, len(places)), changed, origin)
    return Sampled(
        left_out=tuple(place for place in places if place.id not in walked),
        answered=tuple(place for place in places if place.id in answered - {*keep}),
    )


def suggest_sample(
    session: Session, building_id: BuildingId | None, kind: SpaceType, count: int
) -> list[PlaceId]:
    """Return `count` places of a kind: those with answers, and others as the draw has them.

    It is fewer where there are fewer, and more where more have answers. Where nothing is answered
    yet it is a random sample, and says something of the places left out.
    """
    places = _of_kind(session, building_id, kind)
    answered = _answered(session)
    chosen = {place.id for place in places if place.id in answered}
    for place in drawing_order(places):
        if len(chosen) >= count:
            break
        chosen.add(place.id)
    return [place.id for place in places if place.id in chosen]


def unsample(
    session: Session, building_id: BuildingId | None, kind: SpaceType, *, origin: object = None
) -> None:
    """Walk every place of a kind again."""
    changed = [
        replace(place, state=PlaceState.WALKED)
        for place in _of_kind(session, building_id, kind)
        if place.state is PlaceState.UNSAMPLED
    ]
    _update(session, N_("Walk all {places}", places=kind_words(kind, 2)), changed, origin)


def _step(kind: SpaceType, count: int, among: int) -> Words:
    """Return how a step is called that walks so many of the places of a kind."""
    places = kind_words(kind, among)
    return N_("Walk {count} of {all} {places}", count=count, all=among, places=places)


def _of_kind(session: Session, building_id: BuildingId | None, kind: SpaceType) -> list[Place]:
    """Return the places of a kind in a building in walk order, without the retired."""
    return session.walk.in_walk_order(
        place
        for place in session.walk.places
        if place.building_id == building_id
        and place.kind is kind
        and place.state is not PlaceState.RETIRED
    )


def _answered(session: Session) -> set[PlaceId]:
    """Return the places where something was written down or photographed."""
    found = {
        answer.place_id
        for answer in session.walk.answers.values()
        if answer.value is not None or answer.note.strip() or answer.measurement.strip()
    }
    found |= {finding.place_id for finding in session.free_findings if finding.place_id}
    return found | {photo.place_id for photo in photos(session) if photo.place_id}


def _update(session: Session, step: Words, places: Iterable[Place], origin: object) -> None:
    with session.edit(step, origin=origin):
        for place in places:
            PLACE.update(session.document.db, place)
