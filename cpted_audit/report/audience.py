"""Who a document is for, and what they may have: always an allow-list, as tables.

`ALLOWED` says which classes of facts, `CHOICES` which more somebody may decide to give, `GRANTED`
which single fields beside them; `ONLY_KINDS` and `GRANTED_KINDS` do the same for the markers of a
plan. What is in none of them comes out for nobody.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import MISSING, Field, fields, replace
from functools import cache
from typing import Any, TypeVar

from cpted_audit.domain.documents.fates import Audience
from cpted_audit.domain.photos.photo import Photo
from cpted_audit.domain.plans.marker import Marker, MarkerKind
from cpted_audit.domain.plans.marker_kinds import MARKER_KINDS
from cpted_audit.domain.records import FIELD_SENSITIVITY, class_name, granted_to
from cpted_audit.domain.sensitivity import Sensitivity

__all__ = [
    "ALLOWED", "CHOICES", "GRANTED", "GRANTED_KINDS", "NOTHING_MORE", "ONLY_KINDS",
    "PHOTO_PICTURE", "Audience", "Classes", "classes_for", "is_allowed", "keep", "keep_all",
    "keep_markers", "keep_photos", "kinds_for", "may_have_field", "may_have_plans",
]  # fmt: skip

Record = TypeVar("Record")
Classes = frozenset[Sensitivity]

NOTHING_MORE: Classes = frozenset()
"""What is chosen beside what an audience always has, unless somebody decides otherwise."""
PHOTO_PICTURE = Sensitivity.VULNERABILITY
"""The class of what a photo shows."""
_NEEDED = (("plan", "kind"), ("plan", "width"), ("marker", "kind"), ("marker", "points"))
"""Fields without which there is nothing to draw."""


ALLOWED: dict[Audience, Classes] = {
    # The assessor and district safety: everything except codes.
    Audience.FULL: frozenset(Sensitivity) - {Sensitivity.SECRET},
    # Who mends: what was found and where; no phones, no faces, nothing of a response.
    Audience.FACILITY: frozenset(
        {Sensitivity.PUBLIC, Sensitivity.GENERAL, Sensitivity.VULNERABILITY}
    ),
    # Who is called from outside: the way in and around; nothing that was found wrong.
    Audience.RESPONDER: frozenset({Sensitivity.PUBLIC, Sensitivity.GENERAL, Sensitivity.RESPONDER}),
    Audience.PUBLIC: frozenset({Sensitivity.PUBLIC}),
}
"""The classes each audience has without anybody deciding."""

CHOICES: dict[Audience, Classes] = {
    Audience.FULL: frozenset({Sensitivity.SECRET}),
    Audience.FACILITY: frozenset(),
    Audience.RESPONDER: frozenset({Sensitivity.VULNERABILITY}),
    Audience.PUBLIC: frozenset(),
}
"""The classes somebody may decide to give an audience; secrets go into encrypted files alone."""

GRANTED: dict[Audience, frozenset[tuple[str, str]]] = {
    audience: granted_to(audience) for audience in Audience
}
"""Single fields, by record and name, that an audience has although it has not their class.

