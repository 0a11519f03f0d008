"""Small audits for tests: checklists of a few items, written as TOML, read by the real loader."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from hashlib import sha256
from pathlib import Path

from cpted_audit.checklist import loader
from cpted_audit.checklist.model import Checklist
from cpted_audit.domain.ids import BuildingId, ItemId, LevelId, PlaceId, SiteId
from cpted_audit.domain.photos.photo import Photo
from cpted_audit.domain.places.site import Building, Level, Place, Site
from cpted_audit.domain.places.space_type import SpaceType
from cpted_audit.domain.plane import Segment
from cpted_audit.domain.plans.marker import Marker
from cpted_audit.domain.plans.plan import Plan
from cpted_audit.domain.plans.wall_kinds import WallKind
from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.imaging.photos.results import TakenPhoto
from cpted_audit.session.photos.photos import PhotoImport, Target, store_photo
from cpted_audit.session.plans.cells import told_at
from cpted_audit.session.plans.laid import Locator, PlanPosition
from cpted_audit.session.plans.markers import markers
from cpted_audit.session.plans.plans import find_plan
from cpted_audit.session.plans.wall_sources import add_kinds_of_wall
from cpted_audit.session.session import Session
from cpted_audit.session.walk.answers import Observation, answer_many
from cpted_audit.store import document
from cpted_audit.store.tables import (
    ANSWER,
    BUILDING,
    CHECKLIST,
    JOURNALED,
    LEVEL,
    PLACE,
    SITE,
    Database,
    StoredChecklist,
)

__all__ = ["ANSWER", "PLACE"]

Y, P, N = AnswerValue.YES, AnswerValue.PARTIAL, AnswerValue.NO
NA, U = AnswerValue.NOT_APPLICABLE, AnswerValue.UNABLE

_ITEM = """
  [[sections.items]]
  id = "{id}"
  principles = [{principles}]
  {kind}
  space_type = "{space_type}"
  phases = [{phases}]
  grade_bands = [{grade_bands}]
  weight = {weight}
  critical = {critical}
  severity = {severity}
  likelihood = {likelihood}
  ideal = "Ideal of {id}."
  look_for = "Look at {id}."
  why = "Because of {id}."
  short_term = "Soon: {id}."
  long_term = "Later: {id}."
  cost_band = "staff-time"
  owner_role = "principal"
  sensitivity = "vulnerability"
