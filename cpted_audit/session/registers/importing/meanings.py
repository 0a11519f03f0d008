"""What unknown words of a spreadsheet mean in an audit: asked, proposed, and kept for next time."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from cpted_audit.domain.registers.columns import (
    Column,
    ColumnType,
    LinkTo,
    Register,
    RegisterKey,
)
from cpted_audit.domain.registers.values import NO, YES, parse_value
from cpted_audit.domain.written_words import folded, guess, nearest
from cpted_audit.session.registers.importing.cells import CellOutcome, CellResult, Meanings
from cpted_audit.session.registers.names import RegisterNames
from cpted_audit.session.session import Session
from cpted_audit.session.view_state import recall, remember

ASKED = frozenset({CellResult.KEPT, CellResult.AHEAD, CellResult.DIGITS_LOST, CellResult.WAS_A_DAY})
_MOST_KEPT = 500
"""Meanings of a register that are kept; the oldest go first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeaningQuestion:
    """A text that is not understood in a column: how often it stands there, and what it may mean.

    `choices` are the meanings there are, none where any text may be one. `guess` is the one most
    likely meant, empty for no good guess. `kind` says what is amiss with the text.
    """

    field: str
    words: str
    text: str
    kind: CellResult
    count: int
    choices: tuple[str, ...]
    guess: str

    @property
    def free(self) -> bool:
        """Whether any text may be the meaning."""
        return self.kind is not CellResult.KEPT


def questions_of(
    of: Register, told: Iterable[CellOutcome], names: RegisterNames
) -> list[MeaningQuestion]:
    """Return what is to be asked about cells that were not understood, the most frequent first."""
    counts: dict[tuple[str, str], int] = {}
    first: dict[tuple[str, str], CellOutcome] = {}
    for cell_outcome in told:
        if cell_outcome.kind in ASKED:
            key = cell_outcome.field, folded(cell_outcome.text)
            counts[key] = counts.get(key, 0) + 1
            first.setdefault(key, cell_outcome)
    order = {column.field: at for at, column in enumerate(of.columns)}
    found = [
        _question(of.column(one.field), one, counts[key], names)
        for key, one in first.items()
        # Two numbers that were cut to the same text are still two numbers.
        if one.kind is not CellResult.DIGITS_LOST or counts[key] == 1
    ]
    return sorted(
        found, key=lambda question: (order[question.field], -question.count, question.text)
    )


def _question(
    column: Column, cell_outcome: CellOutcome, count: int, names: RegisterNames
) -> MeaningQuestion:
    choices = _choices(column, names)
    return MeaningQuestion(
        field=column.field,
        words=column.words,
        text=cell_outcome.text,
        kind=cell_outcome.kind,
        count=count,
        choices=tuple(choices.values()),
        guess=cell_outcome.guess or _guess(column, cell_outcome.text, choices),
    )


def _choices(column: Column, names: RegisterNames) -> Mapping[str, str]:
    if column.type is ColumnType.YES_NO:
        return {"yes": YES, "no": NO}
    if column.link is not None:
        return {name: name for name in names.all_names(column.link)}
    return {choice.value: words for choice, words in (column.choices or {}).items()}


def _guess(column: Column, text: str, choices: Mapping[str, str]) -> str:
    if column.link is LinkTo.DOOR:
        return ""  # of numbers, one that is nearly another is another
    if column.link is not None:
        return nearest(text, choices.values())
    return guess(column.field, text, choices)


def with_guesses(questions: Iterable[MeaningQuestion], meanings: Meanings) -> Meanings:
    """Return meanings with the guess of every question that has none yet."""
    made = {field: dict(texts) for field, texts in meanings.items()}
    for question in questions:
        if question.guess:
            made.setdefault(question.field, {}).setdefault(folded(question.text), question.guess)
    return made


def lasting(questions: Iterable[MeaningQuestion], meanings: Meanings) -> Meanings:
    """Return the meanings that hold for other sheets too: not the digits one number had lost."""
    once = {
        (question.field, folded(question.text))
        for question in questions
        if question.kind is CellResult.DIGITS_LOST
    }
    return {
        field: {text: meaning for text, meaning in texts.items() if (field, text) not in once}
        for field, texts in meanings.items()
    }


def check_meaning(session: Session, of: Register, field: str, meaning: str) -> None:
    """Raise AuditError with one sentence where a text is no value of a field."""
    if meaning.strip():
        parse_value(of.column(field), meaning, RegisterNames(session))


def recall_meanings(session: Session, key: RegisterKey) -> Meanings:
    """Return what was said of words of a register before; what is amiss in it counts as nothing."""
    try:
        kept = json.loads(recall(session, _key(key)) or "{}")
    except ValueError:
        return {}
    if not isinstance(kept, dict):
        return {}
    return {
        field: {
            text: meaning for text, meaning in texts.items()
            if meaning is None or isinstance(meaning, str)
        }
        for field, texts in kept.items() if isinstance(texts, dict)
    }  # fmt: skip


def remember_meanings(session: Session, key: RegisterKey, meanings: Meanings) -> None:
    """Keep what was said of words, beside what was said before."""
    pairs = [
        (field, text, meaning)
        for known in (recall_meanings(session, key), meanings)
        for field, texts in known.items()
        for text, meaning in texts.items()
    ]
    kept: dict[str, dict[str, str | None]] = {}
    for field, text, meaning in pairs[-_MOST_KEPT:]:
        kept.setdefault(field, {})[text] = meaning
    remember(session, _key(key), json.dumps(kept, ensure_ascii=False))


def _key(key: RegisterKey) -> str:
    return f"import/meanings/{key.value}"
