"""The values of registers as text, and text as values; one way for screens, files and paper."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from enum import StrEnum
from typing import Any

from cpted_audit.domain.happened import check_happened
from cpted_audit.domain.registers.access import Content
from cpted_audit.domain.registers.columns import Column, ColumnType, Names, Record, Value
from cpted_audit.domain.written_dates import day_of, writes_day_first
from cpted_audit.domain.written_words import yes_or_no
from cpted_audit.errors import AuditError

MASK = "••••"
"""What is shown in place of a secret, of the same length whatever the secret's."""

YES, NO = "Yes", "No"


def value_text(record: Record, column: Column, names: Names) -> str:
    """Return what a record has in a column, as a reader reads it; a secret is always masked."""
    if column.type is ColumnType.DERIVED:
        return names.derived(record, column.field)
    value = getattr(record, column.field)
    if value is None or value in ("", ()):
        return names.derived(record, column.field) if column.follows_plan else ""
    return _TEXT[column.type](value, column, names)


def parse_value(column: Column, text: str, names: Names, within: str | None = None) -> Value:
    """Return the value that a text means in a column; `within` narrows names to a building.

    Raises AuditError with one sentence when it means none; a secret is never repeated in it.
    """
    clean = text.strip()
    if column.type not in _PARSE or not column.importable:
        raise AuditError(
            "{column} cannot be read from a file; write it in its own form.", column=column.words
        )
    if not clean and column.type not in {ColumnType.TEXT, ColumnType.CHOICES,
                                         ColumnType.LINKS, ColumnType.CONTENTS}:  # fmt: skip
        if not column.optional:
            raise AuditError("{column} is empty; it needs a value.", column=column.words)
        return None
    return _PARSE[column.type](column, clean, names, within)


# Values as text


def _choice_text(value: Any, column: Column, _names: Names) -> str:  # noqa: ANN401 - any value
    words = column.choices or {}
    return words.get(value, str(value))


def _link_text(value: Any, column: Column, names: Names) -> str:  # noqa: ANN401 - any value
    return "" if column.link is None else names.name(column.link, value)


def _contents_text(value: Any, _column: Column, _names: Names) -> str:  # noqa: ANN401 - any value
    return "; ".join(f"{one.pieces} × {one.what}" for one in value)


def _several(one_text: Callable[[Any, Column, Names], str]) -> Callable[[Any, Column, Names], str]:
    return lambda value, column, names: ", ".join(
        filter(None, (one_text(one, column, names) for one in value))
    )


_TEXT: Mapping[ColumnType, Callable[[Any, Column, Names], str]] = {
    ColumnType.TEXT: lambda value, _column, _names: str(value),
    ColumnType.NUMBER: lambda value, _column, _names: str(value),
    ColumnType.DATE: lambda value, _column, _names: str(value.isoformat()),
    ColumnType.YES_NO: lambda value, _column, _names: YES if value else NO,
    ColumnType.SECRET: lambda _value, _column, _names: MASK,
    ColumnType.CHOICE: _choice_text,
    ColumnType.CHOICES: _several(_choice_text),
    ColumnType.LINK: _link_text,
    ColumnType.LINKS: _several(_link_text),
    ColumnType.CONTENTS: _contents_text,
}


# Text as values


def _text_value(column: Column, text: str, _names: Names, _within: str | None) -> Value:
    if not text and not column.optional:
        raise AuditError("{column} is empty; it needs a value.", column=column.words)
    return text


def _number_value(column: Column, text: str, _names: Names, _within: str | None) -> Value:
    whole = re.fullmatch(r"[+-]?(\d{1,9})(?:\.0+)?", text, re.ASCII)
    if whole is None or not column.least <= int(text.partition(".")[0]) <= column.most:
        raise AuditError(
            "{column}: “{short}” is not a whole number from {least} to {most}.",
            column=column.words,
            short=_short(text),
            least=column.least,
            most=column.most,
        )
    return int(text.partition(".")[0])


