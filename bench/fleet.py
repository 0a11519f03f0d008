"""A folder of audits read and scored by one command, against one command for each of them.

Eight schools of 600 to 1,000 answers are made and copied until the folder is full. Measured is the
whole command `cpted-audit scores FOLDER --json` from its start to its end, on the wall and in
processor time of it and its children. Beside it stands `cpted-audit score FILE --json` for ten of
the files, each a process of its own, from which the time of the whole folder is told. The numbers
of both are compared: where they differ nothing is printed but that.
Targets: 1,000 audits in at most 15 s on 2 cores.

Run: python bench/fleet.py [AUDITS] [PHOTOS]
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.audit_of_size import make
from bench.machine import describe

SIZES = (600, 650, 700, 750, 800, 850, 900, 1000)
ALONE = 10
TARGET_S = 15.0
SAME = ("overall", "low", "high", "percent", "coverage", "answered", "in_scope")


def processor() -> float:
    """Return the seconds of the processor that ended children took."""
    times = os.times()
    return times.children_user + times.children_system


def command(*arguments: str) -> tuple[float, float, str]:
    """Run a command of the program; return its wall and processor seconds, and what it wrote."""
    began, before = time.perf_counter(), processor()
    done = subprocess.run(
        [sys.executable, "-m", "cpted_audit", *arguments],
        capture_output=True, check=True, text=True,
    )  # fmt: skip
    return time.perf_counter() - began, processor() - before, done.stdout


def fill(folder: Path, audits: int, photos: int) -> list[Path]:
    """Make the folder."""
    for size in SIZES:
        make(folder / f"school-{size}.cpted", answers=size, photos=photos, spare=100).close()
    made = sorted(folder.glob("*.cpted"))
    for number in range(len(made), audits):
        source = made[number % len(SIZES)]
        shutil.copyfile(source, folder / f"{source.stem}-{number:04}.cpted")
    return sorted(folder.glob("*.cpted"))


def main() -> int:
    audits = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    photos = int(sys.argv[2]) if len(sys.argv) > 2 else 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        paths = fill(folder, audits, photos)
        size = sum(path.stat().st_size for path in paths)
        print(describe())
        print(f"{len(paths):,} audits of {SIZES[0]} to {SIZES[-1]:,} answers, {size / 1e6:,.0f} MB")
        wall, cpu, told = command("scores", str(folder), "--json")
        by_file = {one["file"]: one["as_walked"] for one in json.loads(told)["audits"]}
        alone = []
        for path in paths[:: max(1, len(paths) // ALONE)][:ALONE]:
            seconds, used, text = command("score", str(path), "--json")
            alone.append((used, seconds))
            number = json.loads(text)
            if any(number[key] != by_file[path.name][key] for key in SAME):
                print(f"{path.name} is told differently")
                return 1
    used, seconds = sorted(alone)[len(alone) // 2]
    each = cpu / len(paths) * 1e3
    print(f"scores FOLDER   {wall:6.1f} s, processor {cpu:6.1f} s, {each:.1f} ms each")
    whole = seconds * len(paths)
    print(f"score FILE     {seconds:6.2f} s, processor {used:6.2f} s: {whole / 60:.1f} minutes for "
          f"all, {whole / wall:.0f} × as long")  # fmt: skip
    print(f"target ≤ {TARGET_S:g} s: {'met' if wall <= TARGET_S else 'missed'}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
