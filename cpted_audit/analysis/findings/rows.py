"""A finding as lists show it: one row with its place, state, owner, due day and cost."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from operator import attrgetter, is_not
from typing import Any, Final, NamedTuple

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
        self._seen: list[Question | Place] = []
        self._found: list[Finding] = []
        """The findings as they were given last, each beside what made it."""
        self._lives: Mapping[FindingId, Life] | None = None
        self._known: dict[FindingId, _Known] = {}
        self._order: list[_Known] = []
        self._rows: list[FindingRow] = []
        """The row of each in that order."""
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
            self._paths, self._known, self._order, self._rows = _Paths(walk), {}, [], []
            self._seen, self._found = [], []
        changed, gone = self._changed(asked, findings, free)
        changed |= self._moved(lives)
        for one in (*gone, *changed):
            if one in self._known:
                self._take_out(self._known.pop(one))
        paths = self._paths or _Paths(walk)
        for one, (seen, finding) in changed.items():
            made = _made(seen, finding, lives.get(one, UNMOVED), paths, by)
            self._known[one] = made
            if len(changed) <= _FEW:
                self._put_in(made)
        if len(changed) > _FEW:
            self._order = sorted([self._known[one.id] for one in self._found], key=_RANK)
            self._rows = [known.row for known in self._order]
        return list(self._rows)

    def _changed(
        self,
        asked: Iterable[Question],
        findings: Mapping[AnswerId, Finding],
        free: Iterable[tuple[Place, Finding]],
    ) -> tuple[dict[FindingId, _Given], Collection[FindingId]]:
        """Take in the findings there are; return those that are others, and those that are gone.

        What stands before and behind all that changed is passed over as a whole.
        """
        seen: list[Question | Place] = [one for one in asked if one.answer is not None]
        found = [*map(findings.__getitem__, map(_ANSWER_ID, seen))]
        for place, finding in free:
            seen.append(place)
            found.append(finding)
        ends = zip(same_ends(self._seen, seen), same_ends(self._found, found), strict=True)
        first, behind = map(min, ends)
        before = self._between(first, behind)
        self._seen, self._found = seen, found
        after = self._between(first, behind)
        changed = {one: known for one, known in after.items() if before.get(one) != known}
        return changed, before.keys() - after.keys()

    def _between(self, first: int, behind: int) -> dict[FindingId, _Given]:
        end = len(self._seen) - behind
        pairs = zip(self._seen[first:end], self._found[first:end], strict=True)
        return {pair[1].id: pair for pair in pairs}

    def _take_out(self, known: _Known) -> None:
        at = self._order.index(known, bisect_left(self._order, known.rank, key=_RANK))
        del self._order[at], self._rows[at]

    def _put_in(self, known: _Known) -> None:
        at = bisect_left(self._order, known.rank, key=_RANK)
        self._order.insert(at, known)
        self._rows.insert(at, known.row)

    def _moved(self, lives: Mapping[FindingId, Life]) -> dict[FindingId, _Given]:
        """Return the findings that have moved since; `lives` are others whenever one has."""
        if lives is self._lives:
            return {}
        self._lives = lives
        return {
            finding.id: (seen, finding)
            for seen, finding in zip(self._seen, self._found, strict=True)
            for known in (self._known.get(finding.id),)
            if known is not None and known.row.life != lives.get(finding.id, UNMOVED)
        }


_FEW = 32
"""Up to how many rows find their place one by one."""
_Given = tuple[Question | Place, Finding]
_ANSWER_ID: Final = attrgetter("answer.id")


def same_ends(before: Sequence[Any], after: Sequence[Any]) -> tuple[int, int]:
    """Return how many are the same objects from the beginning on, and from the end backwards."""
    first = [*map(is_not, before, after), True].index(True)
    behind = [*map(is_not, before[::-1], after[::-1]), True].index(True)
    return first, min(behind, min(len(before), len(after)) - first)


class _Known(NamedTuple):
    rank: tuple[bool, int, bool, int]
    row: FindingRow


_RANK: Final = attrgetter("rank")


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
