"""What was found of a thing, beside its name wherever the window lists it among others."""

from __future__ import annotations

from collections.abc import Mapping

from cpted_audit.domain.registers.conditions import Condition
from cpted_audit.ui.words import QT_TR_NOOP, tr

FOUND: Mapping[Condition, str] = {
    Condition.EXPIRED: QT_TR_NOOP("expired"),
    Condition.DEFECT: QT_TR_NOOP("defect"),
    Condition.NO_LATCH: QT_TR_NOOP("does not latch"),
    Condition.PROPPED: QT_TR_NOOP("propped open"),
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
    words = found_words(condition)
    return f"{name} ({words})" if name and words else name


def found_words(condition: Condition | None) -> str:
    """Return what speaks against a thing, such as “does not latch”, empty for nothing."""
    words = FOUND.get(condition) if condition else None
    return tr(words) if words else ""
