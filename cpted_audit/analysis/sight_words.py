"""What the figures of a sight study rest on, in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from cpted_audit.analysis.sight_inputs import SightInputs
from cpted_audit.domain.length import LengthUnit, area_text, length_text
from cpted_audit.domain.plans.marker import Marker, MarkerKind
from cpted_audit.domain.plans.wall_kinds import WALL_KINDS, WallKind, stops_sight, wall_info
from cpted_audit.domain.registers.access import Glazing
from cpted_audit.geometry.camera import EDITIONS, USED, class_distances

ALL_SOLID = "Every wall counted as solid then, windows and fences too."
"""Said of figures that were worked out before walls had kinds."""
_PAST = {
    WallKind.WINDOW: (
        "{counts} as clear glass, as by day: blinds, film, posters and glare are not considered. "
        "From a lit room little is seen through {it} after dark."
    ),
    WallKind.OPEN_FENCE: "{is} seen through, though bars and mesh close up where one looks along.",
    WallKind.LOW: "{is} seen over; what is lower and stands behind {it} is not considered.",
}
"""What is said of a kind that sight goes past, after how many pieces of it there are."""
_GLASS_AS_WALL = (
    "{counts} as wall, as after dark from a lit room, or with blinds shut. That a lit room is then "
    "seen into from outside is not considered."
)
_VERBS = (
    {"counts": "counts", "is": "is", "it": "it"},
    {"counts": "count", "is": "are", "it": "them"},
)
"""For one piece and for several."""


def assumptions(inputs: SightInputs, unit: LengthUnit) -> tuple[str, ...]:
    """Return what the figures rest on, a sentence each."""
    told = [
        *_walls(inputs),
        "Furniture, plants, heights and light are not considered.",
        _doors(inputs),
    ]
    own = sum(
        inputs.stands_open(door) is not inputs.stands_open(replace(door, stands_open=None))
        for door in inputs.doors
    )
    if own:
        told.append(
            f"Doors that stand otherwise, as marked on the plan: {own} of {len(inputs.doors)}."
        )
    told += _glazed(inputs)
    if inputs.metres_per_pixel is None:
        told.append("The plan has no scale: reach and openings are left out, sizes are unknown.")
        return tuple(told)
    for viewpoint in inputs.viewpoints:
        if viewpoint.kind is MarkerKind.CAMERA:
            told.append(_camera_words(viewpoint, unit))
        elif viewpoint.reach is not None:
            told.append(f"{_name(viewpoint)} sees as far as {length_text(viewpoint.reach, unit)}.")
    return tuple(told)


def blind_text(size: float | None, unit: LengthUnit) -> str:
    """Return what is written into a blind area."""
    return "not seen" if size is None else f"not seen · {area_text(size, unit)}"


def _doors(inputs: SightInputs) -> str:
    if not inputs.doors_open:
        return "Doors are shut."
    outside = any(door.kind is MarkerKind.EXTERIOR_DOOR for door in inputs.doors)
    return "Doors inside stand open, exterior doors are shut." if outside else "Doors stand open."


def _walls(inputs: SightInputs) -> Iterator[str]:
    """Yield what stops sight, and then each kind of wall that does not, or might not."""
    counts = Counter(kind for kind, _ in inputs.pieces())
    stopped = [info.kind for info in WALL_KINDS
               if counts[info.kind] and stops_sight(info.kind, glass_clear=True)]  # fmt: skip
    if not counts:
        yield "No wall is drawn on this plan, so nothing stops sight."
        return
    if stopped:
        pieces = [_pieces(counts[kind], kind) for kind in stopped]
        alone = len(stopped) == 1 and counts[stopped[0]] == 1
        yield f"{_listed(pieces)} {'stops' if alone else 'stop'} sight from floor to ceiling."
    else:
        yield "No wall is drawn that stops sight."
    for kind in _PAST:
        if counts[kind]:
            glass_as_wall = kind is WallKind.WINDOW and not inputs.glass_clear
            words = _GLASS_AS_WALL if glass_as_wall else _PAST[kind]
            told = words.format(**_VERBS[counts[kind] > 1])
            yield f"{_pieces(counts[kind], kind)} {told}"
    if not any(counts[kind] for kind in _PAST):
        yield "No window and no see-through fence is marked, so glass counts as wall."


def _pieces(count: int, kind: WallKind) -> str:
    pieces = "1 piece" if count == 1 else f"{count:,} pieces"
    return f"{pieces} of {wall_info(kind).words.lower()}"


def _listed(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def _glazed(inputs: SightInputs) -> Iterator[str]:
    """Yield how many shut doors are seen through by the glass their register knows of."""
    counts = Counter(inputs.glazed[door.id] for door in inputs.panes())
    if full := counts[Glazing.FULL]:
        yield (
            "1 shut door of full glass is seen through." if full == 1
            else f"{full:,} shut doors of full glass are seen through."
        )  # fmt: skip
    if narrow := counts[Glazing.VISION_PANEL]:
        doors = "1 shut door has" if narrow == 1 else f"{narrow:,} shut doors have"
        yield f"{doors} a vision panel, which counts 4 in (10 cm) wide in the middle of the door."


def _camera_words(marker: Marker, unit: LengthUnit) -> str:
    """Return how a camera looks, and how far it is good for what by each edition known."""
    angle = f"{marker.field_of_view or 0:g}° wide"
    reach = "" if marker.reach is None else f", as far as {length_text(marker.reach, unit)}"
    looks = f"{_name(marker)} looks {angle}{reach}, with {marker.resolution or 0:,} pixels across."
    if not marker.resolution or not marker.field_of_view:
        return looks
    told = [looks]
    for edition in EDITIONS:
        far = class_distances(edition, marker.resolution, marker.field_of_view)
        reached = ", ".join(f"{name} to {length_text(end, unit)}" for name, end in far.items())
        used = ", which the shares use" if edition is USED else ""
        told.append(f"By {edition.name}{used}: {reached}.")
    return " ".join(told)


def _name(marker: Marker) -> str:
    words = "Camera" if marker.kind is MarkerKind.CAMERA else "Duty post"
    return f"{words} {marker.label}".strip()