They are declared beside the fields, as `also_for`.
"""


ONLY_KINDS: dict[Audience, frozenset[MarkerKind]] = {
    Audience.FACILITY: frozenset({MarkerKind.FINDING, MarkerKind.ANSWER, MarkerKind.ROOM}),
}
"""The only kinds of marker an audience has on a plan, of those whose class it has."""

GRANTED_KINDS: dict[Audience, frozenset[MarkerKind]] = {
    Audience.RESPONDER: frozenset({MarkerKind.CAMERA}),
}
"""Kinds of marker an audience has on a plan although it has not their class."""


def classes_for(audience: Audience, chosen: Classes = NOTHING_MORE) -> Classes:
    """Return the classes an audience has with what was chosen; ValueError for no choice of it."""
    if not chosen <= CHOICES[audience]:
        raise ValueError(f"{audience} cannot be given {sorted(chosen - CHOICES[audience])}")
    return ALLOWED[audience] | chosen


def keep(record: Record, audience: Audience, *, chosen: Classes = NOTHING_MORE) -> Record:
    """Return the record with only the fields its audience may have; the others are emptied.

    A field without a sensitivity class is emptied for everybody. An emptied field holds its
    default, which says nothing: ask `may_have_field` before a default is worded.
    """
    kind: Any = type(record)
    name = class_name(kind)
    emptied = _emptied(
        kind, tuple(FIELD_SENSITIVITY[name].items()),
        frozenset(field for of, field in GRANTED[audience] if of == name),
        classes_for(audience, chosen),
    )  # fmt: skip
    return replace(record, **emptied) if emptied else record  # type: ignore[type-var]


@cache
def _emptied(
    kind: Any,  # noqa: ANN401 - any record's class
    sensitivities: tuple[tuple[str, Sensitivity | None], ...],
    granted: frozenset[str],
    classes: Classes,
) -> dict[str, Any]:
    """Return what stands in the fields of a kind of record that an audience may not have.

    All it goes by is handed in: what is kept from an earlier call can never be of other classes.
    """
    known = dict(sensitivities)
    return {
        field.name: _empty(field)
        for field in fields(kind)
        if not _is_link(field)
        and not _may_have(known.get(field.name), classes, granted=field.name in granted)
    }


def _may_have(sensitivity: Sensitivity | None, classes: Classes, *, granted: bool) -> bool:
    return sensitivity is not None and (granted or sensitivity in classes)


def keep_all(
    records: Iterable[Record], audience: Audience, *, chosen: Classes = NOTHING_MORE
) -> list[Record]:
    """Return every record with only what its audience may have."""
    return [keep(record, audience, chosen=chosen) for record in records]


def may_have_field(
    audience: Audience, record: str, field: str, *, chosen: Classes = NOTHING_MORE
) -> bool:
    """Return whether an audience may have a field of a kind of record."""
    return _may_have(
        FIELD_SENSITIVITY[record].get(field), classes_for(audience, chosen),
        granted=(record, field) in GRANTED[audience],
    )  # fmt: skip


def is_allowed(
    audience: Audience, *, sensitivity: Sensitivity, chosen: Classes = NOTHING_MORE
) -> bool:
    """Return whether an audience may have facts of a class."""
    return sensitivity in classes_for(audience, chosen)


def may_have_plans(audience: Audience) -> bool:
    """Return whether an audience may have plans: pictures, and where things are on them."""
    return all(may_have_field(audience, record, field) for record, field in _NEEDED)


def keep_markers(
    markers: Iterable[Marker], audience: Audience, *, chosen: Classes = NOTHING_MORE
) -> list[Marker]:
    """Return the markers whose very presence an audience may know, with what else it may have."""
    if not may_have_plans(audience):
        return []
    kinds = kinds_for(audience, chosen)
    return keep_all((marker for marker in markers if marker.kind in kinds), audience, chosen=chosen)


def keep_photos(
    photos: Iterable[Photo], audience: Audience, *, chosen: Classes = NOTHING_MORE
) -> list[Photo]:
    """Return the photos an audience may see; those with students are about persons.

    What nobody has said of a photo is unknown, and unknown is as good as with students.
    """
    allowed = classes_for(audience, chosen)
    if PHOTO_PICTURE not in allowed:
        return []
    persons = Sensitivity.PERSONAL in allowed
    seen = (photo for photo in photos if persons or photo.students_visible is False)
    return keep_all(seen, audience, chosen=chosen)


def kinds_for(audience: Audience, chosen: Classes = NOTHING_MORE) -> frozenset[MarkerKind]:
    """Return the kinds of marker an audience may have on a plan."""
    classes = classes_for(audience, chosen)
    kinds = frozenset(info.kind for info in MARKER_KINDS if info.sensitivity in classes)
    kinds &= ONLY_KINDS.get(audience, kinds)
    return kinds | GRANTED_KINDS.get(audience, frozenset())


def _is_link(field: Field[Any]) -> bool:
    """Ids join records to each other and are not printed; `item_id` is, and has a class."""
    return field.name == "id" or (field.name.endswith("_id") and field.name != "item_id")


def _empty(field: Field[Any]) -> object:
    if field.default is not MISSING:
        return field.default
    return "" if "str" in str(field.type) else None
