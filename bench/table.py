"""Every row that is measured: what, beside what, how good it should be, and who makes it ready."""

from __future__ import annotations

from bench.frame import Goal, Row

_STARTING = (
    Row(
        name="window_shown",
        what="from starting Python to a shown window, by the real `main()`",
        peer="a bare QMainWindow", goal=Goal(1.3), made="starting:window", rounds=15,
    ),
    Row(
        name="version", what="`cpted-audit --version`",
        peer="`python -c pass`", goal=Goal(5), made="starting:version", rounds=15,
    ),
    Row(
        name="score_command", what="`cpted-audit score` of 1,000 answers, the whole process",
        peer="`import click, sqlcipher3`", goal=Goal(4), made="starting:command",
        given={"name": "score", "answers": 1_000},
    ),
)  # fmt: skip

_MERGING = (
    Row(
        name="merge_copies", what="merge two copies of 5,000 answers with 500 edits each",
        peer="", goal=Goal(3, "s"), made="merge:two_copies", rounds=5,
        given={"answers": 5_000, "edits": 500},
    ),
)  # fmt: skip

ROWS: tuple[Row, ...] = (*_STARTING, *_MERGING)
