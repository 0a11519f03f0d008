"""By what kinds of thing it is told what changed between two states of an audit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from cpted_audit.words import Words, counted, joined

OWNERS: Final[Mapping[str, str]] = {
    "finding_move": "finding_id", "comment": "finding_id", "observation": "finding_id",
    "door_check": "door_id", "reply": "interview_id", "light_reading": "survey_id",
}  # fmt: skip
"""Rows that are told as a change of the one they belong to: by table, the column that names it."""


class ChangeKind(NamedTuple):
    """One kind of thing as it is counted, and the tables its rows stand in.

    `name` is for programs, `words` is what is said of one thing and of many; rows of OWNERS count
    for their owner.
    """

    name: str
    words: Words
    tables: frozenset[str]


CHANGE_KINDS: Final[tuple[ChangeKind, ...]] = (
    ChangeKind("answers", counted("1 answer", "{count} answers", None), frozenset({"answer"})),
    ChangeKind(
        "findings",
        counted("1 finding", "{count} findings", None),
        frozenset({"finding", "finding_move", "comment", "observation"}),
    ),
    ChangeKind(
        "places",
        counted("1 place", "{count} places", None),
        frozenset({"building", "level", "place", "section_off"}),
    ),
    ChangeKind(
        "doors", counted("1 door", "{count} doors", None), frozenset({"door", "door_check"})
    ),
    ChangeKind(
        "key-boxes", counted("1 key box", "{count} key boxes", None), frozenset({"key_box"})
    ),
    ChangeKind(
        "keys", counted("1 key or card", "{count} keys or cards", None), frozenset({"key_held"})
    ),
    ChangeKind("codes", counted("1 code", "{count} codes", None), frozenset({"code"})),
    ChangeKind(
        "equipment",
        counted("1 piece of equipment", "{count} pieces of equipment", None),
        frozenset({"fixture"}),
    ),
    ChangeKind("contacts", counted("1 contact", "{count} contacts", None), frozenset({"contact"})),
    ChangeKind("photos", counted("1 photo", "{count} photos", None), frozenset({"photo"})),
    ChangeKind("plans", counted("1 plan", "{count} plans", None), frozenset({"plan"})),
    ChangeKind("markers", counted("1 marker", "{count} markers", None), frozenset({"marker"})),
    ChangeKind(
        "studies",
        counted("1 study or survey", "{count} studies or surveys", None),
        frozenset({"sight_study", "light_survey", "light_reading"}),
    ),
    ChangeKind(
        "visits",
        counted("1 visit or person", "{count} visits or people", None),
        frozenset({"visit", "person"}),
    ),
    ChangeKind(
        "interviews",
        counted("1 interview", "{count} interviews", None),
        frozenset({"interview", "reply"}),
    ),
    ChangeKind(
        "school",
        counted("1 fact of the school", "{count} facts of the school", None),
        frozenset({"site", "site_facts", "checklist"}),
    ),
    ChangeKind(
        "fix-plans", counted("1 fix plan", "{count} fix plans", None), frozenset({"fix_plan"})
    ),
)
"""Every table that an edition freezes stands in one of them; a test holds that."""


class KindCount(NamedTuple):
    """How many things of one kind changed."""

    kind: ChangeKind
    number: int

    @property
    def words(self) -> Words:
        """The count in words, such as “14 answers”."""
        return self.kind.words.of(self.number)


def counts_of(touched: Mapping[str, Iterable[str]]) -> tuple[KindCount, ...]:
    """Return how many things of each kind changed, by the ids of things in each table.

    A row of OWNERS stands under its table with the id of its owner.
    """
    found = []
    for kind in CHANGE_KINDS:
        ids = {one for table in kind.tables for one in touched.get(table, ())}
        if ids:
            found.append(KindCount(kind, len(ids)))
    return tuple(found)


def counts_words(counts: Iterable[KindCount]) -> Words:
    """Return counts in one line, such as “14 answers, 3 findings, 2 doors”; empty for none."""
    return joined(", ", [one.words for one in counts])
