"""The rows of a rollup: what a district reads of each audit and of each of its editions.

No row depends on the day on which it was read: findings and verified things are counted by their
days, and what is overdue or stale is counted of these for any day. There is no secret in them, no
contact, no name of a person, no photo, no plan, and no text that somebody typed but the names of
school, district and folder.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from datetime import date, timedelta
from enum import StrEnum
from hashlib import sha256
from json import dumps
from typing import Any, Final

from cpted_audit.domain.findings.states import TO_MEND, FindingState
from cpted_audit.domain.words import N_

DRAFT: Final = 0
"""The number that stands for the audit as it is now, in place of that of an edition."""
ROUND: Final = timedelta(days=7)
"""Within which a round is to reach every exterior door."""


class ScoredAs(StrEnum):
    """Which of its two scores: as the answers stand, or with verified findings as fixed."""

    WALKED = "as-walked"
    TODAY = "today"


class ScoredOf(StrEnum):
    """What a score is of."""

    OVERALL = "overall"
    PRINCIPLE = "principle"
    SECTION = "section"


class VerifiedKind(StrEnum):
    """What is verified now and then, each thing on a day of its own."""

    EXTERIOR_DOORS = "exterior-doors"
    INTERIOR_DOORS = "interior-doors"
    KEY_BOXES = "key-boxes"
    EQUIPMENT = "equipment"
    CONTACTS = "contacts"
    PLANS = "plans"
    SITE_FACTS = "site-facts"


VERIFIED_WORDS: Final = {
    VerifiedKind.EXTERIOR_DOORS: N_("Exterior doors"),
    VerifiedKind.INTERIOR_DOORS: N_("Interior doors"),
    VerifiedKind.KEY_BOXES: N_("Key boxes"),
    VerifiedKind.EQUIPMENT: N_("Equipment"),
    VerifiedKind.CONTACTS: N_("Contacts"),
    VerifiedKind.PLANS: N_("Plans"),
    VerifiedKind.SITE_FACTS: N_("Site facts"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditRow:
    """One audit as it is now (`edition` is DRAFT), or one of its editions as it was issued.

    `audit` is the id every copy of it has, `school_id` one that all audits of a school have: by the
    names of district and school, or where no district is said by the first of the audits that
    follow one another. `region` is the folder it lies in, under the one that was read; `file` its
    name from there. `level` is the grade band. `last_edition` is the number of its newest edition
    (0 for none) and `unchanged` whether the audit says what that one does. `complete` is false
    where only what was frozen beside an edition is known: its overall scores and critical
    conditions, and nothing else.

    `walked_from` and `walked_on` are the days of the first answer and the last. Critical conditions
    are counted as walked, `critical_today` with verified ones as fixed. `cost_…` are US dollars of
    what is open: `cost_given` amounts somebody gave, `cost_least` and `cost_most` what bands come
    to, of which `cost_open_ended` have no upper end; of `cost_unknown` actions nobody knows it.
    `ready` of `ready_of` classes of a packet lack nothing. `door_rounds` are days on which doors
    were checked, `doors_failed` exterior doors that did not latch or stood open when last seen. A
    fact is stale after `stale_after` days. `latitude` and `longitude` are degrees of WGS 84, None
    where no plan is tied to the Earth.
    """

    audit: str
    edition: int = DRAFT
    school: str
    school_id: str = ""
    district: str = ""
    region: str = ""
    level: str = ""
    file: str = ""
    marking: str = ""
    checklist: str = ""
    scoring: int = 0
    issued_on: date | None = None
    last_edition: int = 0
    unchanged: bool = False
    complete: bool = True
    walked_from: date | None = None
    walked_on: date | None = None
    last_verified: date | None = None
    verified_findings: int = 0
    critical_not_in_place: int = 0
    critical_looked_at: int = 0
    critical_not_looked_at: int = 0
    critical_today: int = 0
    cost_given: int = 0
    cost_least: int = 0
    cost_most: int = 0
    cost_open_ended: int = 0
    cost_unknown: int = 0
    ready: int = 0
    ready_of: int = 0
    door_rounds: int = 0
    last_round: date | None = None
    doors_failed: int = 0
    stale_after: int = 0
    latitude: float | None = None
    longitude: float | None = None

    @property
    def key(self) -> tuple[str, int]:
        """What tells it from every other: the audit and the edition."""
        return self.audit, self.edition

    @property
    def latest(self) -> tuple[date, date, int, int]:
        """By what of two files of one audit the one counts that was worked in last: it is more."""
        return (
            self.walked_on or date.min, self.last_verified or date.min, self.last_edition,
            self.verified_findings,
        )  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreRow:
    """One score of an audit; `scored_as` today is there only where findings are verified.

    `name` is a principle's or a section's id, `title` its words; of the overall score both are
    empty. Shares are 0 to 1 and unrounded, None where nothing is scored; `percent` is as printed,
    and where none is, `without_number` says why. `band` is points to either side.
    """

    audit: str
    edition: int = DRAFT
    scored_as: ScoredAs
    scored_of: ScoredOf
    name: str = ""
    title: str = ""
    value: float | None = None
    low: float | None = None
    high: float | None = None
    percent: int | None = None
    without_number: str = ""
    band: int | None = None
    coverage: float = 0.0
    answered: int = 0
    in_scope: int = 0
    scored_items: int | None = None
    critical: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingCount:
    """How many findings of an audit are alike; `severity` is 1 to 4, 0 where nobody said it.

    `due` is the day somebody gave or the rule, None for none; `until` the day to which a risk was
    accepted. Those set aside are in no count.
    """

    audit: str
    edition: int = DRAFT
    state: FindingState
    severity: int
    critical: bool
    due: date | None
    until: date | None
    number: int

    @property
    def to_mend(self) -> bool:
        """Whether something is still to be done."""
        return self.state in TO_MEND

    def overdue(self, today: date) -> bool:
        """Return whether their day has passed, and they are to be mended."""
        return self.to_mend and self.due is not None and self.due < today

    def expired(self, today: date) -> bool:
        """Return whether the exception made for them has run out."""
        return self.until is not None and self.until < today


@dataclass(frozen=True, slots=True, kw_only=True)
class CriticalRow:
    """A critical condition answered No: item, statement, at how many places, and still today."""

    audit: str
    edition: int = DRAFT
    item: str
    condition: str
    places: int
    places_today: int


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifiedCount:
    """How many things of a kind were last verified on a day; None counts those never verified."""

    audit: str
    edition: int = DRAFT
    kind: VerifiedKind
    verified_on: date | None
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadyRow:
    """A class of facts that a responder's packet lacks: how many there are, of how many wanted."""

    audit: str
    edition: int = DRAFT
    name: str
    title: str
    have: int
    wanted: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditRows:
    """Every row of one audit as it is now, or of one of its editions."""

    audit: AuditRow
    scores: tuple[ScoreRow, ...] = ()
    findings: tuple[FindingCount, ...] = ()
    critical: tuple[CriticalRow, ...] = ()
    verified: tuple[VerifiedCount, ...] = ()
    ready: tuple[ReadyRow, ...] = ()

    def score(
        self, scored_as: ScoredAs, of: ScoredOf = ScoredOf.OVERALL, name: str = ""
    ) -> ScoreRow | None:
        """Return a score; that of today is the one as walked where no finding is verified."""
        found = {
            one.scored_as: one for one in self.scores if (one.scored_of, one.name) == (of, name)
        }
        return found.get(scored_as) or found.get(ScoredAs.WALKED)

    def to_mend(self) -> int:
        """Return how many findings are still to be mended."""
        return sum(one.number for one in self.findings if one.to_mend)

    def overdue(self, today: date) -> int:
        """Return how many of those are overdue on a day."""
        return sum(one.number for one in self.findings if one.overdue(today))

    def oldest(self, kind: VerifiedKind) -> date | None:
        """Return the day of the thing of a kind that was verified longest ago, None for none."""
        return min(
            (one.verified_on for one in self.verified if one.kind is kind and one.verified_on),
            default=None,
        )

    def never(self, kind: VerifiedKind) -> int:
        """Return how many things of a kind nobody ever verified."""
        return sum(
            one.number for one in self.verified if one.kind is kind and one.verified_on is None
        )

    def stale(self, today: date, kind: VerifiedKind | None = None) -> int:
        """Return how many things, of a kind or all, were verified longer ago than the limit."""
        limit = today.toordinal() - self.audit.stale_after
        return sum(
            one.number
            for one in self.verified
            if kind in {None, one.kind}
            and one.verified_on is not None
            and one.verified_on.toordinal() < limit
        )

    def doors_overdue(self, today: date) -> int:
        """Return how many exterior doors in use no round has reached within a week."""
        return sum(
            one.number
            for one in self.verified
            if one.kind is VerifiedKind.EXTERIOR_DOORS
            and (one.verified_on is None or today - one.verified_on > ROUND)
        )

    def parts(self) -> Iterable[tuple[str, tuple[Any, ...]]]:
        """Yield the rows by the name of their table, the audit's own first."""
        for field in fields(self):
            found = getattr(self, field.name)
            yield field.name, found if isinstance(found, tuple) else (found,)

    def digest(self) -> str:
        """Return the SHA-256 of all rows, in hex: equal rows have equal ones."""
        told = {name: [_plain(row) for row in rows] for name, rows in self.parts()}
        return sha256(dumps(told, separators=(",", ":")).encode()).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyOf:
    """A file of which another of the same audit counts; whether both say the same."""

    file: str
    counts: str
    alike: bool


