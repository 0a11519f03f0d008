"""Measure rows of the benchmarks.

python -m bench                 every row, and write the figures and the table of bench/README.md
python -m bench NAME …          these rows (also a part of a name, as “plan”); printed only
    --write                     write the figures and the table too
    --list                      say what rows there are
    --table                     write the table of bench/README.md from the figures that are kept
    --package CHECKOUT          measure cpted_audit of another checkout, as the previous release
    --as VERSION                under which version figures are kept, and with which compared
    --rounds N                  in place of the rounds of each row
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from bench import figures
from bench.frame import MissingError, Row, measure
from bench.table import ROWS

HERE = Path(__file__).resolve().parents[1]
PREVIOUS = "0.2.0"
PASSED_ON = ("PATH", "LANG", "LC_ALL", "TZ", "TMPDIR", "SYSTEMROOT", "LABELME_PYTHON")


def main() -> int:
    """Run what the command line asks for; returns 1 where a row broke off."""
    asked = _arguments()
    if asked.one:
        return _measure_here(asked)
    rows = [row for row in ROWS if not asked.names or _is_asked(row, asked.names)]
    if not rows:
        print("No row is called that; --list says which there are.")
        return 2
    if asked.list:
        for row in rows:
            print(f"{row.name:28} {row.what}; beside {row.peer or 'nothing'}")
        return 0
    if asked.table:
        figures.write_table(ROWS, asked.version, PREVIOUS)
        return 0
    print(figures.machine(), f"load {figures.load()}", sep="\n")
    old = figures.read(PREVIOUS) if asked.version != PREVIOUS else {}
    found = {}
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        for row in rows:
            found[row.name] = one = _in_its_own_process(row, asked, Path(folder))
            print(_told(row, one, old.get(row.name)), flush=True)
            if asked.write:  # what was measured is kept, whatever becomes of the rest
                figures.keep(asked.version, {row.name: one})
    if asked.write and asked.package is None:
        figures.write_table(ROWS, asked.version, PREVIOUS)
    return int(any("broke" in one for one in found.values()))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser("python -m bench")
    parser.add_argument("names", nargs="*")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--table", action="store_true")
    parser.add_argument("--package", type=Path)
    parser.add_argument("--as", dest="version", default="next")
    parser.add_argument("--rounds", type=int)
    parser.add_argument("--one", action="store_true", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    asked.write = asked.write or not (asked.names or asked.list or asked.table)
    return asked


def _is_asked(row: Row, names: list[str]) -> bool:
    exact = {one.name for one in ROWS} & set(names)
    return row.name in exact or any(name in row.name for name in names if name not in exact)


def _in_its_own_process(row: Row, asked: argparse.Namespace, folder: Path) -> figures.Figure:
    package = (asked.package or HERE).resolve()
    home = folder / row.name
    home.mkdir()
    environment = {name: os.environ[name] for name in PASSED_ON if name in os.environ} | {
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_RUNTIME_DIR": str(home),
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": os.pathsep.join([str(package), str(HERE)]),
        "BENCH_FOLDER": str(folder),
        "BENCH_PACKAGE": str(package),
    }
    command = [sys.executable, "-c", _BEGIN.format(here=str(HERE)), "--one", row.name]
    command += ["--rounds", str(asked.rounds)] if asked.rounds else []
    done = subprocess.run(
        command, env=environment, cwd=home, capture_output=True, text=True, check=False
    )
    last = done.stdout.strip().rpartition("\n")[2]
    if done.returncode or not last.startswith("{"):
        return {"missing": "broke off", "broke": (done.stderr or done.stdout).strip()[-2000:]}
    return json.loads(last)


_BEGIN = """
import sys
sys.path.insert(0, {here!r})
import bench.table, bench.figures
sys.path.remove({here!r})
from bench.__main__ import main
if __name__ == "__main__":
    sys.exit(main())
"""


def _measure_here(asked: argparse.Namespace) -> int:
    row = next(one for one in ROWS if one.name == asked.names[0])
    if asked.rounds:
        row = replace(row, rounds=asked.rounds)
    try:
        found = figures.figure(row, *measure(row))
    except MissingError as why:
        found = {"missing": str(why)}
    print(json.dumps(found))
    return 0


def _told(row: Row, one: figures.Figure, old: figures.Figure | None) -> str:
    if "missing" in one:
        return f"{row.name:28} {one['missing']}\n{one.get('broke', '')}".rstrip()
    beside = "" if one["peer"] is None else f"; {row.peer} {figures.side_words(one['peer'])}"
    verdict = "met" if figures.met(row, one) else "MISSED"
    goal = "" if row.goal is None else f" ({row.goal.text}: {verdict})"
    before = "" if old is None else f"; {PREVIOUS} {figures.result_words(row, old)}"
    return (
        f"{row.name:28} {figures.side_words(one['ours'])}{beside}; "
        f"{figures.result_words(row, one)}{goal}{before}"
    )


if __name__ == "__main__":
    sys.exit(main())
