"""One kept fix plan on paper: what is repaired in which year by whom, and what more money does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from cpted_audit.report.facility.paper import AboutPaper, build_paper
from cpted_audit.report.fix_views import FixPlanView
from cpted_audit.report.pdf import Built, PageSize, Story
from cpted_audit.report.sections.fix_plan import add_plan

TITLE = "Fix plan"


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
        title=f"{about.school}: {TITLE.lower()} “{name}”", language=about.language, subject=TITLE
    )
    with story.section(name, after=TITLE):
        add_plan(story, page.view, scores=True, linked=False)
    return build_paper(
        story, about, target, title=TITLE, drafted=True, paper=paper, progress=progress
    )
