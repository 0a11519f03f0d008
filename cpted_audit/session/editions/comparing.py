"""Compare two editions, or one with the audit of today: answers, findings, registers, scores."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Final, NamedTuple

from cpted_audit.analysis.findings.progress import Became, became_of, then_of
from cpted_audit.analysis.findings.rows import FindingRow
from cpted_audit.analysis.scoring.score import Score, percent
from cpted_audit.domain.findings.states import ASIDE_WORDS, STATE_WORDS
from cpted_audit.domain.registers.columns import ColumnType, Register
from cpted_audit.domain.registers.registers import REGISTERS
from cpted_audit.domain.registers.values import value_text
from cpted_audit.domain.vocabulary import label
from cpted_audit.domain.walk.answer import Answer
from cpted_audit.session.editions.signing import editions_of
from cpted_audit.session.editions.things import ThingsChanged, things_changed
from cpted_audit.session.findings.rows import rows as finding_rows
from cpted_audit.session.findings.rows import two_scores
from cpted_audit.session.registers.names import RegisterNames
from cpted_audit.session.session import Session
from cpted_audit.session.things.rows import name_of
from cpted_audit.session.things.rows import rows as register_rows
from cpted_audit.words import N_, Words

TODAY: Final = N_("Today")
BLANK: Final = N_("blank")
HIDDEN: Final = N_("(not shown)")
"""What stands for a code or another secret, which a comparison tells of and never shows."""


class AnswerChange(NamedTuple):
    """One question that is not answered alike: values in words, “blank” for none.

    `note` says that what was written or measured beside it is not the same either.
    """

    item: str
    place: str
    before: str
    after: str
    note: bool


class FindingChange(NamedTuple):
    """One finding whose state is another; states in words, empty where it was none then."""

    number: int
    title: str
    place: str
    became: Became
    before: str
    after: str


class ColumnChange(NamedTuple):
    """One column of a register's row, as a reader reads it before and after."""

    words: str
    before: str
    after: str


class RecordTurn(StrEnum):
    """What became of a row of a register."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"


RECORD_TURN_WORDS: Final[Mapping[RecordTurn, Words]] = {
    RecordTurn.ADDED: N_("Added"),
    RecordTurn.CHANGED: N_("Changed"),
    RecordTurn.REMOVED: N_("Removed"),
}


class RecordChange(NamedTuple):
    """One row of a register that is not alike; of one added or removed without its fields."""

    register: str
    name: str
    turn: RecordTurn
    fields: tuple[ColumnChange, ...]


class NumberChange(NamedTuple):
    """A number that stands beside others, such as a score, as printed before and after."""

    words: str
    before: str
    after: str

    @property
    def moved(self) -> bool:
        """Whether it is another."""
        return self.before != self.after


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What is different between two states of an audit, the earlier first.

    `scores` are the numbers an audit is told by, moved or not; `parts` the scores of principles
    and sections that moved. `things` are places, plans, markers, photos, visits and the like.
    """

    before: str
    after: str
    answers: tuple[AnswerChange, ...]
    findings: tuple[FindingChange, ...]
    records: tuple[RecordChange, ...]
    scores: tuple[NumberChange, ...]
    parts: tuple[NumberChange, ...]
    things: tuple[ThingsChanged, ...]

    @property
    def alike(self) -> bool:
        """Whether nothing of what is compared is different."""
        moved = any(one.moved for one in self.scores)
        told = self.answers or self.findings or self.records or self.things or self.parts
        return not (told or moved)


def compare_editions(session: Session, one: int, other: int | None) -> Comparison:
    """Compare an edition with another, or with the audit as it is now where that is None.

    Raises AuditError for a number there is not, NotAnAuditError for contents that cannot be read.
    """
    with Session.of_edition(session, one) as before:
        if other is None:
            return compare(before, session)
        with Session.of_edition(session, other) as after:
            return compare(before, after)


def compare(before: Session, after: Session) -> Comparison:
    """Compare two sessions of one audit, the earlier first."""
    days = before.today, after.today
    numbers, parts = _scores(before, after, days)
    return Comparison(
        before=_called(before), after=_called(after),
        answers=tuple(_answers(before, after)),
        findings=tuple(_findings(before, after, days)),
        records=tuple(change for of in REGISTERS for change in _records(before, after, of)),
        scores=numbers, parts=parts, things=tuple(things_changed(before, after)),
    )  # fmt: skip


def _called(session: Session) -> str:
    number = session.document.edition
    found = (edition.words for edition in editions_of(session) if edition.number == number)
    return next(found, TODAY)


def _answers(before: Session, after: Session) -> Iterator[AnswerChange]:
    """Yield the questions answered otherwise, in walk order; removed places last."""
    old, new = before.walk.answers, after.walk.answers
    place_of = {place.id: (before, place) for place in before.walk.places}
    place_of |= {place.id: (after, place) for place in after.walk.places}
    order = {place.id: at for at, place in enumerate(after.walk.in_walk_order(after.walk.places))}
    keys = {key for key in old.keys() | new.keys() if old.get(key) != new.get(key)}
    for item_id, place_id in sorted(keys, key=lambda one: (order.get(one[1], len(order)), one)):
        was, now = old.get((item_id, place_id)), new.get((item_id, place_id))
        values, beside = (_value(was), _value(now)), _beside(was) != _beside(now)
        if values[0] == values[1] and not beside:
            continue
        session, place = place_of[place_id]
        yield AnswerChange(item_id, session.walk.path(place), *values, beside)


