"""A lighting survey's numbers, as docs/lighting.md defines them, and its verdict on the target."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from fractions import Fraction

from cpted_audit.domain.plans.lighting import (
    LightReading,
    LightTarget,
    LightUnit,
    from_lux,
)
from cpted_audit.domain.words import N_

FEWEST_READINGS = 50
"""With fewer readings than this, the report says that they are few."""

DECIMALS = {LightUnit.LUX: 0, LightUnit.FOOT_CANDLES: 1}
"""Places behind the point that light is printed with, where they are enough."""

_RATIO_DECIMALS = 1
_MOST_DECIMALS = 12
_METER_DECIMALS = 4
_NOISE = 1e-9
"""A share; a value that misses its limit by less only differs by how computers hold numbers."""


class LightTest(StrEnum):
    """What of a survey is held against its target."""

    AVERAGE = "average"
    UNIFORMITY = "uniformity"
    MINIMUM = "minimum"


@dataclass(frozen=True, slots=True)
class LightTestResult:
    """One test: the value and its limit, unrounded, in lux or as a ratio."""

    test: LightTest
    value: float
    limit: float
    passed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LightingResult:
    """What a survey found, in lux and unrounded.

    `lowest`, `average` and `ratio` (average ÷ lowest) are None without readings, and so is the
    `verdict`, which is True where every test of the target is passed. `readings` counts the
    readings, `places` the places they were taken at, `averaged` the places with several. `floored`
    readings lay below the meter's `resolution` and count as that, `zeros` of them showed nothing.
    """

    target: LightTarget
    unit: LightUnit
    resolution: float
    readings: int
    places: int
    averaged: int
    floored: int
    zeros: int
    lowest: float | None
    average: float | None
    ratio: float | None
    tests: tuple[LightTestResult, ...]

    @property
    def verdict(self) -> bool | None:
        """Whether the target is reached, or None without readings."""
        return all(test.passed for test in self.tests) if self.tests else None

    @property
    def is_few(self) -> bool:
        """Whether there are fewer readings than a survey should have."""
        return self.readings < FEWEST_READINGS


def lighting_result(
    readings: Sequence[LightReading],
    target: LightTarget,
    resolution: float,
    unit: LightUnit = LightUnit.FOOT_CANDLES,
) -> LightingResult:
    """Work out a survey's numbers; `resolution` is the meter's smallest step in lux, above 0.

    Readings of one place are averaged first. The order of the readings makes no difference.
    """
    if not resolution > 0:
        raise ValueError(f"a meter's resolution is above 0, not {resolution}")
    places = _places(readings, resolution)
    means = [sum(values) / len(values) for values in places]
    lowest = average = ratio = None
    if means:
        exact = sum(means) / len(means)
        lowest, average, ratio = float(min(means)), float(exact), float(exact / min(means))
    return LightingResult(
        target=target,
        unit=unit,
        resolution=resolution,
        readings=len(readings),
        places=len(places),
        averaged=sum(len(values) > 1 for values in places),
        floored=sum(reading.lux < resolution for reading in readings),
        zeros=sum(reading.lux == 0 for reading in readings),
        lowest=lowest,
        average=average,
        ratio=ratio,
        tests=_tests(target, lowest, average, ratio),
    )


def _places(readings: Iterable[LightReading], resolution: float) -> list[list[Fraction]]:
    """Return the floored readings place by place, as exact numbers."""
    places: dict[Hashable, list[Fraction]] = defaultdict(list)
    for number, reading in enumerate(readings):
        label = reading.label.strip().casefold()
        spot = None if reading.x is None else (reading.x, reading.y)
        places[label or spot or number].append(Fraction(max(reading.lux, resolution)))
    return list(places.values())


def _tests(
    target: LightTarget, lowest: float | None, average: float | None, ratio: float | None
) -> tuple[LightTestResult, ...]:
    if lowest is None or average is None or ratio is None:
        return ()
    asked = (
        (LightTest.AVERAGE, average, target.average_min),
        (LightTest.UNIFORMITY, ratio, target.uniformity_max),
        (LightTest.MINIMUM, lowest, target.minimum_min),
    )
    return tuple(
        LightTestResult(test, value, limit, _passes(test, value, limit))
        for test, value, limit in asked
        if limit is not None
    )


def _passes(test: LightTest, value: float, limit: float) -> bool:
    if test is LightTest.UNIFORMITY:
        return value <= limit * (1 + _NOISE)
    return value >= limit * (1 - _NOISE)


# Printing


def light_text(lux: float, unit: LightUnit, beside: Sequence[LightTestResult] = ()) -> str:
    """Return light as printed, such as “4.6 fc”, with enough places not to contradict the tests.

    An average of 2.96 that misses 3 is printed as 2.96, for 3.0 would seem to reach it.
    """
    limits = [
        (from_lux(light_test_result.limit, unit), light_test_result.passed, False)
        for light_test_result in beside
    ]
    return f"{_digits(from_lux(lux, unit), DECIMALS[unit], limits)} {unit}"


def as_read(lux: float, unit: LightUnit) -> str:
    """Return a reading as its meter showed it, such as “0.05 fc”, with all of its decimals."""
    value = round(from_lux(lux, unit), _METER_DECIMALS)
    plain = f"{value:.{DECIMALS[unit]}f}"
    return f"{plain if float(plain) == value else f'{value:g}'} {unit}"


def ratio_text(ratio: float, beside: Sequence[LightTestResult] = ()) -> str:
    """Return average ÷ lowest as printed, such as “11.4:1”, under the same rule."""
    limits = [
        (light_test_result.limit, light_test_result.passed, True) for light_test_result in beside
    ]
    return f"{_digits(ratio, _RATIO_DECIMALS, limits)}:1"


def limit_text(result: LightTestResult, unit: LightUnit) -> str:
    """Return the limit of a test as printed, such as “3 fc” or “4:1”."""
    if result.test is LightTest.UNIFORMITY:
        return f"{result.limit:.9g}:1"
    return f"{from_lux(result.limit, unit):.9g} {unit}"


def _digits(value: float, fewest: int, limits: Sequence[tuple[float, bool, bool]]) -> str:
    """Round half up to the fewest places whose printed value agrees with every test's outcome."""
    for places in range(fewest, _MOST_DECIMALS + 1):
        printed = _half_up(value, places)
        if all(_agrees(printed, *limit) for limit in limits):
            break
    return f"{printed:,f}"


