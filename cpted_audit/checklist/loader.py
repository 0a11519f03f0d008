"""Read a checklist from its TOML file, and tell every mistake in it at once."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import tomli

from cpted_audit.checklist.keys import REQUIRED, TABLES, RefusedValueError, TomlKey
from cpted_audit.checklist.model import Checklist, Companion, Item, Section, Source
from cpted_audit.domain.vocabulary import Evidence, ItemClass
from cpted_audit.errors import ChecklistError

MAX_BYTES = 2_000_000
"""The largest checklist file that is read; ten times the largest the program ships with."""

MOST_PARTS = 50
"""Parts of a key with dots between; the program knows keys of two."""
MOST_PROBLEMS = 200
"""Mistakes told of one file."""

_DEEP_KEY = re.compile(
    r"(?<![\w-])(?:[\w-]++|\"[^\"\n]*+\"|'[^'\n]*+')"
    rf"(?:[ \t]*+\.[ \t]*+(?:[\w-]++|\"[^\"\n]*+\"|'[^'\n]*+')){{{MOST_PARTS}}}"
)
_WHOLE_FILE = "the file"
_IDENTITY = ("id", "key")
_ANCHORS = ("yes", "partial", "no")


def load(path: Path) -> Checklist:
    """Read the checklist file at `path`; raises `ChecklistError` with every mistake found."""
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise ChecklistError(
            "{name}: the file could not be read: {error}.", name=path.name, error=error
        ) from error
    if len(data) > MAX_BYTES:
        raise ChecklistError(
            "{name}: the file is larger than {max_bytes} MB.",
            name=path.name,
            max_bytes=MAX_BYTES // 10**6,
        )
    try:
        # Editors on Windows may put a byte order mark first; TOML itself knows none.
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ChecklistError(
            "{name}: the file is not UTF-8 text (line {line}); save it as UTF-8.",
            name=path.name,
            line=line,
        ) from error
    return loads(text, path.name)


def loads(text: str, name: str) -> Checklist:
    """Read a checklist from `text`; `name` stands for the file in the mistakes.

    Raises `ChecklistError` with every mistake found.
    """
    reading = _Reading(name)
    head, companions, sources, sections = reading.document(_parsed(text, name))
    if reading.problems:
        left = len(reading.problems) - MOST_PROBLEMS
        more = [f"{name}: and {left:,} more."] if left > 0 else []
        raise ChecklistError(*reading.problems[:MOST_PROBLEMS], *more)
    return Checklist(
        **head.fields,
        sections=tuple(_section(row) for row in sections),
        sources=tuple(Source(**row.fields) for row in sources),
        companions=tuple(Companion(**row.fields) for row in companions),
        text=text,
        digest=hashlib.sha256(text.encode()).hexdigest(),
    )


def _section(row: _Row) -> Section:
    items = (Item(**item.fields, section_id=row.fields["id"]) for item in row.rows)
    return Section(**row.fields, items=tuple(items))


def _parsed(text: str, name: str) -> dict[str, Any]:
    if len(text) > MAX_BYTES:  # one that an audit carries, too
        raise ChecklistError(
            "{name}: the text is longer than {max_bytes} MB.",
            name=name,
            max_bytes=MAX_BYTES // 10**6,
        )
    # The reader's work grows with the square of a key's parts, which stand in one line.
    many = any(line.count(".") >= MOST_PARTS for line in text.split("\n"))
    if many and _DEEP_KEY.search(text):
        raise ChecklistError(
            "{name}: a key has more than {most_parts} parts.", name=name, most_parts=MOST_PARTS
        )
    try:
        return tomli.loads(text)
    except RecursionError as error:
        raise ChecklistError(
            "{name}: the file is nested too deeply to be read.", name=name
        ) from error
    except ValueError as error:  # also numbers with thousands of digits
        raise ChecklistError(
            "{name}: the file is not valid TOML: {error}.", name=name, error=error
        ) from error


@dataclass(slots=True)
class _Row:
    """A table of the file: where it stands, what was read of it, and the tables within."""

    where: str
    fields: dict[str, Any]
    rows: list[_Row] = field(default_factory=list)


@dataclass(slots=True)
class _Reading:
    """One pass over a file named `name`, which gathers `problems` instead of stopping at one."""

    name: str
    problems: list[str] = field(default_factory=list)

    def document(self, document: dict[str, Any]) -> tuple[_Row, list[_Row], list[_Row], list[_Row]]:
        """Return the head, the companions, the sources and the sections of a file."""
        self._refuse_unknown(
            document, _WHOLE_FILE, ("checklist", "companions", "sources", "sections")
        )
        head = self._head(document)
        companions = self._rows(document, _WHOLE_FILE, "companions", least=0)
        sources = self._rows(document, _WHOLE_FILE, "sources", least=0)
        sections = self._rows(document, _WHOLE_FILE, "sections", within="items")
        items = [item for section in sections for item in section.rows]
        self._distinct(companions, "id")
        self._distinct(sources, "key")
        self._distinct(sections, "id")
        self._distinct(items, "id")
        self._known_sources(items, {row.fields.get("key") for row in sources})
        self._measured(items)
        self._tagged(items)
        self._anchored(items)
        self._followed(items)
        self._judged(sources)
        if head.fields.get("companion"):
            self._beside(items)
        return head, companions, sources, sections

    def _say(self, where: str, problem: str) -> None:
        self.problems.append(f"{self.name}: {where}: {problem}.")

    def _head(self, document: dict[str, Any]) -> _Row:
        table = document.get("checklist")
        if not isinstance(table, dict):
            self._say(_WHOLE_FILE, "the table [checklist] is missing")
            return _Row("checklist", {})
        return _Row("checklist", self._fields(table, "checklist", TABLES["checklist"]))

    def _rows(
        self,
        owner: dict[str, Any],
        where: str,
        name: str,
        *,
        least: int = 1,
        within: str = "",
        prefix: str = "",
    ) -> list[_Row]:
        """Read the tables [[name]] of `owner`, and in each the tables named `within`."""
        path = f"{prefix}.{name}" if prefix else name
        tables = owner.get(name, [])
        if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
            self._say(where, f"key {name!r} must be written as [[{path}]] tables")
            return []
        if len(tables) < least:
            self._say(where, f"there is no [[{path}]] table")
        stem = f"{where}.{name}" if prefix else name
        return [
            self._row(table, f"{stem}[{number}]", path, within)
            for number, table in enumerate(tables, start=1)
        ]

    def _row(self, table: dict[str, Any], place: str, path: str, within: str) -> _Row:
        where = place + _identity(table)
        extra = (within,) if within else ()
        row = _Row(where, self._fields(table, where, TABLES[path], extra))
        if within:
            row.rows = self._rows(table, place, within, prefix=path)
        return row

    def _fields(
        self,
        table: dict[str, Any],
        where: str,
        keys: tuple[TomlKey, ...],
        extra: tuple[str, ...] = (),
    ) -> dict[str, Any]:
        self._refuse_unknown(table, where, [*(key.name for key in keys), *extra])
        fields = {}
        for key in keys:
            if key.name not in table and key.default is not REQUIRED:
                fields[key.field] = key.default
                continue
            try:
                fields[key.field] = _value(table, key)
            except RefusedValueError as refused:
                self._say(where, f"key {key.name!r} {refused}")
        return fields

    def _refuse_unknown(self, table: dict[str, Any], where: str, allowed: Iterable[str]) -> None:
        names = dict.fromkeys(allowed)
        for name in table:
            if name not in names:
                self._say(where, f"key {name!r} is unknown; allowed are: {', '.join(names)}")

    def _distinct(self, rows: list[_Row], name: str) -> None:
        first: dict[str, str] = {}
        for row in rows:
            value = row.fields.get(name)
            if value is None:
                continue
            # Ids that differ only in case would be one and the same to a reader.
            where = first.setdefault(value.casefold(), row.where)
            if where != row.where:
                self._say(row.where, f"key {name!r}: {value!r} is already used by {where}")

    def _known_sources(self, items: list[_Row], known: set[str | None]) -> None:
        for item in items:
            for key in item.fields.get("sources", ()):
                if key not in known:
                    self._say(
                        item.where, f"key 'sources' names {key!r}, which no [[sources]] table has"
                    )

    def _measured(self, items: list[_Row]) -> None:
        for item in items:
            asked = Evidence.MEASUREMENT in item.fields.get("evidence", ())
            if asked and item.fields.get("measure") == "":
                self._say(
                    item.where,
                    "key 'evidence' asks for a measurement, but key 'measure' does not say of what",
                )

    def _tagged(self, items: list[_Row]) -> None:
        """Put the tags where `class`, the one key of older files, said only one."""
        for item in items:
            if "tags" not in item.fields or "item_class" not in item.fields:
                continue
            only = item.fields.pop("item_class")
            if item.fields["tags"] and only:
                self._say(item.where, "keys 'tags' and 'class' say the same; leave out 'class'")
            elif not item.fields["tags"] and not only:
                self._say(item.where, "key 'tags' is missing")
            item.fields["tags"] = item.fields["tags"] or (only,)
            if item.fields.get("tier") and ItemClass.CPTED not in item.fields["tags"]:
                self._say(item.where, "key 'tier' is for items with the tag cpted alone")

    def _beside(self, items: list[_Row]) -> None:
        """Refuse what would let a companion list speak in the score or before it."""
        for item in items:
            if ItemClass.CPTED in item.fields.get("tags", ()):
                self._say(item.where, "the tag cpted is for walks; a companion list has no score")
            if item.fields.get("critical"):
                self._say(item.where, "key 'critical' is for walks, not for a companion list")

    def _anchored(self, items: list[_Row]) -> None:
        for item in items:
            if not item.fields.keys() >= set(_ANCHORS):
                continue  # one of them was refused, which is told already
            left_out = [name for name in _ANCHORS if not item.fields[name]]
            for name in left_out if len(left_out) < len(_ANCHORS) else ():
                together = "'yes', 'partial' and 'no' go together"
                self._say(item.where, f"key {name!r} is missing; {together}")

    def _followed(self, items: list[_Row]) -> None:
        for item in items:
            own = str(item.fields.get("id", "")).casefold()
            if own in {one.casefold() for one in item.fields.get("follows", ())}:
                self._say(
                    item.where, "key 'follows' names the item's own id, which continues by itself"
                )

    def _judged(self, sources: list[_Row]) -> None:
        for source in sources:
            told = [name for name in ("edition", "date", "read_at") if source.fields.get(name)]
            if source.fields.get("judgement") and told:
                self._say(
                    source.where,
                    f"key 'judgement' says that nothing published is meant; leave out {told[0]!r}",
                )


def _identity(table: dict[str, Any]) -> str:
    names = (table[key] for key in _IDENTITY if isinstance(table.get(key), str))
    name = next(names, "")
    return f" ({name[:40]})" if name.isprintable() and name else ""


def _value(table: dict[str, Any], key: TomlKey) -> object:
    if key.name not in table:
        raise RefusedValueError("is missing")
    return key.read(table[key.name])
