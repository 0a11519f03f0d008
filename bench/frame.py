"""How a row of the benchmarks is declared and measured.

A row stands in `bench/table.py`: what is measured, against which peer or floor, its goal, and which
function makes it ready, as `module:function`. That function is a generator: it makes what is needed
(outside of what is timed), yields `Turns`, and clears up after it:

    def undo(answers: int) -> Iterator[Turns]:
        with audit(answers) as large, audit(1_000) as small:
            yield Turns(ours=lambda: undo_one(large), peer=lambda: undo_one(small))

Both sides take turns, one call each, `rounds` times after a first call of each that does not count.
What a call costs is taken around it: seconds of the processor, those of child processes that ended
within it included, and seconds on the wall. A call that knows better returns a `Cost`, a list of
costs (frames, presses), or an `Amount` (megabytes, pages). `before` is called ahead of every call
and never counts. `MissingError` says in a sentence what a row would need to be measured.

Each row runs in a process of its own with fresh settings and offscreen, so that none warms, or
fattens, the next. The modules of rows import `cpted_audit` as any other code does; the frame does
not, so that the same rows can be run over another checkout (`--package`).
"""

from __future__ import annotations

import importlib
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.util import find_spec
from typing import Literal, NamedTuple


class MissingError(Exception):
    """What a row would need and this machine has not, in a sentence."""


class Cost(NamedTuple):
    """Seconds of the processor, children included, and on the wall."""

    cpu: float
    wall: float


class Amount(NamedTuple):
    """What is no time, in the unit of the row's goal."""

    value: float


@dataclass(frozen=True)
class Turns:
    """What is called in turn; without a peer the goal is an absolute one."""

    ours: Callable[[], object]
    peer: Callable[[], object] | None = None
    before: Callable[[], object] | None = None


@dataclass(frozen=True)
class Goal:
    """The most a row may come to.

    `unit` “×” is ours ÷ peer; “ms” and “s” are ours alone; anything else is an `Amount`.
    `at` is the median of all calls or their 95th percentile, `clock` which of the two counts.
    """

    most: float
    unit: str = "×"
    at: Literal["median", "p95"] = "median"
    clock: Literal["cpu", "wall"] = "cpu"

    @property
    def text(self) -> str:
        """Return the goal in words."""
        words = [f"≤ {self.most:g} {self.unit}"]
        words += ["p95"] if self.at == "p95" else []
        words += ["on the wall"] if self.clock == "wall" and self.unit in {"×", "ms", "s"} else []
        return ", ".join(words)


@dataclass(frozen=True)
class Row:
    """One row of the table: `made` is `module:function` within `bench`, called with `given`."""

    name: str
    what: str
    peer: str
    goal: Goal | None
    made: str
    given: Mapping[str, object] = field(default_factory=dict)
    rounds: int = 9
    needs: tuple[str, ...] = ()
    """Modules that must be there; none is imported to look."""
    warm: int = 1
    """How many calls of each side come first and do not count."""


@dataclass(frozen=True)
class Side:
    """What all calls of one side came to: costs or amounts, in the order of the calls."""

    costs: Sequence[Cost]
    amounts: Sequence[float]

    def at(self, where: str, clock: str) -> float:
        """Return the median or the 95th percentile, in seconds or in the unit of the amounts."""
        found = list(self.amounts) or [getattr(one, clock) for one in self.costs]
        if where == "median":
            return statistics.median(found)
        return sorted(found)[min(len(found) - 1, len(found) * 95 // 100)]


def spent() -> Cost:
    """Return what this process and its ended children have spent so far."""
    if sys.platform == "win32":
        return Cost(time.process_time(), time.perf_counter())
    from resource import RUSAGE_CHILDREN, getrusage

    children = getrusage(RUSAGE_CHILDREN)
    return Cost(time.process_time() + children.ru_utime + children.ru_stime, time.perf_counter())


@contextmanager
def timed(into: list[Cost]) -> Iterator[None]:
    """Add what the block costs to a list."""
    start = spent()
    yield
    end = spent()
    into.append(Cost(end.cpu - start.cpu, end.wall - start.wall))


def cost_of(work: Callable[[], object]) -> list[Cost] | list[Amount]:
    """Call once; return what the call says it cost, or what was measured around it."""
    measured: list[Cost] = []
    with timed(measured):
        told = work()
    if isinstance(told, Cost | Amount):
        return [told]  # type: ignore[return-value]
    if isinstance(told, list) and told and all(isinstance(one, Cost) for one in told):
        return told
    return measured


def peak_megabytes() -> float:
    """Return the most resident memory this process has had."""
    if sys.platform == "win32":
        import psutil

        return float(psutil.Process().memory_info().peak_wset) / 1e6
    from resource import RUSAGE_SELF, getrusage

    unit = 1 if sys.platform == "darwin" else 1024
    return getrusage(RUSAGE_SELF).ru_maxrss * unit / 1e6


def measure(row: Row) -> tuple[Side, Side | None]:
    """Make a row ready, let both sides take turns, and return what they came to."""
    for name in row.needs:
        if find_spec(name) is None:
            raise MissingError(f"{name} is not installed")
    module, _, function = row.made.partition(":")
    ready = contextmanager(getattr(importlib.import_module(f"bench.{module}"), function))
    with ready(**row.given) as turns:
        return _take_turns(turns, row)


def _take_turns(turns: Turns, row: Row) -> tuple[Side, Side | None]:
    works = [turns.ours] + ([] if turns.peer is None else [turns.peer])
    found: list[list[Cost | Amount]] = [[] for _ in works]
    for number in range(-row.warm, row.rounds):
        for work, kept in zip(works, found, strict=True):
            if turns.before is not None:
                turns.before()
            came = cost_of(work)
            if number >= 0:
                kept.extend(came)
    sides = [_side(one) for one in found]
    return sides[0], (sides[1] if len(sides) > 1 else None)


def _side(found: Sequence[Cost | Amount]) -> Side:
    return Side(
        [one for one in found if isinstance(one, Cost)],
        [one.value for one in found if isinstance(one, Amount)],
    )
