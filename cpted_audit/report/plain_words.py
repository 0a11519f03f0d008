"""Words that stand on every page and in every command alike, without the marks of a page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from math import floor

from cpted_audit.analysis.scoring.score import Score, percent
from cpted_audit.domain.documents.days import MONTHS, day
from cpted_audit.domain.documents.law import DISTRICT_ROW, Passage
from cpted_audit.domain.vocabulary import AnswerValue, ItemClass

NOTHING = "–"


ANSWER_WORDS: dict[AnswerValue, str] = {
    AnswerValue.YES: "Yes",
    AnswerValue.PARTIAL: "Partial",
    AnswerValue.NO: "No",
    AnswerValue.NOT_APPLICABLE: "N/A",
    AnswerValue.UNABLE: "Can't observe",
}
"""The answers in a word that fits a narrow column."""


CLASS_MEANINGS: dict[ItemClass, str] = {
    ItemClass.CPTED: "How the place itself is laid out, used and kept. Only these enter the score.",
    ItemClass.STATUTORY: (
        "Something state law may ask for. Tallied on its own, and scored where it is CPTED too."
    ),
    ItemClass.CODE_QUESTION: (
        "A matter of building or fire code. Recorded as seen and referred to the authority having "
        "jurisdiction, which alone decides it."
    ),
    ItemClass.EMERGENCY_PLANNING: "Plans, drills and people. Tallied on its own.",
    ItemClass.RESPONDER_FACT: "What police and fire crews need to find at the door.",
}


def read_text(source: str, on: date) -> str:
    """Return where and when something was read, such as “Read at law.example, 29 Nov 2026.”."""
    return f"Read at {source}, {day(on)}."


def passage_text(passage: Passage) -> str:
    """Return what a passage says, where and when it was read, and whether it is a district's."""
    own = f" {DISTRICT_ROW}" if passage.district else ""
    return f"{passage.says} {read_text(passage.source, passage.read_on)}{own}"


def span(days: Sequence[date]) -> str:
    """Return the stretch from the first day to the last, such as “18–19 Nov 2026”."""
    if not days:
        return ""
    first, last = min(days), max(days)
    if first == last:
        return day(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{day(last)}"
    if first.year == last.year:
        return f"{first.day} {MONTHS[first.month - 1]} – {day(last)}"
    return f"{day(first)} – {day(last)}"


def listed(texts: Iterable[str]) -> str:
    """Join texts as in a sentence: “a, b and c”."""
    *rest, last = texts
    return f"{', '.join(rest)} and {last}" if rest else last


def percent_text(share: float) -> str:
    """Return a coverage (0–1) as printed; it never shows a whole that is not one."""
    return f"{percent(share)}\N{NO-BREAK SPACE}%"


def bounds_text(score: Score) -> str:
    """Return the bounds such as “55–89”."""
    return NOTHING if score.bounds is None else f"{score.bounds[0]}–{score.bounds[1]}"


def addressed_text(score: Score) -> str:
    """Return how many CPTED items were addressed of those in scope, such as “41/63”."""
    return f"{score.tally.answered:,}/{score.tally.in_scope:,}"


def score_line(score: Score) -> str:
    """Return a score with its bounds, its coverage and what is critical in one line."""
    shown = f"{score.text} ({bounds_text(score)})" if score.bounds else "nothing in the mean"
    alarm = f"{score.critical:,} critical not in place · " if score.critical else ""
    return f"{alarm}{shown} · {addressed_text(score)} CPTED items"


def points(gain: float) -> str:
    """Return a gain in points with one decimal, half up, such as “+3.1”."""
    tenths = floor(round(gain * 10, 9) + 0.5)
    return "under 0.1" if tenths == 0 and gain > 0 else f"+{tenths / 10:.1f}"


def named(text: str, otherwise: str) -> str:
    """Return a text fit for a heading, or the other words where nothing of it can be read."""
    return text if any(char.isprintable() and not char.isspace() for char in text) else otherwise
