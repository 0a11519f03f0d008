"""What an open audit asks, how far each place is, and every score: kept, and brought up to date."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from cpted_audit.analysis.findings.rows import KeptRows
from cpted_audit.analysis.scoring.headline import Headline, headline, headline_of
from cpted_audit.analysis.scoring.kept import KeptScores
from cpted_audit.analysis.scoring.samples import basis_of
from cpted_audit.analysis.scoring.scope import Pair, Question, Walk
from cpted_audit.analysis.scoring.score import WHOLE, Basis, ScoreCard
from cpted_audit.analysis.scoring.tally import Tally, tally
from cpted_audit.analysis.scoring.tiers import Tiers
from cpted_audit.analysis.scoring.today import DatedScore, TwoScores, as_mended
from cpted_audit.checklist.model import Item
from cpted_audit.domain.ids import AnswerId, PlaceId
from cpted_audit.domain.places.site import Place
from cpted_audit.domain.vocabulary import AnswerValue


@dataclass(frozen=True, slots=True)
class PlaceStanding:
    """The questions of one place, and how far they are; `first` and `last` are when it was seen.

    `path` is where it lies, `first_blank` the first question without an answer.
    """

    place: Place
    path: str
    questions: Sequence[Question]
    tally: Tally
    first_blank: Question | None
    first: datetime | None
    last: datetime | None


class LiveScores:
    """Kept beside the memory of a session; an edit costs what it touched.

    `changed` is told which answers may be others, and everything is worked out when it is next
    asked for: what comes out is always of the answers as they are in memory then.
    """

    def __init__(self, walk: Callable[[], Walk]) -> None:
        self._walk = walk
        self._of: Walk | None = None
        self._basis: Basis = WHOLE
        self._dirty: set[Pair] = set()
        self._asked: dict[PlaceId, tuple[Place, tuple[Item, ...], list[Question]]] = {}
        self._places: dict[PlaceId, PlaceStanding] = {}
        self._every: list[PlaceStanding] | None = None
        """The places of the route as they were last asked for, while nothing there has changed."""
        self._questions: list[Question] = []
        self._begins: dict[PlaceId, int] = {}
        self._kept = KeptScores()
        self.finding_rows = KeptRows()
        self._mended = KeptScores()

    def changed(self, pairs: Iterable[Pair]) -> None:
        """Look at some answers again when something is next asked for."""
        self._dirty.update(pairs)

    def forget(self) -> None:
        """Let go of everything: memory was read anew."""
        self._of = None
        self.finding_rows = KeptRows()
        self._dirty.clear()
        self._asked, self._places, self._every = {}, {}, None

    @property
    def basis(self) -> Basis:
        """What the score rests on beside the answers."""
        self._follow()
        return self._basis

    @property
    def questions(self) -> Sequence[Question]:
        """Every question of the audit in walk order; the list is never changed."""
        self._follow()
        return self._questions

    def places(self) -> list[PlaceStanding]:
        """Return how far each place of the route is, in walk order."""
        self._follow()
        if self._every is None:
            self._every = [self._place(place_id) for place_id in self._begins]
        return [*self._every]

    @property
    def card(self) -> ScoreCard:
        """Every score as the answers stand."""
        return self._scores.card

    @property
    def tiers(self) -> Tiers:
        """The tiers of every section as the answers stand."""
        return self._scores.tiers

    @property
    def headline(self) -> Headline:
        """What the audit is told by first."""
        counts = self._scores.critical_tally
        return headline_of(self._walk(), self.critical, counts, self.card.overall)

    def two_scores(self, verified: Mapping[AnswerId, date], today: date) -> TwoScores:
        """Return the score as walked, and that of a day; see `both_scores`, which says the same.

        `verified` are the answers whose findings are verified, each with the day of that.
        """
        times = [place.last for place in self.places() if place.last is not None]
        last = max(times).date() if times else None
        walked = now = DatedScore(on=last, card=self.card, headline=self.headline)
        if verified:
            self._mended.follow(as_mended(self.questions, verified), self.basis)
            critical = as_mended(self.critical, verified)
            card = self._mended.card
            now = DatedScore(
                on=None, card=card, headline=headline(self._walk(), critical, card.overall)
            )
        return TwoScores(
            as_walked=walked, today=replace(now, on=today), mended=len(verified),
            last_verified=max(verified.values(), default=None),
        )  # fmt: skip

    @property
    def critical(self) -> list[Question]:
        """The critical questions in walk order, answered or not."""
        return self._scores.critical

    def answered(self, *values: AnswerValue) -> list[Question]:
        """Return the questions that have one of some answers, in walk order."""
        return self._scores.answered(*values)

    def with_findings(self) -> list[Question]:
        """Return the questions whose answers make findings, in walk order."""
        return self.answered(AnswerValue.NO, AnswerValue.PARTIAL)

    @property
    def _scores(self) -> KeptScores:
        self._kept.follow(self.questions, self.basis)
        return self._kept

    def _place(self, place_id: PlaceId) -> PlaceStanding:
        place, _items, asked = self._asked[place_id]
        known = self._places.get(place_id)
        if known is None or known.questions is not asked or known.place is not place:
            times = [one.answer.observed_at for one in asked if one.answer and one.value]
            known = PlaceStanding(
                place, self._walk().path(place), asked, tally(asked),
                next((one for one in asked if one.value is None), None),
                min(times, default=None), max(times, default=None),
            )  # fmt: skip
            self._places[place_id] = known
        return known

    def _follow(self) -> None:
        walk = self._walk()
        if walk is not self._of:
            self._begin(walk)
        dirty, self._dirty = self._dirty, set()
        touched = {place_id for _, place_id in dirty if place_id in self._begins}
        if not touched:
            return
        self._every = None
        self._questions = list(self._questions)
        for place_id in touched:
            place, items, before = self._asked[place_id]
            after = [_now(walk, question) for question in before]
            self._asked[place_id] = place, items, after
            begin = self._begins[place_id]
            self._questions[begin : begin + len(after)] = after

    def _begin(self, walk: Walk) -> None:
        """Take in other places or items; a place that is asked what it was keeps its questions."""
        before, self._asked = self._asked, {}
        self._begins, self._questions, self._of, self._every = {}, [], walk, None
        self._basis = basis_of(walk)
        for place in walk.route():
            items = walk.items_at(place)
            known = before.get(place.id)
            same = known is not None and known[0] == place and known[1] == items
            asked = known[2] if known is not None and same else walk.questions_at(place)
            self._asked[place.id] = place, items, asked
            if asked:
                self._begins[place.id] = len(self._questions)
                self._questions += asked
        self._places = {
            begin: self._places[begin]
            for begin in self._begins
            if begin in self._places
            and self._places[begin].path == walk.path(self._asked[begin][0])
        }


def _now(walk: Walk, question: Question) -> Question:
    """Return the question with its answer as it is, the same object where it is the same."""
    answer = walk.answers.get((question.item.id, question.place.id))
    return (
        question if answer is question.answer else Question(question.item, question.place, answer)
    )
