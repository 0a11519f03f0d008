"""What rows came to, kept as JSON for each release, and the table of `bench/README.md`."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bench.frame import Row, Side
from bench.machine import describe

FOLDER = Path(__file__).parent / "figures"
README = Path(__file__).parent / "README.md"
BEGIN, END = "<!-- figures: written by python -m bench -->", "<!-- end of figures -->"
TIMES = {"×": 1.0, "ms": 1000.0, "s": 1.0}
Figure = dict[str, Any]


def figure(row: Row, ours: Side, peer: Side | None) -> Figure:
    """Return what one row came to, as it is kept: times in milliseconds."""
    goal = row.goal
    at, clock = ("median", "cpu") if goal is None else (goal.at, goal.clock)
    kept: Figure = {"ours": _side(ours, at), "peer": None if peer is None else _side(peer, at)}
    kept["ratio"] = None if peer is None else round(ours.at(at, clock) / peer.at(at, clock), 4)
    if goal is not None:
        own = ours.at(at, clock) * (1.0 if ours.amounts else TIMES.get(goal.unit, 1.0))
        kept["result"] = kept["ratio"] if goal.unit == "×" else round(own, 4)
    return kept | {
        "calls": len(ours.costs) or len(ours.amounts),
        "on": datetime.now(UTC).date().isoformat(),
        "load": load(),
    }


def _side(side: Side, at: str) -> Figure:
    if side.amounts:
        return {"amount": round(side.at(at, "cpu"), 4)}
    return {clock: round(1000 * side.at(at, clock), 4) for clock in ("cpu", "wall")}


def machine() -> str:
    """Return the machine and the libraries that weigh most."""
    from importlib.metadata import PackageNotFoundError, version

    named = []
    for name in ("PySide6", "reportlab", "pillow", "sqlcipher3", "shapely", "pypdfium2"):
        try:
            named.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            continue
    return ", ".join([describe(), *named])


def read(version: str) -> dict[str, Figure]:
    """Return the figures kept of a version, by the names of rows; none where none are."""
    path = FOLDER / f"{version}.json"
    return json.loads(path.read_text("utf-8"))["rows"] if path.is_file() else {}


def keep(version: str, found: Mapping[str, Figure]) -> None:
    """Put figures beside those kept of a version; those of another machine are let go."""
    path = FOLDER / f"{version}.json"
    rows: dict[str, Figure] = {}
    if path.is_file():
        before = json.loads(path.read_text("utf-8"))
        rows = before["rows"] if before["machine"] == machine() else {}
    rows |= {name: one for name, one in found.items() if "broke" not in one}
    FOLDER.mkdir(exist_ok=True)
    whole = {"version": version, "machine": machine(), "rows": dict(sorted(rows.items()))}
    path.write_text(json.dumps(whole, indent=1, ensure_ascii=False) + "\n", "utf-8")


def write_table(rows: Sequence[Row], version: str, before: str | None) -> None:
    """Put the table of a version between the marks of `bench/README.md`."""
    text = README.read_text("utf-8")
    head, _, rest = text.partition(BEGIN)
    _, _, tail = rest.partition(END)
    README.write_text(f"{head}{BEGIN}\n{table(rows, version, before)}\n{END}{tail}", "utf-8")


def table(rows: Sequence[Row], version: str, before: str | None) -> str:
    """Return the table of a version beside an earlier one, with the machine above."""
    kept, old = read(version), {} if before is None else read(before)
    path = FOLDER / f"{version}.json"
    where = json.loads(path.read_text("utf-8"))["machine"] if path.is_file() else machine()
    days = sorted({one["on"] for one in kept.values() if "on" in one})
    span = " to ".join(dict.fromkeys([*days[:1], *days[-1:]]))
    loads = sorted(one["load"] for one in kept.values() if one.get("load") is not None)
    busy = f" The machine's load was {loads[0]:g} to {loads[-1]:g}." if loads else ""
    lines = [
        (
            f"{where}; measured {span}. Times are milliseconds: of the processor, child processes "
            f"included, and in brackets on the wall; the median of all calls "
            f"unless p95 is said.{busy}"
        ),
        "",
        f"| row | ours | peer or floor | result | goal | {before or 'before'} |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    lines += [_line(row, kept.get(row.name), old.get(row.name)) for row in rows]
    return "\n".join(lines)


def _line(row: Row, now: Figure | None, old: Figure | None) -> str:
    goal = "–" if row.goal is None else row.goal.text
    name = f"`{row.name}` – {row.what}"
    if now is None or "missing" in now:
        why = "not measured" if now is None else now["missing"]
        return f"| {name} | {why} | {row.peer or '–'} | – | {goal} | {result_words(row, old)} |"
    beside = "" if now["peer"] is None else f": {side_words(now['peer'])}"
    return (
        f"| {name} | {side_words(now['ours'])} | {row.peer or '–'}{beside} | "
        f"**{result_words(row, now)}**{'' if met(row, now) else ': missed'} | {goal} | "
        f"{result_words(row, old)} |"
    )


def side_words(side: Figure) -> str:
    """Return what one side came to."""
    if "amount" in side:
        return f"{side['amount']:,.4g}"
    return f"{_short(side['cpu'])} ({_short(side['wall'])})"


def _short(number: float) -> str:
    return f"{number:,.0f}" if number >= 100 else f"{number:.3g}"


def result_words(row: Row, one: Figure | None) -> str:
    """Return the figure that the goal is about."""
    if one is None or "missing" in one:
        return "–"
    if row.goal is None:
        return "–" if one["ratio"] is None else f"{one['ratio']:.3g} ×"
    return f"{_short(one['result'])} {row.goal.unit}"


def met(row: Row, one: Figure) -> bool:
    """Return whether a figure reaches its goal; a row without one always does."""
    return row.goal is None or one["result"] <= row.goal.most


def load() -> float | None:
    """Return how much else the machine has to do, for who reads the figures; None where unknown."""
    return round(os.getloadavg()[0], 1) if hasattr(os, "getloadavg") else None
