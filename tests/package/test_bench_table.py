"""The table of the benchmarks: every row can be made ready, and the README says what was kept."""

from __future__ import annotations

import ast
import sys
import types
from pathlib import Path

import pytest

from bench import figures
from bench.__main__ import PREVIOUS
from bench.frame import Amount, Cost, Goal, MissingError, Row, Turns, measure
from bench.table import ROWS

BENCH = Path(figures.__file__).parent


def _arguments(row: Row) -> set[str] | None:
    """Return what the function of a row takes; None where it is not there."""
    module, _, name = row.made.partition(":")
    tree = ast.parse((BENCH / f"{module}.py").read_text("utf-8"))
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and node.name == name:
            return {one.arg for one in [*node.args.args, *node.args.kwonlyargs]}
    return None


def test_every_row_has_a_function_that_takes_what_it_gives():
    assert len({row.name for row in ROWS}) == len(ROWS)
    for row in ROWS:
        taken = _arguments(row)
        assert taken is not None, row.name
        assert set(row.given) <= taken, row.name


def test_the_readme_says_what_was_kept():
    text = figures.README.read_text("utf-8")
    _, _, rest = text.partition(figures.BEGIN)
    shown, _, _ = rest.partition(figures.END)
    assert shown.strip() == figures.table(ROWS, "next", PREVIOUS)


def _row(made: str, **more: object) -> Row:
    return Row("a_row", "what", "a peer", Goal(2), made, **{"rounds": 3, "warm": 1, **more})


@pytest.fixture
def made_here(monkeypatch):
    """Let rows be made by functions of a module of their own."""
    module = types.ModuleType("bench.of_a_test")
    monkeypatch.setitem(sys.modules, "bench.of_a_test", module)
    return module


def test_both_sides_take_turns_and_the_first_turn_does_not_count(made_here):
    called = []

    def ready():
        yield Turns(
            ours=lambda: (called.append("ours"), Cost(3.0, 4.0))[1],
            peer=lambda: (called.append("peer"), Cost(2.0, 1.0))[1],
            before=lambda: called.append("before"),
        )
        called.append("cleared up")

    made_here.ready = ready
    ours, peer = measure(_row("of_a_test:ready"))
    assert called == ["before", "ours", "before", "peer"] * 4 + ["cleared up"]
    assert (len(ours.costs), len(peer.costs)) == (3, 3)
    figure = figures.figure(_row("of_a_test:ready"), ours, peer)
    assert (figure["ratio"], figure["result"]) == (1.5, 1.5)
    assert figures.met(_row("of_a_test:ready"), figure)


def test_an_amount_and_a_list_of_costs_are_taken_as_they_are(made_here):
    made_here.amount = lambda: iter([Turns(ours=lambda: Amount(7.0))])
    made_here.frames = lambda: iter([Turns(ours=lambda: [Cost(n / 1000, 0.0) for n in range(100)])])
    big = Row("b", "w", "", Goal(5, "MB"), "of_a_test:amount", rounds=1)
    figure = figures.figure(big, *measure(big))
    assert (figure["result"], figures.met(big, figure)) == (7.0, False)
    many = Row("m", "w", "", Goal(96, "ms", at="p95"), "of_a_test:frames", rounds=1, warm=0)
    assert figures.figure(many, *measure(many))["result"] == 95.0


def test_what_is_missing_is_said(made_here):
    with pytest.raises(MissingError, match="no_such_library is not installed"):
        measure(_row("of_a_test:ready", needs=("no_such_library",)))
