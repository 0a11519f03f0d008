"""What the program does while it is killed or the power fails, and what must be true afterwards.

Every kind of work acknowledges what it has done: a step of the history, or that the whole is done.
Afterwards the file is sound, with every photo's bytes as they were, holds every step that was
acknowledged, and what else its kind promises.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parents[1]), str(HERE.parents[1] / "tests")]

import small_audit  # noqa: E402 - found only now

from cpted_audit.domain.ids import PersonId, new_id  # noqa: E402
from cpted_audit.domain.places.site import Person  # noqa: E402
from cpted_audit.domain.registers.access import Latches  # noqa: E402
from cpted_audit.domain.registers.columns import RegisterKey  # noqa: E402
from cpted_audit.errors import PassphraseError  # noqa: E402
from cpted_audit.report.audience import Audience  # noqa: E402
from cpted_audit.session.check import check  # noqa: E402
from cpted_audit.session.documents.copies.copies import Choices  # noqa: E402
from cpted_audit.session.documents.copies.recipients import (  # noqa: E402
    for_recipient,
    recipients,
    record_copy,
)
from cpted_audit.session.documents.documents import export_report  # noqa: E402
from cpted_audit.session.file.handing_over import Handing, copy_for  # noqa: E402
from cpted_audit.session.file.purge import Purging, purge  # noqa: E402
from cpted_audit.session.photos.photos import Target  # noqa: E402
from cpted_audit.session.places.merging import merge_places  # noqa: E402
from cpted_audit.session.registers.door_checks import Seen, log_checks  # noqa: E402
from cpted_audit.session.registers.records import add_record  # noqa: E402
from cpted_audit.session.registers.secrets import encrypt  # noqa: E402
from cpted_audit.session.session import Session  # noqa: E402
from cpted_audit.store.encrypting import is_plain  # noqa: E402
from cpted_audit.store.migrations import MIGRATIONS  # noqa: E402
from cpted_audit.store.tables import PERSON  # noqa: E402

KEY, NEW_KEY = "another key", "a key that is long"
ON = date(2026, 11, 29)
GONE = "Xaverine Quillfeather"
"""A person who is purged; a name that stands nowhere else."""
CONTACT = "Zebulon Marchbanks"
"""A contact that a copy is without."""

ToldCondition = Callable[[], None]
Work = Callable[[Path, str | None, ToldCondition], None]


def answers(session: Session, number: int) -> None:
    values = (small_audit.N, small_audit.Y, small_audit.P)
    small_audit.observe(session, "Main / Room 1", {"R1": values[number % 3]}, f"{number} " * 300)


def photos(session: Session, number: int) -> None:
    small_audit.photograph(session, Target(), f"{number}-{new_id()}.jpg")


def people(session: Session, number: int) -> None:
    with session.edit(f"Add {number}"):
        PERSON.insert(session.document.db, Person(id=PersonId(new_id()), name="n" * 5000))


def undoing(session: Session, number: int) -> None:
    people(session, number)
    session.undo()
    session.redo()


def doors(session: Session, number: int) -> None:
    """Register a door, which makes its place of the walk too, and write a round past it."""
    main = small_audit.building("Main").id
    door = add_record(session, RegisterKey.DOORS, number=f"{number + 40}", building_id=main)
    log_checks(session, {door.id: Seen(Latches.YES, "closes " * 200)}, ON, "Ode")


def merging(session: Session, number: int) -> None:
    """Merge a room that has an answer into another, and take that back for the next time."""
    into, other = (small_audit.place_named(session, f"Main / Room {one}").id for one in (1, 2))
    small_audit.observe(session, "Main / Room 2", {"R2": small_audit.N}, f"{number} " * 300)
    merge_places(session, into, other)
    session.undo()


def edits(kind: Callable[[Session, int], None]) -> Work:
    """Return work of some edits; each of its steps is acknowledged."""

    def work(path: Path, key: str | None, told: ToldCondition) -> None:
        with Session.open(path, key) as session:
            for number in range(6):
                before = len(session.history())
                kind(session, number)
                for _ in range(len(session.history()) - before):
                    told()

    return work


def whole(act: Callable[[Session, Path], None]) -> Work:
    """Return work that is acknowledged once, when all of it is done; it leaves one step."""

    def work(path: Path, key: str | None, told: ToldCondition) -> None:
        with Session.open(path, key) as session:
            act(session, path)
            told()

    return work


def migrating(path: Path, key: str | None, _told: ToldCondition) -> None:
    Session.open(path, key).close()


def backing_up(session: Session, _path: Path) -> None:
    people(session, 1)
    session.document.back_up("regular")


def encrypting(session: Session, _path: Path) -> None:
    encrypt(session, NEW_KEY)


def issuing(session: Session, path: Path) -> None:
    """Make a real PDF for somebody and write it into the log of copies."""
    choices = for_recipient(session, Choices(recipient="Lt. Ode", agency="PD"))
    target = path.with_name("notice.pdf")
    export_report(session, target, Audience.PUBLIC, issued_on=ON, choices=choices)
    record_copy(session, target, Audience.PUBLIC, choices, issued_on=ON)


def purging(session: Session, _path: Path) -> None:
    (person,) = [one.id for one in PERSON.all(session.document.db) if one.name == GONE]
    purge(session, Purging(kind="person", ids=(person,), everywhere=True))


def handing_over(session: Session, path: Path) -> None:
    """Write a copy in the clear without history, secrets, contacts and photos."""
    copy_for(session, Handing(target=_copy_of(path), everywhere=True), issued_on=ON)


def _copy_of(path: Path) -> Path:
    return path.with_name("for the board.cpted")


Promise = Callable[[Path, Session, int], Iterator[str]]


def nothing_more(_path: Path, _session: Session, _told: int) -> Iterator[str]:
    yield from ()


def has_new_key(_path: Path, session: Session, told: int) -> Iterator[str]:
    if told and session.document.passphrase != NEW_KEY:
        yield "it opens with the passphrase it had before"


def logged_copies_are_there(path: Path, session: Session, told: int) -> Iterator[str]:
    logged = [recipient.sha256 for recipient in recipients(session)]
    if told and not logged:
        yield "a copy that was given is not in the log"
    target = path.with_name("notice.pdf")
    if target.exists():
        data = target.read_bytes()
        if not data.startswith(b"%PDF") or not data.rstrip().endswith(b"%%EOF"):
            yield "half a document stands under its name"
    if any(one != sha256(target.read_bytes()).hexdigest() for one in logged):
        yield "the log knows another document"


def purged_is_gone(path: Path, session: Session, told: int) -> Iterator[str]:
    rows = [one for one in PERSON.all(session.document.db) if one.name == GONE]
    purges = [one for one in session.history() if one.kind == "purge"]
    if bool(rows) == bool(purges):
        yield f"{len(rows)} such people, and {len(purges)} notes that one was purged"
    if told and is_plain(path) and GONE.encode() in path.read_bytes():
        yield "who was purged still stands in the file"


def copy_is_whole_and_clean(path: Path, _session: Session, told: int) -> Iterator[str]:
    copy = _copy_of(path)
    if copy.exists():
        with Session.open(copy) as handed:
            yield from check(handed).damage
            if handed.document.db.execute("SELECT 1 FROM photo").fetchall():
                yield "the copy has photos"
    elif told:
        yield "the copy is not there"
    if not is_plain(path):
        for one in path.parent.glob(".*"):
            if is_plain(one) and CONTACT.encode() in one.read_bytes():
                yield f"what the copy is without lies in the clear in {one.name}"


@dataclass(frozen=True)
class Kind:
    """A kind of work, how its audits begin, and what it promises beside its steps.

    `begins` are the passphrases of the audits, by turns, or for migrating the older formats.
    """

    work: Work
    begins: tuple[str | int | None, ...] = (None, KEY)
    promise: Promise = nothing_more


KINDS: dict[str, Kind] = {
    "answers": Kind(edits(answers)),
    "photos": Kind(edits(photos)),
    "people": Kind(edits(people)),
    "undo and redo": Kind(edits(undoing)),
    "doors and rounds": Kind(edits(doors)),
    "merging places": Kind(edits(merging)),
    "issuing a copy": Kind(whole(issuing), promise=logged_copies_are_there),
    "handing over": Kind(whole(handing_over), promise=copy_is_whole_and_clean),
    "purging": Kind(whole(purging), promise=purged_is_gone),
    "encrypting": Kind(whole(encrypting), (None,), has_new_key),
    "another passphrase": Kind(whole(encrypting), (KEY,), has_new_key),
    "backing up": Kind(whole(backing_up)),
    "migrating": Kind(migrating, tuple(range(1, len(MIGRATIONS)))),
}


def prepare(folder: Path, name: str, turn: int) -> tuple[Path, str | None]:
    """Put the audit of a turn into a folder; return it with its passphrase."""
    begins = KINDS[name].begins
    begin = begins[turn % len(begins)]
    path = folder / "audit.cpted"
    if isinstance(begin, int):
        shutil.copy(HERE.parents[1] / "tests" / "files" / f"format-{begin}.cpted", path)
        return path, None
    model = _model(folder.parent, begin)
    if not model.exists():
        with small_audit.make(model, begin) as session:
            for count in range(3):
                photos(session, count)
                answers(session, count)
            with session.edit("Add a person"):
                PERSON.insert(session.document.db, Person(id=PersonId(new_id()), name=GONE))
            add_record(session, RegisterKey.CONTACTS, name=CONTACT, role="principal")
            session.document.back_up("regular")
    shutil.copy(model, path)
    shutil.copytree(f"{model}.backups", f"{path}.backups")
    return path, begin


def steps_of(path: Path, key: str | None) -> int:
    """Open a sound file with its passphrase or the new one, and return how many steps it has."""
    with _opened(path, key) as session:
        return _steps(session)


def lost(name: str, path: Path, key: str | None, least: int, told: int) -> list[str]:
    """Return what is not as it must be, after work that acknowledged `told` of what it does."""
    with _opened(path, key) as session:
        wrong = list(check(session).damage)
        if _steps(session) < least:
            wrong.append(f"{least} steps were acknowledged, {_steps(session)} are there")
        wrong += KINDS[name].promise(path, session, told)
    for backup in path.parent.glob(f"{path.name}.backups/*.cpted"):
        if _as_it_was(backup, key):
            continue
        with _opened(backup, key) as session:
            wrong += check(session).damage
    return wrong


def _as_it_was(backup: Path, key: str | None) -> bool:
    """Return whether a backup is the one the audit began with, byte for byte."""
    model = _model(backup.parents[2], key).with_suffix(".cpted.backups") / backup.name
    return model.is_file() and model.read_bytes() == backup.read_bytes()


def _model(place: Path, key: str | None) -> Path:
    return place / f"model-{key is None}.cpted"


def _opened(path: Path, key: str | None) -> Session:
    """Open an audit; a lock that was begun and not written is taken over, as its user is asked."""
    lock = path.with_name(f"{path.name}.lock")
    nobodys = lock.is_file() and not lock.read_bytes()
    for one in (key, NEW_KEY):
        try:
            return Session.open(path, one, take_over=nobodys)
        except PassphraseError:
            continue
    raise SystemExit(f"LOST: {path} opens with no passphrase")


def _steps(session: Session) -> int:
    ((count,),) = session.document.db.execute("SELECT count(*) FROM journal_step").fetchall()
    return int(count)
