"""What the layout gets: everything an audience may have, already chosen, ordered and worded.

The layout never sees a record of the document, so it cannot print what was withheld.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from cpted_audit.analysis.findings.gain import Remedy
from cpted_audit.analysis.findings.priority import OpenFinding
from cpted_audit.analysis.findings.rows import FindingRow
from cpted_audit.analysis.scoring.headline import Headline
from cpted_audit.analysis.scoring.samples import Sample
from cpted_audit.analysis.scoring.score import Score, ScoreCard
from cpted_audit.analysis.scoring.tally import Strength
from cpted_audit.analysis.scoring.tiers import SectionTiers, Tiers
from cpted_audit.analysis.scoring.today import TwoScores
from cpted_audit.analysis.scoring.weighting import Weighing
from cpted_audit.checklist.model import Checklist, Item
from cpted_audit.domain.fields import WHERE_FILLED
from cpted_audit.domain.findings.moves import Comment, LaterObservation
from cpted_audit.domain.last_time import EarlierAudit
from cpted_audit.domain.photos.markup import Markup
from cpted_audit.domain.places.site import Person, Site
from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.domain.walk import Visit
from cpted_audit.imaging.photos.results import look
from cpted_audit.report.audience import NOTHING_MORE, Audience, Classes
from cpted_audit.report.copies import UNMARKED, CopyFacts
from cpted_audit.report.law_view import NO_LAW, LawView
from cpted_audit.report.plans.views import PinPlace, PlanView, StudyView
from cpted_audit.report.responder.model import Responder
from cpted_audit.report.views import (
    AgreementView,
    BesideTable,
    CodeView,
    FixPlanView,
    InterviewView,
    LightingView,
    ProgressView,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoView:
    """A photo as printed; `source` fetches its stored JPEG and its marks when it is drawn.

    Photos with equal `key` are the same picture. `width` and `height` are in pixels; `alt_text` is
    never empty. `before` is the photo of the same thing before it was mended, printed beside it and
    nowhere else.
    """

    key: str
    number: int
    caption: str
    alt_text: str
    width: int
    height: int
    captured_at: datetime | None
    where: str
    source: Callable[[], tuple[bytes, Markup]]
    before: PhotoView | None = None
    pins: Sequence[PinPlace] = ()

    @property
    def chain(self) -> list[PhotoView]:
        """This photo and all that stand before it, the earliest first."""
        return [*(self.before.chain if self.before else []), self]

    def read(self) -> bytes:
        """Return the photo as its marks leave it, as JPEG."""
        return look(*self.source())


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingView:
    """A finding as printed, with where it is, what was seen, and its photos.

    `seen_at` is None for a free finding. `row` is how far mending it has come, with owner, due day
    and cost; `comments` and `observations` are what was said and seen since.
    """

    finding: OpenFinding
    building: str
    where: str
    place_name: str
    seen_at: datetime | None
    observer: str
    phase: str
    note: str
    measurement: str
    photos: Sequence[PhotoView]
    row: FindingRow
    comments: Sequence[Comment] = ()
    observations: Sequence[LaterObservation] = ()
    pins: Sequence[PinPlace] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAsideView:
    """A finding that was set aside, with the reason given."""

    number: int
    where: str
    title: str
    reason: str
    note: str = ""
    """The finding's own, where no answer has one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CriticalView:
    """A critical item answered No; `finding` is None where it was dismissed."""

    item: Item
    where: str
    note: str
    finding: OpenFinding | None

    @property
    def title(self) -> str:
        """What was found, as the finding is called: the item alone says what should be."""
        return self.finding.title if self.finding else f"Not in place: {self.item.ideal}"


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultRow:
    """One item at one place as printed in the results; `value` is None where blank."""

    item: Item
    value: AnswerValue | None
    note: str
    measurement: str
    finding_number: int | None
    pins: Sequence[PinPlace] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceResults:
    """The results of one place in the checklist's order, and its free findings.

    `kind` is what several such places are called.
    """

    where: str
    name: str
    kind: str
    rows: Sequence[ResultRow]
    free: Sequence[OpenFinding]
    score: Score


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildingResults:
    """The places of one building, or of the grounds, in walk order, and what was a sample."""

    name: str
    score: Score
    places: Sequence[PlaceResults]
    samples: Sequence[Sample]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnVisit:
    """Something to come back for, with what the auditor wrote about it."""

    item: Item
    where: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NotApplicableView:
    """An item answered N/A, with the reason; empty where nobody gave one."""

    item: Item
    where: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionView:
    """A section of the checklist with its score and tiers; `off_reason` says why it was not asked.

    `not_applicable` is the share (0–1) of what it asks that was answered N/A.
    """

    title: str
    score: Score | None
    off_reason: str = ""
    tiers: SectionTiers | None = None
    not_applicable: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoresView:
    """Every score, what stands beside them, and what they leave open.

    `not_applicable` is every N/A with its reason, in walk order.
    """

    card: ScoreCard
    headline: Headline
    both: TwoScores
    """The same as walked, and today with verified findings counted as mended."""
    tiers: Tiers
    weighings: Sequence[Weighing]
    not_applicable: Sequence[NotApplicableView]


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A whole report for one audience."""

    audience: Audience
    site: Site
    people: Sequence[Person]
    visits: Sequence[Visit]
    walked_on: Sequence[date]
    """The days of the visits, or of the answers where no visit is recorded; ascending."""
    issued_on: date
    language: str
    scores: ScoresView
    sections: Sequence[SectionView]
    critical: Sequence[CriticalView]
    quick_wins: Sequence[Remedy]
    strengths: Sequence[Strength]
    findings: Sequence[FindingView]
    set_aside: Sequence[SetAsideView]
    samples: Sequence[Sample]
    """The kinds of place of which only some were walked."""
    buildings: Sequence[BuildingResults]
    return_visits: Sequence[ReturnVisit]
    other_photos: Sequence[PhotoView]
    checklist: Checklist
    plans: Sequence[PlanView] = ()
    """In the order of their numbers."""
    studies: Sequence[StudyView] = ()
    lighting: Sequence[LightingView] = ()
    interviews: Sequence[InterviewView] = ()
    """List by list, and of each as they were held."""
    agreement: AgreementView | None = field(default=None, metadata=WHERE_FILLED)
    """Of two raters; None where no second one answered."""
    fix_plans: Sequence[FixPlanView] = ()
    """The newest first."""
    progress: ProgressView | None = None
    """Since the edition before; None without one."""
    copy: CopyFacts = UNMARKED
    law: LawView = NO_LAW
    chosen: Classes = NOTHING_MORE
    codes: Sequence[CodeView] = ()
    sheets: Responder | None = None
    """The registers, as responders get them; None where nothing is in one."""
    besides: Sequence[BesideTable] = ()
    """What else is recorded, that no table of a part has room for."""
    retired: Sequence[str] = ()
    """The places taken off the route for good."""
    follows: Sequence[EarlierAudit] = field(default=(), metadata=WHERE_FILLED)
    """The audits this one follows, the one before at the end."""
    reasonless: int
    """How many N/A answers have no reason written."""

    @property
    def card(self) -> ScoreCard:
        """Every score of the audit."""
        return self.scores.card

    @property
    def headline(self) -> Headline:
        """What the audit is told by first."""
        return self.scores.headline

    @property
    def tiers(self) -> Tiers:
        """Which tier each section reached."""
        return self.scores.tiers
