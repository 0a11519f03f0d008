"""Two programs write the same audit, each taking it over from the other: nothing is overwritten.

In each round one program has the audit open and answers on; another takes it over at some moment
and answers the same question. The first must notice before its next write. Afterwards every answer
that either acknowledged is in the history, and nobody wrote again after another had written: that
would have been over words never seen.

Run: python bench/harnesses/two_writers.py [ROUNDS [SEED]]   (100 by default; 500 for a release)
"""

from __future__ import annotations

import itertools
import json
import os
import random
import shutil
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parents[1]), str(HERE.parents[1] / "tests")]

import small_audit  # noqa: E402 - found only now

from cpted_audit.errors import DocumentLockedError, OvertakenError, StorageError  # noqa: E402
from cpted_audit.session.session import Session  # noqa: E402

ROUNDS = 100
WRITERS = 2
EDITS = 12


def write(path: Path, who: int, seed: int, told: int) -> None:
    """Answer on, as long as the audit is ours; tell every answer that was acknowledged."""
    chance = random.Random(seed * WRITERS + who)
    time.sleep(who * chance.random() * 0.25)
    try:
        session = Session.open(path, take_over=True)
    except (DocumentLockedError, StorageError):
        return
    session.document.who = f"writer {who}"
    for number in range(EDITS):
        time.sleep(chance.random() * 0.004)
        value = chance.choice((small_audit.Y, small_audit.N, small_audit.P))
        note = f"writer {who} edit {number}"
        try:
            small_audit.observe(session, "Main / Room 1", {"R1": value}, note)
        except OvertakenError:
            os.write(told, b"noticed\n")
            break
        except StorageError:
            continue  # the other was writing for longer than one waits
        os.write(told, f"{note}\n".encode())
    session.document.close()


def race(path: Path, seed: int) -> tuple[set[str], int]:
    """Let the writers run; return the notes they acknowledged, and how many noticed."""
    read, told = os.pipe()
    children = []
    for who in range(WRITERS):
        child = os.fork()
        if child == 0:
            try:
                write(path, who, seed, told)
            finally:
                os._exit(0)
        children.append(child)
    os.close(told)
    for child in children:
        os.waitpid(child, 0)
    with os.fdopen(read) as lines:
        said = lines.read().splitlines()
    return {one for one in said if one != "noticed"}, said.count("noticed")


def overwritten(path: Path, acknowledged: set[str]) -> list[str]:
    """Return what went wrong: lost notes, and writers who wrote over what they had not seen."""
    with Session.open(path, take_over=True) as session:
        rows = session.document.db.execute(
            "SELECT after FROM journal_row WHERE table_name = 'answer' ORDER BY id"
        ).fetchall()
        notes = {json.loads(after)["note"] for (after,) in rows}
        wrong = session.document.problems()
        wrong += [f"{note} is lost" for note in acknowledged - notes]
        authors = [step.who for step in reversed(session.history())]
        turns = [one for one, _ in itertools.groupby(authors)]
        if len(turns) != len(set(turns)):
            wrong.append(f"somebody wrote again after another had: {turns}")
        if len(session.walk.answers) > 1:
            wrong.append("there are two answers to one question")
    return wrong


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 0
    written = noticed = 0
    with tempfile.TemporaryDirectory() as place:
        for number in range(rounds):
            folder = Path(place, "round")
            folder.mkdir()
            path = folder / "audit.cpted"
            small_audit.make(path).close()
            acknowledged, seen = race(path, seed + number)
            wrong = overwritten(path, acknowledged)
            if wrong:
                raise SystemExit(f"OVERWRITTEN in round {seed + number}: {wrong}")
            written += len(acknowledged)
            noticed += seen
            shutil.rmtree(folder)
    print(f"{rounds} races of {WRITERS} writers, {written} answers acknowledged, ", end="")
    print(f"{noticed} times one noticed that it had been overtaken, 0 overwritten")


if __name__ == "__main__":
    main()
