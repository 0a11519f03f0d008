"""What a document says of the audit it was made of: which edition it is, or a draft, who signed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from cpted_audit.domain.documents.days import day

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
