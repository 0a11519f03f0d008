"""What was answered at every place of every building."""

from __future__ import annotations

from collections.abc import Sequence

from cpted_audit.analysis.priority import OpenFinding
from cpted_audit.analysis.score import Score
from cpted_audit.domain.vocabulary import ItemClass, label
from cpted_audit.report.model import BuildingResults, PlaceResults, Report, ResultRow
from cpted_audit.report.pdf import Cell, Content, Ink, Run, Story, Text, pieces
from cpted_audit.report.plan_views import PlanView
from cpted_audit.report.wording import (
    answer_text,
    counted,
    finding_anchor,
    listed,
    named,
    pin_text,
    score_line,
)

COLUMNS = 5


def add(story: Story, report: Report) -> None:
    """Add the results from a new page on, building by building in walk order."""
    story.page_break()
    with story.section("Results by building and place"):
        story.paragraph(
            "Each place with its score, its bounds in brackets, and the items addressed of those "
            "in scope. Items without an answer are named in the last row of their place."
        )
        for building in report.buildings:
            _building(story, building, report.plans)


def _building(story: Story, building: BuildingResults, plans: Sequence[PlanView]) -> None:
    untouched = [place for place in building.places if not _answered(place)]
    name = named(building.name, "Unnamed building")
    with story.section(name, after=_score(building.score)):
        if building.samples:
            sampled = listed(one.text for one in building.samples)
            story.paragraph([Run("Walked as a sample: ", bold=True), f"{sampled}."])
        for place in building.places:
            if _answered(place):
                _place(story, place, plans)
        if untouched:
            names = ", ".join(
                f"{place.name} ({counted(len(place.rows), 'item')})" for place in untouched
            )
            story.paragraph([Run("Nothing answered at: ", bold=True), names])


def _answered(place: PlaceResults) -> bool:
    return bool(place.free) or any(map(_shown, place.rows))


def _shown(row: ResultRow) -> bool:
    return row.value is not None or bool(row.note) or bool(row.measurement)


def _place(story: Story, place: PlaceResults, plans: Sequence[PlanView]) -> None:
    shown = [row for row in place.rows if _shown(row)]
    blank = [row.item.id for row in place.rows if not _shown(row)]
    with story.section(named(place.name, "Unnamed place"), after=_score(place.score)):
        story.table(
            [["Item", "Condition", "Answer", "Note", "Finding"]],
            [*(_row(row, plans) for row in shown), *map(_free, place.free), *_unanswered(blank)],
            widths=(34, 0, 60, 150, 44),
            align=("left", "left", "left", "left", "right"),
        )


def _free(finding: OpenFinding) -> list[Cell | Content]:
    link = Run(str(finding.number), link=finding_anchor(finding.number))
    seen: Text = [Run("Also seen, without an item: ", bold=True), finding.title]
    return [Cell(seen, span=COLUMNS - 1), link]


def _unanswered(blank: Sequence[str]) -> list[list[Cell]]:
    if not blank:
        return []
    return [[Cell(f"Not answered: {', '.join(blank)}.", span=COLUMNS, style="cell-muted")]]


def _score(score: Score) -> str:
    return score_line(score) if score.tally.in_scope else "no CPTED item"


def _note(row: ResultRow, plans: Sequence[PlanView]) -> Text:
    measured = Run(f"Measured: {row.measurement}", italic=True)
    said: list[Text] = [row.note] if row.note else []
    said += [measured] if row.measurement else []
    said += [pin_text(plans, row.pins)] if row.pins else []
    return [piece for one in said for piece in (" ", *pieces(one))][1:]


def _row(row: ResultRow, plans: Sequence[PlanView]) -> Sequence[Content]:
    condition: Text = row.item.ideal
    if row.item.item_class is not ItemClass.CPTED:
        kind = label(row.item.item_class)
        condition = [row.item.ideal, Run(f" {kind}", color=Ink.MUTED, italic=True)]
    number = row.finding_number
    return [
        row.item.id,
        condition,
        answer_text(row.value),
        _note(row, plans),
        "" if number is None else Run(str(number), link=finding_anchor(number)),
    ]
