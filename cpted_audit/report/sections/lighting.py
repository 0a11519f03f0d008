"""The lighting surveys: heat map, numbers against the target, and what was assumed."""

from __future__ import annotations

from cpted_audit.analysis.lighting.numbers import (
    LightingResult,
    LightTest,
    LightTestResult,
    limit_text,
    numbers,
)
from cpted_audit.analysis.lighting.words import sentences
from cpted_audit.domain.plans.lighting import from_lux
from cpted_audit.report.model import Report
from cpted_audit.report.pdf import Content, Run, Story, Text
from cpted_audit.report.plans.pages import plan_anchor, sheet_of
from cpted_audit.report.views import FIGURE, POINT, LightingView, LightMap
from cpted_audit.report.wording import NOTHING, counted, day, finding_anchor, named

MOST_ROWS = 60
"""Readings of a survey that are printed one by one; more stand on the map alone."""

_TESTS = {
    "Lowest": LightTest.MINIMUM,
    "Average": LightTest.AVERAGE,
    "Average to lowest": LightTest.UNIFORMITY,
}
_RELATIONS = {LightTest.UNIFORMITY: "at most"}


def add(story: Story, report: Report) -> None:
    """Add every survey; an audit without any has no such section."""
    if not report.lighting:
        return
    with story.section("Lighting"):
        story.paragraph(
            "Light after dark, read with a meter held level near the ground at points of a lot. "
            "A cell of a map shows the one reading made there; nothing is guessed "
            "between readings. The bands of light are the same on every map."
        )
        for survey in report.lighting:
            _survey(story, survey)


def _survey(story: Story, survey: LightingView) -> None:
    with story.section(named(survey.name, "Lighting survey"), after=_outcome(survey.result)):
        story.facts(_facts(survey), label_width=84)
        if survey.map is not None:
            _figure(story, survey, survey.map)
        _numbers(story, survey.result)
        story.bullets(sentences(survey.result))
        _readings(story, survey)


def _outcome(result: LightingResult) -> str:
    words = {True: "target reached", False: "target missed", None: "no readings"}
    return words[result.verdict]


def _facts(survey: LightingView) -> list[tuple[str, Content]]:
    result = survey.result
    step = f"{from_lux(result.resolution, result.unit):.4g} {result.unit}"
    meter = f"{survey.meter}, smallest step {step}" if survey.meter else f"smallest step {step}"
    facts: list[tuple[str, Content]] = [
        ("Where", _where(survey)),
        ("Target", f"{result.target.name}; not a law"),
        ("Measured", "" if survey.measured_on is None else day(survey.measured_on)),
        ("Visit", survey.visit),
        ("Meter", meter),
        ("Fixtures", survey.fixture),
        ("Finding", _finding(survey)),
        ("Note", survey.note),
    ]
    return [(name, content) for name, content in facts if content]


def _where(survey: LightingView) -> Text:
    if survey.map is None:
        return survey.where
    plan = survey.map.plan
    link = Run(f"Plan {plan.number}, {plan.title}", link=plan_anchor(plan.number))
    return [link, f" · {survey.where}"] if survey.where else [link]


def _finding(survey: LightingView) -> Text:
    if survey.finding is None:
        return ""
    return Run(str(survey.finding), link=finding_anchor(survey.finding))


def _figure(story: Story, survey: LightingView, shown: LightMap) -> None:
    told = f"{shown.plan.title} · letter and value of each reading; a cell in its band's color"
    if shown.unplaced:
        told += f" · {counted(shown.unplaced, 'reading')} at no point of the plan"
    story.plan_figure(
        sheet_of(shown.plan, shown.seen, shown.drawn, shown.legend, point=POINT),
        alt=_alt(survey, shown),
        caption=[Run("Heat map · ", bold=True), told],
        max_height=FIGURE[1],
    )


def _alt(survey: LightingView, shown: LightMap) -> str:
    told = ", ".join(f"{name.lower()} {value}" for name, value in numbers(survey.result).items())
    return (
        f"Heat map of the light at {named(survey.name, 'a lot')} on {shown.plan.title}, "
        f"{counted(survey.result.readings, 'reading')}: {told or 'nothing was read'}"
    )


def _numbers(story: Story, result: LightingResult) -> None:
    printed = numbers(result)
    if not printed:
        return
    tests = {test.test: test for test in result.tests}
    story.table(
        [["Number", "Measured", "Target", "Outcome"]],
        [
            [name, Run(value, bold=True), *_held(tests.get(_TESTS[name]), result)]
            for name, value in printed.items()
        ],
        widths=(0, 100, 140, 100),
        align=("left", "right", "left", "left"),
    )


def _held(light_test_result: LightTestResult | None, result: LightingResult) -> list[Text]:
    if light_test_result is None:
        return [NOTHING, NOTHING]
    relation = _RELATIONS.get(light_test_result.test, "at least")
    outcome = "reached" if light_test_result.passed else "missed"
    return [
        f"{relation} {limit_text(light_test_result, result.unit)}",
        Run(outcome, bold=not light_test_result.passed),
    ]


def _readings(story: Story, survey: LightingView) -> None:
    if not survey.rows:
        return
    if len(survey.rows) > MOST_ROWS:
        where = "the map" if survey.map is not None else "the audit"
        story.paragraph(f"The {len(survey.rows):,} readings are not listed; they are in {where}.")
        return
    story.table(
        [["Point", "Reading", "Taken", "Note"]],
        [[row.label or NOTHING, row.value, row.taken, row.remark] for row in survey.rows],
        widths=(90, 70, 96, 0),
        align=("left", "right", "left", "left"),
        caption="Readings in the order they were taken",
    )
