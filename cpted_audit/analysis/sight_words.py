"""What the figures of a sight study rest on, in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from cpted_audit.analysis.sight_inputs import SightInputs
from cpted_audit.domain.length import LengthUnit, area_text, length_text
from cpted_audit.domain.plans.marker import Marker, MarkerKind
from cpted_audit.domain.plans.marker_kinds import info_of
from cpted_audit.domain.plans.wall_kinds import WALL_KINDS, WallKind, stops_sight, wall_info
from cpted_audit.domain.registers.access import Glazing
from cpted_audit.geometry.camera import EDITIONS, USED, class_distances
from cpted_audit.words import N_, counted, joined, listed

ALL_SOLID = N_("Every wall counted as solid then, windows and fences too.")
"""Said of figures that were worked out before walls had kinds."""
_PAST = {
    WallKind.WINDOW: counted(
        "1 piece of {kind} counts as clear glass, as by day: blinds, film, posters and glare are "
        "not considered. From a lit room little is seen through it after dark.",
        "{count} pieces of {kind} count as clear glass, as by day: blinds, film, posters and glare "
        "are not considered. From a lit room little is seen through them after dark.",
        None,
    ),
    WallKind.OPEN_FENCE: counted(
        "1 piece of {kind} is seen through, though bars and mesh close up where one looks along.",
        "{count} pieces of {kind} are seen through, though bars and mesh close up where one looks "
        "along.",
        None,
    ),
    WallKind.LOW: counted(
        "1 piece of {kind} is seen over; what is lower and stands behind it is not considered.",
        "{count} pieces of {kind} are seen over; what is lower and stands behind them is not "
        "considered.",
        None,
    ),
}
"""What is said of a kind that sight goes past, after how many pieces of it there are."""
_GLASS_AS_WALL = counted(
    "1 piece of {kind} counts as wall, as after dark from a lit room, or with blinds shut. That a "
    "lit room is then seen into from outside is not considered.",
    "{count} pieces of {kind} count as wall, as after dark from a lit room, or with blinds shut. "
    "That a lit room is then seen into from outside is not considered.",
    None,
)
_STOPS = counted(
    "1 piece of {kind} stops sight from floor to ceiling.",
    "{count} pieces of {kind} stop sight from floor to ceiling.",
    None,
)


def assumptions(inputs: SightInputs, unit: LengthUnit) -> tuple[str, ...]:
    """Return what the figures rest on, a sentence each."""
    told = [
        *_walls(inputs),
        N_("Furniture, plants, heights and light are not considered."),
        _doors(inputs),
    ]
    own = sum(
        inputs.stands_open(door) is not inputs.stands_open(replace(door, stands_open=None))
        for door in inputs.doors
    )
    if own:
        told.append(
            N_(
                "Doors that stand otherwise, as marked on the plan: {own} of {count}.",
                own=own,
                count=len(inputs.doors),
            )
        )
    told += _glazed(inputs)
    if inputs.metres_per_pixel is None:
        told.append(
            N_("The plan has no scale: reach and openings are left out, sizes are unknown.")
        )
        return tuple(told)
    for viewpoint in inputs.viewpoints:
        if viewpoint.kind is MarkerKind.CAMERA:
            told.append(_camera_words(viewpoint, unit))
        elif viewpoint.reach is not None:
            told.append(
                N_(
                    "{name} sees as far as {reach}.",
                    name=_name(viewpoint),
                    reach=length_text(viewpoint.reach, unit),
                )
            )
    return tuple(told)


def blind_text(size: float | None, unit: LengthUnit) -> str:
    """Return what is written into a blind area."""
    return N_("not seen") if size is None else N_("not seen · {area}", area=area_text(size, unit))


def _doors(inputs: SightInputs) -> str:
    if not inputs.doors_open:
        return N_("Doors are shut.")
    outside = any(door.kind is MarkerKind.EXTERIOR_DOOR for door in inputs.doors)
    return (
        N_("Doors inside stand open, exterior doors are shut.")
        if outside
        else N_("Doors stand open.")
    )


def _walls(inputs: SightInputs) -> Iterator[str]:
    """Yield what stops sight, and then each kind of wall that does not, or might not."""
    counts = Counter(kind for kind, _ in inputs.pieces())
    stopped = [info.kind for info in WALL_KINDS
               if counts[info.kind] and stops_sight(info.kind, glass_clear=True)]  # fmt: skip
    if not counts:
        yield N_("No wall is drawn on this plan, so nothing stops sight.")
        return
    if stopped:
        if len(stopped) == 1:
            yield _STOPS.of(counts[stopped[0]], kind=_kind(stopped[0]))
        else:
            pieces = listed([_pieces(counts[kind], kind) for kind in stopped])
            yield N_("{pieces} stop sight from floor to ceiling.", pieces=pieces)
    else:
        yield N_("No wall is drawn that stops sight.")
    for kind in _PAST:
        if counts[kind]:
            glass_as_wall = kind is WallKind.WINDOW and not inputs.glass_clear
            words = _GLASS_AS_WALL if glass_as_wall else _PAST[kind]
            yield words.of(counts[kind], kind=_kind(kind))
    if not any(counts[kind] for kind in _PAST):
        yield N_("No window and no see-through fence is marked, so glass counts as wall.")


def _pieces(count: int, kind: WallKind) -> str:
    return counted("1 piece of {kind}", "{count} pieces of {kind}", count, kind=_kind(kind))


def _kind(kind: WallKind) -> str:
    return wall_info(kind).words.lower()


def _glazed(inputs: SightInputs) -> Iterator[str]:
    """Yield how many shut doors are seen through by the glass their register knows of."""
    counts = Counter(inputs.glazed[door.id] for door in inputs.panes())
    if full := counts[Glazing.FULL]:
        yield counted(
            "1 shut door of full glass is seen through.",
            "{count} shut doors of full glass are seen through.",
            full,
        )
    if narrow := counts[Glazing.VISION_PANEL]:
        yield counted(
            "1 shut door has a vision panel, which counts 4 in (10 cm) wide in the middle of the "
            "door.",
            "{count} shut doors have a vision panel, which counts 4 in (10 cm) wide in the middle "
            "of the door.",
            narrow,
        )


def _camera_words(marker: Marker, unit: LengthUnit) -> str:
    """Return how a camera looks, and how far it is good for what by each edition known."""
    values = {
        "name": _name(marker),
        "angle": marker.field_of_view or 0,
        "pixels": marker.resolution or 0,
        "reach": "" if marker.reach is None else length_text(marker.reach, unit),
    }
    looks = (
        N_("{name} looks {angle:g}° wide, with {pixels:,} pixels across.", **values)
        if marker.reach is None
        else N_(
            "{name} looks {angle:g}° wide, as far as {reach}, with {pixels:,} pixels across.",
            **values,
        )
    )
    if not marker.resolution or not marker.field_of_view:
        return looks
    told = [looks]
    for edition in EDITIONS:
        far = class_distances(edition, marker.resolution, marker.field_of_view)
        reached = joined(
            ", ",
            (
                N_("{name} to {length}", name=name, length=length_text(end, unit))
                for name, end in far.items()
            ),
        )
        by = {"edition": edition.name, "reached": reached}
        told.append(
            N_("By {edition}, which the shares use: {reached}.", **by)
            if edition is USED
            else N_("By {edition}: {reached}.", **by)
        )
    return joined(" ", told)


def _name(marker: Marker) -> str:
    words = info_of(marker.kind).words
    return joined(" ", (words, marker.label)) if marker.label else words