def _value(answer: Answer | None) -> str:
    return BLANK if answer is None or answer.value is None else label(answer.value)


def _beside(answer: Answer | None) -> tuple[str, str]:
    return ("", "") if answer is None else (answer.note, answer.measurement)


def _findings(before: Session, after: Session, days: tuple[date, date]) -> Iterator[FindingChange]:
    old = {row.id: row for row in finding_rows(before, today=days[0])}
    new = {row.id: row for row in finding_rows(after, today=days[1])}
    then = then_of(old.values())
    for one in sorted(old.keys() | new.keys(), key=lambda key: (new.get(key) or old[key]).number):
        was, now = old.get(one), new.get(one)
        became = became_of(now, then.get(one))
        if became is None and was is None:  # found and set aside in between: a document has no row
            became = Became.ASIDE
        moved = became is not Became.OPEN or was is None or now is None or was.state != now.state
        shown = now or was
        if became is not None and moved and shown is not None:
            yield FindingChange(
                shown.number, shown.title, shown.place_path, became, _state(was), _state(now)
            )


def _state(row: FindingRow | None) -> str:
    if row is None:
        return ""
    return ASIDE_WORDS.lower() if row.aside else STATE_WORDS[row.state]


def _records(before: Session, after: Session, of: Register) -> Iterator[RecordChange]:
    old = {record.id: record for record in register_rows(before, of)}
    new = {record.id: record for record in register_rows(after, of)}
    if old == new:
        return
    names = RegisterNames(before), RegisterNames(after)
    for record_id, record in {**old, **new}.items():
        was, now = old.get(record_id), new.get(record_id)
        called = name_of(of, record) or record_id
        if was is None or now is None:
            turn = RecordTurn.ADDED if was is None else RecordTurn.REMOVED
            yield RecordChange(of.words, called, turn, ())
        elif changes := tuple(_fields(of, was, now, names)):
            yield RecordChange(of.words, called, RecordTurn.CHANGED, changes)


def _fields(
    of: Register,
    was: Any,  # noqa: ANN401 - a record of the register
    now: Any,  # noqa: ANN401 - another of it
    names: tuple[RegisterNames, RegisterNames],
) -> Iterator[ColumnChange]:
    for column in of.columns:
        if column.type is ColumnType.SECRET:
            if getattr(was, column.field) != getattr(now, column.field):
                yield ColumnChange(column.words, HIDDEN, HIDDEN)
            continue
        texts = value_text(was, column, names[0]), value_text(now, column, names[1])
        if texts[0] != texts[1]:
            yield ColumnChange(column.words, *texts)


def _scores(
    before: Session, after: Session, days: tuple[date, date]
) -> tuple[tuple[NumberChange, ...], tuple[NumberChange, ...]]:
    """Return the numbers an audit is told by, and those of its parts that moved."""
    old, new = two_scores(before, today=days[0]), two_scores(after, today=days[1])
    numbers = [
        NumberChange(
            N_("Critical conditions not in place"),
            f"{len(old.as_walked.headline.not_in_place):,}",
            f"{len(new.as_walked.headline.not_in_place):,}",
        ),
        NumberChange(
            N_("Score as walked"), _score(old.as_walked.card.overall),
            _score(new.as_walked.card.overall),
        ),
    ]  # fmt: skip
    if old.mended or new.mended:
        numbers.append(
            NumberChange(
                N_("Score today"), _score(old.today.card.overall), _score(new.today.card.overall)
            )
        )
    covered = [percent(one.as_walked.card.overall.tally.coverage) for one in (old, new)]
    numbers.append(NumberChange(N_("Coverage"), *(f"{one} %" for one in covered)))
    parts = [
        *_moved(old.as_walked.card.principles, new.as_walked.card.principles, label),
        *_moved(old.as_walked.card.sections, new.as_walked.card.sections, _titles(after)),
    ]
    return tuple(numbers), tuple(parts)


def _score(score: Score) -> str:
    """Return a score as printed, with its bounds."""
    bounds = "" if score.bounds is None else " ({}–{})".format(*score.bounds)
    return f"{score.text}{bounds}"


def _titles(session: Session) -> Any:  # noqa: ANN401 - a function of the id of a section
    titles = {str(section.id): section.title for section in session.checklist.sections}
    return lambda one: titles.get(str(one), str(one))


def _moved(
    old: Mapping[Any, Score],
    new: Mapping[Any, Score],
    words: Any,  # noqa: ANN401 - what a key is called
) -> Iterator[NumberChange]:
    nothing = N_("not walked")
    for key in {**old, **new}:
        texts = [_score(one[key]) if key in one else nothing for one in (old, new)]
        change = NumberChange(words(key), *texts)
        if change.moved:
            yield change
