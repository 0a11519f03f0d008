"""What one copy of a document says of itself on every page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyFacts:
    """How a copy may be handled and whose it is; `number` is None for a copy for nobody named."""

    marking: str = ""
    exemption: str = ""
    recipient: str = ""
    agency: str = ""
    number: int | None = None
    destroy_by: date | None = None

    @property
    def holder(self) -> str:
        """Whose copy it is, such as “Copy 2 · City Fire”; empty for nobody's."""
        if self.number is None:
            return ""
        return f"Copy {self.number} · {self.agency or self.recipient}"


UNMARKED = CopyFacts()
"""A copy that says nothing of itself."""
