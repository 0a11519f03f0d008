"""What was read of the law: a passage, in our own words, with where and when it was read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A statute or an account of one: what it says in one sentence of ours, and where it was read.

    `source` is the address of what was read, which may be an excerpt or somebody's account; `says`
    tells so then. Statutes change: `read_on` is the day on which the source said so.
    """

    citation: str
    says: str
    source: str
    read_on: date
