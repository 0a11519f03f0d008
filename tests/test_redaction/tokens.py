"""Put a token into every text and date of every record, and find tokens again in any file."""

from __future__ import annotations

import json
import re
import zlib
from base64 import b64decode
from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from datetime import date, datetime, timedelta
from enum import Enum
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pypdf
import pypdfium2

from cpted_audit.domain.records import FIELD_SENSITIVITY
from cpted_audit.interchange.packet.page_file import has_password, read_page
from cpted_audit.report.viewer.contents import unpacked
from cpted_audit.report.wording import day
from cpted_audit.session.session import Session
from cpted_audit.store.tables import TABLES

STRUCTURED = {
    # Ids of the checklist, digests and what programs wrote for themselves: no text of a person.
    ("answer", "item_id"), ("photo", "original_sha256"), ("plan", "source_sha256"),
    ("sightstudy", "viewpoint_ids"), ("sightstudy", "zone_ids"), ("sightstudy", "inputs"),
    ("sightstudy", "result"), ("photo", "markup"), ("lightsurvey", "target"), ("key", "opens"),
    ("plan", "control"), ("recipient", "sha256"),
    ("secondanswer", "item_id"),
    ("reply", "item_id"), ("keptfixplan", "fixes"), ("keptfixplan", "put_in"),
    ("keptfixplan", "taken_out"), ("keptfixplan", "needs"),
}  # fmt: skip
"""Fields that hold texts which are no words; the test that uses this checks that none is new."""
_FIRST = date(2031, 1, 1)
_BLOCKS = re.compile(rb'<script type="text/plain" id="[a-z]+">([A-Za-z0-9+/]{16,})=*[<.]')
_DATES = re.compile(r"(?<!\d)(\d{4}-\d\d-\d\d|\d{1,2}\s+[A-Z][a-z]{2}\s+\d{4})(?!\d)")


@dataclass(frozen=True, eq=False)
class Planted:
    """Where a token was put: kind of record, field, and the record itself as it was then."""

    record: str
    field: str
    holder: Any

    @property
    def key(self) -> str:
        return f"{self.record}.{self.field}"


class TokenBook:
    """Every token given out, and what it stands for."""

    def __init__(self) -> None:
        self.planted: dict[str, Planted] = {}
        self._dates: dict[date, Planted] = {}

    def text(self, where: Planted) -> str:
        token = f"Zq{len(self.planted):05}x"
        self.planted[token] = where
        return token

    def day(self, where: Planted) -> date:
        on = _FIRST + timedelta(days=len(self._dates))
        self._dates[on] = where
        return on

    def found_in(self, haystack: str) -> set[Planted]:
        """Everything planted that stands in a text, however its lines were broken."""
        squeezed = "".join(haystack.split()).casefold()
        found = {one for token, one in self.planted.items() if token.casefold() in squeezed}
        said = {re.sub(r"\s+", " ", one[0]) for one in _DATES.finditer(haystack)}
        for on, one in self._dates.items():
            if {on.isoformat(), day(on)} & said:
                found.add(one)
        return found

    def _value(self, value: Any, where: Planted) -> Any:
        if isinstance(value, Enum | bool):
            return value
        if isinstance(value, datetime):
            return datetime.combine(self.day(where), value.timetz())
        if isinstance(value, date):
            return self.day(where)
        if isinstance(value, str):
            return self.text(where) if value else value
        if isinstance(value, tuple) and hasattr(value, "_fields"):
            return type(value)(*(self._value(one, where) for one in value))
        if isinstance(value, tuple):
            return tuple(self._value(one, where) for one in value)
        return value

    def tokened(self, record: Any) -> Any:
        """The record with a token in each of its texts and dates."""
        name = type(record).__name__.lower()
        new = {}
        for field in fields(record):
            link = field.name == "id" or field.name.endswith("_id")
            if link or (name, field.name) in STRUCTURED:
                continue
            where = Planted(name, field.name, record)
            new[field.name] = self._value(getattr(record, field.name), where)
        return replace(record, **new)


def plant(session: Session, book: TokenBook) -> None:
    """Put a token into every text and date of every record that a document could hold."""
    # The log of copies is only ever added to; here its one row is to carry tokens like the rest.
    session.document.db.execute("DROP TRIGGER IF EXISTS temp.keep_recipient_update")
    with session.edit("Plant"):
        for table in TABLES:
            if table.record.__name__.lower() in FIELD_SENSITIVITY:
                for record in table.all(session.document.db):
                    table.update(session.document.db, book.tokened(record))


def everything_in(path: Path, password: str = "") -> str:
    """All that a PDF holds: pages' text by two readers, strings, names, streams, the raw bytes."""
    parts = [path.read_bytes().decode("latin-1"), path.name]
    with pikepdf.open(path, password=password) as pdf:
        parts += [piece for thing in pdf.objects for piece in _pieces(thing)]
        parts += list(pdf.attachments)
        with pdf.open_metadata() as xmp:
            parts.append(str(xmp))
        parts += [f"{key} {value}" for key, value in pdf.docinfo.items()]
        plain = BytesIO()
        pdf.save(plain, encryption=False)
    parts += [page.extract_text() for page in pypdf.PdfReader(plain).pages]
    document = pypdfium2.PdfDocument(path, password=password or None)
    parts += [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    return "\n".join(parts)


def _pieces(thing: Any) -> Iterator[str]:
    """Every string, name and stream of an object, decompressed, in the encodings of text."""
    if isinstance(thing, pikepdf.String | pikepdf.Name):
        yield str(thing)
    elif isinstance(thing, pikepdf.Array):
        for one in thing:
            if not getattr(one, "is_indirect", False):
                yield from _pieces(one)
    elif isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
        for key in thing.keys():  # noqa: SIM118 - a stream is no mapping
            yield str(key)
            one = thing.get(key)
            if not getattr(one, "is_indirect", False):
                yield from _pieces(one)
    if isinstance(thing, pikepdf.Stream):
        yield thing.read_raw_bytes().decode("latin-1")
        try:
            data = thing.read_bytes()
        except pikepdf.PdfError:  # a JPEG; its own bytes were read above
            return
        yield data.decode("latin-1")
        yield data.decode("utf-16-be", "ignore")


def everything_in_page(path: Path, password: str = "") -> str:
    """All that a page for a browser holds: the file, each of its blocks decoded, its contents.

    Without its password what is locked stays so.
    """
    data = path.read_bytes()
    blocks = [b64decode(one + b"=" * (-len(one) % 4)) for one in _BLOCKS.findall(data)]
    parts = [data, *blocks]
    if password or not has_password(data):
        packed = read_page(data, password).contents
        parts += [packed, zlib.decompress(packed)]
    texts = [part.decode("utf-8", "replace") for part in parts]
    unescaped = [json.dumps(unpacked(parts[-2])[0], ensure_ascii=False)] if len(parts) > 3 else []
    return "\n".join([*texts, *unescaped, path.name])
