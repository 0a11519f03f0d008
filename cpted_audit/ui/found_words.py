"""What was found of a thing, beside its name wherever the window lists it among others."""

from __future__ import annotations

from collections.abc import Mapping

from cpted_audit.domain.registers.conditions import Condition
from cpted_audit.ui.words import QT_TR_NOOP, tr

FOUND: Mapping[Condition, str] = {
    Condition.EXPIRED: QT_TR_NOOP("expired"),
    Condition.DEFECT: QT_TR_NOOP("defect"),
    Condition.OUT_OF_ORDER: QT_TR_NOOP("out of order"),
    Condition.BLOCKED: QT_TR_NOOP("blocked"),
    Condition.RETURNED: QT_TR_NOOP("returned"),
    Condition.LOST: QT_TR_NOOP("lost"),
    Condition.MISSING: QT_TR_NOOP("missing"),
    Condition.REMOVED: QT_TR_NOOP("removed"),
}
"""What is said of each condition; one that nothing speaks against is not said."""


def with_found(name: str, condition: Condition | None) -> str:
    """Return a name with what speaks against the thing, such as “12 (removed)”."""
    words = FOUND.get(condition) if condition else None
    return f"{name} ({tr(words)})" if name and words else name
