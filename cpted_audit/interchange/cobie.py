"""COBie workbooks (NBIMS-US V3 chapter 4.2): the doors and equipment of a building model.

Each component names its type and its spaces, each space its floor. They are joined here, so that
every candidate can be looked at with where it is and what it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from cpted_audit.domain.plans.marker import MarkerKind
from cpted_audit.interchange.sheets.records import Spreadsheet, Workbook
from cpted_audit.words import N_

_NEEDED = {
    "floor": {"name"},
    "space": {"name", "floorname"},
    "component": {"name", "typename", "space"},
}
"""Sheets, and the headers without which they are no COBie."""
_NOTHING = {"", "n/a", "na", "none", "unknown"}
_CODE = re.compile(r"\s*[\w.]+(?:[ _-][\d ]+)*\s*:\s*(?=\S)")
"""A classification's number before its words: “23-17 11 15: ”."""
_DOOR = re.compile(r"\b(door|doors|doorset|doorsets|gate|gates)\b", re.IGNORECASE)
_DOOR_PART = re.compile(
    r"\b(hardware|closer|lock|hinge|handle|frame|opener|stop|bell|mat)s?\b", re.IGNORECASE
)
_EXTERIOR = re.compile(r"\b(exterior|external)\b", re.IGNORECASE)
_INTERIOR = re.compile(r"\b(interior|internal)\b", re.IGNORECASE)

