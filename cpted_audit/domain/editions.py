"""An edition of the audit as it was issued: its number, scores and digests, and who signed.

By what kinds of thing it is told what changed between two states of an audit.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final, NamedTuple

from cpted_audit.domain.documents.days import day
from cpted_audit.domain.ids import IssuedEditionId, SignOffId
from cpted_audit.words import N_, Words, counted, joined

LONGEST_NAME: Final = 80
"""Letters of the name of somebody who signs."""
LONGEST_NOTE: Final = 2_000
"""Letters of the note of an edition."""


class SignedAs(StrEnum):
    """What somebody signs an edition as, in the order in which it happens."""

    PREPARED = "prepared"
    REVIEWED = "reviewed"
    ISSUED = "issued"


SIGNED_WORDS: Final[dict[SignedAs, Words]] = {
    SignedAs.PREPARED: N_("Prepared by"),
    SignedAs.REVIEWED: N_("Reviewed by"),
    SignedAs.ISSUED: N_("Issued by"),
}


class AuditState(StrEnum):
    """What the working audit is between two editions."""

    DRAFT = "draft"
    REVIEWED = "reviewed"
    ISSUED = "issued"


STATE_OF_AUDIT: Final[dict[AuditState, Words]] = {
    AuditState.DRAFT: N_("Draft"),
    AuditState.REVIEWED: N_("Reviewed"),
    AuditState.ISSUED: N_("Issued"),
}


class SignaturePoint(NamedTuple):
    """One point of a drawn signature: which stroke it is of, and where, from 0 to 1 each way."""

    stroke: int
    x: float
    y: float


@dataclass(frozen=True, slots=True, kw_only=True)
class SignOff:
    """Somebody's name under the contents with a digest; it stands while they are what they were.

    `edition` is the number the edition has or will have. `strokes` are of a signature drawn by
    hand, empty where the name was typed alone.
    """

    id: SignOffId
    edition: int
    signed_as: SignedAs
    by: str
    on: date
    at: datetime
    digest: str
    strokes: tuple[SignaturePoint, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FrozenScore:
    """One score of an edition as it was, with its day; numbers of the score are shares, 0 to 1.

    `text` is what was printed of it. `value`, `low` and `high` are None where nothing was scored.
    Of the critical conditions `critical` were not in place, `looked_at` were looked at and
    `not_looked_at` still open.
    """

    text: str
    value: float | None
    low: float | None
    high: float | None
    coverage: float
    answered: int
    in_scope: int
    critical: int
    looked_at: int
    not_looked_at: int
    on: date | None


class TableDigest(NamedTuple):
    """The digest of all rows of one table, in hex."""

    table: str
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuedEdition:
    """The whole audit as it was frozen; its rows are kept packed beside it.

    `format` is the document's at that moment, `digest` that of all frozen rows and `tables` those
    of each table that had any. `checklist` is the digest of the checklist. Where something was
    purged of the rows, `purged_on` says when: the digest is then no longer theirs.
    """

    id: IssuedEditionId
    number: int
    at: datetime
    note: str
    format: int
    checklist: str
    as_walked: FrozenScore
    today: FrozenScore
    tables: tuple[TableDigest, ...]
    digest: str
    purged_on: date | None = None

    @property
    def words(self) -> Words:
        """What it is called, such as “Edition 2 of 18 Nov 2026”."""
        return N_("Edition {number} of {day}", number=str(self.number), day=day(self.at.date()))


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionDocument:
    """What a document of an edition said: the digest of its contents, for later printings."""

    id: str
    edition_id: IssuedEditionId
    audience: str
    volume: str
    classes: tuple[str, ...]
    digest: str


OWNERS: Final[Mapping[str, str]] = {
    "finding_move": "finding_id", "comment": "finding_id", "observation": "finding_id",
    "door_check": "door_id", "reply": "interview_id", "light_reading": "survey_id",
    "last_answer": "place_id",
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
    ChangeKind(
        "answers",
        counted("1 answer", "{count} answers", None),
        frozenset({"answer"}),
    ),
    ChangeKind(
        "second-answers",
        counted("1 second answer", "{count} second answers", None),
        frozenset({"second_answer"}),
    ),
    ChangeKind(
        "findings",
        counted("1 finding", "{count} findings", None),
        frozenset({"finding", "finding_move", "comment", "observation"}),
    ),
    ChangeKind(
        "places",
        counted("1 place", "{count} places", None),
        frozenset({"building", "level", "place", "section_off", "last_answer"}),
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
        frozenset({"site", "site_facts", "checklist", "earlier_audit", "earlier_item"}),
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
    return joined(", ", [count.words for count in counts])
