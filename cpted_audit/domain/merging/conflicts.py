"""What two files of an audit say differently, and what can be decided about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from cpted_audit.words import N_, Words

Row = Mapping[str, Any]
"""The values of a stored row by column."""


class ConflictKind(StrEnum):
    """In which way two files say different things."""

    FIELD = "field"
    """Both changed one field, each otherwise."""
    SAME = "same"
    """Both added what looks like one thing."""
    REMOVED = "removed"
    """One removed what the other changed, or wrote something at."""
    MOVES = "moves"
    """Both moved one finding to another state."""
    SETTLED = "settled"
    """Two raters settled a question in one, and the other changed its answer or rating."""


class Take(StrEnum):
    """What is decided about a conflict."""

    MINE = "mine"
    THEIRS = "theirs"
    BOTH = "both"
    """Of two texts: both of them, one below the other."""
    ONE = "one"
    """Of two things that were added: they are one and the same."""
    TWO = "two"


TAKE_WORDS: Final[Mapping[Take, Words]] = {
    Take.MINE: N_("Mine", "of a merge"),
    Take.THEIRS: N_("Theirs"),
    Take.BOTH: N_("Both"),
    Take.ONE: N_("One and the same"),
    Take.TWO: N_("Two things"),
}

LONG_TEXTS: Final = frozenset({"note", "words", "caption", "reason", "contents", "detail"})
"""Fields whose two texts can both be kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """One thing that two files say differently.

    `field` names the first of the columns that are decided together; it is empty where a whole row
    is in question. `mine`, `theirs` and `base` are values of that column then, or rows, None for
    what is not there. `row` is the row a column stands in, as far as it is merged. `place_id` is
    the place it lies at, empty where it lies at none.
    """

    kind: ConflictKind
    table: str
    row_id: str
    field: str = ""
    mine: Any = None
    theirs: Any = None
    base: Any = None
    place_id: str = ""
    other_id: str = ""
    row: Row | None = None

    @property
    def key(self) -> str:
        """By what it is named in a file of choices; the same from either side."""
        parts = (self.kind.value, self.table, self.row_id, self.other_id, self.field)
        return "/".join(filter(None, parts))

    @property
    def takes(self) -> tuple[Take, ...]:
        """What can be decided about it."""
        if self.kind is ConflictKind.SAME:
            return Take.ONE, Take.TWO
        texts = isinstance(self.mine, str) and isinstance(self.theirs, str)
        if self.kind is ConflictKind.FIELD and self.field in LONG_TEXTS and texts:
            return Take.MINE, Take.THEIRS, Take.BOTH
        return Take.MINE, Take.THEIRS

    def taken(self, take: Take | None) -> Take | None:
        """Return what is decided here by a decision about many conflicts: mine, or theirs."""
        return Take.ONE if take is not None and self.kind is ConflictKind.SAME else take