_EQUIPMENT: tuple[tuple[MarkerKind, str], ...] = (
    (MarkerKind.AED, r"aeds?|defibrillators?"),
    (MarkerKind.TRAUMA_KIT, r"trauma|bleeding[ -]control"),
    (MarkerKind.FIRST_AID, r"first[ -]aid|emergency equipment"),
    (MarkerKind.EXTINGUISHER, r"(fire )?extinguishers?"),
    (MarkerKind.ALARM_PANEL, r"(fire )?alarm (control )?(panels?|units?)|annunciators?|facp"),
    (MarkerKind.FIRE_CONNECTION, r"fire department connections?|siamese connections?"),
    (MarkerKind.STANDPIPE, r"standpipes?|(fire )?hose (cabinets?|reels?|valves?)"),
    (MarkerKind.RISER, r"sprinkler (risers?|valves?)"),
    (MarkerKind.HYDRANT, r"hydrants?"),
    (MarkerKind.GAS_SHUTOFF, r"gas (shut-?off|main|isolation)s?( valves?)?"),
    (MarkerKind.WATER_SHUTOFF, r"water (shut-?off|main|isolation)s?( valves?)?"),
    (
        MarkerKind.ELECTRIC_SHUTOFF,
        r"(electric\w* )?(switchboards?|switchgear|main (switch|disconnect)\w*)",
    ),
    (MarkerKind.GENERATOR, r"generators?"),
    (MarkerKind.ROOF_ACCESS, r"roof (access|hatch|hatches|ladders?)"),
    (MarkerKind.ELEVATOR, r"elevators?|passenger lifts?"),
    (MarkerKind.CAMERA, r"(surveillance |security |cctv )?cameras?|cctv"),
    (MarkerKind.PANIC_BUTTON, r"(panic|duress) (buttons?|alarms?)"),
    (MarkerKind.KEY_BOX, r"key (box|boxes|safes?|vaults?)"),
    (MarkerKind.HAZARD, r"hazardous|flammable|chemical storage|propane"),
)
"""What a component may be in a register, by words of its type, category, name or description."""
_LOOKED_FOR = tuple(
    (kind, re.compile(rf"\b({words})\b", re.IGNORECASE)) for kind, words in _EQUIPMENT
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CobieSpace:
    """A space: its number or name, what it is called, its floor, its category in words."""

    name: str
    description: str
    floor: str
    category: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CobieComponent:
    """A component with what its type and spaces say; `row` is its row in the sheet Component.

    `kind` is what it may be in a register, None where nothing is suggested. A door is in every
    space it joins. `exterior` is None where neither it nor its type says so.
    """

    row: int
    kind: MarkerKind | None
    name: str
    type_name: str
    category: str
    description: str
    spaces: tuple[CobieSpace, ...]
    exterior: bool | None
    serial: str
    tag: str
    installed_on: str
    manufacturer: str
    model: str

    @property
    def floors(self) -> tuple[str, ...]:
        """The floors of its spaces, each once."""
        return tuple(dict.fromkeys(space.floor for space in self.spaces if space.floor))


@dataclass(frozen=True, slots=True, kw_only=True)
class CobieModel:
    """What a COBie workbook tells of a building; `others` are components of no register."""

    facility: str
    floors: tuple[str, ...]
    spaces: tuple[CobieSpace, ...]
    doors: tuple[CobieComponent, ...]
    equipment: tuple[CobieComponent, ...]
    others: tuple[CobieComponent, ...]
    warnings: tuple[str, ...]


_DOORS = (MarkerKind.EXTERIOR_DOOR, MarkerKind.INTERIOR_DOOR)
_Record = Mapping[str, str]


def read_cobie(workbook: Workbook) -> CobieModel | None:
    """Return what a workbook tells of a building, None where it is no COBie workbook."""
    sheets = {sheet.name.strip().casefold(): sheet for sheet in workbook.sheets}
    if not all(
        name in sheets and headers <= set(_keys(sheets[name])) for name, headers in _NEEDED.items()
    ):
        return None
    types = {one["name"].casefold(): one for _, one in _records(sheets.get("type"))}
    spaces = {one["name"].casefold(): _space(one) for _, one in _records(sheets["space"])}
    components = [
        _component(row, one, types.get(one["typename"].casefold(), {}), spaces)
        for row, one in _records(sheets["component"])
    ]
    facility = next((one["name"] for _, one in _records(sheets.get("facility"))), "")
    return CobieModel(
        facility=facility,
        floors=tuple(one["name"] for _, one in _records(sheets["floor"])),
        spaces=tuple(spaces.values()),
        doors=tuple(component for component in components if component.kind in _DOORS),
        equipment=tuple(
            component for component in components if component.kind and component.kind not in _DOORS
        ),
        others=tuple(component for component in components if component.kind is None),
        warnings=tuple(_warnings(components, types, spaces)),
    )


def _keys(sheet: Spreadsheet) -> list[str]:
    return [re.sub(r"[\W_]", "", header).casefold() for header in sheet.headers]


class _Lenient(dict[str, str]):
    """A row by header; a header that is not there is blank."""

    def __missing__(self, key: str) -> str:
        return ""


def _records(sheet: Spreadsheet | None) -> Iterator[tuple[int, _Record]]:
    """Yield the rows that have a name, with their numbers; “n/a” is blank."""
    if sheet is None:
        return
    keys = _keys(sheet)
    for row in sheet.rows:
        texts = (text.strip() for text in row.cells)
        record = _Lenient(
            (key, "" if text.casefold() in _NOTHING else text)
            for key, text in zip(keys, texts, strict=True)
        )
        if record["name"]:
            yield row.number, record


def _space(record: _Record) -> CobieSpace:
    return CobieSpace(
        name=record["name"],
        description=record["description"] or record["roomtag"],
        floor=record["floorname"],
        category=_words(record["category"]),
    )


def _component(
    row: int, record: _Record, its_type: _Record, spaces: Mapping[str, CobieSpace]
) -> CobieComponent:
    its_type = _Lenient(its_type)
    category = _words(its_type["category"])
    texts = (record["name"], record["typename"], record["description"], its_type["description"])
    exterior = _is_exterior(texts)
    if _is_door(record["extobject"] or record["externalobject"], category, texts):
        kind: MarkerKind | None = _DOORS[0] if exterior else _DOORS[1]
    else:
        kind = _equipment(category, texts)
    return CobieComponent(
        row=row,
        kind=kind,
        name=record["name"],
        type_name=record["typename"],
        category=category,
        description=record["description"],
        spaces=tuple(_spaces(record["space"], spaces)),
        exterior=exterior,
        serial=record["serialnumber"],
        tag=record["tagnumber"] or record["barcode"] or record["assetidentifier"],
        installed_on=record["installationdate"],
        manufacturer=its_type["manufacturer"],
        model=its_type["modelnumber"],
    )


def _words(category: str) -> str:
    return _CODE.sub("", category, count=1).strip()


def _spaces(names: str, spaces: Mapping[str, CobieSpace]) -> Iterator[CobieSpace]:
    """Yield the spaces in a list parted by commas, one that is not in the workbook by its name."""
    for name in filter(None, map(str.strip, names.split(","))):
        yield spaces.get(name.casefold()) or CobieSpace(
            name=name, description="", floor="", category=""
        )


def _is_exterior(texts: Iterable[str]) -> bool | None:
    text = " ".join(texts).replace("_", " ")
    if _EXTERIOR.search(text):
        return True
    return False if _INTERIOR.search(text) else None


def _is_door(model_class: str, category: str, texts: tuple[str, ...]) -> bool:
    """Return whether a component is a door: by its class in the model, or else by what it says."""
    if model_class.casefold().startswith("ifcdoor"):
        return True
    said = category or " ".join(texts[:2])
    return bool(_DOOR.search(said)) and not _DOOR_PART.search(said)


def _equipment(category: str, texts: tuple[str, ...]) -> MarkerKind | None:
    return kind_of_words(" ".join((category, *texts)))


def kind_of_words(text: str) -> MarkerKind | None:
    """Return what a text names that may be in a register, the first of several, or None."""
    plain = text.replace("_", " ")
    return next((kind for kind, words in _LOOKED_FOR if words.search(plain)), None)


def _warnings(
    components: Iterable[CobieComponent],
    types: Mapping[str, _Record],
    spaces: Mapping[str, CobieSpace],
) -> Iterator[str]:
    components = list(components)
    untyped = sum(component.type_name.casefold() not in types for component in components)
    lost = sum(
        any(space.name.casefold() not in spaces for space in component.spaces)
        for component in components
    )
    homeless = sum(not component.spaces for component in components)
    for count, what in (
        (untyped, N_("name a type that is not in the workbook")),
        (lost, N_("name a space that is not in the workbook")),
        (homeless, N_("are in no space")),
    ):
        if count:
            yield N_(
                "Of the {count:,} components, {count2:,} {what}.",
                count=len(components),
                count2=count,
                what=what,
            )
