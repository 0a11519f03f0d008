"""The district overview: every school with its facts and their days, none ranked unless asked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from cpted_audit.analysis.district.lists import COLUMN, SchoolGroup, grouped
from cpted_audit.analysis.district.ranking import PLACES, Ranking, place_text
from cpted_audit.analysis.district.ranking import TITLE as RANKING
from cpted_audit.analysis.district.schools import District, SchoolLine, read_words
from cpted_audit.domain.findings.states import STATE_WORDS
from cpted_audit.domain.rollup import ScoredAs
from cpted_audit.domain.words import counted
from cpted_audit.report.copies import CopyFacts
from cpted_audit.report.district import map_page, section_table
from cpted_audit.report.district.groups import in_groups
from cpted_audit.report.district.marked import marking_of
from cpted_audit.report.header_footer import handling_facts, paper_furniture
from cpted_audit.report.pdf import (
    Built,
    Content,
    PageInk,
    PageSize,
    Run,
    Story,
    build,
)
from cpted_audit.report.pdf.styles import Align
from cpted_audit.report.wording import day, listed, moment

TITLE: Final = "District overview"
NOT_IN_IT: Final = "not-in-it"
_SCORES: Final = ("level", "edition", "walked", "critical", "as-walked", "today", "coverage")
_WORK: Final = ("to-fix", "overdue", "cost", "ready", "verified", "rounds")
_WIDTHS: Final = {
    "level": 62.0, "edition": 96.0, "walked": 62.0, "critical": 62.0, "as-walked": 76.0,
    "today": 76.0, "coverage": 52.0, "to-fix": 40.0, "overdue": 46.0, "cost": 110.0,
    "ready": 52.0, "verified": 104.0, "rounds": 120.0,
}  # fmt: skip
_RIGHT: Final[Align] = "right"
_NAMED: Final = 8
"""Files that are named in the line about what is no audit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DistrictPaper:
    """A district as it is printed.

    `schools` are those listed, by name, and `only` the words of the filter that chose them, empty
    for all. They stand in groups of `grouping`; with a `ranking` they stand by score as well.
    `how` is which of the two scores the sections show.
    """

    district: District
    schools: Sequence[SchoolLine]
    only: str = ""
    grouping: str = "none"
    ranking: Ranking | None = None
    how: ScoredAs = ScoredAs.WALKED
    language: str = "en"


def build_district(
    made: DistrictPaper,
    target: Path,
    *,
    paper: PageSize = "letter",
    progress: Callable[[int], bool] | None = None,
) -> Built:
    """Write the overview as a tagged PDF; the file appears whole or not at all.

    Raises StorageError when it cannot be written.
    """
    district = made.district
    facts = CopyFacts(marking=marking_of(made.schools))
    story = Story(
        title=f"{TITLE}: {district.folder}", language=made.language, subject=TITLE
    )  # fmt: skip
    story.page_break(landscape=True)
    with story.section(TITLE, after=district.folder):
        _about(story, made, facts)
        groups = grouped(made.schools, made.grouping)
        if made.ranking is not None:
            _ranking(story, made.ranking)
        _schools(story, "Scores, by name", _SCORES, groups)
        _schools(story, "Findings, costs and facts, by name", _WORK, groups)
        _states(story, groups)
        section_table.add(story, groups, made.how)
        map_page.add(story, made.schools)
        _not_in_it(story, district)
    furniture = paper_furniture(
        facts, header_left=f"{TITLE} · {district.folder}",
        footer_left=f"Read {moment(district.read_at)} · from {counted(district.files, 'audit')}",
    )  # fmt: skip
    return build(story, target, furniture=furniture, page_size=paper, progress=progress)


def _about(story: Story, made: DistrictPaper, facts: CopyFacts) -> None:
    district = made.district
    missing = bool(
        district.missing or district.not_read or _copied(district) or district.others
        or district.older
    )  # fmt: skip
    shown = counted(len(made.schools), "school")
    pairs: list[tuple[str, Content]] = [
        ("Read", f"{moment(district.read_at)}; overdue and stale are counted by this day"),
        ("Folder", " ".join(read_words(district))),
    ]
    if made.only:
        pairs.append(("Listed", f"{shown} of {len(district.schools):,}: “{made.only}”"))
    pairs += [(label, text) for label, text in handling_facts(facts) if text]
    story.facts(pairs)
    if missing:
        story.paragraph([
            "Files that were not read, and copies, are named under “",
            Run("What is not in it", link=NOT_IN_IT), "” at the end.",
        ])  # fmt: skip
    story.paragraph(
        "Schools stand by name. Nothing is added up or averaged over them: they were walked on "
        "different days, by samples of their own and by editions of a checklist. A score stands "
        "with its bounds in parentheses, with its coverage and with the critical conditions that "
        "are not in place; of two schools or two walks, scores differ only by more than the error "
        "of both (docs/scoring.md)."
    )
    if not made.schools:
        story.paragraph("No school is listed.")


