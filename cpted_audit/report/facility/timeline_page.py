"""The timeline as a document of its own, for a wall or a meeting."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from cpted_audit.report.copies import CopyFacts
from cpted_audit.report.facility import timeline
from cpted_audit.report.facility.views import TimelineView
from cpted_audit.report.header_footer import paper_furniture
from cpted_audit.report.pdf import Built, PageSize, Story, build
from cpted_audit.report.wording import day

TITLE = "Timeline of repairs"


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelinePage:
    """What is to be done by whom until when."""

    school: str
    language: str
    copy: CopyFacts
    view: TimelineView


def build_timeline_page(
    page: TimelinePage,
    target: Path,
    *,
    paper: PageSize = "letter",
    progress: Callable[[int], bool] | None = None,
) -> Built:
    """Write the timeline as a tagged PDF; the file appears whole or not at all.

    Raises StorageError when the file cannot be written.
    """
    story = Story(title=f"{page.school}: {TITLE.lower()}", language=page.language, subject=TITLE)
    timeline.add(story, page.view)
    furniture = paper_furniture(
        page.copy, header_left=page.school, drafted=True,
        footer_left=f"As of {day(page.view.on)} · keep it as the audit itself is kept",
    )  # fmt: skip
    return build(story, target, furniture=furniture, page_size=paper, progress=progress)
