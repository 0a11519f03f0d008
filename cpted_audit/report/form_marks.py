"""What a paper form is filled in with a pen on: letters in circles, boxes and lines."""

from __future__ import annotations

from cpted_audit.report.pdf import Mark, PageInk, Pen, Run, Story, Text
from cpted_audit.report.wording import ANSWER_LOOKS

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
