"""Read what a building has from what people write: “24 classrooms, Room 101–112, 6 cameras”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cpted_audit.domain.places.space_type import KIND_WORDS, SPACE_TYPES, SpaceType
from cpted_audit.domain.plans.marker import MarkerKind
from cpted_audit.domain.plans.marker_kinds import info_of
from cpted_audit.errors import AuditError
from cpted_audit.session.places.room_levels import Countable, Room
from cpted_audit.session.places.starting_points import MOST_OF_A_KIND, THINGS

OTHER_WORDS: dict[Countable, tuple[str, ...]] = {
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
    MarkerKind.KEY_BOX: ("knox box", "lock box", "lockbox"),
    MarkerKind.CAMERA: ("security camera",),
    MarkerKind.AED: ("defibrillator",),
    MarkerKind.EXTINGUISHER: ("extinguisher",),
    MarkerKind.ALARM_PANEL: ("fire alarm panel", "fire panel", "facp"),
    MarkerKind.FIRE_CONNECTION: ("fdc",),
    MarkerKind.HYDRANT: ("fire hydrant",),
    MarkerKind.TRAUMA_KIT: ("bleeding control kit", "stop the bleed kit"),
    MarkerKind.FIRST_AID: ("first aid kit", "first-aid kit"),
    MarkerKind.PANIC_BUTTON: ("duress button",),
}
"""What else people call one place of a kind, or one thing, beside its id and its own words."""

EXAMPLE = "2 levels, Room 101–112, 11 exterior doors, 2 gyms"

_COUNT = re.compile(r"([0-9]{1,9}(?![0-9.])|[a-z]+)(?:\s*[x×])?\s*(.+)", re.DOTALL)
_SET = re.compile(r"([a-z -]+?)\s*=\s*([^\s]*)", re.IGNORECASE)
_RUN = re.compile(
    r"(?:(?P<stem>[^\W\d](?:[^\d,;]*[^\W\d])?)\.?\s+)?(?P<first>[A-Za-z]{0,3}-?[0-9]{1,6}[A-Za-z]?)"
    r"(?:\s*(?:[-–—]|\bto\b|\bthrough\b|\bthru\b)\s*(?P<last>[A-Za-z]{0,3}-?[0-9]{1,6}[A-Za-z]?))?",
    re.IGNORECASE,
)
_PARTS = re.compile(r"[,;\n+&]|\band\b(?!\s+(?:shops?|operations)\b)")
_ON_LEVEL = re.compile(
    r"[\s(]*(?:\b(?:on|at)\s+)?(?:the\s+)?\b"
    r"(?:(?:level|floor)\s*([0-9]{1,2})|([0-9]{1,2})(?:st|nd|rd|th)\s+(?:level|floor))\s*\)?$",
    re.IGNORECASE,
)
_HOW_MANY_LEVELS = re.compile(
    r"(?:(.*\S)\s+(?:on|over|across|in|with)\s+)?([0-9]{1,2}|[a-z]+)[\s-]+"
    r"(?:levels?|floors?|stor(?:y|ies|eys?))(?:\s+building)?",
    re.IGNORECASE | re.DOTALL,
)
_ONE_LEVEL = frozenset({"level", "floor", "story", "storey"})
_LEVEL_BEGINS = re.compile(r"\s*(?:level|floor)\s*([0-9]{1,2})\s*:", re.IGNORECASE)
_OF_BUILDING = re.compile(
    r"(.*?\S)\s*:(?=\s*(?:level|floor)\s*[0-9]{1,2}\s*:)(.*)", re.IGNORECASE | re.DOTALL
)
_NUMBER_WORDS = {
    word: number
    for number, word in enumerate(
        (
            "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
            "eleven", "twelve",
        )
    )
} | {"a": 1, "an": 1, "single": 1, "zero": 0}  # fmt: skip

Rooms = dict[Countable, list[Room]]


class Asked(NamedTuple):
    """What a building has by the words of somebody."""

    rooms: Rooms
    levels: int = 0
    """How many levels were said, as “2 levels”; 0 where nothing was said of them."""


class Refused(NamedTuple):
    """A part of what was typed that is not understood, and the sentence why."""

    part: str
    why: AuditError


class _Word(NamedTuple):
    """What a word stands for, and the same word for one of it."""

    kind: Countable
    single: str


def parse_asked(text: str) -> Asked:
    """Read “2 levels, 24 classrooms, Doors 1–10 and 6 cameras on level 2”.

    Singular, plural and ids are understood, and what is said of one kind is added up. A count gives
    rooms without a name. “Level 2:” holds for all that follows it. Raises AuditError that names
    what was not understood.
    """
    asked, refused = understood(text)
    if refused:
        raise refused[0].why
    return asked


def understood(text: str) -> tuple[Asked, list[Refused]]:
    """Read as `parse_asked` does what can be read, and return the other parts beside it."""
    found: Rooms = {}
    refused: list[Refused] = []
    level, levels, run = 0, 0, ""
    for piece in _PARTS.split(text):
        begins = _LEVEL_BEGINS.match(piece)
        if begins is not None:
            level, run, piece = int(begins[1]), "", piece[begins.end() :]
        try:
            part, many = _without_how_many(piece.strip(" .\t\r"))
            run = _take_part(part, run, level, found) if part else run
        except AuditError as error:
            refused.append(Refused(" ".join(piece.split()), error))
            run = ""  # numbers that follow belong to what was not understood
            continue
        levels = max(levels, many)
    return Asked(found, levels), refused


def _take_part(part: str, run: str, level: int, found: Rooms) -> str:
    """Add the rooms of one part to those of its kind; return the word that runs on after it."""
    part, own = _without_level(part)
    kind, names, run = _read(part, run)
    known = found.get(kind, [])
    _check_number(kind, len(known) + len(names))
    found[kind] = known + [Room(name, own or level) for name in names]
    return run


def parse_buildings(texts: Sequence[str]) -> dict[str, Asked]:
    """Read “Main: 2 levels, 24 classrooms, exterior-door=11” into building → what it has.

    Raises AuditError that names what was not understood.
    """
    asked: dict[str, Asked] = {}
    for text in texts:
        building, rest = _of_building(text)
        more = parse_asked(rest)
        known, levels = asked.get(building, Asked({}))
        for kind, rooms in more.rooms.items():
            known[kind] = [*known.get(kind, []), *rooms]
            _check_number(kind, len(known[kind]))
        asked[building] = Asked(known, max(levels, more.levels))
    return asked


def parse_spaces(texts: Sequence[str]) -> dict[str, Rooms]:
    """Return the rooms of `parse_buildings` alone, by building and kind."""
    return {building: one.rooms for building, one in parse_buildings(texts).items()}


def counted_and_named(rooms: Rooms) -> Iterator[tuple[Countable, int, list[str]]]:
    """Yield each kind that was both counted and named: how many without a name, and the names.

    “24 classrooms, Room 101–112” may mean 24 or 36; all 36 are kept, and whoever wrote it is asked
    to look.
    """
    for kind, many in rooms.items():
        names = [room.name for room in many if room.name]
        if 0 < len(names) < len(many):
            yield kind, len(many) - len(names), names


def expand_names(text: str) -> list[str]:
    """Read names between commas, with runs of numbers: “Room 101–103, Kitchen” are four.

    What is no run from a lower to a higher number is a name as it stands.
    """
    names: list[str] = []
    for piece in (part.strip() for part in text.split(",")):
        found = _RUN.fullmatch(piece)
        stem = "" if found is None or not found["stem"] else f"{found['stem']} "
        run = [] if found is None or not found["last"] else _run(found["first"], found["last"])
        if 0 < len(run) <= MOST_OF_A_KIND:
            names += [f"{stem}{one}" for one in run]
        elif piece:
            names.append(piece)
    return names


def _of_building(text: str) -> tuple[str, str]:
    leveled = _OF_BUILDING.fullmatch(text)
    building, colon, rest = (leveled[1], ":", leveled[2]) if leveled else text.rpartition(":")
    if not colon or not building.strip():
        raise AuditError(
            "“{text}” does not say which building has what. Write it like “Main: {example}”.",
            text=text[:80],
            example=EXAMPLE,
        )
    return building.strip(), rest


def _without_level(part: str) -> tuple[str, int]:
    """Return a part without “on level 2”, and that level; 0 where none is said."""
    found = _ON_LEVEL.search(part)
    if found is None or not part[: found.start()].strip():
        return part, 0
    level = int(found[1] or found[2])
    if level == 0:
        raise AuditError(
            "“{part}”: levels are counted from 1; write the level it is on.", part=part[:60]
        )
    return part[: found.start()].strip(), level


def _without_how_many(part: str) -> tuple[str, int]:
    """Return a part without “2 levels” or “over 2 levels”, and that number; 0 where not said."""
    found = _HOW_MANY_LEVELS.fullmatch(part)
    if part.casefold() in _ONE_LEVEL:
        return "", 1
    number = None if found is None else _number(found[2])
    if found is None or number is None:
        return part, 0
    if number == 0:
        raise AuditError(
            "“{part}”: a building has at least one level; write how many.", part=part[:60]
        )
    return found[1] or "", number


def _read(part: str, run: str) -> tuple[Countable, list[str], str]:
    """Return the kind and the names of one part, blank where it only counts; and the run's word.

    `run` is the word of the part before: in “Room 101–112, 201–212” it holds for both.
    """
    ranged = _RUN.fullmatch(part)
    if ranged is not None and (ranged["stem"] or run):
        stem = " ".join((ranged["stem"] or run).casefold().split())
        if stem in _KINDS:
            return _KINDS[stem].kind, _named(part, stem, ranged["first"], ranged["last"]), stem
    kind, number = _count(part)
    _check_number(kind, number)
    return kind, [""] * number, ""


def _named(part: str, stem: str, first: str, last: str | None) -> list[str]:
    """Return the names from the first to the last, such as Room 101 to Room 112."""
    kind, single = _KINDS[stem]
    word = "Door" if kind is SpaceType.EXTERIOR_DOOR else single[0].upper() + single[1:]
    if last is None:
        return [f"{word} {first}"]
    run = _run(first, last)
    if not run:
        raise AuditError(
            "“{part}” does not run from a lower to a higher number; write it like “Room 101–112”.",
            part=part[:60],
        )
    _check_number(kind, len(run))
    return [f"{word} {one}" for one in run]


def _run(first: str, last: str) -> list[str]:
    """Return the numbers from one to another, such as B101 to B112; none where it is no run."""
    begin, end = (re.fullmatch(r"(\D*?)(\d+)(\D*)", one) for one in (first, last))
    assert begin is not None and end is not None  # noqa: S101, PT018 - the pattern has digits
    low, high = int(begin[2]), int(end[2])
    same = end[1].casefold() in {"", begin[1].casefold()} and not begin[3] and not end[3]
    if not same or high < low:
        return []
    width = len(begin[2])
    return [f"{begin[1]}{number:0{width}}" for number in range(low, high + 1)]


def _count(part: str) -> tuple[Countable, int]:
    alone = _alone(part)
    if alone is not None:
        return alone, 1
    told = _SET.fullmatch(part)
    if told is not None:
        number, words = _number(told[2]), told[1].strip()
    else:
        found = _COUNT.fullmatch(part.casefold())
        number = None if found is None else _number(found[1])
        words = "" if found is None else found[2]
    if number is None and not any(one.isalpha() for one in _without_kind(part)):
        raise AuditError(
            "“{part}” gives no number; write it like “{example}”.", part=part[:60], example=EXAMPLE
        )
    words = part if number is None else words
    word = _KINDS.get(" ".join(words.casefold().split()))
    if word is None or number is None:
        raise _not_known(words)
    return word.kind, number


def _without_kind(part: str) -> str:
    """Return a part without the longest kind at its end: what is left names none, or counts it."""
    text = " ".join(part.casefold().split())
    ends = [len(word) for word in _KINDS if text == word or text.endswith(f" {word}")]
    return text[: len(text) - max(ends, default=0)]


def _not_known(words: str) -> AuditError:
    """Return the error for what is no kind; what to do comes first, for the list is long."""
    return AuditError(
        "“{words}” is not a known kind of space. Count it as the nearest kind, such as “1 service "
        "room”, and give it its own name on the route. Kinds are: {known}; or key boxes, cameras, "
        "AEDs and other equipment.",
        words=words[:60].strip(),
        known=", ".join(many for _, many in KIND_WORDS.values()),
    )


def _alone(part: str) -> Countable | None:
    """Return the kind of which a part names one without a number, as “cafeteria”; None for none."""
    name = " ".join(part.casefold().split()).removeprefix("the ")
    word = _KINDS.get(name)
    return word.kind if word is not None and word.single.casefold() == name else None


def _number(word: str) -> int | None:
    if word.isascii() and word.isdigit():
        return int(word[:9])
    return _NUMBER_WORDS.get(word.casefold())


def _check_number(kind: Countable, number: int) -> None:
    if number > MOST_OF_A_KIND:
        raise AuditError(
            "{number:,} {many_words} are too many; at most {most_of_a_kind:,} of a "
            "kind fit into an audit.",
            number=number,
            many_words=many_words(kind),
            most_of_a_kind=MOST_OF_A_KIND,
        )


def many_words(kind: Countable) -> str:
    """Return what several of a kind are called, such as “classrooms” or “AEDs”."""
    if isinstance(kind, SpaceType):
        return KIND_WORDS[kind][1]
    words = info_of(kind).words
    return _plural(words if words.isupper() else words.casefold())


def _all_words() -> Iterator[tuple[str, _Word]]:
    for kind in SpaceType:
        one, many = KIND_WORDS[kind]
        yield many, _Word(kind, one)
        for word in (one, kind.value, kind.value.replace("-", " "), *OTHER_WORDS.get(kind, ())):
            yield word, _Word(kind, word)
            yield _plural(word), _Word(kind, word)
        if kind is not SpaceType.GROUNDS:
            stem = SPACE_TYPES[kind].numbered.casefold()
            yield stem, _Word(kind, stem)
            yield _plural(stem), _Word(kind, stem)
    for thing in THINGS:
        own = info_of(thing).words
        for word in (own.casefold(), thing.value, *OTHER_WORDS.get(thing, ())):
            single = own if own.isupper() else word
            yield word, _Word(thing, single)
            yield _plural(word), _Word(thing, single)


def _plural(word: str) -> str:
    if " of " in word:  # areas of refuge
        head, of, rest = word.partition(" of ")
        return f"{_plural(head)}{of}{rest}"
    if word.endswith("y") and word[-2:] not in {"ay", "ey", "oy"}:
        return f"{word[:-1]}ies"
    return f"{word}es" if word.endswith(("s", "x", "ch", "sh")) else f"{word}s"


_KINDS = dict(_all_words())
