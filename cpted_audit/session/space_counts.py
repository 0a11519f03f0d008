"""Read how many spaces a building has from what people write: “24 classrooms, 2 gyms”."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from cpted_audit.domain.space_type import KIND_WORDS, SPACE_TYPES, SpaceType
from cpted_audit.errors import AuditError
from cpted_audit.session.new_audit import MOST_OF_A_KIND

OTHER_WORDS: dict[SpaceType, tuple[str, ...]] = {
    SpaceType.PARKING_LOT: ("lot", "car park"),
    SpaceType.DROP_OFF: ("drop off", "drop-off lane", "car loop"),
    SpaceType.ATHLETIC_FIELD: ("field", "sports field"),
    SpaceType.BUILDING_EXTERIOR: ("exterior",),
    SpaceType.EXTERIOR_DOOR: ("door", "outside door", "outer door"),
    SpaceType.PORTABLE_CLASSROOM: ("portable", "modular classroom", "relocatable"),
    SpaceType.MAIN_ENTRY: ("entry", "entrance", "main entrance", "front door"),
    SpaceType.CORRIDOR: ("hallway", "hall"),
    SpaceType.STAIR: ("stairway", "stairwell", "staircase"),
    SpaceType.ELEVATOR: ("lift",),
    SpaceType.CLASSROOM: ("room", "class room", "class"),
    SpaceType.LAB_SHOP: ("lab", "shop", "laboratory", "workshop", "science lab"),
    SpaceType.CAFETERIA: ("lunchroom", "dining hall", "canteen"),
    SpaceType.GYM: ("gymnasium",),
    SpaceType.LOCKER_ROOM: ("changing room",),
    SpaceType.LIBRARY: ("media center",),
    SpaceType.AUDITORIUM: ("theater", "theatre"),
    SpaceType.RESTROOM: ("bathroom", "toilet", "washroom", "rest room"),
    SpaceType.HEALTH_ROOM: ("nurse office", "nurse's office", "clinic", "health office"),
    SpaceType.OFFICE: ("front office", "main office"),
    SpaceType.SERVICE_ROOM: ("storage room", "custodial room", "utility room"),
}
"""What else people call one place of a kind, beside its id and its own words."""

_COUNT = re.compile(r"([0-9]{1,9}(?![0-9.])|[a-z]+)(?:\s*[x×])?\s*(.+)", re.DOTALL)
_NUMBER_WORDS = {
    word: number
    for number, word in enumerate(
        (
            "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
            "eleven", "twelve",
        )
    )
} | {"a": 1, "an": 1, "zero": 0}  # fmt: skip


def parse_counts(text: str) -> dict[SpaceType, int]:
    """Read counts such as “24 classrooms, 11 exterior doors and 2 gyms” into kind → count.

    Singular, plural and ids are understood, and counts of one kind are added up. Raises AuditError
    that names what was not understood.
    """
    counts: dict[SpaceType, int] = defaultdict(int)
    for part in re.split(r"[,;\n+&]|\band\b(?!\s+(?:shops?|operations)\b)", text):
        if part.strip(" ."):
            kind, number = _count(part.strip(" .\t"))
            counts[kind] += number
    too_many = next((kind for kind, number in counts.items() if number > MOST_OF_A_KIND), None)
    if too_many is not None:
        raise AuditError(
            f"{counts[too_many]:,} {KIND_WORDS[too_many][1]} are too many; "
            f"at most {MOST_OF_A_KIND:,} of a kind fit into an audit."
        )
    return dict(counts)


def _count(part: str) -> tuple[SpaceType, int]:
    found = _COUNT.fullmatch(part.casefold())
    number = None if found is None else _number(found[1])
    if found is None or number is None:
        raise AuditError(
            f"“{part[:60]}” gives no number; write it like “24 classrooms, 11 exterior doors”."
        )
    words = " ".join(found[2].split())
    kind = _KINDS.get(words)
    if kind is None:
        known = ", ".join(many for _, many in KIND_WORDS.values())
        raise AuditError(f"“{words[:60]}” is no known kind of space. Write one of: {known}.")
    return kind, number


def _number(word: str) -> int | None:
    return int(word) if word.isdigit() else _NUMBER_WORDS.get(word)


def _all_words() -> Iterator[tuple[str, SpaceType]]:
    for kind in SpaceType:
        one, many = KIND_WORDS[kind]
        stem = SPACE_TYPES[kind].numbered.casefold()
        yield many, kind
        for word in (one, kind.value, kind.value.replace("-", " "), *OTHER_WORDS.get(kind, ())):
            yield word, kind
            yield _plural(word), kind
        if kind is not SpaceType.GROUNDS:
            yield stem, kind
            yield _plural(stem), kind


def _plural(word: str) -> str:
    if word.endswith("y") and word[-2:] not in {"ay", "ey", "oy"}:
        return f"{word[:-1]}ies"
    return f"{word}es" if word.endswith(("s", "x", "ch", "sh")) else f"{word}s"


_KINDS = dict(_all_words())