def one_of_each(every: Iterable[AuditRows]) -> tuple[list[AuditRows], list[CopyOf]]:
    """Return rows with each audit and edition once, and the files that do not count.

    Of several files of one audit the one walked or verified last counts, else the first; its
    editions count too, be there others of their numbers.
    """
    every = list(every)
    counts = _counting(every)

    def rank(one: AuditRows) -> tuple[bool, tuple[date, date, int, int]]:
        return counts.get(one.audit.audit) == one.audit.file, one.audit.latest

    best: dict[tuple[str, int], AuditRows] = {}
    others: list[AuditRows] = []
    for one in every:
        known = best.setdefault(one.audit.key, one)
        if known is one:
            continue
        if rank(one) > rank(known):
            best[one.audit.key], one = one, known
        others.append(one)
    differ: dict[tuple[str, str], bool] = {}
    for one in others:
        first = best[one.audit.key]
        both = one.audit.file, first.audit.file
        differ[both] = differ.get(both, False) or _said(one) != _said(first)
    copies = [CopyOf(file=file, counts=first, alike=not differ[file, first])
              for file, first in differ]  # fmt: skip
    return list(best.values()), copies


def _counting(every: Iterable[AuditRows]) -> dict[str, str]:
    """Return which file of each audit counts."""
    best: dict[str, AuditRow] = {}
    for one in every:
        row = one.audit
        if row.edition == DRAFT and row.latest > best.setdefault(row.audit, row).latest:
            best[row.audit] = row
    return {audit: row.file for audit, row in best.items()}


def _said(rows: AuditRows) -> AuditRows:
    """Return rows as if their file lay nowhere."""
    return replace(rows, audit=replace(rows.audit, file="", region=""))


ROWS: Final[dict[str, type[Any]]] = {
    "audit": AuditRow, "scores": ScoreRow, "findings": FindingCount, "critical": CriticalRow,
    "verified": VerifiedCount, "ready": ReadyRow,
}  # fmt: skip
"""The kinds of row by the name of their table, in the order of `AuditRows`."""


def _plain(row: Any) -> list[object]:  # noqa: ANN401 - any of the rows
    found = (getattr(row, field.name) for field in fields(row))
    return [one.isoformat() if isinstance(one, date) else one for one in found]
