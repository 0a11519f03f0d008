"""What became of findings between an earlier state of the audit and now."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from cpted_audit.analysis.findings.rows import FindingRow
from cpted_audit.domain.findings.states import ASIDE_WORDS, STATE_WORDS, TO_MEND, FindingState
from cpted_audit.domain.ids import FindingId
from cpted_audit.domain.words import N_


class Became(StrEnum):
    """What became of one finding, as it is told first."""

    VERIFIED = "verified"
    FIXED = "fixed"
    NEW = "new"
    REOPENED = "reopened"
    EXPIRED = "expired"
    ACCEPTED = "accepted"
    NOT_AGREED = "not-agreed"
    ASIDE = "set-aside"
    OPEN = "open"
    GONE = "gone"


BECAME_WORDS: Final[Mapping[Became, str]] = {
    Became.VERIFIED: N_("Repaired and verified"),
    Became.FIXED: STATE_WORDS[FindingState.FIXED],
    Became.NEW: N_("New"),
    Became.REOPENED: N_("Reopened"),
    Became.EXPIRED: N_("Exception ran out"),
    Became.ACCEPTED: STATE_WORDS[FindingState.ACCEPTED],
    Became.NOT_AGREED: STATE_WORDS[FindingState.NOT_AGREED],
    Became.ASIDE: ASIDE_WORDS,
    Became.OPEN: N_("Still to repair"),
    Became.GONE: N_("No longer a finding"),
}
"""In the order in which documents say them."""

_STATES: Final = {
    FindingState.VERIFIED: Became.VERIFIED, FindingState.FIXED: Became.FIXED,
    FindingState.ACCEPTED: Became.ACCEPTED, FindingState.NOT_AGREED: Became.NOT_AGREED,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Then:
    """What a finding was in the earlier state."""

    state: FindingState
    aside: bool
    expired: bool


def then_of(rows: Iterable[FindingRow]) -> dict[FindingId, Then]:
    """Return what findings are, to be compared with later; `rows` are of the day that is kept."""
    return {row.id: Then(row.state, bool(row.aside), row.expired) for row in rows}


def progress(
    rows: Iterable[FindingRow], then: Mapping[FindingId, Then]
) -> dict[Became, list[FindingRow]]:
    """Return findings by what became of them; those of which nothing did are only among OPEN.

    Those that are findings no more are not among `rows`, and in no list. One that was mended,
    accepted or set aside then and still is, is in none either.
    """
    found: dict[Became, list[FindingRow]] = {became: [] for became in BECAME_WORDS}
    for row in rows:
        became = became_of(row, then.get(row.id))
        if became is not None:
            found[became].append(row)
    return found


def became_of(row: FindingRow | None, was: Then | None) -> Became | None:
    """Return what became of one finding; None for one of which nothing did that is told.

    `row` is None for one that is a finding no more, `was` for one that was none then.
    """
    if row is None:
        return None if was is None else Became.GONE
    if row.aside:
        return None if was is None or was.aside else Became.ASIDE
    if was is None and row.to_mend:
        return Became.NEW
    if row.expired and not (was is not None and was.expired):
        return Became.EXPIRED
    if row.state in TO_MEND:
        open_then = was is not None and was.state in TO_MEND and not was.aside
        return Became.OPEN if open_then else Became.REOPENED
    if was is not None and was.state is row.state and not was.aside:
        return None
    return _STATES[row.state]