def _half_up(value: float, places: int) -> Decimal:
    # The inner rounding undoes binary noise at a half.
    exact = Decimal(repr(round(value, _MOST_DECIMALS)))
    return exact.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def _agrees(printed: Decimal, limit: float, passed: bool, at_most: bool) -> bool:  # noqa: FBT001
    bound = Decimal(f"{limit:.9g}")
    return (printed <= bound if at_most else printed >= bound) == passed


def _tests_of(result: LightingResult, *tests: LightTest) -> list[LightTestResult]:
    return [test for test in result.tests if test.test in tests]


def value_text(result: LightingResult, light_test_result: LightTestResult) -> str:
    """Return the value of a test as printed, in the survey's unit."""
    if light_test_result.test is LightTest.UNIFORMITY:
        return ratio_text(light_test_result.value, [light_test_result])
    return light_text(light_test_result.value, result.unit, [light_test_result])


def numbers(result: LightingResult) -> dict[str, str]:
    """Return lowest, average and average to lowest as printed, by name; empty without readings."""
    if result.lowest is None or result.average is None or result.ratio is None:
        return {}
    return {
        N_("Lowest"): light_text(result.lowest, result.unit, _tests_of(result, LightTest.MINIMUM)),
        N_("Average"): light_text(
            result.average, result.unit, _tests_of(result, LightTest.AVERAGE)
        ),
        N_("Average to lowest"): ratio_text(result.ratio, _tests_of(result, LightTest.UNIFORMITY)),
    }
