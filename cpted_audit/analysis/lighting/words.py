"""What a report says of a lighting survey, and the finding one that misses its target proposes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cpted_audit.analysis.lighting.numbers import (
    FEWEST_READINGS,
    LightingResult,
    LightTest,
    LightTestResult,
    limit_text,
    numbers,
    value_text,
)
from cpted_audit.domain.plans.lighting import CHECK_TARGET, from_lux

_NAMES = {
    LightTest.AVERAGE: "the average",
    LightTest.UNIFORMITY: "average to lowest",
    LightTest.MINIMUM: "the lowest reading",
}


@dataclass(frozen=True, slots=True)
class ProposedFinding:
    """What a survey that misses its target offers to write down; the auditor decides."""

    title: str
    note: str


def sentences(result: LightingResult) -> tuple[str, ...]:
    """Return what the report says of a survey, one sentence each, the numbers first."""
    if result.verdict is None:
        return ("No readings were taken, so nothing can be said of the light here.",)
    return (*_findings(result), *_assumptions(result), result.target.source, CHECK_TARGET)


def _findings(result: LightingResult) -> Iterator[str]:
    shown = ", ".join(f"{name.lower()} {value}" for name, value in numbers(result).items())
    yield f"{shown.capitalize()}, from {_count(result.readings, 'reading')}."
    missed = [_told(result, test) for test in result.tests if not test.passed]
    reached = [_told(result, test) for test in result.tests if test.passed]
    if not missed:
        yield f"The target “{result.target.name}” is reached: {_list(reached)}."
        return
    yield f"The target “{result.target.name}” is missed: {_list(missed)}."
    if reached:
        yield f"What is reached of it: {_list(reached)}."


def _told(result: LightingResult, light_test_result: LightTestResult) -> str:
    value, limit = value_text(result, light_test_result), limit_text(light_test_result, result.unit)
    if light_test_result.test is LightTest.UNIFORMITY:
        relation = "within" if light_test_result.passed else "more than"
    else:
        relation = "at least" if light_test_result.passed else "less than"
    return f"{_NAMES[light_test_result.test]} of {value} is {relation} {limit}"


def _assumptions(result: LightingResult) -> Iterator[str]:
    if result.floored:
        step = f"{from_lux(result.resolution, result.unit):.4g} {result.unit}"
        what = "of 0" if result.zeros == result.floored else f"below {step}"
        counted = "is counted as" if result.floored == 1 else "are counted as"
        yield (
            f"{_count(result.floored, 'reading')} {what} {counted} {step}, the smallest step of "
            "the meter: it could not tell less from nothing."
        )
    if result.averaged:
        where = _count(result.averaged, "place")
        yield (
            f"Several readings were taken at {where}; there their average counts as one, so that "
            f"the average is over {_count(result.places, 'place')}."
        )
    if result.is_few:
        yield (
            f"{_count(result.readings, 'reading')}, fewer than {FEWEST_READINGS}: between them "
            "dark spots may have been missed."
        )


def _count(number: int, word: str) -> str:
    return f"{number:,} {word}" if number == 1 else f"{number:,} {word}s"


def _list(parts: list[str]) -> str:
    return " and ".join(filter(None, [", ".join(parts[:-1]), *parts[-1:]]))


def proposed_finding(result: LightingResult, name: str) -> ProposedFinding | None:
    """Return the finding that a survey called `name` proposes, or None where it reaches its target.

    Without readings there is nothing to propose either.
    """
    if result.verdict is not False:
        return None
    missed = {test.test for test in result.tests if not test.passed}
    if missed == {LightTest.UNIFORMITY}:
        title = f"Light at {name} is uneven"
    elif LightTest.UNIFORMITY in missed:
        title = f"Light at {name} is low and uneven"
    else:
        title = f"Light at {name} is low"
    return ProposedFinding(title, " ".join(sentences(result)))
