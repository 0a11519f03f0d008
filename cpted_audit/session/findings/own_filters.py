"""Filters of findings that somebody keeps under a name of their own, with the audit.

They stand where the auditor looked last, not in the history: no step, and in no copy that is handed
over, as the words of a filter may name somebody.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Final, NamedTuple

from cpted_audit.analysis.findings.lists import FILTERS
from cpted_audit.errors import AuditError
from cpted_audit.session.session import Session
from cpted_audit.session.view_state import recall, remember

_KEY: Final = "finding_filters"
TRADE: Final = "trade:"
"""What a filter by trade begins with; the trade follows."""
MOST: Final = 12
"""How many an audit keeps: each is a button above the list."""
LONGEST: Final = 40


class OwnFilter(NamedTuple):
    """A filter by name: the built-in one it stands on (or a trade), and words beside it."""

    name: str
    base: str
    words: str = ""


def own_filters(session: Session) -> list[OwnFilter]:
    """Return the filters in the order in which they were kept; what is damaged is left away."""
    try:
        stored = json.loads(recall(session, _KEY) or "[]")
        return [_known(OwnFilter(*map(str, kept_filter))) for kept_filter in stored]
    except (ValueError, TypeError):
        return []


def _known(kept: OwnFilter) -> OwnFilter:
    """Return a filter on one there is: another version of the program may have others."""
    known = kept.base.startswith(TRADE) or any(
        kept_filter.name == kept.base for kept_filter in FILTERS
    )
    return kept if known else kept._replace(base="all")


def keep_filter(session: Session, name: str, base: str, words: str) -> OwnFilter:
    """Keep a filter under a name; raises AuditError for one that is none or is taken."""
    kept = own_filters(session)
    if len(kept) >= MOST:
        raise AuditError(
            "An audit keeps {most} filters of your own, and no more. Nothing was changed. Delete "
            "one first.",
            most=MOST,
        )
    new = OwnFilter(_checked(name, kept), base, " ".join(words.split()))
    _store(session, [*kept, new])
    return new


def rename_filter(session: Session, old: str, name: str) -> OwnFilter:
    """Call a filter otherwise; raises as `keep_filter` does."""
    kept = own_filters(session)
    others = [kept_filter for kept_filter in kept if kept_filter.name != old]
    new = _checked(name, others)
    _store(
        session,
        [
            kept_filter._replace(name=new) if kept_filter.name == old else kept_filter
            for kept_filter in kept
        ],
    )
    return next(kept_filter for kept_filter in own_filters(session) if kept_filter.name == new)


def delete_filter(session: Session, name: str) -> None:
    """Keep a filter no longer."""
    _store(
        session, [kept_filter for kept_filter in own_filters(session) if kept_filter.name != name]
    )


def _checked(name: str, others: Sequence[OwnFilter]) -> str:
    tidy = " ".join(name.split())
    if not tidy or len(tidy) > LONGEST:
        raise AuditError(
            "A filter needs a name of 1 to {longest} letters. Nothing was changed.", longest=LONGEST
        )
    if any(kept_filter.name.casefold() == tidy.casefold() for kept_filter in others):
        raise AuditError(
            "There is a filter “{name}” already. Nothing was changed. Choose another name.",
            name=tidy,
        )
    return tidy


def _store(session: Session, filters: Sequence[OwnFilter]) -> None:
    remember(session, _KEY, json.dumps(filters))
