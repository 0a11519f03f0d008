"""Kill the program at every moment of its work, again and again: nothing acknowledged is lost.

Each round is a process forked from one that has everything loaded; it works on a real file, is
killed (SIGKILL), and the file is looked at as the next opening finds it. The rounds of every kind
of work are spread over the tenths of two measures alike: of its calls to the disk, before or after
one of them is done, and of the time it takes. A round whose work ended before it could be killed
is made again and not counted. Keys are derived in few turns (SQLCipher's own setting), so that the
time of a work is what it does with the file.

Run: python bench/harnesses/kill_rounds.py [ROUNDS [SEED]]   (520 by default; 3,120 for a release)
A folder in memory will do (TMPDIR=/dev/shm): a kill takes away nothing that was written.
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
from contextlib import closing
from itertools import product
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent))

from disk_calls import follow, let_follow
from sqlcipher3 import dbapi2
from work_to_kill import KINDS, lost, prepare, steps_of

ROUNDS = 520
TENTHS = 10
MEASURES = ("calls", "time")
MOST_TRIES = 50
FEW_TURNS = 4000


class Ran(NamedTuple):
    """How much a child acknowledged, its calls to the disk, seconds, and whether it was killed."""

    told: int
    calls: int
    seconds: float
    killed: bool


class Child:
    """A process at work on an audit of its own, which was made ready for it."""

    def __init__(self, name: str, path: Path, key: str | None, *, followed: bool) -> None:
        self._read, write = os.pipe()
        ready, go = os.pipe()
        self.pid = os.fork()
        if self.pid == 0:
            try:
                if followed:
                    let_follow()
                os.write(go, b"x")
                KINDS[name].work(path, key, lambda: os.write(write, b"x"))
            finally:
                os._exit(0)
        os.close(write)
        if not followed:
            os.read(ready, 1)
        os.close(ready)
        os.close(go)
        self._began = time.perf_counter()

    def told(self) -> int:
        told = 0
        while data := os.read(self._read, 4096):
            told += len(data)
        os.close(self._read)
        return told

    def run(self, seconds: float | None) -> Ran:
        """Kill it after some time, or never."""
        if seconds is not None:
            time.sleep(seconds)
            os.kill(self.pid, signal.SIGKILL)
        _, status = os.waitpid(self.pid, 0)
        took = time.perf_counter() - self._began
        return Ran(self.told(), 0, took, os.WIFSIGNALED(status))

    def run_to(self, call: int | None, *, done: bool = False) -> Ran:
        """Kill it at one of its calls to the disk, or at none."""
        calls, killed = follow(self.pid, call, done=done)
        return Ran(self.told(), calls, time.perf_counter() - self._began, killed)


class Rounds:
    """Makes one round after the other, and counts where each was killed."""

    def __init__(self, place: Path, seed: int) -> None:
        self._folder = place / "round"
        self._chance = random.Random(seed)
        self._known: dict[tuple[str, int], tuple[int, int, float]] = {}
        self.killed: dict[tuple[str, str], Counter[int]] = {
            each: Counter() for each in product(KINDS, MEASURES)
        }
        self.late = 0

    def _prepared(self, name: str, turn: int) -> tuple[Path, str | None]:
        shutil.rmtree(self._folder, ignore_errors=True)
        self._folder.mkdir()
        return prepare(self._folder, name, turn)

    def _usual(self, name: str, turn: int) -> tuple[int, int, float]:
        """Return how the work begins and runs without a kill: steps before, calls, seconds."""
        which = name, turn % len(KINDS[name].begins)
        if which not in self._known:
            path, key = self._prepared(name, turn)
            before = 0 if name == "migrating" else steps_of(path, key)
            ran = [
                Child(name, *self._prepared(name, turn), followed=False).run(None) for _ in range(2)
            ]
            followed = Child(name, *self._prepared(name, turn), followed=True).run_to(None)
            self._examine(name, path, key, before, followed.told)
            if name != "migrating" and not followed.told:
                raise SystemExit(f"{name} does not do its work")
            self._known[which] = before, followed.calls, ran[-1].seconds
        return self._known[which]

    def one(self, name: str, measure: str, tenth: int, turn: int) -> None:
        """Kill a work in a tenth of it, however often that takes, and look at what is left."""
        for _ in range(MOST_TRIES):
            before, calls, seconds = self._usual(name, turn)
            share = (tenth + self._chance.random()) / TENTHS
            path, key = self._prepared(name, turn)
            child = Child(name, path, key, followed=measure == "calls")
            if measure == "calls":
                ran = child.run_to(1 + int(share * calls), done=self._chance.random() < 0.5)
            else:
                ran = child.run(share * seconds)
            self._examine(name, path, key, before, ran.told)
            if ran.killed:
                self.killed[name, measure][tenth] += 1
                return
            self.late += 1
            which = name, turn % len(KINDS[name].begins)
            if measure == "time":  # faster than before; aim at a shorter work from now on
                self._known[which] = before, calls, 0.5 * (seconds + ran.seconds)
        raise SystemExit(f"{name} could not be killed in tenth {tenth + 1} of its {measure}")

    def _examine(self, name: str, path: Path, key: str | None, before: int, told: int) -> None:
        if wrong := lost(name, path, key, before + told, told):
            kept = Path(tempfile.mkdtemp(prefix="lost-"), "round")
            shutil.copytree(self._folder, kept)
            raise SystemExit(f"LOST: {name}: {wrong}; see {kept}")

    def tell(self) -> None:
        total = sum(sum(each.values()) for each in self.killed.values())
        print(f"{total} rounds killed in the middle, 0 lost; {self.late} ended before the kill")
        for (name, measure), found in self.killed.items():
            spread = " ".join(f"{found[tenth]:3}" for tenth in range(TENTHS))
            print(f"  {name:18} by tenths of its {measure:5}: {spread}")


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else rounds
    asked_to_stop: list[int] = []  # then it tells what it has done so far
    signal.signal(signal.SIGTERM, lambda number, _frame: asked_to_stop.append(number))
    with closing(dbapi2.connect(":memory:")) as connection:  # for all that this process forks
        connection.execute(f"PRAGMA cipher_default_kdf_iter = {FEW_TURNS}")
    cells = list(product(range(TENTHS), MEASURES, KINDS))
    with tempfile.TemporaryDirectory() as text:
        made = Rounds(Path(text), seed)
        for number in range(rounds):
            if asked_to_stop:
                break
            tenth, measure, name = cells[number % len(cells)]
            made.one(name, measure, tenth, seed + number // len(cells))
        made.tell()


if __name__ == "__main__":
    main()
