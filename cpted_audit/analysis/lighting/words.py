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
from cpted_audit.words import N_, counted, joined, listed

_NAMES = {
    LightTest.AVERAGE: N_("the average"),
    LightTest.UNIFORMITY: N_("average to lowest"),
    LightTest.MINIMUM: N_("the lowest reading"),
}

_WITHIN = N_("{name} of {value} is within {limit}")
_MORE = N_("{name} of {value} is more than {limit}")
_REACHED = N_("{name} of {value} is at least {limit}")
_LESS = N_("{name} of {value} is less than {limit}")


@dataclass(frozen=True, slots=True)
class ProposedFinding:
    """What a survey that misses its target offers to write down; the auditor decides."""

    title: str
    note: str


def sentences(result: LightingResult) -> tuple[str, ...]:
    """Return what the report says of a survey, one sentence each, the numbers first."""
    if result.verdict is None:
        return (N_("No readings were taken, so nothing can be said of the light here."),)
    return (*_findings(result), *_assumptions(result), result.target.source, CHECK_TARGET)


def _findings(result: LightingResult) -> Iterator[str]:
    shown = joined(
        ", ",
        (
            joined(" ", (name.lower() if at else name, value))
            for at, (name, value) in enumerate(numbers(result).items())
        ),
    )
    yield counted(
        "{shown}, from 1 reading.",
        "{shown}, from {count} readings.",
        result.readings,
        shown=shown,
    )
    missed = [_told(result, test) for test in result.tests if not test.passed]
    reached = [_told(result, test) for test in result.tests if test.passed]
    name = result.target.name
    if not missed:
        yield N_("The target “{name}” is reached: {what}.", name=name, what=listed(reached))
        return
    yield N_("The target “{name}” is missed: {what}.", name=name, what=listed(missed))
    if reached:
        yield N_("What is reached of it: {what}.", what=listed(reached))


def _told(result: LightingResult, light_test_result: LightTestResult) -> str:
    value, limit = value_text(result, light_test_result), limit_text(light_test_result, result.unit)
    if light_test_result.test is LightTest.UNIFORMITY:
        words = _WITHIN if light_test_result.passed else _MORE
    else:
        words = _REACHED if light_test_result.passed else _LESS
    return words.format(name=_NAMES[light_test_result.test], value=value, limit=limit)


def _assumptions(result: LightingResult) -> Iterator[str]:
    if result.floored:
        step = f"{from_lux(result.resolution, result.unit):.4g} {result.unit}"
        words = _ZEROS if result.zeros == result.floored else _FLOORED
        yield words.of(result.floored, step=step)
    if result.averaged:
        yield counted(
            "Several readings were taken at 1 place; there their average counts as one, so that "
            "the average is over {places}.",
            "Several readings were taken at {count} places; there their average counts as one, so "
            "that the average is over {places}.",
            result.averaged,
            places=counted("1 place", "{count} places", result.places),
        )
    if result.is_few:
        yield counted(
            "1 reading, fewer than {fewest}: between them dark spots may have been missed.",
            "{count} readings, fewer than {fewest}: between them dark spots may have been missed.",
            result.readings,
            fewest=FEWEST_READINGS,
        )


_ZEROS = counted(
    "1 reading of 0 is counted as {step}, the smallest step of the meter: it could not tell less "
    "from nothing.",
    "{count} readings of 0 are counted as {step}, the smallest step of the meter: it could not "
    "tell less from nothing.",
    None,
)
_FLOORED = counted(
    "1 reading below {step} is counted as {step}, the smallest step of the meter: it could not "
    "tell less from nothing.",
    "{count} readings below {step} are counted as {step}, the smallest step of the meter: it could "
    "not tell less from nothing.",
    None,
)


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
