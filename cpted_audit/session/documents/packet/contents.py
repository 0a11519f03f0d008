"""The files of a packet, declared once: where each lies, what is said of it, and what makes it.

The packet is written by this table, and its README and that of the indoor map are made from it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from io import BytesIO
from typing import NamedTuple

from cpted_audit import __version__
from cpted_audit.domain.documents.days import day
from cpted_audit.domain.plans.marker import MarkerKind
from cpted_audit.domain.plans.marker_kinds import LAYER_WORDS, Layer
from cpted_audit.drawing.icons import icon_svg
from cpted_audit.file_names import safe_name
from cpted_audit.imaging.png import icon_png
from cpted_audit.interchange.maps.geojson import Feature, feature_collection, local_collection
from cpted_audit.interchange.maps.imdf import MANIFEST as INDOOR_MANIFEST
from cpted_audit.interchange.maps.imdf import TYPES, file_name, imdf_files
from cpted_audit.interchange.maps.kml import KmlLayer, Look, looks, write_kmz
from cpted_audit.interchange.packet.copy_record import SIGNATURE
from cpted_audit.interchange.packet.reading import MANIFEST
from cpted_audit.report.audience import Audience
from cpted_audit.report.responder.document import build_responder
from cpted_audit.session.documents.copies.copies import Choices, copy_facts
from cpted_audit.session.documents.copies.imprints import Imprinted, imprinted_sheets
from cpted_audit.session.documents.packet.features import PacketFeatures, on_plan
from cpted_audit.session.documents.packet.indoor_things import IndoorMap
from cpted_audit.session.documents.packet.tables import AllowedTables
from cpted_audit.session.documents.viewer import viewer_file
from cpted_audit.session.plans.laid import LaidPlans
from cpted_audit.session.session import Session

README = "README.txt"
_INDOOR_HEAD = (
    "Indoor map in the format IMDF 1.0.0 (OGC 20-094), made from plans that are tied to the Earth.",
    "Every reference leads to a feature of these files; what nobody said is null.",
)
_NOTHING_MISSING = "Nothing that the standard asks for."
_ASSUMED = (
    (
        "The standard has no word for a school. The venue’s category is “university”, its one word "
        "for a place of teaching; “kind” says what it is."
    ),
    (
        "A door without a width is drawn 0.9 to 3.6 m wide by its kind, and one far from every "
        "wall from west to east; “width” and “direction” say “assumed” there."
    ),
    "Things are squares of 0.6 m; none was measured.",
    "The edge of a level is its outline where there is one; “extent” says what it is.",
    "Properties that the standard does not have, such as “condition” and “usable”, are ours.",
)
"""What the map says that the audit does not, or says in other words."""
_UNKNOWN = (
    "Occupants and anchors, kiosks, sections, details and geofences.",
    "Doors and things that were found missing or removed: it is a map of what is there.",
)


def packet_readme(head: Iterable[str], told: Mapping[str, tuple[str, str]]) -> bytes:
    """Return lines on a packet, and two lines on each of its files by path."""
    body = (f"{path}\n  {what}\n  {how}" for path, (what, how) in told.items())
    return _text("\n".join(one for one in head if one), *body)


def indoor_readme(told: Mapping[str, str], shortfalls: Sequence[str]) -> bytes:
    """Return what an indoor map is, what is assumed in it, and what the standard asks beside."""
    return _text(
        "\n".join(_INDOOR_HEAD),
        _listed("What is in it:", (f"{name}: {what}" for name, what in told.items())),
        _listed("What is missing, so that a strict reader may refuse the map:",
                shortfalls or [_NOTHING_MISSING]),
        _listed("What is assumed:", _ASSUMED),
        _listed("What the map does not have:", _UNKNOWN),
    )  # fmt: skip


def _listed(head: str, items: Iterable[str]) -> str:
    return "\n".join((head, *(f"- {item}" for item in items)))


def _text(*parts: str) -> bytes:
    return ("\n\n".join(parts) + "\n").encode("utf-8", "replace")


FOR = Audience.RESPONDER
Progress = Callable[[int], None]
_COLOURS: Mapping[Layer, str] = {
    Layer.ACCESS: "#18212b", Layer.MEDICAL_FIRE: "#9e1b14", Layer.UTILITIES: "#a5680b",
    Layer.RESPONSE: "#6548ae", Layer.SIGHT: "#1d5fbf", Layer.ZONES: "#3e5c86",
}  # fmt: skip
_LAYERS = tuple(
    KmlLayer(layer=layer.value, name=LAYER_WORDS[layer], colour=_COLOURS.get(layer, "#18212b"))
    for layer in Layer
)
_INDOOR = "maps/indoor"
_MADE_BY = f"cpted-audit {__version__}"


@dataclass(frozen=True)
class Making:
    """What the files of one packet are made from; gathered when it is first asked for."""

    session: Session
    issued: datetime
    choices: Choices
    progress: Progress

    @cached_property
    def name(self) -> str:
        """What the sheets and maps are called."""
        return safe_name(f"{self.session.site.name or 'School'} - responder packet")

    @cached_property
    def sheets(self) -> Imprinted:
        """The sheets, with the printing they are."""
        return imprinted_sheets(self.session, self.issued.date(), self.choices)

    @cached_property
    def tables(self) -> AllowedTables:
        """The registers as responders may have them."""
        return AllowedTables(self.session, FOR, self.choices.classes, self.issued.date())

    @cached_property
    def features(self) -> PacketFeatures:
        """What is on the plans."""
        laid = LaidPlans(self.session, FOR, self.choices.classes)
        return PacketFeatures(self.session, laid, self.tables)

    @cached_property
    def on_earth(self) -> list[Feature]:
        """What is on the plans that are tied to the Earth, each thing once."""
        return self.features.on_earth()


class Made(NamedTuple):
    """A file that was made: what fills its row of the table, and its bytes."""

    filled: Mapping[str, str]
    data: bytes


@dataclass(frozen=True, slots=True)
class FileKind:
    """A row of the table: a path and two lines about it, with {places} that each file fills."""

    path: str
    what: str
    how: str
    make: Callable[[Making], Iterator[Made]]


def _sheets(making: Making) -> Iterator[Made]:
    pages = BytesIO()  # in memory: a temporary file would keep them bare on this machine
    build_responder(
        making.sheets.model, pages, paper=making.choices.paper, progress=making.progress,
        invariant=True, seal=making.sheets.seal,
    )  # fmt: skip
    yield Made({"name": making.name}, pages.getvalue())


def _page(making: Making) -> Iterator[Made]:
    data, _issue = viewer_file(
        making.session, issued_on=making.issued.date(), made=making.sheets, tables=making.tables,
        choices=replace(making.choices, password=""),  # the zip around it has it
    )  # fmt: skip
    yield Made({"name": making.name}, data)


def _registers(making: Making) -> Iterator[Made]:
    for of, data in making.tables.files():
        yield Made({"key": of.key.value, "words": of.words}, data)


def _geojson(making: Making) -> Iterator[Made]:
    if making.on_earth:
        yield Made({"name": making.name}, feature_collection(making.on_earth))


def _kmz(making: Making) -> Iterator[Made]:
    if making.on_earth:
        icons = {look: _icon(look) for look in looks(making.on_earth)}
        data = write_kmz(making.on_earth, _LAYERS, icons, name=making.name)
        yield Made({"name": making.name}, data)


def _icon(look: Look) -> bytes:
    kind, drawn = look
    return icon_png(icon_svg(MarkerKind(kind), drawn))


def _indoor(making: Making) -> Iterator[Made]:
    if not making.on_earth:
        return
    indoor = IndoorMap(making.session, making.features)
    features = indoor.all()
    files = imdf_files(features, created=making.issued, generated_by=_MADE_BY)
    told = {file_name(kind): info.told for kind, info in TYPES.items()}
    told[INDOOR_MANIFEST] = "When, by what and to which version of the standard the map was made."
    for name, data in files.items():
        yield Made({"file": name, "told": told[name]}, data)
    said = "What the indoor map is, and what it does not have."
    readme = indoor_readme({name: told[name] for name in files}, indoor.shortfalls)
    yield Made({"file": README, "told": said}, readme)


def _plain_maps(making: Making) -> Iterator[Made]:
    for number, here in enumerate(making.features.laid.plans, start=1):
        if here.earth is None:
            scale = here.plan.metres_per_pixel
            units = "metres" if scale else "pixels"
            local = local_collection(
                making.features.of_plan(here, on_plan(scale)), units=units, y_axis="down"
            )
            title = " ".join(here.title.split())
            yield Made(
                {"file": safe_name(f"{number} {here.title}"), "title": title, "units": units}, local
            )


SHEETS = FileKind(
    "{name}.pdf",
    "The sheets to print and to read in the vehicle: first look, plans, doors, keys, contacts.",
    "Opens in any PDF reader. Start here; the other files tell the same to other programs.",
    _sheets,
)
PAGE = FileKind(
    "{name}.html",
    "The same school to search and to find the way in: doors, keys, shut-offs, contacts, maps.",
    "Opens in any browser by a double click, without a network; nothing is sent anywhere.",
    _page,
)
TABLES_AND_MAPS: tuple[FileKind, ...] = (
    FileKind(
        "registers/{key}.csv",
        "{words} as a table, one row each.",
        "Opens in a spreadsheet program, or is read by another program (CSV, UTF-8).",
        _registers,
    ),
    FileKind(
        "maps/{name}.kmz",
        "The map with signs, folders and what is known of each thing.",
        "Opens in Google Earth and mapping programs; all of it is in the file.",
        _kmz,
    ),
    FileKind(
        "maps/{name}.geojson",
        "The same map for dispatch and mapping systems, each thing once, by an id that stays.",
        "GeoJSON (RFC 7946): longitude and latitude in degrees of WGS 84.",
        _geojson,
    ),
    FileKind(
        f"{_INDOOR}/{{file}}",
        "{told}",
        f"Part of the indoor map (IMDF 1.0.0); {_INDOOR}/{README} says what is missing in it.",
        _indoor,
    ),
    FileKind(
        "maps/{file}.json",
        "The things on the plan “{title}”, which is tied to no place on the Earth.",
        "Plain x and y in {units} from the upper left corner of the plan; no mapping program takes "
        "it by itself.",
        _plain_maps,
    ),
)
_LAST = {
    README: ("This file.", "It says what each file is."),
    MANIFEST: (
        "The list of all files with their sizes and SHA-256 digests, and for whom they were made.",
        "By it one can see whether a file was changed, added or left out since.",
    ),
}
_SIGNED = {
    SIGNATURE: (
        "The issuer's signature of that list.",
        "“cpted-audit verify”, or Check a copy in its window, says whether the packet is whole.",
    ),
}


def made_files(making: Making) -> dict[str, bytes]:
    """Return the files of a packet by path, its README among them, without the list of digests."""
    sheets = [(kind, made) for kind in (SHEETS, PAGE) for made in kind.make(making)]
    return _written(making, sheets + made_tables_and_maps(making))


def made_tables_and_maps(making: Making) -> list[tuple[FileKind, Made]]:
    """Return everything but the sheets and the page, each with its row of the table."""
    with making.session.document.reading():
        return [(kind, made) for kind in TABLES_AND_MAPS for made in kind.make(making)]


def _written(making: Making, made: list[tuple[FileKind, Made]]) -> dict[str, bytes]:
    told = {
        kind.path.format_map(one.filled): (
            kind.what.format_map(one.filled), kind.how.format_map(one.filled)
        )
        for kind, one in made
    }  # fmt: skip
    signed = _SIGNED if making.choices.signer is not None else {}
    files = {path: one.data for path, (_kind, one) in zip(told, made, strict=True)}
    return files | {README: packet_readme(_head(making), {**told, **_LAST, **signed})}


def _head(making: Making) -> list[str]:
    copy = copy_facts(making.session, FOR, making.choices)
    school = " ".join(making.session.site.name.split()) or "School"
    ends = f" Destroy by {day(copy.destroy_by)}." if copy.destroy_by else ""
    return [
        f"{school}: packet for responders", copy.marking, copy.holder,
        f"Made on {day(making.issued.date())} by {_MADE_BY}.{ends}",
    ]  # fmt: skip
