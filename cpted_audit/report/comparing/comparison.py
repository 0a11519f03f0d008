"""The comparison of two audits as a paper: the score and what moved it, questions, findings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from cpted_audit.analysis.comparing.compared import SUBJECTS, AuditsCompared, TurnsOf
from cpted_audit.analysis.comparing.moved import CAUSE_WORDS, by_cause, by_item, in_tenths
from cpted_audit.analysis.comparing.turns import TURN_WORDS, WHY_NOT_WORDS, Turn, Turned
from cpted_audit.analysis.findings.progress import BECAME_WORDS
from cpted_audit.report.comparing.words import (
    band_words,
    became_counts,
    difference_words,
    notes,
    signed,
    value_words,
    walked_words,
)
from cpted_audit.report.facility.paper import AboutPaper, build_paper
from cpted_audit.report.pdf import (
    Built,
    Cell,
    Content,
    PageInk,
    PageSize,
    Run,
    Story,
    TableRow,
    Text,
)
from cpted_audit.report.sections.scores import add_bars
from cpted_audit.report.wording import NOTHING, counted, named

TITLE = "Comparison of two audits"
ITEMS_SHOWN = 20
"""Items that moved the score most; the others stand in one line, so that all add up."""
_HEADS = [str(TURN_WORDS[turn]) for turn in Turn]


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparisonPage:
    """Two states beside each other, the earlier first."""

    about: AboutPaper
    found: AuditsCompared


def build_comparison(
    page: ComparisonPage,
    target: Path,
    *,
    paper: PageSize = "letter",
    progress: Callable[[int], bool] | None = None,
) -> Built:
    """Write the comparison as a tagged PDF; the file appears whole or not at all.

    Raises StorageError when it cannot be written.
    """
    about, found = page.about, page.found
    story = Story(
        title=f"{about.school}: {TITLE.lower()}", language=about.language, subject=TITLE
    )  # fmt: skip
    with story.section(TITLE, after=about.school):
        _states(story, found)
        _score(story, found)
        _subjects(story, found)
        _turned(story, found)
        _findings(story, found)
        _not_comparable(story, found)
        _each(story, found)
    return build_paper(story, about, target, title=TITLE, paper=paper, progress=progress)


def _states(story: Story, found: AuditsCompared) -> None:
    days = walked_words(found)
    story.facts(
        [
            ("Earlier", f"{found.before.words} · {days[0]}"),
            ("Later", f"{found.after.words} · {days[1]}"),
        ]
    )
    for note in notes(found):
        story.paragraph([Run(note, bold=True)])


def _score(story: Story, found: AuditsCompared) -> None:
    overall = found.overall
    with story.section("The score as walked"):
        add_bars(story, [("Earlier", overall.before), ("Later", overall.after)])
        told = "" if overall.points is None else f" {band_words(overall)}"
        story.paragraph([Run(difference_words(overall), bold=True), told])
        if overall.exact is None:
            return
        story.paragraph(
            f"Before rounding the score moved by {signed(overall.exact)} points. Every question "
            "has its share in that; what stayed counts with the mean of its two weights, and what "
            "came or went with how far it lies from the mean."
        )
        causes = by_cause(found.moved)
        story.table(
            [["What moved it", "Points"]],
            _adding_up([(str(CAUSE_WORDS[cause]), value) for cause, value in causes.items()]),
            widths=(0, 80), align=("left", "right"), caption="By cause",
        )  # fmt: skip
        items = by_item(found.moved)
        first, rest = items[:ITEMS_SHOWN], items[ITEMS_SHOWN:]
        rows = [(f"{item.id} · {item.ideal}", value) for item, value in first]
        if rest:
            left = sum(value for _, value in rest)
            rows.append((f"{counted(len(rest), 'other item')}", left))
        story.table(
            [["Item", "Points"]], _adding_up(rows),
            widths=(0, 80), align=("left", "right"), caption="By item, the most first",
        )  # fmt: skip


def _adding_up(rows: Sequence[tuple[str, float]]) -> list[list[Content]]:
    """Return rows in tenths that add up to their last line."""
    tenths = in_tenths([value for _, value in rows])
    found: list[list[Content]] = [
        [words, signed(value)] for (words, _), value in zip(rows, tenths, strict=True)
    ]
    total = Run(signed(sum(tenths)), bold=True)
    return [*found, [Run("Together", bold=True), total]]


def _subjects(story: Story, found: AuditsCompared) -> None:
    counts = found.counts()
    with story.section("How the questions turned out"):
        told = ", ".join(f"{counts[turn]:,} {TURN_WORDS[turn].lower()}" for turn in Turn)
        story.paragraph(f"{told}. An item may serve several principles and counts in each.")
        for key in ("principle", "section", "building"):
            with story.keep_together(), story.section(str(SUBJECTS[key])):
                _table(story, key, found.by[key])


def _table(story: Story, key: str, subjects: Sequence[TurnsOf]) -> None:
    pointed = any(one.points is not None for one in subjects)
    tenths = in_tenths([one.points or 0.0 for one in subjects]) if pointed else []
    rows: list[list[Content]] = []
    for at, one in enumerate(subjects):
        row: list[Content] = [named(str(one.name), "(no name)")]
        row += [f"{one.counts[turn]:,}" for turn in Turn]
        row += [signed(tenths[at])] if pointed else []
        rows.append([*row, became_counts(one.became) or NOTHING])
    heads = [key.capitalize(), *_HEADS, *(["Points"] if pointed else []), "Findings"]
    widths = (0, *(58 for _ in Turn), *((42,) if pointed else ()), 166)
    sides = ("left", *("right" for _ in range(len(widths) - 2)), "left")
    story.table([heads], rows, widths=widths, align=sides, tight=True)  # type: ignore[arg-type]  # two of the sides there are


def _turned(story: Story, found: AuditsCompared) -> None:
    for turn in (Turn.IMPROVED, Turn.REGRESSED):
        some = [one for one in found.turned if one.turn is turn]
        with story.section(str(TURN_WORDS[turn]), after=counted(len(some), "question")):
            if some:
                story.table(
                    [["Item", "Condition", "Where", "Before", "After"]],
                    [_turned_row(one) for one in some], widths=(40, 0, 150, 50, 50), tight=True,
                )  # fmt: skip
            else:
                story.paragraph("None.")


def _turned_row(one: Turned) -> list[Content]:
    values = value_words(one.before), value_words(one.after)
    return [one.item.id, one.item.ideal, one.path, *values]


def _findings(story: Story, found: AuditsCompared) -> None:
    with story.section("What became of findings"):
        told = became_counts(Counter(one.became for one in found.findings))
        apart = (
            f" Of {counted(found.apart, 'finding')} nothing is said, as the question cannot be "
            "compared."
        )
        story.paragraph(f"{str(told).capitalize() or 'None'}.{apart if found.apart else ''}")
        order = list(BECAME_WORDS)
        listed = sorted(found.findings, key=lambda one: (order.index(one.became), one.number))
        rows: list[TableRow] = []
        for became, some in groupby(listed, key=lambda one: one.became):
            group = list(some)
            head: Text = [
                Run(BECAME_WORDS[became], bold=True),
                f" · {counted(len(group), 'finding')}",
            ]
            rows.append(TableRow([Cell(head, span=3, background=PageInk.TRACK)]))
            rows += [TableRow([str(one.number), one.title, one.path]) for one in group]
        if rows:
            story.table([["No.", "What was found", "Where"]], rows, widths=(34, 0, 190), tight=True)


def _not_comparable(story: Story, found: AuditsCompared) -> None:
    reasons = found.reasons()
    with story.section("Not comparable", after=counted(reasons.total(), "question")):
        if not reasons:
            story.paragraph("Every question can be compared.")
            return
        story.paragraph("They count neither as improved nor as regressed.")
        story.table(
            [["Reason", "Questions"]],
            [[WHY_NOT_WORDS[why].capitalize(), f"{count:,}"] for why, count in
             reasons.most_common()],
            widths=(0, 80), align=("left", "right"),
        )  # fmt: skip


def _each(story: Story, found: AuditsCompared) -> None:
    """Add items and places of which something turned; the others are counted."""
    for key in ("item", "place"):
        some = [
            one
            for one in found.by[key]
            if one.counts[Turn.IMPROVED] or one.counts[Turn.REGRESSED] or one.became
        ]
        with story.section(str(SUBJECTS[key])):
            left = len(found.by[key]) - len(some)
            if some:
                _table(story, key, some)
            story.paragraph(
                f"Of {counted(left, f'other {key}')} nothing improved, regressed or was a finding."
                if left else f"Every {key} is listed.", style="muted",
            )  # fmt: skip
