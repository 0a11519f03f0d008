"""Whole-number programs, solved exactly by HiGHS; nothing else of the program knows the solver.

The library is loaded when the first program is solved (docs/adr/0010).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import inf
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import highspy

_TOLERANCE = 1e-9
"""How far a whole number or a row may be off while it is solved: a cent of ten million dollars."""
_ROUNDING = 1e-6
"""How far a row may be off for its binary fractions once the values are whole."""


@dataclass(frozen=True, slots=True)
class SolverRow:
    """A sum of columns times factors that lies between two bounds."""

    factors: Mapping[int, float]
    low: float = -inf
    high: float = inf


@dataclass(slots=True)
class Program:
    """Columns of whole numbers from `low` to `high` with what each is worth, and rows over them."""

    low: list[int] = field(default_factory=list)
    high: list[int] = field(default_factory=list)
    worth: list[float] = field(default_factory=list)
    rows: list[SolverRow] = field(default_factory=list)

    def column(self, low: int, high: int) -> int:
        """Add a column that is worth nothing yet and return its place."""
        self.low.append(low)
        self.high.append(high)
        self.worth.append(0.0)
        return len(self.low) - 1


@dataclass(frozen=True, slots=True)
class Solved:
    """The value of every column; `proven` where no other values are worth more."""

    values: Sequence[int]
    proven: bool


def solve(program: Program, seconds: float, start: Sequence[int] = ()) -> Solved | None:
    """Return the values worth most, or the best that were found in `seconds`; None where none fit.

    `start` are values that keep to the rows, to begin with.

    The same program gives the same values: one thread, and no choice of the solver hangs on time
    unless the time runs out.

    Raises TimeoutError when no values at all were found in time.
    """
    if not program.low:
        return Solved((), proven=True)
    import highspy
    from highspy._core import _Highs  # what Highs is made of; in 1.16 Highs itself greets on stdout

    solver = _Highs()
    options = {
        "output_flag": False, "log_to_console": False, "threads": 1, "time_limit": float(seconds),
        "mip_rel_gap": 0.0,
        "mip_feasibility_tolerance": _TOLERANCE, "primal_feasibility_tolerance": _TOLERANCE,
    }  # fmt: skip
    for name, value in options.items():
        solver.setOptionValue(name, value)
    solver.passModel(_model(program))
    if start:
        known = highspy.HighsSolution()
        known.col_value = [float(value) for value in start]
        solver.setSolution(known)
    solver.run()
    status = solver.getModelStatus()
    if status == highspy.HighsModelStatus.kInfeasible:
        return None
    values = [round(value) for value in solver.getSolution().col_value]
    if not values or not _fit(program, values):
        raise TimeoutError("no values were found in time")
    return Solved(values, proven=status == highspy.HighsModelStatus.kOptimal)


def _model(program: Program) -> highspy.HighsLp:
    import highspy
    import numpy as np

    model = highspy.HighsLp()
    model.num_col_, model.num_row_ = len(program.low), len(program.rows)
    model.sense_ = highspy.ObjSense.kMaximize
    model.col_cost_ = np.array(program.worth, dtype=float)
    model.col_lower_ = np.array(program.low, dtype=float)
    model.col_upper_ = np.array(program.high, dtype=float)
    model.row_lower_ = np.array([row.low for row in program.rows], dtype=float)
    model.row_upper_ = np.array([row.high for row in program.rows], dtype=float)
    starts = np.cumsum([0, *(len(row.factors) for row in program.rows)])
    model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    model.a_matrix_.start_ = starts.astype(np.int32)
    places = [place for row in program.rows for place in row.factors]
    factors = [factor for row in program.rows for factor in row.factors.values()]
    model.a_matrix_.index_ = np.array(places, dtype=np.int32)
    model.a_matrix_.value_ = np.array(factors, dtype=float)
    model.integrality_ = [highspy.HighsVarType.kInteger] * len(program.low)
    return model


def _fit(program: Program, values: Sequence[int]) -> bool:
    """Return whether whole values keep every bound, reckoned anew without the solver."""
    bounds = zip(program.low, values, program.high, strict=True)
    return all(low <= value <= high for low, value, high in bounds) and all(
        row.low - _ROUNDING
        <= sum(factor * values[place] for place, factor in row.factors.items())
        <= row.high + _ROUNDING
        for row in program.rows
    )
