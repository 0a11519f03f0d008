"""Leave one building in a copy of an audit, for a colleague who walks that part of the school."""

from __future__ import annotations

from collections.abc import Iterator

from cpted_audit.domain.ids import BuildingId
from cpted_audit.session.walk.answers import remember_numbers
from cpted_audit.store.purge import remove_row, sweep_bytes
from cpted_audit.store.tables import Database

_ELSEWHERE = "SELECT id FROM place WHERE building_id IS NOT :kept"
_LEVELS = "SELECT id FROM level WHERE building_id IS NOT :kept"
_ANSWERS = f"SELECT id FROM answer WHERE place_id IN ({_ELSEWHERE})"  # noqa: S608 - constants
_FINDINGS = f"SELECT id FROM finding WHERE place_id IN ({_ELSEWHERE}) OR answer_id IN ({_ANSWERS})"  # noqa: S608 - constants
_PHOTOS = (
    f"SELECT id FROM photo WHERE place_id IN ({_ELSEWHERE}) OR answer_id IN ({_ANSWERS}) "  # noqa: S608 - constants
    f"OR finding_id IN ({_FINDINGS})"
)
_OF_A_REGISTER = (
    f"SELECT id FROM {{table}} WHERE place_id IN ({_ELSEWHERE}) OR "  # noqa: S608 - constants
    "(building_id IS NOT NULL AND building_id IS NOT :kept)"
)

_GONE: tuple[tuple[str, str], ...] = (
    ("photo", _PHOTOS),
    ("finding", _FINDINGS),
    *((table, _OF_A_REGISTER.format(table=table)) for table in ("door", "key_box", "fixture")),
    ("marker", f"SELECT id FROM marker WHERE place_id IN ({_ELSEWHERE})"),  # noqa: S608 - constants
    ("plan", f"SELECT id FROM plan WHERE level_id IN ({_LEVELS})"),  # noqa: S608 - constants
    ("place", _ELSEWHERE),
    ("level", _LEVELS),
    ("building", "SELECT id FROM building WHERE id IS NOT :kept"),
)
"""What goes, by table, and how its rows are found; what belongs to a row goes with it."""


def leave_one_building(db: Database, kept: BuildingId) -> None:
    """Take out all that lies in other buildings or on the grounds, with its photos and plans.

    The school is called after what is left of it, so that nothing made of the copy speaks for the
    whole; its name stays as it was when the copy comes back. The history has to be taken out
    before. New findings are numbered on from the highest number of the whole audit, so that few are
    numbered twice when the copy comes back.
    """
    remember_numbers(db)
    for table, found in _GONE:
        for row_id in list(_ids(db, found, kept)):
            remove_row(db, table, row_id)
    sweep_bytes(db)
    db.execute(
        "UPDATE site SET name = site.name || ' (' || building.name || ' only)' FROM building "
        "WHERE building.id = ?",
        [kept],
    )


def _ids(db: Database, found: str, kept: BuildingId) -> Iterator[str]:
    for row in db.execute(found, {"kept": kept}).fetchall():
        yield str(row[0])
