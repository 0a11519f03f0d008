"""A district of 1,000 schools in the real window: scrolled, sorted, filtered, sectioned, mapped.

A frame is one step with all the event loop had to do for it. The schools are made of rows: what
reading audits takes is measured by the rows of a rollup.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path

from bench.frame import Cost, Turns, cost_of

sys.path.append(str(Path(__file__).resolve().parents[1] / "tests"))  # for its made districts

WORDS = ("elm", "north high", "12", "oak")


def page(what: str, schools: int = 1_000) -> Iterator[Turns]:
    """Do one thing over and over: “scroll”, “sections”, “sort”, “filter”, “rank” or “map”."""
    from made_districts import UNREAD, district

    from bench.windows import settle, shown

    with shown() as window:
        controller = window.start.the_district()
        controller.page.show_district(district(schools, not_read=UNREAD, wide=2.0), locked=1)
        controller._show_page()
        for _ in range(30):
            settle()
        steps = cycle(_steps(controller.page)[what]())
        for _ in range(10):
            settle()

        def frame() -> list[Cost]:
            step = next(steps)
            return cost_of(lambda: (step(), settle()))

        yield Turns(ours=frame)


def _steps(shown: object) -> dict[str, Callable[[], list[Callable[[], object]]]]:
    return {
        "scroll": lambda: _scrolled(shown, 0, shown.table),
        "sections": lambda: _scrolled(shown, 1, shown.sections),
        "sort": lambda: [
            lambda name=name, down=down: shown._sort(name, down)
            for name in ("walked", "critical", "overdue", "cost", "ready", "rounds")
            for down in (False, True)
        ],
        "filter": lambda: [
            lambda text=text: shown.line.words.setText(text)
            for words in WORDS
            for text in (*(words[: n + 1] for n in range(len(words))), "")
        ],
        "rank": lambda: [lambda on=on: shown.line.rank.setChecked(on) for on in (True, False)],
        "map": lambda: _mapped(shown),
    }


def _scrolled(shown: object, view: int, table: object) -> list[Callable[[], object]]:
    shown.views.show_view(view)
    bar = table.verticalScrollBar()
    return (
        [lambda: bar.setValue(bar.value() + 108)] * 150
        + [lambda at=at: bar.setValue(at * bar.maximum() // 40) for at in range(40)]
    )  # fmt: skip


def _mapped(shown: object) -> list[Callable[[], object]]:
    """Go to the next school on the map, which is painted anew with its ring."""
    shown.views.show_view(2)
    return [lambda: shown.map._go_on(1)]
