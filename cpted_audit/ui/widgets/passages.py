"""How a passage of law is shown: what it says, and where and when it was read."""

from __future__ import annotations

from cpted_audit.domain.documents.law import Passage
from cpted_audit.ui.words import day, tr


def passage_text(passage: Passage) -> str:
    """Return a passage in a line; what it says is in English, as it was written down."""
    where = tr("Read at {source}, {day}.", source=passage.source, day=day(passage.read_on))
    own = [tr("A row of the district's own.")] if passage.district else []
    return " ".join([f"{passage.citation}: {passage.says}", where, *own])
