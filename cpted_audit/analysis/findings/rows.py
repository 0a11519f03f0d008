"""A finding as lists show it: one row with its place, state, owner, due day and cost."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from typing import Final, NamedTuple

from cpted_audit.analysis.findings.gain import QUICK_BANDS, QUICK_MOST
from cpted_audit.analysis.findings.life import UNMOVED, Life, found_on, rule_due, said_due
from cpted_audit.analysis.findings.priority import (
    OpenFinding,
    Priority,
    every_finding,
    rank,
    reason_of,
)
from cpted_audit.analysis.scoring.scope import Question, Walk
from cpted_audit.domain.finding import Finding
from cpted_audit.domain.findings.due_rule import DueRule
from cpted_audit.domain.findings.states import TO_MEND, FindingState
from cpted_audit.domain.ids import AnswerId, FindingId, PlaceId
from cpted_audit.domain.places.site import Place
from cpted_audit.domain.vocabulary import CostBand, OwnerRole, label


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingRow:
    """One finding in a list. `record` is it as stored, `shown` with the item's defaults.

    `place_path` is where it is, `due` the day somebody gave, or the rule (`due_by_rule`).
    `aside` is why it was set aside; such a row stands only in the list of those.
    """

    record: Finding
    shown: OpenFinding
    life: Life
    place_path: str
    building: str
    state: FindingState
    found_on: date | None
    due: date | None
    due_by_rule: bool
    overdue: bool
    expired: bool
    aside: str

    @property
    def id(self) -> FindingId:
        """Its id, the same in every document and sheet."""
        return self.record.id

    @property
    def number(self) -> int:
        """Its number."""
        return self.record.number

    @property
    def title(self) -> str:
        """What is wrong."""
        return self.shown.title

    @property
    def place(self) -> Place:
        """Where it is."""
        return self.shown.place

    @property
    def item_id(self) -> str:
        """The item that asked for it; empty for a free finding."""
        return "" if self.shown.question is None else self.shown.question.item.id

    @property
    def critical(self) -> bool:
        """Whether a critical item was answered No, now or, where it goes on, last time."""
        return self.shown.critical

    @property
    def priority(self) -> Priority:
        """How soon to mend it."""
        return self.shown.priority

    @property
    def severity(self) -> int | None:
        """1 to 4; None where nobody said it."""
        return self.shown.severity

    @property
    def likelihood(self) -> int | None:
        """1 to 4; None where nobody said it."""
        return self.shown.likelihood

    @property
    def role(self) -> OwnerRole | None:
        """Who repairs such a thing by the checklist, or as somebody said; None: nobody did."""
        return self.shown.owner_role

    @property
    def owners(self) -> tuple[str, ...]:
        """Who was named for the two actions, each once."""
        said = (self.record.short_owner, self.record.long_owner)
        return tuple(dict.fromkeys(owner for owner in said if owner))

    @property
    def owner(self) -> str:
        """Who was named; empty while nobody was."""
        return ", ".join(self.owners)

    @property
    def trade(self) -> str:
        """Whose trade it is, as somebody said; empty while nobody did."""
        return self.record.short_trade or self.record.long_trade

    @property
    def work_order(self) -> str:
        """The numbers of its work orders."""
        said = (self.record.short_work_order, self.record.long_work_order)
        return ", ".join(dict.fromkeys(filter(None, said)))

    @property
    def funding(self) -> str:
        """Where the money comes from."""
        return ", ".join(
            dict.fromkeys(filter(None, (self.record.short_funding, self.record.long_funding)))
        )

    @property
    def cost_band(self) -> CostBand | None:
        """The order of magnitude of the lasting remedy; None where nobody said it."""
        return self.shown.cost_band

    @property
    def amount(self) -> int | None:
        """The US dollars somebody gave for the actions together; None where nobody did."""
        said = [
            one for one in (self.record.short_amount, self.record.long_amount) if one is not None
        ]
        return sum(said) if said else None

    @property
    def cost(self) -> str:
        """What mending costs: the amount where one was given, the band otherwise."""
        return label(self.cost_band) if self.amount is None else f"${self.amount:,}"

    @property
    def to_mend(self) -> bool:
        """Whether something is still to be done."""
        return not self.aside and self.state in TO_MEND

    @property
    def quick_win(self) -> bool:
        """Whether a scored condition can be mended soon and for little money."""
        question, amount = self.shown.question, self.amount
        cheap = self.cost_band in QUICK_BANDS if amount is None else amount <= QUICK_MOST
        scored = question is not None and question.item.scored
        return self.to_mend and scored and cheap and bool(self.shown.short_term.strip())


def finding_rows(
    walk: Walk,
    asked: Iterable[Question],
    findings: Mapping[AnswerId, Finding],
    free: Iterable[tuple[Place, Finding]],
    lives: Mapping[FindingId, Life],
    rule: DueRule,
    today: date,
    critical: Collection[FindingId] = (),
) -> list[FindingRow]:
    """Return every finding as a row, in the order they should be mended, in one pass.

    `asked` are the questions of the walk, or only those whose answers make findings.
    Those set aside are among them, each with its reason. `today` decides what is overdue.
    """
    paths = _Paths(walk)
    found = [
        _row(shown, finding, lives.get(finding.id, UNMOVED), paths, rule, today)
        for shown, finding in every_finding(asked, findings, free, critical)
    ]
    return sorted(found, key=lambda row: rank(row.shown))


class KeptRows:
    """The rows of an audit's findings; one whose question, record and moves are as before stays."""

    def __init__(self) -> None:
        self._walk: Walk | None = None
        self._by: tuple[DueRule, date, frozenset[FindingId]] | None = None
        self._paths: _Paths | None = None
        self._given: dict[FindingId, tuple[Question | Place, Finding]] = {}
        self._lives: Mapping[FindingId, Life] | None = None
        self._known: dict[FindingId, _Known] = {}
        self._rows: list[FindingRow] = []
        self._edits = -1

    def rows(
        self,
        edits: int,
        walk: Walk,
        asked: Iterable[Question],
        findings: Mapping[AnswerId, Finding],
        free: Iterable[tuple[Place, Finding]],
        lives: Mapping[FindingId, Life],
        rule: DueRule,
        today: date,
        critical: Collection[FindingId] = frozenset(),
    ) -> list[FindingRow]:
        """Return what `finding_rows` returns; after as many edits as before, all is as it was."""
        by = rule, today, frozenset(critical)
        same = walk is self._walk and self._by == by
        if same and edits == self._edits:
            return list(self._rows)
        self._edits = edits
        if not same:
            self._walk, self._by = walk, by
            self._paths, self._known, self._rows, self._given = _Paths(walk), {}, [], {}
        given = {finding.id: (seen, finding) for seen, finding in _seen(asked, findings, free)}
        before, self._given = self._given, given
        changed = [one for one, known in given.items() if before.get(one) != known]
        changed += self._moved(lives)
        gone = before.keys() - given.keys()
        for one in gone:
            del self._known[one]
        paths = self._paths or _Paths(walk)
        for one in changed:
            seen, finding = given[one]
            self._known[one] = _made(seen, finding, lives.get(one, UNMOVED), paths, by)
        if changed or gone:
            order = sorted([self._known[one] for one in given], key=_RANK)
            self._rows = [known.row for known in order]
        return list(self._rows)

    def _moved(self, lives: Mapping[FindingId, Life]) -> list[FindingId]:
        """Return the findings that have moved since; `lives` are others whenever one has."""
        if lives is self._lives:
            return []
        self._lives = lives
        return [
            one
            for one, known in self._known.items()
            if one in self._given and known.row.life != lives.get(one, UNMOVED)
        ]


