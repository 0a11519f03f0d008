"""How a comparison is worded, the same in the window, in commands and on paper."""

from __future__ import annotations

from collections import Counter

from cpted_audit.analysis.comparing.compared import AuditsCompared, ScoreMoved
from cpted_audit.analysis.comparing.trend import TrendStep
from cpted_audit.analysis.comparing.turns import TURN_WORDS, Turn
from cpted_audit.analysis.findings.progress import BECAME_WORDS, Became
from cpted_audit.analysis.scoring.score_error import STATED
from cpted_audit.domain.documents.days import day
from cpted_audit.domain.vocabulary import AnswerValue, label
from cpted_audit.words import N_, Words, joined

BLANK = N_("blank")


def signed(points: float) -> str:
    """Return points with a sign and one decimal, such as “+4.3” or “−0.5”; nothing is “0.0”."""
    tenths = round(points * 10)
    sign = "+" if tenths > 0 else "−" if tenths < 0 else ""
    return f"{sign}{abs(tenths) / 10:.1f}"


def whole(points: int) -> str:
    """Return whole points with a sign."""
    return f"{'+' if points > 0 else '−' if points < 0 else ''}{abs(points)}"


def value_words(value: AnswerValue | None) -> str:
    """Return an answer in words."""
    return BLANK if value is None else label(value)


def difference_words(moved: ScoreMoved) -> Words:
    """Return by how much the score differs, and whether that means something."""
    if moved.points is None:
        return N_("One of the two has no score in percent, so no difference is given.")
    points = whole(moved.points)
    if moved.means_something:
        return N_(
            "{points} points, more than the error of both: a difference counts from {least} "
            "points on.",
            points=points,
            least=moved.least,
        )
    return N_(
        "{points} points, within the error of both: a difference of less than {least} points "
        "means nothing.",
        points=points,
        least=moved.least,
    )


def band_words(moved: ScoreMoved) -> Words:
    """Return on which errors the least difference rests."""
    if moved.two_raters:
        told = [
            N_("stated") if rates == STATED else N_(
                "{misread} % misread, {slip} % slips",
                misread=f"{100 * rates.misread:.1f}", slip=f"{100 * rates.slip:.1f}",
            )
            for rates in moved.rates
        ]  # fmt: skip
        return N_(
            "The errors are those of two people who rated the same places: earlier {before}, "
            "later {after}.",
            before=told[0],
            after=told[1],
        )
    return N_(
        "The errors are the stated ones, as two people did not rate 50 scored questions of 15 "
        "items: 5 of 100 items misread, 5 of 100 answers slipped."
    )


def notes(found: AuditsCompared) -> list[Words]:
    """Return what has to be said before anything of a comparison is read."""
    told = []
    if found.two_schools:
        told.append(
            N_(
                "These are audits of two schools by their names, {before} and {after}.",
                before=found.before.school,
                after=found.after.school,
            )
        )
    if found.overall.then is not None:
        told.append(
            N_(
                "The earlier score was {then} under definition {old}; both are given under "
                "definition {new} here.",
                then=found.overall.then.text,
                old=found.before.definition,
                new=found.after.definition,
            )
        )
    return told


def counts_words(counts: Counter[Turn]) -> Words:
    """Return how many questions turned out how, such as “improved 3, regressed 1”."""
    parts = [
        N_("{turn} {count:,}", turn=TURN_WORDS[turn].lower(), count=counts[turn]) for turn in Turn
    ]
    return joined(", ", parts)


def became_counts(counts: Counter[Became]) -> Words:
    """Return how many findings became what; empty where there are none."""
    parts = [
        N_("{what} {count:,}", what=words.lower(), count=counts[became])
        for became, words in BECAME_WORDS.items()
        if counts[became]
    ]
    return joined(", ", parts)


def step_words(step: TrendStep | None) -> Words:
    """Return what is said of an audit and the one before it; empty for the first."""
    if step is None:
        return joined("", ())
    if step.gap is not None or step.points is None:
        return N_("Not comparable: {why}.", why=step.gap or "")
    told = (
        N_("more than the error of both")
        if step.means_something
        else N_("less than {least}: means nothing", least=step.least)
    )
    return N_(
        "{points} points, {meaning}; {share} % of questions compared",
        points=whole(step.points),
        meaning=told,
        share=round(100 * step.share),
    )


def walked_words(found: AuditsCompared) -> tuple[Words, Words]:
    """Return when each of the two was last answered."""
    days = (found.before.walked_on, found.after.walked_on)
    first, last = (
        N_("nothing answered") if on is None else N_("last answered {day}", day=day(on))
        for on in days
    )
    return first, last
