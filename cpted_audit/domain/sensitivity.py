"""How freely a fact may travel: one class for every field of every record."""

from __future__ import annotations

from enum import StrEnum


class Sensitivity(StrEnum):
    """Who could be hurt if a fact leaks, from nobody to everybody."""

    PUBLIC = "public"
    """May be told to anyone: that an audit took place, its dates, counts by section."""
    GENERAL = "general"
    """The district's own business: names of places, answers, scores, remedies."""
    VULNERABILITY = "vulnerability"
    """Tells an intruder where to go: findings, notes, photos."""
    RESPONDER = "responder"
    """Needed by police and fire at the door; dangerous in other hands."""
    PERSONAL = "personal"
    """About a person: phones, faces, positions of a phone's camera."""
    SECRET = "secret"  # noqa: S105 - the name of a class, not one of its members
    """Codes and the contents of key boxes; only ever in an encrypted document."""
