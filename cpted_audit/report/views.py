"""What chapters of their own show: codes, changes, light, and what no table has room for.

Kept fix plans too, as the layout gets them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal, NamedTuple

from cpted_audit.analysis.agreement.pairs import AgreementReport, RatedPair
from cpted_audit.analysis.findings.fix_curve import CurvePoint
from cpted_audit.analysis.findings.fix_plan import FixPlan
from cpted_audit.analysis.findings.progress import Became
from cpted_audit.analysis.findings.rows import FindingRow
from cpted_audit.analysis.lighting.numbers import LightingResult
from cpted_audit.analysis.scoring.score_error import ErrorRates
from cpted_audit.domain.findings.fix_plans import KeptFixPlan
from cpted_audit.domain.ids import FindingId, SectionId
from cpted_audit.domain.plane import Box
from cpted_audit.domain.second_answer import SecondAnswer
from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.domain.walk import Interview, Reply
from cpted_audit.drawing.legend import LegendEntry
from cpted_audit.drawing.primitives import Primitives
from cpted_audit.report.parts import Part
from cpted_audit.report.plans.views import PlanView

if TYPE_CHECKING:
    from cpted_audit.report.pdf import Secret


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyView:
    """One question of an interview with what was said; `ideal` is empty for an item not known."""

    reply: Reply
    ideal: str


@dataclass(frozen=True, slots=True, kw_only=True)
class InterviewView:
    """One interview by a list; `unsaid` are the ids of what nothing was written down for."""

    interview: Interview
    list_title: str
    replies: Sequence[ReplyView]
    unsaid: Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class RatedView:
    """A question on which two raters differ; `settled` is the answer of the walk now.

    It `stands` where it is still the one they settled on.
    """

    pair: RatedPair
    second: SecondAnswer
    settled: AnswerValue | None
    stands: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementView:
    """How far two raters agree, their names, and every question on which they differ.

    `rates` is None where they rated too little for any; `titles` are of the sections, by id.
    """

    found: AgreementReport
    first: Sequence[str]
    second: Sequence[str]
    rates: ErrorRates | None
    titles: Mapping[SectionId, str]
    differing: Sequence[RatedView]


# What else was recorded, as the layout gets it: the facts that no table of a part has room for.


class Fact(NamedTuple):
    """A fact with its name; a `grave` one is against the thing."""

    words: str
    text: str
    grave: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class BesideRow:
    """One thing and what else is known of it."""

    name: str
    facts: Sequence[Fact]


@dataclass(frozen=True, slots=True, kw_only=True)
class BesideTable:
    """What else is known of things of one sort, at the end of a part."""

    part: Part
    head: str
    rows: Sequence[BesideRow]


# What changed since an earlier copy, as the layout gets it.


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedFact:
    """One fact that is told otherwise; an empty text is one that nobody recorded."""

    words: str
    now: str
    was: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeView:
    """One thing of a register that was added, is gone, or of which other facts are told."""

    register: str
    name: str
    sort: Literal["added", "gone", "changed"]
    facts: Sequence[ChangedFact]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangesView:
    """What changed since the copy of a day; `since` is None where there is nothing to compare."""

    since: date | None
    printing: int | None
    changes: Sequence[ChangeView]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressView:
    """Findings by what became of them since an edition of a day."""

    edition: int
    on: date
    found: Mapping[Became, Sequence[FindingRow]]


# Codes as the layout gets them: what they open is text, what they are is a secret.


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeView:
    """A code, or how a key box is opened, as printed."""

    kind: str
    name: str
    where: str
    secret: Secret
    known_to: str
    changed: str


# Lighting surveys as the layout gets them: chosen, drawn and worded.


FIGURE = (540.0, 300.0)
"""Points across and down that the map of a survey may take."""
POINT = 0.65
"""Size of its signs and words; 1 is a sign of 22 points."""


@dataclass(frozen=True, slots=True)
class ReadingRow:
    """A reading as printed: its point, what was read, when, and what is to be said of it."""

    label: str
    value: str
    taken: str
    remark: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LightMap:
    """The heat map of a survey: the part of a plan that is shown, and what lies over it."""

    plan: PlanView
    seen: Box
    drawn: Primitives
    legend: Sequence[LegendEntry]
    unplaced: int
    """Readings that were put at no point of the plan."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LightingView:
    """A lighting survey as printed; `map` is None where its lot is on no plan that is shown."""

    name: str
    where: str
    result: LightingResult
    meter: str
    fixture: str
    measured_on: date | None
    visit: str
    note: str
    finding: int | None
    """The number of the finding it led to, if that is open."""
    rows: Sequence[ReadingRow]
    map: LightMap | None


@dataclass(frozen=True, slots=True)
class NamedFix:
    """A finding as a plan names it."""

    number: int
    title: str
    where: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FixPlanView:
    """A kept plan as printed: what is still to do of it, with today's costs and gains.

    `gone` counts its findings that are fixed, accepted or no longer in the audit.
    """

    kept: KeptFixPlan
    plan: FixPlan
    findings: Mapping[FindingId, NamedFix]
    curve: Sequence[CurvePoint]
    gone: int
