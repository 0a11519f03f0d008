"""What every paper for who repairs and pays says of itself, and how it becomes a PDF."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cpted_audit.report.copies import CopyFacts
from cpted_audit.report.header_footer import paper_furniture
from cpted_audit.report.pdf import Built, PageSize, Story, build
from cpted_audit.report.wording import day

KEEP = "keep it as the audit itself is kept"


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutPaper:
    """Whose paper it is, in which language, how its copy is marked, and the day it was made."""

    school: str
    language: str
    copy: CopyFacts
    printed_on: date


def build_paper(
    story: Story,
    about: AboutPaper,
    target: Path,
    *,
    title: str = "",
    said: str = KEEP,
    drafted: bool = False,
    paper: PageSize = "letter",
    progress: Callable[[int], bool] | None = None,
) -> Built:
    """Write a paper as a tagged PDF; the file appears whole or not at all.

    `title` stands behind the school at the head of each page, `said` behind the day at its foot;
    one that is `drafted` carries DRAFT until the edition is issued.
    Raises StorageError when it cannot be written.
    """
    copy = about.copy
    furniture = paper_furniture(
        copy, header_left=" · ".join(filter(None, (about.school, title))), drafted=drafted,
        footer_left=f"Printed {day(about.printed_on)} · {said}",
    )  # fmt: skip
    return build(
        story, target, furniture=furniture, page_size=paper, progress=progress,
        dots_per_inch=copy.dots_per_inch,
    )  # fmt: skip
