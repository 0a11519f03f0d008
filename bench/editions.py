"""What editions cost: bytes in a file of 5,000 answers, time to issue one, and opening with 20.

The two files are opened in turn, so that both meet the same machine. The targets are 200 kB for an
edition and no slower opening.

Run: python bench/editions.py [ROUNDS]
"""

from __future__ import annotations

import random
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from audit_of_size import make
from machine import describe
from open_audit import opening

from cpted_audit.session.documents.edition_digests import edition_documents
from cpted_audit.session.editions.comparing import compare_editions
from cpted_audit.session.editions.issuing import Issuing, issue
from cpted_audit.session.editions.signing import editions_of, working
from cpted_audit.session.editions.things import changed_since, changed_words
from cpted_audit.session.session import Session
from cpted_audit.store.tables import ANSWER, EDITION_CONTENTS

ANSWERS, PHOTOS, EDITIONS = 5000, 200, 20


def timed(words: str, do: Callable[[], Any]) -> Any:  # noqa: ANN401 - what it returns
    start = time.perf_counter()
    found = do()
    print(f"{words:48} {(time.perf_counter() - start) * 1000:8.1f} ms")
    return found


def change_some(session: Session, chance: random.Random) -> None:
    """Write notes beside some answers, as between two editions."""
    some = chance.sample(list(session.walk.answers.values()), 40)
    with session.edit("Notes"):
        ANSWER.update_many(
            session.document.db, [replace(one, note=f"Seen {chance.random()}") for one in some]
        )


def fill(path: Path, chance: random.Random) -> None:
    """Issue editions into a file, each after some edits; say what the first one cost."""
    with Session.open(path) as session:
        documents = timed("digests of the four documents", lambda: edition_documents(session))
        timed("digests of all rows, once an audit is open", lambda: session.contents.digest)
        timed("issue edition 1", lambda: issue(session, Issuing(by="Lee", documents=documents)))
        for _ in range(EDITIONS - 1):
            change_some(session, chance)
            issue(session, Issuing(by="Lee"))
        sizes = [len(one.data) for one in EDITION_CONTENTS.all(session.document.db)]
        print(f"{'bytes of an edition, most of all':48} {max(sizes) / 1000:8.1f} kB")
        change_some(session, chance)
        last = editions_of(session)[0]
        timed("changed since, the first time", lambda: changed_since(session, last))
        change_some(session, chance)
        counts = timed("changed since, after an edit", lambda: changed_since(session, last))
        print(f"    {changed_words(last, counts)}")
        timed("what the audit is now, after an edit", lambda: working(session))
        timed("open edition 1", lambda: Session.of_edition(session, 1).close())
        timed("compare edition 1 with today", lambda: compare_editions(session, 1, None))


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    print(describe())
    chance = random.Random(13)
    with tempfile.TemporaryDirectory() as folder:
        without, with_ = Path(folder, "without.cpted"), Path(folder, "with.cpted")
        make(without, answers=ANSWERS, photos=PHOTOS).close()
        shutil.copy(without, with_)
        fill(with_, chance)
        grown = (with_.stat().st_size - without.stat().st_size) / EDITIONS
        print(f"{'bytes of the file for an edition and its edits':48} {grown / 1000:8.1f} kB")
        took: dict[Path, list[float]] = {without: [], with_: []}
        for _ in range(rounds):
            for path, times in took.items():
                times.append(opening(path, None))
        for path, times in took.items():
            words = f"opening {path.stem} editions, median of {rounds}"
            print(f"{words:48} {statistics.median(times) * 1000:8.1f} ms")


if __name__ == "__main__":
    main()
