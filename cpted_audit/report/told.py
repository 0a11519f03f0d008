"""What a document tells of the condition of a thing, worded from the one table for its reader."""

from __future__ import annotations

from typing import NamedTuple

from cpted_audit.domain.documents.days import day
from cpted_audit.domain.registers.conditions import Condition, Drawn, Known


class ToldCondition(NamedTuple):
    """What is told of a thing: in words, in the fewest of them, and by its sign.

    `text` is such as “NOT THERE on 18 Nov 2026”, empty where there is nothing to tell.
    """

    text: str = ""
    brief: str = ""
    counts: bool = True
    """Whether it is counted among those that are there and work."""
    drawn: Drawn = Drawn.NORMAL
    condition: Condition | None = None

    @property
    def is_gone(self) -> bool:
        """Whether the thing is not where it was."""
        return self.drawn in (Drawn.HOLLOW, Drawn.ABSENT) and not self.counts

    @property
    def is_doubted(self) -> bool:
        """Whether nobody ever looked, and nothing is known against it."""
        return self.condition is Condition.UNVERIFIED and bool(self.text)


NOTHING_TOLD = ToldCondition()


def told_of(known: Known | None, *, weaknesses: bool = False) -> ToldCondition:
    """Return what responders are told; with `weaknesses` also what only who mends is told."""
    if known is None:
        return NOTHING_TOLD
    verdict = known.verdict
    brief = verdict.responder or (verdict.facility.upper() if weaknesses else "")
    return ToldCondition(
        text=_dated(brief, known), brief=brief, counts=verdict.counts, drawn=verdict.drawn,
        condition=known.condition if brief or not verdict.weakness else None,
    )  # fmt: skip


def facility_text(known: Known) -> str:
    """Return what who mends is told, such as “Missing on 18 Nov 2026”; empty for nothing."""
    return _dated(known.verdict.facility, known)


def marked(name: str, told: ToldCondition) -> str:
    """Return a name as it stands among others, such as “12 (REMOVED)”."""
    return f"{name} ({told.text})" if name and told.text else name


def use_text(detail: str, told: ToldCondition, *, none: str = "", gone: str = "–") -> str:
    """Return how a thing is used; what is gone is used in no way, and a faulty one was meant so."""
    if told.is_gone:
        return gone
    if not detail:
        return none
    return detail if told.counts else f"when in order: {detail}"


def _dated(words: str, known: Known) -> str:
    if not words or known.on is None or not known.verdict.dated:
        return words
    mark = " " if known.condition is Condition.EXPIRED else " on "
    return f"{words}{mark}{day(known.on)}"
