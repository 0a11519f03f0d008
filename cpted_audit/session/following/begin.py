"""Begin a new audit from the one before, or from a template of it; the source is only read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from cpted_audit.checklist import combine, library
from cpted_audit.checklist.model import Checklist, Companion
from cpted_audit.domain.ids import SiteFactsId, new_id
from cpted_audit.domain.places.site import PlaceState
from cpted_audit.domain.registers.site_facts import NumberingScheme, SiteFacts
from cpted_audit.errors import AuditError, SecretError
from cpted_audit.files import AUDIT_SUFFIX, is_there
from cpted_audit.policy import MARKING, decided, is_decided
from cpted_audit.session.documents.profiles import decided_profile, take_decided
from cpted_audit.session.following.carrying import CARRIED, TEMPLATE, Carrying
from cpted_audit.session.passphrases import check_required
from cpted_audit.session.session import Session
from cpted_audit.session.things.site_facts import known_site_facts
from cpted_audit.session.walk.answers import DELETED_NUMBER, next_number
from cpted_audit.store import carrying as rows
from cpted_audit.store import document
from cpted_audit.store.tables import CODE, SITE_FACTS, Database
from cpted_audit.words import N_, Words, counted


@dataclass(frozen=True, slots=True, kw_only=True)
class Following:
    """What is decided of a new audit that is begun from another.

    Without a `checklist` it asks the newest edition of what the other asked. `name` is the
    school's, empty for the same. The passphrase is in no text of this.
    """

    target: Path
    template: bool = False
    name: str = ""
    checklist: Checklist | None = None
    passphrase: str | None = None

    @property
    def file(self) -> Path:
        """The new audit's file; its name ends like an audit's."""
        name = self.target.name
        ending = "" if name.endswith(AUDIT_SUFFIX) else AUDIT_SUFFIX
        return self.target.with_name(name + ending)

    def __repr__(self) -> str:
        """Return the target alone."""
        return f"Following({self.target.name})"


def begin(source: Session, wanted: Following) -> Session:
    """Make the new audit and open it; what it is made of is read as it stands, and never written.

    Its file appears whole or not at all. Raises SecretError where an encrypted audit would go on
    in one that is not, AuditError for lists that do not go together, and StorageError when the name
    is taken or the disk refuses.
    """
    target = wanted.file
    check_following(source, wanted)
    with source.document.reading(), rows.carrying_from(source.document.db):
        carried = Carrying(source, wanted.checklist or newest_of(source.checklist))
        made = Session(document.create(target, wanted.passphrase, fill=_filling(carried, wanted)))
    take_decided(made)
    return made


def _filling(carried: Carrying, wanted: Following) -> Callable[[Database], None]:
    """Return what writes the rows of the new audit into its file."""
    source, name = carried.source, wanted.name.strip()

    def fill(db: Database) -> None:
        db.execute("PRAGMA defer_foreign_keys = ON")
        plans = list(carried.rows("plan"))
        rows.put_plan_bytes(db, source.document.db, plans)
        for table, made in TEMPLATE if wanted.template else CARRIED:
            rows.put_all(db, table, made(carried))
        if name:
            db.execute("UPDATE site SET name = ?", [name])
        if is_decided(MARKING):
            db.execute("UPDATE site SET marking = ?", [decided(MARKING)])
        if wanted.template:
            _number_as_before(db, source)
        else:
            highest = str(next_number(source.document.db) - 1)
            db.upsert("view_state", {"id": DELETED_NUMBER, "value": highest})

    return fill


def _number_as_before(db: Database, source: Session) -> None:
    scheme = known_site_facts(source).scheme
    if scheme is not NumberingScheme.GLOBAL:
        SITE_FACTS.insert(db, SiteFacts(id=SiteFactsId(new_id()), scheme=scheme))


def check_following(source: Session, wanted: Following) -> None:
    """Raise AuditError for a new audit that may not be begun so.

    PolicyError is raised where a passphrase is required and there is none, or a state is decided
    that nobody knows.
    """
    check_required(wanted.passphrase, (wanted.name, source.site.name))
    decided_profile()
    if source.document.encrypted and wanted.passphrase is None:
        raise SecretError(
            "“{name}” is encrypted, and what is carried over from it stays so: nothing was made. "
            "Give the new audit a passphrase.",
            name=source.path.name,
        )
    target = wanted.file
    if target == source.path or (is_there(target) and target.samefile(source.path)):
        raise AuditError(
            "“{name}” is the audit that is to be followed, and it was left as it is. Choose "
            "another name for the new one.",
            name=target.name,
        )


def newest_of(carried: Checklist) -> Checklist:
    """Return the shipped edition of the lists that an audit asks.

    A list that is not shipped, or of which the audit has a later edition, goes on as it is.
    """
    had: tuple[Checklist | Companion, ...] = (carried, *carried.companions)
    shipped = {checklist.id: checklist for checklist in library.shipped()}
    if any(one.id not in shipped or _version(one) > _version(shipped[one.id]) for one in had):
        return carried
    return combine.chosen(list(dict.fromkeys(one.id for one in had)))


def _version(of: Checklist | Companion) -> tuple[int, ...]:
    return tuple(int(part) for part in of.version.split(".") if part.isdecimal())


# What is carried and what is not, in words


class FollowingTold(NamedTuple):
    """What a new audit has of the one before and what it has not, a sentence each."""

    carried: tuple[Words, ...]
    left_out: tuple[Words, ...]


_PLANS = counted(
    "1 plan, with the day it was verified",
    "{count:,} plans, with the days they were verified",
    None,
)
_REGISTERS = counted(
    "1 entry of the registers, with the day it was last checked",
    "{count:,} entries of the registers, each with the day it was last checked",
    None,
)
_CODES = counted(
    "1 code, encrypted in the new audit too",
    "{count:,} codes, encrypted in the new audit too",
    None,
)
_TEAM = counted("1 person of the team", "{count:,} people of the team", None)
_FINDINGS = counted(
    "1 finding not verified as repaired yet, with its number and history",
    "{count:,} findings not verified as repaired yet, with their numbers and history",
    None,
)
_LAST = counted(
    "1 answer, shown beside its item as last time and never counted",
    "{count:,} answers, shown beside their items as last time and never counted",
    None,
)
_NOT_ASKED = counted(
    "1 answer whose item is no longer asked: it stays in the audit before",
    "{count:,} answers whose items are no longer asked: they stay in the audit before",
    None,
)
_SETTLED = counted(
    "1 finding that was verified or set aside: it is noted beside its item",
    "{count:,} findings that were verified or set aside: they are noted beside their items",
    None,
)
_SETTLED_FREE = counted(
    "1 finding without an item that was verified or set aside: it stays in the audit before",
    "{count:,} findings without an item that were verified or set aside: they stay in the audit "
    "before",
    None,
)
_PHOTOS = counted(
    "1 photo: it shows how things were, and may show students",
    "{count:,} photos: they show how things were, and may show students",
    None,
)
_ANSWERS = N_("Answers: each item is asked again, and is blank until somebody answers it")
_OWN_DAY = N_("Visits, interviews, lighting surveys and fix plans: each belongs to its own day")
_FILE = N_("The history, editions, signatures and log of copies: they are of the file before")
_EMPTY = N_(
    "Registers, contacts, team, answers, findings and photos; address, hours and enrollment; who "
    "verified the plans"
)


def told(source: Session, wanted: Following) -> FollowingTold:
    """Return what would be carried over and what would not; nothing is written."""
    with rows.carrying_from(source.document.db):
        return _told(Carrying(source, wanted.checklist or newest_of(source.checklist)), wanted)


def _told(carried: Carrying, wanted: Following) -> FollowingTold:
    source = carried.source
    if wanted.template:
        return FollowingTold((_school(carried, template=True), *_some(carried, _PLANS, "plan"),
                              N_("Walls, zones and rooms on the plans")), (_EMPTY,))  # fmt: skip
    codes = len(CODE.all(source.document.db)) if source.document.encrypted else 0
    registers = ("door", "key_box", "key_held", "fixture", "contact", *(() if codes else ("code",)))
    answers, again = len(carried.answers), len(carried.asked_again)
    free = sum(not row.item_id for row in carried.settled)
    has = (
        _school(carried), *_some(carried, _PLANS, "plan"), *_some(carried, _REGISTERS, *registers),
        *_times(_CODES, codes), *_some(carried, _TEAM, "person"),
        *_times(_FINDINGS, len(carried.findings)), *_times(_LAST, again),
    )  # fmt: skip
    has_not = (
        _ANSWERS, *_times(_NOT_ASKED, answers - again),
        *_times(_SETTLED, len(carried.settled) - free), *_times(_SETTLED_FREE, free),
        *_some(carried, _PHOTOS, "photo"), _OWN_DAY, _FILE,
    )  # fmt: skip
    return FollowingTold(has, has_not)


def _school(carried: Carrying, *, template: bool = False) -> Words:
    walk = carried.source.walk
    places = [one for one in walk.places if not template or one.state is not PlaceState.RETIRED]
    return N_(
        "The school with {buildings} and {places}",
        buildings=counted("1 building", "{count:,} buildings", len(walk.buildings)),
        places=counted("1 place", "{count:,} places", len(places)),
    )


def _some(carried: Carrying, words: Words, *tables: str) -> tuple[Words, ...]:
    return _times(words, sum(1 for table in tables for _ in carried.rows(table)))


def _times(words: Words, count: int) -> tuple[Words, ...]:
    return (words.of(count),) if count else ()
