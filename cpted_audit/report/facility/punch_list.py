"""The punch list: what there is to repair, a line each, with a box to tick, in groups."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from cpted_audit.analysis.findings.lists import FindingsGroup
from cpted_audit.analysis.findings.rows import FindingRow
from cpted_audit.domain.vocabulary import label
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
from cpted_audit.report.sections.finding_work import due_text
from cpted_audit.report.walk_form import tick_box
from cpted_audit.report.wording import counted, in_sentence, named

TITLE = "Punch list"
UNNAMED = " Where nobody is named, the Owner column has who repairs such things."


@dataclass(frozen=True, slots=True, kw_only=True)
class PunchList:
    """What a list holds; `grouping` is what its groups are by, as lists of findings call it."""

    about: AboutPaper
    which: str
    """Which findings, such as “To do”."""
    grouping: str
    by: str
    """The grouping in words."""
    groups: Sequence[FindingsGroup]


class _Columns:
    """The columns of a list: what every line of a group shares stands at its head alone."""

    def __init__(self, grouping: str) -> None:
        self.where = grouping != "place"
        self.owner = grouping not in ("owner", "role")
        optional = [("Where", 96.0)] * self.where + [("Owner", 74.0)] * self.owner
        columns = [("Done", 30.0), ("No.", 28.0), ("What needs repair", 0.0), *optional]
        columns += [("Due", 66.0), ("Date, initials", 72.0)]
        self.heads = [head for head, _ in columns]
        self.widths = [width for _, width in columns]

    def cells(self, row: FindingRow) -> list[Content]:
        critical = [Run("Critical: ", bold=True, color=PageInk.NO)] if row.critical else []
        todo = " ".join(row.shown.short_term.split())
        title = named(row.title, "Without a title").rstrip(".")
        what: list[Run | str] = [*critical, Run(f"{title}.", bold=True)]
        what += [Run(f" {todo}", color=PageInk.MUTED)] if todo else []
        order = f" Work order {row.work_order}" if row.work_order else ""
        cells: list[Content] = [[tick_box()], str(row.number), [*what, order]]
        cells += [row.place_path] if self.where else []
        cells += [row.owner or Run(label(row.role), color=PageInk.MUTED)] if self.owner else []
        return [*cells, due_text(row), ""]


def build_punch_list(
    punch: PunchList,
    target: Path,
    *,
    paper: PageSize = "letter",
    progress: Callable[[int], bool] | None = None,
) -> Built:
    """Write the list as a tagged PDF; the file appears whole or not at all.

    Raises StorageError when it cannot be written.
    """
    about = punch.about
    story = Story(title=f"{about.school}: {TITLE.lower()}", language=about.language, subject=TITLE)
    count = sum(len(group.rows) for group in punch.groups)
    said = f"{in_sentence(punch.which)}, by {in_sentence(punch.by)}"
    with story.section(TITLE, after=f"{counted(count, 'finding')} {said}"):
        story.paragraph(
            "Tick what is done, with the date and initials. “By rule” is the day that the audit's "
            f"rule gives.{UNNAMED * _Columns(punch.grouping).owner}"
        )
        _table(story, punch)
    return build_paper(story, about, target, title=TITLE, paper=paper, progress=progress)


def _table(story: Story, punch: PunchList) -> None:
    columns = _Columns(punch.grouping)
    rows: list[TableRow] = []
    for group in punch.groups:
        words = named(group.words, "Without a name")
        head: Text = [Run(words, bold=True), f" · {counted(len(group.rows), 'finding')}"]
        rows.append(
            TableRow([Cell(head, span=len(columns.heads), align="left", background=PageInk.TRACK)])
        )
        rows += [TableRow(columns.cells(row)) for row in group.rows]
    story.table([columns.heads], rows, widths=columns.widths, tight=True)
