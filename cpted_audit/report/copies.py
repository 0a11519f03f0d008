"""What one copy of a document says of itself on every page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from cpted_audit.domain.picture_size import DOTS_PER_INCH, PhotoDetail
from cpted_audit.report.parts import Volume


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
