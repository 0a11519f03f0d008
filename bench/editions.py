"""What editions cost in an audit of 5,000 answers: bytes, issuing, opening with twenty."""

from __future__ import annotations

import random
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from bench.audit_of_size import folder, kept
from bench.frame import Amount, Turns
from cpted_audit.session.comparing.audits import compare_audits
from cpted_audit.session.editions.comparing import compare_editions
from cpted_audit.session.editions.issuing import Issuing, issue
from cpted_audit.session.editions.signing import editions_of
from cpted_audit.session.editions.things import changed_since
from cpted_audit.session.session import Session
from cpted_audit.store.tables import ANSWER, EDITION_CONTENTS

SIZE = {"answers": 5_000, "photos": 200}
EDITIONS = 20


def change_some(session: Session, chance: random.Random) -> None:
    """Write notes beside some answers, as between two editions."""
    some = chance.sample(list(session.walk.answers.values()), 40)
    with session.edit("Notes"):
        ANSWER.update_many(
            session.document.db, [replace(one, note=f"Seen {chance.random()}") for one in some]
        )


def _with_editions() -> Path:
    """Issue editions into a copy, each after some edits, once in a run."""
    path = folder() / "editions.cpted"
    if not path.is_file():
        shutil.copy(kept(**SIZE), path)
        chance = random.Random(13)
        with Session.open(path) as session:
            for _ in range(EDITIONS):
                issue(session, Issuing(by="Lee"))
                change_some(session, chance)
    return path


@contextmanager
def _opened() -> Iterator[Session]:
    with (
        tempfile.TemporaryDirectory() as name,
        Session.open(Path(shutil.copy(_with_editions(), name))) as session,
    ):
        yield session


def size() -> Iterator[Turns]:
    """Tell the bytes of the largest edition, in kB."""
    with _opened() as session:
        largest = max(len(one.data) for one in EDITION_CONTENTS.all(session.document.db))
        yield Turns(ours=lambda: Amount(largest / 1000))


def opening() -> Iterator[Turns]:
    """Open the audit with twenty editions, beside the same without."""

    def opened(path: Path) -> None:
        with Session.open(path) as session:
            session.walk.questions_at(session.walk.route()[0])

    with_, without = _with_editions(), kept(**SIZE)
    yield Turns(ours=lambda: opened(with_), peer=lambda: opened(without))


def work(what: str) -> Iterator[Turns]:
    """“issue” an edition, tell what “changed” since the last after an edit, or “compare” two."""
    chance = random.Random(7)
    with _opened() as session:
        last = editions_of(session)[0]
        works = {
            "issue": lambda: issue(session, Issuing(by="Lee")),
            "changed": lambda: changed_since(session, last),
            "compare": lambda: compare_editions(session, 1, None),
        }
        before = None if what == "compare" else lambda: change_some(session, chance)
        yield Turns(ours=works[what], before=before)


def audits() -> Iterator[Turns]:
    """Compare the audit with its first edition, both as they were just opened."""

    def compared() -> None:
        with Session.of_edition(session, 1) as before, Session.open(path, read_only=True) as after:
            compare_audits(before, after)

    with _opened() as session:
        path = session.path
        yield Turns(ours=compared)
