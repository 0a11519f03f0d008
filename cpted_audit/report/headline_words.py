"""The three things an audit is told by first, in words: none of them stands without the others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cpted_audit.analysis.scoring.headline import Headline
from cpted_audit.analysis.scoring.samples import LEAST_DRAWN, Sample
from cpted_audit.analysis.scoring.score import Score
from cpted_audit.analysis.scoring.score_error import least_difference
from cpted_audit.analysis.scoring.today import TwoScores
from cpted_audit.domain.documents.days import day
from cpted_audit.domain.places.space_type import kind_words
from cpted_audit.domain.words import counted
from cpted_audit.report.plain_words import listed, percent_text

CONDITION = ("critical condition", "critical conditions")


def critical_count(count: int) -> str:
    """Return a number of critical conditions in a sentence, such as “5 critical conditions”."""
    return counted(count, *CONDITION)


def critical_words(found: Headline) -> str:
    """Return what stands beside the number of critical conditions not in place."""
    told = [f"of {found.looked_at:,} looked at"]
    if found.partly:
        told.append(f"{found.partly:,} more only partly in place")
    if found.not_looked_at:
        told.append(f"{found.not_looked_at:,} not looked at yet")
    return f"{'; '.join(told)}."


def score_words(found: Headline) -> list[str]:
    """Return the sentences beside the score; a critical condition not in place comes first."""
    score = found.score
    told = [f"{score.without_number.capitalize()}."] if score.without_number else []
    if count := len(found.not_in_place):
        told.append(f"{critical_count(count)} {'is' if count == 1 else 'are'} not in place.")
    return [*told, between(score), *difference(score)]


def between(score: Score) -> str:
    """Return the bounds of a score and what they are for."""
    if score.bounds is None:
        return "No condition was rated yet."
    low, high = score.bounds
    for_what = [counted(score.tally.open, "item") + " still open"] if score.tally.open else []
    if score.left_out:
        for_what.append("what the samples left out")
    if not for_what:
        return "Every item in scope was addressed, so the score has no bounds around it."
    return f"Between {low} and {high}, for {listed(for_what)}."


def difference(score: Score) -> list[str]:
    """Return how far two walks of the same school lie apart, where there is a number at all."""
    if score.percent is None:
        return []
    least = counted(least_difference(score.deviation), "point")
    return [f"Differences under {least} mean nothing."]


def coverage_words(found: Headline, samples: Sequence[Sample], *, most: int = 3) -> list[str]:
    """Return the sentences beside the coverage; `most` samples are named, the others counted."""
    tally = found.score.tally
    addressed = f"{tally.answered:,} of {counted(tally.in_scope, 'CPTED item')} addressed"
    reasons = not_applicable_words(tally.not_applicable, "with a reason")
    without = not_applicable_words(tally.reasonless, "without a reason")
    told = [f"{addressed}{reasons}{without}."]
    if found.never_made:
        told.append(never_made_words(kind_words(kind, 2) for kind in found.never_made))
    if samples:
        named = [sample.text for sample in samples[:most]]
        more = len(samples) - most
        told.append(
            f"Walked as a sample: "
            f"{listed([*named, *([counted(more, 'other sample')] if more > 0 else [])])}."
        )
    return told


def not_applicable_words(count: int, how: str) -> str:
    """Return how many are N/A and how, as the end of a sentence; empty for none."""
    return f"; {counted(count, 'is', 'are')} N/A {how}" if count else ""


def never_made_words(kinds: Iterable[str]) -> str:
    """Return that nothing was made of some kinds of place, and nobody said there is none."""
    names = list(kinds)
    more = [counted(len(names) - 4, "other kind")] if len(names) > 4 else []
    shown = listed([*names[:4], *more])
    return f"No place was made for: {shown}. None here, or not walked?"


def coverage_text(score: Score) -> str:
    """Return the coverage as printed."""
    return percent_text(score.tally.coverage)


def sample_words(sample: Sample) -> str:
    """Return what a sample says of the places it left out, and how many to walk to say more."""
    drawn, kind = len(sample.drawn), kind_words(sample.kind, 2)
    if not drawn:
        why = "too few" if sample.walked < LEAST_DRAWN else "chosen by hand"
        return f"{sample.text} walked, {why}: they say nothing of the others."
    walked, most = sample.advice
    beside = sample.walked - drawn
    extra = f" and {beside:,} beside the draw" if beside else ""
    told = (
        f"{sample.text} walked, {drawn:,} drawn at random{extra}: where all are in place, at most "
        f"{sample.most_failing:,} of the {sample.total:,} may fail (95 %)."
    )
    return f"{told} With {walked:,} {kind} walked it would be at most {most:,}."


def today_words(both: TwoScores) -> str:
    """Return the score today beside that of the walk, each with its day; empty where it is one.

    No document and no list says one of the two without saying which it is.
    """
    if not both.mended:
        return ""
    walked, now = both.as_walked, both.today
    since = "" if walked.on is None else f" on {day(walked.on)}"
    on = "" if now.on is None else f", {day(now.on)}"
    fixed = counted(both.mended, "verified finding")
    return (
        f"As walked{since}. Today{on}: {now.card.overall.text}, with {fixed} counted as fixed; "
        f"{critical_count(len(now.headline.not_in_place))} not in place."
    )
