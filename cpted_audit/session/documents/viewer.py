"""The page that opens in any browser: the responders' sheets, and how one walks, in one file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from cpted_audit.assets import asset
from cpted_audit.domain.documents.printing import Issue
from cpted_audit.domain.ids import MarkerId
from cpted_audit.domain.plans.marker import Marker
from cpted_audit.domain.registers.columns import RegisterKey
from cpted_audit.domain.registers.registers import REGISTERS
from cpted_audit.errors import AuditError
from cpted_audit.files import replacing
from cpted_audit.interchange.packet.page_file import SUFFIX, PageParts, page_file
from cpted_audit.report.audience import Audience, Classes, keep_all
from cpted_audit.report.responder.model import (
    box_anchor,
    door_anchor,
    sheet_anchor,
    thing_anchor,
)
from cpted_audit.report.viewer.contents import packed
from cpted_audit.report.viewer.model import LevelWalk, StairLink, Viewer, WayOut
from cpted_audit.session.documents.copies.copies import PLAIN, Choices, check_choices
from cpted_audit.session.documents.copies.imprints import Imprinted, imprinted_sheets
from cpted_audit.session.documents.packet.tables import AllowedTables
from cpted_audit.session.plans.laid import LaidPlans
from cpted_audit.session.plans.ways import LevelWays, Ways
from cpted_audit.session.registers.records import records
from cpted_audit.session.session import Session
from cpted_audit.session.things.conditions import Conditions

__all__ = ["FOR", "SUFFIX", "check_reader", "gather_viewer", "viewer_file", "write_viewer"]

FOR = Audience.RESPONDER
_ANCHORS = {RegisterKey.DOORS: door_anchor, RegisterKey.KEY_BOXES: box_anchor}
"""How the rows of a register are called; those of things otherwise."""


def check_reader(audience: Audience) -> Audience:
    """Return the reader of a page; raises AuditError with the reason for those who have none."""
    if audience is FOR:
        return audience
    raise AuditError(_REFUSED[audience])


_REFUSED: Mapping[Audience, str] = {
    Audience.FULL: (
        "The full report has no page for a browser, so none was made: it says where a school is "
        "weak, and a page is easily passed on. Make it as a PDF."
    ),
    Audience.FACILITY: (
        "The facility document has no page for a browser, so none was made: those who repair need "
        "the findings on paper, and have no plan of doors and keys. Make it as a PDF."
    ),
    Audience.PUBLIC: (
        "The public summary has no page for a browser, so none was made: the page is a map of "
        "doors, keys and shut-offs, and nobody but responders may have that. Make it as a PDF."
    ),
}


def gather_viewer(
    session: Session, made: Imprinted, choices: Choices, issued_on: date,
    tables: AllowedTables | None = None,
) -> Viewer:  # fmt: skip
    """Return what the page shows, of sheets that have their imprint, in one moment of the audit."""
    with session.document.reading():
        laid = LaidPlans(session, FOR, choices.classes)
        known = Conditions(session, issued_on, FOR, choices.classes)
        ways = Ways(session, laid, known)
        rows = {door.marker_id: door_anchor(door.id)
                for door in records(session, RegisterKey.DOORS) if door.marker_id}  # fmt: skip
        tables = tables or AllowedTables(session, FOR, choices.classes, issued_on)
        return Viewer(
            sheets=made.model,
            walks={_sheet(level): _walk(ways, level, rows) for level in ways.levels},
            stairs=[*_stairs(session, ways, choices.classes)],
            checked_by=dict(_checked_by(tables)),
        )


def _sheet(level: LevelWays) -> str:
    return sheet_anchor(level.here.plan.id)


def _walk(ways: Ways, level: LevelWays, rows: Mapping[MarkerId, str]) -> LevelWalk:
    out = [
        WayOut(rows.get(marker.id, door_anchor(marker.id)), marker.label, at)
        for marker, at in ways.doors_out(level)
    ]
    return LevelWalk(squares=level.squares(), outlined=level.is_outlined, out=out)


def _stairs(session: Session, ways: Ways, classes: Classes) -> Iterator[StairLink]:
    allowed = keep_all(session.walk.places, FOR, chosen=classes)
    places = {place.id: place.name for place in allowed}

    def named(marker: Marker) -> str:
        place = places.get(marker.place_id, "") if marker.place_id else ""
        return place or " ".join(filter(None, ("Stair", marker.label)))

    for level, here, other, there in ways.stairs():
        yield StairLink(named(here), _sheet(level), here.at, _sheet(other), there.at)


def _checked_by(tables: AllowedTables) -> Iterator[tuple[str, str]]:
    """Yield who looked at each thing last, where the tables of a packet say so too."""
    for of in REGISTERS:
        column = next((one for one in tables.columns(of) if one.field == "checked_by"), None)
        if column is None:
            continue
        anchor = _ANCHORS.get(of.key, thing_anchor)
        for row in tables.rows(of):
            if text := tables.text(row, column):
                yield anchor(row.id), text


def write_viewer(
    session: Session, target: Path, *, issued_on: date, choices: Choices = PLAIN
) -> Issue:
    """Write the page, and return which printing it is; the file appears whole or not at all.

    Raises StorageError when it cannot be written, AuditError for what responders cannot be given.
    """
    check_choices(FOR, choices)
    data, issue = viewer_file(session, issued_on=issued_on, choices=choices)
    with replacing(target) as part:
        part.write_bytes(data)
    return issue


def viewer_file(
    session: Session, *, issued_on: date, choices: Choices = PLAIN, made: Imprinted | None = None,
    tables: AllowedTables | None = None,
) -> tuple[bytes, Issue]:  # fmt: skip
    """Return the page as one file, and which printing it is; in memory, as it may be locked.

    `made` are the sheets of the same copy and `tables` what it may have of the registers, where
    somebody has them already. Equal input gives equal bytes, but with a password.
    """
    made = made or imprinted_sheets(session, issued_on, choices, tables)
    viewer = gather_viewer(session, made, choices, issued_on, tables)
    with session.document.reading():
        contents = packed(viewer)
    data = page_file(
        contents, made.record, _parts(), signer=choices.signer, password=choices.password
    )
    return data, made.issue


def _parts() -> PageParts:
    folder = asset("resources", "viewer")
    return PageParts((folder / "viewer.js").read_bytes(), (folder / "viewer.css").read_bytes())