"""


def item(
    item_id: str,
    space_type: str = "classroom",
    *,
    principles: Sequence[str] = ("access-control",),
    item_class: str = "cpted",
    tags: Sequence[str] = (),
    tier: int | None = None,
    weight: float = 1.0,
    critical: bool = False,
    severity: int = 2,
    likelihood: int = 2,
    grade_bands: Sequence[str] = (),
    phases: Sequence[str] = ("day",),
    extra: str = "",
) -> str:
    """Return the TOML of one item, with any extra lines at its end."""
    listed = ", ".join(f'"{tag}"' for tag in tags)
    kind = f"tags = [{listed}]" if tags else f'class = "{item_class}"'
    return (
        _ITEM.format(
            id=item_id,
            space_type=space_type,
            principles=", ".join(f'"{principle}"' for principle in principles),
            kind=kind if tier is None else f"{kind}\n  tier = {tier}",
            weight=weight,
            critical=str(critical).lower(),
            severity=severity,
            likelihood=likelihood,
            grade_bands=", ".join(f'"{band}"' for band in grade_bands),
            phases=", ".join(f'"{phase}"' for phase in phases),
        )
        + extra
    )


def checklist(sections: Mapping[str, Iterable[str]]) -> Checklist:
    """Return the checklist of some sections, each with the TOML of its items."""
    head = '[checklist]\nid = "small"\nversion = "1.0.0"\nlanguage = "en"\ntitle = "Small walk"\n'
    tables = [
        f'\n[[sections]]\nid = "{name}"\ntitle = "Section {name}"\n' + "".join(items)
        for name, items in sections.items()
    ]
    return loader.loads(head + "".join(tables), "small.toml")


SMALL = checklist(
    {
        "DOOR": [
            item("D1", "exterior-door", critical=True, severity=4, likelihood=3),
            item("D2", "exterior-door", weight=2.0),
            item("D3", "exterior-door", principles=("natural-surveillance", "access-control")),
        ],
        "ROOM": [
            item("R1", weight=3.0),
            item("R2", principles=("territoriality",)),
            item("R3", item_class="code-question", critical=True),
            item("R4", grade_bands=("elementary",)),
        ],
        "OUT": [
            item("G1", "perimeter", principles=("territoriality",)),
            item("G2", "perimeter", item_class="emergency-planning"),
        ],
    }
)


def building(name: str, position: int = 0) -> Building:
    return Building(id=BuildingId(f"b-{name}"), name=name, position=position)


def place(name: str, kind: str = "classroom", where: str | None = None, position: int = 1) -> Place:
    """Return a place of a building made by `building`, or of the grounds."""
    return Place(
        id=PlaceId(f"p-{where}-{name}"),
        building_id=None if where is None else BuildingId(f"b-{where}"),
        level_id=None if where is None else LevelId(f"l-{where}"),
        kind=SpaceType(kind),
        name=name,
        position=position,
    )


PLACES = (
    place("Perimeter", "perimeter"),
    place("Door 1", "exterior-door", "Main", 1),
    place("Door 2", "exterior-door", "Main", 2),
    place("Room 1", "classroom", "Main", 1),
    place("Room 2", "classroom", "Main", 2),
    place("Door 1", "exterior-door", "Annex", 1),
    place("Room 1", "classroom", "Annex", 1),
)


def make(
    path: Path,
    passphrase: str | None = None,
    *,
    asks: Checklist = SMALL,
    buildings: Sequence[str] = ("Main", "Annex"),
    places: Sequence[Place] = PLACES,
    school: str = "",
    audit: str = "",
) -> Session:
    """Make an audit of a small checklist in a file and open it; a named `school` is its own.

    Audits of one school that are no copies of each other have an `audit` of their own.
    """

    def fill(db: Database) -> None:
        named = school or "Small School"
        SITE.insert(db, Site(id=SiteId(audit or school or "site"), name=named, address="1 Elm St"))
        CHECKLIST.insert(db, StoredChecklist(asks.id, asks.version, asks.digest, asks.text))
        for position, name in enumerate(buildings):
            one = building(name, position)
            BUILDING.insert(db, one)
            level = LevelId(f"l-{name}")
            LEVEL.insert(db, Level(id=level, building_id=one.id, name="Level 1", position=1))
        for one_place in places:
            PLACE.insert(db, one_place)

    return Session(document.create(path, passphrase, fill=fill))


def observe(
    session: Session, where: str, answers: Mapping[str, AnswerValue | None], note: str | None = None
) -> None:
    """Answer items at a place given as “Main / Room 1”, as one step."""
    (found,) = [place for place in session.walk.places if session.walk.path(place) == where]
    answer_many(
        session,
        [
            Observation(item_id=ItemId(item_id), place_id=found.id, value=value, note=note)
            for item_id, value in answers.items()
        ],
        f"Answer at {where}",
    )


def place_named(session: Session, where: str) -> Place:
    """Return the place with a path such as “Main / Room 1”."""
    (found,) = [place for place in session.walk.places if session.walk.path(place) == where]
    return found


def answers(session: Session) -> dict[tuple[str, str], AnswerValue | None]:
    """Return every answer's value by item and path."""
    paths = {place.id: session.walk.path(place) for place in session.walk.places}
    return {
        (found.item_id, paths[found.place_id]): found.value
        for found in session.walk.answers.values()
    }


def rows(session: Session) -> dict[str, list[tuple[object, ...]]]:
    """Return every row of the journaled tables, as they stand in the file."""
    db = session.document.db
    return {
        table: sorted(db.execute(f"SELECT * FROM {table}").fetchall(), key=lambda row: row[0])
        for table in JOURNALED
    }


def undone(session: Session, edit: Callable[[], object]) -> None:
    """Make one edit and check that it is one step whose undo and redo are exact."""
    before, steps = rows(session), len(session.history())
    edit()
    after = rows(session)
    assert after != before
    assert len(session.history()) == steps + 1
    session.undo()
    assert rows(session) == before
    session.redo()
    assert rows(session) == after
    with Session.open(session.path, session.document.passphrase, read_only=True) as reader:
        assert reader.walk == session.walk
        assert reader.findings == session.findings
        assert reader.free_findings == session.free_findings


def photograph(session: Session, target: Target, name: str = "a.jpg") -> Photo:
    """Store a photo of a target; two of one name are the same picture."""
    running = PhotoImport(target)
    store_photo(
        session,
        running,
        TakenPhoto(
            path=Path(name), sha256=sha256(name.encode()).hexdigest(), picture=b"p",
            thumbnail=b"t", width=8, height=6,
        ),
    )  # fmt: skip
    (photo,) = running.added
    return photo


def age(session: Session) -> None:
    """Make the audit's history begin so long ago that a backup is due."""
    with session.document.transaction() as db:
        db.execute("UPDATE journal_step SET at = '2020-01-01T00:00:00+00:00'")


def position_of(session: Session, marker: Marker) -> PlanPosition:
    """Where a marker is, as every document asks it."""
    plan = find_plan(session, marker.plan_id)
    return Locator(session, plan, markers(session, plan.id)).at(told_at(marker))


def add_walls(session: Session, plan: Plan, pieces: Sequence[Segment]) -> list[Marker]:
    """Put lines on a plan as plain walls."""
    return add_kinds_of_wall(session, plan, {WallKind.SOLID: list(pieces)})
