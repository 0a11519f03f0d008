"""How dates, scores, answers and findings are worded and marked, the same on every page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from cpted_audit.analysis.findings.priority import OpenFinding
from cpted_audit.domain.documents.days import day as day
from cpted_audit.domain.documents.days import moment as moment
from cpted_audit.domain.finding import LIKELIHOOD_WORDS, SEVERITY_WORDS
from cpted_audit.domain.vocabulary import AnswerValue, ReplyValue, label
from cpted_audit.domain.words import counted as counted
from cpted_audit.domain.words import in_sentence as in_sentence
from cpted_audit.report.pdf import Mark, PageInk, Run, Text, marker
from cpted_audit.report.plain_words import ANSWER_WORDS as ANSWER_WORDS
from cpted_audit.report.plain_words import CLASS_MEANINGS as CLASS_MEANINGS
from cpted_audit.report.plain_words import NOTHING as NOTHING
from cpted_audit.report.plain_words import addressed_text as addressed_text
from cpted_audit.report.plain_words import bounds_text as bounds_text
from cpted_audit.report.plain_words import listed as listed
from cpted_audit.report.plain_words import named as named
from cpted_audit.report.plain_words import passage_text as passage_text
from cpted_audit.report.plain_words import percent_text as percent_text
from cpted_audit.report.plain_words import points as points
from cpted_audit.report.plain_words import read_text as read_text
from cpted_audit.report.plain_words import score_line as score_line
from cpted_audit.report.plain_words import span as span
from cpted_audit.report.plans.pages import anchor_of
from cpted_audit.report.plans.views import PinPlace, PlanView


@dataclass(frozen=True, slots=True)
class AnswerLook:
    """The letter, shape and colour an answer has on screen and on paper."""

    letter: str
    shape: Literal["diamond", "square", "circle", "oval"]
    ink: str


ANSWER_LOOKS: dict[AnswerValue, AnswerLook] = {
    AnswerValue.YES: AnswerLook("Y", "circle", PageInk.YES),
    AnswerValue.PARTIAL: AnswerLook("P", "square", PageInk.PARTIAL),
    AnswerValue.NO: AnswerLook("N", "diamond", PageInk.NO),
    AnswerValue.NOT_APPLICABLE: AnswerLook("A", "oval", PageInk.NOT_APPLICABLE),
    AnswerValue.UNABLE: AnswerLook("U", "circle", PageInk.UNABLE),
}

REPLY_LOOKS: dict[ReplyValue, AnswerLook] = {
    ReplyValue.YES: ANSWER_LOOKS[AnswerValue.YES],
    ReplyValue.PARTIAL: ANSWER_LOOKS[AnswerValue.PARTIAL],
    ReplyValue.NO: ANSWER_LOOKS[AnswerValue.NO],
    ReplyValue.NOT_APPLICABLE: ANSWER_LOOKS[AnswerValue.NOT_APPLICABLE],
    ReplyValue.UNKNOWN: ANSWER_LOOKS[AnswerValue.UNABLE],
}
"""What was said in an interview, as answers look."""


def reply_text(value: ReplyValue) -> Text:
    """Return what was said in an interview, with the shape that an answer has."""
    look = REPLY_LOOKS[value]
    return [marker(look.letter, look.shape, look.ink, f"Letter {look.letter}", size=12.0),
            label(value)]  # fmt: skip


def answer_mark(value: AnswerValue, *, size: float = 12.0) -> Mark:
    """Return the shape of an answer with its letter."""
    look = ANSWER_LOOKS[value]
    return marker(look.letter, look.shape, look.ink, f"Letter {look.letter}", size=size)


def finding_mark(finding: OpenFinding, *, size: float = 15.0) -> Mark:
    """Return the number of a finding in the shape of its answer; a free finding is a circle."""
    critical = ", critical" if finding.critical else ""
    alt = f"Finding {finding.number}{critical}"
    if finding.free:
        return marker(finding.number, "circle", PageInk.ACCENT, alt, size=size)
    look = ANSWER_LOOKS[finding.value or AnswerValue.NO]
    return marker(finding.number, look.shape, look.ink, alt, size=size)


def finding_anchor(number: int) -> str:
    """Return the name under which links find a finding."""
    return f"finding-{number}"


def finding_links(findings: Sequence[OpenFinding], *, most: int = 12) -> Text:
    """Return the numbers of findings as links; of many the first are named."""
    shown: list[Run | str] = []
    for finding in findings[:most]:
        if shown:
            shown.append(", ")
        shown.append(Run(str(finding.number), link=finding_anchor(finding.number)))
    if len(findings) > most:
        shown.append(f" and {len(findings) - most:,} more")
    return shown


def risk_text(finding: OpenFinding) -> str:
    """Return the two factors of the priority with their words, or that they were not said."""
    severity = _factor(finding.severity, SEVERITY_WORDS)
    return f"severity {severity} × likelihood {_factor(finding.likelihood, LIKELIHOOD_WORDS)}"


def _factor(step: int | None, words: Mapping[int, str]) -> str:
    return "not said" if step is None else f"{step} ({words[step]})"


def scale_text(plan: PlanView) -> str:
    """Return what the scale of a plan rests on."""
    if plan.metres_per_pixel is None:
        return "no scale set"
    return plan.scale_note or "set by hand"


def verified_text(plan: PlanView) -> str:
    """Return when and by whom a plan was held against the building."""
    if plan.verified_on is None:
        return "Not verified"
    who = f" by {plan.verified_by}" if plan.verified_by else ""
    how = ", walking it" if plan.verified_walking else ""
    return f"Verified {day(plan.verified_on)}{who}{how}"


def plan_facts(plan: PlanView) -> Text:
    """Return the caption of a plan: what it shows, its file, scale, and who verified it."""
    facts = [plan.title, *([f"from “{plan.file}”"] if plan.file else [])]
    facts.append(f"scale: {scale_text(plan)}")
    if plan.north is None:
        facts.append("true north not set")
    if plan.cells is not None and plan.cells.prefix:
        facts.append(f"cells of its own, such as {plan.cells.prefix}A1")
    return [Run(f"{plan.sort} · ", bold=True), " · ".join((*facts, verified_text(plan)))]


def pin_text(plans: Sequence[PlanView], places: Iterable[PinPlace]) -> Text:
    """Return where something is pinned, each place a link to its page among the plans."""
    shown: list[Run | str] = []
    for place in places:
        if shown:
            shown.append("; ")
        shown.append(Run(place.words, link=anchor_of(plans[place.plan - 1], place)))
    return shown
