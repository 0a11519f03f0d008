"""What one copy of a document says of itself on every page.

What a document says of the audit it was made of: which edition it is, or a draft, who signed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Final, Literal, NamedTuple

from cpted_audit.domain.documents.days import day
from cpted_audit.domain.documents.printing import grouped
from cpted_audit.domain.photos.picture_size import DOTS_PER_INCH, PhotoDetail
from cpted_audit.policy import LONGEST_MARKING, MARKING, in_force, is_decided
from cpted_audit.report.audience import Audience
from cpted_audit.report.parts import Volume
from cpted_audit.words import N_

Point = tuple[float, float]

ROLES: Final = ("Prepared by", "Reviewed by", "Issued by")
"""As what people sign, in the order in which they do."""
SIGNATURE_SHAPE: Final = (3.0, 1.0)
"""Width and height of the field in which a signature is drawn, whatever its size."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedName:
    """Somebody who signed: as what, such as “Prepared by”, under which name, and when.

    `strokes` are of a signature drawn by hand: lines through points from 0 to 1 each way of its
    field, y downwards; empty where the name was typed alone.
    """

    role: str
    name: str
    on: date
    strokes: Sequence[Sequence[Point]] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What the audit was when a document was made of it.

    `number` is the edition's, None for a draft; `on` is the day it was issued. `after` is the
    edition before, None without one, with its day. A draft may have been reviewed; of an edition
    something may have been purged on a day. `signed` are those who signed, in the order in which
    it is done.
    """

    number: int | None = None
    on: date | None = None
    after: int | None = None
    after_on: date | None = None
    reviewed: bool = False
    purged_on: date | None = None
    signed: Sequence[SignedName] = ()

    @property
    def draft(self) -> bool:
        """Whether what the document says was not issued."""
        return self.number is None

    @property
    def words(self) -> str:
        """What it is in short, as at the head of every page: “Edition 2”, “Draft”."""
        if self.number is not None:
            return f"Edition {self.number}"
        return "Draft" if self.after is None else f"Draft after edition {self.after}"

    @property
    def told(self) -> str:
        """What it is as a first page says it."""
        if self.number is not None:
            purged = "" if self.purged_on is None else f"; parts were purged {day(self.purged_on)}"
            return f"{self.words}{_of(self.on)}{purged}"
        last = (
            "no edition of this audit is issued yet"
            if self.after is None
            else f"changed since edition {self.after}{_of(self.after_on)}"
        )
        return f"DRAFT, {'reviewed and ' * self.reviewed}not issued: {last}."

    @property
    def nameless(self) -> Standing:
        """The same without the names of those who signed, for who may not have them."""
        return replace(self, signed=())


DRAFT: Final = Standing()
"""An audit of which nothing was ever issued."""


def _of(on: date | None) -> str:
    return "" if on is None else f" of {day(on)}"


# Handling markings: the labels of the Traffic Light Protocol 2.0, or the district's own words.


InkName = Literal["NO", "MARKING", "YES", "TEXT"]


class Label(NamedTuple):
    """What a label allows, in short, and the name of the dark ink it is printed in on white."""

    meaning: str
    ink: InkName


TLP: dict[str, Label] = {
    "TLP:RED": Label(N_("for the named recipients only"), "NO"),
    "TLP:AMBER+STRICT": Label(
        N_("for those in the recipient's own organization who need to know"), "MARKING"
    ),
    "TLP:AMBER": Label(
        N_("for those in the recipient's organization and its clients who need to know"), "MARKING"
    ),
    "TLP:GREEN": Label(N_("for the recipient's community, not for public channels"), "YES"),
    "TLP:CLEAR": Label(N_("may be handed on freely"), "TEXT"),
}
"""The labels (FIRST, TLP 2.0, August 2022): never translated, in capitals, without spaces."""

_OF_THEIR_OWN = {Audience.PUBLIC: "TLP:CLEAR"}
"""Documents that are not marked as the audit is."""
LONGEST = LONGEST_MARKING
"""Letters of a marking."""


def canonical(marking: str) -> str:
    """Return a label of the protocol as it must be written, and other words as they are."""
    squeezed = "".join(marking.split()).upper()
    return squeezed if squeezed in TLP else " ".join(marking.split())[:LONGEST]


def marking_for(audience: Audience, of_audit: str, chosen: str = "") -> str:
    """Return the marking of a copy: the one chosen, the document's own, or the audit's.

    Where an organization decided a marking, nobody chooses another and every audit has that.
    """
    if is_decided(MARKING) and canonical(chosen) != canonical(in_force("")):
        chosen = ""
    return canonical(chosen or _OF_THEIR_OWN.get(audience, in_force(of_audit)))


def meaning_of(marking: str) -> str:
    """Return what a label allows; empty for the district's own words."""
    label = TLP.get(canonical(marking))
    return "" if label is None else label.meaning


