"""The three things an audit is told by first, in the window's words.

What was found of a thing, beside its name wherever the window lists it among others.
"""

from __future__ import annotations

from collections.abc import Mapping

from cpted_audit.analysis.scoring.headline import Headline
from cpted_audit.analysis.scoring.score import Score
from cpted_audit.analysis.scoring.score_error import least_difference
from cpted_audit.analysis.scoring.today import TwoScores
from cpted_audit.domain.registers.conditions import Condition
from cpted_audit.ui.words import QT_TR_NOOP, kind_word, said, tr
from cpted_audit.words import counted

_NOT_IN_PLACE = counted(
    "1 critical condition is not in place.", "{count} critical conditions are not in place.", None
)
_OPEN = counted("1 item is still open.", "{count} items are still open.", None)
_DIFFERENCES = counted(
    "Differences under 1 point mean nothing.",
    "Differences under {count} points mean nothing.",
    None,
)
_VERIFIED = counted(
    "1 verified finding is counted as fixed.",
    "{count} verified findings are counted as fixed.",
    None,
)
_MOST_KINDS = 4


def critical_text(count: int, looked_at: int) -> str:
    """Return how many critical conditions are not in place, in a sentence."""
    if not looked_at:
        return tr("No critical condition was looked at yet.")
    if not count:
        return tr("No critical condition was found out of place.")
    return said(_NOT_IN_PLACE.of(count))


def looked_at_text(found: Headline) -> str:
    """Return how many critical conditions were looked at."""
    told = [tr("of {count} looked at", count=found.looked_at)]
    if found.partly:
        told.append(tr("{count} more only partly in place", count=found.partly))
    if found.not_looked_at:
        told.append(tr("{count} not looked at yet", count=found.not_looked_at))
    return "; ".join(told)


def score_number(score: Score) -> str:
    """Return the score as a number, or a dash where there is none."""
    return "–" if score.percent is None else score.text


def score_text(score: Score, critical: int) -> str:
    """Return the sentences beside a score; a critical condition not in place comes first."""
    why = tr(score.without_number) if score.without_number else ""
    told = [f"{why[:1].upper()}{why[1:]}." if why else ""]
    if critical:
        told.append(critical_text(critical, critical))
    if score.bounds is not None:
        low, high = score.bounds
        told.append(tr("Between {low} and {high}.", low=low, high=high))
    if score.tally.open:
        told.append(said(_OPEN.of(score.tally.open)))
    if score.left_out:
        told.append(tr("The bounds include what samples left out."))
    if score.percent is not None:
        told.append(said(_DIFFERENCES.of(least_difference(score.deviation))))
    return " ".join(filter(None, told))


def today_text(both: TwoScores) -> str:
    """Return what the score of today rests on, and why it may have no number."""
    now = both.today.headline
    score, critical = now.score, len(now.not_in_place)
    why = tr(score.without_number) if score.without_number else ""
    told = [
        f"{why[:1].upper()}{why[1:]}." if why else "",
        said(_VERIFIED.of(both.mended)),
        critical_text(critical, now.looked_at),
    ]
    return " ".join(filter(None, told))


def coverage_text(score: Score) -> str:
    """Return what was addressed of the CPTED items, and how much of it was N/A."""
    tally = score.tally
    told = [
        tr("{answered} of {total} CPTED items addressed.",
           answered=tally.answered, total=tally.in_scope)
    ]  # fmt: skip
    if tally.not_applicable:
        told.append(tr("N/A with a reason: {count}.", count=tally.not_applicable))
    if tally.reasonless:
        told.append(tr("N/A without a reason, and open: {count}.", count=tally.reasonless))
    return " ".join(told)


def never_made_text(found: Headline) -> str:
    """Return the kinds of place of which none was made, or an empty text."""
    kinds = [kind_word(space_type, 2) for space_type in found.never_made]
    if not kinds:
        return ""
    more = len(kinds) - _MOST_KINDS
    if more > 0:
        kinds[_MOST_KINDS:] = [tr("{count} more", count=more)]
    return tr("No place was made for: {kinds}. None here, or not walked?", kinds=", ".join(kinds))


FOUND: Mapping[Condition, str] = {
    Condition.EXPIRED: QT_TR_NOOP("expired"),
    Condition.DEFECT: QT_TR_NOOP("defect"),
    Condition.NO_LATCH: QT_TR_NOOP("does not latch"),
    Condition.PROPPED: QT_TR_NOOP("propped open"),
    Condition.OUT_OF_ORDER: QT_TR_NOOP("out of order"),
    Condition.BLOCKED: QT_TR_NOOP("blocked"),
    Condition.RETURNED: QT_TR_NOOP("returned"),
    Condition.LOST: QT_TR_NOOP("lost"),
    Condition.MISSING: QT_TR_NOOP("missing"),
    Condition.REMOVED: QT_TR_NOOP("removed"),
}
"""What is said of each condition; one that nothing speaks against is not said."""


def with_found(name: str, condition: Condition | None) -> str:
    """Return a name with what speaks against the thing, such as “12 (removed)”."""
    words = found_words(condition)
    return f"{name} ({words})" if name and words else name


def found_words(condition: Condition | None) -> str:
    """Return what speaks against a thing, such as “does not latch”, empty for nothing."""
    words = FOUND.get(condition) if condition else None
    return tr(words) if words else ""
