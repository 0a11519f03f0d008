"""What was answered at every place: a grid of letters for each kind of place, and the notes.

A condition is printed once, in the list of items; what was written about a finding is printed with
the finding, where its number leads.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from math import ceil
from typing import NamedTuple

from cpted_audit.checklist.model import Item
from cpted_audit.domain.ids import ItemId
from cpted_audit.domain.vocabulary import AnswerValue, label
from cpted_audit.report.model import BuildingResults, PlaceResults, Report, ResultRow
from cpted_audit.report.parts import Volume
from cpted_audit.report.pdf import Cell, Content, PageInk, Run, Story, TableRow, Text, pieces
from cpted_audit.report.pdf.styles import Align
from cpted_audit.report.plans.views import PlanView
from cpted_audit.report.wording import (
    ANSWER_LOOKS,
    ANSWER_WORDS,
    NOTHING,
    addressed_text,
    bounds_text,
    counted,
    finding_anchor,
    listed,
    named,
    pin_text,
    score_line,
)

MOST_COLUMNS = 11
"""Items in one grid; a kind of place with more of them has several, equally wide."""
SCORE_WIDTH = 90.0
ITEM_WIDTH = 32.0
PLACE_WIDTH = 100.0
_NOTED = "*"

Anchors = Mapping[ItemId, str]


class _Pages(NamedTuple):
    """What a building's pages take from the whole report.

    Findings and plans are `near` unless they are in a volume of their own.
    """

    anchors: Anchors
    plans: Sequence[PlanView]
    near: bool

    def finding(self, number: int) -> str | None:
        """Return where a link to a finding leads; None where it is in another file."""
        return finding_anchor(number) if self.near else None

    def pins(self, row: ResultRow) -> Text:
        """Return where an answer is pinned, as links where the plans are in this file."""
        if self.near:
            return pin_text(self.plans, row.pins)
        return "; ".join(place.words for place in row.pins)


def add(story: Story, report: Report) -> None:
    """Add the results, building by building in walk order."""
    items = _asked(report.buildings)
    anchors = {item.id: f"item-{number}" for number, item in enumerate(items, start=1)}
    pages = _Pages(anchors, report.plans, report.copy.volume is not Volume.ANNEX)
    with story.section("Results by building and place"):
        story.paragraph(_legend(near=pages.near))
        _items(story, items, anchors)
        for building in report.buildings:
            _building(story, building, pages)


def _legend(*, near: bool) -> Text:
    letters = listed(f"{look.letter} {ANSWER_WORDS[value]}" for value, look in ANSWER_LOOKS.items())
    has_note = "has the note" if near else "stands with its note in the summary volume"
    return (
        f"One line for each place, one column for each item: {letters}; {NOTHING} is not answered. "
        f"The number behind a letter is that of the finding, which {has_note}; a star says that "
        "there is a note below the grid. What to come back for after a U stands in the "
        "return-visit list. The score of a place has its bounds in brackets, and the items "
        "addressed of those in scope."
    )


def _asked(buildings: Iterable[BuildingResults]) -> list[Item]:
    """Return every item that is asked somewhere, once, in the order of the walk."""
    places = [place for building in buildings for place in building.places]
    return list({row.item.id: row.item for place in places for row in place.rows}.values())


def _items(story: Story, items: Sequence[Item], anchors: Anchors) -> None:
    if not items:
        return
    with story.section("What each item asks"):
        story.table(
            [["Item", "Condition"]],
            [TableRow([item.id, _condition(item)], anchors[item.id]) for item in items],
            widths=(44, 0), zebra=True, rules=False, tight=True,
        )  # fmt: skip


def _condition(item: Item) -> Text:
    """Return what is asked, where each answer begins, and the tags beside CPTED."""
    anchors = [
        run
        for value, text in item.anchors.items()
        for run in (Run(f" {label(value)}: ", bold=True), Run(text, color=PageInk.MUTED))
    ]
    tags = ", ".join(map(label, item.other_tags))
    return [
        item.ideal,
        *anchors,
        *([Run(f" {tags}", color=PageInk.MUTED, italic=True)] if tags else []),
    ]


def _building(story: Story, building: BuildingResults, pages: _Pages) -> None:
    untouched = [place for place in building.places if not _answered(place)]
    walked = [place for place in building.places if _answered(place)]
    with story.section(named(building.name, "Unnamed building"), after=_score(building)):
        if building.samples:
            sampled = listed(sample.text for sample in building.samples)
            story.paragraph([Run("Walked as a sample: ", bold=True), f"{sampled}."])
        for _, found in groupby(walked, key=lambda place: [row.item.id for row in place.rows]):
            _kind(story, list(found), pages)
        if untouched:
            names = ", ".join(
                f"{place.name} ({counted(len(place.rows), 'item')})" for place in untouched
            )
            story.paragraph([Run("Nothing answered at: ", bold=True), names])


def _score(building: BuildingResults) -> str:
    score = building.score
    return score_line(score) if score.tally.in_scope else "no CPTED item"


def _answered(place: PlaceResults) -> bool:
    return bool(place.free) or any(map(_shown, place.rows))


def _shown(row: ResultRow) -> bool:
    return row.value is not None or bool(row.note) or bool(row.measurement)


def _kind(story: Story, places: Sequence[PlaceResults], pages: _Pages) -> None:
    """Add places that are asked the same: their grids, then what was written at each."""
    first = places[0]
    several = len(places) > 1
    title = first.kind if several else named(first.name, "Unnamed place")
    with story.section(title, after=f"({counted(len(places), 'place')})" if several else None):
        count = len(first.rows)
        chunks = ceil(count / MOST_COLUMNS)
        for chunk in range(chunks):
            begin, end = count * chunk // chunks, count * (chunk + 1) // chunks
            _grid(story, places, (begin, end), pages)
        notes = [(place.name, _notes(place, pages)) for place in places]
        story.facts(
            [(name, _below(story, said)) for name, said in notes if said],
            label_width=PLACE_WIDTH, tight=True,
        )  # fmt: skip


def _grid(
    story: Story, places: Sequence[PlaceResults], columns: tuple[int, int], pages: _Pages
) -> None:
    begin, end = columns
    scored = begin == 0
    head: list[Content] = ["Place"]
    head += [
        Run(row.item.id, link=pages.anchors[row.item.id], color=PageInk.MUTED, underline=False)
        for row in places[0].rows[begin:end]
    ]
    head += ["Score"] if scored else []
    sides: list[Align] = ["left"]
    sides += ["center" for _ in range(begin, end)]
    sides += ["right"] if scored else []
    widths = [PLACE_WIDTH, *([ITEM_WIDTH] * (end - begin)), *([SCORE_WIDTH] if scored else [])]
    story.table(
        [head], [_line(place, begin, end, pages) for place in places],
        widths=widths, align=sides, zebra=True, rules=False, tight=True,
    )  # fmt: skip


def _line(place: PlaceResults, begin: int, end: int, pages: _Pages) -> list[Content | Cell]:
    cells: list[Content | Cell] = [named(place.name, "Unnamed place")]
    cells += [_letter(row, pages) for row in place.rows[begin:end]]
    if begin == 0:
        score = place.score
        shown = (
            f"{score.text} ({bounds_text(score)}) · {addressed_text(score)}"
            if score.bounds
            else addressed_text(score)
            if score.tally.in_scope
            else NOTHING
        )
        cells.append(Cell(shown, style="small"))
    return cells


def _letter(row: ResultRow, pages: _Pages) -> Run:
    """Return an answer as its letter; all but a plain Yes stand out."""
    star = _NOTED if _note(row, pages) else ""
    if row.value is None:
        return Run(NOTHING + star, color=PageInk.MUTED)
    look = ANSWER_LOOKS[row.value]
    if row.finding_number is not None:
        number = row.finding_number
        shown = f"{look.letter}\N{NO-BREAK SPACE}{number}"
        return Run(shown, link=pages.finding(number), bold=True)
    plain = row.value is AnswerValue.YES
    return Run(look.letter + star, bold=not plain, color=PageInk.MUTED if plain else look.ink)


def _notes(place: PlaceResults, pages: _Pages) -> list[Text]:
    """Return what was written at a place, each note once with the items it stands beside."""
    by_note: dict[tuple[str, ...], tuple[list[str], Text]] = {}
    for row in place.rows:
        note = _note(row, pages)
        if note:
            key = tuple(piece if isinstance(piece, str) else repr(piece) for piece in pieces(note))
            named_as = f"{row.item.id} {ANSWER_WORDS[row.value] if row.value else 'Blank'}"
            by_note.setdefault(key, ([], note))[0].append(named_as)
    said: list[Text] = [
        [Run(f"{', '.join(items)} · ", bold=True), *pieces(note)]
        for items, note in by_note.values()
    ]
    for finding in place.free:
        link = Run(str(finding.number), link=pages.finding(finding.number))
        said.append(
            [
                Run(_ON_LAST_TIME if finding.carried else _WITHOUT_ITEM, bold=True),
                finding.title,
                " · finding ",
                link,
            ]
        )
    return said


_WITHOUT_ITEM = "Also seen, without an item: "
_ON_LAST_TIME = "From last time, not looked at again: "


def _note(row: ResultRow, pages: _Pages) -> Text:
    """Return what is to be said of an answer here; a finding has its own page.

    What to come back for stands in a list of its own.
    """
    if row.finding_number is not None:
        return []
    measured = Run(f"Measured: {row.measurement}", italic=True)
    listed_apart = row.value is AnswerValue.UNABLE
    said: list[Text] = [row.note] if row.note and not listed_apart else []
    said += [measured] if row.measurement else []
    said += [pages.pins(row)] if row.pins else []
    return [piece for one in said for piece in (" ", *pieces(one))][1:]


def _below(story: Story, said: Sequence[Text]) -> Content:
    def add_lines() -> None:
        for one in said:
            story.paragraph(one, style="cell", tight=True)

    return add_lines