def _ranking(story: Story, found: Ranking) -> None:
    how = "as walked" if found.how is ScoredAs.WALKED else "today"
    with story.section(RANKING, after=f"asked for, {how}"):
        with story.boxed(background=PageInk.BACKGROUND):
            for sentence in found.words():
                story.paragraph(sentence, tight=True)
        column = COLUMN["as-walked" if found.how is ScoredAs.WALKED else "today"]
        beside = [column, COLUMN["coverage"], COLUMN["critical"]]
        story.table(
            [["School", PLACES, *(one.words for one in beside)]],
            [
                [one.line.name, place_text(one, found.numbered),
                 *(of.text(one.line) for of in beside)]
                for one in found.ranked
            ],
            widths=(0, 100, 100, 60, 90), tight=True,
        )  # fmt: skip


def _schools(story: Story, title: str, names: Sequence[str], groups: Sequence[SchoolGroup]) -> None:
    if not groups:
        return
    columns = [COLUMN[name] for name in names]
    numbers = names == _SCORES  # between words, numbers at the right are read as part of those
    sides: list[Align] = [
        "left", *(_RIGHT if one.number and numbers else "left" for one in columns)
    ]  # fmt: skip
    with story.section(title):
        story.table(
            [["School", *(one.words for one in columns)]],
            in_groups(groups, len(columns) + 1,
                      lambda line: [line.name, *(one.text(line) for one in columns)]),
            widths=(0.0, *(_WIDTHS[one.name] for one in columns)), align=sides, tight=True,
        )  # fmt: skip


def _states(story: Story, groups: Sequence[SchoolGroup]) -> None:
    if not groups:
        return
    heads = [*STATE_WORDS.values(), "Exceptions expired"]
    sides: list[Align] = ["left", *(_RIGHT for _ in heads)]
    with story.section("Findings by state, by name"):
        story.table(
            [["School", *heads]],
            in_groups(groups, len(heads) + 1, lambda line: [
                line.name, *(_count(line.states.get(state, 0)) for state in STATE_WORDS),
                _count(line.expired),
            ]),
            widths=(0.0, *(58.0 for _ in heads)), align=sides, tight=True,
        )  # fmt: skip


def _count(number: int) -> str:
    return f"{number:,}" if number else "–"


def _copied(district: District) -> list[SchoolLine]:
    return [line for line in district.schools if line.copies]


def _not_in_it(story: Story, district: District) -> None:
    copied = _copied(district)
    if not (district.not_read or copied or district.others or district.missing or district.older):
        return
    with story.section("What is not in it", anchor=NOT_IN_IT):
        if district.missing:
            story.paragraph(read_words(district)[1])
        if district.not_read:
            story.table(
                [["File", "Why it was not read"]],
                [[one.file, one.sentence] for one in district.not_read], widths=(220, 0),
            )  # fmt: skip
        if copied:
            story.paragraph(
                "Several files of one audit count once: the one walked or verified last."
            )
            story.table(
                [["School", "File that counts", "Copies, counted nowhere"]],
                [[line.name, line.file, copy_words(line)] for line in copied],
                widths=(170, 170, 0),
            )  # fmt: skip
        if district.older:
            story.paragraph("Of several audits of a school the one walked last is listed.")
            story.table(
                [["Older audit", "Walked", "Listed instead"]],
                [
                    [one.file, "–" if one.walked_on is None else day(one.walked_on), one.newer]
                    for one in district.older
                ],
                widths=(220, 100, 0),
            )  # fmt: skip
        if district.others:
            named = list(district.others[:_NAMED])
            more = len(district.others) - len(named)
            if more:
                named.append(counted(more, "other file"))
            story.paragraph(f"No audits by their names, and not looked at: {listed(named)}.")


def copy_words(line: SchoolLine) -> str:
    """Return the copies of an audit, and whether they say the same."""
    how = "says the same" if line.alike else "says something else"
    if len(line.copies) > 1:
        how = "all say the same" if line.alike else "not all say the same"
    return f"{listed(line.copies)}: {how}"
