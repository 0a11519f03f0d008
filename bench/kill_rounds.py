"""Kill the program at every moment of its work, again and again: nothing acknowledged is lost.

Edits of many kinds, bringing an older format up to date, encrypting, backing up and writing down an
issued copy run in a child that is killed (SIGKILL) at moments spread evenly over how long the work
takes. Then the file is opened: it is sound, every step that was acknowledged is in its history, and
no bytes of a picture changed. Each round is a process forked from one that has everything loaded.

Run: python bench/kill_rounds.py [ROUNDS]   (300 by default; 3,000 for a release)
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE.parent / "tests")]

import small_audit  # noqa: E402 - found only now

from cpted_audit.domain.ids import PersonId, RecipientId, new_id  # noqa: E402
from cpted_audit.domain.responder import Recipient  # noqa: E402
from cpted_audit.domain.site import Person  # noqa: E402
from cpted_audit.errors import PassphraseError  # noqa: E402
from cpted_audit.session.check import check  # noqa: E402
from cpted_audit.session.photos import Target  # noqa: E402
from cpted_audit.session.session import Session  # noqa: E402
from cpted_audit.store.encrypting import encrypt_in_place  # noqa: E402
from cpted_audit.store.tables import PERSON, RECIPIENT  # noqa: E402

KEY = "a key that is long"
ROUNDS = 300
Told = Callable[[], None]


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


def issuing(session: Session, number: int) -> None:
    with session.edit(f"Issue copy {number}"):
        RECIPIENT.insert(
            session.document.db,
            Recipient(
                id=RecipientId(new_id()), name="Lt. Ode", agency="PD", audience="responder",
                copy_number=number + 1, marking="TLP:AMBER", issued_on=date(2026, 11, 29),
                file_name="sheet.pdf", sha256="00" * 32,
            ),
        )  # fmt: skip


def edits(kind: Callable[[Session, int], None]) -> Callable[[Path, str | None, Told], None]:
    def work(path: Path, key: str | None, told: Told) -> None:
        with Session.open(path, key) as session:
            for number in range(6):
                before = len(session.history())
                kind(session, number)
                for _ in range(len(session.history()) - before):
                    told()

    return work


def migrating(path: Path, key: str | None, _told: Told) -> None:
    Session.open(path, key).close()


def encrypting(path: Path, key: str | None, _told: Told) -> None:
    with Session.open(path, key) as session:
        encrypt_in_place(session.document, KEY)


def backing_up(path: Path, key: str | None, told: Told) -> None:
    with Session.open(path, key) as session:
        people(session, 1)
        told()
        session.document.back_up("regular")


KINDS = {
    "answers": edits(answers),
    "photos": edits(photos),
    "people": edits(people),
    "undo and redo": edits(undoing),
    "issuing": edits(issuing),
    "migrating": migrating,
    "encrypting": encrypting,
    "backing up": backing_up,
}


def prepare(folder: Path, kind: str, number: int) -> tuple[Path, str | None]:
    """Put the audit of a round into a folder; every other one is encrypted where that may be."""
    path = folder / "audit.cpted"
    if kind == "migrating":
        shutil.copy(HERE.parent / "tests" / "files" / f"format-{number % 3 + 1}.cpted", path)
        return path, None
    key = None if kind == "encrypting" or number % 2 else "another key"
    model = folder.parent / f"model-{key is None}.cpted"
    if not model.exists():
        with small_audit.make(model, key) as session:
            for count in range(3):
                photos(session, count)
                answers(session, count)
    shutil.copy(model, path)
    return path, key


def steps_of(path: Path, keys: tuple[str | None, ...]) -> int:
    """Open a file with the one of some keys that fits, and return how many steps it has."""
    for key in keys:
        try:
            with Session.open(path, key) as session:
                damage = check(session).damage
                if damage:
                    raise SystemExit(f"LOST: {path} is damaged: {damage}")
                return len(session.document.db.execute("SELECT 1 FROM journal_step").fetchall())
        except PassphraseError:
            continue
    raise SystemExit(f"LOST: {path} opens with no passphrase")


def run(work: Callable[[Path, str | None, Told], None], path: Path, key: str | None,
        seconds: float | None) -> tuple[int, float, bool]:  # fmt: skip
    """Do the work in a child that is killed after some time; return what it acknowledged."""
    read, write = os.pipe()
    ready, go = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read)
        os.write(go, b"x")
        try:
            work(path, key, lambda: os.write(write, b"x"))
        finally:
            os._exit(0)
    os.close(write)
    os.close(go)
    os.read(ready, 1)
    began = time.perf_counter()
    if seconds is not None:
        time.sleep(seconds)
        os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    took = time.perf_counter() - began
    told = 0
    while data := os.read(read, 4096):
        told += len(data)
    os.close(read)
    os.close(ready)
    return told, took, os.WIFSIGNALED(status)


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    chance = random.Random(rounds)
    killed: Counter[str] = Counter()
    stages: dict[str, Counter[int]] = {kind: Counter() for kind in KINDS}
    lengths: dict[str, float] = {}
    done = 0
    asked_to_stop: list[int] = []  # then it tells what it has done so far
    signal.signal(signal.SIGTERM, lambda number, _frame: asked_to_stop.append(number))
    with tempfile.TemporaryDirectory() as place:
        for number in range(rounds):
            if asked_to_stop:
                break
            done += 1
            kind = list(KINDS)[number % len(KINDS)]
            turn = number // len(KINDS)
            folder = Path(place, "round")
            folder.mkdir()
            path, key = prepare(folder, kind, turn)
            if kind not in lengths:
                _, lengths[kind], _ = run(KINDS[kind], path, key, None)
                shutil.rmtree(folder)
                folder.mkdir()
                path, key = prepare(folder, kind, turn)
            before = 0 if kind == "migrating" else steps_of(path, (key,))
            share = chance.random()
            told, took, died = run(KINDS[kind], path, key, share * lengths[kind])
            if not died:  # faster than the first time; aim at a shorter work from now on
                lengths[kind] = 0.8 * lengths[kind] + 0.2 * took
            after = steps_of(path, (key, KEY))
            if after < before + told:
                raise SystemExit(f"LOST: {kind}, {told} acknowledged, {after - before} found")
            for backup in folder.glob("*.backups/*.cpted"):
                steps_of(backup, (key, KEY))
            killed[kind] += died
            stages[kind][int(share * 10)] += died
            shutil.rmtree(folder)
    print(f"{done} rounds, {sum(killed.values())} killed in the middle, 0 lost")
    for kind, count in killed.items():
        spread = " ".join(str(stages[kind][tenth]) for tenth in range(10))
        print(f"  {kind:14} {count:5} killed; by tenths of its work: {spread}")


if __name__ == "__main__":
    main()
