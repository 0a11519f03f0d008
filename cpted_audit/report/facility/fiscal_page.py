"""What repairs will cost: by budget year and band, by month, and by where the money comes from.

One kept fix plan on paper: what is repaired in which year by whom, and what more money does.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from cpted_audit.analysis.findings.costs import (
    ActionCost,
    Money,
    by,
    funding_of,
    money,
    month_of,
    year_of,
)
from cpted_audit.domain.vocabulary import CostBand, label
from cpted_audit.report.facility.paper import AboutPaper, build_paper
from cpted_audit.report.fix_words import dollars
from cpted_audit.report.pdf import (
    Built,
    Content,
    PageSize,
    Run,
    Story,
    TableRow,
)
from cpted_audit.report.pdf.styles import Align
from cpted_audit.report.sections.fix_plan import add_plan
from cpted_audit.report.views import FixPlanView
from cpted_audit.report.wording import NOTHING, counted

TITLE = "What repairs cost"
MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_LEFT: Align = "left"
_RIGHT: Align = "right"


@dataclass(frozen=True, slots=True, kw_only=True)
class FiscalPage:
    """The costs of what is still to be done; budget years begin with the month `begins` (1–12)."""

    about: AboutPaper
    begins: int
    costs: Sequence[ActionCost]


def build_fiscal_page(
    fiscal: FiscalPage,
    target: Path,
    *,
    paper: PageSize = "letter",
    progress: Callable[[int], bool] | None = None,
) -> Built:
    """Write the page as a tagged PDF; the file appears whole or not at all.

    Raises StorageError when it cannot be written.
    """
    story = Story(
        title=f"{fiscal.about.school}: {TITLE.lower()}", language=fiscal.about.language,
        subject=TITLE,
    )  # fmt: skip
    with story.section(TITLE, after=fiscal.about.school):
        for sentence in sum_words(fiscal.costs):
            story.paragraph(sentence, tight=True)
        if fiscal.costs:
            _years(story, fiscal)
            _sums(story, "By month", "Due", by(fiscal.costs, month_of))
            _sums(story, "By funding", "Funding", by(fiscal.costs, funding_of))
    return build_paper(story, fiscal.about, target, drafted=True, paper=paper, progress=progress)


def sum_words(costs: Sequence[ActionCost]) -> list[str]:
    """Return what all of it comes to in sentences, with what is not known."""
    if not costs:
        return ["Nothing is left to repair."]
    whole = money(costs)
    findings = counted(len({cost.finding_id for cost in costs}), "finding")
    banded = sum(cost.band is not None for cost in costs)
    bands = band_words(whole) if banded else "none"
    actions, unknown = counted(whole.actions, "action"), counted(whole.unknown, "action")
    every = (
        f"{findings} to repair with {actions}, now and later. What is fixed, verified, accepted or "
        "not agreed is not counted."
    )
    sums = (
        f"Amounts somebody gave: {dollars(whole.given)}. Bands, for {counted(banded, 'action')}: "
        f"{bands}. Bands are orders of magnitude, not offers."
    )
    return [every, sums, f"Cost not known: {unknown}. No sum includes them."]


def band_words(sums: Money) -> str:
    """Return what bands come to, such as “$1,000–11,000” or “$50,000 or more”."""
    if sums.open_ended:
        return f"{dollars(sums.least)} or more"
    if not sums.most:
        return "staff time"
    return f"{dollars(sums.least)}–{sums.most:,}"


def _years(story: Story, fiscal: FiscalPage) -> None:
    begins = MONTH_NAMES[fiscal.begins - 1]
    with story.section("By budget year and band"):
        story.paragraph(
            f"How many actions are due in each year; years begin in {begins}. Where nobody gave a "
            "day, the audit's rule does. “Given” has an amount instead of a band."
        )
        groups = by(fiscal.costs, partial(year_of, begins=fiscal.begins))
        rows = [TableRow([words, *_counts(costs)]) for words, costs in groups]
        total = [Run(text, bold=True) for text in _counts(fiscal.costs)]
        rows.append(TableRow([Run("In all", bold=True), *total]))
        heads = ["Due", *(label(band) for band in CostBand), "Given", "Not known"]
        story.table(
            [heads], rows, widths=(0, 56, 60, 72, 76, 62, 44, 56),
            align=(_LEFT, *(_RIGHT for _ in heads[1:])),
        )  # fmt: skip


def _counts(costs: Iterable[ActionCost]) -> list[str]:
    counts = Counter(
        "given" if cost.amount is not None else cost.band or "unknown" for cost in costs
    )
    numbers = [counts[one] for one in (*CostBand, "given", "unknown")]
    return [f"{number:,}" if number else NOTHING for number in numbers]


def _sums(
    story: Story, title: str, head: str, groups: Sequence[tuple[str, Sequence[ActionCost]]]
) -> None:
    with story.section(title):
        everything = [cost for _, costs in groups for cost in costs]
        rows = [TableRow([words, *_sum_cells(costs)]) for words, costs in groups]
        total = [Run(text, bold=True) for text in _sum_cells(everything)]
        rows.append(TableRow([Run("In all", bold=True), *total]))
        heads: list[Content] = [head, "Actions", "Given", "Bands", "Not known"]
        story.table(
            [heads], rows, widths=(0, 60, 84, 130, 70),
            align=(_LEFT, *(_RIGHT for _ in heads[1:])),
        )  # fmt: skip


def _sum_cells(costs: Sequence[ActionCost]) -> list[str]:
    sums = money(costs)
    given = any(cost.amount is not None for cost in costs)
    banded = any(cost.band is not None for cost in costs)
    return [
        f"{sums.actions:,}",
        dollars(sums.given) if given else NOTHING,
        band_words(sums) if banded else NOTHING,
        f"{sums.unknown:,}" if sums.unknown else NOTHING,
    ]


FIX_PLAN = "Fix plan"


@dataclass(frozen=True, slots=True, kw_only=True)
class FixPlanPage:
    """A plan by itself."""

    about: AboutPaper
    view: FixPlanView


def build_fix_plan_page(
    page: FixPlanPage,
    target: Path,
    *,
    paper: PageSize = "letter",
    progress: Callable[[int], bool] | None = None,
) -> Built:
    """Write the plan as a tagged PDF; raises StorageError when it cannot be written."""
    about, name = page.about, page.view.kept.name
    story = Story(
        title=f"{about.school}: {FIX_PLAN.lower()} “{name}”",
        language=about.language,
        subject=FIX_PLAN,
    )
    with story.section(name, after=FIX_PLAN):
        add_plan(story, page.view, scores=True, linked=False)
    return build_paper(
        story, about, target, title=FIX_PLAN, drafted=True, paper=paper, progress=progress
    )
