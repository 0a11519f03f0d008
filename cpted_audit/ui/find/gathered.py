"""What can be found in an audit, in parts: an edit drops the parts it touched, and no others."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from cpted_audit.domain.changes import ChangeSet
from cpted_audit.ui.find.index import FindEntry

CHUNK = 200
"""About so many entries are made between two looks at what else is waiting."""

Thing = TypeVar("Thing")
Make = Callable[[], Iterator[list[FindEntry]]]


@dataclass
class EntryPart:
    """Entries that are made together, in chunks, and stay until `touched` says otherwise."""

    make: Make
    touched: Callable[[ChangeSet], bool]
    entries: list[FindEntry] | None = field(default=None, init=False)
    version: int = field(default=0, init=False)


class Gathered:
    """The parts in the order in which entries that fit equally well are listed."""

    def __init__(self, *parts: EntryPart) -> None:
        self._parts = parts

    @property
    def entries(self) -> list[FindEntry]:
        """What is gathered so far."""
        return [entry for part in self._parts for entry in part.entries or ()]

    def follow(self, changes: ChangeSet) -> None:
        """Drop what an edit touched."""
        for part in self._parts:
            if part.touched(changes):
                part.entries = None
                part.version += 1

    def gather(self) -> Iterator[int]:
        """Make what is missing; yield after each chunk how many entries it brought."""
        for part in self._parts:
            while part.entries is None:
                version, made = part.version, list[FindEntry]()
                for chunk in part.make():
                    made += chunk
                    yield len(chunk)
                    if part.version != version:  # something was edited meanwhile
                        break
                else:
                    part.entries = made


class Remembered(Generic[Thing]):
    """Entries by what they tell of: one that is the same object as before has its entries already.

    Given out are new entries in chunks, and those there were beside the chunk they follow.
    """

    def __init__(self, entries_of: Callable[[Thing], Iterable[FindEntry]]) -> None:
        self._entries_of = entries_of
        self._known: dict[Hashable, tuple[Thing, list[FindEntry]]] = {}

    def chunks(self, things: Iterable[tuple[Hashable, Thing]]) -> Iterator[list[FindEntry]]:
        """Yield the entries of things in their order, each thing with its key."""
        before, self._known = self._known, {}
        chunk: list[FindEntry] = []
        new = 0
        for key, thing in things:
            known = before.get(key)
            if known is None or known[0] is not thing:
                known = thing, list(self._entries_of(thing))
                new += len(known[1])
            self._known[key] = known
            chunk += known[1]
            if new >= CHUNK:
                yield chunk
                chunk, new = [], 0
        yield chunk


def in_chunks(entries: Iterable[FindEntry]) -> Iterator[list[FindEntry]]:
    """Yield entries some at a time."""
    chunk: list[FindEntry] = []
    for entry in entries:
        chunk.append(entry)
        if len(chunk) >= CHUNK:
            yield chunk
            chunk = []
    yield chunk
