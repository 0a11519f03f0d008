"""Per cent agreement, Cohen's kappa, weighted kappa and Gwet's AC1 of two raters, with errors.

Everything is of a square table of counts: rows are the first rater's categories, columns the
second's, in the same order.

* Kappa: Cohen 1960, Educational and Psychological Measurement 20, 37-46; weighted with linear
  weights 1 - |i - j| / (k - 1): Cohen 1968, Psychological Bulletin 70, 213-220.
* Their large-sample standard error: Fleiss, Cohen & Everitt 1969, Psychological Bulletin 72,
  323-327.
* AC1 and its standard error: Gwet 2008, British Journal of Mathematical and Statistical Psychology
  61, 29-48.
* The interval of per cent agreement: Wilson 1927, Journal of the American Statistical Association
  22, 209-212.

A coefficient is undefined where both used one and the same category for everything: then nothing
could have varied, and chance alone would agree. Intervals are 95 %. Where a standard error comes
out as nought, as where all agree, the large-sample method has nothing to say and there is none.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt
from typing import Final, NamedTuple

Counts = Sequence[Sequence[int]]
Weights = Sequence[Sequence[float]]
_Z: Final = 1.96
_NONE: Final = 1e-12


class Coefficient(NamedTuple):
    """A coefficient of agreement; `value` is None where it is undefined.

    `error` is its standard error, and `low` to `high` the interval, None where there is none.
    """

    value: float | None
    error: float | None = None
    low: float | None = None
    high: float | None = None


UNDEFINED: Final = Coefficient(None)


def observed(counts: Counts) -> Coefficient:
    """Return the share of things on which both said the same, with Wilson's interval."""
    number = sum(map(sum, counts))
    if not number:
        return UNDEFINED
    share = sum(row[at] for at, row in enumerate(counts)) / number
    middle = (share + _Z**2 / (2 * number)) / (1 + _Z**2 / number)
    reach = sqrt(share * (1 - share) / number + _Z**2 / (4 * number**2)) * _Z
    reach /= 1 + _Z**2 / number
    error = sqrt(share * (1 - share) / number)
    return Coefficient(share, error, max(0.0, middle - reach), min(1.0, middle + reach))


def identity(size: int) -> list[list[float]]:
    """Return the weights that count only what is the same."""
    return [[float(row == column) for column in range(size)] for row in range(size)]


def linear(size: int) -> list[list[float]]:
    """Return weights that fall evenly with the distance between two ordered categories."""
    most = max(1, size - 1)
    return [[1 - abs(row - column) / most for column in range(size)] for row in range(size)]


def kappa(counts: Counts, weights: Weights | None = None) -> Coefficient:
    """Return Cohen's kappa, weighted where weights are given."""
    given = identity(len(counts)) if weights is None else weights
    shares = _shares(counts)
    if shares is None:
        return UNDEFINED
    number = sum(map(sum, counts))
    rows, columns = _margins(shares)
    sizes = range(len(shares))
    same = sum(given[i][j] * shares[i][j] for i in sizes for j in sizes)
    chance = sum(given[i][j] * rows[i] * columns[j] for i in sizes for j in sizes)
    if 1 - chance < _NONE:
        return UNDEFINED
    value = (same - chance) / (1 - chance)
    of_rows = [sum(columns[j] * given[i][j] for j in sizes) for i in sizes]
    of_columns = [sum(rows[i] * given[i][j] for i in sizes) for j in sizes]
    squares = sum(
        shares[i][j] * (given[i][j] - (of_rows[i] + of_columns[j]) * (1 - value)) ** 2
        for i in sizes
        for j in sizes
    )
    variance = squares - (value - chance * (1 - value)) ** 2
    return _with_interval(value, variance / (number * (1 - chance) ** 2))


def ac1(counts: Counts) -> Coefficient:
    """Return Gwet's AC1, whose chance does not grow as one category takes all.

    The number of categories is that of the table, whether or not each was used.
    """
    shares = _shares(counts)
    size = len(counts)
    if shares is None or size < 2:
        return UNDEFINED
    number = sum(map(sum, counts))
    rows, columns = _margins(shares)
    means = [(row + column) / 2 for row, column in zip(rows, columns, strict=True)]
    sizes = range(size)
    same = sum(shares[i][i] for i in sizes)
    chance = sum(mean * (1 - mean) for mean in means) / (size - 1)
    value = (same - chance) / (1 - chance)
    squares = sum(
        shares[i][j]
        * ((i == j) - 2 * (1 - value) * (1 - (means[i] + means[j]) / 2) / (size - 1)) ** 2
        for i in sizes
        for j in sizes
    )
    variance = squares - (same - 2 * (1 - value) * chance) ** 2
    return _with_interval(value, variance / (number * (1 - chance) ** 2))


def _shares(counts: Counts) -> list[list[float]] | None:
    number = sum(map(sum, counts))
    return [[count / number for count in row] for row in counts] if number else None


def _margins(shares: Sequence[Sequence[float]]) -> tuple[list[float], list[float]]:
    return [sum(row) for row in shares], [sum(column) for column in zip(*shares, strict=True)]


def _with_interval(value: float, variance: float) -> Coefficient:
    if variance <= _NONE:
        return Coefficient(value)
    error = sqrt(variance)
    return Coefficient(value, error, max(-1.0, value - _Z * error), min(1.0, value + _Z * error))
