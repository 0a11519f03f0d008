"""Compare two editions, or one with the audit of today: answers, findings, registers, scores."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Final, NamedTuple

from cpted_audit.analysis.findings.progress import BECAME_WORDS, Became, became_of, then_of
from cpted_audit.analysis.findings.rows import FindingRow
from cpted_audit.analysis.scoring.score import Score, percent
from cpted_audit.analysis.scoring.today import DatedScore
from cpted_audit.domain.documents.days import day
from cpted_audit.domain.fields import abouts
from cpted_audit.domain.finding import OF_ACTIONS, Finding
from cpted_audit.domain.findings.states import ASIDE_WORDS, STATE_WORDS
from cpted_audit.domain.registers.columns import ColumnType, Register
from cpted_audit.domain.registers.registers import REGISTERS
from cpted_audit.domain.registers.values import value_text
from cpted_audit.domain.vocabulary import CostBand, label
from cpted_audit.domain.walk import Answer
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


class ColumnChange(NamedTuple):
    """One field of a register's row or of a finding, as a reader reads it before and after."""

    words: str
    before: str
    after: str


class FindingChange(NamedTuple):
    """One finding whose state or work is another; states in words, empty where it was none then.

    `fields` are who repairs it, by when and for how much, as far as they are not what they were;
    `became` is None where they are all that is told.
    """

    number: int
    title: str
    place: str
    became: Became | None
    before: str
    after: str
    fields: tuple[ColumnChange, ...] = ()


def became_words(became: Became | None) -> str:
    """Return what became of a finding in words; None is other work at the same state."""
    return N_("Assigned otherwise") if became is None else BECAME_WORDS[became]


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
        moved = any(score.moved for score in self.scores)
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
    for item_id, place_id in sorted(keys, key=lambda key: (order.get(key[1], len(order)), key)):
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
        if became is Became.OPEN and was and now and was.state == now.state:
            became = None
        fields = tuple(_work(was.record, now.record)) if was and now else ()
        shown = now or was
        if shown is not None and (became is not None or fields):
            yield FindingChange(
                shown.number,
                shown.title,
                shown.place_path,
                became,
                _state(was),
                _state(now),
                fields,
            )


def _work(was: Finding, now: Finding) -> Iterator[ColumnChange]:
    """Yield what is told otherwise of who repairs a finding, by when and for how much."""
    for name in OF_ACTIONS:
        values = getattr(was, name), getattr(now, name)
        if values[0] != values[1]:
            yield ColumnChange(abouts(Finding)[name].words, *map(_worded, values))


def _worded(value: date | int | CostBand | str | None) -> str:
    if value is None or value == "":
        return BLANK
    if isinstance(value, date):
        return day(value)
    if isinstance(value, int):
        return f"${value:,}"
    return label(value) if isinstance(value, CostBand) else value


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
            N_("Critical conditions not in place, as walked"), _critical(old.as_walked),
            _critical(new.as_walked),
        ),
        NumberChange(
            N_("Score as walked"), _score(old.as_walked.card.overall),
            _score(new.as_walked.card.overall),
        ),
    ]  # fmt: skip
    if old.mended or new.mended:
        numbers += [
            NumberChange(
                N_("Critical conditions not in place, with verified repairs"),
                _critical(old.today), _critical(new.today),
            ),
            NumberChange(
                N_("Score with verified repairs"), _score(old.today.card.overall),
                _score(new.today.card.overall),
            ),
        ]  # fmt: skip
    covered = [percent(one.as_walked.card.overall.tally.coverage) for one in (old, new)]
    numbers.append(NumberChange(N_("Coverage"), *(f"{one} %" for one in covered)))
    parts = [
        *_moved(old.as_walked.card.principles, new.as_walked.card.principles, label),
        *_moved(old.as_walked.card.sections, new.as_walked.card.sections, _titles(after)),
    ]
    return tuple(numbers), tuple(parts)


def _critical(scored: DatedScore) -> str:
    return f"{len(scored.headline.not_in_place):,}"


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
