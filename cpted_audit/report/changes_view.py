"""What changed since an earlier copy, as the layout gets it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedFact:
    """One fact that is told otherwise; an empty text is one that nobody recorded."""

    words: str
    now: str
    was: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeView:
    """One thing of a register that was added, is gone, or of which other facts are told."""

    register: str
    name: str
    sort: Literal["added", "gone", "changed"]
    facts: Sequence[ChangedFact]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangesView:
    """What changed since the copy of a day; `since` is None where there is nothing to compare."""

    since: date | None
    edition: int | None
    changes: Sequence[ChangeView]