class _Known(NamedTuple):
    rank: tuple[bool, int, bool, int]
    row: FindingRow


_RANK: Final = attrgetter("rank")


def _seen(
    asked: Iterable[Question],
    findings: Mapping[AnswerId, Finding],
    free: Iterable[tuple[Place, Finding]],
) -> Iterator[tuple[Question | Place, Finding]]:
    for question in asked:
        if question.answer is not None:
            yield question, findings[question.answer.id]
    yield from free


def _made(
    seen: Question | Place, finding: Finding, life: Life, paths: _Paths,
    by: tuple[DueRule, date, frozenset[FindingId]],
) -> _Known:  # fmt: skip
    rule, today, critical = by
    if isinstance(seen, Question):
        given = every_finding([seen], {} if seen.answer is None else {seen.answer.id: finding})
    else:
        given = every_finding([], {}, [(seen, finding)], critical)
    ((shown, _),) = given
    return _Known(rank(shown), _row(shown, finding, life, paths, rule, today))


def row_of(
    walk: Walk, shown: OpenFinding, finding: Finding, life: Life, rule: DueRule, today: date
) -> FindingRow:
    """Return one finding as a row."""
    return _row(shown, finding, life, _Paths(walk), rule, today)


class _Paths:
    """Where places are, worked out once for each."""

    def __init__(self, walk: Walk) -> None:
        self._walk = walk
        self._known: dict[PlaceId, tuple[str, str]] = {}

    def of(self, place: Place) -> tuple[str, str]:
        known = self._known.get(place.id)
        if known is None:
            known = self._walk.path(place), self._walk.building_name(place.building_id)
            self._known[place.id] = known
        return known


def _row(
    shown: OpenFinding,
    finding: Finding,
    life: Life,
    paths: _Paths,
    rule: DueRule,
    today: date,
) -> FindingRow:
    path, building = paths.of(shown.place)
    answer = None if shown.question is None else shown.question.answer
    found, said, state = found_on(finding, answer), said_due(finding), life.state
    due = said or rule_due(shown, found, rule)
    until, aside = life.until, reason_of(finding)
    return FindingRow(
        record=finding, shown=shown, life=life, place_path=path, building=building, state=state,
        found_on=found, due=due, due_by_rule=said is None and due is not None,
        overdue=not aside and state in TO_MEND and due is not None and due < today,
        expired=not aside and until is not None and until < today,
        aside=aside,
    )  # fmt: skip


def verified_answers(rows: Iterable[FindingRow]) -> Iterator[tuple[AnswerId, date]]:
    """Yield the answers whose findings are verified, with the day of that."""
    for row in rows:
        answer_id, on = row.record.answer_id, row.life.verified_on
        if answer_id is not None and on is not None and not row.aside:
            yield answer_id, on