def ink_of(marking: str) -> InkName:
    """Return the name of the ink a marking is printed in."""
    label = TLP.get(canonical(marking))
    return "MARKING" if label is None else label.ink


NOT_SIGNED = "not signed"
NUMBERING = "Printings are numbered through all documents of an audit."
_SHOWN = 12
"""Digits of a digest that are printed; all of them stand in the file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Imprint:
    """Which printing a copy is, and of which edition, with the digest of what it says in hex.

    `printing` is None for a copy made of an audit that could not be written. `issuer` made it;
    `fingerprint` is that of the issuer's key, empty for a copy that is not signed.
    """

    printing: int | None
    digest: str
    issuer: str
    fingerprint: str = ""
    standing: Standing = DRAFT

    @property
    def numbered(self) -> str:
        """The printing in words, such as “Printing 7”."""
        return "Printing without number" if self.printing is None else f"Printing {self.printing}"

    @property
    def numbering(self) -> str:
        """Why a document's first printing may have another number than 1; empty without one."""
        return "" if self.printing is None else NUMBERING

    @property
    def short(self) -> str:
        """The first digits of the digest, in groups as people compare them."""
        return grouped(self.digest[:_SHOWN])

    @property
    def line(self) -> str:
        """Edition, printing and digest as they stand on every page."""
        return f"{self.standing.words} · {self.printed}"

    @property
    def printed(self) -> str:
        """Printing and digest behind the edition."""
        return f"{self.numbered[0].lower()}{self.numbered[1:]} · {self.short}"

    @property
    def signed(self) -> str:
        """Whether a copy is signed, and with which key, in words."""
        return f"signed, key {self.fingerprint}" if self.fingerprint else NOT_SIGNED


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyFacts:
    """How a copy may be handled and whose it is; `number` is None for a copy for nobody named."""

    marking: str = ""
    exemption: str = ""
    recipient: str = ""
    agency: str = ""
    number: int | None = None
    destroy_by: date | None = None
    photos: PhotoDetail = PhotoDetail.PRINT
    volume: Volume = Volume.WHOLE
    imprint: Imprint | None = None
    standing: Standing | None = None
    """Which edition it is of; None where that is nobody's question, as for a form to fill in."""

    @property
    def dots_per_inch(self) -> int | None:
        """How finely photos are placed; None for every pixel they have."""
        return DOTS_PER_INCH[self.photos]

    @property
    def holder(self) -> str:
        """Whose copy it is, such as “Copy 2 · City Fire”; empty for nobody's."""
        if self.number is None:
            return ""
        return f"Copy {self.number} · {self.agency or self.recipient}"


UNMARKED = CopyFacts()
"""A copy that says nothing of itself."""


class PartialKind(StrEnum):
    """Copies that have less or more than the document of their audience, as the log names them."""

    SUMMARY = "full summary"
    ANNEX = "full annex"
    WITH_FINDINGS = "responder with findings"


PARTIAL_WORDS: dict[PartialKind, str] = {
    PartialKind.SUMMARY: N_("Full report, summary volume"),
    PartialKind.ANNEX: N_("Full report, annex"),
    PartialKind.WITH_FINDINGS: N_("Responders' packet with findings"),
}
"""What such a copy is called in the window."""


class PaperKind(StrEnum):
    """The papers beside the documents, as the log of copies names them."""

    WORK_SHEET = "work sheet"
    PUNCH_LIST = "punch list"
    FISCAL_PAGE = "fiscal page"
    TIMELINE = "timeline"
    FIX_PLAN = "fix plan"
    COMPARISON = "comparison"
    TREND = "trend"


PAPER_WORDS: dict[PaperKind, str] = {
    PaperKind.WORK_SHEET: N_("Sheet of one finding"),
    PaperKind.PUNCH_LIST: N_("Punch list"),
    PaperKind.FISCAL_PAGE: N_("Fiscal page"),
    PaperKind.TIMELINE: N_("Timeline"),
    PaperKind.FIX_PLAN: N_("Plan of repairs"),
    PaperKind.COMPARISON: N_("Comparison of two audits"),
    PaperKind.TREND: N_("Trend over several audits"),
}
"""What a paper is called in the window."""
