"""A folder of audits read and scored by one command, beside one command for each of them.

Eight schools of 600 to 1,000 answers are made and copied until the folder is full. Measured is the
whole command `cpted-audit scores FOLDER --json`, beside `cpted-audit score FILE --json` for ten of
the files, each a process of its own; both are told for each audit. Their numbers must be the same.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench.audit_of_size import make
from bench.frame import Cost, Turns, spent

SIZES = (600, 650, 700, 750, 800, 850, 900, 1000)
ALONE = 10
SAME = ("overall", "low", "high", "percent", "coverage", "answered", "in_scope")


def _command(*arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "cpted_audit", *arguments],
        capture_output=True, check=True, text=True,
    )  # fmt: skip
    return done.stdout


def fill(folder: Path, audits: int, photos: int) -> list[Path]:
    """Make the folder."""
    for size in SIZES:
        make(folder / f"school-{size}.cpted", answers=size, photos=photos, spare=100).close()
    made = sorted(folder.glob("*.cpted"))
    for number in range(len(made), audits):
        source = made[number % len(SIZES)]
        shutil.copyfile(source, folder / f"{source.stem}-{number:04}.cpted")
    return sorted(folder.glob("*.cpted"))


def scored(audits: int, photos: int = 0, *, whole: bool = False) -> Iterator[Turns]:
    """Score a folder; tell the time of the `whole` or for each audit, beside each alone."""
    with tempfile.TemporaryDirectory() as name:
        paths = fill(Path(name), audits, photos)
        some = paths[:: max(1, len(paths) // ALONE)][:ALONE]
        told = {
            one["file"]: one["as_walked"]
            for one in json.loads(_command("scores", name, "--json"))["audits"]
        }
        for path in some:
            number = json.loads(_command("score", str(path), "--json"))
            assert all(number[key] == told[path.name][key] for key in SAME)

        def ours() -> Cost:
            return _each(1 if whole else audits, lambda: _command("scores", name, "--json"))

        def alone() -> Cost:
            return _each(ALONE, lambda: [_command("score", str(path)) for path in some])

        yield Turns(ours=ours, peer=None if whole else alone)


def _each(count: int, work: object) -> Cost:
    start = spent()
    work()
    end = spent()
    return Cost((end.cpu - start.cpu) / count, (end.wall - start.wall) / count)
