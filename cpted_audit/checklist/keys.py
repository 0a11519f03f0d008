"""The keys of a checklist file as a declared table: what each holds, and its default."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from cpted_audit.domain.documents.law import Topic
from cpted_audit.domain.places.space_type import SpaceType
from cpted_audit.domain.sensitivity import Sensitivity
from cpted_audit.domain.vocabulary import (
    CostBand,
    Evidence,
    GradeBand,
    ItemClass,
    OwnerRole,
    Phase,
    Principle,
)
from cpted_audit.errors import SaidError

LONGEST_TEXT = 1000
"""The most characters a text may have; beyond it no report page could hold the item."""

REQUIRED: Final = object()
"""The default of a key that may not be left out."""

_LONGEST_SLUG = 40
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")  # Unicode's category Cc


class RefusedValueError(SaidError):
    """A value that a key may not hold; says in words what it must be."""


@dataclass(frozen=True, slots=True)
class TomlKey:
    """A key of a table; `read` turns its TOML value into that of the record's `field`.

    `read` raises `RefusedValueError`. `field` is the key's own name unless another is given. A key
    left out takes its `default`, unless that is `REQUIRED`.
    """

    name: str
    read: Callable[[object], object]
    default: object = REQUIRED
    field: str = ""

    def __post_init__(self) -> None:
        if not self.field:
            object.__setattr__(self, "field", self.name)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise RefusedValueError("must be text in quotes")
    if not value.strip():
        raise RefusedValueError("is empty")
    if len(value) > LONGEST_TEXT:
        raise RefusedValueError(
            "is longer than {longest_text} characters", longest_text=LONGEST_TEXT
        )
    if not value.isprintable() and _CONTROL.search(value):
        raise RefusedValueError("must be a single line without control characters")
    return value


def _pattern(pattern: str, meaning: str) -> Callable[[object], str]:
    compiled = re.compile(pattern)

    def read(value: object) -> str:
        text = _text(value)
        if len(text) > _LONGEST_SLUG or not compiled.fullmatch(text):
            raise RefusedValueError(
                "must be {meaning}, not {text!r}", meaning=meaning, text=text[:_LONGEST_SLUG]
            )
        return text

    return read


_slug = _pattern(
    r"[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*",
    f"letters, digits and single hyphens, at most {_LONGEST_SLUG} of them",
)
_version = _pattern(r"\d+\.\d+\.\d+", "three numbers with dots, such as 1.0.0")
_language = _pattern(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", "a language code, such as en or es-US")


def _word(words: type[StrEnum], *, never: StrEnum | None = None) -> Callable[[object], StrEnum]:
    known = {word.value: word for word in words if word is not never}
    allowed = ", ".join(known)

    def read(value: object) -> StrEnum:
        if not isinstance(value, str):
            raise RefusedValueError("must be one word in quotes of: {allowed}", allowed=allowed)
        word = known.get(value)
        if word is None:
            raise RefusedValueError(
                "has the unknown word {value!r}; allowed are: {allowed}",
                value=value,
                allowed=allowed,
            )
        return word

    return read


def _list(
    read_one: Callable[[object], str], *, least: int = 0
) -> Callable[[object], tuple[str, ...]]:
    def read(value: object) -> tuple[str, ...]:
        if not isinstance(value, list):
            raise RefusedValueError("must be a list in square brackets")
        if len(value) < least:
            raise RefusedValueError("is an empty list")
        values = tuple(read_one(one) for one in value)
        if len(set(values)) < len(values):
            raise RefusedValueError("names the same word twice")
        return values

    return read


_date = _pattern(
    r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?",
    "a year, a month or a day, such as 2018, 2018-05 or 2018-05-14",
)


def _weight(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise RefusedValueError("must be a number")
    if not (value > 0 and math.isfinite(value)):
        raise RefusedValueError("must be a number above 0, not {value}", value=value)
    return float(value)


def _upto(most: int) -> Callable[[object], int]:
    meaning = f"must be a whole number from 1 to {most}"

    def read(value: object) -> int:
        if isinstance(value, bool) or not isinstance(value, int):
            raise RefusedValueError(meaning)
        if not 1 <= value <= most:
            raise RefusedValueError("{meaning}, not {value}", meaning=meaning, value=value)
        return value

    return read


_step = _upto(4)


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise RefusedValueError("must be true or false")
    return value


TABLES: dict[str, tuple[TomlKey, ...]] = {
    "checklist": (
        TomlKey("id", _slug),
        TomlKey("version", _version),
        TomlKey("language", _language),
        TomlKey("title", _text),
        TomlKey("companion", _flag, default=False),
    ),
    "companions": (TomlKey("id", _slug), TomlKey("version", _version), TomlKey("title", _text)),
    "sources": (
        TomlKey("key", _slug),
        TomlKey("title", _text),
        TomlKey("edition", _text, default=""),
        TomlKey("date", _date, default=""),
        TomlKey("read_at", _text, default=""),
        TomlKey("judgement", _flag, default=False),
    ),
    "sections": (
        TomlKey("id", _slug),
        TomlKey("title", _text),
        TomlKey("companion", _slug, default=""),
    ),
    "sections.items": (
        TomlKey("id", _slug),
        TomlKey("principles", _list(_word(Principle), least=1)),
        TomlKey("tags", _list(_word(ItemClass), least=1), default=()),
        TomlKey("class", _word(ItemClass), default=None, field="item_class"),
        TomlKey("tag_reason", _text, default=""),
        TomlKey("topics", _list(_word(Topic)), default=()),
        TomlKey("tier", _upto(3), default=None),
        TomlKey("space_type", _word(SpaceType)),
        TomlKey("phases", _list(_word(Phase), least=1)),
        TomlKey("grade_bands", _list(_word(GradeBand, never=GradeBand.ALL)), default=()),
        TomlKey("weight", _weight, default=1.0),
        TomlKey("critical", _flag, default=False),
        TomlKey("severity", _step),
        TomlKey("likelihood", _step),
        TomlKey("ideal", _text),
        TomlKey("wrong", _text, default=""),
        TomlKey("look_for", _text),
        TomlKey("yes", _text, default=""),
        TomlKey("partial", _text, default=""),
        TomlKey("no", _text, default=""),
        TomlKey("why", _text),
        TomlKey("short_term", _text),
        TomlKey("long_term", _text),
        TomlKey("cost_band", _word(CostBand)),
        TomlKey("owner_role", _word(OwnerRole)),
        TomlKey("sensitivity", _word(Sensitivity)),
        TomlKey("sources", _list(_slug), default=()),
        TomlKey("evidence", _list(_word(Evidence)), default=()),
        TomlKey("measure", _text, default=""),
        TomlKey("follows", _list(_slug), default=()),
    ),
}
"""The keys of each table of a checklist file, in the order in which they are written."""