def _yes_no_value(column: Column, text: str, _names: Names, _within: str | None) -> Value:
    said = yes_or_no(text)
    if said is None:
        raise AuditError(
            "{column}: “{short}” is neither {yes} nor {no}.",
            column=column.words,
            short=_short(text),
            yes=YES,
            no=NO,
        )
    return said


def _choice_value(column: Column, text: str, _names: Names, _within: str | None) -> Value:
    return _chosen(column, text)


def _chosen(column: Column, text: str) -> StrEnum:
    wanted = _plain(text)
    choices = column.choices or {}
    said = {True: YES, False: NO, None: ""}[yes_or_no(text)]
    for choice, words in choices.items():
        if wanted in {_plain(words), _plain(choice.value)} or words == said:
            return choice
    known = ", ".join(choices.values())
    raise AuditError(
        "{column}: “{short}” is none of {known}.",
        column=column.words,
        short=_short(text),
        known=known,
    )


def _choices_value(column: Column, text: str, _names: Names, _within: str | None) -> Value:
    return tuple(dict.fromkeys(_chosen(column, part) for part in _parts(text, r"[,;/\n]")))


def _link_value(column: Column, text: str, names: Names, within: str | None) -> Value:
    return _linked(column, text, names, within)


def _linked(column: Column, text: str, names: Names, within: str | None) -> str:
    if column.link is None:
        raise ValueError(f"the column {column.field} links to nothing")
    found = names.find(column.link, text, within)
    if not found:
        raise AuditError(
            "{column}: there is no {link} “{short}”.",
            column=column.words,
            link=column.link.value,
            short=_short(text),
        )
    if len(found) > 1:
        raise AuditError(
            "{column}: “{short}” is the name of {count}; write it with its building, "
            "such as “Main / Level 1”.",
            column=column.words,
            short=_short(text),
            count=len(found),
        )
    return found[0]


def _links_value(column: Column, text: str, names: Names, within: str | None) -> Value:
    parts = _parts(text, r"[,;\n]")
    return tuple(dict.fromkeys(_linked(column, part, names, within) for part in parts))


def _date_value(column: Column, text: str, _names: Names, _within: str | None) -> Value:
    day = day_of(text)
    # Alone, 18/11/2026 says nothing of 03/04/2026 above it; a whole column does (register_cells).
    if day is None or ("/" in text and writes_day_first([text])):
        raise AuditError(
            "{column}: “{short}” is not a date; write it as {date}.",
            column=column.words,
            short=_short(text),
            date=date(2026, 11, 18),
        )
    if not column.may_lie_ahead:
        check_happened(column.words, day)
    return day


_PIECES = (
    re.compile(r"(?P<pieces>\d{1,4})\s*[×x*]\s*(?P<what>.+)", re.IGNORECASE),
    re.compile(r"(?P<what>.+?)\s*[(×x*]\s*(?P<pieces>\d{1,4})\)?", re.IGNORECASE),
    re.compile(r"(?P<what>.+)"),
)


def _contents_value(_column: Column, text: str, _names: Names, _within: str | None) -> Value:
    return tuple(_content(part) for part in _parts(text, r"[;\n]"))


def _content(text: str) -> Content:
    found = next(match for pattern in _PIECES if (match := pattern.fullmatch(text)))
    pieces = found.groupdict().get("pieces")
    return Content(found["what"].strip(), 1 if pieces is None else int(pieces))


_PARSE: Mapping[ColumnType, Callable[[Column, str, Names, str | None], Value]] = {
    ColumnType.TEXT: _text_value,
    ColumnType.NUMBER: _number_value,
    ColumnType.DATE: _date_value,
    ColumnType.YES_NO: _yes_no_value,
    ColumnType.CHOICE: _choice_value,
    ColumnType.CHOICES: _choices_value,
    ColumnType.LINK: _link_value,
    ColumnType.LINKS: _links_value,
    ColumnType.CONTENTS: _contents_value,
}


def _parts(text: str, separators: str) -> Iterable[str]:
    return filter(None, (part.strip() for part in re.split(separators, text)))


def _plain(text: str) -> str:
    return re.sub(r"[\s_-]+", " ", text).strip().casefold()


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= 40 else f"{flat[:40]}…"
