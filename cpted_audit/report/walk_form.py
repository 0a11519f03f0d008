"""The paper form: what is asked along a route, with boxes to mark and room for notes.

What a paper form is filled in with a pen on: letters in circles, boxes and lines.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.report.pdf import (
    Built,
    Furniture,
    Mark,
    PageInk,
    PageSize,
    Pen,
    Run,
    Story,
    Text,
    build,
    chip,
    marker,
)
from cpted_audit.report.wording import ANSWER_LOOKS, ANSWER_WORDS, counted, day

_BOX = 12.0
_CIRCLE = 15.0
_TICK = 9.0


def letters() -> Text:
    """Return the letters of the answers, each in a circle that a pen can go around."""
    return [_letter(look.letter) for look in ANSWER_LOOKS.values()]


def _letter(letter: str) -> Mark:
    def paint(pen: Pen) -> None:
        middle = _CIRCLE / 2
        pen.circle(middle, middle, middle - 0.5, stroke=PageInk.MUTED)
        pen.text(middle, middle - 3.2, letter, size=9, align="center")

    return Mark(f"{letter}, to mark", _CIRCLE, _CIRCLE, paint, letter)


def box() -> Mark:
    """Return a box to write a letter into."""

    def paint(pen: Pen) -> None:
        pen.rectangle(0.5, 0.5, _BOX * 1.6, _BOX, stroke=PageInk.TEXT)

    return Mark("to fill in", _BOX * 1.6 + 1, _BOX + 1, paint)


def line(width: float, high: float = 11.0) -> Mark:
    """Return a line to write on, so many points wide, at the foot of so many points."""

    def paint(pen: Pen) -> None:
        pen.line([(0, 1), (width, 1)], color=PageInk.MUTED, width=0.6)

    return Mark("to fill in", width, high, paint)


def write_lines(story: Story, title: str, count: int = 4) -> None:
    """Add lines to write on under a title, all on one page."""

    def lines() -> None:
        story.paragraph(Run(title, bold=True), tight=True)
        for _ in range(count):
            story.paragraph([line(490)], tight=True)

    with story.keep_together():
        lines()


def tick_box() -> Mark:
    """Return a small box to tick."""

    def paint(pen: Pen) -> None:
        pen.rectangle(0.5, 0.5, _TICK, _TICK, stroke=PageInk.TEXT)

    return Mark("to tick", _TICK + 1, _TICK + 1, paint)


TITLE = "Walk on paper"
ROOMS_A_GRID = 6
"""How many places of a kind stand side by side; more begin another grid."""
_NOTE_WIDTH = 132.0
_ROOM_WIDTH = 47.0
_CENTER: Literal["center"] = "center"


@dataclass(frozen=True, slots=True)
class FormItem:
    """One question of the form; `key` is the item's id, as on the screen."""

    key: str
    ideal: str
    look_for: str
    critical: bool
    anchors: Mapping[AnswerValue, str]


@dataclass(frozen=True, slots=True)
class FormGroup:
    """Places that are asked the same: one alone, or all of a kind in a building."""

    title: str
    places: Sequence[str]
    items: Sequence[FormItem]


@dataclass(frozen=True, slots=True)
class FormDoor:
    """A door of the register, as it is found on the round."""

    number: str
    where: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WalkForm:
    """What one form holds; `about` says which part of the school it is and in which phase."""

    school: str
    about: str
    marking: str
    language: str
    printed_on: date
    groups: Sequence[FormGroup]
    doors: Sequence[FormDoor]


def build_walk_form(
    form: WalkForm,
    target: Path,
    *,
    paper: PageSize = "letter",
    progress: Callable[[int], bool] | None = None,
) -> Built:
    """Write the form as a tagged PDF; the file appears whole or not at all.

    Raises StorageError when it cannot be written.
    """
    story = Story(title=f"{form.school}: {TITLE}", language=form.language, subject=TITLE)
    with story.section(form.school, after=form.about):
        _head(story)
        for group in form.groups:
            (_grid if len(group.places) > 1 else _alone)(story, group)
        if form.doors:
            _doors(story, form.doors)
    furniture = Furniture(
        header_left=f"{form.school} · {form.about}", marking=form.marking,
        running_section=False,  # the only section is the school, which stands there already
        footer_left=f"Printed {day(form.printed_on)} · keep it as the audit itself is kept",
    )  # fmt: skip
    return build(story, target, furniture=furniture, page_size=paper, progress=progress)


def _head(story: Story) -> None:
    marks = (f"{look.letter} {ANSWER_WORDS[value]}" for value, look in ANSWER_LOOKS.items())
    story.facts(
        [(label, [line(330)]) for label in ("Walked by", "Date and time", "Phase")],
        label_width=90,
    )
    story.paragraph(
        f"Mark one letter a row: {', '.join(marks)}. Leave a row blank to come back to it. With "
        "P, N and U write what was seen, and with A why it does not apply. ◆ marks a critical "
        "condition."
    )


def _alone(story: Story, group: FormGroup) -> None:
    with story.section(group.title):
        story.table(
            [["Item", "Condition", "Answer", "What was seen"]],
            [[item.key, _condition(item), letters(), ""] for item in group.items],
            widths=(40, 0, 106, _NOTE_WIDTH),
        )


def _grid(story: Story, group: FormGroup) -> None:
    """Add places of one kind side by side: 24 classrooms are four grids, not 24 pages."""
    with story.section(group.title, after=counted(len(group.places), "place", "places")):
        for first in range(0, len(group.places), ROOMS_A_GRID):
            places = group.places[first : first + ROOMS_A_GRID]
            story.table(
                [["Item", "Condition", *(_short(place, places) for place in places)]],
                [[item.key, _condition(item), *([box()] for _ in places)] for item in group.items],
                widths=(40, 0, *(_ROOM_WIDTH for _ in places)),
                align=("left", "left", *(_CENTER for _ in places)),
            )
            write_lines(story, "What was seen: place, item, words")


def _short(name: str, places: Sequence[str]) -> str:
    """Return what fits a column: “Door 4” of “Door 4 · patio”, where no other begins so."""
    first = name.partition(" · ")[0]
    alike = [place for place in places if place.partition(" · ")[0] == first]
    return first if len(alike) == 1 else name


def _doors(story: Story, doors: Sequence[FormDoor]) -> None:
    seen: Text = (chip("latches"), chip("does not"), chip("propped"))
    with story.section("Doors", after=counted(len(doors), "door", "doors")):
        story.table(
            [["Door", "Where", "Seen", "Note"]],
            [[door.number, door.where, seen, ""] for door in doors],
            widths=(44, 0, 150, _NOTE_WIDTH),
        )
        write_lines(story, "Doors that are not on the list")


def _condition(item: FormItem) -> Text:
    critical = marker("!", "diamond", PageInk.NO, "Critical:", size=11)
    anchors = [
        run
        for value, text in item.anchors.items()
        for run in (
            Run(f" {ANSWER_LOOKS[value].letter} ", bold=True),
            Run(text, color=PageInk.MUTED),
        )
    ]
    words: list[Run | Mark | str] = [
        item.ideal, Run(f" {item.look_for}", color=PageInk.MUTED), *anchors,
    ]  # fmt: skip
    return [critical, *words] if item.critical else words
