"""How to read the report: answers, scores, classes, priorities and numbers."""

from __future__ import annotations

from math import cos, pi, sin

from cpted_audit.analysis.findings.priority import Priority
from cpted_audit.analysis.scoring.score import FEWEST_SCORED
from cpted_audit.domain.finding import LIKELIHOOD_WORDS, SEVERITY_WORDS
from cpted_audit.domain.vocabulary import AnswerValue, label
from cpted_audit.report.model import Report
from cpted_audit.report.pdf import (
    Cell,
    Content,
    Mark,
    PageInk,
    Pen,
    Run,
    Story,
    Text,
    measured,
    page_room,
)
from cpted_audit.report.sections.scores import add_bars
from cpted_audit.report.wording import CLASS_MEANINGS, answer_mark


def add_contents(story: Story, _report: Report) -> None:
    """Add the contents with page numbers, on pages of their own."""
    with story.section("Contents", listed=False):
        story.toc(depth=2)
    story.page_break()


_MEANINGS: dict[AnswerValue, tuple[str, str]] = {
    AnswerValue.YES: ("The condition was in place.", "1 point"),
    AnswerValue.PARTIAL: ("In place in part, or only in places.", "½ point"),
    AnswerValue.NO: ("The condition was not in place.", "0 points"),
    AnswerValue.NOT_APPLICABLE: ("Nothing here to apply it to; the note says why.", "not scored"),
    AnswerValue.UNABLE: (
        "Not to be seen that day; return-visit list.",
        "not scored; in the bounds",
    ),
}
_PRIORITY_TINTS = {
    Priority.HIGH: "#F6D9D6",
    Priority.MEDIUM: "#F8EBD3",
    Priority.LOW: PageInk.SURFACE,
}


def add(story: Story, report: Report) -> None:
    """Add the explanation on a page of its own, or on two where it takes more than one."""
    width, height = page_room()
    whole = measured(lambda one: _explain(one, report), width, styles=story.styles)
    _explain(story, report, on_two=whole > height)
    story.page_break()


def _explain(story: Story, report: Report, *, on_two: bool = False) -> None:
    with story.section("How to read this report"):
        with story.section("Answers"):
            _answers(story)
        with story.section("Scores"):
            _scores(story, report)
        if on_two:  # here it is cut in halves, and neither table is
            story.page_break()
        with story.section("Tags of items"):
            story.facts(
                [(label(kind), meaning) for kind, meaning in CLASS_MEANINGS.items()],
                label_width=104,
            )
        with story.section("Findings and their priority"):
            _priority(story)


def _answers(story: Story) -> None:
    story.paragraph(
        "Each item of the checklist states a condition as it should be, so Yes is always the good "
        "answer. An item is answered at every place it belongs to: Door 1, Door 2, Room 101."
    )
    rows: list[list[Content]] = [
        [[answer_mark(value, size=14)], Run(label(value), bold=True), meaning, counts]
        for value, (meaning, counts) in _MEANINGS.items()
    ]
    blank = "not scored; in the bounds"
    rows.append([[_ring()], Run("Blank", bold=True), "Not answered yet.", blank])
    story.table(
        [["Mark", "Answer", "What it says", "What it counts"]], rows, widths=(38, 104, 0, 124),
        middle=True,
    )  # fmt: skip


def _ring() -> Mark:
    def paint(pen: Pen) -> None:
        turn = [2 * pi * step / 24 for step in range(25)]
        ring = [(7 + 6 * cos(angle), 7 + 6 * sin(angle)) for angle in turn]
        pen.line(ring, color=PageInk.MUTED, width=1.0, dash=(2, 2))

    return Mark("Dashed ring", 14, 14, paint)


def _scores(story: Story, report: Report) -> None:
    story.paragraph(
        "A score is the share of observed conditions that were in place, in percent, each item "
        "counting by its weight. It says what was seen on the dates walked and nothing more: it "
        "grades no school, and two schools' scores make no ranking."
    )
    overall = report.card.overall
    if overall.bounds is not None:
        add_bars(story, [("Overall, as an example", overall)])
    story.paragraph(
        "The blue bar ends at the score. The hatched stretch runs from the score if everything "
        "not observed were No to the score if it were all Yes. The last two numbers are the items "
        f"addressed and the items in scope. With fewer than {_word(FEWEST_SCORED)} scored items "
        "no score is printed."
    )


def _word(number: int) -> str:
    return ("no", "one", "two", "three", "four", "five")[number]


def _priority(story: Story) -> None:
    story.paragraph(
        "Every No (a diamond) and Partial (a square) makes a finding, numbered once and for "
        "good; missing numbers are findings fixed or set aside since. A finding no item asks "
        "about is a circle. The priority comes from severity × likelihood; a critical item "
        "answered No is always high."
    )
    head = ["Severity × likelihood", *(f"{n} {word}" for n, word in LIKELIHOOD_WORDS.items())]
    rows: list[list[Text | Cell]] = [
        [
            Run(f"{severity} {word}", bold=True),
            *(_product(severity * likelihood) for likelihood in LIKELIHOOD_WORDS),
        ]
        for severity, word in SEVERITY_WORDS.items()
    ]
    story.table(
        [head], rows,
        align=("left", "center", "center", "center", "center"), widths=(128, 0, 0, 0, 0),
    )  # fmt: skip


def _product(product: int) -> Cell:
    priority = Priority.HIGH if product >= 9 else Priority.MEDIUM if product >= 4 else Priority.LOW
    return Cell(f"{product} {priority}", background=_PRIORITY_TINTS[priority])
