"""The digest of what a document says: equal contents give equal digests, whoever gets the copy.

It is taken of the data that the layout gets, not of the file. Left out is what belongs to the copy
alone: for whom it is, its number, its last day, the day it is made, how finely photos are placed,
and what has changed since another printing or edition. Pictures are told by the digests they are
kept under. What a model was given later is left out while it is empty, so that printings of before
stay the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum, StrEnum
from hashlib import sha256
from typing import Any

from cpted_audit.domain.fields import WHERE_FILLED
from cpted_audit.report.copies import CopyFacts

_OF_THE_COPY = frozenset({"issued_on", "changes", "progress", "timeline"})
"""Fields of a document, beside its `copy`, that say nothing about the school by themselves: its
day, what became of it since another, and the same findings laid out by that day."""
_OF_EVERY_COPY = ("marking", "exemption", "volume")
"""Fields of a copy that all copies of a printing have alike."""


def contents_digest(document: Any) -> str:  # noqa: ANN401 - the model of any document
    """Return the SHA-256, in hex, of what the model of a document says."""
    return _Digesting().of(document).hex()


class _Digesting:
    """One walk over a model; what stands in it many times, such as an item, is digested once."""

    def __init__(self) -> None:
        from cpted_audit.report.pdf import Secret  # the models are loaded by pages of the window,
        from cpted_audit.report.plans.views import PlanInk  # which need no PDF library

        self._secret, self._ink = Secret, PlanInk
        self._known: dict[int, bytes] = {}
        self._names: dict[type[Any], tuple[tuple[str, bytes], ...]] = {}
        """The fields of each kind of record that say something, and how each is written."""
        self._later: dict[type[Any], frozenset[str]] = {}
        self._texts: dict[str, bytes] = {}
        self._words: dict[Enum | None, bytes] = {}

    def of(self, value: Any) -> bytes:  # noqa: ANN401 - any value of a model
        """Return the digest of a value."""
        kind = type(value)
        if kind is str:  # no word of an enum, which is told by its value
            known = self._texts.get(value)
            if known is None:
                known = self._texts[value] = _plain(value)
            return known
        if kind in self._names:
            known = self._known.get(id(value))
            if known is None:
                known = self._known[id(value)] = self._of_fields(value)
            return known
        if kind is tuple:
            return _joined("list", map(self.of, value))
        if value is None or isinstance(value, StrEnum):
            known = self._words.get(value)
            if known is None:
                known = self._words[value] = _plain(value)
            return known
        if value is None or isinstance(value, str | int | float | date | bytes):
            return _plain(value)
        if isinstance(value, self._secret):
            return _plain(value.text)
        if is_dataclass(value):
            known = self._known.get(id(value))
            if known is None:
                known = self._known[id(value)] = self._of_fields(value)
            return known
        if isinstance(value, set | frozenset):
            return _joined("set", sorted(map(self.of, value)))
        if isinstance(value, Mapping):
            pairs = sorted(self.of(key) + self.of(one) for key, one in value.items())
            return _joined("map", pairs)
        if callable(value) or isinstance(value, self._ink):  # of a picture that is told by its key
            return b""
        return _joined("list", map(self.of, value))

    def _of_fields(self, value: Any) -> bytes:  # noqa: ANN401 - see above
        kind = type(value)
        if kind not in self._names:
            self._names[kind] = tuple((name, name.encode()) for name in _names(kind))
        later = self._later.get(kind)
        if later is None:
            later = self._later[kind] = _later(kind)
        said = []
        for name, written in self._names[kind]:
            held = getattr(value, name)
            if name not in later or held:
                said.append(written + self.of(held))
        return _joined("record", said)


def _names(kind: type[Any]) -> tuple[str, ...]:
    """Return the fields of a record that say something about the school."""
    names = tuple(field.name for field in fields(kind) if not _is_id(field.name))
    if kind is CopyFacts:
        return _OF_EVERY_COPY
    if "copy" in names:
        return tuple(name for name in names if name not in _OF_THE_COPY)
    return names


def _later(kind: type[Any]) -> frozenset[str]:
    """Return the fields of a record that are left out while they are empty."""
    return frozenset(field.name for field in fields(kind) if field.metadata == WHERE_FILLED)


def _is_id(name: str) -> bool:
    """Return whether a field joins records to each other and is printed nowhere."""
    return name == "id" or (name.endswith(("_id", "_ids")) and name != "item_id")


def _plain(value: Any) -> bytes:  # noqa: ANN401 - see above
    """Return the digest of one value; a number is told from the text that reads like it."""
    if isinstance(value, Enum):
        value = value.value
    kind = "number" if isinstance(value, int | float) else type(value).__name__
    shown = value if isinstance(value, bytes) else repr(value).encode("utf-8", "surrogatepass")
    return sha256(kind.encode() + b"\0" + shown).digest()


def _joined(kind: str, digests: Any) -> bytes:  # noqa: ANN401 - an iterable of bytes
    parts = [kind.encode(), *(b"%d:%b" % (len(digest), digest) for digest in digests)]
    return sha256(b"".join(parts)).digest()
