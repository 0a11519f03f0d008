"""An edition of the audit as it was issued: its number, scores and digests, and who signed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final, NamedTuple

from cpted_audit.domain.documents.days import day
from cpted_audit.domain.ids import IssuedEditionId, SignOffId
from cpted_audit.words import N_, Words

MOST_POINTS: Final = 5_000
"""Points of one drawn signature; more say nothing more of a hand."""
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
